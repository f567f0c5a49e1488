"""The page of one thing: its facts by meaning with their sources, tables, days, links, a citation.

reading    what graphs state about it, in one query
gather     who says so, in which words
meaning    properties grouped by what they mean to a reader
sections   tables answered by stored questions about it
days       its dated events, in order
chart      figures of an area, to be drawn
structured the same for search engines (schema.org JSON-LD), and a citation
"""
