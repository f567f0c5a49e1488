"""Whom a figure speaks of: the area told around a number, as printed there.

Place in the flow: used by :mod:`kg.extract.figures.figures`. Algorithm:

1. The area right beside the number: before it without a comma between, or behind it ("102 desa di
   Papua Barat").
2. Else one named between the number before and this one, before it in the sentence, behind it.
3. Else that of the unit the sentence names; of the sentence before, where this one points back to
   it ("di kabupaten itu") or the article is of no wider area; else what the article is about.
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.figures.area_items import (
    bracket_item,
    item_here,
    listed_item,
    next_item,
    ordinal_item,
)
from kg.extract.figures.area_of_another import COUNTED_NOUN, belongs_elsewhere
from kg.extract.figures.area_pairs import joint_area, whole_of_parts
from kg.extract.figures.areas_around import POINTS_BACK, AreasAround
from kg.extract.figures.article_area import DATELINE, WITH_PART
from kg.extract.figures.figure_area_names import JOINED
from kg.extract.figures.figure_sentence import CLAUSE, Place, Told
from kg.extract.figures.ranked_areas import is_ranked
from kg.extract.figures.service_areas import served_area
from kg.extract.figures.village_areas import place_opening, village_of
from kg.extract.organisations.topic import NUMBER_WORD, NUMBER_WORDS
from kg.extract.text.mentions import Mention

__all__ = ["LISTS", "FigureAreas"]

_HERE = re.compile(
    rf"(?: {COUNTED_NOUN}(?: (?:miskin|prasejahtera|pra sejahtera|(?:tidak|kurang) mampu|"
    r"berlistrik|electrified))?)?"
    r"(?: (?:lagi|lebih|di ?antaranya|lainnya|yang ada|berada|baru))?(?: of (?:them|these|which))?"
    r"(?: (?:ada|berada|tersebar|terpencar|terletak|are|lie)(?= (?:di|in|across)\b))?"
    r"(?: \(| (?:(?:di|berada di|ada di|pada|untuk|in|of|for|wilayah|"
    r"provinsi|kabupaten|kota|across|seluruh|pulau|the) ?){1,3})$"
)
"""Between a number and the area right behind it: "102 desa di Papua Barat"."""
_ITS = re.compile(
    r" (?:desa|kampung|rumah tangga|kk|kepala keluarga|penduduk|warga|masyarakat)"
    r"(?: (?:miskin|prasejahtera|(?:tidak|kurang) mampu))? $"
)
"""Between a number and the area whose people it counts: "43 persen penduduk Papua"."""
_PART_OF = re.compile(
    rf"(?: {COUNTED_NOUN}(?: (?:yang )?(?:(?:sudah|telah|belum) )?(?:berlistrik|teraliri|"
    rf"terlistriki|"
    r"dialiri|menikmati)(?: listrik)?)?)?,? (?:dari|of|out of)(?: (?:total|jumlah|the|a total of))?"
    r"(?: \w+)? "
)
"""Between a part and its total, which have one area, told behind both."""
_TOTAL_HERE = re.compile(
    rf" {COUNTED_NOUN}(?: (?:yang )?(?:ada|berada|terdapat|tersebar))? "
    r"(?:di|pada|in|of)(?: seluruh)?(?: (?:provinsi|kabupaten|kota|wilayah|pulau))? $"
)
_TOTAL_NUMBER = re.compile(r"\d[\d.,]*(?: (?:ribu|juta|million|thousand))?")
LISTS = re.compile(
    r"(?: (?:ber-?listrik|terlistriki|(?:ter|di)aliri(?: aliran)? listrik|menikmati listrik|"
    r"electrified))?(?:,? (?:ada|sebanyak|berjumlah)(?: \w+){1,2})?"
    r",? (?:yakni|yaitu|meliputi|antara lain|adalah|namely)(?: di)? ?:? "
)
"""Behind a number: a list of what it holds for."""
_COUNTED = re.compile(
    rf"\b(?:{NUMBER_WORD}|\d{{1,2}}) (?:provinsi|kabupaten|kota|daerah|wilayah|pulau|provinces|"
    r"regencies)\b|\b(?:daerah|wilayah|kabupaten|provinsi)-(?:daerah|wilayah|kabupaten|provinsi)\b|"
    r"\b(?:beberapa|sejumlah|several|some) (?:provinsi|kabupaten(?:/kota)?|kota|daerah|wilayah|"
    r"provinces|regencies|regions)\b"
)
_PLACES = "provinsi|kabupaten|kota|daerah|wilayah|pulau"
_THOSE = re.compile(
    rf"\b(?P<count>{NUMBER_WORD}) (?:{_PLACES}) (?:itu|ini|tersebut|bertetangga)\b|"
    rf"\b(?:di|pada|untuk|dari) (?P<both>kedua) (?:{_PLACES})\b|"
    r"\b(?:the (?P<those>two|three|four)|(?P<all>both)) "
    r"(?:provinces|regencies|districts|islands|regions)\b"
)
_NATIONALLY = re.compile(r" (?:nationally|nationwide|secara nasional|di tingkat nasional)\b")
_MOSTLY = re.compile(
    r"\b(?:mostly|mainly|terutama|didominasi(?: oleh)?|kebanyakan|sebagian besar|antara lain|"
    r"terbanyak|paling banyak|"
    r"mayoritas(?:nya)?|hampir semua(?:nya)?|"
    r"(?:most|many|some|nearly all|the majority) of (?:them|which))\b"
)
"""Between a count and areas that hold only the most of it."""
_IN_PROVINCES = re.compile(
    rf"(?: [a-z]+){{0,3}}? (?:di|in|across|spread over) (?:{NUMBER_WORD}|\d{{1,2}}|belasan|"
    rf"puluhan|several|"
    r"beberapa|berbagai) (?:provinsi|provinces)(?! (?:itu|ini|tersebut|di|in)\b)"
)
"""Behind a count of several provinces that are not named: "80.332 rumah di lima provinsi"."""
_IN_THE_COUNTRY = re.compile(
    r" [^.;,\d]{3,60}? (?:in the country|nationwide|di (?:seluruh )?indonesia|di tanah air) "
    r"(?:are|is|were|live|lie|berada|ada|terletak|tersebar|terdapat) "
)
"""Behind a count of the country, before the areas where most of it is."""
_NATIONAL_LEVEL = re.compile(
    r"\b(?:rata-rata|rerata|persentase|angka|capaian|tingkat|rasio)(?: (?:rasio )?elektrifikasi)? "
    r"(?:secara )?nasional\b|\bnational (?:average|ratio|rate|figure|level)\b"
)
"""Behind an area that is compared with the whole country."""
_MOST_OF = re.compile(
    r"\b(?:most of the|the majority of the|sebagian besar dari|kebanyakan dari) (?:total )?$"
)
"""Before a count whose parts are listed behind it."""
_AVERAGE = re.compile(
    r"(?<!di atas )(?<!di bawah )(?<!dari )(?<!the )\b(?:rata-rata(?:nya)?|rerata(?:nya)?|"
    r"averag(?:e|es|ed|ing)|on average)\b(?! nasional)|"
    r"\b(?:wilayah|area|daerah) (?:kerja|layanan|pelayanan|operasi)(?:nya)?[^.;,]{0,30} "
    r"(?:meliputi|mencakup|melingkupi|terdiri (?:dari|atas)|yakni|yaitu)\b"
)
"""Beside several areas that share one value: their average, or that of a unit's area."""
_IN_THE_VILLAGE = re.compile(
    r" (?:rumah tangga|rumah|kk|kepala keluarga|keluarga|families|households|homes)(?: \(kk\))? "
    r"(?:in (?:the|this|that|her|his) (?:village|hamlet)\b|di (?:desa|dusun|kampung)(?:nya\b|"
    r" (?:itu|"
    r"ini|tersebut)\b))"
)
"""Behind homes of a village that the text tells of: "103 families in the village"."""
_PAIR = 2
_COMBINED = re.compile(r"\b(?:gabungan|kombinasi|combined)(?: (?:provinsi|wilayah|of|for|in))? $")
"""Right before two areas that are counted as one."""
_DEALT_OUT = re.compile(
    rf"(?: {COUNTED_NOUN})?,? (?:yang )?(?:tersebar|terdiri|dengan rincian|rinciannya|yakni|"
    rf"yaitu)\b"
)
"""Between a count and the areas over which it is dealt out."""
_TO_ITS_NUMBER = re.compile(
    r" (?:(?:sudah|telah|baru|masih|hanya|mencapai|sebesar|sekitar|capai|di angka|ada) ){0,3}"
)
"""Between an area that begins a clause and its number."""
_ITS_OWN = re.compile(r" (?:(?:sebanyak|ada|sejumlah|mencapai|with) )?")
"""Between an area and the number that is its own."""
_SPREAD = re.compile(r"\b(?:ada|berada|tersebar|terpencar|terletak|are|lie)\b")
_AND = re.compile(r"\b(?:dan|serta|and)\b")

