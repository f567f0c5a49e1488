"""Whether a count is of all villages or homes of an area: "Kerinci memiliki 285 desa".

Place in the flow: used by :mod:`kg.extract.figures.figure_counts`.
"""

from __future__ import annotations

import re

from kg.extract.figures.figure_sentence import FigureSentence
from kg.extract.text.numbers import Number

__all__ = ["are_all_of_area", "has_in_area"]

_HAS_IN_ALL = re.compile(
    r"\b(?:memiliki|mempunyai|terdata|has|have)(?: (?:total|sebanyak|sekitar|a total of))* $|"
    r"\b(?:total|jumlah|keseluruhan) desa(?:nya)?\b[^.;,\d]*$|"
    r"\b(?:desa|kampung|nagari|kelurahan)\b[^.;,\d]{0,40} (?:semuanya|seluruhnya|totalnya|"
    r"keseluruhannya|terdata)(?: (?:ada|berjumlah|sebanyak))? $"
)
"""Right before all villages of an area."""
_ALL_HOMES = re.compile(
    r"(?:^|[.,;:\"“] ?|\b(?:bahwa|jumlah|total|kalau) )(?:jumlah |total )?"
    r"(?:rumah tangga|kepala keluarga|kk|keluarga) (?:yang ada )?di "
    r"(?:(?!yang |belum |sudah |telah |tanpa |tidak |ber|ter|masih |baru |di)[\w'-]+ ){1,5}?"
    r"(?:(?:berjumlah|jumlahnya|totalnya|seluruhnya|semuanya|kurang lebih|lebih kurang|kira-kira|"
    r"sekitar|ada|sebanyak|mencapai|tercatat|terdata) ?)+$"
)
"""Right before all homes of an area: "Rumah tangga di Kerinci berjumlah 71.000 KK"."""


def has_in_area(figures: FigureSentence, number: Number) -> bool:
    """Whether an area is said right before to have so many."""
    return _HAS_IN_ALL.search(figures.before(number, 70)) is not None


def are_all_of_area(figures: FigureSentence, number: Number, noun: str) -> bool:
    """Whether so many are all of an area, whatever was told of others before.

    Args:
        figures: The sentence.
        number: The count.
        noun: What it counts.
    """
    if _HAS_IN_ALL.search(figures.before(number, 60)):
        return True
    if noun == "households":
        return _ALL_HOMES.search(figures.before(number, 90)) is not None
    return noun == "villages" and _is_made_up_of(figures, number)


def _is_made_up_of(figures: FigureSentence, number: Number) -> bool:
    """Whether an area is said to be made up of so many villages: "Kabupaten X terdiri atas 43"."""
    made_up = _MADE_UP_OF.search(figures.before(number, 40))
    if made_up is None:
        return False
    end = number.start - len(made_up.group())
    if figures.document.lower.endswith(" yang ", 0, end):
        return False  # "Pulau A, Pulau B dan Pulau C yang meliputi 24 desa": of all of them
    return figures.names_area(max(figures.sentence.start, end - _AREA_REACH), end)


_AREA_REACH = 40
_MADE_UP_OF = re.compile(
    r"\b(?:consist(?:s|ed)? of|comprises|is made up of|terdiri (?:atas|dari)|membawahi|meliputi)"
    r"(?: (?:sebanyak|sekitar|total|a total of|some))* $"
)
