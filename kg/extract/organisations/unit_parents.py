"""The company or unit to which a text says that a unit of PLN belongs.

Place in the flow: used by :mod:`kg.extract.organisations.organisation_items`. In this order: the
unit over a list of units, the words right beside the unit, the company in the unit's own name.
"""

from __future__ import annotations

import re

from kg.extract.text.document import Document
from kg.extract.text.mentions import Mention, Mentions

__all__ = ["parent_of"]

_PARENT = re.compile(
    r"^((?:PT\.? |PT\.)?(?:PLN(?: \(Persero\))?(?: (?:(?:Indonesia|Nusantara) Power(?: Services)?|"
    r"Nusa Daya|Energi Primer Indonesia|Electricity Services|Icon Plus|IPS?|NPS?|EPI|ES))?|"
    r"Indonesia Power|Pembangkitan Jawa[ -]Bali|PJB(?! Services)))(?= \S)"
)
"""PLN, or its subsidiary, at the begin of a unit's name: "PLN Nusantara Power UP Paiton"."""
_GROUP_NOUN = re.compile(
    r"\b(?:unit(?: kerja| pelaksana| layanan| induk| bisnis| pembangkit\w*| produksi)?s?|"
    r"anak (?:usaha|perusahaan)|subsidiar\w+)"
    r"(?: (?:di lingkungan|di bawah|milik|dari|di|of|under))? ?$"
)
_THROUGH = re.compile(r" (?:melalui|lewat|through) (?:its )?")
"""Between a company or unit and that of its units which acts: "PLN UIW NTT melalui UP3 Sumba"."""
_UNDER = re.compile(
    r",? (?:yang )?(?:berada )?(?:di ?bawah(?: (?:naungan|kendali|pengelolaan|koordinasi))?|under|"
    r"(?:salah satu |a )?unit(?: (?:kerja|pelaksana|pembangkit\w*))?(?: (?:milik|dari|of))?) "
)
"""Between a unit and what it belongs to: "UP3 Sumba di bawah PLN UIW NTT"."""
_LIST = re.compile(
    r"\b(?:adalah|yakni|yaitu|meliputi|antara lain|terdiri (?:dari|atas)|namely|are)\b"
)


def parent_of(document: Document, group: list[Mention], organisations: Mentions) -> str | None:
    """The name of what a unit belongs to, None where the text does not tell it.

    Args:
        document: The text.
        group: Where one organisation is named.
        organisations: All that are named.
    """
    for mention in group:
        if mention.kind != "pln_unit":
            continue
        above = _listed_under(document, mention, organisations)
        above = above or _told_above(mention, document, organisations)
        if above is not None:
            return above.name
    for mention in group:
        match = _PARENT.match(mention.name) if mention.kind == "pln_unit" else None
        if match is not None:
            return match.group(1)
    return None


def _told_above(mention: Mention, document: Document, organisations: Mentions) -> Mention | None:
    """The company or unit to which the words right beside a unit say that it belongs."""
    before = organisations.before(mention.start)
    if before is not None and _is_of_pln(before) and before.name != mention.name:
        if _THROUGH.fullmatch(document.lower, before.end, mention.start):
            return before
    joined = _UNDER.match(document.lower, mention.end)
    above = organisations.starting_at(joined.end()) if joined is not None else None
    if above is not None and _is_of_pln(above) and above.name != mention.name:
        return above
    return None


def _is_of_pln(mention: Mention) -> bool:
    if mention.kind != "company":
        return mention.kind == "pln_unit"
    return _PARENT.match(f"{mention.name} UP") is not None


def _listed_under(document: Document, mention: Mention, organisations: Mentions) -> Mention | None:
    """The unit whose units are listed: "Dua unit kerja PLN Wilayah NTT ... adalah A dan B"."""
    number = document.sentence_index(mention.start)
    sentence = document.sentences[number]
    before = document.lower[sentence.start : mention.start]
    if not _LIST.search(before) or "unit" not in before:
        return None
    start = document.sentences[max(0, number - 2)].start
    for each in reversed(organisations.within(start, mention.start)):
        words = document.lower[max(0, each.start - 50) : each.start]
        if each.kind in {"pln_unit", "company"} and _GROUP_NOUN.search(words):
            return each
    return None
