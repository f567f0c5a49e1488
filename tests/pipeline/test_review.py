"""The curator's queue: accepting, rejecting and mending what a program read."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import DefaultGraph, NamedNode

from kg.errors import ParameterError, UnknownReadingError
from kg.namespaces import Base, tr
from kg.pipeline.edits import Changes, read_changes
from kg.pipeline.ingest import Ingest, ingest_files
from kg.pipeline.queue import queue
from kg.pipeline.review import ReviewRefusedError, accept, edit, reject
from kg.store import ACCEPTED, PENDING, REJECTED, Store, status_history
from tests.pipeline.articles import CERTIFIED, numbered


@pytest.fixture
def store(small_store: Path, tmp_path: Path) -> Store:
    """A store in which one article waits for a curator."""
    opened = Store.open(small_store)
    ingest(opened, tmp_path, "berita.txt", CERTIFIED)
    return opened


def ingest(store: Store, folder: Path, name: str, text: str, **how: bool) -> str:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    (outcome,) = ingest_files(store, [path], Ingest(**how))  # type: ignore[arg-type]
    assert outcome.state == "stored", outcome.told
    return str(outcome.graph)


def shown(store: Store, query: str) -> list[str]:
    """Return the first column of what everybody sees."""
    with store.snapshot() as snapshot:
        rows = snapshot.db.query(f"PREFIX tr: <{tr('')}> {query}")
        return sorted(str(row[0].value) for row in rows)  # type: ignore[union-attr]


def holders(store: Store) -> list[str]:
    found = shown(store, "SELECT ?h { ?c a tr:Certification ; tr:holder ?h }")
    return [holder.rpartition("/")[2] for holder in found]


def test_accepting_brings_facts_into_the_default_graph_with_who_and_why(store: Store) -> None:
    assert holders(store) == []
    decision = accept(store, "1", by="Ana", note="read against the page")
    assert holders(store) == ["up3-sumba"]
    assert decision.version == store.version()
    with store.snapshot() as snapshot:
        former, now = status_history(snapshot.db, store.base, decision.graph)
    assert (former.status, former.by) == (PENDING, "kg ingest")
    assert (now.status, now.by, now.note) == (ACCEPTED, "Ana", "read against the page")


def test_rejecting_hides_and_keeps(store: Store) -> None:
    accept(store, "1", by="Ana")
    decision = reject(store, "1", by="Budi", note="satire")
    assert holders(store) == []
    with store.snapshot() as snapshot:
        name = NamedNode(decision.graph)
        kept = sum(1 for _ in snapshot.db.quads_for_pattern(None, None, None, name))
        statuses = [one.status for one in status_history(snapshot.db, store.base, decision.graph)]
    assert kept > 10
    assert statuses == [PENDING, ACCEPTED, REJECTED]


def test_the_queue_knows_every_state(store: Store, tmp_path: Path) -> None:
    ingest(store, tmp_path, "dua.txt", numbered(2))
    reject(store, "2", by="Ana")
    assert [
        (one.reading.number if one.reading else None, one.status and one.status.status)
        for one in queue(store)
    ] == [(1, PENDING), (2, REJECTED)]


@pytest.mark.parametrize("key", ["1", "hash", "slug", "graph"])
def test_a_document_is_found_by_number_hash_slug_and_graph(store: Store, key: str) -> None:
    reading = store.readings.get("1")
    keys = {
        "hash": reading.sha256_text[:10],
        "slug": reading.graph.removeprefix(Base(store.base).graph("")),
        "graph": reading.graph,
    }
    assert store.readings.get(keys.get(key, key)).number == 1


@pytest.mark.parametrize("key", ["2", "0", "zzz", "", "-1", "%", "abcdef0123"])
def test_an_unknown_document_is_an_error(store: Store, key: str) -> None:
    with pytest.raises(UnknownReadingError, match="kg review list --all"):
        accept(store, key, by="Ana")


@pytest.mark.parametrize("by", ["", "  "])
def test_a_decision_needs_a_name(store: Store, by: str) -> None:
    with pytest.raises(ParameterError, match="--by"):
        accept(store, "1", by=by)


def test_an_edit_changes_the_graph_and_keeps_the_machine_s_reading(store: Store) -> None:
    before = store.readings.get("1").body["machine"]
    changes = read_changes(["c1.standards=ISO 14001:2015, ISO 45001:2018"], [], [], [])
    edit(store, "1", changes, by="Ana", note="the page has the photograph")
    reading = store.readings.get("1")
    assert reading.body["machine"] == before
    (entry,) = reading.body["edits"]
    assert (entry["by"], entry["note"]) == ("Ana", "the page has the photograph")
    assert entry["set"] == {"c1": {"standards": ["ISO 14001:2015", "ISO 45001:2018"]}}
    assert holders(store) == []  # it still waits
    accept(store, "1", by="Ana")
    found = shown(store, "SELECT ?e { ?c a tr:Certification ; tr:edition ?e }")
    assert [edition.rpartition("/")[2] for edition in found] == [
        "iso-14001-2015", "iso-45001-2018",
    ]  # fmt: skip
    (note,) = set(shown(store, "SELECT ?r { ?c a tr:Certification ; tr:reading ?r }"))
    assert "A curator changed what the program had read." in note


def test_a_dropped_item_is_out_and_others_keep_their_ids(store: Store) -> None:
    count = len(store.readings.get("1").body["machine"]["people"])
    assert count == 1
    edit(store, "1", Changes(drop=("c1",)), by="Ana")
    accept(store, "1", by="Ana")
    assert holders(store) == []
    edit(store, "1", Changes(restore=("c1",)), by="Ana")
    assert holders(store) == ["up3-sumba"]  # the status stays accepted


def test_a_name_may_be_said_to_mean_another_thing(store: Store, tmp_path: Path) -> None:
    accept(store, "1", by="Ana")
    text = CERTIFIED.replace("UP3 Sumba", "UP3 Sumba Raya").replace("9001:2015", "14001:2015")
    ingest(store, tmp_path, "raya.txt", text)
    reading = store.readings.get("2")
    name = reading.body["machine"]["certifications"][0]["holder"]
    changes = Changes(same={name: "unit/up3-sumba"})
    edit(store, "2", changes, by="Ana", note="its name since 2020")
    accept(store, "2", by="Ana")
    assert holders(store) == ["up3-sumba", "up3-sumba"]


def test_what_another_article_brought_meanwhile_is_that_thing(store: Store, tmp_path: Path) -> None:
    """Both propose the body; the second form becomes another name of it, no second label."""
    other = CERTIFIED.replace("PT Sertifikasi Timur Jaya", "PT. Sertifikasi Timur Jaya").replace(
        "9001:2015", "45001:2018"
    )
    ingest(store, tmp_path, "lain.txt", other)
    accept(store, "2", by="Ana")
    accept(store, "1", by="Ana")
    labels = shown(
        store,
        "SELECT ?l { ?c tr:statedCertifier ?b . "
        "?b <http://www.w3.org/2004/02/skos/core#prefLabel> ?l }",
    )
    assert len(set(labels)) == 1


def test_two_readings_of_one_document_are_one_witness(store: Store, tmp_path: Path) -> None:
    with store.write(agent="test") as transaction:
        graph = Base(transaction.base).graph("by-hand")
        reading = store.readings.get("1")
        from kg.claims.rdf import source_triples
        from kg.claims.records import Source, Text
        from kg.pipeline.admit import describe_graph

        source = Source("by-hand", "news-article", Text("x", "id"), sha256_text=reading.sha256_text)
        stated = source_triples(source, Base(transaction.base))
        transaction.put_graph(
            graph,
            stated,
            status=ACCEPTED,
            description=describe_graph(source, Base(transaction.base)),
        )
    with pytest.raises(ReviewRefusedError, match="accepted already as graph/by-hand"):
        accept(store, "1", by="Ana")
    assert holders(store) == []


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (["c1.holder"], "write ITEM.FIELD=VALUE"),
        (["holder=x"], "write ITEM.FIELD=VALUE"),
        (["c9.holder=x"], "there is no item 'c9'"),
        (["c1.holdre=x"], "c1 has no field 'holdre' to set"),
        (["c1.evidence=[]"], "c1 has no field 'evidence' to set"),
        (["c1.kind=diploma"], "c1.kind is 'diploma'; use one of certification, grant"),
        (["c1.standards=[1]"], "c1.standards must be a list of strings"),
        (["c1.confidence=sure"], "c1 cannot be read"),
        (["c1.standards=[broken"], "--set standards="),
    ],
)
def test_a_malformed_edit_changes_nothing(store: Store, words: list[str], why: str) -> None:
    version = store.version()
    with pytest.raises(ParameterError) as caught:
        edit(store, "1", read_changes(words, [], [], []), by="Ana")
    assert why in str(caught.value)
    assert store.version() == version
    assert store.readings.get("1").body["edits"] == []


def test_an_edit_that_the_gate_refuses_changes_nothing(store: Store, tmp_path: Path) -> None:
    """More than all villages cannot have electricity."""
    text = (
        "Rasio desa berlistrik di Nusa Tenggara Timur mencapai 98,5 persen pada 2020, kata PLN.\n"
    )
    ingest(store, tmp_path, "desa.txt", text)
    version, body = store.version(), store.readings.get("2").body
    assert body["machine"]["statistics"][0]["indicator"] == "village_electrification_ratio"
    changes = read_changes(["f1.value=198.5", "f1.value_as_printed=198,5"], [], [], [])
    with pytest.raises(ReviewRefusedError, match=r"cannot exceed 100 percent.*kg review edit 2"):
        edit(store, "2", changes, by="Ana")
    assert store.version() == version
    assert store.readings.get("2").body == body


def test_nothing_is_no_edit(store: Store) -> None:
    with pytest.raises(ParameterError, match="nothing is changed"):
        edit(store, "1", Changes(), by="Ana")


@pytest.mark.parametrize("word", ["UP3 Sumba Raya", "x=up3-sumba", "x=area/ntt", "x=unit/"])
def test_same_names_a_thing(word: str) -> None:
    with pytest.raises(ParameterError, match="NAME=KIND/SLUG"):
        read_changes([], [], [], [word])


def test_pending_articles_can_be_asked_for(store: Store) -> None:
    """A query that takes pending graphs in sees them before and after acceptance."""
    from kg.query.pending import Dataset, pending_graphs

    query = f"SELECT ?h {{ ?c a <{tr('Certification')}> ; <{tr('holder')}> ?h }}"
    counts = []
    for _ in range(2):
        with store.snapshot() as snapshot:
            graphs: Dataset = [DefaultGraph(), *pending_graphs(snapshot.db)]
            rows = list(snapshot.db.query(query, default_graph=graphs))  # type: ignore[arg-type]
            counts.append((len(graphs), len(rows)))
        if len(counts) == 1:
            accept(store, "1", by="Ana")
    assert counts == [(2, 1), (1, 1)]
