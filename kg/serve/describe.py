"""What the graph says about one thing, gathered for its page.

1. One query finds each statement about it with the named graph that makes it, accepted or not.
2. ``queries/construct/describe.rq`` gives the labels of its neighbours, its evidence, and what
   points to it, from the accepted graphs.
3. Statements are grouped by property, graphs by their source, evidence by its words or its row.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse

from kg.namespaces import PREFIXES, TR, tr
from kg.query.catalogue import Question
from kg.query.parameters import bind
from kg.resources import resource_folder
from kg.serve.live import Version
from kg.serve.messages import translate
from kg.serve.pages import Cell, link_of, safe_text, shorten_iri
from kg.serve.site import Site
from kg.serve.vocabulary import vocabulary

__all__ = ["Evidence", "Fact", "Group", "ThingPage", "describe_query", "describe_thing"]

_RDF_TYPE = PREFIXES["rdf"] + "type"
_LABELS = (PREFIXES["skos"] + "prefLabel", PREFIXES["rdfs"] + "label")
_OA = PREFIXES["oa"]
_INCOMING_LIMIT = 200
_TITLE_PARTS = (
    tr("holder"),
    tr("edition"),
    PREFIXES["org"] + "member",
    tr("roleTitle"),
    tr("speaker"),
    PREFIXES["sdmx-dimension"] + "refArea",
    tr("indicator"),
    PREFIXES["sdmx-dimension"] + "refPeriod",
    PREFIXES["sdmx-measure"] + "obsValue",
)
"""What a thing without a name is called by, in this order."""

_FACTS = """SELECT ?property ?value ?graph ?status ?label WHERE {
  GRAPH ?graph { <IRI> ?property ?value }
  OPTIONAL { ?graph tr:graphStatus ?status }
  OPTIONAL { ?graph prov:wasDerivedFrom ?source . ?source skos:prefLabel ?label }
}
ORDER BY ?property ?value ?graph ?label"""

Neighbours = Mapping[str, list[tuple[str, NamedNode | Literal]]]


@dataclass(frozen=True, slots=True)
class Fact:
    """A value and the graphs that state it; ``accepted`` when one of them is."""

    value: Cell
    graphs: tuple[Cell, ...]
    accepted: bool


@dataclass(frozen=True, slots=True)
class Group:
    """A property with its values."""

    property: Cell
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a fact is stated: words and what stands around them, or file, row and excerpt."""

    source: Cell | None
    exact: str = ""
    prefix: str = ""
    suffix: str = ""
    start: str = ""
    end: str = ""
    file: str = ""
    row: str = ""
    excerpt: str = ""
    read_on: str = ""


@dataclass(frozen=True, slots=True)
class ThingPage:
    """All that a page shows about a thing."""

    iri: str
    label: str
    types: tuple[Cell, ...]
    groups: tuple[Group, ...]
    evidence: tuple[Evidence, ...]
    incoming: tuple[tuple[Cell, tuple[Cell, ...]], ...]
    is_accepted: bool
    has_unaccepted: bool
    incoming_limited: bool


@lru_cache(maxsize=1)
def _describe() -> Question:
    return Question.read(resource_folder("queries") / "construct" / "describe.rq")


def describe_query(iri: str) -> str:
    """Return the query that describes a thing."""
    return bind(_describe(), {"entity": NamedNode(iri)})


async def describe_thing(site: Site, version: Version, iri: str, language: str) -> ThingPage | None:
    """Gather what a page shows about a thing.

    Args:
        site: The server.
        version: What to read.
        iri: The thing; a valid IRI.
        language: Of labels, where there is a choice.

    Returns:
        The content; None when no graph says anything about it.
    """
    answer = await site.ask(version, _FACTS.replace("<IRI>", str(NamedNode(iri))))
    rows = json.loads(answer.read())["results"]["bindings"]
    answer.discard()
    if not rows:
        return None
    described = await site.ask(version, describe_query(iri))
    data = described.read()
    described.discard()
    triples = [quad.triple for quad in parse(data, format=RdfFormat.N_TRIPLES)]
    return _Gathering(iri, version.base, language, rows, triples).page()


