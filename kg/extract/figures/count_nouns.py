"""The noun of a count: right behind the number, before it, or that of what it became.

Place in the flow: used by :mod:`kg.extract.figures.figure_counts`.
"""

from __future__ import annotations

import re

from kg.extract.figures.count_words import (
    ARE_HOUSEHOLDS,
    ENDS_ITEM,
    GAP,
    HOUSEHOLD_CUSTOMERS,
    IN_PLACE,
    NO_NOUN,
    SAID_TO_BE,
    TO_THE_NEXT,
)
from kg.extract.figures.figure_sentence import FigureSentence, ends_word, noun_at
from kg.extract.figures.figure_words import NOUNS
from kg.extract.text.numbers import Number

__all__ = ["find_noun"]

_IN_TOTAL = re.compile(r"\b(?:total(?:nya)?|keseluruhan|jumlah pelanggan)\b")
_MORE = re.compile(
    r"\b(?:(?:me)?nambah|tambah(?:an)?|penambahan|jatah|kuota|(?:di|meng)?alokasi(?:kan)?|"
    r"(?:meng|di)?usulkan|(?:men)?target(?:kan|nya)?|"
    r"ditargetkan|(?:me)?realisasi(?:kan|nya)?|terealisasi|menyambung\w*|penyambungan|"
    r"merampungkan|menyelesaikan)(?: (?:sebanyak|sebesar|sekitar|lagi|lebih dari|hampir|mencapai|"
    r"baru|tahun ini|penyambungan|program))* $"
)
_CONNECTIONS = re.compile(r" (?P<noun>sambungan)(?! (?:air|telepon|internet|gas|ilegal|liar)\b)")
_THOSE_OF_HOMES = re.compile(
    r"(?:\b(?:dengan|termasuk|di ?antaranya|dan|terdiri (?:atas|dari)|yakni|yaitu|with|including)|"
    r"[,;:(]) (?:jumlah )?"
    r"(?P<noun>pelanggan rumah tangga|(?:household|residential) customers)"
    r"(?: (?:sebanyak|sebesar|mencapai|sekitar|of|at))* $"
)
"""Right before how many of the customers told are homes."""
_HOMES_FIRST = re.compile(
    r"\"?(?:[-•*–] ?)?(?P<noun>pelanggan rumah tangga(?:nya)?|(?:household|residential) customers)"
    r"(?: (?:kami|kita|pln))?:? "
)
"""All that a sentence has before how many customers are homes: "Pelanggan rumah tangga 230.111"."""
_MOST_ARE = re.compile(
    r"\b(?:paling banyak|paling besar|terbanyak|terbesar|mayoritas) (?:adalah |dari |golongan )?"
    r"rumah tangga (?:dengan|yakni|yaitu|sebanyak|mencapai)(?: sekitar)? $"
)
"""Right before customers who are homes: "paling banyak rumah tangga dengan 149.288 pelanggan"."""
_ROSE_BY_TO = re.compile(
    r"(?P<noun>\bcustomer base|(?P<homes>\b(?:household|residential) )?"
    r"(?<!industrial )(?<!business )(?<!commercial )(?<!prepaid )(?<!postpaid )\bcustomers|"
    r"\bpelanggan(?P<kind> rumah tangga)?)(?: (?:pln|in|di|at) ?[\w ]{0,24}?)? "
    r"(?:has |had |telah |also |juga )?(?:rose|grew|grown|risen|increased|jumped|climbed|"
    r"expanded|was up|edged up|tumbuh|naik|meningkat|bertambah)(?: (?:by|sebesar|sebanyak|about|"
    r"around|sekitar))* "
    r"[\d.,]+ ?(?:percent|per cent|%|persen|million|juta)(?: (?:year-on-year|annually|yoy|"
    r"\(yoy\)))?(?: (?:to|menjadi)(?: (?:about|around|some|sekitar|a total of))* $|,? "
    r"(?:(?:jika |bila )?di ?banding(?:kan)?|dari|ketimbang|compared (?:with|to)|from)"
    r"(?: [a-z-]+| (?:19|20)\d\d){0,6}? (?:(?:yang )?(?:sebesar|sebanyak|mencapai|tercatat)|of|"
    r"when it was) $)"
)
"""Between customers and how many they became, or were before: "naik 5 persen dari 2018 sebesar"."""
_THAT_ARE_ONLY = re.compile(
    r"\byang (?:sudah |telah )?(?:(?:men)?jadi|merupakan) pelanggan baru(?: (?:sekitar|ada|"
    r"sebanyak|mencapai))? $"
)
"""Right before those who are customers by now, and no more."""
_CUSTOMERS_OF_AREA = 100
"""Fewer customers of an area, told without a verb, may be something else."""


