"""``/compare``, ``/series`` and ``/discrepancies`` on the bundled facts; pages of rows."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import httpx
import pytest

OCTOBER = {"area": "Nusa Tenggara Timur", "period": "2019-10"}
PAGE = {"Accept": "text/html"}


@pytest.fixture(scope="module")
def bundled(serve: Callable[[Path], httpx.Client], bundled_store: Path) -> httpx.Client:
    return serve(bundled_store)


@pytest.mark.parametrize(
    ("lang", "words"),
    [("en", "rests on: customer register"), ("id", "bersandar pada: daftar pelanggan")],
)
def test_the_page_has_figures_reasons_and_what_to_cite(
    bundled: httpx.Client, lang: str, words: str
) -> None:
    page = bundled.get("/compare", params={**OCTOBER, "lang": lang}, headers=PAGE)
    assert page.status_code == 200
    for value in ("74.4", "84.68", words):
        assert value in page.text
    assert page.text.count('id="to-cite"') == 1


def test_a_page_without_parameters_is_a_form(bundled: httpx.Client) -> None:
    page = bundled.get("/compare", headers=PAGE)
    assert page.status_code == 200
    assert "<table>" not in page.text


def test_json_has_the_same_rows(bundled: httpx.Client) -> None:
    parts = bundled.get("/compare", params={**OCTOBER, "format": "json"}).json()
    assert parts.keys() == {"figures", "reasons", "to_cite"}
    assert {"72", "74.4", "76", "82.97", "84.68"} <= {row["value"] for row in parts["figures"]}


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"area": "Papua"}, 300),
        ({"area": "Atlantis"}, 422),
        ({"period": "soon"}, 422),
        ({"area": ""}, 422),
        ({"indicator": "happiness"}, 422),
    ],
)
def test_bad_input_is_a_problem(bundled: httpx.Client, change: dict[str, str], status: int) -> None:
    answer = bundled.get("/compare", params={**OCTOBER, "format": "json", **change})
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"


def test_a_wrong_area_is_told_on_the_page(bundled: httpx.Client) -> None:
    page = bundled.get("/compare", params={**OCTOBER, "area": "<script>x"}, headers=PAGE)
    assert page.status_code == 422
    assert "<script>x" not in page.text


def test_discrepancies_lead_to_their_question(bundled: httpx.Client) -> None:
    led = bundled.get("/discrepancies", params={"year": "2022", "format": "csv"})
    assert led.status_code == 307
    assert "since=2022-01-01" in led.headers["location"]
    rows = bundled.get(led.headers["location"]).text.splitlines()
    assert len(rows) > 5
    assert bundled.get("/discrepancies", params={"year": "soon"}).status_code == 422


def test_a_series_leads_to_its_question(bundled: httpx.Client) -> None:
    led = bundled.get("/series", params={"area": "Bali", "format": "csv"})
    assert led.headers["location"] == "/queries/series-of-area?area=Bali&format=csv"


def test_rows_come_in_pages_that_make_up_the_whole(bundled: httpx.Client) -> None:
    path = "/queries/differences?area=Indonesia&format=csv"
    whole = bundled.get(path).text.splitlines()[1:]
    paged: list[str] = []
    for offset in range(0, len(whole), 40):
        paged += bundled.get(f"{path}&limit=40&offset={offset}").text.splitlines()[1:]
    assert paged == whole


@pytest.mark.parametrize("wrong", ["limit=0", "limit=x", "offset=-1", "limit=1&limit=2"])
def test_a_wrong_page_is_refused(bundled: httpx.Client, wrong: str) -> None:
    answer = bundled.get("/queries/differences?area=Indonesia&format=csv&" + wrong)
    assert answer.status_code == 400
