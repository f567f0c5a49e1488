"""HTTP: SPARQL endpoint, stored questions, pages for people, and data for programs; read-only.

app, front          the application; limits, headers and the short way to /sparql
site, live          what all handlers share; which version of the store holds now
negotiate, protocol what a request asks for, and in which format
sparql, results     running a query and sending its answer, complete or an error
errors              one table from errors to statuses, one shape of every error
questions, things, vocabulary, catalogue, home   what is served
messages, pages     the two languages of the pages; templates
"""
