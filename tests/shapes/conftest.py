"""The cases of the shapes: small Turtle files and the findings that a person expects of each."""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from pyoxigraph import Literal, RdfFormat, Triple, parse
from rdflib import OWL, RDF, RDFS, SH, SKOS, Graph
from rdflib.term import Node

from kg.resources import ontology_files, shape_files
from kg.validate.graphs import CachedGraph, TermCache
from kg.validate.judge import SHAPE_LISTS, SHAPE_REFERENCES, Finding, Shapes, judge, read_shapes

HERE = Path(__file__).parent
UNSEEN = {
    str(name)
    for name in (
        *(RDFS.isDefinedBy, RDFS.domain, RDFS.range, RDFS.seeAlso, RDFS.subPropertyOf),
        *(OWL.disjointWith, OWL.imports, SKOS.closeMatch, SKOS.topConceptOf),
    )
}
Row = tuple[str, str, str, str]


@dataclass(frozen=True)
class Case:
    """A case: the graph it stands in, the nodes to judge, and the expected rows."""

    name: str
    graph: CachedGraph
    focus: frozenset[str]
    classes: frozenset[Node]
    expected: tuple[Row, ...]

    @property
    def outcome(self) -> str:
        return Path(self.name).name.split(".")[0]


def read_triples(path: Path) -> list[Triple]:
    return [quad.triple for quad in parse(path=str(path), format=RdfFormat.TURTLE)]


def rows(findings: list[Finding]) -> tuple[Row, ...]:
    return tuple(sorted((f.focus, f.path or "", f.shape, f.severity) for f in findings))


@pytest.fixture(scope="session")
def load_case() -> Callable[[str], Case]:
    """Return a function that reads a case by its name, such as ``areas/valid.area-version``."""
    terms = TermCache()
    # left out is what no constraint looks at, labels for one, because the copies are many
    context = [
        t
        for path in ontology_files()
        for t in read_triples(path)
        if not isinstance(t.object, Literal) and t.predicate.value not in UNSEEN
    ]
    context += read_triples(HERE / "context.ttl")
    known: dict[str, Case] = {}

    def load(name: str) -> Case:
        if name not in known:
            triples = read_triples(HERE / f"{name}.ttl")
            graph = CachedGraph()
            terms.fill(graph, context)
            terms.fill(graph, triples)
            with (HERE / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
                table = list(csv.reader(file, delimiter="\t"))
            assert table[0] == ["focus", "path", "shape", "severity"]
            subjects = {t.subject for t in triples}
            known[name] = Case(
                name=name,
                graph=graph,
                focus=frozenset(str(terms.term(subject)) for subject in subjects),
                classes=frozenset(
                    above
                    for subject in subjects
                    for kind in graph.objects(terms.term(subject), RDF.type)
                    for above in graph.transitive_objects(kind, RDFS.subClassOf)
                    if above is not None
                ),
                expected=tuple(sorted((a, b, c, d) for a, b, c, d in table[1:])),
            )
        return known[name]

    return load


@pytest.fixture(scope="session")
def judge_case() -> Callable[[Case, Shapes | None], tuple[Row, ...]]:
    """Return a function that judges a case and gives rows like those expected."""

    def run(case: Case, shapes: Shapes | None = None) -> tuple[Row, ...]:
        return rows(judge(case.graph, case.focus, shapes))

    return run


@pytest.fixture(scope="session")
def raw_shapes() -> Graph:
    """Return the shapes as written."""
    return read_shapes(shape_files())


@pytest.fixture(scope="session")
def used_by(raw_shapes: Graph) -> Callable[[Node], frozenset[Node]]:
    """Return a function from a class to every shape that judging an instance of it involves."""

    def parts(shape: Node) -> set[Node]:
        found = set(raw_shapes.objects(shape, SH.property))
        for name in SHAPE_REFERENCES:
            found.update(raw_shapes.objects(shape, name))
        for name in SHAPE_LISTS:
            for members in raw_shapes.objects(shape, name):
                found.update(raw_shapes.items(members))
        return found

    def involved(kind: Node) -> frozenset[Node]:
        found: set[Node] = set()
        front = set(raw_shapes.subjects(SH.targetClass, kind))
        while front:
            shape = front.pop()
            if shape not in found:
                found.add(shape)
                front |= parts(shape)
        return frozenset(found)

    return involved
