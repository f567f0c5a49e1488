"""The area that a ratio goes on with, as in "The province's ratio is 91 percent, 95 are wanted".

Place in the flow: used by :mod:`kg.extract.figures.figures`. A sentence that points back to an area
("the province's ratio", "rasio di kabupaten itu") tells whose its ratios are; those behind it in
the same paragraph that name no area are of that area, too, not of the article's.
"""

from __future__ import annotations

from kg.extract.figures.figure_records import Carry, Reading, Told
from kg.extract.text.document import Sentence

__all__ = ["with_area_carried"]

_BEFORE = "area-of-the-sentence-before"
_OF_ARTICLE = "area-of-the-article"


def with_area_carried(
    carry: Carry, sentence: Sentence, reading: Reading, areas: tuple[Told, ...]
) -> tuple[Told, ...]:
    """The areas of a figure, that of the ratio before it where the figure has none of its own.

    Args:
        carry: What was told before; it remembers the area that is pointed to.
        sentence: The sentence of the figure.
        reading: What the figure is said to be; only ratios go on.
        areas: What was found for it.
    """
    if not areas or not reading.indicator.endswith("electrification_ratio"):
        return areas
    if areas[0].reason == _BEFORE:
        carry.pointed = sentence.paragraph, areas[0]
    elif areas[0].reason == _OF_ARTICLE and carry.pointed is not None:
        paragraph, area = carry.pointed
        return (area,) if paragraph == sentence.paragraph else areas
    return areas
