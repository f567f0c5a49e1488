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

from kg.extract.area_mentions import free_areas
from kg.extract.document import Document, Sentence
from kg.extract.figure_sentence import LIST_LINE, THUS, Place, Told
from kg.extract.mentions import Mention, Mentions
from kg.extract.people import People
from kg.extract.topic import NUMBER_WORDS

__all__ = ["LISTS", "FigureAreas"]

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
_JOINED = re.compile(r"(?: \([^()\d]{1,12}\))?(?:,? (?:dan|serta|and) |, )(?:di )?")
_ITEM = re.compile(
    r"\s*(?:\d{1,2}[.)]? +|"
    r"[-*•] *)(?P<area>[A-Z][A-Za-z.' -]{2,40}?) ?[:=]? ?\d{1,3}(?:[.,] ?\d+)? ?(?:%|persen)"
)
_POINTS_BACK = re.compile(
    r"\b(?:kabupaten|kota|provinsi|daerah|wilayah|pulau|kepulauan|kecamatan|kedua \w+) "
    r"(?:itu|ini|tersebut)\b|\bdi sana\b|"
    r"\bthe (?:province|regency|island|district|city|region)\b|\bdi (?:wilayah|daerah)nya\b"
)
LISTS = re.compile(r",? (?:yakni|yaitu|meliputi|antara lain|adalah|namely)(?: di)? ?:? ")
"""Behind a number: a list of what it holds for."""
_NUMBER = "|".join(NUMBER_WORDS)
_COUNTED = re.compile(
    rf"\b(?:{_NUMBER}|\d{{1,2}}) (?:provinsi|kabupaten|kota|daerah|wilayah|pulau|provinces|"
    r"regencies)\b"
)
_THOSE = re.compile(
    rf"\b(?P<count>{_NUMBER}) (?:provinsi|kabupaten|kota|daerah|wilayah|pulau)"
    r"(?: (?:itu|ini|tersebut|bertetangga)\b)"
)
_MOSTLY = re.compile(r"\b(?:mostly|mainly|terutama|kebanyakan|sebagian besar|antara lain)\b")
"""Between a count and areas that hold only the most of it."""
_PARTS = re.compile(r",| (?:dan|and) ")
"""Between an area and a number that is not its own."""
_WIDTH = {"country": 3, "province": 2, "place": 2, "island": 1, "regency": 1, "city": 1}


