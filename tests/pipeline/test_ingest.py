"""Documents into the store: recognised, batched, refused whole, and never twice after a kill."""

from __future__ import annotations

import gc
import os
import signal
import subprocess
import sys
import time
import tracemalloc
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from pyoxigraph import NamedNode

from kg.claims.records import Quotation
from kg.claims.records_conformity import ConformityClaim
from kg.extract import Extraction, extract
from kg.extract.names.gazetteer import Gazetteer
from kg.mapping.extractions import map_extraction
from kg.namespaces import Base, tr
from kg.pipeline.ingest import Ingest, Outcome, Said, ingest_files
from kg.store import PENDING, Store, graph_statuses
from tests.pipeline.articles import CERTIFIED, write_articles


def run(store: Store, paths: list[Path], how: Ingest | None = None) -> list[Outcome]:
    return list(ingest_files(store, paths, how or Ingest()))


def article(folder: Path, text: str = CERTIFIED, name: str = "berita.txt") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def pending(store: Store) -> list[str]:
    with store.snapshot() as snapshot:
        statuses = graph_statuses(snapshot.db, store.base)
    return [name for name, status in statuses.items() if status.status == PENDING]


def count(store: Store, kind: str) -> int:
    """Return how many things of a class the named graphs hold."""
    with store.snapshot() as snapshot:
        rows = snapshot.db.query(
            f"SELECT (COUNT(DISTINCT ?s) AS ?n) WHERE {{ GRAPH ?g {{ ?s a <{tr(kind)}> }} }}"
        )
        return int(next(iter(rows))["n"].value)  # type: ignore[arg-type]


def test_an_article_becomes_a_pending_graph_with_its_reading(
    small_store: Path, tmp_path: Path
) -> None:
    store = Store.open(small_store)
    (outcome,) = run(store, [article(tmp_path)])
    assert outcome.state == "stored", outcome.told
    assert pending(store) == [outcome.graph]
    assert count(store, "Certification") == 1
    reading = store.readings.get(str(outcome.number))
    assert reading.graph == outcome.graph
    assert reading.body["document"]["text"] == CERTIFIED
    assert reading.body["machine"]["certifications"][0]["holder"].endswith("UP3 Sumba")
    assert (reading.state, reading.items > 0) == ("stored", True)


def test_nothing_of_a_pending_article_is_in_the_default_graph(
    small_store: Path, tmp_path: Path
) -> None:
    store = Store.open(small_store)
    run(store, [article(tmp_path)])
    with store.snapshot() as snapshot:
        assert not snapshot.db.query(f"ASK {{ ?s a <{tr('Certification')}> }}")


def test_the_same_bytes_and_the_same_text_are_recognised(small_store: Path, tmp_path: Path) -> None:
    store = Store.open(small_store)
    first = article(tmp_path)
    windows = tmp_path / "windows.txt"
    windows.write_bytes(b"\xef\xbb\xbf" + CERTIFIED.replace("\n", "\r\n").encode())
    states = [(one.state, one.told) for one in run(store, [first, first, windows])]
    version = store.version()
    again = [(one.state, one.told) for one in run(store, [first, windows])]
    text = "already read: another file with the same text"
    assert sorted(states) == [("known", "already read"), ("known", text), ("stored", "")]
    assert again == [("known", "already read"), ("known", text)]
    assert store.version() == version
    assert len(pending(store)) == 1


def test_what_the_user_says_comes_first(small_store: Path, tmp_path: Path) -> None:
    from datetime import date

    store = Store.open(small_store)
    said = Said("https://example.org/berita/1", date(2020, 1, 2), "Harian Sumba")
    (outcome,) = run(store, [article(tmp_path)], Ingest(said, keep_articles=True))
    assert outcome.article is not None
    source = outcome.article.mapped.source
    assert (source.url, source.identifier) == ("https://example.org/berita/1", None)
    assert source.outlet is not None
    assert source.outlet.name == "Harian Sumba"
    assert source.issued is not None
    assert source.issued.text == "2020-01-02"
    assert source.slug.startswith("example-org-2020-01-02-")


def test_unreadable_and_empty_documents_do_not_stop_the_others(
    small_store: Path, tmp_path: Path
) -> None:
    store = Store.open(small_store)
    empty = article(tmp_path, "  \n", "kosong.txt")
    binary = tmp_path / "gambar.txt"
    binary.write_bytes(b"\x89PNG\0\0\0")
    plain = article(tmp_path, "hujan turun sejak pagi di desa itu.\n", "hujan.txt")
    outcomes = {
        Path(one.file).name: one
        for one in run(store, [empty, binary, plain, article(tmp_path), tmp_path / "tiada.txt"])
    }
    assert {name: one.state for name, one in outcomes.items()} == {
        "kosong.txt": "failed", "gambar.txt": "failed", "tiada.txt": "failed",
        "hujan.txt": "empty", "berita.txt": "stored",
    }  # fmt: skip
    assert "there is no text in it" in outcomes["kosong.txt"].told
    assert "this is no text" in outcomes["gambar.txt"].told
    assert [one.state for one in run(store, [plain])] == ["known"]


