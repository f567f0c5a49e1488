"""Certificates and grants: the sentences that state one, who holds it, to what, by whom, when.

Place in the flow: after :mod:`kg.extract.organisations`. :mod:`.certification_events` finds the
sentences, :mod:`.holders` and :mod:`.certification_bodies` who is meant,
:mod:`.certifications` brings them together.
"""
