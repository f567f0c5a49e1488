"""Dates, scores, holders and refusals of certifications.csv, trap by trap on the real rows."""

from __future__ import annotations

from collections import Counter
from datetime import date
from decimal import Decimal

import pytest

from kg.claims.records import Certification, Organisation, Ref, Unit
from kg.claims.records_conformity import (
    Certificate,
    ConformityClaim,
)
from kg.mapping.bundle import bundled_facts
from kg.mapping.certifications import (
    MappedClaim,
    map_certifications,
)
from kg.mapping.claim_notes import read_fields, stated_day
from kg.mapping.claim_readings import read_claim_readings
from kg.mapping.figures import RefusedRow
from kg.sources.facts import iter_facts
from kg.sources.tables import Row
from tests.mapping.certification_rows import (
    claim,
    claims,
    day,
    levels,
    lookups,
    map_cells,
    mapped,
    on,
    stated_parents,
)


def test_row_8_signed_handed_over_and_published_are_three_dates() -> None:
    assert on(8, "issued") == "2023-06-09"
    assert on(8, "handedOver") == "2023-09-28"
    assert on(8, "awarded") is None
    published = mapped(8).source.issued
    assert published is not None
    assert published.text == "2023-09"
    (document,) = [r for r in mapped(8).records if isinstance(r, Certificate)]
    assert (document.issued, document.number) == (date(2023, 6, 9), None)
    assert document.covers == (mapped(8).claim,)
    scope = claim(8).scope
    assert scope is not None
    assert "part of Sumatera Selatan" in scope.value


def test_a2_a_document_only_where_its_date_is_stated() -> None:
    made = [n for n in range(1, 73) if any(isinstance(r, Certificate) for r in mapped(n).records)]
    assert made == [8]


def test_row_5_audit_award_and_scope_smaller_than_the_holder() -> None:
    found = claim(5)
    audit = day(5, "audited")
    assert audit is not None
    assert (audit.earliest, audit.latest) == (date(2017, 11, 1), date(2017, 11, 30))
    assert on(5, "awarded") == "2018-08-09"
    assert found.holder == Ref("unit", "sektor-pembangkitan-maluku")
    assert found.scope is not None
    assert found.scope.value.startswith("Gardu Induk Passo and Gardu Induk Sirimau")
    assert levels(5) == [("advanced", "en"), ("gold flag", "en")]


def test_rows_5_and_69_same_score_two_holders() -> None:
    assert claim(5).score == claim(69).score == Decimal("95.18")
    assert claim(5).holder != claim(69).holder
    assert claim(69).echo_of is None
    assert on(69, "awarded") == "2024-08-23"
    assert "was not a Thursday in 2024" in (claim(69).note or "")


def test_rows_45_and_48_an_audit_of_some_days_is_dated_by_its_end() -> None:
    audit = day(45, "audited")
    assert audit is not None
    assert (audit.earliest, audit.latest) == (date(2025, 7, 2), date(2025, 7, 4))
    assert (on(45, "audited"), on(48, "audited")) == ("2025-07-04", "2022-02-18")
    assert (claim(45).score, claim(45).scheme) == (Decimal("90.27"), Ref("scheme", "smp"))
    assert "two facilities, not the whole unit" in (claim(45).note or "")


def test_rows_17_to_21_several_holders_one_article_and_only_a_year() -> None:
    holders = {claim(n).holder for n in range(17, 22)}
    assert len(holders) == 5
    assert len({mapped(n).source.slug for n in range(17, 22)}) == 1
    award = day(18, "awarded")
    assert award is not None
    assert (on(18, "awarded"), award.earliest, award.latest) == (
        "2023",
        date(2023, 1, 1),
        date(2023, 12, 31),
    )


def test_rows_23_to_26_an_ambiguous_split_is_believed_less() -> None:
    for number in range(23, 27):
        assert claim(number).confidence == Decimal("0.5")
        assert "which unit holds which" in claim(number).readings[0].value


def test_rows_28_to_30_plant_and_operator_are_names_of_one_holder() -> None:
    for number in (28, 29, 30):
        assert claim(number).holder == Ref("unit", "pjb-ubjom-indramayu")
        units = [r for r in mapped(number).records if isinstance(r, Unit)]
        (unit,) = [u for u in units if u.slug == "pjb-ubjom-indramayu"]
        names = {label.value for label in unit.labels} | set(unit.alternative)
        assert {"PLTU Indramayu", "PJB UBJOM Indramayu"} <= names
    assert claim(55).holder == claim(28).holder


