"""What area an article is about: the first of its heading or lead, else that of a unit there.

Place in the flow: base of :mod:`kg.extract.figures.figure_areas`, asked where nothing beside a
figure and in the sentences before tells its area.
"""

from __future__ import annotations

import re

from kg.extract.figures.area_pairs import joined_areas
from kg.extract.figures.figure_area_names import AreaNames
from kg.extract.figures.figure_sentence import Told
from kg.extract.organisations.topic import NUMBER_WORD
from kg.extract.text.document import Sentence
from kg.extract.text.mentions import Mention

__all__ = ["CENTRAL", "DATELINE", "GOVERNMENT", "WIDTH", "WITH_PART", "ArticleArea"]

_PLN = "PT PLN (Persero)"
CENTRAL = re.compile(
    r"\b(?:menteri (?:esdm|energi)|presiden (?:ri|republik|joko|jokowi|prabowo)|pemerintah pusat|"
    r"dirjen (?:ketenagalistrikan|gatrik|ebtke)|(?:sesditjen|"
    r"sekditjen) (?:ketenagalistrikan|gatrik)|"
    r"direktur jenderal (?:ketenagalistrikan|energi)|"
    r"director[- ]general of electricity|"
    r"wakil presiden|the government|energy minister|energy and mineral resources minister)\b"
)
"""Who speaks for the whole country."""
GOVERNMENT = re.compile(
    r"\"?(?:t?he (?:central |indonesian )?government\b|"
    r"pemerintah (?!provinsi|kabupaten|kota|daerah|desa|aceh))"
)
WITH_PART = re.compile(r" \(\d")
WIDTH = {"country": 3, "province": 2, "place": 2, "island": 1, "regency": 1, "city": 1}
_HEADING = 25
"""A shorter line before the first sentence is a place or a site's name."""
DATELINE = re.compile(r"(?: \([^()]{2,24}\))? (?:--?|\|) {1,2}[A-Z]")
"""Behind the place where an article was written."""
_RANKED = re.compile(
    r"\b(?:terendah|tertinggi|di bawah rata-rata|masing-masing|lowest|highest|respectively)\b"
)
"""Where areas are set beside each other, the first of them is not what the article is about."""
_PROVINCES = re.compile(
    rf"\b(?:\d+|{NUMBER_WORD}|sejumlah|beberapa) provinsi (?:(?:di indonesia|masih) )*"
    r"(?:yang|dengan|di bawah|belum)\b"
)
"""Provinces of the whole country that have something alike."""
_MOSTLY_IN = re.compile(
    r"\b(?:sebagian besar(?:nya)?|mayoritas(?:nya)?|terutama|kebanyakan|paling banyak|khususnya|"
    r"mostly|mainly|especially|particularly)(?: (?:ada|berada|terletak|tersebar|terdapat|itu))* "
    r"(?:di|in) "
)
"""Right before areas that hold only the most of what is told."""
_SET_APART = re.compile(
    r" (?:paling|ter(?:banyak|rendah|tinggi|parah|sedikit|besar|kecil)|the most|most|worst)\b"
)
"""Right behind an area that has the most or the least of what is told."""
_NATIONWIDE = re.compile(
    r"\b(?:di|se|seluruh|wilayah|penduduk|masyarakat|per kapita|across|in) ?indonesia\b|"
    r"\bsecara nasional\b|\bnationwide\b|"
    r"\b(?:kementerian (?:esdm|energi)|energy ministry|ministry of energy)\b"
)
_SOME_IN = re.compile(
    r"\b(?:beberapa|sejumlah|sebagian|some|several|a number of) (?:desa|kampung|daerah|wilayah|"
    r"rumah|warga|villages|areas|regions|homes|households)(?: (?:terpencil|remote))? (?:di|in) "
)
"""Before provinces in which only some places are spoken of."""
_MANY = 3
_BOTH = 2
_HEAD = re.compile(
    r"\bdirektur utama (?:pt )?pln\b|\bpln (?:president|chief|ceo)\b|\bmenteri esdm\b"
)
"""Who speaks for the whole country, of whatever areas."""
_PAGE_HEAD = 4000
"""How far down a page its heading may be told again."""
_OF_THE_PAGE = re.compile(
    r"\b(?:your browser|javascript|cookies?|download page|click (?:on|here)|tanpa iklan)\b"
)
"""What a page says of itself."""


_AGAINST = re.compile(
    r"\b(?:(?:meng)?ungguli|kalahkan|salip|menyalip|lampaui|lewati|di (?:atas|bawah)|vs|versus|"
    r"lawan|"
    r"dibanding\w*|ketimbang|overtakes|beats|outshines|ahead of|behind|bright)\b"
)
"""Between two areas of a heading."""


