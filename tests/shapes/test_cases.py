"""Each case of the shapes gives exactly the findings written beside it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyshacl
import pytest
from rdflib import RDF, SH, Graph, URIRef
from rdflib.term import Node

from kg.validate.judge import judge
from kg.validate.lint_shapes import SHAPES, shape_nodes

HERE = Path(__file__).parent
NAMES = sorted(str(path.relative_to(HERE))[:-4] for path in HERE.glob("*/*.ttl"))


def test_number_of_cases() -> None:
    assert len(NAMES) >= 785
    assert sorted(str(path.relative_to(HERE))[:-4] for path in HERE.glob("*/*.tsv")) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_findings(name: str, load_case: Callable[..., Any], judge_case: Callable[..., Any]) -> None:
    case = load_case(name)
    assert case.outcome in {"valid", "warning", "invalid"}
    assert (not case.expected) == (case.outcome == "valid")
    assert ("violation" in {row[3] for row in case.expected}) == (case.outcome == "invalid")
    assert judge_case(case) == case.expected


def test_every_shape_has_a_valid_and_a_failing_case(
    load_case: Callable[..., Any],
    raw_shapes: Graph,
    used_by: Callable[[Node], frozenset[Node]],
) -> None:
    passed: set[Node] = set()
    failed: set[Node] = set()
    for name in NAMES:
        case = load_case(name)
        shapes = {shape for kind in case.classes for shape in used_by(kind)}
        if case.outcome == "valid":
            passed |= shapes
        else:
            failed |= {URIRef(row[2]) for row in case.expected}
    own = {shape for shape in shape_nodes(raw_shapes) if str(shape).startswith(SHAPES)}
    assert len(own) >= 290
    assert own - passed == set()
    # shapes that speak for themselves; groups and helpers are held by the mutation test
    names = {shape: str(shape).removeprefix(SHAPES).split("-")[0] for shape in own}
    helpers = {shape for shape in own if names[shape].startswith("Is") or "Code" in names[shape]}
    speaking = {
        shape
        for shape in own - helpers
        if (shape, SH.message, None) in raw_shapes
        and (
            (shape, SH.targetClass, None) in raw_shapes or (None, SH.property, shape) in raw_shapes
        )
    }
    assert len(speaking) >= 190
    assert speaking - failed == set()


def test_messages_are_in_both_languages(
    load_case: Callable[..., Any],
) -> None:
    for name in (
        "quotations/invalid.quotation-text-not-the-words",
        "areas/invalid.area-bps-code-of-3-digits",
    ):
        case = load_case(name)
        for finding in judge(case.graph, case.focus):
            assert set(finding.messages) == {"en", "id"}


@pytest.mark.parametrize("name", NAMES[::25])
def test_same_as_pyshacl_from_outside(
    name: str, load_case: Callable[..., Any], judge_case: Callable[..., Any], raw_shapes: Graph
) -> None:
    """The public entry of pyshacl, on a plain graph and the shapes as written, agrees."""
    case = load_case(name)
    plain = Graph()
    for triple in case.graph:
        plain.add(triple)
    _, report, _ = pyshacl.validate(plain, shacl_graph=raw_shapes, advanced=False)
    assert isinstance(report, Graph)
    theirs = sorted(
        (str(report.value(result, SH.focusNode)), str(report.value(result, SH.sourceShape)))
        for result in report.subjects(RDF.type, SH.ValidationResult)
        if str(report.value(result, SH.focusNode)) in case.focus
    )
    assert theirs == sorted((row[0], row[2]) for row in judge_case(case))
