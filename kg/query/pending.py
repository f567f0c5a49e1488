"""Pending sources in an answer: left out, taken in, or counted.

The default graph holds what is accepted. A caller may ask for the pending graphs beside it: the
default graph of that query is then the union of both. Inferred triples are not inferred anew, so a
pending statement belongs to no figure and to no rule's result.

:func:`count_hidden` answers the other half: how much of an answer would change, so that whoever
does not ask for pending statements is told of them.
"""

from __future__ import annotations

from collections import Counter

from pyoxigraph import BlankNode, DefaultGraph, NamedNode, QuerySolutions, Store

from kg.errors import ParameterError
from kg.namespaces import tr
from kg.query.lexer import iter_tokens
from kg.query.request import QueryRequest

__all__ = ["Dataset", "count_hidden", "dataset_with_pending", "pending_graphs"]

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
        raise ParameterError(
            "include_pending takes the pending graphs into the default graph, which this query "
            "names itself (FROM, or default-graph-uri); leave out one of the two",
            name="include_pending",
        )
    return [DefaultGraph(), *pending_graphs(store)]


def count_hidden(store: Store, text: str, prefixes: dict[str, str] | None = None) -> int:
    """Count the rows of a SELECT that are there, or are different, only with pending graphs.

    Args:
        store: The checkpoint.
        text: The query; it is evaluated twice where a graph is pending, else not at all.
        prefixes: Prefixes that it may use without declaring them.

    Returns:
        The number of rows; 0 for a query of another form.
    """
    graphs = pending_graphs(store)
    if not graphs:
        return 0
    hidden = store.query(text, prefixes=prefixes)
    shown = store.query(text, prefixes=prefixes, default_graph=[DefaultGraph(), *graphs])
    if not isinstance(hidden, QuerySolutions) or not isinstance(shown, QuerySolutions):
        return 0
    return (_rows(shown) - _rows(hidden)).total()


def _rows(solutions: QuerySolutions) -> Counter[tuple[str | None, ...]]:
    names = [variable.value for variable in solutions.variables]
    return Counter(
        tuple(None if (term := row[name]) is None else str(term) for name in names)
        for row in solutions
    )
