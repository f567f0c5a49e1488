"""Organisations: found by gazetteer and form, brought together under one name; the article's own.

Place in the flow: after :mod:`kg.extract.names`. :mod:`.organisations` finds every mention,
:mod:`.organisation_items` makes the items of them, :mod:`.topic` says whom the article is about.
"""
