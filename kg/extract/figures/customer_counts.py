"""Customers: whose they are, and whether they are new or those of households.

Place in the flow: used by :mod:`kg.extract.figures.figure_counts`, once a number counts customers.
"""

from __future__ import annotations

import re

from kg.extract.figures.count_words import ALL_CUSTOMERS, HOUSEHOLD_CUSTOMERS, MORE_CUSTOMERS
from kg.extract.figures.figure_sentence import FigureSentence, Reading
from kg.extract.figures.figure_words import CHANGE
from kg.extract.text.numbers import Number

__all__ = ["ROSE_TO", "are_of_others", "as_customers"]

_POWER = re.compile(r"listrik|elektri|\bpln\b|electric|\bpower\b|energi")
_SERVICES = re.compile(
    r"\b(?:pdam|perumda|air (?:minum|bersih|limbah)|ipal|sanitasi|internet|telkom\w*|seluler|"
    r"indihome|jargas|jaringan gas|waterworks|sewage|broadband|mobile phone)\b"
)
_AROUND = 700
_OUTAGE = re.compile(
    r"\b(?:terdampak|padam\w*|pemadaman|dipulihkan|pemulihan|banjir|terendam|gempa|longsor|"
    r"outages?|blackouts?|flood(?:s|ed|ing)?|earthquake|restored)\b"
)
ROSE_TO = re.compile(
    r"\b(?:naik|bertambah|meningkat|tumbuh|melonjak|rose|increased|grew|up)\b[^.;]{0,24}"
    r"\d[\d.,]* ?(?:juta|ribu|million|thousand)?[^.;\d]{0,24}\b(?:menjadi|jadi|to)"
    r"(?: (?:sekitar|total|about|a total of))* $"
)
"""Right before what a rise by a number has led to: all customers."""
_STANDING = re.compile(
    r"\b(?:total|jumlah|seluruh|memiliki|melayani|mencapai|serves?|serving)\b[^.;\d]{0,60}$"
)


def are_of_others(figures: FigureSentence, number: Number) -> bool:
    """Whether customers are those of a waterworks, or of an outage told of in the lines before.

    Args:
        figures: The sentence.
        number: The count.
    """
    lower, start = figures.document.lower, figures.sentence.start
    around = max(0, start - _AROUND), figures.sentence.end + _AROUND
    if _POWER.search(lower, *around) is None and _SERVICES.search(lower, *around) is not None:
        return True
    if _STANDING.search(figures.before(number, 90)):
        return False
    return (
        figures.document.in_lower.search(_OUTAGE, max(0, start - _AROUND // 2), start) is not None
    )


def as_customers(noun: str, words: tuple[int, int], number: Number, before: str) -> Reading | None:
    """Read a count of customers: those of households, new ones, or all.

    Args:
        noun: What the noun beside the number says.
        words: Where the noun stands.
        number: The count.
        before: What stands before the number.
    """
    if noun == "customers" and HOUSEHOLD_CUSTOMERS.search(before):
        noun = "household_customers"
    more = CHANGE.search(before) or MORE_CUSTOMERS.search(before)
    if more and ROSE_TO.search(before):
        more = None  # "bertambah 3,72 juta menjadi 49,61 juta"
    if noun == "customers" and more and not ALL_CUSTOMERS.search(before):
        noun = "new_customers"
    if number.value < 50:
        return None
    return Reading(noun, words, "noun-beside-the-number", 0.9)
