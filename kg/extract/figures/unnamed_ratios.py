"""Shares whose sentence does not name a ratio: a bare "rasio", people who are without.

Place in the flow: used by :mod:`kg.extract.figures.figure_shares`, where no ratio and no noun
beside a percentage says what it is of.
"""

from __future__ import annotations

import re

from kg.extract.figures.count_words import ELECTRICITY
from kg.extract.figures.figure_parts import is_of_other_access
from kg.extract.figures.figure_sentence import FigureSentence, Reading
from kg.extract.figures.figure_words import NOT_ACCESS, UNELECTRIFIED
from kg.extract.text.numbers import Number

__all__ = ["LIVE_IN", "are_without", "is_to_be_covered", "read_unnamed_ratio"]

LIVE_IN = re.compile(
    r" (?:of (?:them|these|those) |di ?antaranya )?(?:live|lives|reside|are in|are located|"
    r"tinggal di|"
    r"bermukim|berada di|tersebar di)\b"
)
"""Behind a share of those who live somewhere."""
_ALONE_RATIO = re.compile(
    r"\brasio(?:nya)?(?= (?:yang )?(?:paling|ter\w+|di|masih|sudah|baru|kini|saat ini|"
    r"mencapai|hanya|"
    r"sebesar|tinggi|rendah|itu|tersebut|ini|nasional|pada|untuk|per|adalah|tercatat|naik)\b)"
)
"""A ratio of which no word says what it is."""


_LINES_BEFORE = 400


def read_unnamed_ratio(figures: FigureSentence, number: Number) -> Reading | None:
    """A ratio without a name in a text on access, where none is named before: of households.

    Args:
        figures: The sentence.
        number: The percentage.
    """
    lower, sentence = figures.document.lower, figures.sentence
    if figures.carry.ratio is not None:
        return None
    if not ELECTRICITY.search(lower, max(0, sentence.start - _LINES_BEFORE), number.start):
        return None
    match = _ALONE_RATIO.search(lower, sentence.start, number.start)
    if match is None or figures.document.in_lower.search(NOT_ACCESS, sentence.start, sentence.end):
        return None
    if LIVE_IN.match(lower, number.after) or UNELECTRIFIED.search(figures.behind(number, 45)):
        return None
    return Reading("household_electrification_ratio", match.span(), "ratio-without-a-name", 0.68)


def are_without(figures: FigureSentence, number: Number, end: int) -> bool:
    """Whether people have no electricity, told beside a ratio of households as what it leaves.

    Args:
        figures: The sentence.
        number: The percentage, or the count that equals it.
        end: Where the noun of people ends.
    """
    ratio = figures.ratios[-1][2] if figures.ratios else None
    if ratio is None and figures.carry.ratio is not None and figures.is_near(2):
        ratio = figures.carry.ratio.indicator
    if ratio != "household_electrification_ratio" or is_of_other_access(figures, number):
        return False
    return figures.state(number, end, figures.sentence.end) == "un"


_COVERS = re.compile(
    r"\b(?:reach|cover|serve|men(?:jangkau|capai)|melayani)(?:ing|e?s)? (?:about )?$"
)


def is_to_be_covered(figures: FigureSentence, number: Number) -> bool:
    """Whether somebody who brings electricity is to reach a share: "PLN is to reach 100 percent".

    Args:
        figures: The sentence.
        number: The share of villages or homes.
    """
    if _COVERS.search(figures.before(number, 40)) is None:
        return False
    begin, end = figures.sentence.start, figures.sentence.end
    return figures.document.says(("pln", "lectri", "listrik"), begin, end)
