"""What a store knows by name: for reading texts, and for telling what their names mean.

Place in the flow: a checkpoint -> :class:`kg.extract.Gazetteer` and :class:`kg.mapping.resolution`.
Only what is accepted counts: a pending source vouches for nobody.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from pyoxigraph import DefaultGraph, Literal, NamedNode, Store

from kg.claims.records import Area, Ref, Text
from kg.extract import Gazetteer, Name
from kg.extract.names.gazetteer import bundled_names
from kg.mapping.areas import read_gazetteer
from kg.mapping.extraction_areas import AreaFinder
from kg.mapping.extractions import Names
from kg.mapping.registry import read_registry
from kg.mapping.resolution import Known, Resolver
from kg.namespaces import PREFIXES, Base, tr

__all__ = ["KnownNames", "bundled_known", "read_known", "read_names"]

TYPE = NamedNode(PREFIXES["rdf"] + "type")
PREFERRED = PREFIXES["skos"] + "prefLabel"
ALTERNATIVE = PREFIXES["skos"] + "altLabel"
CLASSES = ("Unit", "Organisation", "Person")
BODIES = {
    "AccreditationBody": "accreditation_body",
    "CertificationBody": "certification_body",
    "Ministry": "ministry",
}
LANGUAGES = ("id", "en", "")
SHORTEST = 4
"""A name of the graph that the bundled gazetteer lacks is looked for from this length on."""


@dataclass(frozen=True, slots=True)
class KnownNames:
    """The names of one version of a store: to read with, and to resolve with."""

    gazetteer: Gazetteer
    names: Names


def read_names(db: Store, base: Base) -> KnownNames:
    """Read the names of a checkpoint.

    Args:
        db: The checkpoint.
        base: Base of the store's resources.

    Returns:
        Gazetteer, resolver and areas.
    """
    known = list(_things(db, base))
    bundled = bundled_names()
    held = {name.name.casefold() for name in bundled}
    own = (name for name in _own_names(known) if name.name.casefold() not in held)
    return KnownNames(
        Gazetteer([*bundled, *own]),
        Names(Resolver(known), AreaFinder(_areas(db, base)), dict(_outlets(db, base))),
    )


def read_known(db: Store, base: Base) -> list[Known]:
    """Return the units, organisations and people that a checkpoint knows by name."""
    return list(_things(db, base))


def _things(db: Store, base: Base) -> Iterator[Known]:
    for name in CLASSES:
        for node in _members(db, name):
            ref = _ref(node, base)
            if ref is None:
                continue
            said = _said(db, node)
            labels = _labels(said)
            if labels:
                yield Known(
                    ref,
                    labels,
                    tuple(sorted({o.value for o in said.get(ALTERNATIVE, ())})),
                    _code(said, "unitKind"),
                    frozenset(
                        o.value.removeprefix(tr(""))
                        for o in said.get(TYPE.value, ())
                        if o.value.startswith(tr(""))
                    ),
                )


def _areas(db: Store, base: Base) -> Iterator[Area]:
    for node in _members(db, "Area"):
        ref, said = _ref(node, base), _said(db, node)
        labels, kind = _labels(said), _code(said, "areaKind")
        if ref is None or not labels or kind is None:
            continue
        yield Area(
            slug=ref.slug,
            kind=kind,
            labels=labels,
            alternative=tuple(sorted({o.value for o in said.get(ALTERNATIVE, ())})),
            bps_code=_value(said, "bpsCode"),
            valid_from=_day(said, "validFrom"),
            valid_until=_day(said, "validUntil"),
        )


def _outlets(db: Store, base: Base) -> Iterator[tuple[str, str]]:
    for node in _members(db, "Outlet"):
        ref = _ref(node, base)
        if ref is not None:
            yield ref.slug, next((o.value for o in _said(db, node).get(PREFERRED, ())), ref.slug)


def _own_names(known: Iterable[Known]) -> Iterator[Name]:
    """Yield the names by which a text may mention what the graph knows."""
    for thing in known:
        kind = _kind(thing)
        for name in (*(label.value for label in thing.labels), *thing.names):
            if len(name) >= SHORTEST and (kind != "person" or " " in name):
                yield Name(name, kind, thing.label)


def _kind(thing: Known) -> str:
    if thing.ref.kind == "person":
        return "person"
    if thing.ref.kind == "unit":
        return "pln_unit"
    for name, kind in BODIES.items():
        if name in thing.classes:
            return kind
    return "company" if thing.label.startswith("PT ") else "other"


def _members(db: Store, name: str) -> list[NamedNode]:
    quads = db.quads_for_pattern(None, TYPE, NamedNode(tr(name)), DefaultGraph())
    nodes = {quad.subject for quad in quads if isinstance(quad.subject, NamedNode)}
    return sorted(nodes, key=lambda node: node.value)


def _said(db: Store, node: NamedNode) -> dict[str, list[NamedNode | Literal]]:
    said: dict[str, list[NamedNode | Literal]] = {}
    for quad in db.quads_for_pattern(node, None, None, DefaultGraph()):
        if isinstance(quad.object, NamedNode | Literal):
            said.setdefault(quad.predicate.value, []).append(quad.object)
    return said


def _labels(said: dict[str, list[NamedNode | Literal]]) -> tuple[Text, ...]:
    """Return the preferred labels, Indonesian first; one without a language counts as that."""
    found = [
        (LANGUAGES.index(o.language or ""), Text(o.value, o.language or "id"))
        for o in said.get(PREFERRED, ())
        if isinstance(o, Literal) and (o.language or "") in LANGUAGES
    ]
    ordered = sorted(found, key=lambda pair: (pair[0], pair[1].value))
    return tuple(text for _, text in ordered)


def _value(said: dict[str, list[NamedNode | Literal]], name: str) -> str | None:
    return next((o.value for o in said.get(tr(name), ())), None)


def _code(said: dict[str, list[NamedNode | Literal]], name: str) -> str | None:
    value = _value(said, name)
    return value.removeprefix(tr(f"{name}-")) if value else None


def _day(said: dict[str, list[NamedNode | Literal]], name: str) -> date | None:
    value = _value(said, name)
    return date.fromisoformat(value) if value else None


def _ref(node: NamedNode, base: Base) -> Ref | None:
    path = node.value.removeprefix(base.iri + "id/")
    kind, slash, slug = path.partition("/")
    return Ref(kind, slug) if slash and path != node.value else None


def bundled_known() -> KnownNames:
    """Return the names of the bundled facts, where there is no store."""
    registry = read_registry()
    names: dict[Ref, list[str]] = {}
    for key, ref in registry.names.items():
        names.setdefault(ref, []).append(key)
    known = [
        Known(ref, entry.labels, tuple(names.get(ref, ())), entry.kind)
        for ref, entry in registry.entries.items()
    ]
    areas = AreaFinder(item.area for item in read_gazetteer().rows)
    return KnownNames(Gazetteer(bundled_names()), Names(Resolver(known), areas))
