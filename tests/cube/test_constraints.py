"""The integrity constraints find what is planted, and nothing in the cube of the bundled facts."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import NamedNode, Quad, RdfFormat, Store, parse

from kg.infer import load_rules
from kg.namespaces import PREFIXES, Base, tr
from kg.pipeline.build import ontology_triples
from tests.cube.cubes import CONSTRAINTS, HERE, QUADRATIC, normalise, update, violated, violates
from tests.queries.test_bundled_graph import iter_quads

PLANTS = sorted((HERE / "plants").glob("*.ru"))
NUMBERS = [f"ic-{number:02}" for number in range(1, 22)]
SMALL = (HERE / "well-formed.ttl").read_text("utf-8")
ALSO_HIT = {
    "ic-01.none": {"ic-18"},  # the slice still has it
    "ic-01.two": {"ic-11", "ic-12"},  # it lacks the other's dimensions, and shares its year with n1
    "ic-02.two": {"ic-11"},  # the other structure has another dimension
    "ic-11": {"ic-12"},  # only the dimensions that both have are compared
    "ic-08": {"ic-10"},  # the slices lack the property, too
}
"""Constraints that a plant may violate beside its own, because one rests on the other."""


def small() -> Store:
    store = Store()
    store.extend(parse(SMALL, format=RdfFormat.TURTLE))
    return normalise(store)


def test_all_constraints_are_there() -> None:
    assert [name for name in NUMBERS if name not in CONSTRAINTS] == ["ic-19"]
    assert {"ic-19a", "ic-19b"} <= CONSTRAINTS.keys()
    assert len(CONSTRAINTS) == 24


def test_a_well_formed_cube_violates_none() -> None:
    assert violated(small()) == []


def test_normalisation_is_needed() -> None:
    store = Store()
    store.extend(parse(SMALL, format=RdfFormat.TURTLE))
    assert "ic-03" in violated(store)


def test_each_constraint_has_a_plant() -> None:
    planted = {plant.stem.partition(".")[0] for plant in PLANTS}
    assert planted == CONSTRAINTS.keys() - {"ic-12-grouped", "ic-17"}


@pytest.mark.parametrize("plant", PLANTS, ids=lambda plant: plant.stem)
def test_a_planted_violation_is_found(plant: Path) -> None:
    store = small()
    update(store, plant)
    name = plant.stem.partition(".")[0]
    assert violates(store, name)
    assert set(violated(store)) - ALSO_HIT.get(plant.stem, set()) == {name}


@pytest.fixture(scope="module")
def cube() -> Store:
    """The default graph of the bundled facts, as a build makes it, in normal form."""
    base = Base()
    store = Store()
    store.bulk_extend(
        Quad(quad.subject, quad.predicate, quad.object)
        for quad in iter_quads()
        if not isinstance(quad.graph_name, NamedNode)
    )
    store.extend(Quad(*triple) for triple in ontology_triples(base))
    for rule in load_rules():
        if rule.id in {"figures", "slices"}:
            answer = list(store.query(rule.text))  # type: ignore[arg-type]  # a CONSTRUCT
            store.extend(Quad(one.subject, one.predicate, one.object) for one in answer)
    return normalise(store)


@pytest.mark.parametrize("name", sorted(CONSTRAINTS.keys() - {QUADRATIC}))
def test_the_cube_of_the_bundled_facts_violates_none(cube: Store, name: str) -> None:
    assert not violates(cube, name)


def count(store: Store, iri: str) -> int:
    kind = NamedNode(PREFIXES["rdf"] + "type")
    return sum(1 for _ in store.quads_for_pattern(None, kind, NamedNode(iri)))


def test_the_cube_is_not_empty(cube: Store) -> None:
    qb = PREFIXES["qb"]
    assert count(cube, qb + "DataSet") == 1
    assert count(cube, qb + "Observation") == count(cube, tr("Observation")) > 1700
    assert count(cube, qb + "DimensionProperty") == 10
    assert count(cube, qb + "Slice") > 150


PLANTED_IN_THE_CUBE = [
    ("ic-04", "DELETE WHERE { tr:supply rdfs:range ?range }"),
    ("ic-08", "INSERT DATA { tr:sliceKey-area qb:componentProperty tr:headline }"),
    (
        "ic-11",
        "DELETE { ?o tr:method ?m } WHERE "
        "{ { SELECT ?o ?m { ?o a tr:Observation ; tr:method ?m } LIMIT 1 } }",
    ),
    (
        "ic-12-grouped",
        "INSERT { eg:copy ?p ?v } WHERE { { SELECT ?o { ?o a tr:Observation } LIMIT 1 } ?o ?p ?v }",
    ),
    (
        "ic-13",
        "DELETE { ?o <http://purl.org/linked-data/sdmx/2009/attribute#unitMeasure> ?u } WHERE "
        "{ { SELECT ?o ?u { ?o a tr:Observation ; "
        "<http://purl.org/linked-data/sdmx/2009/attribute#unitMeasure> ?u } LIMIT 1 } }",
    ),
    (
        "ic-18",
        "INSERT { ?s qb:observation eg:other } WHERE { { SELECT ?s { ?s a qb:Slice } LIMIT 1 } }",
    ),
    (
        "ic-19a",
        "INSERT { ?o tr:supply tr:method-model } WHERE "
        "{ { SELECT ?o { ?o a tr:Observation } LIMIT 1 } }",
    ),
]


@pytest.mark.parametrize(("name", "plant"), PLANTED_IN_THE_CUBE, ids=lambda value: value[:13])
def test_a_violation_planted_in_the_bundled_cube_is_found(
    cube: Store, name: str, plant: str, tmp_path: Path
) -> None:
    store = Store()
    store.bulk_extend(cube)
    file = tmp_path / "plant.ru"
    file.write_text(plant)
    update(store, file)
    assert violates(store, name)


def test_without_the_source_the_key_has_duplicates(
    cube: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two sources may state two values under one key; a statement number counts within a source."""
    text = CONSTRAINTS["ic-12-grouped"]
    for part in (" (SAMPLE(?v10) AS ?d10)", "tr:statedIn ?v10 .", " ?d10"):
        assert part in text
        text = text.replace(part, "")
    monkeypatch.setitem(CONSTRAINTS, "ic-12-grouped", text)
    assert violates(cube, "ic-12-grouped")
