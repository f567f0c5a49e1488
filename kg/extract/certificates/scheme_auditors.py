"""Who audits a scheme that an authority grants, or a standard not yet certified.

Place in the flow: used by :mod:`kg.extract.certificates.certification_bodies`. An auditor of SMK3
("diaudit PT X selaku auditor independen") does not certify the ISO standards that the same text
tells of; no more does who has only audited another standard, whose certificate is to come.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from kg.extract.text.document import Document
from kg.extract.text.mentions import Mention
from kg.extract.text.standards import StandardMention

__all__ = ["audits_another", "audits_scheme"]

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
    sentence = document.sentences[document.sentence_index(mention.start)]
    span = (sentence.start, sentence.end)
    inside = [each for each in standards if span[0] <= each.start < span[1]]
    if inside:
        return all(each.is_grant for each in inside)
    if _AUDITS.search(document.lower, *span) is None or _ISSUES.search(document.lower, *span):
        return False
    last = bisect_right([each.start for each in standards], sentence.start) - 1
    if last < 0:
        return False
    told = document.sentences[document.sentence_index(standards[last].start)]
    return all(each.is_grant for each in standards if told.start <= each.start < told.end)


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
    sentence = document.sentences[document.sentence_index(mention.start)]
    inside = [
        each
        for each in standards
        if sentence.start <= each.start < sentence.end and each.family not in _SERIES
    ]
    return bool(inside) and certified.isdisjoint(each.family for each in inside)
