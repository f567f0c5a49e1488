"""Questions and queries: stored questions, binding of values, reader processes, result formats.

Place in the flow: reads a checkpoint of the store and nothing else; the HTTP server, the command
line and :mod:`kg.api` stand on it. No module is imported here, so that each caller pays only for
what it uses.

    header, catalogue   queries/<area>/<slug>.rq -> Question
    parameters          strings of a person -> RDF terms -> query text
    versions            which version of an area a name means in a period
    comparison          what all ways of showing a comparison agree on
    lexer, guard        what a foreign text asks for, without parsing it in a process that matters
    execute             one query against one checkpoint, complete or an error (in a reader)
    readers, isolate    reader processes of the server; one child process for the command line
    formats, results    media types; typed rows for Python
"""