class ArticleArea(AreaNames):
    """The areas of a text, and the one that it is about."""

    _topic: Told | None = None
    _topic_width = 0
    _topic_known = False

    def topic(self) -> Told | None:
        """The area an article is about: the first in title or lead, else that of its unit."""
        if not self._topic_known:
            self._topic_known = True
            self._topic = self._find_topic()
        return self._topic

    def _find_topic(self) -> Told | None:
        for sentence in self._lead():
            inside = [
                area
                for area in self.free.within(sentence.start, sentence.end)
                if not WITH_PART.match(self.document.plain, area.end)
                and not DATELINE.match(self.document.plain, area.end)
            ]
            mostly = self.document.in_lower.search(_MOSTLY_IN, sentence.start, sentence.end)
            if mostly is not None:  # "919 desa, sebagian besar di Papua": not of Papua alone
                inside = [area for area in inside if area.start < mostly.end()]
            inside = [area for area in inside if not self._is_first_of_parts(area)]
            if self._are_set_against(inside, sentence):
                continue  # "Sumbawa Ungguli Lombok": of the province of both
            some = _SOME_IN.search(self.document.lower, sentence.start, sentence.end)
            if some is not None and len([a for a in inside if a.kind == "province"]) > 1:
                inside = [a for a in inside if a.start < some.start()]  # "desa di Papua dan NTT"
            if len(inside) > 1 and _RANKED.search(
                self.document.lower, sentence.start, sentence.end
            ):
                national = self._country() or self._of_all_provinces(sentence)
                if national is not None:
                    return national
            if self._is_compared(inside, sentence):
                country = self._country()
                if country is not None or len(inside) > _MANY:
                    return country  # of none of the many that are told side by side
            governed = self.governed(inside[0]) if inside else None
            if governed is not None:
                self._topic_width = WIDTH.get(governed.kind, 1)
                return self.told(governed, "area-of-the-article")
            if inside:
                self._topic_width = WIDTH.get(inside[0].kind, 1)
                return self._of_all(inside[0]) or self.told(inside[0], "area-of-the-article")
            national = self.national(sentence.start, sentence.end, "area-of-the-article")
            if national is not None:
                self._topic_width = WIDTH["country"]
                return national
            owned = self.of_organisation(sentence.start, sentence.end)
            if owned is not None:
                self._topic_width = WIDTH["province"]
                return owned
            central = GOVERNMENT.match(self.document.lower, sentence.start)
            if central is not None:
                self._topic_width = WIDTH["country"]
                return Told("Indonesia", *central.span(), "area-is-the-country")
        return self._country() or self._no_other_area()

    def _of_all_provinces(self, ranked: Sentence) -> Told | None:
        """The country, where provinces are counted before some of them are ranked.

        "Ada lima provinsi yang rasionya di bawah 95 persen. Terendah di A dan B."
        """
        lead = self._lead()
        counted = self.document.in_lower.search(_PROVINCES, lead[0].start, ranked.start)
        if counted is None or any(
            self._is_regional(each)
            for each in self.organisations.within(lead[0].start, ranked.start)
        ):
            return None
        self._topic_width = WIDTH["country"]
        return Told("Indonesia", *counted.span(), "area-is-the-country")

    def _no_other_area(self) -> Told | None:
        """The country, in a text that names it and no area, unit or office of a region."""
        parts = self.all_areas.within(self.dateline_end, len(self.document.plain))
        if any(area.kind != "country" for area in parts):
            return None
        if any(self._is_regional(each) for each in self.organisations.all):
            return None
        named = _NATIONWIDE.search(self.document.lower, self.dateline_end)
        if named is None:
            return None
        self._topic_width = WIDTH["country"]
        return Told("Indonesia", *named.span(), "area-is-the-country")

    def _is_first_of_parts(self, area: Mention) -> bool:
        """Whether an area is set behind what is told, as first or last: ", Papua Terbanyak"."""
        lower = self.document.lower
        if _SET_APART.match(lower, area.end) is None:
            return False
        return self.document.last_before(self.begin(area)) in {",", ":", ";", "-", "–", "—"}

    def governed(self, area: Mention) -> Mention | None:
        """The area of a government within the one behind it: "Pemkab Sumenep, Madura"."""
        begin = self.begin(area)
        inner = self.all_areas.before(begin)
        if inner is None or self.document.plain[inner.end : begin] != ", ":
            return None
        if joined_areas(self, area):
            return None  # "Dinas ESDM NTT, Maluku dan Papua"
        held = self.organisations.at(inner.start)
        return inner if held is not None and held.kind == "government" else None

    def _of_all(self, first: Mention) -> Told | None:
        """The areas that an article is about together: "A program for Sumatra and Kalimantan"."""
        listed = joined_areas(self, first)
        if len(listed) < _BOTH or listed[0] is not first:
            return None
        start, end = self.begin(first), listed[-1].end
        words = self.document.words(start, end)
        return Told(words, start, end, "area-of-the-article", listed[-1])

    def _is_compared(self, areas: list[Mention], sentence: Sentence) -> bool:
        """Whether areas of one level are only told beside each other, by who speaks for all.

        "tiga provinsi yang rasionya rendah yakni A, B dan C"; "Direktur Utama PLN: A dan B".
        """
        if sentence.kind != "body":
            return False
        levels = [each.kind for each in self._apart(areas) if each.kind != "country"]
        levels = [kind for kind in levels if kind == levels[0]]
        most = max((levels.count(kind) for kind in set(levels)), default=0)
        head = _HEAD.search(self.document.lower, sentence.start, sentence.end) is not None
        return most >= _MANY or (most > 1 and head)

    def _are_set_against(self, areas: list[Mention], heading: Sentence) -> bool:
        """Whether a heading sets two areas against each other, and the lead names a wider one."""
        if heading.kind != "title" or len(areas) != _BOTH:
            return False
        first, last = areas
        if not _AGAINST.search(self.document.lower, first.end, self.begin(last)):
            return False
        width = max(WIDTH.get(each.kind, 1) for each in areas)
        lead = [each for each in self._lead() if each.kind == "body"]
        return any(
            WIDTH.get(area.kind, 1) > width and area.kind != "country"
            for sentence in lead
            for area in self.free.within(sentence.start, sentence.end)
        )

    def _apart(self, areas: list[Mention]) -> list[Mention]:
        """Areas without those in which the one before lies, and without short forms."""
        found: list[Mention] = []
        for area in areas:
            if any(each.known and each.known == area.known for each in found):
                continue  # "Kutai Barat (Kubar)"
            if not (found and self.encloses(found[-1], area)):
                found.append(area)
        return found

    def _country(self) -> Told | None:
        """The country, where the lead speaks of a ministry or all of PLN and of no area."""
        lead = self._lead()
        if not lead:
            return None
        central = CENTRAL.search(self.document.lower, lead[0].start, lead[-1].end)
        named = self.organisations.within(lead[0].start, lead[-1].end)
        whole = [each for each in named if each.kind == "ministry" or each.known == _PLN]
        if whole and not any(self._is_regional(each) for each in named):
            self._topic_width = WIDTH["country"]
            return Told("Indonesia", whole[0].start, whole[0].end, "area-is-the-country")
        if central is not None and not any(self._is_regional(each) for each in named):
            self._topic_width = WIDTH["country"]
            return Told("Indonesia", *central.span(), "area-is-the-country")
        return None

    def _lead(self) -> list[Sentence]:
        """Headings of some length and the first three sentences of the article."""
        document, sentences = self.document, self.document.sentences
        first = document.sentence_index(max(0, self.dateline_end - 1))
        first = max(first, document.lead)
        while first < len(sentences) - 1 and not self._begins_article(sentences[first]):
            first += 1
        told = [s for s in sentences[first : first + 3] if s.kind in {"title", "body"}]
        twice = [s for s in sentences[:first] if self._is_told_twice(s)]
        return [*(twice or (s for s in sentences[:first] if self._is_heading(s))), *told]

    def _begins_article(self, sentence: Sentence) -> bool:
        """Whether a sentence may be the first of the article."""
        whole = sentence.end - sentence.start > _HEADING
        whole = whole and self.document.plain[sentence.end - 1] in '.!?")'
        return whole and self._is_of_article(sentence)

    def _is_of_article(self, sentence: Sentence) -> bool:
        """Whether a sentence is one of the article: none below a picture, none of the page."""
        if sentence.kind not in {"title", "body"} or self.document.is_caption(sentence.paragraph):
            return False
        return self.document.in_lower.search(_OF_THE_PAGE, sentence.start, sentence.end) is None

    def _is_heading(self, sentence: Sentence) -> bool:
        """Whether a line before the article may be its heading."""
        return sentence.end - sentence.start > _HEADING and self._is_of_article(sentence)

    def _is_told_twice(self, sentence: Sentence) -> bool:
        """Whether a page tells a line twice before the article: its heading, whatever is around."""
        words = self.document.plain[sentence.start : sentence.end]
        if len(words) <= _HEADING or self.document.is_caption(sentence.paragraph):
            return False
        return self.document.plain.count(words, 0, _PAGE_HEAD) > 1

    def _is_regional(self, named: Mention) -> bool:
        """Whether an organisation is of a region: a unit, or a government with its area's name."""
        if named.kind == "government":
            return bool(self.all_areas.within(named.start, named.end))
        return named.kind == "pln_unit"
