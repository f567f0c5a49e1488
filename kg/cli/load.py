"""``kg load`` and ``kg validate``: files through the gate, into the store or not."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.build import show_warnings
from kg.cli.options import StoreOption, open_or_build, report_progress, store_path
from kg.errors import KgError, ParameterError

if TYPE_CHECKING:
    from kg.validate import Finding

__all__ = ["load_command", "validate_command"]

REFUSED = 6
"""Exit code when something was refused."""
STATUSES = ("accepted", "pending", "disputed", "rejected")


def load_command(
    files: Annotated[list[Path], typer.Argument(help="CSV tables of figures, or RDF files.")],
    status: Annotated[
        str, typer.Option("--status", help="accepted, pending, disputed or rejected.")
    ] = "accepted",
    agent: Annotated[str, typer.Option("--by", help="Who loads; kept with the graph.")] = "kg load",
    store: StoreOption = None,
) -> None:
    """Load files through the gate; what is refused is kept in quarantine.

    Exit code 6 tells that something was refused.

    Example: kg load figures.csv more.ttl --status pending
    """
    from kg.config import settings
    from kg.pipeline.load import load_file

    if status not in STATUSES:
        raise ParameterError(
            f"{status!r} is no status; use one of {', '.join(STATUSES)}",
            name="status",
            allowed=STATUSES,
        )
    opened = open_or_build(store)
    failed = refused = 0
    for path in files:
        try:
            report = load_file(
                opened,
                path,
                status=status,
                agent=agent,
                lock_timeout_s=settings().lock_timeout_s,
                refused_share_limit=settings().quarantine_share_limit,
                progress=report_progress(),
            )
        except KgError as error:
            if len(files) == 1:
                raise
            typer.echo(f"kg: {error}", err=True)
            failed += 1
            continue
        show_warnings(report.admission.warnings)
        for graph in report.skipped:
            typer.echo(f"  left out <{graph}>: the program writes it itself", err=True)
        refused += len(report.quarantined)
        typer.echo(
            f"{report.file}: {report.admission.accepted:,} records accepted, "
            f"{len(report.quarantined):,} refused; version {report.version}"
        )
        if report.report is not None:
            typer.echo(f"  kg report show {report.report}")
        for item in report.quarantined:
            typer.echo(f"  kg quarantine show {item}")
    if failed:
        raise typer.Exit(1)
    if refused:
        raise typer.Exit(REFUSED)


def validate_command(
    files: Annotated[
        list[Path] | None, typer.Argument(help="RDF files; without any, the store itself.")
    ] = None,
    format_name: Annotated[
        str, typer.Option("--format", help="table, json or ttl (a SHACL validation report).")
    ] = "table",
    store: StoreOption = None,
) -> None:
    """Judge RDF files by the shapes without storing them, or the whole store.

    Exit code 6 tells that there are violations.

    Example: kg validate mine.ttl --format ttl
    """
    from kg.pipeline.check import check_files, check_store
    from kg.validate.report import report_json, report_rows, report_turtle

    if format_name not in {"table", "json", "ttl"}:
        raise ParameterError(f"{format_name!r} is no format; use table, json or ttl", name="format")
    findings: list[Finding]
    if files:
        findings = check_files(files)
    else:
        from kg.store import Store

        findings = check_store(Store.open(store_path(store)), progress=report_progress())
    if format_name == "json":
        typer.echo(report_json(findings))
    elif format_name == "ttl":
        typer.echo(report_turtle(findings))
    else:
        _show(report_rows(findings))
    if any(finding.severity == "violation" for finding in findings):
        raise typer.Exit(REFUSED)


def _show(rows: list[tuple[str, ...]]) -> None:
    from kg.cli.tables import print_table
    from kg.validate.report import ROW_HEADINGS

    if rows:
        print_table(ROW_HEADINGS, rows)
    else:
        typer.echo("No findings: the data fits the shapes.")
