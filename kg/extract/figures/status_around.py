"""What is wanted, or is so today, by what is told around a count.

Place in the flow: used by :mod:`kg.extract.figures.figures` and
:mod:`kg.extract.figures.figure_carry`, beside :mod:`kg.extract.figures.figure_status`.
"""

from __future__ import annotations

import re

from kg.extract.figures.figure_sentence import FigureSentence
from kg.extract.figures.figure_words import PROJECTED, TARGET
from kg.extract.text.numbers import Number

__all__ = ["is_left_today", "sets_beside"]


def sets_beside(figures: FigureSentence) -> bool:
    """Whether a sentence without a verb sets another area beside that of the plan right before.

    "Pada 2020 target di Sultra 2.198 desa. Sementara, di Sulbar sebanyak 602 desa".
    """
    lower, start, end = figures.document.lower, figures.sentence.start, figures.sentence.end
    beside = _BESIDE.match(lower, start, end)
    if beside is None or not figures.is_near(0) or _IS_SO.search(lower, start, end):
        return False
    return figures.names_area(beside.end(), beside.end() + _NEAR_AREA)


_NEAR_AREA = 30
_BESIDE = re.compile(
    r"\"?(?:(?:sementara(?: itu)?|sedangkan|adapun|dan|kemudian|lalu|selanjutnya|begitu pula|while|"
    r"meanwhile|and),? (?:(?:untuk|di|in|for|wilayah) )+|"
    r"(?:kemudian|lalu|selanjutnya|berikutnya|disusul|diikuti|then|followed by),? )"
)
_IS_SO = re.compile(
    r"\b(?:sudah|telah|masih|baru|kini|saat ini|sekarang|belum|tercatat|mencapai|realisasi\w*|"
    r"capaian\w*|terealisasi|already|still|now|has|have|had|is|was|reached)\b"
)
"""Words that tell how it is, not how it is planned."""


def is_left_today(
    figures: FigureSentence, number: Number, end: int, *, wanted: bool = False
) -> bool:
    """Whether what is without electricity is so today, whatever will become of it.

    "Program itu akan menjangkau 43 desa yang belum berlistrik"; "tersisa 43 desa yang akan
    dialiri". How few are wanted or expected to be left is no such count.

    Args:
        figures: The sentence.
        number: The count.
        end: Where its noun ends.
        wanted: Whether a target is told around it: nobody wants homes without electricity.
    """
    before = figures.before(number, 60)
    left = _LEFT_OVER.search(before)
    if left is not None:
        return not (TARGET.search(before) or PROJECTED.search(before))
    return wanted or _THAT_LACK.match(figures.document.lower, end) is not None


_LEFT_OVER = re.compile(
    r"\b(?:tinggal|tersisa|sisa|hanya|menjadi|turun|left|remain\w*)(?: \w+){0,2} $"
)
_THAT_LACK = re.compile(
    r" (?:yang (?:masih )?tersisa|sisanya|selebihnya)\b|"
    r"(?: (?:di|in) [a-z' -]{2,30}?)? (?:yang |that )(?:(?:masih|sama sekali|still|were|are) ){0,2}"
    r"(?:belum|gelap|tidak|lack|have no|without|in the dark|unconnected)\b"
)
