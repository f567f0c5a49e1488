"""Shares of villages told by their noun alone: "Gampong sudah 100 persen".

Place in the flow: used by :mod:`kg.extract.figures.figure_shares`, where no ratio and no noun
behind a percentage says what it is of.
"""

from __future__ import annotations

import re

from kg.extract.figures.figure_sentence import FigureSentence, Reading
from kg.extract.figures.figure_words import HOUSEHOLD_RATIO
from kg.extract.text.numbers import Number

__all__ = ["read_villages_alone"]

_VILLAGES = re.compile(
    r"(?:(?<![a-z0-9] )|(?<=kalau )|(?<=untuk ))\b(?P<noun>desa(?:-desa)?|gampong|kampung|nagari|"
    r"villages)(?:nya)?(?: (?:sendiri|kita|kami|se-?[a-z]+))?,?"
    r"(?: (?:sudah|telah|kini|baru|masih|hampir|are|is|already|now|at)){1,3} $"
)
"""All that its clause has before the share."""
_ENDS = re.compile(
    r"(?: (?:(?:ber|ter)listrik(?:i)?|(?:ter|di)aliri(?: listrik)?|electrified))? ?(?:[.,;!\"”]|$)"
)


def read_villages_alone(figures: FigureSentence, number: Number) -> Reading | None:
    """Read a share of villages whose clause says no more, where a ratio is told around it.

    Args:
        figures: The sentence.
        number: The percentage.
    """
    document = figures.document
    if _ENDS.match(document.lower, number.after) is None:
        return None
    told = figures.told_before(_VILLAGES, number, 50)
    if told is None:
        return None
    index = document.sentence_index(figures.sentence.start)
    following = document.sentences[index : index + 2]
    near = figures.carry.ratio is not None and figures.is_near(1)
    end = following[-1].end
    if not near and not HOUSEHOLD_RATIO.search(document.lower, number.after, end):
        return None
    words = told.span("noun")
    return Reading("village_electrification_ratio", words, "noun-beside-the-number", 0.76)
