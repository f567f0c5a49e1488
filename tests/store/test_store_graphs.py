"""The default graph follows the accepted graphs; statuses and descriptions are kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.errors import StoreError
from kg.namespaces import DEFAULT_BASE, PREFIXES, Base, tr
from kg.store import (
    ACCEPTED,
    DISPUTED,
    PENDING,
    REJECTED,
    GraphStatus,
    Store,
    Transaction,
    graphs,
    status_history,
)

BASE = Base()
DEFAULT = ox.DefaultGraph()
REGISTER = ox.NamedNode(BASE.graph("register"))
TYPE = ox.NamedNode(PREFIXES["rdf"] + "type")
LABEL = ox.NamedNode(PREFIXES["skos"] + "prefLabel")
DERIVED = ox.NamedNode(PREFIXES["prov"] + "wasDerivedFrom")
OUTLET = ox.NamedNode(tr("outlet"))
VALUE = ox.NamedNode(PREFIXES["sdmx-measure"] + "obsValue")
DECIMAL = ox.NamedNode(PREFIXES["xsd"] + "decimal")
ANTARA = ox.NamedNode(BASE.id("outlet", "antara-ntt"))
SUMBA = ox.NamedNode(BASE.id("unit", "up3-sumba"))


def node(name: str) -> ox.NamedNode:
    return ox.NamedNode(BASE.id("thing", name))


def fact(name: str, value: str = "1") -> ox.Triple:
    return ox.Triple(node(name), LABEL, ox.Literal(value))


def figure(printed: str) -> ox.Triple:
    return ox.Triple(node("ratio"), VALUE, ox.Literal(printed, datatype=DECIMAL))


def in_graph(db: ox.Store, name: ox.NamedNode | ox.DefaultGraph) -> set[ox.Triple]:
    return {quad.triple for quad in db.quads_for_pattern(None, None, None, name)}


@pytest.fixture(scope="module")
def shared_write(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Transaction]:
    """One write that the examples below fill and empty again."""
    store = Store.create(tmp_path_factory.mktemp("graphs") / "store", base=DEFAULT_BASE)
    with store.write(agent="test") as write:
        yield write


# What may be stated. Two of them are the same fact once stored, and two are said by the register.
POOL: tuple[tuple[ox.Triple, ox.Triple], ...] = (
    (fact("a"), fact("a")),
    (fact("b"), fact("b")),
    (fact("c"), fact("c")),
    (figure("98.30"), figure("98.3")),
    (figure("98.3"), figure("98.3")),
    (ox.Triple(ANTARA, LABEL, ox.Literal("ANTARA NTT")),) * 2,
    (ox.Triple(ox.NamedNode(BASE.graph("s0")), TYPE, ox.NamedNode(tr("SourceGraph"))),) * 2,
)
STATUS = st.sampled_from([ACCEPTED, PENDING, DISPUTED, REJECTED])
SOURCE = st.sampled_from([BASE.graph(name) for name in ("s0", "s1", "s2", "ontology")])
INFERRED = st.sampled_from([BASE.graph("inferred-within"), BASE.graph("inferred-figures")])
CONTENT = st.sets(st.integers(0, len(POOL) - 1))
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("put"), SOURCE, CONTENT, STATUS),
        st.tuples(st.just("status"), SOURCE, st.just(set[int]()), STATUS),
        st.tuples(st.just("remove"), SOURCE, st.just(set[int]()), STATUS),
        st.tuples(st.just("infer"), INFERRED, CONTENT, st.just(ACCEPTED)),
    ),
    max_size=14,
)


@dataclass
class Model:
    """What the store should hold, kept in the plainest way."""

    content: dict[str, set[ox.Triple]] = field(default_factory=dict)
    status: dict[str, str] = field(default_factory=dict)
    inferred: dict[str, set[ox.Triple]] = field(default_factory=dict)

    def visible(self) -> set[ox.Triple]:
        accepted = [self.content[name] for name in self.content if self.status[name] == ACCEPTED]
        return set().union(*accepted, *self.inferred.values())


def take_step(write: Transaction, model: Model, step: tuple[str, str, set[int], str]) -> None:
    """Do one step in both; a status of a graph that is not there is refused and changes nothing."""
    kind, graph, chosen, status = step
    if graph == BASE.graph("ontology"):
        status = ACCEPTED
    given_triples = [POOL[index][0] for index in sorted(chosen)]
    stored = {POOL[index][1] for index in chosen}
    if kind == "put":
        description = [
            ox.Triple(ox.NamedNode(graph), OUTLET, ANTARA),
            ox.Triple(ANTARA, LABEL, ox.Literal("ANTARA NTT")),
        ]
        write.put_graph(graph, given_triples, status=status, description=description)
        model.content[graph], model.status[graph] = stored, status
    elif kind == "infer":
        write.replace_inferred(graph, given_triples)
        model.inferred[graph] = stored
    elif graph not in model.content:
        with pytest.raises(StoreError, match="there is no graph"):
            write.set_status(graph, status) if kind == "status" else write.remove_graph(graph)
    elif kind == "status":
        write.set_status(graph, status)
        model.status[graph] = status
    else:
        write.remove_graph(graph)
        del model.content[graph], model.status[graph]


def check(write: Transaction, model: Model) -> None:
    db = write.db
    register = in_graph(db, REGISTER)
    assert in_graph(db, DEFAULT) == model.visible() | register
    assert set(write.accepted_triples()) == in_graph(db, DEFAULT)
    for graph, content in (model.content | model.inferred).items():
        assert in_graph(db, ox.NamedNode(graph)) == content
    assert {name: has.status for name, has in write.statuses().items()} == model.status
    described = (ANTARA, LABEL, ox.Literal("ANTARA NTT")) in {tuple(triple) for triple in register}
    assert described == bool(model.content)


@settings(
    max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(steps=STEPS)
def test_default_graph_is_the_union_of_the_visible_graphs(
    shared_write: Transaction, steps: list[tuple[str, str, set[int], str]]
) -> None:
    model = Model()
    for step in steps:
        take_step(shared_write, model, step)
        check(shared_write, model)
    for graph in model.inferred:
        shared_write.replace_inferred(graph, [])
    for graph in model.content:
        shared_write.remove_graph(graph)
    assert len(shared_write.db) == 0


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store.create(tmp_path / "store", base=DEFAULT_BASE)


@pytest.mark.parametrize("batch", [1, 2, 3, 100])
def test_bulk_and_small_loads_give_the_same(
    store: Store, monkeypatch: pytest.MonkeyPatch, batch: int
) -> None:
    monkeypatch.setattr(graphs, "BATCH", batch)
    with store.write(agent="test") as write:
        write.put_graph(BASE.graph("s"), [fact("a"), fact("b"), fact("a")], status=ACCEPTED)
        write.put_graph(BASE.graph("t"), [fact("b"), fact("c")], status=PENDING)
        write.put_graph(BASE.graph("s"), [fact("b"), fact("d")], status=ACCEPTED)
        write.set_status(BASE.graph("t"), ACCEPTED)
        write.set_status(BASE.graph("s"), REJECTED)
    with store.snapshot() as snapshot:
        assert in_graph(snapshot.db, ox.NamedNode(BASE.graph("s"))) == {fact("b"), fact("d")}
        visible = in_graph(snapshot.db, DEFAULT) - in_graph(snapshot.db, REGISTER)
        assert visible == {fact("b"), fact("c")}


def test_statuses_say_who_when_and_why_and_the_past_is_kept(store: Store) -> None:
    graph = BASE.graph("article")
    days = iter(datetime(2026, 11, day, 8, 30, tzinfo=UTC) for day in (1, 2, 3, 4, 5))

    def put(agent: str, status: str, note: str | None, *facts: ox.Triple) -> None:
        with store.write(agent=agent, now=lambda: next(days)) as write:
            write.put_graph(graph, facts, status=status, note=note)

    put("kg load", PENDING, "new", fact("a"))
    put("kg load", PENDING, None, fact("a"))  # nothing new: no date, no version
    put("kg load", PENDING, "longer", fact("a"), fact("b"))
    with store.write(agent="Rina", now=lambda: next(days)) as write:
        write.set_status(graph, ACCEPTED)
    assert store.version() == 3
    first = GraphStatus(
        graph, PENDING, "kg load", "2026-11-01T08:30:00Z", "new", "2026-11-02T08:30:00Z"
    )
    second = GraphStatus(
        graph, PENDING, "kg load", "2026-11-02T08:30:00Z", "longer", "2026-11-03T08:30:00Z"
    )
    now = GraphStatus(graph, ACCEPTED, "Rina", "2026-11-03T08:30:00Z")
    with store.snapshot() as snapshot:
        assert status_history(snapshot.db, DEFAULT_BASE, graph) == [first, second, now]
        asked = "SELECT ?g { ?g <https://w3id.org/terang/ontology#graphStatus> ?s }"
        solutions = snapshot.db.query(asked)
        assert isinstance(solutions, ox.QuerySolutions)
        assert [row["g"] for row in solutions] == [ox.NamedNode(graph)]


def test_a_shared_outlet_goes_with_the_last_article_that_needs_it(store: Store) -> None:
    def describe(slug: str, *labels: str) -> list[ox.Triple]:
        source = ox.NamedNode(BASE.id("source", slug))
        return [
            ox.Triple(ox.NamedNode(BASE.graph(slug)), DERIVED, source),
            ox.Triple(source, LABEL, ox.Literal(f"Article {slug}")),
            ox.Triple(source, OUTLET, ANTARA),
            *(ox.Triple(ANTARA, LABEL, ox.Literal(label)) for label in labels),
        ]

    def labels(write: Transaction, subject: ox.NamedNode) -> set[str]:
        quads = write.db.quads_for_pattern(subject, LABEL, None, DEFAULT)
        return {quad.object.value for quad in quads if isinstance(quad.object, ox.Literal)}

    one, two = (ox.NamedNode(BASE.id("source", slug)) for slug in ("one", "two"))
    with store.write(agent="test") as write:
        write.put_graph(BASE.graph("one"), [], status=PENDING, description=describe("one", "A"))
        write.put_graph(BASE.graph("two"), [], status=PENDING, description=describe("two", "B"))
        assert labels(write, ANTARA) == {"A", "B"}
        write.remove_graph(BASE.graph("one"))
        assert labels(write, one) == set()
        assert labels(write, ANTARA) == {"A", "B"}
        write.put_graph(BASE.graph("two"), [], status=PENDING, description=describe("two", "C"))
        assert labels(write, ANTARA) == {"C"}
        assert labels(write, two) == {"Article two"}
        write.remove_graph(BASE.graph("two"))
        assert len(write.db) == 0


@pytest.mark.parametrize(
    ("graph", "triple", "status", "description", "reason"),
    [
        ("register", fact("a"), ACCEPTED, [], "written by the program"),
        ("inferred-within", fact("a"), ACCEPTED, [], "written by the program"),
        ("ontology", fact("a"), PENDING, [], "always accepted"),
        ("s", fact("a"), tr("graphStatus-unheard"), [], "is no status"),
        ("s", ox.Triple(ox.BlankNode("x"), LABEL, SUMBA), ACCEPTED, [], "blank node"),
        ("s", ox.Triple(SUMBA, LABEL, ox.BlankNode("x")), ACCEPTED, [], "blank node"),
        (
            "s",
            fact("a"),
            ACCEPTED,
            [ox.Triple(SUMBA, ox.NamedNode(tr("graphStatus")), ox.NamedNode(PENDING))],
            "sets a status",
        ),
        ("s", fact("a"), ACCEPTED, [ox.Triple(SUMBA, LABEL, ox.BlankNode("x"))], "blank node"),
    ],
)
def test_what_may_not_be_put_is_refused_and_leaves_no_trace(
    store: Store,
    graph: str,
    triple: ox.Triple,
    status: str,
    description: list[ox.Triple],
    reason: str,
) -> None:
    with (
        pytest.raises(StoreError, match=reason),
        store.write(agent="test") as write,
    ):
        write.put_graph(BASE.graph(graph), [triple], status=status, description=description)
    assert store.version() == 0
    with store.write(agent="test") as write:
        assert len(write.db) == 0


def test_only_inferred_graphs_are_inferred(store: Store) -> None:
    with (
        pytest.raises(StoreError, match="not an inferred graph"),
        store.write(agent="test") as write,
    ):
        write.replace_inferred(BASE.graph("within"), [fact("a")])
