"""The page of one thing: its facts by meaning with their sources, tables, days, links, a citation.

gather     what graphs state about it, who says so, in which words     (two queries and describe.rq)
meaning    properties grouped by what they mean to a reader
sections   tables answered by stored questions about it
days       its dated events, in order
chart      figures of an area, to be drawn
structured the same for search engines (schema.org JSON-LD), and a citation
"""
