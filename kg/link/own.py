"""Candidates out of our own graph, read from the store's index of names alone.

Place in the flow: a source of candidates for :mod:`kg.link.matching`; the reconciliation service
and ``kg reconcile`` ask it. Steps:

1. the name is read (:mod:`kg.link.names`); its readings become blocks of words;
2. the index gives the things worth comparing (:mod:`kg.store.blocking`), at most two dozen; what
   was looked for by IRI, slug or code comes in any case;
3. kind, codes, days and the names of all above come from the traits in the index.

No query of the graph is made, so a server may use it in its own process.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from kg.link.entities import Candidate, Wanted
from kg.link.names import forms
from kg.link.types import Type, Types
from kg.mapping.links import SCHEMES
from kg.store.blocking import KnownThing, Reading
from kg.store.labels import normalise
from kg.store.names import NameIndex

__all__ = ["ABOVE", "CODES", "OwnThings", "code_trait", "codes_of", "first_day", "last_day"]

ABOVE = ("partOf", "parentUnit", "within", "belongsTo", "province", "isVersionOf", "outlet")
"""Traits that name what stands above a thing, the nearest first."""
CODES: Mapping[str, str] = {
    "bps": "bpsCode",
    "kemendagri": "kemendagriCode",
    "iso-3166-1": "isoCode",
    "iso-3166-2": "isoCode",
}
"""Schemes of codes that are traits of their own; others stand in ``exactMatch``."""
MOST_CANDIDATES = 24
LONGEST_NAME = 300
_REMEMBERED = 50_000
_ISO_COUNTRY = 2
_ALL = 1_000_000


class OwnThings:
    """The things of one version of a store.

    Args:
        names: Its index.
    """

    def __init__(self, names: NameIndex) -> None:
        self.names = names
        self.types = Types(names)
        self._labels: dict[str, tuple[str, ...]] = {}
        self._areas: dict[str, tuple[str, ...]] = {}

    def candidates(self, wanted: Wanted) -> list[Candidate]:
        """Return the candidates for what is looked for; see :class:`CandidateSource`."""
        return [self.candidate(thing) for thing in self.things(wanted)]

    def all_candidates(self) -> list[Candidate]:
        """Return every thing that can be matched, as matching compares it."""
        classes = {one.class_iri for one in self.types.all()}
        found = {
            thing.iri: thing
            for iri in sorted(classes)
            for thing in self.names.members(iri, limit=_ALL)
        }
        return [self.candidate(thing) for thing in found.values()]

    def things(self, wanted: Wanted, types: Sequence[Type] = ()) -> list[KnownThing]:
        """Return the things that are worth comparing, each once.

        Args:
            wanted: What is looked for.
            types: Only things of one of these; any kind that can be matched when empty.

        Returns:
            Those asked for by IRI, slug or code first, then the likest by name.
        """
        name = wanted.name[:LONGEST_NAME]
        classes = {one.class_iri for one in types or self.types.all()}
        found = list(self._by_code(wanted))
        if name.strip():
            found += self.names.things(
                one.iri for one in self.names.resolve(name)[:MOST_CANDIDATES]
            )
            block = self.names.candidates(
                _readings(name), sorted(classes) if types else (), limit=MOST_CANDIDATES
            )
            found += block
        kept = {thing.iri: thing for thing in found if _is_of(thing, types, classes)}
        return list(kept.values())

    def candidate(self, thing: KnownThing) -> Candidate:
        """Return a thing as matching compares it."""
        traits = thing.traits
        kinds = frozenset(
            kind for one in self.types.of(thing) for kind in one.kinds if _tells(one, thing)
        )
        others = [name for name in thing.names if name != thing.label]
        others += (name for name in traits.get("legalName", ()) if name not in others)
        return Candidate(
            id=thing.iri,
            label=thing.label,
            names=tuple(others),
            kinds=kinds,
            parents=tuple(dict.fromkeys(self.names_above(thing))),
            codes=tuple(codes_of(thing)),
            website=next(iter(traits.get("website", ())), None),
            valid_from=first_day(thing),
            valid_until=last_day(thing),
        )

    def above(self, thing: KnownThing) -> list[str]:
        """Return the IRIs of what stands above a thing, the nearest first, each once."""
        direct = [iri for trait in ABOVE for iri in thing.traits.get(trait, ())]
        found = dict.fromkeys(direct)
        for province in thing.traits.get("province", ()):
            found.update(dict.fromkeys(self._around(province)))
        return list(found)

    def names_above(self, thing: KnownThing) -> Iterable[str]:
        """Yield the names of what stands above a thing, in both languages."""
        iris = self.above(thing)
        self._learn(iris)
        for iri in iris:
            yield from self._labels[iri]

    def label(self, iri: str, language: str | None) -> str:
        """Return what a thing is called; the end of its IRI where the index does not know it."""
        self._learn([iri])
        names = self._labels[iri]
        if not names:
            return iri.rstrip("/#").rpartition("/")[2].rpartition("#")[2] or iri
        return names[-1] if language == "en" else names[0]

    def _learn(self, iris: Sequence[str]) -> None:
        """Read the names of things that are not known yet."""
        new = [iri for iri in iris if iri not in self._labels]
        if new:
            found = {
                one.iri: (one.label, *one.traits.get("en", ())) for one in self.names.things(new)
            }
            self._labels |= {iri: found.get(iri, ()) for iri in new}

    def _around(self, area: str) -> tuple[str, ...]:
        """Return what an area lies in."""
        if area not in self._areas:
            known = self.names.things([area])
            self._areas[area] = known[0].traits.get("within", ()) if known else ()
        return self._areas[area]

    def _by_code(self, wanted: Wanted) -> Iterable[KnownThing]:
        for scheme, identifier in wanted.codes:
            trait, value = code_trait(scheme, identifier)
            yield from self.names.with_value(trait, value, limit=MOST_CANDIDATES)


def first_day(thing: KnownThing) -> date | None:
    """Return the first day on which a thing exists, where it is known."""
    return min(_days(thing.traits.get("existsFrom", ())), default=None)


def last_day(thing: KnownThing) -> date | None:
    """Return the first day on which a thing exists no more, where it is known."""
    return max(_days(thing.traits.get("existsUntil", ())), default=None)


def code_trait(scheme: str, identifier: str) -> tuple[str, str]:
    """Return the trait that holds a code, and the value it has there."""
    if scheme in CODES:
        return CODES[scheme], identifier
    known = SCHEMES.get(scheme)
    return "exactMatch", known.iri.format(identifier) if known and known.iri else identifier


def codes_of(thing: KnownThing) -> Iterable[tuple[str, str]]:
    """Yield the codes of a thing: pairs of scheme and identifier."""
    for scheme, trait in CODES.items():
        for value in thing.traits.get(trait, ()):
            if trait != "isoCode" or (len(value) == _ISO_COUNTRY) == (scheme == "iso-3166-1"):
                yield scheme, value
    for iri in thing.traits.get("exactMatch", ()):
        for scheme, known in SCHEMES.items():
            front, _, end = known.iri.partition("{}")
            if front and iri.startswith(front) and iri.endswith(end):
                yield scheme, iri.removeprefix(front).removesuffix(end)


def _readings(name: str) -> list[Reading]:
    """Return a name's readings as blocks of words, and the name as it stands."""
    found = [Reading(tuple(normalise(name).split()))]
    for form in forms(name):
        words, optional = list(form.words), []
        if form.code is not None:
            words += form.code.number.split("-")
            words += [form.code.edition] if form.code.edition else []
        if form.unit is not None:
            optional.append(form.unit)
        reading = Reading(tuple(words), tuple(optional))
        if (words or optional) and reading not in found:
            found.append(reading)
    return found


def _is_of(thing: KnownThing, types: Sequence[Type], classes: Iterable[str]) -> bool:
    if types:
        return any(one.holds(thing) for one in types)
    return not set(classes).isdisjoint(thing.classes)


def _tells(one: Type, thing: KnownThing) -> bool:
    """Tell whether a type says a thing's kind: of an area its code does, and not the class."""
    return bool(one.trait) or "areaKind" not in thing.traits or len(one.kinds) == 1


def _days(values: Sequence[str]) -> Iterable[date]:
    for value in values:
        try:
            yield date.fromisoformat(value[:10])
        except ValueError:
            continue
