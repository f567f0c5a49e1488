"""What stands around one thing: the data of its small picture.

A generator yields two queries and is sent their rows, so that a store on disk, the server's readers
and a remote endpoint answer with the same steps:

1. ``neighbourhood``: how many things each relation has, and which, where they are few;
2. ``names-of-things``: what the chosen ones are called.

:mod:`kg.explore.neighbourhood_svg` draws it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Generator, Iterable, Mapping, Sequence
from dataclasses import dataclass

from kg.explore.things import NAMES, Row, Thing, ask_names, bind_fast, read_things
from kg.query.catalogue import Catalogue
from kg.query.order import in_order, without_order

__all__ = ["QUESTIONS", "Group", "Neighbourhood", "ask_neighbourhood"]

NEIGHBOURHOOD = "neighbourhood"
QUESTIONS = (NEIGHBOURHOOD, NAMES)
MOST_OF_ONE, MOST = 5, 24
"""How many things are named of one relation, and in all."""

_UNTOLD = frozenset({"claim", "slice"})
"""Kinds of things that are no news beside a thing."""

Link = tuple[str, str]
"""Direction and relation."""


@dataclass(frozen=True, slots=True)
class Group:
    """Things that are linked with the one in the middle by the same relations.

    Attributes:
        direction: ``out`` when the thing in the middle points to them, else ``in``.
        relations: IRIs of properties; more than one when all of these things have them all.
        things: Those that are named.
        more: How many more there are, by kind (``figure``, as IRIs have it), the most first.
    """

    direction: str
    relations: tuple[str, ...]
    things: tuple[Thing, ...]
    more: tuple[tuple[str, int], ...] = ()

    @property
    def total(self) -> int:
        """How many things there are."""
        return len(self.things) + sum(count for _, count in self.more)


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """A thing and the groups around it; ``version`` is that of the graph, where known."""

    thing: Thing
    groups: tuple[Group, ...]
    version: int | None = None

    @property
    def total(self) -> int:
        """How many links there are."""
        return sum(group.total for group in self.groups)


def ask_neighbourhood(
    iri: str, catalogue: Catalogue, *, version: int | None = None
) -> Generator[str, list[Row], Neighbourhood]:
    """Yield queries, receive rows, return what stands around a thing.

    Args:
        iri: The thing; a valid IRI.
        catalogue: Holds :data:`QUESTIONS`.
        version: The graph's, to be shown.
    """
    text, keys = without_order(bind_fast(catalogue.get(NEIGHBOURHOOD), "entity", [iri]))
    found = [group for group in _groups(in_order((yield text), keys), iri) if group.total]
    chosen = [thing.iri for group in found for thing in group.things]
    text, keys = without_order(ask_names(catalogue, dict.fromkeys((iri, *chosen))))
    names = in_order((yield text), keys)
    own = read_things(names, [iri])[iri]
    others = read_things(names, chosen, beside=iri)
    return Neighbourhood(own, tuple(_named(group, others) for group in found), version)


def _groups(rows: Iterable[Row], iri: str) -> list[Group]:
    """Return the groups with things that have no names yet."""
    counts: dict[Link, dict[str, int]] = defaultdict(dict)
    links: dict[tuple[str, str], list[str]] = defaultdict(list)
    for row in rows:
        direction, relation = row["direction"], row["relation"]
        if _kind_of(row.get("thing", "")) in _UNTOLD or row.get("kind") in _UNTOLD:
            continue
        if row.get("thing"):
            if row["thing"] != iri and relation not in links[direction, row["thing"]]:
                links[direction, row["thing"]].append(relation)
        else:
            counts[direction, relation][row.get("kind", "")] = int(row["others"])
    bundles: dict[tuple[str, tuple[str, ...]], list[str]] = defaultdict(list)
    for (direction, thing), relations in links.items():
        bundles[direction, tuple(relations)].append(thing)
    groups = [
        _listed(direction, relations, sorted(things))
        for (direction, relations), things in bundles.items()
    ]
    listed = {(group.direction, one) for group in groups for one in group.relations}
    groups += [
        Group(direction, (relation,), (), _ranked(kinds))
        for (direction, relation), kinds in counts.items()
        if (direction, relation) not in listed
    ]
    groups.sort(key=lambda group: (group.total, group.direction, group.relations))
    return _within_limit(groups)


def _listed(direction: str, relations: tuple[str, ...], things: Sequence[str]) -> Group:
    # One that is left over takes no more room by its name than by its number.
    named = len(things) if len(things) <= MOST_OF_ONE + 1 else MOST_OF_ONE
    return Group(
        direction,
        relations,
        tuple(Thing(one) for one in things[:named]),
        _counted(things[named:]),
    )


def _within_limit(groups: Iterable[Group]) -> list[Group]:
    """Name no more things than a picture holds; those of the small groups come first."""
    kept: list[Group] = []
    room = MOST
    for group in groups:
        shown, hidden = group.things[:room], group.things[room:]
        room -= len(shown)
        more = dict(group.more)
        for kind, count in _counted(thing.iri for thing in hidden):
            more[kind] = more.get(kind, 0) + count
        kept.append(Group(group.direction, group.relations, shown, _ranked(more)))
    return kept


def _counted(iris: Iterable[str]) -> tuple[tuple[str, int], ...]:
    counts: dict[str, int] = defaultdict(int)
    for iri in iris:
        counts[_kind_of(iri)] += 1
    return _ranked(counts)


def _kind_of(iri: str) -> str:
    return iri.partition("/id/")[2].partition("/")[0]


def _ranked(counts: Mapping[str, int]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def _named(group: Group, things: Mapping[str, Thing]) -> Group:
    named = tuple(things[thing.iri] for thing in group.things)
    return Group(group.direction, group.relations, named, group.more)
