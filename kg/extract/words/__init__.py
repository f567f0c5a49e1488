"""The words of the language by kind: posts, speech, organisations, certificates, certifiers.

Place in the flow: after :mod:`kg.extract.text`. Word lists and the expressions built of them, used
by several of the folders behind; words of one folder alone stand in that folder.
"""
