"""Copies of a store for tests that write to it."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

__all__ = ["copy_store"]


def copy_store(source: Path, target: Path) -> Path:
    """Copy a store's folder; return the copy.

    RocksDB never changes an ``.sst`` file, so those are hard links; all else is copied.
    """

    def copy(old: str, new: str) -> str:
        if old.endswith(".sst"):
            os.link(old, new)
        else:
            shutil.copyfile(old, new)
        return new

    shutil.copytree(source, target, copy_function=copy)
    return target
