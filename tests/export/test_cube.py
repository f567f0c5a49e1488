"""The figures as one table: every dimension and the source in each row, and back again."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import openpyxl
import pytest
from pyoxigraph import RdfFormat
from pyoxigraph import Store as Graph

from kg.export import HEADINGS_OF_CUBE, cube_rows, write_cube
from kg.namespaces import DEFAULT_BASE, PREFIXES
from kg.pipeline.tables import Description, read_import, write_import
from kg.store import Store

SAME = (
    "area", "area_label", "area_kind", "period", "indicator", "supply", "method", "status",
    "producer", "producer_label", "vintage", "statement_number", "value", "printed", "lower",
    "upper", "unit", "denominator", "as_of", "as_of_basis", "approximate", "capped", "plan",
    "speaker", "speaker_title", "note",
)  # fmt: skip
"""What an observation says of the world; the rest says where it stands."""


def rows_of(store: Path, **wanted: str) -> list[dict[str, str]]:
    with Store.open(store).snapshot() as snapshot:
        return cube_rows(snapshot.db, **wanted)


def said(rows: list[dict[str, str]]) -> list[tuple[str, ...]]:
    return sorted(tuple(row[name] for name in SAME) for row in rows)


def test_a_row_as_the_source_has_it(bundled_store: Path) -> None:
    (row,) = [
        row
        for row in rows_of(bundled_store)
        if row["file"] == "electrification.csv" and row["row"] == "9"
    ]
    told = {
        name: row[name] for name in ("area", "period", "indicator", "value", "unit", "producer")
    }
    assert told == {
        "area": "indonesia",
        "period": "2022",
        "indicator": "household-customers",
        "value": "78327897",
        "unit": "NUM",
        "producer": "organisation/pln",
    }
    assert row["source_url"].startswith("https://databoks.katadata.co.id/datapublish/2023/07/11/")
    assert row["source_label"].startswith("Databoks (Katadata)")


def test_the_doubt_of_a_value_and_its_status_in_sdmx(bundled_store: Path) -> None:
    rows = {
        (row["file"], row["row"]): (row["value"], row["doubt"], row["obs_status"])
        for row in rows_of(bundled_store)
    }
    # the transcriber's doubt (row_readings.csv), and those that a rule finds of the figure
    assert rows["electrification.csv", "687"] == ("8.81", "misprint", "U")
    assert rows["electrification.csv", "489"] == ("48.82", "older-table", "U")
    assert {doubt for value, doubt, _ in rows.values() if value == "103.53"} == {"above-hundred"}
    assert rows["electrification.csv", "9"] == ("78327897", "", "A")
    # Ngada 98.89 of another producer, then PLN's 95.51 and 93.68: a recount (rows 1325 to 1327)
    told = [rows["electrification.csv", str(number)] for number in (1325, 1326, 1327)]
    assert told == [("98.89", "", "A"), ("95.51", "", "A"), ("93.68", "", "B")]
    assert [one for one in rows.values() if bool(one[1]) != ("U" in one[2].split("|"))] == []


STATED = """
<observation/o> a tr:Observation ; tr:figure <figure/f> ;
    sdmx-measure:obsValue 90.0 ; tr:statedIn <source/s> {more} .
<figure/f> a tr:Figure {figure} .
"""


@pytest.mark.parametrize(
    ("more", "figure", "expected"),
    [
        ("", "", ("", "")),  # a target has no code in SDMX
        ("; tr:doubt tr:doubt-misprint", "", ("misprint", "U")),
        ("; sdmx-attribute:obsStatus sdmx-code:obsStatus-A", "", ("", "A")),
        (
            "; sdmx-attribute:obsStatus sdmx-code:obsStatus-E",
            "; tr:figureDoubt tr:doubt-older-table",
            ("older-table", "E|U"),
        ),
        (
            "; sdmx-attribute:obsStatus sdmx-code:obsStatus-P",
            "; sdmx-attribute:obsStatus sdmx-code:obsStatus-B",
            ("", "B|P"),
        ),
        (
            "; tr:doubt tr:doubt-other-area",
            "; tr:figureDoubt tr:doubt-above-hundred",
            ("other-area", "U"),
        ),
    ],
)
def test_several_codes_stand_by_precedence(
    more: str, figure: str, expected: tuple[str, str]
) -> None:
    head = "".join(f"@prefix {name}: <{iri}> . " for name, iri in PREFIXES.items())
    db = Graph()
    text = f"{head} @base <{DEFAULT_BASE}id/> ." + STATED.format(more=more, figure=figure)
    db.load(text, format=RdfFormat.TURTLE)
    (row,) = cube_rows(db)
    assert (row["doubt"], row["obs_status"]) == expected


def test_every_accepted_observation_has_its_source(bundled_store: Path) -> None:
    rows = rows_of(bundled_store)
    assert len(rows) >= 1748
    assert [row for row in rows if not (row["source_label"] and row["source_url"])] == []
    assert len({row["observation"] for row in rows}) == len(rows)
    keys = [(row["area"], row["indicator"], row["period"]) for row in rows]
    assert keys == sorted(keys)


def test_filters(bundled_store: Path) -> None:
    area = "https://w3id.org/terang/id/area/nusa-tenggara-timur"
    everything = rows_of(bundled_store)
    ntt = rows_of(bundled_store, area=area, indicator="household-electrification-ratio")
    assert ntt == [
        row
        for row in everything
        if row["area"] == "nusa-tenggara-timur"
        and row["indicator"] == "household-electrification-ratio"
    ]
    assert len(ntt) > 50


@pytest.mark.parametrize("format_name", ["csv", "xlsx"])
def test_round_trip(
    bundled_store: Path, small_store: Path, tmp_path: Path, format_name: str
) -> None:
    # The gate judges two hundred rows a second.
    places = ("nusa", "papua", "wilayah") if format_name == "xlsx" else ("indonesia", "ka", "su")
    before = [row for row in rows_of(bundled_store) if row["area"].startswith(places)]
    path = tmp_path / f"cube.{format_name}"
    with path.open("wb") as stream:
        write_cube(before, stream, format_name)
    read = read_import(path, "terang-cube", Description())
    assert (len(read.result.mapped), read.result.refused) == (len(before), [])
    entry = write_import(Store.open(small_store), read)
    assert entry.admission.refused == ()
    after = rows_of(small_store)
    assert said(after) == said(before)
    assert {row["file"] for row in after} == {path.name}


def test_a_workbook_runs_nothing(tmp_path: Path) -> None:
    row = dict.fromkeys(HEADINGS_OF_CUBE, "")
    row |= {"area": "aceh", "note": '=HYPERLINK("http://x","y")\x07', "value": "98.3", "row": "1"}
    memory = io.BytesIO()
    write_cube([row], memory, "xlsx")
    sheet = openpyxl.load_workbook(memory).active
    assert sheet is not None
    cells = dict(zip(HEADINGS_OF_CUBE, next(sheet.iter_rows(min_row=2)), strict=True))
    assert cells["note"].data_type == "s"
    assert cells["note"].value == '=HYPERLINK("http://x","y")\N{REPLACEMENT CHARACTER}'
    assert (cells["value"].data_type, cells["value"].value) == ("n", 98.3)


def test_an_empty_table_has_its_heading() -> None:
    memory = io.BytesIO()
    write_cube([], memory, "csv")
    assert next(csv.reader(io.StringIO(memory.getvalue().decode()))) == list(HEADINGS_OF_CUBE)
