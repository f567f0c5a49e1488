"""Locks between processes: one writer per store, any number of readers per checkpoint.

``flock`` is dropped by the system when its holder dies, so no lock is ever stale. The writer's
name stands in the lock file, so that whoever waits can say for whom.
"""

from __future__ import annotations

import errno
import fcntl
import json
import os
import time
from pathlib import Path
from types import TracebackType

from kg.errors import StoreError, StoreLockedError

__all__ = ["WriteLock", "lock_shared", "still_at", "try_lock_exclusive"]

POLL_S = 0.02


def try_lock_exclusive(handle: int) -> bool:
    """Take an exclusive lock on an open file if nobody else has one.

    Args:
        handle: File descriptor.

    Returns:
        Whether the lock is ours now.

    Raises:
        OSError: If the file system cannot lock.
    """
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in {errno.EWOULDBLOCK, errno.EACCES}:
            return False
        raise
    return True


def lock_shared(handle: int) -> None:
    """Take a shared lock on an open file; waits while a checkpoint is being removed.

    Args:
        handle: File descriptor.
    """
    fcntl.flock(handle, fcntl.LOCK_SH)


def still_at(handle: int, path: Path) -> bool:
    """Tell whether the open file is still the one of that name (it was not unlinked meanwhile).

    Args:
        handle: File descriptor.
        path: Where the file was opened.

    Returns:
        Whether both are the same file.
    """
    try:
        there = path.stat()
    except FileNotFoundError:
        return False
    here = os.fstat(handle)
    return (here.st_dev, here.st_ino) == (there.st_dev, there.st_ino)


class WriteLock:
    """The store's one write lock; a context manager held for one write.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     with WriteLock(Path(folder) / "lock", agent="doctest", timeout_s=0):
        ...         pass
    """

    def __init__(self, path: Path, *, agent: str, timeout_s: float) -> None:
        self._path = path
        self._agent = agent
        self._timeout_s = timeout_s
        self._handle: int | None = None

    def __enter__(self) -> WriteLock:
        if not self.acquire():
            raise StoreLockedError(self._holder())
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()

    def acquire(self) -> bool:
        """Take the lock, waiting up to the timeout.

        Returns:
            Whether the lock is ours now.

        Raises:
            StoreError: If the folder cannot be written at all.
        """
        try:
            handle = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o644)
        except OSError as error:
            raise StoreError(
                f"the store {self._path.parent} cannot be written: {error.strerror}; "
                "give this user the right to, or name another folder with --store"
            ) from error
        deadline = time.monotonic() + self._timeout_s
        while not try_lock_exclusive(handle):
            if time.monotonic() >= deadline:
                os.close(handle)
                return False
            time.sleep(min(POLL_S, max(0.0, deadline - time.monotonic())))
        self._handle = handle
        who = {"pid": os.getpid(), "agent": self._agent}
        os.ftruncate(handle, 0)
        os.pwrite(handle, json.dumps(who).encode(), 0)
        return True

    def release(self) -> None:
        """Give the lock back."""
        if self._handle is not None:
            os.ftruncate(self._handle, 0)
            os.close(self._handle)
            self._handle = None

    def _holder(self) -> str:
        try:
            who = json.loads(self._path.read_text("utf-8"))
            name = f"{who['agent']} (process {who['pid']})"
        except (OSError, ValueError, KeyError, TypeError):
            name = "another process"
        return (
            f"the store {self._path.parent} is being written by {name}; "
            f"waited {self._timeout_s:g} s: try again when it is done"
        )
