"""Small multiples: one panel for each province, all with the same axes.

Place in the flow: after :mod:`kg.charts.series`, whose layers it repeats. Panels are sorted by the
latest observed figure, the lowest first; a province without figures has an empty panel that says
so, since that is a finding, too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kg.charts.axes import axis_days, axis_values, gutter_for
from kg.charts.frame import Datasets, Frame, Spec, block, build_picture, import_altair
from kg.charts.key import draw_key
from kg.charts.layers import figure_layers, key_items, source_note
from kg.charts.lines import Line, find_spreads, join_lines
from kg.charts.points import Point, gather_points
from kg.charts.provinces import ProvinceYear, Tile, choose_layout, gather_provinces, read_tiles
from kg.charts.series import SeriesData, subtitle
from kg.charts.style import INK, Style, find_styles
from kg.charts.wording import Words, clean

__all__ = ["draw_multiples"]

PANEL_PX, GAP_PX = 165, 14
POINT_SIZE = 26


@dataclass(frozen=True, slots=True)
class _Panels:
    """What all panels share."""

    lines: Sequence[Line]
    styles: Sequence[Style]
    words: Words
    values: Sequence[Decimal]
    unit: str
    days: tuple[date, date]
    width: int
    sets: Datasets


def draw_multiples(
    data: SeriesData, words: Words, *, width: int, layout: int | None = None
) -> Spec:
    """Draw one panel for each province of a layout.

    Args:
        data: Rows of ``figures-of-provinces``, at least one.
        words: The language.
        width: Of the whole picture in pixels.
        layout: 33, 34 or 38; None chooses the one that places most provinces.

    Returns:
        A Vega-Lite specification with its data.
    """
    points = gather_points(data.statements)
    provinces = gather_provinces(points)
    tiles = read_tiles(layout or choose_layout(provinces))
    placed = {tile.slug for tile in tiles}
    shown = [point for slug in placed & set(provinces) for point in provinces[slug].points]
    shown.sort(key=lambda point: (point.day, point.value, point.first.observation))
    drawn = shown or list(points)
    lines, spreads = join_lines(shown), find_spreads(shown)
    styles = find_styles(drawn, words)
    elsewhere = sorted(clean(p.label) for slug, p in provinces.items() if slug not in placed)
    notes = (
        words.say("multiples_rule"),
        " ".join([words.say("line_rule"), words.say("unjoined")]),
        words.say("elsewhere", names=", ".join(elsewhere)) if elsewhere else "",
        words.say("hidden", count=data.hidden) if data.hidden else "",
        source_note("sources", drawn, words),
    )
    unit = drawn[0].first.unit
    indicator = words.label("indicator", data.indicator)
    frame = Frame(
        title=words.say("multiples_title", indicator=indicator[:1].upper() + indicator[1:]),
        subtitle=f"{words.say('layout', count=len(tiles))}. "
        + subtitle(data.indicator, drawn, words),
        notes=notes,
        width=width,
        gutter=gutter_for(unit),
    )
    columns = max(2, (frame.inner + GAP_PX) // (PANEL_PX + GAP_PX))
    panels = _Panels(
        lines=lines,
        styles=styles,
        words=words,
        values=[point.value for point in drawn],
        unit=unit,
        days=(drawn[0].day, drawn[-1].day),
        width=(frame.inner - GAP_PX * (columns - 1)) // columns,
        sets=Datasets(),
    )
    ordered = sorted(tiles, key=lambda tile: _rank(provinces.get(tile.slug), tile))
    rows: list[Spec] = []
    for begin in range(0, len(ordered), columns):
        below = [begin + columns + column >= len(ordered) for column in range(columns)]
        row = [
            _panel(tile, provinces.get(tile.slug), panels, first=not column, last=below[column])
            for column, tile in enumerate(ordered[begin : begin + columns])
        ]
        rows.append({"hconcat": row, "spacing": GAP_PX})
    grid: Spec = {"vconcat": rows, "spacing": 8}
    key = key_items(shown, lines, spreads, styles, words)
    return build_picture(frame, [draw_key(frame, key, panels.sets), grid], words, panels.sets)


def _latest(province: ProvinceYear | None) -> Point | None:
    """Return the highest of the latest observed figures; one in doubt only if there is no other."""
    observed = [point for point in province.points if point.is_observed] if province else []
    observed = [point for point in observed if not point.doubt] or observed
    return max(observed, key=lambda point: (point.day, point.value), default=None)


def _rank(province: ProvinceYear | None, tile: Tile) -> tuple[bool, Decimal, str]:
    latest = _latest(province)
    return latest is None, latest.value if latest else Decimal(0), tile.slug


def _panel(
    tile: Tile, province: ProvinceYear | None, panels: _Panels, *, first: bool, last: bool
) -> Spec:
    alt = import_altair()
    words = panels.words
    x = axis_days(*panels.days, panels.width, labels=last)
    y = axis_values(panels.values, panels.unit, labels=first)
    latest = _latest(province)
    if province is None:
        nothing = panels.sets.use([{"text": words.say("no_figures")}])
        chart = alt.Chart(nothing)
        empty = panels.sets.use([
            {"day": panels.days[0].isoformat(), "number": float(panels.values[0])}
        ])
        layers = [
            alt.Chart(empty).mark_point(opacity=0, aria=False).encode(x=x, y=y),
            chart.mark_text(x=panels.width / 2, y=40, color=INK, fontSize=11).encode(text="text:N"),
        ]
    else:
        points = sorted(province.points, key=lambda point: point.day)
        areas = {point.area for point in points}
        layers = figure_layers(
            points,
            [line for line in panels.lines if line.points[0].area in areas],
            find_spreads(points),
            panels.styles,
            words,
            x,
            y,
            panels.sets,
            size=POINT_SIZE,
        )
    about = (
        words.amount(latest.value, panels.unit) + f" · {words.day(latest.day)}" if latest else ""
    )
    title = alt.TitleParams(
        clean(province.label if province else tile.short, 60),
        subtitle=about or " ",
        anchor="start",
        frame="group",
        fontSize=11,
        subtitleFontSize=10,
        subtitleColor="#555555",
        offset=3,
        limit=panels.width,
    )
    return block(*layers, width=panels.width, height=80, title=title)
