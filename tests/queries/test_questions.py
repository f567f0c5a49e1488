"""Every stored question against small data and rows written by hand from the specification.

A case is a folder ``<area>/<slug>[/<case>]`` with ``expected.tsv``. Its parameters are in
``params.toml``; its data is the nearest ``data.ttl`` or ``data.trig`` at or above it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pyoxigraph import (
    Literal,
    NamedNode,
    QueryResultsFormat,
    QuerySolutions,
    Store,
    parse_query_results,
)

from kg.errors import ParameterError
from kg.namespaces import PREFIXES
from kg.query.catalogue import Catalogue, Question
from kg.query.lint import lint_queries

HERE = Path(__file__).parent
CASES = sorted(path.parent for path in HERE.rglob("expected.tsv"))
QUESTIONS = {question.id: question for question in Catalogue.load()}
FEWEST_QUESTIONS = 60
FEWEST_CASES = 124

Given = dict[str, str | list[str]]
Row = tuple[object, ...]
Ask = Callable[[Store, Question, Given], object]

SAMPLE = {
    "entity": "https://w3id.org/terang/id/thing/none",
    "iri": "https://w3id.org/terang/id/thing/none",
    "period": "2019-10",
    "xsd:date": "2019-10-28",
    "xsd:gYear": "2019",
    "xsd:boolean": "true",
    "concept": "https://w3id.org/terang/ontology#none",
    "xsd:decimal": "95",
    "xsd:string": "none",
}
"""A well-formed value of each type of parameter that names nothing."""

MALFORMED = {
    "entity": "https://",
    "iri": "no iri",
    "period": "2019-13",
    "xsd:date": "28-10-2019",
    "xsd:gYear": "19",
    "xsd:boolean": "maybe",
    "concept": "no such code",
    "xsd:decimal": "many",
    "xsd:string": "\ud800",
}


def name_of(case: Path) -> str:
    return str(case.relative_to(HERE))


def question_of(case: Path) -> Question:
    area, slug = case.relative_to(HERE).parts[:2]
    question = QUESTIONS[slug]
    assert question.area == area
    return question


def read_rows(solutions: object) -> tuple[list[str], list[Row]]:
    assert isinstance(solutions, QuerySolutions)
    names = [variable.value for variable in solutions.variables]
    return names, [tuple(solution[name] for name in names) for solution in solutions]


def iter_answer(question: Question, solutions: object) -> Iterator[tuple[str, str, object]]:
    """Yield column, declared type and value of each bound cell."""
    names, rows = read_rows(solutions)
    types = {column.name: column.type for column in question.returns}
    for row in rows:
        for name, value in zip(names, row, strict=True):
            if value is not None:
                yield name, types[name], value


def has_type(value: object, declared: str) -> bool:
    if declared == "iri":
        return isinstance(value, NamedNode)
    if declared == "term":
        return isinstance(value, NamedNode | Literal)
    if not isinstance(value, Literal):
        return False
    if declared == "literal":
        return True
    prefix, _, local = declared.partition(":")
    return value.datatype.value == PREFIXES[prefix] + local


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_answer_is_the_one_written_by_hand(
    case: Path,
    data_of: Callable[[Path], Store],
    params_of: Callable[[Path], Given],
    answered: Ask,
) -> None:
    question = question_of(case)
    expected = parse_query_results(path=str(case / "expected.tsv"), format=QueryResultsFormat.TSV)
    names, rows = read_rows(expected)
    assert names == [column.name for column in question.returns]
    got_names, got_rows = read_rows(answered(data_of(case), question, params_of(case)))
    assert got_names == names
    assert got_rows == rows


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_values_have_the_declared_types(
    case: Path,
    data_of: Callable[[Path], Store],
    params_of: Callable[[Path], Given],
    answered: Ask,
) -> None:
    question = question_of(case)
    solutions = answered(data_of(case), question, params_of(case))
    wrong = [cell for cell in iter_answer(question, solutions) if not has_type(cell[2], cell[1])]
    assert wrong == []


def test_each_question_has_a_case_and_none_got_lost() -> None:
    assert len(CASES) >= FEWEST_CASES
    assert len(QUESTIONS) >= FEWEST_QUESTIONS
    assert {question_of(case).id for case in CASES} == set(QUESTIONS)


def test_each_question_has_a_case_with_rows() -> None:
    filled = {
        question_of(case).id
        for case in CASES
        if len((case / "expected.tsv").read_text(encoding="utf-8").splitlines()) > 1
    }
    assert filled == set(QUESTIONS)


def test_each_column_is_filled_in_some_case() -> None:
    filled: dict[str, set[str]] = {slug: set() for slug in QUESTIONS}
    for case in CASES:
        results = parse_query_results(
            path=str(case / "expected.tsv"), format=QueryResultsFormat.TSV
        )
        names, rows = read_rows(results)
        for row in rows:
            filled[question_of(case).id] |= {
                name for name, value in zip(names, row, strict=True) if value is not None
            }
    empty = {
        slug: missing
        for slug, question in QUESTIONS.items()
        if (missing := {column.name for column in question.returns} - filled[slug])
    }
    assert empty == {}


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=QUESTIONS)
def test_an_empty_graph_gives_no_rows(
    question: Question, bound: Callable[[Question, Given], str]
) -> None:
    given: Given = {param.name: SAMPLE[param.kind] for param in question.params}
    _, rows = read_rows(Store().query(bound(question, given)))
    assert rows == []


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=QUESTIONS)
def test_optional_parameters_may_be_left_out(
    question: Question, bound: Callable[[Question, Given], str]
) -> None:
    given: Given = {param.name: SAMPLE[param.kind] for param in question.params if param.required}
    _, rows = read_rows(Store().query(bound(question, given)))
    assert rows == []


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=QUESTIONS)
def test_an_unknown_parameter_is_refused_with_the_known_ones(
    question: Question, bound: Callable[[Question, Given], str]
) -> None:
    given: Given = {param.name: SAMPLE[param.kind] for param in question.params}
    with pytest.raises(ParameterError) as caught:
        bound(question, given | {"no_such_parameter": "1"})
    assert caught.value.allowed == tuple(param.name for param in question.params)


PARAMS = [(question, param) for question in QUESTIONS.values() for param in question.params]


@pytest.mark.parametrize(
    ("question", "name"),
    [(question, param.name) for question, param in PARAMS if param.required],
    ids=lambda value: value if isinstance(value, str) else value.id,
)
def test_a_missing_parameter_is_named(
    question: Question, name: str, bound: Callable[[Question, Given], str]
) -> None:
    given: Given = {
        param.name: SAMPLE[param.kind] for param in question.params if param.name != name
    }
    with pytest.raises(ParameterError, match=f"needs the parameter '{name}'"):
        bound(question, given)


@pytest.mark.parametrize(
    ("question", "name"),
    [(question, param.name) for question, param in PARAMS],
    ids=lambda value: value if isinstance(value, str) else value.id,
)
def test_a_malformed_parameter_is_named(
    question: Question, name: str, bound: Callable[[Question, Given], str]
) -> None:
    given: Given = {
        param.name: (MALFORMED if param.name == name else SAMPLE)[param.kind]
        for param in question.params
    }
    with pytest.raises(ParameterError) as caught:
        bound(question, given)
    assert caught.value.name == name


def test_lint_finds_nothing() -> None:
    assert lint_queries() == []


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=QUESTIONS)
def test_answers_come_in_a_declared_order(question: Question) -> None:
    outer = question.text.rpartition("}")[2]
    assert "ORDER BY" in outer
