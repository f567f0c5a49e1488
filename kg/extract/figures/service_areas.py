"""The area that a unit serves: "wilayah PLN Area Purwokerto", which lists of regencies spell out.

Place in the flow: used by :mod:`kg.extract.figures.figure_areas`. A ratio of a unit's area is that
of no one of the regencies behind "mencakup".
"""

from __future__ import annotations

import re

from kg.extract.figures.figure_sentence import Place, Told
from kg.extract.text.document import Document
from kg.extract.text.mentions import Mentions

__all__ = ["served_area"]

_SERVED = re.compile(r"\b(?:wilayah|area|daerah)(?: (?:kerja|layanan|pelayanan|operasi))? $")
_COVERS = re.compile(
    r"[^.;]{0,60}\b(?:mencakup|meliputi|membawahi|melayani|terdiri (?:dari|atas)|covers?|serves?)\b"
)
_BACK = re.compile(
    r"\b(?:beberapa|seluruh|semua|keempat|ketiga|kelima|\w+) (?:wilayah|daerah|kabupaten) "
    r"(?:itu|tersebut|ini)\b|\b(?:wilayah|area) (?:itu|tersebut|ini|kami|kerjanya)\b"
)
_SENTENCES_BACK = 2
_REACH = 26


def served_area(document: Document, organisations: Mentions, place: Place) -> Told | None:
    """The area of the unit that serves all that a sentence, or the one before, lists.

    Args:
        document: The text.
        organisations: The organisations that it names.
        place: The number in its sentence.

    Returns:
        The area as printed with its unit; None where no unit's area is told before the number.
    """
    lower, sentence = document.lower, place.sentence
    number = document.sentence_index(sentence.start)
    back = _BACK.search(lower, sentence.start, place.start)
    first = number - _SENTENCES_BACK if back is not None else number
    for index in range(number, max(-1, first - 1), -1):
        here = document.sentences[index]
        if here.kind != "body":
            continue
        end = place.start if index == number else here.end
        for unit in reversed(organisations.within(here.start, end)):
            if unit.kind != "pln_unit":
                continue
            served = _SERVED.search(lower, max(here.start, unit.start - _REACH), unit.start)
            if served is None or _COVERS.match(lower, unit.end, here.end) is None:
                continue
            reason = "" if index == number else "area-of-the-sentence-before"
            words = document.words(served.start(), unit.end)
            return Told(words, served.start(), unit.end, reason)
    return None
