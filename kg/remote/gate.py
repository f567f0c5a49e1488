"""Spaces requests to one host, over all processes of this machine that share a cache folder.

Each host has a small file: the time before which nobody may ask it. Whoever wants to ask locks the
file, reads the time, writes it anew one interval later, unlocks and waits. The lock falls with the
process that holds it, so one that is killed delays nobody. ``Retry-After`` of a host moves the time
for everybody.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import re
import threading
import time
from collections.abc import Callable
from pathlib import Path

__all__ = ["HostGate"]

_UNSAFE = re.compile(r"[^a-z0-9.-]+")
_LONGEST_NAME = 60


class HostGate:
    """When a host may be asked next.

    Args:
        folder: Where the files lie; None keeps the times in this object only.
        clock: Seconds since the epoch.
    """

    def __init__(self, folder: Path | None, *, clock: Callable[[], float] = time.time) -> None:
        self._folder = folder
        self._clock = clock
        self._own: dict[str, float] = {}
        self._guard = threading.Lock()

    def reserve(self, host: str, interval_s: float, within_s: float) -> tuple[float, bool]:
        """Take the next place in the row of a host.

        Args:
            host: Host and port.
            interval_s: Seconds until the next request may start; 0 does not space them.
            within_s: Seconds the caller can wait; if it takes longer, no place is taken.

        Returns:
            Seconds to wait before asking, and whether the place was taken.
        """
        wait_s = 0.0

        def take(free_at: float) -> float:
            nonlocal wait_s
            now = self._clock()
            wait_s = max(free_at - now, 0.0)
            return free_at if wait_s > within_s else max(free_at, now) + interval_s

        self._change(host, take)
        return wait_s, wait_s <= within_s

    def hold(self, host: str, seconds: float) -> None:
        """Let nobody ask a host for some seconds: it said so."""
        until = self._clock() + seconds
        self._change(host, lambda free_at: max(free_at, until))

    def _change(self, host: str, change: Callable[[float], float]) -> None:
        with self._guard:
            if self._folder is None:
                self._own[host] = change(self._own.get(host, 0.0))
                return
            self._folder.mkdir(parents=True, exist_ok=True)
            descriptor = os.open(self._folder / _file_name(host), os.O_RDWR | os.O_CREAT, 0o600)
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX)  # held for microseconds
                free_at = change(_number(os.pread(descriptor, 64, 0)))
                os.ftruncate(descriptor, 0)
                os.pwrite(descriptor, repr(free_at).encode(), 0)
            finally:
                os.close(descriptor)


def _number(data: bytes) -> float:
    try:
        return float(data)
    except ValueError:
        return 0.0  # new, or cut off by a crash


def _file_name(host: str) -> str:
    """Return a file name of a host; the hash tells apart what the cleaning makes alike."""
    clean = _UNSAFE.sub("-", host.lower())[:_LONGEST_NAME]
    return f"{clean}.{hashlib.sha256(host.encode()).hexdigest()[:8]}"
