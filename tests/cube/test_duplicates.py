"""IC-12 as one grouping answers what the printed query answers, on cubes of the real structure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import NamedNode, Quad, QuerySolutions, Store

from kg.namespaces import PREFIXES, Base, tr
from kg.pipeline.build import ontology_triples
from tests.cube.cubes import CONSTRAINTS, HEAD, normalise, violates

QB = PREFIXES["qb"]
DATA_SET, STRUCTURE = NamedNode(QB + "dataSet"), NamedNode(QB + "structure")
EXAMPLE = "https://example.org/"
DIMENSIONS = (
    PREFIXES["sdmx-dimension"] + "refArea",
    PREFIXES["sdmx-dimension"] + "refPeriod",
    *(tr(name) for name in ("indicator", "supply", "method", "observationStatus", "producer")),
    *(tr(name) for name in ("vintage", "statementNumber", "statedIn")),
)
Values = Mapping[str, Sequence[str]]
"""The values of each dimension of an observation; the dimensions left out have the value "a"."""


def example(name: str) -> NamedNode:
    return NamedNode(EXAMPLE + name)


def structure() -> list[Quad]:
    store = Store()
    store.extend(Quad(*triple) for triple in ontology_triples(Base()))
    return [
        quad
        for quad in normalise(store)
        if quad.predicate.value in {QB + "component", QB + "componentProperty"}
        or quad.object == NamedNode(QB + "DimensionProperty")
    ]


PARTS = structure()


def cube(observations: Sequence[tuple[str, Values]]) -> Store:
    """Return a cube of observations, each a data set and its values."""
    store = Store()
    store.extend(PARTS)
    for data_set in {name for name, _ in observations}:
        store.add(Quad(example(data_set), STRUCTURE, NamedNode(tr("structure-electrification"))))
    for number, (data_set, values) in enumerate(observations):
        node = example(f"observation-{number}")
        store.add(Quad(node, DATA_SET, example(data_set)))
        for dimension in DIMENSIONS:
            for value in values.get(dimension, ["a"]):
                store.add(Quad(node, NamedNode(dimension), example(value)))
    return store


def test_the_grouping_is_over_the_dimensions_of_the_structure() -> None:
    store = Store()
    store.extend(PARTS)
    answer = store.query(
        f"{HEAD} SELECT ?d {{ tr:structure-electrification qb:component/qb:componentProperty ?d . "
        "?d a qb:DimensionProperty }"
    )
    assert isinstance(answer, QuerySolutions)
    assert {getattr(row["d"], "value", "") for row in answer} == set(DIMENSIONS)
    text = CONSTRAINTS["ic-12-grouped"]
    for dimension in DIMENSIONS:
        prefix = "tr" if dimension.startswith(tr("")) else "sdmx-dimension"
        assert f"{prefix}:{dimension.rpartition('#')[2]} ?v" in text


BOTH = {tr("supply"): ["a", "b"]}
Case = tuple[list[tuple[str, Values]], bool]
CASES: dict[str, Case] = {
    "none": ([], False),
    "one": ([("d", {})], False),
    "equal": ([("d", {}), ("d", {})], True),
    "equal among others": ([("d", {tr("method"): ["b"]}), ("d", {}), ("d", {})], True),
    "equal in two data sets": ([("d", {}), ("e", {})], False),
    "two values of a dimension, both the same": ([("d", BOTH), ("d", BOTH)], False),
    "two values of a dimension, one the same": ([("d", BOTH), ("d", {})], False),
}
CASES |= {
    f"other {name.rpartition('#')[2]}": ([("d", {}), ("d", {name: ["b"]})], False)
    for name in DIMENSIONS
}


@pytest.mark.parametrize(("observations", "duplicate"), CASES.values(), ids=CASES)
def test_both_say_the_same_of(observations: list[tuple[str, Values]], duplicate: bool) -> None:
    store = cube(observations)
    assert violates(store, "ic-12") is duplicate
    assert violates(store, "ic-12-grouped") is duplicate


@st.composite
def some_observations(draw: st.DrawFn) -> list[tuple[str, Values]]:
    """Return up to six observations that differ in at most three dimensions, so that many agree."""
    changing = draw(st.lists(st.sampled_from(DIMENSIONS), max_size=3, unique=True))
    one_or_two = st.sampled_from([["a"], ["a"], ["b"], ["b"], ["a", "b"]])
    values = st.fixed_dictionaries(dict.fromkeys(changing, one_or_two))
    return draw(st.lists(st.tuples(st.sampled_from(["d", "d", "d", "e"]), values), max_size=6))


@settings(max_examples=150, deadline=None)
@given(some_observations())
def test_both_say_the_same_of_any_cube(observations: list[tuple[str, Values]]) -> None:
    store = cube(observations)
    assert violates(store, "ic-12") == violates(store, "ic-12-grouped")
