"""What a territory was split from: a list of one year puts Merauke in Papua, a later one elsewhere.

Place in the flow: beside :mod:`kg.link.scoring`, for the feature ``parent``. The splits are those
of ``area_versions.csv`` (domain rule C10).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from kg.link.names import forms
from kg.sources.facts import iter_facts

__all__ = ["former_territories", "plain_form"]


def plain_form(name: str) -> str:
    """Return a name as the words of its first reading; empty when it has none."""
    return next((" ".join(reading.words) for reading in forms(name)), "")


@lru_cache(maxsize=1)
def former_territories() -> Mapping[str, tuple[str, ...]]:
    """Return, for each territory that came out of a split, the names of what it was part of."""
    names: dict[str, tuple[str, ...]] = {}
    for row in iter_facts("areas.csv"):
        if row["bps_code"]:
            names[row["bps_code"]] = (row["name_id"], row["name_en"])
    for row in iter_facts("regencies.csv"):
        names[row["bps_code_2018"]] = (row["name_id"],)
    versions = {row["slug"]: row["bps_code"] for row in iter_facts("area_versions.csv")}
    former: dict[str, tuple[str, ...]] = {}
    for row in iter_facts("area_versions.csv"):
        before = versions.get(row["replaces"])
        if before is not None and before != row["bps_code"]:
            for name in names[row["bps_code"]]:
                former[plain_form(name)] = names[before]
    return former
