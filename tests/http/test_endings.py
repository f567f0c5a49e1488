"""Stable addresses of one format: ``.csv``, ``.json``, ``.metadata.json`` beside tables."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest

from kg.export.sheets import XLSX_TYPE

NTT = "area=Nusa+Tenggara+Timur"


@pytest.fixture(scope="module")
def bundled(serve: Callable[..., httpx.Client], bundled_store: Path) -> httpx.Client:
    return serve(bundled_store, timeout_s=15)


def test_an_ending_gives_what_format_gives(bundled: httpx.Client) -> None:
    for ending in ("csv", "tsv", "json", "xml"):
        plain = bundled.get(f"/queries/area-parts.{ending}?{NTT}")
        named = bundled.get(f"/queries/area-parts?{NTT}&format={ending}")
        assert plain.status_code == 200
        assert plain.text == named.text
        assert plain.headers["content-type"] == named.headers["content-type"]


def test_an_ending_outranks_accept(bundled: httpx.Client) -> None:
    answer = bundled.get(f"/queries/area-parts.csv?{NTT}", headers={"Accept": "text/html"})
    assert answer.headers["content-type"].startswith("text/csv")


def test_the_metadata_describes_the_columns_of_the_csv(bundled: httpx.Client) -> None:
    table = bundled.get(f"/queries/series-of-area.csv?{NTT}")
    answer = bundled.get(f"/queries/series-of-area.metadata.json?{NTT}")
    assert answer.headers["content-type"] == "application/csvm+json"
    about = answer.json()
    assert about["@context"][0] == "http://www.w3.org/ns/csvw"
    # The address is relative to that of the metadata, and leads to the table.
    assert about["url"] == f"series-of-area.csv?{NTT}"
    columns = about["tableSchema"]["columns"]
    head = next(csv.reader(io.StringIO(table.text)))
    assert [one["name"] for one in columns] == head
    assert [one["titles"]["und"] for one in columns] == head
    by_name = {one["name"]: one for one in columns}
    assert by_name["value"]["datatype"] == "decimal"
    assert by_name["as_of"]["datatype"] == "date"
    assert by_name["source"]["datatype"] == "anyURI"
    assert by_name["value"]["titles"]["id"] == "nilai"
    titles = {one["@language"]: one["@value"] for one in about["dc:title"]}
    assert titles["en"] == "How did a figure develop in an area?"
    assert about["dc:source"] == {"@id": "series-of-area.rq"}


def test_an_unknown_ending_is_no_format(bundled: httpx.Client) -> None:
    answer = bundled.get(f"/queries/area-parts.docx?{NTT}")
    assert answer.status_code == 406
    assert "text/csv" in answer.json()["allowed"]


def test_an_ending_of_no_question(bundled: httpx.Client) -> None:
    answer = bundled.get("/queries/area-part.csv")
    assert answer.status_code == 404
    assert answer.json()["nearest"][0]["label"] == "area-parts"


@pytest.mark.parametrize(
    ("path", "media_type"),
    [
        (f"/compare.json?{NTT}&period=2019-10", "application/json"),
        (f"/compare.csv?{NTT}&period=2019-10", "text/csv"),
        (f"/compare.jsonld?{NTT}&period=2019-10", "application/ld+json"),
        (f"/compare.xlsx?{NTT}&period=2019-10&part=to_cite&lang=id", XLSX_TYPE),
        (f"/series.csv?{NTT}", "text/csv"),
        (f"/discrepancies.json?{NTT}&year=2022", "application/sparql-results+json"),
        ("/trust.json?holder=UP3+Sumba&standard=ISO+9001&on=2020-06-01", "application/json"),
        ("/trust.svg?holder=UP3+Sumba&standard=ISO+9001&on=2020-06-01", "image/svg+xml"),
        (f"/compare.metadata.json?{NTT}&period=2019-10", "application/csvm+json"),
        (f"/series.metadata.json?{NTT}", "application/csvm+json"),
        (f"/discrepancies.metadata.json?{NTT}", "application/csvm+json"),
        ("/trust.metadata.json?holder=UP3+Sumba", "application/csvm+json"),
        ("/sources.csv", "text/csv"),
        ("/sources.metadata.json", "application/csvm+json"),
        ("/changes.csv", "text/csv"),
        ("/changes.json", "application/json"),
        ("/changes.metadata.json", "application/csvm+json"),
        ("/find.csv?of=claim&standard=ISO+14001", "text/csv"),
        ("/find.json?of=claim&standard=ISO+14001", "application/sparql-results+json"),
        ("/find.metadata.json?of=claim&standard=ISO+14001", "application/csvm+json"),
    ],
)
def test_pages_have_endings_too(bundled: httpx.Client, path: str, media_type: str) -> None:
    answer = bundled.get(path, follow_redirects=True)
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith(media_type)
