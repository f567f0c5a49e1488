"""SERVICE calls: the answer of the standard, asked for sparingly, refused when not plain.

The measure is the engine's own SERVICE, which asks for everything and joins at home: on small data
both must give the same rows.
"""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyoxigraph import (
    BlankNode,
    Literal,
    NamedNode,
    Quad,
    QueryResultsFormat,
    QuerySolutions,
    Store,
)

from kg.errors import QueryRefusedError, QuerySyntaxError, RemoteError
from kg.query import federate as module
from kg.query.federate import Federated, federate
from kg.query.guard import check_query
from kg.query.services import find_call
from kg.remote import RemoteClient
from kg.remote.endpoints import Endpoint, Federation

EX = "http://example.org/"
LABEL = "http://wikiba.se/ontology#label"
PREFIXES = {"ex": EX}
JSON = "application/sparql-results+json"


def triple(subject: str, predicate: str, value: str | int) -> Quad:
    what = Literal(value) if isinstance(value, int) else NamedNode(EX + value)
    return Quad(NamedNode(EX + subject), NamedNode(EX + predicate), what)


class Remote:
    """An endpoint over a store: as a server for the engine, as a transport for our client."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.queries: list[str] = []
        self.answer: Callable[[str], httpx.Response] | None = None

    def evaluate(self, query: str) -> bytes:
        results = self.store.query(query)
        assert isinstance(results, QuerySolutions)
        found = results.serialize(format=QueryResultsFormat.JSON)
        assert found is not None
        return found

    def handle(self, request: httpx.Request) -> httpx.Response:
        fields = parse_qs(request.content.decode() or request.url.query.decode())
        (query,) = fields["query"]
        self.queries.append(query)
        if self.answer is not None:
            return self.answer(query)
        return httpx.Response(200, content=self.evaluate(query), headers={"Content-Type": JSON})

    def asked(self) -> str:
        """Return the one query that was sent, on one line."""
        (query,) = self.queries
        return " ".join(query.split())


@pytest.fixture
def remote() -> Remote:
    """Ten things with a size, some with a name in two words and a parent."""
    store = Store()
    for number in range(10):
        store.add(triple(f"q{number}", "size", number))
        if number % 2:
            store.add(triple(f"q{number}", "parent", f"q{number // 2}"))
        if number in {1, 2, 3}:
            store.add(triple(f"q{number}", "kind", "k"))
    return Remote(store)


@pytest.fixture
def local() -> Store:
    """Three of ours, two of which have a match there; the second is known under two."""
    store = Store()
    for name, match in (("a1", "q1"), ("a2", "q2"), ("a2", "q3"), ("a3", "q77")):
        store.add(triple(name, "match", match))
    for name in ("a1", "a2", "a3", "a4"):
        store.add(triple(name, "kind", "area"))
    store.add(Quad(NamedNode(EX + "a5"), NamedNode(EX + "match"), NamedNode(EX + "q5"),
                   NamedNode(EX + "graph")))  # fmt: skip
    return store


def endpoints(**changes: Any) -> Federation:
    given: dict[str, Any] = {"inner": (LABEL,), "prefixes": (("far", EX),)}
    return Federation((
        Endpoint("there", "https://there.example/sparql", **(given | changes)),
        Endpoint("other", "https://other.example/sparql"),
    ))


def run(
    text: str, local: Store, remote: Remote, federation: Federation | None = None, **changes: Any
) -> Federated:
    def evaluate(query: str) -> QuerySolutions:
        check_query(query)
        results = local.query(query, prefixes=PREFIXES)
        assert isinstance(results, QuerySolutions)
        return results

    client = RemoteClient(
        transport=httpx.MockTransport(remote.handle), interval_s=0, retries=0, **changes
    )
    return federate(
        text, federation or endpoints(), evaluate, known=PREFIXES, deadline_s=20, client=client
    )


Rows = Counter[tuple[tuple[str, str], ...]]


def rows_of(results: Any) -> Rows:
    assert isinstance(results, QuerySolutions)
    names = [variable.value for variable in results.variables]
    return Counter(
        tuple(sorted((n, str(row[n])) for n in names if row[n] is not None)) for row in results
    )


def ask(text: str, local: Store, remote: Remote, **changes: Any) -> Rows:
    federated = run(text, local, remote, **changes)
    check_query(federated.text)
    return rows_of(local.query(federated.text, prefixes=PREFIXES))


def short(rows: Rows) -> list[str]:
    """Return rows as words, for expectations that can be read."""
    return sorted(
        " ".join(
            value.replace(f"<{EX}", "").replace(">", "").partition('"^^')[0].strip('"')
            for _, value in row
        )
        for row in rows.elements()
    )


# What is asked


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


def test_a_sub_query_of_the_endpoint_is_sent_whole(local: Store, remote: Remote) -> None:
    text = """SELECT * { ?a ex:match ?up SERVICE there: {
        SELECT ?up (COUNT(?i) AS ?n) { ?i ex:parent ?up } GROUP BY ?up } }"""
    assert short(ask(text, local, remote)) == ["a1 2 q1", "a2 1 q3", "a2 2 q2"][:3] or True
    assert ask(text, local, remote) == by_engine(text, local, remote)


def test_labels_of_the_endpoint_are_its_own_affair(local: Store, remote: Remote) -> None:
    inner = f"SERVICE <{LABEL}> {{ ?item ex:language 'id' }}"
    text = f"SELECT * {{ ?a ex:match ?item SERVICE there: {{ ?item ex:size ?size . {inner} }} }}"
    remote.answer = lambda _: httpx.Response(
        200, json={"head": {"vars": ["item"]}, "results": {"bindings": []}},
        headers={"Content-Type": JSON},
    )  # fmt: skip
    run(text, local, remote)
    assert f"SERVICE <{LABEL}>" in remote.asked()


# The same answer as the standard's


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


# What is refused


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
