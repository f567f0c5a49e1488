"""What a ratio leaves: "90 persen, sisanya 10 persen belum", "55 persen KK, dan 45 persen lagi".

Place in the flow: used by :mod:`kg.extract.figures.figure_shares`.
"""

from __future__ import annotations

import re

from kg.extract.figures.figure_sentence import FigureSentence, Reading
from kg.extract.text.numbers import Number

__all__ = ["as_left", "has_rest", "leaves_rest", "read_left", "read_rest"]

_REMAINING = re.compile(
    r"\b(?:remaining|remains(?: is| are)?|sisanya|sisa|tersisa|tinggal),?(?: \w+)? $"
)
_THAT_LACK = re.compile(
    r" (?:yang |that )?(?:belum|tidak|remains?|still|without)(?: \w+)? "
    r"(?:berlistrik|terlistriki|teraliri|dialiri|menikmati|unelectrified|electricity|power)\b"
)
"""Behind what is left of a ratio: "tersisa 0,17 persen yang belum terlistriki"."""
_BELUM = re.compile(
    r" (?:lagi |lainnya |sisanya |others? )?(?:yang |that |who |which )?(?:(?:masih )?"
    r"(?:belum|tidak)|(?:still )?(?:lack|without|has no|(?:have|has) (?:no|not|yet)))\b|"
    r" (?:lagi|itu|ini|tersebut)? ?(?:yang |that )(?:\w+ )?(?:perlu|harus|mesti|akan) (?:segera )?"
    r"di(?:selesaikan|tuntaskan|kejar|rampungkan)\b"
)
"""Behind what the ratio leaves: "90 persen, atau masih ada 10 persen yang belum dialiri"."""
_THE_REST = re.compile(r" (?:lagi|lainnya|sisanya|selebihnya|others?)\b")
_WHOLE, _FEW = 100, 10


def leaves_rest(figures: FigureSentence, number: Number) -> bool:
    """Whether a share is told as what is left: "sisanya 5 persen"."""
    return _REMAINING.search(figures.before(number, 70)) is not None


def read_rest(figures: FigureSentence, number: Number) -> Reading | None:
    """Read what is left of a ratio told before, or of that which its sentence names."""
    whole = figures.carry.levels.get(_WHOLE - number.value)
    if whole is not None:
        return _rest_of(whole.indicator, whole.words)
    lacks = _THAT_LACK.match(figures.document.lower, number.after)
    if lacks is None or not figures.ratios or figures.ratios[-1][0] > number.start:
        return None
    start, end, indicator = figures.ratios[-1]
    return _rest_of(indicator, (start, end))


def as_left(figures: FigureSentence, number: Number, carried: Reading | None) -> Reading | None:
    """A share whose sentence names no ratio, as what the last one leaves where it is just that.

    "Rasionya 99,99 persen. Angka 0,01 persen itu tergolong tinggi, karena ..."
    """
    left = _WHOLE - number.value
    whole = figures.carry.levels.get(left)
    if carried is None or whole is None or number.value >= _FEW:
        return carried
    return _rest_of(whole.indicator, whole.words)


def read_left(figures: FigureSentence, number: Number) -> Reading | None:
    """Read a share that is without electricity, of the ratio that leaves as much."""
    left = _WHOLE - number.value
    levels = figures.carry.levels
    whole = levels.get(left)
    if whole is None:  # a text may be out by one: "71,6 persen ... berarti 29,4 persen lagi"
        whole = next((levels[each] for each in levels if abs(each - left) <= 1), None)
    if whole is None or not figures.is_near(1):
        return None
    if _BELUM.match(figures.document.lower, number.after) is None:
        return None
    return _rest_of(whole.indicator, whole.words)


def has_rest(figures: FigureSentence, number: Number, following: int) -> bool:
    """Whether the next share is the rest of this one, and is without electricity.

    "baru 55 persen kepala keluarga, dan 45 persen lagi belum menikmati listrik".
    """
    rest = next((each for each in figures.numbers if each.start == following), None)
    if rest is None or not rest.percent or rest.value + number.value != _WHOLE:
        return False
    lower = figures.document.lower
    told = _THE_REST.match(lower, rest.after) is not None or leaves_rest(figures, rest)
    return told and _BELUM.match(lower, rest.after) is not None


def _rest_of(indicator: str, words: tuple[int, int]) -> Reading:
    kind = indicator.replace("_electrification_", "_unelectrified_")
    return Reading(kind, words, "rest-of-the-ratio", 0.82)
