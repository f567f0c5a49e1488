"""What a name says: its words in a comparable form, and the kind, unit or standard it tells.

Place in the flow: first step of matching. A name is read in these steps:

1. case, accents and punctuation go (:func:`kg.store.labels.normalise`), letters that stand apart
   are one word ("D.K.I."); a remark in brackets that names a kind ("Sumba (pulau)") tells the kind,
   any other is a second name ("(NTT)"); "Lima Puluh Koto/Kota" is two names;
2. a standard's code is read apart: number, adoption and edition ("SNI ISO 9001:2015");
3. a kind of unit in full or in short ("Unit Pelaksana Pelayanan Pelanggan", "UP3") is read apart;
4. a word of kind at the front or the end is taken off ("Kab.", "Regency", "PT"). A name that
   begins with such a word may be meant whole ("Kota Baru"): both readings are kept;
5. English order becomes Indonesian order ("South Central Timor": "timor tengah selatan");
6. short forms of areas are written out ("NTT", "Jabar"), other spellings made one ("Sumatra").

The words stand in ``words.csv``; kinds of unit are those that ``units.csv`` names, short forms of
areas those of ``extract/lexicon/areas.csv`` and ``maps/area_names.csv``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from kg.link.words import LONGEST_KIND, Words, read_words
from kg.store.labels import normalise

__all__ = ["Code", "NameForms", "forms"]

_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]")
_EITHER = re.compile(r"(?<![\w/])([^\W\d_]{3,})/([^\W\d_]{3,})(?![\w/])")
"""A word or another in its place; not ISO/IEC."""
_BESIDES = re.compile(r"\b(?:sebelum pemekaran|before the split|hingga \d{4}|until \d{4})\b")
_CODE = re.compile(
    r"(?P<sni>\bsni )?\b(?P<body>iso iec ts|iso iec|iso ts|iso|iec|ohsas|iatf|pas) ?"
    r"(?P<number>\d{3,5}(?: \d{1,2}(?!\d))?)"
    r"(?: (?:versi |edisi |tahun )?(?P<year>(?:19|20)\d\d))?(?![0-9a-z])"
)
_SINGLES = re.compile(r"\b([a-z]) (?=[a-z]\b)")
MOST_READINGS = 4


@dataclass(frozen=True, slots=True)
class Code:
    """A standard's code: its number ("9001", "27001"), edition and national adoption."""

    number: str
    edition: str | None = None
    is_adoption: bool = False


@dataclass(frozen=True, slots=True)
class NameForms:
    """One reading of a name.

    Attributes:
        words: Its comparable words, words of kind taken off; empty where a code says it all.
        kind: The kind that the name itself tells (``regency``), if it does.
        unit: The kind of PLN unit that it tells (``up3``), if it does.
        code: The standard's code in it, if there is one.
    """

    words: tuple[str, ...]
    kind: str | None = None
    unit: str | None = None
    code: Code | None = None


@lru_cache(maxsize=20_000)
def forms(name: str) -> tuple[NameForms, ...]:
    """Read a name.

    Args:
        name: As it is written.

    Returns:
        Its readings, the likeliest first; empty when there is no letter or digit in it.

    Example:
        >>> forms("Kab. Sumba Barat Daya")[0]
        NameForms(words=('sumba', 'barat', 'daya'), kind='regency', unit=None, code=None)
        >>> forms("Southwest Sumba Regency")[0].words
        ('sumba', 'barat', 'daya')
        >>> forms("ISO 9001:2015")[0].code
        Code(number='9001', edition='2015', is_adoption=False)
    """
    found: list[NameForms] = []
    for one in _alternatives(name):
        for text, told in _texts(one):
            for reading in _read(text, told):
                if reading not in found:
                    found.append(reading)
    return tuple(found[:MOST_READINGS])


def _alternatives(name: str) -> list[str]:
    """Return the names that a name with a stroke in it gives: one with either word."""
    if "/" not in name or _CODE.search(normalise(name)) or not _EITHER.search(name):
        return [name]
    return [_EITHER.sub(r"\1", name), _EITHER.sub(r"\2", name)]


def _texts(name: str) -> list[tuple[str, str | None]]:
    """Return the name without its brackets, and what stands in them where it is a name, too."""
    words = read_words()
    told: str | None = None
    others: list[str] = []
    for inner in _BRACKETS.findall(name):
        normal = _BESIDES.sub("", normalise(inner)).strip()
        if normal in words.kinds:
            told = words.kinds[normal]
        elif normal and not all(word in words.slight for word in normal.split()):
            others.append(normal)
    outer = normalise(_BRACKETS.sub(" ", name))
    texts = [(outer, told)] if outer else []
    return texts + [(text, told) for text in others if text not in words.kinds]


def _read(text: str, told: str | None) -> list[NameForms]:
    words = read_words()
    code, rest = _take_code(_SINGLES.sub(r"\1", text))
    unit, rest = words.take_unit(rest)
    parts = rest.split()
    if unit is not None:
        parts = [part for part in parts if part != "pln"] or parts or [unit]
        return [NameForms(tuple(words.spelt(parts)), "unit", unit)]
    if code is not None:
        kind = "standard-edition" if code.edition else "standard"
        return [NameForms(tuple(words.spelt(parts)), kind, None, code)]
    if not parts:
        return []
    whole = NameForms(_comparable(parts, words), told)
    named, stripped = _take_kind(parts, words)
    if named is None or not stripped:
        return [whole]
    return [NameForms(_comparable(stripped, words), told or named), whole]


def _comparable(parts: Sequence[str], words: Words) -> tuple[str, ...]:
    return tuple(words.spelt(words.indonesian_order(parts)))


def _take_code(text: str) -> tuple[Code | None, str]:
    found = _CODE.search(text)
    if found is None:
        return None, text
    number = found["number"].replace(" ", "-")
    code = Code(number, found["year"], found["sni"] is not None)
    return code, f"{text[: found.start()]} {text[found.end() :]}".strip()


def _take_kind(parts: Sequence[str], words: Words) -> tuple[str | None, tuple[str, ...]]:
    """Take a word or phrase of kind off the front, or else off the end."""
    for length in range(min(LONGEST_KIND, len(parts)), 0, -1):
        front = " ".join(parts[:length])
        if front in words.kinds:
            kind, rest = words.kinds[front], tuple(parts[length:])
            again, shorter = _take_kind(rest, words) if len(rest) > 1 else (None, rest)
            return kind, shorter if again == kind else rest  # "Prov. DI Yogyakarta"
    for length in range(min(2, len(parts)), 0, -1):
        end = " ".join(parts[-length:])
        if end in words.english_kinds:
            return words.kinds[end], tuple(parts[:-length])
    return None, tuple(parts)
