"""What tells a thing from others of its name, kept beside its names in the index.

Place in the flow: read by :mod:`kg.store.labels` in the pass that reads names, written by
:mod:`kg.store.indexing`. Whoever compares candidates of a name (:mod:`kg.link.own`) finds kind,
parents, codes and days here and needs no query of the graph.

A trait is a property of :data:`TRAITS` under its short name, with its values as text: an IRI, or
the lexical form of a literal. ``en`` is the English preferred name where another one is shown.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from kg.namespaces import PREFIXES, tr

__all__ = ["LOOKED_UP", "TRAITS", "Traits", "pack_traits", "unpack_traits"]

Traits = Mapping[str, tuple[str, ...]]
MOST_VALUES = 50
LONGEST_VALUE = 300

TRAITS: Mapping[str, str] = {
    **{
        tr(name): name
        for name in (
            "areaKind",
            "belongsTo",
            "bpsCode",
            "countryName",
            "editionYear",
            "existsFrom",
            "existsUntil",
            "isoCode",
            "kemendagriCode",
            "legalName",
            "outlet",
            "parentUnit",
            "partOf",
            "province",
            "seatCity",
            "sourceKind",
            "unitKind",
            "website",
            "within",
        )
    },
    PREFIXES["dcterms"] + "isVersionOf": "isVersionOf",
    PREFIXES["skos"] + "exactMatch": "exactMatch",
}
"""Property, and its short name in the index."""

LOOKED_UP = frozenset({
    "bpsCode",
    "exactMatch",
    "isVersionOf",
    "isoCode",
    "kemendagriCode",
    "parentUnit",
    "partOf",
})
"""Traits by whose value things are found."""


def pack_traits(values: Iterable[tuple[str, str]]) -> str:
    """Return traits as the index keeps them; empty when there are none.

    Example:
        >>> pack_traits([("bpsCode", "53"), ("partOf", "x:indonesia")])
        '{"bpsCode":["53"],"partOf":["x:indonesia"]}'
    """
    packed: dict[str, list[str]] = {}
    for name, value in sorted(set(values)):
        if len(value) <= LONGEST_VALUE and len(packed.get(name, ())) < MOST_VALUES:
            packed.setdefault(name, []).append(value)
    return json.dumps(packed, ensure_ascii=False, separators=(",", ":")) if packed else ""


def unpack_traits(text: str) -> Traits:
    """Return the traits that :func:`pack_traits` wrote."""
    if not text:
        return {}
    return {name: tuple(values) for name, values in json.loads(text).items()}
