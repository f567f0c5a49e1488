"""Whom, when and by whom a figure speaks: the area, the period and the source told around a number.

Place in the flow: used by :mod:`kg.extract.figures`. What stands between the number before and
this one goes first, then what stands right behind it, then the rest of the sentence, then the
sentence before, then what the article is about; each step further away is said as a reason.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from kg.extract.document import Document, Sentence
from kg.extract.figure_sentence import LIST_LINE
from kg.extract.figure_words import STATED_DATA
from kg.extract.mentions import Mention, Mentions
from kg.extract.organisation_items import OrganisationIndex
from kg.extract.people import People
from kg.extract.periods import PeriodMention
from kg.extract.speech import SAYS_THAT

__all__ = ["Context", "Place", "Told"]

_PLN = "PT PLN (Persero)"
_NATIONAL = re.compile(
    r"\b(?:nasional|secara nasional|seluruh indonesia|di indonesia|tanah air|national(?:ly|"
    r"wide)?|the country|nationwide|indonesia's)\b"
)
_HERE = re.compile(
    r"(?: (?:desa|kampung|gampong|rumah tangga|kk|kepala keluarga|pelanggan|rumah|villages|"
    r"households|"
    r"homes|customers)(?: (?:lagi|yang ada|berada|baru))?)?"
    r"(?: \(| (?:(?:di|berada di|ada di|pada|untuk|in|for|wilayah|provinsi|kabupaten|kota|across|"
    r"seluruh|"
    r"pulau|the) ?){1,3})$"
)
"""Between a number and the area right behind it: "102 desa di Papua Barat"."""
_PREFIX = re.compile(r"(?:Provinsi|Propinsi|Kabupaten|Kab\.|Kota|Pulau|Kepulauan) $")
_SAID_AT = re.compile(
    r",? (?:pada )?\(?(?:senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu|monday|tuesday|"
    r"wednesday|thursday|"
    r"friday|saturday|sunday|\d{1,2}/\d)"
)
"""Behind a place where something was said: "di Kupang, Selasa (5/11)"."""
_NOW = re.compile(r"\b(?:saat ini|kini|sekarang|masih|currently|now|today)\b")
_JOINED = re.compile(r"(?: \([^()]{1,12}\))?(?:,? (?:dan|serta|and) |, )(?:di )?")
_SHORT = re.compile(r" \([A-Z][A-Za-z]{1,12}\)")
_COVERAGE = re.compile(
    r"\b(?:pln (?:dan|plus|maupun|serta|\+|&) (?:non|luar)[ -]?pln|non[ -]?pln|ltshe|"
    r"lampu tenaga surya hemat energi|khusus pln|pln saja|"
    r"pelanggan pln|pln and non-pln|pln customers only|swadaya|menumpang|menyalur|plts)\b"
)
_WHEN_BEHIND = re.compile(
    r"[ ,(]{1,3}(?:pada|per|di|tahun|hingga|sampai|s\.?d\.?|akhir|selama|sepanjang|untuk|by|in|"
    r"at|as of|on|the|end|of|for|dan|posisi|bulan|sampai dengan|atau|persen|lalu|rumah tangga|"
    r" )*\(?$"
)


_ITEM = re.compile(
    r"\s*(?:\d{1,2}[.)]? +|"
    r"[-*•] *)(?P<area>[A-Z][A-Za-z.' -]{2,40}?) ?[:=]? ?\d{1,3}(?:[.,] ?\d+)? ?(?:%|persen)"
)


@dataclass(frozen=True, slots=True)
class Told:
    """What is told and where; ``reason`` names what was inferred, empty where it stands beside."""

    words: str
    start: int
    end: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A number in its sentence, with where the one before ends and the next begins."""

    sentence: Sentence
    previous: int
    start: int
    after: int
    following: int


