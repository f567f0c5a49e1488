"""A mapping set as plain data: its rows, and what is wrong in a file of them.

Place in the flow: made by suggestions, read and written by :mod:`kg.link.mapping_set`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from pathlib import Path

__all__ = ["MANUAL", "PREDICATES", "PROPOSED", "Fault", "MappingFile", "MappingRow"]

PREDICATES = (
    "skos:exactMatch",
    "skos:closeMatch",
    "skos:broadMatch",
    "skos:narrowMatch",
    "owl:sameAs",
)
MANUAL = "semapv:ManualMappingCuration"
PROPOSED = "semapv:CompositeMatching"


@dataclass(frozen=True, slots=True)
class MappingRow:
    """A mapping.

    Attributes:
        subject: IRI of our thing.
        object: IRI of the thing elsewhere; empty for a code.
        scheme: Register of a code that has no IRI (``iso-3166-2``): a literal mapping, whose
            literal is the label. Empty: the object is an IRI.
        predicate: Prefixed, one of :data:`PREDICATES`.
        justification: Prefixed term of the Semantic Mapping Vocabulary.
        kind: Kind of the thing elsewhere, as a code of ours (``areaKind-city``); empty: unknown.
        confidence: From 0 to 1.
        author: Who decided; None: nobody has.
        is_negated: Whether it says that there is no such mapping.
        source: Where the thing elsewhere was read; ``object_source_version`` in a file.
        line: Where it stands in its file; 0 for one that is not from a file.
    """

    subject: str
    object: str
    predicate: str = "skos:exactMatch"
    justification: str = PROPOSED
    subject_label: str = ""
    subject_kind: str = ""
    object_label: str = ""
    kind: str = ""
    confidence: Decimal | None = None
    author: str | None = None
    day: date | None = None
    tool: str = ""
    score: float | None = None
    measure: str = ""
    source: str = ""
    comment: str = ""
    is_negated: bool = False
    line: int = 0
    scheme: str = ""

    @property
    def target(self) -> str:
        """What it leads to, in words: an IRI, or a code with its scheme."""
        return f"{self.scheme} {self.object_label}" if self.scheme else self.object

    @property
    def is_decided(self) -> bool:
        """Whether a person accepted or rejected it."""
        return self.author is not None

    def decided(self, author: str, *, accept: bool, on: date) -> MappingRow:
        """Return the mapping as a person decided it."""
        return replace(self, author=author, day=on, is_negated=not accept, justification=MANUAL)


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong in a file: line and column count from 1; column 0: the whole row."""

    line: int
    column: int
    heading: str
    message: str

    def __str__(self) -> str:
        place = f"line {self.line}"
        if self.column:
            place += f", column {self.column} ({self.heading})"
        return f"{place}: {self.message}"


@dataclass(frozen=True, slots=True)
class MappingFile:
    """A file as it was read: its rows, its faults, and the cells of each line as JSON.

    ``unkept`` are its columns and metadata that are not written again.
    """

    path: Path
    identifier: str
    title: str
    licence: str
    rows: tuple[MappingRow, ...]
    faults: tuple[Fault, ...] = ()
    raw: Mapping[int, str] = field(default_factory=dict)
    data: bytes = b""
    unkept: tuple[str, ...] = ()
