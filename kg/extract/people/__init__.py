"""People with their posts, and the organisations that only a post and a name tell.

Place in the flow: after :mod:`kg.extract.organisations`. :mod:`.anchors` finds the places where
somebody is named, :mod:`.people` reads them.
"""
