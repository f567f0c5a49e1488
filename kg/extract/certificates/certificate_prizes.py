"""How far a sentence speaks of a certificate, and not of the prize that it goes on with.

Place in the flow: used by :mod:`kg.extract.certificates.certification_events`. Certificates and
prizes are handed out at one feast and told in one breath: "menerima SMK3 serta Zero Accident untuk
tiga unit", "SMK3 diterima A, sedangkan Zero Accident diserahkan kepada B".
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.certificates.holder_groups import NOUN
from kg.extract.organisations.topic import NUMBER_WORD, Topic
from kg.extract.text.document import Document, Sentence
from kg.extract.text.mentions import Mention, Mentions
from kg.extract.text.standards import StandardMention

__all__ = [
    "counts_companies",
    "is_accredited_certifier",
    "is_of_head_office",
    "is_of_nobody",
    "is_of_people",
    "is_of_suppliers",
    "is_only_counted",
    "ministry_itself",
    "own_part",
    "tells_of_nobody",
]

_ANOTHER_PRIZE = re.compile(
    r",? (?:dan|serta|and|plus|sedangkan|sementara|while|whereas)(?: \w+){0,4}? "
    r"(?:zero acc?ident|nihil kecelakaan|kecelakaan nihil|proper)\b"
)
_NEXT_CLAUSE = re.compile(r", (?:sedangkan|sementara|adapun|while|whereas) ")
_PRIZE_FIRST = re.compile(
    r"(?:(?:penghargaan|predikat|kategori|piagam|the) )?(?:zero acc?ident|nihil kecelakaan|"
    r"kecelakaan nihil|proper)\b"
)
_COUNTED_WHO = re.compile(
    r"(?<!bersama )(?<!dengan )(?<!dari )(?<!antara )(?<!with )(?<!of )(?<!among )"
    r"\b(?:(?:\d[\d.]*|ratusan|puluhan|ribuan|sejumlah|beberapa|para) (?:perusahaan|badan usaha|"
    r"industri|peserta|instansi|pelaku usaha|anggota|companies|firms|members)(?: \w+){0,4}?"
    r"(?: yang| that| which)? |(?:se(?:pertiga|perempat|tengah|paruh(?:nya)?)|separuh(?:nya)?|"
    r"sebagian(?: besar| kecil)?|half|a third)(?: of \w+| dari \w+)? (?:yang )?|"
    r"\d[\d.,]* ?(?:persen|percent|%)(?: (?!itu\b|ini\b)\w+){0,4}? \(?(?:yang|that|which|who) )"
    r"(?:(?:telah|sudah|berhasil|have|had) )?$"
)
"""Before a verb: who got it is only counted, whoever tells so ("118 perusahaan yang menerima")."""
_UNITS_COUNTED = re.compile(
    r"\b(?:mencatat(?:kan)?|menyebut(?:kan)?|menuturkan|mengungkap(?:kan)?|melaporkan|mengatakan|menyatakan|"
    r"memiliki|bahwa|baru|sudah ada|sebanyak|total|record(?:s|ed)|said|says|reported)"
    r"(?: (?:bahwa|baru|ada|sudah|telah|sebanyak|total|hanya|that|only)){0,2} "
    rf"(?!1 )(?:\d{{1,3}}|{NUMBER_WORD})"
    rf"(?: (?:dari|of|out of) (?:total )?(?:\d{{1,3}}|{NUMBER_WORD}))?"
    rf"(?: of its)? {NOUN}(?:nya)?(?: (?!itu\b|ini\b|tersebut\b)[a-z]+){{0,6}}?"
    r"(?: yang| that| which)?(?: (?:telah|sudah|berhasil|have|had))* $"
)
"""The same of units, behind who tells it: "PLN mencatat baru 31 unit induk yang lulus"."""
_PART_COUNTED = re.compile(
    rf"\b(?:dari|of) (?:its )?(?:total )?(?:\d{{1,3}}|{NUMBER_WORD}) {NOUN}(?:nya)?"
    rf"[^.;]{{0,60}}?\b(?:sudah|telah|baru|ada|hanya|sebanyak|already|only) (?:\d{{1,3}}|"
    rf"{NUMBER_WORD})(?: {NOUN})?(?: (?:yang|di ?antaranya|sudah|telah|are|have))+ $"
)
"""Of so many units so many: "dari 7 unit di bawahnya sudah 5 yang bersertifikat"."""
_THOSE_COUNTED = re.compile(
    r"[^.;]{0,60}?\b(?:baru|hanya|sebanyak|mencapai|berjumlah|ada|only) \d{1,3}\b"
    r"(?! (?:tahun|kali|sertifikat))"
)
_THOSE = re.compile(r"(?:^|[\"', ])yang (?:(?:telah|sudah|berhasil) )?$")
"""Before a verb, and behind it, those who got it are counted: "yang sudah lulus ... baru 31"."""


_WHO = r"(?:perusahaan|badan usaha|industri|instansi|peserta|unit usaha|companies|firms)"
_NUMBER_OF = re.compile(
    rf"\b(?:jumlah|banyaknya|total|number of)(?: \w+)? {_WHO}(?: [\w/()-]+){{0,5}} $"
)
_THOSE_WHO = re.compile(rf"(?<!dua )(?<!tiga )\b{_WHO}(?: \w+){{0,3}}?(?: yang| that)(?: \w+)? $")
_COUNTED_THEN = re.compile(
    r"[^.;]{0,90}?\b(?:sebanyak|mencapai|berjumlah|menjadi|tercatat|total|naik|meningkat|turun|"
    rf"bertambah|reached|rose)\b[^.;]{{0,50}}?\b\d[\d.]* {_WHO}"
)


def is_only_counted(lower: str, sentence: Sentence, begin: int, end: int) -> bool:
    """Whether who got something is only counted: "perusahaan yang menerima X sebanyak 90 ...".

    Args:
        lower: The text in lower case.
        sentence: The sentence.
        begin: Where the verb, or the prize where there is none, begins.
        end: Where it ends.
    """
    before = lower[max(sentence.start, begin - 90) : begin]
    if _NUMBER_OF.search(before):
        return True
    return _THOSE_WHO.search(before) is not None and (
        _COUNTED_THEN.match(lower, end, sentence.end) is not None
    )


_NUMBERS = re.compile(
    rf"\b(?:\d[\d.]*|ratusan|ribuan|puluhan|para|semua|seluruh|setiap) {_WHO}\b|\b{_WHO}-{_WHO}\b|"
    r"\b(?:\d{1,3}|dua|tiga|empat|lima|enam|para) (?:gubernur|bupati|wali ?kota|kepala daerah)\b"
)
_KINDS = re.compile(
    r"\b(?:penghargaan|anugerah|apresiasi|kategori(?:nya)?|award)(?! (?:\w+ )?(?:itu|tersebut|tadi)"
    r"\b)[^.;]{0,70}?\b(?:meliputi|terdiri (?:dari|atas)|mencakup|terbagi|dibagi|dikelompokkan)\b|"
    r"\b(?:\d|dua|tiga|empat|lima|enam) kategori(?: [a-z]+){0,3},? (?:yakni|yaitu|antara lain|"
    r"di ?antaranya|masing-masing)\b|"
    r"\bkategori yang (?:diberikan|dinilai|dilombakan)\b"
)
_OWN = re.compile(
    r"\b(?:kami|kita|pihaknya|perusahaan(?:nya)? (?:ini|itu|tersebut)|unitnya|termasuk)\b"
)


def tells_of_nobody(lower: str, sentence: Sentence) -> bool:
    """Whether a sentence in which nobody is named counts recipients or lists kinds of prizes.

    "Diberikan dalam tiga kategori, yakni Zero Accident (153 perusahaan), ..." is no holder's.
    """
    span = (sentence.start, sentence.end)
    if _OWN.search(lower, *span):
        return False
    return any(words.search(lower, *span) for words in (_NUMBERS, _KINDS))


_MEANS = (" by ", " dengan ")
_BY_GETTING = re.compile(
    r"\b(?:said|says|added|adds|explained|stressed|noted|mengatakan|menyebut(?:kan)?|menilai|"
    r"menjelaskan|menuturkan|menambahkan|menegaskan),?(?: that| bahwa)? "
    r"(?P<said>[^.;\"]{3,130} )(?:by|dengan) $"
)
_ITS_OWN = re.compile(
    r"\b(?:it|its|they|their|we|our|us|the (?:company|firm|unit|plant|office|utility|agency)|"
    r"pihaknya|kami|kita|\w+ (?:ini|itu|tersebut)|(?:unit|perusahaan|kantor|instansi)nya)\b"
)
_ANYBODY_WHO = re.compile(
    r"\b(?:for|to|any|every|untuk|bagi|kepada|setiap) (?:all |any |every |those |para |semua |"
    r"seluruh |setiap )?(?:\w+ )?(?:companies|organi[sz]ations?|firms?|those|anyone|industries|"
    r"institutions|enterprises|perusahaan|organisasi|badan usaha|instansi|lembaga|industri|pihak) "
    r"(?:that|which|who|yang) (?:(?:telah|sudah|berhasil|have|has|had|are|is|been|successfully) )*$"
)
_THAT_ONE = re.compile(r"[^.,;]*\b(?:itu|tersebut|ini)\b")


def is_of_nobody(
    lower: str,
    sentence: Sentence,
    verb: tuple[int, int],
    holders: tuple[Mention, ...],
    inferred: str | None,
) -> bool:
    """Whether a verb tells of companies that nobody names: counted ones, or any.

    "118 perusahaan yang menerima SMK3", "an award for companies that have implemented ISO X"; not
    of one that is pointed at: "bagi perusahaan yang sudah meraih ISO X itu". What a speaker says is
    won by getting one is not his own's, either: "X said trust is won by obtaining ISO 9001".
    """
    begin = max(sentence.start, verb[0] - 110)
    if lower.endswith(_MEANS, sentence.start, verb[0]):
        means = _BY_GETTING.search(lower, max(sentence.start, verb[0] - 170), verb[0])
        told = means is not None and all(each.end <= means.start() for each in holders)
        if means is not None and told and _ITS_OWN.search(means["said"]) is None:
            return True
    if _ANYBODY_WHO.search(lower, begin, verb[0]) is not None:
        return _THAT_ONE.match(lower, verb[1], sentence.end) is None
    if inferred is not None or any(each.start >= verb[1] for each in holders):
        return False
    if _UNITS_COUNTED.search(lower, max(sentence.start, verb[0] - 110), verb[0]) is not None:
        return True
    if _PART_COUNTED.search(lower, max(sentence.start, verb[0] - 110), verb[0]) is not None:
        return True
    if not holders and _THOSE.search(lower[max(sentence.start, verb[0] - 24) : verb[0]]):
        if _THOSE_COUNTED.match(lower, verb[1], sentence.end) is not None:
            return True
    return _COUNTED_WHO.search(lower, max(sentence.start, verb[0] - 70), verb[0]) is not None


_COMPANIES_WITH = re.compile(
    r"\b\d[\d.]* (?:perusahaan|badan usaha|industri|companies|firms)(?: [a-z]+)? (?:dengan|penerap|"
    r"menerapkan|implementing|with)(?: [a-z]+){0,2} $"
)


def counts_companies(
    lower: str,
    sentence: Sentence,
    verb: tuple[int, int],
    standards: tuple[StandardMention, ...],
    *,
    named: bool,
) -> bool:
    """Whether a scheme only tells what counted companies did: "125 perusahaan penerap SMK3".

    ``named``: whether the sentence names a holder.
    """
    if is_only_counted(lower, sentence, *verb):
        return True
    if not named and tells_of_nobody(lower, sentence):
        return True
    if not standards or not standards[0].is_grant:
        return False
    begin = standards[0].start
    return _COMPANIES_WITH.search(lower, max(0, begin - 90), begin) is not None


_PEOPLE = re.compile(
    r"\b(?:pegawai|karyawan|orang|tenaga(?: \w+)?|teknisi|person[ae]l|staf|auditor|petugas|ahli|"
    r"employees|engineers|auditors|technicians|people|staff)"
    r"(?: (?:yang|telah|sudah|who|are|were))* $"
)
_HAS_PEOPLE = re.compile(
    r"(?:(?<=miliki)|(?<=punya)|(?<=punyai)) (?:\d[\d.]* |\w+ )?(?:orang |tenaga )?"
    r"(?:pegawai|karyawan|auditor|teknisi|person[ae]l|staf|petugas|ahli)\b"
)
_OF_PEOPLE = re.compile(r"\b(?:auditor|ahli|lead auditor|asesor)\b")


_OF_THINGS = re.compile(
    r"\b(?:membeli|memakai|menggunakan|memasok|memasang|menggandeng|memilih|menunjuk|mencari|dari|"
    r"oleh|"
    r"dengan|untuk|bagi|lewat|melalui|uses?|using|bought|from|buys?|with)(?: [a-z]+)? (?:trafo|"
    r"kabel|"
    r"produk|material|peralatan|alat|meter|komponen|panel|pabrik|vendor|pemasok|mitra|kontraktor|"
    r"laboratorium|perusahaan|lembaga|produsen|barang|helm|tangki|products?|equipment|suppliers?|"
    r"laborator(?:y|ies)|cables?|companies|contractors?)(?: [a-z]+)?(?: (?:yang|telah|sudah|that|"
    r"is|are))* $"
)
"""What is certified is bought or used: "membeli trafo bersertifikat ISO 9001"."""


def is_of_people(lower: str, verb: re.Match[str], standards: tuple[StandardMention, ...]) -> bool:
    """Whether people or things are certified: "12 pegawai bersertifikat auditor SMK3"."""
    if not standards or standards[0].start < verb.end():
        return False
    if verb.lastgroup == "get":
        return _HAS_PEOPLE.match(lower, verb.end()) is not None
    before = lower[max(0, verb.start() - 60) : verb.start()]
    if _OF_THINGS.search(before):
        return True
    return bool(_PEOPLE.search(before) or _OF_PEOPLE.search(lower, verb.end(), standards[0].start))


_SUPPLIERS = re.compile(
    r"(?:^|[.;,\"] ?|\b(?:seluruh|semua|para|setiap|sejumlah|beberapa|bahwa|karena|all|its|the|"
    r"our) )"
    r"(?:vendor|kontraktor|pemasok|mitra(?: kerja)?|rekanan|penyedia jasa|subkontraktor|"
    r"suppliers?|contractors?|vendors)(?:nya)?"
    r"(?: (?:itu|tersebut|ini|tadi|yang|terpilih|pemenang|lokal|pln|kami|telah|sudah|juga|semuanya|"
    r"seluruhnya|kini|wajib|harus|are|have|all|must|also))* $"
)
"""Before a verb: those who work for the company told of, and are not named."""


def is_of_suppliers(lower: str, sentence: Sentence, start: int) -> bool:
    """Whether unnamed vendors are certified: "Vendor tersebut semuanya bersertifikat ISO 9001"."""
    return _SUPPLIERS.search(lower[max(sentence.start, start - 90) : start]) is not None


def own_part(
    lower: str,
    sentence: Sentence,
    verb: re.Match[str] | None,
    standards: tuple[StandardMention, ...],
) -> Sentence:
    """A sentence up to the other prize it goes on with: "menerima SMK3 serta Zero Accident untuk".

    What stands behind that prize got that one.
    """
    if verb is None or verb.lastgroup != "get" or not standards:
        return sentence
    another = _ANOTHER_PRIZE.match(lower, max(verb.end(), standards[-1].end), sentence.end)
    if another is None:
        clause = _NEXT_CLAUSE.search(lower, max(verb.end(), standards[-1].end), sentence.end)
        end = clause.end() if clause is not None else 0
        another = _PRIZE_FIRST.match(lower, end, sentence.end) if clause is not None else None
    return replace(sentence, end=another.start()) if another is not None else sentence


_SUBJECT_ENDS = re.compile(r"(?: [a-z]+){0,4} $")


def is_accredited_certifier(
    document: Document,
    sentence: Sentence,
    organisations: Mentions,
    verb: re.Match[str],
    standards: tuple[StandardMention, ...],
) -> bool:
    """Whether a certifier is accredited for a standard: "Sucofindo meraih akreditasi KAN ..."."""
    named = organisations.before(verb.start())
    if named is None or named.kind != "certification_body" or named.start < sentence.start:
        return False
    if not standards or _SUBJECT_ENDS.fullmatch(document.plain, named.end, verb.start()) is None:
        return False
    return "akredit" in document.lower[verb.start() : standards[-1].end + 60] or (
        "accredit" in document.lower[verb.start() : standards[-1].end + 60]
    )


def ministry_itself(
    document: Document,
    sentence: Sentence,
    organisations: Mentions,
    verb: re.Match[str],
    standards: tuple[StandardMention, ...],
) -> tuple[Mention, ...]:
    """A ministry right before its verb, where it grants nothing but is itself certified."""
    named = organisations.before(verb.start())
    if named is None or named.kind != "ministry" or named.start < sentence.start:
        return ()
    if not standards or any(each.is_grant for each in standards):
        return ()
    between = document.plain[named.end : verb.start()]
    return (named,) if _SUBJECT_ENDS.fullmatch(between) else ()


_HEAD_OFFICE = re.compile(
    r"(?: oleh)? (?:kantor (?:pusat|induk)(?:nya)?|induk (?:usaha|perusahaan)(?:nya)?|perusahaan "
    r"induk(?:nya)?|holding(?:nya)?|unit induk(?:nya)?|(?:the|its) (?:head office|parent))\b"
    r"(?! (?:pt|pln|di)\b)"
)
_PART = re.compile(r"\b(?:Region(?:al)?|Area|Unit|Cabang|Wilayah|Rayon|Divisi|Sektor)\b")


def is_of_head_office(lower: str, verb: re.Match[str], topic: Topic) -> bool:
    """Whether the head office or the parent, which no name tells, holds it, and not its part."""
    if _HEAD_OFFICE.match(lower, verb.end()) is None or topic.main is None:
        return False
    return topic.main.kind == "pln_unit" or _PART.search(topic.main.name) is not None
