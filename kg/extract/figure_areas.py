"""Whom a figure speaks of: the area told around a number, as printed there.

Place in the flow: used by :mod:`kg.extract.figures`. Algorithm:

1. The area right beside the number: before it without a comma between, or behind it ("102 desa di
   Papua Barat").
2. Else one named between the number before and this one, before it in the sentence, behind it.
3. Else that of the unit the sentence names; of the sentence before, where this one points back to
   it ("di kabupaten itu") or the article is of no wider area; else what the article is about.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.extract.document import Document, Sentence
from kg.extract.figure_sentence import LIST_LINE
from kg.extract.mentions import Mention, Mentions

__all__ = ["FigureAreas", "Place", "Told"]

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
_PREFIX = re.compile(
    r"(?:Provinsi|Propinsi|Kabupaten|Kab\.|Kota|Pulau|Kepulauan|Kecamatan|Kelurahan|Distrik) $"
)
_SAID_AT = re.compile(
    r",? (?:pada |on |hari )?\(?(?:senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu|"
    r"monday|tuesday|wednesday|thursday|"
    r"friday|saturday|sunday|\d{1,2}/\d)"
)
"""Behind a place where something was said: "di Kupang, Selasa (5/11)"."""
_JOINED = re.compile(r"(?: \([^()]{1,12}\))?(?:,? (?:dan|serta|and) |, )(?:di )?")
_ITEM = re.compile(
    r"\s*(?:\d{1,2}[.)]? +|"
    r"[-*•] *)(?P<area>[A-Z][A-Za-z.' -]{2,40}?) ?[:=]? ?\d{1,3}(?:[.,] ?\d+)? ?(?:%|persen)"
)
_POINTS_BACK = re.compile(
    r"\b(?:kabupaten|kota|provinsi|daerah|wilayah|pulau|kepulauan|kecamatan|kedua \w+) "
    r"(?:itu|ini|tersebut)\b|\bdi sana\b|"
    r"\bthe (?:province|regency|island|district|city|region)\b|\bdi (?:wilayah|daerah)nya\b"
)
_BY_FORM = re.compile(
    r"\b(?:Provinsi|Kabupaten|Kota|Kecamatan|Kelurahan|Pulau|Kepulauan|Distrik) "
    r"(?P<name>[A-Z][a-z]+(?: [A-Z][a-z]+)?)"
)
_WIDTH = {"country": 3, "province": 2, "place": 2, "island": 1, "regency": 1, "city": 1}


@dataclass(frozen=True, slots=True)
class Told:
    """What is told and where; ``reason`` names what was inferred, empty where it stands beside."""

    words: str
    start: int
    end: int
    reason: str = ""
    mention: Mention | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A number in its sentence, with where the one before ends and the next begins."""

    sentence: Sentence
    previous: int
    start: int
    after: int
    following: int


