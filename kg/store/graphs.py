"""The content of the store: named graphs, and the default graph that follows them.

The invariant, after every call of :class:`GraphWriter`:

    default graph = union of the accepted graphs, the register, the ontology and the
                    inferred graphs

Each of those graphs is *visible*. The invariant is kept in steps proportional to the change:

1. a triple put into a visible graph is put into the default graph;
2. a triple taken from a visible graph is taken from the default graph unless another visible
   graph states it, found with one lookup of (s, p, o, any graph);
3. a graph that becomes visible or ceases to be goes through 1 or 2 with all its triples.

Contents are compared as the database encodes them ("98.30" is stored as "98.3"), by asking the
database itself, never by comparing terms in Python.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, islice

import pyoxigraph as ox

from kg.errors import StoreError

__all__ = ["TOUCHED_LIMIT", "Contents", "in_graph"]

BATCH = 50_000
WAITING_LIMIT = 500_000
TOUCHED_LIMIT = 20_000
DEFAULT = ox.DefaultGraph()


def in_graph(triple: ox.Triple, graph: ox.NamedNode | ox.DefaultGraph) -> ox.Quad:
    """Return the quad that states a triple in a graph."""
    return ox.Quad(triple.subject, triple.predicate, triple.object, graph)


class Contents:
    """Named graphs and the default graph of one open database.

    Attributes:
        changed: Whether anything was added or removed.
        delta: Triples that came into the default graph or went from it; None when there are more
            than :data:`TOUCHED_LIMIT`. One that came and went again may stand there, too.
    """

    def __init__(
        self, db: ox.Store, *, always_visible: frozenset[str], visible_prefix: str
    ) -> None:
        self._db = db
        self._always_visible = always_visible
        self._visible_prefix = visible_prefix
        self._accepted: set[str] = set()
        self.changed = False
        self.delta: dict[ox.Triple, None] | None = {}
        self._waiting: list[ox.Quad] = []
        self._waiting_graphs: set[str] = set()

    @property
    def touched(self) -> set[str] | None:
        """Subjects and objects whose visible triples changed; None when they are too many."""
        if self.delta is None:
            return None
        return {
            node.value
            for triple in self.delta
            for node in (triple.subject, triple.object)
            if isinstance(node, ox.NamedNode)
        }

    def settle(self) -> None:
        """Write what waits: the contents of new graphs, gathered so that they go in bulk."""
        waiting, self._waiting = self._waiting, []
        self._waiting_graphs.clear()
        self._extend(waiting)

    def close(self) -> None:
        """Let the database go, even if an exception's frames keep this object."""
        del self._db

    def accept(self, graphs: Iterable[str]) -> None:
        """Note graphs as accepted without moving triples: they are in the default graph already.

        Args:
            graphs: IRIs of graphs.
        """
        self._accepted.update(graphs)

    def is_visible(self, graph: str) -> bool:
        """Tell whether a graph's triples belong into the default graph.

        Args:
            graph: IRI of the graph.

        Returns:
            Whether it is accepted, the register, the ontology or an inferred graph.
        """
        return (
            graph in self._accepted
            or graph in self._always_visible
            or graph.startswith(self._visible_prefix)
        )

    def set_visible(self, graph: str, visible: bool) -> None:
        """Show or hide a source graph's triples in the default graph.

        Args:
            graph: IRI of the graph.
            visible: Whether it is accepted from now on.
        """
        if visible == self.is_visible(graph):
            return
        if visible and self._is_new(graph):
            self._accepted.add(graph)
            return
        self.settle()
        triples = (quad.triple for quad in self._quads(graph))
        if visible:
            self._accepted.add(graph)
            self._extend(in_graph(triple, DEFAULT) for triple in self._noting(triples))
        else:
            self._accepted.discard(graph)
            for triple in triples:
                self._hide(triple)
        self.changed = True

    def replace(self, graph: str, triples: Iterable[ox.Triple]) -> bool:
        """Make the triples the whole content of a graph; only the difference is written.

        Args:
            graph: IRI of the graph.
            triples: Its new content, without blank nodes; duplicates do no harm.

        Returns:
            Whether the content changed.
        """
        if self._is_new(graph):
            return self._add_new(graph, triples)
        self.settle()
        name = ox.NamedNode(graph)
        if not any(True for _ in self._quads(graph)):
            return self.add(graph, triples)
        wanted = ox.Store()
        source = iter(_checked(triples))
        while batch := [in_graph(triple, name) for triple in islice(source, BATCH)]:
            wanted.extend(batch)
        gone = [quad.triple for quad in self._quads(graph) if quad not in wanted]
        new = (quad.triple for quad in wanted if quad not in self._db)
        removed = self.remove(graph, gone)
        return self.add(graph, new) or removed

    def patch(
        self, graph: str, subjects: Iterable[ox.NamedNode], triples: Iterable[ox.Triple]
    ) -> bool:
        """Make the triples all that a graph states about some subjects; the rest of it stays.

        Args:
            graph: IRI of the graph.
            subjects: What the triples may be about.
            triples: All that is stated about the subjects from now on.

        Returns:
            Whether the content changed.
        """
        self.settle()
        name = ox.NamedNode(graph)
        wanted = ox.Store()
        wanted.extend(in_graph(triple, name) for triple in _checked(triples))
        gone = [
            quad.triple
            for subject in subjects
            for quad in self._db.quads_for_pattern(subject, None, None, name)
            if quad not in wanted
        ]
        new = [quad.triple for quad in wanted if quad not in self._db]
        removed = self.remove(graph, gone)
        return self.add(graph, new) or removed

    def patch_members(
        self, graph: str, members: Iterable[ox.NamedNode], triples: Iterable[ox.Triple]
    ) -> bool:
        """Make the triples all links of a graph to some members; a group without links goes.

        Args:
            graph: IRI of the graph.
            members: Objects of the links.
            triples: The links from now on, and what is stated about their subjects.

        Returns:
            Whether the content changed.
        """
        self.settle()
        name = ox.NamedNode(graph)
        wanted = ox.Store()
        wanted.extend(in_graph(triple, name) for triple in _checked(triples))
        links = {
            quad
            for member in members
            for quad in self._db.quads_for_pattern(None, None, member, name)
            if quad not in wanted
        }
        gone = set(links)
        for group, link in {(quad.subject, quad.predicate) for quad in links}:
            left = chain(
                self._db.quads_for_pattern(group, link, None, name),
                wanted.quads_for_pattern(group, link, None, name),
            )
            if all(quad in links for quad in left):
                gone |= set(self._db.quads_for_pattern(group, None, None, name))
                gone |= set(self._db.quads_for_pattern(None, None, group, name))
        new = [quad.triple for quad in wanted if quad not in self._db]
        removed = self.remove(graph, [quad.triple for quad in gone])
        return self.add(graph, new) or removed

    def add(self, graph: str, triples: Iterable[ox.Triple]) -> bool:
        """Add triples to a graph.

        Args:
            graph: IRI of the graph.
            triples: What to add, without blank nodes.

        Returns:
            Whether there were any.
        """
        source = _checked(triples)
        first = next(source, None)
        if first is None:
            return False
        self._extend(self._placed(graph, chain((first,), source)))
        self.changed = True
        return True

    def _is_new(self, graph: str) -> bool:
        """Tell whether neither the database nor what waits for it has a graph."""
        if graph in self._waiting_graphs:
            return False
        return not self._db.contains_named_graph(ox.NamedNode(graph))

    def _add_new(self, graph: str, triples: Iterable[ox.Triple]) -> bool:
        """Add a graph that the database does not have; its content waits for others."""
        source = iter(self._placed(graph, _checked(triples)))
        head = list(islice(source, BATCH))
        if not head:
            return False
        self.changed = True
        if len(head) == BATCH:
            self._extend(chain(head, source))
            return True
        self._waiting += head
        self._waiting_graphs.add(graph)
        if len(self._waiting) >= WAITING_LIMIT:
            self.settle()
        return True

    def _placed(self, graph: str, triples: Iterable[ox.Triple]) -> Iterator[ox.Quad]:
        """Return the quads that state triples in a graph, and in the default graph if visible."""
        name = ox.NamedNode(graph)
        if not self.is_visible(graph):
            return (in_graph(triple, name) for triple in triples)
        return (
            quad
            for triple in self._noting(triples)
            for quad in (in_graph(triple, name), in_graph(triple, DEFAULT))
        )

    def remove(self, graph: str, triples: Iterable[ox.Triple]) -> bool:
        """Take triples out of a graph.

        Args:
            graph: IRI of the graph.
            triples: What to remove.

        Returns:
            Whether there were any.
        """
        source = iter(triples)
        first = next(source, None)
        if first is None:
            return False
        self.settle()
        name = ox.NamedNode(graph)
        visible = self.is_visible(graph)
        gone = chain((first,), source)
        for triple in gone:
            self._db.remove(in_graph(triple, name))
            if visible:
                self._hide(triple)
        self.changed = True
        return True

    def note_graph(self, graph: str) -> None:
        """Make a named graph exist, even without content.

        Args:
            graph: IRI of the graph.
        """
        self._db.add_graph(ox.NamedNode(graph))

    def drop(self, graph: str) -> None:
        """Remove a graph with its content and forget that it was accepted.

        Args:
            graph: IRI of the graph.
        """
        self.settle()
        self.remove(graph, (quad.triple for quad in self._quads(graph)))
        self._accepted.discard(graph)
        self._db.remove_graph(ox.NamedNode(graph))
        self.changed = True

    def _quads(self, graph: str) -> Iterator[ox.Quad]:
        return self._db.quads_for_pattern(None, None, None, ox.NamedNode(graph))

    def _hide(self, triple: ox.Triple) -> None:
        """Take a triple out of the default graph unless a visible graph states it."""
        for quad in self._db.quads_for_pattern(
            triple.subject, triple.predicate, triple.object, None
        ):
            name = quad.graph_name
            if isinstance(name, ox.NamedNode) and self.is_visible(name.value):
                return
        self._db.remove(in_graph(triple, DEFAULT))
        self._note(triple)

    def _extend(self, quads: Iterable[ox.Quad]) -> None:
        """Insert a batch in one go; more than a batch goes the bulk way, in constant memory."""
        source = iter(quads)
        head = list(islice(source, BATCH))
        if len(head) < BATCH:
            self._db.extend(head)
        else:
            self._db.bulk_extend(chain(head, source))

    def _noting(self, triples: Iterable[ox.Triple]) -> Iterator[ox.Triple]:
        """Pass triples on their way into the default graph on; note those that are new there."""
        for triple in triples:
            if self.delta is not None and in_graph(triple, DEFAULT) not in self._db:
                self._note(triple)
            yield triple

    def _note(self, triple: ox.Triple) -> None:
        if self.delta is not None:
            self.delta[triple] = None
            if len(self.delta) > TOUCHED_LIMIT:
                self.delta = None


def _checked(triples: Iterable[ox.Triple]) -> Iterator[ox.Triple]:
    """Pass the triples on; a blank node is refused.

    Raises:
        StoreError: If a triple has a blank node or a triple term.
    """
    for triple in triples:
        if not isinstance(triple.subject, ox.NamedNode) or not isinstance(
            triple.object, ox.NamedNode | ox.Literal
        ):
            raise StoreError(
                f"the triple {triple} has a blank node or a triple term, which are not stored; "
                "give the node an IRI first (loaded RDF is skolemised)"
            )
        yield triple
