"""Pictures of rows, drawn on the server as SVG without style or script: dots over time, and bars.

A dot leads to its figure; a bar between dots joins the lowest and the highest of one period, so
that disagreement is seen before any number is read; targets and projections are hollow, values in
doubt hollow and broken, and no bar reaches to them. The scale begins at a round number below the
lowest value and says so on its axis. Bars begin at zero.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import floor, log10

from markupsafe import Markup, escape

from kg.namespaces import tr
from kg.serve.messages import translate
from kg.serve.pages import write_decimal

__all__ = ["PLANNED", "Bar", "Dot", "draw_bars", "draw_dots", "said_of"]

WIDTH, HEIGHT = 720, 260
LEFT, RIGHT, TOP, BOTTOM = 64, 14, 14, 30
ROW, NAME_W, VALUE_W = 24, 250, 90
NAME_LETTERS = 38
PLANNED = frozenset({tr("observationStatus-target"), tr("observationStatus-projection")})


@dataclass(frozen=True, slots=True)
class Dot:
    """A figure: where it leads, its value, last day and name of the period, who counted.

    ``doubt`` says why the value is not to be relied on.
    """

    href: str
    value: float
    day: date
    period: str
    producer: str
    planned: bool
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    """A named number, and where the name leads."""

    name: str
    value: float
    href: str = ""


def scale(low: float, high: float) -> list[float]:
    """Return some four to ten round numbers from below the lowest to above the highest value.

    Example:
        >>> scale(52.9, 99.99)
        [50, 60, 70, 80, 90, 100]
        >>> scale(3, 3)
        [3, 4]
    """
    if high <= low:
        return [floor(low), floor(low) + 1]
    unit: float = 10 ** floor(log10(high - low))
    step = next(size * unit for size in (0.2, 0.5, 1, 2) if (high - low) / (size * unit) <= 6)
    first = floor(low / step)
    last = -floor(-high / step)
    return [round(place * step, 10) for place in range(first, last + 1)]


def draw_dots(dots: Sequence[Dot], title: str, language: str) -> Markup:
    """Draw figures over time.

    Args:
        dots: At least one.
        title: Of the picture, for those who do not see it.
        language: Of the page.

    Returns:
        An ``svg`` element.
    """
    first, last = min(one.day for one in dots).year, max(one.day for one in dots).year + 1
    ticks = scale(min(one.value for one in dots), max(one.value for one in dots))

    def x(day: date) -> float:
        share = (day.year + (day.timetuple().tm_yday - 1) / 366 - first) / (last - first)
        return LEFT + share * (WIDTH - LEFT - RIGHT)

    def y(value: float) -> float:
        return TOP + (ticks[-1] - value) / (ticks[-1] - ticks[0]) * (HEIGHT - TOP - BOTTOM)

    parts: list[str] = []
    for value in ticks:
        parts.append(
            f'<line class="grid" x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y(value):.1f}" '
            f'y2="{y(value):.1f}"/><text class="tick" x="{LEFT - 6}" y="{y(value) + 4:.1f}" '
            f'text-anchor="end">{write_decimal(value, language)}</text>'
        )
    for year in range(first, last + 1, max(1, -(-(last - first) // 10))):
        at = x(date(year, 1, 1))
        anchor = "end" if year == last else "start" if year == first else "middle"
        parts.append(
            f'<text class="tick" x="{at:.1f}" y="{HEIGHT - 10}" '
            f'text-anchor="{anchor}">{year}</text>'
        )
    spread: dict[tuple[str, date], list[float]] = defaultdict(list)
    for one in dots:
        if not one.planned and not one.doubt:
            spread[one.period, one.day].append(one.value)
    for (_, day), values in spread.items():
        if max(values) > min(values):
            parts.append(
                f'<line class="spread" x1="{x(day):.1f}" x2="{x(day):.1f}" '
                f'y1="{y(max(values)):.1f}" y2="{y(min(values)):.1f}"/>'
            )
    parts += [_dot(one, x(one.day), y(one.value), language) for one in dots]
    return _svg("figures", parts, title, HEIGHT)


def said_of(one: Dot, language: str) -> str:
    """Return a figure in words: value, period, who counted."""
    kind = "planned" if one.planned else "counted"
    value = write_decimal(one.value, language)
    said = translate(f"chart.{kind}", language, value=value, period=one.period)
    parts = [said, one.producer]
    if one.doubt:
        parts.append(translate("doubt.said", language, ground=one.doubt))
    return ", ".join(part for part in parts if part)


def _dot(one: Dot, x: float, y: float, language: str) -> str:
    kind = "planned" if one.planned else "counted"
    words = escape(said_of(one, language))
    look = "doubtful" if one.doubt else kind
    circle = (
        f'<circle class="{look}" cx="{x:.1f}" cy="{y:.1f}" r="5"><title>{words}</title></circle>'
    )
    if not one.href:
        return circle
    return f'<a href="{escape(one.href)}" aria-label="{words}">{circle}</a>'


def draw_bars(bars: Sequence[Bar], title: str, language: str) -> Markup:
    """Draw named numbers as bars from zero, in the order given.

    Args:
        bars: At least one, none of them negative.
        title: Of the picture, for those who do not see it.
        language: Of the page.

    Returns:
        An ``svg`` element.
    """
    most = max(one.value for one in bars) or 1.0
    room = WIDTH - NAME_W - VALUE_W
    parts: list[str] = []
    for number, one in enumerate(bars):
        y = number * ROW
        value = write_decimal(one.value, language)
        name = one.name if len(one.name) <= NAME_LETTERS else one.name[: NAME_LETTERS - 1] + "…"
        shown = (
            f'<text class="bar-name" x="{NAME_W - 8}" y="{y + 16}" text-anchor="end">'
            f"{escape(name)}<title>{escape(one.name)}</title></text>"
        )
        if one.href:
            shown = f'<a href="{escape(one.href)}">{shown}</a>'
        width = max(1.0, one.value / most * room)
        parts.append(
            f'{shown}<rect class="bar" x="{NAME_W}" y="{y + 3}" width="{width:.1f}" '
            f'height="{ROW - 6}" rx="2"/><text class="tick" x="{NAME_W + width + 6:.1f}" '
            f'y="{y + 16}">{value}</text>'
        )
    return _svg("bars", parts, title, len(bars) * ROW)


def _svg(name: str, parts: Sequence[str], title: str, height: int) -> Markup:
    return Markup(  # noqa: S704 - every text in it is escaped, all else are numbers of ours
        f'<svg class="{name}" viewBox="0 0 {WIDTH} {height}" role="group" '
        f'aria-label="{escape(title)}">{"".join(parts)}</svg>'
    )
