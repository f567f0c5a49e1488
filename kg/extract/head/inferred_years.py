"""The year of a day that no date of the text tells, by its weekday and what else the text names.

Place in the flow: for :mod:`kg.extract.head.dateline_days`, where neither a full date nor a year of
the text fits. Three things narrow the year down, and the weekday must then fit exactly one:
anniversaries counted from 1945 ("HUT ke-75 RI", "Hari Listrik Nasional ke-77"), the pandemic
(2020 to 2023, in which each day has four weekdays), and the last year that is told as over
("sampai akhir 2017"), after which the text stands.
"""

from __future__ import annotations

import re
from datetime import date

from kg.extract.text.dates import DayMention, day_of, years_named
from kg.extract.text.document import Document

__all__ = ["infer_day", "year_after"]

_FROM = 1945
"""The year of the republic's independence and of the first national day of electricity."""
_ANNIVERSARY = re.compile(
    r"\b(?:hut|ulang tahun|kemerdekaan|proklamasi)(?: yang)? ke ?-? ?(?P<after>[5-9]\d)"
    r"(?: (?:hari|kemerdekaan|proklamasi))? (?:republik|ri\b|indonesia merdeka|kemerdekaan)|"
    r"\b(?:(?:hut|ulang tahun|kemerdekaan|hari)(?: (?:kemerdekaan|proklamasi|negara|kesatuan))*"
    r" (?:republik indonesia|ri|republik)(?: \(ri\))?|hari listrik nasional(?: \(hln\))?|hln)"
    r"(?: (?:yang|tahun 20\d\d))? ke ?-? ?(?P<behind>[5-9]\d)\b|"
    r"\b(?P<english>[5-9]\d)(?:st|nd|rd|th) (?:national electricity day|"
    r"(?:anniversary of (?:the republic|indonesia's independence)|independence day))"
)
_PANDEMIC = re.compile(r"\b(?:covid|virus corona|coronavirus|corona virus)\b")
_PANDEMIC_YEARS = range(2020, 2024)
_FIRST_CASES = date(2020, 3, 1)
_YEAR = re.compile(r"(?<![\w.,:/-])20[0-4]\d(?![\w/-]|[.,]\d)")
_OVER = re.compile(
    r"\b(?:akhir|desember|triwulan (?:iv|4)|semester (?:ii|2)|sepanjang|selama|late|"
    r"end of|december|throughout)(?: tahun)? $"
)
"""Before a year of which the text knows the end."""
_AHEAD = re.compile(
    r"\b(?:akan|target\w*|ditargetkan|rencana\w*|direncanakan|harap\w*|diharapkan|proyeksi\w*|"
    r"diproyeksikan|mendatang|menuju|bakal|rampung|ruptl|rupt|rpjmn|menjelang|paling lambat|"
    r"sasaran\w*|(?:mem|di)?bidik\w*|(?:meng|di)?incar\w*|mengejar|dikejar|optimis\w*|berpeluang|"
    r"cita-cita|(?:di|me)?patok|dicanangkan|peta jalan|roadmap|hope\w*|vision|"
    r"will|plan\w*|expect\w*|by|until|aim\w*|goal)\b"
)


def infer_day(document: Document, mention: DayMention) -> tuple[date, tuple[int, int]] | None:
    """The day with its year, and the words that tell it; None where no year is told for certain.

    Args:
        document: The text.
        mention: A day without a year, with its weekday; without one nothing is inferred.
    """
    if mention.weekday is None:
        return None
    for match in document.in_lower.finditer(_ANNIVERSARY):
        count = match["after"] or match["behind"] or match["english"]
        day = _fitting(mention, _FROM + int(count))
        if day is not None:
            return day, match.span()
    after = _after_last_year(document, mention)
    if after is not None:
        return after
    pandemic = document.in_lower.search(_PANDEMIC)
    if pandemic is not None:
        days = [_fitting(mention, year) for year in _PANDEMIC_YEARS]
        told = [day for day in days if day is not None and day >= _FIRST_CASES]
        if len(told) == 1:
            return told[0], pandemic.span()
    return None


def _fitting(mention: DayMention, year: int) -> date | None:
    """The day in a year, if it has the weekday that is told."""
    day = day_of(year, mention.month, mention.day)
    return day if day is not None and day.weekday() == mention.weekday else None


def _after_last_year(
    document: Document, mention: DayMention
) -> tuple[date, tuple[int, int]] | None:
    """The day in the year after the last one that the text names, if that is told as over."""
    years = years_named(document)
    day = _fitting(mention, max(years) + 1) if years else None
    if day is None:
        return None
    told: tuple[int, int] | None = None
    for match in document.in_lower.finditer(_YEAR):
        if int(match.group()) != day.year - 1:
            continue
        sentence = document.sentence_at(match.start())
        if document.in_lower.search(_AHEAD, sentence.start, sentence.end) is not None:
            return None
        if _OVER.search(document.lower, max(sentence.start, match.start() - 30), match.start()):
            told = told or match.span()
    return (day, told) if told is not None else None


_HAPPENED = re.compile(r"\b(?:pada|sejak|tahun|in|since|during|sepanjang|selama)(?: tahun)? $")
_LONG = 60
"""A line shorter than this is no sentence of the article: a notice, a link, a byline."""


_AS_OF = re.compile(
    r"\b(?:per|hingga|sampai(?: dengan)?|as of|until|up to)"
    r"(?: (?:akhir|awal|pertengahan|the|end|of)){0,3}"
    r" (?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|january|"
    r"february|march|may|june|july|august|october|(?:triwulan|kuartal) (?:ke-? ?)?\w+|"
    r"semester (?:i|1|pertama)|q[1-3])(?: tahun)? (?P<year>20\d\d)\b"
)
"""A part of a year that is told as the last one of which there are data."""


def _stands_in(document: Document, year: int) -> bool:
    """Whether a text has data up to a part of a year, so that it stands in it or right behind."""
    return any(int(match["year"]) == year for match in document.in_lower.finditer(_AS_OF))


def year_after(
    document: Document, mention: DayMention, day: date
) -> tuple[date, tuple[int, int]] | None:
    """The day in a later year than was told, where the text speaks of years after that as over.

    "Selasa (27/6)" fits 2017, of which the text tells, and 2023; what was done "pada 2022", too,
    leaves 2023.

    Args:
        document: The text.
        mention: A day without a year, with its weekday; without one nothing is told.
        day: The day in the year that fits among those that the text names.

    Returns:
        The day and the words that tell the last year; None if the text names no later year as over,
        or if neither that year nor the next fits.
    """
    last: tuple[int, tuple[int, int]] | None = None
    if mention.weekday is None or max(years_named(document), default=0) <= day.year:
        return None
    for match in document.in_lower.finditer(_YEAR):
        sentence = document.sentence_at(match.start())
        year = int(match.group())
        if sentence.kind != "body" or sentence.end - sentence.start < _LONG or year <= day.year:
            continue
        if document.in_lower.search(_AHEAD, sentence.start, sentence.end) is not None:
            continue
        before = max(sentence.start, match.start() - 20)
        if _HAPPENED.search(document.lower, before, match.start()) and (
            last is None or year > last[0]
        ):
            last = year, match.span()
    if last is None:
        return None
    if last[0] > day.year and _stands_in(document, day.year):
        return None
    fitting = [each for add in (0, 1) if (each := _fitting(mention, last[0] + add)) is not None]
    return (fitting[0], last[1]) if len(fitting) == 1 else None
