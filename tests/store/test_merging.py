"""Merging the files of a database at a commit."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Triple

from kg.namespaces import DEFAULT_BASE, Base
from kg.store import ACCEPTED, Store

BASE = Base(DEFAULT_BASE)
WRITES = 2
"""Fewer than those after which the engine merges by itself."""


def written(store: Store, number: int, *, merge: bool = False) -> int:
    """Write a graph; return how many files of data the new checkpoint has."""
    said = Triple(NamedNode(f"urn:s:{number}"), NamedNode("urn:p"), Literal(f"some words {number}"))
    with store.write(agent="test") as write:
        write.put_graph(BASE.graph(f"n{number}"), [said], status=ACCEPTED)
        if merge:
            write.merge_files()
    checkpoint = store.path / "checkpoints" / str(store.version())
    return len(list(checkpoint.glob("*.sst")))


def test_a_commit_merges_files_when_told(tmp_path: Path) -> None:
    store = Store.create(tmp_path / "store", base=DEFAULT_BASE)
    scattered = [written(store, number) for number in range(WRITES)]
    assert scattered == sorted(scattered)
    assert written(store, WRITES, merge=True) < scattered[-1]
    with store.snapshot() as snapshot:
        for number in range(WRITES + 1):
            assert list(snapshot.db.quads_for_pattern(NamedNode(f"urn:s:{number}"), None, None))


def test_a_large_database_is_left_to_the_engine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kg.store.writer.MERGED_BYTES", 10)
    store = Store.create(tmp_path / "store", base=DEFAULT_BASE)
    scattered = [written(store, number) for number in range(WRITES)]
    assert written(store, WRITES, merge=True) > scattered[-1]
