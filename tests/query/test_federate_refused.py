"""SERVICE calls that are refused before anybody is asked, and answers that are none."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx
import pytest
from pyoxigraph import (
    BlankNode,
    Literal,
    NamedNode,
    Quad,
    QuerySolutions,
    Store,
)

from kg.errors import QueryRefusedError, QuerySyntaxError, RemoteError
from kg.query import federate as module
from kg.query.guard import check_query
from kg.query.services import find_call
from tests.query.federation import (
    EX,
    JSON,
    LABEL,
    PREFIXES,
    Remote,
    ask,
    endpoints,
    run,
    short,
)

REFUSED = {
    "variable": ("?a ex:match ?i SERVICE ?i { ?i ex:size ?s }", "a variable there could call"),
    "other address": ("SERVICE <http://127.0.0.1:1/> { }", "no endpoint of the list"),
    "address and more": ("SERVICE <https://there.example/sparql2> { }", "no endpoint of the list"),
    "address in capitals": ("SERVICE <https://THERE.example/sparql> { }", "no endpoint of"),
    "unknown name": ("SERVICE wikidata: { }", "allowed are there, other"),
    "name with a local part": ("SERVICE there:x { }", "no endpoint of the list"),
    "silent does not help": ("SERVICE SILENT <http://127.0.0.1:1/> { }", "no endpoint of the list"),
    "inside another": (
        "SERVICE there: { ?i ex:size ?s SERVICE <https://other.example/sparql> { } }",
        "write the two calls beside one another",
    ),
    "inside another by name": ("SERVICE there: { SERVICE other: { } }", "its own services|Its own"),
    "inside another, a variable": ("SERVICE there: { SERVICE ?x { } }", "a variable there"),
    "inside an allowed one": (
        f"SERVICE there: {{ SERVICE <{LABEL}> {{ SERVICE <http://a/> {{ }} }} }}",
        "would have that endpoint call",
    ),
    "in a sub-query": ("{ SELECT * { SERVICE <http://a/> { ?i ex:size ?s } } }", "no endpoint of"),
    "in exists": ("?a ex:kind ?k FILTER EXISTS { SERVICE <http://a/> { } }", "no endpoint of"),
    "escaped": ("\\u0053ERVICE there: { } SERVICE there: { }", "codepoint escapes"),
    "escaped address": ("SERVICE <https://there.example/\\u0073parql> { }", "codepoint escapes"),
    "ambiguous": ("FILTER(1<2#>'''\n) SERVICE there: { } #'''\n", "read in two ways"),
    "glued": ("SERVICE there: { ?i ex:size ?s } SERVICEex:y { }", "switched off here"),
    "glued to a number": ("?a ex:kind 1SERVICE<http://a/>{ } SERVICE there: { }", "switched off"),
    "no group": ("SERVICE there: ?a", "must be followed by"),
    "no closing brace": ("SERVICE there: { ?a", "must be followed by"),
    "blank node": ("SERVICE _:x { }", "no endpoint of the list"),
    "update inside the rest": ("SERVICE there: { ?i ex:size ?s } } ; CLEAR ALL #", "an update"),
}


@pytest.mark.parametrize(("pattern", "says"), REFUSED.values(), ids=REFUSED.keys())
def test_refuses_before_anybody_is_asked(
    pattern: str, says: str, local: Store, remote: Remote
) -> None:
    text = (
        f"SELECT * {{ {pattern} }}"
        if pattern != "SERVICE there: { ?a"
        else f"SELECT * {{ {pattern}"
    )
    with pytest.raises(QueryRefusedError, match=says):
        run(text, local, remote)
    assert remote.queries == []


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * { ?a ex:b 'SERVICE there: { }' }",
        "SELECT * { ?service ex:SERVICE ?SERVICE } # SERVICE there: { }",
        "PREFIX service: <http://a/> SELECT * { ?a service:x ?b }",
    ],
)
def test_what_looks_like_a_call_is_none(text: str) -> None:
    assert find_call(text, endpoints(), PREFIXES) is None


def test_a_prefix_of_the_query_wins_over_the_name_of_an_endpoint(
    local: Store, remote: Remote
) -> None:
    with pytest.raises(QueryRefusedError, match="no endpoint of the list"):
        run("PREFIX there: <http://a/> SELECT * { SERVICE there: { } }", local, remote)


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("SELECT * {\n SERVICE there: { ?i ex:size ?s }\n ?a ex:b }", 3, "line 3, column"),
        ("SELECT * { SERVICE there: { ?i ex:size } }", None, "what SERVICE there holds does not"),
        ("SELECT * { SERVICE there: { ?i no:size ?s } }", None, "prefix no: is not declared"),
        ("SELECT * { SERVICE there: { INSERT DATA { } } }", None, "what SERVICE there holds"),
        ("SELECT * { SERVICE there: { ?a ex:b <rel> } }", None, "what SERVICE there holds"),
    ],
)
def test_syntax_is_checked_before_anybody_is_asked(
    text: str, line: int | None, says: str, local: Store, remote: Remote
) -> None:
    with pytest.raises(QuerySyntaxError, match=says) as caught:
        run(text, local, remote)
    assert caught.value.line == line
    assert remote.queries == []


def test_too_many_values_and_calls_are_refused(
    local: Store, remote: Remote, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST_VALUES", 3)
    with pytest.raises(QueryRefusedError, match=r"more than 3 values of \?i; narrow"):
        run("SELECT * { ?a ex:match ?i SERVICE there: { ?i ex:size ?s } }", local, remote)
    calls = "SERVICE there: { ex:q1 ex:size ?s } " * 9
    with pytest.raises(QueryRefusedError, match="more than 8 SERVICE calls"):
        run(f"SELECT * {{ {calls} }}", local, remote)


# What comes back


def test_more_rows_than_the_limit_are_an_error_and_not_cut(local: Store, remote: Remote) -> None:
    text = "SELECT * { SERVICE there: { ?i ex:size ?s } }"
    assert len(ask(text, local, remote, federation=endpoints(row_limit=10))) == 10
    with pytest.raises(RemoteError, match=r"more than 9 rows.*nothing was cut") as caught:
        run(text, local, remote, federation=endpoints(row_limit=9))
    assert caught.value.endpoint == "there"


def test_the_limit_counts_all_turns(
    local: Store, remote: Remote, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "VALUES_AT_A_TIME", 1)
    text = "SELECT * { ?a ex:match ?i SERVICE there: { ?i ex:size ?s } }"
    with pytest.raises(RemoteError, match="more than 2 rows"):
        run(text, local, remote, federation=endpoints(row_limit=2))


def test_a_failure_is_an_error_and_a_silent_one_a_row_that_binds_nothing(
    local: Store, remote: Remote
) -> None:
    remote.answer = lambda _: httpx.Response(500, text="<h1>Query timeout limit reached</h1>")
    text = "SELECT * { ?a ex:match ?i SERVICE there: { ?i ex:size ?s } }"
    with pytest.raises(RemoteError, match=r"there .*500 .*Query timeout") as caught:
        run(text, local, remote)
    assert caught.value.status == 500
    silent = text.replace("SERVICE", "SERVICE SILENT")
    assert short(ask(silent, local, remote)) == ["a1 q1", "a2 q2", "a2 q3", "a3 q77"]
    (one,) = run(silent, local, remote).contributions
    assert one.rows == 0
    assert "status 500" in (one.failure or "")


PART = {"head": {"vars": ["i"]}, "results": {"bindings": []}}


@pytest.mark.parametrize(
    ("response", "says"),
    [
        (lambda: httpx.Response(200, content=b'{"head": {"vars": ["i"]}, "results": {"bind',
                                headers={"Content-Type": JSON}), "broken or cut off"),
        (lambda: httpx.Response(200, content=b"<html>Sorry</html>",
                                headers={"Content-Type": "text/html"}), "text/html .*Sorry"),
        (lambda: httpx.Response(200, json=PART, headers={"Content-Type": JSON,
                                "X-SQL-State": "S1TAT"}), "a part only"),
        (lambda: httpx.Response(200, json={"head": {}, "boolean": True},
                                headers={"Content-Type": JSON}), "yes or no"),
        (lambda: httpx.Response(200, json=[1], headers={"Content-Type": JSON}), "holds no rows"),
        (lambda: httpx.Response(302, headers={"Location": "https://evil.example/"}),
         "sends on to evil.example"),
    ],
)  # fmt: skip
def test_answers_that_are_none(
    response: Callable[[], httpx.Response], says: str, local: Store, remote: Remote
) -> None:
    remote.answer = lambda _: response()
    text = "SELECT * { ?a ex:match ?i SERVICE there: { ?i ex:size ?s } }"
    with pytest.raises(RemoteError, match=rf"^there \(https://there.example/sparql\) .*{says}"):
        run(text, local, remote)


@pytest.mark.parametrize(
    "bindings",
    [
        {"s": {"type": "uri", "value": "http://a> } #"}},
        {"s": {"type": "uri", "value": "relative"}},
        {"s": {"type": "literal", "value": "x", "xml:lang": "e> }"}},
        {"s": {"type": "literal", "value": "x", "datatype": "http://a> } #"}},
        {"s } #": {"type": "literal", "value": "x"}},
        {"s": {"type": "bnode", "value": "a> } #"}},
    ],
)
def test_an_answer_cannot_smuggle_in_query_text(
    bindings: dict[str, Any], local: Store, remote: Remote
) -> None:
    remote.answer = lambda _: httpx.Response(
        200,
        json={"head": {"vars": list(bindings)}, "results": {"bindings": [bindings]}},
        headers={"Content-Type": JSON},
    )
    with pytest.raises(RemoteError):
        run("SELECT * { ?a ex:match ?i SERVICE there: { ?i ex:size ?s } }", local, remote)


def test_every_kind_of_term_comes_over(local: Store, remote: Remote) -> None:
    node = BlankNode("b1")
    values: list[Literal | NamedNode | BlankNode] = [
        Literal('} " \\ \n\u2028 \' # SERVICE <http://a/> {}'), Literal("Kupang", language="id"),
        Literal("2019-10-28", datatype=NamedNode("http://www.w3.org/2001/XMLSchema#date")),
        Literal("Point(124.0 -9.3)", datatype=NamedNode(EX + "wkt")), NamedNode(EX + "é"), node,
    ]  # fmt: skip
    for value in values:
        remote.store.add(Quad(NamedNode(EX + "q1"), NamedNode(EX + "says"), value))
    remote.store.add(Quad(NamedNode(EX + "q2"), NamedNode(EX + "says"), node))
    text = "SELECT ?v { ?a ex:match ?i SERVICE there: { ?i ex:says ?v } }"
    federated = run(text, local, remote)
    check_query(federated.text)
    found = local.query(federated.text, prefixes=PREFIXES)
    assert isinstance(found, QuerySolutions)
    terms = [row["v"] for row in found]
    assert set(values[:5]) <= set(terms)
    (skolem,) = set(terms) - set(values)
    assert isinstance(skolem, NamedNode)
    assert skolem.value.startswith("https://w3id.org/terang/.well-known/genid/")
    assert terms.count(skolem) == 2  # one blank node, met in two rows


def test_answers_are_kept_between_queries(local: Store, remote: Remote, tmp_path: Any) -> None:
    text = "SELECT * { ?a ex:match ?i SERVICE there: { ?i ex:size ?s } }"
    (first,) = run(text, local, remote, cache=tmp_path).contributions
    (again,) = run(text, local, remote, cache=tmp_path).contributions
    assert (first.requests, first.kept) == (1, 0)
    assert (again.requests, again.kept, again.asked_at) == (0, 1, first.asked_at)
