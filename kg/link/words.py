"""The words by which names are read: kinds, directions, spellings, short forms, units."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from kg.resources import lexicon_folder, link_file, map_folder
from kg.sources.facts import iter_facts
from kg.sources.tables import BadRow, Row, read_table
from kg.store.labels import normalise

__all__ = ["LONGEST_KIND", "Words", "read_words"]

_UNIT_KIND = re.compile(r"(?P<long>Unit .+?) \((?P<short>[A-Z][A-Z0-9]+)\b.*\)")
_ENGLISH = frozenset({"regency", "city", "municipality", "province", "island", "special region"})
_AFTER_PLN = frozenset({"area", "cabang", "rayon", "sektor", "wilayah", "distribusi"})
"""Kinds of unit only where the name begins with them, PLN left aside: "PLN Area Kupang"."""
LONGEST_KIND = 4
"""Words of the longest phrase of kind."""
_PLN = ("pt pln persero", "pt pln", "pln persero", "pln")


@dataclass(frozen=True, slots=True)
class Words:
    """Words and what they mean; see ``words.csv``.

    Attributes:
        kinds: A word or phrase of kind, and the kind.
        directions: An English direction, and the Indonesian words that follow a name for it.
        telling: Words that make another thing of a name: "Sumba Barat" is not "Sumba"; words of
            kind that a reading kept are among them.
        spellings: A spelling or short form, and the words it is written out as.
        slight: Words that hardly tell one name from another.
        units: A kind of unit in full, and its short form.
    """

    kinds: Mapping[str, str]
    directions: Mapping[str, str]
    telling: frozenset[str]
    spellings: Mapping[str, str]
    slight: frozenset[str]
    units: Mapping[str, str]

    @property
    def english_kinds(self) -> frozenset[str]:
        """Words of kind that stand behind a name."""
        return _ENGLISH

    def spelt(self, parts: Sequence[str]) -> list[str]:
        """Write short forms out and other spellings as one."""
        return [word for part in parts for word in self.spellings.get(part, part).split()]

    def take_unit(self, text: str) -> tuple[str | None, str]:
        """Read the kind of unit that a name in normal form tells.

        Returns:
            Its short form in lower case, or None; and the rest of the name.
        """
        for long, short in self.units.items():
            if long in text and (at := f" {text} ".find(f" {long} ")) >= 0:
                return short, f"{text[:at]} {text[at + len(long) :]}".strip()
        parts = text.split()
        for place, part in enumerate(parts):
            if part in self.units.values():
                return part, " ".join(parts[:place] + parts[place + 1 :])
        for pln in _PLN:
            rest = text.removeprefix(pln).strip()
            first, _, others = rest.partition(" ")
            if rest != text and first in _AFTER_PLN and others:
                return first, others
        return None, text

    def indonesian_order(self, parts: Sequence[str]) -> list[str]:
        """Move English directions behind the name: "south central timor", "riau kepulauan"."""
        rest = list(parts)
        told: list[str] = []
        while len(rest) > 1:
            pair = " ".join(rest[:2])
            if len(rest) > 2 and pair in self.directions:
                told.insert(0, self.directions[pair])
                rest = rest[2:]
            elif rest[0] in self.directions:
                told.insert(0, self.directions[rest[0]])
                rest = rest[1:]
            else:
                break
        return rest + " ".join(told).split()


@lru_cache(maxsize=1)
def read_words() -> Words:
    """Return the words of ``words.csv`` with the short forms and units of the other tables."""
    roles: dict[str, dict[str, str]] = {}
    for row in _rows(read_table(link_file("words.csv"), ("role", "word", "meaning"))):
        roles.setdefault(row["role"], {})[row["word"]] = row["meaning"]
    return Words(
        kinds=roles["kind"],
        directions=roles["direction"],
        telling=frozenset(roles["telling"]) | _single(roles["kind"]) - frozenset(roles["slight"]),
        spellings={**_short_forms(), **roles["spelling"]},
        slight=frozenset(roles["slight"]),
        units=_units(),
    )


def _single(words: Iterable[str]) -> frozenset[str]:
    return frozenset(word for word in words if " " not in word)


def _rows(rows: Iterable[Row | BadRow]) -> list[Row]:
    """Return the rows of a bundled table; a test holds that none is bad."""
    return [row for row in rows if not isinstance(row, BadRow)]


def _short_forms() -> dict[str, str]:
    """Return one-word short forms of areas and what they are written out as."""
    forms: dict[str, str] = {}
    names = {row["bps_code"]: row["name_id"] for row in iter_facts("areas.csv") if row["bps_code"]}
    for row in _rows(read_table(map_folder() / "area_names.csv", ("bps_code", "name", "basis"))):
        if row["basis"].startswith("short"):
            _add(forms, row["name"], names[row["bps_code"]])
    for row in _rows(read_table(lexicon_folder() / "areas.csv", ("name", "kind", "known"))):
        if row["kind"] in {"province", "regency"}:
            _add(forms, row["name"], row["known"])
    return forms


def _add(forms: dict[str, str], name: str, known: str) -> None:
    """Take a short form unless it is a word of the name it stands for ("Jakarta")."""
    short, written = normalise(name), normalise(known).removeprefix("kabupaten ")
    if short.isalpha() and short not in written.split():
        forms[short] = written


def _units() -> dict[str, str]:
    """Return the kinds of unit in full and in short, the longest first."""
    units: dict[str, str] = {}
    for row in iter_facts("units.csv"):
        if found := _UNIT_KIND.fullmatch(row["unit_kind"]):
            units[normalise(found["long"])] = found["short"].lower()
    return dict(sorted(units.items(), key=lambda item: -len(item[0])))
