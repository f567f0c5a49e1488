"""Units of PLN Indonesia Power whose kind stands last: "Priok PGU", "Banten 1 Suralaya OMU".

Place in the flow: used by :mod:`kg.extract.organisations.organisations`. They are read behind the
company's name, and by their place alone in a text that names the company.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.extract.text.document import Document
from kg.extract.text.mentions import Mention, Mentions

__all__ = ["generation_units", "with_plant"]

_KIND = (
    r"(?:(?:PGU|POMU|OMU)(?![\w-])|(?:Power Generation (?:and|&|dan) |Power Generation )?"
    r"(?:O&M|Operation (?:and|&) Maintenance) Services? Unit(?![\w-])(?: \([PO]?OMU\))?|"
    r"Power Generation Unit(?![\w-])(?: \(PGU\))?)"
)
_COMPANY = "Indonesia Power"
_GENERATION = re.compile(rf"(?: (?:\(IP\) )?[A-Z][\w-]+(?: \d{{1,2}})?){{1,3}}? {_KIND}")


def with_plant(document: Document, mention: Mention) -> Mention:
    """A unit of Indonesia Power whose kind stands last: "Indonesia Power Saguling POMU"."""
    if mention.kind not in ("company", "pln_unit") or _COMPANY not in mention.name:
        return mention
    company = mention.start + mention.name.index(_COMPANY) + len(_COMPANY)
    match = _GENERATION.match(document.plain, company)
    if match is None or match.end() < mention.end:
        return mention
    words = document.words(mention.start, match.end())
    return Mention(mention.start, match.end(), "pln_unit", words)


_UNIT = re.compile(
    r"(?<![\w-])(?!(?:General|Senior|Manager|Manajer|GM|Direktur|Unit|PT|PLN)\b)"
    r"(?:[A-Z][\w-]+ \d{1,2}(?: [A-Z][\w-]+){1,2}|[A-Z][\w-]+(?: [A-Z][\w-]+)?) " + _KIND
)


def generation_units(document: Document, taken: Mentions) -> Iterable[Mention]:
    """Units of Indonesia Power by their place alone, where it is named: "Priok PGU"."""
    if "Indonesia Power" not in document.plain:
        return
    for match in document.in_plain.finditer(_UNIT):
        if not taken.within(match.start(), match.end()) and taken.at(match.start()) is None:
            yield Mention(match.start(), match.end(), "pln_unit", match.group())
