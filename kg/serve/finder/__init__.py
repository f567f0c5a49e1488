"""``/find``: a form that asks the graph without SPARQL, and shows the SPARQL that it made.

subjects   what can be asked about, and which conditions each has (declared, with paths)
build      conditions as chosen -> a SPARQL query that anybody can take elsewhere
views      the page
"""
