"""SERVICE calls: only what the graph knows is asked about, and nobody about nothing."""

from __future__ import annotations

import httpx
import pytest
from pyoxigraph import (
    Store,
)

from kg.query import federate as module
from tests.query.federation import (
    EX,
    JSON,
    LABEL,
    PREFIXES,
    Remote,
    ask,
    rows_of,
    run,
    short,
)


def test_only_what_is_known_is_asked_about(local: Store, remote: Remote) -> None:
    text = "SELECT * { ?a ex:match ?item SERVICE there: { ?item far:size ?size } }"
    assert short(ask(text, local, remote)) == ["a1 q1 1", "a2 q2 2", "a2 q3 3"]
    asked = remote.asked()
    assert asked.startswith(f"PREFIX far: <{EX}> SELECT * WHERE {{ VALUES (?item) {{ (<{EX}q")
    assert asked.count("q77") == 1
    assert asked.endswith(") } ?item far:size ?size } LIMIT 9001")
    assert "ex:" not in asked


def test_the_address_means_the_same_as_the_name(local: Store, remote: Remote) -> None:
    named = "SELECT * { ?a ex:match ?i SERVICE there: { ?i far:size ?s } }"
    spelled = named.replace("there:", "<https://there.example/sparql>")
    prefixed = "PREFIX t: <https://there.example/> " + named.replace("there:", "t:sparql")
    assert ask(named, local, remote) == ask(spelled, local, remote) == ask(prefixed, local, remote)


def test_nobody_is_asked_about_nothing(local: Store, remote: Remote) -> None:
    text = "SELECT * { ?a ex:no ?item SERVICE there: { ?item ex:size ?size } }"
    assert short(ask(text, local, remote)) == []
    optional = (
        "SELECT * { ?a ex:kind ?k OPTIONAL { ?a ex:no ?i SERVICE there: { ?i ex:size ?s } } }"
    )
    assert short(ask(optional, local, remote)) == [f"a{n} area" for n in (1, 2, 3, 4)]
    assert remote.queries == []


def test_filters_before_the_call_narrow_it_and_those_on_its_rows_do_not(
    local: Store, remote: Remote
) -> None:
    text = """SELECT * { ?a ex:match ?item FILTER(STRENDS(STR(?item), "q2")) FILTER(?size > 1)
        FILTER(!BOUND(?none)) SERVICE there: { ?item ex:size ?size } }"""
    assert short(ask(text, local, remote)) == ["a2 q2 2"]
    assert "q2" in remote.asked()
    assert "q1" not in remote.asked()


def test_an_optional_call_is_asked_about_what_is_known_outside(
    local: Store, remote: Remote
) -> None:
    text = "SELECT ?a ?size { ?a ex:match ?i OPTIONAL { SERVICE there: { ?i ex:size ?size } } }"
    assert short(ask(text, local, remote)) == ["a1 1", "a2 2", "a2 3", "a3"]
    assert "q77" in remote.asked()


def test_many_values_are_asked_about_in_turns(
    local: Store, remote: Remote, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "VALUES_AT_A_TIME", 2)
    text = "SELECT * { ?a ex:match ?item SERVICE there: { ?item ex:size ?size } }"
    federated = run(text, local, remote)
    (one,) = federated.contributions
    assert (one.endpoint, one.rows, one.requests, one.kept) == ("there", 3, 2, 0)
    assert one.address == "https://there.example/sparql"
    assert rows_of(local.query(federated.text, prefixes=PREFIXES)).total() == 3


def test_a_second_call_is_asked_about_what_the_first_one_found(
    local: Store, remote: Remote
) -> None:
    text = """SELECT ?a ?up ?size { ?a ex:match ?i
        SERVICE there: { ?i ex:parent ?up } SERVICE there: { ?up ex:size ?size } }"""
    assert short(ask(text, local, remote)) == ["a1 0 q0", "a2 1 q1"]
    assert "VALUES (?up)" in remote.queries[1]
    assert "q77" not in remote.queries[1]


def test_the_dataset_of_the_query_holds_for_its_context(local: Store, remote: Remote) -> None:
    text = "SELECT * FROM ex:graph { ?a ex:match ?i SERVICE there: { ?i ex:size ?s } }"
    assert short(ask(text, local, remote)) == ["a5 q5 5"]
    assert "q1" not in remote.asked()


def test_labels_of_the_endpoint_are_its_own_affair(local: Store, remote: Remote) -> None:
    inner = f"SERVICE <{LABEL}> {{ ?item ex:language 'id' }}"
    text = f"SELECT * {{ ?a ex:match ?item SERVICE there: {{ ?item ex:size ?size . {inner} }} }}"
    remote.answer = lambda _: httpx.Response(
        200, json={"head": {"vars": ["item"]}, "results": {"bindings": []}},
        headers={"Content-Type": JSON},
    )  # fmt: skip
    run(text, local, remote)
    assert f"SERVICE <{LABEL}>" in remote.asked()
