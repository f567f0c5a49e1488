"""Reader processes under runaways, memory and stack exhaustion, and kill -9 from outside."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import psutil
import pytest
from pyoxigraph import Store

from kg.errors import (
    KgError,
    QueryMemoryError,
    QuerySyntaxError,
    QueryTimeoutError,
    QueryTooComplexError,
    ReaderUnavailableError,
    ResultTooLargeError,
    StoreMissingError,
)
from kg.query.job import Job
from kg.query.process import ReaderProcess
from kg.query.readers import ReaderPool
from kg.query.request import Answer, QueryRequest
from tests.asynchronous import run

MEBIBYTE = 1024 * 1024
RUNAWAY = QueryRequest("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }")
# 20,000 triples over 7 predicates: 2,857 have p/2 and 2,857 have p/3. A good second of work.
SLOW = QueryRequest(
    "SELECT (COUNT(*) AS ?n) { ?a <http://example.org/p/2> ?b . ?c <http://example.org/p/3> ?d }",
    table_format="csv",
)
SLOW_ANSWER = "n\r\n8162449\r\n"
SORTED_CROSS_JOIN = QueryRequest("SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?c ?f")


def point(number: int) -> QueryRequest:
    text = f"SELECT (COUNT(*) AS ?n) {{ <http://example.org/s/{number}> ?p ?o }}"
    return QueryRequest(text, table_format="csv")


POINT_ANSWER = b"n\r\n4\r\n"


def kill(pid: int) -> None:
    """Kill a reader, which may just be on its way out."""
    with suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)


def wait_until(condition: Callable[[], bool], timeout_s: float = 15.0) -> None:
    end = time.monotonic() + timeout_s
    while not condition():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.01)


def is_gone(pid: int) -> bool:
    try:
        return psutil.Process(pid).status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


def user_seconds(pid: int) -> float:
    try:
        return psutil.Process(pid).cpu_times().user
    except psutil.NoSuchProcess:
        return 0.0


def busy_pids(pool: ReaderPool) -> list[int]:
    """Return the readers that use their processor now."""
    before = {pid: user_seconds(pid) for pid in pool.pids}
    time.sleep(0.15)
    return [pid for pid, seconds in before.items() if user_seconds(pid) - seconds > 0.02]


def busy_pid(pool: ReaderPool) -> int:
    """Return the one reader that uses its processor, when there is one."""
    found: list[int] = []

    def is_one() -> bool:
        found[:] = busy_pids(pool)
        return len(found) == 1

    wait_until(is_one)
    return found[0]


def outcome(pool: ReaderPool, request: QueryRequest, checkpoint: Path, timeout_s: float) -> str:
    """Return the answer's text or the error's name."""
    try:
        answer = pool.run_sync(request, checkpoint, timeout_s)
    except KgError as error:
        return type(error).__name__
    return answer.body.decode()


def test_point_queries_by_both_ways(pool: ReaderPool, checkpoint: Path) -> None:
    assert pool.run_sync(point(1), checkpoint, 5).body == POINT_ANSWER

    async def many() -> list[Answer]:
        return await asyncio.gather(*(pool.run(point(n), checkpoint, 5) for n in range(100)))

    assert {answer.body for answer in run(many())} == {POINT_ANSWER}


def test_errors_of_the_query_come_back_whole(pool: ReaderPool, checkpoint: Path) -> None:
    with pytest.raises(QuerySyntaxError) as caught:
        pool.run_sync(QueryRequest("SELECT *\n{ ?s ?p }"), checkpoint, 5)
    assert caught.value.line == 2
    with pytest.raises(StoreMissingError):
        pool.run_sync(point(1), checkpoint / "none", 5)


def test_runaways_end_at_their_deadline_while_point_queries_pass(
    pool: ReaderPool, checkpoint: Path
) -> None:
    """Three runaways for two readers: all dead soon after the deadline, 50 others answered."""
    timeout_s = 4.0
    arrived = time.monotonic()
    with ThreadPoolExecutor(8) as threads:
        runaways = [threads.submit(outcome, pool, RUNAWAY, checkpoint, timeout_s) for _ in range(3)]
        wait_until(lambda: len(pool.answering) == 3)
        victims = pool.answering
        points = [threads.submit(outcome, pool, point(n), checkpoint, timeout_s) for n in range(50)]
        assert {future.result() for future in points} == {POINT_ANSWER.decode()}
        assert {future.result() for future in runaways} == {"QueryTimeoutError"}
        assert time.monotonic() - arrived >= timeout_s
        wait_until(lambda: all(is_gone(pid) for pid in victims))
    wait_until(lambda: len({pid for pid in pool.pids if not is_gone(pid)}) == 3)


def test_waiting_counts_towards_the_deadline(checkpoint: Path) -> None:
    with ReaderPool(1, reserve=0) as pool, ThreadPoolExecutor(2) as threads:
        pool.warm_up(checkpoint)
        long = threads.submit(outcome, pool, RUNAWAY, checkpoint, 1.5)
        time.sleep(0.1)
        arrived = time.monotonic()
        with pytest.raises(QueryTimeoutError) as caught:
            pool.run_sync(point(1), checkpoint, 0.4)
        assert time.monotonic() - arrived > 0.35
        assert caught.value.timeout_s == 0.4
        assert long.result() == "QueryTimeoutError"
        assert pool.run_sync(point(1), checkpoint, 5).body == POINT_ANSWER


def test_long_query_that_lost_a_lent_reader_is_still_answered(checkpoint: Path) -> None:
    """It takes about a second, more than the slice: it starts again with a full reader."""
    with ReaderPool(1, slice_s=0.1) as pool, ThreadPoolExecutor(8) as threads:
        pool.warm_up(checkpoint)
        runaway = threads.submit(outcome, pool, RUNAWAY, checkpoint, 4.0)
        time.sleep(0.1)
        slowed = threads.submit(outcome, pool, SLOW, checkpoint, 20.0)
        time.sleep(0.15)
        points = [threads.submit(outcome, pool, point(n), checkpoint, 20.0) for n in range(10)]
        assert {future.result() for future in points} == {POINT_ANSWER.decode()}
        assert not runaway.done()
        assert runaway.result() == "QueryTimeoutError"
        assert slowed.result() == SLOW_ANSWER


def test_memory_limit_is_told_and_survived(pool: ReaderPool, checkpoint: Path) -> None:
    with pytest.raises(QueryMemoryError) as caught:
        pool.run_sync(SORTED_CROSS_JOIN, checkpoint, 30)
    assert caught.value.limit_bytes == 512 * MEBIBYTE
    assert pool.run_sync(point(1), checkpoint, 5).body == POINT_ANSWER


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * { { ?a ?b ?c }" + " UNION { ?a ?b ?c }" * 10_000 + " }",
        "SELECT * { FILTER(" + "(" * 10_000 + "1" + ")" * 10_000 + ") }",
        "SELECT * " + "{" * 10_000 + "?s ?p ?o" + "}" * 10_000,
    ],
    ids=["unions", "parentheses", "groups"],
)
def test_stack_overflow_is_told_and_survived(pool: ReaderPool, checkpoint: Path, text: str) -> None:
    with pytest.raises(QueryTooComplexError):
        pool.run_sync(QueryRequest(text), checkpoint, 10)
    assert pool.run_sync(point(1), checkpoint, 5).body == POINT_ANSWER


def test_readers_killed_while_idle_are_replaced(pool: ReaderPool, checkpoint: Path) -> None:
    for wait_s in (0.0, 1.5):
        before = set(pool.pids)
        for pid in before:
            kill(pid)
        time.sleep(wait_s)
        with ThreadPoolExecutor(6) as threads:
            answers = list(threads.map(lambda n: outcome(pool, point(n), checkpoint, 5), range(30)))
        assert set(answers) == {POINT_ANSWER.decode()}
        wait_until(lambda old=before: old.isdisjoint(pool.pids))  # type: ignore[misc]


def test_reader_killed_while_busy_is_replaced_and_its_query_tried_once_more(
    pool: ReaderPool, checkpoint: Path
) -> None:
    with ThreadPoolExecutor(1) as threads:
        long = threads.submit(outcome, pool, RUNAWAY, checkpoint, 20.0)
        for _ in range(2):
            reader = busy_pid(pool)
            assert not long.done()
            kill(reader)
        assert long.result(5) == "ReaderUnavailableError"
    assert pool.run_sync(point(1), checkpoint, 5).body == POINT_ANSWER


def test_query_survives_one_kill(checkpoint: Path) -> None:
    with ReaderPool(1, reserve=0) as pool, ThreadPoolExecutor(1) as threads:
        pool.warm_up(checkpoint)
        future = threads.submit(outcome, pool, SLOW, checkpoint, 20.0)
        wait_until(lambda: psutil.Process(pool.pids[0]).cpu_times().user > 0.1)
        kill(pool.pids[0])
        assert future.result() == SLOW_ANSWER


def test_too_many_waiting_are_refused_at_once(checkpoint: Path) -> None:
    with ReaderPool(1, reserve=0, max_waiting=2) as pool, ThreadPoolExecutor(3) as threads:
        long = threads.submit(outcome, pool, RUNAWAY, checkpoint, 2.0)
        wait_until(lambda: len(pool.answering) == 1)
        for _ in range(2):
            threads.submit(outcome, pool, RUNAWAY, checkpoint, 2.0)
        wait_until(lambda: pool.waiting == 2)
        with pytest.raises(ReaderUnavailableError, match="2 queries wait"):
            pool.run_sync(point(1), checkpoint, 5)
        assert not long.done()


def test_large_answers_leave_by_file_and_files_go(checkpoint: Path, tmp_path: Path) -> None:
    text = "SELECT ?o { ?s ?p ?o }"
    with ReaderPool(1, reserve=0, spool_parent=tmp_path) as pool:
        answer = pool.run_sync(QueryRequest(text, table_format="csv"), checkpoint, 10)
        assert answer.path is not None
        assert answer.read().count(b"\r\n") == 20_001
        assert list(tmp_path.rglob("answer-*")) == [answer.path]
        answer.discard()
        limited = QueryRequest(text, result_limit_bytes=100_000)
        with pytest.raises(ResultTooLargeError):
            pool.run_sync(limited, checkpoint, 10)
        endless = QueryRequest("SELECT * { ?a ?b ?c . ?d ?e ?f }", result_limit_bytes=1 << 40)
        with pytest.raises(QueryTimeoutError):
            pool.run_sync(endless, checkpoint, 0.5)
        assert list(tmp_path.rglob("answer-*")) == []
        pool.run_sync(QueryRequest(text, table_format="csv"), checkpoint, 10)
    assert list(tmp_path.iterdir()) == []


def test_cancelled_query_stops_its_reader(pool: ReaderPool, checkpoint: Path) -> None:
    async def start_and_cancel() -> list[int]:
        task = asyncio.create_task(pool.run(RUNAWAY, checkpoint, 30))
        await asyncio.to_thread(busy_pid, pool)
        victims = list(pool.answering)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        return victims

    victims = run(start_and_cancel())
    assert len(victims) == 1
    wait_until(lambda: is_gone(victims[0]), 2.0)
    wait_until(lambda: busy_pids(pool) == [])


def test_query_cancelled_before_it_was_sent_runs_nowhere(
    checkpoint: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The process that is killed for it knew nothing of it; its successor must not run it."""
    with ReaderPool(1, reserve=0) as pool:
        pool.warm_up(checkpoint)
        send, submitted, sent = ReaderProcess.send, threading.Event(), threading.Event()
        jobs: list[Job] = []
        successors: list[int] = []

        def send_late(process: ReaderProcess, data: bytes, *, checkpoint: str) -> None:
            submitted.wait()
            pool._lanes.abandon(jobs[0])
            wait_until(lambda: not process.is_alive())
            send(process, data, checkpoint=checkpoint)
            successors.append(process.pid)
            monkeypatch.undo()
            sent.set()

        monkeypatch.setattr(ReaderProcess, "send", send_late)
        jobs.append(pool._submit(RUNAWAY, checkpoint, 30))
        submitted.set()
        assert sent.wait(10)
        wait_until(lambda: is_gone(successors[0]))
        assert pool.run_sync(point(1), checkpoint, 10).body == POINT_ANSWER


