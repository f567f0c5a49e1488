"""The curator's queue: accepting, rejecting and mending what a program read."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import DefaultGraph, NamedNode

from kg.errors import ParameterError, UnknownReadingError
from kg.namespaces import Base, tr
from kg.pipeline.edit_values import check_value
from kg.pipeline.edits import Changes, read_changes
from kg.pipeline.ingest import Ingest, ingest_files
from kg.pipeline.queue import queue
from kg.pipeline.reading_data import iter_items
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


@pytest.mark.parametrize("key", ["1", "hash", "slug", "graph", "short"])
def test_a_document_is_found_by_number_hash_slug_and_graph(store: Store, key: str) -> None:
    reading = store.readings.get("1")
    keys = {
        "hash": reading.sha256_text[:10],
        "slug": reading.graph.removeprefix(Base(store.base).graph("")),
        "graph": reading.graph,
        "short": "graph/" + reading.graph.removeprefix(Base(store.base).graph("")),
    }
    assert store.readings.get(keys.get(key, key)).number == 1


@pytest.mark.parametrize("key", ["2", "0", "zzz", "", "-1", "%", "abcdef0123"])
def test_an_unknown_document_is_an_error(store: Store, key: str) -> None:
    with pytest.raises(UnknownReadingError, match="kg review list --all"):
        accept(store, key, by="Ana")


def test_the_beginning_of_a_hash_needs_eight_signs(store: Store) -> None:
    digest = store.readings.get("1").sha256_text
    with pytest.raises(UnknownReadingError, match="of a hash 8 signs or more are needed"):
        store.readings.get("abcde")
    assert store.readings.get(digest[:8]).number == 1


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
    notes = set(shown(store, "SELECT ?r { ?c a tr:Certification ; tr:reading ?r }"))
    changed = "changed what the program had read: standards (ISO 9001:2015)."
    assert any(note.startswith(f"Curator Ana {changed}") for note in notes)


def test_what_a_curator_wrote_is_marked_and_no_words_are_put_beside_it(store: Store) -> None:
    """The text names neither the holder nor the standard that Ana wrote; the person it names."""
    words = ["c1.holder=PLN UP3 Waikabubak Jaya", "c1.standards=ISO 14001:2015"]
    edit(store, "1", read_changes(words, [], [], []), by="Ana")
    accept(store, "1", by="Budi")
    marked = shown(store, "SELECT ?t { ?t tr:curatedBy 'Ana' }")
    assert [one.partition("/id/")[2].partition("/")[0] for one in marked] == [
        "certification", "unit",
    ]  # fmt: skip
    assert marked[1].endswith("/unit/up3-waikabubak-jaya")
    assert shown(store, f"SELECT ?e {{ <{marked[1]}> tr:evidence ?e }}") == []
    assert len(shown(store, f"SELECT ?e {{ <{marked[0]}> tr:evidence ?e }}")) >= 3
    assert shown(store, f"SELECT ?n {{ <{marked[0]}> tr:confidence ?n }}") == []
    english, indonesian = shown(store, f"SELECT ?r {{ <{marked[0]}> tr:reading ?r }}")
    changed = "holder (PLN UP3 Sumba); standards (ISO 9001:2015)."
    assert english.startswith(f"Curator Ana changed what the program had read: {changed}")
    assert indonesian == f"Kurator Ana mengubah hasil bacaan program: {changed}"
    assert shown(store, "SELECT ?n { ?q a tr:Quotation ; tr:confidence ?n }") == ["0.95"]


def test_what_is_set_back_is_the_program_s_again(store: Store) -> None:
    edit(store, "1", read_changes(["c1.holder=PLN UP3 Waikabubak Jaya"], [], [], []), by="Ana")
    edit(store, "1", read_changes(["c1.holder=PLN UP3 Sumba"], [], [], []), by="Ana")
    accept(store, "1", by="Ana")
    assert shown(store, "SELECT ?t { ?t tr:curatedBy ?who }") == []
    assert shown(store, "SELECT ?n { ?c a tr:Certification ; tr:confidence ?n }") == ["0.95"]


def test_a_confidence_that_a_curator_set_is_kept(store: Store) -> None:
    words = ["c1.scope=pelayanan", "c1.confidence=0.6"]
    edit(store, "1", read_changes(words, [], [], []), by="Ana")
    accept(store, "1", by="Ana")
    assert shown(store, "SELECT ?n { ?c a tr:Certification ; tr:confidence ?n }") == ["0.6"]


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


def test_words_of_a_quotation_may_be_set_without_the_spacing_of_the_text() -> None:
    text = 'kata dia: "Kami akan  menjaga\nmutu\u00a0pelayanan."'

    check_value("q1", "text", "akan menjaga mutu pelayanan", text)
    with pytest.raises(ParameterError, match=r"q1\.text must be words of the article"):
        check_value("q1", "text", "akan menjamin mutu", text)


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
        (["c1.confidence=sure"], "c1.confidence 'sure' is no number from 0 to 1"),
        (["c1.confidence=1.5"], "c1.confidence '1.5' is no number from 0 to 1"),
        (["c1.date=13 Juni 2023"], "'13 Juni 2023' is no date; write 2023-06-13, 2023-06 or 2023"),
        (["c1.date=2023-02-30"], "'2023-02-30' is no date; write 2023-06-13, 2023-06 or 2023"),
        (["c1.holder="], "c1.holder is empty; write null where the text names none"),
        (["c1.standards="], "c1.standards names no standard"),
        (["c1.standards=ISO 9001,"], "c1.standards names no standard"),
        (["c1.standards=null"], "c1.standards cannot be empty; --drop c1"),
        (["p1.name=null"], "p1.name cannot be empty; --drop p1"),
        (["q1.text=kata yang tidak ada"], "q1.text must be words of the article"),
        (["c1.holder=PLN UP3 Sumba"], "nothing is changed: all of it is so already"),
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


FIGURE = "Rasio elektrifikasi di Nusa Tenggara Timur mencapai 98,5 persen pada 2020, kata PLN.\n"


@pytest.mark.parametrize(
    ("word", "why"),
    [
        ("f1.period=banana", "'banana' is no period; write 2019, 2019-10, 2019-Q3, 2019-H2 or"),
        ("f1.period=2019-13", "'2019-13' is no period"),
        ("f1.value=abc", "f1.value 'abc' is no number; write 82.97"),
        ("f1.value=NaN", "f1.value 'NaN' is no number"),
        ("f1.value=inf", "f1.value 'inf' is no number"),
        ("f1.value=-3", "f1.value -3 is below zero"),
        ("f1.value=1e400", "f1.value 1e400 has more than 15 digits"),
        ("f1.value=1e-400", "f1.value 1e-400 has more than 15 digits"),
        ("f1.value_as_printed=", "f1.value_as_printed is empty"),
    ],
)
def test_a_figure_is_a_number_of_a_period(
    store: Store, tmp_path: Path, word: str, why: str
) -> None:
    ingest(store, tmp_path, "angka.txt", FIGURE)
    with pytest.raises(ParameterError) as caught:
        edit(store, "2", read_changes([word], [], [], []), by="Ana")
    assert why in str(caught.value)
    assert store.readings.get("2").body["edits"] == []


@pytest.mark.parametrize("period", ["2019", "2019-10", "2019-Q3", "2019-H2", "2019-10-28"])
def test_every_form_of_a_period_may_be_set(store: Store, tmp_path: Path, period: str) -> None:
    ingest(store, tmp_path, "angka.txt", FIGURE)
    decision = edit(store, "2", read_changes([f"f1.period={period}"], [], [], []), by="Ana")
    assert decision.left_out == ()


def test_what_the_graph_cannot_take_is_told_on_editing_and_on_accepting(
    store: Store, tmp_path: Path
) -> None:
    graph = ingest(store, tmp_path, "angka.txt", FIGURE)
    changes = read_changes(["f1.area=Atlantis"], [], [], [])
    decision = edit(store, "2", changes, by="Ana")
    ((item, why),) = decision.left_out
    assert (item, "Atlantis" in why) == ("f1", True)
    with store.snapshot() as snapshot:
        *_, now = status_history(snapshot.db, store.base, graph)
    assert now.note is not None
    assert "1 not stored in full" in now.note
    assert accept(store, "2", by="Ana").left_out == decision.left_out


def test_what_is_unusual_in_an_edit_is_told(store: Store) -> None:
    """The article is of 2019-03-04; the first of the standards is none, the other two are."""
    words = ["c1.date=2050-01-01", "c1.standards=bukan standar, ISO 55001:2014, SMK3"]
    late, unknown = edit(store, "1", read_changes(words, [], [], []), by="Ana").doubts
    assert late == "c1.date 2050-01-01 is after the day of the document (2019-03-04)"
    assert "'bukan standar' is neither the code of a standard" in unknown
    words = ["c1.date=2019-03", "c1.standards=SMK3"]
    assert edit(store, "1", read_changes(words, [], [], []), by="Ana").doubts == ()


def test_a_document_of_which_nothing_is_left_keeps_its_graph(store: Store, tmp_path: Path) -> None:
    ingest(store, tmp_path, "angka.txt", FIGURE)
    with store.snapshot() as snapshot:
        graph = NamedNode(store.readings.get("2").graph)
        before = set(snapshot.db.quads_for_pattern(None, None, None, graph))
    items = [name for name, _ in iter_items(store.readings.get("2").body["machine"])]
    with pytest.raises(ReviewRefusedError, match="kg review reject 2"):
        edit(store, "2", Changes(drop=tuple(items)), by="Ana")
    with store.snapshot() as snapshot:
        assert set(snapshot.db.quads_for_pattern(None, None, None, graph)) == before


def test_a_second_decision_tells_of_the_first_and_the_same_one_changes_nothing(
    store: Store,
) -> None:
    assert reject(store, "1", by="Cici", note="satire").former is None
    overruled = accept(store, "1", by="Ana", note="no satire")
    assert overruled.former is not None
    assert (overruled.former.by, overruled.former.note) == ("Cici", "satire")
    again = accept(store, "1", by="Budi", note="me too")
    assert (again.already, again.version) == (True, overruled.version)
    assert again.former is not None
    assert (again.former.by, again.former.note) == ("Ana", "no satire")


def test_an_edit_starts_from_what_another_wrote_meanwhile(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The reading is looked up before the lock is had; what counts is what stands there then."""
    stale = store.readings.get("1")
    edit(store, "1", read_changes(["c1.scope=pelayanan"], [], [], []), by="Ana")
    monkeypatch.setattr("kg.pipeline.review._find", lambda store, key: stale)
    edit(store, "1", read_changes(["c1.number=A-1"], [], [], []), by="Budi")
    body = store.readings.get("1").body
    certification = body["current"]["certifications"][0]
    assert (certification["scope"], certification["number"]) == ("pelayanan", "A-1")
    assert [one["by"] for one in body["edits"]] == ["Ana", "Budi"]


@pytest.mark.parametrize(
    ("word", "why"),
    [
        ("Nothing Such=unit/up3-sumba", "no item names 'Nothing Such'"),
        ("PLN UP3 Sumba=unit/nope", "the graph has no 'unit/nope'"),
    ],
)
def test_a_decision_on_a_name_needs_name_and_thing(store: Store, word: str, why: str) -> None:
    with pytest.raises(ParameterError) as caught:
        edit(store, "1", read_changes([], [], [], [word]), by="Ana")
    assert why in str(caught.value)
    assert store.readings.get("1").body["edits"] == []


def test_what_was_not_dropped_is_not_restored(store: Store) -> None:
    with pytest.raises(ParameterError, match="c1 was not dropped"):
        edit(store, "1", Changes(restore=("c1",)), by="Ana")


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
