"""Points of a picture: equal statements of one producer are one figure and one point.

Place in the flow: after :mod:`kg.charts.statements`. Charts count figures, evidence counts
statements: statements that share a figure become one point that remembers them all. A pending
statement belongs to no figure; it is joined with those that say the same in every dimension.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kg.charts.statements import Statement

__all__ = ["Point", "gather_points"]


@dataclass(frozen=True, slots=True)
class Point:
    """A figure to draw, with the statements it rests on (one or more)."""

    statements: tuple[Statement, ...]

    @property
    def first(self) -> Statement:
        """The statement that speaks for all: equal in everything but its source."""
        return self.statements[0]

    @property
    def area(self) -> str:
        """IRI of the area version."""
        return self.first.area

    @property
    def day(self) -> date:
        """The day it is drawn at."""
        return self.first.day

    @property
    def is_dated(self) -> bool:
        """Whether the day is known, and not merely the end of the period."""
        return self.first.as_of is not None

    @property
    def value(self) -> Decimal:
        """The figure."""
        return self.first.value

    @property
    def is_observed(self) -> bool:
        """Whether somebody counted it: no target, projection, estimate or preliminary figure."""
        return self.first.status == "observed"

    @property
    def doubt(self) -> str:
        """Code of the ground on which the value is not to be relied on; empty if there is none."""
        return next((one.doubt for one in self.statements if one.doubt), "")

    @property
    def is_pending(self) -> bool:
        """Whether all its sources wait for acceptance."""
        return all(statement.is_pending for statement in self.statements)


def gather_points(statements: Iterable[Statement]) -> tuple[Point, ...]:
    """Make one point of the statements of one figure.

    Args:
        statements: Rows of the answer.

    Returns:
        The points by day, then value, then the first statement's IRI.
    """
    groups: dict[Hashable, list[Statement]] = {}
    for item in statements:
        groups.setdefault(_identity(item), []).append(item)
    points = (Point(tuple(group)) for group in groups.values())
    return tuple(sorted(points, key=lambda p: (p.day, p.value, p.first.observation)))


def _identity(item: Statement) -> Hashable:
    if item.figure:
        return item.figure
    return (
        item.area,
        item.period,
        item.as_of,
        item.value,
        item.supply,
        item.method,
        item.status,
        item.producer,
        item.is_pending,
    )
