"""Complete small answers kept in memory, least recently used first to go.

A key holds the version of the store, so a new version never meets an old answer.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

__all__ = ["DEFAULT_CACHE_BYTES", "AnswerCache", "CachedAnswer"]

DEFAULT_CACHE_BYTES = 32 * 1024 * 1024
OVERHEAD_BYTES = 512
LARGEST_SHARE = 16


@dataclass(frozen=True, slots=True)
class CachedAnswer:
    """An answer as it was sent: its content type and all its bytes."""

    content_type: str
    body: bytes


class AnswerCache:
    """Answers by key, bounded in bytes.

    Args:
        limit_bytes: What all answers together may take; 0 keeps none.
    """

    def __init__(self, limit_bytes: int = DEFAULT_CACHE_BYTES) -> None:
        self._limit_bytes = limit_bytes
        self._size_bytes = 0
        self._answers: OrderedDict[tuple[object, ...], CachedAnswer] = OrderedDict()
        self._sizes: dict[tuple[object, ...], int] = {}

    @property
    def size_bytes(self) -> int:
        """What the answers take now, their keys included."""
        return self._size_bytes

    def __len__(self) -> int:
        return len(self._answers)

    def get(self, key: tuple[object, ...]) -> CachedAnswer | None:
        """Return the answer of a key, or None."""
        answer = self._answers.get(key)
        if answer is not None:
            self._answers.move_to_end(key)
        return answer

    def put(self, key: tuple[object, ...], answer: CachedAnswer) -> None:
        """Keep an answer unless it is too large a part of the cache."""
        size = len(answer.body) + OVERHEAD_BYTES + sum(len(str(part)) for part in key)
        if size * LARGEST_SHARE > self._limit_bytes or key in self._answers:
            return
        self._answers[key] = answer
        self._sizes[key] = size
        self._size_bytes += size
        while self._size_bytes > self._limit_bytes:
            oldest, _ = self._answers.popitem(last=False)
            self._size_bytes -= self._sizes.pop(oldest)

    def clear(self) -> None:
        """Forget all answers."""
        self._answers.clear()
        self._sizes.clear()
        self._size_bytes = 0
