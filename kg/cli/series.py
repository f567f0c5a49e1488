"""``kg series``: the figures of an area over time, as a table or as a picture."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.charting import (
    ChartOption,
    IndicatorOption,
    LangOption,
    MethodOption,
    PendingOption,
    ScaleOption,
    SupplyOption,
    WidthOption,
    Wish,
    ask,
    choose,
    indicator_code,
    load_words,
    no_figures,
    write_charts,
)
from kg.cli.exploring import send, to_json, wanted
from kg.cli.options import StoreOption, open_or_build, pending_hint
from kg.errors import ParameterError

if TYPE_CHECKING:
    from kg.charts.statements import AreaVersion, Statement
    from kg.store import Store

__all__ = ["rows_of_area", "series_command"]

FORMATS = ("table", "json")
HEADINGS = (
    "period", "as of", "value", "supply", "method", "status", "counted by", "source",
)  # fmt: skip


def series_command(
    area: Annotated[
        str | None,
        typer.Argument(help="An area by name, slug, BPS code or IRI; none with --multiples."),
    ] = None,
    indicator: IndicatorOption = "household-electrification-ratio",
    since: Annotated[
        str | None, typer.Option("--since", help="Periods that end on this day or later.")
    ] = None,
    until: Annotated[
        str | None, typer.Option("--until", help="Periods that end on this day or earlier.")
    ] = None,
    supply: SupplyOption = None,
    method: MethodOption = None,
    with_predecessors: Annotated[
        bool,
        typer.Option(
            "--with-predecessors",
            help="Also the areas this one came from, with a break where boundaries changed.",
        ),
    ] = False,
    multiples: Annotated[
        bool, typer.Option("--multiples", help="One panel for each province.")
    ] = False,
    layout: Annotated[
        int | None,
        typer.Option("--layout", help="With --multiples: 38, 34 (to 2022) or 33 (to 2012)."),
    ] = None,
    include_pending: PendingOption = False,
    chart: ChartOption = None,
    lang: LangOption = "en",
    width: WidthOption = 1000,
    scale: ScaleOption = 1.0,
    format_name: Annotated[
        str,
        typer.Option("--format", help="table, or json: all that a chart needs, both languages."),
    ] = "",
    out: Annotated[
        Path | None, typer.Option("--out", help="With --format json: a file for it.")
    ] = None,
    store: StoreOption = None,
) -> None:
    """Show how a figure developed in an area: each figure with what it counts and who says so.

    Without --chart it prints a table; with it, it draws the series into files.

    Example: kg series "Nusa Tenggara Timur"

    Example: kg series "Nusa Tenggara Timur" --chart ntt.svg --chart ntt.csv --lang id

    Example: kg series --multiples --chart provinces.png --width 1200

    Example: kg series "Nusa Tenggara Timur" --format json > ntt.json
    """
    wish = Wish(tuple(chart or ()), lang, width, scale)
    wish.check()
    _check(area, multiples, with_predecessors, layout)
    target = wanted(format_name, out, FORMATS, lang)
    if out is not None and target.format != "json":
        raise ParameterError("--out goes with --format json; a picture has --chart", name="out")
    if target.format == "json" and (multiples or wish.paths):
        raise ParameterError(
            "--format json is of one area and without --chart: leave out "
            f"{'--multiples' if multiples else '--chart'}",
            name="format",
        )
    opened = open_or_build(store)
    given = {"indicator": indicator, "since": since, "until": until}
    if multiples:
        statements, hidden = _of_provinces(opened, given, lang, pending=include_pending)
        versions: tuple[AreaVersion, ...] = ()
    else:
        assert area is not None  # noqa: S101 - checked above
        statements, versions, hidden = rows_of_area(
            opened, area, given, lang, pending=include_pending, before=with_predecessors
        )
    if not statements:
        raise no_figures(f"of {indicator} for {area or 'the provinces'}, as asked", hidden)
    statements, _ = choose(statements, supply=supply, method=method)
    if target.format == "json":
        from kg.charts.series import SeriesData
        from kg.cli.series_json import describe_series

        data = SeriesData(statements, versions, indicator_code(opened, indicator), hidden)
        send(to_json(describe_series(opened, data)), target, f"{len(statements)} statements")
        return
    if not wish.paths:
        _show(statements, hidden, with_area=multiples or len(versions) > 1)
        return
    spec = None
    title = versions[0].label if versions else indicator
    if wish.needs_picture:
        from kg.charts.multiples import draw_multiples
        from kg.charts.series import SeriesData, draw_series

        words = load_words(opened, lang)
        data = SeriesData(statements, versions, indicator_code(opened, indicator), hidden)
        title = f"{title}: {words.label('indicator', data.indicator)}"
        spec = (
            draw_multiples(data, words, width=width, layout=layout)
            if multiples
            else draw_series(data, words, width=width)
        )
    write_charts(wish, spec, statements, title)


def _check(area: str | None, multiples: bool, before: bool, layout: int | None) -> None:
    if multiples and area is not None:
        raise ParameterError("--multiples shows all provinces: name no area", name="area")
    if not multiples and area is None:
        raise ParameterError("name an area, or give --multiples", name="area")
    if multiples and before:
        raise ParameterError(
            "--multiples has a panel for each version: choose them by --layout, not by "
            "--with-predecessors",
            name="with_predecessors",
        )
    if layout is not None:
        from kg.charts.provinces import check_layout

        check_layout(layout)
        if not multiples:
            raise ParameterError("--layout goes with --multiples", name="layout")


def _of_provinces(
    store: Store, given: dict[str, str | None], lang: str, *, pending: bool
) -> tuple[tuple[Statement, ...], int]:
    from kg.charts.statements import read_statements

    rows, hidden = ask(store, "figures-of-provinces", given, pending=pending)
    return read_statements(rows, lang=lang), hidden


def rows_of_area(
    store: Store,
    area: str,
    given: dict[str, str | None],
    lang: str,
    *,
    pending: bool,
    before: bool,
) -> tuple[tuple[Statement, ...], tuple[AreaVersion, ...], int]:
    """Return the statements of an area, the versions shown, and how many pending rows there are."""
    from kg.charts.statements import read_statements, read_versions

    rows, _ = ask(store, "area-versions", {"area": area}, pending=True)
    versions = tuple(
        version
        for version in read_versions(rows, lang)
        if version.relation == "same" or (before and version.relation == "before")
    )
    statements: list[Statement] = []
    hidden = 0
    for version in versions:
        answer, more = ask(store, "series-of-area", given | {"area": version.iri}, pending=pending)
        statements += read_statements(answer, area=version.iri, area_label=version.label)
        hidden += more
    return tuple(statements), versions, hidden


def _value(item: Statement) -> str:
    unit = " %" if item.unit == "PERCENT" and item.printed[-1:].isdigit() else ""
    return item.printed + unit + (f" (in doubt: {item.doubt})" if item.doubt else "")


def _show(statements: tuple[Statement, ...], hidden: int, *, with_area: bool) -> None:
    from kg.cli.tables import print_table

    headings = ("area", *HEADINGS) if with_area else HEADINGS
    rows = []
    for item in (
        sorted(statements, key=lambda s: (s.area_label, s.area)) if with_area else statements
    ):
        cells = (
            item.period,
            item.as_of.isoformat() if item.as_of else "",
            _value(item),
            item.supply,
            item.method,
            item.status + (" (pending)" if item.is_pending else ""),
            item.producer_label,
            item.source_label,
        )
        rows.append((item.area_label, *cells) if with_area else cells)
    print_table(headings, rows)
    typer.echo(f"{len(rows)} {'statement' if len(rows) == 1 else 'statements'}")
    if hidden:
        typer.echo(pending_hint(hidden))
