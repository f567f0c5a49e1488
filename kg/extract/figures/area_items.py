"""Places of a list, each with its number, which the gazetteer need not know.

Place in the flow: used by :mod:`kg.extract.figures.figure_areas`: "3. Konawe Selatan 92,75 %" in a
line of its own, "Palembayan sebanyak 181 KK, Matur sebanyak 67 KK" in a sentence.
"""

from __future__ import annotations

import re

from kg.extract.figures.figure_sentence import Place, Told
from kg.extract.text.document import Document
from kg.extract.text.mentions import Mentions

__all__ = ["listed_item", "next_item"]

_LINE = re.compile(
    r"\s*(?:\d{1,2}[.)]? +|"
    r"[-*•] *)(?P<area>[A-Z][A-Za-z.' -]{2,40}?) ?[:=.]? ?\d{1,3}(?:[.,] ?\d+)? ?(?:%|persen)"
)
_NEXT_ITEM = re.compile(
    r" (?:desa|kampung|kk|kepala keluarga|kelapa keluarga|rumah tangga|rumah|keluarga|pelanggan|"
    r"persen|%)(?:,|,? (?:dan|serta)) (?:dan )?(?P<area>(?!PLN|LTSHE|PLTS|BPS|RE |RD)"
    r"[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2}) (?:sebanyak |sejumlah |ada |dengan )?"
)
"""Between two numbers of a list, with the place of the second."""


def listed_item(document: Document, start: int, end: int) -> re.Match[str] | None:
    """An item of a list in a line of its own: its place and its share."""
    return _LINE.match(document.plain, start, end)


def next_item(document: Document, organisations: Mentions, place: Place) -> Told | None:
    """The place of the next number of a list: ", Matur sebanyak 267 KK"."""
    if place.previous <= place.sentence.start:
        return None
    item = _NEXT_ITEM.fullmatch(document.plain, place.previous, place.start)
    if item is None or organisations.at(item.start("area")) is not None:
        return None
    return Told(document.words(*item.span("area")), *item.span("area"))
