"""What all parts of the mapping of one read text share: its source, words, and resolved names.

Place in the flow: used by :mod:`kg.mapping.extractions` and its parts. A part asks for evidence and
for organisations and people by the names that the text prints; each is described once in the graph
of the document, with all names it is called there and where they stand.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from types import MappingProxyType

from kg.claims.dates import PartialDate, parse_partial_date
from kg.claims.evidence import TextEvidence, quote
from kg.claims.mint import short_hash
from kg.claims.records import Curated, Organisation, Person, Record, Ref, Text, Unit
from kg.extract import Extraction
from kg.extract.model import Item, Span
from kg.extract.reasons import REASONS
from kg.mapping.registry import plain_name, unit_kind
from kg.mapping.resolution import Resolution, Resolver
from kg.mapping.resolution_keys import given_short_form, party_key, person_key

__all__ = ["EDITED", "Context", "CuratedItem", "LeftOut", "read_day"]

EDITED = "edited-by-curator"
"""The reason of an item that a curator changed; its words are still those of the text."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An item that was read and does not enter the graph, and why, in a sentence."""

    item: str
    why: str


@dataclass(frozen=True, slots=True)
class CuratedItem:
    """An item that curators changed.

    Attributes:
        by: Their names.
        read: What the program had read in the fields that differ now, as text; empty for nothing.
        written: The texts that stand in these fields now.
    """

    by: tuple[str, ...]
    read: Mapping[str, str]
    written: frozenset[str]


@dataclass(slots=True)
class _Described:
    """A party or person of this text: its decision, the names and words used, its roles."""

    resolution: Resolution
    names: dict[str, None] = field(default_factory=dict)
    words: dict[TextEvidence, None] = field(default_factory=dict)
    roles: dict[str, None] = field(default_factory=dict)
    curators: dict[str, None] = field(default_factory=dict)


