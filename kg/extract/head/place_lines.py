"""The place of an article on a line of its own, before the day: "Jakarta ● Thu, August 6, 2020".

Place in the flow: used by :mod:`kg.extract.head.dateline`, where no paragraph begins with a place.
"""

from __future__ import annotations

import re

from kg.extract.model import Span
from kg.extract.text.document import Document
from kg.extract.text.mentions import Mentions

__all__ = ["with_place_of_line"]

_LINE = re.compile(
    r"\s*(?:By [A-Z][\w. ]{2,40}? [|/] )?(?P<place>[A-Z][A-Za-z. ]{2,24}?)\s*[●•|/]\s*"
    r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Senin|Selasa|Rabu|Kamis|Jum'?at|Sabtu|Minggu)\w*,"
)
_MOST_LINES = 12


Head = tuple[str | None, str | None, list[Span], int]
"""Place and agency of an article, their words, and where its head ends."""


def with_place_of_line(document: Document, areas: Mentions, head: Head) -> Head:
    """The head of an article with the place of such a line near the top of its page, if any.

    Args:
        document: The text.
        areas: All areas: only a known one is a place.
        head: What was read of it otherwise, without a place.
    """
    for start, end in document.paragraphs[:_MOST_LINES]:
        match = _LINE.match(document.plain, start, end)
        if match is not None and areas.starting_at(match.start("place")) is not None:
            span = match.span("place")
            return document.words(*span), head[1], [*head[2], document.span(*span)], head[3]
    return head
