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

_GENERATION = re.compile(r"(?: [A-Z][\w-]+){1,3}? (?:PGU|POMU|OMU)(?![\w-])")


def with_plant(document: Document, mention: Mention) -> Mention:
    """A unit of Indonesia Power whose kind stands last: "Indonesia Power Saguling POMU"."""
    match = _GENERATION.match(document.plain, mention.end)
    if match is None or mention.kind != "company" or "Indonesia Power" not in mention.name:
        return mention
    words = document.words(mention.start, match.end())
    return Mention(mention.start, match.end(), "pln_unit", words)


_UNIT = re.compile(
    r"(?<![\w-])(?!(?:General|Senior|Manager|Manajer|GM|Direktur|Unit|PT|PLN)\b)"
    r"(?:[A-Z][\w-]+ \d{1,2}(?: [A-Z][\w-]+){1,2}|[A-Z][\w-]+(?: [A-Z][\w-]+)?) "
    r"(?:PGU|POMU|OMU)(?![\w-])"
)


def generation_units(document: Document, taken: Mentions) -> Iterable[Mention]:
    """Units of Indonesia Power by their place alone, where it is named: "Priok PGU"."""
    if "Indonesia Power" not in document.plain:
        return
    for match in document.in_plain.finditer(_UNIT):
        if not taken.within(match.start(), match.end()) and taken.at(match.start()) is None:
            yield Mention(match.start(), match.end(), "pln_unit", match.group())
