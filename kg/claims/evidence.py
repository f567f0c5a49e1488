"""Evidence: where the words or the row stand that a claim rests on.

Positions are code points in the decoded, newline-normalised text of the source; ``end`` is
exclusive (Web Annotation). Rows count data rows from 1, the heading not counted.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kg.claims.mint import short_hash, slugify
from kg.errors import ClaimError

__all__ = ["Evidence", "Excerpt", "RowEvidence", "TextEvidence", "quote"]

CONTEXT = 24
"""Code points of context kept on each side of the exact words."""


@dataclass(frozen=True, slots=True)
class TextEvidence:
    """Words in a text: ``exact`` stands at ``start``, between ``prefix`` and ``suffix``."""

    source: str
    exact: str
    start: int
    prefix: str = ""
    suffix: str = ""

    @property
    def end(self) -> int:
        """The code point after the last one."""
        return self.start + len(self.exact)

    @property
    def slug(self) -> str:
        """The slug of the evidence resource."""
        return f"{self.source}-{self.start}-{self.end}"

    def check(self, text: str) -> None:
        """Check the words against the text they come from.

        Args:
            text: The decoded, newline-normalised text of the source.

        Raises:
            ClaimError: If the words, or the words around them, do not stand at the position.
        """
        found = text[self.start : self.end]
        if found != self.exact:
            raise ClaimError(
                f"evidence {self.slug}: the words {self.exact!r} do not stand at {self.start}; "
                f"there stands {found!r}"
            )
        before = text[max(0, self.start - len(self.prefix)) : self.start]
        after = text[self.end : self.end + len(self.suffix)]
        if before != self.prefix or after != self.suffix:
            raise ClaimError(
                f"evidence {self.slug}: the words around do not match; before stands {before!r}, "
                f"after {after!r}"
            )


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A few words of the page around a figure, as read on a day; no position is known."""

    words: str
    language: str
    read_on: date


@dataclass(frozen=True, slots=True)
class RowEvidence:
    """A row of a table, transcribed from ``source`` and kept in ``file``.

    A cell of a table that was read by a program has its ``column`` (letters, or the key of a JSON
    record) and the ``sheet`` of its workbook.
    """

    source: str
    file: str
    row: int
    excerpt: Excerpt | None = None
    sheet: str | None = None
    column: str | None = None

    @property
    def slug(self) -> str:
        """The slug of the evidence resource."""
        stem = self.file.rsplit(".", 1)[0]
        if self.column is None:
            return f"{stem}-row-{self.row}-{short_hash(self.source, length=6)}"
        own = short_hash(self.source, self.sheet or "", length=6)
        return f"{slugify(stem)}-row-{self.row}-{slugify(self.column)}-{own}"


Evidence = TextEvidence | RowEvidence


def quote(source: str, text: str, exact: str, *, start: int | None = None) -> TextEvidence:
    """Return evidence for words in a text.

    Args:
        source: Slug of the source.
        text: The decoded, newline-normalised text.
        exact: The words.
        start: Their position; needed only when they occur more than once.

    Returns:
        The evidence with 24 code points of context on each side.

    Raises:
        ClaimError: If the words do not occur, or occur more than once and no position is given.

    Example:
        >>> quote("s", "Rasio 82,97 persen", "82,97").start
        6
    """
    if start is None:
        start = text.find(exact)
        if start < 0:
            raise ClaimError(f"the words {exact!r} do not occur in the text of {source}")
        if text.find(exact, start + 1) >= 0:
            raise ClaimError(f"the words {exact!r} occur more than once in {source}: say where")
    evidence = TextEvidence(
        source,
        exact,
        start,
        text[max(0, start - CONTEXT) : start],
        text[start + len(exact) : start + len(exact) + CONTEXT],
    )
    evidence.check(text)
    return evidence