def find_noun(
    figures: FigureSentence, number: Number, previous: int
) -> tuple[str, tuple[int, int]] | None:
    """Find the noun that a number counts, and where it stands."""
    lower = figures.document.lower
    gap = GAP.match(lower, number.after)
    if figures.told_before(_MORE, number, 40):
        connections = _CONNECTIONS.match(lower, number.after)
        if connections is not None:
            return "new_customers", connections.span("noun")
    named = noun_at(figures.document, gap.end() if gap is not None else number.after)
    if named is not None:
        noun, words = named
        if noun == "customers" and gap is not None and gap.group().startswith(" calon"):
            return "new_customers", words
        if noun == "customers" and _MOST_ARE.search(figures.before(number, 40)):
            return "household_customers", words
        tail = lower[words[1] : words[1] + 14]
        if noun == "customers" and re.match(r" (?:golongan )?rumah tangga", tail + "   "):
            return "household_customers", words
        if noun == "customers" and tail.startswith(" baru"):
            return "new_customers", words
        return named
    begin = max(figures.sentence.start, previous, number.start - 110)
    rise = figures.document.in_lower.search(_ROSE_BY_TO, figures.sentence.start, number.start)
    if rise is not None and not number.percent and previous > rise.end("noun"):
        noun = "household_customers" if rise["homes"] or rise["kind"] else "customers"
        return noun, rise.span("noun")
    if NO_NOUN.match(lower, number.after):
        return None
    became = TO_THE_NEXT.match(lower, number.after)
    if became is not None and any(each.start == became.end() for each in figures.numbers):
        later = next(each for each in figures.numbers if each.start == became.end())
        gap = GAP.match(lower, later.after)
        named = noun_at(figures.document, gap.end() if gap is not None else later.after)
        if named is not None and not later.percent and later.value >= number.value / 10:
            return named
    said = SAID_TO_BE.search(lower, begin, number.start)
    if said is None:
        first = _HOMES_FIRST.fullmatch(lower, figures.sentence.start, number.start)
        if first is not None and number.value >= _CUSTOMERS_OF_AREA:
            return "household_customers", first.span("noun")
        homes = _THOSE_OF_HOMES.search(lower, begin, number.start)
        if homes is not None:
            return "household_customers", homes.span("noun")
        return _customers_of_area(figures, number, begin)
    best: tuple[str, tuple[int, int]] | None = None
    for noun, pattern in NOUNS:
        for match in pattern.finditer(lower, begin, number.start):
            if best is None or match.end() > best[1][1]:
                best = (noun, match.span())
    if best is None or not ends_word(lower, best[1][1]):
        return None
    if best[0] == "customers" and ARE_HOUSEHOLDS.match(lower, number.after):
        return "household_customers", best[1]  # "of which 70.9 million were households"
    if best[0] == "households" and HOUSEHOLD_CUSTOMERS.search(figures.before(number, 150)):
        return "household_customers", best[1]  # "Pelanggan didominasi rumah tangga yakni 3 juta"
    if lower[best[1][0] - 1 : best[1][0]].isalnum():
        return None
    if best[0] == "new_customers" and _THAT_ARE_ONLY.search(lower, begin, number.start):
        return "customers", best[1]  # "3.400 rumah, yang jadi pelanggan baru 1.976": only so many
    if best[0] == "new_customers" and _IN_TOTAL.search(lower, best[1][1], number.start):
        return "customers", best[1]  # "3.8 million new customers, bringing its total to 75.7"
    return best


def _customers_of_area(
    figures: FigureSentence, number: Number, begin: int
) -> tuple[str, tuple[int, int]] | None:
    """Customers with their area between: "pelanggan baru di Sumatera 401.220, di ..."."""
    lower = figures.document.lower
    match = figures.document.in_lower.search(IN_PLACE, begin, number.start)
    if match is None or number.value < _CUSTOMERS_OF_AREA:
        return None
    if not ENDS_ITEM.match(lower, number.after):
        return None
    if not figures.names_area(match.end("noun"), number.start):
        return None
    named = noun_at(figures.document, match.start("noun"))
    return named
