"""Slugs and partial dates: how names become stable, readable identifiers.

A slug is derived from what a thing is (its name, its place, its address), never from the order of
loading. Where a readable slug is not unique, the first characters of a SHA-256 of the identity
follow it.
"""

from __future__ import annotations

import calendar
import hashlib
import re
import unicodedata
from datetime import date
from urllib.parse import urlsplit

from kg.claims.records import PartialDate, Period

__all__ = ["parse_partial_date", "parse_period", "short_hash", "slugify", "source_slug"]

SLUG_LIMIT = 80
SOURCE_SLUG_LIMIT = 60
QUARTER = re.compile(r"(\d{4})-Q([1-4])")
DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def short_hash(*parts: str, length: int = 8) -> str:
    """Return the first hexadecimal digits of the SHA-256 of the parts.

    Example:
        >>> short_hash("a", "b") == short_hash("a", "b") != short_hash("ab")
        True
    """
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:length]


def slugify(text: str, limit: int = SLUG_LIMIT) -> str:
    """Return a lower-case ASCII slug.

    Args:
        text: Any name.
        limit: The longest slug; a longer one is cut at a hyphen and ends in a short hash.

    Returns:
        Letters a-z, digits and single hyphens; a short hash when nothing else is left.

    Example:
        >>> slugify("Sulut, Sulteng dan Gorontalo (Suluttenggo)")
        'sulut-sulteng-dan-gorontalo-suluttenggo'
    """
    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    slug = re.sub(r"[^a-z0-9]+", "-", ascii_text.lower()).strip("-")
    if not slug:
        return short_hash(text)
    if len(slug) <= limit:
        return slug
    head = slug[: limit - 9].rsplit("-", 1)[0]
    return f"{head}-{short_hash(text)}"


def source_slug(address: str) -> str:
    """Return the slug of a source from its address.

    Args:
        address: A URL or a URN.

    Returns:
        Host and last path segment, cut to 60 characters, and a short hash of the whole address.

    Example:
        >>> source_slug("https://kupang.antaranews.com/berita/4825/rasio-baru-68-persen")
        'kupang-antaranews-com-rasio-baru-68-persen-0944d9b1'
    """
    parts = urlsplit(address)
    host = (parts.hostname or "").removeprefix("www.")
    segments = [s for s in re.split(r"[/:]", parts.path) if s]
    tail = segments[-1] if segments else ""
    readable = slugify(f"{host} {tail}", limit=10_000)[:SOURCE_SLUG_LIMIT].strip("-")
    return f"{readable}-{short_hash(address)}"


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


def _month_end(year: int, month: int) -> date:
    if not 1 <= month <= 12:
        raise ValueError(f"{month} is no month")
    return date(year, month, calendar.monthrange(year, month)[1])
