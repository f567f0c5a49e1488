"""The one sentence for a query that was stopped at its deadline."""

from __future__ import annotations

from kg.errors import QueryTimeoutError

__all__ = ["timeout_error"]


def timeout_error(timeout_s: float) -> QueryTimeoutError:
    """Return the error for a query that was stopped after ``timeout_s`` seconds."""
    return QueryTimeoutError(
        f"the query was stopped after {timeout_s:g} seconds, waiting for a reader included; "
        "ask for less, or narrow the pattern",
        timeout_s=timeout_s,
    )
