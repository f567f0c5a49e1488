"""The picture of an answer, as the header of its question says (``chart``)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from markupsafe import Markup

from kg.claims.dates import parse_period
from kg.query.catalogue import Question
from kg.serve.dots import PLANNED, Bar, Dot, draw_bars, draw_dots
from kg.serve.pages import link_of, safe_text
from kg.serve.tables import Shown
from kg.serve.vocabulary import vocabulary

__all__ = ["draw_answer"]

MOST_BARS = 60
MOST_DOTS = 2000
UNTIL = "until-"

Row = Mapping[str, Mapping[str, str]]


def draw_answer(question: Question, shown: Shown, base: str, language: str) -> Markup | None:
    """Draw an answer.

    Args:
        question: What was asked; its ``chart`` says which columns are drawn.
        shown: The answer, read in the page's language.
        base: Base IRI of the store.
        language: Of the page.

    Returns:
        An ``svg`` element; None when there is nothing to draw, or too much to be read: figures of
        different units, more than 60 bars or 2,000 dots.
    """
    if not question.chart or not shown.bindings:
        return None
    form, name, value = question.chart
    rows = [row for row in shown.bindings if name in row and value in row]
    title = question.titles[language]
    if form == "bars":
        bars = [_bar(row, name, value, base, language) for row in rows]
        few = 1 < len(bars) <= MOST_BARS
        return draw_bars(bars, title, language) if few else None
    units = {row["unit"]["value"] for row in rows if "unit" in row}
    indicators = {row["indicator"]["value"] for row in rows if "indicator" in row}
    dots = [dot for row in rows if (dot := _dot(row, name, value, base)) is not None]
    if len(units) > 1 or len(indicators) > 1 or not 0 < len(dots) <= MOST_DOTS:
        return None
    return draw_dots(dots, title, language)


def _text(row: Row, name: str, language: str) -> str:
    if f"{name}_label" in row:
        return safe_text(row[f"{name}_label"]["value"])
    term = row[name]
    known = vocabulary().label(term["value"], language) if term["type"] == "uri" else None
    return safe_text(known or term["value"])


def _bar(row: Row, name: str, value: str, base: str, language: str) -> Bar:
    term = row[name]
    href = link_of(term["value"], base) if term["type"] == "uri" else None
    return Bar(_text(row, name, language), float(row[value]["value"]), href or "")


def _dot(row: Row, name: str, value: str, base: str) -> Dot | None:
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
    )


def _last_day(period: str) -> date | None:
    try:
        return parse_period(period.removeprefix(UNTIL).upper()).end
    except ValueError:
        return None
