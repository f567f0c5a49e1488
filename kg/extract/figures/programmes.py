"""Programmes that give households electricity, and how many they gave it or are to give it.

Place in the flow: used by :mod:`kg.extract.figures.figures` and
:mod:`kg.extract.figures.figure_counts`. A home that a programme connects to the grid (BPBL, a
company's gifts) becomes a customer, and is counted as a new one; lamps give a home light and no
contract.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property

from kg.extract.figures.count_words import (
    CUT_OFF,
    DAMAGED,
    OF_TOTAL,
    PER_EACH,
    SUBSIDISED,
)
from kg.extract.figures.figure_sentence import FigureSentence, Reading, Told, noun_at
from kg.extract.figures.figure_words import NO_HOMES
from kg.extract.text.document import Document, Sentence
from kg.extract.text.numbers import Number

__all__ = ["GIVEN", "Programmes", "read_connected"]

_GIVEN = (
    r"(?:sambung\w*|(?:pe|me)nyambung\w*|disambung\w*|tersambung\w*|(?:pe|me)?masang\w*|pasang\w*|"
    r"dipasang\w*|instalasi|listrik|penyalaan|dinyalakan|menyalakan)"
)
_PROGRAMME = re.compile(
    r"\b(?P<lamps>ltshe|lampu tenaga surya|supersun)|"
    r"\b(?:bpbl|lutd|light up the dream|one man one hope)\b|"
    r"\bprogram (?:[\w-]+ ){1,3}?(?:terang|caang|benderang)\b|"
    r"\bbantuan (?:(?:program|biaya|dana) ){0,2}(?:listrik|sambung|pasang|pemasang|penyambung)\w*|"
    rf"\b{_GIVEN}(?: (?:baru|listrik|rumah|instalasi|meteran|berdaya|daya|\d+|volt|va|secara|pln|"
    r"sambungan|pasang)){0,5} (?:gratis|cuma-cuma|tanpa biaya)(?! (?:selama|bagi pelanggan|untuk "
    r"pelanggan))|"
    r"\b(?:sambung\w*|penyambungan|pasang\w*|pemasangan)(?: baru)? listrik murah|"
    r"\b(?:gratiskan|menggratiskan|digratiskan)(?: biaya)? (?:pasang|sambung|pemasang|penyambung)|"
    r"\b(?:csr|tjsl|donasi (?:para )?(?:pegawai|karyawan|insan)|bantuan (?:para )?(?:pegawai|"
    r"karyawan))\b(?=[^.;]{0,60}\b(?:sambung|pasang|penyambung|pemasang|dinyala))|"
    r"\b(?:sambung|pasang|penyambung|pemasang|menyambung|memasang)(?=[^.;]{0,60}\b(?:csr|tjsl|"
    r"(?:donasi|bantuan) (?:para )?(?:pegawai|karyawan|insan))\b)|"
    r"\bfree(?: new)?(?: electricity| power| electrical)? (?:connections?|installations?)\b"
)
_WORDS = (
    *(
        "bpbl",
        "ltshe",
        "lampu tenaga",
        "bantuan ",
        "gratis",
        "murah",
        "cuma-cuma",
        "tanpa biaya",
        "free ",
    ),
    *("supersun", "lutd", "light up", "one hope", "csr", "tjsl", "donasi ", " terang", "caang"),
)
"""A text without any of them speaks of no such programme."""
_OF_YEAR = re.compile(
    r"\b(?:program|bantuan|bpbl|ltshe|lutd|apbn(?:-p)?|belanja negara|kuota|alokasi)\)?"
    r"(?: (?:\(apbn(?:-p)?\)|kementerian|bpbl|ltshe|ini|sambung\w*|pasang|baru|listrik|gratis|"
    r"light up the dream|apbn|esdm))*"
    r" (?:(?:pada|di|dari|untuk|tahun|anggaran|ta|t\.a\.) ?)*(?P<year>20[0-3]\d)\b"
)
"""A programme, or the money it comes from, with its year: "APBN tahun 2022"."""
_BEGINS_WITH_YEAR = re.compile(
    r"\"?(?:in|during|throughout|for|pada|di|selama|sepanjang|untuk)(?: tahun)? "
    r"(?P<year>20[0-3]\d),? "
)
_ANOTHER = re.compile(r"\d")
_REACH = 6
"""How many paragraphs back a programme may be named for the households that it counts."""


class Programmes:
    """The programmes that a text names, by paragraph and in order."""

    def __init__(self, document: Document) -> None:
        lower = document.lower
        self._found: list[tuple[int, int, str]] = []
        self._sentences = document.sentences
        self._text = lower
        if not document.says(_WORDS, 0, len(lower)):
            return
        for match in document.in_lower.finditer(_PROGRAMME):
            paragraph = document.sentence_at(match.start()).paragraph
            kind = "lamps" if match["lamps"] else "connections"
            self._found.append((match.start(), paragraph, kind))

    def year_for(self, sentence: Sentence) -> Told | None:
        """The year of the programmes for the homes that a sentence counts.

        That at the beginning of the sentence before, of the same paragraph, where it names the
        programme and counts nothing: "In 2023, the programme went beyond its target."
        """
        number = bisect_left(self._sentences, sentence.start, key=lambda each: each.start)
        before = self._sentences[number - 1] if number else sentence
        if before.paragraph == sentence.paragraph and before is not sentence:
            begun = _BEGINS_WITH_YEAR.match(self._text, before.start, before.end)
            if begun is not None and not _ANOTHER.search(self._text, begun.end(), before.end):
                if any(before.start <= start < before.end for start, _, _ in self._found):
                    return Told(begun["year"], *begun.span("year"), "year-of-the-programme")
        return self.year

    @cached_property
    def year(self) -> Told | None:
        """The year of the programmes, where the text names but one."""
        if not self._found:
            return None
        named = list(_OF_YEAR.finditer(self._text))
        if len({match["year"] for match in named}) != 1:
            return None
        return Told(named[0]["year"], *named[0].span("year"), "year-of-the-programme")

    def near(self, paragraph: int, end: int) -> str | None:
        """The last programme named up to ``end``, in this paragraph or a few before it."""
        for start, place, kind in reversed(self._found):
            if start < end:
                return kind if paragraph - place <= _REACH else None
        return None


_POOR = (
    r"(?: (?:sasaran|miskin|prasejahtera|pra-?sejahtera|pra sejahtera|tidak mampu|kurang mampu|"
    r"tak mampu|calon|penerima(?: manfaat| bantuan| bpbl)?|\(rts?m?\)|\(rt\)|\(kk\)))*"
)
_NOUN = re.compile(
    r" (?:(?:unit|lebih|calon|orang|total|lagi|electricity|electrical|power|free|poor|rural|needy|"
    r"low-income|underprivileged|new|indonesian|"
    r"such) )*"
    rf"(?P<noun>kepala keluarga|rumah tangga|keluarga|rumah(?! (?:{NO_HOMES})\b)|"
    r"kk|rts?m?|warga|masyarakat|penerima|sambungan|pelanggan|kuota|households?|homes?|houses?|"
    r"families|"
    r"recipients|beneficiaries|connections)\b"
    rf"{_POOR}"
)
"""Behind a number, whom a programme connects."""
_NOUN_BEFORE = re.compile(
    r"\b(?:penerima(?: manfaat| bantuan)?|kuota|jatah|alokasi|kebagian|recipients|"
    r"beneficiaries)(?:nya)?"
    r"(?: (?:bpbl|program|bantuan|ini|itu|tersebut|sebanyak|sebesar|sejumlah|mencapai|hanya|ada|"
    r"tahun|\d{4}|adalah|untuk|di|provinsi|kabupaten|kota|baru|sekitar|totalnya))*(?: [\w'-]+){0,2}"
    r"(?::| sebanyak| sejumlah| mencapai| sebesar)? $"
)
_ENDS = re.compile(r"(?=[.,;)\"]|$| (?:dan|serta|and|yang|untuk|di|pada|tahun)\b)")
_CONNECTS = re.compile(
    r"\b(?:(?:me)?(?:nyambung|sambung)(?:kan|i)?|menyambungkan|penyambungan|penyalaan|"
    r"(?:me)?masang(?:kan)?|(?:pem)?pasang(?:an)?(?= baru)|"
    r"(?:me)?nyalakan(?! (?:aliran )?listrik\b(?! di\b))|"
    r"(?:sambungan|pemasangan)(?= (?:listrik|baru|gratis|bagi|untuk|ke|kepada|pada))|"
    r"connect(?:s|ed|ing|ion)?|hook(?:s|ed|ing)? up)"
    r"(?: (?:listrik|sambungan|instalasi|aliran|baru|gratis|secara|serentak|cuma-cuma|program|"
    r"bantuan|ke|bagi|untuk|pada|terhadap|"
    r"kepada|di|rumah|sekitar|sebanyak|hampir|lebih|dari|total|of|for|to|about|some|nearly|more|"
    r"than|another|over|up|free|electricity|power))* $|"
    r"\bprogram (?:\w+ ){0,3}?(?:listrik (?:desa|perdesaan|pedesaan|gratis)|lisdes|elektrifikasi|"
    r"penyambungan(?: listrik)?|penerangan)(?: (?:listrik|desa|baru|gratis))* "
    r"(?:ke|untuk|bagi|pada|kepada)(?: (?:sekitar|sebanyak|total))* $|"
    r"\byang (?:berhasil |sudah |telah )?di(?:nyalakan|sambung(?:kan)?|pasangi?)(?: [a-z]+){0,4} "
    r"(?:sebanyak|sejumlah|mencapai|berjumlah|ada)(?: (?:sekitar|hampir))? $"
)
"""Right before who is being connected, whatever the programme."""
_RECEIVES = re.compile(
    r"penerima|[tn]erima|peroleh|mendapat|\bbantu|dibantu|membantu|[ns](?:yi|i)apkan|[ns](?:ye|"
    r"e)diakan|alokasi|\bjatah|\bkuota|[tn]arget|manfaat|salurkan|penyaluran|"
    r"memakai|menggunakan|realisasi|[sy]asar|[pm]asang|sambung|\b(?:di|mem)?beri(?:kan)?\b|"
    r"kebagian|gratis|cuma-cuma|"
    r"dinyala|penyalaan|nyalakan|menyentuh|menjangkau|terjangkau|"
    r"receive|benefit|recipients|free connection|connect"
)
"""What such a programme does with the households that it counts."""
_LACK = re.compile(
    r"(?:(?: (?:di|in) [\w' -]{2,30}?)? (?:yang |who |that )?(?:masih |sama sekali |still )?"
    r"(?:belum|tidak(?! mampu)|tanpa|without|with no|have no|lack)\b)"
)
"""Right behind homes that have no electricity."""
_GIVES_TO = re.compile(
    r"\b(?:menyasar|sasaran|kepada|bagi|membantu|bantu|menjangkau|menyambung\w*|penyambungan|"
    r"memasang\w*|(?:men)?target(?:kan)?|ditargetkan|kuota|jatah|alokasi|melistriki|for|to|reach|"
    r"memberikan|memberi)"
    r"(?: (?:sebanyak|sekitar|total|lebih|dari|hampir|sejumlah|listrik|untuk|kepada|bagi|about|"
    r"some|nearly))* $"
)
"""Right before homes without electricity to whom something is given."""
_LEFT = re.compile(
    r"\b(?:masih|tersisa|tinggal|sisanya|menyisakan|remaining)(?: \w+){0,3} $|"
    r"\b(?:belum|tidak(?! mampu)|tanpa)\b[^.;,\d]{0,50} (?:ada|sebanyak|mencapai|sebesar|sekitar|"
    r"masih|tercatat|tinggal) $|\bdari (?:total|sekitar|jumlah|seluruh)(?: \w+){0,3} $"
)
"""Right before what is still without, or a total."""
_NOT_YET = re.compile(r"\b(?:belum|tidak|tak|tanpa|batal|gagal)(?: \w+)? $")
"""Right before a connection that did not come about."""
_STOCK = re.compile(
    r"(?: (?:yang )?(?:sudah|telah) (?:berlistrik|teraliri|dialiri|terlistriki)|"
    r" (?:berlistrik|pengguna|prabayar|pascabayar|pelanggan))\b"
)
"""Behind homes that are counted for having electricity, however they got it."""
_GIFT = re.compile(
    r"gratis|cuma-cuma|bantuan|bpbl|light up|lutd|penerima|program|csr|tjsl|donasi|free "
)
_OTHERS = re.compile(
    r"\b(?:pelanggan (?:rumah tangga|bisnis|industri|\d{3})|subsidi|diskon|token gratis|kwh|"
    r"sembako|beras|paket|responden)\b"
)
GIVEN = "household-of-a-programme"
"""The reason of a count that a programme gives."""


_ELIGIBLE = re.compile(r" (?:yang )?(?:dinilai )?memenuhi (?:syarat|kriteria)\b")
"""Behind those whom a programme may be for."""


def read_connected(figures: FigureSentence, number: Number, previous: int) -> Reading | None:
    """Read how many homes are connected to the grid: by a verb that says so, or by a programme.

    Args:
        figures: The sentence.
        number: The number.
        previous: Where the number before ends, or the sentence begins.
    """
    lower = figures.document.lower
    noun = _NOUN.match(lower, number.after)
    before = lower[max(figures.sentence.start, previous, number.start - 110) : number.start]
    if noun is not None and noun["noun"] == "penerima" and " calon" in noun.group():
        if figures.programme == "connections" and OF_TOTAL.search(before):
            return _new(figures, noun.span("noun"))  # "dari 900 calon penerima, 610 menyala"
    if noun is not None and _begins_noun(figures, noun):
        if _ADDED.match(lower, noun.end()) and number.value >= _FEWEST_HOMES:
            return _new(figures, noun.span("noun"))
        if figures.document.in_lower.search(CUT_OFF, figures.sentence.start, figures.sentence.end):
            return None
        if number.value < _FEWEST_HOMES or _RISE.search(before) or PER_EACH.search(before):
            return None
        if DAMAGED.match(lower, noun.end()) or SUBSIDISED.match(lower, noun.end()):
            return None
        connects = _CONNECTS.search(before)
        left = _LEFT.search(before, connects.start() if connects is not None else 0)
        if left is not None or _STOCK.match(lower, noun.end()):
            return None
        if noun["noun"] == "pelanggan" and _IN_ALL.search(before):
            return None
        if connects is not None and _NOT_YET.search(before, 0, connects.start()):
            return None
        if connects is None and (
            _HAS_NOW.match(lower, noun.end()) or _ELIGIBLE.match(lower, noun.end())
        ):
            return None
        lack = _LACK.match(lower, noun.end()) is not None
        if OF_TOTAL.search(before) and _PART_LACKS.match(lower, noun.end(), figures.sentence.end):
            return None
        if (
            noun["noun"]
            not in {
                "warga",
                "masyarakat",
                "pelanggan",
                "sambungan",
                "kuota",
            }
            and connects is not None
        ):
            return _new(figures, noun.span("noun"))
        if figures.programme != "connections" or (lack and _GIVES_TO.search(before) is None):
            return None
        return _of_programme(figures, noun)
    if figures.programme != "connections" or number.value < _FEWEST:
        return None
    who = _WHO_GOT.match(lower, number.after)
    if who is not None:  # "tahun ini baru 500 yang dapat BPBL"
        return _new(figures, (number.start, who.end()))
    if _YEAR_BEFORE.search(before) and number.printed.isdigit() and 1990 < number.value < 2040:
        return None
    told = _NOUN_BEFORE.search(before)
    if told is None or not _ENDS.match(lower, number.after):
        return None
    begin = number.start - len(before) + told.start()
    return _new(figures, (begin, begin + len(told.group().split(" ", 1)[0])))


_HAS_NOW = re.compile(
    r" (?:yang )?(?:saat ini|kini|sekarang) (?:(?:sudah|telah) )?(?:menikmati|memiliki|mempunyai|"
    r"dialiri|teraliri|berlistrik)\b(?![^.;,]{0,60}\b(?:gratis|program|bantuan|bpbl)\b)"
)
"""Behind homes that have electricity today, whoever of them has it by the programme."""
_PART_LACKS = re.compile(r"[^.;,\d]{0,40}, yang (?:belum|tidak|masih)\b")
"""Behind all homes of an area: "Dari 579 ribu rumah tangga, yang belum tersambung 5 ribu"."""
_ADDED = re.compile(
    r"(?: (?:in|across) [\w' -]{2,30}?)?(?: (?:were|was|are|have been|had been|has been|newly|"
    r"recently|have|had))* (?:added to|joined) (?:the |pln's )?(?:[a-z]+ )?(?:grid|network)\b|"
    r"(?: (?:pada|di|dari) [^.;,\d]{2,70}?)? (?:yang )?(?:telah |sudah |kini |akhirnya )?(?:"
    r"disambung(?:kan)?(?: oleh)? (?:pt )?pln|berhasil (?:kami |kita |pln )?(?:di)?(?:sambung|"
    r"pasang)\w*|"
    r"tersambung (?:dari|lewat|melalui|oleh|berkat) (?:program|bantuan))\b"
)
"""Behind homes that came to the grid: "3 million households were added to the grid"."""
_IN_ALL = re.compile(r"\b(?:jumlah|total) pelanggan (?!baru\b)[^.;,]*$")
"""Right before all customers: "jumlah pelanggan PLN sampai dengan Juni sebanyak"."""
_YEAR_BEFORE = re.compile(
    r"\b(?:tahun|anggaran|ta|t\.a\.|apbn(?:-p)?|apbd|bpbl|program|pada|di|sejak) $"
)
"""Right before a number that may be a year."""
_RISE = re.compile(
    r"\b(?:naik|meningkat|turun|berkurang|selisih|kenaikan|peningkatan|rose|up|increased|fell)"
    r"(?: (?:sebanyak|sebesar|sekitar|hingga|by|about))* $"
)
"""Right before by how many more or fewer."""
_FEWEST_HOMES = 5
"""Fewer homes are an example."""
_WHO_GOT = re.compile(
    r" (?:yang |di antaranya )(?:sudah |telah |baru )?(?:dapat|mendapat(?:kan)?|menerima|"
    r"memp?eroleh|"
    r"terpasang|tersambung)\b"
)
"""Behind how many got what a programme gives."""
_FEWEST = 10
"""A smaller number of a programme without a noun counts something else."""


def _of_programme(figures: FigureSentence, noun: re.Match[str]) -> Reading | None:
    """Whom a programme connects, where the sentence says that it does."""
    lower, sentence = figures.document.lower, figures.sentence
    if _OTHERS.search(lower, sentence.start, sentence.end):
        return None
    if noun["noun"] in {"warga", "masyarakat", "pelanggan"}:
        if _GIFT.search(lower, sentence.start, sentence.end) is None:
            return None
    elif noun["noun"] in {"sambungan", "kuota"} or noun["noun"].startswith((
        "penerima",
        "recip",
        "benef",
    )):
        return _new(figures, noun.span("noun"))
    if _RECEIVES.search(lower, sentence.start, sentence.end) is None:
        return None
    return _new(figures, noun.span("noun"))


def _new(figures: FigureSentence, words: tuple[int, int]) -> Reading:
    figures.carry.noun, figures.carry.state = "households", "new"
    return Reading("new_customers", words, GIVEN, 0.8)


def _begins_noun(figures: FigureSentence, noun: re.Match[str]) -> bool:
    """Whether "rt" and the like stand for households in this text."""
    if noun["noun"] == "rt":
        if figures.programme == "connections" and _WARDS.search(
            figures.document.lower, figures.sentence.start, noun.start()
        ):
            return False
        in_programme = figures.programme == "connections" and _BPBL in figures.document.lower
        return in_programme or noun_at(figures.document, noun.start("noun")) is not None
    return True


_BPBL = "bpbl"
_WARDS = re.compile(r"\b(?:di|tersebar di|sejumlah|beberapa|warga|ketua) (?:rt|rw|\d[\d.]*)$")
"""Right before wards: "tersebar di 12 RT"."""
