"""Every error Terang raises on purpose.

    KgError
    ├── ConfigError            a setting is not usable
    ├── SourceError            a file could not be read as what it claims to be
    ├── ExtractionError        a language model did not read a text: unreachable, late, malformed
    ├── RemoteError            another service could not be asked, or answered wrongly
    ├── ClaimError             a claim cannot show the words or the row it rests on
    ├── MappingError           a row could be read but not turned into claims
    ├── ShapeError             a shapes or ontology file breaks the project's own rules
    ├── StoreError             the store folder cannot be used
    │   ├── StoreMissingError      there is no store there
    │   ├── StoreForeignError      the folder is something else
    │   ├── StoreFormatError       the store was written by a newer format
    │   └── StoreLockedError       another process is writing
    ├── QuarantineError        no such item in quarantine
    ├── UnknownReadingError    no document of that number was read
    ├── UnknownReportError     no validation report of that number
    ├── ExportError            an export cannot be written there, or a copy of one differs
    ├── NoFiguresError         there is no figure to show or draw
    └── QueryError             a query cannot be answered
        ├── QuerySyntaxError       the query does not parse (line and column)
        ├── QueryRefusedError      the query asks for something that is switched off
        ├── QueryTimeoutError      the deadline passed
        ├── QueryMemoryError       the reader's memory limit was reached
        ├── QueryTooComplexError   the query overflowed the engine's stack
        ├── ResultTooLargeError    the answer is larger than the limit
        ├── ResultFormatError      the answer cannot be given in the format asked for
        ├── ReaderUnavailableError no reader could be had
        ├── UnknownQuestionError   no stored question of that name
        └── ParameterError         a parameter is missing, unknown or malformed
            └── AmbiguousNameError     a name means several things

Each error keeps the data it is about as attributes; ``str(error)`` is one sentence that says what
is wrong, where, and how to mend it. ``exit_code`` is what the command line returns.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

__all__ = [
    "AmbiguousNameError",
    "ClaimError",
    "ConfigError",
    "ExportError",
    "ExtractionError",
    "KgError",
    "MappingError",
    "NamedThing",
    "NoFiguresError",
    "ParameterError",
    "QuarantineError",
    "QueryError",
    "QueryMemoryError",
    "QueryRefusedError",
    "QuerySyntaxError",
    "QueryTimeoutError",
    "QueryTooComplexError",
    "ReaderUnavailableError",
    "RemoteError",
    "ResultFormatError",
    "ResultTooLargeError",
    "ShapeError",
    "SourceError",
    "StoreError",
    "StoreForeignError",
    "StoreFormatError",
    "StoreLockedError",
    "StoreMissingError",
    "UnknownQuestionError",
    "UnknownReadingError",
    "UnknownReportError",
]


@dataclass(frozen=True, slots=True)
class NamedThing:
    """A resource offered as an answer to a name: its IRI, label and class IRI."""

    iri: str
    label: str
    kind: str


@dataclass(repr=False, eq=False)
class KgError(Exception):
    """Base of all errors of this package; ``message`` is the sentence shown to people.

    One of the catalogue (:func:`kg.sentences.say`) is shown in Indonesian where that is asked for.

    Errors of one class with the same data are equal. What compares and shows them stands here,
    once: to make it for each class takes half of the time that this module is imported in.
    """

    message: str
    exit_code: ClassVar[int] = 1

    def __str__(self) -> str:
        return self.message

    def __repr__(self) -> str:
        data = ", ".join(f"{name}={value!r}" for name, value in vars(self).items())
        return f"{type(self).__name__}({data})"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, KgError):
            return NotImplemented
        return type(other) is type(self) and vars(other) == vars(self)

    def __hash__(self) -> int:
        return hash((type(self), self.message))


class ConfigError(KgError):
    """A setting has a value that cannot be used."""

    exit_code = 2


@dataclass(repr=False, eq=False)
class SourceError(KgError):
    """A file could not be read: ``file``, and ``line`` and ``column`` (from 1) where known."""

    file: str = ""
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        place = self.file
        if self.line is not None:
            place += f", line {self.line}"
        if self.column is not None:
            place += f", column {self.column}"
        return f"{place}: {self.message}" if place else self.message


@dataclass(repr=False, eq=False)
class ExtractionError(KgError):
    """A language model did not read a text: it was unreachable, late, or answered malformed.

    ``endpoint`` is the address that was asked, without query; ``status`` that of HTTP where there
    was one.
    """

    endpoint: str = ""
    status: int | None = None


@dataclass(repr=False, eq=False)
class RemoteError(KgError):
    """Another service could not be asked, or did not answer as it should.

    ``endpoint`` is what it is called here, ``address`` where it was asked, without query;
    ``status`` that of HTTP where there was one.
    """

    endpoint: str = ""
    address: str = ""
    status: int | None = None
    exit_code: ClassVar[int] = 7


class ClaimError(KgError):
    """A claim cannot show its evidence, or its parts contradict each other."""


@dataclass(repr=False, eq=False)
class MappingError(KgError):
    """A row could be read but not mapped: ``file``, ``row`` (data rows from 1), ``column``.

    In a table that was imported also the ``sheet``, and the ``cell`` as a spreadsheet names it
    (``D7``), which then stands in the sentence in place of row and column.
    """

    file: str = ""
    row: int | None = None
    column: str | None = None
    sheet: str = ""
    cell: str = ""

    def __str__(self) -> str:
        place = ", ".join(
            part
            for part in (
                self.file,
                f"sheet {self.sheet!r}" if self.sheet else "",
                f"cell {self.cell}" if self.cell else "",
                f"row {self.row}" if self.row is not None and not self.cell else "",
                f"column {self.column}" if self.column and not self.cell else "",
            )
            if part
        )
        return f"{place}: {self.message}" if place else self.message


class ShapeError(KgError):
    """A shapes, ontology or query file breaks the rules that its lint holds."""


class StoreError(KgError):
    """The store folder cannot be used."""

    exit_code = 3


class StoreMissingError(StoreError):
    """There is no store at the path."""


class StoreForeignError(StoreError):
    """The folder exists and is not a Terang store."""


class StoreFormatError(StoreError):
    """The store was written in a format this version does not know."""


class StoreLockedError(StoreError):
    """Another process holds the write lock."""

    exit_code = 4


class QuarantineError(KgError):
    """No such item in quarantine."""

    exit_code = 2


class UnknownReadingError(KgError):
    """No document of that number, slug or hash was read."""

    exit_code = 2


class UnknownReportError(KgError):
    """No validation report of that number was kept."""

    exit_code = 2


@dataclass(repr=False, eq=False)
class ExportError(KgError):
    """An export cannot be written to a folder, or a copy of one is not what it should be.

    ``differences`` has a sentence for each file or graph that differs.
    """

    differences: tuple[str, ...] = ()


@dataclass(repr=False, eq=False)
class NoFiguresError(KgError):
    """There is no figure to show or draw; ``pending`` statements wait for acceptance."""

    pending: int = 0


class QueryError(KgError):
    """A query cannot be answered."""

    exit_code = 5


@dataclass(repr=False, eq=False)
class QuerySyntaxError(QueryError):
    """The query does not parse; ``line`` and ``column`` count from 1 where known.

    ``exact`` is true where the sentence names the cause itself, None where it only names the place.
    """

    line: int | None = None
    column: int | None = None
    exact: bool | None = None


class QueryRefusedError(QueryError):
    """The query asks for something that is switched off (SERVICE, updates)."""


@dataclass(repr=False, eq=False)
class QueryTimeoutError(QueryError):
    """The deadline passed before the answer was complete; ``timeout_s`` is the limit."""

    timeout_s: float = 0.0


@dataclass(repr=False, eq=False)
class QueryMemoryError(QueryError):
    """The reader reached its memory limit of ``limit_bytes``."""

    limit_bytes: int = 0


class QueryTooComplexError(QueryError):
    """The query is nested so deeply that it overflowed the engine's stack."""


