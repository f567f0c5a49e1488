"""Options and helpers that several commands share."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.config import default_store_path

if TYPE_CHECKING:
    from kg.store import Store

__all__ = ["StoreOption", "open_or_build", "pending_hint", "report_progress", "store_path"]

StoreOption = Annotated[
    Path | None,
    typer.Option(
        "--store",
        help="Folder of the store. [default: $TERANG_STORE, else the user's data directory]",
        show_default=False,
    ),
]


def store_path(given: Path | None) -> Path:
    """Return the folder of the store."""
    return given.expanduser() if given is not None else default_store_path()


def report_progress(*, always: bool = False) -> Callable[[str], None]:
    """Return a function that shows progress on stderr, one line each.

    Args:
        always: Also when stderr is no terminal; else a log holds results and errors only.
    """

    def report(message: str) -> None:
        if always or sys.stderr.isatty():
            typer.echo(f"… {message}", err=True)

    return report


def pending_hint(rows: int) -> str:
    """Return the sentence that says how many rows only pending sources would add or change."""
    count = "1 row is" if rows == 1 else f"{rows} rows are"
    return f"{count} new or different with pending sources: add --include-pending"


def open_or_build(given: Path | None, *, ahead: bool = False) -> Store:
    """Open the store; build it from the bundled facts when there is none.

    A store that holds only bundled facts and was built from older ones is built anew; when it
    holds more, the user is told.

    Args:
        given: The folder that was named, if any.
        ahead: Whether this process asks questions itself: the database is then opened beside what
            else the command has to load.
    """
    from kg.errors import StoreMissingError
    from kg.store import Store

    path = store_path(given)
    try:
        store = Store.open(path)
    except StoreMissingError:
        typer.echo(f"There is no graph in {path}: building it from the bundled facts.", err=True)
        return _build(path)
    if ahead:
        from kg.store.opened import open_ahead

        open_ahead(store.snapshot())
    from kg.sources.bundle import bundle_hash

    meta = store.meta
    if meta.facts_hash == bundle_hash():
        return store
    if meta.facts_hash is None or not meta.only_bundled:
        typer.echo(
            "kg: the bundled facts differ from those this store was built from, and it holds other "
            "graphs too; run kg build to renew the bundled part",
            err=True,
        )
        return store
    typer.echo("The bundled facts changed: building the graph anew.", err=True)
    return _build(path)


def _build(path: Path) -> Store:
    from kg.cli.build import run_build
    from kg.store import Store

    run_build(path)
    return Store.open(path)
