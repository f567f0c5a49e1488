"""SERVICE calls have the answer of the standard.

The measure is the engine's own SERVICE, which asks for everything and joins at home: on small data
both must give the same rows.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyoxigraph import (
    Store,
)

from tests.query.federation import (
    JSON,
    PREFIXES,
    Remote,
    Rows,
    ask,
    rows_of,
    short,
)


@pytest.fixture(scope="module")
def engine_address() -> Iterator[tuple[str, list[Remote]]]:
    """An HTTP server for the engine's own SERVICE; it answers for the last endpoint named."""
    current: list[Remote] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            query = self.rfile.read(int(self.headers["Content-Length"])).decode()
            body = current[-1].evaluate(query)
            self.send_response(200)
            self.send_header("Content-Type", JSON)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}/", current
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(autouse=True)
def _engine(engine_address: tuple[str, list[Remote]]) -> None:
    global _address, _current
    _address, _current = engine_address


_address = ""
_current: list[Remote] = []


def by_engine(text: str, local: Store, remote: Remote) -> Rows:
    _current[:] = [remote]
    return rows_of(local.query(text.replace("there:", f"<{_address}>"), prefixes=PREFIXES))


SHAPES = {
    "after": "?a ex:match ?i SERVICE there: { ?i ex:size ?s }",
    "before": "SERVICE there: { ?i ex:size ?s } ?a ex:match ?i",
    "alone": "SERVICE there: { ?i ex:kind ?k }",
    "no variable": "?a ex:kind ?k SERVICE there: { ex:q1 ex:size 1 }",
    "no variable, no match": "?a ex:kind ?k SERVICE there: { ex:q1 ex:size 2 }",
    "optional": "?a ex:match ?i OPTIONAL { SERVICE there: { ?i ex:parent ?s } }",
    "optional within": "?a ex:match ?i SERVICE there: { OPTIONAL { ?i ex:parent ?s } }",
    "optional first within": "?a ex:match ?i SERVICE there: {"
    " OPTIONAL { ?i ex:parent ?s } ?i ex:kind ?k }",
    "optional of another row": "?a ex:match ?i OPTIONAL { ?b ex:kind ?k"
    " OPTIONAL { SERVICE there: { ?i ex:size ?s } } }",
    "deep optional": "?a ex:match ?i OPTIONAL { { SERVICE there: { ?i ex:parent ?s } } }",
    "optional with its own": "?a ex:kind ?k OPTIONAL { ?a ex:match ?i"
    " SERVICE there: { ?i ex:parent ?s } }",
    "optional, filtered": "?a ex:match ?i OPTIONAL { SERVICE there: { ?i ex:size ?s }"
    " FILTER(?s < 3 && ?i != ex:q1) }",
    "left side of a deep optional": "?a ex:match ?i { ?x ex:kind ?y"
    " OPTIONAL { SERVICE there: { ?i ex:parent ?x } } }",
    "union": "?a ex:match ?i { SERVICE there: { ?i ex:size ?s } } UNION { ?a ex:kind ?s }",
    "second of a union": "?a ex:match ?i { ?a ex:kind ?s } UNION"
    " { SERVICE there: { ?i ex:size ?s } }",
    "union within": "?a ex:match ?i SERVICE there: { { ?i ex:size ?s } UNION { ?x ex:parent ?i } }",
    "minus": "?a ex:match ?i MINUS { SERVICE there: { ?i ex:kind ?k } }",
    "minus within": "?a ex:match ?i SERVICE there: { ?i ex:size ?s MINUS { ?i ex:kind ?k } }",
    "exists": "?a ex:match ?i FILTER EXISTS { SERVICE there: { ?i ex:parent ?p } }",
    "not exists": "?a ex:match ?i FILTER NOT EXISTS { SERVICE there: { ?i ex:parent ?p } }",
    "around a graph": "GRAPH ?g { ?a ex:match ?i } SERVICE there: { ?i ex:size ?s }",
    "bind": "?a ex:match ?i BIND(STR(?i) AS ?t)"
    " SERVICE there: { ?i ex:size ?s } BIND(?s + 1 AS ?n)",
    "values": "VALUES ?i { ex:q1 ex:q2 UNDEF } SERVICE there: { ?i ex:kind ?k }",
    "values of two": "VALUES (?i ?s) { (ex:q1 1) (ex:q2 9) (UNDEF 3) } "
    "SERVICE there: { ?i ex:size ?s }",
    "half bound": "?a ex:kind ?k OPTIONAL { ?a ex:match ?i } SERVICE there: { ?i ex:kind ?z }",
    "same variable in a filter": "?a ex:match ?i SERVICE there: { ?x ex:size ?s FILTER(?x = ?i) }",
    "filter before": "?a ex:match ?i FILTER(BOUND(?s) && ?s > 1) SERVICE there: { ?i ex:size ?s }",
    "filter by exists before": "?a ex:match ?i FILTER EXISTS { ?i ex:size ?s }"
    " SERVICE there: { ?i ex:size ?s }",
    "comparison without spaces": "?a ex:match ?i FILTER(1<?s&&?s>1) SERVICE there:{?i ex:size ?s}",
    "brackets in a comparison": "?a ex:match ?i FILTER((1)<((2)+?s)&&(?s>(0)))"
    " SERVICE there: { ?i ex:size ?s }",
    "filter by a function": "?a ex:match ?i FILTER STRENDS(STR(?i), '2')"
    " SERVICE there: { ?i ex:size ?s }",
    "dollar variables": "$a ex:match $i SERVICE there: { ?i ex:size $s }",
    "values behind": "?a ex:match ?i SERVICE there: { ?i ex:size ?s } VALUES ?s { 1 2 }",
    "filter of the outer group in an optional": "?a ex:match ?i OPTIONAL { ?b ex:kind ?k"
    " FILTER(?i = ex:q2) SERVICE there: { ?i ex:size ?s } }",
    "bind in the call": "?a ex:match ?i SERVICE there: { ?i ex:size ?z BIND(?z * 2 AS ?s) }",
    "values in the call": "?a ex:match ?i"
    " SERVICE there: { VALUES ?i { ex:q1 ex:q3 } ?i ex:size ?s }",
    "nested groups in the call": "?a ex:match ?i SERVICE there: { { { ?i ex:size ?s } } }",
    "nothing in the call": "?a ex:match ?i SERVICE there: { }",
    "sub-query around": "?a ex:match ?i { SELECT ?i (MAX(?s) AS ?m)"
    " { SERVICE there: { ?i ex:parent ?p . ?p ex:size ?s } } GROUP BY ?i }",
    "sub-query that hides": "?a ex:match ?i { SELECT ?k { SERVICE there: { ?i ex:kind ?k } } }",
    "sub-query in an optional": "?a ex:match ?i OPTIONAL { SELECT ?s"
    " { SERVICE there: { ?i ex:size ?s } } ORDER BY DESC(?s) LIMIT 2 }",
    "sub-query within": "?a ex:match ?i SERVICE there: { SELECT ?i { ?i ex:size ?s }"
    " ORDER BY ?s LIMIT 3 }",
    "sub-query deep within": "?a ex:match ?i SERVICE there: { ?i ex:kind ?k"
    " { SELECT ?s { ?i ex:size ?s } ORDER BY ?s LIMIT 2 } }",
    "two": "?a ex:match ?i SERVICE there: { ?i ex:parent ?p } SERVICE there: { ?p ex:size ?s }",
    "two in a union": "{ SERVICE there: { ?i ex:kind ?k } } UNION"
    " { SERVICE there: { ?k ex:size ?i } }",
    "path": "?a ex:match ?i SERVICE there: { ?i (ex:parent|ex:kind)+ ?p }",
    "list": "?a ex:match ?i SERVICE there: { (?i 2) ex:size ?s }",
    "property list": "?a ex:match ?i SERVICE there: { [] ex:parent ?i ; ex:size ?s }",
    "comments": "?a ex:match ?i # SERVICE there: { }\n"
    " SERVICE there: # }\n { ?i ex:size ?s # }\n }",
    "strings": "?a ex:match ?i SERVICE there: { ?i ex:size ?s FILTER(STR(?s) != '} #') }",
    "repeated rows": "?a ex:kind ?k . ?b ex:match ?i SERVICE there: { ?x ex:kind ?y }",
    "variable of the same name outside": "?s ex:match ?i { SERVICE there: { ?i ex:size ?s } }",
    "blank nodes": "_:x ex:match ?i SERVICE there: { ?i ex:parent _:y . _:y ex:size ?s }",
}  # fmt: skip


