"""Places boxes and arrows in layers from left to right, the same way each time.

Made for the diagrams of the ontology: some twenty boxes, arrows with labels. In steps:

1. **rank**: a box stands right of all that have an arrow to it; an arrow that would close a circle
   is turned round for the layout;
2. **columns**: boxes stand in the even columns, labels in the odd ones between; a long arrow has an
   empty slot in each column it crosses, so it runs through no box;
3. **order** within columns by barycentre, left to right and back; the order with the fewest
   crossings is kept, and neighbours change places where that leaves no more;
4. **height**: each slot is drawn to the mean of its neighbours, as near as order and spacing allow
   (least squares under order: adjacent violators are pooled);
5. **paths**: arrows are level inside columns and bend between them only, where no text stands.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.explore.columns import Slot, count_crossings, order_columns, set_heights

__all__ = ["Area", "Arrow", "Layout", "Size", "lay_out"]

MARGIN = 16.0
SPACE = 56.0
"""Between columns: where arrows bend."""
GAP = 14.0
PORT = 13.0
STUB = 13.0
"""An arrow is level where it leaves and reaches a box, so that its head fits."""
SWEEPS = 12
WIDEST = 900.0
"""Of a row of boxes without arrows, unless the rest is wider."""


@dataclass(frozen=True, slots=True)
class Size:
    """A box: its width and height, and what is needed below it (loops)."""

    width: float
    height: float
    below: float = 0.0


@dataclass(frozen=True, slots=True)
class Arrow:
    """From a box to another, with room for a label; arrows of one ``port`` start at one point."""

    tail: str
    head: str
    width: float = 0.0
    height: float = 0.0
    port: str = ""


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.y + self.height


@dataclass(frozen=True, slots=True)
class Layout:
    """Where everything stands.

    Attributes:
        width: Of the whole.
        height: Of the whole.
        boxes: By key.
        labels: Of the arrows, in their order.
        paths: SVG path data of the arrows, from left to right.
        ends: Start and end point of each path.
        turned: Whether an arrow's head is at the left end of its path.
    """

    width: float
    height: float
    boxes: Mapping[str, Area]
    labels: tuple[Area, ...]
    paths: tuple[str, ...]
    ends: tuple[tuple[tuple[float, float], tuple[float, float]], ...]
    turned: tuple[bool, ...]


@dataclass(eq=False)
class _Slot(Slot):
    """A place in a column: a box, a label, or room for an arrow to pass."""

    below: float = 0.0


def lay_out(sizes: Mapping[str, Size], arrows: Sequence[Arrow]) -> Layout:
    """Place boxes and arrows.

    Args:
        sizes: The boxes by key; their order decides between equals.
        arrows: Between boxes of ``sizes``, none from a box to itself.

    Returns:
        Their places; boxes without arrows stand in rows below the others.
    """
    joined = {key for arrow in arrows for key in (arrow.tail, arrow.head)}
    ranks = _rank([key for key in sizes if key in joined], arrows)
    turned = tuple(ranks[arrow.tail] > ranks[arrow.head] for arrow in arrows)
    sided = [
        Arrow(a.head, a.tail, a.width, a.height, a.port) if back else a
        for a, back in zip(arrows, turned, strict=True)
    ]
    slots = {key: _box_slot(key, sizes[key], ranks[key], sided) for key in ranks}
    chains = [_chain(arrow, slots) for arrow in sided]
    columns: dict[int, list[_Slot]] = defaultdict(list)
    for slot in (*slots.values(), *(slot for chain in chains for slot in chain[1:-1])):
        columns[slot.column].append(slot)
    ordered = _swap(*order_columns([columns[number] for number in sorted(columns)], SWEEPS))
    set_heights(ordered, _span, top=MARGIN, sweeps=2 * SWEEPS)
    width = _set_columns(ordered)
    ports = _ports(sided, chains)
    ends = [((chain[0].x + chain[0].width, a), (chain[-1].x, b)) for chain, (a, b) in ports]
    boxes = {key: Area(s.x, s.top, s.width, s.height) for key, s in slots.items()}
    bottom = max((slot.top + slot.height + slot.below for slot in slots.values()), default=0.0)
    bottom = max([bottom, *(slot.top + slot.height for column in ordered for slot in column)])
    boxes |= _rows([key for key in sizes if key not in joined], sizes, bottom, width)
    return Layout(
        width=max([width, *(area.right for area in boxes.values())]) + MARGIN,
        height=max([bottom, *(area.bottom + sizes[key].below for key, area in boxes.items())])
        + MARGIN,
        boxes=boxes,
        labels=tuple(_label_area(chain[1], a) for a, chain in zip(sided, chains, strict=True)),
        paths=tuple(_path(chain, *heights) for chain, heights in ports),
        ends=tuple(ends),
        turned=turned,
    )


def _rank(keys: Sequence[str], arrows: Sequence[Arrow]) -> dict[str, int]:
    """Return the layer of each box: the longest way to it."""
    after: dict[str, set[str]] = defaultdict(set)

    def reaches(start: str, goal: str) -> bool:
        seen, waiting = {start}, [start]
        while waiting:
            for one in after[waiting.pop()] - seen:
                seen.add(one)
                waiting.append(one)
        return goal in seen

    for arrow in arrows:
        if not reaches(arrow.head, arrow.tail):
            after[arrow.tail].add(arrow.head)
    ranks = dict.fromkeys(keys, 0)
    for _ in keys:
        for key in keys:
            for one in after[key]:
                ranks[one] = max(ranks[one], ranks[key] + 1)
    pointed_at = {one for key in keys for one in after[key]}
    for key in keys:
        if key not in pointed_at:
            ranks[key] = min(ranks[one] for one in after[key]) - 1
    return ranks


def _box_slot(key: str, size: Size, rank: int, arrows: Sequence[Arrow]) -> _Slot:
    """Return the slot of a box, high enough for its arrows to end apart."""
    leaving = {a.port or str(n) for n, a in enumerate(arrows) if a.tail == key}
    coming = {a.port or str(n) for n, a in enumerate(arrows) if a.head == key}
    height = max(size.height, PORT * (max(len(leaving), len(coming)) + 1))
    return _Slot(2 * rank, size.width, height, below=size.below)


def _chain(arrow: Arrow, slots: Mapping[str, _Slot]) -> list[_Slot]:
    """Return the slots that an arrow runs through, its boxes included."""
    first, last = slots[arrow.tail], slots[arrow.head]
    label = _Slot(first.column + 1, arrow.width, arrow.height)
    between = [_Slot(column) for column in range(first.column + 2, last.column)]
    chain = [first, label, *between, last]
    for one, other in pairwise(chain):
        one.right.append(other)
        other.left.append(one)
    return chain


def _swap(columns: list[list[_Slot]], fewest: int) -> list[list[_Slot]]:
    """Let neighbours change places where that leaves fewer crossings, or, every other time, as few.

    A swap that leaves as many may open the way for one that leaves fewer.
    """
    for sweep in range(SWEEPS if fewest else 0):
        for column in columns:
            for n in range(len(column) - 1):
                column[n], column[n + 1] = column[n + 1], column[n]
                count = count_crossings(columns)
                if count < fewest or (count == fewest and sweep % 2 == 0):
                    fewest = count
                else:
                    column[n], column[n + 1] = column[n + 1], column[n]
    return columns


def _span(slot: _Slot) -> float:
    return slot.height + slot.below + GAP


def _set_columns(columns: Sequence[Sequence[_Slot]]) -> float:
    """Set the columns beside each other; return the right edge."""
    x = MARGIN
    for number, column in enumerate(columns):
        width = max(slot.width for slot in column)
        for slot in column:
            slot.x, slot.width = x, width
        x += width + (SPACE if number < len(columns) - 1 else 0)
    return x


def _ports(
    arrows: Sequence[Arrow], chains: Sequence[list[_Slot]]
) -> list[tuple[list[_Slot], tuple[float, float]]]:
    """Return each chain with the heights at which it leaves and reaches its boxes."""
    heights = [
        (_port_heights(arrows, chains, 0, n), _port_heights(arrows, chains, -1, n))
        for n in range(len(chains))
    ]
    return list(zip(chains, heights, strict=True))


def _port_heights(
    arrows: Sequence[Arrow], chains: Sequence[list[_Slot]], end: int, number: int
) -> float:
    """Return where an arrow ends on its box: one beside the other, as their neighbours stand."""
    box = chains[number][end]
    beside = 1 if end == 0 else -2
    near: dict[str, list[float]] = defaultdict(list)
    for n, chain in enumerate(chains):
        if chain[end] is box:
            near[arrows[n].port or str(n)].append(chain[beside].middle)
    ports = sorted(near, key=lambda port: sum(near[port]) / len(near[port]))
    place = ports.index(arrows[number].port or str(number))
    return box.top + box.height * (place + 1) / (len(ports) + 1)


def _path(chain: Sequence[_Slot], start: float, end: float) -> str:
    """Return an arrow as SVG path data."""
    heights = [start, *(slot.middle for slot in chain[1:-1]), end]
    x = chain[0].x + chain[0].width
    parts = [f"M{x:.1f} {start:.1f}H{x + STUB:.1f}"]
    x += STUB
    for (before, after), slot in zip(pairwise(heights), chain[1:], strict=True):
        to = slot.x - (STUB if slot is chain[-1] else 0)
        half = (x + to) / 2
        parts.append(f"C{half:.1f} {before:.1f} {half:.1f} {after:.1f} {to:.1f} {after:.1f}")
        x = slot.x + (0 if slot is chain[-1] else slot.width)
        parts.append(f"H{x:.1f}")
    return "".join(parts)


def _label_area(slot: _Slot, arrow: Arrow) -> Area:
    return Area(slot.x + (slot.width - arrow.width) / 2, slot.top, arrow.width, arrow.height)


def _rows(
    keys: Sequence[str], sizes: Mapping[str, Size], bottom: float, width: float
) -> dict[str, Area]:
    """Return places for boxes without arrows: rows below the rest."""
    found: dict[str, Area] = {}
    x, y = MARGIN, bottom + (2 * GAP if bottom else MARGIN)
    lowest = y
    for key in keys:
        size = sizes[key]
        if x > MARGIN and x + size.width > max(width, WIDEST):
            x, y = MARGIN, lowest + GAP
        found[key] = Area(x, y, size.width, size.height)
        lowest = max(lowest, y + size.height + size.below)
        x += size.width + GAP
    return found
