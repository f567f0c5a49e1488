"""The time, and how it is written."""

from __future__ import annotations

from datetime import UTC, datetime

__all__ = ["timestamp", "utc_now"]


def utc_now() -> datetime:
    """Return the time now, with its zone; a build may pass another clock."""
    return datetime.now(UTC)


def timestamp(moment: datetime) -> str:
    """Return a moment as ``xsd:dateTime`` in UTC, in whole seconds.

    Example:
        >>> timestamp(datetime(2026, 11, 22, 7, 30, tzinfo=UTC))
        '2026-11-22T07:30:00Z'
    """
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
