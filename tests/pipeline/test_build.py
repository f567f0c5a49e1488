"""The whole way, bundled facts to answers; expected values come from tables and domain rules."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

import kg
from kg.api import Graph
from kg.namespaces import DEFAULT_BASE
from kg.pipeline.build import BuildReport
from kg.query.results import Rows
from kg.store import PENDING, Store, graph_statuses

GRAPH = DEFAULT_BASE + "graph/"
UNSEEN = GRAPH + "bps-bappenas-indikator-tpb-indonesia-2025-4e4f696b"
UNITS = ("up3-flores-bagian-timur", "up3-sumba")
ARTICLE = "kupang-antaranews-com-dua-unit-pln-di-ntt-raih-sertifikat-is-de5d6f96"


@pytest.fixture(scope="module")
def graph(bundled_store: Path) -> Graph:
    return kg.open(bundled_store)


def rows(graph: Graph, sparql: str) -> list[tuple[object, ...]]:
    answer = graph.query(sparql)
    assert isinstance(answer, Rows)
    return [tuple(row.values()) for row in answer.python()]


def count(graph: Graph, pattern: str) -> object:
    return rows(graph, f"SELECT (COUNT(*) AS ?n) {{ {pattern} }}")[0][0]


def test_every_row_of_the_figures_is_in_the_graph(graph: Graph) -> None:
    """1,787 rows, each with its row as evidence, pending ones in their own graph."""
    found = rows(
        graph,
        'SELECT DISTINCT ?row { GRAPH ?g { ?o tr:evidence ?e . ?e tr:file "electrification.csv" ; '
        "tr:row ?row . ?o a tr:Observation } } ORDER BY ?row",
    )
    assert [row[0] for row in found] == list(range(1, 1788))


def test_pending_figures_are_not_among_the_accepted(graph: Graph) -> None:
    """1787 rows less 39 pending ones, with 2 headlines and five figures of figures_added.csv."""
    assert count(graph, "?o a tr:Observation") == 1755
    assert count(graph, f"GRAPH <{UNSEEN}> {{ ?o a tr:Observation }}") == 39
    assert count(graph, f"<{UNSEEN}> tr:graphStatus tr:graphStatus-pending") == 1


def test_counts_of_the_article(graph: Graph) -> None:
    """Domain rule A8: 4 certifications, 0 certificates, 4 quotations."""
    inside = f"GRAPH <{GRAPH}{ARTICLE}> {{{{ {{}} }}}}"
    assert count(graph, inside.format("?c a tr:Certification")) == 4
    assert count(graph, inside.format("?c a tr:Certificate")) == 0
    assert count(graph, inside.format("?q a tr:Quotation")) == 4
    assert count(graph, "?c tr:certifiedBy ?body") == 0


def test_as_stated_and_as_it_is(graph: Graph) -> None:
    """Domain rule A7: the article's certifier stays stated; its role comes from other sources."""
    body = "<https://w3id.org/terang/id/organisation/jas-anz>"
    assert count(graph, f"?c tr:statedCertifier {body}") == 4
    assert count(graph, f"{body} a tr:AccreditationBody") == 1
    assert count(graph, f"{body} a tr:CertificationBody") == 0
    assert count(graph, f"GRAPH <{GRAPH}{ARTICLE}> {{ {body} a tr:AccreditationBody }}") == 0


def test_certificates_of_unit(graph: Graph) -> None:
    answer = graph.question("certificates-of-unit", unit="UP3 Sumba").python()
    assert [(r["standard"], r["edition"], r["scope"], str(r["stated_on"])) for r in answer] == [
        ("ISO 14001", "ISO 14001:2015", "manajemen lingkungan", "2019-11-05"),
        ("ISO 9001", "ISO 9001:2015", "manajemen mutu", "2019-11-05"),
    ]
    assert {r["stated_certifiers"] for r in answer} == {
        "Joint Accreditation System of Australia and New Zealand | MSCS Indonesia"
    }
    assert {r["certified_by"] for r in answer} <= {None, ""}


def test_worked_example_of_october_2019(graph: Graph) -> None:
    """Domain rule C12: NTT, October 2019: 72, 74.4, 76, 82.97 and 84.68."""
    answer = graph.question(
        "figures-of-area-and-period",
        area="Nusa Tenggara Timur",
        period="2019-10",
        indicator="household-electrification-ratio",
    ).python()
    same = {r["value"] for r in answer if r["fit"] == "same"}
    assert same == {Decimal(v) for v in ("72", "74.4", "76", "82.97", "84.68")}


def test_equal_observations_of_one_producer_are_one_figure(graph: Graph) -> None:
    """Rows 666 and 667: 74.4 by PLN, stated by two articles."""
    found = rows(
        graph,
        "SELECT DISTINCT ?f { ?o tr:figure ?f ; tr:evidence/tr:row ?row ; a tr:Observation . "
        'FILTER(?row IN (666, 667)) ?o tr:evidence/tr:file "electrification.csv" }',
    )
    assert len(found) == 1


