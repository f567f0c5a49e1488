"""Each constraint of the shapes is needed: without it, some case loses its expected findings."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from rdflib import Graph, URIRef
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


def test_no_constraint_can_be_removed(
    load_case: Callable[..., Any],
    judge_case: Callable[..., Any],
    raw_shapes: Graph,
    used_by: Callable[[Node], frozenset[Node]],
) -> None:
    cases = [load_case(name) for name in NAMES]
    involved = {kind: used_by(kind) for case in cases for kind in case.classes}
    number, survivors = 0, []
    for triple in list(mutants(raw_shapes)):
        number += 1
        shape = triple[0]
        relevant = [case for case in cases if any(shape in involved[kind] for kind in case.classes)]
        relevant.sort(
            key=lambda case: (shape not in {URIRef(row[2]) for row in case.expected}, case.name)
        )
        raw_shapes.remove(triple)
        try:
            mutant = Shapes(raw_shapes)
            if all(judge_case(case, mutant) == case.expected for case in relevant):
                survivors.append(triple)
        except ShapeError:  # what is left of the shape is not SHACL: noticed
            pass
        finally:
            raw_shapes.add(triple)
    assert survivors == []
    assert number >= 480
