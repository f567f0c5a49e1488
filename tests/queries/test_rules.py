"""Rules and CONSTRUCT files against graphs written by hand.

A case is a folder ``rules/<id>`` or ``construct/<id>[/<case>]`` with ``expected.nt``. Nothing in
them has blank nodes (the graph stores none), so equal sets of triples are isomorphic graphs.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, QueryTriples, RdfFormat, Store, Triple, parse, serialize

from kg.infer import Rule, load_rules
from kg.namespaces import DEFAULT_BASE, PREFIXES, tr
from kg.query.catalogue import Question
from kg.resources import query_files

HERE = Path(__file__).parent
CONSTRUCTS = {path.stem: Question.read(path) for path in query_files("construct")}
RULES = {rule.id: rule for rule in load_rules()}
CASES = sorted(path.parent for path in HERE.rglob("expected.nt"))
FEWEST_CASES = 45
OTHER_BASE = "https://example.org/kg/"

Given = dict[str, str | list[str]]


UNORDERED = {tr("judgementFindings"), tr("judgementReasons"), tr("judgementLine")}
"""Texts put together of parts that have no order."""


def read_expected(case: Path) -> set[Triple]:
    text = (case / "expected.nt").read_text(encoding="utf-8")
    return {in_order(quad.triple) for quad in parse(text, format=RdfFormat.N_TRIPLES)}


def in_order(triple: Triple) -> Triple:
    """Return the triple with the parts of its text sorted, if they have no order."""
    if triple.predicate.value not in UNORDERED or not isinstance(triple.object, Literal):
        return triple
    separator = "\n" if "\n" in triple.object.value else " "
    parts = separator.join(sorted(triple.object.value.split(separator)))
    return Triple(triple.subject, triple.predicate, Literal(parts))


def expand(term: str) -> str:
    prefix, _, local = term.partition(":")
    return PREFIXES[prefix] + local


def construct(store: Store, text: str) -> set[Triple]:
    answer = store.query(text)
    assert isinstance(answer, QueryTriples)
    triples = {in_order(triple) for triple in answer}
    assert all(isinstance(triple.subject, NamedNode) for triple in triples)
    return triples


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case.relative_to(HERE)))
def test_graph_is_the_one_written_by_hand(
    case: Path,
    data_of: Callable[[Path], Store],
    params_of: Callable[[Path], Given],
    bound: Callable[[Question, Given], str],
) -> None:
    kind, slug = case.relative_to(HERE).parts[:2]
    text = RULES[slug].text if kind == "rules" else bound(CONSTRUCTS[slug], params_of(case))
    assert construct(data_of(case), text) == read_expected(case)


def test_each_file_has_a_case_and_none_got_lost() -> None:
    covered = {case.relative_to(HERE).parts[:2] for case in CASES}
    assert covered == {("rules", slug) for slug in RULES} | {
        ("construct", slug) for slug in CONSTRUCTS
    }
    assert len(CASES) >= FEWEST_CASES


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_a_rule_infers_nothing_from_nothing(rule: Rule) -> None:
    assert construct(Store(), rule.text) == set()


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_a_rule_finds_nothing_new_in_what_it_inferred(
    rule: Rule, data_of: Callable[[Path], Store]
) -> None:
    store = data_of(HERE / "rules" / rule.id)
    first = construct(store, rule.text)
    store.extend(
        quad
        for quad in parse(serialize(first, format=RdfFormat.N_TRIPLES), format=RdfFormat.N_TRIPLES)
    )
    assert construct(store, rule.text) == first


def test_rules_run_in_the_order_of_their_file_names() -> None:
    orders = [rule.order for rule in load_rules()]
    assert orders == sorted(set(orders))
    for rule in load_rules():
        assert rule.path.name == f"{rule.order}-{rule.id}.rq"


def test_a_rule_writes_the_terms_it_declares() -> None:
    for rule in load_rules():
        triples = read_expected(HERE / "rules" / rule.id)
        used = {triple.predicate.value for triple in triples} | {
            triple.object.value for triple in triples if isinstance(triple.object, NamedNode)
        }
        assert {expand(term) for term in rule.writes} <= used


def test_a_figure_keeps_its_slug_under_another_base() -> None:
    case = HERE / "rules" / "figures"
    store = Store()
    text = (case / "data.ttl").read_text(encoding="utf-8")
    store.load(text.replace(f"{DEFAULT_BASE}id/", f"{OTHER_BASE}id/"), format=RdfFormat.TURTLE)
    expected = (case / "expected.nt").read_text(encoding="utf-8")
    moved = expected.replace(f"{DEFAULT_BASE}id/", f"{OTHER_BASE}id/")
    got = construct(store, RULES["figures"].text)
    assert got == {quad.triple for quad in parse(moved, format=RdfFormat.N_TRIPLES)}


def test_describing_a_hub_stays_within_its_limit(
    bound: Callable[[Question, Given], str],
) -> None:
    hub = "https://w3id.org/terang/id/area/hub"
    lines = [
        f"<{DEFAULT_BASE}id/area/a{number:04}> <{tr('partOf')}> <{hub}> .\n"
        f'<{DEFAULT_BASE}id/area/a{number:04}> <{PREFIXES["skos"]}prefLabel> "a{number}" .'
        for number in range(500)
    ]
    store = Store()
    store.load("\n".join(lines), format=RdfFormat.N_TRIPLES)
    triples = construct(store, bound(CONSTRUCTS["describe"], {"entity": hub}))
    subjects = sorted({str(triple.subject) for triple in triples})
    assert len(triples) == 400
    assert subjects == [f"<{DEFAULT_BASE}id/area/a{number:04}>" for number in range(200)]
