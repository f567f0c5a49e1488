"""The explorer: relations of a thing with counts, what they lead to, and who says so.

:mod:`~kg.serve.explorer.queries` holds the queries, :mod:`~kg.serve.explorer.asking` runs them and
makes nodes and links of the rows, :mod:`~kg.serve.explorer.views` answers ``/explore``.
"""
