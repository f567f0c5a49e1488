"""Counts: customers, households and villages, with and without electricity.

Place in the flow: used by :mod:`kg.extract.figures`. The noun stands right behind the number, or
before it with a word between that says how many ("jumlah pelanggan ... mencapai"), or in the
sentence before ("325 di antaranya").
"""

from __future__ import annotations

import re

from kg.extract.figure_sentence import FigureSentence, Reading, noun_at
from kg.extract.figure_words import CHANGE, ELECTRIFIED, NOUNS
from kg.extract.numbers import Number

__all__ = ["read_count"]

CUSTOMERS = frozenset({"customers", "household_customers", "new_customers"})
_GAP = re.compile(
    r" (?:(?:unit|buah|lebih|total|calon|kepala|orang|lagi|electrified|unelectrified|remaining|"
    r"more|other|of the|rural|remote|poor) )?"
)
_SAID_TO_BE = re.compile(
    r"\b(?:bertambah|naik|meningkat|mencapai|sebanyak|sebesar|tercatat|menjadi|adalah|berjumlah|"
    r"yakni|yaitu|ada|hanya|sudah|telah|baru|kini|"
    r"sekitar|listrik|berlistrik|terlistriki|non-?pln|reached|was|is|stood at|totaled|to|of|"
    r"total)(?: \w+){0,2} ?:? ?$|: ?$"
)
_NO_NOUN = re.compile(
    r" ?(?:mw|kw\w*|kva|va\b|kms|km\b|unit|gardu|tahun|hari|jam|meter|%|persen|titik|tiang|ha\b|"
    r"orang|miliar|triliun|kali|"
    r"kabupaten|provinsi|kecamatan|kota|pulau|perusahaan|pegawai|petugas)"
)
_OF_TOTAL = re.compile(
    r"(?<!lebih )(?<!kurang )\b(?:dari|out of|of)(?: (?:total|sekitar|jumlah|keseluruhan|seluruh|"
    r"the|its|all|about|lebih|kurang|[\w']+'s)){0,3} $"
)
_TOTAL = re.compile(r"\b(?:total|jumlah|seluruh|sebanyak|ada|terdapat|totaling|all)(?: \w+){0,7} $")
_MORE_CUSTOMERS = re.compile(
    r"\b(?:penambahan|tambahan|bertambah|menambah|pelanggan baru|added|adding|additional|"
    r"new customers)\b"
    r"[^\d.;]{0,70}(?:(?:19|20)\d\d[^\d.;]{0,40})?$"
)
_AS_CUSTOMERS = re.compile(r"\b(?:menjadi|sebagai|as) (?:pelanggan|customers)\b[^.;]{0,60}$")
_BECOME_CUSTOMERS = re.compile(
    r" (?:yang )?(?:sudah |telah )?(?:menjadi|are) (?:pelanggan|customers)"
)
_OTHER_CUSTOMERS = re.compile(
    r"\b(?:terdampak|padam\w*|pemadaman|dipulihkan|pulih|gangguan|promo|diskon|tambah daya|token|"
    r"stimulus|subsidi|menunggak|tunggakan|mengunduh|pengguna aplikasi|responden|terendam|banjir|"
    r"gempa|outage|affected|blackout|discount|restored|kendaraan listrik|charging|spklu)\b"
)
"""Customers counted for something else than their connection: an outage, a discount."""
_HOUSEHOLD_CUSTOMERS = re.compile(r"\bpelanggan (?:golongan )?rumah tangga\b[^\d.;]{0,60}$")
_GOES_ON = re.compile(
    r"\b(?:di ?antaranya|dari jumlah (?:itu|tersebut)|dari angka (?:itu|tersebut)|rinciannya|"
    r"terdiri|tersebar|yakni|yaitu|meliputi|"
    r"semuanya|sisanya|tersisa|tinggal|posisi|tahun (?:lalu|sebelumnya|\d{4})|masing-masing|"
    r"mencakup|of (?:them|these|those)|namely|the rest)\b"
)
_IN_AREA = re.compile(r" (?:di|berada di|ada di|in) ")
_PART_OF = re.compile(
    r" (?:dari|of) (?:(?:the|total|sekitar|seluruh|jumlah|keseluruhan|its|all|about|[\w]+'s) ){0,3}"
    r"\d[\d.,]* "
)
"""Between a part and the noun behind its total: "18 dari 3.270 desa"."""
_OTHER_ACCESS = re.compile(
    r"\b(?:akses (?:ke )?(?:jalan|pasar|kesehatan|pendidikan|telekomunikasi)|air bersih|air minum|"
    r"internet|sinyal|clean water|roads?|phone signal)\b"
)
_ELECTRICITY = re.compile(r"listrik|electri|power|setrum|terang|lampu")
_STATE_REACH = 90


