"""Bodies that no gazetteer has, told by where they stand between a post and a name.

Place in the flow: used by :mod:`kg.extract.anchors`. "Ketua Dekranasda NTT Rini Wulan", "Kepala
Satwasker Wilayah Pekalongan Widianto", "Peri Burhan, Direktur Akamigas, mengatakan".
"""

from __future__ import annotations

import re

from kg.extract.mentions import Mention
from kg.extract.name_reader import Anchor, NameReader
from kg.extract.names import PersonName
from kg.extract.role_words import OFFICE
from kg.extract.roles import RoleMention

__all__ = ["body_of_a_level", "body_of_an_area", "of_unknown"]

_OF_LEVEL = re.compile(
    r" [A-Z]\w+ (?:Wilayah|Provinsi|Kabupaten|Kota|Area|Cabang|Regional) (?=[A-Z])"
)
_UNKNOWN_BETWEEN_COMMAS = re.compile(
    r" (?P<owner>[A-Z][\w&-]*(?: [A-Z]{2,})?)(?=, (?!dan\b|serta\b|and\b|bersama\b)[a-z])"
)


def body_of_an_area(
    names: NameReader, role: RoleMention, name: PersonName
) -> tuple[Mention | None, PersonName | None]:
    """A body that nothing but its area tells: "Ketua Dekranasda NTT Rini Wulan"."""
    plain = names.document.plain
    area = names.areas.starting_at(name.after + 1)
    if area is None or name.start != role.after + 1 or plain[name.after] != " ":
        return None, name
    gap = 2 if plain.startswith(", ", area.end) else 1
    behind = names.read(area.end + gap)
    if behind is None or behind.start != area.end + gap or " " not in behind.words:
        return None, name
    words = names.document.words(name.start, area.end)
    return Mention(name.start, area.end, "other", words), behind


def body_of_a_level(
    names: NameReader, role: RoleMention
) -> tuple[Mention | None, PersonName | None]:
    """A body that its region tells: "Kepala Satwasker Wilayah Pekalongan Widianto di Batang"."""
    plain = names.document.plain
    body = _OF_LEVEL.match(plain, role.after)
    area = names.areas.starting_at(body.end()) if body is not None else None
    if body is None or area is None:
        return None, None
    behind = names.read(area.end + (2 if plain.startswith(", ", area.end) else 1))
    if behind is None or not plain.startswith((" di ", ", ", " me"), behind.after):
        return None, None
    words = names.document.words(body.start() + 1, area.end)
    return Mention(body.start() + 1, area.end, "other", words), behind


def of_unknown(names: NameReader, role: RoleMention, begin: int) -> Anchor | None:
    """A post between commas of an unknown body: "Peri Burhan, Direktur Akamigas, mengatakan"."""
    document = names.document
    if role.organisation is not None or not document.plain.endswith(", ", 0, role.start):
        return None
    if OFFICE.search(document.lower, role.start, role.end) is not None:
        return None
    unknown = _UNKNOWN_BETWEEN_COMMAS.match(document.plain, role.after)
    name = names.ending(max(begin, role.start - 60), role.start - 2) if unknown else None
    if unknown is None or name is None or " " not in name.words:
        return None
    start, end = unknown.span("owner")
    owner = names.organisations.at(start)
    owner = owner or Mention(start, end, "other", document.words(start, end))
    return Anchor(name, role, owner, "role-behind-name", 0.85)
