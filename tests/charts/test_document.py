"""The JSON document of a series: points, lines and signs of the picture, and who says so."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from kg.charts.document import Said, series_document
from kg.charts.series import SeriesData
from kg.charts.statements import AreaVersion, Statement
from kg.charts.wording import Words

AREA = "https://w3id.org/terang/id/area/"
NTT = AREA + "nusa-tenggara-timur"
Make = Callable[..., Statement]
CODES = {"supply-pln": "PLN", "method-customer-register": "pelanggan"}


def said(**more: object) -> Said:
    words = {"id": Words("id", CODES), "en": Words("en", {})}
    names = {NTT: {"id": "Nusa Tenggara Timur", "en": "East Nusa Tenggara"}}
    return Said(words, names, **more)  # type: ignore[arg-type]


def test_points_lines_and_the_axis_of_shares(make: Make) -> None:
    rows = (
        make("92.5", "2021-12-31"),
        make("90", "2020-12-31"),
        make("89", "2022-12-31"),  # lower: a recount, so the line stops
        make("99", "2024-12-31", status="target"),
        make("88", None, supply="unspecified"),  # what it counts is not stated: joined with none
    )
    document = series_document(SeriesData(rows, (), "ratio"), said(version=4))
    assert [point["value"] for point in document["points"]] == [88, 90, 92.5, 89, 99]
    assert document["lines"] == [[1, 2]]
    # kg/charts/axes.py: the ten below the lowest less two, up to the ten above the highest
    assert document["axis"] == {"low": 80, "high": 100}
    assert document["graph_version"] == 4
    undated, *_, target = document["points"]
    assert (undated["as_of"], undated["day"], undated["observed"]) == ("", "2019-10-31", True)
    assert (target["observed"], target["style"]) == (False, "target")
    looks = {style["name"]: style for style in document["styles"]}
    assert looks["target"]["hollow"]
    assert looks["pln|customer-register"]["label"]["id"] == "PLN · pelanggan"
    assert document["codes"]["supply-pln"] == {"id": "PLN", "en": "pln"}


def test_equal_statements_are_one_point_with_each_source_and_its_words(make: Make) -> None:
    first = make("72", "2019-10-31", figure="f")
    second = make("72", "2019-10-31", figure="f", url="javascript:alert(1)")
    evidence = {
        first.observation: [{"file": "electrification.csv", "row": 664}],
        second.observation: [{"words": "rasio elektrifikasi 72 persen"}],
    }
    document = series_document(SeriesData((first, second), (), "ratio"), said(evidence=evidence))
    (point,) = document["points"]
    assert [one["url"] for one in point["statements"]] == ["https://example.org/1", ""]
    assert [one["evidence"] for one in point["statements"]] == [
        [{"file": "electrification.csv", "row": 664}],
        [{"words": "rasio elektrifikasi 72 persen"}],
    ]


def test_a_value_in_doubt_says_why(make: Make) -> None:
    rows = (make("88", "2020-12-31"), make("8.81", "2021-09-30", doubt="misprint"))
    words = {"id": Words("id", {"doubt-misprint": "salah cetak"}), "en": Words("en", {})}
    document = series_document(SeriesData(rows, (), "ratio"), Said(words, {}))
    assert [point["doubt"] for point in document["points"]] == ["", "misprint"]
    assert document["codes"]["doubt-misprint"] == {"id": "salah cetak", "en": "misprint"}
    assert [code for code in document["codes"] if code.startswith("doubt")] == ["doubt-misprint"]
    assert document["lines"] == []


def test_spreads_boundaries_and_names_in_both_languages(make: Make) -> None:
    before, after = AREA + "papua-to-2022", AREA + "papua-from-2022"
    rows = (
        make("72", "2019-10-05", area=before, area_label="Papua (lama)"),
        make("74.4", "2019-10-28", area=before, area_label="Papua (lama)"),
    )
    versions = (
        AreaVersion(after, "Papua", "same", date(2022, 7, 25), None),
        AreaVersion(before, "Papua (lama)", "before", None, date(2022, 7, 25)),
    )
    names = {before: {"id": "Papua (lama)", "en": "Papua (former)"}}
    words = {"id": Words("id", {}), "en": Words("en", {})}
    document = series_document(SeriesData(rows, versions, "ratio", 3), Said(words, names))
    assert document["spreads"] == [
        {"day": "2019-10-16", "lowest": 72.0, "highest": 74.4, "figures": 2}
    ]
    assert document["boundaries"] == [{"day": "2022-07-25", "former": names[before]}]
    assert document["area"] == {"iri": after, "label": {"id": "Papua", "en": "Papua"}}
    assert document["points"][0]["area"]["en"] == "Papua (former)"
    assert document["hidden"] == 3
    assert "Statements of pending sources left out: 3." in document["notes"]["en"]
