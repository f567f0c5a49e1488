"""``kg serve``: the graph over HTTP."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.options import StoreOption, open_or_build, store_path

__all__ = ["serve_command"]


def serve_command(
    host: Annotated[
        str | None, typer.Option("--host", help="Address. [default: 127.0.0.1]")
    ] = None,
    port: Annotated[
        int | None, typer.Option("--port", min=0, max=65535, help="Port. [default: 8000]")
    ] = None,
    query_timeout: Annotated[
        float | None,
        typer.Option("--query-timeout", min=0.01, help="Seconds a query may take. [default: 30]"),
    ] = None,
    readers: Annotated[
        int | None, typer.Option("--readers", min=1, max=64, help="Reader processes. [default: 2]")
    ] = None,
    dumps: Annotated[
        Path | None,
        typer.Option("--dumps", help="A folder that kg export --all wrote, to offer as dumps."),
    ] = None,
    store: StoreOption = None,
) -> None:
    """Serve the graph; build it from the bundled facts first when there is none.

    Example: kg serve --port 8000 --query-timeout 30

    Example: kg serve --dumps dump
    """
    from kg.config import settings
    from kg.serve.run import serve

    open_or_build(store)
    changes = {
        "host": host,
        "port": port,
        "query_timeout_s": query_timeout,
        "readers": readers,
        "dumps": dumps.expanduser() if dumps is not None else None,
        "store": store_path(store),
    }
    chosen = {key: value for key, value in changes.items() if value is not None}
    serve(settings().model_copy(update=chosen))
