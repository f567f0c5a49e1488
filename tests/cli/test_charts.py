"""``kg series`` and ``kg map`` on the bundled facts, as a user meets them."""

from __future__ import annotations

import csv
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any  # JSON

import pytest

NTT = "Nusa Tenggara Timur"
ENVIRONMENT_KEYS = {"PATH", "HOME", "LANG", "PYTHONPATH", "COVERAGE_PROCESS_START"}
SQUARE = [[[115, -8], [115, -9], [116, -9], [116, -8], [115, -8]]]


def kg(
    *arguments: str, store: Path, cwd: Path, python: tuple[str, ...] = ()
) -> subprocess.CompletedProcess[str]:
    environment = {k: v for k, v in os.environ.items() if k in ENVIRONMENT_KEYS}
    environment |= {"XDG_DATA_HOME": str(cwd / "data"), "COLUMNS": "220"}
    return subprocess.run(
        [sys.executable, *python, "-m", "kg", *arguments, "--store", str(store)],
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_a_series_as_a_table(bundled_store: Path, tmp_path: Path) -> None:
    done = kg(
        "series", NTT, "--since", "2019-10-01", "--until", "2019-10-31",
        store=bundled_store, cwd=tmp_path,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    # electrification.csv rows 663 to 669: 76, 72, 82.97, 74.4, 74.4, 84.68, 82.97;
    # figures_added.csv row 1: 82.97
    for value in ("72 %", "74.4 %", "76 %", "82.97 %", "84.68 %"):
        assert value in done.stdout
    assert "village-census" in done.stdout
    assert "8 statements" in done.stdout
    assert not list(tmp_path.glob("*.svg"))


def test_a_table_needs_no_heavy_library(bundled_store: Path, tmp_path: Path) -> None:
    done = kg("series", NTT, store=bundled_store, cwd=tmp_path, python=("-X", "importtime"))
    assert done.returncode == 0
    loaded = set(re.findall(r"\|\s+(\w+)", done.stderr))
    assert "pyoxigraph" in loaded
    assert not loaded & {"altair", "vl_convert", "rdflib", "pydantic", "pandas"}


def test_a_series_as_pictures_and_rows(bundled_store: Path, tmp_path: Path) -> None:
    done = kg(
        "series", NTT, "--lang", "id", "--chart", "ntt.svg", "--chart", "ntt.csv", "--chart",
        "ntt.json", "--chart", "ntt.html", "--chart", "ntt.png",
        store=bundled_store, cwd=tmp_path,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    names = ["ntt.csv", "ntt.html", "ntt.json", "ntt.png", "ntt.svg"]
    assert sorted(path.name for path in tmp_path.iterdir()) == names
    with (tmp_path / "ntt.csv").open(encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    october = {row["value"] for row in rows if row["period"] == "2019-10"}
    assert october == {"72", "74.4", "76", "82.97", "84.68"}
    assert all(row["source"] and row["observation"] and row["producer"] for row in rows)
    svg = (tmp_path / "ntt.svg").read_text(encoding="utf-8")
    pages = {row["url"].replace("&", "&amp;") for row in rows if row["value"] == "84.68"}
    assert any(f'href="{page}"' in svg for page in pages)
    assert "Nusa Tenggara Timur: rasio elektrifikasi" in svg
    drawn = json.loads((tmp_path / "ntt.json").read_text(encoding="utf-8"))
    values = {row["value"] for rows in drawn["datasets"].values() for row in rows if "value" in row}
    assert {"72 %", "74,4 %", "84,68 %"} <= values


def test_a_value_in_doubt_is_marked_in_table_picture_and_rows(
    bundled_store: Path, tmp_path: Path
) -> None:
    # electrification.csv row 687: 8.81 of the third quarter of 2021 lacks its leading digit
    asked = ("series", NTT, "--since", "2021-09-01", "--until", "2021-12-31")
    done = kg(*asked, store=bundled_store, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "8.81 % (in doubt: misprint)" in done.stdout
    assert done.stdout.count("in doubt") == 1
    done = kg(
        *asked, "--lang", "id", "--chart", "ntt.svg", "--chart", "ntt.csv",
        store=bundled_store, cwd=tmp_path,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    with (tmp_path / "ntt.csv").open(encoding="utf-8") as stream:
        doubts = {row["value"]: row["doubt"] for row in csv.DictReader(stream)}
    assert doubts["8.81"] == "misprint"
    assert [value for value, doubt in doubts.items() if doubt] == ["8.81"]
    svg = (tmp_path / "ntt.svg").read_text(encoding="utf-8")
    assert "8,81 %; diragukan: salah cetak" in svg
    assert "silang: diragukan" in svg
    done = kg(*asked, "--format", "json", store=bundled_store, cwd=tmp_path)
    points = {point["value"]: point["doubt"] for point in json.loads(done.stdout)["points"]}
    assert points[8.81] == "misprint"


def spread_of(spec: dict[str, Any], month: str) -> tuple[float, float]:
    (row,) = (
        row
        for rows in spec["datasets"].values()
        for row in rows
        if "lowest" in row and str(row["day"]).startswith(month)
    )
    return row["lowest"], row["highest"]


@pytest.mark.parametrize("name", ["household-ratio", "rasio elektrifikasi"])
def test_a_label_of_the_indicator_is_not_its_title(
    bundled_store: Path, tmp_path: Path, name: str
) -> None:
    asked = (NTT, "--indicator", name, "--since", "2019-10-01", "--until", "2019-10-31")
    done = kg("series", *asked, "--chart", "x.json", store=bundled_store, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    spec = (tmp_path / "x.json").read_text(encoding="utf-8")
    assert "East Nusa Tenggara: household electrification ratio" in spec


def test_the_band_of_october_2019(bundled_store: Path, tmp_path: Path) -> None:
    done = kg("series", NTT, "--chart", "ntt.json", store=bundled_store, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    spec = json.loads((tmp_path / "ntt.json").read_text(encoding="utf-8"))
    assert spread_of(spec, "2019-10") == (72.0, 84.68)


def test_a_series_goes_on_before_new_boundaries_with_a_break(
    bundled_store: Path, tmp_path: Path
) -> None:
    alone = kg("series", "papua-from-2022", store=bundled_store, cwd=tmp_path)
    assert alone.returncode == 1
    assert "1 row waits in pending sources: add --include-pending" in alone.stderr
    both = kg(
        "series", "papua-from-2022", "--with-predecessors", "--chart", "p.json",
        store=bundled_store, cwd=tmp_path,
    )  # fmt: skip
    assert both.returncode == 0, both.stderr
    text = (tmp_path / "p.json").read_text(encoding="utf-8")
    assert '"day": "2022-07-25"' in text
    assert "Papua (before the 2022 split)" in text


def test_one_panel_for_each_province(bundled_store: Path, tmp_path: Path) -> None:
    done = kg(
        "series", "--multiples", "--layout", "34", "--chart", "all.json",
        store=bundled_store, cwd=tmp_path,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    spec = json.loads((tmp_path / "all.json").read_text(encoding="utf-8"))
    panels = [
        p for part in spec["vconcat"] for row in part.get("vconcat", ()) for p in row["hconcat"]
    ]
    assert len(panels) == 34


def test_a_map_of_a_year(bundled_store: Path, tmp_path: Path) -> None:
    table = kg("map", "--year", "2022", store=bundled_store, cwd=tmp_path)
    assert table.returncode == 0, table.stderr
    # electrification.csv rows 688 and 689 and those of May and July: 92.02, 92.36, 92.70, 94.87
    assert re.search(r"East Nusa Tenggara\s*│\s*92.02 %\s*│\s*94.87 %", table.stdout)
    drawn = kg(
        "map", "--year", "2022", "--lang", "id", "--chart", "m.json", "--chart", "m.csv",
        "--chart", "m.svg", store=bundled_store, cwd=tmp_path,
    )  # fmt: skip
    assert drawn.returncode == 0, drawn.stderr
    assert ">92,02–94,87<" in (tmp_path / "m.svg").read_text(encoding="utf-8")
    with (tmp_path / "m.csv").open(encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    assert {row["status"] for row in rows} == {"observed"}
    assert {row["period"][:4] for row in rows} == {"2022"}


def test_a_map_of_one_definition_only(bundled_store: Path, tmp_path: Path) -> None:
    done = kg(
        "map", "--year", "2022", "--method", "household-survey", "--chart", "m.csv",
        store=bundled_store, cwd=tmp_path,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    with (tmp_path / "m.csv").open(encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    assert len(rows) == len({row["area"] for row in rows})
    assert {row["method"] for row in rows} == {"household-survey"}


def test_a_map_on_boundaries_of_the_user(bundled_store: Path, tmp_path: Path) -> None:
    features = [
        {
            "type": "Feature",
            "properties": {"shapeName": name},
            "geometry": {"type": "Polygon", "coordinates": SQUARE},
        }
        for name in ("BALI", "Daerah Istimewa Yogyakarta", "Provinsi Atlantis")
    ]
    (tmp_path / "b.geojson").write_text(json.dumps({"features": features}), encoding="utf-8")
    done = kg(
        "map", "--year", "2022", "--boundaries", "b.geojson", "--chart", "m.json",
        store=bundled_store, cwd=tmp_path,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "no province is joined to shapeName='Provinsi Atlantis'" in done.stderr
    spec = json.loads((tmp_path / "m.json").read_text(encoding="utf-8"))
    shown = {row["slug"] for rows in spec["datasets"].values() for row in rows if "slug" in row}
    assert shown == {"bali", "di-yogyakarta"}


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["series"], 2, "name an area"),
        (["series", NTT, "--multiples"], 2, "name no area"),
        (["series", NTT, "--layout", "38"], 2, "goes with --multiples"),
        (["series", "--multiples", "--layout", "37"], 2, "use one of 38, 34, 33"),
        (["series", "--multiples", "--with-predecessors"], 2, "--layout"),
        (["series", "Papua"], 2, "papua-to-2022"),
        (["series", NTT, "--chart", "ntt.bmp"], 2, ".svg, .png, .html, .json, .csv"),
        (["series", NTT, "--chart", "none/ntt.svg"], 2, "does not exist"),
        (["series", NTT, "--lang", "fr"], 2, "use one of en, id"),
        (["series", NTT, "--supply", "wind"], 2, "there are any-electric-lighting"),
        (["series", NTT, "--since", "2040-01-01"], 1, "no figure is known"),
        (["series", NTT, "--since", "soon"], 2, "a date like 2019-10-28"),
        (["series", NTT, "--indicator", "sunshine"], 2, "sunshine"),
        (["map", "--year", "1950"], 1, "no figure is known"),
        (["map", "--year", "2022", "--status", "wish"], 2, "there are observed"),
        (["map", "--year", "2022", "--boundaries", "none.geojson", "--chart", "m.svg"], 1,
         "none.geojson"),
    ],
)  # fmt: skip
def test_wrong_use_is_explained(
    bundled_store: Path, tmp_path: Path, arguments: list[str], code: int, message: str
) -> None:
    done = kg(*arguments, store=bundled_store, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (code, "")
    assert message in done.stderr
    assert "Traceback" not in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_series_as_json(bundled_store: Path, tmp_path: Path) -> None:
    limits = ("--since", "2019-10-01", "--until", "2019-10-31")
    done = kg(
        "series", NTT, *limits, "--format", "json", "--out", "ntt.json",
        store=bundled_store, cwd=tmp_path,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    document = json.loads((tmp_path / "ntt.json").read_text())
    assert document["area"]["label"] == {"en": "East Nusa Tenggara", "id": NTT}
    # the rows of test_a_series_as_a_table; equal statements of one producer are one point
    assert sum(len(point["statements"]) for point in document["points"]) == 8
    assert {point["value"] for point in document["points"]} == {72, 74.4, 76, 82.97, 84.68}
    rows = {
        (said["file"], said["row"])
        for point in document["points"]
        for statement in point["statements"]
        for said in statement["evidence"]
    }
    assert {("electrification.csv", row) for row in range(663, 670)} <= rows
    assert {point["style"] for point in document["points"]} <= {
        style["name"] for style in document["styles"]
    }


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ((NTT, "--format", "xml"), "'xml' is no format here; use one of table, json"),
        ((NTT, "--out", "x.csv"), "'csv' is no format here"),
        (("--multiples", "--format", "json"), "leave out --multiples"),
        ((NTT, "--format", "json", "--chart", "x.svg"), "leave out --chart"),
        ((NTT, "--format", "table", "--out", "x.json"), "--out goes with --format json"),
    ],
)
def test_what_json_of_a_series_cannot_be(
    arguments: tuple[str, ...], says: str, bundled_store: Path, tmp_path: Path
) -> None:
    done = kg("series", *arguments, store=bundled_store, cwd=tmp_path)
    assert done.returncode == 2
    assert says in done.stderr
