"""``kg import --register``: a list of certificates or of accredited bodies enters by a map."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from kg.cli.build import show_warnings
from kg.cli.load import REFUSED
from kg.cli.options import open_or_build, report_progress, store_path
from kg.cli.refusals import REASONS, show_reasons

if TYPE_CHECKING:
    from kg.mapping.register_entries import MappedEntry
    from kg.pipeline.registers import RegisterDescription, RegisterImport

__all__ = ["import_register"]

SHOWN = 12


def import_register(
    path: Path,
    map_name: str,
    about: RegisterDescription,
    *,
    sheet: str | None,
    dry_run: bool,
    status: str | None,
    agent: str,
    store: Path | None,
    replace: bool,
) -> None:
    """Read a register and show it, or write it.

    Names are resolved against the store where there is one; a preview builds none.
    """
    from kg.config import settings
    from kg.pipeline.registers import names_of, read_register, write_register
    from kg.store import Store

    if dry_run:
        folder = store_path(store)
        known = names_of(Store.open(folder)) if (folder / "meta.json").is_file() else []
        read = read_register(path, map_name, about, known=known, sheet=sheet)
        _notes(read)
        _preview(read)
        typer.echo("Nothing was written (--dry-run).")
        return
    opened = open_or_build(store)
    read = read_register(path, map_name, about, known=names_of(opened), sheet=sheet)
    _notes(read)
    entry = write_register(
        opened,
        read,
        status=status,
        agent=agent,
        replace=replace,
        lock_timeout_s=settings().lock_timeout_s,
        refused_share_limit=settings().quarantine_share_limit,
        progress=report_progress(),
    )
    show_warnings(entry.admission.warnings)
    _summary(read)
    typer.echo(
        f"{entry.admission.accepted - 1:,} rows accepted, {len(entry.quarantined):,} refused; "
        f"source {read.source.slug}; version {entry.version}"
    )
    if entry.report is not None:
        typer.echo(f"  kg report show {entry.report}")
    for item in entry.quarantined[:REASONS]:
        typer.echo(f"  kg quarantine show {item}")
    if entry.quarantined:
        raise typer.Exit(REFUSED)


def _notes(read: RegisterImport) -> None:
    for note in read.grid.notes:
        typer.echo(f"kg: {read.grid.file}: {note}", err=True)


def _preview(read: RegisterImport) -> None:
    """Show the first rows as they would enter."""
    from kg.cli.tables import print_table

    rows = [_row(item) for item in read.result.mapped[:SHOWN]]
    print_table(("cell", "entry", "states"), rows, fold=True)
    if len(read.result.mapped) > SHOWN:
        typer.echo(f"and {len(read.result.mapped) - SHOWN:,} more")
    _summary(read)


def _row(item: MappedEntry) -> tuple[str, ...]:
    counts = Counter(type(record).__name__ for record in item.records)
    kinds = ("Accreditation", "ConformityClaim", "Certificate", "StatusEvent")
    told = "; ".join(f"{kind} {counts[kind]}" for kind in kinds if counts[kind])
    return item.cell, item.label, told


def _summary(read: RegisterImport) -> None:
    """Show what became of the rows, the warnings, and the reasons of refusals with a place."""
    result = read.result
    typer.echo(
        f"{read.grid.file}: {len(result.mapped):,} rows mapped; {len(result.refused):,} refused; "
        f"{len(result.warnings):,} warnings"
    )
    for warning in result.warnings[:REASONS]:
        typer.echo(f"  warning: {warning}")
    if len(result.warnings) > REASONS:
        typer.echo(f"  and {len(result.warnings) - REASONS:,} more warnings")
    show_reasons(result.refused)
