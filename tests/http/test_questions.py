"""The stored questions: list, form, answers, parameters, and their description."""

from __future__ import annotations

import csv
import html
import io

import httpx
import pytest

from kg.query.catalogue import Catalogue

PAGE = {"Accept": "text/html"}
QUESTION = "/queries/certificates-of-unit"


def test_index_lists_all_questions(client: httpx.Client) -> None:
    listed = client.get("/queries").json()["questions"]
    assert [one["id"] for one in listed] == [one.id for one in Catalogue.load()]
    assert len(listed) >= 8
    for one in listed:
        assert one["title"].keys() == {"en", "id"}


@pytest.mark.parametrize("language", ["en", "id"])
def test_index_page_has_the_titles(client: httpx.Client, language: str) -> None:
    page = client.get("/queries", params={"lang": language}, headers=PAGE).text
    for question in Catalogue.load():
        assert question.titles[language] in html.unescape(page)


def test_answer_by_label(client: httpx.Client) -> None:
    response = client.get(QUESTION, params={"unit": "up3 sumba"})
    assert response.headers["content-type"] == "application/sparql-results+json"
    (row,) = response.json()["results"]["bindings"]
    assert row["scope"] == {"type": "literal", "value": "manajemen mutu", "xml:lang": "id"}
    assert row["edition"]["value"] == "ISO 9001:2015"
    assert row["stated_certifiers"]["value"] == "JAS-ANZ"
    assert "value" not in row.get("certified_by", {}) or row["certified_by"]["value"] == ""


@pytest.mark.parametrize("unit", ["up3-sumba", "https://w3id.org/terang/id/unit/up3-sumba"])
def test_answer_by_slug_and_iri(client: httpx.Client, unit: str) -> None:
    rows = client.get(QUESTION, params={"unit": unit}).json()["results"]["bindings"]
    assert len(rows) == 1


def test_answer_as_csv(client: httpx.Client) -> None:
    response = client.get(QUESTION, params={"unit": "UP3 Sumba"}, headers={"Accept": "text/csv"})
    header, row = csv.reader(io.StringIO(response.text))
    assert header == [column.name for column in Catalogue.load().get(QUESTION[9:]).returns]
    assert "2019-11-05" in row


def test_nothing_found_is_an_empty_answer(client: httpx.Client) -> None:
    response = client.get(QUESTION, params={"unit": "UP3 Flores Timur"})
    assert response.status_code == 200
    assert response.json()["results"]["bindings"] == []
    page = client.get(QUESTION, params={"unit": "UP3 Flores Timur"}, headers=PAGE).text
    assert "this does not mean that it is not so" in page


def test_page_shows_form_and_answer(client: httpx.Client) -> None:
    form = client.get(QUESTION, headers=PAGE)
    assert form.status_code == 200
    assert 'name="unit"' in form.text
    assert "<h2 id=" not in form.text
    page = client.get(QUESTION, params={"unit": "UP3 Sumba"}, headers=PAGE).text
    assert 'value="UP3 Sumba"' in page
    assert "Rows: 1, in " in page
    assert '<a href="/id/source/article"><bdi>Berita uji</bdi></a>' in page


@pytest.mark.parametrize(
    ("question", "language", "words"),
    [
        ("trust", "en", "name, slug or IRI of a Unit or Organisation"),
        ("trust", "id", "nama, slug, atau IRI: unit organisasi atau organisasi"),
        ("series-of-area", "en", "name, slug, BPS code or IRI of an area"),
        ("series-of-area", "id", "nama, slug, kode BPS, atau IRI wilayah"),
    ],
)
def test_a_form_says_what_a_name_may_be_of(
    client: httpx.Client, question: str, language: str, words: str
) -> None:
    page = client.get(f"/queries/{question}", params={"lang": language}, headers=PAGE).text
    assert words in page


def test_missing_parameter_names_the_allowed_ones(client: httpx.Client) -> None:
    problem = client.get(QUESTION).json()
    assert (problem["name"], problem["allowed"]) == ("unit", ["unit"])


def test_unknown_parameter_names_the_allowed_ones(client: httpx.Client) -> None:
    problem = client.get(QUESTION, params={"unit": "UP3 Sumba", "colour": "red"}).json()
    assert (problem["name"], problem["allowed"]) == ("colour", ["unit"])


def test_malformed_parameter_says_what_may_stand(client: httpx.Client) -> None:
    params = {"area": "Nusa Tenggara Timur", "period": "last week"}
    response = client.get("/queries/figures-of-area-and-period", params=params)
    assert response.status_code == 422
    assert response.json()["name"] == "period"
    assert "2019-10" in response.json()["allowed"][0]


def test_a_parameter_given_twice_is_refused(client: httpx.Client) -> None:
    response = client.get(QUESTION, params={"unit": ["UP3 Sumba", "UP3 Flores Timur"]})
    assert response.status_code == 422


def test_unknown_name_suggests_near_ones(client: httpx.Client) -> None:
    response = client.get(QUESTION, params={"unit": "UP3 Summba"})
    assert response.status_code == 422
    assert "UP3 Sumba" in response.json()["allowed"]


