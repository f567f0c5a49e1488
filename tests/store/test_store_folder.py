"""The folder: creation, opening what is not a store, versions, undone writes, snapshots."""

from __future__ import annotations

import itertools
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.errors import (
    StoreError,
    StoreForeignError,
    StoreFormatError,
    StoreLockedError,
    StoreMissingError,
)
from kg.namespaces import DEFAULT_BASE, PREFIXES, Base
from kg.store import ACCEPTED, PENDING, Store
from kg.store.folder import CREATING

BASE = Base()
LABEL = ox.NamedNode(PREFIXES["skos"] + "prefLabel")


def fact(value: str) -> ox.Triple:
    return ox.Triple(ox.NamedNode(BASE.id("unit", "up3-sumba")), LABEL, ox.Literal(value))


def put(store: Store, value: str) -> None:
    with store.write(agent="test") as write:
        write.put_graph(BASE.graph("a"), [fact(value)], status=ACCEPTED)


def labels(db: ox.Store) -> list[str]:
    quads = db.quads_for_pattern(None, LABEL, None, ox.DefaultGraph())
    return [quad.object.value for quad in quads if isinstance(quad.object, ox.Literal)]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "store"


@pytest.fixture
def store(path: Path) -> Store:
    return Store.create(path, base=DEFAULT_BASE)


def test_a_new_store_is_empty_and_readable(store: Store, path: Path) -> None:
    opened = Store.open(path)
    assert opened.version() == 0
    assert opened.base == DEFAULT_BASE
    assert opened.meta.facts_hash is None
    assert opened.names.search("sumba") == []
    with opened.snapshot() as snapshot:
        assert len(snapshot.db) == 0
        assert snapshot.version == 0
    assert {entry.name for entry in path.iterdir()} == {
        "checkpoints", "current", "db", "index.sqlite", "lock", "meta.json", "quarantine",
    }  # fmt: skip


def test_a_store_is_made_in_an_empty_folder_only(tmp_path: Path, store: Store, path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert Store.create(tmp_path / "empty", base=DEFAULT_BASE).version() == 0
    with pytest.raises(StoreForeignError, match="already is a store"):
        Store.create(path, base=DEFAULT_BASE)
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "cat.jpg").write_bytes(b"cat")
    with pytest.raises(StoreForeignError, match="not a Terang store"):
        Store.create(tmp_path / "photos", base=DEFAULT_BASE)
    assert (tmp_path / "photos" / "cat.jpg").read_bytes() == b"cat"
    assert store.version() == 0


def test_no_store_there(tmp_path: Path) -> None:
    with pytest.raises(StoreMissingError, match=r"no store .* kg build"):
        Store.open(tmp_path / "nowhere")
    with pytest.raises(StoreMissingError, match=r"no store .* kg build"):
        Store.open(tmp_path)


def test_a_foreign_folder_or_file(tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "cat.jpg").write_bytes(b"cat")
    with pytest.raises(StoreForeignError, match="--store"):
        Store.open(tmp_path / "photos")
    with pytest.raises(StoreForeignError, match="--store"):
        Store.open(tmp_path / "photos" / "cat.jpg")
    (tmp_path / "photos" / "meta.json").write_text('{"kind": "album", "format": 1}')
    with pytest.raises(StoreForeignError, match="another program"):
        Store.open(tmp_path / "photos")


def test_a_newer_format_is_said_and_nothing_is_touched(store: Store, path: Path) -> None:
    meta = json.loads((path / "meta.json").read_text())
    (path / "meta.json").write_text(json.dumps(meta | {"format": 2, "colour": "green"}))
    (path / "dirty").touch()
    with pytest.raises(StoreFormatError, match="format 2, this version of terang knows up to 1"):
        Store.open(path)
    assert (path / "dirty").exists()
    assert store.path == path


@pytest.mark.parametrize("text", ["", '{"kind": "terang-st', '{"kind": "terang-store"}', "\xff"])
def test_damaged_meta(store: Store, path: Path, text: str) -> None:
    (path / "meta.json").write_bytes(text.encode("latin-1"))
    with pytest.raises(StoreError, match=r"meta\.json is damaged; restore it"):
        Store.open(path)
    assert store.path == path


def test_lost_meta(store: Store, path: Path) -> None:
    (path / "meta.json").unlink()
    with pytest.raises(StoreError, match=r"lost its meta\.json"):
        Store.open(path)
    assert store.path == path


@pytest.mark.parametrize("text", [None, b"", b"one"])
def test_missing_or_damaged_current_names_the_newest_checkpoint(
    store: Store, path: Path, text: bytes | None
) -> None:
    put(store, "UP3 Sumba")
    (path / "current").unlink()
    if text is not None:
        (path / "current").write_bytes(text)
    with pytest.raises(StoreError, match="write 1 "):
        Store.open(path)
    (path / "current").write_bytes(b"1")
    assert Store.open(path).version() == 1


