"""A version with its pending graphs taken in: a copy inside the version's own folder."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.namespaces import tr
from kg.store import ACCEPTED, PENDING, Store
from kg.store import merged as module
from kg.store.merged import NAME, open_merged

BASE = "https://example.org/"
S, P = ox.NamedNode(BASE + "s"), ox.NamedNode(BASE + "p")


def triple(value: str) -> ox.Triple:
    return ox.Triple(S, P, ox.Literal(value))


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """Accepted: a, b. Pending: b and c in one graph, c in another. Rejected: nothing."""
    store = Store.create(tmp_path / "store", base=BASE)
    with store.write(agent="test") as transaction:
        for name, values, status in (
            ("accepted", "ab", ACCEPTED),
            ("first", "bc", PENDING),
            ("second", "c", PENDING),
        ):
            transaction.put_graph(
                f"{BASE}graph/{name}", [triple(value) for value in values], status=status,
                description=[],
            )  # fmt: skip
    return store


def values(db: ox.Store) -> list[str]:
    return sorted(
        str(quad.object)[1:-1] for quad in db.quads_for_pattern(S, P, None, ox.DefaultGraph())
    )


GRAPHS = [ox.NamedNode(f"{BASE}graph/{name}") for name in ("first", "second")]


def test_each_triple_once_and_the_version_itself_as_it_was(store: Store) -> None:
    with store.snapshot() as snapshot:
        db = open_merged(snapshot.path, GRAPHS)
        assert db is not None
        assert values(db) == ["a", "b", "c"]
        assert values(snapshot.db) == ["a", "b"]
        status = db.quads_for_pattern(GRAPHS[0], ox.NamedNode(tr("graphStatus")), None, None)
        assert len(list(status)) > 0
        assert sorted(path.name for path in snapshot.path.iterdir() if path.is_dir()) == [NAME]


def test_it_is_made_once(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    with store.snapshot() as snapshot:
        assert open_merged(snapshot.path, GRAPHS) is not None
        monkeypatch.setattr(module, "link_database", lambda *_: pytest.fail("made again"))
        again = open_merged(snapshot.path, GRAPHS)
        assert again is not None
        assert values(again) == ["a", "b", "c"]


def test_a_reader_that_comes_second_uses_what_the_first_made(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    with store.snapshot() as snapshot:
        made = module._take_in

        def overtaken(path: Path, graphs: list[ox.NamedNode]) -> None:
            made(path, graphs)
            monkeypatch.setattr(module, "_take_in", made)
            assert open_merged(snapshot.path, graphs) is not None

        # The second one has another process id.
        numbers = iter((2, 1))
        monkeypatch.setattr("os.getpid", lambda: next(numbers))
        monkeypatch.setattr(module, "_take_in", overtaken)
        db = open_merged(snapshot.path, GRAPHS)
        assert db is not None
        assert values(db) == ["a", "b", "c"]
        assert sorted(path.name for path in snapshot.path.iterdir() if path.is_dir()) == [NAME]


def test_a_folder_that_cannot_be_written_gives_none(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: Path) -> None:
        raise PermissionError("read-only")

    monkeypatch.setattr(module, "link_database", refuse)
    with store.snapshot() as snapshot:
        assert open_merged(snapshot.path, GRAPHS) is None


def test_writes_and_recovery_go_on_beside_it(store: Store) -> None:
    with store.snapshot() as snapshot:
        assert open_merged(snapshot.path, GRAPHS) is not None
        (snapshot.path / f"{NAME}.999").mkdir()  # left by a reader that was killed
    (store.path / "dirty").write_bytes(b"a write that was broken off\n")
    again = Store.open(store.path)
    assert not (again.path / "dirty").exists()
    with again.write(agent="test") as transaction:
        transaction.set_status(f"{BASE}graph/first", ACCEPTED)
    folders = [path.name for path in (again.path / "checkpoints").iterdir() if path.is_dir()]
    assert folders == ["2"]
    with again.snapshot() as snapshot:
        assert values(snapshot.db) == ["a", "b", "c"]
        assert not (snapshot.path / NAME).exists()
