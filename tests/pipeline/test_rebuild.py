"""Building again: what changed is renewed, what people did stays, a broken build leaves nothing.

The builds here take the gazetteer, the article and the unseen document of the bundled facts.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import pytest

import kg
from kg.mapping.bundle import Bundle, bundled_facts
from kg.namespaces import DEFAULT_BASE, PREFIXES
from kg.pipeline.build import build
from kg.query.results import Rows
from kg.store import ACCEPTED, Store, graph_statuses
from tests.stores import copy_store

GRAPH = DEFAULT_BASE + "graph/"
UNSEEN = GRAPH + "bps-bappenas-indikator-tpb-indonesia-2025-4e4f696b"


@lru_cache(maxsize=1)
def few_facts() -> Bundle:
    drafts = [
        draft
        for draft in bundled_facts().drafts
        if draft.source.slug.startswith("terang-")
        or draft.source.status == "pending"
        or draft.source.sha256_text
    ]
    return Bundle(tuple(drafts), ())


@pytest.fixture(autouse=True)
def bundle(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.pipeline.build.bundled_facts", few_facts)


@pytest.fixture(scope="module")
def first_build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("rebuild") / "store"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("kg.pipeline.build.bundled_facts", few_facts)
        assert build(path, base=DEFAULT_BASE).admission.refused == ()
    return path


@pytest.fixture
def built(first_build: Path, tmp_path: Path) -> Path:

    copy_store(first_build, tmp_path / "store")
    return tmp_path / "store"


def count(store: Path, pattern: str) -> object:
    answer = kg.open(store).query(f"SELECT (COUNT(*) AS ?n) {{ {pattern} }}")
    assert isinstance(answer, Rows)
    return answer.python()[0]["n"]


def test_building_again_changes_nothing(built: Path) -> None:
    before = Store.open(built).version()
    assert build(built, base=DEFAULT_BASE).version == before


def test_a_changed_status_survives_a_build(built: Path) -> None:
    store = Store.open(built)
    assert count(built, f"GRAPH <{UNSEEN}> {{ ?o a tr:Observation }}") == 39
    assert count(built, "?o a tr:Observation") == 2
    with store.write(agent="curator") as transaction:
        transaction.set_status(UNSEEN, ACCEPTED, note="seen")
    build(built, base=DEFAULT_BASE)
    with store.snapshot() as snapshot:
        status = graph_statuses(snapshot.db, store.base)[UNSEEN]
    assert (status.status, status.by, status.note) == (ACCEPTED, "curator", "seen")
    assert count(built, "?o a tr:Observation") == 2 + 39


def test_what_others_loaded_survives_a_build(built: Path, tmp_path: Path) -> None:
    from kg.pipeline.load import load_file

    extra = tmp_path / "extra.ttl"
    extra.write_text("<http://e/a> <http://e/b> <http://e/c> .")
    store = Store.open(built)
    load_file(store, extra)
    assert not store.meta.only_bundled
    build(built, base=DEFAULT_BASE)
    assert count(built, "<http://e/a> <http://e/b> <http://e/c>") == 1


def test_what_is_bundled_no_more_goes(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    less = Bundle(tuple(d for d in few_facts().drafts if not d.source.sha256_text), ())
    monkeypatch.setattr("kg.pipeline.build.bundled_facts", lambda: less)
    assert count(built, "?q a tr:Quotation") == 4
    build(built, base=DEFAULT_BASE)
    assert count(built, "?q a tr:Quotation") == 0


def test_an_interrupted_build_leaves_nothing(tmp_path: Path) -> None:
    def stop(message: str) -> None:
        if message == "writing":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build(tmp_path / "store", base=DEFAULT_BASE, progress=stop)
    store = Store.open(tmp_path / "store")
    assert store.version() == 0
    with store.snapshot() as snapshot:
        assert len(list(snapshot.db.quads_for_pattern(None, None, None, None))) == 0


def test_another_base_reaches_every_iri_of_ours(tmp_path: Path) -> None:
    base = "https://example.org/t/"
    build(tmp_path / "store", base=base)
    ours = (base, PREFIXES["tr"], "https://w3id.org/terang/ontology")
    with Store.open(tmp_path / "store").snapshot() as snapshot:
        wrong = {
            value
            for quad in snapshot.db
            for term in (quad.subject, quad.object, quad.graph_name)
            if (value := getattr(term, "value", "")).startswith("https://w3id.org/terang/")
            and not value.startswith(ours)
        }
    assert wrong == set()
