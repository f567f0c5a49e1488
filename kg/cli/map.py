"""``kg map``: what was stated of each province in a year, as a table or as a map."""

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
    run,
    write_charts,
)
from kg.cli.options import StoreOption, open_or_build, pending_hint

if TYPE_CHECKING:
    from kg.charts.boundaries import Joined, ProvinceNames
    from kg.charts.statements import Statement
    from kg.charts.wording import Words
    from kg.charts.year import MapData
    from kg.store import Store

__all__ = ["map_command"]

NAMES = """
SELECT ?province ?name ?bps ?iso ?kemendagri WHERE {
  ?province tr:areaKind tr:areaKind-province ;
    skos:prefLabel|skos:altLabel ?name .
  OPTIONAL { ?province tr:bpsCode ?bps }
  OPTIONAL { ?province tr:isoCode ?iso }
  OPTIONAL { ?province tr:kemendagriCode ?kemendagri }
}
ORDER BY ?province ?name
"""


def map_command(
    year: Annotated[int, typer.Option("--year", min=1900, max=2200, help="The year.")],
    indicator: IndicatorOption = "household-electrification-ratio",
    status: Annotated[
        str, typer.Option("--status", help="observed, target, projection and so on.")
    ] = "observed",
    supply: SupplyOption = None,
    method: MethodOption = None,
    layout: Annotated[
        int | None,
        typer.Option(
            "--layout",
            help="Tiles of 38, 34 (to 2022) or 33 (to 2012) provinces. [default: what fits the "
            "figures]",
        ),
    ] = None,
    boundaries: Annotated[
        Path | None,
        typer.Option("--boundaries", help="A GeoJSON file of provinces, drawn instead of tiles."),
    ] = None,
    include_pending: PendingOption = False,
    chart: ChartOption = None,
    lang: LangOption = "en",
    width: WidthOption = 1000,
    scale: ScaleOption = 1.0,
    store: StoreOption = None,
) -> None:
    """Show what was stated of each province in a year, lowest and highest, never an average.

    Without --chart it prints a table; with it, it draws a map of tiles, or of the boundaries given.

    Example: kg map --year 2022

    Example: kg map --year 2022 --chart map.svg --chart map.csv

    Example: kg map --year 2022 --boundaries provinces.geojson --chart map.png
    """
    wish = Wish(tuple(chart or ()), lang, width, scale)
    wish.check()
    if layout is not None:
        from kg.charts.provinces import check_layout

        check_layout(layout)
    from kg.charts.statements import read_statements

    opened = open_or_build(store)
    given: dict[str, str | None] = {
        "indicator": indicator,
        "since": f"{year}-01-01",
        "until": f"{year}-12-31",
    }
    rows, hidden = ask(opened, "figures-of-provinces", given, pending=include_pending)
    statements = read_statements(rows, lang=lang)
    if not statements:
        raise no_figures(f"of {indicator} for any province in {year}", hidden)
    statements, _ = choose(statements, status=status)
    statements, _ = choose(statements, supply=supply, method=method)
    if not wish.paths:
        _show(statements, hidden)
        return
    spec, title = None, f"{indicator}, {year}"
    if wish.needs_picture:
        from kg.charts.year import MapData, map_title

        words = load_words(opened, lang)
        code = indicator_code(opened, indicator)
        chosen = [words.label("supply", supply)] if supply else []
        chosen += [words.label("method", method)] if method else []
        data = MapData(statements, code, status, year, ", ".join(chosen), hidden)
        title = map_title(data, words)
        spec = _draw(opened, data, words, width=width, layout=layout, boundaries=boundaries)
    write_charts(wish, spec, statements, title)


def _draw(
    store: Store,
    data: MapData,
    words: Words,
    *,
    width: int,
    layout: int | None,
    boundaries: Path | None,
) -> dict[str, object]:
    if boundaries is None:
        from kg.charts.tilemap import draw_tile_map

        return draw_tile_map(data, words, width=width, layout=layout)
    from kg.charts.choropleth import draw_choropleth

    joined = _join(store, data.statements, boundaries, layout)
    for label in joined.unmatched:
        typer.echo(f"kg: {boundaries}: no province is joined to {joined.key}={label!r}", err=True)
    return draw_choropleth(data, joined, words, width=width, file_name=boundaries.name)


def _join(
    store: Store, statements: tuple[Statement, ...], path: Path, layout: int | None
) -> Joined:
    """Join a file to the provinces of the layout that shows most figures, then most shapes."""
    from kg.charts.boundaries import join_features, read_features
    from kg.charts.provinces import LAYOUTS, read_tiles, slug_of

    features = read_features(path)
    names = _names(store)
    named = {slug_of(item.area) for item in statements}
    candidates = [
        join_features(
            features, [names[tile.slug] for tile in read_tiles(number) if tile.slug in names]
        )
        for number in ((layout,) if layout else LAYOUTS)
    ]
    return max(candidates, key=lambda j: (len(named & set(j.shapes)), len(j.shapes)))


def _names(store: Store) -> dict[str, ProvinceNames]:
    """Return what each version of a province may be called in a file."""
    from kg.charts.boundaries import ProvinceNames
    from kg.charts.provinces import slug_of

    names: dict[str, list[str]] = {}
    codes: dict[str, dict[str, str]] = {}
    for row in run(store, NAMES, pending=True)[0].python():
        slug = slug_of(str(row["province"]))
        names.setdefault(slug, []).append(str(row["name"]))
        codes[slug] = {kind: str(row[kind]) for kind in ("bps", "iso", "kemendagri") if row[kind]}
    return {slug: ProvinceNames(slug, tuple(those), codes[slug]) for slug, those in names.items()}


def _show(statements: tuple[Statement, ...], hidden: int) -> None:
    from kg.charts.points import gather_points
    from kg.charts.provinces import gather_provinces
    from kg.charts.wording import Words
    from kg.cli.tables import print_table

    words = Words("en", {})
    provinces = sorted(
        gather_provinces(gather_points(statements)).values(),
        key=lambda p: (-p.highest, -p.lowest, p.slug),
    )
    rows = [
        (
            province.label + (" (pending)" if province.is_pending else ""),
            words.amount(province.lowest, province.top.first.unit),
            words.amount(province.highest, province.top.first.unit),
            str(len(province.points)),
            ", ".join(sorted({f"{p.first.supply} · {p.first.method}" for p in province.points})),
            ", ".join(sorted({p.first.producer_label for p in province.points})),
        )
        for province in provinces
    ]
    print_table(("province", "lowest", "highest", "figures", "what is counted", "counted by"), rows)
    typer.echo(f"{len(rows)} provinces; --chart FILE.csv has every statement with its source")
    if hidden:
        typer.echo(pending_hint(hidden))
