"""Runs the queries of the explorer and makes nodes and links of their rows, as JSON values.

A node tells its IRI, names, kind, page, days and marks; a link its relation, the graphs that state
it and its status. What kinds, relations and graphs are called stands once beside them.
"""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar  # Any: JSON values

from kg.explore.palette import kind_style, line_style
from kg.explore.projections import link_label
from kg.explore.terms import LANGUAGES, kind_label, relation_label
from kg.explore.things import Row, Thing, ask_names, read_things
from kg.namespaces import tr
from kg.serve.entity.gather import by_evidence, words_of
from kg.serve.explorer import queries
from kg.serve.live import Version
from kg.serve.messages import translate
from kg.serve.pages import link_of, safe_text
from kg.serve.site import Site
from kg.trust.asking import read_rows

__all__ = ["Asking", "Json", "Parts", "edge_id"]

_AT_ONCE = 250
LIMIT_BYTES = 64 * 1024 * 1024
"""Largest answer to one query: the links of a whole network."""
SORTED_HERE = 20_000
"""So many neighbours are fetched and put in order here; of more, the store gives a page."""
_RULE = "inferred-"
_STATUSES = ("accepted", "pending", "disputed", "rejected")
_STRUCTURE = frozenset(
    tr(name) for name in ("parentUnit", "partOf", "predecessor", "province", "composedOf")
)
Json = dict[str, Any]
Made = TypeVar("Made")


def edge_id(subject: str, relation: str, target: str, about: str = "") -> str:
    """Return what a link is known by."""
    return "|".join((subject, relation, target, about) if about else (subject, relation, target))


