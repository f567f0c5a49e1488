"""Which version of the store holds now, and holding it while it is read.

The server never writes and never opens a database. For each request:

1. one ``stat`` of the store's ``current`` tells whether another version was published;
2. if so, its snapshot is taken (a shared lock that keeps its checkpoint on disk), the readers are
   told to open it, and what was computed for the old version is forgotten;
3. the request leases the version; an old one is let go when its last request has ended.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from kg.errors import StoreMissingError
from kg.store.checkpoint import CURRENT
from kg.store.folder import Store
from kg.store.snapshot import Snapshot

__all__ = ["Live", "Version"]


class Version:
    """A version of the store as the server uses it.

    Attributes:
        number: Its number.
        path: Folder of its checkpoint.
        base: Base IRI of its resources.
        tag: Name of store and version, for entity tags; no quotes.
        derived: What was computed from it (vocabulary, catalogue), by name.
    """

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._users = 0
        self._is_old = False
        self.number = snapshot.version
        self.path = snapshot.path
        self.base = snapshot.base
        self.tag = snapshot.etag.strip('"')
        self.derived: dict[str, object] = {}

    def retire(self) -> None:
        """Let the snapshot go as soon as nobody uses it."""
        self._is_old = True
        self._close_if_unused()

    @contextmanager
    def in_use(self) -> Iterator[Version]:
        """Keep the checkpoint on disk for the time of a ``with`` block."""
        self._users += 1
        try:
            yield self
        finally:
            self._users -= 1
            self._close_if_unused()

    def _close_if_unused(self) -> None:
        if self._is_old and self._users == 0:
            self._snapshot.close()


class Live:
    """The store's current version, followed as it moves.

    Args:
        path: Folder of the store.
        on_change: Called with the checkpoint's folder of each new version.
    """

    def __init__(self, path: Path, on_change: Callable[[Path], None]) -> None:
        self.store = Store.open(path)
        self._current = str(self.store.path / CURRENT)
        self._on_change = on_change
        self._seen = self._look()
        self._version = Version(self.store.snapshot())

    def version(self) -> Version:
        """Return the version that holds now.

        Raises:
            StoreMissingError: If the store is gone.
        """
        seen = self._look()
        if seen != self._seen:
            fresh = Version(self.store.snapshot())
            self._version.retire()
            self._version = fresh
            self._seen = seen
            self._on_change(fresh.path)
        return self._version

    @contextmanager
    def lease(self) -> Iterator[Version]:
        """Hold the current version for the time of a ``with`` block."""
        with self.version().in_use() as version:
            yield version

    def close(self) -> None:
        """Let everything go."""
        self._version.retire()
        self.store.names.close()

    def _look(self) -> tuple[int, int, int]:
        try:
            found = os.stat(self._current)
        except FileNotFoundError as error:
            raise StoreMissingError("the store is gone") from error
        return found.st_dev, found.st_ino, found.st_mtime_ns
