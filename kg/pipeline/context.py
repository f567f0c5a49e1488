"""What the gate has to see beside a batch: its neighbourhood in what is accepted.

A shape looks from a focus node along short paths, and back along the few properties it names as
inverse. So the union of accepted graphs need not be copied for each write: the triples that such a
walk from the batch can reach give the same findings (``tests/pipeline/test_context.py`` compares),
and the cost follows the batch, not the store.
"""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import DefaultGraph, NamedNode, Store, Triple

from kg.store import ACCEPTED, Transaction
from kg.validate import load_shapes

__all__ = ["neighbourhood"]

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
    walk = _Walk(transaction, frozenset(replaced))
    inverse = [NamedNode(iri) for iri in sorted(load_shapes().inverse_properties)]
    nodes = {node for triple in triples for node in _named(triple)}
    seen: set[NamedNode] = set()
    for depth in range(DEPTH):
        fresh = nodes - seen
        seen |= fresh
        nodes = set()
        for node in fresh:
            nodes.update(walk.out(node))
            if depth < DEPTH - 1:
                nodes.update(walk.back(node, inverse))
    return list(walk.found)


class _Walk:
    """Collects accepted triples around nodes."""

    def __init__(self, transaction: Transaction, replaced: frozenset[str]) -> None:
        self.db: Store = transaction.db
        self.transaction = transaction
        self.replaced = replaced
        self.found: dict[Triple, None] = {}

    def out(self, node: NamedNode) -> list[NamedNode]:
        """Take the triples of a node; return what they point to."""
        return self._take(node, None, None)

    def back(self, node: NamedNode, predicates: Iterable[NamedNode]) -> list[NamedNode]:
        """Take the triples that point to a node by some properties; return their subjects."""
        return [n for predicate in predicates for n in self._take(None, predicate, node)]

    def _take(
        self, subject: NamedNode | None, predicate: NamedNode | None, value: NamedNode | None
    ) -> list[NamedNode]:
        reached: list[NamedNode] = []
        for quad in self.db.quads_for_pattern(subject, predicate, value, DefaultGraph()):
            triple = quad.triple
            if self.replaced and not self._stays(triple):
                continue
            self.found[triple] = None
            reached.extend(_named(triple))
        return reached

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


def _named(triple: Triple) -> list[NamedNode]:
    return [t for t in (triple.subject, triple.object) if isinstance(t, NamedNode)]
