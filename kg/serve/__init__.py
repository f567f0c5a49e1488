"""HTTP: SPARQL endpoint, stored questions, pages for people, and data for programs; read-only.

app, run, openapi     the application, its process, its description
front                 limits, headers, HEAD and OPTIONS, the short way to /sparql
site, live, cache     what all handlers share; which version holds now; kept answers
protocol, negotiate   what a request asks for, and in which format
formats               the formats of query answers
sparql, results       running a query and sending its answer, complete or an error
tables                the same on a page
errors, problems      one table from errors to statuses, one shape of every error
questions             stored questions
things, describe      a thing or a graph: redirects, pages, data
vocabulary, documents ontology and shapes
catalogue, stats      DCAT, VoID and the service's description; counts
home                  the first page, and /health
pages                 templates, and how terms are shown safely
messages, names       every sentence in two languages
"""
