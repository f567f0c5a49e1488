"""Answers of stored questions as workbooks: what a spreadsheet gets."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import httpx
import pytest
from openpyxl import load_workbook

from kg.export.sheets import write_workbook

ASKED = {"area": "Nusa Tenggara Timur", "period": "2019-10"}
PATH = "/queries/figures-of-area-and-period"


@pytest.fixture(scope="module")
def bundled(serve: Callable[..., httpx.Client], bundled_store: Path) -> httpx.Client:
    return serve(bundled_store, timeout_s=15)


def rows_of(answer: httpx.Response, sheet: str) -> list[tuple[object, ...]]:
    assert answer.status_code == 200
    book = load_workbook(io.BytesIO(answer.content))
    return [tuple(row) for row in book[sheet].iter_rows(values_only=True)]


def test_an_answer_opens_in_a_spreadsheet(bundled: httpx.Client) -> None:
    answer = bundled.get(f"{PATH}.xlsx", params=ASKED | {"lang": "en"})
    assert answer.headers["content-type"].endswith("spreadsheetml.sheet")
    assert 'filename="figures-of-area-and-period.xlsx"' in answer.headers["content-disposition"]
    headings, *rows = rows_of(answer, "answer")
    values = [row[headings.index("value")] for row in rows]
    # README: the figures of Nusa Tenggara Timur in October 2019; 74.4 is stated in two rows.
    assert {72, 74.4, 76, 82.97, 84.68} <= set(values)
    assert {row[headings.index("unit_label")] for row in rows} == {"percent"}
    assert headings.index("unit_label") == headings.index("unit") + 1
    about = {row[0]: row[1] for row in rows_of(answer, "about")}
    assert "period=2019-10" in str(about["Asked at"])


def test_labels_are_those_of_the_language(bundled: httpx.Client) -> None:
    answer = bundled.get(PATH, params=ASKED | {"lang": "id", "format": "xlsx"})
    headings, *rows = rows_of(answer, "jawaban")
    assert "teramati" in {row[headings.index("status_label")] for row in rows}


def test_days_are_days(bundled: httpx.Client) -> None:
    answer = bundled.get("/queries/area-versions.xlsx", params={"area": "papua-selatan"})
    rows = rows_of(answer, "answer")
    # areas.csv: Papua Selatan holds since 2022-07-25.
    assert datetime(2022, 7, 25) in {cell for row in rows for cell in row}


def test_a_graph_and_a_wrong_name_are_errors(bundled: httpx.Client) -> None:
    wrong = bundled.get(f"{PATH}.xlsx", params={"area": "Nowhere", "period": "2019-10"})
    assert wrong.status_code in {404, 422}
    assert bundled.get("/queries/nothing.xlsx").status_code == 404


def test_the_page_says_which_file_opens_in_excel(bundled: httpx.Client) -> None:
    page = bundled.get(PATH, params=ASKED | {"lang": "en", "format": "html"}).text
    assert ">xlsx (for Excel)</a>" in page
    assert f"{PATH}.xlsx?area=Nusa+Tenggara+Timur" in page


def test_no_cell_is_a_formula() -> None:
    output = io.BytesIO()
    evil = "=HYPERLINK(1)"
    write_workbook({"one": (("a", "b"), [(evil, "x\x00y")])}, output)
    output.seek(0)
    sheet = load_workbook(output)["one"]
    assert sheet["A2"].value == evil
    assert sheet["A2"].data_type == "s"
    assert sheet["B2"].value == "x\N{REPLACEMENT CHARACTER}y"
