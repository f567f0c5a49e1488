"""A small world of names for the tests of matching: its store, and the index alone."""

from __future__ import annotations

from pathlib import Path

from pyoxigraph import RdfFormat, Triple, parse

from kg.namespaces import DEFAULT_BASE, Base
from kg.resources import ontology_files
from kg.store import ACCEPTED, Store

WORLD = Path(__file__).parent / "data" / "world.ttl"
ID = DEFAULT_BASE + "id/"


def triples_of(path: Path) -> list[Triple]:
    """Return what a Turtle file states."""
    quads = parse(path.read_bytes(), format=RdfFormat.TURTLE, base_iri=DEFAULT_BASE)
    return [quad.triple for quad in quads]


def make_world(folder: Path, extra: list[Triple] | None = None) -> Store:
    """Make a store of the world and the ontology."""
    store = Store.create(folder, base=DEFAULT_BASE)
    ontology = list(dict.fromkeys(one for file in ontology_files() for one in triples_of(file)))
    with store.write(agent="test") as write:
        write.put_graph(Base().graph("ontology"), ontology, status=ACCEPTED)
        write.put_graph(Base().graph("world"), triples_of(WORLD) + (extra or []), status=ACCEPTED)
    return store
