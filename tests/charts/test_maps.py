"""Tile map and choropleth, and boundaries of anybody's."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any  # specifications are JSON

import altair as alt
import pytest

from kg.charts.boundaries import Feature, ProvinceNames, join_features, normalise, read_features
from kg.charts.choropleth import draw_choropleth
from kg.charts.provinces import read_tiles
from kg.charts.statements import Statement
from kg.charts.tilemap import draw_tile_map
from kg.charts.wording import Words
from kg.charts.year import MapData
from kg.errors import SourceError

AREA = "https://w3id.org/terang/id/area/"
Make = Callable[..., Statement]
INDICATOR = "household-electrification-ratio"
SQUARE = [[[0, 0], [0, 1], [1, 1], [1, 0], [0, 0]]]


def year(*items: Statement) -> MapData:
    return MapData(items, INDICATOR, "observed", 2022)


def all_rows(spec: dict[str, Any]) -> list[dict[str, Any]]:
    return [row for rows in spec["datasets"].values() for row in rows]


def said(spec: dict[str, Any]) -> str:
    return " ".join(str(row["text"]) for row in all_rows(spec) if "text" in row)


@pytest.fixture
def figures(make: Make) -> tuple[Statement, ...]:
    ntt = {"area": AREA + "nusa-tenggara-timur", "area_label": "NTT"}
    return (
        make("92.02", "2022-05-31", **ntt),
        make("94.87", "2022-03-31", **ntt, method="household-survey"),
        make("100", "2022-12-31", area=AREA + "bali", area_label="Bali"),
        make("79.96", "2022-03-31", area=AREA + "papua-to-2022", area_label="Papua (lama)"),
    )


@pytest.mark.parametrize("width", [390, 1200])
@pytest.mark.parametrize("layout", [33, 34, 38])
def test_every_province_of_the_layout_has_a_tile(
    figures: tuple[Statement, ...], words: Words, layout: int, width: int
) -> None:
    spec = draw_tile_map(year(*figures), words, width=width, layout=layout)
    tiles = {row["slug"]: row for row in all_rows(spec) if "slug" in row}
    assert set(tiles) == {tile.slug for tile in read_tiles(layout)}
    boxes = {(row["x"], row["y"]) for row in tiles.values()}
    assert len(boxes) == layout
    assert all(0 <= row["x"] < row["x2"] <= width - 24 for row in tiles.values())


def test_lowest_and_highest_are_shown_and_no_average(
    figures: tuple[Statement, ...], words: Words
) -> None:
    spec = draw_tile_map(year(*figures), words, width=1200, layout=38)
    (tile,) = {
        json.dumps(row) for row in all_rows(spec) if row.get("slug") == "nusa-tenggara-timur"
    }
    row = json.loads(tile)
    assert (row["low"], row["high"]) == (92.02, 94.87)
    assert row["shown"] == {"en": "92.02–94.87", "id": "92,02–94,87"}[words.lang]
    assert row["link"].endswith("/2")  # the page of the highest
    assert not any("93.4" in json.dumps(value) for value in all_rows(spec))
    corners = [
        layer for layer in spec["vconcat"][2]["layer"] if layer["mark"].get("shape", "")[:1] == "M"
    ]
    (corner,) = corners
    assert [r["slug"] for r in spec["datasets"][corner["data"]["name"]]] == ["nusa-tenggara-timur"]


def test_a_province_without_a_figure_is_hatched_with_a_dash(
    figures: tuple[Statement, ...], english: Words
) -> None:
    spec = draw_tile_map(year(*figures), english, width=1200, layout=38)
    empty = {row["slug"] for row in all_rows(spec) if row.get("shown") == "–"}
    assert len(empty) == 36
    assert "papua-from-2022" in empty
    assert "no figure of this year" in said(spec)


def test_figures_without_a_place_are_told(figures: tuple[Statement, ...], english: Words) -> None:
    assert "Not in this layout: Papua (lama) (79.96)." in said(
        draw_tile_map(year(*figures), english, width=1200, layout=38)
    )
    assert "Not in this layout" not in said(
        draw_tile_map(year(*figures), english, width=1200, layout=34)
    )


def test_pending_figures_are_starred(make: Make, english: Words) -> None:
    item = make("99.99", "2022-12-31", area=AREA + "bali", source_status="pending", figure="")
    spec = draw_tile_map(year(item), english, width=1200)
    assert {row["shown"] for row in all_rows(spec) if row.get("slug") == "bali"} == {"99.99*"}
    assert "* pending source" in said(spec)


def test_a_value_in_doubt_counts_only_where_there_is_no_other(make: Make, words: Words) -> None:
    ntt = {"area": AREA + "nusa-tenggara-timur", "area_label": "NTT"}
    spec = draw_tile_map(
        year(
            make("8.81", "2022-09-30", doubt="misprint", **ntt),
            make("92.02", "2022-05-31", **ntt),
            make("103.53", "2022-12-31", area=AREA + "bali", doubt="above-hundred"),
        ),
        words,
        width=1200,
        layout=38,
    )
    tiles = {row["slug"]: row for row in all_rows(spec) if "shown" in row and "slug" in row}
    point = {"en": ".", "id": ","}[words.lang]
    assert tiles["nusa-tenggara-timur"]["shown"] == f"92{point}02?"
    assert tiles["nusa-tenggara-timur"]["low"] == 92.02
    assert tiles["nusa-tenggara-timur"]["doubt"] == f"8{point}81 % (misprint)"
    assert tiles["bali"]["shown"] == f"103{point}53?"
    assert {"en": "? a figure is in doubt", "id": "? ada angka yang diragukan"}[words.lang] in said(
        spec
    )
    # the ends of the colours: 90 to 100 around 92.02 alone
    legend = [row["text"] for row in all_rows(spec) if row.get("align") in {"left", "right"}]
    assert legend == ["90 %", "100 %"]


def test_the_map_keeps_the_schema_of_vega_lite(
    figures: tuple[Statement, ...], english: Words
) -> None:
    spec = draw_tile_map(year(*figures), english, width=390)
    alt.VConcatChart.from_dict(spec, validate=True)


# Boundaries

PROVINCES = (
    ProvinceNames("bali", ("Bali",), {"bps": "51", "iso": "ID-BA", "kemendagri": "51"}),
    ProvinceNames(
        "di-yogyakarta", ("DI Yogyakarta", "Special Region of Yogyakarta"), {"bps": "34"}
    ),
    ProvinceNames("papua-selatan", ("Papua Selatan",), {"bps": "95", "kemendagri": "93"}),
    ProvinceNames("papua-pegunungan", ("Papua Pegunungan",), {"bps": "97", "kemendagri": "95"}),
)


def feature(**properties: object) -> Feature:
    return Feature({"type": "Polygon", "coordinates": SQUARE}, properties)


def test_names_are_joined_in_any_spelling() -> None:
    joined = join_features(
        [
            feature(PROVINSI="PROVINSI BALI", id=1),
            feature(PROVINSI="D.I. Yogyakarta", id=2),
            feature(PROVINSI="Atlantis", id=3),
        ],
        PROVINCES,
    )
    assert joined.key == "PROVINSI"
    assert set(joined.shapes) == {"bali", "di-yogyakarta"}
    assert joined.unmatched == ("Atlantis",)


def test_codes_are_read_as_the_kind_that_the_property_names() -> None:
    # 95 is Papua Selatan for BPS and Papua Pegunungan for Kemendagri
    by_bps = join_features([feature(bps_code="95")], PROVINCES)
    by_ministry = join_features([feature(kemendagri_code="95")], PROVINCES)
    assert set(by_bps.shapes) == {"papua-selatan"}
    assert set(by_ministry.shapes) == {"papua-pegunungan"}
    assert set(join_features([feature(ADM1_PCODE="ID51")], PROVINCES).shapes) == {"bali"}
    assert set(join_features([feature(shapeISO="id-ba")], PROVINCES).shapes) == {"bali"}
    assert set(join_features([feature(bps_code=34)], PROVINCES).shapes) == {"di-yogyakarta"}


def test_the_property_that_names_most_wins() -> None:
    joined = join_features(
        [feature(name="Bali", bps_code="51"), feature(name="Papua Selatan", bps_code="?")],
        PROVINCES,
    )
    assert joined.key == "name"
    assert len(joined.shapes) == 2


def test_two_features_of_one_name_are_not_guessed() -> None:
    joined = join_features(
        [feature(name="Bali"), feature(name="Bali"), feature(name="Papua Selatan")], PROVINCES
    )
    assert set(joined.shapes) == {"papua-selatan"}
    assert joined.unmatched == ("Bali", "Bali")


def test_a_file_that_names_no_province_is_refused() -> None:
    with pytest.raises(SourceError, match="there are: colour"):
        join_features([feature(colour="red")], PROVINCES)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("{", "no readable GeoJSON"),
        ("[]", "no GeoJSON FeatureCollection"),
        ('{"type": "FeatureCollection", "features": []}', "no Polygon"),
        (
            '{"features": [{"geometry": {"type": "Point", "coordinates": [1, 2]}}]}',
            "no Polygon",
        ),
        (
            '{"features": [{"geometry": {"type": "Polygon", "coordinates": "x"}}]}',
            "feature 1 has no usable coordinates",
        ),
        (
            '{"features": [{"geometry": {"type": "MultiPolygon", "coordinates": [[[[1]]]]}}]}',
            "feature 1 has no usable coordinates",
        ),
        ("[" * 100_000, "no readable GeoJSON"),
    ],
)
def test_a_broken_file_is_refused(tmp_path: Path, content: str, message: str) -> None:
    path = tmp_path / "b.geojson"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(SourceError, match=message) as caught:
        read_features(path)
    assert str(path) in str(caught.value)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"none\.geojson"):
        read_features(tmp_path / "none.geojson")


def test_a_choropleth_of_a_tiny_file(
    tmp_path: Path, figures: tuple[Statement, ...], words: Words
) -> None:
    path = tmp_path / "tiny.geojson"
    shapes = {"Bali": 0, "Papua Selatan": 2}
    path.write_text(
        json.dumps({
            "type": "FeatureCollection",
            "features": [
                {
                    "type": "Feature",
                    "properties": {"name": name},
                    "geometry": {
                        "type": "MultiPolygon",
                        "coordinates": [[[[x, 0], [x + 1, 0], [x + 1, 1], [x, 1], [x, 0]]]],
                    },
                }
                for name, x in shapes.items()
            ],
        }),
        encoding="utf-8",
    )
    joined = join_features(read_features(path), PROVINCES)
    spec = draw_choropleth(year(*figures), joined, words, width=1200, file_name=path.name)
    rows = {row["slug"]: row for row in all_rows(spec) if "slug" in row}
    assert rows["bali"]["high"] == 100.0
    assert rows["papua-selatan"]["shown"] == "–"
    assert (rows["bali"]["mx"], rows["bali"]["my"]) == (0.5, 0.5)
    text = said(spec)
    assert "tiny.geojson" in text
    assert "NTT" in text  # has figures and no boundary: told
    assert spec["vconcat"][2]["height"] == pytest.approx(1174 / 3, abs=1)


def test_names_are_compared_without_what_stands_around_them() -> None:
    same = ("Daerah Istimewa Yogyakarta", "D I YOGYAKARTA", "Special Region of Yogyakarta")
    assert {normalise(name) for name in same} == {"yogyakarta"}
    assert normalise("West Java Province") == "west java"
    assert normalise("Riau") != normalise("Kepulauan Riau")
