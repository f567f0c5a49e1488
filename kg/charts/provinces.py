"""Provinces on a grid, and what was stated of each in a year.

Place in the flow: after :mod:`kg.charts.points`; for the maps and the small multiples.
``tiles.csv`` is our own layout, to be reviewed by people who know the country: each version of a
province once, its row and column, its short name, and the layouts (by number of provinces: 33 to
2012, 34 to 2022, 38 since) it belongs to. A layout is chosen by which provinces a year's figures
name, not by the date alone, because 2022 has figures of both lists (domain rules C10).
"""

from __future__ import annotations

import csv
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from kg.charts.points import Point
from kg.errors import ParameterError
from kg.resources import tile_file

__all__ = [
    "LAYOUTS",
    "ProvinceYear",
    "Tile",
    "check_layout",
    "choose_layout",
    "gather_provinces",
    "place_versions",
    "read_tiles",
    "slug_of",
]

LAYOUTS = (38, 34, 33)
_BEGINS = {33: 0, 34: 2012, 38: 2022}
"""The first year that may have figures of the layout."""


@dataclass(frozen=True, slots=True)
class Tile:
    """A version of a province on the grid; rows and columns count from 1."""

    slug: str
    short: str
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class ProvinceYear:
    """The figures of a province in a year: one or more points."""

    slug: str
    points: tuple[Point, ...]

    @property
    def label(self) -> str:
        """Its name."""
        return self.points[0].first.area_label

    @property
    def counted(self) -> tuple[Point, ...]:
        """The figures that are not in doubt; all of them where there is no other."""
        return tuple(point for point in self.points if not point.doubt) or self.points

    @property
    def doubted(self) -> tuple[Point, ...]:
        """The figures in doubt."""
        return tuple(point for point in self.points if point.doubt)

    @property
    def lowest(self) -> Decimal:
        """The lowest figure that counts."""
        return min(point.value for point in self.counted)

    @property
    def highest(self) -> Decimal:
        """The highest figure that counts."""
        return max(point.value for point in self.counted)

    @property
    def differs(self) -> bool:
        """Whether the figures that count are not all the same."""
        return self.lowest != self.highest

    @property
    def is_pending(self) -> bool:
        """Whether one of its figures rests on pending sources only."""
        return any(point.is_pending for point in self.points)

    @property
    def top(self) -> Point:
        """The point of the highest figure, the first of equals."""
        return max(self.counted, key=lambda point: point.value)


@lru_cache(maxsize=4)
def read_tiles(layout: int) -> tuple[Tile, ...]:
    """Return the tiles of a layout, by row and column."""
    with tile_file().open(encoding="utf-8", newline="") as stream:
        rows = [row for row in csv.DictReader(stream) if str(layout) in row["layouts"].split()]
    tiles = (Tile(r["slug"], r["short"], int(r["row"]), int(r["column"])) for r in rows)
    return tuple(sorted(tiles, key=lambda tile: (tile.row, tile.column)))


def check_layout(layout: int) -> None:
    """Refuse a layout that does not exist.

    Raises:
        ParameterError: If it is none of :data:`LAYOUTS`.
    """
    if layout not in LAYOUTS:
        allowed = tuple(str(number) for number in LAYOUTS)
        raise ParameterError(
            f"{layout} is no layout; use one of {', '.join(allowed)}",
            name="layout",
            allowed=allowed,
        )


def slug_of(iri: str) -> str:
    """Return the last part of an area's IRI."""
    return iri.rpartition("/")[2]


def choose_layout(slugs: Iterable[str], year: int | None = None) -> int:
    """Choose the layout that has a place for most of the provinces named.

    Args:
        slugs: Provinces that have figures.
        year: Decides between layouts that place equally many; the newest when None.

    Returns:
        33, 34 or 38.
    """
    named = set(slugs)
    by_date = next(n for n in LAYOUTS if year is None or year > _BEGINS[n])

    def fit(layout: int) -> tuple[int, bool, int]:
        placed = len(named & {tile.slug for tile in read_tiles(layout)})
        return placed, layout == by_date, layout

    return max(LAYOUTS, key=fit)


@lru_cache(maxsize=1)
def _places() -> Mapping[str, tuple[int, int]]:
    """Return row and column of each version of a province, of all layouts."""
    return {tile.slug: (tile.row, tile.column) for one in LAYOUTS for tile in read_tiles(one)}


def place_versions(tiles: Sequence[Tile], slugs: Collection[str]) -> dict[str, str]:
    """Give each tile the province whose figures it can show.

    That is the tile's own province; where that has no figures but a version of it with other
    borders has, which stands at the same place of another layout, that version.

    Args:
        tiles: A layout.
        slugs: Provinces that have figures.

    Returns:
        Slug of the tile to slug of the province that has figures; tiles without any are left out.

    Example:
        >>> place_versions(read_tiles(38), {"bali", "papua-to-2022", "papua-selatan"})
        {'papua-from-2022': 'papua-to-2022', 'papua-selatan': 'papua-selatan', 'bali': 'bali'}
    """
    own = {tile.slug for tile in tiles}
    others = {place: slug for slug in sorted(slugs) if (place := _places().get(slug)) is not None}
    shown: dict[str, str] = {}
    for tile in tiles:
        other = others.get((tile.row, tile.column))
        if tile.slug in slugs:
            shown[tile.slug] = tile.slug
        elif other is not None and other not in own:
            shown[tile.slug] = other
    return shown


def gather_provinces(points: Sequence[Point]) -> dict[str, ProvinceYear]:
    """Gather points by province: slug to its figures."""
    groups: dict[str, list[Point]] = {}
    for point in points:
        groups.setdefault(slug_of(point.area), []).append(point)
    return {slug: ProvinceYear(slug, tuple(group)) for slug, group in groups.items()}
