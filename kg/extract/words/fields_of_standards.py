"""The fields by which standards are called: "sertifikat manajemen aset" is that of ISO 55001.

Place in the flow: used by :mod:`kg.extract.certificates.certifier_shares` and
:mod:`kg.extract.certificates.accreditors`. A text that has named a standard by its number goes on
with its field or the short name of its scheme ("SMAP", "SMKI").
"""

from __future__ import annotations

import re
from collections.abc import Collection

__all__ = ["FIELD_SHOWN", "fields_in", "is_of_field"]

_FIELDS = {
    "9001": r"mutu|kualitas|smm|quality",
    "14001": r"lingkungan|sml|environment(?:al)?",
    "45001": r"k3|keselamatan(?: dan kesehatan kerja)?|occupational(?: health and safety)?|safety",
    "50001": r"energi|energy",
    "55001": r"aset|asset",
    "27001": r"keamanan informasi|smki|information security",
    "37001": r"(?:anti[ -]?)?(?:penyuapan|suap)|antisuap|smap|anti-?bribery",
    "22301": r"(?:kelangsungan|keberlangsungan|kontinuitas) (?:bisnis|usaha)|business continuity",
    "20000-1": r"layanan (?:ti|teknologi informasi)|it service|service management",
    "41001": r"fasilitas|facility",
}
"""The number of a standard -> the words for its field."""
_ANY_FIELD = "|".join(_FIELDS.values())
_CALLED = re.compile(
    r"\b(?:sertifikat|sertifikasi|certificat(?:e|ion)|standar|standard|skema|scheme)"
    r"(?: (?:sistem|manajemen|untuk|bidang|of|for|on|the|management))* "
    rf"(?P<field>{_ANY_FIELD})\b|"
    r"\b(?P<scheme>smap|smki|smm|sml)\b|"
    r"\b(?P<english>quality|environmental|energy|asset|information security|anti-?bribery|safety|"
    r"facility)(?: management)?(?: systems?)? certificat(?:e|ion)\b"
)
FIELD_SHOWN = ("sertif", "standar", "skema", "scheme", "certif", "smap", "smki", "smm", "sml")
"""One of these stands wherever a certificate is called by its field."""


def fields_in(lower: str, start: int, end: int) -> list[str]:
    """The numbers of the standards that words from ``start`` to ``end`` call by their fields.

    Args:
        lower: The text in lower case.
        start: Where the words begin.
        end: Where they end.
    """
    called = (match[match.lastgroup or 0] for match in _CALLED.finditer(lower, start, end))
    return list(dict.fromkeys(_number_of(words) for words in called))


def _number_of(field: str) -> str:
    return next(number for number, words in _FIELDS.items() if re.fullmatch(words, field))


def is_of_field(family: str, numbers: Collection[str]) -> bool:
    """Whether a standard's family ("SNI ISO 37001") is that of one of the numbers ("37001")."""
    return family.rsplit(" ", 1)[-1] in numbers
