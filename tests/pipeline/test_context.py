"""The neighbourhood of a batch gives the findings that the whole union gives."""

from __future__ import annotations

from itertools import cycle
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Triple

from kg.mapping.bundle import bundled_facts
from kg.namespaces import DEFAULT_BASE, PREFIXES, Base, tr
from kg.pipeline.admit import GraphDraft, source_graphs
from kg.pipeline.context import neighbourhood
from kg.store import Store
from kg.validate import Unit, judge_units

VALUE = NamedNode(PREFIXES["sdmx-measure"] + "obsValue")
STATED_IN = NamedNode(tr("statedIn"))
AREA = NamedNode(Base(DEFAULT_BASE).id("area", "bali"))


def drafts() -> list[GraphDraft]:
    return source_graphs(bundled_facts().drafts, Base(DEFAULT_BASE))


def broken(unit: Unit, how: str) -> Unit:
    """Damage a unit in one way."""
    triples = list(unit.triples)
    if how == "value":
        triples = [
            Triple(t.subject, t.predicate, Literal("many")) if t.predicate == VALUE else t
            for t in triples
        ]
    elif how == "source":
        triples = [
            Triple(t.subject, t.predicate, AREA) if t.predicate == STATED_IN else t for t in triples
        ]
    return Unit(unit.id, unit.graph, tuple(triples), unit.label)


def test_findings_are_those_of_the_whole_union(own_store: Path) -> None:
    damages = ("whole", "value", "source")
    store = Store.open(own_store)
    chosen = drafts()[8:17]  # after our tables: the article and the first figures
    sound = [unit for draft in chosen for unit in draft.units][:60]
    units = [broken(unit, how) for unit, how in zip(sound, cycle(damages), strict=False)]
    with store.write(agent="test") as transaction:
        near = neighbourhood(transaction, [t for unit in units for t in unit.triples])
        whole = list(transaction.accepted_triples())
    assert len(near) < len(whole) / 4
    judged = [judge_units(units, context=context) for context in (near, whole)]
    assert judged[0] == judged[1]
    refused = {refusal.unit.id for refusal in judged[0].refused}
    outcomes = {(how, unit.id in refused) for unit, how in zip(units, cycle(damages), strict=False)}
    assert {how for how, is_refused in outcomes if is_refused} == {"value", "source"}
    assert ("whole", False) in outcomes


def test_what_only_a_replaced_graph_states_is_left_out(small_store: Path) -> None:
    from kg.store import ACCEPTED

    store = Store.open(small_store)
    a, b, c = (NamedNode(f"http://e/{name}") for name in "abc")
    with store.write(agent="test") as transaction:
        transaction.put_graph("http://e/g1", [Triple(a, b, c)], status=ACCEPTED)
        transaction.put_graph("http://e/g2", [Triple(a, b, b)], status=ACCEPTED)
        batch = [Triple(a, c, c)]
        near = neighbourhood(transaction, batch, replaced=["http://e/g1"])
        assert Triple(a, b, b) in near
        assert Triple(a, b, c) not in near
        assert Triple(a, b, c) in neighbourhood(transaction, batch)


def test_a_certificate_number_leads_to_the_other_holder(small_store: Path) -> None:
    from kg.store import ACCEPTED

    def node(name: str) -> NamedNode:
        return NamedNode(f"http://e/{name}")

    number = NamedNode(PREFIXES["schema"] + "certificationIdentification")
    covers, holder = NamedNode(tr("covers")), NamedNode(tr("holder"))
    theirs = [
        Triple(node("d1"), number, Literal("QMS-123")),
        Triple(node("d1"), covers, node("c1")),
        Triple(node("c1"), holder, node("unit-1")),
    ]
    stranger = Triple(node("d3"), number, Literal("QMS-124"))
    with Store.open(small_store).write(agent="test") as transaction:
        transaction.put_graph("http://e/g1", [*theirs, stranger], status=ACCEPTED)
        near = neighbourhood(transaction, [Triple(node("d2"), number, Literal("QMS-123"))])
    assert set(theirs) <= set(near)
    assert stranger not in near
