"""Days in a text: full dates and short ones ("Selasa (5/11)"), whose year is told by others.

Place in the flow: used by :mod:`kg.extract.head.dateline` and :mod:`kg.extract.text.periods`. The
year of a short date is that of the day the article appeared; where that is not known, the one year
named in the text in which day and weekday agree; else it is left open.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from kg.extract.text.document import Document

__all__ = [
    "COPYRIGHT",
    "MONTHS",
    "DayMention",
    "day_of",
    "find_days",
    "notice_below",
    "resolve_day",
    "years_named",
]

MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "januari january jan",
            "februari february feb pebruari",
            "maret march mar",
            "april apr",
            "mei may",
            "juni june jun",
            "juli july jul",
            "agustus august agu agt ags aug",
            "september sep sept",
            "oktober october okt oct",
            "november nov nopember nop",
            "desember december des dec",
        ),
        start=1,
    )
    for name in names.split()
}
"""Names of months in both languages, and their short forms -> 1 to 12."""

WEEKDAYS: dict[str, int] = {
    name: number
    for number, names in enumerate((
        "senin senen monday mon",
        "selasa tuesday tue",
        "rabu wednesday wed",
        "kamis thursday thu",
        "jumat friday fri jum'at",
        "sabtu saturday sat",
        "minggu sunday sun ahad",
    ))
    for name in names.split()
}
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_WEEKDAY = "|".join(sorted(WEEKDAYS, key=len, reverse=True))
_DAY = re.compile(
    rf"(?<![\w/])(?:(?P<weekday>{_WEEKDAY})\b,? ?(?:tanggal )?\(?)?"
    rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|"
    rf"th)?[ /-](?P<month>{_MONTH})\b\.?(?:(?:,? (?:tahun )?|/)(?P<year>(?:19|20)\d\d))?|"
    rf"(?P<emonth>{_MONTH})\.? (?P<eday>\d{{1,2}})(?:st|nd|rd|th)?(?:,? (?P<eyear>(?:19|"
    rf"20)\d\d))?(?!\d|,\d{{3}})|"
    r"(?P<nday>\d{1,2})(?:[/-]| /|/ )(?P<nmonth>\d{1,2})(?:(?:[/-]| /|/ )(?P<nyear>(?:19|"
    r"20)?\d\d))?|"
    r"(?P<iyear>(?:19|20)\d\d)-(?P<imonth>0\d|1[0-2])-(?P<iday>[0-3]\d))\)?(?![\w/])"
)
COPYRIGHT = re.compile(r"(?:copyright|©|\(c\))[^\n\d]{0,40}(20\d\d)")
"""The notice below an article, with the year of it or of the page."""
_OUTLET_IN_NOTICE = re.compile(r"(?:©|\(c\)) ?[a-z][a-z. ]{2,} $")
"""Before the year of a notice that is the article's own: "COPYRIGHT © ANTARA 2021"."""
_BRACKET = re.compile(r"(?<![\w/])\(")
"""Right before a day without a weekday, which is of it."""
_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"(?<![\w.,:/])(?:19[89]\d|20[0-4]\d)(?![\w/]|[.,]\d)")

_OTHER_YEAR = re.compile(
    r"\b(?:iso|iec|ohsas|sni)(?:[ /][a-z/]+)? ?\d{3,5}(?:-\d)?"
    r"(?: ?[:-] ?|(?: \(?(?:edisi|versi|tahun|edition|version)){1,2} )$|"
    r"(?:\b(?:nomor|no\.?) ?[\d/a-z.-]{1,12} tahun|\b(?:sejak|semenjak|since|berdiri|didirikan|"
    r"founded|established|lahir|merdeka)(?: (?:pada|di|in|sejak))?(?: tahun)?) $"
)
"""Before the year of an edition, of a law or of a beginning: it is not that of the article."""