class Context:
    """The areas, periods, people and organisations around the figures of a text."""

    def __init__(
        self,
        document: Document,
        areas: Mentions,
        organisations: Mentions,
        periods: Sequence[PeriodMention],
        people: People,
        index: OrganisationIndex,
        dateline_end: int,
    ) -> None:
        self.document = document
        self.index = index
        self.people = people
        self.organisations = organisations
        self._all_periods = list(periods)
        self._period_starts = [each.start for each in periods]
        self.periods = [each for each in periods if each.start >= dateline_end]
        self.free = Mentions(
            area
            for area in areas.all
            if area.start >= dateline_end
            and organisations.at(area.start) is None
            and _SAID_AT.match(document.lower, area.end) is None
        )
        self.all_areas = areas
        self._topic: Told | None = None
        self._topic_known = False

    def is_date(self, position: int) -> bool:
        """Whether a period covers a place: its digits count nothing."""
        number = bisect_right(self._period_starts, position) - 1
        return number >= 0 and self._all_periods[number].end > position

    def has_area(self, start: int, end: int) -> bool:
        """Whether an area is named from ``start`` to ``end``."""
        return bool(self.free.within(start, end)) or (
            end - start < LIST_LINE and self._listed(start, end) is not None
        )

    def _listed(self, start: int, end: int) -> re.Match[str] | None:
        """An item of a list with a place that the gazetteer does not know."""
        return _ITEM.match(self.document.plain, start, end)

    def _told(self, area: Mention, reason: str = "") -> Told:
        """An area with the word of its level and its short form: "Provinsi Papua", "X (NTT)"."""
        start = self._begin(area)
        short = _SHORT.match(self.document.plain, area.end)
        end = short.end() if short is not None else area.end
        return Told(self.document.words(start, end), start, end, reason)

    def area(self, place: Place) -> Told | None:
        """The area a figure speaks of, None if the text does not tell it."""
        lower = self.document.lower
        sentence = place.sentence
        item = self._listed(sentence.start, sentence.end)
        if item is not None and sentence.end - sentence.start < LIST_LINE:
            return Told(self.document.words(*item.span("area")), *item.span("area"))
        between = self.free.within(max(place.previous, sentence.start), place.start)
        behind = self.free.within(place.after, place.following)
        beside = between and "," not in lower[between[-1].end : place.start]
        if behind and not beside:
            if _HERE.fullmatch(lower[place.after : self._begin(behind[0])]):
                return self._told(behind[0])
        if between:
            return self._told(between[-1])
        national = _NATIONAL.search(lower, max(place.previous, sentence.start), place.start)
        if national is not None:
            return Told("Indonesia", national.start(), national.end())
        before = self.free.within(sentence.start, place.start)
        if before:
            return self._told(before[-1])
        national = _NATIONAL.search(lower, sentence.start, sentence.end)
        if national is not None:
            return Told("Indonesia", national.start(), national.end())
        later = self.free.within(place.after, sentence.end)
        if later:
            return self._told(later[0])
        owned = self._area_of_organisation(sentence.start, place.start)
        return owned or self._earlier(sentence) or self.topic()

    def areas(self, place: Place, *, joined: bool) -> tuple[Told, ...]:
        """The areas a figure speaks of: one, or, for a ratio, several joined by "dan"."""
        last = self.area(place)
        if last is None:
            return ()
        found = [last]
        while joined and not found[0].reason:
            first = self.free.before(found[0].start)
            if first is None or first.start < place.sentence.start:
                break
            between = self.document.lower[first.end : found[0].start]
            if not _JOINED.fullmatch(between) or (between == ", " and len(found) == 1):
                break
            found.insert(0, self._told(first))
        return tuple(found)

    def areas_between(self, start: int, end: int) -> tuple[Told, ...]:
        """The areas named from ``start`` to ``end``, in order."""
        return tuple(self._told(area) for area in self.free.within(start, end))

    def _begin(self, area: Mention) -> int:
        """Where an area begins with the word of its level ("Provinsi NTT")."""
        prefix = _PREFIX.search(self.document.plain, max(0, area.start - 12), area.start)
        return prefix.start() if prefix is not None else area.start

    def _area_of_organisation(self, start: int, end: int) -> Told | None:
        inside = [
            area
            for area in self.all_areas.within(start, end)
            if (held := self.organisations.at(area.start)) is not None
            and held.kind in {"pln_unit", "government"}
        ]
        return self._told(inside[-1], "area-of-the-unit") if inside else None

    def _earlier(self, sentence: Sentence) -> Told | None:
        """The area of the sentence before, in the same paragraph or the one before."""
        number = self.document.sentence_index(sentence.start)
        for other in reversed(self.document.sentences[max(0, number - 2) : number]):
            if other.kind != "body" or sentence.paragraph - other.paragraph > 1:
                continue
            inside = self.free.within(other.start, other.end)
            if inside:
                return self._told(inside[0], "area-of-the-sentence-before")
            national = _NATIONAL.search(self.document.lower, other.start, other.end)
            if national is not None:
                return Told(
                    "Indonesia", national.start(), national.end(), "area-of-the-sentence-before"
                )
        return None

    def topic(self) -> Told | None:
        """The area an article is about: the first in title or lead, else that of its unit."""
        if not self._topic_known:
            self._topic = self._find_topic()
            self._topic_known = True
        return self._topic

    def _find_topic(self) -> Told | None:
        for sentence in self.document.sentences[:4]:
            if sentence.kind not in {"title", "body"}:
                continue
            inside = self.free.within(sentence.start, sentence.end)
            if inside:
                return self._told(inside[0], "area-of-the-article")
            national = _NATIONAL.search(self.document.lower, sentence.start, sentence.end)
            if national is not None:
                return Told("Indonesia", national.start(), national.end(), "area-of-the-article")
            owned = self._area_of_organisation(sentence.start, sentence.end)
            if owned is not None:
                return owned
        return self._country()

    def _country(self) -> Told | None:
        """The country, where the lead speaks of a ministry or all of PLN and of no area."""
        lead = self.document.sentences[:4]
        if not lead:
            return None
        named = self.organisations.within(lead[0].start, lead[-1].end)
        whole = [each for each in named if each.kind == "ministry" or each.known == _PLN]
        if whole and not any(each.kind in {"pln_unit", "government"} for each in named):
            return Told("Indonesia", whole[0].start, whole[0].end, "area-is-the-country")
        return None

    def period(self, place: Place) -> Told | None:
        """The period a figure speaks of, None if none is told."""
        lower = self.document.lower
        inside = [p for p in self.periods if place.sentence.start <= p.start < place.sentence.end]
        behind = next((p for p in inside if place.after <= p.start < place.following), None)
        if behind is not None and _WHEN_BEHIND.fullmatch(lower[place.after : behind.start]):
            return self._when(behind)
        between = [p for p in inside if place.previous <= p.start < place.start]
        if between:
            return self._when(between[-1])
        if behind is not None and behind.start - place.after < 40:
            return self._when(behind)
        before = [p for p in inside if p.start < place.start]
        if before:
            return self._when(before[-1])
        if len({p.iso for p in inside}) == 1:
            return self._when(inside[0])
        return self._period_before(place.sentence) or self._period_of_list(place.sentence)

    def _period_before(self, sentence: Sentence) -> Told | None:
        """The only period of the sentence before, in the same paragraph; not for "saat ini"."""
        if _NOW.search(self.document.lower, sentence.start, sentence.end):
            return None
        number = self.document.sentence_index(sentence.start)
        if number == 0:
            return None
        other = self.document.sentences[number - 1]
        if other.paragraph != sentence.paragraph or other.kind != "body":
            return None
        inside = [p for p in self.periods if other.start <= p.start < other.end]
        if len({p.iso for p in inside}) == 1:
            return Told(
                inside[0].iso, inside[0].start, inside[0].end, "period-of-the-sentence-before"
            )
        return None

    def _period_of_list(self, sentence: Sentence) -> Told | None:
        """The period of the line that announces a list: "Berikut data per 31 Juli 2021:"."""
        if sentence.end - sentence.start > LIST_LINE:
            return None
        number = self.document.sentence_index(sentence.start)
        for other in reversed(self.document.sentences[max(0, number - 40) : number]):
            if self.document.plain[other.end - 1] == ":":
                inside = [p for p in self.periods if other.start <= p.start < other.end]
                if inside:
                    last = inside[-1]
                    return Told(last.iso, last.start, last.end, "period-of-the-list")
                return None
            if other.end - other.start > LIST_LINE:
                return None
        return None

    def _when(self, period: PeriodMention) -> Told:
        reason = "year-told-by-the-day-of-the-article" if period.inferred else ""
        return Told(period.iso, period.start, period.end, reason)

    def publisher(self, place: Place) -> Told | None:
        """Who gives the figure: an organisation named as source, else that of who says so."""
        document, sentence = self.document, place.sentence
        for organisation in self.organisations.within(sentence.start, sentence.end):
            before = document.lower[
                max(sentence.start, organisation.start - 40) : organisation.start
            ]
            behind = document.lower[organisation.end : organisation.end + 12]
            if STATED_DATA.search(before) or behind.startswith((
                " mencatat",
                " recorded",
                " reported",
            )):
                name = self.index.name(organisation)
                return Told(name, organisation.start, organisation.end)
        inside = self.people.within(sentence.start, sentence.end)
        if inside and SAYS_THAT.search(document.lower, sentence.start, sentence.end):
            owner = self.people.items[inside[-1][2]].organization
            if owner is not None:
                return Told(owner, inside[-1][0], inside[-1][1], "publisher-is-the-speaker's")
        return None

    def coverage(self, place: Place) -> str | None:
        """What the figure counts, in the words of the text, where it says so beside the number."""
        begin = max(place.sentence.start, place.previous, place.start - 90)
        match = _COVERAGE.search(self.document.lower, begin, min(place.following, place.after + 60))
        return self.document.words(*match.span()) if match is not None else None
