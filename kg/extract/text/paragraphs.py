"""Lines of a text as paragraphs, whether they are broken at a width or not.

Place in the flow: used by :mod:`kg.extract.text.document`. A line goes on in the next one if that
begins with a small letter, or if the text, or some of its paragraphs, are broken at a fixed width.
"""

from __future__ import annotations

import re
from itertools import pairwise

__all__ = ["LINKED", "split_paragraphs", "without_breaks"]

LINKED = re.compile(
    r"\s*[(\[]?\s*(?:-\s*)?(?:baca|simak|lihat|tonton|klik)\s+(?:juga|pula|selengkapnya|"
    r"lainnya)\b\s*[:;,\-.]?|\s*(?:selanjutnya|menarik dibaca|artikel terkait|berita terkait|"
    r"next article|read next)\s*:(?=\s*[A-Z])|"
    r"\s*(?:simak|lihat|tonton|saksikan)(?:\s+juga)?\s+video\s*[:\"]|\s*[(\[]\s*baca\s*:|"
    r"\s*[(\[]?\s*(?:read\s+(?:also|more)|also\s+read|see\s+also|related(?:\s+news|"
    r"\s+article)?)\s*[:\-]",
    re.IGNORECASE,
)
"""What leads to another article: "Baca juga:"."""


def split_paragraphs(plain: str) -> list[tuple[int, int]]:
    """Where the paragraphs of a text begin and end.

    Args:
        plain: The plain copy of a text.
    """
    lines = []
    position = 0
    for line in plain.split("\n"):
        lines.append((position, position + len(line)))
        position += len(line) + 1
    wrapped = _is_wrapped(plain, lines)
    width = _width_of_breaks(plain, lines)
    found: list[tuple[int, int]] = []
    open_start: int | None = None
    previous_start = previous_end = 0
    for start, end in lines:
        blank = not plain[start:end].strip()
        if open_start is not None and (
            blank
            or not (
                _continues(plain, previous_end, start, wrapped)
                or _is_broken(plain, previous_start, previous_end, start, width)
            )
        ):
            found.append((open_start, previous_end))
            open_start = None
        if not blank and open_start is None:  # a line pushed in begins where its words do
            open_start = end - len(plain[start:end].lstrip(" "))
        if not blank:
            previous_start, previous_end = start, end
    if open_start is not None:
        found.append((open_start, previous_end))
    return found


def without_breaks(text: str, paragraphs: tuple[tuple[int, int], ...]) -> str:
    """The text with a space for each line feed within a paragraph.

    Args:
        text: The plain copy.
        paragraphs: Where its paragraphs begin and end.
    """
    if all(text.find("\n", start, end) < 0 for start, end in paragraphs):
        return text
    parts: list[str] = []
    position = 0
    for start, end in paragraphs:
        parts += text[position:start], text[start:end].replace("\n", " ")
        position = end
    return "".join([*parts, text[position:]])


def _is_wrapped(plain: str, lines: list[tuple[int, int]]) -> bool:
    """Whether lines are broken at a fixed width: most are about as long as the longest."""
    lengths = [end - start for start, end in lines if plain[start:end].strip()]
    if len(lengths) < _FEWEST_LINES or not _NARROWEST <= max(lengths) <= _WIDEST_LINE:
        return False
    longest = max(lengths)
    near = sum(length >= longest * 0.8 for length in lengths)
    return near * 2 >= len(lengths)


def _width_of_breaks(plain: str, lines: list[tuple[int, int]]) -> int:
    """The width at which some paragraphs of a text are broken, 0 if none are.

    A line in the middle of a sentence is told by the next one, which begins with a small letter.
    """
    broken = [
        end - start
        for (start, end), (below, stop) in pairwise(lines)
        if end > start and plain[below:stop].lstrip(" ")[:1].islower()
    ]
    widest = max(broken, default=0)
    return widest if len(broken) >= _FEWEST_BREAKS and widest <= _WIDEST else 0


_FEWEST_LINES = 6
_NARROWEST, _WIDEST_LINE = 36, 120
"""So wide are lines that are broken at a width; shorter ones are the items of a list."""
_ITEM = re.compile(r"\s*(?:\d{1,2}[.)]|[a-z][.)]|[-•*])\s")
"""The beginning of a line that is an item of a list."""
_FEWEST_BREAKS = 4
_WIDEST = 110
_SHORTEST_BROKEN = 0.65
"""A line that is broken is at least so much of the width."""


def _is_broken(plain: str, start: int, end: int, below: int, width: int) -> bool:
    """Whether a line goes on in the next one, which begins with a capital, in a name perhaps."""
    if not width * _SHORTEST_BROKEN <= end - start <= width or not width:
        return False
    last = plain[max(start, end - 3) : end].rstrip()[-1:]
    return last not in '.!?:")' and LINKED.match(plain, below) is None


def _continues(plain: str, end: int, start: int, wrapped: bool) -> bool:
    first = plain[start : start + 40].lstrip()[:1]
    if _ITEM.match(plain, start):
        return False
    if first.islower():
        return True
    if not wrapped or LINKED.match(plain, start):
        return False
    last = plain[max(0, end - 3) : end].rstrip()[-1:]
    return last not in '.!?:"' or first.isdigit()
