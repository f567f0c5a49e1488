"""Connected parts of a picture: found before they are placed, packed on shelves afterwards."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

__all__ = ["Place", "Placed", "pack", "split"]

SHELF_GAP = 20.0
WIDEST = 1000.0


@dataclass(frozen=True, slots=True)
class Place:
    """Where a box stands: left, top, width and height."""

    x: float
    y: float
    width: float
    height: float

    @property
    def middle(self) -> tuple[float, float]:
        """Its middle."""
        return self.x + self.width / 2, self.y + self.height / 2


@dataclass(frozen=True, slots=True)
class Placed:
    """The boxes, and for each pair of boxes the points that its arrow runs through."""

    boxes: Mapping[str, Place]
    routes: Mapping[tuple[str, str], tuple[tuple[float, float], ...]]
    width: float
    height: float


Pairs = Sequence[tuple[str, str]]


def split(keys: Sequence[str], pairs: Pairs) -> list[tuple[list[str], list[tuple[str, str]]]]:
    """Return the connected parts: their keys in order, their pairs once and without loops."""
    pairs = sorted({(a, b) for a, b in pairs if a != b})
    beside: dict[str, set[str]] = defaultdict(set)
    for one, other in pairs:
        beside[one].add(other)
        beside[other].add(one)
    part_of: dict[str, int] = {}
    count = 0
    for key in keys:
        if key in part_of:
            continue
        waiting = [key]
        while waiting:
            one = waiting.pop()
            if one not in part_of:
                part_of[one] = count
                waiting += beside[one]
        count += 1
    found: list[tuple[list[str], list[tuple[str, str]]]] = [([], []) for _ in range(count)]
    for key in keys:
        found[part_of[key]][0].append(key)
    for pair in pairs:
        found[part_of[pair[0]]][1].append(pair)
    return found


def pack(parts: Sequence[Placed], space: float) -> Placed:
    """Set parts side by side on shelves, the largest first.

    Args:
        parts: Each placed from 0, 0.
        space: Between two parts.

    Returns:
        All of them.
    """
    widest = max([WIDEST, *(part.width for part in parts)])
    boxes: dict[str, Place] = {}
    routes: dict[tuple[str, str], tuple[tuple[float, float], ...]] = {}
    x = y = shelf = width = 0.0
    for part in sorted(parts, key=lambda one: (-len(one.boxes), min(one.boxes))):
        if x and x + part.width > widest:
            x, y, shelf = 0.0, y + shelf + SHELF_GAP, 0.0
        for key, place in part.boxes.items():
            boxes[key] = Place(place.x + x, place.y + y, place.width, place.height)
        for pair, points in part.routes.items():
            routes[pair] = tuple((px + x, py + y) for px, py in points)
        shelf = max(shelf, part.height)
        width = max(width, x + part.width)
        x += part.width + space
    return Placed(boxes, routes, width, y + shelf)