def test_a_missing_checkpoint_is_said(store: Store, path: Path) -> None:
    shutil.rmtree(path / "checkpoints" / "0")
    with pytest.raises(StoreError, match=r"checkpoint 0 .* missing"):
        store.snapshot()


def test_a_half_made_store_is_said_and_made_again(store: Store, path: Path) -> None:
    put(store, "lost")
    (path / CREATING).touch()
    (path / "meta.json").unlink()
    with pytest.raises(StoreMissingError, match="half-written"):
        Store.open(path)
    assert Store.create(path, base=DEFAULT_BASE).version() == 0
    put(Store.open(path), "UP3 Sumba")


class Death(BaseException):
    """Stands for the end of the process: nothing catches it."""


def test_creation_may_die_at_any_durable_step(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    deaths = 0
    while True:
        path = tmp_path / str(deaths)
        steps = itertools.count()

        def sync(handle: int, last: int = deaths, steps: Iterator[int] = steps) -> None:
            if next(steps) == last:
                raise Death

        with monkeypatch.context() as patch:
            patch.setattr(os, "fsync", sync)
            try:
                Store.create(path, base=DEFAULT_BASE)
                break
            except Death:
                deaths += 1
        if not (path / "meta.json").exists() or (path / CREATING).exists():
            with pytest.raises(StoreMissingError):
                Store.open(path)
            Store.create(path, base=DEFAULT_BASE)
        assert Store.open(path).version() == 0
    assert deaths > 10


def test_each_commit_is_a_version_with_its_own_tag(store: Store) -> None:
    with store.snapshot() as before:
        tag = before.etag
    put(store, "UP3 Sumba")
    with store.snapshot() as after:
        assert (after.version, labels(after.db)) == (1, ["UP3 Sumba"])
        assert after.etag != tag
        assert after.etag.startswith('"')
        assert after.etag.endswith('"')


def test_a_write_that_changes_nothing_is_no_version(store: Store) -> None:
    put(store, "UP3 Sumba")
    put(store, "UP3 Sumba")
    with store.write(agent="test"):
        pass
    assert store.version() == 1
    assert not (store.path / "dirty").exists()


def test_meta_travels_with_its_version(store: Store) -> None:
    with store.write(agent="test") as write:
        write.put_graph(BASE.graph("a"), [fact("x")], status=ACCEPTED)
        write.set_meta(facts_hash="abc", only_bundled=True)
    assert (store.meta.facts_hash, store.meta.only_bundled) == ("abc", True)
    with store.write(agent="test") as write:
        write.set_meta(facts_hash="abc", only_bundled=False)
        assert write.meta.only_bundled is False
    assert store.meta.only_bundled is False
    assert store.version() == 1


def test_an_exception_undoes_the_whole_write(store: Store) -> None:
    put(store, "UP3 Sumba")

    def write_and_fail() -> None:
        with store.write(agent="test") as write:
            write.put_graph(BASE.graph("a"), [fact("wrong")], status=PENDING)
            write.set_meta(facts_hash="wrong", only_bundled=False)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write_and_fail()
    assert store.version() == 1
    assert store.meta.facts_hash is None
    assert not (store.path / "dirty").exists()
    with store.write(agent="test") as write:
        assert labels(write.db) == ["UP3 Sumba"]
        assert write.statuses()[BASE.graph("a")].status == ACCEPTED
    assert [thing.label for thing in store.names.search("wrong")] == []


def test_a_step_that_failed_halfway_is_not_committed_even_if_ignored(store: Store) -> None:
    put(store, "UP3 Sumba")

    def broken() -> Iterator[ox.Triple]:
        yield fact("half")
        raise ValueError("the file ends here")

    def write_and_ignore() -> None:
        with store.write(agent="test") as write:
            with pytest.raises(ValueError, match="ends here"):
                write.put_graph(BASE.graph("b"), broken(), status=ACCEPTED)
            write.put_graph(BASE.graph("c"), [fact("whole")], status=ACCEPTED)

    with pytest.raises(StoreError, match="all of it is undone: the file ends here"):
        write_and_ignore()
    assert store.version() == 1
    with store.write(agent="test") as write:
        assert labels(write.db) == ["UP3 Sumba"]


def test_a_handle_that_is_kept_does_not_hide_the_cause(store: Store) -> None:
    kept: list[ox.Store] = []

    def write_and_fail() -> None:
        with store.write(agent="test") as write:
            kept.append(write.db)
            write.put_graph(BASE.graph("a"), [fact("wrong")], status=ACCEPTED)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError) as caught:
        write_and_fail()
    assert "still open" in caught.value.__notes__[0]
    with pytest.raises(StoreLockedError, match="still open"), store.write(agent="test"):
        pass
    with store.snapshot() as snapshot:
        assert len(snapshot.db) == 0
    kept.clear()
    put(store, "UP3 Sumba")
    assert store.version() == 1


