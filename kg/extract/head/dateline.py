"""Where and when an article was written: place, agency and day, in the forms of many outlets.

Place in the flow: after :mod:`kg.extract.text.dates` and the organisations. Algorithm:

1. The head of one of the first paragraphs is what stands before its dash ("Kupang (ANTARA) -",
   "KUPANG, KOMPAS.com -", "POS-KUPANG.COM | KUPANG -", "Makassar, 12 Maret 2021 -"), before a full
   stop behind capitals ("MATARAM. PT PLN ...") or before the comma in front of an organisation.
   Its parts are outlets, days and places; with any other part it is no head.
2. The day of the article is that in the head, else that of a short line near either end.
3. The day of the statement ("Selasa (5/11)") is the first that stands in a sentence in which
   somebody speaks; :func:`kg.extract.text.dates.resolve_day` tells its year.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from kg.extract.head.byline_outlets import outlet_alone, outlet_of_byline
from kg.extract.head.dateline_days import (
    PAGE_STAMP,
    find_line_date,
    find_statement,
    is_yesterday,
    month_of_the_page,
    resolve_statement,
    words_told,
)
from kg.extract.head.dateline_outlets import (
    ANY_OUTLET,
    HEAD_LENGTH,
    OUTLET,
    RADIO,
    SITE_ALONE,
    UNKNOWN_OUTLET,
    is_known,
    unknown_outlet,
)
from kg.extract.head.place_lines import with_place_of_line
from kg.extract.model import Dateline, Span
from kg.extract.names.names import NOT_NAMES
from kg.extract.text.dates import MONTHS, WEEKDAYS, DayMention, day_of, notice_below, resolve_day
from kg.extract.text.document import Document
from kg.extract.text.mentions import Mentions

__all__ = ["read_dateline", "reference_day"]

_OPENS = r"(?=[\"'(A-Z\d]|bright PLN)"
_ENDS = (
    re.compile(rf"(?P<end>(?: -{{1,3}} ?| ?-{{2,3}} ?| \|{{1,2}} ?-? ?){_OPENS})"),
    re.compile(rf"(?P<end>-(?<=[\w),]-) ){_OPENS}"),
    re.compile(r"(?P<end>-)(?=[A-Z][a-z]|PT\b|PLN\b|\")"),
    re.compile(rf"(?P<end>(?<=20\d\d)\)?[.,]? ){_OPENS}"),
    re.compile(rf"(?P<end>\.(?<=\)\.)(?: ?-{{1,2}})? ){_OPENS}"),
)
"""What ends a head: a dash between spaces; one right before a capital; the year of its day."""
_COLON = re.compile(rf"(?P<end> ?: ?){_OPENS}")
"""It ends a head of a place and an outlet: "KBRN, Ende : ..."."""
_CAPITALS_STOP = re.compile(
    r"(?:(?P<agency>[A-Z][A-Z\d-]+(?:\.[A-Z]{2,3}){1,2}) ?[-|,] )?"
    r"(?P<place>[A-Z]{3,}(?: [A-Z]{3,}){0,2})(?=\. [A-Z])"
)
_PLACE_COMMA = re.compile(r"(?P<place>[A-Z][a-z]+(?: [A-Z][a-z]+)?|[A-Z]{3,}(?: [A-Z]{3,})?), ")
_BRACKETS = re.compile(
    r"(?P<place>[A-Z][\w'/ ,.-]{1,50}?) ?[(\[](?P<agency>[^()\[\]]{2,40})[)\]](?P<rest>.{0,30})"
)
_WIRE = re.compile(r"/(?P<wire>[A-Z][\w .-]{2,30})/$")
"""A news wire behind place and day: "JAKARTA, Indonesia, March 3, 2022 /PRNewswire/ -"."""
_SITE_FIRST = re.compile(
    r"(?P<agency>[A-Za-z][\w-]+\.(?:com|co\.id|co|id|net)) ?\((?P<place>[A-Z][\w ]{2,30})\)",
    re.IGNORECASE,
)
_ALONE = re.compile(
    r"(?P<place>[A-Z][a-z]+(?: [A-Z][a-z]+)?|[A-Z]{3,}(?: [A-Z]{3,})?)(?:, ?| ?[-|/] ?| [lI] )"
    r"(?P<agency>[A-Za-z][\w-]+\.(?:com|co\.id|co|id|net|info|news|COM|Com|CO\.ID|ID|Id)"
    r"(?= ?-|$|\n)|(?:[A-Z][a-z]+[A-Za-z]*|[A-Z]{2,})(?: [A-Z][a-z]+)?(?! ?-))(?: ?-{1,2})?"
)
"""A head on a line of its own: "Jakarta, Situsenergi.com", "Surabaya, Bhirawa"."""
_MIXED_CASE = re.compile(r"[A-Z][a-z]+[A-Z][a-z]+\w*")
"""An outlet in one word of two."""
_SITE_IN_BRACKETS = re.compile(
    r"(?P<place>[A-Z][\w' ]{2,40}) \((?P<agency>[A-Za-z][\w-]+\.(?:com|co\.id|co|id|net|news))\)",
    re.IGNORECASE,
)
"""A head on a line of its own: "Labuhan Batu Utara (situsberita.com)"."""
_SITE_AND_PLACE = re.compile(
    r"(?P<agency>[A-Za-z][\w-]+\.(?:com|co\.id|co|id|net|news)), "
    r"(?P<place>[A-Z][\w' ]{2,40}?) ?-{1,3}",
    re.IGNORECASE,
)
"""A head on a line of its own, with its dash: "Situsberita.com, Jakarta -"."""
_POST = re.compile(
    r"(?:[A-Z][\w. ]{2,50}[,(] ?)?(?P<agency>The Jakarta Post)\)?(?:/|, |\n)"
    r"(?P<place>[A-Z]\w+(?: [A-Z]\w+)?(?:, [A-Z]\w+(?: [A-Z]\w+){0,2})?)(?:/[A-Z]\w+)?"
)
"""The line of The Jakarta Post's writers."""
_PLACE = re.compile(r"[A-Z][\w'.-]*(?:[ /][A-Z(][\w'.)-]*){0,3}")
_NO_PLACE = re.compile(
    r"\b(?:The|PT|PLN|UP3|ULP|UPT|ISO|SNI|SMK3|SMP|Direktur|Manajer|Foto|Siaran|Pers|Press|Release|"
    r"Kota|Kabupaten|Provinsi|Tim|Baca|Reporter|Editor|Penulis|Ilustrasi|Video|Info|Breaking|Update|"
    r"Informasi|Tentang|Kabar|Berita|Warta|Redaksi)\b",
    re.IGNORECASE,
)
_DAY_AND_MONTH = re.compile(r"\b(?P<day>\d{1,2})/(?P<month>\d{1,2})\b(?!/)")
_SITE = re.compile(r"(?P<agency>[A-Z][A-Za-z\d-]+(?:\.[A-Za-z]{2,4}){1,2}), (?=[A-Z])")
_OPENS_BODY = re.compile(r" (?=[\"A-Z])")
_OPENS_BARE = re.compile(r"[:.] (?=[\"A-Z])")
_SPLIT = re.compile(
    r"(?<=\.(?i:com))-(?=[A-Z])|(?<=\.(?i:id))-(?=[A-Z])|"
    r"(?<=\.(?i:id)) |(?<=\.(?i:com)) |(?<=\.(?i:news)) |(?<=\.(?i:net)) |"
    r",(?: |(?=[A-Z]|[a-z][\w-]{2,30}\.[a-z]))| ?\| ?|\. (?!COM\b|CO\b|ID\b|NET\b|"
    r"com\b)(?=[A-Z])|"
    r": | / | - ?|/(?=[A-Z])"
)
_INITIALS = re.compile(r"[a-z]{2,4}")
"""Of an outlet or a reporter, behind a place: "Surabaya, pmp -"."""
_HEADS = 10
"""How many paragraphs from the first on may hold the head."""
_MOST_LINES = 40
"""Lines of a page's menus before them, which are short, do not count."""
_BODY_LENGTH = 60
"""What follows a head of a place alone is a sentence, not a value of a list."""

