"""Places boxes in columns, left to right, so that no two touch; for hierarchies and chains.

After Sugiyama, Tagawa and Toda (1981), each connected part by itself:

1. each box stands right of all that lead to it (arrows that would close a circle are not followed);
2. an arrow that passes a column gets a slot there, so that it runs between the boxes;
3. slots are ordered by the mean place of their neighbours; the order with fewest crossings stays;
4. each column is shifted towards its neighbours without changing order or spacing (pools of
   adjacent violators).

The parts are then packed (:mod:`kg.explore.packing`). Pure and deterministic.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from kg.explore.columns import Slot, order_columns, set_heights
from kg.explore.packing import Place, Placed, pack, split

__all__ = ["lay_out_columns"]

GAP, SPACE, LANE = 8.0, 56.0, 5.0
SWEEPS = 12


@dataclass(eq=False)
class _Slot(Slot):
    """A box, or a place in a column that an arrow passes, which has no key."""

    key: str = ""


def lay_out_columns(
    sizes: Mapping[str, tuple[float, float]], pairs: Sequence[tuple[str, str]]
) -> Placed:
    """Place boxes.

    Args:
        sizes: Width and height of each box, in pixels.
        pairs: Left and right box of each arrow.

    Returns:
        Places from 0, 0; boxes without arrows stand alone.
    """
    return pack(
        [_Part(keys, sizes, own).placed() for keys, own in split(sorted(sizes), pairs)], SPACE
    )


class _Part:
    """One connected part, placed from 0, 0."""

    def __init__(
        self,
        keys: Sequence[str],
        sizes: Mapping[str, tuple[float, float]],
        pairs: Sequence[tuple[str, str]],
    ) -> None:
        ranks = _rank(keys, pairs)
        slots = {key: _Slot(ranks[key], *sizes[key], key=key) for key in keys}
        chains = {pair: _chain(slots, pair) for pair in pairs}
        columns: list[list[_Slot]] = [[] for _ in range(max(ranks.values()) + 1)]
        for slot in [*slots.values(), *(s for chain in chains.values() for s in chain[1:-1])]:
            columns[slot.column].append(slot)
        columns, _ = order_columns(columns, SWEEPS)
        set_heights(columns, _span, top=0.0, sweeps=2 * SWEEPS)
        self._slots, self._chains, self._columns = slots, chains, columns

    def placed(self) -> Placed:
        """Return the part from 0, 0."""
        width = _set_columns(self._columns)
        edges = [max(slot.x + slot.width for slot in column) for column in self._columns]
        return Placed(
            {k: Place(s.x, s.top, s.width, s.height) for k, s in self._slots.items()},
            {pair: _route(self._slots, chain, pair, edges) for pair, chain in self._chains.items()},
            width,
            max(slot.top + slot.height for column in self._columns for slot in column),
        )


def _rank(keys: Sequence[str], pairs: Sequence[tuple[str, str]]) -> dict[str, int]:
    """Return the column of each box: the longest way to it."""
    after: dict[str, list[str]] = {key: [] for key in keys}
    for one, other in pairs:
        after[one].append(other)
    order: list[str] = []
    state = dict.fromkeys(keys, 0)
    followed: dict[str, list[str]] = {key: [] for key in keys}
    targets = {other for _, other in pairs}
    for root in sorted(keys, key=lambda key: (key in targets, key)):
        if state[root]:
            continue
        state[root] = 1
        waiting = [(root, iter(after[root]))]
        while waiting:
            key, rest = waiting[-1]
            for one in rest:
                if state[one] != 1:  # else the arrow closes a circle
                    followed[key].append(one)
                    if not state[one]:
                        state[one] = 1
                        waiting.append((one, iter(after[one])))
                        break
            else:
                state[key] = 2
                order.append(key)
                waiting.pop()
    ranks = dict.fromkeys(keys, 0)
    for key in reversed(order):
        for one in followed[key]:
            ranks[one] = max(ranks[one], ranks[key] + 1)
    # What nothing leads to stands right before the nearest of what it leads to.
    reached = {one for ends in followed.values() for one in ends}
    for key in keys:
        if key not in reached and followed[key]:
            ranks[key] = min(ranks[one] for one in followed[key]) - 1
    lowest = min(ranks.values())
    return {key: rank - lowest for key, rank in ranks.items()}


def _chain(slots: Mapping[str, _Slot], pair: tuple[str, str]) -> list[_Slot]:
    """Return the slots that an arrow runs through, left to right, its boxes included."""
    first, last = sorted((slots[pair[0]], slots[pair[1]]), key=lambda slot: slot.column)
    if first.column == last.column:
        return [slots[pair[0]], slots[pair[1]]]
    chain = [first, *(_Slot(n, height=LANE) for n in range(first.column + 1, last.column)), last]
    for one, other in pairwise(chain):
        one.right.append(other)
        other.left.append(one)
    return chain


def _span(slot: _Slot) -> float:
    return slot.height + (GAP if slot.key else 2)


def _set_columns(columns: Sequence[Sequence[_Slot]]) -> float:
    x = 0.0
    for number, column in enumerate(columns):
        width = max(slot.width for slot in column)
        for slot in column:
            slot.x = x
            if not slot.key:
                slot.width = width
        # The more arrows run between two columns, the more room they need.
        arrows = sum(len(slot.right) for slot in column)
        last = number == len(columns) - 1
        x += width + (0 if last else SPACE + min(arrows, 60))
    return x


def _route(
    slots: Mapping[str, _Slot],
    chain: Sequence[_Slot],
    pair: tuple[str, str],
    edges: Sequence[float],
) -> tuple[tuple[float, float], ...]:
    """Return the points of an arrow, from the first box of the pair to the second.

    It leaves its column level, so that it does not run behind wider boxes of that column.
    """
    first, last = chain[0], chain[-1]
    beyond = edges[first.column]
    points = [(first.x + first.width, first.middle), (beyond, first.middle)]
    if first.column == last.column:
        return (*points, (beyond, last.middle), (last.x + last.width, last.middle))
    for slot in chain[1:-1]:
        points += [(slot.x, slot.middle), (slot.x + slot.width, slot.middle)]
    points.append((last.x, last.middle))
    points = [point for point, _ in groupby(points)]  # the widest box ends where its column does
    return tuple(points if slots[pair[0]] is first else reversed(points))
