"""The list of all verdicts: taken while the engine finds them, named some at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Triple

from kg.errors import QueryTimeoutError, StoreError
from kg.namespaces import DEFAULT_BASE, Base, tr
from kg.query.catalogue import Catalogue
from kg.query.execute import execute
from kg.query.request import QueryRequest, Task
from kg.query.stream import rows
from kg.store import ACCEPTED, Store
from kg.trust.auditing import AUDIT_QUESTIONS, Audited, audit

ON = date(2020, 6, 1)
BASE = Base(DEFAULT_BASE)
CLAIM = BASE.id("award", "a")


def listed(
    store: Path, batch: int, around: Callable[[Callable[[], bytes]], bytes] = lambda ask: ask()
) -> list[Audited]:
    with Store.open(store).snapshot() as snapshot:
        checkpoint = str(snapshot.path)

        def stream(text: str) -> Iterator[list[str]]:
            return rows(Task(QueryRequest(text), checkpoint))

        def run(text: str) -> bytes:
            task = Task(QueryRequest(text, table_format="csv"), checkpoint)
            return around(lambda: execute(task).read())

        catalogue = Catalogue.of(AUDIT_QUESTIONS)
        return list(audit(snapshot.db, catalogue, ON, stream, run, batch))


@pytest.mark.parametrize("batch", [1, 7])
def test_the_size_of_a_batch_changes_no_line(bundled_store: Path, batch: int) -> None:
    whole = listed(bundled_store, 500)
    assert len(whole) > 40
    assert len({line.certification for line in whole}) == len(whole)
    assert listed(bundled_store, batch) == whole


def test_names_that_are_forgotten_are_looked_up_again(
    bundled_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = listed(bundled_store, 500)
    monkeypatch.setattr("kg.trust.auditing.REMEMBERED", 3)
    assert listed(bundled_store, 2) == whole


def test_a_query_that_fails_ends_the_list(bundled_store: Path) -> None:
    def refuse(ask: Callable[[], bytes]) -> bytes:
        raise QueryTimeoutError("the deadline passed", timeout_s=1.0)

    with pytest.raises(QueryTimeoutError):
        listed(bundled_store, 5, refuse)


@pytest.mark.parametrize("judged", [True, False])
def test_no_certification_is_an_empty_list_unless_no_claim_was_judged(
    tmp_path: Path, judged: bool
) -> None:
    holder = Triple(NamedNode(CLAIM), NamedNode(tr("holder")), NamedNode(BASE.id("unit", "u")))
    line = Triple(NamedNode(CLAIM), NamedNode(tr("judgementLine")), Literal("of an award"))
    store = Store.create(tmp_path / "store", base=DEFAULT_BASE)
    with store.write(agent="test") as write:
        write.put_graph(BASE.graph("note"), [holder, line] if judged else [holder], status=ACCEPTED)
    if judged:
        assert listed(store.path, 5) == []
    else:
        with pytest.raises(StoreError, match="not worked out"):
            listed(store.path, 5)