@pytest.mark.parametrize("pattern", SHAPES.values(), ids=SHAPES.keys())
def test_the_answer_is_that_of_the_standard(pattern: str, local: Store, remote: Remote) -> None:
    text = f"SELECT * {{ {pattern} }}"
    expected = by_engine(text, local, remote)
    assert ask(text, local, remote) == expected


def test_a_call_in_a_graph_asks_for_the_default_graph_there(local: Store, remote: Remote) -> None:
    """The engine's own SERVICE takes GRAPH along to the endpoint, which the standard does not."""
    text = "SELECT * { GRAPH ex:graph { ?a ex:match ?i SERVICE there: { ?i ex:size ?s } } }"
    assert short(ask(text, local, remote)) == ["a5 q5 5"]
    assert "GRAPH" not in remote.asked()


def test_most_shapes_have_an_answer_and_are_asked_sparingly(local: Store, remote: Remote) -> None:
    empty, everything = [], []
    for name, pattern in SHAPES.items():
        remote.queries.clear()
        rows = ask(f"SELECT * {{ {pattern} }}", local, remote)
        if not rows:
            empty.append(name)
        if any("VALUES" not in query for query in remote.queries):
            everything.append(name)
    assert empty == [
        "no variable, no match", "minus within", "same variable in a filter",
        "filter by exists before", "list", "variable of the same name outside",
    ]  # fmt: skip
    assert everything == [
        "before", "alone", "no variable", "no variable, no match", "optional of another row",
        "minus", "exists", "not exists", "values", "half bound", "same variable in a filter",
        "nothing in the call", "sub-query around", "sub-query that hides",
        "sub-query in an optional", "two in a union", "list", "repeated rows",
    ]  # fmt: skip


