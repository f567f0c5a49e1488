"""``kg mcp``: the graph as tools for assistants (Model Context Protocol)."""

from __future__ import annotations

import sys
from contextlib import redirect_stdout
from typing import Annotated

import typer

from kg.cli.options import StoreOption, open_or_build, store_path

__all__ = ["mcp_command"]

DEFAULT_PORT = 8001


def mcp_command(
    http: Annotated[
        bool, typer.Option("--http", help="Serve HTTP at /mcp in place of standard input.")
    ] = False,
    host: Annotated[str, typer.Option("--host", help="Address, with --http.")] = "127.0.0.1",
    port: Annotated[
        int, typer.Option("--port", min=0, max=65535, help="Port, with --http.")
    ] = DEFAULT_PORT,
    query_timeout: Annotated[
        float | None,
        typer.Option("--query-timeout", min=0.01, help="Seconds a query may take. [default: 30]"),
    ] = None,
    store: StoreOption = None,
) -> None:
    """Serve the graph to an assistant: search, describe, stored questions, SPARQL, compare, trust.

    Standard input and output speak the protocol; an assistant starts this command itself
    (docs/assistants.md has the lines for its configuration). Nothing can be written.

    Example: kg mcp --store ./graph

    Example: kg mcp --http --port 8001
    """
    from importlib.util import find_spec

    from kg.errors import ConfigError

    if find_spec("mcp") is None:
        raise ConfigError("kg mcp needs the package mcp: pip install 'terang[mcp]'")
    from kg.assist.desk import Desk
    from kg.assist.protocol import serve_http, serve_stdio
    from kg.config import settings

    with redirect_stdout(sys.stderr):  # standard output is the protocol's
        open_or_build(store)
    changes = {"store": store_path(store), "query_timeout_s": query_timeout}
    chosen = {key: value for key, value in changes.items() if value is not None}
    with Desk(settings().model_copy(update=chosen)) as desk:
        if http:
            typer.echo(f"Terang answers assistants at http://{host}:{port}/mcp", err=True)
            serve_http(desk, host, port)
        else:
            serve_stdio(desk)