class Context:
    """One text under mapping.

    Args:
        extraction: What was read.
        source: Slug of the source.
        resolver: What names mean.
        curated: The items that curators changed, by their ids (``c1``).
    """

    def __init__(
        self,
        extraction: Extraction,
        source: str,
        resolver: Resolver,
        curated: Mapping[str, CuratedItem] = MappingProxyType({}),
    ) -> None:
        self._curated = curated
        self.extraction = extraction
        self.text = extraction.text
        self.source = source
        self.ref = Ref("source", source)
        self.mark = short_hash(source, length=6)
        self.resolver = resolver
        self.left_out: list[LeftOut] = []
        self._described: dict[Ref, _Described] = {}
        self._full_names = dict(_full_names(extraction))

    @property
    def resolutions(self) -> tuple[Resolution, ...]:
        """Every decision on a name, in the order of asking."""
        return tuple(one.resolution for one in self._described.values())

    def say(self, words: str) -> Text:
        """Return words of the text with its language."""
        return Text(words, self.extraction.language)

    def omit(self, item: str, why: str) -> None:
        """Note that an item does not enter the graph."""
        self.left_out.append(LeftOut(item, why))

    def words(self, start: int, exact: str) -> TextEvidence:
        """Return evidence for words of the text, with some words around them."""
        return quote(self.source, self.text, exact, start=start)

    def evidence(self, spans: Iterable[Span]) -> tuple[TextEvidence, ...]:
        """Return the evidence of an item."""
        return tuple(self.words(span.start, span.exact) for span in spans)

    def confidence(self, item: Item, name: str = "") -> Decimal | None:
        """Return an item's confidence with two decimals.

        Args:
            item: The item.
            name: Its id. The program's confidence is none in what a curator wrote; a confidence
                that the curator set is kept.
        """
        curated = self._curated.get(name)
        if curated is not None and "confidence" not in curated.read:
            return None
        return Decimal(f"{item.confidence:.2f}")

    def reasons(self, item: Item, name: str = "") -> str:
        """Return in sentences which rule found an item, what was inferred and what was changed."""
        told = [REASONS.get(code, code) for code in item.reasons if code != EDITED]
        if (curated := self._curated.get(name)) is not None:
            sentence = "Curator {by} changed what the program had read: {what}."
            if told:
                told.insert(0, "Its reasons for that were:")
            told.insert(0, _changed(curated, sentence))
        return " ".join(told)

    def changes(self, name: str) -> Text | None:
        """Return in Indonesian what curators changed in an item; None for nothing."""
        curated = self._curated.get(name)
        if curated is None:
            return None
        return Text(_changed(curated, "Kurator {by} mengubah hasil bacaan program: {what}."), "id")

    def curated(self, name: str, thing: Ref) -> Iterator[Record]:
        """Yield who changed what a program had read of a thing, where somebody did."""
        if (curated := self._curated.get(name)) is not None:
            yield Curated(thing, curated.by)

    def party(
        self, name: str, spans: Sequence[Span], *, is_unit: bool = False, role: str | None = None
    ) -> Ref | None:
        """Return the organisation or unit that a name means, to be described in this graph.

        Args:
            name: As printed.
            spans: The words of the item that names it.
            is_unit: Whether the text says that it is a unit of PLN.
            role: A class that the text gives it (``CertificationBody``).

        Returns:
            The reference; None where the name names nothing.
        """
        is_unit = is_unit or self._is_unit(name)
        resolution = self.resolver.party(name, is_unit=is_unit)
        full = self._full_names.get(party_key(name))
        if resolution is not None and resolution.decision == "new" and full not in {None, name}:
            assert full is not None  # noqa: S101 - tested above
            meant = self.resolver.party(full, is_unit=is_unit)
            if meant is not None:
                why = f"the text means {full!r} by it"
                resolution = replace(meant, name=name, why=why)
        return self._note(resolution, name, spans, role)

    def person(self, name: str, spans: Sequence[Span]) -> Ref | None:
        """Return the person that a name means, to be described in this graph."""
        return self._note(self.resolver.person(name, beside=self.source), name, spans, None)

    def descriptions(self) -> list[Record]:
        """Return every party and person that was asked for, with who wrote their names."""
        described = [self._describe(ref, one) for ref, one in self._described.items()]
        curated = (
            Curated(ref, tuple(one.curators))
            for ref, one in self._described.items()
            if one.curators
        )
        return [*described, *curated]

    def _is_unit(self, name: str) -> bool:
        key = party_key(name)
        return any(
            each.kind == "pln_unit" and party_key(each.name) == key
            for each in self.extraction.organizations
        )

    def _note(
        self, resolution: Resolution | None, name: str, spans: Sequence[Span], role: str | None
    ) -> Ref | None:
        if resolution is None:
            return None
        held = self._described.setdefault(resolution.ref, _Described(resolution))
        held.names[name] = None
        writers = [by for one in self._curated.values() if name in one.written for by in one.by]
        if writers and not any(name in span.exact for span in spans):
            held.curators.update(dict.fromkeys(writers))  # no words of the text name it
        else:
            held.words.update(dict.fromkeys(self._where(name, spans)))
        if role:
            held.roles[role] = None
        return resolution.ref

    def _where(self, name: str, spans: Sequence[Span]) -> Iterable[TextEvidence]:
        """Yield where a name stands in the words of an item; else all of these words."""
        for span in spans:
            at = span.exact.find(name)
            if at >= 0:
                yield self.words(span.start + at, name)
                return
        yield from self.evidence(spans)

    def _describe(self, ref: Ref, one: _Described) -> Record:
        evidence = tuple(one.words)
        thing = self.resolver.thing(ref)
        if ref.kind == "person":
            name = thing.label if thing else one.resolution.label
            known = {person_key(n) for n in (name, *(thing.names if thing else ()))}
            others = tuple(n for n in one.names if n != name and person_key(n) not in known)
            return Person(ref.slug, name, others, evidence)
        label = one.resolution.label
        labels = thing.labels if thing else (Text(label, "id"),)
        held = {text.value for text in labels} | set(thing.names if thing else ())
        others = tuple(n for n in one.names if n not in held and plain_name(n) not in held)
        if ref.kind == "unit":
            kind = (thing.unit_kind if thing else None) or unit_kind(party_key(label)) or "other"
            return Unit(ref.slug, labels, kind, others, evidence=evidence)
        return Organisation(ref.slug, labels, others, tuple(one.roles), evidence=evidence)


def read_day(text: str | None) -> PartialDate | None:
    """Return a date of day, month or year precision; None for what is none."""
    try:
        return parse_partial_date(text) if text else None
    except ValueError:
        return None


def _full_names(extraction: Extraction) -> Iterator[tuple[str, str]]:
    """Yield the keys of names that mean more than they say in this text, and the full names.

    These are short forms that the text gives in brackets, and what the reader knows of a list whose
    kind of unit is named once ("UP3 Semarang, Surakarta dan Klaten").
    """
    for item in extraction.organizations:
        if item.known:
            yield party_key(item.name), item.known
        if short := given_short_form(item.name):
            yield party_key(short), item.known or item.name


def _changed(curated: CuratedItem, sentence: str) -> str:
    what = "; ".join(
        f"{key.replace('_', ' ')} ({former or '–'})" for key, former in curated.read.items()
    )
    return sentence.format(by=", ".join(curated.by), what=what)
