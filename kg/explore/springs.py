"""Places boxes as if links were springs (Fruchterman and Reingold 1991), then moves them apart.

For networks without a direction to read along. Boxes start on a circle in the order of their names,
so that the picture is the same each time and no random number is needed. Pure Python: 60 boxes take
a third of a second, and nothing has to be installed.

The springs know points, not boxes: afterwards boxes that touch are pushed apart, and what still
touches then is set down below, so that no two boxes touch in the end.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from kg.explore.packing import Place, Placed, pack, split

__all__ = ["lay_out_springs"]

ROUNDS, PUSHES = 150, 200
SPREAD, PULL = 80.0, 0.15
"""Length of a spring without load, and how strongly all is drawn to the middle."""
GAP = 10.0


def lay_out_springs(
    sizes: Mapping[str, tuple[float, float]], pairs: Sequence[tuple[str, str]]
) -> Placed:
    """Place boxes.

    Args:
        sizes: Width and height of each box, in pixels.
        pairs: The boxes of each link.

    Returns:
        Places from 0, 0; links are straight and end where they reach the box.
    """
    return pack(
        [_placed(keys, sizes, own) for keys, own in split(sorted(sizes), pairs)], SPREAD / 2
    )


def _placed(
    keys: Sequence[str],
    sizes: Mapping[str, tuple[float, float]],
    pairs: Sequence[tuple[str, str]],
) -> Placed:
    place = {key: number for number, key in enumerate(keys)}
    links = sorted({tuple(sorted((place[a], place[b]))) for a, b in pairs if a != b})
    points = _springs(len(keys), [(a, b) for a, b in links])
    # Boxes are wider than high: room is wanted sideways.
    boxes = [[1.7 * x, y, *sizes[key]] for key, (x, y) in zip(keys, points, strict=True)]
    _push_apart(boxes)
    _set_down(boxes)
    left = min(x - w / 2 for x, _, w, _ in boxes)
    top = min(y - h / 2 for _, y, _, h in boxes)
    placed = {
        key: Place(x - w / 2 - left, y - h / 2 - top, w, h)
        for key, (x, y, w, h) in zip(keys, boxes, strict=True)
    }
    routes = {
        (a, b): (_edge_point(placed[a], placed[b]), _edge_point(placed[b], placed[a]))
        for a, b in pairs
        if a != b
    }
    width = max(one.x + one.width for one in placed.values())
    return Placed(placed, routes, width, max(one.y + one.height for one in placed.values()))


def _springs(count: int, links: Sequence[tuple[int, int]]) -> list[list[float]]:
    radius = SPREAD * math.sqrt(count)
    points = [
        [radius * math.cos(2 * math.pi * n / count), radius * math.sin(2 * math.pi * n / count)]
        for n in range(count)
    ]
    heat = radius / 3
    for _ in range(ROUNDS):
        moves = [[-p[0] * PULL, -p[1] * PULL] for p in points]  # towards the middle
        for a in range(count):
            ax, ay = points[a]
            for b in range(a):
                dx, dy = ax - points[b][0], ay - points[b][1]
                square = dx * dx + dy * dy or 1e-6
                force = SPREAD * SPREAD / square
                moves[a][0] += dx * force
                moves[a][1] += dy * force
                moves[b][0] -= dx * force
                moves[b][1] -= dy * force
        for a, b in links:
            dx, dy = points[a][0] - points[b][0], points[a][1] - points[b][1]
            force = math.hypot(dx, dy) / SPREAD
            moves[a][0] -= dx * force
            moves[a][1] -= dy * force
            moves[b][0] += dx * force
            moves[b][1] += dy * force
        for point, (dx, dy) in zip(points, moves, strict=True):
            length = math.hypot(dx, dy) or 1.0
            step = min(length, heat) / length
            point[0] += dx * step
            point[1] += dy * step
        heat *= 0.97
    return points


def _overlap(one: Sequence[float], other: Sequence[float]) -> tuple[float, float]:
    """Return how far two boxes reach into each other, with the gap; not positive: they do not."""
    return (
        (one[2] + other[2]) / 2 + GAP - abs(one[0] - other[0]),
        (one[3] + other[3]) / 2 + GAP - abs(one[1] - other[1]),
    )


def _push_apart(boxes: list[list[float]]) -> None:
    """Move boxes that touch apart, each half of the shorter way, until none does or rounds end."""
    for _ in range(PUSHES):
        is_free = True
        for n, one in enumerate(boxes):
            for other in boxes[:n]:
                wide, high = _overlap(one, other)
                if wide <= 0 or high <= 0:
                    continue
                is_free = False
                axis, way = (0, wide) if wide < high else (1, high)
                sign = 1 if one[axis] >= other[axis] else -1
                one[axis] += sign * way / 2
                other[axis] -= sign * way / 2
        if is_free:
            return


def _set_down(boxes: list[list[float]]) -> None:
    """Move what still touches down below what it touches; from the top, so that it ends."""
    done: list[list[float]] = []
    for one in sorted(boxes, key=lambda box: (box[1], box[0])):
        while touched := [o for o in done if min(_overlap(one, o)) > 1e-9]:
            one[1] = max(o[1] + (o[3] + one[3]) / 2 for o in touched) + GAP
        done.append(one)


def _edge_point(box: Place, other: Place) -> tuple[float, float]:
    """Return where the line between two middles leaves a box."""
    (x, y), (tx, ty) = box.middle, other.middle
    dx, dy = tx - x, ty - y
    share = min(
        box.width / 2 / abs(dx) if dx else math.inf,
        box.height / 2 / abs(dy) if dy else math.inf,
        1.0,
    )
    return x + dx * share, y + dy * share
