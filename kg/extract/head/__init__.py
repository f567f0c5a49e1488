"""The head of an article: place, agency and day.

Place in the flow: after :mod:`kg.extract.text` and the names; nothing else needs it but the day.
"""
