"""What tells an outlet in the head of an article: its page, its words, its initials.

Place in the flow: used by :mod:`kg.extract.head.dateline`. What stands beside a known place and is
none is an outlet, if it is written as one.
"""

from __future__ import annotations

import re

from kg.extract.text.document import Document
from kg.extract.text.mentions import Mentions

__all__ = [
    "ANY_OUTLET",
    "HEAD_LENGTH",
    "OUTLET",
    "RADIO",
    "SITE_ALONE",
    "UNKNOWN_OUTLET",
    "is_known",
    "unknown_outlet",
]

HEAD_LENGTH = 115
"""So many characters at the beginning of a paragraph may be its head."""
OUTLET = re.compile(
    r"\. ?(?:com?|id|net|info|news|tv|my\.id|org)\b|\w(?:news|pos|post|times|express|ekspres|"
    r"online|kini|today|update|nusantara|indonesia)\b|\b(?:kabar|warta|suara|zona|lensa|berita|media|"
    r"jurnal|portal|fakta|garda)[a-z]{3,}|"
    r"\b(?:news|antara|kompas|tribun\w*|detik\w*|tempo|republika|pos|post|timex|radar|harian|"
    r"suara\w*|media|koran\w*|\w*channel|radar\w*|warta\w*|lensa\w*|jpnn|okezone|sindonews|"
    r"liputan6|cnbc|cnn|bisnis|kontan|katadata|humas|rri|tvri|"
    r"warta|berita|express|ekspres|times|daily|herald|tv|online|jawa pos|kabar\w*|kbrn?\w*|"
    r"the jakarta|"
    r"dunia energi|listrik indonesia|ruang energi|geoenergi|"
    r"reuters|bloomberg|afp|xinhua|inews|merdeka|viva|beritasatu|investor|jawapos|infopublik)\b",
    re.IGNORECASE,
)
UNKNOWN_OUTLET = re.compile(
    r"[A-Z][A-Za-z]{3,}(?: [A-Z][A-Za-z]+){0,2}|[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+){1,2}|"
    r"(?!(?:TTS|TTU|SBD|SBB|SBT|MBD|KKT|OKI|OKU|HSS|HST|HSU|PPU|KKU|KKR|IKN)\b)[A-Z]{2,4}"
)
"""A name, or the initials of an outlet but not of a regency: "KUPANG, VN -"."""
_OUTLET_FIRST = re.compile(r"[A-Z]+[a-z]+[A-Z][A-Za-z]+|[A-Z]{3,}[a-z]{2,}|[A-Z]{5,}")
_INITIALS = re.compile(r"[A-Z]{2,3}")
_MIXED = re.compile(r"[A-Z][a-z]+[A-Z]{2,}\w*|[A-Z]{3,}[a-z]{2,}")
"""A word in both kinds of letters, as no place is written."""
ANY_OUTLET = re.compile(r"(?!Persero|Tbk)[A-Za-z][\w-]+(?: [A-Za-z][\w-]+){0,2}")
RADIO = re.compile(r"(?P<name>[A-Z][\w -]{2,25}? \d{2,3}[.,]\d{1,2} (?:FM|AM|MHz))")
"""A broadcaster by its frequency, whose stop parts nothing: "Idola 92.6 FM"."""
SITE_ALONE = re.compile(r"[A-Z][\w-]{3,}(?:\.(?:com|co\.id|co|id|net|news))", re.IGNORECASE)
"""The page on a line of its own, above a head of nothing but a place."""


def unknown_outlet(document: Document, start: int, parts: list[str], areas: Mentions) -> str | None:
    """A name beside a known place that is none: "Kupang, Kabarkita -", "PagiTimur, Kupang -"."""
    if len(parts) != 2:
        return None
    if "|" in document.plain[start : start + HEAD_LENGTH] and all(map(str.isupper, parts)):
        return parts[1]  # "BANJARBARU | BIDIK BANUA -"
    known = [is_known(document, start, part, areas) for part in parts]
    if not any(known) and _MIXED.fullmatch(parts[0]) and parts[1].isupper():
        return parts[0]  # "InfoLISTRIK, PANGKALPINANG -"
    if known == [False, True] and _INITIALS.fullmatch(parts[0]):
        return parts[0]  # "SP, TIMIKA -"
    if known == [True, False] and UNKNOWN_OUTLET.fullmatch(parts[1]):
        return parts[1]
    if known == [False, True] and _OUTLET_FIRST.fullmatch(parts[0]):
        return parts[0] if not parts[1].isupper() or not parts[0].isupper() else None
    return None


def is_known(document: Document, start: int, part: str, areas: Mentions) -> bool:
    """Whether a part of a head is a known place, and all of it."""
    at = document.plain.find(part, start, start + HEAD_LENGTH)
    area = areas.starting_at(at) if at >= 0 else None
    return area is not None and area.end == at + len(part)
