"""Shares of homes by their source of light: "PLN 95 persen; penerangan non-listrik 2 persen".

Place in the flow: used by :mod:`kg.extract.figures.figure_shares`. What is lit by no electricity is
without it.
"""

from __future__ import annotations

import re

from kg.extract.figures.figure_sentence import FigureSentence, Reading
from kg.extract.text.numbers import Number

__all__ = ["read_other_light"]

_OTHER_LIGHT = re.compile(
    r"(?:\b(?:sumber )?(?:penerangan|lampu)(?:nya)? |\b)(?P<what>(?:non[- ]?|bukan |selain |tanpa )"
    r"listrik|bukan (?:dari|dengan) listrik|non-?electric(?:ity)?(?: light(?:ing)?)?)"
    r"(?:(?: (?:sebesar|sebanyak|hanya|mencapai|sekitar|masih|tinggal|ada|is|at|of))*:?|,) $"
)
"""Right before the share of homes whose light is none of electricity: "non-listrik 1,47 persen"."""
_HOMES = ("rumah tangga", "household", "elektrifikasi", "electrification")


def read_other_light(figures: FigureSentence, number: Number) -> Reading | None:
    """Read the share of homes whose light is none of electricity: "non-listrik 1,67 persen".

    Args:
        figures: The sentence.
        number: The percentage.
    """
    before = figures.before(number, 60)
    if number.value > _MOST_OF_OTHER_LIGHT or not ("listrik" in before or "electri" in before):
        return None
    other = _OTHER_LIGHT.search(before)
    if other is None:
        return None
    sentence, carry = figures.sentence, figures.carry
    told = carry.ratio is not None and carry.ratio.indicator.startswith("household")
    if not told and not figures.document.says(_HOMES, sentence.start, sentence.end):
        return None
    begin = number.start - len(other.group())
    words = (begin + other.start("what") - other.start(), number.start - 1)
    return Reading("household_unelectrified_ratio", words, "noun-beside-the-number", 0.82)


_MOST_OF_OTHER_LIGHT = 60
