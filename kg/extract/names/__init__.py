"""Names: those known before reading, and how far an unknown person's name reaches.

Place in the flow: after :mod:`kg.extract.words`.
"""
