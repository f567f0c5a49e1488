"""Pending sources in an answer: left out, taken in, or counted.

The default graph holds what is accepted. A caller may ask for the pending graphs beside it: the
default graph of that query is then the union of both. Inferred triples are not inferred anew, so a
pending statement belongs to no figure and to no rule's result.

The union is a set: a triple that ten articles state is one. The engine does not see it so when it
is given the graphs (a label that stands in ten of them is met ten times in each OPTIONAL, and the
answer takes the product of them all), so a merged copy is queried: of a version on disk the one
that lies beside it (:mod:`kg.store.merged`), else one in memory, which is kept for the next query.
Only a query that names graphs itself (GRAPH) is given the graphs.

:func:`count_hidden` answers the other half: how much of an answer would change, so that whoever
does not ask for pending statements is told of them.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from pyoxigraph import BlankNode, DefaultGraph, NamedNode, Quad, QuerySolutions, Store

from kg.errors import ParameterError
from kg.namespaces import tr
from kg.query.lexer import iter_tokens
from kg.query.request import QueryRequest
from kg.sentences import say
from kg.store.merged import open_merged

__all__ = [
    "Dataset",
    "count_hidden",
    "dataset_with_pending",
    "merged_with_pending",
    "pending_graphs",
]

COUNT_LIMIT = 200
"""With more pending graphs than these, how many rows they would change is not counted."""

Dataset = list[NamedNode | BlankNode | DefaultGraph]
"""The graphs of a default graph, in the engine's type."""

_PENDING = f"SELECT ?graph {{ ?graph <{tr('graphStatus')}> <{tr('graphStatus-pending')}> }}"


def pending_graphs(store: Store) -> list[NamedNode]:
    """Return the graphs whose status is pending, in no order."""
    answer = store.query(_PENDING)
    assert isinstance(answer, QuerySolutions)  # noqa: S101 - the query is a SELECT
    return [graph for row in answer if isinstance(graph := row["graph"], NamedNode)]


def dataset_with_pending(store: Store, request: QueryRequest) -> Dataset:
    """Return the graphs that form the default graph of a request which takes pending ones in.

    Raises:
        ParameterError: If the request or its text names a dataset of its own.
    """
    names_dataset = any(token.is_word("FROM") for token in iter_tokens(request.text))
    if request.default_graphs or request.named_graphs or names_dataset:
        raise ParameterError(say("query.pending-dataset"), name="include_pending")
    return [DefaultGraph(), *pending_graphs(store)]


def merged_with_pending(store: Store, text: str, checkpoint: str | None = None) -> Store | None:
    """Return the default graph and the pending graphs as one default graph, each triple once.

    Args:
        store: The version to read.
        text: The query.
        checkpoint: Its folder, where it has one.

    Returns:
        A copy; None for a query that looks into named graphs.
    """
    if any(token.is_word("GRAPH") for token in iter_tokens(text)):
        return None
    global _last_merged
    if _last_merged is None or _last_merged[0] is not store:
        graphs = pending_graphs(store)
        merged = open_merged(Path(checkpoint), graphs) if checkpoint else None
        _last_merged = (store, merged or _merged_in_memory(store, graphs))
    return _last_merged[1]


def _merged_in_memory(store: Store, graphs: list[NamedNode]) -> Store:
    merged = Store()
    merged.bulk_extend(store.quads_for_pattern(None, None, None, DefaultGraph()))
    merged.bulk_extend(
        Quad(quad.subject, quad.predicate, quad.object)
        for graph in graphs
        for quad in store.quads_for_pattern(None, None, None, graph)
    )
    return merged


_last_merged: tuple[Store, Store] | None = None


def count_hidden(
    store: Store,
    text: str,
    prefixes: dict[str, str] | None = None,
    *,
    checkpoint: str | None = None,
) -> int | None:
    """Count the rows of a SELECT that are there, or are different, only with pending graphs.

    Args:
        store: The version to read.
        text: The query; it is evaluated twice where a graph is pending, else not at all.
        prefixes: Prefixes that it may use without declaring them.
        checkpoint: The folder of the version, where it has one.

    Returns:
        The number of rows; 0 for a query of another form; None where more graphs are pending than
        are counted beside an answer.
    """
    graphs = pending_graphs(store)
    if not graphs:
        return 0
    if len(graphs) > COUNT_LIMIT:
        return None
    answer = store.query(text, prefixes=prefixes)
    if not isinstance(answer, QuerySolutions):
        return 0
    hidden = _rows(answer)
    merged = merged_with_pending(store, text, checkpoint)
    if merged is None:
        shown = store.query(text, prefixes=prefixes, default_graph=[DefaultGraph(), *graphs])
    else:
        shown = merged.query(text, prefixes=prefixes)
    if not isinstance(shown, QuerySolutions):
        return 0
    return (_rows(shown) - hidden).total()


def _rows(solutions: QuerySolutions) -> Counter[tuple[str | None, ...]]:
    names = [variable.value for variable in solutions.variables]
    return Counter(
        tuple(None if (term := row[name]) is None else str(term) for name in names)
        for row in solutions
    )
