"""Holds a quotation that a model gives to the words between the marks.

Place in the flow: used by :mod:`kg.extract.llm.items`. The text must be all that stands between
an opening mark and the next closing one, but for a comma or full stop before it; one word altered
or left out refuses it. Where the rules read the same quotation and give it to somebody else, it is
refused: who speaks is told by the text, not by the model.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.extract.llm.words import RawItem, Refused
from kg.extract.model import Quote
from kg.extract.text.document import Document

__all__ = ["read_quote"]

_MARK = re.compile(r"\"|''")
_ENDS = " ,.;\n"


def read_quote(raw: RawItem, rules: Iterable[Quote]) -> tuple[str | None, str]:
    """Read speaker and text of a quotation.

    Args:
        raw: The item; its words are located.
        rules: The quotations that the rules read in the same text.

    Returns:
        The speaker as printed, None if not told, and the text with white space made single.

    Raises:
        Refused: If the text is not what stands between marks, or the speaker not in the words.
    """
    told = raw.string("text")
    if told is None:
        raise Refused("wrong-shape", "text: null")
    wanted = _MARK.sub("", told).strip(_ENDS) if _MARK.match(told) else told.strip(_ENDS)
    places = raw.places(wanted)
    if not places:
        raise Refused("name-not-in-words", f"text: {told}")
    document = raw.document
    whole = [place for place in places if _is_whole(document, *place)]
    if not whole:
        raise Refused("not-between-marks", told)
    text = document.words(*whole[0])
    speaker = raw.name("speaker")
    for quote in rules:
        if quote.text == text and speaker and quote.speaker:
            if not set(speaker.split()) & set(quote.speaker.split()):
                raise Refused("speaker-told-otherwise", speaker)
    return speaker, text


def _is_whole(document: Document, start: int, end: int) -> bool:
    """Whether a stretch is all that stands between two marks of one paragraph."""
    plain = document.plain
    bounds = next((p for p in document.paragraphs if p[0] <= start < p[1]), None)
    if bounds is None or _MARK.search(plain, start, end):
        return False
    before = list(_MARK.finditer(plain, bounds[0], start))
    after = _MARK.search(plain, end, bounds[1])
    if after is None or len(before) % 2 == 0:  # an even number of marks: they are closed
        return False
    left = plain[before[-1].end() : start]
    right = plain[end : after.start()]
    return not left.strip(_ENDS) and not right.strip(_ENDS)
