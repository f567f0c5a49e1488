"""Whether the homes or villages of a share have electricity, told behind what they are.

Place in the flow: used by :mod:`kg.extract.figures.figure_shares`. A count of the same may stand
between ("1.37 percent of families here, or some 4,300 households, do not have it"), or a share of
something else that has the same verb ("0,7 persen rumah tangga dan 0,4 persen desa belum").
"""

from __future__ import annotations

import re

from kg.extract.figures.figure_sentence import FigureSentence, noun_at
from kg.extract.figures.figure_words import ELECTRIFIED
from kg.extract.text.numbers import Number

__all__ = [
    "is_lit_by_neighbours",
    "is_of_other_noun",
    "is_the_ratio",
    "noun_start",
    "state_of_share",
]

_OF = re.compile(
    r" (?:saja )?(?:lebih )?(?:dari |of the |of |atau )?"
    r"(?:total |seluruh |semua |sekitar |all |our |its |their |the country's |rural |urban |"
    r"[a-z]+(?:'s|ian|ese|"
    r"uan) |jumlah )?(?:\d[\d.,]* (?:(?:juta|ribu|million) )?)?"
)


def noun_start(lower: str, after: int) -> int:
    """Where the noun behind a share may begin: "0,84 persen dari seluruh rumah tangga"."""
    gap = _OF.match(lower, after)
    return gap.end() if gap is not None else after + 1


def is_lit_by_neighbours(figures: FigureSentence, number: Number) -> bool:
    """Whether a share of homes is that of those who have their light from a neighbour."""
    if number.value >= _FEWEST_LIT:
        return False
    return _BY_NEIGHBOURS.search(figures.behind(number, 110)) is not None


def state_of_share(figures: FigureSentence, number: Number, end: int, following: int) -> str | None:
    """What is said of a share: ``el``, ``un``, or None.

    Args:
        figures: The sentence.
        number: The share.
        end: Where its noun ends.
        following: Where the next number begins.
    """
    lower = figures.document.lower
    state = figures.state(number, end, following)
    apposed = _OR_COUNT.match(lower, end) if state is None else None
    if apposed is not None and apposed.end() == following:  # ", or some 4,300 households, do"
        state = figures.state(number, *_beyond_count(figures, following))
    joined = _AND_SHARE.match(lower, end)
    if joined is not None and joined.end() == following:
        return _state_of_next(figures, following) or state
    return state


_FEWEST_LIT = 50
_BY_NEIGHBOURS = re.compile(
    r"\b(?:(?:me)?n(?:umpang|yalur|ebeng|unut)|menebeng)\b[^.;,]{0,24}"
    r"\b(?:listrik|tetangga|kabel|aliran|setrum|saudara|kerabat)\b|"
    r"\bshare (?:a|their neighbou?rs?') (?:line|connection)\b"
)
"""Behind a share of homes that are lit by a neighbour: neither with nor without electricity."""
_OR_COUNT = re.compile(
    r"(?: (?:here|there|di (?:sini|sana)|(?:di|in) [\w' -]{2,24}?))?,? ?(?:\b(?:or|atau|yakni|"
    r"yaitu)|\()(?: ?(?:some|about|around|nearly|sekitar|setara|sebanyak|dengan))* ?"
)
"""Between a share of homes and how many these are, before what is said of both."""


def _beyond_count(figures: FigureSentence, start: int) -> tuple[int, int]:
    """Where the noun of the count ends that begins here, and where the next number begins."""
    count = next(each for each in figures.numbers if each.start == start)
    named = noun_at(figures.document, count.after + 1)
    later = (each.start for each in figures.numbers if each.start > count.after)
    end = named[1][1] if named is not None and not count.percent else count.after
    return end, next(later, figures.sentence.end)


_AND_SHARE = re.compile(
    r"(?: (?:di|in) [\w ]{2,24}?)?,? (?:dan|serta|and)"
    r"(?: (?:sekitar|sebanyak|hampir|about|some|nearly))? "
)
"""Between two shares of which one verb tells: "0,7 persen rumah tangga dan 0,4 persen desa"."""


def _state_of_next(figures: FigureSentence, start: int) -> str | None:
    """What is said of the share that begins here, and so of the one that it is joined to."""
    number = next((each for each in figures.numbers if each.start == start), None)
    if number is None or not number.percent:
        return None
    named = noun_at(figures.document, noun_start(figures.document.lower, number.after))
    if named is None or named[0] not in {"villages", "households"}:
        return None
    later = (each.start for each in figures.numbers if each.start > number.after)
    return figures.state(number, named[1][1], next(later, figures.sentence.end))


_OF_OTHER_NOUN = re.compile(
    r" (?:dari |of )?(?:the )?(?:penduduk|warga|masyarakat|rumah tangga|keluarga|kk|pelanggan|"
    r"orang|people|residents|households|families)(?:nya)? (?!(?:di|pada|dan|sudah|telah|yang|"
    r"untuk|per|dari|sedangkan|sementara|in|of|and|at|by|as|have|had|are|were|has)\b)[a-z]"
)
"""Behind a share of people or homes of whom something else is told."""
_OTHER_REACH = 70


def is_of_other_noun(figures: FigureSentence, number: Number, previous: int) -> bool:
    """Whether a share behind that of a ratio is of something else: "dan 19 persen warga miskin".

    Args:
        figures: The sentence.
        number: The share.
        previous: Where the number before ends, or the sentence begins.
    """
    if _OF_IT.match(figures.document.lower, number.after - len("nya")):
        return True
    if all(end >= previous for _, end, _ in figures.ratios):
        return False
    if _OF_OTHER_NOUN.match(figures.document.lower, number.after) is None:
        return False
    return ELECTRIFIED.search(figures.behind(number, _OTHER_REACH)) is None


def is_the_ratio(figures: FigureSentence, number: Number) -> bool:
    """Whether a share is the ratio named right before it, and a high one."""
    if number.value < _HIGH or not figures.ratios:
        return False
    ratio = next((each for each in reversed(figures.ratios) if each[1] <= number.start), None)
    if ratio is None or number.start - ratio[1] > _NAMED_REACH:
        return False
    return "," not in figures.document.lower[ratio[1] : number.start]


_OF_IT = re.compile(r"nya (?!rumah tangga|desa|kampung|kk|kepala keluarga|warga|penduduk)")
"""Right behind a share of what was told last: "pembangkit 69.500 MW yang 61 persennya hijau"."""
_HIGH = 50
_NAMED_REACH = 45
