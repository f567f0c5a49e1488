"""Outlets that no list knows: named by their page, or by the words that its name is made of.

Place in the flow: used by :mod:`kg.extract.organisations.organisations`. "kepada Suarawarta.id",
"saat dihubungi ABCNews.co.id" are outlets by what stands before them; where a text names a page
("Kabarnegeri.com -"), "Kabar Negeri" elsewhere in it is the outlet too. Pages of others ("laman
pln.co.id") are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.text.document import Document
from kg.extract.text.mentions import Mention

__all__ = ["find_outlets"]

_DETIK = re.compile(r"(?<![\w.@/-])detik(?:com|[A-Z][A-Za-z]+)(?![\w-])")
"""An outlet whose name begins with a small letter: "detikInet"."""
_PAGE = re.compile(
    r"(?<![\w@/.-])[A-Za-z][A-Za-z0-9-]{3,}\.(?:com|COM|co\.id|CO\.ID|"
    r"id|ID|net|co|news)(?![\w/@-])"
)
_PAGE_ENDS = (".co", ".CO", ".id", ".ID", ".net", ".news")
_TOLD = re.compile(
    r"\b(?:kepada|dihubungi|ditemui|diwawancarai|dikutip(?: dari)?|dilansir(?: dari)?|melansir|"
    r"mengutip|dikonfirmasi|redaksi|wartawan|jurnalis|diterima(?: oleh)?|told|contacted by|"
    r"quoted by|(?:reported|cited|published) (?:by|in|on)|"
    r"as told to)(?: (?:tim|redaksi|wartawan|jurnalis|media|reporter))? $"
)
"""Words before the name of an outlet."""
_TOLD_WORD = re.compile(
    r"\b(?:kepada|dihubungi|ditemui|diterima|wartawan|redaksi|told|statement to) "
    r"(?P<name>[A-Z]\w{4,})(?!\w|[.-]\w)"
)
"""An outlet of one word, whose page the text names: "kata X kepada Kabarnegeri"."""
_DATELINE = re.compile(r"^(?P<name>[A-Z][a-z]*[A-Z]\w+),? [A-Z][A-Z]+(?: [A-Z]+)? ?-", re.MULTILINE)
"""An outlet by one word of two capitals that begins a dateline: "InfoTerang, ENDE - ..."."""
_WORDS = re.compile(r"(?<![\w.-])[A-Z][\w]+(?: [A-Z][\w]+){1,3}(?![\w-])")


def _outlets_of_datelines(plain: str) -> set[str]:
    match = _DATELINE.search(plain, 0, 3000)
    return {match["name"].lower()} if match is not None else set()


def find_outlets(document: Document) -> Iterator[Mention]:
    """Find outlets that a page's name or the words before tell, in no order."""
    plain = document.plain
    if "detik" in plain:
        for match in document.in_plain.finditer(_DETIK):
            yield Mention(*match.span(), "media", match.group())
    stems = _outlets_of_datelines(plain)
    for match in (
        match
        for start, end in document.paragraphs
        if document.holds(_PAGE_ENDS, start, end)
        for match in _PAGE.finditer(plain, start, end)
    ):
        stems.add(match.group().split(".")[0].lower())
        before = document.lower[max(0, match.start() - 40) : match.start()]
        if _TOLD.search(before) and not match.group().lower().startswith(("www.", "pln.")):
            yield Mention(*match.span(), "media", match.group())
    if not stems:
        return
    for told in document.in_plain.finditer(_TOLD_WORD):
        if told["name"].lower() in stems:
            yield Mention(*told.span("name"), "media", told["name"])
    for match in document.in_plain.finditer(_WORDS):
        if match.group().replace(" ", "").lower() in stems:
            yield Mention(*match.span(), "media", document.words(*match.span()))
