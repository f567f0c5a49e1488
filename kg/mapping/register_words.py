"""What the cells of a register say: days, standings, sectors, several things in one cell.

Place in the flow: used by :mod:`kg.mapping.registers`. Nothing is guessed: a day that is none, or a
word for a standing that is not known, is an error of its cell.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from kg.mapping.table_maps import normal
from kg.mapping.table_periods import month_of

__all__ = ["EMPTY", "STANDINGS", "parse_day", "read_sectors", "read_standing", "split_cell"]

EMPTY = frozenset({"", "-", "–", "—", "n/a", "na", "null", "none", "tidak ada", "..."})
STANDINGS: dict[str, str] = {
    word: standing
    for standing, words in {
        "active": "aktif berlaku|masih berlaku|aktif|berlaku|active|valid|current|in force|issued|"
        "certified|accredited|terakreditasi|tersertifikasi|sah",
        "suspended": "dibekukan|dibekukan sementara|pembekuan|pembekuan sementara|beku|suspended|"
        "suspension|partially suspended",
        "withdrawn": "dicabut|pencabutan|ditarik|dibatalkan|withdrawn|withdrawal|cancelled|"
        "canceled|revoked|terminated",
        "expired": "kedaluwarsa|kadaluwarsa|kadaluarsa|kedaluarsa|habis|habis masa berlaku|"
        "habis berlaku|berakhir|expired|lapsed",
    }.items()
    for word in words.split("|")
}
"""Words for a standing, in Indonesian and English; ``expired`` is no standing but an end."""
ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00)?)?")
DAY_FIRST = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})")
IN_WORDS = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[\s-]+([A-Za-z]+)\.?,?[\s-]+(\d{4})")
MONTH_FIRST = re.compile(r"([A-Za-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")
CODE = re.compile(r"(?<![\d.])0*([1-9]\d?)(?![\d.]\d|\d)")
LAST_SECTOR = 39
SEVERAL = re.compile(r"\s*(?:[;|\n]|,\s(?=\D))\s*")


def parse_day(text: str) -> date | None:
    """Read a day; the day stands before the month where both are numbers.

    Args:
        text: ``12 Maret 2021``, ``March 12, 2021``, ``2021-03-12``, ``12/03/2021``; or nothing.

    Returns:
        The day; None where the cell states none.

    Raises:
        ValueError: If it is no day, or one that the calendar does not have.

    Example:
        >>> parse_day("12 Maret 2021"), parse_day("12/03/2021"), parse_day("-")
        (datetime.date(2021, 3, 12), datetime.date(2021, 3, 12), None)
    """
    words = " ".join(text.split())
    if words.casefold() in EMPTY:
        return None
    if match := ISO.fullmatch(words):
        return _day(words, match[1], match[2], match[3])
    if match := DAY_FIRST.fullmatch(words):
        return _day(words, match[3], match[2], match[1])
    match = IN_WORDS.fullmatch(words)
    parts = (match[1], match[2], match[3]) if match else None
    if parts is None and (match := MONTH_FIRST.fullmatch(words)):
        parts = match[2], match[1], match[3]
    if parts is None or (month := month_of(parts[1])) is None:
        raise ValueError(
            f"{words!r} is no day like 12 Maret 2021, 2021-03-12 or 12/03/2021 (the day first)"
        )
    return _day(words, parts[2], str(month), parts[0])


def _day(words: str, year: str, month: str, day: str) -> date:
    try:
        return date(int(year), int(month), int(day))
    except ValueError as error:
        raise ValueError(f"{words!r} is no day of the calendar (the day stands first)") from error


def read_standing(text: str, own: Mapping[str, str]) -> str | None:
    """Return active, suspended, withdrawn or expired; None where the cell is empty.

    Args:
        text: The word in the cell.
        own: Further words of the map, in their normal form.

    Raises:
        ValueError: If the word is not known.

    Example:
        >>> read_standing("Dibekukan", {}), read_standing("", {})
        ('suspended', None)
    """
    word = normal(text)
    if word in EMPTY or text.strip() in EMPTY:
        return None
    if found := own.get(word) or STANDINGS.get(word):
        return found
    raise ValueError(
        f"{text!r} is no standing that is known; add it to [codes.status] of the map as active, "
        "suspended, withdrawn or expired"
    )


def read_sectors(text: str) -> tuple[str, ...]:
    """Return the IAF codes that a cell names; words without a code name none.

    Example:
        >>> read_sectors("IAF 25 (penyediaan listrik); 03; electricity")
        ('25', '3')
    """
    codes = (match[1] for match in CODE.finditer(text))
    return tuple(dict.fromkeys(code for code in codes if int(code) <= LAST_SECTOR))


def split_cell(text: str) -> list[str]:
    """Return the things that a cell lists, between semicolons, bars, line breaks or commas.

    Example:
        >>> split_cell("UP3 Sumba; UP3 Flores, ULP Waingapu")
        ['UP3 Sumba', 'UP3 Flores', 'ULP Waingapu']
    """
    return [part for part in SEVERAL.split(text.strip()) if part.casefold() not in EMPTY]
