"""Names that are known before reading: units, bodies, organisations, areas and people.

Place in the flow: :func:`bundled_gazetteer` reads the bundled facts; a graph gives its own names as
:class:`Name` to :class:`Gazetteer`, so that what it knows helps reading. One pass of Aho-Corasick
finds all names in a text (leftmost, longest), whatever their number.

A short name in capitals (KAN, NTT) is found only in capitals: "kan" is a particle; other names must
begin with a capital letter. Names stand between word boundaries.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import ahocorasick

from kg.errors import SourceError
from kg.extract.names.english_areas import in_english
from kg.extract.text.document import Document
from kg.extract.text.mentions import Mention, Mentions
from kg.resources import lexicon_folder, map_folder
from kg.sources.facts import iter_facts, list_cell
from kg.sources.tables import BadRow, Row, read_table

__all__ = ["AREA_KINDS", "Gazetteer", "Name", "bundled_gazetteer", "bundled_names"]

AREA_KINDS = ("country", "province", "city", "regency", "island", "place")
"""Kinds of areas, the most particular reading of a shared name first."""

_RANK = {
    kind: rank
    for rank, kind in enumerate((
        "accreditation_body",
        "certification_body",
        "pln_unit",
        "ministry",
        "agency",
        "government",
        "media",
        "other",
        "company",
        *AREA_KINDS,
        "person",
    ))
}
_SHORT = 5
"""Up to this many characters a name in capitals is found in capitals only."""


@dataclass(frozen=True, slots=True)
class Name:
    """One name of a thing: as written, its kind, and the canonical name of the thing."""

    name: str
    kind: str
    known: str


class Gazetteer:
    """Finds known names in a text.

    Args:
        names: The names; where several things share one, the most particular kind is taken.
    """

    def __init__(self, names: Iterable[Name]) -> None:
        best: dict[str, Name] = {}
        for name in names:
            folded = name.name.strip().lower()
            if len(folded) < 2 or name.kind not in _RANK:
                continue
            for form in _with_company_form(folded, name.kind):
                held = best.get(form)
                rank = _RANK[name.kind] - (_RANK[held.kind] if held is not None else 0)
                if held is None or rank < 0:
                    best[form] = name
                elif not rank and held.name.isupper() and not name.name.isupper():
                    best[form] = name  # "Walhi" is written beside "WALHI"
        self._automaton = ahocorasick.Automaton()
        for folded, name in best.items():
            short = len(folded) <= _SHORT and name.name.isupper()
            exact = (
                name.name
                if short or name.name[:1].islower() or name.name.startswith("DI ")
                else None
            )
            self._automaton.add_word(folded, (len(folded), exact, name))
        self._count = len(best)
        if best:
            self._automaton.make_automaton()
        self._last: tuple[Document, Mentions] | None = None

    def __len__(self) -> int:
        return self._count

    def known(self, name: str) -> str | None:
        """The canonical name of what a name means, None if it is not known."""
        held = self._automaton.get(name.lower(), None)
        return held[2].known if held is not None else None

    def iter_names(self, document: Document) -> tuple[Mention, ...]:
        """Every known name in a text, in order, none overlapping another.

        The answer for the last document is kept, so that several rules may ask.
        """
        return self._names(document).all

    def names_within(self, document: Document, start: int, end: int) -> tuple[Mention, ...]:
        """The known names that begin from ``start`` up to ``end`` (exclusive)."""
        return self._names(document).within(start, end)

    def areas_in_names(self, document: Document) -> tuple[Mention, ...]:
        """The areas that names of units carry: the "Sumba" of "UP3 Sumba"."""
        return tuple(
            inner
            for name in self._names(document).all
            if name.kind == "pln_unit"
            for inner in self._whole(document, name.start + 1, name.end, AREA_KINDS)
        )

    def _names(self, document: Document) -> Mentions:
        last = self._last
        if last is not None and last[0] is document:
            return last[1]
        found = Mentions(self._find(document) if self._count else ())
        self._last = (document, found)
        return found

    def _find(self, document: Document) -> Iterator[Mention]:
        for mention in self._whole(document, 0, len(document.lower), _RANK):
            shared = mention.kind in AREA_KINDS and document.in_plain.search(
                _SHARES_NAME, max(0, mention.start - 40), mention.start
            )
            if shared and _DIRECTED.match(document.plain, mention.start):
                words = document.text[shared.start() : mention.end]
                yield Mention(shared.start(), mention.end, mention.kind, words)
            else:
                yield mention

    def _mention(
        self, document: Document, start: int, end: int, exact: str | None, name: Name
    ) -> Mention | None:
        plain = document.plain
        if exact is not None:
            if plain[start:end] != exact:
                return None  # also "di Aceh": the area behind "di" is a name of its own
        elif not (plain[start].isupper() or plain[start].isdigit()):
            if name.kind != "media" or "com" not in name.name.lower():  # "antara": between
                return None
        if name.kind == "media" and _BETWEEN.match(plain, start):
            return None  # "Antara lain", "Antara PLN dan warga"
        return Mention(start, end, name.kind, document.text[start:end], name.known)

    def _whole(
        self, document: Document, start: int, end: int, kinds: Collection[str]
    ) -> Iterator[Mention]:
        """Names between word boundaries; of several that overlap the first, then the longest.

        A longer name that begins or ends in a word hides none: the "Polri" of "Kabaharkam Polri".
        """
        lower, size = document.lower, len(document.lower)
        found = []
        for last, (length, exact, name) in self._automaton.iter(lower, start, end):
            begin = last - length + 1
            if begin < start or (begin and lower[begin - 1].isalnum()):
                continue  # most begin within a word
            if (last + 1 >= size or not lower[last + 1].isalnum()) and name.kind in kinds:
                found.append((begin, -last, exact, name))
        found.sort(key=lambda each: each[:2])
        position = start
        for begin, last, exact, name in found:
            if begin < position:
                continue
            mention = self._mention(document, begin, 1 - last, exact, name)
            if mention is not None:
                position = mention.end
                yield mention


_BETWEEN = re.compile(
    r"Antara(?: lain\b|(?:(?<=^Antara)|(?<=[.!?–—-] Antara)|(?<=\"Antara))"
    r" (?!dan |me[mn]|News|Foto|FOTO|TV)(?:[^\s.;:\"()]+ ){1,9}?(?:dan|dengan|hingga|sampai) )",
    re.MULTILINE,
)
"""Words of a sentence, no outlet: "Antara SMK3 dan sistem mutu", "Antara 2010 hingga 2014"."""
_DIRECTION = r"(?:North|South|East|West|Central|North(?:east|west)|South(?:east|west))"
_DIRECTED = re.compile(rf"{_DIRECTION} [A-Z]")
_SHARES_NAME = re.compile(rf"(?<![\w-])(?:{_DIRECTION}, ){{0,2}}{_DIRECTION},? (?:and|&) $")
"""Before an area that shares its name with others: "South and Central Kalimantan"."""


def _with_company_form(folded: str, kind: str) -> tuple[str, ...]:
    """A company's name also stands with "PT" before it."""
    if kind in {"company", "certification_body"} and not folded.startswith("pt "):
        return folded, f"pt {folded}"
    return (folded,)


