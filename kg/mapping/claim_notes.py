"""Reads the note of a row of ``certifications.csv``: its ``key=value`` parts, dates, score, levels.

The note is written by the person who transcribed the page; it is kept whole beside what is read
from it, so that a contradiction it tells of (a weekday, a dateline) stays visible.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from kg.claims.dates import parse_partial_date
from kg.claims.records import Text
from kg.claims.records_conformity import StatedDay

__all__ = ["read_fields", "read_levels", "read_score", "read_statement_day", "stated_day"]

FIELD = re.compile(r"(?P<key>[a-z_]+)=(?P<value>.+)", re.DOTALL)
DAY = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
SPAN = re.compile(r"(\d{4}-\d{2}-\d{2})/(\d{4}-\d{2}-\d{2})")
SCORE = re.compile(r"\d+(?:\.\d+)?(?=%?$)")
CRITERIA = re.compile(r"\b(64|122|166) (?:criteria\b|advanced\b)")
BRACKETS = re.compile(r"\s*\([^()]*\)")
INDONESIAN = frozenset({"hijau", "memuaskan"})
"""Grades that the table keeps in the page's language; the others it translates."""


def read_fields(note: str) -> dict[str, str]:
    """Return the ``key=value`` parts of a note; semicolons in brackets do not part.

    Example:
        >>> read_fields("status=certified; award_date=2022-05-24 (a Tuesday; so it says); x")
        {'status': 'certified', 'award_date': '2022-05-24 (a Tuesday; so it says)'}
    """
    parts, depth, start = [], 0, 0
    for index, sign in enumerate(note):
        depth += {"(": 1, ")": -1}.get(sign, 0)
        if sign == ";" and depth == 0:
            parts.append(note[start:index])
            start = index + 1
    parts.append(note[start:])
    matches = [FIELD.fullmatch(part.strip()) for part in parts]
    return {match["key"]: match["value"] for match in matches if match}


def stated_day(kind: str, text: str) -> StatedDay:
    """Return a date of one kind, with its first and last day.

    Args:
        kind: ``issued``, ``awarded``, ``audited`` or ``handedOver``.
        text: A day, month or year, or a span of days; a remark may follow.

    Returns:
        The date; the value of a span is its last day.

    Raises:
        ValueError: If the text begins with no date.

    Example:
        >>> day = stated_day("audited", "2025-07-02/2025-07-04")
        >>> day.earliest, day.value.text
        (datetime.date(2025, 7, 2), '2025-07-04')
    """
    if span := SPAN.match(text):
        first, last = (parse_partial_date(day) for day in span.groups())
        if first.earliest > last.latest:
            raise ValueError(f"{text!r} ends before it begins")
        return StatedDay(kind, first.earliest, last.latest, last)
    match = DAY.match(text)
    if match is None:
        raise ValueError(f"{text!r} begins with no date")
    value = parse_partial_date(match[0])
    return StatedDay(kind, value.earliest, value.latest, value)


def read_statement_day(text: str) -> tuple[date, str]:
    """Return the day of a statement and how it is known (a member of ``tr:dateBasisScheme``).

    Raises:
        ValueError: If the text begins with no full day.

    Example:
        >>> read_statement_day("2022-09-28 (year inferred from weekday)")
        (datetime.date(2022, 9, 28), 'year-inferred')
    """
    match = DAY.match(text)
    value = parse_partial_date(match[0]) if match else None
    if value is None or value.earliest != value.latest:
        raise ValueError(f"{text!r} begins with no full day")
    return value.earliest, "year-inferred" if "year inferred" in text else "stated"


def read_score(text: str) -> Decimal:
    """Return a score with or without a percent sign.

    Raises:
        ValueError: If the text is no such number.

    Example:
        >>> read_score("95.18%")
        Decimal('95.18')
    """
    match = SCORE.match(text)
    if match is None:
        raise ValueError(f"{text!r} is no score")
    return Decimal(match[0])


def read_levels(scope: str, fields: dict[str, str]) -> tuple[Text, ...]:
    """Return grades and categories: how many criteria were audited, "advanced", flags, results.

    Example:
        >>> [text.value for text in read_levels("advanced level, 166 criteria", {})]
        ['166 criteria', 'advanced']
    """
    told = f"{scope}; {fields.get('criteria', '')}"
    levels = []
    if match := CRITERIA.search(told):
        levels.append(f"{match[1]} criteria")
    if re.search(r"\badvanced\b", told):
        levels.append("advanced")
    for key in ("grade", "result"):
        plain = BRACKETS.sub("", fields.get(key, ""))
        levels += [part.strip() for part in plain.split(",") if part.strip()]
    return tuple(Text(level, "id" if level in INDONESIAN else "en") for level in levels)
