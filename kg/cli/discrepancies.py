"""``kg discrepancies``: the pairs of figures that disagree, and a curator's rulings on them."""

from __future__ import annotations

import csv
import sys
from typing import Annotated, Any  # Any: parameters, passed on as keywords

import typer

from kg.cli.options import StoreOption, open_or_build
from kg.errors import ParameterError

__all__ = ["app"]

app = typer.Typer(
    help="Figures that disagree: the list a data editor works through, and rulings on it.",
    invoke_without_command=True,
    no_args_is_help=False,
)
COLUMNS = ("area", "a", "b", "apart", "certain", "probable", "difference")


@app.callback()
def list_command(
    context: typer.Context,
    year: Annotated[
        str | None, typer.Option("--year", help="A period: 2022, 2022-10, 2022-Q4.")
    ] = None,
    area: Annotated[str | None, typer.Option("--area", help="One area only.")] = None,
    indicator: Annotated[str | None, typer.Option("--indicator", help="One indicator.")] = None,
    reason: Annotated[
        str | None,
        typer.Option("--reason", help="Pairs that have this reason."),
    ] = None,
    unexplained: Annotated[
        bool, typer.Option("--unexplained", help="Only pairs without any reason.")
    ] = False,
    all_pairs: Annotated[
        bool, typer.Option("--all", help="Pairs with a certain reason, too.")
    ] = False,
    format_name: Annotated[str, typer.Option("--format", help="table or csv.")] = "table",
    store: StoreOption = None,
) -> None:
    """List pairs of figures that disagree without a certain reason, the widest apart first.

    Example: kg discrepancies --year 2022 --unexplained

    Example: kg discrepancies --area Indonesia --all --format csv
    """
    if context.invoked_subcommand is not None:
        return
    if format_name not in {"table", "csv"}:
        raise ParameterError(f"--format must be table or csv, not {format_name!r}", name="format")
    from kg.api import Graph
    from kg.query.periods import period_bounds

    since, until = period_bounds(year) if year else (None, None)
    given: dict[str, Any] = {
        "area": area,
        "indicator": indicator,
        "reason": reason,
        "since": since,
        "until": until,
        "unexplained": "true" if unexplained else None,
        "discrepancies": None if all_pairs or unexplained or reason else "true",
    }
    rows = Graph(open_or_build(store)).question("differences", **given).python()
    if format_name == "csv":
        writer = csv.writer(sys.stdout)
        if rows:
            writer.writerow(rows[0])
        writer.writerows(row.values() for row in rows)
        return
    from kg.cli.tables import print_table, short_name

    lines = []
    for row in rows:
        sides = [f"{row[f'value_{x}']} {row[f'producer_{x}']} {row[f'period_{x}']}" for x in "ab"]
        slug = str(row["difference"]).rpartition("/")[2]
        rest = (str(row["apart"]), str(row["certain"]), str(row["probable"]), slug)
        lines.append((short_name(row["area_label"]), *sides, *rest))
    if lines:
        print_table(COLUMNS, lines)
    typer.echo(f"{len(rows)} {'pair' if len(rows) == 1 else 'pairs'}")


@app.command("rule")
def rule_command(
    difference: Annotated[str, typer.Argument(help="The pair, as the list shows it.")],
    note: Annotated[str, typer.Option("--note", help="Why.")],
    by: Annotated[str, typer.Option("--by", help="Your name.")],
    reason: Annotated[
        str | None, typer.Option("--reason", help="The reason that is certain.")
    ] = None,
    reject: Annotated[
        list[str] | None, typer.Option("--reject", help="A computed reason that is wrong here.")
    ] = None,
    store: StoreOption = None,
) -> None:
    """Overrule the computed reasons of a pair, with a note. A later ruling replaces this one.

    Example: kg discrepancies rule indonesia-0f3a… --reject supply --note "both count PLN" --by Ana
    """
    from datetime import UTC, datetime

    from kg.pipeline.rulings import rule_on

    version = rule_on(
        open_or_build(store),
        difference,
        reason=reason,
        rejected=reject or [],
        note=note,
        by=by,
        on=datetime.now(UTC).date(),
    )
    typer.echo(f"ruled on {difference}; version {version}")
