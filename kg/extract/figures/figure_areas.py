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
from collections.abc import Sequence

from kg.extract.figures.area_items import listed_item, next_item
from kg.extract.figures.area_pairs import joint_area
from kg.extract.figures.article_area import DATELINE, GOVERNMENT, WIDTH, WITH_PART, ArticleArea
from kg.extract.figures.figure_area_names import JOINED
from kg.extract.figures.figure_sentence import CLAUSE, LIST_LINE, THUS, Place, Told
from kg.extract.figures.village_areas import village_of
from kg.extract.organisations.topic import NUMBER_WORDS
from kg.extract.text.document import Sentence
from kg.extract.text.mentions import Mention

__all__ = ["LISTS", "FigureAreas"]

_COUNTED_NOUN = (
    r"(?:desa|kampung|gampong|kelurahan|rumah tangga|kk|rts?m?|kepala keluarga|keluarga|"
    r"(?:calon )?pelanggan(?: baru| rumah tangga)?|unit rumah|"
    r"rumah|"
    r"penerima(?: manfaat)?|warga|penduduk|masyarakat|villages?|households?|families|people|"
    r"homes?|customers?|sambungan|penyambungan|connections?|new (?:customers|connections))"
)
_HERE = re.compile(
    rf"(?: {_COUNTED_NOUN}(?: (?:miskin|prasejahtera|pra sejahtera|(?:tidak|kurang) mampu|"
    r"berlistrik|electrified))?"
    r"(?: (?:lagi|di ?antaranya|lainnya|yang ada|berada|baru))?)?"
    r"(?: (?:ada|berada|tersebar|terpencar|terletak|are|lie)(?= (?:di|in|across)\b))?"
    r"(?: \(| (?:(?:di|berada di|ada di|pada|untuk|in|of|for|wilayah|"
    r"provinsi|kabupaten|kota|across|"
    r"seluruh|"
    r"pulau|the) ?){1,3})$"
)
"""Between a number and the area right behind it: "102 desa di Papua Barat"."""
_ITS = re.compile(
    r" (?:desa|kampung|rumah tangga|kk|kepala keluarga|penduduk|warga|masyarakat)"
    r"(?: (?:miskin|prasejahtera|(?:tidak|kurang) mampu))? $"
)
"""Between a number and the area whose people it counts: "43 persen penduduk Papua"."""
_PART_OF = re.compile(
    rf"(?: {_COUNTED_NOUN}(?: (?:yang )?(?:(?:sudah|telah|belum) )?(?:berlistrik|teraliri|"
    rf"terlistriki|"
    r"dialiri|menikmati)(?: listrik)?)?)?,? (?:dari|of|out of)(?: (?:total|jumlah|the|a total of))?"
    r"(?: \w+)? "
)
"""Between a part and its total, which have one area, told behind both."""
_TOTAL_HERE = re.compile(
    rf" {_COUNTED_NOUN}(?: (?:yang )?(?:ada|berada|terdapat|tersebar))? "
    r"(?:di|pada|in|of)(?: seluruh)?(?: (?:provinsi|kabupaten|kota|wilayah|pulau))? $"
)
_TOTAL_NUMBER = re.compile(r"\d[\d.,]*(?: (?:ribu|juta|million|thousand))?")
_LEVEL = re.compile(
    r"\b(?:(?P<province>provinsi (?:itu|ini|tersebut)|the province)|"
    r"(?P<regency>(?:kabupaten|kota) (?:itu|ini|tersebut)|the (?:regency|district|city))|"
    r"(?P<island>(?:pulau|kepulauan) (?:itu|ini|tersebut)|the island))\b"
)
"""The level of the area that a sentence points back to."""
_FOLLOWED = re.compile(
    r"\b(?:followed by|compared|higher than|lower than|disusul|diikuti|dibanding\w*|"
    r"di (?:bawah|atas)|lebih \w+ dari)\b"
)
"""Between the area that is spoken of and those that it is set beside."""
_LEVELS = {"province": ("province",), "regency": ("regency", "city"), "island": ("island",)}
_POINTS_BACK = re.compile(
    r"\b(?:kabupaten|kota|provinsi|daerah|wilayah|pulau|kepulauan|kecamatan|kedua \w+) "
    r"(?:itu|ini|tersebut)\b|\bdi sana\b|"
    r"\bthe (?:province|regency|island|district|city|region)\b|\bdi (?:wilayah|daerah)nya\b"
)
LISTS = re.compile(r",? (?:yakni|yaitu|meliputi|antara lain|adalah|namely)(?: di)? ?:? ")
"""Behind a number: a list of what it holds for."""
_NUMBER = "|".join(NUMBER_WORDS)
_THE_REGION = re.compile(r"\b(?:in|of|across) the (?:whole |entire )?region\b|\bdi seluruh wilayah")
"""Behind a sentence with several areas: not the last of them, but what the text is about."""
_THAT_FIGURE = re.compile(
    r"\"?(?:(?:angka|persentase|rasio|capaian|jumlah)nya\b|angka|jumlah|capaian|persentase|"
    r"realisasi|(?:this|that|the) (?:figure|number|rate)) ?"
    r"(?:itu|ini|tersebut)?\b(?! (?:nasional|secara|di))|"
    r"\"?(?:dari|pada) (?:jumlah|angka|total) (?:itu|ini|tersebut)\b|"
    r"\"?of (?:(?:that|this|the) (?:number|figure|total)|them|these|those)\b"
)
"""At a sentence's beginning: what is told is of the figure before."""
_COUNTED = re.compile(
    rf"\b(?:{_NUMBER}|\d{{1,2}}) (?:provinsi|kabupaten|kota|daerah|wilayah|pulau|provinces|"
    r"regencies)\b|\b(?:daerah|wilayah|kabupaten|provinsi)-(?:daerah|wilayah|kabupaten|provinsi)\b|"
    r"\b(?:beberapa|sejumlah|several|some) (?:provinsi|kabupaten(?:/kota)?|kota|daerah|wilayah|"
    r"provinces|regencies|regions)\b"
)
_PLACES = "provinsi|kabupaten|kota|daerah|wilayah|pulau"
_THOSE = re.compile(
    rf"\b(?P<count>{_NUMBER}) (?:{_PLACES}) (?:itu|ini|tersebut|bertetangga)\b|"
    rf"\b(?:di|pada|untuk|dari) (?P<both>kedua) (?:{_PLACES})\b|"
    r"\b(?:the (?P<those>two|three|four)|(?P<all>both)) "
    r"(?:provinces|regencies|districts|islands|regions)\b"
)
_OURS = re.compile(
    r"\b(?:wilayah|daerah|area)(?: kerja| layanan)? (?:kami|kita)\b|\bwilayah kerjanya\b"
)
"""What a unit calls the area that it serves."""
_NATIONALLY = re.compile(r" (?:nationally|nationwide|secara nasional|di tingkat nasional)\b")
_BOTH = re.compile(r"(?: \([^()\d]{1,12}\))? (?:dan|and) (?:di )?")
_IN = re.compile(r"\b(?:di|in|untuk) $")
_RIGHT_BEFORE = re.compile(
    r"(?: \([^()\d]{1,12}\))?,? (?:ada |terdapat |sebanyak |sekitar |about |some )*$"
)
"""Around two areas that share the count right behind them."""
_MOSTLY = re.compile(
    r"\b(?:mostly|mainly|terutama|kebanyakan|sebagian besar|antara lain|terbanyak|paling banyak|"
    r"mayoritas(?:nya)?|hampir semua(?:nya)?|"
    r"(?:most|many|nearly all|the majority) of (?:them|which))\b"
)
"""Between a count and areas that hold only the most of it."""
_NATIONAL_LEVEL = re.compile(
    r"\b(?:rata-rata|rerata|persentase|angka|capaian|tingkat|rasio(?: elektrifikasi)?) "
    r"(?:secara )?nasional\b|\bnational (?:average|ratio|rate|figure|level)\b"
)
"""Behind an area that is compared with the whole country."""
_IN_DETAIL = re.compile(r"\b(?:rincian(?:nya)?|terdiri|broken down|consisting|comprising)\b")
"""Between a total and its parts, each with an area of its own."""
_THROUGH = re.compile(
    r"\b(?:dengan|karena|berkat|seiring|setelah|usai|menyusul|lewat|melalui|thanks to|because|"
    r"following|after|through) "
    r"(?:(?:ber|per|peng?|pem|pen|ke|ter|me|di)\w+|adanya|masuknya|\w+ing\b|the )|"
    r",? (?:yaitu|yakni|adalah|ialah)(?: (?:berada )?di)? (?:desa|dusun|kampung|kelurahan|nagari)\b"
)
"""Between a figure and the area of what brought it about."""
_MOST_OF = re.compile(
    r"\b(?:most of the|the majority of the|sebagian besar dari|kebanyakan dari) (?:total )?$"
)
"""Before a count whose parts are listed behind it."""
_PAIR = 2
_COMBINED = re.compile(r"\b(?:gabungan|kombinasi|combined)(?: (?:provinsi|wilayah|of|for|in))? $")
"""Right before two areas that are counted as one."""
_DEALT_OUT = re.compile(
    rf"(?: {_COUNTED_NOUN})?,? (?:yang )?(?:tersebar|terdiri|dengan rincian|rinciannya|yakni|"
    rf"yaitu)\b"
)
"""Between a count and the areas over which it is dealt out."""
_ITS_OWN = re.compile(r" (?:(?:sebanyak|ada|sejumlah|mencapai|with) )?")
"""Between an area and the number that is its own."""
_PARTS = re.compile(r",| (?:dan|and) ")
"""Between an area and a number that is not its own."""


