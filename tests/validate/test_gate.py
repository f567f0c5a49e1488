"""Who is charged, what stays, and that judging the touched nodes again is enough."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.validate import Judgement, Unit, judge_units
from kg.validate.gate import _Batch
from kg.validate.graphs import to_rdflib
from kg.validate.judge import Shapes, judge

EX = "https://example.org/"
Short = tuple[str, str, str | int]


def ids(judgement: Judgement) -> tuple[list[str], list[str]]:
    return (
        [unit.id for unit in judgement.accepted],
        [refusal.unit.id for refusal in judgement.refused],
    )


def test_a_violating_row_is_refused_alone(small: Shapes, make_unit: Callable[..., Unit]) -> None:
    units = [
        make_unit("1", ("a1", "a", "Thing"), ("a1", "name", '"one"')),
        make_unit("2", ("a2", "a", "Thing")),
        make_unit("3", ("a3", "a", "Thing"), ("a3", "name", '"three"')),
    ]
    judgement = judge_units(units, shapes=small)
    assert ids(judgement) == (["1", "3"], ["2"])
    [finding] = judgement.refused[0].findings
    assert (finding.focus, finding.path, finding.value) == (EX + "a2", EX + "name", None)
    assert finding.shape == EX + "Thing-name"
    assert dict(finding.messages) == {"en": "Give a name.", "id": "Berikan nama."}
    assert finding.graphs == (EX + "graph/2",)
    assert judgement.warnings == ()


def test_the_offending_triple_decides(small: Shapes, make_unit: Callable[..., Unit]) -> None:
    units = [
        make_unit("describes", ("x", "a", "Thing"), ("x", "name", '"x"')),
        make_unit("adds", ("x", "link", "nowhere")),
    ]
    judgement = judge_units(units, shapes=small)
    assert ids(judgement) == (["describes"], ["adds"])
    assert str(judgement.refused[0].findings[0].value) == f"<{EX}nowhere>"


def test_a_missing_value_is_charged_to_the_type(
    small: Shapes, make_unit: Callable[..., Unit]
) -> None:
    units = [make_unit("types", ("x", "a", "Thing")), make_unit("adds", ("x", "size", 3))]
    assert ids(judge_units(units, shapes=small)) == (["adds"], ["types"])


def test_too_many_values_are_charged_to_all_that_give_one(
    small: Shapes, make_unit: Callable[..., Unit]
) -> None:
    units = [
        make_unit("types", ("x", "a", "Thing"), ("y", "a", "Thing"), ("y", "name", '"y"')),
        make_unit("one", ("x", "name", '"one"')),
        make_unit("two", ("x", "name", '"two"')),
    ]
    # the two names go; then the type stands without a name and goes, too
    judgement = judge_units(units, shapes=small)
    assert ids(judgement) == ([], ["types", "one", "two"])
    assert judgement.rounds == 2


def test_a_shared_triple_is_charged_to_all_that_assert_it(
    small: Shapes, make_unit: Callable[..., Unit]
) -> None:
    shared = (("p", "a", "Thing"), ("p", "name", '"p"'), ("p", "link", "nowhere"))
    units = [
        make_unit("1", ("a1", "a", "Thing"), ("a1", "name", '"1"'), *shared),
        make_unit("2", ("a2", "a", "Thing"), ("a2", "name", '"2"'), *shared),
        make_unit("3", ("a3", "a", "Thing"), ("a3", "name", '"3"'), *shared[:2]),
    ]
    assert ids(judge_units(units, shapes=small)) == (["3"], ["1", "2"])


def test_what_depended_on_a_refused_row_goes_with_it(
    small: Shapes, make_unit: Callable[..., Unit]
) -> None:
    units = [
        make_unit("1", ("a1", "a", "Thing")),
        make_unit("2", ("a2", "a", "Thing"), ("a2", "name", '"2"'), ("a2", "link", "a1")),
        make_unit("3", ("a3", "a", "Thing"), ("a3", "name", '"3"'), ("a3", "link", "a2")),
        make_unit("4", ("a4", "a", "Thing"), ("a4", "name", '"4"')),
    ]
    judgement = judge_units(units, shapes=small)
    assert ids(judgement) == (["4"], ["1", "2", "3"])
    assert judgement.rounds == 3


def test_a_constraint_over_resources_is_charged_to_the_type(
    small: Shapes, make_unit: Callable[..., Unit]
) -> None:
    units = [
        make_unit("1", ("a", "a", "Thing"), ("a", "name", '"a"'), ("a", "size", 2)),
        make_unit("2", ("b", "a", "Thing"), ("b", "name", '"b"'), ("b", "like", "a")),
        make_unit("3", ("b", "size", 3)),
    ]
    assert ids(judge_units(units, shapes=small)) == (["1", "3"], ["2"])


def test_a_warning_never_refuses(small: Shapes, make_unit: Callable[..., Unit]) -> None:
    unit = make_unit("1", ("a", "a", "Thing"), ("a", "name", '"a"'), ("a", "size", 10))
    judgement = judge_units([unit], shapes=small)
    assert ids(judgement) == (["1"], [])
    [warning] = judgement.warnings
    assert (warning.severity, warning.path) == ("warning", EX + "size")
    assert warning.graphs == (EX + "graph/1",)


def test_warnings_of_refused_rows_are_not_reported(
    small: Shapes, make_unit: Callable[..., Unit]
) -> None:
    units = [
        make_unit("1", ("a", "a", "Thing"), ("a", "size", 10)),
        make_unit("2", ("b", "a", "Thing"), ("b", "name", '"b"'), ("b", "size", 11)),
    ]
    judgement = judge_units(units, shapes=small)
    assert [warning.focus for warning in judgement.warnings] == [EX + "b"]


def test_the_context_is_not_judged_but_seen(
    small: Shapes, make_unit: Callable[..., Unit], make_triples: Callable[..., Any]
) -> None:
    context = make_triples(("old", "a", "Thing"), ("broken", "a", "Thing"))
    unit = make_unit("1", ("a", "a", "Thing"), ("a", "name", '"a"'), ("a", "link", "old"))
    judgement = judge_units([unit], context=context, shapes=small)
    assert ids(judgement) == (["1"], [])
    assert judgement.inherited == ()


def test_a_fault_of_the_context_is_nobodys_in_the_batch(
    small: Shapes, make_unit: Callable[..., Unit], make_triples: Callable[..., Any]
) -> None:
    context = make_triples(("old", "a", "Thing"))
    judgement = judge_units([make_unit("1", ("old", "a", "Thing"))], context=context, shapes=small)
    assert ids(judgement) == (["1"], [])
    assert [finding.path for finding in judgement.inherited] == [EX + "name"]


def test_a_second_value_beside_the_context_is_charged(
    small: Shapes, make_unit: Callable[..., Unit], make_triples: Callable[..., Any]
) -> None:
    context = make_triples(("old", "a", "Thing"), ("old", "name", '"old"'))
    units = [
        make_unit("same", ("old", "name", '"old"')),
        make_unit("other", ("old", "name", '"new"')),
    ]
    assert ids(judge_units(units, context=context, shapes=small)) == (["same"], ["other"])


def test_an_empty_batch_and_progress(small: Shapes, make_unit: Callable[..., Unit]) -> None:
    lines: list[str] = []
    assert judge_units([], shapes=small, progress=lines.append) == Judgement((), (), (), 0)
    judge_units([make_unit("1", ("a", "size", 3))], shapes=small, progress=lines.append)
    assert lines == ["judging 1 nodes of 1 records"]


NODES = st.sampled_from(["a", "b", "c", "d", "e"])
SHORTS = st.one_of(
    st.tuples(NODES, st.just("a"), st.just("Thing")),
    st.tuples(NODES, st.just("name"), st.sampled_from(['"x"', '"y"'])),
    st.tuples(NODES, st.sampled_from(["link", "like", "needs"]), NODES),
    st.tuples(NODES, st.just("size"), st.integers(8, 10)),
)


@st.composite
def rows(draw: st.DrawFn) -> tuple[Short, ...]:
    """A row about one node, mostly well formed, that leans on another node."""
    node, other = draw(NODES), draw(NODES)
    found: list[Short] = [(node, "a", "Thing")]
    if draw(st.integers(0, 5)):
        found.append((node, "name", '"x"'))
    if draw(st.booleans()):
        found.append((node, draw(st.sampled_from(["link", "needs"])), other))
    return (*found, *draw(st.lists(SHORTS, max_size=1)))


UNITS = st.lists(rows(), min_size=3, max_size=7)


def judge_all_again(
    units: Sequence[Unit], context: Sequence[Any], shapes: Shapes
) -> tuple[list[str], list[tuple[str, ...]]]:
    """The rule without the shortcut: every round builds and judges everything."""
    live = list(units)
    while True:
        graph = to_rdflib([*context, *(t for unit in live for t in unit.triples)])
        focus = {str(t.subject)[1:-1] for unit in live for t in unit.triples}
        found = judge(graph, focus, shapes)
        batch = _Batch(live, context, shapes)
        guilty = {i for f in found if f.severity == "violation" for i in batch.charged(f)}
        if not guilty:
            return [unit.id for unit in live], [finding.sort_key for finding in found]
        live = [unit for index, unit in enumerate(live) if index not in guilty]


@settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(batch=UNITS, before=st.lists(SHORTS, max_size=5))
def test_judging_touched_nodes_equals_judging_all_again(
    small: Shapes,
    make_unit: Callable[..., Unit],
    make_triples: Callable[..., Any],
    batch: list[Any],
    before: list[Any],
) -> None:
    units = [make_unit(str(number), *shorts) for number, shorts in enumerate(batch)]
    context = make_triples(*before)
    judgement = judge_units(units, context=context, shapes=small)
    accepted, found = judge_all_again(units, context, small)
    assert [unit.id for unit in judgement.accepted] == accepted
    kept = [finding.sort_key for finding in (*judgement.warnings, *judgement.inherited)]
    assert sorted(kept) == sorted(found)
