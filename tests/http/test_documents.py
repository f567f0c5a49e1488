"""Ontology, shapes and catalogue."""

from __future__ import annotations

import httpx
import pytest
import rdflib
from rdflib.namespace import DCAT, DCTERMS, OWL, RDF, VOID

from kg.resources import ontology_files, shape_files

PAGE = {"Accept": "text/html"}
BASE = "https://w3id.org/terang/"
SD = rdflib.Namespace("http://www.w3.org/ns/sparql-service-description#")
TR = rdflib.Namespace(BASE + "ontology#")
CC_BY = rdflib.URIRef("https://creativecommons.org/licenses/by/4.0/")


def graph(response: httpx.Response) -> rdflib.Graph:
    assert response.status_code == 200, response.text
    return rdflib.Graph().parse(data=response.content, format="turtle")


def number_of(found: rdflib.Graph, subject: rdflib.URIRef, name: rdflib.URIRef) -> int:
    value = found.value(subject, name)
    assert isinstance(value, rdflib.Literal)
    return int(value.value)


@pytest.mark.parametrize("folder", ["ontology", "shapes"])
def test_all_together_is_the_sum_of_the_files(client: httpx.Client, folder: str) -> None:
    files = ontology_files() if folder == "ontology" else shape_files()
    expected = rdflib.Graph()
    for file in files:
        expected.parse(file, format="turtle", publicID=BASE)
    served = graph(client.get(f"/{folder}", headers={"Accept": "text/turtle"}))
    kinds = set(served.subjects(RDF.type, OWL.Ontology))
    assert kinds == set(expected.subjects(RDF.type, OWL.Ontology))
    assert len(kinds) == len(files)
    named = {one for one in expected if not any(isinstance(x, rdflib.BNode) for x in one)}
    assert named <= set(served)


@pytest.mark.parametrize(
    "path",
    ["/ontology/areas", "/ontology/areas/0.1.0", "/ontology/alignments/org", "/ontology/0.1.0"],
)
def test_a_module_by_its_iri_and_version(client: httpx.Client, path: str) -> None:
    served = graph(client.get(path))
    name = rdflib.URIRef(BASE + path[1:].removesuffix("/0.1.0"))
    assert (name, RDF.type, OWL.Ontology) in served


def test_shapes_of_an_area(client: httpx.Client) -> None:
    served = graph(client.get("/shapes/areas"))
    assert (rdflib.URIRef(BASE + "shapes/areas"), RDF.type, OWL.Ontology) in served
    assert "sh:NodeShape" in client.get("/shapes/areas", headers=PAGE).text


def test_ontology_page_has_terms_in_both_languages(client: httpx.Client) -> None:
    page = client.get("/ontology", headers=PAGE).text
    assert '<div id="SourceGraph">' in page
    assert "source graph" in page
    assert "graf sumber" in page
    assert "Graf bernama yang memuat" in page


def test_ontology_is_not_sent_twice(client: httpx.Client) -> None:
    first = client.get("/ontology")
    again = client.get("/ontology", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_void_counts_what_is_there(client: httpx.Client) -> None:
    found = graph(client.get("/.well-known/void"))
    dataset = rdflib.URIRef(BASE + "catalogue#dataset")
    counts = {
        found.value(part, VOID["class"]): number_of(found, rdflib.URIRef(str(part)), VOID.entities)
        for part in found.objects(dataset, VOID.classPartition)
    }
    # Two areas in the accepted table; the third one stands in the pending graph.
    assert counts[TR.Area] == 2
    assert counts[TR.Unit] == 3
    assert counts[TR.Certification] == 1
    used = {
        found.value(part, VOID.property): number_of(found, rdflib.URIRef(str(part)), VOID.triples)
        for part in found.objects(dataset, VOID.propertyPartition)
    }
    assert used[TR.holder] == 1
    assert used[TR.partOf] == 1
    assert number_of(found, dataset, VOID.triples) == sum(used.values())


def test_licences_are_kept_apart(client: httpx.Client) -> None:
    found = graph(client.get("/catalogue"))
    licensed = set(found.subjects(DCTERMS.license, CC_BY))
    assert licensed == {rdflib.URIRef(BASE + "catalogue#dataset")}
    table = rdflib.URIRef(BASE + "graph/table")
    cc0 = rdflib.URIRef("https://creativecommons.org/publicdomain/zero/1.0/")
    assert found.value(table, DCTERMS.license) == cc0
    article = rdflib.URIRef(BASE + "graph/article")
    assert str(found.value(article, DCTERMS.rights)) == "all rights reserved by the publisher"
    assert found.value(article, DCTERMS.license) is None


def test_catalogue_lists_all_graphs_with_status(client: httpx.Client) -> None:
    found = graph(client.get("/catalogue"))
    status = {str(s).rpartition("/")[2]: str(o) for s, o in found.subject_objects(TR.graphStatus)}
    accepted = str(TR["graphStatus-accepted"])
    assert status == {
        "ontology": accepted,
        "table": accepted,
        "article": accepted,
        "hostile": accepted,
        "pending": str(TR["graphStatus-pending"]),
    }
    files = [str(one) for one in found.subjects(RDF.type, DCAT.Distribution)]
    assert len(files) == 5 * 4
    for address in files:
        if "/table." in address:
            assert client.get(address).status_code == 200


def test_service_description_claims_what_holds(client: httpx.Client) -> None:
    found = graph(client.get("/sparql", headers={"Accept": "text/turtle"}))
    (service,) = found.subjects(RDF.type, SD.Service)
    endpoint = found.value(service, SD.endpoint)
    assert str(endpoint) == f"{client.base_url}/sparql".replace("//sparql", "/sparql")
    assert set(found.objects(service, SD.supportedLanguage)) == {SD.SPARQL11Query}
    assert set(found.objects(service, SD.feature)) == set()
    assert len(set(found.objects(service, SD.resultFormat))) == 8
    dataset = found.value(service, SD.defaultDataset)
    named = {
        str(found.value(one, SD.name)).removeprefix(BASE + "graph/")
        for one in found.objects(dataset, SD.namedGraph)
    }
    assert named == {"ontology", "table", "article", "hostile"}


def test_catalogue_page(client: httpx.Client) -> None:
    page = client.get("/catalogue", headers=PAGE).text
    assert "Tabel uji" in page
    assert "all rights reserved by the publisher" in page
    assert '<span class="status status-pending">pending</span>' in page
