"""Who answers a batch of queries: this process for a few, worker processes for many.

A query takes a few milliseconds, most of them spent comparing names in Python. A batch of a
spreadsheet's size would hold up every other request, so it goes in slices to worker processes, as
many as there are processors for. They are started with the first large batch, hold the index and
nothing else, and are replaced when one dies.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

from starlette.concurrency import run_in_threadpool

from kg.errors import ReaderUnavailableError
from kg.link.batch import Answers, Refused, Search, answer_each, answer_in_worker
from kg.link.own import OwnThings
from kg.link.reconcile import Found
from kg.link.workers import start_workers
from kg.query.timeout import timeout_error

__all__ = ["Batches"]

FEW = 25
"""Queries that this process answers itself."""
SLICE = 50
MOST_BATCHES = 6
"""Large batches that may run or wait."""

Results = list[list[Found]]


class Batches:
    """Answers batches.

    Args:
        folder: The store's folder.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._guard = threading.Lock()
        self._pool: ProcessPoolExecutor | None = None
        self._running = 0

    async def answer(
        self,
        things: OwnThings,
        searches: Sequence[Search],
        language: str | None,
        *,
        version: int,
        timeout_s: float,
    ) -> Results:
        """Answer queries, each for itself, in their order.

        Args:
            things: The things of the store, for a few queries.
            searches: The queries.
            language: Of names and descriptions.
            version: The store's, so that workers know when theirs is old.
            timeout_s: How long it may take.

        Raises:
            ParameterError: If a type, a property or a value cannot be understood.
            QueryTimeoutError: If it takes too long.
            ReaderUnavailableError: If too many large batches run, or workers keep dying.
        """
        try:
            async with asyncio.timeout(timeout_s):
                if len(searches) <= FEW:
                    found = await run_in_threadpool(answer_each, things, searches, language)
                else:
                    found = await self._distribute(searches, language, version)
        except TimeoutError:
            raise timeout_error(timeout_s) from None
        return [_answered(one) for one in found]

    async def _distribute(
        self, searches: Sequence[Search], language: str | None, version: int
    ) -> Answers:
        if self._running >= MOST_BATCHES:
            raise ReaderUnavailableError(f"{MOST_BATCHES} large batches run already")
        self._running += 1
        try:
            for is_last in (False, True):
                try:
                    return await self._in_workers(searches, language, version)
                except BrokenProcessPool:
                    self.close()
                    if is_last:
                        raise ReaderUnavailableError("the workers ended twice") from None
            raise AssertionError  # the loop returns or raises
        finally:
            self._running -= 1

    async def _in_workers(
        self, searches: Sequence[Search], language: str | None, version: int
    ) -> Answers:
        pool = self._started()
        folder = str(self._folder)
        slices = [searches[at : at + SLICE] for at in range(0, len(searches), SLICE)]
        futures = [
            asyncio.wrap_future(
                pool.submit(answer_in_worker, folder, version, list(some), language)
            )
            for some in slices
        ]
        try:
            parts = await asyncio.gather(*futures)
        finally:
            for one in futures:
                one.cancel()
        return [one for part in parts for one in part]

    def _started(self) -> ProcessPoolExecutor:
        with self._guard:
            if self._pool is None:
                self._pool = start_workers()
            return self._pool

    def close(self) -> None:
        """End the workers; a later batch starts others."""
        with self._guard:
            pool, self._pool = self._pool, None
        if pool is not None:
            pool.shutdown(wait=False, cancel_futures=True)


def _answered(found: list[Found] | Refused) -> list[Found]:
    """Return the candidates of a search; one that was refused refuses its batch."""
    if isinstance(found, Refused):
        raise found.error()
    return found
