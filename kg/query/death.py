"""Why a reader process died: read from its exit status and from what it wrote to stderr.

The engine has no way to report that it ran out of memory or stack: it ends the process. Rust prints
``memory allocation of N bytes failed`` and aborts, RocksDB throws, a stack overflow is a
segmentation fault. A SIGKILL came from outside; the query may be tried again.
"""

from __future__ import annotations

import signal
from pathlib import Path

from kg.errors import QueryError, QueryMemoryError, QueryTooComplexError, ReaderUnavailableError
from kg.sentences import say

__all__ = ["classify_death", "read_tail"]

_MEMORY_SIGNS = (
    "memory allocation of",
    "bad_alloc",
    "mmap for RocksDB",
    "Cannot allocate memory",
    "Resource temporarily unavailable",
    "MemoryError",
)
_STACK_SIGNALS = frozenset({-signal.SIGSEGV, -signal.SIGBUS})
_FROM_OUTSIDE = frozenset({-signal.SIGKILL, -signal.SIGTERM, -signal.SIGINT, -signal.SIGHUP})
_TAIL_BYTES = 256 * 1024
"""Enough for the backtrace that Rust prints below its sentence where RUST_BACKTRACE is set."""


def classify_death(exit_status: int, stderr: str, *, memory_bytes: int) -> QueryError | None:
    """Return the error that a reader's death means for the query it was answering.

    Args:
        exit_status: As :mod:`subprocess` gives it: negative for a signal.
        stderr: The end of what the process wrote to standard error.
        memory_bytes: The reader's memory limit.

    Returns:
        The error; None when the reader was killed from outside, so the query is not to blame.
    """
    if any(sign in stderr for sign in _MEMORY_SIGNS):
        return QueryMemoryError(
            say("query.memory-limit", limit=memory_bytes), limit_bytes=memory_bytes
        )
    if exit_status in _STACK_SIGNALS or "overflowed its stack" in stderr:
        return QueryTooComplexError(say("query.too-complex"))
    if exit_status in _FROM_OUTSIDE:
        return None
    lines = stderr.strip().splitlines()
    why = f": {lines[-1]}" if lines else ""
    return ReaderUnavailableError(f"the reader process ended with status {exit_status}{why}")


def read_tail(path: Path) -> str:
    """Return the end of a reader's standard error file; empty when there is none."""
    try:
        with path.open("rb") as stream:
            size = stream.seek(0, 2)
            stream.seek(max(0, size - _TAIL_BYTES))
            return stream.read().decode("utf-8", "replace")
    except FileNotFoundError:
        return ""
