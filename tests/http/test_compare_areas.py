"""The area of ``/compare``: by which names and codes it is asked for, and when it was valid."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest

PAGE = {"Accept": "text/html"}


@pytest.fixture(scope="module")
def bundled(serve: Callable[..., httpx.Client], bundled_store: Path) -> httpx.Client:
    return serve(bundled_store, timeout_s=15)  # a first answer takes a copy of all facts


@pytest.mark.parametrize(
    ("code", "period", "slug"),
    [
        ("53", "2019-10", "nusa-tenggara-timur"),
        ("5311", "2020", "ende"),
        ("NTT", "2019", "nusa-tenggara-timur"),
        ("94", "2019", "papua-to-2022"),  # a code that two versions share
    ],
)
def test_an_area_may_be_given_by_its_bps_code_or_short_form(
    bundled: httpx.Client, code: str, period: str, slug: str
) -> None:
    asked = {"area": code, "period": period}
    page = bundled.get("/compare", params=asked, headers=PAGE)
    assert page.status_code == 200
    data = bundled.get("/compare", params={**asked, "format": "json"}).json()
    by_slug = {"area": slug, "period": period, "format": "json"}
    assert data == bundled.get("/compare", params=by_slug).json()
    assert data["figures"]
    table = bundled.get("/compare", params={**asked, "format": "csv"}, follow_redirects=True)
    assert len(table.text.splitlines()) > len(data["figures"])
    (suggested,) = bundled.get("/suggest", params={"q": "53", "kind": "Area"}).json()["suggestions"]
    assert (suggested["label"], suggested["name"]) == ("Nusa Tenggara Timur", "53")


def test_a_number_among_words_is_no_code(bundled: httpx.Client) -> None:
    """53 is the code of Nusa Tenggara Timur, 14 that of Riau."""
    for text in ("53 desa", "ISO 14001 14"):
        assert "/compare?area=" not in bundled.get("/search", params={"q": text}, headers=PAGE).text


@pytest.mark.parametrize(
    ("lang", "name", "words"),
    [
        ("en", "Papua (before the 2022 split)", "only this one was valid in the period"),
        ("id", "Papua (sebelum pemekaran)", "hanya ini yang berlaku pada periode itu"),
    ],
)
def test_the_period_decides_between_versions_of_an_area(
    bundled: httpx.Client, lang: str, name: str, words: str
) -> None:
    """``areas.csv``: the undivided Papua ends on 2022-07-25, on which the new one begins."""
    asked = {"area": "Papua", "period": "2019", "lang": lang}
    page = bundled.get("/compare", params=asked, headers=PAGE)
    assert page.status_code == 200
    assert words in page.text
    assert f"<bdi>{name}</bdi>" in page.text
    data = bundled.get("/compare", params={**asked, "format": "json"}).json()
    assert data["figures"]
    assert all("/figure/papua-to-2022-" in one["figure"] for one in data["figures"])
    table = bundled.get("/compare", params={**asked, "format": "csv"}, follow_redirects=True)
    assert table.status_code == 200


@pytest.mark.parametrize(
    ("lang", "words"),
    [("en", "It has figures for these periods"), ("id", "Angkanya ada untuk periode berikut")],
)
def test_a_period_without_figures_leads_to_those_that_have_some(
    bundled: httpx.Client, lang: str, words: str
) -> None:
    asked = {"area": "Bali", "period": "1999", "lang": lang}
    page = bundled.get("/compare", params=asked, headers=PAGE)
    assert page.status_code == 200
    assert words in page.text
    stored = bundled.get("/queries/periods-of-area?area=Bali&format=csv").text.splitlines()[1:]
    assert len(stored) > 3
    latest = stored[0].partition(",")[0]
    assert f"period={latest}" in page.text
    assert 'id="cite"' not in page.text  # nothing to cite is no empty table
    assert "<table>" not in page.text


def test_an_area_without_any_figure_is_told(bundled: httpx.Client) -> None:
    asked = {"area": "Bali", "period": "2019", "indicator": "lamps", "lang": "en"}
    asked["indicator"] = "household-unelectrified-ratio"
    page = bundled.get("/compare", params=asked, headers=PAGE)
    assert "It has no figure of this kind for any period" in page.text


@pytest.mark.parametrize("area", ["NTT", "53", "Papua"])
def test_an_area_alone_leads_to_the_periods_of_which_it_has_figures(
    bundled: httpx.Client, area: str
) -> None:
    """Papua has none of its own yet within the borders of 2022; those before count, too."""
    page = bundled.get("/compare", params={"area": area}, headers=PAGE)
    assert page.status_code == 200
    assert "<h2>Choose a period</h2>" in page.text
    links = re.findall(r'href="(/compare\?[^"]*period=([^"&]+)[^"]*)"', page.text)
    offered = {period: html.unescape(href) for href, period in links}
    assert "2019-10" in offered
    answer = bundled.get(offered["2019-10"], headers=PAGE)
    assert '<h2 id="side-by-side">' in answer.text


def test_an_area_alone_that_is_none_or_has_no_figure_is_told(bundled: httpx.Client) -> None:
    unknown = bundled.get("/compare", params={"area": "Negeri Antah"}, headers=PAGE)
    assert unknown.status_code == 422
    none = bundled.get("/compare", params={"area": "Kabupaten Bogor", "lang": "id"}, headers=PAGE)
    assert none.status_code == 200
    assert "<h2>Pilih periode</h2>" in none.text
    assert "tidak ada untuk periode mana pun" in none.text
    rows = bundled.get("/compare", params={"area": "NTT", "format": "json"})
    assert rows.status_code == 422
    assert rows.headers["content-type"] == "application/problem+json"
