"""Writes a version of the store as one RDF document.

TriG and N-Quads hold every named graph, the pending ones and the register with the statuses
included; the default graph is left out there, since it is the union of the accepted ones. Turtle
and N-Triples have no named graphs: they hold the default graph. JSON-LD holds the named graphs.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from pyoxigraph import DefaultGraph, Quad, RdfFormat, Store, Triple, serialize

from kg.namespaces import PREFIXES

__all__ = ["EXPORT_FORMATS", "dump"]

EXPORT_FORMATS = {
    "jsonld": RdfFormat.JSON_LD,
    "nq": RdfFormat.N_QUADS,
    "nt": RdfFormat.N_TRIPLES,
    "trig": RdfFormat.TRIG,
    "ttl": RdfFormat.TURTLE,
}
"""Short name of each export format."""


def dump(db: Store, output: BinaryIO, format_name: str) -> None:
    """Write a whole version.

    Args:
        db: A checkpoint.
        output: Where to write, as UTF-8.
        format_name: A key of :data:`EXPORT_FORMATS`.
    """
    rdf_format = EXPORT_FORMATS[format_name]
    statements: Iterator[Quad] | Iterator[Triple] = (
        _named(db) if rdf_format.supports_datasets else _accepted(db)
    )
    serialize(statements, output, rdf_format, prefixes=PREFIXES)


def _named(db: Store) -> Iterator[Quad]:
    """Yield the quads of the named graphs, graph by graph in a stable order."""
    for graph in sorted(db.named_graphs(), key=str):
        yield from db.quads_for_pattern(None, None, None, graph)


def _accepted(db: Store) -> Iterator[Triple]:
    for quad in db.quads_for_pattern(None, None, None, DefaultGraph()):
        yield quad.triple
