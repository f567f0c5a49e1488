"""Prizes that a list tells, a line for each holder: "1. PT X, Piagam Utama kategori Y".

Place in the flow: used by :mod:`kg.extract.claims.awards`. A line with a colon says that prizes
were got ("meraih tiga penghargaan, di antaranya:"); each line below begins with who got one and
goes on with the prize, of which a field may be told: then the prize's own words are the level.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims.prizes_dealt import DealtPrize
from kg.extract.organisations.topic import HOLDER_KINDS
from kg.extract.text.clauses import polarity
from kg.extract.text.document import Document
from kg.extract.text.mentions import Mentions

__all__ = ["prizes_in_lines"]

_ANNOUNCES = re.compile(
    r"\b(?P<verb>(?:me)?raih|memp?eroleh|menerima|mendapat(?:kan)?|menyabet|(?:mem)?boyong|"
    r"(?:mem)?borong|mengantongi|diberikan|diraih|diterima|penerima|peraih|received|won)\b"
    r"[^.;:\"]{0,90}?\b(?:penghargaan|piagam|trofi|piala|awards?)\b[^.;:\"]{0,90}:|"
    r"\b(?:penghargaan|piagam|trofi|piala|awards?)\b[^.;:\"]{0,60}"
    r"\b(?P<passive>diberikan kepada|diraih|diterima)[^.;:\"]{0,60}:"
)
_MARK = re.compile(r"(?:[\u2022\u25cf\u25aa*\u2013-]|\d{1,2}[.)]|[a-z][.)]) ?(?:PT\.? |PLN )?")
_PRIZE = re.compile(
    r"(?: \([^()]{1,30}\))?(?: [Ss]ite [A-Z][\w. ]{3,50}?)?(?:,| [-\u2013]|:) ?"
    r"(?P<name>(?:Piagam|Penghargaan|Trofi|Piala|Plakat|PROPER|Proper) "
    r"[A-Z][\w&+-]*(?: (?!Kategori\b|Klasifikasi\b|Bidang\b|Aspek\b)[A-Z][\w&+-]*){0,6})"
    r"(?:,? (?:[Kk]lasifikasi|[Kk]ategori|[Bb]idang|[Aa]spek|untuk|dalam) "
    r"(?P<field>[A-Z][^.;:,\n]{3,110}))?"
)
_NOUNS = ("penghargaan", "piagam", "trofi", "piala", "award")
_MOST = 40
"""So many lines of one list are read: a bound, not a rule."""


def prizes_in_lines(document: Document, organisations: Mentions) -> Iterator[DealtPrize]:
    """Yield the prizes of such lists with who got each, in the order of the text.

    Args:
        document: The text.
        organisations: All organisations of the text.
    """
    plain = document.plain
    for number, sentence in enumerate(document.sentences):
        if sentence.kind != "body" or plain[sentence.end - 1] != ":":
            continue
        if not document.says(_NOUNS, sentence.start, sentence.end):
            continue
        told = document.in_lower.search(_ANNOUNCES, sentence.start, sentence.end)
        group = "verb" if told is not None and told["verb"] else "passive"
        if told is None or polarity(document, sentence, *told.span(group)) != "stated":
            continue
        for line in document.sentences[number + 1 : number + 1 + _MOST]:
            mark = _MARK.match(plain, line.start, line.end)
            if mark is None:
                break
            first = organisations.starting_at(mark.end()) or organisations.at(mark.end())
            prize = _PRIZE.match(plain, first.end, line.end) if first is not None else None
            if first is None or prize is None or first.kind not in HOLDER_KINDS:
                continue
            name = prize.span("name")
            if prize["field"]:
                yield DealtPrize(prize.span("field"), told.span(group), (first,), name)
            else:
                yield DealtPrize(name, told.span(group), (first,))
