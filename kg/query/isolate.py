"""Answers one query in a child process: for the command line, which has no reader pool.

The child is a fork, because that is the fastest start: nothing is imported again. The parent must
not have opened a database, nor started threads. Steps: fork; the child limits itself, answers, and
writes its reply into a pipe; the parent reads until the pipe closes or the deadline passes, kills,
and explains a death as the pool does.
"""

from __future__ import annotations

import os
import select
import signal
import tempfile
import time
import traceback
from collections.abc import Callable
from pathlib import Path

from kg.errors import KgError, ReaderUnavailableError
from kg.query.death import classify_death, read_tail
from kg.query.reader import answer_task, limit_process
from kg.query.request import Answer, QueryRequest, Task, decode_reply
from kg.query.timeout import timeout_error

__all__ = ["run_isolated"]

_STDERR = 2
_READ_BYTES = 1 << 20


def run_isolated(
    request: QueryRequest, checkpoint: Path | str, timeout_s: float, memory_bytes: int
) -> Answer:
    """Answer a query in a child process.

    Args:
        request: The query.
        checkpoint: Folder of the checkpoint.
        timeout_s: Seconds until the query is stopped.
        memory_bytes: Memory the query may use, on top of what this process holds.

    Returns:
        The complete answer; call :meth:`~kg.query.request.Answer.discard` when done with it.

    Raises:
        KgError: A :class:`kg.errors.QueryError` or :class:`kg.errors.StoreError`.
    """
    deadline = time.monotonic() + timeout_s
    for _ in range(2):
        outcome = _run_once(request, str(checkpoint), deadline, timeout_s, memory_bytes)
        if isinstance(outcome, Answer):
            return outcome
        if outcome is not None:
            raise outcome
    raise ReaderUnavailableError("the process that answered this was killed twice from outside")


def _run_once(
    request: QueryRequest, checkpoint: str, deadline: float, timeout_s: float, memory_bytes: int
) -> Answer | KgError | None:
    """Return the answer or the error; None when the child was killed from outside."""
    spool = _new_file("answer")
    stderr = _new_file("stderr")
    alarm_s = max(deadline - time.monotonic(), 0.001) + 0.25
    task = Task(request, checkpoint, str(spool), alarm_s).encode()
    keep_spool = False
    try:
        pid, pipe = _fork(lambda: answer_task(task), stderr, memory_bytes)
        reply = _read_until(pipe, deadline)
        if reply is None:
            os.kill(pid, signal.SIGKILL)
        status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
        if reply is None or status == -signal.SIGALRM:
            return timeout_error(timeout_s)
        if status != 0:
            return classify_death(status, read_tail(stderr), memory_bytes=memory_bytes)
        outcome, _ = decode_reply(reply)
        keep_spool = isinstance(outcome, Answer) and outcome.path is not None
        return outcome
    finally:
        stderr.unlink(missing_ok=True)
        if not keep_spool:
            spool.unlink(missing_ok=True)


def _new_file(what: str) -> Path:
    descriptor, name = tempfile.mkstemp(prefix=f"terang-{what}-")
    os.close(descriptor)
    return Path(name)


def _fork(work: Callable[[], bytes], stderr: Path, memory_bytes: int) -> tuple[int, int]:
    """Start the child.

    Args:
        work: What the child does; it writes the outcome into the pipe.
        stderr: File for the child's standard error.
        memory_bytes: Memory the child's query may use.

    Returns:
        The child's process id and the reading end of its pipe.
    """
    reading, writing = os.pipe()
    pid = os.fork()
    if pid:
        os.close(writing)
        return pid, reading
    status = 1
    try:
        os.close(reading)
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        os.dup2(os.open(stderr, os.O_WRONLY), _STDERR)
        limit_process(memory_bytes)
        with os.fdopen(writing, "wb") as stream:
            stream.write(work())
        status = 0
    finally:
        if status:
            os.write(_STDERR, traceback.format_exc().encode())
        os._exit(status)  # never runs the parent's cleanup


def _read_until(pipe: int, deadline: float) -> bytes | None:
    """Return everything the child writes until it ends; None when the deadline passes first."""
    chunks: list[bytes] = []
    try:
        while (remaining_s := deadline - time.monotonic()) > 0:
            if select.select([pipe], [], [], remaining_s)[0]:
                chunk = os.read(pipe, _READ_BYTES)
                if not chunk:
                    return b"".join(chunks)
                chunks.append(chunk)
        return None
    finally:
        os.close(pipe)
