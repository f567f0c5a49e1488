"""A snapshot: one version of the store, held open for reading.

A snapshot keeps a shared lock on its checkpoint, so that it stays on disk while it is read. The
database is opened only when asked for: the server holds snapshots for its reader processes and
never opens one itself.
"""

from __future__ import annotations

import os
from pathlib import Path
from types import TracebackType

import pyoxigraph as ox

from kg.errors import StoreError
from kg.store.checkpoint import Checkpoints
from kg.store.meta import Meta

__all__ = ["Snapshot"]


class Snapshot:
    """One version of the store; a context manager, or closed with :meth:`close`.

    Attributes:
        version: Number of the checkpoint.
        path: Its folder; valid until the snapshot is closed.
        base: Base IRI of the store.
        etag: Strong HTTP entity tag of this version, quotes included.
    """

    def __init__(self, checkpoints: Checkpoints, meta: Meta) -> None:
        self._checkpoints = checkpoints
        number, handle = checkpoints.lock()
        self._handle: int | None = handle
        self._db: ox.Store | None = None
        self.version: int = number
        self.path: Path = checkpoints.path(number)
        self.base: str = meta.base
        self.etag: str = f'"{meta.store_id}-{number}"'

    @property
    def db(self) -> ox.Store:
        """The checkpoint, opened for reading on first use.

        Raises:
            StoreError: If the snapshot is closed, or the checkpoint cannot be read.
        """
        if self._handle is None:
            raise StoreError("this snapshot is closed; take a new one with Store.snapshot()")
        if self._db is None:
            try:
                self._db = ox.Store.read_only(str(self.path))
            except (OSError, RuntimeError) as error:
                raise StoreError(f"checkpoint {self.path} cannot be read: {error}") from error
        return self._db

    def close(self) -> None:
        """Let the checkpoint go; when it is an old one and nobody reads it, remove it."""
        if self._handle is None:
            return
        self._db = None
        os.close(self._handle)
        self._handle = None
        try:
            if self._checkpoints.current() > self.version:
                self._checkpoints.remove_unread(self.version)
        except (OSError, StoreError):
            # The store is read-only for this user, or gone: the next writer cleans up.
            return

    def __enter__(self) -> Snapshot:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def __del__(self) -> None:
        if getattr(self, "_handle", None) is not None:
            self.close()
