"""A validation report is kept with its write: under a number, once, and across a crash."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.errors import UnknownReportError
from kg.namespaces import DEFAULT_BASE, PREFIXES, Base
from kg.store import ACCEPTED, KeptReport, ReportDraft, Store, Transaction

FINDINGS = ('{"focus": "a", "severity": "violation"}', '{"focus": "b", "severity": "warning"}')
TURTLE = "<urn:r> a <http://www.w3.org/ns/shacl#ValidationReport> .\n"


def draft(number: int, *, only_if_written: bool = False) -> ReportDraft:
    about = KeptReport(
        number=number,
        iri=Base().id("report", str(number)),
        when="2026-11-23T08:00:00Z",
        agent="test",
        what=("mine.csv",),
        version=0,
        written=False,
        accepted=3,
        refused=1,
        warnings=1,
        finding_count=2,
        unmapped=("mine.csv, row 2: no value",),
    )
    return ReportDraft(about, FINDINGS, TURTLE, only_if_written)


def put(write: Transaction, word: str) -> None:
    thing = ox.NamedNode(Base().id("unit", "x"))
    label = ox.Triple(thing, ox.NamedNode(PREFIXES["skos"] + "prefLabel"), ox.Literal(word))
    write.put_graph(Base().graph("x"), [label], status=ACCEPTED)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store.create(tmp_path / "store", base=DEFAULT_BASE)


def keep(store: Store, word: str | None, *, only_if_written: bool = False) -> int | None:
    with store.write(agent="test") as write:
        write.keep_report(draft(write.next_report(), only_if_written=only_if_written))
        if word is not None:
            put(write, word)
    return write.report


def test_a_report_is_kept_with_the_version_it_made(store: Store) -> None:
    assert store.reports.list() == []
    assert keep(store, "one") == 1
    assert keep(store, "two") == 2
    expected = replace(draft(2).about, version=2, written=True)
    assert store.reports.get(2) == expected
    assert [(one.number, one.version) for one in store.reports.list()] == [(2, 2), (1, 1)]
    assert [one.number for one in store.reports.list(limit=1)] == [2]
    assert store.reports.turtle(2).read_text(encoding="utf-8") == TURTLE
    assert sorted(path.name for path in (store.path / "reports").iterdir()) == ["1", "2"]


def test_a_report_is_one_json_object_and_is_read_in_part(store: Store) -> None:
    keep(store, "one")
    document = json.loads("".join(store.reports.document(1)))
    assert document["iri"] == "https://w3id.org/terang/id/report/1"
    assert (document["version"], document["written"], document["finding_count"]) == (1, True, 2)
    assert [one["focus"] for one in document["findings"]] == ["a", "b"]
    assert store.reports.findings(1) == document["findings"]
    assert store.reports.findings(1, limit=1) == document["findings"][:1]
    whole = json.loads((store.path / "reports" / "1" / "report.json").read_text(encoding="utf-8"))
    assert whole == document["findings"]


def test_a_report_without_findings_is_json(store: Store) -> None:
    with store.write(agent="test") as write:
        write.keep_report(replace(draft(1), findings=()))
    assert store.reports.findings(1) == []
    assert json.loads("".join(store.reports.document(1)))["findings"] == []


def test_a_write_that_changes_nothing_keeps_its_report_unless_told_otherwise(store: Store) -> None:
    keep(store, "one")
    assert keep(store, "one", only_if_written=True) is None
    assert keep(store, "one") == 2
    assert (store.reports.get(2).version, store.reports.get(2).written) == (1, False)
    assert keep(store, "two", only_if_written=True) == 3
    assert store.reports.get(3).version == 2


def stop_halfway(store: Store, word: str | None) -> None:
    with store.write(agent="test") as write:
        write.keep_report(draft(write.next_report()))
        if word is not None:
            put(write, word)
        raise RuntimeError("stop")


def test_an_undone_write_keeps_its_report_and_says_which_version_stayed(store: Store) -> None:
    keep(store, "one")
    for word in (None, "two"):
        with pytest.raises(RuntimeError, match="stop"):
            stop_halfway(store, word)
    assert [(one.number, one.version, one.written) for one in store.reports.list()] == [
        (3, 1, False),
        (2, 1, False),
        (1, 1, True),
    ]


@pytest.mark.parametrize(
    ("phase", "version", "written"),
    [("changed", 1, False), ("synced", 1, False), ("current", 2, True), ("meta", 2, True)],
)
def test_a_crash_loses_no_report(store: Store, phase: str, version: int, written: bool) -> None:
    keep(store, "one")

    class CrashError(BaseException):
        pass

    def watch(name: str) -> None:
        if name == phase:
            raise CrashError

    dying = Store.open(store.path, watch=watch)
    with pytest.raises(CrashError):
        keep(dying, "two")
    assert (store.path / "dirty").exists()
    assert store.reports.numbers() == [1]
    opened = Store.open(store.path)
    assert opened.version() == version
    assert opened.reports.get(2) == replace(draft(2).about, version=version, written=written)
    assert sorted(path.name for path in (store.path / "reports").iterdir()) == ["1", "2"]
    assert keep(opened, "three") == 3


DEATH = """
import os, sys
from pathlib import Path
import pyoxigraph as ox
from kg.store import ACCEPTED, KeptReport, ReportDraft, Store

def die(phase):
    if phase == sys.argv[2]:
        os._exit(9)

with Store.open(Path(sys.argv[1]), watch=die).write(agent="dying") as write:
    about = KeptReport(1, "urn:r", "2026-11-23T08:00:00Z", "dying", ("a",), 0, False, 1, 0, 0, 0)
    write.keep_report(ReportDraft(about, (), ""))
    triple = ox.Triple(*[ox.NamedNode("urn:x")] * 3)
    write.put_graph(write.base + "graph/x", [triple], status=ACCEPTED)
"""


@pytest.mark.parametrize(("phase", "version"), [("backed-up", 0), ("current", 1), ("indexed", 1)])
def test_a_report_outlives_the_process_that_wrote_it(
    store: Store, phase: str, version: int
) -> None:
    command = [sys.executable, "-c", DEATH, str(store.path), phase]
    assert subprocess.run(command, timeout=60, check=False).returncode == 9
    opened = Store.open(store.path)
    assert opened.version() == version
    (about,) = opened.reports.list()
    assert (about.agent, about.version, about.written) == ("dying", version, version == 1)


def test_what_a_crash_left_half_written_is_swept(store: Store) -> None:
    left = store.path / "reports" / ".0123456789abcdef"
    left.mkdir(parents=True)
    (left / "meta.json").write_text("{", encoding="utf-8")
    assert store.reports.list() == []
    assert keep(store, "one") == 1
    assert not left.exists()


def test_an_unknown_or_damaged_report_is_an_error(store: Store) -> None:
    keep(store, "one")
    with pytest.raises(UnknownReportError, match=r"no report 7; kg report list"):
        store.reports.get(7)
    with pytest.raises(UnknownReportError, match="no report 7"):
        store.reports.document(7)
    (store.path / "reports" / "1" / "meta.json").write_text("{}", encoding="utf-8")
    with pytest.raises(UnknownReportError, match="damaged"):
        store.reports.get(1)
