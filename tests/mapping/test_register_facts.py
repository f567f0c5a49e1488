"""Every row of register_entries.csv is mapped, with the words of its page; expected by hand."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from kg.claims.dates import PartialDate
from kg.claims.evidence import RowEvidence
from kg.claims.records import Ref, Statement
from kg.claims.records_organisations import Accreditation, Recognition
from kg.mapping.drafts import SourceDraft
from kg.mapping.register_facts import FILE, register_drafts
from kg.mapping.registry import read_registry
from kg.sources.facts import iter_facts


@pytest.fixture(scope="module")
def drafts() -> list[SourceDraft]:
    mapped, refused = register_drafts(read_registry())
    assert refused == []
    return mapped


def test_every_row_is_mapped_and_keeps_its_words(drafts: list[SourceDraft]) -> None:
    rows = list(iter_facts(FILE))
    found = {row.id: row for draft in drafts for row in draft.rows}
    assert list(found) == [f"{FILE}#{n}" for n in range(1, len(rows) + 1)]
    assert len(rows) == 20
    assert {row.outcome for row in found.values()} == {"mapped"}
    for row in rows:
        facts = [
            r
            for r in found[f"{FILE}#{row.number}"].records
            if isinstance(r, Statement | Recognition | Accreditation)
        ]
        assert len(facts) == 1
        (evidence,) = facts[0].evidence
        assert isinstance(evidence, RowEvidence)
        assert evidence.excerpt is not None
        assert (evidence.row, evidence.excerpt.words) == (row.number, row["excerpt"])
        assert evidence.excerpt.read_on == date(2026, 11, 28)
        assert len(evidence.excerpt.words) <= 120  # a longer one is refused by the gate


def test_what_the_pages_are_entitled_to(drafts: list[SourceDraft]) -> None:
    kinds = Counter(d.source.register_kind for d in drafts for _ in d.rows)
    assert kinds == {
        "standards-catalogue": 10,
        "transition-notice": 3,
        "regulation": 2,
        "accreditation-register": 1,
        None: 4,
    }
    iaf = {d.source.register_of for d in drafts if d.source.register_kind == "transition-notice"}
    assert iaf == {Ref("organisation", "iaf")}
    iso = {d.source.register_of for d in drafts if d.source.register_kind == "standards-catalogue"}
    assert iso == {Ref("organisation", "iso")}  # the one that external_entities.csv describes


def test_days_of_editions_and_of_transitions(drafts: list[SourceDraft]) -> None:
    said = {
        (r.subject.slug, r.predicate): r.value.text
        for d in drafts
        for row in d.rows
        for r in row.records
        if isinstance(r, Statement) and isinstance(r.value, PartialDate)
    }
    assert said["iso-9001-2015", "tr:publishedOn"] == "2015-09-22"
    assert said["iso-iec-27001-2022", "tr:publishedOn"] == "2022-10-25"
    assert said["iso-9001-2008", "tr:transitionEnd"] == "2018-09-15"
    assert said["iso-14001-2004", "tr:transitionEnd"] == "2018-09-15"
    assert said["ohsas-18001-2007", "tr:transitionEnd"] == "2021-09-30"


def test_mandates_are_of_the_authority_that_grants(drafts: list[SourceDraft]) -> None:
    said = {
        r.subject: r.value
        for d in drafts
        for row in d.rows
        for r in row.records
        if isinstance(r, Statement) and r.predicate == "tr:mandatedTo"
    }
    registry = read_registry()
    assert said == {
        Ref("scheme", "smk3"): registry.organisation("Kementerian Ketenagakerjaan"),
        Ref("scheme", "smp"): registry.organisation("Polri"),
    }
