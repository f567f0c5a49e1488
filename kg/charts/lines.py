"""Which figures may be joined by a line, and how far figures of one month lie apart.

Place in the flow: after :mod:`kg.charts.points`. A line says "the same thing, counted again", so
observed figures are joined only when area version, producer, supply and method are the same and
the supply is stated: figures whose supply nobody stated may count different things. The line stops

1. where the next figure is lower (a recount; domain rules C9): nothing is drawn across it,
2. where one day has two figures of the same definition: neither is the one to go on from,
3. where more than five years lie between two figures,
4. between a pending figure and an accepted one.

A figure in doubt (a misprint, a share above 100) is left out: it is joined with none, stops no line
and is no end of a spread.

Targets of one source are one plan and joined apart. Spreads are the lowest and highest observed
figure of one area and month; they are never joined, since nothing is known between two months.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import groupby

from kg.charts.points import Point

__all__ = ["Line", "Spread", "find_spreads", "join_lines"]

UNSTATED = "unspecified"
LONGEST_GAP_DAYS = 5 * 366


@dataclass(frozen=True, slots=True)
class Line:
    """Two or more points to be joined, in the order of their days."""

    points: tuple[Point, ...]

    @property
    def is_plan(self) -> bool:
        """Whether it joins targets."""
        return self.points[0].first.status == "target"


@dataclass(frozen=True, slots=True)
class Spread:
    """Observed figures of one area and month that differ: the month's middle, ends and count."""

    area: str
    day: date
    lowest: Decimal
    highest: Decimal
    figures: int
    unit: str


def join_lines(points: Iterable[Point]) -> tuple[Line, ...]:
    """Join what may be joined.

    Args:
        points: Points of one picture, in any order.

    Returns:
        Lines of at least two points.
    """
    groups: dict[Hashable, list[Point]] = {}
    for point in points:
        key = _comparable(point)
        if key is not None:
            groups.setdefault(key, []).append(point)
    return tuple(
        Line(piece)
        for group in groups.values()
        for piece in _pieces(sorted(group, key=lambda point: point.day))
        if len(piece) > 1
    )


def _comparable(point: Point) -> Hashable | None:
    """Return what a line's points share; None for a figure that is never joined."""
    item = point.first
    if point.doubt:
        return None
    if item.status == "target":
        return ("plan", item.area, item.producer, item.supply, item.method, item.source)
    if not point.is_observed or item.supply == UNSTATED:
        return None
    return ("series", item.area, item.producer, item.supply, item.method, point.is_pending)


def _pieces(points: list[Point]) -> Iterator[tuple[Point, ...]]:
    """Cut a series of one definition where it must not go on."""
    piece: list[Point] = []
    for _, same_day in groupby(points, key=lambda point: point.day):
        today = list(same_day)
        if len({point.value for point in today}) > 1:
            yield tuple(piece)
            piece = []
            continue
        if piece and today[0].is_observed and _stops(piece[-1], today[0]):
            yield tuple(piece)
            piece = []
        piece.append(today[0])
    yield tuple(piece)


def _stops(before: Point, after: Point) -> bool:
    return after.value < before.value or (after.day - before.day).days > LONGEST_GAP_DAYS


def find_spreads(points: Iterable[Point]) -> tuple[Spread, ...]:
    """Find the months in which observed figures of an area differ.

    Args:
        points: Points of one picture, in any order.

    Returns:
        One spread for each area and month with at least two different values not in doubt.
    """

    def month(point: Point) -> tuple[str, int, int]:
        return point.area, point.day.year, point.day.month

    sound = (point for point in points if point.is_observed and not point.doubt)
    observed = sorted(sound, key=month)
    found = []
    for (area, year, number), group in groupby(observed, key=month):
        figures = list(group)
        values = [point.value for point in figures]
        if len(set(values)) > 1:
            middle, unit = date(year, number, 16), figures[0].first.unit
            found.append(Spread(area, middle, min(values), max(values), len(values), unit))
    return tuple(found)
