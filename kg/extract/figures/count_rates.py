"""Counts of each year or month, which are no figure of one: "350 kepala keluarga per tahun".

Place in the flow: used by :mod:`kg.extract.figures.figure_counts`.
"""

from __future__ import annotations

import re

from kg.extract.figures.figure_sentence import FigureSentence
from kg.extract.text.numbers import Number

__all__ = ["is_rate"]

_EACH_YEAR = re.compile(
    r"\b(?:(?:se)?tiap|per|saban|every|each) (?:tahun|bulan|year|"
    r"month)(?:nya)?,? (?:(?!tahun\b)[a-z]+ )"
    r"{0,5}$|\bdalam se(?:tahun|bulan),? (?:[a-z]+ ){0,5}$"
)
"""Right before such a rate."""
_PER_YEAR = re.compile(
    r"(?: baru| new)? (?:se(?:tahun|bulan|hari|minggu)\b(?! (?:terakhir|lalu|penuh|kemudian|"
    r"sebelumnya))|(?:setiap|tiap|per|each|every) (?:tahun|bulan|hari|year|month|day)\b"
    r"(?! (?:19|20)\d\d)|a (?:year|month)\b|annually\b)"
)
"""Behind a rate, which is no figure of one year."""
_HOMES_EACH_YEAR = re.compile(
    r"(?: (?:kepala keluarga|rumah tangga|keluarga|rumah|kk|pelanggan|sambungan|households|homes|"
    r"customers|connections)(?: (?:miskin|baru|prasejahtera))?(?: \(\w{2,3}\))?)"
    r"(?: (?:di|in) [\w' -]{2,24}?)?(?: (?:tersambung|disambung|dipasang|terpasang|are connected))?"
    + _PER_YEAR.pattern
)
"""Behind how many homes are connected in each year, whatever the programme."""


def is_rate(figures: FigureSentence, number: Number, end: int) -> bool:
    """Whether so many are counted in each year or month.

    Args:
        figures: The sentence.
        number: The count.
        end: Where its noun ends, or the number where the noun is not known yet.
    """
    lower = figures.document.lower
    if end == number.after:
        return _HOMES_EACH_YEAR.match(lower, end) is not None
    return (
        _EACH_YEAR.search(figures.before(number, 60)) is not None
        or _PER_YEAR.match(lower, end) is not None
    )
