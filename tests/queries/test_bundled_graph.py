"""Every question's example on the graph of the bundled facts, by the checks of ``full.toml``.

The graph is put together in memory from the claims, without gate and store, whose own tests judge
them; here the question is whether real facts answer.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypedDict

import pytest
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, QuerySolutions, Store, Triple

from kg.claims.rdf import record_triples, source_triples
from kg.errors import NamedThing
from kg.infer import load_rules
from kg.mapping.bundle import bundled_facts
from kg.namespaces import PREFIXES, TR, Base, tr
from kg.pipeline.build import ontology_triples
from kg.query.catalogue import Catalogue, Question

BASE = Base()
TYPE = NamedNode(PREFIXES["rdf"] + "type")
LABELS = [NamedNode(PREFIXES["skos"] + name) for name in ("prefLabel", "altLabel")]
CATALOGUE = Catalogue.load()


Ask = Callable[[Store, Question, dict[str, str | list[str]], "Names"], object]


class Check(TypedDict, total=False):
    """One check of ``full.toml``."""

    id: str
    params: dict[str, str | list[str]]
    rows: int
    rows_at_least: int
    must_have: list[dict[str, str]]
    must_not_have: list[dict[str, str]]


FULL = Path(__file__).with_name("full.toml").read_text(encoding="utf-8")
CHECKS: list[Check] = tomllib.loads(FULL)["check"]


class Names:
    """Finds things of the graph by label or slug, letter by letter."""

    def __init__(self, store: Store) -> None:
        self._found: dict[tuple[str, str], set[str]] = defaultdict(set)
        for quad in store.quads_for_pattern(None, TYPE, None, DefaultGraph()):
            if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode):
                for name in self._names(store, quad.subject):
                    self._found[name, quad.object.value].add(quad.subject.value)

    @staticmethod
    def _names(store: Store, node: NamedNode) -> Iterator[str]:
        yield node.value.rpartition("/")[2]
        for label in LABELS:
            for quad in store.quads_for_pattern(node, label, None, DefaultGraph()):
                yield str(getattr(quad.object, "value", ""))

    def resolve(self, text: str, class_iri: str | None = None) -> Sequence[NamedThing]:
        """Return what a label or slug names; a code stands for itself."""
        found = {text} if text.startswith(TR) else self._found[text, class_iri or ""]
        return [NamedThing(iri, text, class_iri or "") for iri in sorted(found)]

    def nearest(
        self, text: str, class_iri: str | None = None, limit: int = 5
    ) -> Sequence[NamedThing]:
        """Return nothing."""
        return []


def iter_quads() -> Iterator[Quad]:
    for draft in bundled_facts().drafts:
        source = draft.source
        name = NamedNode(BASE.graph(source.slug))
        node = NamedNode(BASE.id("source", source.slug))
        status = NamedNode(tr(f"graphStatus-{source.status}"))
        for triple in (
            Triple(name, TYPE, NamedNode(tr("SourceGraph"))),
            Triple(name, NamedNode(PREFIXES["prov"] + "wasDerivedFrom"), node),
            Triple(name, NamedNode(tr("graphStatus")), status),
            *source_triples(source, BASE),
        ):
            yield Quad(triple.subject, triple.predicate, triple.object)
        for row in draft.rows:
            for triple in record_triples(row.records, BASE):
                yield Quad(triple.subject, triple.predicate, triple.object, name)
                if source.status == "accepted":
                    yield Quad(triple.subject, triple.predicate, triple.object)


@pytest.fixture(scope="module")
def graph() -> Store:
    store = Store()
    store.bulk_extend(iter_quads())
    store.bulk_extend(Quad(*triple) for triple in ontology_triples(BASE))
    for rule in load_rules():
        answer = list(store.query(rule.text))  # type: ignore[arg-type]  # a CONSTRUCT
        store.bulk_extend(Quad(one.subject, one.predicate, one.object) for one in answer)
    return store


@pytest.fixture(scope="module")
def names(graph: Store) -> Names:
    return Names(graph)


def show(value: object) -> str:
    if isinstance(value, NamedNode):
        return value.value.rpartition("/")[2].rpartition("#")[2]
    return value.value if isinstance(value, Literal) else ""


def ask(answer: object) -> list[dict[str, str]]:
    assert isinstance(answer, QuerySolutions)
    columns = [variable.value for variable in answer.variables]
    return [{column: show(row[column]) for column in columns} for row in answer]


def holds(row: dict[str, str], wanted: dict[str, str]) -> bool:
    return all(row[key] == value or (value == "*" and row[key]) for key, value in wanted.items())


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check["id"])
def test_real_facts_answer(check: Check, graph: Store, names: Names, answered: Ask) -> None:
    question = CATALOGUE.get(check["id"])
    given: dict[str, str | list[str]] = check.get("params") or {**question.example}
    rows = ask(answered(graph, question, given, names))
    assert len(rows) == check.get("rows", len(rows))
    assert len(rows) >= check.get("rows_at_least", 1)
    missing = [want for want in check["must_have"] if not any(holds(row, want) for row in rows)]
    assert missing == []
    unwanted = check.get("must_not_have", [])
    assert [bad for bad in unwanted if any(holds(row, bad) for row in rows)] == []
    assert len({tuple(row.items()) for row in rows}) == len(rows)


def test_each_question_has_a_check() -> None:
    assert {check["id"] for check in CHECKS} == {question.id for question in CATALOGUE}


def test_each_observation_with_a_whole_key_has_exactly_one_figure(graph: Store) -> None:
    answer = graph.query(
        f"SELECT ?o (COUNT(DISTINCT ?f) AS ?n) WHERE {{ ?o a <{tr('Observation')}> . "
        f"OPTIONAL {{ ?o <{tr('figure')}> ?f }} }} GROUP BY ?o",
    )
    figures = ask(answer)
    assert len(figures) > 1700
    assert {row["n"] for row in figures} == {"1"}
