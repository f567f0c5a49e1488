"""Direct speech, and who says it.

Place in the flow: after :mod:`kg.extract.people`.
"""