class _Gathering:
    """Turns the two answers into the content of the page."""

    def __init__(
        self,
        iri: str,
        base: str,
        language: str,
        rows: list[Mapping[str, Mapping[str, str]]],
        triples: Iterable[Triple],
    ) -> None:
        self._iri = iri
        self._base = base
        self._language = language
        self._rows = rows
        self._about: dict[str, list[tuple[str, NamedNode | Literal]]] = defaultdict(list)
        self._pointing: list[tuple[str, str]] = []
        self._sources: dict[str, str] = {}
        for triple in triples:
            if not isinstance(triple.subject, NamedNode) or not isinstance(
                triple.object, NamedNode | Literal
            ):
                continue
            self._about[triple.subject.value].append((triple.predicate.value, triple.object))
            if isinstance(triple.object, NamedNode) and triple.object.value == iri:
                self._pointing.append((triple.predicate.value, triple.subject.value))

    def page(self) -> ThingPage:
        facts = self._facts()
        incoming = self._incoming()
        return ThingPage(
            iri=self._iri,
            label=self._own_label(),
            types=tuple({f.value.text: f.value for f in facts.get(_RDF_TYPE, ())}.values()),
            groups=tuple(
                Group(self._property(name), tuple(found))
                for name, found in facts.items()
                if name not in {_RDF_TYPE, tr("evidence")}
            ),
            evidence=tuple(self._evidence()),
            incoming=incoming,
            is_accepted=any(one.accepted for found in facts.values() for one in found),
            has_unaccepted=any(not one.accepted for found in facts.values() for one in found),
            incoming_limited=sum(len(cells) for _, cells in incoming) >= _INCOMING_LIMIT,
        )

    def _facts(self) -> dict[str, list[Fact]]:
        """Group the rows by property and value; labels and other plain facts first."""
        found: dict[str, dict[tuple[str, ...], tuple[Cell, dict[str, Cell], bool]]] = {}
        for row in self._rows:
            term = row["value"]
            key = (term["type"], term["value"], term.get("xml:lang", ""), term.get("datatype", ""))
            graph = row["graph"]["value"]
            label = row.get("label", {}).get("value")
            status = row.get("status", {}).get("value", "")
            accepted = status in {"", tr("graphStatus-accepted")}
            values = found.setdefault(row["property"]["value"], {})
            cell, graphs, before = values.get(key) or (self._cell(term), {}, False)
            graphs.setdefault(graph, self._graph(graph, label))
            values[key] = (cell, graphs, before or accepted)
        order = sorted(found, key=lambda name: (name not in _LABELS, self._property(name).text))
        if _RDF_TYPE in found:
            own_first = sorted(
                found[_RDF_TYPE].items(), key=lambda one: not one[0][1].startswith(TR)
            )
            found[_RDF_TYPE] = dict(own_first)
        return {
            name: [
                Fact(cell, tuple(graphs.values()), accepted)
                for cell, graphs, accepted in found[name].values()
            ]
            for name in order
        }

    def _cell(self, term: Mapping[str, str]) -> Cell:
        if term["type"] == "uri":
            return self._thing(term["value"])
        return Cell.from_json(term, self._base)

    def _thing(self, iri: str) -> Cell:
        return Cell.from_iri(iri, self._base, self._label(iri))

    def _graph(self, iri: str, label: str | None) -> Cell:
        slug = iri.removeprefix(self._base + "graph/")
        if slug.startswith("inferred-"):
            label = translate("thing.inferred", self._language, rule=slug.partition("-")[2])
        if label:
            self._sources[self._base + "id/source/" + slug] = label
        return Cell.from_iri(iri, self._base, label or slug)

    def _property(self, iri: str) -> Cell:
        label = vocabulary().label(iri, self._language) or shorten_iri(iri)
        return Cell(safe_text(label), link_of(iri, self._base), note=shorten_iri(iri))

    def _label(self, iri: str) -> str | None:
        known = vocabulary().label(iri, self._language) or self._sources.get(iri)
        if known is not None:
            return known
        return self._preferred(
            (term.value, term.language or "")
            for name, term in self._about.get(iri, ())
            if name in _LABELS and isinstance(term, Literal)
        )

    def _own_label(self) -> str:
        own = self._preferred(
            (row["value"]["value"], row["value"].get("xml:lang", ""))
            for row in self._rows
            if row["property"]["value"] in _LABELS
        )
        if own:
            return own
        kinds = [one for one in self._values(_RDF_TYPE) if one.startswith(TR)]
        parts = [
            self._label(value) or value.removeprefix(self._base + "id/")
            for name in _TITLE_PARTS
            for value in self._values(name)
        ]
        slug = self._iri.removeprefix(self._base + "id/")
        kind = self._label(kinds[0]) if kinds else None
        if kind is None:
            return slug
        return f"{kind}: {', '.join(parts) or slug.partition('/')[2]}"

    def _values(self, name: str) -> list[str]:
        found = [row["value"]["value"] for row in self._rows if row["property"]["value"] == name]
        return list(dict.fromkeys(found))

    def _preferred(self, labels: Iterable[tuple[str, str]]) -> str | None:
        """Choose a label: the page's language first, then Indonesian, then any."""
        order = (self._language, "id", "", "en")
        ranked = sorted(
            labels, key=lambda one: (order.index(one[1]) if one[1] in order else 9, one[0])
        )
        return ranked[0][0] if ranked else None

    def _incoming(self) -> tuple[tuple[Cell, tuple[Cell, ...]], ...]:
        by_property: dict[str, list[str]] = defaultdict(list)
        for name, subject in sorted(set(self._pointing)):
            by_property[name].append(subject)
        return tuple(
            (self._property(name), tuple(self._thing(one) for one in subjects))
            for name, subjects in by_property.items()
        )

    def _evidence(self) -> Iterable[Evidence]:
        nodes = [
            row["value"]["value"]
            for row in self._rows
            if row["property"]["value"] == tr("evidence") and row["value"]["type"] == "uri"
        ]
        for node in dict.fromkeys(nodes):
            said = {name: term.value for name, term in self._about.get(node, ())}
            if not said:
                continue
            for name, term in self._about.get(node, ()):
                if name == _OA + "hasSelector":
                    selector = self._about.get(term.value, ())
                    said |= {key: value.value for key, value in selector}
            source = said.get(_OA + "hasSource")
            yield Evidence(
                source=self._thing(source) if source else None,
                exact=safe_text(said.get(_OA + "exact", "")),
                prefix=safe_text(said.get(_OA + "prefix", "")),
                suffix=safe_text(said.get(_OA + "suffix", "")),
                start=said.get(_OA + "start", ""),
                end=said.get(_OA + "end", ""),
                file=safe_text(said.get(tr("file"), "")),
                row=said.get(tr("row"), ""),
                excerpt=safe_text(said.get(tr("excerpt"), "")),
                read_on=said.get(tr("excerptReadOn"), ""),
            )