def test_a_fault_of_the_reader_and_a_name_of_other_bytes_stop_nothing(
    small_store: Path, tmp_path: Path
) -> None:
    store = Store.open(small_store)
    other = Path(os.fsdecode(os.fsencode(tmp_path) + b"/berita-\xff\xfe.txt"))
    other.write_text(CERTIFIED, encoding="utf-8")
    broken = article(tmp_path, "PLN UP3 Rusak melayani pelanggan.", "rusak.txt")

    def read(
        text: str, *, published: date | None = None, gazetteer: Gazetteer | None = None
    ) -> Extraction:
        if "Rusak" in text:
            raise RecursionError("maximum recursion depth exceeded")
        return extract(text, published=published, gazetteer=gazetteer)

    outcomes = {one.file: one for one in run(store, [broken, other], Ingest(reader=read))}

    assert outcomes[str(broken)].state == "failed"
    assert "RecursionError" in outcomes[str(broken)].told
    assert outcomes[str(other)].state == "stored"
    assert [one.file for one in store.readings.iter_heads()] == ["berita-??.txt"]


QUOTED = (
    'Waingapu, 12/11/2019 - "Kami akan  menjaga mutu\npelayanan\u00a0kepada semua pelanggan,'
    'Sumba," kata Manajer PLN UP3 Sumba Yohanes Lende, Selasa (12/11/2019).\n'
)


def test_a_quotation_is_stored_with_the_spacing_of_the_text(
    small_store: Path, tmp_path: Path
) -> None:
    store = Store.open(small_store)
    (outcome,) = run(store, [article(tmp_path, QUOTED)], Ingest(keep_articles=True))

    assert (outcome.state, outcome.left_out) == ("stored", 0)
    assert outcome.article is not None
    (text,) = [
        record.text for record in outcome.article.mapped.records if isinstance(record, Quotation)
    ]
    assert text.value == "Kami akan  menjaga mutu\npelayanan\u00a0kepada semua pelanggan,Sumba"


