"""``/trust`` on the bundled facts: page, JSON, picture, RDF, and what is wrong."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import httpx
import pytest

SEED = {"holder": "UP3 Sumba", "standard": "ISO 9001", "on": "2020-06-01"}
PAGE = {"Accept": "text/html"}


@pytest.fixture(scope="module")
def bundled(serve: Callable[[Path], httpx.Client], bundled_store: Path) -> httpx.Client:
    return serve(bundled_store)


@pytest.mark.parametrize(("lang", "word"), [("en", "Asserted: ANTARA"), ("id", "Diklaim: ANTARA")])
def test_the_page(bundled: httpx.Client, lang: str, word: str) -> None:
    page = bundled.get("/trust", params={**SEED, "lang": lang}, headers=PAGE)
    assert page.status_code == 200
    assert word in page.text
    assert "<svg " in page.text
    assert "style=" not in page.text
    assert "/trust.report?" in page.text


def test_without_names_it_is_a_form(bundled: httpx.Client) -> None:
    page = bundled.get("/trust", headers=PAGE)
    assert page.status_code == 200
    assert 'name="holder"' in page.text
    assert "<svg" not in page.text


def test_json_by_accept_and_by_format(bundled: httpx.Client) -> None:
    first = bundled.get("/trust", params=SEED, headers={"Accept": "application/json"})
    assert first.json()["verdict"] == "asserted"
    again = bundled.get("/trust", params={**SEED, "format": "json"})
    assert again.json() == first.json()
    tag = {"If-None-Match": first.headers["etag"], "Accept": "application/json"}
    assert bundled.get("/trust", params=SEED, headers=tag).status_code == 304


@pytest.mark.parametrize(
    ("name", "kind", "word"),
    [
        ("svg", "image/svg+xml", "<svg "),
        ("ttl", "text/turtle", "verdict-asserted"),
        ("report", "text/html", "@page"),
    ],
)
def test_other_forms(bundled: httpx.Client, name: str, kind: str, word: str) -> None:
    answer = bundled.get("/trust", params={**SEED, "format": name})
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith(kind)
    assert word in answer.text


@pytest.mark.parametrize(
    ("change", "status", "word"),
    [
        ({"holder": "UP3 Sumb"}, 422, "UP3 Sumba"),
        ({"standard": "ISO 9002"}, 422, "ISO 9001"),
        ({"on": "2020-13-01"}, 422, "a date like"),
        ({"holder": ""}, 422, "'holder' is missing"),
        ({"format": "pdf"}, 406, "image/svg+xml"),
    ],
)
def test_what_is_wrong_is_a_problem(
    bundled: httpx.Client, change: dict[str, str], status: int, word: str
) -> None:
    answer = bundled.get(
        "/trust", params={**SEED, **change}, headers={"Accept": "application/json"}
    )
    assert answer.status_code == status
    assert answer.headers["content-type"].startswith("application/problem+json")
    assert word in answer.text
    if status != 406:
        page = bundled.get("/trust", params={**SEED, **change}, headers=PAGE)
        assert page.status_code in {200, status}


def test_the_stored_question_gives_the_same_verdict(bundled: httpx.Client) -> None:
    rows = bundled.get("/queries/trust", params={**SEED, "format": "json"}).json()
    verdicts = {row["verdict"]["value"].rpartition("-")[2] for row in rows["results"]["bindings"]}
    assert verdicts == {"asserted"}
