"""The graph's links as a mapping set, and the bundled one."""

from __future__ import annotations

import csv
from decimal import Decimal
from pathlib import Path

from kg.link.applying import apply
from kg.link.exporting import read_links
from kg.link.mapping_set import read_mappings, write_mappings
from kg.mapping.links import SCHEMES
from kg.namespaces import DEFAULT_BASE, Base
from kg.resources import facts_folder, link_file
from kg.store import Store
from tests.link.test_applying import link

BUNDLED = "snapshots/external_ids.sssom.tsv"
GRAPH = Base().graph("terang-external-ids")


def test_the_bundled_mapping_set_is_what_the_graph_says(
    bundled_store: Path, tmp_path: Path
) -> None:
    with Store.open(bundled_store).snapshot() as snapshot:
        rows = read_links(snapshot.db, GRAPH)
    path = tmp_path / "links.sssom.tsv"
    write_mappings(
        path, rows, base=DEFAULT_BASE, identifier=GRAPH, title="Terang: terang-external-ids",
        licence="https://creativecommons.org/licenses/by/4.0/",
    )  # fmt: skip
    bundled = link_file(BUNDLED)
    assert path.read_text(encoding="utf-8") == bundled.read_text(encoding="utf-8"), (
        f"write it anew: kg link export --graph terang-external-ids -o kg/link/{BUNDLED}"
    )


def test_every_row_of_the_table_stands_in_it_with_confidence_and_source() -> None:
    """482 rows, and 3 of low confidence that wait for a check."""
    found = read_mappings(link_file(BUNDLED), DEFAULT_BASE)
    assert found.faults == ()
    assert len(found.rows) == 482 - 3
    said = {(row.object or row.scheme, row.object_label) for row in found.rows}
    told = {(row.object or row.scheme, row.object_label): row for row in found.rows}
    table = facts_folder() / "external_ids.csv"
    with table.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            iri, code = SCHEMES[row["scheme"]].iri, row["identifier"]
            key = (iri.format(code), "") if iri else (row["scheme"], code)
            if row["confidence"] == "low":
                continue
            assert key in said, row
            mapping = told[key]
            assert (
                mapping.confidence
                == {"high": Decimal("0.95"), "medium": Decimal("0.8")}[row["confidence"]]
            ), row
            assert mapping.source == row["source"]
            assert mapping.is_decided


def test_codes_are_literal_mappings_as_the_specification_has_them() -> None:
    """Type ``rdfs literal``, the literal as label, no object_id; its register as object_source."""
    lines = link_file(BUNDLED).read_text(encoding="utf-8").splitlines()
    table = csv.DictReader((line for line in lines if line[0] != "#"), delimiter="\t")
    literal = [row for row in table if row["object_type"]]
    assert len(literal) == 74 + 60 + 45 + 1
    assert {(row["object_type"], row["object_id"]) for row in literal} == {("rdfs literal", "")}
    ntt = [row for row in literal if row["subject_id"] == "terang:area/nusa-tenggara-timur"]
    assert [(row["object_source"], row["object_label"]) for row in ntt] == [
        ("scheme:bps", "53"), ("scheme:iso-3166-2", "ID-NT"), ("scheme:kemendagri", "53"),
    ]  # fmt: skip


def test_codes_can_be_left_out(bundled_store: Path) -> None:
    with Store.open(bundled_store).snapshot() as snapshot:
        rows = read_links(snapshot.db, GRAPH, with_codes=False)
    assert len(rows) == 482 - 3 - 180
    assert all(row.object for row in rows)


def test_what_was_applied_comes_out_with_who_decided(own_store: Path, tmp_path: Path) -> None:
    store = Store.open(own_store)
    path = tmp_path / "x.sssom.tsv"
    decided = [
        link("kabupaten-simeulue", "Q5757"),
        link("kabupaten-aceh-jaya", "Q1", accept=False),
    ]
    write_mappings(
        path, decided, base=DEFAULT_BASE, identifier="https://example.org/x", title="X",
        licence="https://creativecommons.org/publicdomain/zero/1.0/",
    )  # fmt: skip
    done = apply(store, read_mappings(path, store.base))
    with store.snapshot() as snapshot:
        rejected, accepted = read_links(snapshot.db, Base(store.base).graph(done.slug))
        everything = read_links(snapshot.db)
    assert (accepted.object_label, accepted.author, accepted.kind) == (
        "",
        "Sari",
        "areaKind-regency",
    )
    assert (accepted.subject_label, accepted.is_negated) == ("Kabupaten Simeulue", False)
    assert (rejected.subject_label, rejected.is_negated) == ("Kabupaten Aceh Jaya", True)
    assert len(everything) == len(read_mappings(link_file(BUNDLED), DEFAULT_BASE).rows) + 2
