"""File operations that survive a crash: atomic writes, durable folders, cheap copies.

Used by the rest of ``kg/store`` only. A file is replaced by writing a new one beside it, syncing
it, renaming it over the old one and syncing the folder; whoever reads sees the old or the new
content and never a part.
"""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from pathlib import Path

__all__ = [
    "TEMPORARY",
    "copy_database",
    "link_database",
    "remove_tree",
    "size_of",
    "sync_new_files",
    "sync_path",
    "unlink",
    "write_atomic",
]

TEMPORARY = ".new"


def sync_path(path: Path) -> None:
    """Make a file, or the names in a folder, durable.

    Args:
        path: File or folder.
    """
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def write_atomic(path: Path, content: bytes) -> None:
    """Replace a file's content in one step, durably.

    Args:
        path: The file; its folder exists.
        content: The new bytes.
    """
    fresh = path.with_name(path.name + TEMPORARY)
    with fresh.open("wb") as out:
        out.write(content)
        out.flush()
        os.fsync(out.fileno())
    fresh.replace(path)
    sync_path(path.parent)


def unlink(path: Path) -> None:
    """Remove a file, durably; a missing one is no error.

    Args:
        path: The file.
    """
    path.unlink(missing_ok=True)
    sync_path(path.parent)


def remove_tree(path: Path) -> None:
    """Remove a folder with its content; a missing one is no error.

    Args:
        path: The folder.
    """
    try:
        shutil.rmtree(path)
    except FileNotFoundError:
        return


def sync_new_files(folder: Path, known: Path | None = None) -> None:
    """Sync the files of a checkpoint that an earlier checkpoint does not share, and its names.

    Args:
        folder: The new checkpoint.
        known: An earlier checkpoint whose files are durable; hard links to them are not synced.
    """
    durable: set[int] = set()
    if known is not None and known.is_dir():
        durable = {file.stat().st_ino for file in known.iterdir()}
    for file in list(folder.iterdir()):
        if file.stat().st_ino not in durable:
            sync_path(file)
    sync_path(folder)
    sync_path(folder.parent)


def size_of(folder: Path) -> int:
    """Return the bytes of the files in a folder, which the engine may be merging: some vanish."""
    size = 0
    for file in folder.iterdir():
        with suppress(FileNotFoundError):
            size += file.stat().st_size
    return size


def copy_database(source: Path, target: Path) -> None:
    """Copy a checkpoint into a database folder that may be written.

    RocksDB never changes an ``.sst`` file, so those are hard links; the rest is copied.

    Args:
        source: The checkpoint.
        target: A folder that does not exist yet.
    """
    link_database(source, target)
    sync_new_files(target, source)


def link_database(source: Path, target: Path) -> None:
    """Copy a checkpoint as :func:`copy_database` does, without making the copy durable."""
    target.mkdir()
    for file in sorted(source.iterdir()):
        if file.suffix == ".sst":
            os.link(file, target / file.name)
        elif file.is_file() and file.name != "LOCK":
            shutil.copyfile(file, target / file.name)
