"""Areas that are named among other words: "rasio elektrifikasi NTT 2019" asks for its figures.

The longest run of words that is the whole name of an area is taken for it; a period of reference
among the words leads to the figures of that period side by side.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlencode

from kg.errors import NamedThing
from kg.namespaces import tr
from kg.serve.pages import link_of
from kg.store.names import NameIndex

__all__ = ["SearchedArea", "find_areas"]

AREA = tr("Area")
MOST_WORDS, MOST_AREAS = 12, 4
PERIOD = re.compile(r"(19|20)\d\d(-(Q[1-4]|\d\d))?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SearchedArea:
    """An area, its page, and where its figures are: over time, and side by side."""

    iri: str
    label: str
    href: str | None
    series: str
    compare: str


def find_areas(names: NameIndex, text: str, base: str) -> tuple[SearchedArea, ...]:
    """Return the areas that some of the words name in full; several where the name has several.

    Args:
        names: The name index.
        text: What was searched.
        base: The base of our own resources.
    """
    words = text.split()[:MOST_WORDS]
    period = next((word for word in words if PERIOD.fullmatch(word)), "")
    for length in range(len(words), 0, -1):
        for start in range(len(words) - length + 1):
            meant = names.resolve(" ".join(words[start : start + length]), AREA)
            if meant:
                return tuple(_shown(one, base, period) for one in meant[:MOST_AREAS])
    return ()


def _shown(one: NamedThing, base: str, period: str) -> SearchedArea:
    fields = {"area": one.iri}
    beside = fields | ({"period": period.upper()} if period else {})
    return SearchedArea(
        one.iri,
        one.label,
        link_of(one.iri, base),
        "/queries/series-of-area?" + urlencode(fields | {"format": "html"}),
        "/compare?" + urlencode(beside),
    )
