"""Refineries by their number, which their owner's name may precede: "RU IV Cilacap".

Place in the flow: used by :mod:`kg.extract.organisations.organisations` beside the forms. Pertamina
numbers its refineries: "Refinery Unit (RU) IV Cilacap", "Pertamina RU IV", "RU IV Cilacap" are one
unit, whose fullest name any of them stands for, as "Kilang Pertamina Cilacap" does. The word behind
the number is the place where it is an area, or where the text ends the name with it once ("RU VI
Balongan kembali"); else it begins the name of a person or what is told ("GM RU VI Budi Azis").
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from kg.extract.text.document import Document
from kg.extract.text.mentions import Mention, Mentions
from kg.extract.words.organisation_words import STOPS

__all__ = ["find_refinery_units"]

_OWNER = (
    r"(?:(?:PT )?(?:Kilang Pertamina Internasional(?: \(KPI\))?|KPI|Pertamina(?: \(Persero\))?) )?"
)
_UNIT = re.compile(
    rf"(?<![\w-]){_OWNER}(?:Refinery Unit(?: \(RU\))?|RU) (?P<number>[IVX]{{1,4}})(?![\w-])"
)
_WORD = re.compile(r" (?P<place>[A-Z][a-z]+)(?![\w-])(?P<more> [A-Z])?")
_BY_PLACE = re.compile(
    r"(?<![\w-])Kilang Pertamina (?!Internasional\b)(?P<place>[A-Z][a-z]{3,})(?![\w-]| [A-Z])"
)
"""A refinery by its owner and place: "Kilang Pertamina Plaju"."""
_OF_OIL = ("Refinery Unit", "Pertamina", "ilang", "efiner")


def find_refinery_units(document: Document, areas: Mentions) -> Iterator[Mention]:
    """Find the units, each known by the fullest name that the text has for it.

    Args:
        document: The text.
        areas: All areas of the text, for the places that the names carry.

    Example:
        >>> text = "Refinery Unit (RU) II Dumai menang. Itu kata GM RU II Budi Azis."
        >>> [each.name for each in find_refinery_units(Document(text), Mentions([]))]
        ['Refinery Unit (RU) II Dumai', 'RU II']
    """
    plain = document.plain
    if not document.holds(_OF_OIL, 0, len(plain)):
        return
    matches = list(document.in_plain.finditer(_UNIT))
    places: dict[str, set[str]] = defaultdict(set)
    for match in matches:
        word = _WORD.match(plain, match.end())
        if word is None or word["place"] in STOPS:
            continue
        if areas.starting_at(word.start("place")) is not None or word["more"] is None:
            places[match["number"]].add(word["place"])
    found: list[tuple[str, Mention]] = []
    for match in matches:
        word = _WORD.match(plain, match.end())
        here = word is not None and word["place"] in places[match["number"]]
        end = word.end("place") if word is not None and here else match.end()
        name = document.words(match.start(), end)
        found.append((match["number"], Mention(match.start(), end, "company", name)))
    fullest: dict[str, str] = {}
    for number, each in found:
        if len(each.name) > len(fullest.get(number, "")):
            fullest[number] = each.name
    for number, each in found:
        yield replace(each, known=fullest[number])
    taken = [(each.start, each.end) for _, each in found]
    for match in document.in_plain.finditer(_BY_PLACE):
        if match["place"] in STOPS or any(a <= match.start() < b for a, b in taken):
            continue
        same = [number for number, told in places.items() if match["place"] in told]
        known = fullest[same[0]] if same else None
        yield Mention(*match.span(), "company", document.words(*match.span()), known)