_PARENTHESIS = re.compile(r"\s*\(([^()]*)\)")
_SHORT_FORM = re.compile(r"[A-Z][A-Z0-9]+(?: [A-Z0-9]+)*")


def _forms(name: str) -> list[str]:
    """The name without its remarks in brackets, and the short forms that stand in them."""
    forms = [_PARENTHESIS.sub("", name.replace("(Persero)", "\0")).replace("\0", "(Persero)")]
    for inner in _PARENTHESIS.findall(name):
        forms += [
            part.strip()
            for part in re.split("[;,]", inner)
            if _SHORT_FORM.fullmatch(part.strip()) and len(part.strip()) > 3
        ]
    return forms


@cache
def bundled_gazetteer() -> Gazetteer:
    """Names from the bundled facts, read once."""
    return Gazetteer(bundled_names())


@cache
def bundled_names() -> tuple[Name, ...]:
    """The names of the bundled facts, for a gazetteer that has more of them."""
    return (*_organisation_names(), *_area_names(), *_people_names(), *_lexicon_names())


def _organisation_names() -> Iterator[Name]:
    for row in iter_facts("units.csv"):
        daughter = row["unit_kind"].startswith(("subsidiary", "subholding"))
        kind = "company" if daughter else "pln_unit"
        forms = _forms(row["unit_name"])
        yield from (Name(spelt, kind, forms[0]) for form in forms for spelt in _spellings(form))
    for row in iter_facts("certification_bodies.csv"):
        if "not a certifier" in row["name"]:
            continue
        forms = [*_forms(row["name"]), *_forms(row["legal_name"]), *list_cell(row["aliases"])]
        kept = (form for raw in forms for form in _forms(raw)[:1])
        # three letters mean too much: TNI is the army, SMI a state company
        yield from (Name(form, "certification_body", forms[0]) for form in kept if len(form) > 3)
    for row in iter_facts("accreditation_bodies.csv"):
        known = _forms(row["name"])[0]
        yield Name(known, "accreditation_body", known)
        yield Name(row["short_name"], "accreditation_body", known)
        yield Name(row["short_name"].replace("-", ""), "accreditation_body", known)
    for row in iter_facts("organisations.csv"):
        kind = row["kind"].replace("-", "_")
        for name in (row["label_id"], row["label_en"], *list_cell(row["alternative_names"])):
            for form in _forms(name)[:1]:
                yield Name(form, kind, row["label_id"])


