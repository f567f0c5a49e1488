"""The axes of pictures: days along, values up.

Place in the flow: used by the series and the small multiples. Days are read and labelled in UTC, so
that a picture is the same wherever it is drawn.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any  # charts of altair

from kg.charts.frame import import_altair

__all__ = ["axis_days", "axis_values", "epoch_ms", "gutter_for", "value_domain"]

GUTTER = 44
POINT_PX = 12
"""Room at both ends of the axis, so that no point is drawn beyond the picture."""


def gutter_for(unit: str) -> int:
    """Return the room for the labels of values: large numbers need more."""
    return GUTTER if unit == "PERCENT" else GUTTER + 36


def epoch_ms(day: date) -> int:
    """Return a day as milliseconds since 1970 in UTC."""
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp() * 1000)


def axis_days(first: date, last: date, width: int, *, labels: bool = True) -> Any:
    """Return the axis of days: whole years where the series spans several, else months.

    Args:
        first: The earliest day drawn.
        last: The latest.
        width: Pixels there are.
        labels: Whether the axis is labelled.
    """
    alt = import_altair()
    begin, end = date(first.year, 1, 1), date(last.year + 1, 1, 1)
    years = end.year - begin.year
    step = next(s for s in (1, 2, 5, 10, 20, 50, 100, 1000) if years / s * 40 <= max(width, 80))
    if years > 2:
        ticks = [date(year, 1, 1) for year in range(begin.year, end.year) if year % step == 0]
        pattern, offset = "%Y", width / years / 2
    else:
        months = 1 if width > 60 * 12 * years else 3 if width > 60 * 4 * years else 6
        ticks = [
            date(year, month, 1)
            for year in range(begin.year, end.year)
            for month in range(1, 13, months)
        ]
        pattern, offset = "%b %Y", 0.0
    axis = alt.Axis(
        values=[epoch_ms(day) for day in ticks],
        format=pattern,
        labels=labels,
        title=None,
        grid=True,
        labelOffset=offset,  # the year stands in the middle of its days, not at their beginning
        labelFlush=years <= 2,
        labelOverlap=True,
    )
    beyond = round((epoch_ms(end) - epoch_ms(begin)) * POINT_PX / max(width, 1))
    scale = alt.Scale(type="utc", domain=[epoch_ms(begin) - beyond, epoch_ms(end) + beyond])
    return alt.X("day:T", scale=scale, axis=axis)


def value_domain(values: Sequence[Decimal], unit: str) -> tuple[float, float]:
    """Return where the axis of values begins and ends.

    Args:
        values: All values drawn.
        unit: Shares end at 100 unless one lies above.

    Returns:
        For shares whole tens around the values; for numbers 0 and a little above the largest.
    """
    low, high = float(min(values)), float(max(values))
    if unit != "PERCENT":
        return 0.0, high * 1.05 or 1.0
    floor = max(0.0, (low - 2) // 10 * 10)
    ceiling = -(-high // 10) * 10
    return floor, max(ceiling, floor + 10)


def axis_values(values: Sequence[Decimal], unit: str, *, labels: bool = True) -> Any:
    """Return the axis of values; without labels it takes no room."""
    alt = import_altair()
    low, high = value_domain(values, unit)
    # minExtent and maxExtent hold the gutter at its width, so that the picture has the width asked.
    gutter = gutter_for(unit)
    axis = alt.Axis(
        title=None,
        labels=labels,
        format=",~r" if unit == "PERCENT" else ",.0f",
        minExtent=gutter - 6 if labels else 0,
        maxExtent=gutter - 6 if labels else 0,
        ticks=labels,
        domain=labels,
        tickCount=5,
    )
    return alt.Y("number:Q", scale=alt.Scale(domain=[low, high], nice=False), axis=axis)