@dataclass
class Parts:
    """Nodes and links under way, and what kinds, relations and graphs are called."""

    nodes: dict[str, Json] = field(default_factory=dict)
    edges: dict[str, Json] = field(default_factory=dict)
    kinds: dict[str, Json] = field(default_factory=dict)
    relations: dict[str, Json] = field(default_factory=dict)
    graphs: dict[str, Json] = field(default_factory=dict)

    def body(self) -> Json:
        """Return them as JSON values."""
        return {
            "nodes": list(self.nodes.values()),
            "edges": list(self.edges.values()),
            "kinds": self.kinds,
            "relations": self.relations,
            "graphs": self.graphs,
        }

    def add_kind(self, kind: str) -> None:
        """Note how a kind is called and looks."""
        if kind not in self.kinds:
            style = kind_style(kind)
            labels = {one: kind_label(kind, one) for one in LANGUAGES} if kind else {}
            self.kinds[kind] = {
                "label": labels, "colour": style.colour, "corners": style.corners,
            }  # fmt: skip

    def add_relation(self, relation: str, *, projected: bool = False) -> None:
        """Note how a relation is called and drawn; a projected one links what facts link."""
        key = f"~{relation}" if projected else relation
        if key not in self.relations:
            label = link_label if projected else relation_label
            style = line_style(relation)
            self.relations[key] = {
                "label": {one: label(relation, one) for one in LANGUAGES},
                "colour": style.colour, "dashed": bool(style.dashes),
            }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Asking:
    """A version of the store that is asked.

    Attributes:
        site: The server.
        version: What is read.
        limit_bytes: Largest answer.
    """

    site: Site
    version: Version
    limit_bytes: int = LIMIT_BYTES

    async def rows(self, text: str) -> list[Row]:
        """Return the rows of a query."""
        answer = await self.site.ask(self.version, text, result_limit_bytes=self.limit_bytes)
        try:
            return read_rows(answer.read())
        finally:
            answer.discard()

    async def sorted_rows(self, text: str) -> list[Row]:
        """Return the rows of a query in order of their values, which is quicker than asking so."""
        return sorted(await self.rows(text), key=lambda row: sorted(row.items()))

    async def steps(self, steps: Generator[str, list[Row], Made]) -> Made:
        """Run the steps of :mod:`kg.explore`, which yield queries and are sent rows."""
        try:
            text = next(steps)
            while True:
                text = steps.send(await self.rows(text))
        except StopIteration as done:
            made: Made = done.value
            return made

    async def bound(self, text: str, iris: Iterable[str]) -> list[Row]:
        """Return the rows of a query about many things, some hundred at a time."""
        some = [queries.with_values(text, part) for part in _portions(iris)]
        return [row for rows in await asyncio.gather(*map(self.sorted_rows, some)) for row in rows]

    async def things(self, iris: Iterable[str], *, beside: str = "") -> dict[str, Thing]:
        """Return what things are called."""
        parts = list(_portions(iris))
        catalogue = self.site.catalogue
        texts = [ask_names(catalogue, one).rpartition("\nORDER BY")[0] for one in parts]
        answers = await asyncio.gather(*map(self.sorted_rows, texts))
        found: dict[str, Thing] = {}
        for part, rows in zip(parts, answers, strict=True):
            found |= read_things(rows, part, beside=beside)
        return found

    async def add_nodes(self, parts: Parts, iris: Iterable[str], *, beside: str = "") -> None:
        """Add nodes with names, days and marks."""
        wanted = [one for one in dict.fromkeys(iris) if one not in parts.nodes]
        if not wanted:
            return
        things, days, marks = await asyncio.gather(
            self.things(wanted, beside=beside),
            self.bound(queries.DAYS, wanted),
            self.bound(queries.MARKS, wanted),
        )
        said: dict[str, dict[str, str]] = defaultdict(dict)
        for row in days:
            said[row["thing"]].setdefault(row["end"], row["day"][:10])
        marked: dict[str, list[str]] = defaultdict(list)
        for row in marks:
            marked[row["thing"]].append(row["mark"])
        for iri in wanted:
            parts.nodes[iri] = self.node(parts, things[iri], _days(said[iri]), marked[iri])

    def node(
        self, parts: Parts, thing: Thing, days: Json | None = None, marks: Sequence[str] = ()
    ) -> Json:
        """Return a node."""
        parts.add_kind(thing.kind)
        return {
            "iri": thing.iri,
            "label": {one: thing.label(one) for one in LANGUAGES},
            "kind": thing.kind,
            "href": link_of(thing.iri, self.version.base) or "",
            **(days or {}),
            **({"marks": list(marks)} if marks else {}),
        }

    async def add_links(
        self, parts: Parts, stated: Mapping[tuple[str, str, str], list[str]]
    ) -> None:
        """Add links with the graphs that state each, and with their days where these are known."""
        await self._add_graphs(parts, (one for graphs in stated.values() for one in graphs))
        dated = [subject for subject, relation, _ in stated if relation in _STRUCTURE]
        days: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
        for row in await self.bound(queries.EDGE_DAYS, dated) if dated else ():
            days[row["subject"], row["object"]].setdefault(row["end"], row["day"][:10])
        for (subject, relation, target), graphs in stated.items():
            parts.add_relation(relation)
            found = {parts.graphs[one]["status"] for one in graphs}
            name = edge_id(subject, relation, target)
            parts.edges[name] = {
                "id": name,
                "subject": subject,
                "relation": relation,
                "object": target,
                "graphs": graphs,
                "status": next((one for one in _STATUSES if one in found), "accepted"),
                **(_days(days[subject, target]) if relation in _STRUCTURE else {}),
            }

    async def _add_graphs(self, parts: Parts, graphs: Iterable[str]) -> None:
        wanted = [one for one in dict.fromkeys(graphs) if one not in parts.graphs]
        for row in await self.bound(queries.GRAPHS, wanted) if wanted else ():
            graph = row["graph"]
            if graph in parts.graphs:
                continue
            slug = graph.removeprefix(self.version.base + "graph/")
            is_rule = slug.startswith(_RULE)
            labels = {
                one: translate("thing.inferred", one, rule=slug.removeprefix(_RULE))
                if is_rule
                else safe_text(row.get("label") or slug)
                for one in LANGUAGES
            }
            status = row.get("status", "").rpartition("graphStatus-")[2] or "accepted"
            parts.graphs[graph] = {
                "label": labels,
                "href": link_of(graph, self.version.base) or "",
                "status": status,
                "rule": is_rule,
                **({"url": url} if (url := link_of(row.get("url", ""), "")) else {}),
            }

    async def relations(self, iri: str) -> list[Json]:
        """Return the relations of a thing, with how many others each has, by kind and status."""
        untold = queries.untold_relations(self.site.catalogue)
        found: dict[tuple[str, str], Json] = {}
        for row in await self.sorted_rows(queries.list_relations(iri, untold)):
            relation, direction, count = row["relation"], row["direction"], int(row["others"])
            one = found.setdefault(
                (direction, relation),
                {
                    "relation": relation,
                    "direction": direction,
                    "label": {each: relation_label(relation, each) for each in LANGUAGES},
                    "count": 0,
                    "pending": 0,
                    "kinds": [],
                },
            )
            one["count"] += count
            one["pending"] += count if row["status"] == "pending" else 0
            kind = row.get("kind", "")
            labels = {each: kind_label(kind, each, many=count > 1) for each in LANGUAGES}
            one["kinds"].append({"kind": kind, "label": labels, "count": count})
        return sorted(found.values(), key=lambda one: (one["direction"], one["relation"]))

    async def expand(
        self, iri: str, relation: str, direction: str, *, limit: int, offset: int
    ) -> Json:
        """Return some of what a relation of a thing leads to, with the links."""
        others, total = await self._linked(iri, relation, direction, limit, offset)
        parts = Parts()
        if others:
            text = queries.find_stating(iri, relation, direction, others)
            stating, _ = await asyncio.gather(
                self.sorted_rows(text), self.add_nodes(parts, [iri, *others], beside=iri)
            )
            stated: dict[tuple[str, str, str], list[str]] = defaultdict(list)
            for row in stating:
                ends = (row["one"], iri) if direction == "in" else (iri, row["one"])
                stated[ends[0], relation, ends[1]].append(row["graph"])
            await self.add_links(parts, stated)
        return {"total": total, **parts.body()}

    async def _linked(
        self, iri: str, relation: str, direction: str, limit: int, offset: int
    ) -> tuple[list[str], int]:
        """Return a page of what a relation leads to, and how many there are."""
        text = queries.find_all_linked(iri, relation, direction, SORTED_HERE + 1)
        found = [row["one"] for row in await self.rows(text)]
        if len(found) <= SORTED_HERE:
            return sorted(found)[offset : offset + limit], len(found)
        counted, some = await asyncio.gather(
            self.rows(queries.count_linked(iri, relation, direction)),
            self.rows(queries.find_linked(iri, relation, direction, limit, offset)),
        )
        return [row["one"] for row in some], int(counted[0]["others"])

    async def among(self, iris: Sequence[str]) -> Json:
        """Return things and the links between them."""
        parts = Parts()
        untold = queries.untold_relations(self.site.catalogue)
        rows, _ = await asyncio.gather(
            self.sorted_rows(queries.among(iris, untold)), self.add_nodes(parts, iris)
        )
        stated: dict[tuple[str, str, str], list[str]] = defaultdict(list)
        for row in rows:
            stated[row["subject"], row["relation"], row["object"]].append(row["graph"])
        await self.add_links(parts, stated)
        return parts.body()

    async def statement(self, subject: str, relation: str, target: str) -> Json:
        """Return who makes a statement, and in which words.

        Words that a source gives for this very statement come first; else those behind the fact
        that is its subject.
        """
        parts = Parts()
        link = queries.find_stating(subject, relation, "out", [target])
        text = queries.statement_words(subject, relation, target)
        stating, words, _ = await asyncio.gather(
            self.sorted_rows(link), self.sorted_rows(text), self.add_nodes(parts, [subject, target])
        )
        graphs = [row["graph"] for row in stating]
        await self.add_links(parts, {(subject, relation, target): graphs} if graphs else {})
        passages: dict[str, dict[str, list[Json]]] = defaultdict(lambda: defaultdict(list))
        for of in ("statement", "subject"):
            bound = [
                {name: {"value": value} for name, value in row.items()}
                for row in words
                if row["of"] == of
            ]
            for (graph, _), rows in by_evidence(bound).items():
                said = _passage(rows)
                if said and said not in passages[graph][of]:
                    passages[graph][of].append(said)
        voices = []
        for graph in graphs:
            of = next((one for one in ("statement", "subject") if passages[graph][one]), "")
            voices.append({
                "graph": graph,
                **parts.graphs[graph],
                "of": of,
                "words": passages[graph][of] if of else [],
            })
        return {**parts.body(), "voices": voices}


def _passage(rows: Iterable[Mapping[str, Mapping[str, str]]]) -> Json:
    words = words_of(rows)
    return {
        name: value
        for name in ("exact", "prefix", "suffix", "file", "row", "excerpt")
        if (value := getattr(words, name))
    }


def _days(said: Mapping[str, str]) -> Json:
    """Return the days of a node or a link; ``until`` still counts, ``before`` does not."""
    found: Json = {}
    if "since" in said:
        found["since"] = said["since"]
    if "until" in said:
        found["until"] = said["until"]
    elif "until-assumed" in said:
        found |= {"until": said["until-assumed"], "assumed": True}
    elif "until-before" in said:
        found["before"] = said["until-before"]
    return found


def _portions(iris: Iterable[str]) -> Iterator[list[str]]:
    ordered = list(dict.fromkeys(iris))
    for start in range(0, len(ordered), _AT_ONCE):
        yield ordered[start : start + _AT_ONCE]