class FigureAreas:
    """The areas of a text, for its figures."""

    def __init__(
        self,
        document: Document,
        areas: Mentions,
        organisations: Mentions,
        people: People,
        dateline_end: int,
    ) -> None:
        self.document = document
        self.organisations = organisations
        self.all_areas = areas
        self.free = free_areas(document, areas, organisations, people, dateline_end)
        self._topic: Told | None = None
        self._topic_width = 0
        self._topic_known = False

    def named(self, start: int, end: int) -> bool:
        """Whether an area is named from ``start`` to ``end``."""
        return bool(self.free.within(start, end)) or (
            end - start < LIST_LINE and self._listed(start, end) is not None
        )

    def between(self, start: int, end: int) -> tuple[Told, ...]:
        """The areas named from ``start`` to ``end``, in order."""
        plain, inside = self.document.plain, self.free.within(start, end)
        return tuple(
            self._told(area)
            for number, area in enumerate(inside)
            if not (
                number
                and inside[number - 1].end == area.start - 2
                and plain[area.start - 2 : area.start] == " ("
            )
        )

    def of(self, place: Place, *, joined: bool) -> tuple[Told, ...]:
        """The areas a figure speaks of: one, or, for a ratio, several joined by "dan"."""
        listed = self._listed_behind(place) if joined else ()
        if listed:
            return listed
        last = self._area(place, joined=joined)
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

    def _joined_behind(
        self, first: Mention, place: Place, *, closed_only: bool = True
    ) -> list[Told]:
        """The areas joined behind one; a list that no "dan" closes is none."""
        found: list[Told] = []
        closed = False
        for area in self.free.within(first.end, min(place.following, place.sentence.end)):
            words = self.document.lower[first.end : self._begin(area)]
            if closed or not _JOINED.fullmatch(words):
                break
            found.append(self._told(area))
            first, closed = area, words != ", "
        return found if closed or (len(found) > 1 and not closed_only) else []

    def _listed_behind(self, place: Place) -> tuple[Told, ...]:
        """Areas counted before a ratio and named behind it: "tiga wilayah ... 100 persen yakni"."""
        lower = self.document.lower
        lists = LISTS.match(lower, place.after, place.following)
        if lists is None or not _COUNTED.search(lower, place.sentence.start, place.start):
            return ()
        behind = self.free.within(lists.end(), lists.end() + 12)
        if not behind:
            return ()
        return (self._told(behind[0]), *self._joined_behind(behind[0], place))

    def _pointed_back(self, place: Place) -> Told | None:
        """The areas that "di dua provinsi itu" points back to: as many, joined, named before."""
        match = _THOSE.search(self.document.lower, place.sentence.start, place.following)
        if match is None or self.free.within(match.end(), place.start):
            return None
        number = self.document.sentence_index(place.sentence.start)
        begin = self.document.sentences[max(0, number - 3)].start
        wanted = NUMBER_WORDS.get(match["count"], 0)
        group: list[Mention] = []
        for area in reversed(self.free.within(begin, match.start())):
            between = self.document.lower[area.end : self._begin(group[0])] if group else ", "
            if not _JOINED.fullmatch(between):
                if _size(group) == wanted:
                    break
                group = []
            group.insert(0, area)
        if not group or _size(group) != wanted:
            return None
        start, end = self._begin(group[0]), group[-1].end
        return Told(self.document.words(start, end), start, end, "area-of-the-sentence-before")

    def _one_of(self, area: Mention, place: Place, *, joined: bool) -> Told | None:
        """The area behind a count, both of two joined ones; of a longer list it is none."""
        if _MOSTLY.search(self.document.lower, place.after, self._begin(area)):
            return None
        more = [] if joined else self._joined_behind(area, place, closed_only=False)
        if not more:
            return self._told(area)
        if len(more) > 1:
            return None
        start, end = self._begin(area), more[0].end
        return Told(self.document.words(start, end), start, end)

    def _area(self, place: Place, *, joined: bool) -> Told | None:
        lower, sentence = self.document.lower, place.sentence
        item = self._listed(sentence.start, sentence.end)
        if item is not None and sentence.end - sentence.start < LIST_LINE:
            return Told(self.document.words(*item.span("area")), *item.span("area"))
        between = self.free.within(max(place.previous, sentence.start), place.start)
        behind = self.free.within(place.after, place.following)
        beside = between and not _PARTS.search(lower, between[-1].end, place.start)
        if behind and not beside:
            if _HERE.fullmatch(lower[place.after : self._begin(behind[0])]):
                here = self._one_of(behind[0], place, joined=joined)
                if here is not None:
                    return here
        if between:
            return self._told(between[-1])
        those = self._pointed_back(place)
        if those is not None:
            return those
        national = _NATIONAL.search(lower, max(place.previous, sentence.start), place.start)
        if national is not None:
            return Told("Indonesia", *national.span())
        before = self.free.within(sentence.start, place.start)
        if before:
            return self._told(before[-1])
        national = _NATIONAL.search(lower, sentence.start, sentence.end)
        if national is not None:
            return Told("Indonesia", *national.span())
        owned = self._of_organisation(sentence.start, place.start)
        if owned is not None and _POINTS_BACK.search(lower, sentence.start, place.start):
            return owned  # "PLN Wilayah Aceh ... di provinsi itu 96 persen, ... di Sumatera"
        later = self.free.within(place.after, sentence.end)
        told = self._one_of(later[0], place, joined=joined) if later else None
        if told is not None:
            return told
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
        start, end = self._begin(area), area.end
        plain = self.document.plain
        if plain[start - 2 : start] == " (" and plain.startswith(")", end):
            longer = self.free.before(start - 1)
            if longer is not None and longer.end == start - 2:
                area, start, end = longer, self._begin(longer), longer.end
        return Told(self.document.words(start, end), start, end, reason, area)

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
        points_back = (
            _POINTS_BACK.search(lower, sentence.start, sentence.end) is not None
            or THUS.match(lower, sentence.start) is not None
        )
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
        if whole and not any(self._is_regional(each) for each in named):
            self._topic_width = _WIDTH["country"]
            return Told("Indonesia", whole[0].start, whole[0].end, "area-is-the-country")
        return None

    def _is_regional(self, named: Mention) -> bool:
        """Whether an organisation is of a region: a unit, or a government with its area's name."""
        if named.kind == "government":
            return bool(self.all_areas.within(named.start, named.end))
        return named.kind == "pln_unit"


def _size(group: list[Mention]) -> int:
    """How many areas a group names; the gazetteer has pairs as one ("Papua dan Papua Barat")."""
    return sum(1 + each.name.count(" dan ") for each in group)
