"""``kg export``: the graph as one RDF document."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.options import StoreOption, store_path
from kg.errors import ParameterError

__all__ = ["export_command"]


def export_command(
    format_name: Annotated[
        str, typer.Option("--format", help="trig, nq, ttl, nt or jsonld.")
    ] = "trig",
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="A file; standard output when absent.")
    ] = None,
    store: StoreOption = None,
) -> None:
    """Write the graph as one document.

    The formats trig, nq and jsonld hold all named graphs and the register; ttl and nt what is
    accepted.

    Example: kg export --format nq -o terang.nq
    """
    from kg.export import EXPORT_FORMATS, dump
    from kg.store import Store

    if format_name not in EXPORT_FORMATS:
        allowed = tuple(EXPORT_FORMATS)
        raise ParameterError(
            f"{format_name!r} is no export format; use one of {', '.join(allowed)}",
            name="format",
            allowed=allowed,
        )
    with Store.open(store_path(store)).snapshot() as snapshot:
        if output is None:
            dump(snapshot.db, sys.stdout.buffer, format_name)
            sys.stdout.buffer.flush()
            return
        partial = output.with_name(output.name + ".part")
        with partial.open("wb") as stream:
            dump(snapshot.db, stream, format_name)
        os.replace(partial, output)
