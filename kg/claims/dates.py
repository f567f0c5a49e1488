"""Partial dates and periods: what is known of a date, with its earliest and latest day."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

__all__ = ["PartialDate", "Period", "parse_partial_date", "parse_period", "period_days"]

QUARTER = re.compile(r"(\d{4})-Q([1-4])")
DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date as stated (``2019``, ``2019-11`` or ``2019-11-05``) and its first and last day."""

    text: str
    earliest: date
    latest: date


@dataclass(frozen=True, slots=True)
class Period:
    """A period of reference: ISO label, first and last day; ``begin`` is None when not stated."""

    label: str
    begin: date | None
    end: date

    @property
    def slug(self) -> str:
        """The slug of the period resource."""
        return self.label.lower()


def parse_partial_date(text: str) -> PartialDate:
    """Read a date of year, month or day precision.

    Args:
        text: ``2019``, ``2019-11`` or ``2019-11-05``.

    Returns:
        The date with its earliest and latest day.

    Raises:
        ValueError: If the text has another form or names no real day.

    Example:
        >>> parse_partial_date("2020-02").latest
        datetime.date(2020, 2, 29)
    """
    match = DATE.fullmatch(text)
    if not match:
        raise ValueError(f"{text!r} is no date of the form 2019, 2019-11 or 2019-11-05")
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None  # noqa: S101 - the pattern has a year
    if month is None:
        return PartialDate(text, date(year, 1, 1), date(year, 12, 31))
    if day is None:
        return PartialDate(text, date(year, month, 1), _month_end(year, month))
    return PartialDate(text, date(year, month, day), date(year, month, day))


def parse_period(text: str) -> Period:
    """Read a period of reference.

    Args:
        text: ``2019``, ``2019-10``, ``2019-Q3`` or ``2019-10-28``.

    Returns:
        The period with its first and last day, both inclusive.

    Raises:
        ValueError: If the text has another form.

    Example:
        >>> parse_period("2019-Q3").end
        datetime.date(2019, 9, 30)
    """
    if match := QUARTER.fullmatch(text):
        year, quarter = int(match[1]), int(match[2])
        return Period(text, date(year, 3 * quarter - 2, 1), _month_end(year, 3 * quarter))
    try:
        partial = parse_partial_date(text)
    except ValueError as error:
        raise ValueError(
            f"{text!r} is no period of the form 2019, 2019-10, 2019-Q3 or 2019-10-28"
        ) from error
    return Period(text, partial.earliest, partial.latest)


def period_days(text: str) -> tuple[date, date]:
    """Return the first and last day of a period as a person writes it.

    Raises:
        ValueError: If it is no period.

    Example:
        >>> period_days("2019-10")[1]
        datetime.date(2019, 10, 31)
    """
    period = parse_period(text.strip().upper())
    return period.begin or period.end, period.end


def _month_end(year: int, month: int) -> date:
    if not 1 <= month <= 12:
        raise ValueError(f"{month} is no month")
    return date(year, month, calendar.monthrange(year, month)[1])
