"""The guard refuses what calls out or updates, in every spelling, and nothing else."""

from __future__ import annotations

import time
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad, QuerySolutions, Store

from kg.errors import QueryRefusedError
from kg.query.guard import check_query

CALL = "<http://127.0.0.1:1/> { ?s ?p ?o }"

REFUSED = {
    "plain": f"SELECT * {{ SERVICE {CALL} }}",
    "small letters": f"select * {{ service {CALL} }}",
    "silent": f"SELECT * {{ SERVICE SILENT {CALL} }}",
    "no space": "SELECT * { SERVICE<http://127.0.0.1:1/>{ ?s ?p ?o } }",
    "comment between": "SELECT * { SERVICE # <http://a/>\n<http://127.0.0.1:1/> { ?s ?p ?o } }",
    "variable endpoint": "SELECT * { ?s ?p ?e SERVICE ?e { ?s ?p ?o } }",
    "prefixed endpoint": "PREFIX a: <http://a/> SELECT * { SERVICE a:b { ?s ?p ?o } }",
    "glued to its endpoint": "PREFIX a: <http://a/> SELECT * { SERVICEa:b { ?s ?p ?o } }",
    "empty prefix glued": "PREFIX : <http://a/> SELECT * { SERVICE:b { ?s ?p ?o } }",
    "glued to SILENT": f"SELECT * {{ SERVICESILENT{CALL} }}",
    "after a number": f"SELECT * {{ ?s ?p 1SERVICE {CALL} }}",
    "after true": f"SELECT * {{ ?s ?p trueSERVICE {CALL} }}",
    "after a full stop": f"SELECT * {{ ?s ?p ?o.SERVICE {CALL} }}",
    "after a string": f"SELECT * {{ ?s ?p 'a'SERVICE {CALL} }}",
    "after a long string": f"SELECT * {{ ?s ?p '''a'b''c'''SERVICE {CALL} }}",
    "after a long string in double quotes": f'SELECT * {{ ?s ?p """a"b""c"""SERVICE {CALL} }}',
    "after a language": f"SELECT * {{ ?s ?p 'a'@en-ID SERVICE {CALL} }}",
    "after an escaped quote": f"SELECT * {{ ?s ?p 'a\\'' SERVICE {CALL} }}",
    "carriage return ends a comment": f"SELECT * {{ # a\rSERVICE {CALL} }}",
    "codepoint escape": f"SELECT * {{ \\u0053ERVICE {CALL} }}",
    "long codepoint escape": f"SELECT * {{ \\U00000053ERVICE {CALL} }}",
    "all escaped": "SELECT * { "
    + "".join(f"\\u{ord(letter):04x}" for letter in "service")
    + f" {CALL} }}",
    "escaped quote ends the string": f"SELECT * {{ ?s ?p 'a\\u0027 SERVICE {CALL} #' }}",
    "less than taken for an IRI": f"SELECT * {{ FILTER(1<2#>'''\n) SERVICE {CALL} #'''\n}}",
    "quote inside a comparison": f"SELECT * {{ FILTER(?a<'x>''') SERVICE {CALL} #'''\n}}",
    "escape in a local name": f"SELECT * {{ ?s a:b\\' ?o . SERVICE {CALL} #'\n}}",
    "insert": "INSERT DATA { <http://a/s> <http://a/p> 1 }",
    "delete": "DELETE WHERE { ?s ?p ?o }",
    "load": "LOAD <http://127.0.0.1:1/>",
    "escaped load": "\\u004COAD <http://127.0.0.1:1/>",
    "clear": "PREFIX a: <http://a/> CLEAR ALL",
    "drop": "drop graph <http://a/>",
    "copy": "COPY <http://a/> TO <http://b/>",
}
ALLOWED = {
    "in a string": "SELECT * { ?s ?p 'SERVICE <http://a/> { }' }",
    "in a long string": 'SELECT * { ?s ?p """\n" SERVICE <http://a/> { } ""a""" }',
    "in a comment": "SELECT * { ?s ?p ?o } # SERVICE <http://a/> { }",
    "in an IRI": "SELECT * { ?s <http://a/SERVICE#service> ?o }",
    "variable": "SELECT ?service { ?service ?SERVICE $service }",
    "local name": "PREFIX a: <http://a/> SELECT * { ?s a:service ?o . a:SERVICE ?p ?o }",
    "prefix": "PREFIX service: <http://a/> SELECT * { ?s a service:Thing . { ?s ?p ?o } }",
    "named graph": "PREFIX service: <http://a/> SELECT * { GRAPH service:g { ?s ?p ?o } }",
    "blank node": "SELECT * { _:service ?p ?o }",
    "language": "SELECT * { ?s ?p 'a'@service }",
    "update words elsewhere": "SELECT ?load { ?load <http://a/insert> 'DELETE' } # drop",
    "comparison": "SELECT * { ?s ?p ?o FILTER(?o<5&&?o>1) }",
    "fragment without the word": "BASE <http://a/> SELECT * { ?s <#b> ?o }",
}


