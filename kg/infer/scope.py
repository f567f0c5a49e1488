"""What a write concerns: which rules have to run again, and for which areas.

Place in the flow: between the changes of a write (its *delta*, the triples that came into the
default graph or went from it) and the rules. Steps:

1. a triple of the delta matters to a rule whose text names its predicate, and for ``rdf:type``
   also its class; a rule to which nothing matters keeps its result;
2. rules about figures are *scoped by area*: what they infer about a thing follows from things of
   the same area (``sdmx-dimension:refArea``), of a version of that area, and of an area from which
   a statement there is repeated. So the areas of what changed are enough;
3. an area is found from the changed subject: its ``refArea`` now or before, itself if it is one, or
   the areas of what points to it (a new period); else from what it points to (a ruling on a pair,
   the profile of a producer). Where that is too much, or nothing is found, the rule runs over
   everything;
4. rules that put each thing into groups by its own triples alone are *scoped by member*: the
   changed subjects are enough;
5. a rule that *starts from* properties and classes infers from triples about the ends of these
   properties, about instances of these classes, and about what stands beside one of those (a
   statement of a figure, the source of a claim). A write that changed none of these changes
   nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from pyoxigraph import DefaultGraph, NamedNode, Store, Triple

from kg.namespaces import PREFIXES, tr

__all__ = [
    "AREA_LIMIT",
    "MEMBER_LIMIT",
    "NOTHING",
    "Starts",
    "changed_areas",
    "changed_members",
    "is_beside",
    "matters",
    "subjects_of",
]

AREA_LIMIT = 100
"""More changed areas than this, and a pass over everything is cheaper."""

MEMBER_LIMIT = 5_000
"""More changed members than this, and a pass over everything is cheaper."""

_POINTER_LIMIT = 2_000
_TYPE = PREFIXES["rdf"] + "type"
_REF_AREA = NamedNode(PREFIXES["sdmx-dimension"] + "refArea")
_NEXT = NamedNode(tr("nextVersion"))
_ECHO = NamedNode(tr("echoOf"))
_DEFAULT = DefaultGraph()

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Starts:
    """From what a rule starts: ends of the properties, instances of the classes.

    False where the rule says nothing of it.
    """

    properties: tuple[NamedNode, ...] = ()
    classes: tuple[NamedNode, ...] = ()

    @classmethod
    def of(cls, terms: Iterable[str]) -> Starts:
        """Sort IRIs of terms: the names of classes begin with a capital."""
        nodes = [NamedNode(term) for term in terms]
        classes = tuple(node for node in nodes if _local(node)[:1].isupper())
        return cls(tuple(node for node in nodes if node not in classes), classes)

    def __bool__(self) -> bool:
        return bool(self.properties or self.classes)

    def has(self, triple: Triple) -> bool:
        """Return whether a triple makes, or made, something a start."""
        if triple.predicate.value == _TYPE:
            return triple.object in self.classes
        return triple.predicate in self.properties

    def at(self, db: Store, thing: NamedNode) -> bool:
        """Return whether a thing is a start."""
        patterns = [
            *((thing, NamedNode(_TYPE), one) for one in self.classes),
            *((thing, one, None) for one in self.properties),
            *((None, one, thing) for one in self.properties),
        ]
        return any(True for each in patterns for _ in db.quads_for_pattern(*each, _DEFAULT))


NOTHING = Starts()


def matters(triple: Triple, reads: frozenset[str]) -> bool:
    """Return whether a changed triple can change what a rule infers that names these terms."""
    if triple.predicate.value not in reads:
        return False
    return triple.predicate.value != _TYPE or (
        isinstance(triple.object, NamedNode) and triple.object.value in reads
    )


def changed_areas(
    db: Store,
    delta: Sequence[Triple],
    reads: frozenset[str],
    linked: dict[str, frozenset[str]] | None = None,
) -> set[str] | None:
    """Return the areas whose figures a write can have changed.

    Args:
        db: The store with the changes in it.
        delta: The changed triples.
        reads: Terms that the scoped rules name.
        linked: Areas linked with an area, as found before in this run of the rules, which write no
            such links; added to.

    Returns:
        IRIs of areas; None when there are too many to tell.
    """
    finder = _Finder(db, delta)
    areas: set[str] = set()
    values: dict[NamedNode, list[NamedNode]] = {}
    for triple in delta:
        if matters(triple, reads) and isinstance(triple.subject, NamedNode):
            named = [triple.object] if isinstance(triple.object, NamedNode) else []
            values.setdefault(triple.subject, []).extend(named)
    for subject, objects in values.items():
        found = finder.find(subject)
        if found == set():
            found = finder.find_any(objects)
        if not found:
            return None
        areas |= found
        if len(areas) > AREA_LIMIT:
            return None
    links = {} if linked is None else linked
    for area in areas - links.keys():
        links[area] = frozenset(finder.linked(NamedNode(area)))
    areas |= {other for area in areas for other in links[area]}
    return areas if len(areas) <= AREA_LIMIT else None


def subjects_of(db: Store, delta: Sequence[Triple], areas: Iterable[str]) -> set[NamedNode]:
    """Return everything that is, or was before this write, about one of the areas."""
    wanted = {NamedNode(area) for area in areas}
    found = {
        quad.subject
        for area in wanted
        for quad in db.quads_for_pattern(None, _REF_AREA, area, _DEFAULT)
    }
    found |= {t.subject for t in delta if t.predicate == _REF_AREA and t.object in wanted}
    return {subject for subject in found if isinstance(subject, NamedNode)}


def changed_members(delta: Sequence[Triple], reads: frozenset[str]) -> set[NamedNode] | None:
    """Return the subjects whose groups a write can have changed; None when they are too many.

    Args:
        delta: The changed triples.
        reads: Terms that the rule names.
    """
    subjects = {triple.subject for triple in delta if matters(triple, reads)}
    members = {subject for subject in subjects if isinstance(subject, NamedNode)}
    return members if len(members) <= MEMBER_LIMIT else None


def is_beside(db: Store, delta: Sequence[Triple], reads: frozenset[str], starts: Starts) -> bool:
    """Return whether a change is about a thing from which a rule starts, or about one beside it.

    Args:
        db: The store with the changes in it.
        delta: The changed triples.
        reads: Terms that the rule names.
        starts: From what it starts.
    """
    changed = [triple for triple in delta if matters(triple, reads)]
    if any(starts.has(triple) for triple in changed):
        return True
    things = {triple.subject for triple in changed}
    near = things | {triple.object for triple in changed if isinstance(triple.object, NamedNode)}
    for thing in things:
        if not isinstance(thing, NamedNode):
            return True
        pointing = list(_first(db.quads_for_pattern(None, None, thing, _DEFAULT)))
        if len(pointing) >= _POINTER_LIMIT:
            return True
        near |= {quad.subject for quad in pointing}
        near |= {
            quad.object
            for quad in db.quads_for_pattern(thing, None, None, _DEFAULT)
            if isinstance(quad.object, NamedNode)
        }
    return any(starts.at(db, thing) for thing in near if isinstance(thing, NamedNode))


class _Finder:
    """Finds the areas that things belong to, now or before the write."""

    def __init__(self, db: Store, delta: Sequence[Triple]) -> None:
        self._db = db
        self._areas: dict[NamedNode, set[str]] = {}
        self._pointing: dict[NamedNode, set[NamedNode]] = {}
        for triple in delta:
            subject, value = triple.subject, triple.object
            if isinstance(subject, NamedNode) and isinstance(value, NamedNode):
                if triple.predicate == _REF_AREA:
                    self._areas.setdefault(subject, set()).add(value.value)
                self._pointing.setdefault(value, set()).add(subject)

    def find(self, subject: NamedNode) -> set[str] | None:
        """Return the areas of a thing, or of what points to it; None when that is too much."""
        own = self._own(subject)
        if own:
            return own
        pointing: set[NamedNode] = set(self._pointing.get(subject, ()))
        for quad in _first(self._db.quads_for_pattern(None, None, subject, _DEFAULT)):
            if isinstance(quad.subject, NamedNode):
                pointing.add(quad.subject)
        if len(pointing) >= _POINTER_LIMIT:
            return None
        return {area for thing in pointing for area in self._own(thing)}

    def find_any(self, things: Iterable[NamedNode]) -> set[str] | None:
        """Return the areas of all things together; None when one of them is too much."""
        areas: set[str] = set()
        for thing in things:
            found = self.find(thing)
            if found is None:
                return None
            areas |= found
        return areas

    def linked(self, area: NamedNode) -> Iterator[str]:
        """Yield the other versions of an area, and the areas that repeat it or that it repeats.

        What the write took away counts, too: what repeats it may repeat nothing any more.
        """
        for quad in self._db.quads_for_pattern(area, _NEXT, None, _DEFAULT):
            if isinstance(quad.object, NamedNode):
                yield quad.object.value
        for quad in self._db.quads_for_pattern(None, _NEXT, area, _DEFAULT):
            if isinstance(quad.subject, NamedNode):
                yield quad.subject.value
        about = {q.subject for q in self._db.quads_for_pattern(None, _REF_AREA, area, _DEFAULT)}
        about |= {subject for subject, areas in self._areas.items() if area.value in areas}
        for subject in about:
            for echo in self._db.quads_for_pattern(subject, _ECHO, None, _DEFAULT):
                if isinstance(echo.object, NamedNode):
                    yield from self._own(echo.object)
            for echo in self._db.quads_for_pattern(None, _ECHO, subject, _DEFAULT):
                if isinstance(echo.subject, NamedNode):
                    yield from self._own(echo.subject)

    def _own(self, subject: NamedNode) -> set[str]:
        areas = set(self._areas.get(subject, ()))
        for quad in self._db.quads_for_pattern(subject, _REF_AREA, None, _DEFAULT):
            if isinstance(quad.object, NamedNode):
                areas.add(quad.object.value)
        is_area = any(True for _ in self._db.quads_for_pattern(None, _REF_AREA, subject, _DEFAULT))
        return areas | ({subject.value} if is_area else set())


def _local(node: NamedNode) -> str:
    return re.split("[/#]", node.value)[-1]


def _first(items: Iterable[Item]) -> Iterator[Item]:
    for number, item in enumerate(items):
        if number >= _POINTER_LIMIT:
            return
        yield item
