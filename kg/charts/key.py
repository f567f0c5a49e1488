"""The key of a picture: each sign the way the picture draws it, and what it means.

Place in the flow: between :mod:`kg.charts.frame` and the pictures of figures. The key is drawn like
the picture itself, because the program's own legends cannot show dash, shape and outline together.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any  # charts of altair

from kg.charts.frame import (
    MARGIN,
    PALE,
    QUIET,
    SMALL_PX,
    Datasets,
    Frame,
    Record,
    Spec,
    block,
    import_altair,
)
from kg.charts.style import DOUBT, INK, SALTIRE, Style
from kg.charts.wording import wrap

__all__ = ["KeyItem", "draw_key"]


@dataclass(frozen=True, slots=True)
class KeyItem:
    """An entry of the key: a style of points, or a sign.

    Attributes:
        label: Its words.
        style: The style of points it explains.
        sign: ``spread``, ``undated``, ``pending``, ``doubt`` or ``boundary``, where it explains no
            style.
        has_line: Whether points of the style are joined.
    """

    label: str
    style: Style | None = None
    sign: str = ""
    has_line: bool = False


def draw_key(frame: Frame, items: Sequence[KeyItem], data: Datasets) -> Spec:
    """Draw the key in one column on a phone, in two on a desk."""
    alt = import_altair()
    columns = 1 if frame.is_narrow else 2
    room = (frame.width - 2 * MARGIN) / columns
    signs: list[Record] = []
    texts: list[Record] = []
    bottom = 0
    per_column = -(-len(items) // columns)
    for column in range(columns):
        y = 9
        for item in items[column * per_column : (column + 1) * per_column]:
            x = column * room - frame.gutter
            signs.append(_sign(item, x, y))
            for line in wrap(item.label, room - 46, SMALL_PX):
                texts.append({"x": x + 34, "y": y, "text": line})
                y += 15
            y += 3
        bottom = max(bottom, y)
    position = {
        "x": alt.X("x:Q", scale=None, axis=None),
        "y": alt.Y("y:Q", scale=None, axis=None),
    }
    label = (
        alt
        .Chart(data.use(texts))
        .mark_text(align="left", baseline="middle", fontSize=SMALL_PX, color=INK, limit=room - 36)
        .encode(**position, text="text:N", description="text:N")
    )
    layers = [*_sign_layers(signs, position, data), label]
    return block(*layers, width=frame.inner, height=bottom - 6)


def _sign(item: KeyItem, x: float, y: float) -> Record:
    style = item.style
    return {
        "x": x + 13,
        "y": y,
        "left": x + 2,
        "right": x + 24,
        "top": y - 7,
        "bottom": y + 7,
        "sign": item.sign or ("hollow" if style and style.is_hollow else "filled"),
        "line": item.has_line,
        "colour": style.colour if style else QUIET,
        "shape": style.shape if style else "circle",
        "dash": list(style.dash) if style else [1, 0],
    }


def _sign_layers(signs: Sequence[Record], position: Mapping[str, Any], data: Datasets) -> list[Any]:
    """Draw the signs of a key as the picture draws them."""
    alt = import_altair()

    def of(*kinds: str, line: bool = False) -> Any:
        chosen = [s for s in signs if s["sign"] in kinds and (s["line"] or not line)]
        return alt.Chart(data.use(chosen)) if chosen else None

    colour = alt.Color("colour:N", scale=None, legend=None)
    shape = alt.Shape("shape:N", scale=None, legend=None)
    made = []
    if chart := of("filled", "hollow", line=True):
        across = {"x": alt.X("left:Q", scale=None, axis=None), "x2": "right:Q", "y": position["y"]}
        dash = alt.StrokeDash("dash:N", scale=None, legend=None)
        made.append(
            chart.mark_rule(strokeWidth=1.8, aria=False).encode(
                **across, color=colour, strokeDash=dash
            )
        )
    upright = {"x": position["x"], "y": alt.Y("top:Q", scale=None, axis=None), "y2": "bottom:Q"}
    if chart := of("spread"):
        made.append(
            chart.mark_rule(strokeWidth=9, color="#999999", opacity=0.45, aria=False).encode(
                **upright
            )
        )
    if chart := of("boundary"):
        made.append(chart.mark_rule(strokeDash=[3, 3], color=INK, aria=False).encode(**upright))
    if chart := of("filled", "pending", "doubt"):
        made.append(
            chart.mark_point(filled=True, size=80, opacity=1, aria=False).encode(
                **position, color=colour, shape=shape
            )
        )
    if chart := of("undated"):
        made.append(
            chart.mark_point(
                size=80, strokeWidth=1.6, fillOpacity=PALE, opacity=1, aria=False
            ).encode(
                **position,
                stroke=alt.Stroke("colour:N", scale=None, legend=None),
                fill=alt.Fill("colour:N", scale=None, legend=None),
                shape=shape,
            )
        )
    if chart := of("hollow"):
        made.append(
            chart.mark_point(size=80, strokeWidth=1.8, opacity=1, aria=False).encode(
                **position, color=colour, shape=shape
            )
        )
    if chart := of("pending"):
        made.append(
            chart.mark_point(
                size=240, strokeWidth=1.2, color=INK, shape="circle", opacity=1, aria=False
            ).encode(**position)
        )
    if chart := of("doubt"):
        made.append(
            chart.mark_point(
                size=240, strokeWidth=2, color=DOUBT, shape=SALTIRE, opacity=1, aria=False
            ).encode(**position)
        )
    return made
