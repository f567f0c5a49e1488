"""Values in doubt: marked wherever they show, cited and ranked only where there is no other.

Row 687 of ``electrification.csv``: the page prints 8,81 for NTT in the third quarter of 2021,
"evident typing error on the page (a leading digit is missing)"; row 598: 103.53 for Jawa Timur in
May 2021, "household customers over households, can exceed 100".
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import httpx
import pytest

from kg.serve.dots import Dot, draw_dots
from kg.serve.yearmap import Spread

PAGE = {"Accept": "text/html"}
NOTE = "evident typing error on the page (a leading digit is missing); kept as published"
NTT = "Nusa Tenggara Timur"


@pytest.fixture(scope="module")
def bundled(serve: Callable[..., httpx.Client], bundled_store: Path) -> httpx.Client:
    return serve(bundled_store, timeout_s=15)


def rows(answer: httpx.Response) -> list[dict[str, str]]:
    assert answer.status_code == 200
    return list(csv.DictReader(io.StringIO(answer.text)))


def test_a_misprint_is_not_cited_where_there_is_another(bundled: httpx.Client) -> None:
    picks = bundled.get("/compare", params={"area": NTT, "period": "2021", "format": "json"})
    values = {one["value"] for one in picks.json()["to_cite"]}
    assert "87.31" in values
    assert "8.81" not in values


def test_a_misprint_that_stands_alone_is_cited_with_its_doubt(bundled: httpx.Client) -> None:
    answer = bundled.get("/compare", params={"area": NTT, "period": "2021-Q3", "format": "json"})
    (alone,) = [one for one in answer.json()["to_cite"] if one["value"] == "8.81"]
    assert alone["doubt"].endswith("#doubt-misprint")
    assert f"This value is in doubt: misprint ({NOTE})." in alone["sentence_en"]
    assert "Nilai ini diragukan: salah cetak." in alone["sentence_id"]


@pytest.mark.parametrize(
    ("lang", "words"), [("en", "in doubt because"), ("id", "diragukan karena")]
)
def test_the_comparison_shows_doubt_and_note(bundled: httpx.Client, lang: str, words: str) -> None:
    asked = {"area": NTT, "period": "2021-Q3", "lang": lang}
    page = bundled.get("/compare", params=asked, headers=PAGE).text
    assert f'<th scope="col">{words}</th>' in page
    assert NOTE in page


def test_the_pages_of_figure_and_statement_say_it(bundled: httpx.Client) -> None:
    fields = {"area": NTT, "period": "2021-Q3"}
    stated = bundled.get("/queries/figures-of-area-and-period", params={**fields, "format": "csv"})
    (row,) = [one for one in rows(stated) if one["value"] == "8.81"]
    assert (row["doubt"].rpartition("#")[2], row["note"]) == ("doubt-misprint", NOTE)
    figures = bundled.get("/compare", params={**fields, "format": "json"}).json()["figures"]
    (figure,) = [one["figure"] for one in figures if one["value"] == "8.81"]
    for iri in (figure, row["observation"]):
        page = bundled.get("/page/" + iri.partition("/id/")[2], params={"lang": "en"})
        assert page.status_code == 200
        assert "This value is in doubt: misprint." in page.text
        assert NOTE in page.text


def test_a_sound_figure_has_no_such_mark(bundled: httpx.Client) -> None:
    asked = {"area": NTT, "period": "2019-10", "format": "json"}
    figures = bundled.get("/compare", params=asked).json()["figures"]
    assert figures
    assert not [one for one in figures if "doubt" in one]
    path = "/page/" + figures[0]["figure"].partition("/id/")[2]
    assert "This value is in doubt" not in bundled.get(path, params={"lang": "en"}).text


def test_the_ranking_puts_doubt_last_and_names_the_values(bundled: httpx.Client) -> None:
    ranked = rows(bundled.get("/queries/provinces-ranked?year=2021&format=csv"))
    assert (ranked[-1]["province_label"], ranked[-1]["doubtful"]) == ("Jawa Timur", "103.53")
    (ntt,) = [one for one in ranked if one["province_label"] == NTT]
    assert (ntt["lowest"], ntt["highest"], ntt["doubtful"]) == ("87", "92.43", "8.81")


def test_the_map_of_the_year_leaves_doubt_out_of_the_range(bundled: httpx.Client) -> None:
    drawn = bundled.get("/map.svg?year=2021&lang=en").text
    said = r"East Nusa Tenggara: \d+ figures from 87 to 92.43 percent; in doubt: 8.81"
    assert re.search(said, drawn)
    assert "East Java: 103.53 percent; in doubt: 103.53" in drawn
    assert 'class="doubt"' in drawn


def test_the_picture_of_an_area_marks_the_dot(bundled: httpx.Client) -> None:
    page = bundled.get("/page/area/nusa-tenggara-timur", params={"lang": "en"}).text
    dots = re.findall(r'<circle class="doubtful"[^>]*><title>([^<]*)', page)
    assert any(one.startswith("8.81 percent, 2021-Q3") for one in dots)
    assert all("in doubt: " in one for one in dots)


def test_a_spread_is_of_sound_values_where_there_are_any() -> None:
    assert Spread.of({87.0, 92.4}, {8.8}) == Spread(87.0, 92.4, 2, (8.8,))
    assert Spread.of(set(), {103.5}) == Spread(103.5, 103.5, 1, (103.5,))
    assert Spread.of({90.0}, {90.0}) == Spread(90.0, 90.0, 1)  # a sound figure has it, too


def test_no_bar_reaches_to_a_value_in_doubt() -> None:
    day = date(2021, 12, 31)
    sound, lost = (
        Dot("/a", 87.0, day, "2021", "PLN", False),
        Dot("/b", 8.8, day, "2021", "ESDM", False, "misprint"),
    )
    drawn = str(draw_dots([sound, lost], "x", "en"))
    assert "spread" not in drawn
    assert "8.8 percent, 2021, ESDM, in doubt: misprint" in drawn
