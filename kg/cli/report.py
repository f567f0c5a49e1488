"""``kg report``: the validation reports that the store keeps, one for each write."""

from __future__ import annotations

from typing import Annotated

import typer

from kg.cli.options import StoreOption, store_path
from kg.errors import ParameterError

__all__ = ["app"]

app = typer.Typer(
    help="The validation report of each write: what the gate found.", no_args_is_help=True
)
Number = Annotated[int, typer.Argument(help="The report, as kg report list shows it.")]


@app.command("list")
def list_command(store: StoreOption = None) -> None:
    """List the reports, the newest first.

    Example: kg report list
    """
    from kg.store import Store

    reports = Store.open(store_path(store)).reports.list()
    for one in reports:
        stayed = "" if one.written else " stayed"
        typer.echo(
            f"{one.number}  {one.when}  {one.agent}  version {one.version}{stayed}  "
            f"{one.accepted:,} accepted, {one.refused:,} refused, {one.warnings:,} warnings"
        )
        typer.echo(f"    {', '.join(one.what)}")
    if not reports:
        typer.echo("No report is kept: nothing was written through the gate.")


@app.command("show")
def show_command(
    number: Number,
    format_name: Annotated[
        str, typer.Option("--format", help="table, json or ttl (a SHACL validation report).")
    ] = "table",
    store: StoreOption = None,
) -> None:
    """Show what the gate found in one write.

    Example: kg report show 1 --format ttl
    """
    from kg.store import Store

    if format_name not in {"table", "json", "ttl"}:
        raise ParameterError(f"{format_name!r} is no format; use table, json or ttl", name="format")
    reports = Store.open(store_path(store)).reports
    if format_name == "json":
        for piece in reports.document(number):
            typer.echo(piece, nl=False)
    elif format_name == "ttl":
        typer.echo(reports.turtle(number).read_text(encoding="utf-8"), nl=False)
    else:
        about = reports.get(number)
        stayed = "" if about.written else " stayed: nothing was written"
        typer.echo(f"Report {number} of {about.when}, {about.agent}: {', '.join(about.what)}")
        typer.echo(
            f"{about.accepted:,} accepted, {about.refused:,} refused, "
            f"{about.warnings:,} warnings; version {about.version}{stayed}"
        )
        for sentence in about.unmapped:
            typer.echo(f"  not mapped: {sentence}")
        _show(reports.findings(number))


def _show(findings: list[dict[str, object]]) -> None:
    from kg.cli.tables import print_table
    from kg.validate.report import ROW_HEADINGS, shorten

    rows = []
    for finding in findings:
        messages = finding["messages"]
        assert isinstance(messages, dict)  # noqa: S101 - our own file
        message = messages.get("en") or next(iter(messages.values()), "")
        shown = [
            shorten(str(finding[name] or "").strip("<>")) for name in ("focus", "path", "value")
        ]
        rows.append((str(finding["unit"] or ""), str(finding["severity"]), *shown, message))
    if rows:
        print_table(("record", *ROW_HEADINGS), rows)
    else:
        typer.echo("No findings: the data fits the shapes.")
