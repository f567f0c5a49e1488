"""The list of all verdicts: in batches, several at a time."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from kg.errors import QueryTimeoutError
from kg.query.catalogue import Catalogue
from kg.query.execute import execute, open_checkpoint
from kg.query.request import QueryRequest, Task
from kg.store import Store
from kg.trust.auditing import AUDIT_QUESTIONS, Audited, audit

ON = date(2020, 6, 1)


def listed(
    store: Path, batch: int, around: Callable[[Callable[[], bytes]], bytes] = lambda ask: ask()
) -> list[Audited]:
    with Store.open(store).snapshot() as snapshot:
        open_checkpoint(str(snapshot.path))

        def run(text: str) -> bytes:
            task = Task(QueryRequest(text, table_format="csv"), str(snapshot.path))
            return around(lambda: execute(task).read())

        return list(audit(snapshot.db, Catalogue.of(AUDIT_QUESTIONS), ON, run, batch))


@pytest.mark.parametrize("batch", [1, 7])
def test_the_size_of_a_batch_changes_no_verdict(bundled_store: Path, batch: int) -> None:
    def key(line: Audited) -> str:
        return line.certification

    whole = listed(bundled_store, 500)
    assert len(whole) > 40
    assert len({key(line) for line in whole}) == len(whole)
    assert sorted(listed(bundled_store, batch), key=key) == sorted(whole, key=key)


def test_batches_come_in_order_however_long_each_takes(bundled_store: Path) -> None:
    first = threading.Event()
    calls = iter(range(1000))

    def held_back(ask: Callable[[], bytes]) -> bytes:
        if next(calls) == 0:
            first.wait(timeout=5.0)
        else:
            first.set()
        return ask()

    assert listed(bundled_store, 5, held_back) == listed(bundled_store, 5)


def test_a_query_that_fails_ends_the_list(bundled_store: Path) -> None:
    def refuse(ask: Callable[[], bytes]) -> bytes:
        raise QueryTimeoutError("the deadline passed", timeout_s=1.0)

    with pytest.raises(QueryTimeoutError):
        listed(bundled_store, 5, refuse)
