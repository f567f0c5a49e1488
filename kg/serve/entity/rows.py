"""Rows of a query that a page makes for itself, sorted here.

The engine compares terms by reading them from disk at each comparison: ordering 92 rows by five
columns took 5 ms of 7, sorting them here takes 0.1 ms.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from kg.serve.live import Version
from kg.serve.site import Row, Site

__all__ = ["Row", "read_rows_sorted", "sort_rows"]

_ABSENT: Mapping[str, str] = {"value": ""}


async def read_rows_sorted(
    site: Site, version: Version, text: str, keys: Sequence[str]
) -> list[Row]:
    """Return the rows of a SELECT query.

    Args:
        site: The server.
        version: What to read.
        text: The query; every IRI in it was written by pyoxigraph.
        keys: Columns to sort by, by their texts; an unbound one comes first.

    Returns:
        The bindings of SPARQL JSON results.
    """
    return sort_rows(await site.rows(version, text), keys)


def sort_rows(rows: Iterable[Row], keys: Sequence[str]) -> list[Row]:
    """Return rows in the order of the texts in some columns, an unbound one first."""
    return sorted(rows, key=lambda row: [row.get(key, _ABSENT)["value"] for key in keys])
