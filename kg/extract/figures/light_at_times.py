"""Electricity that is not always there, or not well: neither with nor without.

Place in the flow: used by :mod:`kg.extract.figures.figure_sentence` and
:mod:`kg.extract.figures.villages_told`. "66 kampung belum menikmati listrik 24 jam".
"""

from __future__ import annotations

import re

from kg.extract.text.document import Document

__all__ = ["has_it_badly"]

_BADLY = re.compile(
    r"(?: (?:dari|of) (?:total )?\d[\d.,]* \w+)?(?:(?! (?:sudah|telah|kini) )[^.;\d]){0,120}?"
    r"\b(?:belum|tidak|tak|not|no|without|lack)\b[^.;\d]{0,50}?\b(?:24 jam|sehari penuh|"
    r"sepanjang hari|siang (?:dan )?malam|24[ -]hours?|(?:a)?round[ -]the[ -]clock|"
    r"(?:dengan|secara|yang) (?:baik|layak|memadai|optimal|maksimal|andal|normal|penuh)|"
    r"adequate(?:ly)?|reliabl[ey]|properly|sufficient(?:ly)?)\b|"
    r"(?:(?! (?:sudah|telah|kini) )[^.;,\d]){0,60}?\b(?:hanya|baru|cuma|only)\b[^.;,\d]{0,40}"
    r"\b\d{1,2}(?: ?(?:[-–]|to|hingga|sampai) ?\d{1,2})? (?:jam|hours?)\b"
)
"""Behind what has electricity, but not always or not well, whatever it is a part of."""
_BADLY_WORDS = tuple(
    "24| jam| hour|siang|penuh|sepanjang hari|clock| baik|layak|memadai|optimal|maksimal|andal|"
    "normal|adequate|reliab|properly|sufficient".split("|")
)


def has_it_badly(document: Document, end: int, stop: int) -> bool:
    """Whether what is counted has electricity, but not always or not well.

    Args:
        document: The text.
        end: Where the noun of the count ends.
        stop: Where its sentence ends.
    """
    if not document.says(_BADLY_WORDS, end, stop):
        return False
    return _BADLY.match(document.lower, end, stop) is not None
