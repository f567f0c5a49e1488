"""Which format a client gets: the rules alone, then over HTTP, each format parsed back."""

from __future__ import annotations

import csv
import io
import json
import xml.etree.ElementTree as ET

import httpx
import pytest
import rdflib
from pyoxigraph import QueryResultsFormat, RdfFormat, parse, parse_query_results

from kg.serve.formats import query_formats
from kg.serve.negotiate import choose_language, prefers_html

BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8"
JSON = "application/sparql-results+json"
XML = "application/sparql-results+xml"
TURTLE = "text/turtle"
SELECT = (
    "SELECT ?label ?day WHERE { ?a <https://w3id.org/terang/ontology#validFrom> ?day ; "
    "<http://www.w3.org/2004/02/skos/core#prefLabel> ?label } ORDER BY ?label"
)
CONSTRUCT = (
    "CONSTRUCT { ?a <http://www.w3.org/2004/02/skos/core#prefLabel> ?label } WHERE { "
    "?a <https://w3id.org/terang/ontology#validFrom> ?day ; "
    "<http://www.w3.org/2004/02/skos/core#prefLabel> ?label }"
)


@pytest.mark.parametrize(
    ("accept", "table", "graph"),
    [
        (None, "json", "turtle"),
        ("", "json", "turtle"),
        ("*/*", "json", "turtle"),
        ("application/*", "json", "ntriples"),
        ("text/*", "csv", "turtle"),
        ("TEXT/CSV", "csv", None),
        ("text/csv; charset=utf-8", "csv", None),
        ("text/csv;q=0.5, application/json", "json", "jsonld"),
        ("text/csv, */*", "csv", "turtle"),
        ("text/csv;q=0.4, text/tab-separated-values;q=0.6", "tsv", None),
        ("*/*, application/sparql-results+json;q=0", "xml", "turtle"),
        ("text/*, text/csv;q=0", "tsv", "turtle"),
        ("text/csv;q=0, text/*;q=0.1, application/sparql-results+xml;q=0.2", "xml", "turtle"),
        ("application/json;q=0.9, application/xml;q=0.8", "json", "jsonld"),
        ("text/turtle;q=0.1, application/n-triples;q=0.2", None, "ntriples"),
        ("application/ld+json;profile=compact", None, "jsonld"),
        ("application/rdf+xml", None, "rdfxml"),
        ("text/csv;q=x, application/sparql-results+xml", "xml", None),
        ("nonsense, text/csv", "csv", None),
    ],
)
def test_choice(accept: str | None, table: str | None, graph: str | None) -> None:
    formats = query_formats(accept, None)
    assert (formats.table, formats.graph, formats.is_html) == (table, graph, False)


@pytest.mark.parametrize("accept", [BROWSER, "text/html", "text/html;q=0.5, text/csv;q=0.1"])
def test_pages_for_browsers(accept: str) -> None:
    assert query_formats(accept, None).is_html
    assert prefers_html(accept)


def test_who_accepts_anything_gets_data() -> None:
    assert not prefers_html("*/*")
    assert not prefers_html(None)
    assert not prefers_html("application/json, text/html;q=0.9")


@pytest.mark.parametrize(
    ("header", "language"),
    [
        (None, "en"),
        ("id", "id"),
        ("id-ID,id;q=0.9,en;q=0.8", "id"),
        ("in", "id"),
        ("de, id;q=0.3, en;q=0.2", "id"),
        ("en;q=0.1, id;q=0", "en"),
        ("fr", "en"),
    ],
)
def test_language(header: str | None, language: str) -> None:
    assert choose_language(header, ("en", "id")) == language


@pytest.mark.parametrize("accept", ["image/png", "text/csv;q=0", "*/*;q=0", "x"])
def test_unknown_type_is_406_and_lists_what_there_is(client: httpx.Client, accept: str) -> None:
    response = client.get("/sparql", params={"query": "ASK {}"}, headers={"Accept": accept})
    assert response.status_code == 406
    assert {JSON, XML, "text/csv", TURTLE, "application/ld+json"} <= set(response.json()["allowed"])


@pytest.mark.parametrize("asked", [{"Accept": "text/csv"}, {"format": "csv"}])
def test_a_graph_as_csv_is_406(client: httpx.Client, asked: dict[str, str]) -> None:
    accept = {"Accept": asked.get("Accept", "*/*")}
    params = {"query": CONSTRUCT} | {k: v for k, v in asked.items() if k == "format"}
    response = client.get("/sparql", params=params, headers=accept)
    assert response.status_code == 406
    assert response.json()["allowed"] == ["turtle", "ntriples", "rdfxml", "jsonld"]


