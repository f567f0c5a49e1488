"""The text itself, and what is read in it before any meaning: sentences, numbers, days, standards.

Place in the flow: first. Nothing here knows names, posts or figures; the other folders stand on it.
"""
