"""Reads pictures back: their boxes, their texts, and which of them overlap."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree as Xml

from kg.explore.texts import text_width

SVG = "{http://www.w3.org/2000/svg}"
Area = tuple[float, float, float, float]


def read_svg(svg: str) -> Xml.Element:
    """Parse a picture: it must be well-formed XML."""
    return Xml.fromstring(svg)  # noqa: S314 - our own text; expat expands no outer entity


def _placed(root: Xml.Element) -> Iterator[tuple[Xml.Element, float, float]]:
    """Yield each element with how far the groups around it move it."""
    waiting = [(root, 0.0, 0.0)]
    while waiting:
        one, x, y = waiting.pop()
        move = re.match(r"translate\((\S+) (\S+)\)", one.attrib.get("transform", ""))
        if move:
            x, y = x + float(move[1]), y + float(move[2])
        yield one, x, y
        waiting += [(child, x, y) for child in one]


def boxes(svg: str) -> list[Area]:
    """Return left, top, right and bottom of each box, the background left out."""
    found = []
    for one, dx, dy in _placed(read_svg(svg)):
        if one.tag == SVG + "rect" and "x" in one.attrib:
            x, y, w, h = (float(one.attrib[n]) for n in ("x", "y", "width", "height"))
            found.append((x + dx, y + dy, x + dx + w, y + dy + h))
    return found


def texts(svg: str) -> list[Area]:
    """Return left, top, right and bottom of each line of text, measured generously."""
    found = []
    for one, dx, dy in _placed(read_svg(svg)):
        if one.tag == SVG + "text":
            x, y, size = (float(one.attrib[n]) for n in ("x", "y", "font-size"))
            width = text_width(one.text or "", size, bold="font-weight" in one.attrib)
            x, y = x + dx, y + dy
            found.append((x, y - 0.8 * size, x + width, y + 0.2 * size))
    return found


def overlap(areas: list[Area]) -> list[tuple[int, int]]:
    """Return the pairs of areas that share a point."""
    return [
        (m, n)
        for n, (left, top, right, bottom) in enumerate(areas)
        for m, (x, y, x2, y2) in enumerate(areas[:n])
        if left < x2 and x < right and top < y2 and y < bottom
    ]
