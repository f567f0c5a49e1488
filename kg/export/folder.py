"""A folder that appears when it is whole: written beside its place, then renamed.

1. A new folder ``.NAME.…part`` is made beside the place and locked.
2. When everything is in it and synced, it takes the place. A former export there is moved aside
   first and removed after.
3. What an interrupted run left (nobody holds its lock) is removed by the next one.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from kg.errors import ExportError
from kg.export.manifest import MANIFEST, SUMS, read_manifest

__all__ = ["whole_folder"]


@contextmanager
def whole_folder(target: Path) -> Iterator[Path]:
    """Give a folder to be filled, which takes the place of ``target`` at the end of the block.

    Args:
        target: Where it is to be: nothing, an empty folder, or a former export.

    Yields:
        The folder to fill. When the block raises, it is removed and ``target`` stays as it was.

    Raises:
        ExportError: If the place is taken by something else, or cannot be written to.
    """
    target = Path(os.path.realpath(target))  # a link stays and leads to the new folder
    _check_free(target)
    with _writable(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        _remove_left(target)
        part = Path(tempfile.mkdtemp(prefix=_prefix(target), suffix=".part", dir=target.parent))
        lock = os.open(part, os.O_RDONLY)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX)
        with _writable(target):
            yield part
            part.chmod(0o755)
            for file in part.iterdir():
                _sync(file)
            _sync(part)
            _check_free(target)
            _take_place(part, target)
    finally:
        shutil.rmtree(part, ignore_errors=True)
        os.close(lock)


def _prefix(target: Path) -> str:
    return f".{target.name}."


@contextmanager
def _writable(target: Path) -> Iterator[None]:
    """Say in one sentence what the system has against writing."""
    try:
        yield
    except OSError as error:
        what = error.strerror or str(error)
        raise ExportError(f"{target} cannot be written: {what}; name another folder") from error


def _check_free(target: Path) -> None:
    """Refuse a place that holds anything but a former export.

    Raises:
        ExportError: If it does.
    """
    try:
        names = sorted(one.name for one in target.iterdir())
    except FileNotFoundError:
        return
    except NotADirectoryError as error:
        raise ExportError(f"{target} is a file; name a folder") from error
    except OSError as error:
        raise ExportError(f"{target} cannot be read: {error.strerror}") from error
    if not names:
        return
    try:
        former = read_manifest(target)
    except ExportError as error:
        raise ExportError(
            f"{target} holds files that are no export ({names[0]}, …); name an empty or new folder"
        ) from error
    known = {MANIFEST, SUMS, *(file.name for file in former.files)}
    if foreign := [name for name in names if name not in known]:
        raise ExportError(
            f"{target} holds {foreign[0]}, which is no file of the export there; move it away, or "
            "name another folder"
        )


def _take_place(part: Path, target: Path) -> None:
    if not target.exists():
        part.rename(target)
    else:
        former = Path(tempfile.mkdtemp(prefix=_prefix(target), suffix=".part", dir=target.parent))
        try:
            target.rename(former)  # onto an empty folder
            part.rename(target)
        finally:
            shutil.rmtree(former, ignore_errors=True)
    _sync(target.parent)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _remove_left(target: Path) -> None:
    """Remove what interrupted runs left beside the place."""
    for path in target.parent.iterdir():
        if not (path.name.startswith(_prefix(target)) and path.name.endswith(".part")):
            continue
        with suppress(OSError):
            handle = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                shutil.rmtree(path, ignore_errors=True)
            finally:
                os.close(handle)
