"""Reads what an Indonesian (or English) news text says, each fact with the words that prove it.

Place in the flow: after :mod:`kg.sources`, which reads the files; before :mod:`kg.claims`. Pure: no network,
no clock, no files but the bundled gazetteer.
"""
