"""A network: things and the links between them, each link with who says so.

A generator yields queries and is sent their rows (see :mod:`kg.explore.neighbourhood`):

1. the links of each projection, one row for each source of a link;
2. the names of the things (``names-of-things``), some hundred at a time;
3. the words behind the facts (``words-of-facts``), where they are wanted.

Rows that speak of the same link become one :class:`Edge`. Order never depends on the rows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from kg.errors import ParameterError
from kg.explore.projections import Projection, link_label
from kg.explore.texts import plain_text
from kg.explore.things import NAMES, Row, Thing, ask_names, bind_fast, read_things
from kg.namespaces import PREFIXES, TR, tr
from kg.query.catalogue import Catalogue
from kg.query.parameters import bind

__all__ = ["WORDS", "Edge", "Network", "ask_network", "ask_words", "network_questions"]

WORDS = "words-of-facts"
_AT_ONCE = 300
"""How many IRIs are bound at once."""

_LAST_DAY_INCLUDED = frozenset(
    tr(name)
    for name in (
        "edition", "standard", "scheme", "statedCertifier", "certifiedBy", "statedAccreditor",
        "grantedBy", "auditedBy", "accreditedBy",
    )
)  # fmt: skip
"""Links whose last day still counts; those of structures are half-open."""

_VERSION_OF = PREFIXES["dcterms"] + "isVersionOf"
_STATUSES = ("accepted", "pending", "disputed", "rejected")


@dataclass(frozen=True, slots=True)
class Edge:
    """A link from a subject to an object.

    Attributes:
        subject: IRI.
        relation: IRI of a property.
        object: IRI.
        about: What more identifies it: the edition certified (IRI), the topic quoted (text).
        since: First day, where known.
        until: Last day, or the first day after it for structures, where known.
        until_assumed: Whether no source states the end: the usual three years are assumed.
        facts: IRIs of the facts that state it.
        sources: IRIs of the sources that do, with the status of each.
        claim: Kind of the claim (``certification``), for claims of conformity.
        words: Words of the sources, or file and row.
        weight: How many facts it stands for.
    """

    subject: str
    relation: str
    object: str
    about: str = ""
    since: date | None = None
    until: date | None = None
    until_assumed: bool = False
    facts: tuple[str, ...] = ()
    sources: tuple[tuple[str, str], ...] = ()
    claim: str = ""
    words: tuple[str, ...] = ()
    weight: int = 1

    @property
    def status(self) -> str:
        """The best status of its sources: accepted, pending, disputed or rejected."""
        found = {status for _, status in self.sources}
        return next((one for one in _STATUSES if one in found), "accepted")

    @property
    def is_dated(self) -> bool:
        """Whether any of its days is known."""
        return self.since is not None or self.until is not None

    def holds_on(self, day: date) -> bool:
        """Return whether nothing says that it does not hold on a day."""
        if self.since is not None and day < self.since:
            return False
        if self.until is None:
            return True
        return day <= self.until if self.relation in _LAST_DAY_INCLUDED else day < self.until


@dataclass(frozen=True, slots=True)
class Network:
    """Things and links.

    Attributes:
        projections: Names of the projections that it holds.
        things: By IRI: the ends of the links, what links are about, and sources.
        edges: The links, in a fixed order.
        version: The graph's.
        on: The day for which links were chosen.
        undated: How many links were kept on that day because they have no days.
        with_pending: Whether pending sources count.
    """

    projections: tuple[str, ...]
    things: Mapping[str, Thing]
    edges: tuple[Edge, ...]
    version: int | None = None
    on: date | None = None
    undated: int = 0
    with_pending: bool = False

    @property
    def nodes(self) -> tuple[str, ...]:
        """IRIs of the things that are an end of a link, in order."""
        return tuple(sorted({end for edge in self.edges for end in (edge.subject, edge.object)}))

    def label(self, iri: str, language: str) -> str:
        """Return what a thing is called; a text that is no IRI of a thing stands for itself."""
        if iri in self.things:
            return self.things[iri].label(language)
        return Thing(iri).label(language) if "://" in iri else plain_text(iri)

    def only(self, nodes: Iterable[str]) -> Network:
        """Return the part of the network between these things."""
        kept = set(nodes)
        edges = tuple(one for one in self.edges if one.subject in kept and one.object in kept)
        return replace(self, edges=edges)

    def _repr_svg_(self) -> str:
        """Return the picture for notebooks."""
        from kg.explore.picture import Wish, draw_network

        return draw_network(self, Wish())

    def sentence(self, edge: Edge, language: str) -> str:
        """Return a link in words, with what it is about in brackets."""
        text = (
            f"{self.label(edge.subject, language)} {link_label(edge.relation, language)} "
            f"{self.label(edge.object, language)}"
        )
        return f"{text} ({self.label(edge.about, language)})" if edge.about else text


@dataclass
class _Gathered:
    """The rows of one link, as they come."""

    facts: set[str] = field(default_factory=set)
    sources: dict[str, str] = field(default_factory=dict)
    weight: int = 0


def network_questions(projections: Iterable[Projection], *, words: bool) -> tuple[str, ...]:
    """Return the ids of the stored questions that a network needs."""
    own = [NAMES, WORDS] if words else [NAMES]
    return tuple(dict.fromkeys([*(one.question for one in projections), *own]))


def ask_network(
    projections: Sequence[Projection],
    catalogue: Catalogue,
    *,
    on: date | None = None,
    words: bool = False,
    version: int | None = None,
    with_pending: bool = False,
) -> Generator[str, list[Row], Network]:
    """Yield queries, receive rows, return the network.

    Args:
        projections: What it holds.
        catalogue: Holds :func:`network_questions`.
        on: Only links that may hold on this day.
        words: Whether the words behind each fact are wanted.
        version: The graph's, to be told.
        with_pending: Whether the rows hold pending sources, to be told.

    Raises:
        ParameterError: If a day is given and no projection has links with days.
    """
    if on is not None and not any(one.is_dated for one in projections):
        raise ParameterError(
            f"{' and '.join(one.name for one in projections)}: links without days; leave out --on",
            name="on",
        )
    gathered: dict[tuple[str, ...], _Gathered] = defaultdict(_Gathered)
    asked: dict[str, list[Row]] = {}
    for projection in projections:
        if projection.question not in asked:
            asked[projection.question] = yield bind(catalogue.get(projection.question), {})
        _gather(asked[projection.question], projection.relations, gathered)
    edges = [_edge(key, found) for key, found in sorted(gathered.items())]
    undated = 0
    if on is not None:
        edges = _without_stray_editions([one for one in edges if one.holds_on(on)])
        undated = sum(not one.is_dated for one in edges)
    wanted = {end for edge in edges for end in (edge.subject, edge.object)}
    wanted |= {edge.about for edge in edges if "://" in edge.about}
    wanted |= {source for edge in edges for source, _ in edge.sources}
    things: dict[str, Thing] = {}
    for some in _portions(wanted):
        rows = yield ask_names(catalogue, some)
        things |= read_things(rows, some)
    network = Network(
        tuple(one.name for one in projections), things, tuple(edges), version, on, undated,
        with_pending,
    )  # fmt: skip
    return (yield from ask_words(network, edges, catalogue)) if words else network


def ask_words(
    network: Network, edges: Iterable[Edge], catalogue: Catalogue
) -> Generator[str, list[Row], Network]:
    """Yield queries, receive rows, return the network with the words behind some of its links.

    Args:
        network: The network.
        edges: The links whose words are wanted.
        catalogue: Holds :data:`WORDS`.
    """
    said: dict[str, list[str]] = defaultdict(list)
    for some in _portions({fact for edge in edges for fact in edge.facts}):
        rows = yield bind_fast(catalogue.get(WORDS), "fact", some)
        for row in rows:
            said[row["fact"]].append(_words(row))

    def worded(edge: Edge) -> Edge:
        found = dict.fromkeys(words for fact in edge.facts for words in sorted(said[fact]))
        return replace(edge, words=tuple(found)) if found else edge

    return replace(network, edges=tuple(worded(edge) for edge in network.edges))


def _gather(
    rows: Iterable[Row], relations: frozenset[str], gathered: dict[tuple[str, ...], _Gathered]
) -> None:
    for row in rows:
        if relations and row["relation"] not in relations:
            continue
        names = (
            "subject",
            "relation",
            "object",
            "about",
            "since",
            "until",
            "until_assumed",
            "claim",
        )
        found = gathered[tuple(row.get(name, "") for name in names)]
        if fact := row.get("fact"):
            found.facts.add(fact)
        if source := row.get("source"):
            found.sources[source] = row.get("status", "").rpartition("-")[2] or "accepted"
        found.weight += int(row.get("facts", 0))


def _edge(key: tuple[str, ...], found: _Gathered) -> Edge:
    subject, relation, end, about, since, until, assumed, claim = key
    return Edge(
        subject, relation, end, about, _day(since), _day(until), assumed == "true",
        tuple(sorted(found.facts)), tuple(sorted(found.sources.items())),
        claim.removeprefix(TR + "claimKind-"), (),
        found.weight or max(1, len(found.facts)),
    )  # fmt: skip


def _without_stray_editions(edges: list[Edge]) -> list[Edge]:
    """Leave out editions that are there only for claims which do not hold on the day."""
    claimed = {one.object for one in edges if one.relation != _VERSION_OF}
    return [one for one in edges if one.relation != _VERSION_OF or one.subject in claimed]


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def _words(row: Row) -> str:
    words = plain_text(row.get("words", ""))
    if not row.get("file"):
        return f"“{words}”"
    place = f"{row['file']}, row {row['row']}"
    return f"{place}: “{words}”" if words else place


def _portions(iris: Iterable[str]) -> Iterator[list[str]]:
    ordered = sorted(iris)
    for start in range(0, len(ordered), _AT_ONCE):
        yield ordered[start : start + _AT_ONCE]
