"""Opening the live database, which only one object in one process may have open.

The engine refuses a second opener, and says so only in the text of its error. An object of an
earlier write may still be alive in a reference cycle or an exception's frames: collecting garbage
lets it go.
"""

from __future__ import annotations

import gc
import time
from pathlib import Path

import pyoxigraph as ox

from kg.errors import StoreError, StoreLockedError
from kg.store.files import size_of

__all__ = ["check_closed", "merge_unless_large", "open_database"]

REOPEN_S = 1.0
MERGED_BYTES = 1_000_000_000
"""A larger database is not merged in one go."""


def open_database(path: Path) -> ox.Store:
    """Open the live database for writing.

    Args:
        path: The folder ``db``.

    Returns:
        The open database.

    Raises:
        StoreLockedError: If an object of an earlier write still keeps it open.
        StoreError: If it cannot be opened.
    """
    deadline = time.monotonic() + REOPEN_S
    while True:
        try:
            return ox.Store(path)
        except (OSError, RuntimeError) as error:
            if not _says_locked(error):
                raise StoreError(f"the database {path} cannot be opened: {error}") from error
            if time.monotonic() > deadline:
                raise _still_open(path) from error
            gc.collect()
            time.sleep(0.05)


def merge_unless_large(db: ox.Store, path: Path, most_bytes: int = MERGED_BYTES) -> bool:
    """Merge the files of an open database into few; return whether, for a large one is left."""
    if size_of(path) > most_bytes:
        return False
    db.optimize()
    return True


def check_closed(path: Path) -> None:
    """Refuse to replace a database that an object in some process still keeps open.

    Replacing its files under such an object would let its background work write into the new ones.

    Args:
        path: The folder ``db``; it may be missing or damaged.

    Raises:
        StoreLockedError: If it is open.
    """
    gc.collect()
    if not path.is_dir():
        return
    try:
        ox.Store(path)
    except (OSError, RuntimeError) as error:
        # Any other failure is what a crash may leave, and the folder is replaced anyway.
        if _says_locked(error):
            raise _still_open(path) from error


def _says_locked(error: Exception) -> bool:
    text = str(error)
    return "lock hold by current process" in text or "While lock file:" in text


def _still_open(path: Path) -> StoreLockedError:
    return StoreLockedError(
        f"the database {path} is still open: keep no reference to Transaction.db, its results or "
        "accepted_triples() after a write; the next write puts the store right"
    )
