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
        ({"format": "svg", "theme": "blue"}, 422, "light or dark"),
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
    anything = bundled.get("/trust", params={**SEED, **change}, headers={"Accept": "*/*"})
    if change != {"holder": ""}:
        assert anything.headers["content-type"].startswith("application/problem+json")
    if status != 406:
        page = bundled.get("/trust", params={**SEED, **change}, headers=PAGE)
        assert page.status_code in {200, status}


def test_the_stored_question_gives_the_same_verdict(bundled: httpx.Client) -> None:
    rows = bundled.get("/queries/trust", params={**SEED, "format": "json"}).json()
    verdicts = {row["verdict"]["value"].rpartition("-")[2] for row in rows["results"]["bindings"]}
    assert verdicts == {"asserted"}


def test_the_form_comes_before_the_answer(bundled: httpx.Client) -> None:
    page = bundled.get("/trust", params=SEED, headers=PAGE).text
    assert page.index('id="t-holder"') < page.index('class="verdict"')


def test_no_source_is_named_for_what_the_graph_has_not(bundled: httpx.Client) -> None:
    page = bundled.get("/trust", params={**SEED, "lang": "en"}, headers=PAGE).text
    sentence = "no accreditation of the certifier for this standard is known"
    assert f'{sentence} <span class="note">[not found in this graph]</span></li>' in page
    document = bundled.get("/trust", params={**SEED, "format": "json"}).json()
    findings = [one for link in document["links"] for one in link["findings"]]
    sources = {one["reason"]: one["source"] for one in findings}
    assert sources["accreditation-not-evidenced"] is None
    assert sources["certification-asserted"] is not None


def test_words_and_titles_in_another_language_say_so(bundled: httpx.Client) -> None:
    page = bundled.get("/trust", params={**SEED, "lang": "en"}, headers=PAGE).text
    assert '“<bdi lang="id">UP3 Sumba</bdi>”' in page
    indonesian = bundled.get("/trust", params={**SEED, "lang": "id"}, headers=PAGE).text
    assert "“<bdi>UP3 Sumba</bdi>”" in indonesian


def test_what_is_not_claimed_leads_to_what_is(bundled: httpx.Client) -> None:
    asked = {**SEED, "standard": "ISO 45001", "lang": "en"}
    page = bundled.get("/trust", params=asked, headers=PAGE).text
    after = page.partition("Claimed for UP3 Sumba</h2>")[2]
    assert "<bdi>ISO 9001</bdi></a>" in after
    assert "<bdi>ISO 14001</bdi></a>" in after
    assert "holder=https%3A%2F%2Fw3id.org%2Fterang%2Fid%2Funit%2Fup3-sumba" in after


def test_claims_of_many_units_are_one_sentence(bundled: httpx.Client) -> None:
    asked = {"holder": "PLN", "standard": "SMK3", "on": "2024-01-01", "lang": "en"}
    page = bundled.get("/trust", params=asked, headers=PAGE).text
    text = page.partition("</figure>")[2]
    assert text.count("a unit below is certified, which proves nothing for this one") == 1
