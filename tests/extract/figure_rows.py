"""What is read of the figures of a text, as rows that tests write by hand."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from kg.extract import extract

__all__ = ["H", "Row", "V", "row", "rows"]

H, V = "household_electrification_ratio", "village_electrification_ratio"
Row = tuple[str | None, str, Decimal, str, str | None]
"""Area, indicator, value, status, period."""


def rows(text: str, published: date | None = None) -> list[Row]:
    """Return the figures of a text."""
    found = extract(text, published=published).statistics
    return [(s.area, s.indicator, s.value, s.status, s.period) for s in found]


def row(
    area: str | None,
    indicator: str,
    value: str,
    status: str = "observed",
    period: str | None = None,
) -> Row:
    """Return a row as it is expected."""
    return (area, indicator, Decimal(value), status, period)
