"""Shares whose percent sign a list leaves out: "Riau (56,70%), Gorontalo (50,12), Jambi (52%)".

Or has at its end only: "Tana Tidung 97, Bulungan 95,2, Tarakan 99,9 persen".

Place in the flow: used by :mod:`kg.extract.figures.figures`, on the numbers of a sentence. A number
with a fraction counts nothing; where the share right before it stands in the same frame, it is one.
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.text.document import Document
from kg.extract.text.numbers import Number

__all__ = ["with_their_sign"]

_WHOLE = 100
_YEAR = re.compile(r" (?:(?:pada|di|in) )?(?:tahun )?(?:19|20)\d\d\b")
"""Behind a share of a row by years: "92,87 persen tahun 2022, dan 94,40 tahun 2023"."""


_FROM_BEFORE = re.compile(
    r",? (?:dari|di ?banding(?:kan)?|from) (?:(?:yang )?(?:sebelumnya|semula|tahun (?:lalu|"
    r"sebelumnya)|previously)|posisi (?:sebelumnya|awal))(?: (?:sebesar|hanya|yang|baru))* "
)
_ENDS = re.compile(r" ?(?:[,;\"]|\.(?!\d)|$)")
"""Around what a share was before: "menjadi 90,4 persen dari sebelumnya 88,04"."""


def with_their_sign(document: Document, numbers: list[Number]) -> list[Number]:
    """Take numbers as shares that stand in a row of them.

    Args:
        document: The text.
        numbers: The numbers of one sentence, in their order.
    """
    numbers = [
        replace(each, percent=True) if _is_ratio(document, each) else each for each in numbers
    ]
    if not any(each.percent for each in numbers):
        return numbers
    numbers = _by_the_last(document, numbers)
    found: list[Number] = []
    for number in numbers:
        last = found[-1] if found else None
        if last is not None and last.percent and not number.percent:
            if number.value % 1 and number.value <= _WHOLE and _alike(document, last, number):
                number = replace(number, percent=True)
        found.append(number)
    return found


_ADVERB = r"(?:sudah|baru|masih|telah|kini|sebesar|mencapai|hanya|sekitar|pada|di angka|at)"
_NEXT = re.compile(
    r"(?:, ?(?:dan |serta |lalu |kemudian |sedangkan |and )?| dan | serta | and )(?:di )?"
    r"(?:(?:Kabupaten|Kota|Provinsi|Kab\.) )?[A-Z][\w-]+(?: [A-Z][\w-]+){0,2}"
    rf"(?: \(| (?:{_ADVERB} )*)"
)
"""From one share of a list to the next: an area, and words that say nothing else."""
_AND_ONLY = re.compile(r"(?:,|,? (?:dan|serta|and)) ")
_AREA_BEFORE = re.compile(rf"\b(?!ISO|SNI|UU|PP|No\b)[A-Z][\w-]+(?: \(| (?:{_ADVERB} )*)$")


def _by_the_last(document: Document, numbers: list[Number]) -> list[Number]:
    """Take numbers of a list whose sign stands at its end: "A 97, B 95,2, dan C 99,9 persen"."""
    found = list(numbers)
    for index in range(len(found) - 2, -1, -1):
        number, following = found[index], found[index + 1]
        if number.percent or not following.percent or number.value > _WHOLE:
            continue
        if number.value % 1 and _AND_ONLY.fullmatch(document.plain, number.after, following.start):
            found[index] = replace(number, percent=True)  # "79,4 dan 84,9 persen"
            continue
        if _NEXT.fullmatch(document.plain, number.after, following.start) is None:
            continue
        before = document.plain[max(0, number.start - 40) : number.start]
        if _AREA_BEFORE.search(before) is not None:
            found[index] = replace(number, percent=True)
    return found


_OF_RATIO = re.compile(
    r"\brasio (?:elektrifikasi|desa berlistrik)\b[^.;,:\d%]{0,44} (?:mencapai|sebesar|angka|"
    r"tercatat|menyentuh|tembus) $"
)
"""From a ratio to its number: "rasio elektrifikasi (RE) telah mencapai 99,82."."""


def _is_ratio(document: Document, number: Number) -> bool:
    """Whether a number with a fraction stands for a ratio that its sentence names before it."""
    if number.percent or not number.value % 1 or number.value > _WHOLE:
        return False
    begin = max(0, number.start - 90)
    if document.in_lower.search(_OF_RATIO, begin, number.start) is None:
        return False
    return _ENDS.match(document.plain, number.after) is not None


def _alike(document: Document, last: Number, number: Number) -> bool:
    """Whether two numbers stand in brackets each, or with their year behind them."""
    plain = document.plain
    if plain[last.start - 1] == "(" and plain[number.start - 1] == "(":
        return plain.startswith(")", number.after)
    if _FROM_BEFORE.fullmatch(document.lower, last.after, number.start):
        return _ENDS.match(plain, number.after) is not None
    years = (_YEAR.match(document.lower, each.after) for each in (last, number))
    return all(year is not None for year in years)
