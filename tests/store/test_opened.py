"""The checkpoint that a process has open, and opening it beside other work."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Triple
from pyoxigraph import Store as Database

from kg.errors import StoreError
from kg.namespaces import DEFAULT_BASE, Base
from kg.store import ACCEPTED, Store, opened

SAID = Triple(NamedNode("urn:s"), NamedNode("urn:p"), Literal("some words"))


@pytest.fixture
def store(tmp_path: Path) -> Store:
    made = Store.create(tmp_path / "store", base=DEFAULT_BASE)
    write_version(made)
    return made


def write_version(store: Store) -> None:
    with store.write(agent="test") as write:
        write.put_graph(Base(DEFAULT_BASE).graph(f"v{store.version()}"), [SAID], status=ACCEPTED)


def all_threads_end() -> None:
    for thread in threading.enumerate():
        if thread.name == "open-ahead":
            thread.join(20)
            assert not thread.is_alive()


class Opener:
    """In place of the engine's class: waits until it may open, and counts."""

    def __init__(self) -> None:
        self.may_open = threading.Event()
        self.opened: list[str] = []

    def read_only(self, path: str) -> Database:
        assert self.may_open.wait(20)
        self.opened.append(path)
        return Database.read_only(path)


def test_who_asks_meanwhile_waits_and_gets_the_same(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = Opener()
    monkeypatch.setattr(opened, "Database", engine)
    with store.snapshot() as snapshot:
        got: list[Database] = []
        opened.open_ahead(store.snapshot())
        asking = [
            threading.Thread(target=lambda: got.append(opened.open_checkpoint(str(snapshot.path))))
            for _ in range(3)
        ]
        for thread in asking:
            thread.start()
        engine.may_open.set()
        for thread in asking:
            thread.join(20)
        assert engine.opened == [str(snapshot.path)]
        assert len(got) == 3
        assert got[0] is got[1] is got[2]
        assert list(got[0].quads_for_pattern(SAID.subject, None, None))


def test_the_snapshot_is_held_while_it_is_opened_and_then_let_go(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = Opener()
    monkeypatch.setattr(opened, "Database", engine)
    ahead = store.snapshot()
    opened.open_ahead(ahead)
    write_version(store)
    assert ahead.path.is_dir()
    engine.may_open.set()
    all_threads_end()
    assert not ahead.path.exists()
    with store.snapshot() as snapshot:
        database = opened.open_checkpoint(str(snapshot.path))
        assert len(list(database.named_graphs())) > 1
    assert len(engine.opened) == 2


@pytest.mark.parametrize("harm", [shutil.rmtree, lambda path: (path / "CURRENT").unlink()])
def test_who_asks_next_is_told_what_went_wrong(store: Store, harm: Callable[[Path], None]) -> None:
    with store.snapshot() as snapshot:
        ahead = store.snapshot()
        harm(snapshot.path)
        opened.open_ahead(ahead)
        all_threads_end()
        with pytest.raises(StoreError, match=str(snapshot.path)):
            opened.open_checkpoint(str(snapshot.path))
