"""Loading files: what passes enters, what does not is kept with its report, nothing is half."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import kg
from kg.errors import QuarantineError, SourceError
from kg.pipeline.admit import TooManyRefusedError
from kg.pipeline.load import load_file
from kg.pipeline.retry import retry
from kg.query.results import Rows
from kg.sources.facts import HEADINGS
from kg.store import Store

HEADING = ",".join(HEADINGS["electrification.csv"])
GOOD = (
    "Nusa Tenggara Timur,province,53,2026-01,97.5,percent,household_electrification_ratio,"
    "unspecified,observed,PLN,A Paper,,https://paper.example/1,2026-02-01,"
)
OVER = (
    "Nusa Tenggara Timur,province,53,2026-01,130,percent,village_electrification_ratio,"
    "unspecified,observed,PLN,A Paper,,https://paper.example/1,2026-02-01,"
)
UNREADABLE = GOOD.replace("97.5", "97;5")


def write(folder: Path, name: str, *lines: str) -> Path:
    path = folder / name
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def values(store: Store, pattern: str) -> list[str]:
    with kg.open(store.path) as graph:
        answer = graph.query(f"SELECT ?v {{ {pattern} }} ORDER BY ?v")
    assert isinstance(answer, Rows)
    return [str(row.python()["v"]) for row in answer]


STATED = "?o tr:statedIn ?s ; sdmx-measure:obsValue ?v . ?s schema:url <https://paper.example/1>"


def test_a_bad_row_is_quarantined_alone(small_store: Path, tmp_path: Path) -> None:
    store = Store.open(small_store)
    table = write(tmp_path, "mine.csv", HEADING, GOOD, OVER, UNREADABLE, "too,short")
    report = load_file(store, table)
    assert report.admission.accepted == 1
    assert values(store, STATED) == ["97.5"]
    items = store.quarantine.list()
    assert {item.unit for item in items} == {"mine.csv#2", "mine.csv#3", "mine.csv#4"}
    assert {item.id for item in items} == set(report.quarantined)
    reports = {item.unit: json.loads(store.quarantine.report_json(item.id)) for item in items}
    assert reports["mine.csv#2"][0]["severity"] == "violation"
    assert reports["mine.csv#3"]["column"] == "value"
    assert reports["mine.csv#3"]["row"] == 3
    kept = {item.unit: store.quarantine.record(item.id).decode() for item in items}
    assert kept["mine.csv#2"] == f"{HEADING}\n{OVER}\n"


def test_a_mended_record_leaves_quarantine(small_store: Path, tmp_path: Path) -> None:
    store = Store.open(small_store)
    (item,) = load_file(store, write(tmp_path, "mine.csv", HEADING, OVER)).quarantined
    again = retry(store, item)
    assert again.quarantined
    assert [i.id for i in store.quarantine.list()] == [item]
    mended = write(tmp_path, "mended.csv", HEADING, OVER.replace(",130,", ",93,"))
    assert retry(store, item, replacement=mended).admission.accepted == 1
    assert store.quarantine.list() == []
    assert values(store, STATED) == ["93"]


def test_rows_of_a_known_source_join_its_graph(small_store: Path, tmp_path: Path) -> None:
    store = Store.open(small_store)
    load_file(store, write(tmp_path, "one.csv", HEADING, GOOD))
    load_file(store, write(tmp_path, "two.csv", HEADING, GOOD.replace("2026-01", "2026-02")))
    assert values(store, STATED) == ["97.5", "97.5"]


def test_the_same_table_twice_is_the_same_graph(small_store: Path, tmp_path: Path) -> None:
    store = Store.open(small_store)
    table = write(tmp_path, "one.csv", HEADING, GOOD)
    load_file(store, table)
    version = store.version()
    load_file(store, table)
    assert store.version() == version


def test_a_value_that_the_store_writes_otherwise_is_the_same_value(
    small_store: Path, tmp_path: Path
) -> None:
    store = Store.open(small_store)
    table = write(tmp_path, "one.csv", HEADING, GOOD.replace("97.5", "97.50"))
    load_file(store, table)
    assert load_file(store, table).admission.refused == ()
    assert values(store, STATED) == ["97.5"]
    assert values(store, "?o tr:printedValue ?v") == ["97.50"]


def test_too_many_refusals_write_nothing_and_lose_nothing(
    small_store: Path, tmp_path: Path
) -> None:
    store = Store.open(small_store)
    version = store.version()
    bad = [OVER.replace("2026-01,", f"2026-{month:02},") for month in range(1, 13)]
    table = write(tmp_path, "m.csv", HEADING, GOOD, *bad)
    with pytest.raises(TooManyRefusedError, match=r"12 of 13 records were refused"):
        load_file(store, table, refused_share_limit=0.4)
    assert store.version() == version
    assert values(store, STATED) == []
    assert len(store.quarantine.list()) == 12


def test_a_short_table_may_be_half_wrong(small_store: Path, tmp_path: Path) -> None:
    store = Store.open(small_store)
    table = write(tmp_path, "m.csv", HEADING, GOOD, OVER)
    assert load_file(store, table, refused_share_limit=0.4).admission.accepted == 1


def test_an_rdf_file_is_accepted_or_refused_as_a_whole(small_store: Path, tmp_path: Path) -> None:
    store = Store.open(small_store)
    text = (
        "@prefix tr: <https://w3id.org/terang/ontology#> .\n"
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
        '<http://e/p> a tr:Person ; skos:prefLabel "A Person" .\n'
        "<http://e/q> a tr:Quotation .\n"
    )
    report = load_file(store, write(tmp_path, "q.ttl", text))
    assert report.admission.accepted == 0
    (item,) = report.quarantined
    assert values(store, "<http://e/p> skos:prefLabel ?v") == []
    assert "http://e/q" in store.quarantine.record(item).decode()
    assert "sh:ValidationReport" in store.quarantine.report_turtle(item)


def test_pending_files_stay_out_of_the_accepted(small_store: Path, tmp_path: Path) -> None:
    store = Store.open(small_store)
    load_file(store, write(tmp_path, "p.ttl", "<http://e/a> <http://e/b> 1 ."), status="pending")
    assert values(store, "<http://e/a> <http://e/b> ?v") == []
    assert values(store, "GRAPH ?g { <http://e/a> <http://e/b> ?v }") == ["1"]


def test_a_new_version_of_a_file_replaces_the_former(small_store: Path, tmp_path: Path) -> None:
    store = Store.open(small_store)
    load_file(store, write(tmp_path, "p.ttl", "<http://e/a> <http://e/b> 1 ."))
    load_file(store, write(tmp_path, "p.ttl", "<http://e/a> <http://e/b> 2 ."))
    assert values(store, "<http://e/a> <http://e/b> ?v") == ["2"]


def test_graphs_that_the_program_writes_are_left_out(small_store: Path, tmp_path: Path) -> None:
    store = Store.open(small_store)
    register = store.base + "graph/register"
    own, foreign = (f"{{ <http://e/a> <http://e/b> {number} }}" for number in (1, 2))
    text = f"<{register}> {own} <http://e/g> {foreign}"
    report = load_file(store, write(tmp_path, "d.trig", text))
    assert report.skipped == (register,)
    assert values(store, "<http://e/a> <http://e/b> ?v") == ["2"]


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("a.ttl", "<http://e/a> <http://e/b> .", "a.ttl, line 1"),
        ("a.ttl", "", "the file holds no triples"),
        ("a.csv", "x,y\n1,2\n", "a.csv, line 1: the heading row lacks area_name"),
        ("a.doc", "x", "no known RDF format"),
    ],
)
def test_unreadable_files_change_nothing(
    small_store: Path, tmp_path: Path, name: str, text: str, words: str
) -> None:
    store = Store.open(small_store)
    version = store.version()
    with pytest.raises(SourceError) as caught:
        load_file(store, write(tmp_path, name, text) if text else empty(tmp_path, name))
    assert words in str(caught.value)
    assert store.version() == version


def empty(folder: Path, name: str) -> Path:
    path = folder / name
    path.write_bytes(b"")
    return path


def test_bundled_articles_are_mended_in_their_file(small_store: Path) -> None:
    with pytest.raises(QuarantineError, match="there is no item"):
        retry(Store.open(small_store), "0123456789abcdef")
