"""``kg reconcile`` as a user runs it."""

from __future__ import annotations

import csv
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from kg.cli.main import main
from kg.sources.bundle import bundle_hash
from kg.store import Store
from tests.link.world import ID, make_world

ENVIRONMENT = {"PATH": "/usr/bin:/bin", "COLUMNS": "220", "HOME": "/nowhere"}
SHEET = (
    "unit;provinsi;catatan\n"
    "UP3 Sumba;NTT;=cmd|' /C calc'!A0\n"
    "Kab. Sumba Barat Daya;Nusa Tenggara Timur;-5,2\n"
    "Kupang;NTT;@x\n"
    ";;\n"
    " ;NTT;kosong\n"
    "نوسا;;\n"
    "UP3 Sumba;NTT;lagi\n"
)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the small world that passes for one of the bundled facts: it is not rebuilt."""
    made = make_world(tmp_path_factory.mktemp("reconcile") / "store")
    with made.write(agent="test") as write:
        write.set_meta(facts_hash=bundle_hash(), only_bundled=False)
    return made.path


def run(store: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "kg", "reconcile", *map(str, arguments), "--store", str(store)],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        env=ENVIRONMENT,
    )


@dataclass(frozen=True)
class Done:
    returncode: int
    stdout: str
    stderr: str


Call = Callable[..., Done]


@pytest.fixture
def call(store: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Call:
    """Runs the command in this process."""

    def go(*arguments: str | Path) -> Done:
        line = ["kg", "reconcile", *map(str, arguments), "--store", str(store)]
        monkeypatch.setattr(sys, "argv", line)
        code: object = 0
        try:
            main()
        except SystemExit as end:
            code = end.code
        out, err = capsys.readouterr()
        return Done(int(code) if isinstance(code, int) else 0, out, err)

    return go


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    path = tmp_path / "units.csv"
    path.write_text(SHEET, encoding="utf-8")
    return path


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_a_sheet_is_matched(store: Path, sheet: Path, tmp_path: Path) -> None:
    out = tmp_path / "matched.csv"
    done = run(store, sheet, "--column", "unit", "--property", "provinsi=parent", "-o", out)
    assert done.returncode == 6, done.stderr
    rows = rows_of(out)
    assert [row["unit"] for row in rows] == [
        "UP3 Sumba", "Kab. Sumba Barat Daya", "Kupang", " ", "نوسا", "UP3 Sumba"
    ]  # fmt: skip
    assert rows[0]["match_iri"] == ID + "unit/up3-sumba"
    assert (rows[0]["match_score"], rows[0]["match_certain"]) == ("100", "yes")
    assert "in Nusa Tenggara Timur, too" in rows[0]["match_reasons"]
    assert rows[1]["match_label"] == "Southwest Sumba Regency"
    assert rows[1]["match_type"] == "regency"
    assert rows[2]["match_certain"] == "no"
    assert ID + "area/ko" in rows[2]["other_candidates"] + rows[2]["match_iri"]
    assert [rows[at]["match_iri"] for at in (3, 4)] == ["", ""]
    assert "6 rows, 4 different names: 3 certain, 1 to be looked at, 1 without" in done.stderr
    assert "1 empty" in done.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == ["matched.csv", "units.csv"]


def test_formulas_are_inert(call: Call, sheet: Path, tmp_path: Path) -> None:
    out = tmp_path / "matched.csv"
    done = call(sheet, "-c", "unit", "-o", out)
    assert [row["catatan"] for row in rows_of(out)[:3]] == ["'=cmd|' /C calc'!A0", "-5,2", "'@x"]
    assert "2 cells that begin like formulas" in done.stderr
    kept = call(sheet, "-c", "unit", "-o", out, "--keep-formulas")
    assert rows_of(out)[0]["catatan"] == "=cmd|' /C calc'!A0"
    assert "like formulas" not in kept.stderr


def test_all_certain_is_success(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "areas.csv"
    path.write_text("nama\nKupang\n", encoding="utf-8")
    done = call(path, "-c", "NAMA", "--type", "kota", "--lang", "id")
    assert done.returncode == 0, done.stderr
    row = next(csv.DictReader(done.stdout.splitlines()))
    assert (row["match_iri"], row["match_label"]) == (ID + "area/kota-kupang", "Kota Kupang")
    assert row["match_description"] == "kota · di Nusa Tenggara Timur"
    assert "nama sama" in row["match_reasons"]


@pytest.mark.parametrize("ending", ["json", "jsonl", "tsv"])
def test_other_formats(call: Call, sheet: Path, tmp_path: Path, ending: str) -> None:
    out = tmp_path / f"matched.{ending}"
    call(sheet, "-c", "unit", "-o", out)
    text = out.read_text(encoding="utf-8")
    if ending == "tsv":
        assert text.splitlines()[0].split("\t")[:4] == ["unit", "provinsi", "catatan", "match_iri"]
        return
    records = json.loads(text) if ending == "json" else list(map(json.loads, text.splitlines()))
    assert len(records) == 6
    assert records[0]["row"]["catatan"] == "=cmd|' /C calc'!A0"
    assert records[0]["match"]["candidates"][0]["iri"] == ID + "unit/up3-sumba"
    assert records[3]["match"] is None
    assert records[4]["match"] == {"certain": False, "problem": "", "candidates": []}


def test_headings_that_are_taken(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "again.csv"
    path.write_text("unit,match_iri\nUP3 Sumba,mine\n", encoding="utf-8")
    row = next(csv.DictReader(call(path, "-c", "unit").stdout.splitlines()))
    assert (row["match_iri"], row["match_iri_2"]) == ("mine", ID + "unit/up3-sumba")


def test_a_value_that_cannot_be_understood_is_told_on_its_row(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "days.csv"
    path.write_text("unit,hari\nPapua,2020-01-01\nPapua,kemarin\nPapua,\n", encoding="utf-8")
    done = call(path, "-c", "unit", "--property", "hari=on", "--type", "province")
    rows = list(csv.DictReader(done.stdout.splitlines()))
    assert rows[0]["match_iri"] == ID + "area/papua-to-2022"
    assert (rows[1]["match_iri"], "2020-06-01" in rows[1]["match_reasons"]) == ("", True)
    assert done.returncode == 6
    assert "1 rows have a value that cannot be understood" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("-c", "unti"), 1, "there is no column 'unti'; the nearest is 'unit'. The columns are"),
        (("-c", "zzz"), 1, "'unit', 'provinsi', 'catatan'"),
        (("-c", "unit", "--type", "kabupatan"), 2, "kabupaten"),
        (("-c", "unit", "--property", "provinsi=parnt"), 2, "parent"),
        (("-c", "unit", "--property", "provinsi=standards"), 2, "column only"),
        (("-c", "unit", "--property", "provinsi"), 2, "COLUMN=PROPERTY"),
        (("-c", "unit", "--property", "prov=parent"), 1, "no column 'prov'"),
        (("-c", "unit", "--format", "ods"), 2, "csv, tsv, json, jsonl"),
        (("-c", "unit", "--lang", "fr"), 2, "en or id"),
        (("-c", "unit", "-o", "/nowhere/at/all.csv"), 1, "no such folder"),
        (("-c", "unit", "--encoding", "klingon"), 1, "no encoding"),
        (("-c", "unit", "--separator", "ab"), 1, "one character"),
        (("-c", "unit", "--sheet", "x"), 1, "no sheets"),
    ],
)
def test_wrong_use(
    call: Call, sheet: Path, arguments: tuple[str, ...], code: int, words: str
) -> None:
    done = call(sheet, *arguments)
    assert done.returncode == code, done.stderr
    assert words in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "the file is empty"),
        (b"unit\n\x00\x01", "no text file"),
        (b'unit\n"UP3', "breaks off"),
        (b"unit,a\nUP3 Sumba,1,2\n", "line 2: has 3 cells where the heading has 2"),
        (b"unit,unit\nUP3 Sumba,1\n", "stands 2 times"),
    ],
)
def test_malformed_tables(call: Call, tmp_path: Path, content: bytes, words: str) -> None:
    path = tmp_path / "bad.csv"
    path.write_bytes(content)
    done = call(path, "-c", "unit")
    assert done.returncode == 1
    assert words in done.stderr


def test_the_table_is_never_its_own_output(call: Call, sheet: Path) -> None:
    done = call(sheet, "-c", "unit", "-o", sheet)
    assert done.returncode == 2
    assert sheet.read_text(encoding="utf-8") == SHEET


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "windows-1252"])
def test_encodings(call: Call, tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "coded.tsv"
    path.write_text("unit\tcatatan\nUP3 Sumba\tañó\n", encoding=encoding)
    done = call(path, "-c", "unit")
    row = next(csv.DictReader(done.stdout.splitlines()))
    assert (row["catatan"], row["match_certain"]) == ("añó", "yes")
    assert ("Windows-1252" in done.stderr) == (encoding == "windows-1252")


def test_a_workbook(call: Call, tmp_path: Path) -> None:
    import openpyxl

    book = openpyxl.Workbook(write_only=True)
    page = book.create_sheet("units")
    for row in (["unit", "jumlah"], ["UP3 Sumba", 5], ["Kota Kupang", "=1+1"]):
        page.append(row)
    book.save(tmp_path / "units.xlsx")
    done = call(tmp_path / "units.xlsx", "-c", "unit")
    rows = list(csv.DictReader(done.stdout.splitlines()))
    assert [row["match_certain"] for row in rows] == ["yes", "yes"]
    assert [row["jumlah"] for row in rows] == ["5", "'=1+1"]


def large(path: Path, count: int) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["unit", "no"])
        writer.writerows((f"UP3 Sumba {at}", at) for at in range(count))


def children(pid: int) -> list[int]:
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[1]) == pid:
            found.append(int(path.parent.name))
    return found


def is_running(pid: int) -> bool:
    try:
        stat = Path(f"/proc/{pid}/stat").read_text(encoding="ascii", errors="replace")
    except OSError:
        return False
    return stat.rpartition(")")[2].split()[0] != "Z"


def test_a_killed_run_goes_on_and_leaves_no_workers(store: Path, tmp_path: Path) -> None:
    path, out = tmp_path / "large.csv", tmp_path / "out.csv"
    large(path, 3_000)
    arguments = [str(path), "-c", "unit", "-o", str(out), "--store", str(store)]
    started = subprocess.Popen(
        [sys.executable, "-m", "kg", "reconcile", *arguments],
        stderr=subprocess.DEVNULL, env=ENVIRONMENT,
    )  # fmt: skip
    part, deadline = tmp_path / "out.csv.part", time.monotonic() + 60
    while not (part.is_file() and part.stat().st_size > 10_000) and time.monotonic() < deadline:
        time.sleep(0.05)
    workers = children(started.pid)
    os.kill(started.pid, signal.SIGKILL)
    started.wait()
    assert workers
    deadline = time.monotonic() + 20
    while any(map(is_running, workers)) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not any(map(is_running, workers))
    assert not out.exists()
    done = run(store, path, "-c", "unit", "-o", out)
    assert "names are matched already: going on" in done.stderr
    rows = rows_of(out)
    assert [int(row["no"]) for row in rows] == list(range(3_000))
    assert all(row["match_iri"] for row in rows)
    assert sorted(one.name for one in tmp_path.iterdir()) == ["large.csv", "out.csv"]


def test_a_journal_of_another_question_is_not_used(call: Call, sheet: Path, tmp_path: Path) -> None:
    from kg.link.sheet import Answer, Journal

    out = tmp_path / "out.csv"
    journal = Journal(tmp_path / "out.csv.journal", "another question")
    journal.add([('["UP3 Sumba"]', Answer(problem="wrong"))])
    journal.close()
    call(sheet, "-c", "unit", "-o", out)
    assert rows_of(out)[0]["match_iri"] == ID + "unit/up3-sumba"


def test_a_journal_that_is_none(call: Call, sheet: Path, tmp_path: Path) -> None:
    (tmp_path / "out.csv.journal").write_text("no journal at all, but long enough\n" * 50)
    done = call(sheet, "-c", "unit", "-o", tmp_path / "out.csv")
    assert done.returncode == 1
    assert "remove it to begin anew" in done.stderr


def test_the_store_is_only_read(store: Path) -> None:
    assert Store.open(store).version() >= 1
