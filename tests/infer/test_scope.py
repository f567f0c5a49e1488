"""What a write concerns: rules run for what changed infer what they would infer from everything."""

from __future__ import annotations

from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from pyoxigraph import NamedNode, RdfFormat, Triple, parse

from kg.infer import load_rules, run_rules
from kg.namespaces import DEFAULT_BASE, PREFIXES, Base, tr
from kg.store import ACCEPTED, PENDING, Store
from tests.stores import copy_store

BASE = Base()
HEAD = "".join(f"@prefix {name}: <{iri}> . " for name, iri in PREFIXES.items())
HEAD += f"@base <{DEFAULT_BASE}id/> . "
AREAS = ("papua-to-2022", "papua-from-2022", "bali", "indonesia")
WORLD = """
<area/papua-to-2022> a tr:Area ; tr:partOf <area/indonesia> ;
    tr:nextVersion <area/papua-from-2022> ; tr:validUntil "2022-07-25"^^xsd:date .
<area/papua-from-2022> a tr:Area ; tr:partOf <area/indonesia> ;
    tr:validFrom "2022-07-25"^^xsd:date .
<area/bali> a tr:Area ; tr:partOf <area/indonesia> .
<unit/up3> a tr:Unit ; tr:parentUnit <unit/uiw> .
"""
fresh = count()


def triples(turtle: str) -> list[Triple]:
    return [quad.triple for quad in parse(HEAD + turtle, format=RdfFormat.TURTLE)]


def observation(
    slug: str,
    area: str,
    year: int,
    value: float,
    indicator: str,
    supply: str,
    echo: str | None,
    *,
    source: str = "s",
    producer: str = "pln",
) -> str:
    """Return an observation of one area, as the gate lets in; an echo may be of another area."""
    repeats = f"tr:echoOf <observation/{echo}-bali> ;" if echo else ""
    return f"""
<observation/{slug}-{area}> a tr:Observation , qb:Observation ;
    qb:dataSet <dataset/electrification> ;
    sdmx-dimension:refArea <area/{area}> ; sdmx-dimension:refPeriod <period/{year}> ;
    tr:indicator tr:indicator-{indicator} ;
    tr:supply tr:supply-{supply} ; tr:method tr:method-unspecified ; {repeats}
    tr:observationStatus tr:observationStatus-observed ; tr:producer <organisation/{producer}> ;
    tr:lowerBound {value - 0.005} ; tr:upperBound {value + 0.005} ;
    sdmx-measure:obsValue {value} ; sdmx-attribute:unitMeasure unit:PERCENT ;
    tr:statedIn <source/{source}> ; tr:asOf "{year}-12-31"^^xsd:date .
<period/{year}> a tr:Period ; rdfs:label "{year}" ; tr:begin "{year}-01-01"^^xsd:date ;
    tr:end "{year}-12-31"^^xsd:date ."""


def inferred(store: Store) -> dict[str, frozenset[str]]:
    """Return the triples of each inferred graph."""
    with store.snapshot() as snapshot:
        return {
            rule.id: frozenset(
                str(quad.triple)
                for quad in snapshot.db.quads_for_pattern(
                    None, None, None, NamedNode(BASE.graph(f"inferred-{rule.id}"))
                )
            )
            for rule in load_rules()
        }


