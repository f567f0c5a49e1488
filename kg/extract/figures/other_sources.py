"""Villages that another than PLN lights, told beside PLN's own.

Place in the flow: used by :mod:`kg.extract.figures.figure_counts`. "75.936 desa berlistrik PLN,
4.404 desa berlistrik non-PLN dan 2.940 desa LTSHE" has three counts of villages with electricity;
told alone such villages are those of a programme or of a plan, and no count.
"""

from __future__ import annotations

import re

from kg.extract.figures.figure_sentence import FigureSentence, Reading, noun_at
from kg.extract.figures.figure_words import TARGET
from kg.extract.text.numbers import Number

__all__ = ["is_lit_by_others", "is_lit_otherwise", "is_of_another_source", "read_of_another_source"]

_WITH_ANOTHER = "termasuk|dan|serta|maupun|baik|plus|di ?samping"
_OTHER_SOURCE = re.compile(
    rf"(?: (?:atau |\()\d[\d,.]* ?(?:persen|%)\)?)?(?: (?!(?:{_WITH_ANOTHER})\b)\w+){{0,3}}? "
    r"(?:non[ -]?pln|(?:luar|selain) pln|ltshe|swadaya|(?:ber)?listrik (?:secara )?mandiri)\b|"
    rf"(?: (?!(?:{_WITH_ANOTHER}|sudah|telah)\b)[\w/]+){{4,11}}? (?:(?:luar|selain) pln|swadaya|"
    r"ltshe|lampu tenaga surya|bantuan (?:pemerintah|pemda|pemkab|pemprov))\b|"
    r" (?:dengan|dari) lampu tenaga surya\b|"
    r"(?: (?:memakai|menggunakan|bersumber|berasal|diterangi|mendapat\w*|menikmati)){1,2}"
    r"(?: (?:oleh|dari))? listrik non[ -]?pln\b|"
    r"(?: \w+){0,5}? (?:berkat|dari|dengan|pakai|memakai|menggunakan|mengandalkan|thanks to|with|"
    r"by) (?:mesin |a |private |diesel )?(?:genset|generators?|diesel)\b"
)


_OTHER_SOURCE_IN = re.compile(
    r"\b(?:non[ -]?pln|ltshe|solar (?:lamps?|lights?)|swadaya|listrik mandiri)\)?"
    r"(?: (?:electricity|power|listrik|lights?|\(ltshe\)))*"
    r"(?:,? (?:as many as|ya(?:itu|kni)|in|di|for|at|ada|se(?:banyak|jumlah|kitar)|mencapai|about|"
    r"another))+ $"
)
"""Right before such villages: "from non-PLN electricity in 3,885 villages"."""
_LIT_BY_OTHERS = re.compile(
    r"(?: (?:villages|desa))?(?: (?:are|is|were|come|comes|came|berasal|merupakan))?"
    r"(?: (?:from|by|with|dari|oleh))?(?: the)? (?:independent electricity|ltshe|solar lamps?|"
    r"energy[- ](?:efficient|saving) (?:solar|lamps?)|listrik mandiri)\b"
)
_OTHER_LIGHT = ("independent", "mandiri", "ltshe", "solar", "saving", "efficient")
_BY_OTHERS_BEFORE = re.compile(r"\b(?:independent electricity|listrik mandiri|ltshe),? $")


def is_lit_by_others(figures: FigureSentence, number: Number) -> bool:
    """Whether a part of the villages is that of another source: "113 are independent electricity".

    Args:
        figures: The sentence.
        number: The part.
    """
    if not figures.document.says(_OTHER_LIGHT, figures.sentence.start, figures.sentence.end):
        return False
    if _BY_OTHERS_BEFORE.search(figures.before(number, 40)):
        return True
    return _LIT_BY_OTHERS.match(figures.document.lower, number.after) is not None


_OTHERWISE = re.compile(
    r"(?: \w+){0,4}? (?:hidup dari|memanfaatkan|memakai|menggunakan|(?:menyalakan|"
    r"dengan) \w+ dengan|"
    r"runs? on|rely on|powered by)(?: \w+){0,2}? (?:pembangkit listrik tenaga (?:surya|air|"
    r"mikro ?hidro)|plts|pltmh|tenaga surya|panel surya|sumber (?:listrik )?non[ -]?pln|solar|"
    r"micro-?hydro)\b"
)
"""Behind villages that have light of another kind: "15 lainnya hidup dari sumber non PLN"."""


def is_lit_otherwise(figures: FigureSentence, number: Number, end: int) -> bool:
    """Whether a count behind PLN's own is of villages with a source of their own."""
    otherwise = _OTHERWISE.match(figures.document.lower, end) is not None
    return otherwise or is_of_another_source(figures, number, end)


def is_of_another_source(figures: FigureSentence, number: Number, end: int) -> bool:
    """Whether villages are those that another than PLN lights.

    Args:
        figures: The sentence.
        number: How many they are.
        end: Where their noun ends.
    """
    if _OTHER_SOURCE_IN.search(figures.before(number, 60)) is not None:
        return True
    return _OTHER_SOURCE.match(figures.document.lower, end) is not None


_NOT_FOR_SURE = re.compile(r"\b(?:masih|hanya|belum|mengandalkan|genset|generator|diesel)\b")


_RELIES_ON = re.compile(r"\b(?:masih )?mengandalkan(?= (?:ltshe|plts|lampu tenaga surya)\b)")


def read_of_another_source(
    figures: FigureSentence, number: Number, last: Reading | None
) -> Reading | None:
    """The villages that another than PLN lights, told beside PLN's own or beside all.

    "75.936 desa berlistrik PLN, 4.404 desa berlistrik non-PLN dan 2.940 desa LTSHE"; alone they are
    those of a programme or a plan.

    Args:
        figures: The sentence.
        number: How many they are.
        last: What the number before was read as.
    """
    beside = last is not None and last.indicator in {"villages_electrified", "villages"}
    if not beside and (figures.carry.noun, figures.carry.state) != ("villages", "el"):
        return None
    later = next((each for each in figures.numbers if each.start > number.start), None)
    behind = figures.behind(number, 70 if later is None else min(70, later.start - number.after))
    if _NOT_FOR_SURE.search(_RELIES_ON.sub("", behind)) or figures.told_before(TARGET, number, 90):
        return None
    noun = noun_at(figures.document, number.after + 1)
    if noun is not None and noun[0] != "villages":
        return None
    words = noun[1] if noun is not None else last.words if last is not None else None
    if words is None:
        return None
    return Reading("villages_electrified", words, "lit-by-another-source", 0.8)