def test_a_table_as_turtle_is_406(client: httpx.Client) -> None:
    response = client.get("/sparql", params={"query": SELECT}, headers={"Accept": TURTLE})
    assert response.status_code == 406
    assert response.json()["allowed"] == ["json", "xml", "csv", "tsv"]


def test_unknown_format_parameter_is_406(client: httpx.Client) -> None:
    response = client.get("/sparql", params={"query": "ASK {}", "format": "pdf"})
    assert response.status_code == 406


def test_format_outranks_accept(client: httpx.Client) -> None:
    params = {"query": SELECT, "format": "tsv"}
    response = client.get("/sparql", params=params, headers={"Accept": "text/csv"})
    assert response.headers["content-type"] == "text/tab-separated-values; charset=utf-8"


def test_several_accept_headers_count_together(client: httpx.Client) -> None:
    headers = [("Accept", "image/png"), ("Accept", "text/csv")]
    response = client.get("/sparql", params={"query": SELECT}, headers=headers)
    assert response.headers["content-type"] == "text/csv; charset=utf-8"


def test_answers_vary_by_accept(client: httpx.Client) -> None:
    response = client.get("/sparql", params={"query": "ASK {}"})
    assert "Accept" in response.headers["vary"]


def fetch(client: httpx.Client, query: str, accept: str) -> bytes:
    response = client.get("/sparql", params={"query": query}, headers={"Accept": accept})
    assert response.status_code == 200
    assert response.headers["content-type"].partition(";")[0] == accept
    return response.content


def test_json_keeps_language_and_datatype(client: httpx.Client) -> None:
    rows = json.loads(fetch(client, SELECT, JSON))["results"]["bindings"]
    day = {
        "type": "literal",
        "value": "1958-12-20",
        "datatype": "http://www.w3.org/2001/XMLSchema#date",
    }
    assert rows == [
        {"label": {"type": "literal", "value": "East Nusa Tenggara", "xml:lang": "en"}, "day": day},
        {
            "label": {"type": "literal", "value": "Nusa Tenggara Timur", "xml:lang": "id"},
            "day": day,
        },
    ]


def test_xml_keeps_language_and_datatype(client: httpx.Client) -> None:
    data = fetch(client, SELECT, XML)
    space = "{http://www.w3.org/2005/sparql-results#}"
    literals = list(ET.fromstring(data).iter(f"{space}literal"))  # noqa: S314 - our own answer
    lang = "{http://www.w3.org/XML/1998/namespace}lang"
    assert [one.get(lang) for one in literals] == ["en", None, "id", None]
    assert literals[1].get("datatype") == "http://www.w3.org/2001/XMLSchema#date"


def test_csv_has_the_values(client: httpx.Client) -> None:
    text = fetch(client, SELECT, "text/csv").decode()
    assert list(csv.reader(io.StringIO(text))) == [
        ["label", "day"],
        ["East Nusa Tenggara", "1958-12-20"],
        ["Nusa Tenggara Timur", "1958-12-20"],
    ]


def test_tsv_has_the_terms(client: httpx.Client) -> None:
    data = fetch(client, SELECT, "text/tab-separated-values")
    parsed = parse_query_results(data, format=QueryResultsFormat.TSV)
    assert [str(row["label"]) for row in parsed] == [  # type: ignore[union-attr]
        '"East Nusa Tenggara"@en',
        '"Nusa Tenggara Timur"@id',
    ]


AREA = "https://w3id.org/terang/id/area/nusa-tenggara-timur"


@pytest.mark.parametrize(
    ("accept", "name"),
    [(TURTLE, "turtle"), ("application/n-triples", "nt"), ("application/rdf+xml", "xml")],
)
def test_graph_formats_parse_back(client: httpx.Client, accept: str, name: str) -> None:
    graph = rdflib.Graph().parse(data=fetch(client, CONSTRUCT, accept), format=name)
    assert set(graph.objects(rdflib.URIRef(AREA))) == {
        rdflib.Literal("East Nusa Tenggara", lang="en"),
        rdflib.Literal("Nusa Tenggara Timur", lang="id"),
    }


def test_json_ld_parses_back(client: httpx.Client) -> None:
    data = fetch(client, CONSTRUCT, "application/ld+json")
    found = [(str(one.subject), str(one.object)) for one in parse(data, format=RdfFormat.JSON_LD)]
    assert sorted(found) == [
        (f"<{AREA}>", '"East Nusa Tenggara"@en'),
        (f"<{AREA}>", '"Nusa Tenggara Timur"@id'),
    ]


@pytest.mark.parametrize("name", ["csv", "tsv", "json", "xml"])
def test_ask_in_each_table_format(client: httpx.Client, name: str) -> None:
    text = client.get("/sparql", params={"query": "ASK {}", "format": name}).text
    assert "true" in text