class FigureAreas:
    """The areas of a text, for its figures."""

    def __init__(
        self, document: Document, areas: Mentions, organisations: Mentions, dateline_end: int
    ) -> None:
        self.document = document
        self.organisations = organisations
        self.all_areas = areas
        known = [
            area
            for area in areas.all
            if area.start >= dateline_end
            and organisations.at(area.start) is None
            and _SAID_AT.match(document.lower, area.end) is None
        ]
        self.free = Mentions([*known, *self._by_form(known, dateline_end)])
        self._topic: Told | None = None
        self._topic_width = 0
        self._topic_known = False

    def _by_form(self, known: list[Mention], dateline_end: int) -> list[Mention]:
        """Areas that the gazetteer does not know, by the word of their level: "Pulau Wawonii"."""
        taken = Mentions(known)
        found = []
        for match in _BY_FORM.finditer(self.document.plain, dateline_end):
            start, end = match.span("name")
            if taken.within(match.start(), end) or taken.at(match.start()) is not None:
                continue
            if self.organisations.at(match.start()) is not None:
                continue
            found.append(Mention(start, end, "regency", self.document.words(start, end)))
        return found

    def named(self, start: int, end: int) -> bool:
        """Whether an area is named from ``start`` to ``end``."""
        return bool(self.free.within(start, end)) or (
            end - start < LIST_LINE and self._listed(start, end) is not None
        )

    def between(self, start: int, end: int) -> tuple[Told, ...]:
        """The areas named from ``start`` to ``end``, in order."""
        return tuple(self._told(area) for area in self.free.within(start, end))

    def of(self, place: Place, *, joined: bool) -> tuple[Told, ...]:
        """The areas a figure speaks of: one, or, for a ratio, several joined by "dan"."""
        last = self._area(place)
        if last is None:
            return ()
        if last.reason or not joined or last.mention is None:
            return (last,)
        found, first = [last], last.mention
        while (before := self.free.before(self._begin(first))) is not None:
            words = self.document.lower[before.end : self._begin(first)]
            lone_comma = words == ", " and len(found) == 1
            if before.start < place.sentence.start or lone_comma or not _JOINED.fullmatch(words):
                break
            found.insert(0, self._told(before))
            first = before
        if last.mention.start > place.after:  # "94 persen di Papua, Kalimantan Tengah dan ..."
            found += self._joined_behind(last.mention, place)
        return tuple(found)

    def _joined_behind(self, first: Mention, place: Place) -> list[Told]:
        """The areas joined behind one; a list that no "dan" closes is none."""
        found: list[Told] = []
        closed = False
        for area in self.free.within(first.end, min(place.following, place.sentence.end)):
            words = self.document.lower[first.end : self._begin(area)]
            if closed or not _JOINED.fullmatch(words):
                break
            found.append(self._told(area))
            first, closed = area, words != ", "
        return found if closed else []

    def _area(self, place: Place) -> Told | None:
        lower, sentence = self.document.lower, place.sentence
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
            return Told("Indonesia", *national.span())
        before = self.free.within(sentence.start, place.start)
        if before:
            return self._told(before[-1])
        national = _NATIONAL.search(lower, sentence.start, sentence.end)
        if national is not None:
            return Told("Indonesia", *national.span())
        later = self.free.within(place.after, sentence.end)
        if later:
            return self._told(later[0])
        owned = self._of_organisation(sentence.start, place.start)
        return owned or self._earlier(sentence) or self.topic()

    def _listed(self, start: int, end: int) -> re.Match[str] | None:
        """An item of a list, whose place the gazetteer need not know."""
        return _ITEM.match(self.document.plain, start, end)

    def _begin(self, area: Mention) -> int:
        """Where an area begins with the word of its level ("Provinsi NTT")."""
        prefix = _PREFIX.search(self.document.plain, max(0, area.start - 12), area.start)
        return prefix.start() if prefix is not None else area.start

    def _told(self, area: Mention, reason: str = "") -> Told:
        """An area with the word of its level: "Provinsi Papua"."""
        start = self._begin(area)
        return Told(self.document.words(start, area.end), start, area.end, reason, area)

    def _of_organisation(self, start: int, end: int) -> Told | None:
        inside = [
            area
            for area in self.all_areas.within(start, end)
            if (held := self.organisations.at(area.start)) is not None
            and held.kind in {"pln_unit", "government"}
        ]
        return self._told(inside[-1], "area-of-the-unit") if inside else None

    def _earlier(self, sentence: Sentence) -> Told | None:
        """The area of one of the two sentences before, where this one speaks of it."""
        lower, number = self.document.lower, self.document.sentence_index(sentence.start)
        points_back = _POINTS_BACK.search(lower, sentence.start, sentence.end) is not None
        self.topic()
        for other in reversed(self.document.sentences[max(0, number - 2) : number]):
            if other.kind != "body" or sentence.paragraph - other.paragraph > (
                3 if points_back else 1
            ):
                continue
            inside = self.free.within(other.start, other.end)
            if inside:
                area = inside[-1] if points_back else inside[0]
                if not points_back and _WIDTH.get(area.kind, 1) < self._topic_width:
                    return None  # the article is of a wider area
                return self._told(area, "area-of-the-sentence-before")
            national = _NATIONAL.search(lower, other.start, other.end)
            if national is not None:
                return Told("Indonesia", *national.span(), "area-of-the-sentence-before")
        return None

    def topic(self) -> Told | None:
        """The area an article is about: the first in title or lead, else that of its unit."""
        if not self._topic_known:
            self._topic_known = True
            self._topic = self._find_topic()
        return self._topic

    def _find_topic(self) -> Told | None:
        for sentence in self.document.sentences[:4]:
            if sentence.kind not in {"title", "body"}:
                continue
            inside = self.free.within(sentence.start, sentence.end)
            if inside:
                self._topic_width = _WIDTH.get(inside[0].kind, 1)
                return self._told(inside[0], "area-of-the-article")
            national = _NATIONAL.search(self.document.lower, sentence.start, sentence.end)
            if national is not None:
                self._topic_width = _WIDTH["country"]
                return Told("Indonesia", *national.span(), "area-of-the-article")
            owned = self._of_organisation(sentence.start, sentence.end)
            if owned is not None:
                self._topic_width = _WIDTH["province"]
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
            self._topic_width = _WIDTH["country"]
            return Told("Indonesia", whole[0].start, whole[0].end, "area-is-the-country")
        return None
