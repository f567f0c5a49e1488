"""Being linked to: context, links, dumps, sitemap, markup, CORS; each answer is read back."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest
import rdflib
from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse, serialize
from rdflib.namespace import DCAT, DCTERMS, RDF, VOID

from kg.namespaces import PREFIXES, tr
from kg.serve.context import REUSED, compact_document, context
from kg.serve.links import link_header
from kg.store.folder import Store
from kg.store.status import ACCEPTED

# rdflib's own parser of JSON-LD makes a graph that rdflib calls deprecated.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")

BASE = "https://w3id.org/terang/"
PAGE = {"Accept": "text/html"}
NTT = "area/nusa-tenggara-timur"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
SKOS = PREFIXES["skos"]
XSD = PREFIXES["xsd"]
DATASET = rdflib.URIRef(BASE + "catalogue#dataset")


def links_of(response: httpx.Response) -> list[tuple[str, str, str]]:
    """Return address, relations and type of each link of the header."""
    found = []
    for part in response.headers["link"].split(", "):
        match = re.fullmatch(r'<([^>]*)>; rel="([^"]+)"(?:; type="([^"]+)")?', part)
        assert match, part
        found.append((match[1], match[2], match[3] or ""))
    return found


# The context


def test_context_is_served_once_and_for_all_origins(client: httpx.Client) -> None:
    response = client.get("/context.jsonld")
    assert response.headers["content-type"] == "application/ld+json"
    assert response.headers["access-control-allow-origin"] == "*"
    assert response.headers["cache-control"] == "public, max-age=3600"
    again = client.get("/context.jsonld", headers={"If-None-Match": response.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    found = response.json()["@context"]
    assert found["partOf"] == {"@id": "tr:partOf", "@type": "@id"}
    assert found["prefLabel"] == {"@id": "skos:prefLabel", "@container": "@language"}
    assert found["validFrom"] == {"@id": "tr:validFrom", "@type": "xsd:date"}


def test_no_key_of_another_vocabulary_hides_one_of_ours() -> None:
    for key, (name, _) in REUSED.items():
        about = context()[key]
        assert isinstance(about, dict)
        assert about["@id"] == name
    assert not context().keys() & {"@vocab", "@base"}


@pytest.mark.parametrize(
    "path", [f"/data/{NTT}", "/data/certification/sumba-9001", "/data/graph/table"]
)
def test_json_ld_by_the_context_is_the_same_graph(client: httpx.Client, path: str) -> None:
    expected = rdflib.Graph().parse(data=client.get(path + ".nt").content, format="nt")
    response = client.get(path + ".jsonld")
    document = response.json()
    assert document["@context"] == str(client.base_url.join("/context.jsonld"))
    found = rdflib.Graph().parse(data=response.content, format="json-ld")
    assert len(found) > 3
    assert set(found) == set(expected)
    again = client.get(path + ".jsonld", headers={"If-None-Match": response.headers["etag"]})
    assert again.status_code == 304


def test_json_ld_is_readable(client: httpx.Client) -> None:
    nodes = {one["id"]: one for one in client.get(f"/data/{NTT}.jsonld").json()["@graph"]}
    area = nodes[BASE + "id/" + NTT]
    assert area["prefLabel"] == {"en": "East Nusa Tenggara", "id": "Nusa Tenggara Timur"}
    assert area["partOf"] == BASE + "id/area/indonesia"
    assert area["validFrom"] == "1958-12-20"


def same_graph(triples: list[Triple]) -> dict[str, object]:
    """Compact triples, read them back with both parsers, return the document."""
    expanded = json.loads(serialize(triples, format=RdfFormat.JSON_LD) or b"")
    document = compact_document(expanded, "http://context.example/")
    assert document is not None
    alone = json.dumps({**document, "@context": dict(context())})
    engine = {str(quad.triple) for quad in parse(alone, format=RdfFormat.JSON_LD)}
    assert engine == {str(one) for one in triples}
    plain = serialize(triples, format=RdfFormat.N_TRIPLES)
    assert set(rdflib.Graph().parse(data=alone, format="json-ld")) == set(
        rdflib.Graph().parse(data=plain, format="nt")
    )
    return document


A = NamedNode(BASE + "id/area/a")


@pytest.mark.parametrize(
    "value",
    [
        Literal("no language"),
        Literal("kata", language="id"),
        Literal("1958-12-20", datatype=NamedNode(XSD + "date")),
        Literal("1958", datatype=NamedNode(XSD + "gYear")),
        Literal("007", datatype=NamedNode(XSD + "integer")),
        Literal("-12", datatype=NamedNode(XSD + "integer")),
        Literal("9" * 30, datatype=NamedNode(XSD + "integer")),
        Literal("1", datatype=NamedNode(XSD + "boolean")),
        Literal("true", datatype=NamedNode(XSD + "boolean")),
        Literal("1.50", datatype=NamedNode(XSD + "decimal")),
        Literal("INF", datatype=NamedNode(XSD + "double")),
        Literal("x", datatype=NamedNode("urn:example:own")),
        Literal('<script>"\\\n\u202e@id'),
        NamedNode("https://a.example/é?x=1#y"),
        NamedNode("urn:isbn:1"),
        NamedNode("javascript:alert(1)"),
        NamedNode(SKOS + "Concept"),
        NamedNode(PREFIXES["cube"] + "/twice"),
    ],
    ids=str,
)
@pytest.mark.parametrize(
    "name", ["tr:partOf", "tr:validFrom", "tr:statementNumber", "tr:approximate", "tr:note",
             "skos:prefLabel", "tr:file", "rdf:type", "dcterms:title", "urn:x"],
)  # fmt: skip
def test_any_value_under_any_key_comes_back(name: str, value: NamedNode | Literal) -> None:
    prefix, _, local = name.partition(":")
    predicate = NamedNode(PREFIXES[prefix] + local if prefix in PREFIXES else name)
    if name == "rdf:type" and isinstance(value, Literal):
        value = NamedNode("urn:example:class")
    same_graph([Triple(A, predicate, value), Triple(A, predicate, Literal("z", language="en"))]
               if name != "rdf:type" else [Triple(A, predicate, value)])  # fmt: skip


def test_an_address_that_would_be_read_as_another_leaves_the_document_expanded() -> None:
    place = Triple(A, NamedNode(tr("partOf")), NamedNode("geo:-8.5,120.1"))
    expanded = json.loads(serialize([place], format=RdfFormat.JSON_LD) or b"")
    assert compact_document(expanded, "http://context.example/") is None


def test_numbers_and_texts_in_several_languages() -> None:
    number = NamedNode(tr("statementNumber"))
    label = NamedNode(SKOS + "altLabel")
    document = same_graph([
        Triple(A, number, Literal("3", datatype=NamedNode(XSD + "integer"))),
        Triple(A, label, Literal("satu", language="id")),
        Triple(A, label, Literal("dua", language="id")),
        Triple(A, label, Literal("one", language="en")),
        Triple(A, label, Literal("none")),
    ])
    graph = document["@graph"]
    assert isinstance(graph, list)
    (node,) = graph
    assert node["statementNumber"] == 3
    assert node["altLabel"]["en"] == "one"
    assert sorted(node["altLabel"]["id"]) == ["dua", "satu"]
    assert node["skos:altLabel"] == "none"


# Links


@pytest.mark.parametrize("path", [f"/id/{NTT}", f"/page/{NTT}", f"/data/{NTT}.ttl"])
def test_link_headers(client: httpx.Client, path: str) -> None:
    response = client.get(path, headers=PAGE)
    found = links_of(response)
    assert (BASE + "id/" + NTT, "cite-as", "") in found
    assert (f"/page/{NTT}", "alternate", "text/html") in found
    data = [one for one in found if "describedby" in one[1]]
    assert [one[2] for one in data] == [
        "text/turtle", "application/n-triples", "application/rdf+xml", "application/ld+json",
    ]  # fmt: skip
    for address, _, media_type in data:
        got = client.get(address)
        assert got.status_code == 200
        assert got.headers["content-type"].partition(";")[0] == media_type


def test_the_head_of_a_page_links_the_data(client: httpx.Client) -> None:
    page = client.get(f"/page/{NTT}", headers=PAGE).text
    assert f'<link rel="alternate" type="text/turtle" href="/data/{NTT}.ttl">' in page
    page = client.get("/page/graph/table", headers=PAGE).text
    assert (
        '<link rel="alternate" type="application/ld+json" href="/data/graph/table.jsonld">' in page
    )


def test_what_is_not_accepted_links_no_data(client: httpx.Client) -> None:
    for path in ("/id/area/pulau-rahasia", "/page/area/pulau-rahasia"):
        response = client.get(path, headers=PAGE)
        assert not any("describedby" in one[1] for one in links_of(response))
    assert 'rel="alternate"' not in response.text


def test_link_headers_are_ascii_and_cannot_be_broken_out_of() -> None:
    header = link_header('https://a.example/é"> x', 'a/é">;\r\nX: y')
    assert header.isascii()
    assert "\n" not in header
    assert header.startswith('<https://a.example/%C3%A9%22%3E%20x>; rel="cite-as", ')


# Content negotiation of things, whole


@pytest.mark.parametrize(
    ("accept", "ending"),
    [
        ("text/turtle;q=0.2, application/ld+json;q=0.9", ".jsonld"),
        ("text/html;q=0.4, application/rdf+xml;q=0.6", ".rdf"),
        ("application/*", ".nt"),
        ("text/turtle;q=0, */*", ".nt"),
        ("application/n-triples, text/turtle;q=0.99", ".nt"),
        ("nonsense, text/turtle", ".ttl"),
    ],
)
def test_the_best_that_is_there(client: httpx.Client, accept: str, ending: str) -> None:
    response = client.get(f"/id/{NTT}", headers={"Accept": accept})
    assert response.status_code == 303
    assert response.headers["location"] == f"/data/{NTT}{ending}"
    assert response.headers["vary"] == "Accept"


@pytest.mark.parametrize("accept", ["image/png", "text/turtle;q=0", "*/*;q=0", "text/csv"])
def test_nothing_acceptable_is_406_with_what_there_is(client: httpx.Client, accept: str) -> None:
    response = client.get(f"/id/{NTT}", headers={"Accept": accept})
    assert response.status_code == 406
    assert response.headers["vary"] == "Accept, Accept-Language"
    assert response.json()["allowed"] == [
        "text/turtle", "application/n-triples", "application/rdf+xml", "application/ld+json",
        "text/html",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "path",
    [f"/id/{NTT}", f"/data/{NTT}.ttl", f"/data/{NTT}.jsonld", "/catalogue", "/context.jsonld"],
)
def test_head_is_get_without_the_body(client: httpx.Client, path: str) -> None:
    got, head = client.get(path), client.head(path)
    assert head.status_code == got.status_code
    assert head.content == b""
    for name in ("content-type", "content-length", "etag", "location", "vary", "link"):
        assert head.headers.get(name) == got.headers.get(name), name


@pytest.mark.parametrize(
    "path",
    [f"/id/{NTT}", "/graph/table", f"/data/{NTT}.nt", "/data/graph/table.jsonld", "/catalogue",
     "/.well-known/void", "/context.jsonld", "/ontology", "/shapes", "/queries",
     "/queries/sources.csv", "/queries/sources.metadata.json", "/sparql?query=ASK%7B%7D",
     "/vocabulary.json", "/suggest?q=a", "/sitemap.xml", "/robots.txt", "/id/area/none",
     "/dumps", "/openapi.json"],
)  # fmt: skip
def test_every_origin_may_read(client: httpx.Client, path: str) -> None:
    response = client.get(path, headers={"Origin": "https://other.example"})
    assert response.headers["access-control-allow-origin"] == "*"
    assert "access-control-allow-credentials" not in response.headers
    exposed = response.headers["access-control-expose-headers"].split(", ")
    assert {"ETag", "Link", "Retry-After"} <= set(exposed)
    asked = client.options(path.partition("?")[0], headers={"Origin": "https://other.example"})
    assert asked.status_code == 204
    assert "GET" in asked.headers["access-control-allow-methods"]


# VoID and DCAT


def read(response: httpx.Response) -> rdflib.Graph:
    assert response.status_code == 200, response.text
    return rdflib.Graph().parse(data=response.content, format="turtle")


@pytest.mark.parametrize(
    ("accept", "name"),
    [("text/turtle", "turtle"), ("application/n-triples", "nt"), ("application/rdf+xml", "xml"),
     ("application/ld+json", "json-ld"), ("text/html, */*;q=0.1", "turtle")],
)  # fmt: skip
def test_void_in_each_format(client: httpx.Client, accept: str, name: str) -> None:
    response = client.get("/.well-known/void", headers={"Accept": accept})
    found = rdflib.Graph().parse(data=response.content, format=name)
    assert (DATASET, RDF.type, VOID.Dataset) in found


def test_links_to_other_data_sets_are_counted(own: tuple[Store, httpx.Client]) -> None:
    store, client = own
    assert list(read(client.get("/.well-known/void")).subjects(RDF.type, VOID.Linkset)) == []
    exact, same = NamedNode(SKOS + "exactMatch"), NamedNode(PREFIXES["owl"] + "sameAs")
    things = [NamedNode(f"{BASE}id/area/{name}") for name in "abc"]
    linked = [
        *(Triple(one, exact, NamedNode(f"http://www.wikidata.org/entity/Q{n}"))
          for n, one in enumerate(things)),
        Triple(things[0], exact, NamedNode("https://sws.geonames.org/1/")),
        Triple(things[0], same, NamedNode("http://www.wikidata.org/entity/Q9")),
        Triple(things[0], exact, NamedNode("https://own.example:8443/x\u00e9/y")),
        Triple(things[0], exact, things[1]),
        Triple(things[0], exact, NamedNode("javascript:alert(1)")),
        Triple(NamedNode(tr("Area")), exact, NamedNode("http://www.wikidata.org/entity/Q1")),
    ]  # fmt: skip
    with store.write(agent="test") as write:
        write.put_graph(BASE + "graph/links", linked, status=ACCEPTED)
    found = read(client.get("/.well-known/void"))
    counted = {
        (str(found.value(found.value(one, VOID.objectsTarget), VOID.uriSpace)),
         str(found.value(one, VOID.linkPredicate)).rpartition("#")[2]):
        str(found.value(one, VOID.triples))
        for one in found.subjects(RDF.type, VOID.Linkset)
    }  # fmt: skip
    assert counted == {
        ("http://www.wikidata.org/", "exactMatch"): "3",
        ("http://www.wikidata.org/", "sameAs"): "1",
        ("https://sws.geonames.org/", "exactMatch"): "1",
        ("https://own.example:8443/", "exactMatch"): "1",
    }
    for one in found.subjects(RDF.type, VOID.Linkset):
        assert (DATASET, VOID.subset, one) in found
        assert found.value(one, VOID.subjectsTarget) == DATASET
    page = client.get("/catalogue", headers=PAGE).text
    assert ">Wikidata</bdi></a></td><td><code>skos:exactMatch</code>" in page


def test_the_dataset_has_publisher_licence_and_dates(client: httpx.Client) -> None:
    found = read(client.get("/.well-known/void"))
    described = list(found.objects(DATASET, DCTERMS.description))
    assert {one.language for one in described if isinstance(one, rdflib.Literal)} == {"en", "id"}
    publisher = found.value(DATASET, DCTERMS.publisher)
    name = found.value(publisher, rdflib.URIRef(PREFIXES["foaf"] + "name"))
    assert str(name) == "The Terang developers"
    issued, modified = (
        str(found.value(DATASET, one)) for one in (DCTERMS.issued, DCTERMS.modified)
    )
    assert re.fullmatch(r"20\d\d-\d\d-\d\dT[\d:.]+(Z|\+00:00)", issued)  # rdflib rewrites Z
    assert issued <= modified


def test_time_and_place_are_those_of_the_figures(
    bundled_store: Path, serve: Callable[..., httpx.Client]
) -> None:
    found = read(serve(bundled_store, 30.0).get("/.well-known/void"))
    assert found.value(DATASET, DCTERMS.spatial) == rdflib.URIRef(BASE + "id/area/indonesia")
    period = found.value(DATASET, DCTERMS.temporal)
    # Row 11 of electrification.csv, 1980, is the oldest; targets reach to 2030 and do not count.
    assert str(found.value(period, DCAT.startDate)) == "1980-01-01"
    assert str(found.value(period, DCAT.endDate)) == "2025-12-31"