_PARTS = re.compile(r"[,:]| (?:dan|serta|and|termasuk|including) ")
"""Between an area and a number that is not its own."""


class FigureAreas(AreasAround):
    """The areas of a text, for its figures."""

    def named(self, start: int, end: int) -> bool:
        """Whether an area is named from ``start`` to ``end``."""
        return bool(self.free.within(start, end)) or (
            listed_item(self.document, start, end) is not None
        )

    def between(self, start: int, end: int) -> tuple[Told, ...]:
        """The areas named from ``start`` to ``end``, in order."""
        plain, inside = self.document.plain, self.free.within(start, end)
        return tuple(
            self.told(area)
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
        if last is None or not last.words:
            return ()
        both = joint_area(self, last, place, joined=joined)
        if both is not None:
            return (both,)
        if last.reason or not joined or last.mention is None:
            return (last,)
        in_brackets = self.document.plain.startswith("(", place.start - 1)
        found, first = [last], last.mention
        while (before := self.free.before(self.begin(first))) is not None:
            words = self.document.lower[before.end : self.begin(first)]
            lone_comma = words == ", " and len(found) == 1
            if before.start < place.sentence.start or lone_comma or not JOINED.fullmatch(words):
                break
            if self._is_of_last(before, place):
                break  # "77,4 persen di Maluku dan di Maluku Utara 76,3 persen"
            found.insert(0, self.told(before))
            first = before
        if (
            in_brackets
            and len(found) == _PAIR
            and " dan " in self.document.lower[found[0].start : last.start]
        ):  # "Riau dan Kepri (56,12%)": one value of both
            start, end = found[0].start, last.end
            return (Told(self.document.words(start, end), start, end, "", last.mention),)
        if len(found) == _PAIR and self._is_combined(found[0], last, place):
            start, end = found[0].start, last.end
            return (Told(self.document.words(start, end), start, end, "", last.mention),)
        if len(found) > 1 and self._is_average(found[0], last, place):
            start, end = found[0].start, last.end
            return (Told(self.document.words(start, end), start, end, "", last.mention),)
        if last.mention.start > place.after:  # "94 persen di Papua, Kalimantan Tengah dan ..."
            found += self._joined_behind(last.mention, place)
        return tuple(found)

    def _is_of_last(self, area: Mention, place: Place) -> bool:
        """Whether an area stands right behind the number before, whose it is."""
        if not place.sentence.start < place.previous <= area.start:
            return False
        return _HERE.fullmatch(self.document.lower, place.previous, self.begin(area)) is not None

    def _is_combined(self, first: Told, last: Told, place: Place) -> bool:
        """Whether two areas have one value: "gabungan A dan B", "A dan B 97% (A 98%, B 94%)"."""
        lower = self.document.lower
        if lower.startswith(" (", place.after) and place.following < place.sentence.end:
            return bool(self.free.within(place.after, place.following))
        if _COMBINED.search(lower, max(0, first.start - 30), first.start):
            return True
        return lower.startswith((" regions", " combined", " areas", " region"), last.end)

    def _is_average(self, first: Told, last: Told, place: Place) -> bool:
        """Whether one value is the average of several areas: "A, B dan C rata-rata 95 persen"."""
        if last.end > place.start:
            return False
        lower, begin = self.document.lower, place.sentence.start
        if _AVERAGE.search(lower, last.end, place.start):
            return True
        return _AVERAGE.search(lower, max(begin, first.start - 60), first.start) is not None

    def _joined_behind(
        self, first: Mention, place: Place, *, closed_only: bool = True
    ) -> list[Told]:
        """The areas joined behind one; a list that no "dan" closes is none."""
        found: list[Told] = []
        closed = False
        for area in self.free.within(first.end, min(place.following, place.sentence.end)):
            if self.document.plain.startswith(" (", area.start - 2) and area.start - 2 == first.end:
                continue  # the short form of the one before
            words = self.document.lower[first.end : self.begin(area)]
            if closed or not JOINED.fullmatch(words) or self.encloses(first, area):
                break
            if place.following < place.sentence.end and _ITS_OWN.fullmatch(
                self.document.lower, area.end, place.following
            ):
                break
            found.append(self.told(area))
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
        return (self.told(behind[0]), *self._joined_behind(behind[0], place))

    def _pointed_back(self, place: Place) -> Told | None:
        """The areas that "di dua provinsi itu" points back to: as many, joined, named before."""
        match = self.document.in_lower.search(_THOSE, place.sentence.start, place.following)
        if match is None or self.free.within(match.end(), place.start):
            return None
        number = self.document.sentence_index(place.sentence.start)
        begin = self.document.sentences[max(0, number - 3)].start
        wanted = NUMBER_WORDS.get(match[match.lastgroup or 0], 0)
        group: list[Mention] = []
        for area in reversed(self.free.within(begin, match.start())):
            between = self.document.lower[area.end : self.begin(group[0])] if group else ", "
            if not JOINED.fullmatch(between):
                if _size(group) == wanted:
                    break
                group = []
            group.insert(0, area)
        if not group or _size(group) != wanted:
            topic = self.of_units(wanted) or self.topic()
            if topic is not None and (" dan " in topic.words or " and " in topic.words):
                return topic
            return Told("", 0, 0)  # of several that cannot be told
        start, end = self.begin(group[0]), group[-1].end
        return Told(self.document.words(start, end), start, end, "area-of-the-sentence-before")

    def _one_of(
        self, area: Mention, place: Place, *, joined: bool, together: bool = False
    ) -> Told | None:
        """The area behind a count, both of two joined ones; of a longer list it may be none.

        Args:
            area: The first area behind it.
            place: Where the figure stands.
            joined: Whether it is a ratio, which several areas may have alike.
            together: Whether a longer list holds the count too: "287.000 pelanggan di A, B dan C".
        """
        if not joined and _MOSTLY.search(self.document.lower, place.after, self.begin(area)):
            return None
        if WITH_PART.match(self.document.plain, area.end):
            return None  # "433 desa di Papua (325), Maluku (1) ...": the first of a list
        more = [] if joined else self._joined_behind(area, place, closed_only=False)
        if not more:
            return self.told(area)
        if len(more) > 1:
            last = more[-1].mention
            between = self.document.lower[more[-2].end : more[-1].start]
            if not together or last is None or not _AND.search(between):
                return None
            if WITH_PART.match(self.document.plain, last.end):
                return None
        start, end = self.begin(area), more[-1].end
        return Told(self.document.words(start, end), start, end)

    def _area(self, place: Place, *, joined: bool) -> Told | None:
        lower, sentence = self.document.lower, place.sentence
        item = listed_item(self.document, sentence.start, sentence.end)
        if item is not None:
            return Told(self.document.words(*item.span("area")), *item.span("area"))
        numbered = ordinal_item(self.document, self.organisations, place)
        if numbered is not None and not self.free.within(numbered.start, place.start):
            return numbered
        if joined:
            item_before = bracket_item(self.document, self.free, self.organisations, place)
            if item_before is not None:
                return item_before
        village = village_of(self.document, self.people, place, self.free)
        if village is not None:
            return village
        if not joined and _IN_THE_VILLAGE.match(lower, place.after):
            return Told("", 0, 0)  # of a village that is not told beside it
        if not joined and _IN_PROVINCES.match(lower, place.after):
            return Told("Indonesia", place.after, place.after, "area-is-the-country")
        served = served_area(self.document, self.organisations, self.all_areas, place)
        if served is not None:
            return served
        between = [
            area
            for area in self.free.within(max(place.previous, sentence.start), place.start)
            if not DATELINE.match(self.document.plain, area.end)
            and not (area.kind == "country" and self.is_ranked_in(sentence.start, area.start))
        ]
        if not between:
            opening = place_opening(self.document, place, self.all_areas, self.organisations)
            if opening is not None:
                return opening
        provincial = self.provincial(place)
        whole = provincial if provincial is not None else whole_of_parts(self, place)
        if whole is not None:
            return whole
        opens = self.behind_speech(place)
        between = [area for area in between if area.start >= opens]
        between = self.innermost(between)
        behind = self.free.within(place.after, place.following)
        if behind and self._begins_next(behind[0], place):
            behind = ()
        beside = between and not _PARTS.search(lower, between[-1].end, place.start)
        if beside and behind and behind[0].known in {each.known for each in between}:
            beside = False  # "pelanggan di A dan B sebanyak 28.740 untuk di A dan 19.465 di B"
        another = None if between else next_item(self.document, self.organisations, place)
        if another is None and not (behind and behind[0].start < place.following):
            another = item_here(self.document, self.organisations, place)
        if another is not None:
            return another
        whole = None if beside else self._of_total_behind(place)
        if whole is not None:
            return whole
        if behind and not between and _DEALT_OUT.match(lower, place.after):
            own = _ITS_OWN.fullmatch(lower, behind[0].end, place.following)
            if own is not None and place.following < place.sentence.end:
                return self.earlier(sentence) or self.topic()  # "1.352 KK, di Brebes 412 KK, ..."
        if behind and not beside:
            gap = lower[place.after : self.begin(behind[0])]
            if _HERE.fullmatch(gap) or _ITS.fullmatch(gap):
                spread = _SPREAD.search(gap) is not None
                here = self._one_of(behind[0], place, joined=joined, together=not spread)
                if here is not None:
                    return here
        if _NATIONALLY.match(lower, place.after):
            return self.national(place.after, place.after + 26)
        if between:
            last = between[-1]
            level = _NATIONAL_LEVEL.search(lower, last.end, place.start)
            if level is not None:  # "Maluku masih lebih rendah dari rata-rata nasional"
                return Told("Indonesia", *level.span())
            outer = lower[between[-2].end : self.begin(last)] if len(between) > 1 else ""
            inner = outer in {" di ", " in "} or is_ranked(lower, outer, last.end, place.start)
            return self.told(between[-2] if inner else last)
        if _IN_THE_COUNTRY.match(lower, place.after, sentence.end):
            return self.national(place.after, sentence.end)
        those = self._pointed_back(place)
        if those is not None:
            return those
        national = self.national(max(place.previous, sentence.start), place.start)
        if national is not None:
            return national
        before = self.innermost(self.free.within(opens, place.start))
        if before:
            return self.told(before[-1])
        if behind and WITH_PART.match(self.document.plain, behind[0].end):
            mostly = _MOSTLY.search(lower, place.after, self.begin(behind[0])) is not None
            if mostly or _MOST_OF.search(lower, sentence.start, place.start):
                return self.earlier(sentence) or self.topic()
            return None
        national = self.national(sentence.start, sentence.end)
        if national is not None and not self._is_of_next(national, place):
            return national
        owned = self.of_organisation(sentence.start, place.start)
        if owned is not None and self.document.in_lower.search(
            POINTS_BACK, sentence.start, place.start
        ):
            return owned  # "PLN Wilayah Aceh ... di provinsi itu 96 persen, ... di Sumatera"
        later = self.free.within(place.after, sentence.end)
        if later and self._begins_next(later[0], place):
            later = ()
        if later and belongs_elsewhere(self.document, later[0], place, joined=joined):
            later = ()
        if later:
            apart = CLAUSE.search(lower, place.after, self.begin(later[0]))
            later = later if apart is None else ()  # ", sedangkan di Papua baru 45 persen"
        told = self._one_of(later[0], place, joined=joined) if later else None
        if told is not None:
            return told
        if owned is None and self.document.in_lower.search(_THOSE, place.following, sentence.end):
            return self._pointed_back(replace(place, following=sentence.end))
        if owned is not None and self.live_elsewhere(sentence):
            owned = None  # "GM PLN UIW NTT menjelaskan, 412 KK ... Mereka tinggal di Desa A"
        wanted = self.level_pointed_at(sentence)
        if owned is not None and owned.mention is not None and owned.mention.kind not in wanted:
            owned = None if wanted else owned  # "PLN Area X has N customers in the province"
        return (
            owned
            or self.of_speaker(sentence)
            or self.earlier(sentence, both=not joined)
            or self.topic()
        )

    def _begins_next(self, area: Mention, place: Place) -> bool:
        """Whether a comma and the area behind it lead to the next number: "14%, B 49%"."""
        lower, begin = self.document.lower, self.begin(area)
        if lower.endswith((", dengan ", ", with "), place.after, begin):
            if _IS_LAST.fullmatch(lower, area.end, place.following):
                return True  # "98,9 persen memakai listrik, dengan Papua terbawah, 73,8 persen"
        return (
            lower[place.after : begin] in {", ", " ("}
            and place.following < place.sentence.end
            and _TO_ITS_NUMBER.fullmatch(lower, area.end, place.following) is not None
        )

    def _is_of_next(self, national: Told, place: Place) -> bool:
        """Whether the country behind a comma has the next number: "95, sesuai nasional 99"."""
        lower = self.document.lower
        return (
            place.after < national.start < place.following < place.sentence.end
            and "," in lower[place.after : national.start]
        )

    def _of_total_behind(self, place: Place) -> Told | None:
        """The area of a part told behind its total: "651 desa berlistrik dari 657 desa di X"."""
        lower, end = self.document.lower, place.sentence.end
        if _PART_OF.fullmatch(lower, place.after, place.following) is None:
            return None
        total = _TOTAL_NUMBER.match(lower, place.following, end)
        if total is None:
            return None
        whole = Place(place.sentence, place.after, place.following, total.end(), end)
        village = village_of(self.document, self.people, whole, self.free)
        if village is not None:
            return village
        area = next(iter(self.free.within(place.following, end)), None)
        if area is None or not _TOTAL_HERE.fullmatch(lower, total.end(), area.start):
            return None
        return self.told(area)


_IS_LAST = re.compile(
    r",? (?:di posisi |paling )?(?:ter[a-z]+|bawah|buncit|(?:the )?(?:lowest|highest|last))"
    r"(?:,| (?:sebesar|dengan|yakni|yaitu|at))* "
)
"""From an area set apart by its rank to its own number."""


def _size(group: list[Mention]) -> int:
    """How many areas a group names; the gazetteer has pairs as one ("Papua dan Papua Barat")."""
    return sum(1 + each.name.count(" dan ") for each in group)
