"""The checkpoint that this process has open.

The engine takes some 40 ms to open a database, without the interpreter's lock, so a command begins
it in a thread while it loads the rest of itself; whoever asks meanwhile waits for what is left.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from threading import Lock, Thread
from typing import TYPE_CHECKING

from pyoxigraph import Store as Database

from kg.errors import StoreError, StoreMissingError

if TYPE_CHECKING:
    from kg.store.snapshot import Snapshot

__all__ = ["open_ahead", "open_checkpoint"]

_opening = Lock()
_last_opened: tuple[str, Database] | None = None


def open_checkpoint(path: str) -> Database:
    """Open a checkpoint for reading; the last one stays open for the next query.

    The caller holds a :class:`kg.store.snapshot.Snapshot`, so the folder stays.

    Args:
        path: Folder of the checkpoint.

    Raises:
        StoreMissingError: If the folder is not there.
        StoreError: If the engine cannot open it.
    """
    global _last_opened
    with _opening:
        if _last_opened is not None and _last_opened[0] == path:
            return _last_opened[1]
        _last_opened = None
        if not Path(path).is_dir():
            raise StoreMissingError(f"there is no checkpoint at {path}")
        try:
            database = Database.read_only(path)
        except OSError as error:
            raise StoreError(f"the checkpoint {path} cannot be opened: {error}") from error
        _last_opened = (path, database)
        return database


def open_ahead(snapshot: Snapshot) -> None:
    """Begin to open a snapshot's checkpoint beside other work, and close the snapshot after it.

    Whoever asks for the checkpoint next is told what goes wrong. The process waits for the thread
    at its end: the engine must not be left in the middle.
    """

    def run() -> None:
        with suppress(StoreError), snapshot:
            open_checkpoint(str(snapshot.path))

    Thread(target=run, name="open-ahead").start()
