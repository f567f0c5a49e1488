"""Companies that what they are to another tells: a subsidiary by name, a contractor by initials.

Place in the flow: used by :mod:`kg.extract.organisations.organisations` beside
:mod:`kg.extract.organisations.companies_by_initials`. "Indonesia Power dan anak usahanya, Sinar
DayaBersama", "kontraktor bongkar muat batubara (MKP)".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.text.document import Document
from kg.extract.text.mentions import Mention, Mentions
from kg.extract.words.organisation_words import STARTS, STOPS, may_start
from kg.extract.words.role_words import FUNCTION

__all__ = ["companies_by_owner"]

_SUBSIDIARY = re.compile(
    r"\b(?:(?:anak|cucu) (?:usaha|perusahaan)nya|induk (?:usaha|perusahaan)nya|"
    r"(?:its|whose|their) (?:own |wholly[- ]owned )?subsidiary),? (?:yakni |yaitu |bernama )?"
)
_NAMED = re.compile(
    r"(?P<name>[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+){1,3}|[A-Z][a-z]+[A-Z][a-z]+|"
    r"[A-Z][a-z]{4,}(?=[,.](?! [A-Z][a-z]+ [A-Z])))"
    r"(?= \([A-Z]{2,6}\)|[,.)]| [a-z]|$)"
)
_CONTRACTOR = re.compile(
    r"\b(?:sub)?(?:kontraktor|operator|vendor|konsultan|contractor)(?P<field>(?: [a-z&-]+){0,3}"
    r"(?: Unit [\d&]+)?) \((?P<short>[A-Z]{3,6})\)"
)
_KINDS = frozenset({"EPC", "IPP", "SPC", "BTL", "LIT", "AMC", "OEM", "BUMN", "BUMD", "UMKM"})
"""Initials of kinds of contractor, which name none."""
_MOST = 40
"""So many mentions of one name are looked for: a bound, not a rule."""


def companies_by_owner(document: Document, known: Mentions) -> Iterator[Mention]:
    """Find such companies, in no order.

    Args:
        document: The text.
        known: All known names, which other rules read.

    Example:
        >>> text = Document("Ini milik anak usahanya, Sinar DayaBersama.")
        >>> [each.name for each in companies_by_owner(text, Mentions(()))]
        ['Sinar DayaBersama']
    """
    plain = document.plain
    for match in document.in_lower.finditer(_SUBSIDIARY):
        named = _NAMED.match(plain, match.end())
        if named is None or known.within(named.start(), named.end()):
            continue
        first = named["name"].split()[0]
        if first in STOPS or FUNCTION.fullmatch(f" {first}") is not None:
            continue
        if may_start(first) and STARTS.match(f"{first} X") is not None:
            continue  # "anak usahanya, PT X": read by its form
        yield from _everywhere(plain, named["name"])
    for match in document.in_plain.finditer(_CONTRACTOR):
        short = match["short"]
        own = "".join(word[0] for word in match["field"].split())
        if short not in _KINDS and short.lower() not in own and known.at(match.end() - 2) is None:
            start, end = match.span("short")
            yield Mention(start, end, "company", short)


def _everywhere(plain: str, name: str) -> Iterator[Mention]:
    position = plain.find(name)
    for _ in range(_MOST):
        if position < 0:
            return
        end = position + len(name)
        if not plain[position - 1 : position].isalnum() and not plain[end : end + 1].isalnum():
            yield Mention(position, end, "company", name)
        position = plain.find(name, end)
