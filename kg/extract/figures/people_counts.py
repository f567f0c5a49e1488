"""People who have electricity: "1,2 juta jiwa di NTT sudah menikmati listrik".

Place in the flow: used by :mod:`kg.extract.figures.figure_counts`.
"""

from __future__ import annotations

import re

from kg.extract.figures.count_words import ELECTRICITY, LIGHTING_UP, OF_TOTAL, SURVEYED
from kg.extract.figures.figure_parts import is_of_other_access
from kg.extract.figures.figure_sentence import FigureSentence, Reading
from kg.extract.text.numbers import Number

__all__ = ["read_people"]

_REACHES = re.compile(
    r"\b(?:bring|provid|deliver|giv|suppl|extend|connect)\w* (?:(?:reliable|affordable|clean|new|"
    r"better|grid|sustainable) ){0,2}(?:(?:electricity|power|access to electricity)(?: access)? )?"
    r"(?:to |for )?(?:(?:around|about|some|nearly|an|additional|more|than|over|another) ){0,3}$"
)
"""Right before people to whom electricity comes."""
_OF_PEOPLE = re.compile(
    r"\b(?:dari|of)\b[^.;,\d]{0,24} (?:penduduk|warga|jiwa|population|people|residents)(?:nya)?\b"
    r"[^.;,\d]{0,24}$"
)
"""Right before all people of an area: "Dari jumlah penduduk 1,2 juta jiwa, 92 persen"."""
_FEWEST_PEOPLE = 1000


def read_people(
    figures: FigureSentence, number: Number, words: tuple[int, int], following: int
) -> Reading | None:
    """Read a count of people, if they have electricity or it comes to them.

    Args:
        figures: The sentence.
        number: The number.
        words: Where its noun stands.
        following: Where the next number begins, or the sentence ends.
    """
    before = figures.before(number, 60)
    reached = _REACHES.search(before) or LIGHTING_UP.search(before)
    if number.value < _FEWEST_PEOPLE or (
        reached is None and not _people_have_it(figures, number, words[1], following)
    ):
        return None
    return Reading("population_access", words, "noun-beside-the-number", 0.78)


def _people_have_it(figures: FigureSentence, number: Number, end: int, following: int) -> bool:
    """Whether people are said to have electricity: "7,5 juta jiwa akan menikmati listrik"."""
    before = figures.before(number, 60)
    if OF_TOTAL.search(before) or _OF_PEOPLE.search(before):
        return False
    if SURVEYED.search(before) or is_of_other_access(figures, number):
        return False
    behind = figures.behind(number, 110)
    return ELECTRICITY.search(behind) is not None and figures.state(number, end, following) == "el"
