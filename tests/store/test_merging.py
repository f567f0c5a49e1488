"""Merging the files of a database at a commit."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Triple
from pyoxigraph import Store as Database

from kg.namespaces import DEFAULT_BASE, Base
from kg.store import ACCEPTED, Store
from kg.store.database import merge_unless_large
from kg.store.files import size_of

BASE = Base(DEFAULT_BASE)
SAID = Triple(NamedNode("urn:s"), NamedNode("urn:p"), Literal("some words"))


@pytest.mark.parametrize("told", [True, False])
def test_a_commit_merges_files_only_when_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, told: bool
) -> None:
    merged: list[Path] = []

    def watched(db: Database, path: Path) -> bool:
        merged.append(path)
        return merge_unless_large(db, path)

    monkeypatch.setattr("kg.store.writer.merge_unless_large", watched)
    store = Store.create(tmp_path / "store", base=DEFAULT_BASE)
    with store.write(agent="test") as write:
        write.put_graph(BASE.graph("n"), [SAID], status=ACCEPTED)
        if told:
            write.merge_files()
    assert merged == ([store.path / "db"] if told else [])
    with store.snapshot() as snapshot:
        assert list(snapshot.db.quads_for_pattern(SAID.subject, None, None))


def test_a_large_database_is_left_to_the_engine(tmp_path: Path) -> None:
    path = tmp_path / "db"
    database = Database(str(path))
    database.add(Quad(SAID.subject, SAID.predicate, SAID.object))
    database.flush()
    assert not merge_unless_large(database, path, most_bytes=10)
    assert merge_unless_large(database, path)
    assert len(database) == 1


def test_files_that_vanish_while_they_are_measured_do_not_count(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.sst", "b.sst"):
        (tmp_path / name).write_bytes(b"1234")
    listed = list(tmp_path.iterdir())
    (tmp_path / "b.sst").unlink()
    monkeypatch.setattr(Path, "iterdir", lambda _: iter(listed))
    assert size_of(tmp_path) == 4