def infer_whole(store: Store) -> None:
    """Let the rules forget by which rules they ran, so that all run over everything."""
    with store.write(agent="test") as write:
        write.set_rules_hash("other rules")
        run_rules(write)


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of what no test changes; read it, do not write to it."""
    made = Store.create(tmp_path_factory.mktemp("world") / "store", base=DEFAULT_BASE)
    with made.write(agent="test") as write:
        write.put_graph(BASE.graph("world"), triples(WORLD), status=ACCEPTED)
        run_rules(write)
    return made.path


@pytest.fixture
def store(world: Path, tmp_path: Path) -> Store:
    return Store.open(copy_store(world, tmp_path / "store"))


def put(store: Store, graph: str, turtle: str, status: str = ACCEPTED) -> dict[str, str]:
    """Put a graph and infer; return how each rule ran."""
    with store.write(agent="test") as write:
        write.put_graph(BASE.graph(graph), triples(turtle), status=status)
        return {run.rule.id: run.how for run in run_rules(write)}


RATIO = "household-electrification-ratio"
ONE = observation("o1", "bali", 2020, 98.5, "household-electrification-ratio", "pln", None)


def test_only_what_matters_runs_again(store: Store) -> None:
    ran = put(store, "a", ONE)
    assert ran["figures"] == "areas"
    assert ran["slices"] == "members"
    assert ran["re-dated-tables"] == "kept"
    assert ran["recomputed-ratios"] == "areas"
    assert {rule for rule, how in ran.items() if how == "kept"} >= {
        "within",
        "lifetimes",
        "ancestry",
        "edition-in-force",
    }
    assert put(store, "b", "<unit/up3> skos:prefLabel 'UP3 Sumba' .") == dict.fromkeys(ran, "kept")
    moved = put(store, "c", "<unit/uiw> tr:parentUnit <organisation/pln> .")
    assert (moved["unit-ancestry"], moved["ancestry"]) == ("whole", "whole")
    assert moved["figures"] == "kept"


def test_the_first_write_and_other_rules_run_over_everything(tmp_path: Path) -> None:
    made = Store.create(tmp_path / "store", base=DEFAULT_BASE)
    assert set(put(made, "a", ONE).values()) == {"whole"}
    with made.write(agent="test") as write:
        write.set_rules_hash("other rules")
        assert {run.how for run in run_rules(write)} == {"whole"}


def test_the_graph_of_a_rule_that_is_gone_goes(store: Store) -> None:
    gone = BASE.graph("inferred-former-rule")
    with store.write(agent="test") as write:
        write.replace_inferred(gone, triples("<area/bali> tr:within <area/mars> ."))
        write.set_rules_hash("other rules")
        run_rules(write)
    with store.snapshot() as snapshot:
        assert not list(snapshot.db.quads_for_pattern(None, None, None, NamedNode(gone)))
        mars = NamedNode(BASE.id("area", "mars"))
        assert not list(snapshot.db.quads_for_pattern(None, NamedNode(tr("within")), mars, None))


@pytest.mark.parametrize("limit", [0, 1])
def test_too_many_areas_run_over_everything(
    store: Store, monkeypatch: pytest.MonkeyPatch, limit: int
) -> None:
    monkeypatch.setattr("kg.infer.scope.AREA_LIMIT", limit)
    ran = put(store, "a", ONE)
    assert ran["figures"] == ("areas" if limit else "whole")


def links(store: Store, rule: str, term: str) -> set[tuple[str, str]]:
    """Return subject and object, as local names, of a rule's triples of one property."""
    split = (line.split() for line in inferred(store)[rule])
    return {
        (one.rpartition("/")[2][:-1], other.rpartition("/")[2][:-1])
        for one, name, other, *_ in split
        if name == f"<{term}>"
    }


def test_slices_follow_their_observations(store: Store) -> None:
    slice_of = PREFIXES["qb"] + "observation"
    put(store, "a", ONE)
    put(store, "b", observation("o2", "bali", 2021, 99.5, RATIO, "pln", None, producer="esdm"))
    assert links(store, "slices", slice_of) == {
        ("electrification-area-bali", "o1-bali"),
        ("electrification-area-bali", "o2-bali"),
        ("electrification-producer-organisation-pln", "o1-bali"),
        ("electrification-producer-organisation-esdm", "o2-bali"),
    }
    # The observation of PLN is now one of ESDM: the slice of PLN goes, with all about it.
    assert (
        put(store, "a", ONE.replace("organisation/pln", "organisation/esdm"))["slices"] == "members"
    )
    assert links(store, "slices", slice_of) == {
        ("electrification-area-bali", "o1-bali"),
        ("electrification-area-bali", "o2-bali"),
        ("electrification-producer-organisation-esdm", "o1-bali"),
        ("electrification-producer-organisation-esdm", "o2-bali"),
    }
    assert not [line for line in inferred(store)["slices"] if "organisation-pln" in line]
    put(store, "a", "")
    put(store, "b", "")
    assert inferred(store)["slices"] == frozenset()


REGENCIES = ("ende", "sikka", "ngada", "belu", "alor")


def test_a_table_becomes_re_dated_with_its_fifth_area(store: Store) -> None:
    values = dict(zip(REGENCIES, (41.5, 52.25, 63.5, 74.75, 85.5), strict=True))
    old = [observation("old", area, 2015, value, RATIO, "pln", None, source="s")
           for area, value in values.items()]  # fmt: skip
    put(store, "old", "".join(old))
    new = [observation("new", area, 2019, value, RATIO, "pln", None, source="t")
           for area, value in values.items()]  # fmt: skip
    for number, stated in enumerate(new[:4]):
        put(store, f"new-{number}", stated)
    assert inferred(store)["re-dated-tables"] == frozenset()
    assert put(store, "new-4", new[4])["re-dated-tables"] == "whole"
    assert len(inferred(store)["re-dated-tables"]) == 5
    # An observation beside the table, of an area that is not in it, changes nothing.
    assert put(store, "beside", ONE)["re-dated-tables"] == "kept"
    kept = inferred(store)
    infer_whole(store)
    assert inferred(store) == kept
    # With one area less it is no table any more.
    assert put(store, "new-2", "")["re-dated-tables"] == "whole"
    assert inferred(store)["re-dated-tables"] == frozenset()


@pytest.mark.parametrize("limit", [0, 1])
def test_too_many_members_run_over_everything(
    store: Store, monkeypatch: pytest.MonkeyPatch, limit: int
) -> None:
    monkeypatch.setattr("kg.infer.scope.MEMBER_LIMIT", 100 * limit)
    assert put(store, "a", ONE)["slices"] == ("members" if limit else "whole")


