"""Where and when an article was written: place, agency and day, in the forms of many outlets.

Place in the flow: after :mod:`kg.extract.dates`. Reads the head of the first paragraph up to its
dash ("Kupang (ANTARA) -", "KUPANG, KOMPAS.com -", "Bisnis.com, JAKARTA --", "POS-KUPANG.COM |
KUPANG -", "Makassar, 12 Maret 2021 -") and lines that hold little more than a date. The day of
the statement ("Selasa (5/11)") is kept apart.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from kg.extract.dates import DayMention, resolve_day
from kg.extract.document import Document
from kg.extract.mentions import Mentions
from kg.extract.model import Dateline, Span

__all__ = ["read_dateline", "reference_day"]

_HEAD = re.compile(r"[^\n]{2,110}?(?P<dash> ?-{1,2} ?(?=[\"A-Z\d])| \| ?-{0,2}(?= ?[A-Z]))")
_BRACKETS = re.compile(r"(?P<place>[A-Z][\w'/ ,.-]{1,50}?) ?[(\[](?P<agency>[^()\[\]]{2,40})[)\]]$")
_OUTLET = re.compile(
    r"\.(?:com|co|id|net|info|news|tv)\b|\b(?:news|antara|kompas|tribun\w*|detik\w*|tempo|republika|pos|post|"
    r"timex|radar|harian|suara|media|jpnn|okezone|sindonews|liputan6|cnbc|cnn|bisnis|kontan|katadata|"
    r"humas|rri|tvri|warta|berita|express|ekspres|times|daily|herald|tv|online|lombok ?post|jawa pos)\b",
    re.IGNORECASE,
)
_CAPITALS = re.compile(r"[A-Z][\w'.-]*(?:[ /-][A-Z(][\w'.)-]*){0,4}")
_SHORT_LINE = 90
"""A line of up to this many code points with a full date in it tells the day of the article."""
_LINES = 7
"""How many lines at either end of the text are looked at."""


def read_dateline(
    document: Document, days: Sequence[DayMention], media: Mentions, published: date | None
) -> Dateline:
    """Read the dateline and the days of an article.

    Args:
        document: The text.
        days: The days that it names.
        media: Organisations: an outlet among them is the agency.
        published: The day of the article, where known from elsewhere.

    Returns:
        What the text tells; ``published`` is the day of dateline or byline, else the day of the
        statement.
    """
    place, agency, spans, end = _head(document, media)
    stated = _line_date(document, days, end)
    reference = published or (resolve_day(document, stated, None)[0] if stated else None)
    statement = next(
        (
            day
            for day in days
            if day is not stated
            and (day.weekday is not None or document.plain[day.start] == "(")
            and document.sentences[document.sentence_index(day.start)].kind == "body"
        ),
        None,
    )
    resolved, basis = (
        resolve_day(document, statement, reference) if statement is not None else (None, None)
    )
    day = resolve_day(document, stated, None)[0] if stated is not None else resolved
    for mention in (stated, statement):
        if mention is not None:
            spans.append(document.span(mention.start, mention.end))
    reasons = ("year-told-by-the-weekday",) if basis == "year-inferred" else ()
    return Dateline(
        place,
        agency,
        day.isoformat() if day is not None else None,
        resolved.isoformat() if resolved is not None else None,
        basis if resolved is not None else None,
        tuple(sorted(set(spans))),
        0.85 if reasons else 0.95,
        reasons,
    )


def reference_day(dateline: Dateline) -> date | None:
    """The day from which "tahun ini" is told: that of the article, else of the statement."""
    stamp = dateline.published or dateline.statement_day
    return date.fromisoformat(stamp) if stamp is not None and len(stamp) == 10 else None


def _head(document: Document, media: Mentions) -> tuple[str | None, str | None, list[Span], int]:
    """Place and agency from the head of the first paragraph, their words, and where the head ends."""
    first = next((s for s in document.sentences if s.kind == "body"), None)
    for sentence in [s for s in document.sentences if s.kind == "body"][:4]:
        match = _HEAD.match(document.plain, sentence.start, sentence.end)
        if match is not None and match.end() - sentence.start < 112:
            read = _parts(document, sentence.start, match.start("dash"), media)
            if read is not None:
                return (*read, match.end())
    return None, None, [], first.start if first is not None else 0


def _parts(
    document: Document, start: int, end: int, media: Mentions
) -> tuple[str | None, str | None, list[Span]] | None:
    words = document.plain[start:end].strip()
    brackets = _BRACKETS.match(words)
    if brackets is not None:
        place, agency = brackets["place"].strip(" ,"), brackets["agency"].strip()
        if _OUTLET.search(agency) or _is_media(document, start + brackets.start("agency"), media):
            return _told(document, start, end, place, agency)
        return None
    parts = [part.strip() for part in re.split(r", | \| |\. |: ", words) if part.strip()]
    parts = [part for part in parts if not re.search(r"\d{4}|\d{1,2}/\d", part)]
    if not parts or any(
        _CAPITALS.fullmatch(part) is None and not _OUTLET.search(part) for part in parts
    ):
        return None
    outlets = [part for part in parts if _OUTLET.search(part)]
    places = [part for part in parts if part not in outlets]
    if len(places) > 2 or len(outlets) > 1 or (places and len(places[0].split()) > 4):
        return None
    if not outlets and any(
        word in {"PT", "PLN", "UP3", "Direktur"} for part in places for word in part.split()
    ):
        return None
    return _told(document, start, end, ", ".join(places) or None, outlets[0] if outlets else None)


def _is_media(document: Document, position: int, media: Mentions) -> bool:
    mention = media.at(position)
    return mention is not None and mention.kind == "media"


def _told(
    document: Document, start: int, end: int, place: str | None, agency: str | None
) -> tuple[str | None, str | None, list[Span]]:
    spans = []
    for words in (place, agency):
        if words:
            at = document.plain.find(words, start, end)
            if at >= 0:
                spans.append(document.span(at, at + len(words)))
    return place, agency, spans


def _line_date(document: Document, days: Sequence[DayMention], head_end: int) -> DayMention | None:
    """A full date in the dateline's head, else on a short line near either end of the text."""
    first = next((s.start for s in document.sentences if s.kind == "body"), 0)
    dated = [day for day in days if day.year is not None]
    for day in dated:
        if first <= day.start < head_end:
            return day
    count = len(document.paragraphs)
    for day in dated:
        number = document.sentences[document.sentence_index(day.start)].paragraph
        start, end = document.paragraphs[number]
        kind = document.sentences[document.sentence_index(day.start)].kind
        near = number < _LINES or number >= count - _LINES
        if near and end - start <= _SHORT_LINE and kind != "headline":
            if document.plain[start:end].rstrip()[-1:] not in {".", '"'} or kind == "byline":
                return day
    return None
