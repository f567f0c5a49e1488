"""Counts that the words around make something else than their noun: parts, totals, deeds.

Place in the flow: used by :mod:`kg.extract.figures.figure_counts`, before it looks for a noun.
"15 lainnya hidup dari sumber non PLN" are villages with electricity, "sehingga totalnya menjadi
42,1 juta" are all customers, "12,760 of which are in Central Java" are part of a programme.
"""

from __future__ import annotations

import re

from kg.extract.figures.count_nouns import find_noun
from kg.extract.figures.count_words import GAP
from kg.extract.figures.figure_sentence import FigureSentence, Reading, noun_at
from kg.extract.figures.other_sources import is_lit_otherwise, read_of_another_source
from kg.extract.text.numbers import Number

__all__ = ["IN_ANOTHER_YEAR", "read_otherwise"]

IN_ANOTHER_YEAR = "homes-of-another-year"
"""The reason of homes that a plan has for another year than the one before."""

_IN_ALL = re.compile(
    r"\b(?:sehingga|menjadikan|hingga) (?:total(?:nya)?|jumlah(?:nya)?|keseluruhan(?:nya)?)"
    r"(?: pelanggan(?:nya)?)?(?: (?:menjadi|mencapai|sekitar|sebanyak))* $|"
    r"\b(?:bringing|taking|raising) (?:the|its) total (?:\w+ ){0,3}?to(?: (?:about|some))? $"
)
"""Right before all customers, behind how many were added."""
_ENDS = re.compile(r" ?(?:[.,;)\"]|$)")
_OF_WHICH_IN = re.compile(
    r"(?: (?:di ?antaranya|of (?:which|them|these))(?: (?:are|were|berada|ada))?)? (?:di|in) "
)
"""Behind a part of what a programme gives, before its area."""
_METERED = re.compile(
    r" (?:warga )?(?:yang )?(?:sudah|telah|kini|baru) (?:ter|di)pasang(?:i)? (?:kwh )?met(?:er|"
    r"eran)\b"
)
"""Behind homes that have got their meter."""
_ITEMISED = re.compile(r"\"?(?:adapun )?rinciannya\b")
_SAME_YEARS = re.compile(
    r"[;,.] ?(?:dan |sedangkan |lalu )?(?:pada|tahun|di|untuk|in) (?:tahun )?(?:19|20)\d\d,? "
    r"(?:sebanyak |sekitar |another )?$"
)
"""Between homes of one year's plan and those of another's: "; pada 2018 sebanyak"."""


def read_otherwise(
    figures: FigureSentence, number: Number, previous: int, last: Reading | None
) -> Reading | None:
    """Read a count that its neighbours explain.

    Args:
        figures: The sentence.
        number: The number.
        previous: Where the number before ends, or the sentence begins.
        last: What the number before was read as.

    Returns:
        What it counts; None if only its noun can tell.
    """
    lower, carry = figures.document.lower, figures.carry
    kind = last.indicator if last is not None else None
    lit = (carry.noun, carry.state) == ("villages", "el") and figures.is_near(1)
    if kind == "villages_electrified" or (last is None and lit):
        named = find_noun(figures, number, previous)
        end = named[1][1] if named is not None else number.after
        if (named is None or named[0] == "villages") and is_lit_otherwise(figures, number, end):
            return read_of_another_source(figures, number, last)
    if last is not None and kind == "new_customers":
        if _ENDS.match(lower, number.after) and _IN_ALL.search(figures.before(number, 60)):
            return Reading("customers", last.words, "total-behind-its-rise", 0.8)
        here = _OF_WHICH_IN.match(lower, number.after)
        if here is not None and figures.names_area(here.end(), here.end() + 12):
            return Reading("new_customers", last.words, "part-of-the-total", 0.78)
    gap = GAP.match(lower, number.after)
    named = noun_at(figures.document, gap.end() if gap is not None else number.after)
    if named is None or named[0] != "households":
        return None
    if _METERED.match(lower, named[1][1]):
        return Reading("new_customers", named[1], "homes-that-are-added", 0.8)
    begin = max(previous, number.start - 60)
    if (
        last is not None
        and kind == "new_customers"
        and _SAME_YEARS.search(lower, begin, number.start)
    ):
        return Reading("new_customers", named[1], IN_ANOTHER_YEAR, 0.78)
    dark = carry.share is not None and "unelectrified" in carry.share[1].indicator
    if dark and _ITEMISED.match(lower, figures.sentence.start) and figures.is_near(1):
        if figures.names_area(begin, number.start):
            return Reading("households_unelectrified", named[1], "part-of-the-total", 0.78)
    return None
