"""The register: what is said about each graph and its source, and each graph's status.

A graph's *description* hangs on the graph: the graph points to its source, the source to its
outlet. Two graphs may share a part (one outlet, two articles), so a description is replaced like
this:

1. take everything reachable from the graph inside the register;
2. leave out, until nothing changes, each node that something outside of that set points to;
3. what remains belongs to this graph alone: it is removed, and the new description is added.

A shared part keeps what every description said of it and goes with the last graph that needs it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime

import pyoxigraph as ox

from kg.errors import StoreError
from kg.namespaces import Base, tr
from kg.store.clock import timestamp
from kg.store.graphs import Contents, in_graph
from kg.store.status import (
    CHANGED_GRAPH,
    GRAPH_STATUS,
    RDF_TYPE,
    STATUS_PROPERTIES,
    GraphStatus,
    read_status,
    register_graph,
    status_history,
)

__all__ = ["Register"]

SOURCE_GRAPH = ox.NamedNode(tr("SourceGraph"))


class Register:
    """Writes the register graph of one open database."""

    def __init__(
        self, db: ox.Store, contents: Contents, base: str, agent: str, now: Callable[[], datetime]
    ) -> None:
        self._db = db
        self._contents = contents
        self._base = Base(base)
        self._agent = agent
        self._now = now
        self._name = register_graph(base)

    def close(self) -> None:
        """Let the database go, even if an exception's frames keep this object."""
        del self._db

    def status(self, graph: str) -> GraphStatus | None:
        """Return the status of a graph, or None when the register does not know it."""
        return read_status(self._db, self._name, ox.NamedNode(graph))

    def describe(self, graph: str, description: Iterable[ox.Triple]) -> None:
        """Replace the description of a graph; its status stays.

        Args:
            graph: IRI of the graph.
            description: Triples that hang on the graph: about it, its source, its outlet.

        Raises:
            StoreError: If the description sets a status.
        """
        node = ox.NamedNode(graph)
        wanted = list(description)
        if any(triple.predicate in STATUS_PROPERTIES for triple in wanted):
            raise StoreError(f"the description of {graph} sets a status; pass it as status instead")
        if graph != self._base.graph("ontology"):
            wanted.append(ox.Triple(node, RDF_TYPE, SOURCE_GRAPH))
        self._rewrite(self._description(node), wanted)

    def set_status(self, graph: str, status: str, note: str | None) -> None:
        """Give a graph a status from now on; the one it had is kept as a past one.

        Args:
            graph: IRI of the graph.
            status: One of the four statuses.
            note: Why.
        """
        since = timestamp(self._now())
        fresh = GraphStatus(graph, status, by=self._agent, since=since, note=note)
        former = self.status(graph)
        if former is None:
            self._rewrite([], list(fresh.triples()))
            return
        number = len(status_history(self._db, self._base.iri, graph))
        node = self._base.id("status-change", f"{self._slug(graph)}-{number}")
        past = replace(former, until=since).former_triples(node)
        self._rewrite(list(former.triples()), [*past, *fresh.triples()])

    def forget(self, graph: str) -> None:
        """Remove a graph's description, status and past statuses.

        Args:
            graph: IRI of the graph.
        """
        node = ox.NamedNode(graph)
        old = self._description(node)
        old += [quad.triple for quad in self._quads(node) if quad.predicate in STATUS_PROPERTIES]
        for change in self._db.quads_for_pattern(None, CHANGED_GRAPH, node, self._name):
            old += [quad.triple for quad in self._quads(change.subject)]
        self._rewrite(old, [])

    def _rewrite(self, old: list[ox.Triple], new: list[ox.Triple]) -> None:
        """Remove and add as little as leads from old to new."""
        wanted = ox.Store()
        wanted.extend(in_graph(triple, self._name) for triple in new)
        gone = [triple for triple in old if in_graph(triple, self._name) not in wanted]
        self._contents.remove(self._name.value, gone)
        missing = [quad.triple for quad in wanted if quad not in self._db]
        self._contents.add(self._name.value, missing)

    def _description(self, graph: ox.NamedNode) -> list[ox.Triple]:
        """Return the triples that belong to this graph's description alone."""
        own = self._reachable(graph)
        while shared := {node for node in own - {graph} if not self._pointing_to(node) <= own}:
            own -= shared
        return [
            quad.triple
            for node in own
            for quad in self._quads(node)
            if quad.predicate not in STATUS_PROPERTIES
        ]

    def _reachable(self, graph: ox.NamedNode) -> set[ox.NamedNode]:
        found, ahead = {graph}, [graph]
        while ahead:
            for quad in self._quads(ahead.pop()):
                target = quad.object
                if (
                    isinstance(target, ox.NamedNode)
                    and target not in found
                    and quad.predicate not in STATUS_PROPERTIES
                    and any(True for _ in self._quads(target))
                    and not self._is_graph(target)
                ):
                    found.add(target)
                    ahead.append(target)
        return found

    def _pointing_to(self, node: ox.NamedNode) -> set[ox.NamedNode]:
        quads = self._db.quads_for_pattern(None, None, node, self._name)
        return {quad.subject for quad in quads if isinstance(quad.subject, ox.NamedNode)}

    def _is_graph(self, node: ox.NamedNode) -> bool:
        return any(True for _ in self._db.quads_for_pattern(node, GRAPH_STATUS, None, self._name))

    def _quads(self, node: ox.NamedNode | ox.BlankNode | ox.Triple) -> Iterable[ox.Quad]:
        return self._db.quads_for_pattern(node, None, None, self._name)

    def _slug(self, graph: str) -> str:
        return graph.removeprefix(self._base.graph("")).replace("/", "-").replace(":", "-")
