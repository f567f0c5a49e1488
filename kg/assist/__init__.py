"""Tools for assistants over the Model Context Protocol; read-only, each result with its sources.

Place in the flow: over ``query`` and ``trust``, beside the server. In the order of the work:

    desk       answers one tool's call: reader processes, stored questions, names
    sources    who states the things of an answer
    tools      what each tool is called, takes and does
    protocol   the protocol: stdio or HTTP (needs the extra ``mcp``)
"""
