"""Specifications of series and small multiples, read as documents."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any  # specifications are JSON

import altair as alt
import pytest

from kg.charts.axes import value_domain
from kg.charts.multiples import draw_multiples
from kg.charts.points import gather_points
from kg.charts.provinces import read_tiles
from kg.charts.series import SeriesData, draw_series
from kg.charts.statements import AreaVersion, Statement
from kg.charts.style import SUPPLY_COLOURS, find_styles
from kg.charts.wording import Words

AREA = "https://w3id.org/terang/id/area/"
Make = Callable[..., Statement]
INDICATOR = "household-electrification-ratio"
OLD = AreaVersion(AREA + "papua-to-2022", "Papua (lama)", "before", None, date(2022, 7, 25))
NEW = AreaVersion(AREA + "papua-from-2022", "Papua", "same", date(2022, 7, 25), None)
NTT = AreaVersion(AREA + "nusa-tenggara-timur", "Nusa Tenggara Timur", "same", None, None)


def series(*items: Statement, versions: tuple[AreaVersion, ...] = (NTT,)) -> SeriesData:
    return SeriesData(items, versions, INDICATOR)


def iter_layers(spec: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the layers; data that a part gives to all of its layers is put into each."""
    for name in ("vconcat", "hconcat", "layer"):
        for part in spec.get(name, ()):
            whole = ({"data": spec["data"]} if "data" in spec else {}) | part
            if "mark" in whole:
                yield whole
            yield from iter_layers(whole)