def test_row_35_year_inferred_from_the_weekday() -> None:
    found = claim(35)
    assert (found.stated_on, found.stated_on_basis) == (date(2022, 9, 28), "year-inferred")
    assert found.days == ()


def test_rows_66_and_67_weekday_and_territory_stay_in_the_note() -> None:
    assert "contradicts 2023-02-24, a Friday" in (claim(66).note or "")
    assert (claim(66).stated_on, claim(66).days) == (None, ())
    assert "Banten provincial Zero Accident" in (claim(67).note or "")
    assert claim(67).provinces == ()


def test_row_70_handed_over_by_another() -> None:
    assert (on(70, "handedOver"), on(70, "awarded")) == ("2024-03-04", None)
    assert claim(70).kind == "award"


def test_row_71_period_against_its_length_stays_in_the_note() -> None:
    assert "calls seven years although it is six" in (claim(71).note or "")
    assert claim(71).days == ()


def test_row_72_inspection_body_has_no_certifier_and_no_accreditation() -> None:
    """What the ministry calls accreditation of such bodies is ministerial; the row states none."""
    found = claim(72)
    assert found.holder == Ref("organisation", "ira-konsultan-indonesia")
    assert (found.stated_certifiers, found.stated_accreditors, found.granted_by) == ((), (), None)
    assert "ministerial" in found.readings[0].value


def test_row_9_three_provinces_in_the_version_of_the_time() -> None:
    assert [ref.slug for ref in claim(9).provinces] == [
        "kalimantan-timur-from-2012",
        "kalimantan-utara",
        "kalimantan-selatan",
    ]


def test_levels_and_scores_are_parsed() -> None:
    assert levels(6) == [("166 criteria", "en")]
    assert levels(8) == [("166 criteria", "en"), ("advanced", "en"), ("memuaskan", "id")]
    assert levels(48) == [("gold flag", "en"), ("memuaskan", "id")]
    assert {n: str(c.score) for n, c in claims().items() if c.score is not None} == {
        5: "95.18",
        6: "95.58",
        7: "93.98",
        8: "92.77",
        9: "90.36",
        27: "86.74",
        45: "90.27",
        46: "89.15",
        69: "95.18",
    }


def test_parents_are_claims_of_the_page() -> None:
    parents = {number: stated_parents(number) for number in range(5, 73)}
    stated = {n for n in range(5, 73) if mapped(n).row["parent_unit"]} - {49}
    assert {n for n, found in parents.items() if found} == stated
    (parent,) = parents[7]
    assert (parent.subject, parent.value) == (
        Ref("unit", "area-padangsidimpuan"),
        Ref("unit", "pln-wilayah-sumatera-utara"),
    )


def test_every_reading_is_used_and_tells_why() -> None:
    readings = read_claim_readings()
    assert set(readings) <= set(range(5, 73))
    for number, reading in readings.items():
        assert claim(number).readings[0].value == "; ".join(reading.reasons)
        assert all(len(reason) > 20 for reason in reading.reasons)


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        ({"note": "status=hoped-for"}, "status=hoped-for is unknown"),
        ({"note": "no status"}, "status= is unknown"),
        ({"note": "status=award-after-audit"}, "its authority is not stated"),
        (
            {"note": "status=award-after-audit; awarding_authority=Somebody"},
            "its authority is not stated or not known",
        ),
        ({"note": "status=recertification-audit; auditor=Somebody"}, "auditor=Somebody"),
        ({"note": "status=certified; score=high"}, "'high' is no score"),
        ({"note": "status=certified; award_date=May"}, "begins with no date"),
        ({"note": "status=certified; audit_date=2025-07-04/2025-07-02"}, "ends before"),
        ({"note": "status=certified; statement_date=2019-11"}, "no full day"),
        ({"issued_date": "2023-02-30"}, "day is out of range"),
        ({"province": "Atlantis"}, "of no province"),
        ({"holder_name": "PLN (some unnamed units)"}, "without their number"),
        ({"source_url": "page 7"}, "is no address"),
        ({"source_published_date": "spring"}, "is no date"),
    ],
)
def test_a_malformed_row_is_refused(cells: dict[str, str], words: str) -> None:
    outcome = map_cells(**cells)
    assert isinstance(outcome, RefusedRow)
    assert words in str(outcome.error)


