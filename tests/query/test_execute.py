"""One query against one checkpoint: formats, datasets, limits, errors with their place."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse

from kg.errors import (
    QueryRefusedError,
    QuerySyntaxError,
    ResultFormatError,
    ResultTooLargeError,
    StoreMissingError,
)
from kg.query.execute import execute
from kg.query.formats import graph_format, table_format
from kg.query.reader import answer_task
from kg.query.request import (
    Answer,
    Contribution,
    QueryRequest,
    Task,
    decode_reply,
    encode_answer,
    encode_error,
)
from kg.query.spool import INLINE_LIMIT_BYTES
from kg.remote.endpoints import Federation, read_endpoints

POINT = "SELECT ?o { <http://example.org/s/7> <http://example.org/p/0> ?o }"


def ask(
    text: str,
    checkpoint: Path,
    *,
    table: str | None = "json",
    graph: str | None = "turtle",
    spool: Path | None = None,
    limit_bytes: int = 10_000_000,
) -> Answer:
    request = QueryRequest(
        text, table_format=table, graph_format=graph, result_limit_bytes=limit_bytes
    )
    return execute(Task(request, str(checkpoint), None if spool is None else str(spool)))


@pytest.mark.parametrize(
    ("name", "content_type", "body"),
    [
        ("csv", "text/csv; charset=utf-8", b"o\r\n7\r\n"),
        ("tsv", "text/tab-separated-values; charset=utf-8", b"?o\n7\n"),
        (
            "json",
            "application/sparql-results+json",
            b'{"head":{"vars":["o"]},"results":{"bindings":[{"o":{"type":"literal","value":"7",'
            b'"datatype":"http://www.w3.org/2001/XMLSchema#integer"}}]}}',
        ),
        (
            "xml",
            "application/sparql-results+xml",
            b'<?xml version="1.0"?><sparql xmlns="http://www.w3.org/2005/sparql-results#"><head>'
            b'<variable name="o"/></head><results><result><binding name="o"><literal datatype='
            b'"http://www.w3.org/2001/XMLSchema#integer">7</literal></binding></result></results>'
            b"</sparql>",
        ),
    ],
)
def test_table_formats(checkpoint: Path, name: str, content_type: str, body: bytes) -> None:
    answer = ask(POINT, checkpoint, table=name)
    assert (answer.kind, answer.content_type, answer.body) == ("select", content_type, body)
    assert answer.size_bytes == len(body)


def test_ask_is_a_table(checkpoint: Path) -> None:
    answer = ask("ASK { <http://example.org/s/7> ?p ?o }", checkpoint)
    assert answer.kind == "ask"
    assert json.loads(answer.body) == {"head": {}, "boolean": True}


@pytest.mark.parametrize(
    ("name", "engine_format"),
    [
        ("turtle", RdfFormat.TURTLE),
        ("ntriples", RdfFormat.N_TRIPLES),
        ("rdfxml", RdfFormat.RDF_XML),
        ("jsonld", RdfFormat.JSON_LD),
    ],
)
def test_graph_formats(checkpoint: Path, name: str, engine_format: RdfFormat) -> None:
    answer = ask("CONSTRUCT WHERE { <http://example.org/s/7> ?p ?o }", checkpoint, graph=name)
    assert answer.kind == "graph"
    objects = {quad.object.value for quad in parse(answer.body, format=engine_format)}
    assert objects == {"7", "5007", "10007", "15007"}


@pytest.mark.parametrize(
    ("text", "table", "graph"),
    [("ASK {}", None, "turtle"), ("ASK {}", "turtle", "turtle"), ("CONSTRUCT {} {}", "csv", None)],
)
def test_format_of_the_wrong_kind(
    checkpoint: Path, text: str, table: str | None, graph: str | None
) -> None:
    with pytest.raises(ResultFormatError) as caught:
        ask(text, checkpoint, table=table, graph=graph)
    expected = ("json", "xml", "csv", "tsv"), ("turtle", "ntriples", "rdfxml", "jsonld")
    assert caught.value.allowed == expected[text.startswith("CONSTRUCT")]


def test_formats_by_name_ending_and_media_type() -> None:
    for name in ("json", "srj", "application/sparql-results+json", "application/json"):
        found = table_format(name)
        assert found is not None
        assert found.name == "json"
    for name in ("turtle", "ttl", "text/turtle", "text/turtle; charset=utf-8", "TEXT/TURTLE"):
        graph = graph_format(name)
        assert graph is not None
        assert graph.name == "turtle"
    for name in ("trig", "application/n-quads", "csv", ""):
        assert graph_format(name) is None


@pytest.mark.parametrize(
    ("text", "line", "column", "words"),
    [
        ("SELEC * { ?s ?p ?o }", 1, 1, "near 'SELEC"),
        ("SELECT *\n\nWHERE { ?s ?p ?o FILTER( }", 3, 26, "line 3, column 26"),
        ("SELECT * {\n ?s foo:bar ?o }", 2, 5, "prefix foo: is not declared"),
        ("SELECT * {\n ?s a tr:Unit }", 2, 7, "add the line PREFIX tr: <https://w3id.org/"),
        ("SELECT * {\n  ?s ?p 'abc\n}", 2, 13, "line 2, column 13"),
        ("SELECT * { ?s ?p ?o", 1, 20, 'expected one of ","'),
        ("SELECT * {\n\u0053ERVI <http://a/> {} }", 2, 1, "line 2"),
        ("", 1, 1, "it is empty"),
    ],
)
def test_syntax_errors_have_a_place(
    checkpoint: Path, text: str, line: int, column: int, words: str
) -> None:
    with pytest.raises(QuerySyntaxError, match=words) as caught:
        ask(text, checkpoint)
    assert (caught.value.line, caught.value.column) == (line, column)


@pytest.mark.parametrize(
    ("text", "is_exact"),
    [
        ("SELECT * { ?s foo:bar ?o }", True),
        ("SELECT ?s (COUNT(*) AS ?n) WHERE { ?s ?p ?o }", True),  # ?s is not grouped by
        ("SELECT * { ?s ?p }", None),
        ("SELEC * { ?s ?p ?o }", None),
    ],
)
def test_a_known_cause_is_told_from_a_place(
    text: str, is_exact: bool | None, checkpoint: Path
) -> None:
    with pytest.raises(QuerySyntaxError) as caught:
        ask(text, checkpoint)
    assert caught.value.exact is is_exact


def test_lone_surrogate_is_a_syntax_error(checkpoint: Path) -> None:
    with pytest.raises(QuerySyntaxError, match="UTF-8"):
        ask("SELECT * { ?s ?p '\ud800' }", checkpoint)


def test_service_is_refused_before_parsing(checkpoint: Path) -> None:
    with pytest.raises(QueryRefusedError):
        ask("this is no query: SERVICE <http://a/>", checkpoint)


def test_missing_checkpoint(tmp_path: Path) -> None:
    with pytest.raises(StoreMissingError):
        ask("ASK {}", tmp_path / "none")


@pytest.mark.parametrize(
    ("default", "named", "in_default", "in_named"),
    [
        ((), (), True, True),
        (("http://example.org/graph/one",), (), True, False),
        (("http://example.org/graph/none",), (), False, False),
        ((), ("http://example.org/graph/one",), False, True),
        ((), ("http://example.org/graph/none",), False, False),
    ],
)
def test_dataset_of_the_request(
    checkpoint: Path,
    default: tuple[str, ...],
    named: tuple[str, ...],
    in_default: bool,
    in_named: bool,
) -> None:
    """SPARQL 1.1 Protocol 2.1.4: with either given, nothing else is in the dataset."""
    for text, expected in (
        ("ASK { ?s ?p ?o }", in_default),
        ("ASK { GRAPH ?g { ?s ?p ?o } }", in_named),
    ):
        request = QueryRequest(text, default_graphs=default, named_graphs=named)
        answer = execute(Task(request, str(checkpoint)))
        assert json.loads(answer.body)["boolean"] is expected


def test_pending_graph_is_not_in_the_default_graph(checkpoint: Path) -> None:
    answer = ask("ASK { <http://example.org/hidden> ?p ?o }", checkpoint)
    assert json.loads(answer.body)["boolean"] is False


def test_graph_that_is_no_iri(checkpoint: Path) -> None:
    request = QueryRequest("ASK {}", default_graphs=("not an iri",))
    with pytest.raises(QueryRefusedError, match="not an IRI"):
        execute(Task(request, str(checkpoint)))


def test_known_prefixes(checkpoint: Path) -> None:
    text = "ASK { ?s tr:partOf ?o }"
    answer = execute(Task(QueryRequest(text, known_prefixes=True), str(checkpoint)))
    assert json.loads(answer.body)["boolean"] is False
    with pytest.raises(QuerySyntaxError):
        ask(text, checkpoint)


def test_large_answer_goes_to_the_spool_file(checkpoint: Path, tmp_path: Path) -> None:
    spool = tmp_path / "answer"
    text = "SELECT ?o { ?s ?p ?o }"
    inside = ask(text, checkpoint, table="csv")
    spooled = ask(text, checkpoint, table="csv", spool=spool)
    assert spooled.path == spool
    assert spooled.body == b""
    assert spool.stat().st_size == spooled.size_bytes > INLINE_LIMIT_BYTES
    assert spooled.read() == inside.body == b"".join(spooled.iter_chunks())
    assert inside.body.count(b"\r\n") == 20_001
    spooled.discard()
    assert not spool.exists()


def test_small_answer_makes_no_file(checkpoint: Path, tmp_path: Path) -> None:
    spool = tmp_path / "answer"
    assert ask(POINT, checkpoint, spool=spool).path is None
    assert not spool.exists()


def test_result_limit_is_exact_and_leaves_nothing(checkpoint: Path, tmp_path: Path) -> None:
    text = "SELECT ?o { ?s ?p ?o }"
    size = ask(text, checkpoint, table="csv").size_bytes
    spool = tmp_path / "answer"
    whole = ask(text, checkpoint, table="csv", spool=spool, limit_bytes=size)
    assert whole.size_bytes == size
    whole.discard()
    with pytest.raises(ResultTooLargeError) as caught:
        ask(text, checkpoint, table="csv", spool=spool, limit_bytes=size - 1)
    assert caught.value.limit_bytes == size - 1
    assert not spool.exists()


def test_requests_and_replies_cross_the_boundary_unchanged(tmp_path: Path) -> None:
    request = QueryRequest(
        "SELECT * { ?s ?p 'é\u2028\"\\' }",
        default_graphs=("http://a/", "http://b/"),
        named_graphs=("http://c/",),
        table_format=None,
        graph_format="ntriples",
        result_limit_bytes=5,
        federation=Federation(read_endpoints('{"own": "http://d/"}'), contact="a@b", cache="/c"),
        known_prefixes=True,
    )
    task = Task(request, "/checkpoint", "/spool", 1.5)
    assert Task.decode(task.encode()) == task
    gave = Contribution("own", "http://d/", 5, 1, 2, "2026-11-28T00:00:00+00:00", "late")
    answer = Answer("select", "csv", "text/csv", 3, 0.5, b"a\x00\xff", contributions=(gave,))
    assert decode_reply(encode_answer(answer)) == (answer, False)
    large = Answer("graph", "turtle", "text/turtle", 3, 0.5, path=tmp_path)
    assert decode_reply(encode_answer(large, retire=True)) == (large, True)
    error = ResultFormatError("no", allowed=("csv", "tsv"))
    assert decode_reply(encode_error(error)) == (error, False)
    syntax = QuerySyntaxError("wrong", line=3, column=4)
    assert decode_reply(encode_error(syntax)) == (syntax, False)


def test_error_of_the_engine_is_a_reply(checkpoint: Path) -> None:
    task = Task(QueryRequest("SELECT * { ?s ?p }"), str(checkpoint))
    outcome, _ = decode_reply(answer_task(task.encode()))
    assert isinstance(outcome, QuerySyntaxError)
    assert outcome.line == 1
