"""The domains of posts: the state, an agency's region, a place that the gazetteer does not know.

Place in the flow: used by :mod:`kg.extract.roles`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from kg.extract.document import Document
from kg.extract.mentions import Mentions
from kg.extract.organisation_places import region_end

__all__ = ["end_of_domain", "is_unknown_place"]

_CAPITAL_WORD = re.compile(r" ([A-Z][a-z][\w-]+) [A-Z]")
_STATE = re.compile(r" (?:of the republic of indonesia|republik indonesia|ri)\b")
_AGENCY_POST = re.compile(r"\b(?:kadis|kabid|sekdis)$")
_SHORT_POST = re.compile(
    r" (?:Dinas|Badan|Biro) \((?:Ka|Sek)[a-z]+\)"
    r"(?: (?:[A-Z]{2,10}|(?:[A-Z][a-z]+,? ){0,4}(?:[A-Z][a-z]+,? )?dan (?:[A-Z][a-z]+ ?){1,3}"
    r"(?=Provinsi|Kabupaten|Kota)|Perhubungan|Pendidikan|Kesehatan|Sosial)(?![\w-]))?"
)
"""A post whose short form stands in brackets: "Sekretaris Dinas (Sekdis) ESDM Sultra"."""
_ACRONYM = re.compile(r" [A-Z]{3,10}(?![\w-])")


def end_of_domain(document: Document, start: int, end: int, areas: Mentions) -> int | None:
    """Where a post ends that keeps its domain, None for another.

    "Vice President of the Republic of Indonesia", "Kadis ESDM Sultra".
    """
    state = _STATE.match(document.lower, end)
    if state is not None and document.lower.endswith(("president", "presiden"), start, end):
        return state.end()
    bracket = _SHORT_POST.match(document.plain, end)
    if bracket is not None and document.lower.endswith(("kepala", "sekretaris"), start, end):
        return region_end(document, bracket.end(), areas)
    acronym = _ACRONYM.match(document.plain, end)
    if acronym is None or _AGENCY_POST.search(document.lower, start, end) is None:
        return None
    area = areas.starting_at(acronym.end() + 1)
    return area.end if area is not None else acronym.end()


def is_unknown_place(document: Document, end: int, areas: Mentions) -> bool:
    """Whether the word behind an office is used as the name of a place elsewhere in the text."""
    word = _CAPITAL_WORD.match(document.plain, end)
    if word is None or areas.starting_at(end + 1) is not None:
        return False
    used = _places_used(document)
    return word.group(1) in used or word.group(1).upper() in used


_USE = re.compile(
    r"(?: di|Kabupaten|Kota|ULP|UP3) ([A-Z][\w-]+)|(?<![\w-])([A-Z][A-Z-]{2,})(?![\w-])"
)


@lru_cache(maxsize=4)
def _places_used(document: Document) -> frozenset[str]:
    """The words that a text uses as names of places, and its words in capitals; one pass."""
    return frozenset(match[1] or match[2] for match in _USE.finditer(document.plain))
