"""What all tests share: a clean environment and one build of the bundled facts."""

from __future__ import annotations

import fcntl
import os
import pickle
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings

from tests.stores import copy_store

if TYPE_CHECKING:
    from kg.pipeline.build import BuildReport


settings.register_profile("terang", deadline=None)
settings.load_profile("terang")
"""A busy machine is no failure: what takes how long is told by the benchmarks."""


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """Use one worker more than there are processors: each waits for processes and deadlines."""
    return (os.cpu_count() or 1) + 1


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put files that need the bundled graph last, so that others run while one worker builds it."""
    building = {item.path for item in items if "bundled_build" in getattr(item, "fixturenames", ())}
    items.sort(key=lambda item: item.path in building)


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No setting of the developer's reaches a test, and no test reaches the user's store."""
    for name in [name for name in os.environ if name.startswith("TERANG_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data-home"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache-home"))


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of this run, the same in all its workers."""
    base = tmp_path_factory.getbasetemp()  # a worker's stands in the one of the run
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "shared"
    folder.mkdir(exist_ok=True)
    return folder


@contextmanager
def made_once(folder: Path, name: str) -> Iterator[tuple[Path, bool]]:
    """Hold the lock of a folder that the first worker fills; the others find it filled.

    Yields:
        The folder, and whether it is to be filled now.
    """
    place, done = folder / name, folder / f"{name}.done"
    with (folder / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if done.exists():
            yield place, False
            return
        shutil.rmtree(place, ignore_errors=True)  # left by a worker that failed or was killed
        place.mkdir()
        yield place, True
        done.touch()


class _Pickler(pickle.Pickler):
    """Keeps read-only views of dictionaries as dictionaries: findings have them."""

    def reducer_override(self, value: object) -> Any:
        if isinstance(value, MappingProxyType):
            return dict, (dict(value),)
        return NotImplemented


@pytest.fixture(scope="session")
def bundled_build(shared_folder: Path) -> tuple[Path, BuildReport]:
    """One build of the bundled facts: the store's folder and the report."""
    from kg.namespaces import DEFAULT_BASE
    from kg.pipeline.build import BuildReport, build

    with made_once(shared_folder, "bundled") as (place, is_empty):
        path, kept = place / "store", place / "report.pickle"
        if is_empty:
            with kept.open("wb") as stream:
                _Pickler(stream).dump(build(path, base=DEFAULT_BASE))
        report = pickle.loads(kept.read_bytes())  # noqa: S301 - our own file
    assert isinstance(report, BuildReport)
    return path, report


@pytest.fixture(scope="session")
def bundled_store(bundled_build: tuple[Path, BuildReport]) -> Path:
    """A store built from the bundled facts; read it, do not write to it."""
    return bundled_build[0]


@pytest.fixture(scope="session")
def bundled_report(bundled_build: tuple[Path, BuildReport]) -> BuildReport:
    """What the build of the bundled facts did."""
    return bundled_build[1]


@pytest.fixture
def own_store(bundled_store: Path, tmp_path: Path) -> Path:
    """A copy of the bundled store that the test may change."""
    return copy_store(bundled_store, tmp_path / "store")


@pytest.fixture(scope="session")
def ontology_store(shared_folder: Path) -> Path:
    """A store that holds the ontology and the gazetteer only."""
    with made_once(shared_folder, "ontology") as (place, is_empty):
        if is_empty:
            fill_ontology_store(place / "store")
    return place / "store"


def fill_ontology_store(path: Path) -> None:
    from kg.infer.rules import run_rules
    from kg.mapping.areas import read_gazetteer
    from kg.mapping.bundle import table_drafts
    from kg.mapping.producers import read_producers
    from kg.namespaces import DEFAULT_BASE, Base
    from kg.pipeline.admit import source_graphs
    from kg.pipeline.build import ontology_triples
    from kg.store import ACCEPTED, Store

    base = Base(DEFAULT_BASE)
    store = Store.create(path, base=DEFAULT_BASE)
    with store.write(agent="test") as transaction:
        transaction.put_graph(base.graph("ontology"), ontology_triples(base), status=ACCEPTED)
        for draft in source_graphs(table_drafts(read_gazetteer(), read_producers()), base):
            transaction.put_graph(
                draft.graph,
                [triple for unit in draft.units for triple in unit.triples],
                status=ACCEPTED,
                description=draft.description,
            )
        run_rules(transaction)  # else the first write of each test would run all of them


@pytest.fixture
def small_store(ontology_store: Path, tmp_path: Path) -> Path:
    """A copy of the small store that the test may change."""
    return copy_store(ontology_store, tmp_path / "store")
