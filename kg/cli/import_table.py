"""``kg import``: a table becomes observations by a small declarative map."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.build import show_warnings
from kg.cli.load import REFUSED, STATUSES
from kg.cli.options import StoreOption, open_or_build, report_progress
from kg.cli.refusals import REASONS, show_reasons
from kg.errors import ParameterError

if TYPE_CHECKING:
    from kg.mapping.table_rows import MappedCell
    from kg.pipeline.tables import Import

__all__ = ["import_command", "preview_table", "write_table"]

SHOWN = 12
"""Rows of a preview."""
ALWAYS = ("cell", "area", "period", "value", "printed")


def import_command(
    table: Annotated[
        Path | None, typer.Argument(help="A CSV, TSV, XLSX, HTML or World Bank JSON file.")
    ] = None,
    map_name: Annotated[
        str, typer.Option("--map", help="A ready map by its name, or a TOML file.")
    ] = "",
    maps: Annotated[bool, typer.Option("--maps", help="List the ready maps.")] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show what would be read; write nothing.")
    ] = False,
    sheet: Annotated[str | None, typer.Option("--sheet", help="The sheet of a workbook.")] = None,
    period: Annotated[
        str | None, typer.Option("--period", help="The period of all figures, like 2022.")
    ] = None,
    given: Annotated[
        list[str] | None,
        typer.Option("--set", help="A field for all rows, like supply=pln; may be repeated."),
    ] = None,
    publisher: Annotated[
        str | None, typer.Option("--publisher", help="Who published the table.")
    ] = None,
    url: Annotated[str | None, typer.Option("--url", help="Where it was taken from.")] = None,
    published: Annotated[
        str | None, typer.Option("--published", help="When it was published: 2023 or 2023-07-11.")
    ] = None,
    title: Annotated[str | None, typer.Option("--title", help="Its title.")] = None,
    name: Annotated[
        str | None, typer.Option("--name", help="Tells tables apart whose files have one name.")
    ] = None,
    replace: Annotated[
        bool, typer.Option("--replace", help="Take the place of an older version of the table.")
    ] = False,
    status: Annotated[
        str | None,
        typer.Option(
            "--status",
            help="accepted, pending, disputed or rejected. [default: as it is, else accepted]",
        ),
    ] = None,
    agent: Annotated[str, typer.Option("--by", help="Who imports.")] = "kg import",
    register: Annotated[
        bool,
        typer.Option("--register", help="The table is a register of certificates or bodies."),
    ] = False,
    read_on: Annotated[
        str | None, typer.Option("--read-on", help="The day on which the register stood so.")
    ] = None,
    register_of: Annotated[
        str | None, typer.Option("--register-of", help="Whose register it is.")
    ] = None,
    complete_for: Annotated[
        str | None,
        typer.Option("--complete-for", help="The body all of whose entries the register lists."),
    ] = None,
    complete_from: Annotated[
        str | None, typer.Option("--complete-from", help="First day for which it is complete.")
    ] = None,
    complete_until: Annotated[
        str | None,
        typer.Option(
            "--complete-until", help="Last day for which it is complete. [default: --read-on]"
        ),
    ] = None,
    complete_standards: Annotated[
        list[str] | None,
        typer.Option("--complete-standard", help="Only for this standard; may be repeated."),
    ] = None,
    store: StoreOption = None,
) -> None:
    """Turn a table into observations, or a register into certifications and accreditations.

    What cannot be read is kept in quarantine.

    Exit code 6 tells that something was refused.

    Example: kg import table.xlsx --map bps-dynamic --url https://www.bps.go.id/… --dry-run

    Example: kg import --register kan.csv --map kan-directory --read-on 2026-11-28
    """
    from kg.pipeline.tables import Description, read_import

    if maps:
        _list_maps()
        return
    if table is None or not map_name:
        raise ParameterError(
            "name a table and its map: kg import TABLE --map MAP; kg import --maps lists the "
            "ready ones",
            name="map",
        )
    if status is not None and status not in STATUSES:
        raise ParameterError(
            f"{status!r} is no status; use one of {', '.join(STATUSES)}",
            name="status",
            allowed=STATUSES,
        )
    if register:
        from kg.cli.import_register import import_register
        from kg.pipeline.registers import RegisterDescription

        about = RegisterDescription(
            read_on or published, register_of, complete_for, complete_from, complete_until,
            tuple(complete_standards or ()), title, publisher, url, name,
        )  # fmt: skip
        import_register(
            table,
            map_name,
            about,
            sheet=sheet,
            dry_run=dry_run,
            status=status,
            agent=agent,
            store=store,
            replace=replace,
        )
        return
    if stray := [
        option
        for option, value in (
            ("--read-on", read_on),
            ("--register-of", register_of),
            ("--complete-for", complete_for),
        )
        if value is not None
    ]:
        raise ParameterError(f"{stray[0]} is for registers: add --register", name="register")
    description = Description(
        title, publisher, url, published, name=name, given=_given(given, period)
    )
    read = read_import(table, map_name, description, sheet=sheet)
    for note in read.grid.notes:
        typer.echo(f"kg: {read.grid.file}: {note}", err=True)
    if dry_run:
        preview_table(read)
    else:
        write_table(read, status, agent, store, replace=replace)


def _given(words: list[str] | None, period: str | None) -> dict[str, str]:
    from kg.mapping.table_maps import FIELDS

    result = {}
    for word in words or []:
        key, equals, value = word.partition("=")
        if not equals or key not in FIELDS:
            raise ParameterError(
                f"--set {word!r}: write FIELD=VALUE with one of {', '.join(FIELDS)}",
                name="set",
                allowed=FIELDS,
            )
        result[key] = value
    if period is not None:
        result["period"] = period
    return result


def _list_maps() -> None:
    from kg.mapping.register_maps import read_register_map
    from kg.mapping.table_maps import read_map
    from kg.resources import map_files, register_map_files

    for path in map_files():
        typer.echo(f"{path.stem:<28}{read_map(path).title}")
    for path in register_map_files():
        typer.echo(f"{path.stem:<28}{read_register_map(path).title} (--register)")


def preview_table(read: Import) -> None:
    """Show the first figures; what is the same for all of them once, below."""
    from kg.cli.tables import print_table

    rows = [_preview_row(item) for item in read.result.mapped]
    same = {
        name: rows[0][name]
        for name in (rows[0] if rows else ())
        if name not in ALWAYS and len({row[name] for row in rows}) == 1
    }
    headings = [name for name in (rows[0] if rows else ALWAYS) if name not in same]
    print_table(
        headings, [tuple(row[name] for name in headings) for row in rows[:SHOWN]], fold=True
    )
    if len(rows) > SHOWN:
        typer.echo(f"and {len(rows) - SHOWN:,} more")
    if same:
        told = "; ".join(f"{name} {value or '(none)'}" for name, value in same.items())
        typer.echo(f"all of them: {told}")
    _summary(read)
    show_reasons(read.result.refused)
    typer.echo("Nothing was written (--dry-run).")


def _preview_row(item: MappedCell) -> dict[str, str]:
    o = item.observation
    return {
        "cell": item.cell,
        "area": o.area.slug,
        "period": o.period.label,
        "value": f"{o.value:f}",
        "printed": o.printed,
        "indicator": o.indicator,
        "supply": o.supply,
        "method": o.method,
        "status": o.status,
        "producer": o.producer.slug,
        "vintage": o.vintage,
        "as of": o.as_of.isoformat() if o.as_of else "",
    }


def _summary(read: Import) -> None:
    result = read.result
    told = [
        f"{len(result.mapped):,} figures mapped",
        f"{len(result.refused):,} refused",
        f"{result.counts.empty:,} empty",
    ]
    if result.counts.left_out_rows or result.layout.left_out:
        columns = ", ".join(read.grid.column(index) for index in result.layout.left_out)
        told.append(
            f"left out by the map: {result.counts.left_out_rows:,} rows"
            + (f", columns {columns}" if columns else "")
        )
    if result.counts.text_rows:
        told.append(f"{result.counts.text_rows:,} rows of text")
    if result.repeated:
        told.append(f"{result.repeated:,} repeat a key of this table")
    typer.echo(f"{read.grid.file}: {'; '.join(told)}")


def write_table(
    read: Import, status: str | None, agent: str, store: Path | None, *, replace: bool
) -> None:
    """Write the figures, and tell what entered and what was refused.

    Raises:
        Exit: With exit code 6, if something was refused.
    """
    from kg.config import settings
    from kg.pipeline.tables import write_import

    entry = write_import(
        open_or_build(store),
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
        f"{entry.admission.accepted:,} observations accepted, {len(entry.quarantined):,} refused; "
        f"source {read.source.slug}; version {entry.version}"
    )
    if entry.report is not None:
        typer.echo(f"  kg report show {entry.report}")
    for item in entry.quarantined[:REASONS]:
        typer.echo(f"  kg quarantine show {item}")
    if len(entry.quarantined) > REASONS:
        typer.echo("  kg quarantine list shows them all")
    if entry.quarantined:
        raise typer.Exit(REFUSED)
