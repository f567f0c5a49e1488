"""Which version of an area a name means, where only one was valid in the period asked for.

"Papua" names the province before and after its division of 2022. Asked about 2019 only the first
can be meant; asked about 2022 both can, and the reader has to choose.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pyoxigraph import NamedNode

__all__ = ["choose_version", "validity_query"]

Validity = Mapping[str, tuple[str, str]]


def validity_query(areas: Iterable[str]) -> str:
    """Return the query for the days between which areas are valid.

    Args:
        areas: IRIs of the candidates.

    Returns:
        SPARQL with the columns ``area``, ``first`` and ``until`` (half-open; each may be unbound).
    """
    listed = " ".join(str(NamedNode(iri)) for iri in areas)
    return (
        f"SELECT ?area ?first ?until WHERE {{ VALUES ?area {{ {listed} }} "
        "OPTIONAL { ?area tr:validFrom ?first } OPTIONAL { ?area tr:validUntil ?until } }"
    )


def choose_version(validity: Validity, since: str, until: str) -> str | None:
    """Return the only version that was valid on some day of a period.

    Args:
        validity: By IRI, the first day and the first day no longer; empty where not known.
        since: First day of the period, in ISO 8601.
        until: Its last day.

    Returns:
        An IRI; None when several can be meant, or none.

    Example:
        >>> papua = {"old": ("", "2022-07-25"), "new": ("2022-07-25", "")}
        >>> choose_version(papua, "2019-01-01", "2019-12-31")
        'old'
        >>> choose_version(papua, "2022-07-25", "2022-12-31")
        'new'
        >>> choose_version(papua, "2022-01-01", "2022-12-31") is None
        True
    """
    valid = [
        iri
        for iri, (first, end) in validity.items()
        if (not first or first <= until) and (not end or since < end)
    ]
    return valid[0] if len(valid) == 1 else None