def test_close_leaves_no_process_no_thread_and_no_waiting_caller(checkpoint: Path) -> None:
    threads_before = threading.active_count()
    children_before = psutil.Process().children(recursive=True)
    pool = ReaderPool(2)
    pids = pool.pids
    assert len(pids) == 3
    with ThreadPoolExecutor(5) as threads:
        futures = [threads.submit(outcome, pool, RUNAWAY, checkpoint, 30.0) for _ in range(5)]
        wait_until(lambda: pool.waiting == 2)
        pool.close()
        assert {future.result(2) for future in futures} == {"ReaderUnavailableError"}
    assert all(is_gone(pid) for pid in pids)
    assert psutil.Process().children(recursive=True) == children_before
    assert threading.active_count() == threads_before
    pool.close()
    with pytest.raises(ReaderUnavailableError):
        pool.run_sync(point(1), checkpoint, 1)


def test_new_checkpoint_is_read_and_the_old_one_may_go(
    pool: ReaderPool, checkpoint: Path, tmp_path: Path
) -> None:
    store = Store(str(tmp_path / "db"))
    store.update("INSERT DATA { <http://example.org/s/1> <http://example.org/p/0> 1 }")
    store.flush()
    store.backup(str(tmp_path / "2"))
    assert pool.run_sync(point(1), tmp_path / "2", 5).body == b"n\r\n1\r\n"
    assert pool.run_sync(point(1), checkpoint, 5).body == POINT_ANSWER


def test_big_query_texts_pass(pool: ReaderPool, checkpoint: Path) -> None:
    text = f"ASK {{ VALUES ?o {{ '{'x' * 2_000_000}' }} }}"
    answer = pool.run_sync(QueryRequest(text), checkpoint, 10)
    assert json.loads(answer.body)["boolean"] is True


def test_readers_of_a_large_parent_are_not_replaced_for_ever(
    checkpoint: Path, tmp_path: Path
) -> None:
    """A child process begins with its parent's peak memory, which is not its own."""
    ballast = bytearray(b"x") * (300 * MEBIBYTE)
    with ReaderPool(1, memory_bytes=512 * MEBIBYTE, spool_parent=tmp_path) as pool:
        pool.warm_up(checkpoint)
        before = pool.pids
        request = QueryRequest("ASK { ?s ?p ?o }")
        for _ in range(3):
            assert pool.run_sync(request, checkpoint, 10.0).kind == "ask"
        assert pool.pids == before
    assert len(ballast) == 300 * MEBIBYTE
