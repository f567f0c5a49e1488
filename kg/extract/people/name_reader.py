"""Reads names of people against what else a text names, and holds the anchors of names.

Place in the flow: shared by :mod:`kg.extract.people.anchors`, :mod:`kg.extract.people.bylines` and
:mod:`kg.extract.people.spoken_names`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.extract.names.names import PersonName, read_name
from kg.extract.people.role_mention import RoleMention
from kg.extract.text.document import Document
from kg.extract.text.mentions import Mention, Mentions
from kg.extract.words.role_words import LEVELS

__all__ = ["Anchor", "NameReader", "without_age"]

_CAPITALISED = re.compile(r"(?<![\w.])[A-Z][\w.'-]*")
_OF_A_PLACE = re.compile(
    rf"\b(?:{LEVELS}|[Kk]abupaten|[Kk]ota|[Pp]rovinsi|[Pp]ulau|[Jj]alan|Jl\.|[Gg]edung|"
    r"[Hh]otel|Klasis|Paroki|Keuskupan|Stasi|Dekanat|Resort|Super|Smart|Sektor|Rayon|Ranting) $"
)
"""What tells that the words behind it name a place."""
_AGE = re.compile(r",? \(?\d{1,2}(?: tahun)?\)?$")


@dataclass(frozen=True, slots=True)
class Anchor:
    """A name, the role told with it and why it is taken for a name."""

    name: PersonName
    role: RoleMention | None
    organisation: Mention | None
    reason: str
    confidence: float


@dataclass(frozen=True, slots=True)
class NameReader:
    """What names are read against."""

    document: Document
    organisations: Mentions
    areas: Mentions

    def read(self, position: int, *, loose: bool = False) -> PersonName | None:
        """The name that begins at ``position``, honorifics skipped."""
        name = read_name(self.document, position, self.organisations, self.areas, loose=loose)
        within = self.areas.at(name.start) if name is not None else None
        if name is not None and within is not None and within.start < name.start:
            return None  # "in North Sumatra, the minister said"
        return name

    def ending(self, begin: int, end: int) -> PersonName | None:
        """The longest name that ends at ``end``, titles left out."""
        plain = self.document.plain
        for match in self.document.in_plain.finditer(_CAPITALISED, max(begin, end - 70), end):
            name = self.read(match.start())
            if name is not None and end in {name.end, name.after}:
                return None if _OF_A_PLACE.search(plain, begin, name.start) else name
        return None


def without_age(plain: str, begin: int, end: int) -> int:
    """Where a name ends that an age follows ("Ibrahim (67)", "Ibrahim, 67")."""
    age = _AGE.search(plain, max(begin, end - 12), end)
    return age.start() if age is not None else end
