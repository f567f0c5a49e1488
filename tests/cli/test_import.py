"""``kg import`` and ``kg export --cube`` as a user runs them."""

from __future__ import annotations

import csv
import io
import subprocess
import sys
from pathlib import Path

import pytest

TABLES = Path(__file__).parents[1] / "data" / "tables"


def run(*arguments: str, store: Path | None = None) -> subprocess.CompletedProcess[str]:
    extra = ["--store", str(store)] if store else []
    return subprocess.run(
        [sys.executable, "-m", "kg", *arguments, *extra],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        env={"PATH": "/usr/bin:/bin", "COLUMNS": "220", "HOME": "/nowhere"},
    )


def test_maps_are_listed() -> None:
    done = run("import", "--maps")
    names = [line.split()[0] for line in done.stdout.splitlines()]
    assert names == [
        "bps-dynamic", "long", "statistik-ketenagalistrikan", "statistik-pln", "terang-cube",
        "worldbank", "certified-clients", "iaf-certsearch", "jas-anz-bodies", "jas-anz-certified",
        "kan-directory", "smk3-grants",
    ]  # fmt: skip
    # the maps of registers stand last and say so
    assert [line.endswith("(--register)") for line in done.stdout.splitlines()] == (
        [False] * 6 + [True] * 6
    )


def test_a_preview_of_a_register_shows_rows_warnings_and_reasons(tmp_path: Path) -> None:
    path, store = tmp_path / "clients.csv", tmp_path / "none"
    path.write_text(
        "Nama Klien;Standar;No. Sertifikat;Status\nUP3 Sumba;ISO 9001:2015;Q-1;Aktif\n"
        "UP3 Ende;ISO 9001:2015;Q-1;tidur\n",
        encoding="utf-8",
    )
    about = ("--map", "certified-clients", "--register-of", "MSCS Indonesia", "--dry-run")
    done = run("import", "--register", str(path), *about, store=store)
    assert (done.returncode, "--read-on DAY" in done.stderr) == (2, True)
    done = run(
        "import", "--register", str(path), *about, "--read-on", "28 November 2026", store=store
    )
    assert done.returncode == 0, done.stderr
    assert "1 rows mapped; 1 refused; 1 warnings" in done.stdout
    assert "number Q-1 stands on several: UP3 Sumba; UP3 Ende" in done.stdout
    assert "first at D3: 'tidur' is no standing" in done.stdout
    assert not store.exists()
    done = run("import", str(path), "--map", "long", "--read-on", "2026-11-28", store=store)
    assert (done.returncode, "add --register" in done.stderr) == (2, True)


def test_a_preview_writes_nothing_and_needs_no_store(tmp_path: Path) -> None:
    store = tmp_path / "none"
    done = run("import", str(TABLES / "long.csv"), "--map", "long", "--dry-run", store=store)
    assert done.returncode == 0, done.stderr
    assert "nusa-tenggara-timur" in done.stdout
    assert "4 figures mapped; 4 refused; 1 empty" in done.stdout
    assert "first at A6: no area is called 'Nusa Tengara Timur'" in done.stdout
    assert "Nothing was written" in done.stdout
    assert "read as Windows-1252" in done.stderr
    assert not store.exists()


def test_what_is_refused_can_be_looked_at(small_store: Path) -> None:
    done = run("import", str(TABLES / "long.csv"), "--map", "long", store=small_store)
    assert done.returncode == 6, done.stderr
    assert "4 observations accepted, 4 refused" in done.stdout
    listed = run("quarantine", "list", store=small_store).stdout
    assert "long.csv#F10" in listed
    item = next(line.split()[0] for line in listed.splitlines() if "long.csv#F10" in line)
    shown = run("quarantine", "show", item, store=small_store).stdout
    assert "long.csv, cell F10: 'delapan puluh' is no number" in shown
    assert "NTT,2019,rasio elektrifikasi,unspecified,PLN,delapan puluh," in shown


@pytest.mark.parametrize(
    ("arguments", "code", "why"),
    [
        (["long.csv"], 2, "name a table and its map"),
        (["long.csv", "--map", "nothing"], 2, "neither a file nor a ready map; ready are"),
        (["long.csv", "--map", "long", "--sheet", "S"], 1, "has no sheets"),
        (["long.csv", "--map", "long", "--status", "good"], 2, "is no status"),
        (["long.csv", "--map", "long", "--set", "colour=red"], 2, "write FIELD=VALUE"),
        (["none.csv", "--map", "long"], 1, "No such file"),
        (["statistik-pln.csv", "--map", "long"], 1, "no column for period"),
    ],
)
def test_errors_are_sentences(arguments: list[str], code: int, why: str, tmp_path: Path) -> None:
    name, *rest = arguments
    done = run("import", str(TABLES / name), *rest, store=tmp_path / "none")
    assert done.returncode == code
    assert done.stderr.splitlines()[-1].startswith("kg: ")
    assert why in done.stderr
    assert "Traceback" not in done.stderr


def test_the_cube_of_an_area(bundled_store: Path, tmp_path: Path) -> None:
    out = tmp_path / "ntt.csv"
    done = run(
        "export", "--cube", "csv", "--area", "Nusa Tenggara Timur", "--indicator",
        "household-electrification-ratio", "-o", str(out), store=bundled_store,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    rows = list(csv.DictReader(io.StringIO(out.read_text(encoding="utf-8"))))
    october = {row["value"] for row in rows if row["period"] == "2019-10"}
    assert {"72", "74.4", "76", "82.97", "84.68"} <= october
    assert {row["area"] for row in rows} == {"nusa-tenggara-timur"}


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["--cube", "ods"], "use one of csv, xlsx"),
        (["--cube", "csv", "--area", "Papua"], "means several areas"),
        (["--cube", "csv", "--area", "Nusa Tengara Timur"], "near are Nusa Tenggara Timur"),
        (["--cube", "csv", "--indicator", "water"], "is no indicator"),
        (["--area", "Bali"], "go with --cube"),
    ],
)
def test_wrong_choices_of_a_cube(arguments: list[str], why: str, bundled_store: Path) -> None:
    done = run("export", *arguments, store=bundled_store)
    assert done.returncode == 2
    assert why in done.stderr
