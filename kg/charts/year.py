"""What the two maps share: the figures of a year by province, their colours, legend and words.

Place in the flow: after :mod:`kg.charts.provinces`, before the maps. No figure is preferred or
averaged: a province shows its lowest and its highest, as ``provinces-ranked`` does. Colours are the
upper half of viridis (van der Walt and Smith, 2015): perceptually even, told apart by people who
see colours differently, and light enough for black text; the brighter, the more electricity.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any  # charts of altair

from kg.charts.axes import value_domain
from kg.charts.frame import Datasets, Record, Spec, block, import_altair
from kg.charts.points import Point
from kg.charts.provinces import ProvinceYear
from kg.charts.statements import Statement
from kg.charts.style import INK
from kg.charts.wording import Words, clean

__all__ = [
    "MapData",
    "colour_scale",
    "draw_legend",
    "map_marks",
    "map_subtitle",
    "map_title",
    "province_row",
    "tooltip",
]

VIRIDIS = ("#21918c", "#1fa187", "#4ac16d", "#a0da39", "#fde725")
EMPTY, EMPTY_EDGE = "#f1f1f1", "#b5b5b5"
TOOLTIP = (
    "area",
    "lowest",
    "highest",
    "figures",
    "doubt",
    "period",
    "producer",
    "source",
    "acceptance",
)


@dataclass(frozen=True, slots=True)
class MapData:
    """What a map shows.

    Attributes:
        statements: Rows of ``figures-of-provinces`` whose periods lie within the year.
        indicator: Code of what is measured.
        status: Code of the status they share.
        year: The year.
        chosen: Words of a choice among them, as a supply; empty when all are shown.
        hidden: Number of statements of pending sources that are left out.
    """

    statements: tuple[Statement, ...]
    indicator: str
    status: str
    year: int
    chosen: str = ""
    hidden: int = 0


def map_title(data: MapData, words: Words) -> str:
    """Return the heading of a map."""
    indicator = words.label("indicator", data.indicator)
    return words.say("map_title", indicator=indicator[:1].upper() + indicator[1:], year=data.year)


def map_subtitle(data: MapData, unit: str, words: Words) -> str:
    """Return which figures are shown, in what unit, and what the indicator means."""
    status = words.label("observationStatus", data.status)
    parts = [words.say("map_figures", status=status, year=data.year)]
    parts += [clean(data.chosen)] if data.chosen else []
    parts.append(words.say("percent" if unit == "PERCENT" else "count"))
    definition = words.definition("indicator", data.indicator)
    return ", ".join(parts) + "." + (f" {clean(definition, 300)}" if definition else "")


def map_marks(data: MapData, points: Sequence[Point], words: Words) -> str:
    """Return what the marks beside numbers mean, and how many statements are left out."""
    used = (
        ("pending_mark", any(point.is_pending for point in points)),
        ("doubt_mark", any(point.doubt for point in points)),
    )
    said = [words.say(name) + "." for name, is_used in used if is_used]
    return " ".join(said + ([words.say("hidden", count=data.hidden)] if data.hidden else []))


def colour_scale(points: Sequence[Point]) -> Any:
    """Return the scale from values to colours."""
    low, high = _domain(points)
    steps = len(VIRIDIS) - 1
    domain = [low + (high - low) * step / steps for step in range(steps + 1)]
    return import_altair().Scale(domain=domain, range=list(VIRIDIS), clamp=True)


def _domain(points: Sequence[Point]) -> tuple[float, float]:
    """Return the ends of the colours: a value in doubt moves none of them if there is another."""
    sound = [point.value for point in points if not point.doubt]
    values = sound or [point.value for point in points]
    return value_domain(values, points[0].first.unit)


def province_row(province: ProvinceYear, words: Words) -> dict[str, object]:
    """Return the data of a province: its values and the words of its tooltip."""
    top, unit = province.top.first, province.top.first.unit
    producers = sorted({clean(point.first.producer_label, 60) for point in province.points})
    sources = sorted({clean(s.source_label, 80) for p in province.points for s in p.statements})
    low, high = words.short(province.lowest, unit), words.short(province.highest, unit)
    mark = ("*" if province.is_pending else "") + ("?" if province.doubted else "")
    doubts = (
        f"{words.amount(p.value, unit)} ({words.label('doubt', p.doubt)})" for p in province.doubted
    )
    shown = (f"{low}–{high}" if province.differs else high) + mark
    row: dict[str, object] = {
        "low": float(province.lowest),
        "high": float(province.highest),
        "differs": province.differs,
        "shown": shown,
        "two_lines": [f"{low}–", high + mark] if province.differs else [high + mark],
        "link": top.link,
        "area": clean(province.label),
        "lowest": words.amount(province.lowest, unit),
        "highest": words.amount(province.highest, unit),
        "figures": str(len(province.points)),
        "doubt": "; ".join(doubts) or words.say("sound"),
        "period": ", ".join(dict.fromkeys(point.first.period for point in province.points)),
        "producer": words.names(producers, 3),
        "source": words.names(sources, 3),
        "acceptance": words.say("pending" if province.is_pending else "accepted"),
    }
    row["words"] = f"{row['area']}: {shown} ({row['producer']}; {row['source']})"
    if province.doubted:
        row["words"] = f"{row['words']}; {words.say('doubted', ground=row['doubt'])}"
    return row


def tooltip(words: Words) -> list[Any]:
    """Return the tooltip of a province."""
    alt = import_altair()
    return [alt.Tooltip(f"{name}:N", title=words.say(name)) for name in TOOLTIP]


def draw_legend(points: Sequence[Point], words: Words, width: int, sets: Datasets) -> Spec:
    """Draw the bar of colours with its numbers, and what an empty province looks like.

    Args:
        points: All points of the map.
        words: The language.
        width: Of the drawing area.
        sets: Where the data is kept.
    """
    alt = import_altair()
    unit = points[0].first.unit
    low, high = _domain(points)
    bar, pieces = min(220, width * 3 // 8), 44
    at = {"x": alt.X("x:Q", scale=None, axis=None), "y": alt.Y("y:Q", scale=None, axis=None)}
    box = at | {"x2": "x2:Q", "y2": "y2:Q"}
    colours: list[Record] = [
        {
            "x": bar * i / pieces,
            "x2": bar * (i + 1) / pieces + 0.5,
            "y": 0,
            "y2": 12,
            "value": low + (high - low) * (i + 0.5) / pieces,
        }
        for i in range(pieces)
    ]
    numbers = [
        {"x": 0, "y": 15, "text": _tick(low, unit, words), "align": "left"},
        {"x": bar, "y": 15, "text": _tick(high, unit, words), "align": "right"},
    ]
    swatch = [{"x": bar + 24, "x2": bar + 42, "y": 0, "y2": 12}]
    nothing = [{"x": bar + 48, "y": 1, "text": f"– {words.say('no_value')}"}]
    text = {"baseline": "top", "fontSize": 11, "color": INK}
    layers = [
        alt
        .Chart(sets.use(colours))
        .mark_rect(aria=False)
        .encode(**box, color=alt.Color("value:Q", scale=colour_scale(points), legend=None)),
        alt
        .Chart(sets.use(swatch))
        .mark_rect(fill=EMPTY, stroke=EMPTY_EDGE, aria=False)
        .encode(**box),
        alt
        .Chart(sets.use(nothing))
        .mark_text(align="left", limit=width - bar - 48, **text)
        .encode(**at, text="text:N"),
        *(
            alt
            .Chart(sets.use([number]))
            .mark_text(align=number["align"], **text)
            .encode(**at, text="text:N")
            for number in numbers
        ),
    ]
    return block(*layers, width=width, height=26)


def _tick(value: float, unit: str, words: Words) -> str:
    return words.short(Decimal(str(round(value, 2))), unit) + (" %" if unit == "PERCENT" else "")
