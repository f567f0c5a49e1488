"""Figures on access to electricity: what is counted, of which area, when, stated as what.

Place in the flow: after :mod:`kg.extract.people`. :mod:`.figures` reads each number of a sentence.
"""
