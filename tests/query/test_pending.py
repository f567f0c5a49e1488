"""Pending graphs in an answer: taken in, or counted."""

from __future__ import annotations

import pytest
from pyoxigraph import NamedNode, QuerySolutions, RdfFormat, Store

from kg.errors import ParameterError
from kg.namespaces import tr
from kg.query.pending import (
    count_hidden,
    dataset_with_pending,
    merged_with_pending,
    pending_graphs,
)
from kg.query.request import QueryRequest

DATA = """
@prefix : <http://example.org/> . @prefix tr: <https://w3id.org/terang/ontology#> .
:p tr:graphStatus tr:graphStatus-pending . :r tr:graphStatus tr:graphStatus-rejected .
:a :value 1 , 2 .
:p { :a :value 3 . :b :value 1 . :c :value 4 . :x tr:graphStatus tr:graphStatus-pending }
:r { :a :value 9 }
"""
VALUES = "SELECT ?s ?v { ?s <http://example.org/value> ?v }"


@pytest.fixture
def store() -> Store:
    store = Store()
    store.load(DATA, format=RdfFormat.TRIG)
    return store


def rows(store: Store, text: str) -> int:
    request = QueryRequest(text, include_pending=True)
    answer = store.query(text, default_graph=dataset_with_pending(store, request))
    assert isinstance(answer, QuerySolutions)
    return len(list(answer))


def test_only_the_register_says_what_is_pending(store: Store) -> None:
    """A pending graph cannot name another graph pending: its words are not in the default graph."""
    assert pending_graphs(store) == [NamedNode("http://example.org/p")]


def test_pending_statements_are_taken_in_and_rejected_ones_are_not(store: Store) -> None:
    assert rows(store, VALUES) == 5


def test_new_and_changed_rows_are_counted(store: Store) -> None:
    assert count_hidden(store, VALUES) == 3
    counts = "SELECT ?s (COUNT(?v) AS ?n) { ?s <http://example.org/value> ?v } GROUP BY ?s"
    assert count_hidden(store, counts) == 3  # a: 3 instead of 2; b and c are new
    assert count_hidden(store, "SELECT ?s { ?s <http://example.org/none> ?v }") == 0
    assert count_hidden(store, "ASK { <http://example.org/b> ?p ?o }") == 0


def test_nothing_is_hidden_where_nothing_waits() -> None:
    assert count_hidden(Store(), VALUES) == 0


@pytest.mark.parametrize(
    "request_",
    [
        QueryRequest(VALUES, default_graphs=("http://example.org/p",)),
        QueryRequest(VALUES, named_graphs=("http://example.org/p",)),
        QueryRequest("SELECT * FROM <http://example.org/p> { ?s ?p ?o }"),
        QueryRequest("select * from named <http://example.org/p> { graph ?g { ?s ?p ?o } }"),
    ],
)
def test_a_dataset_of_its_own_is_refused(store: Store, request_: QueryRequest) -> None:
    with pytest.raises(ParameterError, match="leave out one of the two"):
        dataset_with_pending(store, request_)


def test_the_word_from_in_a_text_names_no_dataset(store: Store) -> None:
    assert rows(store, 'SELECT ?from { BIND("FROM <x>" AS ?from) # FROM <y>\n}') == 1


def test_named_graphs_stay_reachable(store: Store) -> None:
    assert rows(store, "SELECT * { GRAPH <http://example.org/r> { ?s ?p ?o } }") == 1


def test_a_triple_of_many_pending_graphs_is_one() -> None:
    """Given the graphs, the engine meets a label once per graph and multiplies the OPTIONALs."""
    pending = " ".join(
        f"GRAPH <http://example.org/g{number}> {{ "
        "<http://example.org/x> a <http://example.org/T> ; "
        f'<http://example.org/label> "x" ; <http://example.org/own> {number} . }} '
        for number in range(40)
    )
    status = " ".join(
        f"<http://example.org/g{number}> <{tr('graphStatus')}> <{tr('graphStatus-pending')}> ."
        for number in range(40)
    )
    store = Store()
    store.update(f"INSERT DATA {{ {status} {pending} }}")
    optionals = " ".join(
        f"OPTIONAL {{ ?x <http://example.org/label> ?l{number} }}" for number in range(6)
    )
    text = f"SELECT * {{ ?x a <http://example.org/T> {optionals} }}"
    merged = merged_with_pending(store, text)
    assert merged is not None
    found = merged.query(text)
    assert isinstance(found, QuerySolutions)
    assert len(list(found)) == 1
    assert count_hidden(store, text) == 1
    assert merged_with_pending(store, "SELECT * { GRAPH ?g { ?s ?p ?o } }") is None


def test_rows_are_not_counted_beside_very_many_pending_graphs() -> None:
    """The copy would take longer than the answer."""
    store = Store()
    store.update(
        "INSERT DATA { "
        + " ".join(
            f"<http://example.org/g{number}> <{tr('graphStatus')}> <{tr('graphStatus-pending')}> ."
            for number in range(201)
        )
        + " }"
    )
    assert count_hidden(store, "SELECT * { ?s ?p ?o }") is None