def test_a_repetition_of_what_is_withdrawn_is_none_any_more(store: Store) -> None:
    """Papua repeats Bali: when Bali's statement goes, so does what was inferred of the other."""
    put(store, "a", observation("o2", "bali", 2020, 98.5, RATIO, "pln", None))
    put(store, "b", observation("o3", "papua-to-2022", 2020, 98.5, RATIO, "pln", "o2"))
    assert len(inferred(store)["echoes"]) == 1
    ran = put(store, "a", observation("o2", "bali", 2020, 98.5, RATIO, "pln", None), PENDING)
    assert ran["echoes"] == "areas"
    kept = inferred(store)
    assert kept["echoes"] == frozenset()
    infer_whole(store)
    assert inferred(store) == kept


def test_a_doubt_noted_later_takes_the_fall_away(store: Store) -> None:
    """A misprint is no recount, also when it is found out after the figures were loaded."""
    sound = observation("o1", "bali", 2020, 88.0, RATIO, "pln", None)
    put(store, "a", sound + observation("o2", "bali", 2021, 8.81, RATIO, "pln", None))
    assert len(inferred(store)["recounts"]) == 2
    doubt = "<observation/o2-bali> tr:doubt tr:doubt-misprint ."
    assert put(store, "b", doubt)["recounts"] == "areas"
    kept = inferred(store)
    assert (len(kept["doubts"]), kept["recounts"]) == (1, frozenset())
    infer_whole(store)
    assert inferred(store) == kept


PROFILES = """
<profile/p> a tr:PublisherProfile ; tr:profileOf <organisation/pln> ;
    tr:indicator tr:indicator-household-electrification-ratio ; tr:supply tr:supply-{supply} .
"""
RULING = "<ruling/r> a tr:Ruling ; tr:rulesOn <difference/{slug}> ; {verb} tr:reason-supply ."


def test_a_profile_changes_the_pairs_of_its_publisher(store: Store) -> None:
    stated = observation("o1", "bali", 2020, 98.5, RATIO, "pln", None) + observation(
        "o2", "bali", 2020, 50.0, RATIO, "unspecified", None
    )
    put(store, "a", stated)
    before = inferred(store)
    ran = put(store, "profiles", PROFILES.format(supply="pln-household-customers"))
    assert ran["reason-supply-probable"] == "areas"
    kept = inferred(store)
    infer_whole(store)
    assert inferred(store) == kept != before


@pytest.mark.parametrize("verb", ["tr:ruledReason", "tr:rejectedReason"])
def test_a_ruling_changes_its_pair(store: Store, verb: str) -> None:
    stated = observation("o1", "bali", 2020, 98.5, RATIO, "non-pln", None) + observation(
        "o2", "bali", 2020, 50.0, RATIO, "lamps", None
    )
    put(store, "a", stated)
    (pair,) = {line.split()[0].rpartition("/")[2][:-1] for line in inferred(store)["differences"]}
    before = inferred(store)
    put(store, "ruling", RULING.format(slug=pair, verb=verb))
    kept = inferred(store)
    infer_whole(store)
    assert inferred(store) == kept
    rejects = verb == "tr:rejectedReason"
    assert (kept["discrepancies"] != before["discrepancies"]) == rejects
    assert (kept["reason-ruled"] != before["reason-ruled"]) != rejects


def test_no_rule_writes_what_links_areas() -> None:
    """So areas linked with an area are looked up once for all rules of a write."""
    written = {term for rule in load_rules() for term in rule.writes}
    assert written.isdisjoint({"tr:echoOf", "tr:nextVersion"})


observations = st.builds(
    observation,
    st.sampled_from(["o1", "o2", "o3", "o4"]),
    st.sampled_from(AREAS),
    st.sampled_from([2020, 2021]),
    st.sampled_from([50.0, 98.5, 98.51, 9.85]),
    st.sampled_from(["household-electrification-ratio", "households-electrified", "households"]),
    st.sampled_from(["pln", "non-pln", "unspecified"]),
    st.sampled_from([None, "o1", "o2"]),
    source=st.sampled_from(["s", "t"]),
    producer=st.sampled_from(["pln", "esdm"]),
)
steps = st.lists(
    st.tuples(
        st.sampled_from(["a", "b", "c"]),
        st.lists(observations, max_size=3),
        st.sampled_from([ACCEPTED, ACCEPTED, PENDING]),
    ),
    min_size=1,
    max_size=4,
)


@settings(
    max_examples=12,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps=steps)
def test_rules_run_for_what_changed_infer_what_they_would_from_everything(
    world: Path, tmp_path: Path, steps: list[tuple[str, list[str], str]]
) -> None:
    made = Store.open(copy_store(world, tmp_path / f"store-{next(fresh)}"))
    for graph, stated, status in steps:
        put(made, graph, "\n".join(stated), status)
        kept = inferred(made)
        infer_whole(made)
        assert inferred(made) == kept
