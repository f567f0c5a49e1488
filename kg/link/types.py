"""The types of our things: what a client may ask for, and what it is told of a candidate.

Place in the flow: beside :mod:`kg.link.own`. A type is a class of the ontology, or a code of its
lists of kinds (of areas, units, sources); its IRI is its id, its names in both languages are those
of the ontology, read from the index of names.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kg.errors import ParameterError
from kg.link.entities import AREA_KINDS, KINDS
from kg.namespaces import PREFIXES, TR, tr
from kg.store.blocking import KnownThing
from kg.store.labels import normalise
from kg.store.names import NameIndex

__all__ = ["Type", "Types"]

_CONCEPT = PREFIXES["skos"] + "Concept"
_CODES = 5_000
_NEAREST = 5

CLASSES: Mapping[str, frozenset[str]] = {
    "Area": AREA_KINDS,
    "Unit": frozenset({"unit"}),
    "Organisation": frozenset({"organisation"}),
    "CertificationBody": frozenset({"certification-body"}),
    "AccreditationBody": frozenset({"accreditation-body"}),
    "Ministry": frozenset({"government"}),
    "Collaboration": frozenset({"organisation"}),
    "Standard": frozenset({"standard"}),
    "StandardEdition": frozenset({"standard-edition"}),
    "Scheme": frozenset({"standard"}),
    "Person": frozenset({"person"}),
    "Outlet": frozenset({"outlet"}),
    "Source": frozenset({"source"}),
}
"""The classes whose members can be matched, and the kinds of :mod:`kg.link.entities` they are."""

_BROADER = {
    "CertificationBody": "Organisation",
    "AccreditationBody": "Organisation",
    "Ministry": "Organisation",
}
_LISTS = {"areaKind": "Area", "unitKind": "Unit", "sourceKind": "Source"}
DEFAULT_TYPES = (
    "Area",
    "areaKind-province",
    "areaKind-regency",
    "areaKind-city",
    "Unit",
    "Organisation",
    "CertificationBody",
    "AccreditationBody",
    "Standard",
    "StandardEdition",
    "Person",
)
"""What the manifest offers first."""


@dataclass(frozen=True, slots=True)
class Type:
    """A type: its IRI, names, kinds of matching, class, and the code that members must have.

    ``trait`` is the short name of the property that holds the code; empty for a class.
    """

    id: str
    en: str
    id_name: str
    kinds: frozenset[str]
    class_iri: str
    trait: str = ""
    broader: str | None = None

    def name(self, language: str | None) -> str:
        """Return the name in a language."""
        return self.id_name if language == "id" else self.en

    def holds(self, thing: KnownThing) -> bool:
        """Tell whether a thing is of this type."""
        if self.class_iri not in thing.classes:
            return False
        return not self.trait or self.id in thing.traits.get(self.trait, ())


class Types:
    """All types of a store.

    Args:
        names: The index that tells their names.
    """

    def __init__(self, names: NameIndex) -> None:
        terms = names.things(map(tr, CLASSES))
        codes = [
            one
            for one in names.members(_CONCEPT, limit=_CODES)
            if one.iri.startswith(TR) and one.iri.removeprefix(TR).partition("-")[0] in _LISTS
        ]
        labels = {one.iri: one for one in (*terms, *codes)}
        found = [_of_class(name, labels.get(tr(name))) for name in CLASSES]
        found += (_of_code(one) for one in sorted(codes, key=lambda one: one.iri))
        self._types = {one.id: one for one in found}
        self._spoken: dict[str, list[str]] = {}
        for one in found:
            local = one.id.removeprefix(TR)
            kind = local.partition("-")[2] if one.trait else local
            for name in (local, kind, one.en, one.id_name):
                known = self._spoken.setdefault(normalise(name), [])
                if one.id not in known:
                    known.append(one.id)

    def all(self) -> list[Type]:
        """Return all, classes first."""
        return list(self._types.values())

    def defaults(self) -> list[Type]:
        """Return the types that are good first choices."""
        return [self._types[tr(name)] for name in DEFAULT_TYPES if tr(name) in self._types]

    def get(self, iri: str) -> Type | None:
        """Return the type of an IRI."""
        return self._types.get(iri)

    def find(self, text: str) -> Type:
        """Return the type that a text means: an IRI, a name of the ontology, or a label.

        Raises:
            ParameterError: If there is none; the message offers the nearest names.
        """
        iri = text.strip()
        iri = tr(iri.removeprefix("tr:")) if iri.startswith("tr:") else iri
        if iri in self._types:
            return self._types[iri]
        known = self._spoken.get(normalise(text)[:200], ())
        if known:
            return self._types[known[0]]
        from rapidfuzz import fuzz, process

        near = [
            name
            for name, _, _ in process.extract(
                normalise(text)[:200],
                list(self._spoken),
                scorer=fuzz.ratio,
                limit=_NEAREST,
                score_cutoff=50,
            )
        ]
        hint = f"; the nearest are {', '.join(near)}" if near else ""
        raise ParameterError(
            f"there is no type {text[:100]!r}{hint}",
            name="type",
            allowed=tuple(one.id.removeprefix(TR) for one in self._types.values())[:40],
        )

    def of(self, thing: KnownThing) -> list[Type]:
        """Return the types of a thing, the narrowest first."""
        codes = (code for trait in _LISTS for code in thing.traits.get(trait, ()))
        found = [self._types[iri] for iri in (*codes, *thing.classes) if iri in self._types]
        return sorted(found, key=lambda one: (not one.trait, one.broader is None))


def _of_class(name: str, known: KnownThing | None) -> Type:
    label = known.label if known else name
    english = known.traits.get("en", (label,))[0] if known else name
    broader = _BROADER.get(name)
    return Type(
        tr(name), english, label, CLASSES[name], tr(name), broader=tr(broader) if broader else None
    )


def _of_code(code: KnownThing) -> Type:
    trait, _, kind = code.iri.removeprefix(TR).partition("-")
    owner = _LISTS[trait]
    kinds = CLASSES[owner]
    if trait == "areaKind":
        kinds = frozenset({kind if kind in KINDS else "region"})
    return Type(
        code.iri,
        code.traits.get("en", (code.label,))[0],
        code.label,
        kinds,
        tr(owner),
        trait,
        tr(owner),
    )
