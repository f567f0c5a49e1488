"""Shares of homes by what lights them: parts of a ratio by supplier, and other light.

Place in the flow: used by :mod:`kg.extract.figures.figure_shares`. What is lit by no electricity is
without it; "terdiri dari PLN 92,6 persen, non-PLN 2,2 persen" are the parts of one ratio, each with
its supply as coverage.
"""

from __future__ import annotations

import re

from kg.extract.figures.figure_sentence import FigureSentence, Reading
from kg.extract.text.numbers import Number

__all__ = ["PART", "is_of_others", "read_other_light", "read_part_by_supply"]

PART = "part-of-the-ratio"
"""The reason of what one supplier has of a ratio; its words are the supplier."""
_SUPPLIER = (
    r"(?P<who>(?:listrik )?(?:pt )?pln(?: \(persero\))?|non[- ]?pln|ltshe|"
    r"(?:program )?lampu tenaga surya hemat energi(?: \(ltshe\))?|listrik swadaya|swadaya|"
    r"state-owned electricity company pln|(?:the )?state utility pln|"
    r"solar-powered energy-saving lamps(?: \(ltshe\))?)"
)
_PARTS = re.compile(
    r"\b(?:terdiri (?:atas|dari)(?! (?:\w+ )?(?:provinsi|kabupaten|kota|kecamatan|pulau|daerah|"
    r"wilayah)\b)|terbagi|consist(?:s|ed|ing)? of|comprising|dengan (?:rincian|perincian)|"
    r"of the national (?:figure|ratio|total))\b"
)
"""Before the parts of a ratio."""
_PART_BEFORE = re.compile(
    rf"{_SUPPLIER}(?: (?:sebesar|sebanyak|mencapai|hanya|menyumbang|berkontribusi|with|at)|:)* $"
)
_PART_BEHIND = re.compile(
    rf"(?: (?:dari|oleh|berasal dari|came from|comes from|from|attributed to|of|by))? {_SUPPLIER}\b"
)

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


def read_part_by_supply(figures: FigureSentence, number: Number) -> Reading | None:
    """Read what one supplier has of a ratio: "terdiri dari PLN 92,6 persen, non-PLN 2,2 persen".

    Args:
        figures: The sentence.
        number: The percentage.
    """
    lower, start = figures.document.lower, figures.sentence.start
    parts = figures.document.in_lower.search(_PARTS, start, number.start)
    if parts is None:
        return None
    ratio = next((r for r in reversed(figures.ratios) if r[1] <= parts.start()), None)
    near = figures.carry.ratio if figures.is_near(1) else None
    indicator = ratio[2] if ratio is not None else near.indicator if near is not None else None
    if indicator is None or not indicator.endswith("electrification_ratio"):
        return None
    who = _PART_BEFORE.search(lower, max(parts.end(), number.start - 70), number.start)
    who = who or _PART_BEHIND.match(lower, number.after, figures.sentence.end)
    return Reading(indicator, who.span("who"), PART, 0.78) if who is not None else None


_NON_PLN = re.compile(
    r"(?:\bnon[ -]?pln|\b(?:dari|oleh|from|by) ltshe)(?: \([^()]{1,40}\))?"
    r"(?: (?:sebesar|sebanyak|mencapai|hanya|sekitar|menyumbang|berkontribusi|contributes?|"
    r"about))* $"
)
"""Right before the share that others than PLN supply."""
_OF_THESE = re.compile(
    r" (?:(?:lainnya|sisanya|selebihnya) )?(?:yang )?(?:(?:memakai|menggunakan|dari|berasal dari|"
    r"berlistrik|dilayani|merupakan|adalah|dengan) )?(?:oleh )?(?:pelanggan |listrik )?"
    r"non[ -]?pln\b| (?:of )?(?:whom|which|them) (?:are|were) (?:households|residential|homes)\b|"
    r"\)? berlistrik (?:non[ -]?pln|swadaya|mandiri)\b|(?: (?!(?:karena|sebab|tanpa|"
    r"bila|jika|kalau|termasuk)\b)\w+)? "
    r"(?:ltshe|(?:lampu|listrik) tenaga surya)\b| yang (?:telah |sudah )?meng(?:ajukan|usulkan) |"
    r" (?:\w+ )?(?:di ?antaranya|berasal dari|disumbang\w*|comes? from|came from|is supplied by)\b"
)
"""Behind a share of what supplies the ratio or of those who ask for it, no ratio itself."""


def is_of_others(figures: FigureSentence, number: Number) -> bool:
    """Whether a share is of what others than PLN supply, or of those who ask for it."""
    if figures.told_before(_NON_PLN, number, 70):
        return True
    return _OF_THESE.match(figures.behind(number, 40)) is not None
