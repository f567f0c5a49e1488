"""What all tests share: a clean environment and one build of the bundled facts."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from kg.pipeline.build import BuildReport


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No setting of the developer's reaches a test, and no test reaches the user's store."""
    for name in [name for name in os.environ if name.startswith("TERANG_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data-home"))


@pytest.fixture(scope="session")
def bundled_build(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, BuildReport]:
    """One build of the bundled facts: the store's folder and the report."""
    from kg.namespaces import DEFAULT_BASE
    from kg.pipeline.build import build

    path = tmp_path_factory.mktemp("bundled") / "store"
    return path, build(path, base=DEFAULT_BASE)


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
    path = tmp_path / "store"
    shutil.copytree(bundled_store, path)
    return path


@pytest.fixture(scope="session")
def ontology_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store that holds the ontology and the gazetteer only."""
    from kg.mapping.areas import read_gazetteer
    from kg.mapping.bundle import table_drafts
    from kg.mapping.producers import read_producers
    from kg.namespaces import DEFAULT_BASE, Base
    from kg.pipeline.admit import source_graphs
    from kg.pipeline.build import ontology_triples
    from kg.store import ACCEPTED, Store

    base = Base(DEFAULT_BASE)
    store = Store.create(tmp_path_factory.mktemp("ontology") / "store", base=DEFAULT_BASE)
    with store.write(agent="test") as transaction:
        transaction.put_graph(base.graph("ontology"), ontology_triples(base), status=ACCEPTED)
        for draft in source_graphs(table_drafts(read_gazetteer(), read_producers()), base):
            transaction.put_graph(
                draft.graph,
                [triple for unit in draft.units for triple in unit.triples],
                status=ACCEPTED,
                description=draft.description,
            )
    return store.path


@pytest.fixture
def small_store(ontology_store: Path, tmp_path: Path) -> Path:
    """A copy of the small store that the test may change."""
    path = tmp_path / "store"
    shutil.copytree(ontology_store, path)
    return path
