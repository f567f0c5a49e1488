"""The store: a folder, its layout, and what can be asked of it.

    db             the live database; opened by the writer only, for the time of one write
    checkpoints/N  versions that readers open
    current        the number of the version that holds
    index.sqlite   the name index of that version
    meta.json      format, base, hash of the bundled facts
    quarantine     what the gate refused
    readings.sqlite  what a program read in documents
    reports        the validation report of each write
    lock, dirty    a write is going on; a write was broken off

Opening a store reads ``meta.json`` and opens no database. If ``dirty`` stands and nobody writes,
the last write was broken off and the folder is put right first. What only some uses of a store
need (quarantine, readings, reports, writing) is imported when it is asked for: a command that only
reads starts sooner.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.errors import StoreError, StoreForeignError, StoreMissingError
from kg.store.checkpoint import FOLDER, Checkpoints
from kg.store.clock import timestamp, utc_now
from kg.store.files import TEMPORARY, remove_tree, sync_path, unlink, write_atomic
from kg.store.layout import DB, DIRTY, REPORTS
from kg.store.lock import WriteLock
from kg.store.meta import FORMAT, META, Meta, new_store_id, read_meta, write_meta
from kg.store.names import NameIndex
from kg.store.snapshot import Snapshot

if TYPE_CHECKING:
    from kg.store.quarantine import Quarantine
    from kg.store.readings import Readings
    from kg.store.reports import Reports
    from kg.store.writer import Transaction

__all__ = ["Store"]

LOCK = "lock"
CREATING = "creating"
BEFORE_CREATING = frozenset({LOCK, CREATING + TEMPORARY})


def ignore_phase(name: str) -> None:
    """Do nothing: the default for whoever is not told about phases."""


class Store:
    """A store folder; make one with :meth:`create`, find one with :meth:`open`.

    Attributes:
        path: The folder.
        names: Its name index.
    """

    def __init__(
        self, path: Path, *, now: Callable[[], datetime], watch: Callable[[str], None]
    ) -> None:
        self.path = path
        self.names = NameIndex(path)
        self._now = now
        self._watch = watch
        self._checkpoints = Checkpoints(path)

    @classmethod
    def create(
        cls,
        path: Path,
        *,
        base: str,
        now: Callable[[], datetime] = utc_now,
        watch: Callable[[str], None] = ignore_phase,
    ) -> Store:
        """Make an empty store (version 0).

        Args:
            path: A folder that is absent or empty, or holds a creation that was broken off.
            base: Base IRI of resources and graphs; ends in a slash.
            now: The clock.
            watch: Called with the name of each phase of a write.

        Returns:
            The new store.

        Raises:
            StoreForeignError: If something else is in the folder.
            StoreError: If the folder cannot be made.
        """
        try:
            path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StoreError(
                f"no store can be made in {path}: {error.strerror}; "
                "name another folder with --store"
            ) from error
        with WriteLock(path / LOCK, agent="kg create", timeout_s=10.0):
            found = {entry.name for entry in path.iterdir()} - BEFORE_CREATING
            if META in found and CREATING not in found:
                raise StoreForeignError(
                    f"there already is a store in {path}; open it, or name another folder "
                    "with --store"
                )
            if found and CREATING not in found:
                raise StoreForeignError(_foreign(path))
            _fill(path, base, timestamp(now()))
        return cls(path, now=now, watch=watch)

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        now: Callable[[], datetime] = utc_now,
        watch: Callable[[str], None] = ignore_phase,
    ) -> Store:
        """Open a store; put right what a broken write left, unless somebody is writing.

        Args:
            path: The folder.
            now: The clock.
            watch: Called with the name of each phase of a write.

        Returns:
            The store.

        Raises:
            StoreMissingError: If there is no store, or only half of one.
            StoreForeignError: If the folder is something else.
        """
        if not path.exists() or (path.is_dir() and _is_empty(path)):
            raise StoreMissingError(f"there is no store in {path}; make one with kg build")
        if (path / CREATING).exists():
            raise StoreMissingError(
                f"the store in {path} is half-written: its creation was broken off; kg build "
                "starts it over"
            )
        if not (path / META).is_file():
            raise _without_meta(path)
        read_meta(path)
        store = cls(path, now=now, watch=watch)
        store._recover_if_dirty()
        store.version()
        return store

    @cached_property
    def quarantine(self) -> Quarantine:
        """What the gate refused."""
        from kg.store.quarantine import Quarantine

        return Quarantine(self.path / "quarantine")

    @cached_property
    def readings(self) -> Readings:
        """What a program read in documents."""
        from kg.store.readings import Readings

        return Readings(self.path)

    @cached_property
    def reports(self) -> Reports:
        """The validation report of each write."""
        from kg.store.reports import Reports

        return Reports(self.path / REPORTS)

    @property
    def meta(self) -> Meta:
        """What ``meta.json`` says now."""
        return read_meta(self.path)

    @property
    def base(self) -> str:
        """Base IRI of resources and graphs."""
        return self.meta.base

    def version(self) -> int:
        """Return the number of the version that holds; 0 is the empty store."""
        return self._checkpoints.current()

    def snapshot(self) -> Snapshot:
        """Open the version that holds, for reading; close it, or use it in a ``with`` block.

        Returns:
            The snapshot; its version stays readable until it is closed.
        """
        return Snapshot(self._checkpoints, self.meta)

    def write(
        self,
        *,
        agent: str,
        lock_timeout_s: float = 10.0,
        now: Callable[[], datetime] | None = None,
    ) -> Transaction:
        """Start a write: a ``with`` block that is committed at its end or undone as a whole.

        Args:
            agent: Who writes; stands in the register and is named to those who wait.
            lock_timeout_s: Seconds to wait for another writer.
            now: Another clock than the store's.

        Returns:
            The transaction.
        """
        from kg.store.writer import Transaction

        return Transaction(
            self.path,
            agent=agent,
            lock_timeout_s=lock_timeout_s,
            now=now or self._now,
            watch=self._watch,
        )

    def _recover_if_dirty(self) -> None:
        """Put the folder right if the mark stands and the lock is free."""
        if not (self.path / DIRTY).exists():
            return
        lock = WriteLock(self.path / LOCK, agent="recovery", timeout_s=0)
        try:
            if not lock.acquire():
                return
        except StoreError:
            # Whoever may only read still reads the current checkpoint.
            return
        try:
            if (self.path / DIRTY).exists():
                from kg.store.recovery import recover

                recover(self.path)
        finally:
            lock.release()


def _fill(path: Path, base: str, created: str) -> None:
    """Write an empty store into a folder; ``meta.json`` comes last but for the mark."""
    from kg.store.indexing import update_index

    write_atomic(path / CREATING, b"")
    for entry in sorted(path.iterdir()):
        if entry.name not in {LOCK, CREATING}:
            remove_tree(entry) if entry.is_dir() else entry.unlink()
    (path / FOLDER).mkdir()
    (path / "quarantine").mkdir()
    checkpoints = Checkpoints(path)
    _make_database(path / DB, checkpoints.path(0))
    checkpoints.prepare(0, known=None)
    checkpoints.publish(0)
    update_index(path, ox.Store(), base, version=0, touched=None)
    write_meta(path, Meta(FORMAT, new_store_id(), base, created))
    sync_path(path / DB)
    unlink(path / CREATING)


def _make_database(path: Path, checkpoint: Path) -> None:
    """Make an empty database and its checkpoint; it is closed on return, whatever comes after."""
    db = ox.Store(path)
    db.flush()
    db.backup(checkpoint)


def _is_empty(path: Path) -> bool:
    return all(entry.name in BEFORE_CREATING for entry in path.iterdir())


def _foreign(path: Path) -> str:
    return f"{path} holds something that is not a Terang store; name another folder with --store"


def _without_meta(path: Path) -> StoreError:
    """Tell a store that lost its ``meta.json`` from a folder that never was one."""
    if path.is_dir() and (path / FOLDER).is_dir() and (path / "current").is_file():
        return StoreError(
            f"the store {path} has lost its meta.json; restore it from a copy, or move the folder "
            "away and run kg build"
        )
    return StoreForeignError(_foreign(path))
