"""What a page says about a thing, as data: facts by meaning, those who state them, their words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.serve.entity.rows import Row
from kg.serve.entity.terms import Labeller
from kg.serve.pages import Cell

__all__ = ["Fact", "Meaning", "Property", "Stated", "Voice", "Words"]


@dataclass(frozen=True, slots=True)
class Words:
    """Where something is stated: words and what stands around them, or file, row and excerpt.

    ``about`` names the properties whose statements they are evidence of; none for the thing itself.
    """

    about: tuple[str, ...] = ()
    exact: str = ""
    prefix: str = ""
    suffix: str = ""
    start: str = ""
    end: str = ""
    file: str = ""
    row: str = ""
    excerpt: str = ""
    read_on: str = ""

    @property
    def place(self) -> tuple[bool, str, int]:
        """Where it stands: passages in the order of the text, then rows of each file."""
        number = self.start or self.row
        return not self.exact, self.file, int(number) if number.isdigit() else 0


@dataclass(frozen=True, slots=True)
class Voice:
    """A graph that says something about the thing.

    Attributes:
        mark: A number, a letter for a rule.
        graph: The graph.
        source: What it is derived from; None for a rule and for the program's own register.
        status: ``accepted``, ``pending``, ``disputed``, ``rejected``.
        address: Of the page or file, where it is public.
        issued: When that was published, as stated.
        words: The first passages and rows.
        more_words: How many further ones there are.
        is_rule: Whether a rule infers it.
        curators: Who changed what a program had read of the thing in it.
    """

    mark: str
    graph: Cell
    source: Cell | None
    status: str
    address: str | None
    issued: str
    is_rule: bool
    curators: tuple[str, ...] = ()
    words: tuple[Words, ...] = ()
    more_words: int = 0


@dataclass(frozen=True, slots=True)
class Fact:
    """A value and the marks of those who state it; ``accepted`` when one of them is."""

    value: Cell
    marks: tuple[str, ...]
    accepted: bool
    statuses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Property:
    """A property with its values."""

    cell: Cell
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Meaning:
    """Properties that belong together."""

    key: str
    properties: tuple[Property, ...]


@dataclass(frozen=True, slots=True)
class Stated:
    """All that is stated about a thing.

    ``values`` are its values by property as terms of SPARQL JSON results, accepted ones only, for
    what is derived from them; ``kinds`` the IRIs of its classes. ``statements`` are the rows that
    all this is made of: each statement with each thing that is said of its graph. ``pointing`` are
    the properties by which something points to it; None when there was too much to read it all.
    ``standing`` is the status of a source of which nothing is accepted; else it is empty.
    """

    iri: str
    title: str
    kinds: tuple[str, ...]
    types: tuple[Cell, ...]
    meanings: tuple[Meaning, ...]
    voices: tuple[Voice, ...]
    incoming: tuple[tuple[Cell, tuple[Cell, ...]], ...]
    incoming_limited: bool
    is_accepted: bool
    has_unaccepted: bool
    values: Mapping[str, list[Mapping[str, str]]]
    labels: Labeller
    statements: Sequence[Row]
    pointing: frozenset[str] | None
    standing: str = ""
