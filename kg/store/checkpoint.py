"""Numbered checkpoints: the only thing a reader opens.

    checkpoints/N         a read-only copy of the database (hard links)
    checkpoints/N.lock    readers of N hold a shared lock on it
    current               the number N that holds now

Moving ``current`` is the commit point of a write. A checkpoint below the current one is removed
by whoever gets the exclusive lock on its lock file: the writer after a commit, or the last reader.
A reader locks first and then looks whether its number is still current; if not, it starts again.
"""

from __future__ import annotations

import os
from pathlib import Path

from kg.errors import StoreError
from kg.store.files import remove_tree, sync_new_files, sync_path, write_atomic
from kg.store.lock import lock_shared, still_at, try_lock_exclusive

__all__ = ["CURRENT", "FOLDER", "Checkpoints"]

FOLDER = "checkpoints"
CURRENT = "current"


class Checkpoints:
    """The checkpoints of one store folder."""

    def __init__(self, store: Path) -> None:
        self._store = store
        self._folder = store / FOLDER

    def path(self, number: int) -> Path:
        """Return the folder of a checkpoint."""
        return self._folder / str(number)

    def current(self) -> int:
        """Return the number of the checkpoint that holds now.

        Returns:
            Its number; 0 is the empty store.

        Raises:
            StoreError: If the file ``current`` is missing or damaged.
        """
        path = self._store / CURRENT
        try:
            return int(path.read_bytes())
        except (FileNotFoundError, ValueError) as error:
            numbers = [number for number in self.numbers() if self.path(number).is_dir()]
            newest = f"write {max(numbers)} (the newest checkpoint) into it" if numbers else ""
            raise StoreError(
                f"{path} is missing or damaged; {newest or 'restore it from a copy'}, "
                "or move the folder away and run kg build"
            ) from error

    def numbers(self) -> list[int]:
        """Return the numbers that have a folder or a lock file, in order."""
        try:
            names = os.listdir(self._folder)
        except FileNotFoundError:
            return []
        found = {name.removesuffix(".lock") for name in names}
        return sorted(int(name) for name in found if name.isdecimal())

    def prepare(self, number: int, *, known: int | None) -> None:
        """Make a backed-up checkpoint durable and lockable; it is not visible yet.

        Args:
            number: The new checkpoint; its folder exists.
            known: An earlier checkpoint whose files are durable.
        """
        self._lock_path(number).touch()
        sync_new_files(self.path(number), None if known is None else self.path(known))

    def publish(self, number: int) -> None:
        """Move ``current``: the commit point.

        Args:
            number: A prepared checkpoint.
        """
        write_atomic(self._store / CURRENT, b"%d\n" % number)

    def lock(self) -> tuple[int, int]:
        """Take a shared lock on the current checkpoint.

        Returns:
            Its number and the open descriptor that holds the lock until it is closed.

        Raises:
            StoreError: If the current checkpoint is gone although nobody replaced it.
        """
        failed = -1
        while (number := self.current()) != failed:
            handle = self._try_lock_shared(number)
            if handle is not None:
                return number, handle
            failed = number
        # It failed and is current still, so nobody replaced it: it was removed from outside.
        raise StoreError(
            f"checkpoint {number} of the store {self._store} or its lock file is missing; "
            "restore it from a copy, or move the folder away and run kg build"
        )

    def prune(self) -> None:
        """Remove every checkpoint below the current one that no reader holds."""
        current = self.current()
        for number in self.numbers():
            if number < current:
                self.remove_unread(number)

    def remove_unread(self, number: int) -> bool:
        """Remove a checkpoint below the current one unless a reader holds it.

        Args:
            number: The checkpoint.

        Returns:
            Whether it is gone.
        """
        lock_path = self._lock_path(number)
        handle = os.open(lock_path, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            if not try_lock_exclusive(handle) or not still_at(handle, lock_path):
                return False
            remove_tree(self.path(number))
            lock_path.unlink()
            return True
        finally:
            os.close(handle)

    def remove_unpublished(self) -> None:
        """Remove what a broken write left above the current number; the write lock is held."""
        current = self.current()
        for path in list(self._folder.iterdir()):
            name = path.name.removesuffix(".lock")
            if name.isdecimal() and int(name) <= current:
                continue
            if path.is_dir():
                remove_tree(path)
            else:
                path.unlink()
        sync_path(self._folder)

    def _lock_path(self, number: int) -> Path:
        return self._folder / f"{number}.lock"

    def _try_lock_shared(self, number: int) -> int | None:
        path = self._lock_path(number)
        try:
            handle = os.open(path, os.O_RDONLY)
        except FileNotFoundError:
            return None
        lock_shared(handle)
        if still_at(handle, path) and self.current() == number and self.path(number).is_dir():
            return handle
        os.close(handle)
        return None