def notice_below(document: Document) -> tuple[re.Match[str], bool] | None:
    """The last copyright notice (group 1 is its year), and whether it is the article's own.

    It is where its outlet stands before the year ("COPYRIGHT © ANTARA 2021"); the year in the foot
    of a page ("Copyright © 2024 Harian Pagi") may be that of the page.
    """
    notices = list(COPYRIGHT.finditer(document.lower))
    if not notices:
        return None
    last = notices[-1]
    own = _OUTLET_IN_NOTICE.search(document.lower, last.start(), last.start(1))
    return last, own is not None


@dataclass(frozen=True, slots=True)
class DayMention:
    """A day from ``start`` to ``end``; ``year``, ``weekday`` (Monday is 0) where told."""

    start: int
    end: int
    day: int
    month: int
    year: int | None
    weekday: int | None


def find_days(document: Document) -> tuple[DayMention, ...]:
    """Find every day that a text names, in order; a fraction ("1/2") without weekday is none."""
    found: list[DayMention] = []
    for match in (
        match
        for start, end in document.paragraphs
        if _DIGIT.search(document.lower, start, end) is not None
        for match in document.in_lower.finditer(_DAY, start, end)
    ):
        begin = match.start()
        opened = begin > 0 and not match["weekday"] and _BRACKET.match(document.lower, begin - 1)
        numeric = match["nday"] is not None
        day = int(match["day"] or match["eday"] or match["nday"] or match["iday"])
        name = match["month"] or match["emonth"]
        month = MONTHS[name] if name else int(match["nmonth"] or match["imonth"])
        text = match["year"] or match["eyear"] or match["nyear"] or match["iyear"]
        year = None if text is None else int(text) + (2000 if len(text) == 2 else 0)
        weekday = WEEKDAYS[match["weekday"]] if match["weekday"] else None
        if match["nday"] and document.language == "en" and _month_first(day, month, year, weekday):
            day, month = month, day
        if not 1 <= day <= 31 or not 1 <= month <= 12:
            continue
        if numeric and weekday is None and year is None:
            if not opened:
                continue
        if year is not None and day_of(year, month, day) is None:
            continue
        begin -= bool(opened)
        found.append(DayMention(begin, match.end(), day, month, year, weekday))
    return tuple(found)


def _month_first(day: int, month: int, year: int | None, weekday: int | None) -> bool:
    """Whether numbers are month and day, as the calendar or the weekday tells: "10/25/2017"."""
    if month > _MONTHS_OF_A_YEAR or year is None or weekday is None:
        return month > _MONTHS_OF_A_YEAR >= day
    told, turned = day_of(year, month, day), day_of(year, day, month)
    fits = told is not None and told.weekday() == weekday
    return not fits and turned is not None and turned.weekday() == weekday


_MONTHS_OF_A_YEAR = 12


@lru_cache(maxsize=4)
def years_named(document: Document) -> frozenset[int]:
    """The years that a text names, linked headlines included."""
    return frozenset(
        int(match.group())
        for match in document.in_lower.finditer(_YEAR)
        if _OTHER_YEAR.search(document.lower, max(0, match.start() - 40), match.start()) is None
    )


def day_of(year: int, month: int, day: int) -> date | None:
    """The day, None where the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def resolve_day(
    document: Document, mention: DayMention, published: date | None
) -> tuple[date | None, str]:
    """Tell the year of a day.

    Args:
        document: The text: the years it names, linked headlines included.
        mention: The day.
        published: When the article appeared, where known.

    Returns:
        The day and the basis: ``stated``, ``year-inferred``, or ``open`` with None.
    """
    if mention.year is not None:
        return day_of(mention.year, mention.month, mention.day), "stated"
    if published is not None:
        for year in (published.year, published.year - 1):
            day = day_of(year, mention.month, mention.day)
            if day is not None and day <= published + timedelta(days=3):
                return day, "year-inferred"
        return None, "open"
    years = years_named(document)
    fitting = [
        day
        for year in sorted(years)
        if (day := day_of(year, mention.month, mention.day)) is not None
        and (mention.weekday is None or day.weekday() == mention.weekday)
    ]
    if len(fitting) == 1 and (mention.weekday is not None or len(years) == 1):
        return fitting[0], "year-inferred"
    return None, "open"
