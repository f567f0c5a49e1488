"""The day on which an article stands: told in its head, or that of the statement it reports.

Place in the flow: for :mod:`kg.extract.head.dateline`, which has found the head.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from kg.extract.head.dateline_outlets import HEAD_LENGTH
from kg.extract.head.inferred_years import infer_day, year_after
from kg.extract.model import Span
from kg.extract.text.dates import COPYRIGHT, WEEKDAYS, DayMention, day_of, resolve_day
from kg.extract.text.document import Document
from kg.extract.words.speech import BY, SAYS_THAT

__all__ = [
    "PAGE_STAMP",
    "find_line_date",
    "find_statement",
    "is_yesterday",
    "month_of_the_page",
    "resolve_statement",
    "words_told",
]

_STATEMENT = re.compile(
    r"\"|\b(?:keterangan|siaran pers|rilis|dihubungi|dikonfirmasi|ditemui|press release|statement|"
    r"dikutip|wartawan|reporters)\b"
)


_SPOKE_ON = re.compile(
    rf"{SAYS_THAT.pattern}(?:(?!\b(?:yang|that|which|sejak|since|mulai|hingga|sampai|until|per|"
    rf"terbit|terhitung)\b)[^.\"\d]){{0,60}}$"
)


_SPAN_BEFORE = re.compile(
    r"\b(?:sejak|mulai|terhitung|hingga|sampai|dari|since|from|until|to) (?:hari )?$"
)
"""Before a day that begins or ends a span of days, and tells nothing of the article's."""


_CAPTION = re.compile(r"(?:ilustrasi|illustration|foto|photo|caption|dok)\b ?(?:[-:(]|ist)")
"""What begins the line below a picture, whose day is that of the picture."""
_BEFELL = re.compile(
    r"\b(?:menyusul|akibat|pasca\w*|(?:peng|pe)?padam(?:nya|an)?|mati(?:nya)? (?:lampu|listrik)|"
    r"insiden|kecelakaan|gempa|banjir|kebakaran|longsor|blackout|terjadi|beredar|viral)\b[^.;\"]{0,90}$"
)
"""What happened on a day, before it: the statement on it may be of another day."""
_WEEKDAY_ALONE = re.compile(
    rf"(?:, |\bhari |\bon |\bhere )(?P<day>{'|'.join(WEEKDAYS)})\b(?! ?\(?\d)"
    r"(?:(?= ?[.,;\"])|(?= (?:that|in|at|saying|after|during|afternoon|morning|evening|night|pagi|"
    r"siang|sore|malam|lalu|kemarin)\b)|$)"
)
_LAST_YEAR = re.compile(r"\btahun (?P<year>(?:19|20)\d\d) lalu\b")
"""A year that is over: the text stands in the next one, if the weekday fits."""


PAGE_STAMP = re.compile(r"[ \t]*date (?P<month>20\d\d-(?:0[1-9]|1[0-2]))(?:-\d\d)? ")
"""What a saved page sets before its first words: "date 2022-09 HARIANPAGI.COM, BIMA - ..."."""
_YESTERDAY_BEFORE = re.compile(r"\b(?:kemarin|kemaren|yesterday),? ?$")
_YESTERDAY_BEHIND = re.compile(r",? (?:(?:pagi|siang|sore|malam|petang),? )?(?:kemarin|kemaren)\b")


def is_yesterday(document: Document, statement: DayMention) -> bool:
    """Whether a day is told as the one before the article's: "Senin (16/1/2012) kemarin"."""
    before = max(0, statement.start - len("kemarin, "))
    return (
        _YESTERDAY_BEFORE.search(document.lower, before, statement.start) is not None
        or _YESTERDAY_BEHIND.match(document.lower, statement.end) is not None
    )


def month_of_the_page(document: Document) -> tuple[str | None, list[Span]]:
    """The month that is set before a page's first words, with its span."""
    start = document.paragraphs[0][0] if document.paragraphs else 0
    match = PAGE_STAMP.match(document.plain, start)
    if match is None:
        return None, []
    return match["month"], [document.span(*match.span("month"))]


def words_told(
    document: Document, start: int, end: int, place: str | None, agency: str | None
) -> tuple[str | None, str | None, list[Span]]:
    """Return place and agency with the spans of the head that tell them."""
    spans = []
    for words in (place, agency):
        at = document.plain.find(words, start, end) if words else -1
        if words and at >= 0:
            spans.append(document.span(at, at + len(words)))
    return place, agency, spans


def find_statement(
    document: Document, days: Sequence[DayMention], stated: DayMention | None
) -> DayMention | None:
    """The first day in a sentence in which somebody speaks, else the first with a weekday."""
    first: DayMention | None = None
    for day in days:
        sentence = document.sentence_at(day.start)
        if day is stated or sentence.kind != "body":
            continue
        if _CAPTION.match(document.lower, sentence.start) is not None:
            continue
        lower = document.lower
        if day.weekday is None and document.plain[day.start] != "(":
            before = lower[max(sentence.start, day.start - 90) : day.start]
            if day.year is not None and _SPOKE_ON.search(before):
                return day
            continue
        if document.in_lower.search(_BEFELL, max(sentence.start, day.start - 120), day.start):
            first = first or day
            continue
        low, high = max(sentence.start, day.start - 500), min(sentence.end, day.end + 300)
        if _STATEMENT.search(lower, low, high) or any(
            document.in_lower.search(said, low, high) for said in (SAYS_THAT, BY)
        ):
            return day
        if _SPAN_BEFORE.search(lower, max(sentence.start, day.start - 12), day.start) is None:
            first = first or day
    return first


def _same_day(one: DayMention, other: DayMention) -> bool:
    return one.year is not None and (one.day, one.month) == (other.day, other.month)


