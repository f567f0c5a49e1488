"""Each constraint of the shapes is needed: without it, some case loses its expected findings.

A mutant is read with those shapes only that judge the case it is tried on, and the cases that name
the shape come first: reading all shapes for each of 900 mutants took nine tenths of the time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from rdflib import SH, BNode, Graph, URIRef
from rdflib.term import Node

from kg.errors import ShapeError
from kg.validate.judge import Shapes
from kg.validate.lint_shapes import CONSTRAINTS

HERE = Path(__file__).parent
NAMES = sorted(str(path.relative_to(HERE))[:-4] for path in HERE.glob("*/*.ttl"))


def mutants(graph: Graph) -> Iterator[tuple[Node, Node, Node]]:
    """Yield each triple that states a constraint."""
    for parameter in CONSTRAINTS:
        for shape, value in sorted(graph.subject_objects(parameter), key=str):
            yield shape, parameter, value


def part_of(graph: Graph, shapes: frozenset[Node]) -> Graph:
    """Return what a graph says of some shapes, their lists, paths and SPARQL constraints."""
    part, front, seen = Graph(bind_namespaces="none"), list(shapes), set(shapes)
    while front:
        for triple in graph.triples((front.pop(), None, None)):
            part.add(triple)
            _, predicate, value = triple
            follow = isinstance(value, BNode) or predicate in (SH.sparql, SH.prefixes)
            if follow and value not in seen:
                seen.add(value)
                front.append(value)
    return part


def test_no_constraint_can_be_removed(
    load_case: Callable[..., Any],
    judge_case: Callable[..., Any],
    raw_shapes: Graph,
    used_by: Callable[[Node], frozenset[Node]],
) -> None:
    cases = [load_case(name) for name in NAMES]
    involved = {kind: used_by(kind) for case in cases for kind in case.classes}
    judging = {
        case.name: frozenset().union(*(involved[kind] for kind in case.classes)) for case in cases
    }
    parts = {shapes: part_of(raw_shapes, shapes) for shapes in set(judging.values())}

    def is_noticed(triple: tuple[Node, Node, Node], relevant: list[Any]) -> bool:
        """Whether a case loses its findings when a triple is taken out of its shapes."""
        mutants: dict[frozenset[Node], Shapes] = {}
        for case in relevant:
            name = judging[case.name]
            if name not in mutants:
                parts[name].remove(triple)
                try:
                    mutants[name] = Shapes(parts[name])
                except ShapeError:  # what is left of the shape is not SHACL
                    return True
                finally:
                    parts[name].add(triple)
            try:
                if judge_case(case, mutants[name]) != case.expected:
                    return True
            except ShapeError:
                return True
        return False

    number, survivors = 0, []
    for triple in list(mutants(raw_shapes)):
        number += 1
        shape = triple[0]
        relevant = [case for case in cases if any(shape in involved[kind] for kind in case.classes)]
        relevant.sort(
            key=lambda case: (shape not in {URIRef(row[2]) for row in case.expected}, case.name)
        )
        if not is_noticed(triple, relevant):
            survivors.append(triple)
    assert survivors == [], survivors
    assert number >= 780
