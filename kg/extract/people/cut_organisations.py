"""Names of organisations that were cut beside a person's: the rest of one, a letter too much.

Place in the flow: used by :mod:`kg.extract.people.anchors`.
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.names.names import PersonName
from kg.extract.people.name_reader import NameReader
from kg.extract.text.document import Sentence
from kg.extract.text.mentions import Mention
from kg.extract.words.role_words import ROLE_HEAD
from kg.extract.words.titles import IN_BRACKETS

__all__ = ["UNKNOWN_OWNER", "goes_on_as_list", "rest_of_organisation", "with_balinese_article"]

UNKNOWN_OWNER = re.compile(
    r"(?: (?:(?:dan|bagian) )?(?:[A-Z][\w&-]*|\([A-Z][\w.&-]+\))){1,7}(?= ?, [A-Z])"
)
_HOLDING = re.compile(r"(?: [A-Z][\w&-]*){0,2} (?:Sub-?holding|Holding|Group)(?= [A-Z][a-z])")
"""The rest of a group's name before a person's: "Pertamina NRE Subholding X"."""
_WITH_SHORT = re.compile(
    r"(?: (?:(?:dan|untuk|bagi|of|for|and|&) )?[A-Z][\w&-]*){1,6} "
    rf"\((?!(?:{IN_BRACKETS})\b)[A-Z][\w&-]+\)(?=,? [A-Z])"
)
"""The rest of an organisation's name, its short form and then a person's name."""
_TO_ITS_COUNTRY = re.compile(
    r"(?: [A-Z][\w&-]*){0,3} (?:Indonesia|Nusantara|Internasional|International|Asia|Pacific|"
    r"Sekuritas|Securities|Consulting|Advisory|Persada|Services|Certification|Sertifikasi|"
    r"Tbk)(?= [A-Z][a-z])"
)
"""The rest of a company's name, up to its country or trade, before a person's."""
_ACRONYM = re.compile(
    r" (?!HM|HE|HJ|DR|KH|AKP|AKBP|RD|TB|RA|AA|MS|TGH|"
    r"C[A-Z]O\b|[ES]?VP\b|GM\b|PR\b|MD\b)[A-Z][A-Z0-9]{1,9}(?=,? [A-Z][a-z])"
)
"""A short form behind a company, before a person: "PLN M2U Rini Wulan"."""
_BALINESE = re.compile(
    r"(?:Wayan|Made|Gede|Nyoman|Ketut|Komang|Putu|Kadek|Gusti|Nengah|Dewa|Ida|Luh|Gde)\b"
)


_UNIT_OF_PLACE = re.compile(
    r"(?:(?:PT )?PLN (?:\(Persero\) )?)?U(?:P3|LP|IW|ID|IP|IT|PT|PP|PK|P2[BDK])\b"
)


def _of_its_place(names: NameReader, organisation: Mention) -> bool:
    """Whether a unit's name ends in its place, behind which no more of it follows."""
    area = names.areas.at(organisation.end - 1)
    return (
        _UNIT_OF_PLACE.match(organisation.name) is not None
        and area is not None
        and area.end == organisation.end
    )


def rest_of_organisation(
    names: NameReader, organisation: Mention, name: PersonName | None, sentence: Sentence
) -> tuple[Mention, PersonName | None]:
    """Give unknown words right behind an organisation to it, where a full name follows a comma.

    "General Manager PT Supreme Energy Muara Laboh, Budi Santoso mengatakan".
    """
    plain = names.document.plain
    holding = _HOLDING.match(plain, organisation.end, sentence.end)
    behind = names.read(holding.end() + 1) if holding is not None else None
    if holding is not None and behind is not None:
        words = names.document.words(organisation.start, holding.end())
        return replace(organisation, end=holding.end(), name=words, known=None), behind
    short = _WITH_SHORT.match(plain, organisation.end, sentence.end)
    if short is not None and names.document.in_lower.search(ROLE_HEAD, short.start(), short.end()):
        short = None  # "Manajer PLN X Budi Santoso dan Kepala Kejaksaan Tinggi (Kajati) Y"
    gap = 2 if short is not None and plain.startswith(", ", short.end()) else 1
    behind = names.read(short.end() + gap) if short is not None else None
    if short is None:
        short = _ACRONYM.match(plain, organisation.end, sentence.end)
        gap = 2 if short is not None and plain.startswith(", ", short.end()) else 1
        behind = names.read(short.end() + gap) if short is not None else None
    if short is None:
        short = _TO_ITS_COUNTRY.match(plain, organisation.end, sentence.end)
        behind = names.read(short.end() + 1) if short is not None else None
    if short is not None and behind is not None and " " in behind.words:
        words = names.document.words(organisation.start, short.end())
        return replace(organisation, end=short.end(), name=words, known=None), behind
    owner = UNKNOWN_OWNER.match(plain, organisation.end, sentence.end)
    if plain.startswith((" Bidang ", " Urusan ", " Bagian "), organisation.end):
        return organisation, name  # "Deputi Kepala Bappenas Bidang X, Y"
    if owner is None or (name is not None and name.after != owner.end()):
        return organisation, name  # a title follows, or no name stands there
    if name is not None and " " in name.words and _of_its_place(names, organisation):
        return organisation, name  # "Manager UPP I Medan Eko Sukma, Effiaty Polapa hadir"
    behind = names.read(plain.find(", ", owner.end()) + 2)
    if behind is None or behind.end > sentence.end:
        return organisation, name
    area = names.areas.starting_at(owner.start() + 1)
    if " " not in behind.words and (area is None or area.end != owner.end()):
        return organisation, name
    if goes_on_as_list(plain, behind.after):
        return organisation, name
    words = names.document.words(organisation.start, owner.end())
    whole = replace(organisation, end=owner.end(), name=words, known=None)
    return whole, behind


def with_balinese_article(
    names: NameReader, name: PersonName, organisation: Mention
) -> tuple[PersonName, Mention]:
    """Give "I" back to a name that follows a unit ("UPT Madiun I Wayan Sujana")."""
    if _BALINESE.match(name.words) is None or name.start - organisation.end != 1:
        return name, organisation
    start, end = organisation.end - 1, organisation.end - 2
    words = names.document.words(organisation.start, end)
    whole = PersonName(start, name.end, name.after, f"I {name.words}")
    return whole, replace(organisation, end=end, name=words)


def goes_on_as_list(plain: str, end: int) -> bool:
    """Whether a name is one of a list: "A, B, dan C"; a post behind it begins another item."""
    join = _AND.match(plain, end)
    if join is None:
        return False
    return ROLE_HEAD.match(plain[join.end() : join.end() + 40].lower()) is None


_AND = re.compile(r",? (?:dan|and) ")
