"""Networks, paths and neighbours of the bundled facts, from the rows of kg/facts."""

from __future__ import annotations

from pathlib import Path

import pytest

import kg
from kg.api import Graph
from kg.errors import AmbiguousNameError, ParameterError
from kg.explore.network import Network
from kg.explore.projections import PROJECTIONS
from kg.namespaces import DEFAULT_BASE, TR, tr

ID = DEFAULT_BASE + "id/"
SUMBA, JAS_ANZ, MSCS = (
    ID + "unit/up3-sumba",
    ID + "organisation/jas-anz",
    ID + "organisation/mscs-indonesia",
)
SOURCE = "kupang-antaranews-com-dua-unit-pln-di-ntt-raih-sertifikat"


@pytest.fixture(scope="module")
def graph(bundled_store: Path) -> Graph:
    return kg.open(bundled_store)


def links(network: Network, relation: str) -> set[tuple[str, str]]:
    return {
        (edge.subject.removeprefix(ID), edge.object.removeprefix(ID))
        for edge in network.edges
        if edge.relation == relation
    }


def test_the_seed_as_a_network(graph: Graph) -> None:
    # certifications.csv rows 1 to 4: two units, two editions, two certifiers as stated
    network = graph.network("certifications")
    units = ("unit/up3-sumba", "unit/up3-flores-bagian-timur")
    assert links(network, tr("statedCertifier")) == {
        (unit, body)
        for unit in units
        for body in ("organisation/jas-anz", "organisation/mscs-indonesia")
    }
    assert links(network, tr("certifiedBy")) == set()  # no register states any
    (edge,) = [
        one for one in network.edges
        if one.subject == SUMBA and one.object == JAS_ANZ and one.about.endswith("iso-9001-2015")
    ]  # fmt: skip
    assert edge.claim == "certification"
    assert (str(edge.since), str(edge.until)) == ("2019-11-05", "2022-11-05")
    assert edge.until_assumed  # the article states no end
    assert edge.status == "accepted"
    assert [SOURCE in source for source, _ in edge.sources] == [True]
    assert "“Selasa (5/11)”" in edge.words
    assert "certifications.csv, row 3" in edge.words
    assert network.things[JAS_ANZ].kind == TR + "AccreditationBody"


def test_accreditations_are_links_to_the_accreditor(graph: Graph) -> None:
    # certification_bodies.csv: the rows that name an accreditor
    found = links(graph.network("certifications", words=False), tr("accreditedBy"))
    assert ("organisation/mutuagung-lestari", "organisation/kan") in found
    assert ("organisation/lssm-bbtppi-semarang", "organisation/kan") in found


@pytest.mark.parametrize(
    ("day", "holds"), [("2010-01-01", False), ("2020-06-01", True), ("2023-01-01", False)]
)
def test_certifications_on_a_day(graph: Graph, day: str, holds: bool) -> None:
    # stated on 5 November 2019, assumed to run for three years
    network = graph.network("certifications", on=day, words=False)
    assert (
        ("unit/up3-sumba", "organisation/jas-anz") in links(network, tr("statedCertifier"))
    ) is holds
    assert (ID + "edition/iso-14001-2015" in network.nodes) is holds
    assert network.undated == sum(not edge.is_dated for edge in network.edges) > 0


def test_structure_on_a_day(graph: Graph) -> None:
    # area_versions.csv: Merauke lay in Papua until 25 July 2022
    before, after = (
        links(graph.network("areas", on=day, words=False), tr("partOf"))
        for day in ("2022-07-24", "2022-07-25")
    )
    assert ("area/kabupaten-merauke", "area/papua-to-2022") in before - after
    assert ("area/kabupaten-merauke", "area/papua-selatan") in after - before


def test_a_day_for_links_without_days_is_refused(graph: Graph) -> None:
    with pytest.raises(ParameterError, match="leave out --on"):
        graph.network("quotations", on="2020-01-01")
    with pytest.raises(ParameterError, match="must be a date"):
        graph.network("areas", on="yesterday")


def test_who_quotes_whom(graph: Graph) -> None:
    network = graph.network("quotations", words=False)
    # quotes_index.csv rows 1 and 2
    topics = {
        (edge.subject.removeprefix(ID), edge.object.removeprefix(ID), edge.about)
        for edge in network.edges
    }
    assert (
        "outlet/antara-ntt",
        "person/made-hary-palguna",
        "keeping ISO practice consistent",
    ) in topics
    assert ("person/made-hary-palguna", "unit/up3-sumba", "Manajer") in topics


