"""What a write concerns, for claims of conformity: their rules rest after a write of figures."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from pyoxigraph import NamedNode, RdfFormat, Triple, parse

from kg.infer import load_rules, run_rules
from kg.namespaces import DEFAULT_BASE, PREFIXES, tr
from kg.store import ACCEPTED, Store
from tests.infer.test_scope import BASE, HEAD, ONE, infer_whole, inferred, put
from tests.stores import copy_store

TRUST = Path(__file__).parents[1] / "trust"
STORIES = sorted((TRUST / "cases").glob("*.toml"))
RESTING = {"claim-days", "deadlines", "shown", "register-entries", "findings", "status-concerns"}
RESTING |= {"latest-role", "claim-findings", "turning-days", "judgements"}
PRESS = """
<source/s> a tr:Source ; tr:issuedEarliest "2020-03-02"^^xsd:date ;
    tr:issuedLatest "2020-03-02"^^xsd:date .
"""
TYPE = NamedNode(PREFIXES["rdf"] + "type")
fresh = count()


@cache
def story(path: Path) -> tuple[tuple[Triple, ...], ...]:
    """Return a story's triples by subject; what has a kind of claim is a claim, too."""
    text = HEAD + tomllib.loads(path.read_text(encoding="utf-8"))["data"]
    found: dict[str, list[Triple]] = {}
    for quad in parse(text, format=RdfFormat.TURTLE):
        found.setdefault(str(quad.subject), []).append(quad.triple)
        if quad.predicate.value == tr("claimKind"):
            claim = Triple(quad.subject, TYPE, NamedNode(tr("ConformityClaim")))
            found[str(quad.subject)].append(claim)
    return tuple(tuple(each) for each in found.values())


def write(store: Store, graph: str, parts: Iterator[tuple[Triple, ...]]) -> dict[str, str]:
    with store.write(agent="test") as made:
        made.put_graph(BASE.graph(graph), [one for each in parts for one in each], status=ACCEPTED)
        return {run.rule.id: run.how for run in run_rules(made)}


@pytest.fixture(scope="module")
def bodies(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the bodies, editions and registers that all stories have in common."""
    store = Store.create(tmp_path_factory.mktemp("bodies") / "store", base=DEFAULT_BASE)
    text = (TRUST / "base.ttl").read_text(encoding="utf-8")
    with store.write(agent="test") as made:
        shared = [quad.triple for quad in parse(text, format=RdfFormat.TURTLE)]
        made.put_graph(BASE.graph("bodies"), shared, status=ACCEPTED)
        run_rules(made)
    return store.path


def test_rules_of_claims_rest_after_a_figure_of_an_article(bodies: Path, tmp_path: Path) -> None:
    store = Store.open(copy_store(bodies, tmp_path / "store"))
    write(store, "story", iter(story(TRUST / "cases/seed.toml")))
    ran = put(store, "article", PRESS + ONE)
    assert ran["figures"] == "areas"
    assert {rule: ran[rule] for rule in RESTING} == dict.fromkeys(RESTING, "kept")


@settings(
    max_examples=4,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=st.data())
def test_claims_written_one_after_another_infer_what_all_would(
    bodies: Path, tmp_path: Path, data: st.DataObject
) -> None:
    store = Store.open(copy_store(bodies, tmp_path / f"store-{next(fresh)}"))
    parts = story(data.draw(st.sampled_from(STORIES)))
    places = [data.draw(st.sampled_from(("a", "b"))) for _ in parts]
    gone = data.draw(st.sampled_from(range(len(parts))))
    put(store, "article", PRESS + ONE)
    write(store, "a", (part for part, at in zip(parts, places, strict=True) if at == "a"))
    write(store, "b", (part for part, at in zip(parts, places, strict=True) if at == "b"))
    of_one = [n for n, at in enumerate(places) if at == places[gone] and n != gone]
    write(store, places[gone], (parts[n] for n in of_one))
    kept = inferred(store)
    infer_whole(store)
    assert inferred(store) == kept


def test_what_a_rule_starts_from_stands_in_its_pattern() -> None:
    rules = {rule.id: rule for rule in load_rules()}
    assert {rule for rule in rules if rules[rule].starts_from} == RESTING | {"re-dated-tables"}
    assert [one.value for one in rules["latest-role"].starts_from.classes] == [tr("Role")]
    assert [one.value for one in rules["shown"].starts_from.properties] == [
        tr("registerKind"),
        tr("statusOf"),
    ]