def test_unknown_question_suggests_near_ones(client: httpx.Client) -> None:
    problem = client.get("/queries/certificate-of-unit").json()
    assert {"label": "certificates-of-unit", "href": QUESTION} in problem["nearest"]
    page = client.get("/queries/certificate-of-unit", headers=PAGE)
    assert page.status_code == 404
    assert f'href="{QUESTION}"' in page.text


def test_ambiguous_name_gives_addresses_to_choose_from(client: httpx.Client) -> None:
    response = client.get(QUESTION, params={"unit": "UP3 Timur", "format": "csv"})
    assert response.status_code == 300
    candidates = response.json()["candidates"]
    assert sorted(one["label"] for one in candidates) == ["UP3 Flores Timur", "UP3 Sumba Timur"]
    for one in candidates:
        followed = client.get(one["href"])
        assert followed.status_code == 200
        assert followed.headers["content-type"].startswith("text/csv")


def test_ambiguous_name_gives_links_to_click(client: httpx.Client) -> None:
    response = client.get(QUESTION, params={"unit": "UP3 Timur"}, headers=PAGE)
    assert response.status_code == 300
    assert response.text.count("up3-sumba-timur") >= 1
    assert "Choose one" in response.text


def test_text_of_the_query(client: httpx.Client) -> None:
    response = client.get(QUESTION + ".rq")
    assert response.headers["content-type"].startswith("application/sparql-query")
    assert response.text == Catalogue.load().get("certificates-of-unit").text


def test_about(client: httpx.Client) -> None:
    about = client.get(QUESTION + "/about").json()
    assert about["parameters"] == [
        {
            "name": "unit",
            "type": "entity",
            "required": True,
            "of": "https://w3id.org/terang/ontology#Unit",
        }
    ]
    assert about["links"]["query"] == QUESTION + ".rq"
    assert about["columns"][0] == {"name": "certification", "type": "iri"}


def test_codes_can_be_chosen(client: httpx.Client) -> None:
    page = client.get("/queries/figures-of-area-and-period", headers=PAGE).text
    assert '<option value="village-electrification-ratio">' in page


def test_injection_stays_a_name(client: httpx.Client) -> None:
    unit = "x> } INSERT DATA { <a:b> <a:b> <a:b"
    assert client.get(QUESTION, params={"unit": unit}).status_code == 422


def test_openapi_describes_every_question(client: httpx.Client) -> None:
    paths = client.get("/openapi.json").json()["paths"]
    for question in Catalogue.load():
        operation = paths[f"/queries/{question.id}"]["get"]
        assert operation["summary"] == question.titles["en"]
        assert question.titles["id"] in operation["description"]
        names = [one["name"] for one in operation["parameters"]]
        assert names == [
            *(one.name for one in question.params),
            "format",
            "timeout",
            "limit",
            "offset",
            "include_pending",
        ]
        required = {one["name"] for one in operation["parameters"] if one.get("required")}
        assert required == {one.name for one in question.params if one.required}


def test_openapi_describes_the_endpoint(client: httpx.Client) -> None:
    operations = client.get("/openapi.json").json()["paths"]["/sparql"]
    assert operations.keys() == {"get", "post"}
    assert "application/sparql-query" in operations["post"]["requestBody"]["content"]
    assert "application/problem+json" in operations["get"]["responses"]["default"]["content"]


def test_a_field_left_blank_is_not_given(client: httpx.Client) -> None:
    path = "/queries/provinces-ranked?year=2022&indicator=&status=&include_pending="
    assert client.get(path).status_code == 200
    assert client.get(path, headers=PAGE).status_code == 200
    assert client.get(QUESTION + "?unit=").json()["name"] == "unit"


HIDDEN = "is new or different with pending sources"
PARTS = "/queries/area-parts?area=Nusa+Tenggara+Timur"


def test_a_page_tells_of_pending_rows_and_counts_them_on_request(client: httpx.Client) -> None:
    page = client.get(PARTS, headers=PAGE).text
    assert HIDDEN in page
    assert "include_pending=true" in page
    counted = client.get(PARTS + "&include_pending=true", headers=PAGE).text
    assert HIDDEN not in counted
    assert "checked" in counted
    assert ".csv?area=Nusa+Tenggara+Timur&amp;include_pending=true" in counted


def test_pending_rows_come_in_data_on_request_only(client: httpx.Client) -> None:
    hidden = client.get(PARTS + "&format=csv")
    shown = client.get(PARTS + "&include_pending=true&format=csv")
    assert len(shown.text.splitlines()) == len(hidden.text.splitlines()) + 1
    assert "Pulau Rahasia" in shown.text
    assert shown.headers["ETag"] != hidden.headers["ETag"]


def test_include_pending_is_true_or_false(client: httpx.Client) -> None:
    refused = client.get(PARTS + "&include_pending=maybe")
    assert refused.status_code == 400
    assert refused.json()["allowed"] == ["true", "false"]
