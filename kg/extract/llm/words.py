"""Holds one answer's item to the text: its words are found, its values stand in those words.

Place in the flow: used by :mod:`kg.extract.llm.items`. Algorithm:

1. the words that an item gives are looked for in the plain copy of the text, which has the same
   length: kinds of spaces, marks and dashes are one there, and any white space matches any. What
   is kept are the text's own words at that place, the occurrence nearest to the place told;
2. a value stands in the words if it is found within one of them, between boundaries of words:
   "UP3 Sumba" does not stand in "UP3 Sumbawa";
3. days and periods are read anew by the rules, within the words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from kg.extract.model import Span
from kg.extract.text.document import Document

__all__ = ["RawItem", "Refused", "Rejected", "find_words", "inside"]

MAX_EVIDENCE = 30
"""So many words may an item rest on."""
MAX_WORDS = 8000
"""Longest words of evidence, in characters."""
SHOWN = 120
_TRIMMED = re.compile(r"^\W+|\W+$")


@dataclass(frozen=True, slots=True)
class Rejected:
    """What a model answered and the text does not bear out.

    Attributes:
        kind: The list of the answer: ``certifications``, ``people`` …
        number: Place of the item in that list, from 1.
        part: The field that was left out; empty where the whole item was.
        reason: A code of :data:`kg.extract.llm.items.REJECTIONS`.
        words: What the answer says there, shortened.
    """

    kind: str
    number: int
    part: str
    reason: str
    words: str


class Refused(Exception):  # noqa: N818 - not an error of the package: it is caught per item
    """An item does not hold; ``reason`` and ``words`` as in :class:`Rejected`."""

    def __init__(self, reason: str, words: object = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.words = words


def find_words(document: Document, words: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Find words between boundaries of words, whatever white space stands between them.

    Args:
        document: The text.
        words: What to find; upper and lower case count.
        start: Where to begin.
        end: Where to stop (exclusive).

    Yields:
        Start and end of each occurrence, in order.
    """
    parts = Document(words[: MAX_WORDS + 1]).plain.split()
    if not parts or len(words) > MAX_WORDS:
        return
    before = r"(?<!\w)" if parts[0][0].isalnum() else ""
    behind = r"(?!\w)" if parts[-1][-1].isalnum() else ""
    pattern = re.compile(before + r"\s+".join(map(re.escape, parts)) + behind)
    plain = document.plain
    first = plain.find(parts[0], start, end)
    if first < 0:
        return
    for match in pattern.finditer(plain, first):
        if match.end() > end:
            return
        if match.start() >= start:
            yield match.span()


def inside(document: Document, start: int, end: int, spans: Iterable[Span]) -> bool:
    """Whether a stretch lies within one of the words, brackets and marks around it left aside."""
    text = document.plain[start:end]
    core = _TRIMMED.sub("", text)
    begin = start + text.find(core)
    return any(span.start <= begin and begin + len(core) <= span.end for span in spans)


@dataclass(slots=True)
class RawItem:
    """One item of an answer with the words that were found for it.

    Attributes:
        document: The text.
        kind: The list it stands in.
        number: Its place there, from 1.
        data: What was answered.
        spans: The words, in the order of the text.
        dropped: The parts that were left out so far.
    """

    document: Document
    kind: str
    number: int
    data: dict[str, Any]  # an answer is any JSON until it was checked
    spans: tuple[Span, ...] = ()
    dropped: list[Rejected] = field(default_factory=list)

    def locate(self) -> None:
        """Find the words of the item.

        Raises:
            Refused: If it gives none, or gives some that do not stand in the text.
        """
        told = self.data.get("evidence")
        if not isinstance(told, list) or not told:
            raise Refused("no-words")
        if len(told) > MAX_EVIDENCE:
            raise Refused("too-many", f"{len(told)} words")
        found = {self._locate(one) for one in told}
        self.spans = tuple(sorted(found))

    def _locate(self, one: object) -> Span:
        exact = one.get("exact") if isinstance(one, dict) else None
        if not isinstance(exact, str) or not exact.strip():
            raise Refused("wrong-shape", one)
        hint = one.get("start") if isinstance(one, dict) else None
        near = hint if isinstance(hint, int) and not isinstance(hint, bool) else 0
        places = find_words(self.document, exact, 0, len(self.document.plain))
        place = min(places, key=lambda found: abs(found[0] - near), default=None)
        if place is None:
            raise Refused("words-not-in-text", exact)
        return self.document.span(*place)

    def string(self, key: str) -> str | None:
        """A field that is text or null.

        Raises:
            Refused: If it is anything else.
        """
        value = self.data.get(key)
        if value is None:
            return None
        if not isinstance(value, str):
            raise Refused("wrong-shape", f"{key}: {value!r}")
        return value.strip() or None

    def one_of(self, key: str, allowed: Sequence[str]) -> str:
        """A field that is one of a few words.

        Raises:
            Refused: If it is another.
        """
        value = self.data.get(key)
        if not isinstance(value, str) or value not in allowed:
            raise Refused("unknown-kind", f"{key}: {value!r}")
        return value

    def places(self, value: str) -> list[tuple[int, int]]:
        """Where a value stands within the words of the item."""
        return [
            place
            for span in self.spans
            for place in find_words(self.document, value, span.start, span.end)
        ]

    def name(self, key: str) -> str | None:
        """A value that must stand in the words, as the text prints it; None if not told.

        Raises:
            Refused: If it does not stand there.
        """
        value = self.string(key)
        if value is None:
            return None
        places = self.places(value)
        if not places:
            raise Refused("name-not-in-words", f"{key}: {value}")
        return self.document.words(*places[0])

    def part(self, key: str, read: Callable[[str], str | None]) -> str | None:
        """A value without which the item still holds: left out and listed where it fails."""
        try:
            return read(key)
        except Refused as refused:
            self.drop(key, refused.reason, refused.words)
            return None

    def drop(self, key: str, reason: str, words: object) -> None:
        """List a part, or with an empty key the item, as rejected."""
        shown = " ".join(str(words).split())[:SHOWN]
        self.dropped.append(Rejected(self.kind, self.number, key, reason, shown))
