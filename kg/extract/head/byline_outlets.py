"""The outlet told outside the head: beside who wrote, or on a line that holds nothing else.

Place in the flow: used by :mod:`kg.extract.head.dateline`. Two forms: the line of detik's pages
("Danang Sugianto - detikFinance") above a head of nothing but a place; and an outlet with a dash on
a line of its own above the lead ("DikoNews7 -").
"""

from __future__ import annotations

import re

from kg.extract.head.dateline_outlets import OUTLET
from kg.extract.model import Span
from kg.extract.text.document import Document

__all__ = ["outlet_alone", "outlet_of_byline"]

_BYLINE = re.compile(
    r"[A-Z][\w.']+(?: [A-Z][\w.']*){1,4}(?: ?[-|/,] )"
    r"(?P<agency>detik[A-Za-z]+|CN[BN]C? Indonesia|[A-Z][\w-]{3,}\.(?:com|co\.id|id|net|co))"
)
_ALONE = re.compile(
    r"(?:[Bb]y |BY |[Oo]leh )?"
    r"(?P<agency>[A-Z][\w.-]{3,30}|[a-z][\w-]{2,25}\.(?:com|co\.id|co|id|net)|"
    r"(?!By\b|Oleh\b)[A-Z]\w+ [A-Z][\w.]+) ?-{1,2}"
)
_NUMBERED = re.compile(r"\w(?:news|pos|post|times|kini|today)\d{1,3}$", re.IGNORECASE)
"""An outlet with a number behind: "DikoNews7"."""
_FIRST = 10
"""So many paragraphs from the first on may hold such a line."""


def outlet_of_byline(document: Document) -> tuple[int, int] | None:
    """Where the line of who wrote an article names its outlet."""
    for start, end in document.paragraphs[:_FIRST]:
        match = _BYLINE.fullmatch(document.plain, start, end)
        if match is not None:
            return match.span("agency")
    return None


def outlet_alone(document: Document) -> tuple[None, str, list[Span], int] | None:
    """The head of an outlet and a dash on their own line, and where it ends."""
    for start, end in document.paragraphs[:_FIRST]:
        match = _ALONE.fullmatch(document.plain, start, end)
        if match is not None and (
            OUTLET.search(match["agency"]) or _NUMBERED.search(match["agency"])
        ):
            span = match.span("agency")
            return None, document.words(*span), [document.span(*span)], end
    return None
