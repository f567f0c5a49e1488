"""``/find``: conditions become SPARQL; the rows are those that the facts hold."""

from __future__ import annotations

import csv
import html
import io
import re
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest
from pyoxigraph import Literal, NamedNode, Store

from kg.query.guard import check_query
from kg.serve.finder.build import Condition, build_query
from kg.serve.finder.subjects import OPERATORS, SUBJECTS, subject_named

PAGE = {"Accept": "text/html"}


@pytest.fixture(scope="module")
def bundled(serve: Callable[..., httpx.Client], bundled_store: Path) -> httpx.Client:
    return serve(bundled_store, timeout_s=15)


def rows_of(client: httpx.Client, **params: str) -> list[dict[str, str]]:
    answer = client.get("/find.csv", params=params, follow_redirects=True)
    assert answer.status_code == 200
    return list(csv.DictReader(io.StringIO(answer.text)))


def test_claims_of_a_standard_without_a_named_certifier(bundled: httpx.Client) -> None:
    # ISO 14001 in the tables: two certificates of the article of 2019 name their certifiers, the
    # audit of UP3 Mataram names none.
    params = {"of": "claim", "standard": "ISO 14001"}
    assert {row["holder_label"] for row in rows_of(bundled, **params)} == {
        "UP3 Sumba",
        "UP3 Flores Bagian Timur",
        "UP3 Mataram",
    }
    lacking = rows_of(bundled, **params, **{"certifier.op": "none"})
    assert [row["holder_label"] for row in lacking] == ["UP3 Mataram"]
    named = rows_of(bundled, **params, **{"certifier.op": "some"})
    assert {row["holder_label"] for row in named} == {"UP3 Sumba", "UP3 Flores Bagian Timur"}


def test_units_of_a_kind_in_a_province(bundled: httpx.Client) -> None:
    # units.csv, UP3 of Nusa Tenggara Timur: rows 7, 8, 9 and 11 (12 is the same unit later).
    found = rows_of(bundled, of="unit", kind="up3", province="Nusa Tenggara Timur")
    assert {row["unit"].rpartition("/")[2] for row in found} == {
        "up3-kupang",
        "up3-sumba",
        "up3-flores-bagian-timur",
        "up3-flores-bagian-barat",
    }


def test_numbers_and_days_are_compared(bundled: httpx.Client) -> None:
    params = {
        "of": "figure",
        "area": "Nusa Tenggara Timur",
        "indicator": "household-electrification-ratio",
        "status": "observed",
        "begins": "2019-10-01",
        "ends": "2019-10-31",
        "ends.op": "until",
    }
    # October 2019: 72, 74.4 (twice), 76, 82.97 (twice), 84.68.
    every = rows_of(bundled, **params)
    assert {row["value"] for row in every} == {"72", "74.4", "76", "82.97", "84.68"}
    high = rows_of(bundled, **params, value="80")
    assert {row["value"] for row in high} == {"82.97", "84.68"}
    low = rows_of(bundled, **params, **{"value": "74,4", "value.op": "most"})
    assert {row["value"] for row in low} == {"72", "74.4"}


def test_words_are_searched_without_case(bundled: httpx.Client) -> None:
    found = rows_of(bundled, of="speech", words="PENERAPAN iso")
    assert [row["speaker_label"] for row in found] == ["Made Hary Palguna"]


def test_is_not(bundled: httpx.Client) -> None:
    params = {"of": "area", "part": "Nusa Tenggara Timur"}
    all_kinds = rows_of(bundled, **params)
    without = rows_of(bundled, **params, **{"kind": "regency", "kind.op": "not"})
    assert 0 < len(without) < len(all_kinds)
    assert not any(row["kind"].endswith("areaKind-regency") for row in without)


def test_the_page_shows_rows_and_the_query_that_made_them(bundled: httpx.Client) -> None:
    params = {"of": "claim", "standard": "ISO 14001", "certifier.op": "none"}
    page = html.unescape(bundled.get("/find", params=params, headers=PAGE).text)
    assert "UP3 Mataram" in page
    query = page.partition("<pre")[2].partition(">")[2].partition("</pre>")[0]
    answer = bundled.get("/sparql", params={"query": query, "format": "csv"})
    assert "UP3 Mataram" in answer.text
    assert 'href="/sparql?query=' in page