@dataclass(repr=False, eq=False)
class ResultTooLargeError(QueryError):
    """The complete answer is larger than ``limit_bytes``."""

    limit_bytes: int = 0


@dataclass(repr=False, eq=False)
class ResultFormatError(QueryError):
    """The answer cannot be given in the format asked for; ``allowed`` lists what it can be."""

    allowed: tuple[str, ...] = ()
    exit_code: ClassVar[int] = 2


class ReaderUnavailableError(QueryError):
    """No reader process could answer (it was killed from outside, or none is free)."""


@dataclass(repr=False, eq=False)
class UnknownQuestionError(QueryError):
    """No stored question is called ``name``; ``nearest`` are the closest ones."""

    name: str = ""
    nearest: tuple[str, ...] = ()
    exit_code: ClassVar[int] = 2


@dataclass(repr=False, eq=False)
class ParameterError(QueryError):
    """Parameter ``name`` is missing, unknown or malformed; ``allowed`` lists what may stand."""

    name: str = ""
    allowed: tuple[str, ...] = ()
    exit_code: ClassVar[int] = 2


@dataclass(repr=False, eq=False)
class AmbiguousNameError(ParameterError):
    """A name means several things: ``candidates``."""

    candidates: tuple[NamedThing, ...] = field(default=())
