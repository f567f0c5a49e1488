"""The status of a graph, and where the register says it.

    <graph/S>  tr:graphStatus tr:graphStatus-accepted ; tr:statusBy "kg build" ;
               tr:statusSince "2026-11-22T00:00:00Z"^^xsd:dateTime ; tr:statusNote "…" .

A status that a later one replaced is kept as a node of its own:

    <id/status-change/S-1>  a tr:StatusChange ; tr:changedGraph <graph/S> ;
               tr:formerStatus tr:graphStatus-pending ; tr:statusBy "…" ; tr:statusSince "…" ;
               tr:statusUntil "…"^^xsd:dateTime ; tr:statusNote "…" .

``tr:formerStatus`` is a property of its own, so that ``?g tr:graphStatus ?s`` finds graphs only.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pyoxigraph as ox

from kg.namespaces import PREFIXES, Base, tr

__all__ = [
    "ACCEPTED",
    "DISPUTED",
    "PENDING",
    "REJECTED",
    "STATUSES",
    "GraphStatus",
    "graph_statuses",
    "status_history",
]

ACCEPTED = tr("graphStatus-accepted")
PENDING = tr("graphStatus-pending")
DISPUTED = tr("graphStatus-disputed")
REJECTED = tr("graphStatus-rejected")
STATUSES = frozenset({ACCEPTED, PENDING, DISPUTED, REJECTED})

RDF_TYPE = ox.NamedNode(PREFIXES["rdf"] + "type")
XSD_DATE_TIME = ox.NamedNode(PREFIXES["xsd"] + "dateTime")
GRAPH_STATUS = ox.NamedNode(tr("graphStatus"))
STATUS_BY = ox.NamedNode(tr("statusBy"))
STATUS_SINCE = ox.NamedNode(tr("statusSince"))
STATUS_UNTIL = ox.NamedNode(tr("statusUntil"))
STATUS_NOTE = ox.NamedNode(tr("statusNote"))
STATUS_CHANGE = ox.NamedNode(tr("StatusChange"))
CHANGED_GRAPH = ox.NamedNode(tr("changedGraph"))
FORMER_STATUS = ox.NamedNode(tr("formerStatus"))
STATUS_PROPERTIES = frozenset({GRAPH_STATUS, STATUS_BY, STATUS_SINCE, STATUS_NOTE})


@dataclass(frozen=True, slots=True)
class GraphStatus:
    """A status of a graph: which, set by whom, since when, why, and until when if it is past.

    ``since`` and ``until`` are ``xsd:dateTime`` in UTC; ``status`` is one of :data:`STATUSES`.
    """

    graph: str
    status: str
    by: str
    since: str
    note: str | None = None
    until: str | None = None

    def triples(self) -> Iterator[ox.Triple]:
        """Return what the register says of a status that holds.

        Yields:
            Triples with the graph as their subject.
        """
        graph = ox.NamedNode(self.graph)
        yield ox.Triple(graph, GRAPH_STATUS, ox.NamedNode(self.status))
        yield from self._circumstances(graph)

    def former_triples(self, node: str) -> Iterator[ox.Triple]:
        """Return what the register says of a status that is past.

        Args:
            node: IRI of the ``tr:StatusChange``.

        Yields:
            Triples with the node as their subject.
        """
        change = ox.NamedNode(node)
        yield ox.Triple(change, RDF_TYPE, STATUS_CHANGE)
        yield ox.Triple(change, CHANGED_GRAPH, ox.NamedNode(self.graph))
        yield ox.Triple(change, FORMER_STATUS, ox.NamedNode(self.status))
        yield from self._circumstances(change)
        if self.until is not None:
            yield ox.Triple(change, STATUS_UNTIL, ox.Literal(self.until, datatype=XSD_DATE_TIME))

    def _circumstances(self, subject: ox.NamedNode) -> Iterator[ox.Triple]:
        yield ox.Triple(subject, STATUS_BY, ox.Literal(self.by))
        yield ox.Triple(subject, STATUS_SINCE, ox.Literal(self.since, datatype=XSD_DATE_TIME))
        if self.note is not None:
            yield ox.Triple(subject, STATUS_NOTE, ox.Literal(self.note))


def register_graph(base: str) -> ox.NamedNode:
    """Return the name of the register graph."""
    return ox.NamedNode(Base(base).graph("register"))


def read_status(
    db: ox.Store, register: ox.NamedNode, node: ox.NamedNode, *, former: bool = False
) -> GraphStatus | None:
    """Read the status that hangs on a node of the register.

    Args:
        db: The database.
        register: Name of the register graph.
        node: The graph, or with ``former`` a ``tr:StatusChange``.
        former: Whether the node is a ``tr:StatusChange``.

    Returns:
        The status; None when the register has none for it.
    """
    said: dict[ox.NamedNode, str] = {}
    for quad in db.quads_for_pattern(node, None, None, register):
        if isinstance(quad.object, ox.NamedNode | ox.Literal):
            said[quad.predicate] = quad.object.value
    status = said.get(FORMER_STATUS if former else GRAPH_STATUS)
    if status is None:
        return None
    return GraphStatus(
        graph=said.get(CHANGED_GRAPH, "") if former else node.value,
        status=status,
        by=said.get(STATUS_BY, ""),
        since=said.get(STATUS_SINCE, ""),
        note=said.get(STATUS_NOTE),
        until=said.get(STATUS_UNTIL),
    )


def graph_statuses(db: ox.Store, base: str) -> dict[str, GraphStatus]:
    """Read the status of every graph that the register knows.

    Args:
        db: A checkpoint, or the live database of a transaction.
        base: Base IRI of the store.

    Returns:
        Status by IRI of the graph, ordered by IRI.
    """
    register = register_graph(base)
    found: dict[str, GraphStatus] = {}
    for quad in db.quads_for_pattern(None, GRAPH_STATUS, None, register):
        if isinstance(quad.subject, ox.NamedNode):
            status = read_status(db, register, quad.subject)
            if status is not None:
                found[status.graph] = status
    return dict(sorted(found.items()))


def status_history(db: ox.Store, base: str, graph: str) -> list[GraphStatus]:
    """Read the statuses a graph had, oldest first, the one that holds last.

    Args:
        db: A checkpoint, or the live database of a transaction.
        base: Base IRI of the store.
        graph: IRI of the graph.

    Returns:
        The statuses; empty when the register does not know the graph.
    """
    register = register_graph(base)
    name = ox.NamedNode(graph)
    past: list[tuple[int, GraphStatus]] = []
    for quad in db.quads_for_pattern(None, CHANGED_GRAPH, name, register):
        if isinstance(quad.subject, ox.NamedNode):
            status = read_status(db, register, quad.subject, former=True)
            if status is not None:
                past.append((int(quad.subject.value.rpartition("-")[2]), status))
    now = read_status(db, register, name)
    ordered = [status for _, status in sorted(past, key=lambda pair: pair[0])]
    return ordered if now is None else [*ordered, now]
