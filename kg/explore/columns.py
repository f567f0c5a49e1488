"""Slots in columns: their order with few crossings, and their heights near their neighbours.

After Sugiyama, Tagawa and Toda (1981). Shared by the layered pictures of networks
(:mod:`kg.explore.layered`) and the diagrams of the ontology, which rank, widen and route in their
own ways. Pure and deterministic.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Self, TypeVar

__all__ = ["Slot", "count_crossings", "order_columns", "set_heights"]


@dataclass(eq=False)
class Slot:
    """A place in a column, with the slots it is joined to in the columns beside it."""

    column: int
    width: float = 0.0
    height: float = 0.0
    x: float = 0.0
    top: float = 0.0
    left: list[Self] = field(default_factory=list)
    right: list[Self] = field(default_factory=list)

    @property
    def middle(self) -> float:
        """The height of its middle."""
        return self.top + self.height / 2


AnySlot = TypeVar("AnySlot", bound=Slot)


def order_columns(columns: list[list[AnySlot]], sweeps: int) -> tuple[list[list[AnySlot]], int]:
    """Order each column by the mean place of its neighbours; keep the best of some sweeps.

    Args:
        columns: From left to right; their order is changed on the way.
        sweeps: At most so many, rightwards and leftwards in turn.

    Returns:
        The columns with the fewest crossings, and how many there are.
    """
    best, fewest = [list(column) for column in columns], count_crossings(columns)
    for sweep in range(sweeps):
        if not fewest:
            break
        rightwards = sweep % 2 == 0
        for column in columns if rightwards else reversed(columns):
            place = {id(one): n / len(each) for each in columns for n, one in enumerate(each)}
            means = {}
            for slot in column:
                near = slot.left if rightwards else slot.right
                places = [place[id(one)] for one in near] or [place[id(slot)]]
                means[id(slot)] = sum(places) / len(places)
            column.sort(key=lambda slot: means[id(slot)])
        count = count_crossings(columns)
        if count < fewest:
            best, fewest = [list(column) for column in columns], count
    return best, fewest


def count_crossings(columns: Sequence[Sequence[Slot]]) -> int:
    """Count crossings between neighbouring columns, by the inversions of their ends."""
    place = {id(one): n for column in columns for n, one in enumerate(column)}
    count = 0
    for column in columns:
        ends = [
            place[id(o)] for one in column for o in sorted(one.right, key=lambda s: place[id(s)])
        ]
        tree = [0] * (max(ends, default=0) + 2)
        for seen, end in enumerate(ends):
            before, spot = 0, end + 1
            while spot:
                before += tree[spot]
                spot -= spot & -spot
            count += seen - before
            spot = end + 1
            while spot < len(tree):
                tree[spot] += 1
                spot += spot & -spot
    return count


def set_heights(
    columns: Sequence[Sequence[AnySlot]],
    span: Callable[[AnySlot], float],
    *,
    top: float,
    sweeps: int,
) -> None:
    """Draw each slot to the mean of its neighbours without changing the order.

    Args:
        columns: From left to right.
        span: What a slot takes in its column, with the space below it.
        top: Where the highest slot stands in the end.
        sweeps: How often to go through the columns.
    """
    for column in columns:
        _pool(column, [0.0] * len(column), span)
    for sweep in range(sweeps):
        for column in columns if sweep % 2 == 0 else reversed(columns):
            wanted = []
            for slot in column:
                near = [one.middle for one in (*slot.left, *slot.right)]
                middle = sum(near) / len(near) if near else slot.middle
                wanted.append(middle - slot.height / 2)
            _pool(column, wanted, span)
    highest = min((slot.top for column in columns for slot in column), default=0.0)
    for column in columns:
        for slot in column:
            slot.top += top - highest


def _pool(
    column: Sequence[AnySlot], wanted: Sequence[float], span: Callable[[AnySlot], float]
) -> None:
    """Set the tops nearest to those wanted (least squares) that keep order and spacing.

    Neighbours that would stand on each other are pooled and share the mean of what they want (pools
    of adjacent violators).
    """
    offsets = [0.0]
    for slot in column:
        offsets.append(offsets[-1] + span(slot))
    pools: list[tuple[float, int]] = []
    for top, offset in zip(wanted, offsets, strict=False):
        mean, count = top - offset, 1
        while pools and pools[-1][0] > mean:
            before, many = pools.pop()
            mean = (before * many + mean * count) / (many + count)
            count += many
        pools.append((mean, count))
    means = [mean for mean, count in pools for _ in range(count)]
    for slot, mean, offset in zip(column, means, offsets, strict=False):
        slot.top = mean + offset