@pytest.mark.parametrize("text", REFUSED.values(), ids=REFUSED.keys())
def test_refuses(text: str) -> None:
    with pytest.raises(QueryRefusedError):
        check_query(text)


@pytest.mark.parametrize("text", ALLOWED.values(), ids=ALLOWED.keys())
def test_lets_through(text: str) -> None:
    check_query(text)


def test_the_refusal_names_the_endpoint_and_the_remedy() -> None:
    with pytest.raises(
        QueryRefusedError, match=r"<http://a/>.*kg federate.*TERANG_SERVE_ENDPOINTS"
    ):
        check_query("SELECT * { SERVICE SILENT <http://a/> { } }")
    with pytest.raises(QueryRefusedError, match=r"^SERVICE calls wikidata:, "):
        check_query("SELECT * { SERVICE wikidata: { } }")


_GLUE = st.sampled_from([
    *"'\"#<>.;,?:@\\-_%(){}[]|^/*+!=&$ \n\r\t1ab",
    *("'''", '"""', "\\'", "a:b", "a:b\\'", "?o", "1.", "true", "'x'", "'x'@en", "<x:y>", "_:b"),
    *("FILTER(1<2", "FILTER(?o<?o", "#>", "'>", ")", "SERVICE ", "SERVICE", "SERVICEx:", "?s ?p "),
    *("<http://127.0.0.1:1/>", "{ }", " { ?s ?p ?o } ", "OPTIONAL {", "UNION", "VALUES ?o { 1 }"),
])


@settings(max_examples=600, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(_GLUE, max_size=10), st.lists(_GLUE, max_size=6))
def test_whatever_makes_the_engine_call_out_is_refused(before: list[str], after: list[str]) -> None:
    """The engine calls port 1, which it refuses to do, or finds no endpoint: it was a call."""
    call = "SERVICE<http://127.0.0.1:1/>{?s ?p ?o}"
    text = f"PREFIX a:<x:a> PREFIX x:<x:x> SELECT*{{{''.join(before)}{call}{''.join(after)}}}"
    store = Store()
    store.add(Quad(NamedNode("x:s"), NamedNode("x:p"), Literal(1)))
    with suppress(SyntaxError):
        try:
            results = store.query(text)
            assert isinstance(results, QuerySolutions)
            list(results)
        except (OSError, RuntimeError):
            with pytest.raises(QueryRefusedError):
                check_query(text)


_MEGABYTE = 1_000_000


def seconds_of(text: str) -> float:
    started = time.process_time()
    with suppress(QueryRefusedError):
        check_query(text)
    return time.process_time() - started


@pytest.mark.parametrize(
    "piece",
    [
        "'''", "'", "\\'", "<a", "<#'", "''' \\'", "\\u0053", "?", "SERVICE ", "service:a {",
    ],
)  # fmt: skip
def test_a_megabyte_takes_linear_time(piece: str) -> None:
    """Ten times the text may take about ten times as long; quadratic would take a hundred.

    The best of three each, as the machine may have other work.
    """
    small, large = (
        "SELECT * { service_" + piece * (size // len(piece))
        for size in (_MEGABYTE // 10, _MEGABYTE)
    )
    usual, tenfold = (min(seconds_of(text) for _ in range(3)) for text in (small, large))
    assert tenfold < 40 * max(usual, 0.02)
