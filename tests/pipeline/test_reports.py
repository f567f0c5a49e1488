"""Each write through the gate keeps its validation report; one that changes nothing does not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import rdflib
from rdflib.namespace import PROV, RDF, RDFS, SH

from kg.mapping.areas import read_gazetteer
from kg.mapping.bundle import Bundle, table_drafts
from kg.mapping.producers import read_producers
from kg.namespaces import DEFAULT_BASE
from kg.pipeline.admit import TooManyRefusedError
from kg.pipeline.build import build
from kg.pipeline.load import load_file
from kg.pipeline.retry import retry
from kg.sources.facts import HEADINGS
from kg.store import KeptReport, Store

HEADING = ",".join(HEADINGS["electrification.csv"])
GOOD = (
    "Nusa Tenggara Timur,province,53,2026-01,97.5,percent,household_electrification_ratio,"
    "unspecified,observed,PLN,A Paper,,https://paper.example/1,2026-02-01,"
)
OVER = GOOD.replace("97.5", "130").replace("household_", "village_")
UNREADABLE = GOOD.replace("97.5", "97;5")
REPORT = rdflib.URIRef(DEFAULT_BASE + "id/report/1")
WRITE = rdflib.URIRef(DEFAULT_BASE + "id/write/1")


def write(folder: Path, name: str, *lines: str) -> Path:
    path = folder / name
    path.write_text("\n".join((HEADING, *lines)) + "\n", encoding="utf-8")
    return path


def counts(about: KeptReport) -> tuple[int, bool, int, int]:
    return about.version, about.written, about.accepted, about.refused


def test_a_load_keeps_a_report(small_store: Path, tmp_path: Path) -> None:
    store = Store.open(small_store)
    before = store.version()
    done = load_file(store, write(tmp_path, "mine.csv", GOOD, OVER, UNREADABLE), agent="Ani")
    assert done.report == 1
    about = store.reports.get(1)
    assert counts(about) == (before + 1, True, 1, 2)
    assert (about.agent, about.what) == ("Ani", ("mine.csv",))
    assert about.iri == str(REPORT)
    (sentence,) = about.unmapped
    assert sentence.startswith("mine.csv, row 3, column value: ")
    findings = store.reports.findings(1)
    assert len(findings) == about.finding_count
    assert findings[0]["unit"] == "mine.csv#2"
    assert findings[0]["severity"] == "violation"
    messages = findings[0]["messages"]
    assert isinstance(messages, dict)
    assert set(messages) == {"en", "id"}


def test_the_turtle_is_a_shacl_report_of_a_prov_activity(small_store: Path, tmp_path: Path) -> None:
    store = Store.open(small_store)
    load_file(store, write(tmp_path, "mine.csv", OVER), agent='A "quoted" <agent>')
    graph = rdflib.Graph().parse(store.reports.turtle(1), format="turtle")
    assert not any(isinstance(term, rdflib.BNode) for triple in graph for term in triple)
    assert list(graph.subjects(RDF.type, SH.ValidationReport)) == [REPORT]
    assert graph.value(REPORT, SH.conforms) == rdflib.Literal(False)
    results = set(graph.objects(REPORT, SH.result))
    assert len(results) == store.reports.get(1).finding_count
    first = rdflib.URIRef(f"{REPORT}#1")
    assert first in results
    assert graph.value(first, SH.resultSeverity) == SH.Violation
    languages = {getattr(one, "language", None) for one in graph.objects(first, SH.resultMessage)}
    assert languages == {"en", "id"}
    assert graph.value(REPORT, PROV.wasGeneratedBy) == WRITE
    assert (WRITE, RDF.type, PROV.Activity) in graph
    ended = graph.value(WRITE, PROV.endedAtTime)
    assert isinstance(ended, rdflib.Literal)
    assert ended.toPython().tzinfo is not None
    agent = graph.value(WRITE, PROV.wasAssociatedWith)
    assert isinstance(agent, rdflib.URIRef)
    assert (agent, RDF.type, PROV.Agent) in graph
    assert str(graph.value(agent, RDFS.label)) == 'A "quoted" <agent>'


def test_a_load_of_which_nothing_entered_says_which_version_stayed(
    small_store: Path, tmp_path: Path
) -> None:
    store = Store.open(small_store)
    before = load_file(store, write(tmp_path, "one.csv", GOOD)).version
    done = load_file(store, write(tmp_path, "mine.csv", OVER))
    assert (done.report, done.version) == (2, before)
    assert counts(store.reports.get(2)) == (before, False, 0, 1)


def test_a_load_stopped_by_too_many_refusals_keeps_its_report(
    small_store: Path, tmp_path: Path
) -> None:
    store = Store.open(small_store)
    before = store.version()
    bad = [OVER.replace("2026-01,", f"2026-{month:02},") for month in range(1, 13)]
    with pytest.raises(TooManyRefusedError):
        load_file(store, write(tmp_path, "mine.csv", GOOD, *bad), refused_share_limit=0.5)
    assert store.version() == before
    assert counts(store.reports.get(1)) == (before, False, 0, 12)
    assert store.reports.get(1).finding_count >= 12


def test_a_retry_keeps_a_report_of_its_own(small_store: Path, tmp_path: Path) -> None:
    store = Store.open(small_store)
    (item,) = load_file(store, write(tmp_path, "mine.csv", OVER)).quarantined
    mended = write(tmp_path, "mended.csv", OVER.replace(",130,", ",93,"))
    assert retry(store, item, replacement=mended).report == 2
    about = store.reports.get(2)
    assert (about.agent, about.what) == ("kg quarantine retry", ("mine.csv",))
    assert counts(about) == (store.version(), True, 1, 0)
    graph = rdflib.Graph().parse(store.reports.turtle(2), format="turtle")
    two = rdflib.URIRef(DEFAULT_BASE + "id/report/2")
    assert graph.value(two, SH.conforms) == rdflib.Literal(True)


def test_a_build_keeps_a_report_only_when_it_changes_the_store(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    few = Bundle(tuple(table_drafts(read_gazetteer(), read_producers())), ())
    monkeypatch.setattr("kg.pipeline.build.bundled_facts", lambda: few)
    first = build(tmp_path / "store", base=DEFAULT_BASE)
    again = build(tmp_path / "store", base=DEFAULT_BASE)
    assert (first.report, again.report) == (1, None)
    assert first.version == again.version
    reports = Store.open(tmp_path / "store").reports
    assert reports.numbers() == [1]
    about = reports.get(1)
    assert counts(about)[:2] == (first.version, True)
    assert about.agent == "kg build"
    files = {row.id.partition("#")[0] for draft in few.drafts for row in draft.rows}
    assert about.what == tuple(sorted(files))
    assert json.loads("".join(reports.document(1)))["accepted"] == first.admission.accepted