def _area_names() -> Iterator[Name]:
    codes: dict[str, str] = {}
    for row in iter_facts("areas.csv"):
        kind = row["level"] if row["level"] in AREA_KINDS else "province"
        codes[row["bps_code"]] = row["name_id"]
        for spelt in _spellings(row["name_id"]):
            yield Name(spelt, kind, row["name_id"])
        yield Name(row["name_en"], kind, row["name_id"])
    for row in iter_facts("regencies.csv"):
        name = row["name_id"]
        kind = "city" if name.startswith("Kota ") else "regency"
        yield Name(name, kind, name)
        bare = name.split(" ", 1)[1]
        if bare not in _WORDS:
            yield Name(bare, kind, name)
        yield from (Name(english, kind, name) for english in in_english(bare))
        islands = bare.removeprefix("Kepulauan ")
        if len(islands) > _SHORT and islands not in {bare, "Seribu"}:
            yield Name(islands, kind, name)  # "di Selayar"
        joined = _joined(bare)
        if joined is not None:
            yield Name(joined, kind, name)
            yield Name(f"{name.split(' ', 1)[0]} {joined}", kind, name)
    for row in iter_facts("areas_other.csv"):
        if row["kind"] in {"island", "statistical-group"}:
            kind = "island" if row["kind"] == "island" else "place"
            for name in (row["name_id"], row["name_en"], *list_cell(row["alternative_names"])):
                form = _forms(name)[0]
                yield Name(form, kind, row["name_id"])
                if form.startswith("Pulau "):
                    yield Name(form.removeprefix("Pulau "), kind, row["name_id"])

    for row in _rows(map_folder() / "area_names.csv", ("bps_code", "name")):
        yield Name(row["name"], "province", codes[row["bps_code"]])
    for row in _rows(lexicon_folder() / "areas.csv", ("name", "kind", "known")):
        yield Name(row["name"], row["kind"], row["known"])


def _spellings(name: str) -> tuple[str, ...]:
    """A name as news spells it too: "Sumatra Utara", "Kep. Riau"."""
    spelt = [name]
    if "Sumatera" in name:
        spelt.append(name.replace("Sumatera", "Sumatra"))
    if name.startswith("Kepulauan "):
        spelt.append(f"Kep. {name.removeprefix('Kepulauan ')}")
    return tuple(spelt)


def _joined(bare: str) -> str | None:
    """A name of two words as one, as news spells it too: "Gunungkidul", "Tanjungpinang"."""
    first, _, second = bare.partition(" ")
    if not second.isalpha() or second in _SIDES or bare in _WORDS:
        return None
    return first + second.lower()


_SIDES = frozenset("Timur Barat Utara Selatan Tengah Tenggara Daya".split())
"""Words behind the name of an area that tell which part of it is meant."""
_WORDS = {"Batu Bara"}
"""Regencies whose bare name means something else: coal."""


def _lexicon_names() -> Iterator[Name]:
    for row in _rows(lexicon_folder() / "organisations.csv", ("name", "kind", "known")):
        yield Name(row["name"], row["kind"], row["known"])


def _rows(path: Path, headings: tuple[str, ...]) -> Iterator[Row]:
    for row in read_table(path, headings):
        if isinstance(row, BadRow):
            raise SourceError(row.reason, file=path.name, line=row.line)
        yield row


def _people_names() -> Iterator[Name]:
    for row in iter_facts("quotes_index.csv"):
        yield Name(row["speaker"], "person", row["speaker"])
