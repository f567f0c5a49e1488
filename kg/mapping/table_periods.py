"""Periods as tables print them, in Indonesian and English: "2019", "Maret 2019", "TW III 2019".

Place in the flow: used for headings and for cells of a table. What is not one of these forms is no
period; nothing is completed by guess.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from kg.claims.dates import Period, parse_period

__all__ = ["month_of", "parse_printed_period"]

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari january jan", "februari february pebruari feb peb", "maret march mar",
            "april apr", "mei may", "juni june jun", "juli july jul", "agustus august agu aug ags",
            "september sept sep", "oktober october okt oct", "november nopember nov nop",
            "desember december des dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
FOUR_DIGITS = re.compile(r"\d{4}")
CENTURY = re.compile(r"19|20")
YEAR = re.compile(r"(?:tahun |year )?((?:19|20)\d\d)")
MONTH_YEAR = re.compile(r"(?:(\d{1,2}) )?([a-z]+) ((?:19|20)\d\d)")
YEAR_MONTH = re.compile(r"((?:19|20)\d\d) ([a-z]+)")
QUARTER = re.compile(r"(?:triwulan|tw|kuartal|quarter) ?([iv]+|[1-4]) ((?:19|20)\d\d)")
UNTIL = re.compile(r"until-(\d{4}-\d{2}-\d{2})")
SPACES = re.compile(r"[\s.,/_]+")


@lru_cache(maxsize=4096)
def parse_printed_period(text: str) -> Period | None:
    """Return the period that a text names; None when it names none.

    Example:
        >>> parse_printed_period("Maret 2019").label, parse_printed_period("TW III 2019").label
        ('2019-03', '2019-Q3')
    """
    if FOUR_DIGITS.match(text) and not CENTURY.match(text):
        return None  # a number like 1850 or 4503, where no figure of ours reaches back
    try:
        return parse_period(text)
    except ValueError:
        pass
    if match := UNTIL.fullmatch(text):
        return _dated(text, match[1])
    words = SPACES.sub(" ", text.casefold()).strip()
    if match := YEAR.fullmatch(words):
        return parse_period(match[1])
    if match := QUARTER.fullmatch(words):
        quarter = QUARTERS.get(match[1])
        return parse_period(f"{match[2]}-Q{quarter}") if quarter else None
    day, month, year = None, None, None
    if match := MONTH_YEAR.fullmatch(words):
        day, month, year = match[1], MONTHS.get(match[2]), match[3]
    elif match := YEAR_MONTH.fullmatch(words):
        month, year = MONTHS.get(match[2]), match[1]
    if month is None:
        return None
    label = f"{year}-{month:02}" + (f"-{int(day):02}" if day else "")
    try:
        return parse_period(label)
    except ValueError:
        return None


def month_of(text: str) -> int | None:
    """Return the number of the month that a text names; None when it names none."""
    return MONTHS.get(text.casefold().strip())


def _dated(label: str, day: str) -> Period | None:
    """Return a period that ends on a day and whose beginning is not stated."""
    try:
        return Period(label, None, date.fromisoformat(day))
    except ValueError:
        return None
