"""What is no certificate: awards, audit results, standards that are only applied.

Place in the flow: after :mod:`kg.extract.certificates`, whose sentences are left out here.
"""
