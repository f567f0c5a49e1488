"""How figures look: colour by supply, shape and dash by definition, hollow for what is no count.

Place in the flow: used by everything that draws figures. Colours are those of Okabe and Ito (2008),
without its yellow, which is too pale on white, and with two of Paul Tol's; people who see colours
differently can tell them apart. Shape and dash tell the definitions of a picture apart without any
colour. A supply has the same colour in every picture.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg.charts.points import Point
from kg.charts.wording import Words

__all__ = [
    "DASHES",
    "DOUBT",
    "INK",
    "SALTIRE",
    "SHAPES",
    "SUPPLY_COLOURS",
    "Style",
    "find_styles",
    "style_name",
]

INK = "#222222"
DOUBT = "#b3001b"
"""Colour of the cross on a value in doubt."""
SALTIRE = "M-1,-1L1,1M-1,1L1,-1"
"""Its form, which no definition has."""
SUPPLY_COLOURS = {
    "unspecified": "#6b6b6b",
    "pln": "#0072b2",
    "pln-household-customers": "#56b4e9",
    "pln-including-shared": "#000000",
    "pln-and-non-pln": "#009e73",
    "pln-and-non-pln-without-lamps": "#cc79a7",
    "pln-and-non-pln-with-lamps": "#e69f00",
    "non-pln": "#882255",
    "lamps": "#ddaa33",
    "any-electric-lighting": "#d55e00",
}
SHAPES = (
    "circle",
    "square",
    "triangle-up",
    "cross",
    "triangle-down",
    "triangle-right",
    "triangle-left",
    "diamond",
)
DASHES: tuple[tuple[int, ...], ...] = (
    (1, 0),
    (7, 3),
    (2, 2),
    (8, 3, 2, 3),
    (12, 4),
    (4, 2, 1, 2, 1, 2),
    (1, 4),
    (12, 3, 3, 3),
)
_STATUS_SHAPES = {
    "target": "diamond",
    "projection": "triangle-up",
    "model-estimate": "square",
    "preliminary": "circle",
}


@dataclass(frozen=True, slots=True)
class Style:
    """The look of one definition, or of one status that is no count.

    Attributes:
        name: Key in the data of the picture.
        label: Words of the key.
        colour: As ``#0072b2``.
        shape: Name or path of the symbol.
        dash: Lengths of strokes and gaps.
        is_hollow: Whether only the outline is drawn.
    """

    name: str
    label: str
    colour: str
    shape: str
    dash: tuple[int, ...]
    is_hollow: bool


def style_name(point: Point) -> str:
    """Return the key of a point's style: its status, or supply and method of what was observed."""
    item = point.first
    return f"{item.supply}|{item.method}" if point.is_observed else item.status


def find_styles(points: Iterable[Point], words: Words) -> tuple[Style, ...]:
    """Give each definition and status in a picture its look.

    Args:
        points: All points of the picture.
        words: The language of the key.

    Returns:
        Styles of observed definitions in the order of the supplies, then of the other statuses.
        With more than eight definitions shapes come again, with another dash and colour.
    """
    points = tuple(points)
    counted = Counter((p.first.supply, p.first.method) for p in points if p.is_observed)
    definitions = sorted(counted, key=_rank)
    # The commonest definition has the calmest shape; the others follow in their order.
    by_shape = sorted(definitions, key=lambda d: d != counted.most_common(1)[0][0])
    statuses = sorted({p.first.status for p in points if not p.is_observed})
    observed = [
        Style(
            name=f"{supply}|{method}",
            label=f"{words.label('supply', supply)} · {words.label('method', method)}",
            colour=SUPPLY_COLOURS.get(supply, INK),
            shape=SHAPES[(index := by_shape.index((supply, method))) % len(SHAPES)],
            dash=DASHES[(index + index // len(SHAPES)) % len(DASHES)],
            is_hollow=False,
        )
        for supply, method in definitions
    ]
    others = [
        Style(
            name=status,
            label=words.label("observationStatus", status),
            colour=INK,
            shape=_STATUS_SHAPES.get(status, "circle"),
            dash=(5, 4),
            is_hollow=True,
        )
        for status in statuses
    ]
    return (*observed, *others)


def _rank(definition: tuple[str, str]) -> tuple[int, str, str]:
    supply, method = definition
    order: Sequence[str] = tuple(SUPPLY_COLOURS)
    known = order.index(supply) if supply in order else len(order)
    return (known or len(order) + 1, supply, method)
