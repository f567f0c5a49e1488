"""Figures of several places as one row each: a dot for every figure, a line from lowest to highest.

Place in the flow: beside :mod:`kg.serve.dots`, for answers that set places side by side rather than
days. Rows keep the order of the answer; the scale is that of the dots and says so on its axis.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from kg.serve.dots import NAME_LETTERS, ROW, WIDTH, scale
from kg.serve.pages import write_decimal

__all__ = ["Mark", "Range", "draw_ranges"]

NAME_W, VALUE_W, AXIS = 256, 110, 24


@dataclass(frozen=True, slots=True)
class Mark:
    """A figure: its value, what is said of it, where it leads, whether it is a plan."""

    value: float
    said: str = ""
    href: str = ""
    planned: bool = False


@dataclass(frozen=True, slots=True)
class Range:
    """A named place with its figures, at least one, and where the name leads."""

    name: str
    marks: Sequence[Mark]
    href: str = ""

    @property
    def ends(self) -> tuple[float, float]:
        """The lowest and the highest of what was counted; of plans where there is nothing else."""
        counted = [one.value for one in self.marks if not one.planned]
        values = counted or [one.value for one in self.marks]
        return min(values), max(values)


def draw_ranges(ranges: Sequence[Range], title: str, language: str) -> Markup:
    """Draw places with their figures, one row each, in the order given.

    Args:
        ranges: At least one.
        title: Of the picture, for those who do not see it.
        language: Of the page.

    Returns:
        An ``svg`` element.
    """
    values = [mark.value for one in ranges for mark in one.marks]
    ticks = scale(min(values), max(values))
    height = 2 * AXIS + len(ranges) * ROW

    def x(value: float) -> float:
        share = (value - ticks[0]) / (ticks[-1] - ticks[0])
        return NAME_W + share * (WIDTH - NAME_W - VALUE_W)

    parts: list[str] = []
    for value in ticks:
        at, shown = f"{x(value):.1f}", write_decimal(value, language)
        parts.append(
            f'<line class="grid" x1="{at}" x2="{at}" y1="{AXIS - 6}" y2="{height - AXIS + 6}"/>'
        )
        parts += [
            f'<text class="tick" x="{at}" y="{y}" text-anchor="middle">{shown}</text>'
            for y in (AXIS - 10, height - AXIS + 20)
        ]
    for number, one in enumerate(ranges):
        y = AXIS + number * ROW + ROW / 2
        low, high = one.ends
        name = one.name if len(one.name) <= NAME_LETTERS else one.name[: NAME_LETTERS - 1] + "…"
        label = (
            f'<text class="bar-name" x="{NAME_W - 14}" y="{y + 4:g}" text-anchor="end">'
            f"{escape(name)}<title>{escape(one.name)}</title></text>"
        )
        parts.append(f'<a href="{escape(one.href)}">{label}</a>' if one.href else label)
        if high > low:
            parts.append(
                f'<line class="spread" x1="{x(low):.1f}" x2="{x(high):.1f}" y1="{y:g}" y2="{y:g}"/>'
            )
        parts += [_mark(mark, x(mark.value), y) for mark in one.marks]
        ends = dict.fromkeys(write_decimal(value, language) for value in (low, high))
        parts.append(
            f'<text class="tick" x="{WIDTH - VALUE_W + 14}" y="{y + 4:g}">{"–".join(ends)}</text>'
        )
    return Markup(  # noqa: S704 - every text in it is escaped, all else are numbers of ours
        f'<svg class="ranges" viewBox="0 0 {WIDTH} {height}" role="group" '
        f'aria-label="{escape(title)}">{"".join(parts)}</svg>'
    )


def _mark(mark: Mark, x: float, y: float) -> str:
    kind = "planned" if mark.planned else "counted"
    words = escape(mark.said)
    title = f"<title>{words}</title>" if mark.said else ""
    circle = f'<circle class="{kind}" cx="{x:.1f}" cy="{y:g}" r="5">{title}</circle>'
    if not mark.href:
        return circle
    return f'<a href="{escape(mark.href)}" aria-label="{words}">{circle}</a>'