def _by_full_dates(days: Sequence[DayMention], statement: DayMention) -> date | None:
    """The day by the years of the full dates of a text: the same day's, else the one that fits."""
    same = {day.year for day in days if _same_day(day, statement)}
    years = same or {day.year for day in days if day.year is not None}
    fitting = [
        day
        for year in years
        if year is not None
        and (day := day_of(year, statement.month, statement.day)) is not None
        and statement.weekday in ({day.weekday()} if not same else {None, day.weekday()})
    ]
    return fitting[0] if len(fitting) == 1 else None


def resolve_statement(
    document: Document,
    days: Sequence[DayMention],
    statement: DayMention | None,
    reference: date | None,
) -> tuple[date | None, str | None, list[Span]]:
    """The day of the statement, how it was told, and further words that it rests on."""
    if statement is not None:
        day, basis = None, "year-inferred"
        if statement.year is None and reference is None:
            day = _by_full_dates([d for d in days if _same_day(d, statement)], statement)
        if day is None:
            day, basis = resolve_day(document, statement, reference)
        if day is None and reference is None:
            day, basis = _by_full_dates(days, statement), "year-inferred"
        if day is not None and reference is None and basis == "year-inferred":
            later = year_after(document, statement, day)
            if later is not None:
                return later[0], basis, [document.span(*later[1])]
        if day is not None:
            return day, basis, []
        last = _LAST_YEAR.search(document.lower)
        if last is not None and reference is None and statement.weekday is not None:
            day = day_of(int(last["year"]) + 1, statement.month, statement.day)
            if day is not None and statement.weekday == day.weekday():
                return day, "year-inferred", [document.span(*last.span("year"))]
        notice = COPYRIGHT.search(document.lower)
        if notice is not None and reference is None:
            day = day_of(int(notice.group(1)), statement.month, statement.day)
            if day is not None and statement.weekday in {None, day.weekday()}:
                return day, "year-inferred", [document.span(*notice.span(1))]
        inferred = infer_day(document, statement) if reference is None else None
        if inferred is not None:
            return inferred[0], "year-inferred", [document.span(*inferred[1])]
        return None, None, []
    if reference is None:
        return None, None, []
    for alone in _WEEKDAY_ALONE.finditer(document.lower):
        sentence = document.sentence_at(alone.start())
        if sentence.kind != "body":
            continue
        back = (reference.weekday() - WEEKDAYS[alone["day"]]) % 7
        return reference - timedelta(days=back), "given", [document.span(*alone.span("day"))]
    return None, None, []


_OF_THE_PAGE = re.compile(
    r"\s*(?:date|tanggal|tgl\.?|published|posted|terbit)\s*[: ]\s*", re.IGNORECASE
)
"""What stands before the day of a press release, or of a page."""
_SHORT_LINE = 90
"""A line of up to this many code points with a full date in it tells the day of the article."""
_LINES = 7
"""How many lines at either end of the text are looked at."""
_OTHER_LINE = re.compile(
    r"\b(?:foto|dok|istimewa|photo|per|hingga|sampai|sejak|until|as of|posisi|nomor|no)\b|:\s*$",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d\d\b|\bwi(?:b|ta|t)\b", re.IGNORECASE)


def find_line_date(
    document: Document, days: Sequence[DayMention], head_end: int
) -> DayMention | None:
    """A full date in the dateline's head, else on a short line near either end of the text."""
    dated = [day for day in days if day.year is not None]
    count = len(document.paragraphs)
    best: DayMention | None = None
    for day in dated:
        sentence = document.sentence_at(day.start)
        start, end = document.paragraphs[sentence.paragraph]
        if day.end <= head_end <= end and head_end - start <= HEAD_LENGTH + 3:
            return day
        near = sentence.paragraph < _LINES or sentence.paragraph >= count - _LINES
        if best is None and near and end - start <= _SHORT_LINE and sentence.kind != "headline":
            rest = document.plain[start : day.start] + document.plain[day.end : end]
            if _is_date_line(document.plain[day.start], rest, kind=sentence.kind):
                best = day
                if sentence.paragraph < _LINES and _CLOCK.search(rest) is None:
                    best = _with_a_clock(document, dated, day) or day
        if best is None and near and _OF_THE_PAGE.fullmatch(document.plain, start, day.start):
            best = day
    return best


def _with_a_clock(
    document: Document, dated: Sequence[DayMention], first: DayMention
) -> DayMention | None:
    """An earlier day with its hour below the day of the page: "25/April/2016 - 10:11 WIB"."""
    for day in dated:
        sentence = document.sentence_at(day.start)
        if day.start <= first.start or sentence.paragraph >= _LINES:
            continue
        start, end = document.paragraphs[sentence.paragraph]
        rest = document.plain[start : day.start] + document.plain[day.end : end]
        earlier = (day.year or 0, day.month, day.day) < (first.year or 0, first.month, first.day)
        if earlier and end - start <= _SHORT_LINE and len(rest) < _OF_A_CLOCK:
            if _CLOCK.search(rest) is not None:
                return day
    return None


_OF_A_CLOCK = 60
"""What stands beside a day and its hour on their line is shorter."""


def _is_date_line(opening: str, rest: str, *, kind: str) -> bool:
    """Whether a line holds little more than a date; ``rest`` is what else stands in it."""
    if _CLOCK.search(rest):
        return True
    if _OF_THE_PAGE.fullmatch(rest):
        return True
    if opening == "(" or _OTHER_LINE.search(rest):
        return False
    if kind == "byline":
        return True
    return len(rest.strip()) <= 45 and rest.rstrip()[-1:] not in {".", '"'}
