"""A source with the rows that state something: the form in which claims go to the gate."""

from __future__ import annotations

from dataclasses import dataclass

from kg.claims.records import Record, Source

__all__ = ["RowDraft", "SourceDraft"]


@dataclass(frozen=True, slots=True)
class RowDraft:
    """One unit of acceptance: a table row, or a whole article.

    ``id`` is stable (``electrification.csv#665``); ``text`` is the record as it was read, to be
    kept when it is refused, and ``format`` its kind (``csv`` or ``toml``).
    """

    id: str
    label: str
    records: tuple[Record, ...]
    outcome: str = "mapped"
    text: str = ""
    format: str = "csv"


@dataclass(frozen=True, slots=True)
class SourceDraft:
    """A source and its rows, in order."""

    source: Source
    rows: list[RowDraft]
