"""Gives freed memory back to the system.

The C library keeps what the engine's threads free for later use, in as many arenas as there were
threads; after each batch of a long run it may have more of that than the program holds.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable
from functools import cache

__all__ = ["give_back_memory"]


def give_back_memory() -> bool:
    """Give freed memory back; takes some milliseconds.

    Returns:
        Whether any was given back; False also where the C library cannot (macOS, Windows, musl).
    """
    trim = _trim()
    return trim is not None and trim(0) == 1


@cache
def _trim() -> Callable[[int], int] | None:
    if sys.platform != "linux":
        return None
    found: Callable[[int], int] | None = getattr(ctypes.CDLL(None), "malloc_trim", None)
    return found
