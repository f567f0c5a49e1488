"""Periods as a person writes them, for questions that take a first and a last day."""

from __future__ import annotations

from kg.claims.dates import period_days
from kg.errors import ParameterError
from kg.sentences import say

__all__ = ["period_bounds"]


def period_bounds(text: str, name: str = "period") -> tuple[str, str]:
    """Return the first and last day of a period, in ISO 8601.

    Args:
        text: A year, quarter, month or day.
        name: The parameter that holds it.

    Raises:
        ParameterError: If it is no period.

    Example:
        >>> period_bounds("2019-10")
        ('2019-10-01', '2019-10-31')
    """
    try:
        first, last = period_days(text)
    except ValueError as error:
        raise ParameterError(say("period.malformed", given=text), name=name) from error
    return first.isoformat(), last.isoformat()
