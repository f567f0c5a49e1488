"""What a page shows if it can be had soon, and else leaves out.

Counts over the whole graph take long in a large one. A page waits a little; the computing goes on,
so that the next visit has it. What could not be computed is not tried again for a while.
"""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Awaitable, Callable
from typing import TypeVar

from kg.errors import QueryError
from kg.serve.live import Version
from kg.serve.site import Site

__all__ = ["Soon"]

Value = TypeVar("Value")
WAIT_S = 8.0
RETRY_S = 600.0


class Soon:
    """Waits for what is computed once a version, but not for long.

    Args:
        site: The server.
        wait_s: Seconds to wait.
    """

    def __init__(self, site: Site, wait_s: float = WAIT_S) -> None:
        self._site = site
        self._wait_s = wait_s
        self._running: dict[tuple[str, str], asyncio.Task[object]] = {}
        self._failed: dict[tuple[str, str], float] = {}
        site.on_close(self.close)

    async def get(
        self, version: Version, name: str, read: Callable[[Site, Version], Awaitable[Value]]
    ) -> Value | None:
        """Return what is read, if it can be had in time.

        Args:
            version: The version of the page.
            name: What it is.
            read: Reads it.

        Returns:
            The value; None when it takes longer, or could not be had a while ago.
        """
        key = (version.tag, name)
        if time.monotonic() - self._failed.get(key, -RETRY_S) < RETRY_S:
            return None
        task = self._running.get(key)
        if task is None:
            task = asyncio.create_task(self._read(key, read))
            self._running[key] = task
        done, _ = await asyncio.wait({task}, timeout=self._wait_s)
        if not done:
            return None
        value: Value | None = task.result()  # type: ignore[assignment]
        return value

    async def _read(
        self, key: tuple[str, str], read: Callable[[Site, Version], Awaitable[object]]
    ) -> object:
        """Read with a lease of its own: the page that asked may have been sent long before."""
        try:
            with self._site.live.lease() as version:
                return await read(self._site, version)
        except QueryError:
            self._failed[key] = time.monotonic()
            return None
        finally:
            self._running.pop(key, None)

    def close(self) -> None:
        """Let go of what is still being read."""
        for task in list(self._running.values()):
            with contextlib.suppress(RuntimeError):  # its loop has ended already
                task.cancel()