def marks(spec: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    """The layers of a kind that show figures: their data has values on the axis."""
    return [
        layer
        for layer in iter_layers(spec)
        if layer["mark"]["type"] == kind
        and layer["encoding"].get("y", {}).get("field") in {"number", "lowest"}
    ]


def rows(spec: dict[str, Any], layer: dict[str, Any]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = spec["datasets"][layer["data"]["name"]]
    return found


def texts(spec: dict[str, Any]) -> str:
    return "\n".join(
        str(row["text"])
        for layer in iter_layers(spec)
        if layer["mark"]["type"] == "text"
        for row in rows(spec, layer)
        if "text" in row
    )


def test_a_point_says_and_leads_to_what_it_rests_on(make: Make, words: Words) -> None:
    item = make("74.4", printed="74,4", url="https://example.org/berita?x=1")
    spec = draw_series(series(item), words, width=900)
    (layer,) = marks(spec, "point")
    (row,) = rows(spec, layer)
    assert row["link"] == "https://example.org/berita?x=1"
    assert row["printed"] == "74,4"
    assert row["value"] == {"en": "74.4 %", "id": "74,4 %"}[words.lang]
    assert row["observation"] == item.observation
    assert layer["encoding"]["href"]["field"] == "link"
    assert {"value", "source", "producer", "supply", "method"} <= {
        channel["field"] for channel in layer["encoding"]["tooltip"]
    }
    assert spec["config"]["locale"]["number"]["decimal"] == {"en": ".", "id": ","}[words.lang]


def test_supply_has_a_colour_and_each_definition_a_shape_and_a_dash(
    make: Make, english: Words
) -> None:
    items = [make("50", supply=supply, method=m) for supply in SUPPLY_COLOURS for m in ("a",)]
    styles = find_styles(gather_points(items[:8]), english)
    assert len({style.shape for style in styles}) == 8
    assert len({style.dash for style in styles}) == 8
    assert all(style.colour == SUPPLY_COLOURS[style.name.split("|")[0]] for style in styles)
    assert len(set(SUPPLY_COLOURS.values())) == len(SUPPLY_COLOURS)
    everything = find_styles(gather_points(items), english)
    assert len({(s.colour, s.shape, s.dash) for s in everything}) == len(items)


def test_scales_of_colour_shape_and_dash_name_the_same_definitions(
    make: Make, english: Words
) -> None:
    spec = draw_series(
        series(
            make("90", "2020-12-31"),
            make("92", "2021-12-31"),
            make("70", "2020-12-31", supply="pln-and-non-pln", method="unspecified"),
        ),
        english,
        width=900,
    )
    (line,) = marks(spec, "line")
    (point,) = marks(spec, "point")
    domains = [
        layer["encoding"][channel]["scale"]["domain"]
        for layer, channel in ((line, "color"), (line, "strokeDash"), (point, "shape"))
    ]
    assert domains[0] == domains[1] == domains[2]
    assert set(domains[0]) == {"pln|customer-register", "pln-and-non-pln|unspecified"}


def test_no_line_crosses_new_boundaries_or_a_recount(make: Make, words: Words) -> None:
    old = {"area": OLD.iri, "area_label": OLD.label}
    new = {"area": NEW.iri, "area_label": NEW.label}
    spec = draw_series(
        series(
            make("80", "2019-12-31", **old),
            make("90", "2020-12-31", **old),
            make("88", "2021-12-31", **old),
            make("91", "2022-06-30", **old),
            make("95", "2022-12-31", **new),
            make("97", "2023-12-31", **new),
            versions=(NEW, OLD),
        ),
        words,
        width=900,
    )
    (layer,) = marks(spec, "line")
    assert layer["encoding"]["detail"]["field"] == "line"
    lines: dict[int, list[tuple[str, float]]] = {}
    for row in rows(spec, layer):
        lines.setdefault(row["line"], []).append((row["area"], row["number"]))
    assert sorted(lines.values()) == sorted([
        [(OLD.iri, 80.0), (OLD.iri, 90.0)],
        [(OLD.iri, 88.0), (OLD.iri, 91.0)],
        [(NEW.iri, 95.0), (NEW.iri, 97.0)],
    ])
    breaks = [
        layer
        for layer in iter_layers(spec)
        if layer["mark"]["type"] == "rule"
        and layer["encoding"]["x"].get("field") == "day"
        and "y" not in layer["encoding"]
    ]
    assert [row["day"] for row in rows(spec, breaks[0])] == ["2022-07-25"]
    assert "Papua (lama)" in texts(spec)


def test_without_the_predecessor_there_is_no_break(make: Make, english: Words) -> None:
    spec = draw_series(series(make("95", "2022-12-31"), versions=(NEW,)), english, width=900)
    assert "new boundaries" not in texts(spec)


def test_targets_are_hollow_and_dashed_and_apart(make: Make, english: Words) -> None:
    plan = {"status": "target", "source": "https://w3id.org/terang/id/source/ruptl"}
    spec = draw_series(
        series(make("70", "2018-12-31", **plan), make("90", "2019-12-31", **plan)),
        english,
        width=900,
    )
    (points,) = marks(spec, "point")
    assert not points["mark"].get("filled")
    assert {row["style"] for row in rows(spec, points)} == {"target"}
    (line,) = marks(spec, "line")
    scale = line["encoding"]["strokeDash"]["scale"]
    assert scale["range"][scale["domain"].index("target")] == [5, 4]


def test_a_day_that_nobody_stated_is_pale_and_its_long_period_drawn(
    make: Make, english: Words
) -> None:
    year = make("87", period="2023", begin=date(2023, 1, 1))
    spec = draw_series(series(year, make("90", "2024-12-31")), english, width=900)
    pale, full = sorted(marks(spec, "point"), key=lambda layer: "fillOpacity" not in layer["mark"])
    assert [row["day"] for row in rows(spec, pale)] == ["2023-12-31"]
    assert [row["day"] for row in rows(spec, full)] == ["2024-12-31"]
    (span,) = (
        layer
        for layer in iter_layers(spec)
        if layer["mark"]["type"] == "rule" and layer["encoding"]["x"].get("field") == "from"
    )
    assert rows(spec, span)[0]["from"] == "2023-01-01"
    assert "pale: day not stated" in texts(spec)


def test_pending_figures_carry_a_ring(make: Make, english: Words) -> None:
    waiting = make("96.35", "2024-12-31", source_status="pending", figure="")
    spec = draw_series(series(waiting, make("94.89", "2023-12-31")), english, width=900)
    ring = max(marks(spec, "point"), key=lambda layer: layer["mark"]["size"])
    assert [row["number"] for row in rows(spec, ring)] == [96.35]
    assert "ring: source pending" in texts(spec)


def test_a_value_in_doubt_carries_a_cross_and_its_ground(make: Make, words: Words) -> None:
    items = (make("8.81", "2021-09-30", doubt="misprint"), make("88", "2020-12-31"))
    spec = draw_series(series(*items), words, width=900)
    (cross,) = (one for one in marks(spec, "point") if one["mark"].get("shape", "")[:1] == "M")
    (row,) = rows(spec, cross)
    assert row["number"] == 8.81
    label = {"en": "in doubt: misprint", "id": "diragukan: misprint"}[words.lang]
    assert label in row["words"]
    assert row["doubt"] == "misprint"
    told = {channel["field"]: channel["title"] for channel in cross["encoding"]["tooltip"]}
    assert told["doubt"] == {"en": "In doubt", "id": "Diragukan"}[words.lang]
    said = texts(spec).replace("\n", " ")
    assert {"en": "cross: in doubt", "id": "silang: diragukan"}[words.lang] in said
    signs = [one for one in iter_layers(spec) if one["mark"].get("shape") == cross["mark"]["shape"]]
    assert len(signs) == 2  # on the figure, and in the key
    (sound,) = (row for row in rows(spec, marks(spec, "point")[0]) if row["number"] == 88)
    assert "doubt" not in sound["words"]


def test_without_a_doubt_nothing_is_said_of_it(make: Make, english: Words) -> None:
    spec = draw_series(series(make("88", "2020-12-31")), english, width=900)
    (layer,) = marks(spec, "point")
    assert "doubt" not in {channel["field"] for channel in layer["encoding"]["tooltip"]}
    assert "in doubt" not in texts(spec)


def test_a_panel_is_ranked_by_a_figure_that_is_not_in_doubt(make: Make, english: Words) -> None:
    ntt = {"area": AREA + "nusa-tenggara-timur", "area_label": "NTT"}
    bali = {"area": AREA + "bali", "area_label": "Bali"}
    items = (
        make("98", "2020-12-31", **ntt),
        make("8.81", "2021-09-30", doubt="misprint", **ntt),
        make("95", "2020-12-31", **bali),
    )
    spec = draw_multiples(series(*items, versions=()), english, width=1200, layout=38)
    (grid,) = (part for part in spec["vconcat"] if "vconcat" in part)
    panels = [panel["title"] for row in grid["vconcat"] for panel in row["hconcat"]]
    assert [one["text"] for one in panels[:2]] == ["Bali", "NTT"]  # 95 before 98, not 8.81
    assert panels[1]["subtitle"].startswith("98 %")


def test_disagreement_is_a_band_of_observed_figures(make: Make, words: Words) -> None:
    spec = draw_series(
        series(make("72"), make("84.68"), make("99", status="target")), words, width=900
    )
    (band,) = (
        layer for layer in marks(spec, "rule") if layer["encoding"]["y"]["field"] == "lowest"
    )
    (row,) = rows(spec, band)
    assert (row["lowest"], row["highest"]) == (72.0, 84.68)


def test_title_definition_rules_and_sources_are_said(make: Make) -> None:
    words = Words(
        "id",
        {f"indicator-{INDICATOR}": "rasio elektrifikasi"},
        {f"indicator-{INDICATOR}": "Bagian rumah tangga yang memiliki listrik."},
    )
    data = SeriesData(
        (make("80", "2020-12-31"), make("90", "2021-12-31")), (NTT,), INDICATOR, hidden=3
    )
    said = texts(draw_series(data, words, width=900)).replace("\n", " ")
    assert said.startswith("Nusa Tenggara Timur: rasio elektrifikasi")
    assert "Persen, 2020–2021. Bagian rumah tangga" in said
    assert "Garis menghubungkan" in said
    assert "Pernyataan dari sumber tertunda yang tidak disertakan: 3." in said
    assert "2 pernyataan tentang 2 angka pada 2 halaman, dihitung oleh PLN" in said


@pytest.mark.parametrize("count", [1, 1000])
def test_one_point_and_a_thousand(make: Make, english: Words, count: int) -> None:
    items = [make(str(50 + i % 50), f"{1990 + i % 30}-{1 + i % 12:02}-15") for i in range(count)]
    spec = draw_series(series(*items), english, width=390)
    assert sum(len(rows(spec, layer)) for layer in marks(spec, "point")) == count


@pytest.mark.parametrize(
    ("values", "unit", "domain"),
    [
        (["72", "84.68"], "PERCENT", (70.0, 90.0)),
        (["100"], "PERCENT", (90.0, 100.0)),
        (["8.81", "108.42"], "PERCENT", (0.0, 110.0)),
        (["0"], "NUM", (0.0, 1.0)),
    ],
)
def test_the_axis_of_values(
    make: Make, values: list[str], unit: str, domain: tuple[float, float]
) -> None:
    assert value_domain([make(value).value for value in values], unit) == domain


def test_large_numbers_have_room(make: Make, words: Words) -> None:
    items = [make("39900000", "2009-12-31", unit="NUM"), make("45651000", "2011-12-31", unit="NUM")]
    spec = draw_series(series(*items), words, width=900)
    assert spec["vconcat"][2]["width"] < 900 - 24 - 44


def test_every_province_has_a_panel_with_the_same_axes(make: Make, words: Words) -> None:
    items = [
        make("95", "2022-12-31", area=AREA + "bali", area_label="Bali"),
        make("70", "2021-12-31", area=AREA + "papua-to-2022", area_label="Papua lama"),
        make("60", "2021-12-31", area=AREA + "nusa-tenggara-timur", area_label="NTT"),
        make("99", "2024-12-31", area=AREA + "nusa-tenggara-timur", status="target"),
    ]
    spec = draw_multiples(series(*items, versions=()), words, width=1200, layout=38)
    (grid,) = (part for part in spec["vconcat"] if "vconcat" in part)
    panels = [panel for row in grid["vconcat"] for panel in row["hconcat"]]
    assert len(panels) == 38
    assert [p["title"]["text"] for p in panels[:2]] == ["NTT", "Bali"]  # 60 before 95
    others = {tile.short for tile in read_tiles(38)} - {"NTT", "Bali"}
    assert {panel["title"]["text"] for panel in panels[2:]} == others
    scales = {
        json.dumps(layer["encoding"][axis]["scale"], sort_keys=True)
        for panel in panels
        for layer in iter_layers(panel)
        for axis in ("x", "y")
        if layer["encoding"].get(axis, {}).get("field") in {"day", "number"}
    }
    assert len(scales) == 2
    assert "Papua lama" in texts(spec)  # told, since it has no place in this layout
    assert {len(row["hconcat"]) for row in grid["vconcat"][:-1]} == {6}


def test_multiples_on_a_phone_stand_in_two_columns(make: Make, english: Words) -> None:
    items = [make("95", "2022-12-31", area=AREA + "bali", area_label="Bali")]
    spec = draw_multiples(series(*items, versions=()), english, width=390, layout=34)
    (grid,) = (part for part in spec["vconcat"] if "vconcat" in part)
    assert {len(row["hconcat"]) for row in grid["vconcat"]} == {2}


def test_the_specifications_keep_the_schema_of_vega_lite(make: Make, english: Words) -> None:
    items = (make("72"), make("74.4"), make("80", "2020-12-31"), make("90", "2021-12-31"))
    plan = make("100", "2025-12-31", status="target")
    waiting = make("96", "2024-12-31", source_status="pending", figure="")
    spec = draw_series(series(*items, plan, waiting, versions=(NTT,)), english, width=900)
    assert re.fullmatch(r"https://vega.github.io/schema/vega-lite/v\d+.json", spec["$schema"])
    alt.VConcatChart.from_dict(spec, validate=True)