def test_a_refused_document_goes_to_quarantine_and_the_others_enter(
    small_store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store.open(small_store)
    paths = write_articles(tmp_path / "many", 3)

    def broken(extraction, document, names, **more):  # type: ignore[no-untyped-def]
        found = map_extraction(extraction, document, names, **more)
        if document.file != "00001.txt":
            return found
        row = found.draft.rows[0]
        wrong = tuple(
            replace(one, confidence=Decimal(7)) if isinstance(one, ConformityClaim) else one
            for one in row.records
        )
        return replace(found, draft=replace(found.draft, rows=[replace(row, records=wrong)]))

    monkeypatch.setattr("kg.pipeline.ingest.map_extraction", broken)
    outcomes = run(store, paths)
    assert [one.state for one in outcomes] == ["stored", "refused", "stored"]
    refused = outcomes[1]
    assert "confidence" in refused.told
    item = store.quarantine.get(str(refused.quarantined))
    assert (item.format, item.graph) == ("article", refused.graph)
    assert store.readings.get(str(refused.number)).state == "refused"
    assert len(pending(store)) == 2


def test_batches_are_writes(small_store: Path, tmp_path: Path) -> None:
    store = Store.open(small_store)
    before = store.version()
    outcomes = run(store, write_articles(tmp_path / "many", 7), Ingest(batch=3))
    assert [one.state for one in outcomes] == ["stored"] * 7
    assert store.version() == before + 3
    assert [one.number for one in outcomes] == list(range(1, 8))


def test_documents_that_name_a_new_thing_in_two_forms_both_enter(
    small_store: Path, tmp_path: Path
) -> None:
    store = Store.open(small_store)
    other = CERTIFIED.replace("PT Sertifikasi Timur Jaya", "Sertifikasi Timur Jaya").replace(
        "Yohanes Lende", "Maria Lende"
    )
    paths = [article(tmp_path), article(tmp_path, other, "lain.txt")]
    assert [one.state for one in run(store, paths)] == ["stored", "stored"]


def test_read_again_replaces_what_waits_and_nothing_else(small_store: Path, tmp_path: Path) -> None:
    store = Store.open(small_store)
    path = article(tmp_path)
    (first,) = run(store, [path])
    (second,) = run(store, [path], Ingest(Said(publisher="Harian Sumba"), again=True))
    assert (second.state, second.number, second.graph) == ("stored", first.number, first.graph)
    with store.write(agent="Ana") as transaction:
        transaction.set_status(str(first.graph), tr("graphStatus-rejected"))
    (third,) = run(store, [path], Ingest(again=True))
    assert third.state == "known"
    assert "judged or changed by Ana" in third.told


def test_lost_readings_are_made_anew(small_store: Path, tmp_path: Path) -> None:
    store = Store.open(small_store)
    path = article(tmp_path)
    run(store, [path])
    (small_store / "readings.sqlite").unlink()
    assert [one.state for one in run(store, [path])] == ["known"]
    (outcome,) = run(store, [path], Ingest(again=True))
    assert (outcome.state, outcome.number) == ("stored", 1)
    assert store.readings.get("1").body["document"]["text"] == CERTIFIED


SLOW = """
import sys
from pathlib import Path
from kg.pipeline.ingest import Ingest, ingest_files
from kg.store import Store

store = Store.open(Path(sys.argv[1]))
paths = sorted(Path(sys.argv[2]).iterdir())
for outcome in ingest_files(store, paths, Ingest(batch=4)):
    print(outcome.state, flush=True)
"""


def start(store: Path, folder: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", SLOW, str(store), str(folder)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )


@pytest.mark.parametrize(("lines", "wait_s"), [(1, 0.0), (5, 0.1), (9, 0.2), (13, 0.3)])
def test_a_killed_run_is_taken_up_without_double_facts(
    small_store: Path, tmp_path: Path, lines: int, wait_s: float
) -> None:
    folder = tmp_path / "many"
    paths = write_articles(folder, 40)
    child = start(small_store, folder)
    assert child.stdout is not None
    for _ in range(lines):
        assert child.stdout.readline().strip() == "stored"
    time.sleep(wait_s)  # into the middle of the next batch
    child.send_signal(signal.SIGKILL)
    child.wait(timeout=60)
    child.stdout.close()
    assert child.stderr is not None
    child.stderr.close()
    store = Store.open(small_store)
    stored = len(pending(store))
    assert lines <= stored < 40
    outcomes = run(store, paths)
    assert sum(one.state == "known" for one in outcomes) == stored
    assert sum(one.state == "stored" for one in outcomes) == 40 - stored
    assert len(pending(store)) == 40
    assert count(store, "Certification") == 40
    assert [one.number for one in store.readings.iter_heads()] == list(range(1, 41))


def test_two_runs_at_once_wait_for_each_other(small_store: Path, tmp_path: Path) -> None:
    folder = tmp_path / "many"
    write_articles(folder, 10)
    children = [start(small_store, folder) for _ in range(2)]
    lines: list[str] = []
    for child in children:
        out, error = child.communicate(timeout=120)
        assert child.returncode == 0, error
        lines += out.split()
    assert sorted(lines) == ["known"] * 10 + ["stored"] * 10
    store = Store.open(small_store)
    assert len(pending(store)) == 10
    assert count(store, "Certification") == 10


def test_memory_is_flat(small_store: Path, tmp_path: Path) -> None:
    """A run holds one batch, whatever the number of files.

    What waits for the garbage collector is not held: a process with many objects has it run
    seldom. Twenty files add 40 kB (hashes, entries of bounded caches); to keep them adds 410 kB.
    """
    store = Store.open(small_store)
    paths = write_articles(tmp_path / "many", 40)
    held_bytes = []
    tracemalloc.start()
    try:
        for number, _ in enumerate(ingest_files(store, paths, Ingest(batch=10)), start=1):
            if number % 20 == 0:
                gc.collect()
                held_bytes.append(tracemalloc.get_traced_memory()[0])
    finally:
        tracemalloc.stop()
    assert held_bytes[1] - held_bytes[0] < 100_000


def test_the_register_knows_what_was_read(small_store: Path, tmp_path: Path) -> None:
    store = Store.open(small_store)
    (outcome,) = run(store, [article(tmp_path)])
    base = Base(store.base)
    slug = str(outcome.graph).removeprefix(base.graph(""))
    register = NamedNode(base.graph("register"))
    with store.snapshot() as snapshot:
        said = {
            quad.predicate.value: quad.object.value  # type: ignore[union-attr]
            for quad in snapshot.db.quads_for_pattern(
                NamedNode(base.id("source", slug)), None, None, register
            )
        }
    assert said[tr("readBy")] == tr("readBy-program")
    assert said[tr("sha256Text")] == store.readings.get("1").sha256_text