def read_count(
    figures: FigureSentence, number: Number, previous: int, following: int
) -> Reading | None:
    """Read a number without a percent sign.

    Args:
        figures: The sentence.
        number: The number.
        previous: Where the number before ends, or the sentence begins.
        following: Where the next number begins, or the sentence ends.

    Returns:
        What it counts; None if it is no figure on access to electricity.
    """
    lower = figures.document.lower
    part = _part(figures, number)
    if part is not None:
        return part
    named = _noun(figures, number, previous)
    if named is None:
        return _without_noun(figures, number, following)
    noun, words = named
    before = figures.before(number, 60)
    if noun == "people":
        return None
    if noun == "households" and _AS_CUSTOMERS.search(before):
        return Reading("household_customers", words, "noun-beside-the-number", 0.85)
    if noun in CUSTOMERS:
        if _OTHER_CUSTOMERS.search(lower, figures.sentence.start, figures.sentence.end):
            return None
        return _customers(noun, words, number, figures.before(number, 110))
    if _of_other_access(figures, number):
        return None
    of_total = _OF_TOTAL.search(before) is not None
    if of_total and _has_part(figures, number):
        figures.carry.noun = noun
        return Reading(noun, words, "total-behind-of", 0.85)
    if CHANGE.search(before):
        return None
    state = figures.state(number, number.after, following)
    reason = "noun-beside-the-number"
    if state is None and figures.carry.noun == noun and figures.carry.state is not None:
        if _GOES_ON.search(lower, figures.sentence.start, figures.sentence.end) or (
            figures.has_area and len(figures.numbers) > 1
        ):
            state, reason = figures.carry.state, "state-of-the-sentence-before"
    if state is not None:
        figures.carry.noun, figures.carry.state = noun, state
        suffix = "unelectrified" if state == "un" else "electrified"
        return Reading(f"{noun}_{suffix}", words, reason, 0.87)
    counted_before = words[1] <= number.start
    if of_total or counted_before or _TOTAL.search(before):
        if (
            ELECTRIFIED.search(lower, figures.sentence.start, figures.sentence.end)
            or figures.ratios
            or figures.carry.ratio is not None
        ):
            figures.carry.noun = noun
            return Reading(noun, words, "total-of-the-noun", 0.78)
    return None


def _part(figures: FigureSentence, number: Number) -> Reading | None:
    """A part of a total that stands behind it: "18 dari 3.270 desa belum berlistrik"."""
    total = _PART_OF.match(figures.document.lower, number.after)
    named = noun_at(figures.document.lower, total.end()) if total is not None else None
    if named is None or named[0] not in {"villages", "households"}:
        return None
    noun, words = named
    state = figures.state(number, words[1], figures.sentence.end)
    if state is None or _of_other_access(figures, number):
        return None
    figures.carry.noun, figures.carry.state = noun, state
    suffix = "unelectrified" if state == "un" else "electrified"
    return Reading(f"{noun}_{suffix}", words, "noun-beside-the-number", 0.85)


def _of_other_access(figures: FigureSentence, number: Number) -> bool:
    """Whether what is counted lacks or has a road, water or a signal, and no word says light."""
    behind = figures.behind(number, _STATE_REACH)
    return _OTHER_ACCESS.search(behind) is not None and _ELECTRICITY.search(behind) is None


def _customers(noun: str, words: tuple[int, int], number: Number, before: str) -> Reading | None:
    if noun == "customers" and _HOUSEHOLD_CUSTOMERS.search(before):
        noun = "household_customers"
    if noun == "customers" and (CHANGE.search(before) or _MORE_CUSTOMERS.search(before)):
        noun = "new_customers"
    if number.value < 50:
        return None
    return Reading(noun, words, "noun-beside-the-number", 0.9)


def _has_part(figures: FigureSentence, number: Number) -> bool:
    """Whether another number of the sentence counts a part of this total."""
    return any(other is not number for other in figures.numbers)


def _noun(
    figures: FigureSentence, number: Number, previous: int
) -> tuple[str, tuple[int, int]] | None:
    lower = figures.document.lower
    gap = _GAP.match(lower, number.after)
    named = noun_at(lower, gap.end() if gap is not None else number.after)
    if named is not None:
        noun, words = named
        tail = lower[words[1] : words[1] + 14]
        if noun == "customers" and re.match(r" (?:golongan )?rumah tangga", tail + "   "):
            return "household_customers", words
        if noun == "customers" and tail.startswith(" baru"):
            return "new_customers", words
        return named
    begin = max(figures.sentence.start, previous, number.start - 110)
    if _NO_NOUN.match(lower, number.after):
        return None
    said = _SAID_TO_BE.search(lower, begin, number.start)
    if said is None:
        return None
    best: tuple[str, tuple[int, int]] | None = None
    for noun, pattern in NOUNS:
        for match in pattern.finditer(lower, begin, number.start):
            if best is None or match.end() > best[1][1]:
                best = (noun, match.span())
    if best is None or lower[best[1][1] : best[1][1] + 1].isalnum():
        return None
    if lower[best[1][0] - 1 : best[1][0]].isalnum():
        return None
    return best


def _without_noun(figures: FigureSentence, number: Number, following: int) -> Reading | None:
    """A part of what the sentence before counts: "Enam di Kampar, lima di Indragiri Hilir"."""
    carry = figures.carry
    if _BECOME_CUSTOMERS.match(figures.document.lower, number.after):
        kind = "household_customers" if carry.noun == "households" else "customers"
        return Reading(kind, (number.start, number.after), "noun-of-the-sentence-before", 0.8)
    if carry.noun not in {"villages", "households"}:
        return None
    state = figures.state(number, number.after, following)
    before = figures.before(number, 50)
    if re.search(r"\byang (?:sudah|telah|belum|masih)\b[\w ]{0,30}$", before) and state is not None:
        if _NO_NOUN.match(figures.document.lower, number.after):
            return None
        suffix = "unelectrified" if state == "un" else "electrified"
        words = (number.start, number.after)
        return Reading(f"{carry.noun}_{suffix}", words, "noun-of-the-sentence-before", 0.75)
    if carry.state is not None and _IN_AREA.match(figures.document.lower, number.after):
        suffix = "unelectrified" if carry.state == "un" else "electrified"
        words = (number.start, number.after)
        return Reading(f"{carry.noun}_{suffix}", words, "noun-of-the-sentence-before", 0.72)
    return None
