"""The layers that show figures: spreads, periods, lines, points and the marks on them.

Place in the flow: after :mod:`kg.charts.lines` and :mod:`kg.charts.style`; the series and the small
multiples put these layers into their panels. Each point carries its words as tooltip and
description, and leads to the page that states it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any  # charts of altair

from kg.charts.frame import PALE, Datasets, Record, import_altair
from kg.charts.key import KeyItem
from kg.charts.lines import Line, Spread
from kg.charts.points import Point
from kg.charts.style import DOUBT, INK, SALTIRE, Style, style_name
from kg.charts.wording import Words, clean

__all__ = ["figure_layers", "key_items", "point_rows", "source_note"]

TOOLTIP = (
    "area",
    "value",
    "printed",
    "doubt",
    "period",
    "as_of",
    "supply",
    "method",
    "status",
    "producer",
    "source",
    "acceptance",
)


def source_note(key: str, points: Sequence[Point], words: Words) -> str:
    """Return the line of sources: how many statements, figures and pages, and who counted."""
    statements = [statement for point in points for statement in point.statements]
    producers = sorted({clean(item.producer_label, 90) for item in statements})
    return words.say(
        key,
        statements=len(statements),
        figures=len(points),
        pages=len({item.source for item in statements}),
        producers=words.names(producers),
    )


def point_rows(points: Sequence[Point], words: Words) -> list[Record]:
    """Return the data of points: where, in which style, and the words of the tooltip."""
    return [_point_row(point, words) for point in points]


def _point_row(point: Point, words: Words) -> Record:
    item = point.first
    more = len(point.statements) - 1
    source = clean(item.source_label)
    if more:
        source += " " + words.say("more_sources", count=more)
    row = {
        "day": point.day.isoformat(),
        "from": (item.begin or point.day).isoformat(),
        "number": float(point.value),
        "style": style_name(point),
        "hollow": not point.is_observed,
        "dated": point.is_dated,
        "waits": point.is_pending,
        "doubted": bool(point.doubt),
        "link": item.link,
        "observation": item.observation,
        "area": clean(item.area_label),
        "value": words.amount(point.value, item.unit),
        "printed": clean(item.printed),
        "doubt": words.label("doubt", point.doubt) if point.doubt else words.say("sound"),
        "period": clean(item.period),
        "as_of": words.day(item.as_of) if item.as_of else words.say("as_of_unknown"),
        "supply": words.label("supply", item.supply),
        "method": words.label("method", item.method),
        "status": words.label("observationStatus", item.status),
        "producer": clean(item.producer_label),
        "source": source,
        "acceptance": words.say("pending" if point.is_pending else "accepted"),
    }
    parts = ("value", "period", "supply", "method", "status", "producer", "source")
    said = [str(row[part]) for part in parts]
    if point.doubt:
        said.insert(1, words.say("doubted", ground=row["doubt"]))
    row["words"] = f"{row['area']}: " + "; ".join(said)
    return row


def figure_layers(
    points: Sequence[Point],
    lines: Sequence[Line],
    spreads: Sequence[Spread],
    styles: Sequence[Style],
    words: Words,
    x: Any,
    y: Any,
    sets: Datasets,
    *,
    size: int = 80,
) -> list[Any]:
    """Return the layers that show figures: spreads, periods, lines, points and marks on them.

    Args:
        points: What is drawn.
        lines: What of it is joined.
        spreads: Months in which figures differ.
        styles: The look of each definition.
        words: The language.
        x: The axis of days.
        y: The axis of values.
        sets: Where the data is kept.
        size: Of a point, in square pixels.

    Returns:
        Altair charts, the lowest first; those without data are left out.
    """
    alt = import_altair()
    rows = point_rows(points, words)
    names = [style.name for style in styles]
    colour = alt.Color(
        "style:N", scale=alt.Scale(domain=names, range=[s.colour for s in styles]), legend=None
    )
    shape = alt.Shape(
        "style:N", scale=alt.Scale(domain=names, range=[s.shape for s in styles]), legend=None
    )
    dash = alt.StrokeDash(
        "style:N", scale=alt.Scale(domain=names, range=[list(s.dash) for s in styles]), legend=None
    )
    at: dict[str, Any] = {"x": x, "y": y}
    doubted = [row for row in rows if row["doubted"]]
    shown = [name for name in TOOLTIP if name != "doubt" or doubted]
    told = at | {
        "tooltip": [alt.Tooltip(f"{name}:N", title=words.say(name)) for name in shown],
        "description": "words:N",
        "href": "link:N",
    }

    def chart(chosen: Sequence[Record]) -> Any:
        return alt.Chart(sets.use(chosen))

    layers = []
    if spreads:
        layers.append(_spread_layer(spreads, words, x, y, sets, size))
    if long := [r for r in rows if not r["dated"] and _is_long(str(r["from"]), str(r["day"]))]:
        layers.append(
            chart(long)
            .mark_rule(strokeWidth=1, opacity=0.7, aria=False)
            .encode(
                x=alt.X("from:T", scale=x["scale"], axis=x["axis"]), x2="day:T", y=y, color=colour
            )
        )
    if joined := _line_rows(lines):
        layers.append(
            chart(joined)
            .mark_line(strokeWidth=1.8, aria=False)
            .encode(**at, color=colour, strokeDash=dash, detail="line:N")
        )
    if hollow := [r for r in rows if r["hollow"]]:
        layers.append(
            chart(hollow)
            .mark_point(size=size, strokeWidth=1.8, opacity=1)
            .encode(**told, color=colour, shape=shape)
        )
    observed = [r for r in rows if not r["hollow"]]
    if filled := [r for r in observed if r["dated"]]:
        layers.append(
            chart(filled)
            .mark_point(filled=True, size=size, opacity=1, stroke="white", strokeWidth=0.6)
            .encode(**told, color=colour, shape=shape)
        )
    if undated := [r for r in observed if not r["dated"]]:
        layers.append(
            chart(undated)
            .mark_point(size=size, strokeWidth=1.6, fillOpacity=PALE, opacity=1)
            .encode(
                **told,
                stroke=alt.Stroke("style:N", scale=colour["scale"], legend=None),
                fill=alt.Fill("style:N", scale=colour["scale"], legend=None),
                shape=shape,
            )
        )
    if waiting := [r for r in rows if r["waits"]]:
        layers.append(
            chart(waiting)
            .mark_point(size=size * 3, strokeWidth=1.2, color=INK, shape="circle", opacity=1)
            .encode(**told)
        )
    if doubted:
        layers.append(
            chart(doubted)
            .mark_point(size=size * 3, strokeWidth=2, color=DOUBT, shape=SALTIRE, opacity=1)
            .encode(**told)
        )
    return layers


def _is_long(begin: str, day: str) -> bool:
    """Whether a period is long enough to be seen as a line."""
    return (date.fromisoformat(day) - date.fromisoformat(begin)).days > 60


def _line_rows(lines: Sequence[Line]) -> list[Record]:
    return [
        {
            "day": point.day.isoformat(),
            "number": float(point.value),
            "style": style_name(point),
            "line": number,
            "area": point.area,
        }
        for number, line in enumerate(lines)
        for point in line.points
    ]


def _spread_layer(
    spreads: Sequence[Spread], words: Words, x: Any, y: Any, sets: Datasets, size: int
) -> Any:
    alt = import_altair()
    rows = [
        {
            "day": spread.day.isoformat(),
            "lowest": float(spread.lowest),
            "highest": float(spread.highest),
            "words": words.say(
                "spread_of",
                low=words.amount(spread.lowest, spread.unit),
                high=words.amount(spread.highest, spread.unit),
                count=spread.figures,
            ),
        }
        for spread in spreads
    ]
    return (
        alt
        .Chart(sets.use(rows))
        .mark_rule(strokeWidth=round(size**0.5), color="#999999", opacity=0.45)
        .encode(
            x=x,
            y=alt.Y("lowest:Q", scale=y["scale"], axis=y["axis"]),
            y2="highest:Q",
            tooltip=[alt.Tooltip("words:N", title=words.say("spread"))],
            description="words:N",
        )
    )


def key_items(
    points: Sequence[Point],
    lines: Sequence[Line],
    spreads: Sequence[Spread],
    styles: Sequence[Style],
    words: Words,
) -> list[KeyItem]:
    """Return the key of a picture of figures: each style and each sign that it uses."""
    joined = {style_name(point) for line in lines for point in line.points}
    items = [KeyItem(s.label, style=s, has_line=s.name in joined) for s in styles]
    if spreads:
        items.append(KeyItem(words.say("key_spread"), sign="spread"))
    if any(not point.is_dated and point.is_observed for point in points):
        items.append(KeyItem(words.say("key_undated"), sign="undated"))
    if any(point.is_pending for point in points):
        items.append(KeyItem(words.say("key_pending"), sign="pending"))
    if any(point.doubt for point in points):
        items.append(KeyItem(words.say("key_doubt"), sign="doubt"))
    return items
