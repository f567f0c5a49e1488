"""The areas that the sentences around a figure tell: pointed back to, gone on with, the speaker's.

Place in the flow: base of :mod:`kg.extract.figures.figure_areas`, asked where a sentence names no
area.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.figures.article_area import CENTRAL, GOVERNMENT, WIDTH, ArticleArea
from kg.extract.figures.figure_sentence import THUS, Place, Told
from kg.extract.text.document import Sentence
from kg.extract.text.mentions import Mention

__all__ = ["POINTS_BACK", "AreasAround"]

_SUCH = r"(?:(?!(?:yang|dan|di|ke|lain|sudah|telah|belum|dengan|untuk)\b)[a-z]+ ){0,2}?"
"""Between the level and what points back: "provinsi kepulauan itu"."""
_IN_WORDS = r"[a-z]+ di (?:pulau |kepulauan )?[a-z]+(?: [a-z]+)? (?:itu|ini|tersebut)"
"""What a region is, in words: "provinsi termuda di Pulau Kalimantan itu"."""
_THE_PROVINCE = (
    r"the (?:(?:eastern|western|northern|southern|central|easternmost|westernmost|youngest|island|"
    r"archipelagic|resource-rich|neighbou?ring) )?province"
)
_LEVEL = re.compile(
    rf"\b(?:(?P<province>provinsi {_SUCH}(?:itu|ini|tersebut)|{_THE_PROVINCE}|provinsinya|"
    rf"provinsi {_IN_WORDS})|"
    rf"(?P<regency>(?:kabupaten|kota) {_SUCH}(?:itu|ini|tersebut)|the (?:regency|district|city)|"
    r"(?:kabupaten|kota)nya)|"
    r"(?P<island>(?:pulau|kepulauan) (?:itu|ini|tersebut)|the island))\b"
)
"""The level of the area that a sentence points back to."""
_FOLLOWED = re.compile(
    r"\b(?:followed by|compared|higher than|lower than|disusul|diikuti|dibanding\w*|"
    r"di (?:bawah|atas)|lebih \w+ dari)\b"
)
"""Between the area that is spoken of and those that it is set beside."""
_LEVEL_REACH = 15
"""So many sentences back the area of a level is looked for that a sentence points back to."""
_LEVELS = {"province": ("province",), "regency": ("regency", "city"), "island": ("island",)}
POINTS_BACK = re.compile(
    r"\b(?:kabupaten|kota|provinsi|daerah|wilayah|pulau|kepulauan|kecamatan|kedua \w+) "
    rf"(?:itu|ini|tersebut)\b|\b(?:kabupaten|kota|provinsi) {_SUCH}(?:itu|ini|tersebut)\b|"
    r"\bdi sana\b|"
    rf"\bthe (?:regency|island|district|city|region)\b|\b{_THE_PROVINCE}\b|"
    rf"\b(?:kabupaten|kota|provinsi) {_IN_WORDS}\b|"
    r"\bdi (?:wilayah|daerah|kabupaten|kota|provinsi)nya\b"
)
_PROVINCES = ("provinsi", "propinsi", "provinc")
_PROVINCIAL = re.compile(
    r"\b(?:rata-rata|rerata|angka|capaian|rasio(?: elektrifikasi)?) (?:di )?(?:tingkat )?"
    r"(?:provinsi|propinsi)(?:nya)?\b(?! (?:[A-Z]|\(|itu\b|ini\b|tersebut\b|kepulauan\b))|"
    r"\b(?:provincial|province's) (?:average|ratio)\b"
)
"""Before a figure of the province, which may have no name here: "di atas rata-rata provinsi"."""
_ADDED_BEHIND = re.compile(
    r"[,.!?][\"”] [^\"“”\d]{0,120}\b(?:adding|added|menambahkan|seraya|sembari|sambil)\b"
)
"""Behind an area in a quotation, where its speaker goes on in reported speech."""
_THE_REGION = re.compile(r"\b(?:in|of|across) the (?:whole |entire )?region\b|\bdi seluruh wilayah")
"""Behind a sentence with several areas: not the last of them, but what the text is about."""
_THAT_FIGURE = re.compile(
    r"\"?(?:(?:angka|persentase|rasio|capaian|jumlah)nya\b|angka|jumlah|capaian|persentase|"
    r"realisasi|(?:this|that|the) (?:figure|number|rate)) ?"
    r"(?:itu|ini|tersebut)?\b(?! (?:nasional|secara|di))|"
    r"\"?(?:(?:namun|tetapi|tapi|dan|sementara|adapun),? )?"
    r"(?:dari|pada) (?:jumlah|angka|total) (?:itu|ini|tersebut)\b|"
    r"\"?(?:sisanya|selebihnya|the (?:rest|remaining|remainder))\b|"
    r"\"?of (?:(?:that|this|the) (?:number|figure|total)|them|these|those)\b"
)
"""At a sentence's beginning: what is told is of the figure before."""
_HOW_MANY = re.compile(
    r"\"?jumlah (?:rumah tangga|pelanggan|desa|kk|kepala keluarga|keluarga|kampung)\b"
)
"""At a sentence's beginning: a count that is not of the area told last among several."""
_NAMELY = re.compile(r"\"?(?:yakni|yaitu|tepatnya)(?:,| (?:sebanyak|sekitar|sebesar|\d))")
"""At a sentence's beginning: it tells how many those of the sentence before are."""
_OURS = re.compile(
    r"\b(?:wilayah|daerah|area)(?: kerja| layanan)? (?:kami|kita)\b|\bwilayah kerjanya\b"
)
"""What a unit calls the area that it serves."""
_ONLY_THERE = re.compile(
    r"\"?(?:khusus(?:nya)?|adapun)(?: (?:di|untuk|wilayah|provinsi|kabupaten|kota)){1,3} "
)
_SIDE_BY_SIDE = re.compile(
    r"\b(?:masing-masing|respectively|terendah|tertinggi|paling (?:rendah|tinggi)|lowest|highest)\b"
)
"""In a sentence that sets areas beside one another, of none of which alone the next one tells."""
_RANK_WITHIN = re.compile(
    r"\"?(?:di|se-?|untuk|dari|in|within|across) ?(?:seluruh |all of )?(?:provinsi |kabupaten |"
    r"pulau )?"
    r"(?:[a-z'-]+ ){1,3}(?:kita|kami|ini|we|our \w+)(?: (?:ada|berada|masuk|menempati|di|are|is|"
    r"rank"
    r"\w*))*,? (?:nomor|peringkat|urutan|posisi|ranking|number|second|third|first)\b"
)
"""The beginning of a sentence that only ranks one's own area within a wider one."""
_ALL_OF_THEM = re.compile(
    r"\b(?:seluruh|semua|ke-|all)(?: the)? ?(?P<counted>\d[\d.,]* (?:desa|kampung|kelurahan|"
    r"nagari|gampong|rumah tangga|kk|keluarga|villages|households|homes))\b"
)
"""All of those that the sentence before counted."""
_THERE = (" di sana",)
_REST_THERE = re.compile(
    r"\"?(?:(?:sementara|sedangkan|adapun|namun|tetapi)(?: itu)?,? (?:(?:masih|hanya|tinggal|ada|"
    r"tersisa|sisanya|sebanyak) )*\d[\d.]* (?:desa|kampung|kelurahan|rumah tangga|rumah|kk|"
    r"keluarga)(?: (?:lain(?:nya)?|lagi|sisanya))? (?:yang )?(?:masih |juga )?(?:belum|gelap|tidak)"
    r"\b|atau dari \d[\d.]* (?:desa|kampung|kelurahan|rumah tangga|kk))"
)
"""The beginning of a sentence with the other part of the villages that were counted before it."""
_COUNT = re.compile(r"\d[\d.,]* (?:desa|kampung|kelurahan|rumah tangga|rumah|kk|keluarga|persen|%)")
_THEY_LIVE = re.compile(
    r"\"?(?:mereka|warga (?:itu|tersebut)|(?:keluarga|rumah)(?:-(?:keluarga|rumah))? (?:itu|"
    r"tersebut)|"
    r"they) (?:(?:semua(?:nya)?|all) )?(?:tinggal|bermukim|berdomisili|tersebar|menempati|berada|"
    r"live|"
    r"reside)\b"
)
"""The beginning of a sentence that tells where those live who were counted before it."""
_WE_HAVE = re.compile(
    r"\"?(?:we have|our|(?:kami|kita) (?:punya|memiliki|mempunyai|ada)|"
    r"di (?:daerah|kabupaten|kota|tempat) (?:kami|kita))\b"
)
"""The beginning of what somebody says of their own area."""
_ITS = re.compile(
    r"\b(?:rasio (?:elektrifikasi|kelistrikan|desa (?:ber|ter)listrik|listrik desa)|elektrifikasi|"
    r"jumlah (?:pelanggan|rumah tangga|desa|kk)|pelanggan)nya\b"
)
"""A figure of what was told right before: "Adapun rasio desa berlistriknya 96 persen"."""
_GOVERNMENT_WANTS = re.compile(
    r"\bpemerintah(?: pusat)? (?:(?:juga|telah|sudah|terus|tetap|memang) )*(?:menargetkan|mematok|"
    r"membidik|mengejar|menetapkan)\b|"
    r"\bthe (?:central |indonesian )?government (?:aims|targets|has set|has targeted|wants|hopes)\b"
)
"""What a minister tells of the government holds for the country, wherever he speaks."""
_OF_PROVINCES = (*_PROVINCES, "pemprov")
_PROVINCE_WANTS = re.compile(
    r"\b[Pp]em(?:prov|erintah [Pp]rovinsi)(?! [A-Z(])"
    r"(?: [a-z]+){0,3}? (?:menargetkan|mematok|membidik|mengejar|menetapkan|mencatat)\b"
)
"""Who wants something for the province, not for a regency that was told right before."""
_WANTED = re.compile(r"\b(?:ditargetkan|ditarget|diharapkan|targetnya)\b")
_RATIO = re.compile(r"\brasio\b")
_BOTH = re.compile(r"(?: \([^()\d]{1,12}\))? (?:dan|and|&) (?:di )?")
_PAIR = 2


