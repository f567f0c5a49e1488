"""Who audits a scheme that an authority grants, or a standard not yet certified.

Place in the flow: used by :mod:`kg.extract.certificates.certification_bodies`. An auditor of SMK3
("diaudit PT X selaku auditor independen") does not certify the ISO standards that the same text
tells of; no more does who has only audited another standard, whose certificate is to come, nor who
gives a prize ("ENSIA 2024 kategori Platinum dari PT Sucofindo").
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter

from kg.extract.text.document import Document
from kg.extract.text.mentions import Mention
from kg.extract.text.standards import StandardMention

__all__ = ["audits_another", "audits_scheme", "gives_prize"]

_AUDITS = re.compile(
    r"\b(?:re)?audit\w*|\bdiaudit|\b(?:men|pen|di)ilai\w*|\basesor\b|\basesmen\b|\bassess\w*|"
    r"\b\d{2,3} (?:kriteria|criteria)\b|\bsurveil\w*|\bverifi\w+"
)
_ISSUES = re.compile(
    r"\b(?:menerbitkan|mengeluarkan|diterbitkan|dikeluarkan|menyertifikasi|mensertifikasi|issue[sd]|"
    r"certified|(?:ter|di)sertifikasi)\b|\b(?:sertifikat|sertifikasi|certificates?)(?:nya)?\b"
    r"(?: [\w:]+){0,4} (?:dari|oleh|from|by)\b"
)


def audits_scheme(
    document: Document, mention: Mention, standards: Sequence[StandardMention]
) -> bool:
    """Whether a certifier is only told to have audited a scheme.

    Args:
        document: The text.
        mention: Where the certifier is named.
        standards: The standards that the text speaks of, in order.
    """
    sentence = document.sentence_at(mention.start)
    span = (sentence.start, sentence.end)
    inside = _within(standards, *span)
    if inside:
        return all(each.is_grant for each in inside)
    if _AUDITS.search(document.lower, *span) is None or _ISSUES.search(document.lower, *span):
        return False
    last = bisect_right(standards, sentence.start, key=_START) - 1
    if last < 0:
        return False
    told = document.sentence_at(standards[last].start)
    return all(each.is_grant for each in _within(standards, told.start, told.end))


_START = attrgetter("start")


def _within(
    standards: Sequence[StandardMention], start: int, end: int
) -> Sequence[StandardMention]:
    """Those that begin from ``start`` up to ``end`` (exclusive); all stand in order."""
    first = bisect_left(standards, start, key=_START)
    return standards[first : bisect_left(standards, end, lo=first, key=_START)]


_SERIES = frozenset({"ISO 9000", "ISO 14000", "ISO 27000", "ISO 55000"})
"""Series, by which only what a certifier does is described."""


def audits_another(
    document: Document,
    mention: Mention,
    standards: Sequence[StandardMention],
    certified: frozenset[str],
) -> bool:
    """Whether the sentence of a certifier tells only of standards that nobody is certified to.

    Args:
        document: The text.
        mention: Where the certifier is named.
        standards: The standards that the text speaks of, in order.
        certified: The families of the standards whose certificates the text states.
    """
    sentence = document.sentence_at(mention.start)
    inside = [
        each
        for each in _within(standards, sentence.start, sentence.end)
        if each.family not in _SERIES
    ]
    return bool(inside) and certified.isdisjoint(each.family for each in inside)


_PRIZE_FROM = re.compile(
    r"(?<!the )(?<!this )(?<!that )"
    r"\b(?:penghargaan|anugerah|apresiasi|trofi|piala|award|prize|trophy)s?\b"
    r"(?! (?:itu|ini|tersebut|was|were|is)\b)"
    r"(?![^.;]{0,120}\b(?:sertifi|certifi|iso |sni |smk|ohsas|audit))"
    r"[^.;]{0,120} (?:dari|oleh|from|by)(?: the)? $"
)
_PRIZE_WORDS = ("penghargaan", "anugerah", "apresiasi", "trofi", "piala", "award", "prize", "troph")


def gives_prize(document: Document, mention: Mention) -> bool:
    """Whether a certifier stands right behind the prize that it gave, told without a certificate.

    Args:
        document: The text.
        mention: Where the certifier is named.
    """
    begin = document.sentence_at(mention.start).start
    if not document.says(_PRIZE_WORDS, begin, mention.start):
        return False
    return _PRIZE_FROM.search(document.lower, begin, mention.start) is not None