_Head = tuple[str | None, str | None, list[Span], int]


def read_dateline(
    document: Document,
    days: Sequence[DayMention],
    media: Mentions,
    published: date | None,
    areas: Mentions | None = None,
) -> Dateline:
    """Read the dateline and the days of an article.

    Args:
        document: The text.
        days: The days that it names.
        media: Organisations: an outlet among them is the agency; another is no place.
        published: The day of the article, where known from elsewhere.
        areas: Known places, for heads that nothing but a place opens ("Jakarta: ...").

    Returns:
        What the text tells; ``published`` is the day of dateline or byline, else the day of the
        statement.
    """
    place, agency, spans, end = _head(document, days, media, areas or Mentions(()))
    stated = find_line_date(document, days, end)
    day = resolve_day(document, stated, None)[0] if stated is not None else None
    statement = find_statement(document, days, stated)
    resolved, basis, words = resolve_statement(document, days, statement, published or day)
    for mention in (stated, statement):
        if mention is not None:
            spans.append(document.span(mention.start, mention.end))
    spans += words
    noticed = None
    if day is None and resolved is None and published is None:
        noticed, words = _of_the_notice(document, end)
        if noticed is None:
            noticed, words = month_of_the_page(document)
        spans += words
    told = day or resolved
    if day is None and resolved is not None and statement is not None and published is None:
        told = resolved + timedelta(days=is_yesterday(document, statement))
    reasons = ("year-told-by-the-weekday",) if basis == "year-inferred" else ()
    if noticed is not None:
        reasons = ("year-told-by-the-notice",)
    return Dateline(
        place,
        agency,
        told.isoformat() if told is not None else noticed,
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


def _of_the_notice(document: Document, head_end: int) -> tuple[str | None, list[Span]]:
    """The day of the head with the year of the copyright notice, else that year if it dates a text.

    It dates one only where the notice is the article's own.
    """
    notice = notice_below(document)
    if notice is None:
        return None, []
    year, is_own = notice
    start = max(0, head_end - HEAD_LENGTH, document.plain.rfind("\n", 0, head_end) + 1)
    stamp = _DAY_AND_MONTH.search(document.plain, start, head_end)
    if stamp is not None:
        told = day_of(int(year.group(1)), int(stamp["month"]), int(stamp["day"]))
        if told is not None:
            return told.isoformat(), [document.span(*stamp.span()), document.span(*year.span(1))]
    if is_own:
        return year.group(1), [document.span(*year.span(1))]
    return None, []


def _head(
    document: Document, days: Sequence[DayMention], media: Mentions, areas: Mentions
) -> _Head:
    """Place and agency from the head of a paragraph, their words, and where the head ends.

    The first head with a place is taken, else the first with an outlet.
    """
    outlet_only: _Head | None = None
    unknown: _Head | None = None
    first = document.body[0].start if document.body else 0
    titles = {sentence.paragraph for sentence in document.sentences if sentence.kind != "body"}
    looked = 0
    for number, (start, end) in enumerate(document.paragraphs[:_MOST_LINES]):
        looked += end - start >= _BODY_LENGTH
        if number >= _HEADS and end - start < _BODY_LENGTH:
            continue
        if looked > _HEADS:
            break
        read = _paragraph_head(document, start, end, days, media, areas)
        if read is None or (number in titles and None in read[:2]):
            continue  # a line without a stop at its end that begins as an article does
        read = _with_part_behind(document, read, end, areas)
        of_name = read[0] is not None and not read[0].isupper()
        if of_name and areas.starting_at(read[2][0].start) is None and read[3] + 1 >= end:
            continue  # "Rina Abas - Bisnis.com" is all of its line: who wrote it
        if read[0] is None:
            outlet_only = outlet_only or read
        elif read[1] is not None or areas.starting_at(read[2][0].start) is not None:
            return _with_page_above(document, read)
        else:  # words in capitals below a picture may stand before a dash, too
            unknown = unknown or read
    if unknown is not None:
        return _with_page_above(document, unknown)
    alone = outlet_only or outlet_alone(document) or (None, None, [], first)
    return with_place_of_line(document, areas, alone)


def _with_page_above(document: Document, head: _Head) -> _Head:
    """A head of a place below a line that holds nothing but the outlet's page."""
    place, agency, spans, stop = head
    if agency is not None or not spans:
        return head
    beside = outlet_of_byline(document)
    if beside is not None:
        return place, document.words(*beside), [*spans, document.span(*beside)], stop
    for (start, end), (below, _) in pairwise(document.paragraphs[:_HEADS]):
        if below == spans[0].start and SITE_ALONE.fullmatch(document.plain, start, end):
            span = document.span(start, end)
            return place, document.words(start, end), [*spans, span], stop
    return head


_SITE_BEHIND = re.compile(
    r"(?P<agency>[A-Z][\w-]{3,}\.(?:com|co\.id|co|id|net)|[A-Z][a-z]{3,}(?= -))"
    r"(?:,| -{1,2}| \||:|\.)? (?=[A-Z\"])"
)
_PLACE_BEHIND = re.compile(r"(?:-[A-Z]{2,4})?(?:\. |, | ?-{1,2} ?|: )(?=[A-Z\"])")


def _with_part_behind(document: Document, head: _Head, end: int, areas: Mentions) -> _Head:
    """A head whose other part stands behind its dash: "PALI - Kabarkita.com, ..."."""
    place, agency, spans, stop = head
    if place is not None and agency is None:
        site = _SITE_BEHIND.match(document.plain, stop, end)
        if site is not None:
            span = document.span(*site.span("agency"))
            return place, site["agency"], [*spans, span], site.end()
    if place is None and agency is not None and "." in agency:
        area = areas.starting_at(stop)
        behind = _PLACE_BEHIND.match(document.plain, area.end, end) if area is not None else None
        if area is not None and behind is not None:
            words = document.words(area.start, area.end)
            return words, agency, [*spans, document.span(area.start, area.end)], behind.end()
    return head


def _paragraph_head(
    document: Document,
    start: int,
    end: int,
    days: Sequence[DayMention],
    media: Mentions,
    areas: Mentions,
) -> _Head | None:
    plain = document.plain
    stamp = PAGE_STAMP.match(plain, start, end)
    start = stamp.end() if stamp is not None else start
    limit = min(end, start + HEAD_LENGTH)
    post = _POST.fullmatch(plain, start, end)
    if post is None and plain.endswith("Post)", start, end):  # the place stands on the next line
        below = plain.find("\n", end + 1)
        post = _POST.fullmatch(plain, start, below if below > 0 else end)
    post = post or _alone(document, start, end, areas)
    if post is not None:
        spans = [document.span(*post.span(part)) for part in ("place", "agency")]
        return post["place"], post["agency"], spans, end
    outlet: _Head | None = None
    bar: _Head | None = None
    for pattern in _ENDS:
        for tries, dash in enumerate(pattern.finditer(plain, start + 2, limit)):
            if tries > 2 or end - dash.end() < _BODY_LENGTH:
                break
            read = _parts(document, start, dash.start(), days, media, areas)
            if read is not None and read[0] is not None:
                if read[1] is None and "|" in dash.group():  # "BANJARBARU | BIDIK BANUA - ..."
                    bar = bar or (*read, dash.end())
                    continue
                return (*read, dash.end()) if read[1] is not None or bar is None else bar
            if read is not None and outlet is None:
                outlet = (*read, dash.end())
    if bar is not None:
        return bar
    for colon in _COLON.finditer(plain, start + 2, limit):
        read = _parts(document, start, colon.start(), days, media, areas)
        if read is not None and None not in read[:2] and end - colon.end() >= _BODY_LENGTH:
            return (*read, colon.end())
        break
    bare = _bare_head(document, start, end, areas) if outlet is None else None
    if bare is not None:
        return bare
    stop = _CAPITALS_STOP.match(plain, start, limit)
    if outlet is not None and not (stop is not None and stop["agency"]):
        return outlet
    comma = _PLACE_COMMA.match(plain, start, limit)
    if stop is not None and " " in stop["place"] and not stop["agency"]:
        known = areas.at(start)
        stop = stop if known is not None and known.end == stop.end("place") else None
    if stop is not None and _is_place(stop["place"]):
        if stop["agency"] or media.at(start) is None:
            parts = [part for part in ("agency", "place") if stop[part]]
            spans = [document.span(*stop.span(part)) for part in parts]
            return stop["place"], stop["agency"], spans, stop.end()
    if (
        comma is not None
        and media.at(start) is None
        and (media.starting_at(comma.end()) or _opens_lead(document, comma, end, areas))
    ):
        first = comma["place"].split()[0]
        if _is_place(comma["place"]) and (areas.starting_at(start) or first not in NOT_NAMES):
            return comma["place"], None, [document.span(*comma.span("place"))], comma.end()
    return None


_LEAD = re.compile(r"(?P<word>[A-Z][a-z]+) (?=[a-z])")
"""A sentence that begins behind a place: "Jakarta, Penghargaan internasional diraih ..."."""


def _opens_lead(document: Document, comma: re.Match[str], end: int, areas: Mentions) -> bool:
    """Whether the comma behind a known place parts it from the article's first sentence."""
    place, behind = areas.starting_at(comma.start("place")), comma.end()
    if place is None or place.end != comma.end("place") or end - behind < _BODY_LENGTH:
        return False
    if areas.starting_at(behind) is not None or not document.body:
        return False
    if document.body[0].start < comma.start():
        return False
    lead = _LEAD.match(document.plain, behind, end)
    return lead is not None and lead["word"].lower() not in {*WEEKDAYS, *MONTHS}


def _alone(document: Document, start: int, end: int, areas: Mentions) -> re.Match[str] | None:
    """A head on a line of its own, above the lead; an outlet that is no page beside a place."""
    plain = document.plain
    alone = _ALONE.fullmatch(plain, start, end)
    if alone is None:
        alone = _SITE_IN_BRACKETS.fullmatch(plain, start, end)
        alone = alone or _SITE_AND_PLACE.fullmatch(plain, start, end)
        known = areas.starting_at(alone.start("place")) if alone is not None else None
        return alone if known is not None and alone and known.end == alone.end("place") else None
    if "." in alone["agency"]:
        below = next((first for first, _ in document.paragraphs if first > end), None)
        wrote = areas.starting_at(start) is None and below is not None
        return None if wrote and areas.starting_at(below or 0) is not None else alone
    if _MIXED_CASE.fullmatch(alone["agency"]) and alone["place"].isupper():
        return alone if _is_place(alone["place"]) else None  # "MANGUPURA, NusaBali"
    place = areas.starting_at(start)
    if place is None or place.end != alone.end("place") or areas.starting_at(alone.start("agency")):
        return None
    if alone["agency"].split()[0].lower() in {*WEEKDAYS, *MONTHS} or not _is_place(alone["agency"]):
        return None
    if not UNKNOWN_OUTLET.fullmatch(alone["agency"]):
        return None
    below = plain.find("\n", end + 1)
    return alone if (below if below > 0 else len(plain)) - end > _BODY_LENGTH else None


def _bare_head(document: Document, start: int, end: int, areas: Mentions) -> _Head | None:
    """A head without a dash: "Jakarta: PLN ...", "Pontianak. PLN ...", "Situs.com, Jakarta PLN"."""
    plain = document.plain
    if end - start < _BODY_LENGTH:
        return None
    site = _SITE.match(plain, start, end)
    place = areas.starting_at(site.end() if site is not None else start)
    if place is None or place.end >= end:
        return None
    opens = _OPENS_BODY if site is not None else _OPENS_BARE
    body = opens.match(plain, place.end, end)
    if body is None:
        return None
    spans = [document.span(place.start, place.end)]
    agency = None
    if site is not None:
        agency = site["agency"]
        spans.append(document.span(*site.span("agency")))
    return document.words(place.start, place.end), agency, spans, body.end()


def _parts(
    document: Document,
    start: int,
    end: int,
    days: Sequence[DayMention],
    media: Mentions,
    areas: Mentions,
) -> tuple[str | None, str | None, list[Span]] | None:
    """Tell what the parts of a head are; None if one of them is neither outlet, day nor place."""
    words = document.plain[start:end]
    inside = [day for day in days if start <= day.start and day.end <= end + 1]
    for day in inside:
        words = words[: day.start - start] + " " * (day.end - day.start) + words[day.end - start :]
    swapped = _SITE_FIRST.fullmatch(words.rstrip(" ,-"))
    if swapped is not None and _is_place(swapped["place"]):  # the place is no region of a town
        return words_told(document, start, end, swapped["place"], swapped["agency"])
    words = _REGION.sub(lambda match: _without_region(document, start, match, areas), words)
    words = _WIRE.sub(r"(\g<wire>)", words.rstrip(" ,-"))
    radio = RADIO.search(words)
    if radio is not None and _is_place(words[: radio.start()].rstrip(" ,-")):
        town = words[: radio.start()].rstrip(" ,-")
        return words_told(document, start, end, town, radio["name"])
    brackets = _BRACKETS.fullmatch(words)
    if brackets is not None and not brackets["rest"].strip(" ,"):
        town = _COUNTRY.sub("", brackets["place"].rstrip(" ,"))
        if not all(_is_place(part.strip()) for part in town.split(",")):
            town = town.split(",")[0]  # "Kupang, NTT (ANTARA)" is one town
        town = _without_repeat(town.strip())
        agency = brackets["agency"].strip()
        known = media.at(start + brackets.start("agency"))
        if not all(map(_is_place, town.split(", "))) or media.at(start) is not None:
            return None
        if OUTLET.search(agency) or agency.isupper() or (known and known.kind == "media"):
            return words_told(document, start, end, town, agency)
        if is_known(document, start, town, areas) and ANY_OUTLET.fullmatch(agency):
            return words_told(document, start, end, town, agency)
        return None
    parts = [part.strip(" ,.-()") for part in _SPLIT.split(words)]
    parts = [part for part in parts if part and part.lower() not in WEEKDAYS]
    if len(parts) == 2 and _INITIALS.fullmatch(parts[1]):
        parts = parts[:1] if is_known(document, start, parts[0], areas) else parts
    outlets = [part for part in parts if OUTLET.search(part) and len(part) < 40]
    if not outlets and parts[1:] == ["METRO"] and is_known(document, start, parts[0], areas):
        outlets = parts[1:]  # "PADANG, METRO -": a newspaper, and no town within Padang
    unknown = unknown_outlet(document, start, parts, areas) if not outlets else None
    outlets += [unknown] if unknown is not None else []
    places = [part for part in parts if part not in outlets]
    if not parts or len(places) > 2 or len(outlets) > 1 or not all(map(_is_place, places)):
        return None
    if places and not outlets and not inside and media.at(start) is not None:
        return None
    if any(not part[0].isupper() and "." not in part for part in outlets):
        return None
    place = places[0] if places else None
    if len(places) == 2 and is_known(document, start, places[1], areas):
        both = _without_repeat(", ".join(places))
        place = both if both in document.plain[start:end] else place
    return words_told(document, start, end, place, outlets[0] if outlets else None)


_COUNTRY = re.compile(r",? Indonesia$", re.IGNORECASE)
"""The country behind the place, in what is sent abroad: "BATAM, Indonesia"."""
_REGION = re.compile(r" ?\((?P<region>[A-Z][\w ]{2,20})\)$")
"""A region in brackets behind the place at the end of a head: "Palangka Raya (Kalteng)"."""


def _without_region(document: Document, start: int, match: re.Match[str], areas: Mentions) -> str:
    at = start + match.start("region")
    known = areas.starting_at(at)
    return "" if known is not None and known.end == start + match.end("region") else match.group()


def _without_repeat(place: str) -> str:
    """A place without a region that only repeats its words: "Bandar Lampung, Lampung"."""
    first, _, region = place.partition(", ")
    return first if set(region.split()) <= set(first.split()) else place


def _is_place(words: str) -> bool:
    return (
        _PLACE.fullmatch(words) is not None
        and len(words) < 40
        and _NO_PLACE.search(words) is None
        and (len(words) > 2 or words.isupper())
    )
