"""Reader processes of the server: queries that can be killed, waited for by threads.

Each reader process has a thread that takes jobs from one queue, sends them over the reader's own
socket, waits for the reply and kills the process when the deadline passes.

1. The deadline is fixed when a query arrives; waiting for a reader counts.
2. ``readers`` queries may run to their deadline. Beyond those, ``reserve`` readers are lent: a
   query that runs there is stopped after a slice as soon as another one waits, and starts again
   with a full reader. So short queries pass while all readers are busy with runaways.
3. A reader that dies is replaced, and its death explained (:mod:`kg.query.death`). One killed from
   outside gives its query back to the queue once.
4. More than ``max_waiting`` waiting queries are refused at once.

Why not a process pool of a library: a shared task pipe with locks breaks as a whole when a process
is killed while it holds one, or while it is idle; here nothing is shared.
"""

from __future__ import annotations

import asyncio
import atexit
import shutil
import tempfile
import threading
from concurrent.futures import TimeoutError as FutureTimeoutError
from pathlib import Path
from types import TracebackType

from kg.errors import ReaderUnavailableError
from kg.query.job import Job
from kg.query.lane import Lanes
from kg.query.launch import Launcher
from kg.query.process import ReaderProcess
from kg.query.request import Answer, QueryRequest
from kg.query.timeout import timeout_error

__all__ = ["DEFAULT_MEMORY_BYTES", "ReaderPool"]

DEFAULT_MEMORY_BYTES = 2048 * 1024 * 1024
_CALLER_GRACE_S = 0.1


class ReaderPool:
    """A pool of reader processes; a context manager, or closed with :meth:`close`.

    Args:
        readers: Queries that may run to their deadline at the same time.
        memory_bytes: Memory a query may use.
        reserve: Further readers that are lent for a slice.
        slice_s: Processor seconds a query may use of a lent reader while others wait.
        max_waiting: Queries that may wait for a reader.
        spool_parent: Folder for large answers; the system's one for temporary files when None.
    """

    def __init__(
        self,
        readers: int = 2,
        *,
        memory_bytes: int = DEFAULT_MEMORY_BYTES,
        reserve: int = 1,
        slice_s: float = 1.0,
        max_waiting: int = 256,
        spool_parent: Path | None = None,
    ) -> None:
        self._spool = Path(tempfile.mkdtemp(prefix="terang-readers-", dir=spool_parent))
        self._lanes = Lanes(
            readers,
            slice_s=slice_s,
            max_waiting=max_waiting,
            spool=self._spool,
            memory_bytes=memory_bytes,
        )
        self._launcher = Launcher(self._spool, memory_bytes=memory_bytes)
        self._processes = [ReaderProcess(self._launcher) for _ in range(readers + reserve)]
        self._threads = [
            threading.Thread(target=self._lanes.serve, args=(process,), daemon=True)
            for process in self._processes
        ]
        for thread in self._threads:
            thread.start()
        atexit.register(self.close)

    @property
    def pids(self) -> tuple[int, ...]:
        """Process ids of the readers."""
        return tuple(process.pid for process in self._processes)

    @property
    def answering(self) -> tuple[int, ...]:
        """Process ids of the readers that answer a query now."""
        return tuple(process.pid for process in self._lanes.answering())

    @property
    def waiting(self) -> int:
        """How many queries wait for a reader."""
        return len(self._lanes.waiting)

    async def run(self, request: QueryRequest, checkpoint: Path | str, timeout_s: float) -> Answer:
        """Answer a query; cancelling the task stops it.

        Args:
            request: The query.
            checkpoint: Folder of the checkpoint; the caller holds its snapshot meanwhile.
            timeout_s: Seconds from now until the query is stopped.

        Returns:
            The complete answer.

        Raises:
            KgError: A :class:`kg.errors.QueryError` or :class:`kg.errors.StoreError`.
        """
        job = self._submit(request, checkpoint, timeout_s)
        try:
            async with asyncio.timeout(timeout_s + _CALLER_GRACE_S):
                return await asyncio.wrap_future(job.future)
        except TimeoutError:
            self._lanes.abandon(job)
            raise timeout_error(timeout_s) from None
        except asyncio.CancelledError:
            self._lanes.abandon(job)
            raise

    def run_sync(self, request: QueryRequest, checkpoint: Path | str, timeout_s: float) -> Answer:
        """Answer a query, blocking; otherwise as :meth:`run`.

        Args:
            request: The query.
            checkpoint: Folder of the checkpoint; the caller holds its snapshot meanwhile.
            timeout_s: Seconds from now until the query is stopped.

        Returns:
            The complete answer.

        Raises:
            KgError: A :class:`kg.errors.QueryError` or :class:`kg.errors.StoreError`.
        """
        job = self._submit(request, checkpoint, timeout_s)
        try:
            return job.future.result(timeout_s + _CALLER_GRACE_S)
        except FutureTimeoutError:
            self._lanes.abandon(job)
            raise timeout_error(timeout_s) from None
        except KeyboardInterrupt:
            self._lanes.abandon(job)
            raise

    def warm_up(self, checkpoint: Path | str, timeout_s: float = 30.0) -> None:
        """Let idle readers open a checkpoint, now and after each replacement.

        Called at the start, so that no first query is slow, and when ``current`` has moved.

        Args:
            checkpoint: Folder of the checkpoint.
            timeout_s: Seconds to wait at most until all readers have it; 0 does not wait.

        Raises:
            ReaderUnavailableError: If the time is up.
        """
        self._lanes.prefer(str(checkpoint))
        if timeout_s > 0 and not self._lanes.wait_until_warm(self._processes, timeout_s):
            raise ReaderUnavailableError("the reader processes did not start in time")

    def close(self) -> None:
        """End all readers; waiting queries get an error. May be called twice."""
        if not self._lanes.close():
            return
        atexit.unregister(self.close)
        self._launcher.close()
        for process in self._processes:
            process.kill()
        for thread in self._threads:
            thread.join()
        shutil.rmtree(self._spool, ignore_errors=True)

    def __enter__(self) -> ReaderPool:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _submit(self, request: QueryRequest, checkpoint: Path | str, timeout_s: float) -> Job:
        job = Job.starting_now(request, str(checkpoint), timeout_s)
        self._lanes.submit(job)
        return job
