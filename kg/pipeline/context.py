"""What the gate has to see beside a batch: its neighbourhood in what is accepted.

A shape looks from a focus node along short paths, and back along the few properties it names as
inverse. So the union of accepted graphs need not be copied for each write: the triples that such a
walk from the batch can reach give the same findings (``tests/pipeline/test_context.py`` compares),
and the cost follows the batch, not the store.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from pyoxigraph import DefaultGraph, Literal, NamedNode, Store, Triple

from kg.store import ACCEPTED, Transaction
from kg.validate import load_shapes

__all__ = ["neighbourhood", "neighbourhood_in"]

Node = NamedNode | Literal

DEPTH = 4
"""Longest walk: the longest path of a shape has three steps, and a value's class is one more."""


def neighbourhood(
    transaction: Transaction, triples: Iterable[Triple], *, replaced: Iterable[str] = ()
) -> list[Triple]:
    """Return the accepted triples that judging a batch can depend on.

    Args:
        transaction: The write.
        triples: The batch, with the descriptions of its sources.
        replaced: Graphs whose present content goes; triples that no other accepted graph states
            are left out.

    Returns:
        Triples of the default graph, each once.
    """
    return _walk(triples, _Accepted(transaction, frozenset(replaced)))


def neighbourhood_in(triples: Iterable[Triple], known: Iterable[Triple]) -> list[Triple]:
    """Return the triples of ``known`` that judging a batch can depend on."""
    return _walk(triples, _Indexed(known, _inverse_properties()))


class _Surroundings(Protocol):
    """Where a walk finds triples."""

    def out(self, node: NamedNode) -> Iterable[Triple]:
        """Return the triples of a node."""

    def back(self, node: Node, predicate: NamedNode) -> Iterable[Triple]:
        """Return the triples that point to a node by a property."""


def _inverse_properties() -> list[NamedNode]:
    return [NamedNode(iri) for iri in sorted(load_shapes().inverse_properties)]


def _walk(triples: Iterable[Triple], around: _Surroundings) -> list[Triple]:
    """Walk from the nodes of a batch along what shapes name; return the triples met.

    A data set leads to its slices and these to every observation: no shape looks there. A number
    that two things share leads from one to the other where a shape names its property as inverse.
    """
    inverse = _inverse_properties()
    shared = frozenset(inverse)
    walked = load_shapes().named_properties
    nodes = {node for triple in triples for node in _ends(triple, shared)}
    seen: set[Node] = set()
    found: dict[Triple, None] = {}
    for depth in range(DEPTH):
        fresh = nodes - seen
        seen |= fresh
        nodes = set()
        for node in fresh:
            met = list(around.out(node)) if isinstance(node, NamedNode) else []
            if depth < DEPTH - 1:
                met += [t for predicate in inverse for t in around.back(node, predicate)]
            found.update(dict.fromkeys(met))
            nodes.update(
                node
                for triple in met
                if triple.predicate.value in walked
                for node in _ends(triple, shared)
            )
    return list(found)


class _Indexed:
    """Triples in memory, by subject and by what some properties point to."""

    def __init__(self, triples: Iterable[Triple], inverse: Iterable[NamedNode]) -> None:
        wanted = frozenset(inverse)
        self.by_subject: dict[object, list[Triple]] = {}
        self.by_object: dict[tuple[object, NamedNode], list[Triple]] = {}
        for triple in triples:
            self.by_subject.setdefault(triple.subject, []).append(triple)
            if triple.predicate in wanted:
                self.by_object.setdefault((triple.object, triple.predicate), []).append(triple)

    def out(self, node: NamedNode) -> Iterable[Triple]:
        return self.by_subject.get(node, ())

    def back(self, node: Node, predicate: NamedNode) -> Iterable[Triple]:
        return self.by_object.get((node, predicate), ())


class _Accepted:
    """The accepted triples of a store under write, less what only replaced graphs state."""

    def __init__(self, transaction: Transaction, replaced: frozenset[str]) -> None:
        self.db: Store = transaction.db
        self.transaction = transaction
        self.replaced = replaced

    def out(self, node: NamedNode) -> Iterable[Triple]:
        return self._find(node, None, None)

    def back(self, node: Node, predicate: NamedNode) -> Iterable[Triple]:
        return self._find(None, predicate, node)

    def _find(
        self, subject: NamedNode | None, predicate: NamedNode | None, value: Node | None
    ) -> list[Triple]:
        quads = self.db.quads_for_pattern(subject, predicate, value, DefaultGraph())
        triples = [quad.triple for quad in quads]
        return [t for t in triples if self._stays(t)] if self.replaced else triples

    def _stays(self, triple: Triple) -> bool:
        """Tell whether a graph that stays states a triple."""
        graphs = [
            quad.graph_name
            for quad in self.db.quads_for_pattern(
                triple.subject, triple.predicate, triple.object, None
            )
            if isinstance(quad.graph_name, NamedNode)
        ]
        return any(
            graph.value not in self.replaced
            and (
                (status := self.transaction.status(graph.value)) is None
                or status.status == ACCEPTED
            )
            for graph in graphs
        )


def _ends(triple: Triple, shared: frozenset[NamedNode]) -> list[Node]:
    nodes: list[Node] = [t for t in (triple.subject, triple.object) if isinstance(t, NamedNode)]
    if isinstance(triple.object, Literal) and triple.predicate in shared:
        nodes.append(triple.object)
    return nodes
