"""A length of time as a person writes it: ``90d``, ``6w``, ``3m``, ``1y``."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from kg.errors import ParameterError

__all__ = ["FORMS", "day_after"]

FORMS = ("90d", "6w", "3m", "1y")
_FORM = re.compile(r"([1-9]\d{0,4})([dwmy])$", re.ASCII)


def day_after(start: date, length: str) -> date:
    """Return the day that lies a length of time after another.

    Args:
        start: The day from which the time counts.
        length: A whole number from 1 and d, w, m or y: days, weeks, months, years. A month or a
            year on is the same day of that month, or its last day where it is shorter.

    Returns:
        The day.

    Raises:
        ParameterError: If the length has another form, or the day lies after the year 9999.

    Example:
        >>> day_after(date(2026, 11, 30), "3m")
        datetime.date(2027, 2, 28)
    """
    match = _FORM.match(length.strip().lower())
    if match is None:
        raise ParameterError(
            f"--due must be a length of time like {', '.join(FORMS[:-1])} or {FORMS[-1]} (days, "
            f"weeks, months, years), not {length!r}",
            name="due",
            allowed=FORMS,
        )
    count = int(match[1])
    try:
        if match[2] in "dw":
            return start + timedelta(days=count * (7 if match[2] == "w" else 1))
        months = start.year * 12 + start.month - 1 + count * (12 if match[2] == "y" else 1)
        year, month = divmod(months, 12)
        last = calendar.monthrange(year, month + 1)[1]
        return date(year, month + 1, min(start.day, last))
    except (OverflowError, ValueError, IndexError) as error:
        raise ParameterError(
            f"--due {length} after {start} lies after the year 9999", name="due", allowed=FORMS
        ) from error
