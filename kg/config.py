"""Settings: command line option, else environment variable ``TERANG_*``, else the default here.

pydantic-settings costs 200 ms to import, so only the server and the build use :func:`settings`;
the store's path has its own light function for the commands that must start fast.
"""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.settings import Settings

__all__ = ["default_cache_path", "default_store_path", "settings"]


def default_store_path() -> Path:
    """Return where the store is unless told otherwise.

    Returns:
        ``$TERANG_STORE``, else ``$XDG_DATA_HOME/terang/store``, else
        ``~/.local/share/terang/store``.
    """
    if explicit := os.environ.get("TERANG_STORE"):
        return Path(explicit).expanduser()
    home = os.environ.get("XDG_DATA_HOME") or "~/.local/share"
    return Path(home).expanduser() / "terang" / "store"


def default_cache_path() -> Path:
    """Return where answers of other services are kept unless told otherwise.

    Returns:
        ``$XDG_CACHE_HOME/terang``, else ``~/.cache/terang``.
    """
    home = os.environ.get("XDG_CACHE_HOME") or "~/.cache"
    return Path(home).expanduser() / "terang"


@lru_cache(maxsize=1)
def settings() -> Settings:
    """Return the settings of this process, read once."""
    from kg.settings import Settings

    return Settings()
