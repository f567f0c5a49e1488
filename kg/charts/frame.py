"""The frame of a picture: title above, key, what is drawn, rules and sources below.

Place in the flow: used by everything that draws. Text is set line by line at pixel positions, so
that a picture is exactly as wide as asked for, on a desk or on a phone. Positions are pixels right
and down from the upper left corner of the drawing area; the gutter left of it belongs to the axis.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any  # Any: values of a JSON document

from kg.charts.style import INK
from kg.charts.wording import Words, clean, wrap
from kg.errors import ConfigError

__all__ = [
    "FONT",
    "NARROW",
    "PALE",
    "Datasets",
    "Frame",
    "Record",
    "Spec",
    "block",
    "build_picture",
    "import_altair",
]

Record = Mapping[str, object]
Spec = dict[str, Any]
"""A Vega-Lite specification, or a part of one."""

SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"
FONT = "Arial, 'Liberation Sans', Helvetica, sans-serif"
MARGIN = 12
TITLE_PX, TEXT_PX, SMALL_PX = 17, 12, 11
NARROW = 640
QUIET = "#555555"
PALE = 0.22
"""Opacity of the fill of a point whose day is not stated."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around a picture.

    Attributes:
        title: The heading.
        subtitle: What the numbers are.
        notes: Rules and sources, a paragraph each.
        width: Width of the whole picture in pixels.
        gutter: Room for the vertical axis.
    """

    title: str
    subtitle: str
    notes: tuple[str, ...]
    width: int
    gutter: int

    @property
    def inner(self) -> int:
        """Width of the drawing area."""
        return self.width - 2 * MARGIN - self.gutter

    @property
    def is_narrow(self) -> bool:
        """Whether it is for a phone."""
        return self.width < NARROW


def import_altair() -> Any:
    """Return the module that builds specifications.

    Raises:
        ConfigError: If it is not installed.
    """
    try:
        import altair
    except ImportError as error:
        raise ConfigError(
            "pictures need altair and vl-convert-python: install them with "
            "pip install 'terang[charts]'; .csv needs neither"
        ) from error
    return altair


class Datasets:
    """The data of one picture, apart from its layers, which refer to it by name."""

    def __init__(self) -> None:
        self.rows: dict[str, list[dict[str, object]]] = {}

    def use(self, rows: Sequence[Record]) -> Any:
        """Keep rows and return the reference to them for a chart."""
        name = f"rows-{len(self.rows) + 1}"
        self.rows[name] = [dict(row) for row in rows]
        return import_altair().NamedData(name=name)


def build_picture(frame: Frame, parts: Sequence[Spec], words: Words, data: Datasets) -> Spec:
    """Put a picture together.

    Args:
        frame: What stands around it.
        parts: The key and what is drawn, from above to below.
        words: The language.
        data: What the parts refer to.

    Returns:
        A Vega-Lite specification with its data in it.
    """
    return {
        "$schema": SCHEMA,
        "description": clean(f"{frame.title}. {frame.subtitle}", 400),
        "usermeta": {"embedOptions": {"renderer": "svg", "loader": {"target": "_blank"}}},
        "background": "white",
        "padding": MARGIN,
        "config": {
            "font": FONT,
            "locale": {"number": words.number_locale, "time": words.time_locale},
            "view": {"stroke": None},
            "axis": {
                "labelFontSize": SMALL_PX,
                "labelColor": INK,
                "gridColor": "#e3e3e3",
                "domainColor": "#999999",
                "tickColor": "#999999",
            },
        },
        "datasets": data.rows,
        "spacing": 10,
        "vconcat": [_header(frame, data), *parts, _footer(frame, data)],
    }


def block(*layers: Any, **properties: object) -> Spec:
    """Return layers as one part of a picture.

    Altair checks a whole chart again each time it is put into another one (18 s for the panels of
    all provinces): so parts are put together as plain documents, and the tests check those.
    """
    chart = import_altair().layer(*layers).properties(**properties)
    spec: Spec = chart.to_dict(validate=False)
    return {name: value for name, value in spec.items() if name not in {"$schema", "config"}}


def _text_rows(
    texts: Sequence[tuple[str, int, str, str]], frame: Frame
) -> tuple[list[Record], int]:
    """Set paragraphs of (text, size, weight, colour) under one another."""
    rows: list[Record] = []
    y = 0
    for text, size, weight, colour in texts:
        for line in wrap(text, frame.width - 2 * MARGIN, size * (1.08 if weight == "bold" else 1)):
            rows.append({"y": y, "text": line, "size": size, "weight": weight, "colour": colour})
            y += round(size * 1.35)
        y += 2
    return rows, y


def _text_block(
    texts: Sequence[tuple[str, int, str, str]], frame: Frame, data: Datasets, *, rule: bool
) -> Spec:
    """Return lines of text; with ``rule`` an unseen line holds the picture to its width."""
    alt = import_altair()
    rows, height = _text_rows(texts, frame)
    layers = []
    if rule:
        ends = data.use([{"x": 1 - frame.gutter, "x2": frame.inner - 1, "y": 0}])
        layers.append(
            alt
            .Chart(ends)
            .mark_rule(opacity=0, aria=False)
            .encode(
                x=alt.X("x:Q", scale=None, axis=None),
                x2="x2:Q",
                y=alt.Y("y:Q", scale=None, axis=None),
            )
        )
    for size, weight, colour in dict.fromkeys((r["size"], r["weight"], r["colour"]) for r in rows):
        same = [r for r in rows if (r["size"], r["weight"], r["colour"]) == (size, weight, colour)]
        layers.append(
            alt
            .Chart(data.use([{"y": r["y"], "text": r["text"]} for r in same]))
            .mark_text(
                align="left",
                baseline="top",
                x=-frame.gutter,
                fontSize=size,
                fontWeight=weight,
                color=colour,
                limit=frame.width - 2 * MARGIN,
            )
            .encode(y=alt.Y("y:Q", scale=None, axis=None), text="text:N", description="text:N")
        )
    return block(*layers, width=frame.inner, height=max(height, 1))


def _header(frame: Frame, data: Datasets) -> Spec:
    title_px = TITLE_PX if not frame.is_narrow else TITLE_PX - 2
    texts = [(frame.title, title_px, "bold", INK), (frame.subtitle, TEXT_PX, "normal", INK)]
    return _text_block(texts, frame, data, rule=True)


def _footer(frame: Frame, data: Datasets) -> Spec:
    texts = [(note, SMALL_PX, "normal", QUIET) for note in frame.notes if note]
    return _text_block(texts, frame, data, rule=False)
