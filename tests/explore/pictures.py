"""Reads pictures back: their boxes, their texts, and which of them overlap."""

from __future__ import annotations

from xml.etree import ElementTree as Xml

from kg.explore.texts import text_width

SVG = "{http://www.w3.org/2000/svg}"
Area = tuple[float, float, float, float]


def read_svg(svg: str) -> Xml.Element:
    """Parse a picture: it must be well-formed XML."""
    return Xml.fromstring(svg)  # noqa: S314 - our own text; expat expands no outer entity


def boxes(svg: str) -> list[Area]:
    """Return left, top, right and bottom of each box."""
    found = []
    for one in read_svg(svg).iter():
        if one.tag == SVG + "rect":
            x, y, w, h = (float(one.attrib[n]) for n in ("x", "y", "width", "height"))
            found.append((x, y, x + w, y + h))
    return found


def texts(svg: str) -> list[Area]:
    """Return left, top, right and bottom of each line of text, measured generously."""
    found = []
    for one in read_svg(svg).iter(SVG + "text"):
        x, y, size = (float(one.attrib[n]) for n in ("x", "y", "font-size"))
        width = text_width(one.text or "", size, bold="font-weight" in one.attrib)
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