def test_a_reading_of_another_row_is_refused() -> None:
    """Rows renumbered: row 22 is not the holder that the reading expects."""
    rows = [row for row in iter_facts("certifications.csv") if row.number == 30]
    moved = [Row(row.file, 22, row.line, row.cells) for row in rows]
    (outcome,) = map_certifications(moved, lookups())
    assert isinstance(outcome, RefusedRow)
    assert "the rows were renumbered" in str(outcome.error)


def test_an_echo_of_a_row_that_was_not_mapped_is_refused() -> None:
    rows = [row for row in iter_facts("certifications.csv") if row.number == 22]
    (outcome,) = map_certifications(rows, lookups())
    assert isinstance(outcome, RefusedRow)
    assert "repeat row 21, which was not mapped" in str(outcome.error)


def test_a_named_certifier_is_kept_as_stated() -> None:
    outcome = map_cells(
        certification_body_as_stated="MSCS Indonesia; JASANZ", certificate_number="Q-1"
    )
    assert isinstance(outcome, MappedClaim)
    (found,) = [r for r in outcome.records if isinstance(r, ConformityClaim)]
    assert [ref.slug for ref in found.stated_certifiers] == ["mscs-indonesia", "jas-anz"]
    (document,) = [r for r in outcome.records if isinstance(r, Certificate)]
    assert (document.number, document.issued) == ("Q-1", None)
    described = {r.slug for r in outcome.records if isinstance(r, Organisation)}
    assert {"mscs-indonesia", "jas-anz"} <= described


def test_semicolons_in_brackets_do_not_part_a_note() -> None:
    fields = read_fields(mapped(1).row["note"])
    assert fields["statement_date"].endswith("not an issue date)")
    assert stated_day("audited", fields["statement_date"]).earliest == date(2019, 11, 5)


def test_former_and_present_units_stay_apart() -> None:
    """Rows 6-7, 68: Wilayah and Area are what the page says; row 36 names the later UIW."""
    assert claim(6).holder == Ref("unit", "pln-wilayah-sumatera-utara")
    assert claim(7).holder == Ref("unit", "area-padangsidimpuan")
    assert claim(68).holder == Ref("unit", "pln-wilayah-bangka-belitung")
    assert claim(36).holder == Ref("unit", "uiw-bangka-belitung")
    assert claim(70).holder == Ref("unit", "pln-np-up-tanjung-awar-awar")


def test_no_certificate_number_and_no_end_of_validity_anywhere() -> None:
    documents = [
        record
        for number in range(1, 73)
        for record in mapped(number).records
        if isinstance(record, Certificate)
    ]
    assert {(d.number, d.expires_on) for d in documents} == {(None, None)}


def test_the_bundle_holds_every_row_and_31_claims_of_certification() -> None:
    """Four of the 31 rows are the article's: its certifications are not doubled."""
    bundle = bundled_facts()
    rows = [row for draft in bundle.drafts for row in draft.rows]
    ids = Counter(row.id for row in rows)
    assert {ids[f"certifications.csv#{n}"] for n in range(1, 73)} == {1}
    assert {ids[f"standards.csv#{n}"] for n in range(1, 51)} == {1}
    files = {item.row.file for item in bundle.refused}
    assert files & {"certifications.csv", "standards.csv"} == set()
    claims_made = [r for row in rows for r in row.records if isinstance(r, ConformityClaim)]
    article = [r for row in rows for r in row.records if isinstance(r, Certification)]
    certified = {c.slug for c in claims_made if c.kind == "certification"}
    assert (len(certified), len(article)) == (27, 4)
    assert certified.isdisjoint(c.slug for c in article)
    assert [c for c in article if not c.stated_certifiers] == []


def test_rows_1_to_4_stand_in_the_graph_of_the_article() -> None:
    graphs = [
        draft
        for draft in bundled_facts().drafts
        if {f"certifications.csv#{n}" for n in (1, 2, 3, 4)} & {row.id for row in draft.rows}
    ]
    (graph,) = graphs
    assert graph.source.sha256_text is not None  # the article's own description is kept
    assert any(row.format == "toml" for row in graph.rows)
