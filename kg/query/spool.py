"""Where an answer is written: memory first, a file once it is large, never beyond the limit."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

from kg.errors import ResultTooLargeError
from kg.sentences import say

__all__ = ["INLINE_LIMIT_BYTES", "Spool"]

INLINE_LIMIT_BYTES = 64 * 1024
"""Answers up to this size travel with the reply; it is below what a socket buffers."""


class Spool:
    """Where an answer is written: memory first, the spool file once it is large, and no further."""

    def __init__(self, path: str | None, *, limit_bytes: int) -> None:
        self.buffer = bytearray()
        self.size_bytes = 0
        self.spilled = False
        self._path = path
        self._limit_bytes = limit_bytes
        self._stream: BinaryIO | None = None

    def write(self, data: bytes) -> int:
        """Take a piece of the answer; called by the engine.

        Returns:
            The number of bytes taken: all.

        Raises:
            ResultTooLargeError: If the answer has grown beyond the limit.
        """
        self.size_bytes += len(data)
        if self.size_bytes > self._limit_bytes:
            raise ResultTooLargeError(
                say("query.too-large", limit=self._limit_bytes), limit_bytes=self._limit_bytes
            )
        self.buffer += data
        if self._path is not None and len(self.buffer) > INLINE_LIMIT_BYTES:
            self._spill(self._path)
        return len(data)

    def flush(self) -> None:
        """Do nothing; a file has this method."""

    def finish(self) -> None:
        """Write what is left and close the file."""
        if self._stream is not None and self._path is not None:
            self._spill(self._path)
            self._stream.close()

    def abandon(self) -> None:
        """Remove what was written."""
        if self._stream is not None and self._path is not None:
            self._stream.close()
            Path(self._path).unlink(missing_ok=True)

    def _spill(self, path: str) -> None:
        if self._stream is None:
            self._stream = Path(path).open("wb")
            self.spilled = True
        self._stream.write(self.buffer)
        self.buffer.clear()
