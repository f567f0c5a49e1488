"""What waits for a curator: every graph that a program read, with its reading and its status.

Place in the flow: readings and pending graphs -> a list for people; :mod:`kg.pipeline.review`
decides. Looking needs neither the reader of articles nor the gate, which take long to load.
"""

from __future__ import annotations

from dataclasses import dataclass

from pyoxigraph import DefaultGraph, NamedNode
from pyoxigraph import Store as Database

from kg.namespaces import Base, tr
from kg.store import GraphStatus, Reading, Store, graph_statuses

__all__ = ["Queued", "queue"]

PROGRAM = NamedNode(tr("readBy-program"))


@dataclass(frozen=True, slots=True)
class Queued:
    """A graph that a program read, and its status; ``reading`` is None for an imported table."""

    graph: str
    status: GraphStatus | None
    reading: Reading | None


def queue(store: Store) -> list[Queued]:
    """Return every graph that a program read, documents by their numbers, then tables.

    A reading without a status was refused by the gate, or its write was broken off.
    """
    with store.snapshot() as snapshot:
        statuses = graph_statuses(snapshot.db, store.base)
        read = _read_by_program(snapshot.db, Base(store.base))
    found = [Queued(one.graph, statuses.get(one.graph), one) for one in store.readings.iter_heads()]
    known = {one.graph for one in found}
    tables = (name for name in statuses if name in read and name not in known)
    return [*found, *(Queued(name, statuses[name], None) for name in tables)]


def _read_by_program(db: Database, base: Base) -> set[str]:
    """Return the graphs of the sources that a program read."""
    sources = db.quads_for_pattern(None, NamedNode(tr("readBy")), PROGRAM, DefaultGraph())
    return {
        base.graph(quad.subject.value.removeprefix(base.id("source", "")))
        for quad in sources
        if isinstance(quad.subject, NamedNode)
    }