def test_starred_pairs_with_other_values_are_two_figures(graph: Graph) -> None:
    """Rows 267 and 268 differ (95.41, 95.44); rows 273 and 274 are equal (95.20)."""
    sparql = (
        "SELECT (COUNT(DISTINCT ?f) AS ?n) {{ ?o tr:figure ?f ; tr:evidence ?e . ?e tr:row ?row ; "
        'tr:file "electrification.csv" FILTER(?row IN ({}, {})) }}'
    )
    assert rows(graph, sparql.format(267, 268)) == [(2,)]
    assert rows(graph, sparql.format(273, 274)) == [(1,)]


def test_printed_decimals_survive_the_store(graph: Graph) -> None:
    """Row 33 prints 75.30; the engine keeps the number as 75.3."""
    found = rows(
        graph,
        "SELECT ?printed ?value { ?o tr:printedValue ?printed ; sdmx-measure:obsValue ?value ; "
        'tr:evidence ?e . ?e tr:row 33 ; tr:file "electrification.csv" }',
    )
    assert found == [("75.30", Decimal("75.3"))]


def test_figures_of_both_papuas_stay_apart(graph: Graph) -> None:
    old = rows(
        graph,
        "SELECT ?v { ?o a tr:Observation ; sdmx-dimension:refPeriod ?p ; "
        "sdmx-dimension:refArea <https://w3id.org/terang/id/area/papua-to-2022> ; "
        'sdmx-measure:obsValue ?v . ?p rdfs:label "2022" }',
    )
    assert old == [(Decimal("79.96"),)]
    new = "https://w3id.org/terang/id/area/papua-from-2022"
    assert count(graph, f"?o sdmx-dimension:refArea <{new}>") == 0
    assert count(graph, f"GRAPH <{UNSEEN}> {{ ?o sdmx-dimension:refArea <{new}> }}") == 1


def test_an_area_lies_within_its_country(graph: Graph) -> None:
    """All but the country itself and the island of Timor, which is shared with another state."""
    indonesia = "<https://w3id.org/terang/id/area/indonesia>"
    outside = rows(
        graph, f"SELECT ?a {{ ?a a tr:Area FILTER NOT EXISTS {{ ?a tr:within {indonesia} }} }}"
    )
    assert {str(row[0]).rpartition("/")[2] for row in outside} == {"indonesia", "pulau-timor"}


def test_nothing_has_a_blank_node(graph: Graph) -> None:
    assert count(graph, "?s ?p ?o FILTER(ISBLANK(?s) || ISBLANK(?o))") == 0
    assert count(graph, "GRAPH ?g { ?s ?p ?o FILTER(ISBLANK(?s) || ISBLANK(?o)) }") == 0


def test_the_warnings_of_the_facts(bundled_report: BuildReport) -> None:
    """What the gate has to say about the facts; no record is malformed.

    Four claims name an accreditation body as certifier (A3, certifications 1-4); row 598 exceeds
    100 (C8); six claims stand on editions that a later one replaces (the seed's four, the
    inspection body's ISO 9001:2015 and Muara Karang's ISO 37001:2016); PLN Pusertif audits a
    company of its own group (certifications 27).
    """
    report = bundled_report
    assert report.admission.refused == ()
    assert report.unmapped == 3  # the external identifiers of low confidence
    found = sorted(
        (f.shape.rpartition("#")[2], f.focus.rpartition("/id/")[2].rpartition("-")[0])
        for f in report.admission.warnings
        if f.severity == "warning" and not f.shape.endswith("#RecommendedConformityClaim-repeated")
    )
    seed = [f"certification/{u}-{e}" for u in UNITS for e in ("iso-14001-2015", "iso-9001-2015")]
    superseded = [
        "certification/ira-konsultan-indonesia-iso-9001-2015",
        *seed,
        "implementation/pjb-up-muara-karang-iso-37001-2016",
    ]
    assert found == [
        *(("RecommendedCertification-statedCertifier", name) for name in seed),
        (
            "RecommendedConformityClaim",
            "audit-result/pln-nusa-daya-unit-pelaksana-kalimantan-3-smk3",
        ),
        *(("RecommendedConformityClaim-edition", name) for name in superseded),
        (
            "RecommendedObservation",
            "observation/jawa-timur-2021-05-household-electrification-ratio",
        ),
    ]


def test_claims_of_one_article_alone_are_told(bundled_report: BuildReport) -> None:
    """Sixty-three of the seventy-two claims are of articles; ten repeat another page."""
    alone = [
        f.focus.rpartition("/id/")[2].partition("/")[0]
        for f in bundled_report.admission.warnings
        if f.shape.endswith("#RecommendedConformityClaim-repeated")
    ]
    assert 0 < len(alone) <= 63 - 10
    claims = {"certification", "scheme-grant", "implementation", "award", "audit-result"}
    assert set(alone) <= claims


def test_pending_status_is_the_documents_not_ours(bundled_store: Path) -> None:
    store = Store.open(bundled_store)
    with store.snapshot() as snapshot:
        pending = {
            g for g, s in graph_statuses(snapshot.db, store.base).items() if s.status == PENDING
        }
    assert pending == {UNSEEN}
