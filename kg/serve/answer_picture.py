"""The picture of an answer, as the header of its question says (``chart``).

Dots over time are of one place. An answer with several provinces has one row for each of them, when
its figures are of one year; over several years it has no picture, because a line from the lowest to
the highest figure would then show years, not disagreement.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from kg.claims.dates import parse_period
from kg.query.catalogue import Question
from kg.serve.dots import PLANNED, Bar, Dot, draw_bars, draw_dots, said_of
from kg.serve.pages import link_of, safe_text, write_decimal
from kg.serve.ranges import Mark, Range, draw_ranges
from kg.serve.tables import Shown
from kg.serve.vocabulary import vocabulary

__all__ = ["Picture", "draw_answer"]

MOST_ROWS = 60
MOST_DOTS = 2000
UNTIL = "until-"

Row = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Picture:
    """An ``svg`` element, and the key of the sentence that says how to read it; empty for none."""

    svg: Markup
    note: str = ""


def draw_answer(question: Question, shown: Shown, base: str, language: str) -> Picture | None:
    """Draw an answer.

    Args:
        question: What was asked; its ``chart`` says which columns are drawn.
        shown: The answer, read in the page's language.
        base: Base IRI of the store.
        language: Of the page.

    Returns:
        The picture; None when there is nothing to draw, or too much to be read: figures of
        different units, more than 60 rows or 2,000 dots, several provinces over several years.
    """
    if not question.chart or not shown.bindings:
        return None
    form, *columns = question.chart
    rows = [row for row in shown.bindings if all(name in row for name in columns)]
    title = question.titles[language]
    if form == "bars":
        bars = [_bar(row, columns[0], columns[1], base, language) for row in rows]
        few = 1 < len(bars) <= MOST_ROWS
        return Picture(draw_bars(bars, title, language)) if few else None
    if form == "ranges":
        ranges = [_range(row, columns, base, language) for row in rows]
        few = 1 < len(ranges) <= MOST_ROWS
        return Picture(draw_ranges(ranges, title, language), "chart.ranges") if few else None
    units = {row["unit"]["value"] for row in rows if "unit" in row}
    indicators = {row["indicator"]["value"] for row in rows if "indicator" in row}
    name, value = columns
    dots = [(row, _dot(row, name, value, base, language)) for row in rows]
    drawn = [(row, dot) for row, dot in dots if dot is not None]
    if len(units) > 1 or len(indicators) > 1 or not 0 < len(drawn) <= MOST_DOTS:
        return None
    provinces = {row["province"]["value"] for row, _ in drawn if "province" in row}
    if len(provinces) > 1:
        return _side_by_side(drawn, title, base, language)
    return Picture(draw_dots([dot for _, dot in drawn], title, language), "thing.figures_note")


def _side_by_side(
    drawn: Sequence[tuple[Row, Dot]], title: str, base: str, language: str
) -> Picture | None:
    """Draw one row for each province, when all figures are of one year."""
    found: dict[str, list[tuple[Row, Dot]]] = defaultdict(list)
    for row, dot in drawn:
        found[row["province"]["value"]].append((row, dot))
    if len({dot.day.year for _, dot in drawn}) > 1 or len(found) > MOST_ROWS:
        return None
    ranges = [
        Range(
            _text(pairs[0][0], "province", language),
            [Mark(dot.value, said_of(dot, language), dot.href, dot.planned) for _, dot in pairs],
            link_of(province, base) or "",
        )
        for province, pairs in found.items()
    ]
    return Picture(draw_ranges(ranges, title, language), "chart.provinces")


def _range(row: Row, columns: Sequence[str], base: str, language: str) -> Range:
    name, *ends = columns
    term = row[name]
    href = link_of(term["value"], base) if term["type"] == "uri" else None
    values = dict.fromkeys(float(row[end]["value"]) for end in ends)
    marks = [Mark(value, write_decimal(value, language)) for value in values]
    return Range(_text(row, name, language), marks, href or "")


def _text(row: Row, name: str, language: str) -> str:
    if language == "en" and f"{name}_label_en" in row:
        return safe_text(row[f"{name}_label_en"]["value"])
    if f"{name}_label" in row:
        return safe_text(row[f"{name}_label"]["value"])
    term = row[name]
    known = vocabulary().label(term["value"], language) if term["type"] == "uri" else None
    return safe_text(known or term["value"])


def _bar(row: Row, name: str, value: str, base: str, language: str) -> Bar:
    term = row[name]
    href = link_of(term["value"], base) if term["type"] == "uri" else None
    return Bar(_text(row, name, language), float(row[value]["value"]), href or "")


def _dot(row: Row, name: str, value: str, base: str, language: str) -> Dot | None:
    day = _last_day(row[name]["value"])
    if day is None:
        return None
    thing = next((row[one]["value"] for one in ("figure", "observation") if one in row), "")
    who: Sequence[str] = [
        safe_text(row[one]["value"]) for one in ("province_label", "producer_label") if one in row
    ]
    return Dot(
        link_of(thing, base) or "" if thing else "",
        float(row[value]["value"]),
        day,
        safe_text(row[name]["value"]),
        ", ".join(who),
        row.get("status", {}).get("value") in PLANNED,
        _text(row, "doubt", language) if "doubt" in row else "",
    )


def _last_day(period: str) -> date | None:
    try:
        return parse_period(period.removeprefix(UNTIL).upper()).end
    except ValueError:
        return None