class AreasAround(ArticleArea):
    """The areas of a text, and those that a sentence takes from others."""

    def of_speaker(self, sentence: Sentence) -> Told | None:
        """The area of the unit that speaks: "di wilayah kami", also of the sentences behind."""
        _lower, number = self.document.lower, self.document.sentence_index(sentence.start)
        for index in range(number, max(-1, number - 3), -1):
            here = self.document.sentences[index]
            if index < number and self.free.within(here.start, here.end):
                return None
            if self.document.in_lower.search(_OURS, here.start, here.end):
                for other in self.document.sentences[max(0, index - 4) : index + 1][::-1]:
                    owned = self.of_organisation(other.start, other.end)
                    if owned is not None and other.kind == "body":
                        return owned
                return None
        return None

    def provincial(self, place: Place) -> Told | None:
        """The province, where a figure is told as its average: named anywhere, or not at all."""
        begin = max(place.previous, place.sentence.start)
        if not self.document.says(_PROVINCES, begin, place.start):
            return None
        level = self.document.in_plain.search(_PROVINCIAL, begin, place.start)
        if level is None:
            return None
        named = self.free.within(0, len(self.document.plain))
        province = next((each for each in named if each.kind == "province"), None)
        return self.told(province) if province is not None else Told("", *level.span())

    def behind_speech(self, place: Place) -> int:
        """Where the clause of a number begins: behind a quotation that its speaker adds to."""
        lower, start = self.document.lower, place.sentence.start
        if lower.find('"', start, place.start) < 0 and lower.find("”", start, place.start) < 0:
            return start
        added = _ADDED_BEHIND.search(lower, start, place.start)
        return added.end() if added is not None else start

    def level_pointed_at(self, sentence: Sentence) -> tuple[str, ...]:
        """The kinds of areas that a sentence points back to: those of "the province"."""
        match = self.document.in_lower.search(_LEVEL, sentence.start, sentence.end)
        return _LEVELS[match.lastgroup] if match is not None and match.lastgroup else ()

    def _pointed_at(self, sentence: Sentence, areas: Sequence[Mention]) -> Mention:
        """Of the areas told before, the last one of the level that the sentence points back to."""
        wanted = self.level_pointed_at(sentence)
        level = [area for area in areas if area.kind in wanted]
        if len(level) > 1 and _FOLLOWED.search(self.document.lower, level[0].end, level[-1].start):
            return level[0]
        return level[-1] if level else self.innermost(areas)[-1]

    def live_elsewhere(self, sentence: Sentence) -> bool:
        """Whether the next sentence tells where those live who were counted."""
        number = self.document.sentence_index(sentence.start) + 1
        if number >= len(self.document.sentences):
            return False
        other = self.document.sentences[number]
        near = other.paragraph == sentence.paragraph
        return near and _THEY_LIVE.match(self.document.lower, other.start) is not None

    def _last_of_level(self, sentence: Sentence, inside: Sequence[Mention]) -> Mention | None:
        """The province last named, for "the province" behind a sentence that names only islands."""
        wanted = self.level_pointed_at(sentence)
        if not wanted or any(each.kind in wanted for each in inside):
            return None
        first = self.document.sentence_index(sentence.start)
        begin = self.document.sentences[max(0, first - _LEVEL_REACH)].start
        named = self.free.within(begin, sentence.start)
        return next((each for each in reversed(named) if each.kind in wanted), None)

    def innermost(self, areas: Sequence[Mention]) -> list[Mention]:
        """Areas without those in which one lies: "di Kabupaten Lahat, Sumatera Selatan"."""
        found: list[Mention] = []
        for area in areas:
            begin = self.begin(area)
            if found and self.document.plain.startswith(" (", begin - 2):
                full = self.all_areas.before(begin)
                if full is not None and full.end == begin - 2:
                    continue  # "Kabupaten Ende, Nusa Tenggara Timur (NTT)": the short form
            if self.document.plain[begin - 2 : begin] == ", ":
                inner = self.all_areas.before(begin)
                if inner is not None and inner.end == begin - 2:
                    if WIDTH.get(inner.kind, 1) < WIDTH.get(area.kind, 1):
                        area = inner
            area = self.governed(area) or area
            if not found or found[-1].start != area.start:
                found.append(area)
        return found

    def earlier(self, sentence: Sentence, *, both: bool = False) -> Told | None:
        """The area of one of the two sentences before, where this one speaks of it."""
        lower, number = self.document.lower, self.document.sentence_index(sentence.start)
        if self.document.in_lower.search(_OURS, sentence.start, sentence.end):
            return None  # all that a unit serves, not the last area told before
        points_back = (
            self.document.in_lower.search(POINTS_BACK, sentence.start, sentence.end) is not None
            or THUS.match(lower, sentence.start) is not None
            or _THAT_FIGURE.match(lower, sentence.start) is not None
            or _NAMELY.match(lower, sentence.start) is not None
        )
        self.topic()
        province = None if points_back else self._of_its_government(sentence)
        if province is not None:
            return province
        central = GOVERNMENT.match(lower, sentence.start)
        if central is not None and not points_back:
            ministry = self.organisations.within(sentence.start, sentence.end)
            if any(each.kind == "ministry" for each in ministry):
                return Told("Indonesia", *central.span(), "area-is-the-country")
        wants = self.document.in_lower.search(_GOVERNMENT_WANTS, sentence.start, sentence.end)
        if wants is not None and not points_back:
            if self.document.in_lower.search(CENTRAL, sentence.start, wants.start()):
                return Told("Indonesia", *wants.span(), "area-is-the-country")
        if central is not None and not points_back and self._topic_width == WIDTH["country"]:
            return None  # "Papua 48 percent. The government has targeted 97 percent by 2019"
        follows = THUS.match(lower, sentence.start) or _THAT_FIGURE.match(lower, sentence.start)
        reach = 1 if follows and not self.document.says(_THERE, *_span(sentence)) else 2
        for other in reversed(self.document.sentences[max(0, number - reach) : number]):
            if other.kind != "body" or sentence.paragraph - other.paragraph > (
                3 if points_back else 1
            ):
                continue
            inside = self.free.within(other.start, other.end)
            if inside and not points_back and _RANK_WITHIN.match(lower, other.start, other.end):
                continue  # "Di Provinsi Jambi kita nomor dua": of one of its parts
            if (
                len(inside) > 1
                and not points_back
                and self.document.in_lower.search(_SIDE_BY_SIDE, *_span(other))
            ):
                continue  # "A dan B masing-masing 95 dan 96 persen": parts of what was told before
            if inside and points_back and self._is_of_topic(sentence, inside):
                return None
            if inside and points_back:
                last = self._last_of_level(sentence, inside)
                if last is not None:
                    return self.told(last, "area-of-the-sentence-before")
            if inside:
                several = len({each.known or each.name for each in inside}) > 2
                if several and _THE_REGION.search(lower, sentence.start, sentence.end):
                    return None
                widths = {WIDTH.get(each.kind, 1) for each in inside}
                if several and len(widths) == 1:
                    if not points_back or _HOW_MANY.match(lower, sentence.start):
                        return None  # of none of those that were listed
                area = self._pointed_at(sentence, inside) if points_back else inside[0]
                if not points_back and WIDTH.get(area.kind, 1) < self._topic_width:
                    if not self._is_of_it(area, other, sentence):
                        return None  # the article is of a wider area
                pair = inside[0], inside[-1]
                its = _ITS.search(lower, *_span(sentence)) is not None
                if (both or its) and len(inside) == _PAIR and not points_back:
                    if _BOTH.fullmatch(lower, pair[0].end, self.begin(pair[1])):
                        start, end = self.begin(pair[0]), pair[1].end
                        words = self.document.words(start, end)
                        return Told(words, start, end, "area-of-the-sentence-before", pair[1])
                return self.told(area, "area-of-the-sentence-before")
            national = self.national(other.start, other.end, "area-of-the-sentence-before")
            if national is not None:
                return national
        last = self._last_of_level(sentence, ()) if points_back else None
        topic = self.topic()
        if last is None or topic is None or topic.mention is None:
            return None
        if topic.mention.kind in self.level_pointed_at(sentence):
            return None  # "the province" of a text on one
        return self.told(last, "area-of-the-sentence-before")

    def _of_its_government(self, sentence: Sentence) -> Told | None:
        """The province last named, where what its government wants is told without its name."""
        if not self.document.says(_OF_PROVINCES, *_span(sentence)):
            return None
        wants = self.document.in_plain.search(_PROVINCE_WANTS, *_span(sentence))
        if wants is None:
            return None
        named = self.free.within(0, sentence.start)
        province = next((each for each in reversed(named) if each.kind == "province"), None)
        return self.told(province, "area-of-the-sentence-before") if province else None

    def _is_of_topic(self, sentence: Sentence, inside: Sequence[Mention]) -> bool:
        """Whether "the province" is what the text is about, behind a list of its regencies."""
        topic, wanted = self.topic(), self.level_pointed_at(sentence)
        if topic is None or topic.mention is None or topic.mention.kind not in wanted:
            return False
        return all(each.kind not in wanted for each in inside) and len(inside) > 1

    def _is_of_it(self, area: Mention, other: Sentence, sentence: Sentence) -> bool:
        """Whether a sentence goes on with the area of the one before, in a text of a wider one.

        "Khusus di Purbalingga ada 1.874 rumah. Sudah 963 rumah dialiri"; "Rasio di Sulsel 99,3
        persen. Lewat program itu ditargetkan 100 persen".
        """
        lower = self.document.lower
        if _ONLY_THERE.match(lower, other.start, area.start):
            return True
        if sentence.paragraph == other.paragraph and self._is_of_unit_of_a_town():
            if len(self.free.within(*_span(other))) == 1:
                return True  # of a regency that "UP3 Manado" serves, told right before
        if sentence.paragraph == other.paragraph and _ITS.search(lower, *_span(sentence)):
            areas = self.free.within(*_span(other))
            if len(areas) == 1:
                return True
            between = lower[areas[0].end : self.begin(areas[1])]
            return len(areas) == _PAIR and _BOTH.fullmatch(between) is not None
        if sentence.paragraph == other.paragraph and _WE_HAVE.match(lower, sentence.start):
            return len(self.free.within(*_span(other))) == 1  # the head of a district of it
        if sentence.paragraph != other.paragraph or len(self.free.within(*_span(other))) > 1:
            return False
        again = _ALL_OF_THEM.search(lower, *_span(sentence))
        if again is not None and again["counted"] in lower[other.start : other.end]:
            return True  # "baru 23 dari 50 kampung. Dia menargetkan seluruh 50 kampung berlistrik"
        if _REST_THERE.match(lower, *_span(sentence)) and _COUNT.search(lower, *_span(other)):
            return True  # "Di Malinau ada 51 desa berlistrik. Sedangkan 58 desa lain belum"
        if (
            _WANTED.search(lower, *_span(sentence)) is None
            or _RATIO.search(lower, *_span(other)) is None
        ):
            return False
        return not (self.organisations.within(*_span(sentence)) or self.national(*_span(sentence)))

    def _is_of_unit_of_a_town(self) -> bool:
        """Whether the article is about a unit that is named by the town where it sits."""
        topic = self.topic()
        if topic is None or topic.mention is None or topic.reason != "area-of-the-unit":
            return False
        return topic.mention.kind in {"city", "regency"}


def _span(sentence: Sentence) -> tuple[int, int]:
    return sentence.start, sentence.end