def test_sources_count_their_facts(graph: Graph) -> None:
    network = graph.network("sources", words=False)
    (edge,) = [
        one for one in network.edges if SOURCE in one.subject and one.object == SUMBA
    ]  # fmt: skip
    # two certifications, and claims about the unit's parent
    assert edge.weight >= 2


def test_pending_sources_only_when_wanted(graph: Graph) -> None:
    # sources.csv has one pending source, with 39 figures of 38 provinces and Indonesia
    def pending(network: Network) -> int:
        return sum(
            edge.status == "pending" and edge.relation == tr("statedIn") for edge in network.edges
        )

    assert pending(graph.network("sources", words=False)) == 0
    assert pending(graph.network("sources", words=False, include_pending=True)) == 39


def test_from_up3_sumba_to_jas_anz(graph: Graph) -> None:
    paths = graph.path("UP3 Sumba", "JASANZ")
    assert paths.count == 1
    ((step,),) = paths.paths
    assert (step.start, step.end) == (SUMBA, JAS_ANZ)
    assert {edge.about.removeprefix(ID) for edge in step.edges} == {
        "edition/iso-9001-2015", "edition/iso-14001-2015",
    }  # fmt: skip
    assert {edge.relation for edge in step.edges} == {tr("statedCertifier")}
    said = paths.network.sentence(step.edges[1], "en")
    assert said.startswith("UP3 Sumba names as certifier Joint Accreditation System of Australia")


def test_all_ways_between_the_two_units(graph: Graph) -> None:
    # both stand under UIW NTT (units.csv 8, 9) and under PLN Wilayah NTT as the article says, and
    # both name the same two bodies and the same two editions
    paths = graph.path("UP3 Sumba", "UP3 Flores Bagian Timur")
    assert {path[0].end.removeprefix(ID) for path in paths.paths} == {
        "unit/pln-uiw-nusa-tenggara-timur", "unit/pln-wilayah-nusa-tenggara-timur",
        "organisation/jas-anz", "organisation/mscs-indonesia",
        "edition/iso-9001-2015", "edition/iso-14001-2015",
    }  # fmt: skip
    assert paths.count == 6
    assert {len(path) for path in paths.paths} == {2}
    assert len(graph.path("UP3 Sumba", "UP3 Flores Bagian Timur", most=2).paths) == 2


def test_no_way_and_no_step(graph: Graph) -> None:
    # no source links the two: KAN accredits bodies that certified none of these units
    none = graph.path("UP3 Sumba", ID + "organisation/kan", projections="certifications")
    assert (none.count, none.paths) == (0, ())
    same = graph.path("UP3 Sumba", "UP3 Sumba")
    assert same.paths == ((),)


def test_names_are_resolved_as_elsewhere(graph: Graph) -> None:
    with pytest.raises(AmbiguousNameError) as caught:
        graph.path("UP3 Sumba", "Papua")
    assert {one.iri for one in caught.value.candidates} == {
        ID + "area/papua-to-2022", ID + "area/papua-from-2022",
    }  # fmt: skip
    with pytest.raises(ParameterError, match="UP3 Sumba"):
        graph.neighbours("UP3 Sumbaa")
    with pytest.raises(ParameterError, match="--in all"):
        graph.neighbours("Kabupaten Merauke")
    with pytest.raises(ParameterError, match="--depth"):
        graph.neighbours("UP3 Sumba", depth=0)


def test_neighbours_of_jas_anz(graph: Graph) -> None:
    around = graph.neighbours("JASANZ", depth=2)
    first = {step.end.removeprefix(ID) for distance, step in around.steps if distance == 1}
    assert first == {"unit/up3-sumba", "unit/up3-flores-bagian-timur"}
    second = {step.end for distance, step in around.steps if distance == 2}
    assert MSCS in second
    assert len(around.steps) == len({step.end for _, step in around.steps})


def test_everything_draws_itself_in_a_notebook(graph: Graph) -> None:
    for shown in (
        graph.path("UP3 Sumba", "JASANZ"),
        graph.neighbours("UP3 Sumba"),
        graph.network("units", words=False),
        graph.trust("UP3 Sumba", "ISO 9001", on="2020-06-01"),
    ):
        assert shown._repr_svg_().startswith("<svg ")


def test_each_projection_has_links_with_sources(graph: Graph) -> None:
    for name in PROJECTIONS:
        network = graph.network(name, words=False)
        assert network.edges, name
        assert all(edge.sources for edge in network.edges), name
        unnamed = [iri for iri in network.nodes if not network.things[iri].labels]
        assert unnamed == [], name
