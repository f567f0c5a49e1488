"""The series picture: every figure of one area over time, and what each counts.

Place in the flow: after :mod:`kg.charts.lines`. Steps: points and lines become rows of data; the
layers of figures are drawn, and above them where the area got new boundaries. Nothing is averaged,
smoothed or left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any  # charts of altair

from kg.charts.axes import axis_days, axis_values, gutter_for
from kg.charts.frame import Datasets, Frame, Spec, block, build_picture, import_altair
from kg.charts.key import KeyItem, draw_key
from kg.charts.layers import figure_layers, key_items, source_note
from kg.charts.lines import Line, find_spreads, join_lines
from kg.charts.points import Point, gather_points
from kg.charts.statements import AreaVersion, Statement
from kg.charts.style import INK, find_styles
from kg.charts.wording import Words, clean

__all__ = ["SeriesData", "draw_series", "find_boundaries", "series_notes", "subtitle"]


@dataclass(frozen=True, slots=True)
class SeriesData:
    """What a series picture shows.

    Attributes:
        statements: Rows of ``series-of-area``, of one area or of its versions one after another.
        versions: The versions of the area that are shown, the asked one first.
        indicator: Code of what is measured, as ``household-electrification-ratio``.
        hidden: Number of statements that only pending sources make, left out.
    """

    statements: tuple[Statement, ...]
    versions: tuple[AreaVersion, ...]
    indicator: str
    hidden: int = 0


def draw_series(data: SeriesData, words: Words, *, width: int) -> Spec:
    """Draw a series.

    Args:
        data: At least one statement.
        words: The language.
        width: Of the whole picture in pixels.

    Returns:
        A Vega-Lite specification with its data.
    """
    points = gather_points(data.statements)
    lines, spreads = join_lines(points), find_spreads(points)
    styles = find_styles(points, words)
    unit = points[0].first.unit
    boundaries = find_boundaries(data.versions)
    label = clean(data.versions[0].label) if data.versions else clean(points[0].first.area_label)
    indicator = words.label("indicator", data.indicator)
    frame = Frame(
        title=f"{label}: {indicator}",
        subtitle=subtitle(data.indicator, points, words),
        notes=tuple(series_notes(points, lines, data, words)),
        width=width,
        gutter=gutter_for(unit),
    )
    days = [point.day for point in points] + [boundary.day for boundary in boundaries]
    sets = Datasets()
    x = axis_days(min(days), max(days), frame.inner)
    y = axis_values([point.value for point in points], unit)
    plot = block(
        *figure_layers(points, lines, spreads, styles, words, x, y, sets),
        *_boundary_layers(boundaries, words, x, sets),
        width=frame.inner,
        height=300 if frame.is_narrow else 380,
    )
    key = key_items(points, lines, spreads, styles, words)
    key += [
        KeyItem(words.say("key_boundary", day=words.day(b.day), name=b.former), sign="boundary")
        for b in boundaries
    ]
    return build_picture(frame, [draw_key(frame, key, sets), plot], words, sets)


def subtitle(indicator: str, points: Sequence[Point], words: Words) -> str:
    """Return what the numbers are: unit, years and definition of the indicator."""
    unit = words.say("percent" if points[0].first.unit == "PERCENT" else "count").capitalize()
    years = sorted({point.day.year for point in points})
    span = str(years[0]) if len(years) == 1 else f"{years[0]}–{years[-1]}"
    definition = words.definition("indicator", indicator)
    return f"{unit}, {span}." + (f" {clean(definition, 300)}" if definition else "")


def series_notes(
    points: Sequence[Point], lines: Sequence[Line], data: SeriesData, words: Words
) -> list[str]:
    """Return the rules of the picture, how many statements are left out, and the sources."""
    notes = []
    if any(not line.is_plan for line in lines):
        notes.append(words.say("line_rule"))
    if any(line.is_plan for line in lines):
        notes.append(words.say("plan_rule"))
    if any(point.is_observed and point.first.supply == "unspecified" for point in points):
        notes.append(words.say("unjoined"))
    rules = " ".join(notes)
    hidden = words.say("hidden", count=data.hidden) if data.hidden else ""
    return [rules, hidden, source_note("sources", points, words)]


@dataclass(frozen=True, slots=True)
class Boundary:
    """The day on which one shown version ends and another begins, and the former one."""

    day: date
    former: str
    former_iri: str


def find_boundaries(versions: Sequence[AreaVersion]) -> list[Boundary]:
    """Return where versions that are shown follow one another."""
    starts = {version.valid_from for version in versions}
    return [
        Boundary(version.valid_until, clean(version.label, 60), version.iri)
        for version in versions
        if version.valid_until and version.valid_until in starts
    ]


def _boundary_layers(
    boundaries: Sequence[Boundary], words: Words, x: Any, sets: Datasets
) -> list[Any]:
    if not boundaries:
        return []
    alt = import_altair()
    rows = [{"day": b.day.isoformat(), "text": words.say("boundary")} for b in boundaries]
    chart = alt.Chart(sets.use(rows))
    return [
        chart.mark_rule(strokeDash=[3, 3], color=INK, aria=False).encode(x=x),
        chart.mark_text(align="right", dx=-4, dy=8, y=0, fontSize=11, color=INK).encode(
            x=x, text="text:N"
        ),
    ]
