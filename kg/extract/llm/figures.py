"""Holds a figure that a model gives to the number that is printed and the words about it.

Place in the flow: used by :mod:`kg.extract.llm.items`. The number is read anew by
:mod:`kg.extract.text.numbers` where it stands, and must be the same with the same unit; the words
must name what it counts; whether it is a target or an observation is judged by
:mod:`kg.extract.figures.figure_status`. Area, period, publisher and coverage are left out where the
words do not tell them.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal

from kg.extract.figures.figure_sentence import Carry, FigureSentence
from kg.extract.figures.figure_status import status_of
from kg.extract.figures.figure_words import (
    ABOUT,
    ELECTRIFIED,
    HOUSEHOLD_RATIO,
    NOUNS,
    POPULATION,
    PROJECTED,
    TARGET,
    UNELECTRIFIED,
    VILLAGE_RATIO,
)
from kg.extract.llm.schema import STATUSES
from kg.extract.llm.words import RawItem, Refused
from kg.extract.model import INDICATORS
from kg.extract.text.document import Document, Sentence
from kg.extract.text.numbers import Number, find_numbers

__all__ = ["Figure", "read_figure"]

_BEFORE = 10
"""In so many sentences before it the words may stand that say what a number counts."""
_PERCENT = re.compile(r"\s?(?:persen|%|per ?cent|pct)$", re.IGNORECASE)
_COUNTRY = re.compile(r"\b(?:nasional|tanah air|national\w*|nationwide)\b")
_NOUNS = {name: re.compile(rf"(?<!\w){form.pattern}") for name, form in NOUNS}
_OTHER_STATUS = {
    "target": TARGET,
    "projection": PROJECTED,
    "preliminary": re.compile(r"\b(?:sementara|preliminary|provisional)\b"),
    "model_estimate": re.compile(r"\b(?:model|pemodelan|permodelan|model(?:l?ed|ling))\b"),
}


@dataclass(frozen=True, slots=True)
class Figure:
    """What a figure says; the fields are those of :class:`kg.extract.model.Statistic`."""

    area: str | None
    indicator: str
    value: Decimal
    printed: str
    unit: str
    status: str
    period: str | None
    publisher: str | None
    approximate: bool
    coverage: str | None


def read_figure(raw: RawItem, periods: Collection[str]) -> Figure:
    """Read a figure.

    Args:
        raw: The item; its words are located.
        periods: The periods that its words tell, ISO.

    Returns:
        The figure, its number as the text has it.

    Raises:
        Refused: If number, unit, indicator or status are not borne out.
    """
    indicator = raw.one_of("indicator", INDICATORS)
    status = raw.one_of("status", STATUSES)
    unit = raw.one_of("unit", ("percent", "count"))
    sentence, number, previous, numbers = _number(raw, unit == "percent")
    if indicator.endswith("_ratio") != (unit == "percent") and indicator != "population_access":
        raise Refused("unknown-kind", f"{indicator} in {unit}")
    lower = _near(raw, sentence)
    everything = " ".join(span.exact for span in raw.spans).lower()
    if not _names(indicator, lower, everything):
        raise Refused("indicator-not-in-words", indicator)
    document = raw.document
    rule = status_of(FigureSentence(document, sentence, numbers, Carry(), False), number, previous)
    if rule != status and not (
        rule == "observed" and status in _OTHER_STATUS and _OTHER_STATUS[status].search(lower)
    ):
        raise Refused("status-told-otherwise", status)
    before = document.lower[max(sentence.start, number.start - 30) : number.start]

    def area(key: str) -> str | None:
        if raw.string(key) == "Indonesia" and _COUNTRY.search(everything):
            return "Indonesia"
        return raw.name(key)

    def period(key: str) -> str | None:
        told = raw.string(key)
        if told is not None and told not in periods:
            raise Refused("date-not-in-words", told)
        return told

    return Figure(
        raw.part("area", area),
        indicator,
        number.value,
        number.printed,
        unit,
        status,
        raw.part("period", period),
        raw.part("publisher", raw.name),
        ABOUT.search(before) is not None or document.lower.startswith(" lebih", number.after),
        raw.part("coverage", raw.name),
    )


def _near(raw: RawItem, sentence: Sentence) -> str:
    """The item's words in the sentence of the number and in the few before it, in lower case."""
    document = raw.document
    number = document.sentence_index(sentence.start)
    begin = document.sentences[max(0, number - _BEFORE)].start
    parts = [
        document.lower[max(span.start, begin) : min(span.end, sentence.end)]
        for span in raw.spans
        if span.end > begin and span.start < sentence.end
    ]
    return " ".join(parts)


def _number(raw: RawItem, percent: bool) -> tuple[Sentence, Number, int, list[Number]]:
    """The number in the words that is printed so and has that value; with its sentence.

    Returns:
        The sentence, the number, where the number before it ends, and all numbers of the sentence.

    Raises:
        Refused: If there is none.
    """
    told, value = raw.string("value_as_printed"), raw.data.get("value")
    if told is None or isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise Refused("wrong-shape", f"value: {value!r}, value_as_printed: {told!r}")
    printed = _PERCENT.sub("", told)
    document: Document = raw.document
    linked = False
    for start, _ in raw.places(printed):
        sentence = document.sentence_at(start)
        if sentence.kind not in {"body", "title"}:
            linked = True
            continue
        numbers = find_numbers(document, sentence.start, sentence.end)
        previous = sentence.start
        for number in numbers:
            if number.start == start:
                same = number.value == value and number.printed.lower() == printed.lower()
                if same and number.percent == percent:
                    return sentence, number, previous, numbers
            previous = number.after
    raise Refused("only-in-a-headline" if linked else "number-not-in-words", f"{told} = {value}")


def _names(indicator: str, lower: str, everything: str) -> bool:
    """Whether words name what an indicator counts; ``lower`` those near, ``everything`` all."""
    if indicator in {"customers", "household_customers"}:
        return _NOUNS[indicator].search(lower) is not None
    if indicator == "new_customers":
        return any(_NOUNS[one].search(lower) for one in ("new_customers", "customers"))
    if indicator == "population_access":
        return POPULATION.search(lower) is not None and ELECTRIFIED.search(everything) is not None
    village = indicator.startswith("village")
    ratio = (VILLAGE_RATIO if village else HOUSEHOLD_RATIO).search(lower) is not None
    noun = _NOUNS["villages" if village else "households"].search(lower) is not None
    if "unelectrified" in indicator:
        return (ratio or noun) and UNELECTRIFIED.search(everything) is not None
    if indicator.endswith("electrification_ratio"):
        return ratio or (noun and ELECTRIFIED.search(everything) is not None)
    if indicator.endswith("_electrified"):
        return noun and ELECTRIFIED.search(everything) is not None
    return noun
