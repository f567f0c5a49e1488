"""``kg quarantine``: what the gate refused, to look at, mend, retry or drop."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.options import StoreOption, report_progress, store_path

__all__ = ["app"]

app = typer.Typer(
    help="What the gate refused: look at it, mend it, retry it, drop it.", no_args_is_help=True
)
Id = Annotated[str, typer.Argument(help="The item, as kg quarantine list shows it.")]


@app.command("list")
def list_command(store: StoreOption = None) -> None:
    """List what is in quarantine, the oldest first.

    Example: kg quarantine list
    """
    from kg.store import Store

    items = Store.open(store_path(store)).quarantine.list()
    for item in items:
        typer.echo(f"{item.id}  {item.when}  {item.unit}  {item.label}")
        typer.echo(f"    {item.why}")
    if not items:
        typer.echo("Nothing is in quarantine.")


@app.command("show")
def show_command(item_id: Id, store: StoreOption = None) -> None:
    """Show an item: why it was refused, and the record as it was read.

    Example: kg quarantine show 0f3a…
    """
    from kg.store import Store

    quarantine = Store.open(store_path(store)).quarantine
    item = quarantine.get(item_id)
    for name in ("id", "when", "file", "unit", "label", "graph", "format", "why"):
        typer.echo(f"{name + ':':<8}{getattr(item, name)}")
    typer.echo("report:")
    typer.echo(quarantine.report_json(item_id))
    typer.echo("record:")
    typer.echo(quarantine.record(item_id).decode("utf-8", errors="replace"))


@app.command("retry")
def retry_command(
    item_id: Id,
    file: Annotated[
        Path | None,
        typer.Option("--file", help="The mended record; the kept one when absent."),
    ] = None,
    store: StoreOption = None,
) -> None:
    """Send an item through the gate again; it leaves quarantine when it passes.

    Example: kg quarantine retry 0f3a… --file mended.csv
    """
    from kg.pipeline.retry import retry
    from kg.store import Store

    report = retry(
        Store.open(store_path(store)), item_id, replacement=file, progress=report_progress()
    )
    if report.quarantined:
        typer.echo(f"Refused again; see kg quarantine show {report.quarantined[0]}")
        raise typer.Exit(6)
    typer.echo(f"{report.admission.accepted} records accepted; version {report.version}")


@app.command("drop")
def drop_command(item_id: Id, store: StoreOption = None) -> None:
    """Remove an item for good.

    Example: kg quarantine drop 0f3a…
    """
    from kg.store import Store

    Store.open(store_path(store)).quarantine.drop(item_id)
    typer.echo(f"{item_id} dropped")
