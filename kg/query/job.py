"""A query on its way through the reader pool."""

from __future__ import annotations

import signal
import time
from concurrent.futures import Future, InvalidStateError
from contextlib import suppress
from dataclasses import dataclass, field

from kg.errors import KgError
from kg.query.process import ReaderProcess
from kg.query.request import Answer, QueryRequest, Task
from kg.query.timeout import timeout_error

__all__ = ["Job"]

_ALARM_GRACE_S = 0.25


@dataclass(slots=True, eq=False)
class Job:
    """A query, its deadline, what became of it, and which reader works on it.

    Attributes:
        request: The query.
        checkpoint: Folder it is answered from.
        timeout_s: What the caller asked for.
        deadline: When it ends, on the monotonic clock.
        future: Takes the answer or the error; cancelled when the caller has gone.
        is_full: Whether it may keep its reader to the deadline.
        was_sliced: Whether it lost a lent reader once; it waits for a full one.
        was_retried: Whether it lost a reader that was killed from outside.
        reader: Where it runs now.
    """

    request: QueryRequest
    checkpoint: str
    timeout_s: float
    deadline: float
    future: Future[Answer] = field(default_factory=Future)
    is_full: bool = False
    was_sliced: bool = False
    was_retried: bool = False
    reader: ReaderProcess | None = None

    @classmethod
    def starting_now(cls, request: QueryRequest, checkpoint: str, timeout_s: float) -> Job:
        """Return a job whose time starts to count."""
        return cls(request, checkpoint, timeout_s, time.monotonic() + timeout_s)

    @property
    def remaining_s(self) -> float:
        """Seconds until the deadline."""
        return self.deadline - time.monotonic()

    def encode(self, spool: str) -> bytes:
        """Return the task for the reader, with an alarm should this process die meanwhile."""
        alarm_s = max(self.remaining_s, 0.0) + _ALARM_GRACE_S
        return Task(self.request, self.checkpoint, spool, alarm_s).encode()

    def succeed(self, answer: Answer) -> None:
        """Hand over the answer, or remove it when the caller has gone."""
        try:
            self.future.set_result(answer)
        except InvalidStateError:
            answer.discard()

    def fail(self, error: KgError) -> None:
        """Hand over an error."""
        with suppress(InvalidStateError):
            self.future.set_exception(error)

    def time_out(self) -> None:
        """Hand over the error of a passed deadline."""
        self.fail(timeout_error(self.timeout_s))

    @staticmethod
    def was_alarm(exit_status: int) -> bool:
        """Return whether a reader ended itself at the deadline."""
        return exit_status == -signal.SIGALRM
