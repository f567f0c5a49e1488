"""Assessments that bear a name of their own and are of no standard: "Indeks KAMI", maturity levels.

Place in the flow: used by :mod:`kg.extract.claims.audit_results`. A score in such a sentence is of
the assessment that it names, not of the standard told last.
"""

from __future__ import annotations

import re

from kg.extract.text.document import Document, Sentence

__all__ = ["own_assessment", "own_score"]

_MATURES = (
    r"(?:(?: (?:manajemen|sistem|aset|asset|energi|risiko|digital|siber|keamanan|informasi|budaya|"
    r"k3|keselamatan|management|of|the|cyber|risk|energy|safety|culture)){0,4})"
)
_PROPER = (
    r"(?:[Ii]ndeks|[Ii]ndex) (?!Harga|Saham|Pembangunan|Kepuasan|Berita)[A-Z][\w-]+"
    r"(?: [A-Z][\w-]+){0,3}|[Ss]urvei Penilaian Integritas|Integrity Assessment Survey"
)
_NAME = (
    rf"{_PROPER}|[Mm]aturity [Ll]evel{_MATURES}|"
    r"(?:(?:[Aa]sset|[Rr]isk|[Ee]nergy|[Dd]igital|[Ss]afety|[Qq]uality|[Cc]yber)"
    r"(?: [Mm]anagement)? )?[Mm]aturity (?:[Aa]ssessment|[Ii]ndex|[Ss]core|[Ll]evel)|"
    rf"[Tt]ingkat (?:kematangan|maturitas){_MATURES}"
)
_OWN = tuple(re.compile(rf"(?<![\w-])(?P<name>{name})(?![\w-])") for name in (_PROPER, _NAME))
"""A proper name goes before what it measures."""
_VALUE = r"(?P<value>\d{1,3}(?:[.,]\d{1,3})?(?: ?(?:persen|%|percent))?)(?![\d.,]*\d)"
_SCORED = re.compile(
    rf"(?<![\w-])(?:{_NAME})(?![\w-])[^.;\d]{{0,50}}?(?:pada (?:19|20)\d\d[^.;\d]{{0,30}}?)?"
    r" (?P<word>(?:berada )?di angka|sebesar|mencapai|adalah|menjadi|(?:dengan )?skor(?:nya)?|"
    rf"(?:a )?score of|was|reached|stood at|of|at) {_VALUE}(?! ?(?:juta|ribu|miliar|unit|kali))"
)
_WORDS = ("indeks", "index", "survei penilaian", "integrity assessment", "matur", "kematangan")


def own_assessment(document: Document, sentence: Sentence) -> tuple[int, int] | None:
    """Where a sentence names an assessment of its own; None where it names none."""
    if not document.says(_WORDS, sentence.start, sentence.end):
        return None
    for pattern in _OWN:
        match = pattern.search(document.plain, sentence.start, sentence.end)
        if match is not None:
            return match.span("name")
    return None


def own_score(document: Document, sentence: Sentence) -> re.Match[str] | None:
    """The score of such an assessment: groups ``word`` (its verb) and ``value``."""
    if not document.says(_WORDS, sentence.start, sentence.end):
        return None
    return _SCORED.search(document.plain, sentence.start, sentence.end)
