"""Certifiers that are themselves certified: there they are companies like any other.

Place in the flow: used by :mod:`kg.extract.organisations.organisations`, when all names are found.
"Surveyor Indonesia meraih ISO 37001", "sistem mutu ISO 9001 PT BKI telah disertifikasi oleh BSI":
who is the subject of such a verb, and nowhere said to have certified, holds the certificate.
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.text.document import Document
from kg.extract.text.mentions import Mention
from kg.extract.words.certification_words import ISSUED_BY
from kg.extract.words.certifier_frames import certifies_before

__all__ = ["with_certified_certifiers"]

_IS_CERTIFIED = re.compile(
    r"(?: \([^()]{2,40}\))?,?(?: (?:yang|telah|sudah|juga|kini|kembali|berhasil|resmi|sukses|baru|"
    r"saja|sendiri|pun|also|has|have|had|been|is|was|successfully|recently|now))* "
    r"(?:(?:di|ter|ber)sertifi\w+(?! (?:akreditasi|sebagai))|certified (?:to|under|by|for)|"
    r"(?:(?:me)?raih|memp?eroleh|mendapat(?:kan)?|menerima|mengantongi|kantongi|memegang|menyabet|"
    r"mempertahankan|memiliki|receiv(?:ed|es)|obtain(?:ed|s)|earn(?:ed|s)|achiev(?:ed|es)|"
    r"holds?|secur(?:ed|es))"
    r"(?: (?!permohonan|pengajuan|aplikasi|auditor|wewenang|lisensi|penunjukan)[\w-]+){0,3}? "
    r"(?:(?:re)?sertifi\w+|certifi\w+|iso|sni|ohsas)\b)"
)
_OTHER_MATTER = re.compile(r"akredit|accredit")
_PARTNER = re.compile(
    r"\b(?:menggandeng|(?:kerja|kerjasama|bekerjasama) (?:sama )?dengan|melibatkan|menunjuk|"
    r"setelah diaudit|with|through) (?:pt )?$"
)


def with_certified_certifiers(document: Document, found: list[Mention]) -> list[Mention]:
    """The names, certifiers that only hold a certificate told as companies.

    Args:
        document: The text.
        found: All organisations of the text.
    """
    bodies = [each for each in found if each.kind == "certification_body"]
    certified = {each.known or each.name for each in bodies if _is_certified(document, each)}
    if not certified:
        return found
    certified -= {each.known or each.name for each in bodies if _certifies(document, each)}
    return [
        replace(each, kind="company")
        if each.kind == "certification_body" and (each.known or each.name) in certified
        else each
        for each in found
    ]


def _is_certified(document: Document, mention: Mention) -> bool:
    lower = document.lower
    match = _IS_CERTIFIED.match(lower, mention.end)
    if match is None or _OTHER_MATTER.search(lower, mention.end, match.end() + 60):
        return False
    return _PARTNER.search(lower, max(0, mention.start - 40), mention.start) is None


def _certifies(document: Document, mention: Mention) -> bool:
    before = document.lower[max(0, mention.start - 60) : mention.start]
    return ISSUED_BY.search(before) is not None or certifies_before(before)
