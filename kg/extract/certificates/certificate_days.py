"""The days that a text gives to a certificate: issued, signed, handed over.

Place in the flow: used by :mod:`kg.extract.certificates.certifications`. A day belongs to a
certificate where a verb of its clause says what was done that day; a day beside which something was
only said is the day of the statement.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kg.extract.model import Span
from kg.extract.text.dates import DayMention, resolve_day
from kg.extract.text.document import Document
from kg.extract.words.certification_words import CERTIFICATE

__all__ = ["Day", "find_certificate_days", "kind_of_day"]

_KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "signed",
        re.compile(r"\b(?:ditandatangani|menandatangani|tanda tangan|penandatanganan|signed)\b"),
    ),
    (
        "issued",
        re.compile(
            r"\b(?:diterbitkan|terbit|menerbitkan|dikeluarkan|bertanggal|tertanggal|ber?tanggal|"
            r"issued|dated)\b"
        ),
    ),
    (
        "handed_over",
        re.compile(
            r"\b(?:diserahkan|menyerahkan|penyerahan|diterima(?! redaksi)|menerima|"
            r"penganugerahan|dianugerahi|dianugerahkan|"
            r"diberikan|handed over|received|presented|awarded)\b"
        ),
    ),
)  # fmt: skip


_STATEMENT = re.compile(
    r"\b(?:keterangan|siaran pers|rilis|pernyataan|statement|release)\b[^.;]{0,50}"
    r"\b(?:diterima|received)\b[^;]*$"
)


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the text: ISO date or part of one, what it is the day of, where it stands."""

    iso: str
    kind: str
    span: Span | None = None


def find_certificate_days(
    document: Document, days: Sequence[DayMention], reference: date | None
) -> dict[int, Day]:
    """Find the day of a certificate in each sentence that gives one.

    Args:
        document: The text.
        days: The days it names.
        reference: The day of the article, where known: it tells the year of a short date.

    Returns:
        Start of the sentence -> the day; a sentence with several keeps the first of the kind
        signed, issued, handed over.
    """
    found: dict[int, Day] = {}
    for mention in days:
        sentence = document.sentence_at(mention.start)
        if sentence.kind != "body" or sentence.start in found:
            continue
        number = document.sentence_index(sentence.start)
        begin = document.sentences[max(0, number - 2)].start
        if not document.in_lower.search(CERTIFICATE, begin, sentence.end):
            continue
        day, _ = resolve_day(document, mention, reference)
        kind = kind_of_day(document.lower[sentence.start : mention.start]) or kind_of_day(
            document.lower[mention.end : min(sentence.end, mention.end + 30)]
        )
        if day is not None and kind is not None:
            span = document.span(mention.start, mention.end)
            found[sentence.start] = Day(day.isoformat(), kind, span)
    return found


def kind_of_day(before: str) -> str | None:
    """What the last verb before a day says was done."""
    if _STATEMENT.search(before):
        return None
    best: tuple[int, str] | None = None
    for kind, pattern in _KINDS:
        for match in pattern.finditer(before):
            if best is None or match.start() > best[0]:
                best = (match.start(), kind)
    return best[1] if best is not None else None