_TERMS = st.sampled_from(["?a", "?i", "?s", "?k", "ex:q1", "ex:q3", "ex:a1"])
_LOCAL = st.builds(
    lambda s, p, o: f"{s} {p} {o} . ",
    _TERMS,
    st.sampled_from(["ex:match", "ex:kind", "?p"]),
    _TERMS,
)
_FAR = st.builds(
    lambda s, p, o: f"{s} {p} {o} . ",
    _TERMS,
    st.sampled_from(["ex:size", "ex:kind", "ex:parent"]),
    _TERMS,
)
_FILTER = st.sampled_from([
    "FILTER(?s > 1) ", "FILTER(BOUND(?i)) ", "FILTER(!BOUND(?s)) ", "FILTER(?i != ex:q1) ", "",
])  # fmt: skip


def _far(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.one_of(
        inner,
        st.builds(lambda a, b: f"{a}OPTIONAL {{ {b}}} ", inner, inner),
        st.builds(lambda a, b: f"OPTIONAL {{ {b}}} {a}", inner, inner),
        st.builds(lambda a, b: f"{{ {a}}} UNION {{ {b}}} ", inner, inner),
        st.builds(lambda a, b: f"{a}MINUS {{ {b}}} ", inner, inner),
        st.builds(lambda a, b: f"{a}{b}", inner, _FILTER),
    )


_CALL = st.builds(lambda body: f"SERVICE there: {{ {body}}} ", _far(_FAR))


def _near(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.one_of(
        st.builds(lambda a, b: a + b, inner, inner),
        st.builds(lambda a, b: f"{a}OPTIONAL {{ {b}}} ", inner, inner),
        st.builds(lambda a, b: f"{a}{{ {b}}} ", inner, inner),
        st.builds(lambda a, b, c: f"{a}{{ {b}}} UNION {{ {c}}} ", inner, inner, inner),
        st.builds(lambda a, b: f"{a}MINUS {{ {b}}} ", inner, inner),
        st.builds(lambda a, b: f"{a}{b}", inner, _FILTER),
        st.builds(lambda a, b: f"{a}{{ SELECT ?i ?s {{ {b}}} }} ", inner, inner),
    )


_PATTERN = st.recursive(st.one_of(_LOCAL, _CALL), _near, max_leaves=5)


@settings(
    max_examples=400,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(_PATTERN.filter(lambda text: "SERVICE" in text))
def test_any_query_has_the_answer_of_the_standard(
    local: Store, remote: Remote, pattern: str
) -> None:
    text = f"SELECT * {{ {pattern} }}"
    try:
        expected = by_engine(text, local, remote)
    except SyntaxError:
        return
    if expected.total() > 5_000:
        return
    assert ask(text, local, remote) == expected


def test_a_sub_query_of_the_endpoint_is_sent_whole(local: Store, remote: Remote) -> None:
    text = """SELECT * { ?a ex:match ?up SERVICE there: {
        SELECT ?up (COUNT(?i) AS ?n) { ?i ex:parent ?up } GROUP BY ?up } }"""
    # q3, q5 and q7 have q1, q2 and q3 as parents, each alone
    assert short(ask(text, local, remote)) == ["a1 1 q1", "a2 1 q2", "a2 1 q3"]
    assert ask(text, local, remote) == by_engine(text, local, remote)
