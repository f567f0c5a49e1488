"""Each constraint of the shapes is needed: without it, some case loses its expected findings.

A mutant is read with those shapes only that judge the case it is tried on, and the cases that name
the shape come first: reading all shapes for each of 900 mutants took nine tenths of the time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zlib import crc32

import pytest
from rdflib import SH, BNode, Graph
from rdflib.term import Node

from kg.errors import ShapeError
from kg.validate.judge import Shapes
from kg.validate.lint_shapes import CONSTRAINTS

HERE = Path(__file__).parent
NAMES = sorted(str(path.relative_to(HERE))[:-4] for path in HERE.glob("*/*.ttl"))

PARTS = 8
"""The mutants are tried in this many tests, so that processes can share them."""


def number_of(shape: Node) -> int:
    """Return the part that a shape belongs to: the same in every process."""
    return 0 if isinstance(shape, BNode) else crc32(str(shape).encode()) % PARTS


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


@dataclass(frozen=True)
class Trial:
    """The cases; which shapes judge each; which a class involves; what those shapes say."""

    cases: list[Any]
    judging: dict[str, frozenset[Node]]
    involved: dict[Node, frozenset[Node]]
    parts: dict[frozenset[Node], Graph]


@pytest.fixture(scope="module")
def trial(
    load_case: Callable[..., Any], raw_shapes: Graph, used_by: Callable[[Node], frozenset[Node]]
) -> Trial:
    cases = [load_case(name) for name in NAMES]
    involved = {kind: used_by(kind) for case in cases for kind in case.classes}
    judging = {
        case.name: frozenset().union(*(involved[kind] for kind in case.classes)) for case in cases
    }
    parts = {shapes: part_of(raw_shapes, shapes) for shapes in set(judging.values())}
    return Trial(cases, judging, involved, parts)


@pytest.fixture(scope="module")
def is_noticed(
    trial: Trial, judge_case: Callable[..., Any]
) -> Callable[[tuple[Node, Node, Node]], bool]:
    """Return a function: does a case lose its findings when a triple is taken out?"""

    def is_noticed(triple: tuple[Node, Node, Node]) -> bool:
        shape, mutants = triple[0], dict[frozenset[Node], Shapes]()
        relevant = [
            case
            for case in trial.cases
            if any(shape in trial.involved[kind] for kind in case.classes)
        ]
        about = {str(shape), str(triple[2])}
        relevant.sort(
            key=lambda case: (about.isdisjoint(row[2] for row in case.expected), case.name)
        )
        for case in relevant:
            name = trial.judging[case.name]
            if name not in mutants:
                trial.parts[name].remove(triple)
                try:
                    mutants[name] = Shapes(trial.parts[name])
                except ShapeError:  # what is left of the shape is not SHACL
                    return True
                finally:
                    trial.parts[name].add(triple)
            try:
                if judge_case(case, mutants[name]) != case.expected:
                    return True
            except ShapeError:
                return True
        return False

    return is_noticed


def test_the_constraints_are_all_there(raw_shapes: Graph) -> None:
    assert len(list(mutants(raw_shapes))) >= 780


@pytest.mark.parametrize("part", range(PARTS))
def test_no_constraint_can_be_removed(
    raw_shapes: Graph, is_noticed: Callable[[tuple[Node, Node, Node]], bool], part: int
) -> None:
    some = [triple for triple in mutants(raw_shapes) if number_of(triple[0]) == part]
    assert some
    survivors = [triple for triple in some if not is_noticed(triple)]
    assert survivors == [], survivors
