"""Mapping sets into the graph, and out of it again, on the bundled facts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pyoxigraph import DefaultGraph, NamedNode

import kg
from kg.errors import ParameterError
from kg.link.applying import apply, count_links, mapping_graphs, undo
from kg.link.exporting import read_links
from kg.link.mapping_rows import MappingRow
from kg.link.mapping_set import read_mappings, write_mappings
from kg.namespaces import DEFAULT_BASE, PREFIXES, tr
from kg.query.results import Rows
from kg.store import Store
from tests.link.test_mapping_set import AREA, DAY, ITEM

EXACT = NamedNode(PREFIXES["skos"] + "exactMatch")
SET = "https://example.org/regencies"
Write = Callable[..., Path]


def link(
    name: str, item: str, kind: str = "areaKind-regency", *, accept: bool = True
) -> MappingRow:
    row = MappingRow(AREA + name, ITEM + item, subject_label=name, kind=kind, comment="same name")
    return row.decided("Sari", accept=accept, on=DAY)


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write(*rows: MappingRow) -> Path:
        path = tmp_path / "regencies.sssom.tsv"
        write_mappings(
            path, rows, base=DEFAULT_BASE, identifier=SET, title="Regencies",
            licence="https://creativecommons.org/publicdomain/zero/1.0/",
        )  # fmt: skip
        return path

    return write


def matches(store: Store, name: str) -> set[str]:
    with store.snapshot() as snapshot:
        found = snapshot.db.quads_for_pattern(NamedNode(AREA + name), EXACT, None, DefaultGraph())
        return {quad.object.value for quad in found if isinstance(quad.object, NamedNode)}


def test_what_a_person_decided_enters_and_can_be_undone(own_store: Path, write: Write) -> None:
    store = Store.open(own_store)
    path = write(
        link("kabupaten-simeulue", "Q5757"),
        link("kabupaten-aceh-jaya", "Q1", accept=False),
        MappingRow(AREA + "kabupaten-aceh-barat", ITEM + "Q5778"),
    )
    done = apply(store, read_mappings(path, store.base))
    assert (done.accepted, done.rejected, done.undecided, done.faults) == (1, 1, 1, ())
    assert done.entry is not None
    assert done.entry.quarantined == ()
    assert matches(store, "kabupaten-simeulue") == {ITEM + "Q5757"}
    assert matches(store, "kabupaten-aceh-jaya") == matches(store, "kabupaten-aceh-barat") == set()
    ((graph, status),) = mapping_graphs(store).items()
    assert (graph, status.status) == (store.base + "graph/" + done.slug, tr("graphStatus-accepted"))
    assert count_links(store, graph) == 2

    undo(store, SET, note="a wrong list")
    assert matches(store, "kabupaten-simeulue") == set()
    assert mapping_graphs(store)[graph].note == "a wrong list"
    assert count_links(store, graph) == 2  # what was said stays readable
    with pytest.raises(ParameterError, match="undone already"):
        undo(store, done.slug)

    apply(store, read_mappings(path, store.base))
    assert matches(store, "kabupaten-simeulue") == {ITEM + "Q5757"}


def test_the_graph_says_who_decided_when_and_why(own_store: Path, write: Write) -> None:
    store = Store.open(own_store)
    apply(store, read_mappings(write(link("kabupaten-simeulue", "Q5757")), store.base))
    with store.snapshot() as snapshot:
        (quad,) = snapshot.db.quads_for_pattern(
            None, NamedNode(tr("linkObject")), NamedNode(ITEM + "Q5757"), DefaultGraph()
        )
        said = {
            found.predicate.value.rpartition("/")[2].rpartition("#")[2]: str(found.object)
            for found in snapshot.db.quads_for_pattern(quad.subject, None, None, DefaultGraph())
        }
    assert said["mapping_justification"] == (
        "<https://w3id.org/semapv/vocab/ManualMappingCuration>"
    )
    assert said["author_label"] == '"Sari"'
    assert said["mapping_date"].startswith('"2026-11-28"^^')
    assert said["linkObjectKind"] == f"<{tr('areaKind-regency')}>"
    assert said["linkCheck"] == '"same name"'


def test_what_cannot_be_is_refused_and_kept(own_store: Path, write: Write) -> None:
    store = Store.open(own_store)
    path = write(
        link("kabupaten-simeulue", "Q5757"),
        link("nowhere", "Q2"),
        replace(link("kabupaten-aceh-jaya", "Q3"), object=AREA + "bali"),
        link("bali", "Q4", "areaKind-city"),
    )
    done = apply(store, read_mappings(path, store.base))
    assert [str(fault) for fault in done.faults] == [
        f"line 23: the graph has no {AREA}nowhere (subject_id)",
        f"line 24: {AREA}bali (object_id) is a thing of this graph; a link leads elsewhere: "
        "what is one thing here is merged, not linked",
    ]
    assert done.entry is not None
    (refused,) = done.entry.admission.refused
    assert refused.unit.id == "regencies.sssom.tsv#25"
    assert "cannot be an exact match" in refused.findings[0].messages["en"]
    assert matches(store, "kabupaten-simeulue") == {ITEM + "Q5757"}
    assert len(done.entry.quarantined) == 3
    kept = [item for item in store.quarantine.list() if item.id in done.entry.quarantined]
    assert {item.unit for item in kept} == {f"regencies.sssom.tsv#{line}" for line in (23, 24, 25)}

    mended = apply(store, read_mappings(write(link("kabupaten-simeulue", "Q5757")), store.base))
    assert mended.entry is not None
    assert mended.entry.quarantined == ()
    assert not {item.id for item in store.quarantine.list()} & set(done.entry.quarantined)


def test_a_second_exact_match_is_a_warning_that_shows_both(own_store: Path, write: Write) -> None:
    store = Store.open(own_store)
    # Bali is linked to Q3125978 by external_ids.csv.
    done = apply(
        store, read_mappings(write(link("bali", "Q4648", "areaKind-province")), store.base)
    )
    assert done.entry is not None
    assert done.entry.quarantined == ()
    told = [f for f in done.entry.admission.warnings if f.shape.endswith("#RecommendedLink")]
    assert {getattr(finding.value, "value", "") for finding in told} == {
        ITEM + "Q3125978",
        ITEM + "Q4648",
    }


def test_an_unknown_set_cannot_be_undone(own_store: Path) -> None:
    with pytest.raises(ParameterError, match=r"no mapping set 'x' was applied; there are: none"):
        undo(Store.open(own_store), "x")


def code(name: str, scheme: str, text: str, *, accept: bool = True) -> MappingRow:
    row = MappingRow(AREA + name, "", object_label=text, scheme=scheme, source="a list")
    return row.decided("Sari", accept=accept, on=DAY)


def told(rows: Rows, *columns: str) -> list[list[str]]:
    return [[getattr(row[name], "value", "") for name in columns] for row in rows]


def test_codes_enter_as_identifiers_and_are_shown_with_who_decided(
    own_store: Path, write: Write
) -> None:
    """The codes of Simeulue in the table of HDX; the second is that of Aceh Singkil: rejected."""
    store = Store.open(own_store)
    path = write(
        code("kabupaten-simeulue", "hdx-pcode", "ID1101"),
        code("kabupaten-simeulue", "hdx-pcode", "ID1102", accept=False),
        code("kabupaten-nowhere", "hdx-pcode", "ID1103"),
    )
    done = apply(store, read_mappings(path, store.base))
    assert (done.accepted, done.rejected, len(done.faults)) == (1, 1, 1)
    assert "the graph has no" in done.faults[0].message
    graph = store.base + "graph/" + done.slug
    assert count_links(store, graph) == 2
    opened = kg.open(own_store)
    linked = opened.question("links-of-thing", thing="kabupaten-simeulue")
    assert told(linked, "scheme", "code", "holds", "decided_by") == [
        ["hdx-pcode", "ID1101", "true", "Sari"],
        ["hdx-pcode", "ID1102", "false", "Sari"],
    ]
    codes = opened.question("external-identifiers-of-area", area="kabupaten-simeulue")
    assert told(codes, "scheme", "identifier", "read_in") == [["hdx-pcode", "ID1101", "a list"]]
    with store.snapshot() as snapshot:
        accepted, rejected = read_links(snapshot.db, graph)
    assert (accepted.scheme, accepted.object_label, accepted.author, accepted.day) == (
        "hdx-pcode", "ID1101", "Sari", DAY,
    )  # fmt: skip
    assert rejected.is_negated
