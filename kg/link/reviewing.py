"""A person's decisions on suggested mappings, kept in the file after each one.

Place in the flow: between :mod:`kg.link.suggesting` and :mod:`kg.link.applying`. The rows of one
subject are decided together: to accept one candidate is to reject the others.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from kg.errors import ParameterError
from kg.link.mapping_rows import MappingRow
from kg.link.matching import CERTAIN

__all__ = ["accept", "accept_certain", "by_subject", "certain_rows", "reject"]


def by_subject(rows: Iterable[MappingRow]) -> list[list[MappingRow]]:
    """Return the undecided rows of each subject, in the order of the file."""
    found: dict[str, list[MappingRow]] = {}
    for row in rows:
        if not row.is_decided:
            found.setdefault(row.subject, []).append(row)
    return list(found.values())


def certain_rows(rows: Iterable[MappingRow]) -> list[MappingRow]:
    """Return the rows that matching was certain of: one for their subject, with a high score."""
    return [
        group[0]
        for group in by_subject(rows)
        if len(group) == 1 and group[0].score is not None and 100 * group[0].score >= CERTAIN
    ]


def accept(
    rows: Sequence[MappingRow], lines: Iterable[int], *, by: str, on: date
) -> list[MappingRow]:
    """Accept the rows of some lines, and reject the other candidates of their subjects.

    Args:
        rows: All rows of the file.
        lines: Lines of those to accept.
        by: Who decides.
        on: The day.

    Returns:
        All rows, in order.

    Raises:
        ParameterError: If a line holds no undecided mapping, or two of them name one subject.
    """
    chosen = _chosen(rows, lines)
    subjects = [row.subject for row in chosen.values()]
    if len(set(subjects)) < len(subjects):
        raise ParameterError(
            "two of these lines are candidates of one thing; accept one of them", name="accept"
        )
    wanted = set(subjects)
    return [
        row.decided(by, accept=row.line in chosen, on=on)
        if not row.is_decided and row.subject in wanted
        else row
        for row in rows
    ]


def reject(
    rows: Sequence[MappingRow], lines: Iterable[int], *, by: str, on: date
) -> list[MappingRow]:
    """Reject the rows of some lines; see :func:`accept`."""
    chosen = _chosen(rows, lines)
    return [row.decided(by, accept=False, on=on) if row.line in chosen else row for row in rows]


def accept_certain(rows: Sequence[MappingRow], *, by: str, on: date) -> list[MappingRow]:
    """Accept every row that matching was certain of; see :func:`accept`."""
    return accept(rows, [row.line for row in certain_rows(rows)], by=by, on=on)


def _chosen(rows: Iterable[MappingRow], lines: Iterable[int]) -> dict[int, MappingRow]:
    undecided = {row.line: row for row in rows if not row.is_decided}
    chosen: dict[int, MappingRow] = {}
    for line in lines:
        if line not in undecided:
            raise ParameterError(f"line {line} holds no undecided mapping", name="line")
        chosen[line] = undecided[line]
    return chosen
