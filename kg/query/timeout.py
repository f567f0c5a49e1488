"""The one sentence for a query that was stopped at its deadline."""

from __future__ import annotations

from kg.errors import QueryTimeoutError
from kg.sentences import say

__all__ = ["timeout_error"]


def timeout_error(timeout_s: float) -> QueryTimeoutError:
    """Return the error for a query that was stopped after ``timeout_s`` seconds."""
    return QueryTimeoutError(say("query.timeout", seconds=timeout_s), timeout_s=timeout_s)