class FigureAreas(ArticleArea):
    """The areas of a text, for its figures."""

    def named(self, start: int, end: int) -> bool:
        """Whether an area is named from ``start`` to ``end``."""
        return bool(self.free.within(start, end)) or (
            end - start < LIST_LINE and listed_item(self.document, start, end) is not None
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
        if last is None:
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
        if len(found) == _PAIR and self._is_combined(found[0], last):
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

    def _is_combined(self, first: Told, last: Told) -> bool:
        """Whether two areas have one value: "gabungan A dan B", "in the A and B regions"."""
        lower = self.document.lower
        if _COMBINED.search(lower, max(0, first.start - 30), first.start):
            return True
        return lower.startswith((" regions", " combined", " areas", " region"), last.end)

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
            if closed or not JOINED.fullmatch(words):
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
        match = _THOSE.search(self.document.lower, place.sentence.start, place.following)
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
            return self.of_units(wanted)
        start, end = self.begin(group[0]), group[-1].end
        return Told(self.document.words(start, end), start, end, "area-of-the-sentence-before")

    def _one_of(self, area: Mention, place: Place, *, joined: bool) -> Told | None:
        """The area behind a count, both of two joined ones; of a longer list it is none."""
        if not joined and _MOSTLY.search(self.document.lower, place.after, self.begin(area)):
            return None
        if WITH_PART.match(self.document.plain, area.end):
            return None  # "433 desa di Papua (325), Maluku (1) ...": the first of a list
        more = [] if joined else self._joined_behind(area, place, closed_only=False)
        if not more:
            return self.told(area)
        if len(more) > 1:
            return None
        start, end = self.begin(area), more[0].end
        return Told(self.document.words(start, end), start, end)

    def _area(self, place: Place, *, joined: bool) -> Told | None:
        lower, sentence = self.document.lower, place.sentence
        item = listed_item(self.document, sentence.start, sentence.end)
        if item is not None and sentence.end - sentence.start < LIST_LINE:
            return Told(self.document.words(*item.span("area")), *item.span("area"))
        village = village_of(self.document, self.people, place)
        if village is not None:
            return village
        between = [
            area
            for area in self.free.within(max(place.previous, sentence.start), place.start)
            if not DATELINE.match(self.document.plain, area.end)
            and not (area.kind == "country" and self.is_ranked_in(sentence.start, area.start))
        ]
        between = self._innermost(between)
        behind = self.free.within(place.after, place.following)
        beside = between and not _PARTS.search(lower, between[-1].end, place.start)
        another = None if between else next_item(self.document, self.organisations, place)
        if another is not None:
            return another
        whole = None if beside else self._of_total_behind(place)
        if whole is not None:
            return whole
        if behind and not between and _DEALT_OUT.match(lower, place.after):
            own = _ITS_OWN.fullmatch(lower, behind[0].end, place.following)
            if own is not None and place.following < place.sentence.end:
                return self._earlier(sentence) or self.topic()  # "1.352 KK, di Brebes 412 KK, ..."
        if behind and not beside:
            gap = lower[place.after : self.begin(behind[0])]
            if _HERE.fullmatch(gap) or _ITS.fullmatch(gap):
                here = self._one_of(behind[0], place, joined=joined)
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
            if (
                not joined
                and _BOTH.fullmatch(outer)
                and _RIGHT_BEFORE.match(lower, last.end, place.start)
            ):
                start = self.begin(between[-2])  # "In Maluku and Papua, 487 villages"
                if _IN.search(lower, max(sentence.start, start - 4), start):
                    return Told(self.document.words(start, last.end), start, last.end)
            return self.told(between[-2] if outer in {" di ", " in "} else last)
        those = self._pointed_back(place)
        if those is not None:
            return those
        national = self.national(max(place.previous, sentence.start), place.start)
        if national is not None:
            return national
        before = self._innermost(self.free.within(sentence.start, place.start))
        if before:
            return self.told(before[-1])
        if behind and WITH_PART.match(self.document.plain, behind[0].end):
            if _MOST_OF.search(lower, sentence.start, place.start):
                return self._earlier(sentence) or self.topic()
            return None
        national = self.national(sentence.start, sentence.end)
        if national is not None:
            return national
        owned = self.of_organisation(sentence.start, place.start)
        if owned is not None and _POINTS_BACK.search(lower, sentence.start, place.start):
            return owned  # "PLN Wilayah Aceh ... di provinsi itu 96 persen, ... di Sumatera"
        later = self.free.within(place.after, sentence.end)
        if later and _THROUGH.search(lower, place.after, later[0].start):
            later = ()  # "97,3 persen dengan tercapainya listrik di semua desa di Bungo"
        if later and place.following < later[0].start:
            if _IN_DETAIL.search(lower, place.after, place.following):
                later = ()  # "176 desa, dengan rincian 92 desa di Papua Pegunungan"
        if later and place.following < later[0].end + 40:
            apart = CLAUSE.search(lower, place.after, self.begin(later[0]))
            later = later if apart is None else ()  # ", sedangkan di Papua baru 45 persen"
        told = self._one_of(later[0], place, joined=joined) if later else None
        if told is not None:
            return told
        return owned or self._of_speaker(sentence) or self._earlier(sentence) or self.topic()

    def _of_speaker(self, sentence: Sentence) -> Told | None:
        """The area of the unit that speaks: "di wilayah kami", also of the sentences behind."""
        lower, number = self.document.lower, self.document.sentence_index(sentence.start)
        for index in range(number, max(-1, number - 3), -1):
            here = self.document.sentences[index]
            if index < number and self.free.within(here.start, here.end):
                return None
            if _OURS.search(lower, here.start, here.end):
                for other in self.document.sentences[max(0, index - 4) : index + 1][::-1]:
                    owned = self.of_organisation(other.start, other.end)
                    if owned is not None and other.kind == "body":
                        return owned
                return None
        return None

    def _pointed_at(self, sentence: Sentence, areas: Sequence[Mention]) -> Mention:
        """Of the areas told before, the last one of the level that the sentence points back to."""
        match = _LEVEL.search(self.document.lower, sentence.start, sentence.end)
        wanted = _LEVELS[match.lastgroup] if match is not None and match.lastgroup else ()
        level = [area for area in areas if area.kind in wanted]
        if len(level) > 1 and _FOLLOWED.search(self.document.lower, level[0].end, level[-1].start):
            return level[0]
        return level[-1] if level else self._innermost(areas)[-1]

    def _innermost(self, areas: Sequence[Mention]) -> list[Mention]:
        """Areas without those in which one lies: "di Kabupaten Lahat, Sumatera Selatan"."""
        found: list[Mention] = []
        for area in areas:
            begin = self.begin(area)
            if self.document.plain[begin - 2 : begin] == ", ":
                inner = self.all_areas.before(begin)
                if inner is not None and inner.end == begin - 2:
                    if WIDTH.get(inner.kind, 1) < WIDTH.get(area.kind, 1):
                        area = inner
            if not found or found[-1].start != area.start:
                found.append(area)
        return found

    def _of_total_behind(self, place: Place) -> Told | None:
        """The area of a part told behind its total: "651 desa berlistrik dari 657 desa di X"."""
        lower, end = self.document.lower, place.sentence.end
        if _PART_OF.fullmatch(lower, place.after, place.following) is None:
            return None
        total = _TOTAL_NUMBER.match(lower, place.following, end)
        if total is None:
            return None
        whole = Place(place.sentence, place.after, place.following, total.end(), end)
        village = village_of(self.document, self.people, whole)
        if village is not None:
            return village
        area = next(iter(self.free.within(place.following, end)), None)
        if area is None or not _TOTAL_HERE.fullmatch(lower, total.end(), area.start):
            return None
        return self.told(area)

    def _earlier(self, sentence: Sentence) -> Told | None:
        """The area of one of the two sentences before, where this one speaks of it."""
        lower, number = self.document.lower, self.document.sentence_index(sentence.start)
        points_back = (
            _POINTS_BACK.search(lower, sentence.start, sentence.end) is not None
            or THUS.match(lower, sentence.start) is not None
            or _THAT_FIGURE.match(lower, sentence.start) is not None
        )
        self.topic()
        central = GOVERNMENT.match(lower, sentence.start)
        if central is not None and not points_back:
            ministry = self.organisations.within(sentence.start, sentence.end)
            if any(each.kind == "ministry" for each in ministry):
                return Told("Indonesia", *central.span(), "area-is-the-country")
        if central is not None and not points_back and self._topic_width == WIDTH["country"]:
            return None  # "Papua 48 percent. The government has targeted 97 percent by 2019"
        follows = THUS.match(lower, sentence.start) or _THAT_FIGURE.match(lower, sentence.start)
        reach = 1 if follows else 2
        for other in reversed(self.document.sentences[max(0, number - reach) : number]):
            if other.kind != "body" or sentence.paragraph - other.paragraph > (
                3 if points_back else 1
            ):
                continue
            inside = self.free.within(other.start, other.end)
            if inside:
                several = len({each.known or each.name for each in inside}) > 2
                if several and _THE_REGION.search(lower, sentence.start, sentence.end):
                    return None
                area = self._pointed_at(sentence, inside) if points_back else inside[0]
                if not points_back and WIDTH.get(area.kind, 1) < self._topic_width:
                    return None  # the article is of a wider area
                return self.told(area, "area-of-the-sentence-before")
            national = self.national(other.start, other.end, "area-of-the-sentence-before")
            if national is not None:
                return national
        return None


def _size(group: list[Mention]) -> int:
    """How many areas a group names; the gazetteer has pairs as one ("Papua dan Papua Barat")."""
    return sum(1 + each.name.count(" dan ") for each in group)
