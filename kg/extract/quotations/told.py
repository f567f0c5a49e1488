"""Quotations in their marks, and what the text tells of who speaks.

Place in the flow: used by :mod:`kg.extract.quotations.speakers` and
:mod:`kg.extract.quotations.quotes`.
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Marked", "Told"]


@dataclass(frozen=True, slots=True)
class Marked:
    """Words between marks: ``start`` and ``end`` leave the marks out; ``close`` is behind them.

    ``paragraph`` is where they end.
    """

    start: int
    end: int
    close: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Told:
    """Who speaks: a person's number, else words; the words that tell it; and how it is told."""

    person: int | None
    words: str | None
    start: int
    end: int
    reason: str