def test_the_page_says_when_things_have_several_rows(bundled: httpx.Client) -> None:
    params = {"of": "unit", "kind": "up3", "province": "Nusa Tenggara Timur"}
    page = bundled.get("/find", params=params, headers=PAGE).text
    assert "They are about 4 things" in page


def test_a_form_alone_asks_nothing(bundled: httpx.Client) -> None:
    for name in (one.name for one in SUBJECTS):
        page = bundled.get("/find", params={"of": name}, headers=PAGE)
        assert page.status_code == 200
        assert "<pre" not in page.text


def test_the_metadata_names_the_columns_of_the_csv(bundled: httpx.Client) -> None:
    params = {"of": "claim", "standard": "ISO 14001", "certifier.op": "none", "score.op": "some"}
    table = bundled.get("/find.csv", params=params, follow_redirects=True).text
    about = bundled.get("/find.metadata.json", params=params).json()
    columns = about["tableSchema"]["columns"]
    assert [one["name"] for one in columns] == table.splitlines()[0].split(",")
    assert {one["name"]: one["datatype"] for one in columns}["score"] == "decimal"
    assert "certifier" not in [one["name"] for one in columns]


def test_in_indonesian(bundled: httpx.Client) -> None:
    params = {"of": "claim", "standard": "ISO 14001", "lang": "id"}
    page = bundled.get("/find", params=params, headers=PAGE).text
    assert "pemegang" in page
    assert "COALESCE(?holder_id, ?holder_en" in page


@pytest.mark.parametrize(
    ("params", "words"),
    [
        ({"of": "nothing"}, "'of' is one of claim, figure"),
        ({"of": "claim", "standard": "ISO 99999"}, "names no Standard or Scheme"),
        ({"of": "claim", "claimed": "2019-13-01"}, "a date like 2019-10-28"),
        ({"of": "figure", "value": "much"}, "must be"),
        ({"of": "figure", "value": "1", "value.op": "around"}, "'value.op' is one of"),
        ({"of": "claim", "kind": "wish"}, "names no"),
    ],
)
def test_what_is_wrong_is_named(bundled: httpx.Client, params: dict[str, str], words: str) -> None:
    answer = bundled.get("/find.csv", params=params)
    assert answer.status_code == 422
    assert words in answer.json()["detail"]
    page = bundled.get("/find", params=params, headers=PAGE)
    assert page.status_code == 422
    assert words in html.unescape(page.text)


def test_an_ambiguous_name_offers_its_meanings(bundled: httpx.Client) -> None:
    answer = bundled.get("/find.csv", params={"of": "figure", "area": "Papua"})
    assert answer.status_code == 300
    links = [one["href"] for one in answer.json()["candidates"]]
    assert len(links) >= 2
    assert all("area=https" in link for link in links)


def test_every_field_and_operator_makes_a_query_that_parses() -> None:
    store = Store()
    values: dict[str, NamedNode | Literal] = {
        "thing": NamedNode("https://example.org/x"),
        "code": NamedNode("https://example.org/c"),
        "number": Literal(5),
        "day": Literal("2019-10-31", datatype=NamedNode("http://www.w3.org/2001/XMLSchema#date")),
        "text": Literal('a "quoted" \\ word\n} #'),
    }
    tried = 0
    for subject in SUBJECTS:
        for field in subject.fields:
            for operator in OPERATORS[field.kind]:
                value = None if operator in {"some", "none"} else values[field.kind]
                text = build_query(subject, [Condition(field, operator, value)], "id")
                check_query(text)
                store.query(text)
                tried += 1
    assert tried >= 100


def test_a_value_cannot_leave_its_place() -> None:
    subject = subject_named("speech")
    assert subject is not None
    field = subject.field("words")
    assert field is not None
    evil = '") ) } DELETE { ?s ?p ?o } #'
    text = build_query(subject, [Condition(field, "has", Literal(evil))], "en")
    assert re.search(r'CONTAINS\(LCASE\(STR\(\?words\)\), "\\"\) \) \} delete', text)
    Store().query(text)
