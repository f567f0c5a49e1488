"""The query operation of the SPARQL 1.1 Protocol, after the cases of the W3C protocol tests."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

FORM = "application/x-www-form-urlencoded"
DIRECT = "application/sparql-query"
ASK = "ASK {}"
TABLE = "https://w3id.org/terang/graph/table"
ARTICLE = "https://w3id.org/terang/graph/article"
PENDING = "https://w3id.org/terang/graph/pending"
TR = "https://w3id.org/terang/ontology#"


def count_type(name: str) -> str:
    return f"SELECT (COUNT(*) AS ?n) {{ ?s a <{TR}{name}> }}"


def number(response: httpx.Response) -> str:
    assert response.status_code == 200, response.text
    return str(response.json()["results"]["bindings"][0]["n"]["value"])


def test_query_get(client: httpx.Client) -> None:
    response = client.get("/sparql", params={"query": ASK})
    assert response.status_code == 200
    assert response.headers["content-type"] == "application/sparql-results+json"
    assert response.json() == {"head": {}, "boolean": True}


def test_query_post_form(client: httpx.Client) -> None:
    assert client.post("/sparql", data={"query": ASK}).json()["boolean"] is True


def test_query_post_form_with_charset(client: httpx.Client) -> None:
    kind = f"{FORM}; charset=UTF-8"
    response = client.post("/sparql", content=b"query=ASK+%7B%7D", headers={"Content-Type": kind})
    assert response.json()["boolean"] is True


def test_query_post_direct(client: httpx.Client) -> None:
    response = client.post("/sparql", content=ASK, headers={"Content-Type": DIRECT})
    assert response.json()["boolean"] is True


def test_form_is_decoded_once(client: httpx.Client) -> None:
    query = 'SELECT ("100%25 + é" AS ?n) {}'
    assert number(client.post("/sparql", data={"query": query})) == "100%25 + é"
    assert number(client.get("/sparql", params={"query": query})) == "100%25 + é"


def test_default_graph_is_the_accepted_one(client: httpx.Client) -> None:
    # The pending graph states a third area; it is not in the default graph.
    assert number(client.get("/sparql", params={"query": count_type("Area")})) == "2"


def test_pending_graphs_are_taken_in_on_request(client: httpx.Client) -> None:
    asked = {"query": count_type("Area"), "include_pending": "true"}
    assert number(client.get("/sparql", params=asked)) == "3"
    assert number(client.post("/sparql", data=asked)) == "3"


@pytest.mark.parametrize(
    "more", [{"default-graph-uri": TABLE}, {"query": "ASK FROM <https://example.org/graph> {}"}]
)
def test_pending_graphs_and_a_dataset_exclude_each_other(
    client: httpx.Client, more: dict[str, str]
) -> None:
    asked = {"query": "ASK {}", "include_pending": "true", **more}
    refused = client.get("/sparql", params=asked)
    assert refused.status_code == 422
    assert "FROM, or default-graph-uri" in refused.json()["detail"]


@pytest.mark.parametrize(
    ("graphs", "areas"),
    [([TABLE], "2"), ([ARTICLE], "0"), ([PENDING], "1"), ([TABLE, PENDING], "3")],
)
def test_default_graphs_get(client: httpx.Client, graphs: list[str], areas: str) -> None:
    params = {"query": count_type("Area"), "default-graph-uri": graphs}
    assert number(client.get("/sparql", params=params)) == areas


def test_default_graph_post_direct_is_in_the_url(client: httpx.Client) -> None:
    response = client.post(
        "/sparql",
        params={"default-graph-uri": PENDING},
        content=count_type("Area"),
        headers={"Content-Type": DIRECT},
    )
    assert number(response) == "1"


def test_default_graph_post_form_is_in_the_body(client: httpx.Client) -> None:
    data = {"query": count_type("Area"), "default-graph-uri": PENDING}
    assert number(client.post("/sparql", data=data)) == "1"


def test_named_graphs(client: httpx.Client) -> None:
    query = "SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g { ?s ?p ?o } }"
    params = {"query": query, "named-graph-uri": [TABLE, PENDING]}
    assert number(client.get("/sparql", params=params)) == "2"
    assert number(client.post("/sparql", data=params)) == "2"


def test_full_dataset_has_both_parts(client: httpx.Client) -> None:
    query = (
        f"SELECT (COUNT(*) AS ?n) {{ ?a a <{TR}Area> . GRAPH ?g {{ ?c a <{TR}Certification> }} }}"
    )
    params = {"query": query, "default-graph-uri": TABLE, "named-graph-uri": ARTICLE}
    assert number(client.get("/sparql", params=params)) == "2"


def test_a_dataset_without_default_graph_has_an_empty_one(client: httpx.Client) -> None:
    params = {"query": count_type("Area"), "named-graph-uri": TABLE}
    assert number(client.get("/sparql", params=params)) == "0"


@pytest.mark.parametrize(
    ("query", "kinds"),
    [
        ("SELECT * { ?s ?p ?o } LIMIT 1", {"application/sparql-results+json"}),
        ("ASK {}", {"application/sparql-results+json"}),
        (f"DESCRIBE <{TABLE}>", {"text/turtle; charset=utf-8"}),
        ("CONSTRUCT { ?s ?p 1 } WHERE { ?s ?p ?o } LIMIT 1", {"text/turtle; charset=utf-8"}),
    ],
)
def test_default_content_type(client: httpx.Client, query: str, kinds: set[str]) -> None:
    assert client.get("/sparql", params={"query": query}).headers["content-type"] in kinds


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH"])
def test_bad_query_method(client: httpx.Client, method: str) -> None:
    response = client.request(method, "/sparql", params={"query": ASK})
    assert response.status_code == 405
    assert response.headers["allow"] == "GET, HEAD, POST, OPTIONS"
    assert response.json()["status"] == 405


def test_bad_multiple_queries(client: httpx.Client) -> None:
    twice = {"query": [ASK, "SELECT * {}"]}
    assert client.get("/sparql", params=twice).status_code == 400
    assert client.post("/sparql", data=twice).status_code == 400
    both = client.post("/sparql", params={"query": ASK}, data={"query": ASK})
    assert both.status_code == 400


def test_missing_query(client: httpx.Client) -> None:
    assert client.post("/sparql", data={"format": "json"}).status_code == 400
    only_dataset = client.get("/sparql", params={"default-graph-uri": TABLE})
    assert only_dataset.status_code == 400
    results = {"Accept": "application/sparql-results+json"}
    assert client.get("/sparql", headers=results).status_code == 400


@pytest.mark.parametrize("kind", ["text/plain", "application/json", "multipart/form-data", None])
def test_bad_query_media_type(client: httpx.Client, kind: str | None) -> None:
    headers = {"Content-Type": kind} if kind else {}
    response = client.post("/sparql", content=ASK.encode(), headers=headers)
    assert response.status_code == 415
    assert response.json()["allowed"] == [FORM, DIRECT]


def test_bad_query_non_utf8(client: httpx.Client) -> None:
    direct = client.post(
        "/sparql", content="ASK { ?s ?p 'é' }".encode("latin-1"), headers={"Content-Type": DIRECT}
    )
    assert direct.status_code == 400
    form = client.post("/sparql", content=b"query=ASK%20%E9", headers={"Content-Type": FORM})
    assert form.status_code == 400


def test_bad_query_syntax_names_line_and_column(client: httpx.Client) -> None:
    query = "ASK {\n  ?s ?p ?o .\n  ) }"
    response = client.get("/sparql", params={"query": query})
    assert response.status_code == 400
    problem = response.json()
    assert (problem["line"], problem["column"]) == (3, 3)
    assert problem["type"].endswith("#malformed-query")


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_update_is_refused(client: httpx.Client, method: str) -> None:
    update = {"update": "CLEAR ALL"}
    response = (
        client.get("/sparql", params=update)
        if method == "GET"
        else client.post("/sparql", data=update)
    )
    assert response.status_code == 403
    assert response.json()["type"].endswith("#read-only")


def test_update_in_other_clothes_is_refused(client: httpx.Client) -> None:
    kind = {"Content-Type": "application/sparql-update"}
    assert client.post("/sparql", content="CLEAR ALL", headers=kind).status_code == 403
    assert client.get("/sparql", params={"query": "CLEAR ALL"}).status_code == 403


def test_service_is_refused(client: httpx.Client) -> None:
    query = "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }"
    response = client.get("/sparql", params={"query": query})
    assert response.status_code == 403
    assert response.json()["type"].endswith("#query-refused")


def test_too_large_a_body_is_refused_with_its_length(client: httpx.Client) -> None:
    query = "ASK {} #" + "x" * 30_000
    response = client.post("/sparql", data={"query": query})
    assert response.status_code == 413
    assert response.json()["limit"] == 20_000


def test_too_large_a_body_is_refused_while_it_comes(client: httpx.Client) -> None:
    def pieces() -> Iterator[bytes]:
        yield b"ASK {} #"
        for _ in range(30):
            yield b"x" * 1000

    response = client.post("/sparql", content=pieces(), headers={"Content-Type": DIRECT})
    assert "content-length" not in response.request.headers
    assert response.status_code == 413


def test_head_has_the_headers_of_get_and_no_body(client: httpx.Client) -> None:
    got = client.get("/sparql", params={"query": ASK})
    head = client.head("/sparql", params={"query": ASK})
    assert head.status_code == 200
    assert head.content == b""
    for name in ("content-type", "content-length", "etag", "vary"):
        assert head.headers[name] == got.headers[name]


def test_options_and_cors(client: httpx.Client) -> None:
    response = client.options("/sparql", headers={"Origin": "https://other.example"})
    assert response.status_code == 204
    assert response.headers["allow"] == "GET, HEAD, POST, OPTIONS"
    got = client.get("/sparql", params={"query": ASK}, headers={"Origin": "https://o.example"})
    for one in (response, got):
        assert one.headers["access-control-allow-origin"] == "*"
        assert "access-control-allow-credentials" not in one.headers


@pytest.mark.parametrize("timeout", ["0", "-1", "2.1", "nan", "soon", ""])
def test_timeout_must_be_within_the_limit(client: httpx.Client, timeout: str) -> None:
    response = client.get("/sparql", params={"query": ASK, "timeout": timeout})
    assert response.status_code == 400
    assert response.json()["limit"] == 2.0


def test_a_shorter_timeout_holds(client: httpx.Client) -> None:
    cross = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
    response = client.get("/sparql", params={"query": cross, "timeout": "0.3"})
    assert response.status_code == 504
    assert response.json()["limit"] == 0.3


def test_without_a_query_the_service_is_described(client: httpx.Client) -> None:
    response = client.get("/sparql", headers={"Accept": "text/turtle"})
    assert response.status_code == 200
    assert response.headers["content-type"].startswith("text/turtle")
    assert "sd:Service" in response.text
