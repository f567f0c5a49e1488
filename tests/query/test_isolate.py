"""One query in a child process, for the command line."""

from __future__ import annotations

import mmap
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from kg.errors import (
    QueryMemoryError,
    QuerySyntaxError,
    QueryTimeoutError,
    QueryTooComplexError,
    ReaderUnavailableError,
)
from kg.query import isolate
from kg.query.death import classify_death, read_tail
from kg.query.isolate import run_isolated
from kg.query.request import Answer, QueryRequest

MEBIBYTE = 1024 * 1024
RUNAWAY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"


def run(text: str, checkpoint: Path, timeout_s: float = 10.0) -> Answer:
    return run_isolated(
        QueryRequest(text, table_format="csv"), checkpoint, timeout_s, 512 * MEBIBYTE
    )


@pytest.fixture(autouse=True)
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def test_answers_small_and_large(checkpoint: Path, scratch: Path) -> None:
    small = run("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", checkpoint)
    assert small.body == b"n\r\n20000\r\n"
    assert list(scratch.iterdir()) == []
    large = run("SELECT ?o { ?s ?p ?o }", checkpoint)
    assert large.path is not None
    assert large.read().count(b"\r\n") == 20_001
    large.discard()
    assert list(scratch.iterdir()) == []


def test_runaway_is_killed_at_the_deadline(checkpoint: Path, scratch: Path) -> None:
    started = time.monotonic()
    with pytest.raises(QueryTimeoutError) as caught:
        run(RUNAWAY, checkpoint, 0.5)
    assert time.monotonic() - started >= 0.5
    assert caught.value.timeout_s == 0.5
    assert list(scratch.iterdir()) == []


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?c ?f", QueryMemoryError),
        ("SELECT * " + "{" * 10_000 + "?s ?p ?o" + "}" * 10_000, QueryTooComplexError),
        ("SELECT * { ?s ?p }", QuerySyntaxError),
    ],
    ids=["memory", "stack", "syntax"],
)
def test_errors(checkpoint: Path, scratch: Path, text: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        run(text, checkpoint, 30)
    assert list(scratch.iterdir()) == []


def test_what_the_parent_holds_does_not_count(checkpoint: Path) -> None:
    with mmap.mmap(-1, 4096 * MEBIBYTE, flags=mmap.MAP_PRIVATE, prot=mmap.PROT_READ):
        assert run("SELECT (1 AS ?n) {}", checkpoint).body == b"n\r\n1\r\n"
        with pytest.raises(QueryMemoryError):
            run("SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?c ?f", checkpoint, 30)


def test_killed_from_outside_is_tried_once_more(
    checkpoint: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real_fork = os.fork
    children = 0

    def fork_and_kill() -> int:
        nonlocal children
        children += 1
        pid = real_fork()
        if pid == 0 and children <= limit:
            os.kill(os.getpid(), signal.SIGKILL)  # before it could answer
        return pid

    monkeypatch.setattr(os, "fork", fork_and_kill)
    limit = 1
    assert run("SELECT (1 AS ?n) {}", checkpoint).body == b"n\r\n1\r\n"
    assert children == 2
    children = 0
    limit = 2
    with pytest.raises(ReaderUnavailableError):
        run("SELECT (1 AS ?n) {}", checkpoint)
    assert children == 2


def test_fault_of_the_child_is_told(checkpoint: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(data: bytes) -> bytes:
        raise KeyError(f"unforeseen, {len(data) > 0}")

    monkeypatch.setattr(isolate, "answer_task", fail)
    with pytest.raises(ReaderUnavailableError, match="KeyError: 'unforeseen, True'"):
        run("ASK {}", checkpoint)


@pytest.mark.parametrize(
    ("status", "stderr", "expected"),
    [
        (-signal.SIGABRT, "memory allocation of 25165824 bytes failed", QueryMemoryError),
        (-signal.SIGABRT, "terminate called ... what(): std::bad_alloc", QueryMemoryError),
        (-signal.SIGSEGV, "", QueryTooComplexError),
        (-signal.SIGABRT, "thread 'main' has overflowed its stack", QueryTooComplexError),
        (-signal.SIGKILL, "", type(None)),
        (-signal.SIGTERM, "", type(None)),
        (1, "Traceback\nModuleNotFoundError: No module named 'pyoxigraph'", ReaderUnavailableError),
    ],
)
def test_classification_of_deaths(status: int, stderr: str, expected: type) -> None:
    assert type(classify_death(status, stderr, memory_bytes=5)) is expected


def test_the_command_line_path_imports_nothing_heavy() -> None:
    code = (
        "import sys, kg.query.isolate, kg.query.catalogue, kg.query.parameters;"
        "print(*sorted({'rdflib', 'pydantic', 'fastapi', 'rich', 'multiprocessing', 'asyncio',"
        " 'pebble', 'pandas', 'rapidfuzz'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


def test_a_long_backtrace_does_not_hide_why_a_reader_died(tmp_path: Path) -> None:
    written = tmp_path / "stderr"
    frames = "".join(f"{n:4}: _PyEval_EvalFrameDefault\n" for n in range(2000))
    written.write_text(f"memory allocation of 536870912 bytes failed\n{frames}")
    error = classify_death(-signal.SIGABRT, read_tail(written), memory_bytes=512 * MEBIBYTE)
    assert isinstance(error, QueryMemoryError)
