"""Areas that are named among other words: "rasio elektrifikasi NTT 2019" asks for its figures.

The longest run of words that is the whole name of an area, or a short form of one in use ("NTT",
``kg/maps/area_names.csv``), is taken for it; a period of reference
among the words leads to the figures of that period side by side.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache
from urllib.parse import urlencode

from kg.errors import NamedThing
from kg.namespaces import tr
from kg.resources import map_folder
from kg.serve.pages import link_of
from kg.store.labels import normalise
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
            run = " ".join(words[start : start + length])
            if run.isdecimal():  # "ISO 14001", "17 Agustus": a number among words is no BPS code
                continue
            meant = names.resolve(run, AREA) or _by_code(names, _short_forms().get(normalise(run)))
            if meant:
                return tuple(_shown(one, base, period) for one in meant[:MOST_AREAS])
    return ()


@cache
def _short_forms() -> dict[str, str]:
    """Return the BPS code behind each short form, in normal form; those of two areas left out."""
    codes: dict[str, set[str]] = {}
    with (map_folder() / "area_names.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            codes.setdefault(normalise(row["name"]), set()).add(row["bps_code"])
    return {name: next(iter(found)) for name, found in codes.items() if len(found) == 1}


def _by_code(names: NameIndex, code: str | None) -> list[NamedThing]:
    found = names.with_value("bpsCode", code) if code else []
    return [NamedThing(one.iri, one.label, AREA) for one in found if AREA in one.classes]


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
