"""Reads RDF files with pyoxigraph and gives every blank node an IRI.

Place in the flow: first, beside the tables. A file comes out as triples by graph; triples outside
any named graph come under the key None. Blank nodes become ``<base>id/genid/{slug}-{n}``, numbered
in the order of the file, so that the same bytes give the same IRIs. The engine normalises literals
when it stores them; it does so here already, so that the gate judges what the store will hold.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import (
    BlankNode,
    DefaultGraph,
    Literal,
    NamedNode,
    Quad,
    RdfFormat,
    Store,
    Triple,
    parse,
)

from kg.errors import SourceError
from kg.namespaces import Base

__all__ = ["FORMATS", "RdfFile", "name_blank_nodes", "read_rdf"]

FORMATS = {
    ".jsonld": RdfFormat.JSON_LD,
    ".n3": RdfFormat.N3,
    ".nq": RdfFormat.N_QUADS,
    ".nt": RdfFormat.N_TRIPLES,
    ".owl": RdfFormat.RDF_XML,
    ".rdf": RdfFormat.RDF_XML,
    ".trig": RdfFormat.TRIG,
    ".ttl": RdfFormat.TURTLE,
    ".xml": RdfFormat.RDF_XML,
}
SIZE_LIMIT = 512 * 1024 * 1024
ENTITY = re.compile(rb"<!ENTITY\s+\S+\s+(\"[^\"]*\"|'[^']*'|\S+)")
ENTITY_LIMIT = 1000
"""Longest entity value: a namespace IRI fits, an expansion bomb does not."""


@dataclass(frozen=True, slots=True)
class RdfFile:
    """A parsed file: its name, the SHA-256 of its bytes, and triples by graph IRI (None: none)."""

    file: str
    sha256: str
    graphs: dict[str | None, list[Triple]]


def read_rdf(path: Path, base: Base, slug: str) -> RdfFile:
    """Read an RDF file.

    Args:
        path: The file; its ending tells the format.
        base: Base of the IRIs given to blank nodes.
        slug: Slug that these IRIs begin with.

    Returns:
        The triples by graph, each once, in a stable order, with literals as the engine keeps
        them (numbers in canonical form).

    Raises:
        SourceError: If the ending is unknown, the file cannot be read or does not parse, with
            line and column, or is built to grow when it is read.
    """
    rdf_format = FORMATS.get(path.suffix.lower())
    if rdf_format is None:
        raise SourceError(
            f"the ending {path.suffix!r} is no known RDF format; known are "
            f"{', '.join(sorted(FORMATS))}",
            file=path.name,
        )
    data = _read_bytes(path)
    if rdf_format == RdfFormat.RDF_XML:
        _check_entities(data, path.name)
    store = Store()
    try:
        store.extend(name_blank_nodes(parse(data, format=rdf_format), base, slug))
    except SyntaxError as error:
        raise SourceError(
            error.msg, file=path.name, line=error.lineno, column=error.offset
        ) from error
    graphs: dict[str | None, list[Triple]] = {}
    for quad in store:
        graph = None if isinstance(quad.graph_name, DefaultGraph) else quad.graph_name.value
        graphs.setdefault(graph, []).append(quad.triple)
    ordered = {graph: sorted(graphs[graph], key=str) for graph in sorted(graphs, key=str)}
    return RdfFile(path.name, hashlib.sha256(data).hexdigest(), ordered)


def name_blank_nodes(quads: Iterable[Quad], base: Base, slug: str) -> Iterator[Quad]:
    """Give blank nodes IRIs, in the order they appear.

    Raises:
        SourceError: If a quad holds a triple term (RDF 1.2), which Terang does not store.
    """
    names: dict[BlankNode, NamedNode] = {}

    def name(node: BlankNode) -> NamedNode:
        if node not in names:
            names[node] = NamedNode(base.id("genid", f"{slug}-{len(names) + 1}"))
        return names[node]

    for quad in quads:
        subject, value, graph = quad.subject, quad.object, quad.graph_name
        if not isinstance(subject, NamedNode):
            subject = name(_blank(subject))
        if not isinstance(value, NamedNode | Literal):
            value = name(_blank(value))
        if not isinstance(graph, NamedNode | DefaultGraph):
            graph = name(_blank(graph))
        yield Quad(subject, quad.predicate, value, graph)


def _blank(term: object) -> BlankNode:
    if not isinstance(term, BlankNode):
        raise SourceError("triple terms (RDF 1.2) are not stored; state them as claims")
    return term


def _read_bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > SIZE_LIMIT:
            raise SourceError(
                f"larger than {SIZE_LIMIT // 2**20} MiB; split it into several files",
                file=path.name,
            )
        return path.read_bytes()
    except OSError as error:
        raise SourceError(error.strerror or "cannot be read", file=str(path)) from error


def _check_entities(data: bytes, name: str) -> None:
    """Refuse entities that hold entities or long texts: they grow beyond bounds when expanded."""
    for match in ENTITY.finditer(data):
        value = match[1]
        if b"&" in value or b"%" in value or len(value) > ENTITY_LIMIT:
            raise SourceError(
                "holds XML entities that expand to other entities or long texts; write them out",
                file=name,
                line=data[: match.start()].count(b"\n") + 1,
            )