def test_a_commit_that_fails_says_what_holds(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    put(store, "UP3 Sumba")

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    def write_on_full_disk() -> None:
        with store.write(agent="test") as write:
            write.put_graph(BASE.graph("a"), [fact("lost")], status=ACCEPTED)
            monkeypatch.setattr(os, "fsync", full)

    with pytest.raises(StoreError, match="No space left on device; version 1 holds"):
        write_on_full_disk()
    monkeypatch.undo()
    with store.write(agent="test") as write:
        assert labels(write.db) == ["UP3 Sumba"]


def test_a_folder_that_cannot_be_made_or_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(StoreError, match=r"no store can be made .* --store"):
        Store.create(tmp_path / "file", base=DEFAULT_BASE)
    with pytest.raises(StoreError, match=r"no store can be made .* --store"):
        Store.create(tmp_path / "file" / "store", base=DEFAULT_BASE)
    store = Store.create(tmp_path / "store", base=DEFAULT_BASE)
    (store.path / "lock").unlink()
    (store.path / "lock").mkdir()
    with (
        pytest.raises(StoreError, match=r"cannot be written: .* --store"),
        store.write(agent="test"),
    ):
        pass
    (store.path / "dirty").touch()
    assert Store.open(store.path).version() == 0


def test_a_damaged_database_is_not_taken_for_a_locked_one(store: Store, path: Path) -> None:
    (path / "db" / "CURRENT").write_bytes(b"broken block")
    with pytest.raises(StoreError, match="cannot be opened") as caught, store.write(agent="test"):
        pass
    assert not isinstance(caught.value, StoreLockedError)
    # The mark stands, so the next write restores it from the checkpoint.
    put(store, "UP3 Sumba")
    assert store.version() == 1


def test_a_write_is_over_after_its_block(store: Store) -> None:
    with store.write(agent="test") as write:
        pass
    with pytest.raises(StoreError, match="this write is over"):
        write.put_graph(BASE.graph("a"), [], status=ACCEPTED)
    with pytest.raises(StoreError, match="this write is over"):
        _ = write.db


def test_a_reader_keeps_its_version_while_five_commits_pass(store: Store, path: Path) -> None:
    put(store, "version 1")
    reader = store.snapshot()
    for number in range(2, 7):
        put(store, f"version {number}")
    numbers = {entry.name for entry in (path / "checkpoints").iterdir()}
    assert numbers == {"1", "1.lock", "6", "6.lock"}
    # Opened only now, five versions later, and in another process too.
    assert labels(reader.db) == ["version 1"]
    script = "import sys, pyoxigraph as ox; print(len(ox.Store.read_only(sys.argv[1])))"
    seen = subprocess.run(
        [sys.executable, "-c", script, str(reader.path)], capture_output=True, text=True, check=True
    )
    assert int(seen.stdout) == len(reader.db)
    second = Store.open(path).snapshot()
    assert labels(second.db) == ["version 6"]
    reader.close()
    assert {entry.name for entry in (path / "checkpoints").iterdir()} == {"6", "6.lock"}
    with pytest.raises(StoreError, match="this snapshot is closed"):
        _ = reader.db
    second.close()
    assert (path / "checkpoints" / "6").is_dir()


def test_a_reader_that_lost_the_race_takes_the_next_version(
    store: Store, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """``current`` is read, then a commit replaces and removes that version, then it is locked."""
    put(store, "version 1")
    real = os.open
    done: list[bool] = []

    def late(file: str | Path, *rest: int, dir_fd: int | None = None) -> int:
        if Path(file).name == "1.lock" and not done:
            done.append(True)
            put(store, "version 2")
        return real(file, *rest, dir_fd=dir_fd)

    monkeypatch.setattr(os, "open", late)
    with store.snapshot() as snapshot:
        assert (snapshot.version, labels(snapshot.db)) == (2, ["version 2"])


def test_two_readers_hold_one_version(store: Store, path: Path) -> None:
    put(store, "version 1")
    one, two = store.snapshot(), store.snapshot()
    put(store, "version 2")
    one.close()
    assert labels(two.db) == ["version 1"]
    two.close()
    assert not (path / "checkpoints" / "1").exists()


def test_opening_a_store_opens_no_database(store: Store, path: Path) -> None:
    shutil.rmtree(path / "db")
    shutil.rmtree(path / "checkpoints" / "0")
    assert Store.open(path).version() == store.version() == 0
