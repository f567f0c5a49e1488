"""Lengths of time as a person writes them."""

from __future__ import annotations

from datetime import date

import pytest

from kg.errors import ParameterError
from kg.trust.horizon import day_after


@pytest.mark.parametrize(
    ("start", "length", "day"),
    [
        (date(2026, 11, 28), "90d", date(2027, 2, 26)),
        (date(2026, 11, 28), "6w", date(2027, 1, 9)),
        (date(2026, 11, 28), "3m", date(2027, 2, 28)),
        (date(2026, 11, 30), "3m", date(2027, 2, 28)),
        (date(2027, 11, 30), "3m", date(2028, 2, 29)),
        (date(2024, 2, 29), "1y", date(2025, 2, 28)),
        (date(2024, 2, 29), "4Y", date(2028, 2, 29)),
        (date(2026, 12, 31), "1m", date(2027, 1, 31)),
        (date(2026, 12, 31), " 12m ", date(2027, 12, 31)),
    ],
)
def test_a_day_after(start: date, length: str, day: date) -> None:
    assert day_after(start, length) == day


@pytest.mark.parametrize("length", ["", "90", "d", "0d", "-3m", "1.5y", "3 months", "٣d", "1h"])
def test_another_form_names_the_allowed_ones(length: str) -> None:
    with pytest.raises(ParameterError, match="90d, 6w, 3m or 1y") as caught:
        day_after(date(2026, 11, 28), length)
    assert caught.value.name == "due"
    assert caught.value.allowed == ("90d", "6w", "3m", "1y")


@pytest.mark.parametrize("length", ["8000y", "99999m", "99999w"])
def test_a_day_after_the_last_year_is_refused(length: str) -> None:
    with pytest.raises(ParameterError, match="after the year 9999"):
        day_after(date(9000, 1, 1), length)
