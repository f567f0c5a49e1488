"""What the generator hands out: documents, their units of acceptance, and what is wrong in them.

Place in the flow: between the makers of articles, tables and errors and whoever writes, judges or
stores their triples.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Quad, Triple

from kg.claims.rdf import source_triples
from kg.claims.records import Source
from kg.claims.writer import expand
from kg.namespaces import DEFAULT_BASE, Base, tr

__all__ = ["BASE", "SHAPES", "Document", "Expected", "Row", "make_document"]

BASE = Base(DEFAULT_BASE)
SHAPES = f"{DEFAULT_BASE}shapes#"
AGENT = "synthetic data"
SINCE = "2026-01-01T00:00:00Z"
REGISTER = NamedNode(BASE.graph("register"))


@dataclass(frozen=True, slots=True)
class Expected:
    """A finding that a seeded error must lead to: node, shape (local name), severity."""

    focus: str
    shape: str
    severity: str = "violation"


@dataclass(frozen=True, slots=True)
class Row:
    """A unit of acceptance: a table row, or a whole article; ``error`` is its seeded kind."""

    id: str
    label: str
    triples: tuple[Triple, ...]
    error: str | None = None
    expected: tuple[Expected, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A source with its rows: one named graph and what the register says about it.

    ``description`` leaves the status out; ``status_triples`` has it.
    """

    source: Source
    rows: tuple[Row, ...]
    triples: tuple[Triple, ...]
    description: tuple[Triple, ...]
    status_triples: tuple[Triple, ...]

    @property
    def graph(self) -> str:
        """IRI of the named graph."""
        return BASE.graph(self.source.slug)

    @property
    def status(self) -> str:
        """IRI of the status of the graph."""
        return tr(f"graphStatus-{self.source.status}")

    @property
    def size(self) -> int:
        """Number of quads."""
        return len(self.triples) + len(self.description) + len(self.status_triples)

    def quads(self) -> Iterator[Quad]:
        """Yield the graph, then its part of the register."""
        graph = NamedNode(self.graph)
        for t in self.triples:
            yield Quad(t.subject, t.predicate, t.object, graph)
        for t in (*self.description, *self.status_triples):
            yield Quad(t.subject, t.predicate, t.object, REGISTER)


def make_document(source: Source, rows: Iterable[Row]) -> Document:
    """Return a document of some rows; each triple stands in it once."""
    kept = tuple(rows)
    triples = dict.fromkeys(triple for row in kept for triple in row.triples)
    return Document(source, kept, tuple(triples), _description(source), _status(source))


def _description(source: Source) -> tuple[Triple, ...]:
    graph = NamedNode(BASE.graph(source.slug))
    node = NamedNode(BASE.id("source", source.slug))
    return (
        Triple(graph, expand("rdf:type"), expand("tr:SourceGraph")),
        Triple(graph, expand("prov:wasDerivedFrom"), node),
        *source_triples(source, BASE),
    )


def _status(source: Source) -> tuple[Triple, ...]:
    graph, note = NamedNode(BASE.graph(source.slug)), source.status_note
    since = Literal(SINCE, datatype=expand("xsd:dateTime"))
    noted = () if note is None else (Triple(graph, expand("tr:statusNote"), Literal(note)),)
    return (
        Triple(graph, expand("tr:graphStatus"), NamedNode(tr(f"graphStatus-{source.status}"))),
        Triple(graph, expand("tr:statusBy"), Literal(AGENT)),
        Triple(graph, expand("tr:statusSince"), since),
        *noted,
    )
