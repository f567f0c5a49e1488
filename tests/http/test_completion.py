"""What the editor of queries is given: classes and properties in use, and queries filled in."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from kg.namespaces import DEFAULT_BASE, PREFIXES, tr
from kg.serve import values


def words(client: httpx.Client) -> dict[str, Any]:
    response = client.get("/vocabulary.json")
    assert response.status_code == 200
    found: dict[str, Any] = response.json()
    return found


def test_only_what_occurs_is_offered_with_counts_and_labels(client: httpx.Client) -> None:
    found = words(client)
    assert found["prefixes"] == dict(PREFIXES)
    for group, pattern in (("classes", "?s a ?x"), ("properties", "?s ?x ?o")):
        query = f"SELECT ?x (COUNT(DISTINCT ?s) AS ?n) WHERE {{ {pattern} }} GROUP BY ?x"
        rows = client.get("/sparql", params={"query": query}).json()["results"]["bindings"]
        assert {one["iri"] for one in found[group]} == {row["x"]["value"] for row in rows}
        counts = [one["count"] for one in found[group]]
        assert counts == sorted(counts, reverse=True)
        assert min(counts) >= 1
    unit = next(one for one in found["classes"] if one["iri"] == tr("Area"))
    assert unit["name"] == "tr:Area"
    assert unit["labels"] == {"en": "area", "id": "wilayah"}


def test_properties_are_counted_at_each_class(client: httpx.Client) -> None:
    found = words(client)
    area = next(one for one in found["classes"] if one["iri"] == tr("Area"))
    names = {found["properties"][int(place)]["name"]: n for place, n in area["properties"].items()}
    query = f"SELECT ?p (COUNT(*) AS ?n) WHERE {{ ?s a <{tr('Area')}> ; ?p ?o }} GROUP BY ?p"
    rows = client.get("/sparql", params={"query": query}).json()["results"]["bindings"]
    assert sorted(names.values()) == sorted(int(row["n"]["value"]) for row in rows)
    assert names["rdf:type"] >= area["count"]


def test_the_vocabulary_is_kept_by_its_tag(client: httpx.Client) -> None:
    tag = client.get("/vocabulary.json").headers["etag"]
    assert client.get("/vocabulary.json", headers={"If-None-Match": tag}).status_code == 304


def offered(client: httpx.Client, iri: str) -> list[dict[str, Any]]:
    response = client.get("/vocabulary/values.json", params={"property": iri})
    assert response.status_code == 200
    found: list[dict[str, Any]] = response.json()["values"]
    return found


def test_values_are_offered_where_they_are_a_short_list(client: httpx.Client) -> None:
    """Of article.ttl: one kind of claim, whose label is the ontology's, and one holder."""
    assert offered(client, tr("claimKind")) == [
        {
            "iri": tr("claimKind-certification"),
            "name": "tr:claimKind-certification",
            "count": 1,
            "labels": {"en": "certification claim", "id": "klaim sertifikasi"},
        }
    ]
    holder = DEFAULT_BASE + "id/unit/up3-sumba"
    assert offered(client, tr("holder")) == [
        {"iri": holder, "name": holder, "count": 1, "labels": {"id": "UP3 Sumba"}}
    ]
    assert offered(client, tr("statedOn")) == []  # days
    assert offered(client, tr("supply")) == []  # does not occur
    wrong = client.get("/vocabulary/values.json", params={"property": "tr:holder of"})
    assert wrong.status_code == 422


def test_of_many_things_none_is_offered_but_every_code(
    client: httpx.Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(values, "FEW", 0)
    assert offered(client, tr("edition")) == []
    assert {one["name"] for one in offered(client, tr("areaKind"))} >= {"tr:areaKind-country"}
    monkeypatch.setattr(values, "LOOKED_THROUGH", 0)
    assert offered(client, tr("areaKind")) == []


def test_the_text_of_a_question_is_filled_in(client: httpx.Client) -> None:
    question = client.get("/queries/series-of-area/about").json()
    plain = client.get("/queries/series-of-area.rq").text
    filled = client.get("/queries/series-of-area.rq", params=question["example"])
    assert filled.status_code in {200, 422}
    area = next(
        row["a"]["value"]
        for row in client.get(
            "/sparql", params={"query": f"SELECT ?a WHERE {{ ?a a <{tr('Area')}> }} ORDER BY ?a"}
        ).json()["results"]["bindings"]
    )
    filled = client.get("/queries/series-of-area.rq", params={"area": area})
    assert filled.status_code == 200
    assert filled.headers["content-type"].startswith("application/sparql-query")
    assert f"<{area}>" in filled.text
    assert f"<{area}>" not in plain
    assert client.get("/sparql", params={"query": filled.text}).status_code == 200


def test_a_wrong_parameter_of_a_text_is_refused(client: httpx.Client) -> None:
    assert client.get("/queries/series-of-area.rq?nobody=x").status_code == 422


def test_the_page_carries_what_the_editor_needs(client: httpx.Client) -> None:
    page = client.get("/sparql", headers={"Accept": "text/html"}).text
    assert 'id="editor"' in page
    assert "data-tiles=" in page
    faulty = client.get(
        "/sparql", params={"query": "SELECT {"}, headers={"Accept": "text/html"}
    ).text
    assert 'data-line="1"' in faulty
