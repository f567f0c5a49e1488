"""The queue of the reader pool and the loop of each reader's thread.

Lock order: there is one lock, behind ``changed`` and each idle thread's own condition; nothing slow
happens under it but the start of a process in place of one that died while idle. Of the idle
readers the one that was busy last is woken, because its caches are warm.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Sequence
from contextlib import suppress
from enum import Enum, auto
from itertools import count
from pathlib import Path

from kg.errors import ReaderUnavailableError
from kg.query.death import classify_death
from kg.query.job import Job
from kg.query.process import ReaderProcess
from kg.query.request import Answer, QueryRequest, decode_reply

__all__ = ["Lanes"]

_HEALTH_CHECK_S = 1.0
_LENT_POLL_S = 0.05
_WARM_UP_TIMEOUT_S = 30.0
_WARM_UP = QueryRequest("ASK { ?subject a ?type }")


class _End(Enum):
    """How waiting for a reader ended."""

    READABLE = auto()
    DEADLINE = auto()
    SLICED = auto()
    LEFT = auto()


class Lanes:
    """Jobs that wait, readers that take them.

    Args:
        readers: Jobs that may run to their deadline at the same time.
        slice_s: Processor seconds a job may use of a lent reader while others wait.
        max_waiting: Jobs that may wait.
        spool: Folder for large answers.
        memory_bytes: Memory limit of the readers, for messages.
    """

    def __init__(
        self, readers: int, *, slice_s: float, max_waiting: int, spool: Path, memory_bytes: int
    ) -> None:
        self._lock = threading.RLock()
        self.changed = threading.Condition(self._lock)
        self._idle: list[threading.Condition] = []
        self.waiting: deque[Job] = deque()
        self._answering: set[ReaderProcess] = set()
        self._readers = readers
        self._slice_s = slice_s
        self._max_waiting = max_waiting
        self._spool = spool
        self._memory_bytes = memory_bytes
        self._numbers = count()
        self._full_running = 0
        self._checkpoint: str | None = None
        self._warming = 0
        self._closed = False

    # For callers

    def submit(self, job: Job) -> None:
        """Put a job into the queue.

        Args:
            job: The job.

        Raises:
            ReaderUnavailableError: If too many wait, or the pool is closed.
        """
        with self.changed:
            if self._closed:
                raise _closed_error()
            if len(self.waiting) >= self._max_waiting:
                raise ReaderUnavailableError(
                    f"{self._max_waiting} queries wait already; try again in a moment"
                )
            self.waiting.append(job)
            self._wake()

    def abandon(self, job: Job) -> None:
        """Forget a job whose caller has gone, and stop it if it runs."""
        job.future.cancel()
        with self.changed:
            with suppress(ValueError):
                self.waiting.remove(job)
            if job.reader is not None:
                job.reader.kill()

    def answering(self) -> list[ReaderProcess]:
        """Return the readers that answer a caller now; those that warm up are not among them."""
        with self._lock:
            return list(self._answering)

    def prefer(self, checkpoint: str) -> None:
        """Let idle readers open a checkpoint, and those that are started later."""
        with self.changed:
            self._checkpoint = checkpoint
            self._wake_all()

    def wait_until_warm(self, readers: Sequence[ReaderProcess], timeout_s: float) -> bool:
        """Wait until the preferred checkpoint is open everywhere; False when time is up."""
        with self.changed:
            return self.changed.wait_for(
                lambda: (
                    all(reader.checkpoint == self._checkpoint for reader in readers)
                    and not self._warming
                ),
                timeout_s,
            )

    def close(self) -> bool:
        """Refuse what waits and end the threads' loops; False when that was done before."""
        with self.changed:
            if self._closed:
                return False
            self._closed = True
            for job in self.waiting:
                job.fail(_closed_error())
            self.waiting.clear()
            self._wake_all()
            return True

    # For the threads, one per reader

    def serve(self, reader: ReaderProcess) -> None:
        """Answer jobs with a reader until the pool is closed."""
        own = threading.Condition(self._lock)
        while (job := self._take(reader, own)) is not None:
            try:
                self._answer(reader, job)
            except OSError as error:
                job.fail(ReaderUnavailableError(f"no reader process could be started: {error}"))
            finally:
                with self.changed:
                    job.reader = None
                    self._answering.discard(reader)
                    self._full_running -= job.is_full
                    job.is_full = False
                    if job.request is _WARM_UP:
                        self._warming -= 1
                        self.changed.notify_all()
                    elif self.waiting:
                        self._wake()
        reader.end()

    def _take(self, reader: ReaderProcess, own: threading.Condition) -> Job | None:
        """Wait for a job; while there is none, keep the reader alive and warm."""
        with self._lock:
            try:
                while not self._closed:
                    if (job := self._next(reader)) is not None:
                        return job
                    if own not in self._idle:
                        self._idle.append(own)
                    own.wait(_HEALTH_CHECK_S)
                    if not self._closed and not reader.is_alive():
                        with suppress(OSError):
                            reader.replace()
                return None
            finally:
                with suppress(ValueError):
                    self._idle.remove(own)

    def _next(self, reader: ReaderProcess) -> Job | None:
        """Return the job this reader does next, warming up included."""
        job = self._pick()
        if job is not None:
            self._answering.add(reader)
        elif self._checkpoint not in {None, reader.checkpoint}:
            job = Job.starting_now(_WARM_UP, str(self._checkpoint), _WARM_UP_TIMEOUT_S)
            self._warming += 1
        if job is not None:
            job.reader = reader
        return job

    def _wake(self) -> None:
        """Wake the reader that was busy last: its caches are warm."""
        if self._idle:
            self._idle.pop().notify()

    def _wake_all(self) -> None:
        while self._idle:
            self._idle.pop().notify()
        self.changed.notify_all()

    def _pick(self) -> Job | None:
        for job in [job for job in self.waiting if job.remaining_s <= 0]:
            self.waiting.remove(job)
            job.time_out()
        if not self.waiting:
            return None
        if self._full_running < self._readers:
            self._full_running += 1
            job = self.waiting.popleft()
            job.is_full = True
            return job
        fresh = next((job for job in self.waiting if not job.was_sliced), None)
        if fresh is not None:
            self.waiting.remove(fresh)
        return fresh

    def _answer(self, reader: ReaderProcess, job: Job) -> None:
        spool = self._spool / f"answer-{next(self._numbers)}"
        reader.send(job.encode(str(spool)), checkpoint=job.checkpoint)
        # A caller who left before the task was sent has killed a process that knew nothing of it.
        end = _End.LEFT if job.future.cancelled() else self._await(reader, job)
        reply = reader.receive() if end is _End.READABLE else None
        if reply is not None:
            self._hand_over(reader, job, reply)
            return
        if end is not _End.READABLE:
            reader.kill()
        status, stderr = reader.end()
        spool.unlink(missing_ok=True)
        if end is _End.DEADLINE or Job.was_alarm(status):
            job.time_out()
        elif end is _End.SLICED:
            job.was_sliced = True
            self._requeue(job)
        elif not job.future.cancelled():
            self._explain(job, status, stderr)
        if not self._closed:
            reader.start()

    def _await(self, reader: ReaderProcess, job: Job) -> _End:
        start_s = reader.used_s()
        while (wait_s := job.remaining_s) > 0:
            left_s = self._slice_s - (reader.used_s() - start_s)
            if not job.is_full:
                if left_s <= 0 and self._must_return(job):
                    return _End.SLICED
                wait_s = min(wait_s, max(left_s, _LENT_POLL_S))
            if reader.poll(wait_s):
                if not reader.greet():
                    return _End.READABLE
                start_s = reader.used_s()  # its own start is not the query's fault
        return _End.DEADLINE

    def _must_return(self, job: Job) -> bool:
        """Give a lent reader's job a full place if one is free; else say if others need it."""
        with self.changed:
            if self._full_running < self._readers:
                self._full_running += 1
                job.is_full = True
                return False
            return any(not other.was_sliced for other in self.waiting)

    def _hand_over(self, reader: ReaderProcess, job: Job, reply: bytes) -> None:
        outcome, retire = decode_reply(reply)
        if isinstance(outcome, Answer):
            job.succeed(outcome)
        else:
            job.fail(outcome)
        if retire:
            reader.replace()

    def _explain(self, job: Job, status: int, stderr: str) -> None:
        error = classify_death(status, stderr, memory_bytes=self._memory_bytes)
        if error is not None:
            job.fail(error)
        elif job.was_retried:
            job.fail(ReaderUnavailableError("two readers were killed while they answered this"))
        else:
            job.was_retried = True
            self._requeue(job)

    def _requeue(self, job: Job) -> None:
        with self.changed:
            if self._closed:
                job.fail(_closed_error())
            elif not job.future.cancelled():
                self.waiting.appendleft(job)
                self._wake()


def _closed_error() -> ReaderUnavailableError:
    return ReaderUnavailableError("the reader pool is closed")
