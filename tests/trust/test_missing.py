"""The documents listed are those that the reasons of the verdicts call for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, QuerySolutions
from pyoxigraph import Store as Graph

from kg.namespaces import PREFIXES, tr
from kg.query.catalogue import Catalogue
from kg.query.parameters import Term, bind
from kg.store import Store
from kg.trust.answer import read_judgements
from kg.trust.asking import judge
from kg.trust.codes import codes
from kg.trust.missing import MISSING_QUESTIONS, read_demands

CATALOGUE = Catalogue.of(MISSING_QUESTIONS)
XSD_DATE = NamedNode(PREFIXES["xsd"] + "date")


@pytest.fixture
def graph(bundled_store: Path) -> Iterator[Graph]:
    with Store.open(bundled_store).snapshot() as snapshot:
        yield snapshot.db


def rows(graph: Graph, query: str) -> list[dict[str, str]]:
    solutions = graph.query(query)
    assert isinstance(solutions, QuerySolutions)
    names = [variable.value for variable in solutions.variables]
    return [
        {name: one.value for name in names if isinstance(one := each[name], NamedNode | Literal)}
        for each in solutions
    ]


@pytest.mark.parametrize("day", ["2019-11-04", "2020-06-01", "2024-06-01", "2026-11-28"])
def test_the_documents_are_those_of_the_reasons(graph: Graph, day: str) -> None:
    claims = [
        quad.subject.value
        for quad in graph.quads_for_pattern(None, NamedNode(tr("claimKind")), None, None)
        if isinstance(quad.subject, NamedNode)
        and any(graph.quads_for_pattern(quad.subject, NamedNode(tr("concernsHolder")), None, None))
        and any(graph.quads_for_pattern(quad.subject, NamedNode(tr("concerns")), None, None))
    ]
    claims = sorted(set(claims))
    assert len(claims) >= 60
    schemes = {
        iri
        for iri in claims
        if any(graph.quads_for_pattern(NamedNode(iri), NamedNode(tr("scheme")), None, None))
    }
    settled: dict[str, set[str]] = {}
    fitting: dict[str, set[str]] = {}
    for subject, into in (("settledBy", settled), ("documentFor", fitting)):
        for quad in graph.quads_for_pattern(None, NamedNode(tr(subject)), None, None):
            assert isinstance(quad.subject, NamedNode)
            assert isinstance(quad.object, NamedNode)
            into.setdefault(quad.subject.value, set()).add(quad.object.value)

    wanted: dict[str, set[str]] = {iri: set() for iri in claims}
    known = codes("trustReason")
    for one in read_judgements(rows(graph, judge(CATALOGUE, claims, date.fromisoformat(day)))):
        held = {known[f.reason].link for f in one.findings if known[f.reason].status == "held"}
        kind = tr("Scheme") if one.certification in schemes else tr("Standard")
        for found in one.findings:
            code = known[found.reason]
            if code.link not in held or code.status in {"contradicted", "ended"}:
                documents = settled.get(tr(f"trustReason-{found.reason}"), set())
                wanted[one.certification] |= {each for each in documents if kind in fitting[each]}

    listed: dict[str, set[str]] = {iri: set() for iri in claims}
    terms: dict[str, Term | Sequence[Term]] = {
        "certification": [NamedNode(iri) for iri in claims],
        "on": Literal(day, datatype=XSD_DATE),
    }
    for row in rows(graph, bind(CATALOGUE.get("what-would-verify-it"), terms)):
        listed[row["certification"]].add(row["document"])
    assert listed == wanted
    assert any(wanted.values())


def test_a_document_for_two_claims_is_one_demand_in_the_order_of_a_letter() -> None:
    def row(claim: str, document: str, place: int, settles: str) -> dict[str, str]:
        return {
            "certification": claim, "document": tr(f"trustDocument-{document}"),
            "place": str(place), "document_en": document, "document_id": document,
            "sentence_en": "", "sentence_id": "",
            "from_holder": "true" if place < 9 else "false", "settles": settles,
        }  # fmt: skip

    given = [row("a", "register", 10, "x"), row("a", "copy", 2, "x y"), row("b", "copy", 2, "y z")]
    first, second = read_demands(given)
    assert (first.document, first.certifications, first.settles) == (
        "copy", ("a", "b"), ("x", "y", "z"),
    )  # fmt: skip
    assert (first.from_holder, second.from_holder, second.document) == (True, False, "register")
