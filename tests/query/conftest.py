"""A generated checkpoint, a reader pool on it, and a maker of query files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from kg.query.readers import ReaderPool
from tests.query.federation import EX, Remote, triple

MEBIBYTE = 1024 * 1024
TRIPLES = 20_000

HEADER = """\
#+ id: parts
#+ title@en: What are the parts of an area?
#+ title@id: Apa saja bagian suatu wilayah?
#+ params: area (entity tr:Area, required); since (xsd:date, optional)
#+ returns: part (iri); name (xsd:string)
#+ example: area=Sumba
#+ keywords: area, parts
#+ graphs: default
#+ since: 0.1.0
"""
BODY = """
# Plain joins: there is nothing to optimise.
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX tr: <https://w3id.org/terang/ontology#>
SELECT ?part ?name WHERE {
  VALUES ?area { UNDEF }
  VALUES ?since { UNDEF }
  ?part tr:partOf ?area ; skos:prefLabel ?name .
} ORDER BY ?part
"""


@pytest.fixture(scope="session")
def checkpoint(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a checkpoint of 20,000 triples: http://example.org/s/N has one of 7 predicates."""
    folder = tmp_path_factory.mktemp("store")
    store = Store(str(folder / "db"))
    store.extend(
        Quad(
            NamedNode(f"http://example.org/s/{number % 5000}"),
            NamedNode(f"http://example.org/p/{number % 7}"),
            Literal(number),
        )
        for number in range(TRIPLES)
    )
    store.add(
        Quad(
            NamedNode("http://example.org/hidden"),
            NamedNode("http://example.org/p/0"),
            Literal("only in a named graph"),
            NamedNode("http://example.org/graph/one"),
        )
    )
    store.flush()
    store.backup(str(folder / "1"))
    return folder / "1"


@pytest.fixture(scope="module")
def pool(checkpoint: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ReaderPool]:
    """Return a warm pool of two readers and a reserve."""
    parent = tmp_path_factory.mktemp("spool")
    with ReaderPool(2, memory_bytes=512 * MEBIBYTE, slice_s=0.3, spool_parent=parent) as made:
        made.warm_up(checkpoint)
        yield made


@pytest.fixture
def write_question(tmp_path: Path) -> Callable[..., Path]:
    """Return a function that writes ``<tmp>/areas/parts.rq`` and returns its path."""

    def write(
        header: str = HEADER, body: str = BODY, *, area: str = "areas", name: str = "parts"
    ) -> Path:
        path = tmp_path / area / f"{name}.rq"
        path.parent.mkdir(exist_ok=True)
        path.write_text(header + body, encoding="utf-8")
        return path

    return write


@pytest.fixture
def header() -> str:
    """Return the header of a good question."""
    return HEADER


@pytest.fixture
def body() -> str:
    """Return the query of a good question."""
    return BODY


@pytest.fixture
def remote() -> Remote:
    """Ten things with a size, some with a name in two words and a parent."""
    store = Store()
    for number in range(10):
        store.add(triple(f"q{number}", "size", number))
        if number % 2:
            store.add(triple(f"q{number}", "parent", f"q{number // 2}"))
        if number in {1, 2, 3}:
            store.add(triple(f"q{number}", "kind", "k"))
    return Remote(store)


@pytest.fixture
def local() -> Store:
    """Three of ours, two of which have a match there; the second is known under two."""
    store = Store()
    for name, match in (("a1", "q1"), ("a2", "q2"), ("a2", "q3"), ("a3", "q77")):
        store.add(triple(name, "match", match))
    for name in ("a1", "a2", "a3", "a4"):
        store.add(triple(name, "kind", "area"))
    store.add(Quad(NamedNode(EX + "a5"), NamedNode(EX + "match"), NamedNode(EX + "q5"),
                   NamedNode(EX + "graph")))  # fmt: skip
    return store
