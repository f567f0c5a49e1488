"""Names of one organisation that stand side by side: its short form, its company before it.

Place in the flow: used by :mod:`kg.extract.organisations.organisations`. "UIT Eastern Java and Bali
(UIT JBM)", "the State Electricity Company (Persero) or PLN", "PLN Indonesia Power UBP Suralaya".
"""

from __future__ import annotations

import re

from kg.extract.text.document import Document
from kg.extract.text.mentions import Mention

__all__ = ["UNIT_TYPE", "end_of_other_name", "is_unit_of", "joined"]

UNIT_TYPE = re.compile(
    r"(?:PLN )?(UP3|ULP|UPT|UPK|UP2K|UPDK|UPP|ULTG|UID|UIW|UIP|UIT|UBP|UPHB|UPHT|Rayon|Area|Sektor|"
    r"Unit (?:Pembangkitan|Bisnis Pembangkitan|Jasa Pembangkitan)(?: \(\w+\))?|UP)(?= [A-Z])"
)
_UNIT_SHORT = re.compile(r"U(?:I|P|L)[A-Z0-9]{1,8}")
_SPELT_OUT = re.compile(r"[A-Z][a-z]+(?: [A-Z][a-z]+){2,}(?: \(Persero\))?$|.* Company$")
_OR = re.compile(r"(?: \(Persero\))? (?:or|atau|alias) ")
_OPENS = re.compile(r"(?: \(Persero\))? \(")


def end_of_other_name(document: Document, first: Mention, short: Mention) -> int | None:
    """Where the short form of a name ends that stands behind it, None if another thing does."""
    between = document.plain[first.end : short.start]
    if len(between) > len(" (Persero) atau "):
        return None
    closes = document.plain.startswith(")", short.end)
    if first.kind == short.kind == "pln_unit" and between == " (" and closes:
        kind, named = UNIT_TYPE.match(short.name), UNIT_TYPE.match(first.name)
        same = kind is not None and named is not None and kind[1] == named[1]
        return short.end + 1 if same or _UNIT_SHORT.fullmatch(short.name) else None
    if first.known is None or first.known != short.known or " " in short.name:
        return None
    if closes and _OPENS.fullmatch(between):
        return short.end + 1 if _SPELT_OUT.match(first.name) else None
    if _OR.fullmatch(between) and document.language == "en":
        return short.end if _SPELT_OUT.match(first.name) else None
    return None


def is_unit_of(document: Document, company: Mention, unit: Mention) -> bool:
    """Whether a unit's name follows its company's at once ("PLN Indonesia Power UBP Suralaya")."""
    return (
        company.kind == "company"
        and (unit.kind == "pln_unit" or unit.name.startswith(("Unit Bisnis", "Unit Usaha")))
        and document.plain[company.end : unit.start] == " "
    )


def joined(document: Document, first: Mention, second: Mention) -> Mention:
    """The two as one, of the kind of the second."""
    name = document.words(first.start, second.end)
    return Mention(first.start, second.end, second.kind, name, second.known)
