"""``kg report``: the kept reports on the terminal, as data, and the mistakes one can make."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import rdflib
from rdflib.namespace import SH

from kg.sources.facts import HEADINGS

HEADING = ",".join(HEADINGS["electrification.csv"])
OVER = (
    "Nusa Tenggara Timur,province,53,2026-01,130,percent,village_electrification_ratio,"
    "unspecified,observed,PLN,A Paper,,https://paper.example/1,2026-02-01,"
)


def kg(store: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "kg", *arguments, "--store", str(store)],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        env={**os.environ, "COLUMNS": "200"},
    )


def test_a_load_is_reported(small_store: Path, tmp_path: Path) -> None:
    assert "No report is kept" in kg(small_store, "report", "list").stdout
    table = tmp_path / "mine.csv"
    table.write_text(f"{HEADING}\n{OVER}\n{OVER.replace('130', '9;7')}\n", encoding="utf-8")
    done = kg(small_store, "load", str(table), "--by", "Ani")
    assert done.returncode == 6
    assert "kg report show 1\n" in done.stdout

    listed = kg(small_store, "report", "list")
    assert listed.returncode == 0, listed.stderr
    first, second = listed.stdout.splitlines()
    assert first.startswith("1  2")
    assert "  Ani  version " in first
    assert first.endswith("  0 accepted, 2 refused, 0 warnings")
    assert second == "    mine.csv"

    shown = kg(small_store, "report", "show", "1")
    assert shown.returncode == 0, shown.stderr
    assert "0 accepted, 2 refused" in shown.stdout
    assert "not mapped: mine.csv, row 2, column value" in shown.stdout
    assert "mine.csv#1" in shown.stdout
    assert "violation" in shown.stdout

    body = json.loads(kg(small_store, "report", "show", "1", "--format", "json").stdout)
    assert (body["number"], body["agent"], body["refused"]) == (1, "Ani", 2)
    assert len(body["findings"]) == body["finding_count"]

    turtle = kg(small_store, "report", "show", "1", "--format", "ttl").stdout
    graph = rdflib.Graph().parse(data=turtle, format="turtle")
    assert len(list(graph.objects(None, SH.result))) == body["finding_count"]


def test_mistakes_are_told_in_a_sentence(small_store: Path) -> None:
    unknown = kg(small_store, "report", "show", "9")
    assert unknown.returncode == 2
    assert unknown.stderr == "kg: there is no report 9; kg report list shows what there is\n"
    wrong = kg(small_store, "report", "show", "9", "--format", "xml")
    assert wrong.returncode == 2
    assert wrong.stderr == "kg: 'xml' is no format; use table, json or ttl\n"
