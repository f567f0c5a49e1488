"""A text with the spacing of print: what pages lose or add between words is put right.

Place in the flow: before :mod:`kg.extract.text.document`; used by :mod:`kg.extract.reading`, which
takes every span back to its place in the text as it came. Put right are runs of spaces, marks of no
width, a space inside brackets, in a number or before a comma or stop, and none behind a comma, a
stop, the word of an area's level or the owner's form ("Budi,Manajer", "(Persero)UP3").
Linear time; a text without such faults costs one search.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypeVar

from kg.extract.model import (
    Certification,
    Dateline,
    Extraction,
    Headline,
    Organization,
    OtherClaim,
    Person,
    Quote,
    Span,
    Statistic,
)

__all__ = ["Respaced", "digest", "find_words", "respace"]

_BLANKS = "\t\u00a0" + "".join(map(chr, range(0x2000, 0x200B))) + "\u202f\u3000"
"""Blanks that are no space; runs of them and of spaces are one space."""
_MARKS = "\u00ad\u061c\u180e\ufe0f\ufeff" + "".join(
    chr(code)
    for codes in (range(0x200B, 0x2010), range(0x202A, 0x202F), range(0x2060, 0x206A))
    for code in codes
)
"""Marks that have no width."""
_BLANK = f"[ {_BLANKS}]"
_NO_WIDTH = f"[{_MARKS}]"
_NO_SIGN = re.compile(rf"\s|{_NO_WIDTH}")
_GAP = f"(?:{_BLANK}|{_NO_WIDTH})"
_FAULT = re.compile(
    rf"(?P<open>(?<=\(){_GAP}+(?=\w))|(?P<close>(?<=\w){_GAP}+(?=\)|[,;.](?:\s|$)))|"
    rf"(?P<number>(?<=\d)(?:{_NO_WIDTH}+(?=\d)|{_BLANK}(?=[.,]\d)|"
    rf"[\u2009\u202f](?=\d{{3}}(?!\d))))|"
    rf"(?P<run>{_GAP}*{_BLANK}{_GAP}+|{_NO_WIDTH}+{_BLANK})|(?P<none>{_NO_WIDTH}+)|"
    r"(?P<comma>(?<=[a-z]{2}),)(?=[A-Z][a-z])|"
    r"(?P<level>\b(?:Kabupaten|Provinsi|Kecamatan)(?=[A-Z][a-z]{2})|\(Persero\)(?=[A-Z]))|"
    r"(?P<stop>(?:(?<=[a-z]{3})|(?<=\d%)|(?<=%\)))\.)(?=(?!(?:Com|Co|Id|Net|Org|Go|News|Tv|"
    r"Info)\b)[A-Z][a-z]{2,}[ ,])"
)
_SIGNS = ("  ", "( ", " )", " ,", " ;", " .", *_BLANKS, *_MARKS)
"""What every fault but a glued word has; to look for them is cheap."""
_GLUED = re.compile(
    r",(?=[A-Z][a-z])|\.(?=[A-Z][a-z]{2})|(?:paten|vinsi|matan)(?=[A-Z][a-z]{2})|"
    r"ero\)(?=[A-Z])"
)
_Part = TypeVar(
    "_Part",
    Certification,
    Dateline,
    Headline,
    Organization,
    OtherClaim,
    Person,
    Quote,
    Statistic,
)


@dataclass(frozen=True, slots=True)
class Respaced:
    """The text put right, and where its pieces stood: ``new`` and ``old`` are their starts."""

    text: str
    original: str
    new: tuple[int, ...]
    old: tuple[int, ...]

    def restore(self, extraction: Extraction) -> Extraction:
        """The same items with the words of the original text.

        Args:
            extraction: What was read in :attr:`text`.
        """
        return replace(
            extraction,
            text=self.original,
            sha256=digest(self.original),
            dateline=self._back((extraction.dateline,))[0],
            certifications=self._back(extraction.certifications),
            other_claims=self._back(extraction.other_claims),
            people=self._back(extraction.people),
            quotes=self._back(extraction.quotes),
            statistics=self._back(extraction.statistics),
            organizations=self._back(extraction.organizations),
            headlines=self._back(extraction.headlines),
        )

    def _back(self, items: Iterable[_Part]) -> tuple[_Part, ...]:
        return tuple(
            replace(item, evidence=tuple(map(self._span, item.evidence))) for item in items
        )

    def _span(self, span: Span) -> Span:
        start, end = self._position(span.start), self._position(span.end - 1) + 1
        return Span(start, end, self.original[start:end])

    def _position(self, position: int) -> int:
        piece = bisect_right(self.new, position) - 1
        return self.old[piece] + position - self.new[piece]


def find_words(text: str, words: str) -> tuple[int, int] | None:
    r"""Find words in a text whatever its spacing is.

    Args:
        text: The text as given.
        words: Words of it with their spacing put right.

    Returns:
        Where they stand; None if the text does not have them.

    Example:
        >>> find_words("Kami  akan menjaga\u00a0mutu.", "akan menjaga mutu")
        (6, 23)
    """
    at = text.find(words)
    if at >= 0:
        return at, at + len(words)
    places = [place for place, sign in enumerate(text) if not _NO_SIGN.match(sign)]
    wanted = _NO_SIGN.sub("", words)
    at = "".join(text[place] for place in places).find(wanted) if wanted else -1
    return (places[at], places[at + len(wanted) - 1] + 1) if at >= 0 else None


def digest(text: str) -> str:
    """SHA-256 of a text in UTF-8, by which a document is known again."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def respace(text: str) -> Respaced | None:
    """Put the spacing of a text right.

    Args:
        text: The text with its line ends normalised.

    Returns:
        None where nothing is wrong with it.
    """
    signs = any(sign in text for sign in _SIGNS) or _GLUED.search(text) is not None
    if not signs or _FAULT.search(text) is None:
        return None
    pieces: list[str] = []
    new, old = [0], [0]
    length = last = 0
    for fault in _FAULT.finditer(text):
        kept, put = text[last : fault.start()], _instead(text, fault)
        if fault.lastgroup in {"comma", "stop", "level"}:
            kept, put = kept + fault.group(), " "
        pieces += [kept, put]
        length += len(kept) + len(put)
        last = fault.end()
        if put:
            new.append(length - len(put))
            old.append(max(fault.start(), fault.end() - 1))
        new.append(length)
        old.append(last)
    pieces.append(text[last:])
    return Respaced("".join(pieces), text, tuple(new), tuple(old))


def _instead(text: str, fault: re.Match[str]) -> str:
    """What stands in the place of a fault."""
    if fault.lastgroup == "run":
        return " "
    if fault.lastgroup != "none":
        return ""
    before, after = text[fault.start() - 1 : fault.start()], text[fault.end() : fault.end() + 1]
    parts_words = "\u200b" in fault.group() and before.isalnum() and after.isalnum()
    return " " if parts_words else ""
