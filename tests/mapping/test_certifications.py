"""Every row of certifications.csv has its outcome, and the traps come out right.

Row numbers count data rows from 1. Expected values were read off the table, its notes and the
domain rules (the A numbers) by hand.
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from decimal import Decimal
from functools import lru_cache

import pytest

from kg.claims.evidence import RowEvidence
from kg.claims.records import Certification, Organisation, Ref, Standard, Statement, Unit
from kg.claims.records_conformity import (
    Certificate,
    ConformityClaim,
    Corroboration,
    Scheme,
    StatedDay,
)
from kg.mapping.areas import read_gazetteer
from kg.mapping.articles import map_article
from kg.mapping.bundle import bundled_facts
from kg.mapping.certifications import (
    MappedClaim,
    certification_drafts,
    claim_lookups,
    map_certifications,
)
from kg.mapping.claim_notes import read_fields, stated_day
from kg.mapping.claim_readings import read_claim_readings
from kg.mapping.claim_rows import ClaimLookups
from kg.mapping.drafts import RowDraft, SourceDraft
from kg.mapping.figures import RefusedRow
from kg.mapping.registry import read_registry
from kg.sources.articles import iter_articles
from kg.sources.facts import HEADINGS, iter_facts
from kg.sources.tables import Row

KINDS = {
    "certification": {1, 2, 3, 4, 8, *range(28, 31), 33, 34, *range(41, 45), *range(50, 66), 72},
    "scheme-grant": {5, 6, 7, 9, 11, *range(17, 23), 49, 69},
    "award": {23, 24, 25, 26, 46, 68, 70, 71},
    "audit-result": {13, 14, 15, 16, 27, 45, 47, 48},
    "implementation": {10, 12, 31, 32, *range(35, 41), 66, 67},
}
ECHOES = {1, 2, 3, 4, 22, 34, *range(58, 66)}


def lookups() -> ClaimLookups:
    articles = [map_article(file) for file in iter_articles()]
    drafts = [SourceDraft(a.source, [RowDraft("a", "a", a.records)]) for a in articles]
    return claim_lookups(read_registry(), read_gazetteer(), drafts)


@lru_cache(maxsize=1)
def outcomes() -> list[MappedClaim | RefusedRow]:
    return map_certifications(iter_facts("certifications.csv"), lookups())


def mapped(number: int) -> MappedClaim:
    item = outcomes()[number - 1]
    assert isinstance(item, MappedClaim), item.error
    assert item.row.number == number
    return item


def claim(number: int) -> ConformityClaim:
    (found,) = [r for r in mapped(number).records if isinstance(r, ConformityClaim)]
    return found


def claims() -> dict[int, ConformityClaim]:
    return {number: claim(number) for number in range(5, 73)}


def day(number: int, kind: str) -> StatedDay | None:
    found = [d for d in claim(number).days if d.kind == kind]
    assert len(found) < 2
    return found[0] if found else None


def on(number: int, kind: str) -> str | None:
    """Return a date as stated."""
    stated = day(number, kind)
    return stated.value.text if stated else None


def levels(number: int) -> list[tuple[str, str]]:
    return [(text.value, text.language) for text in claim(number).levels]


def stated_parents(number: int) -> list[Statement]:
    return [
        record
        for record in mapped(number).records
        if isinstance(record, Statement) and record.predicate == "tr:parentUnit"
    ]


def map_cells(**cells: str) -> MappedClaim | RefusedRow:
    """Map one made-up row; cells not named are those of an ordinary row."""
    ordinary = dict.fromkeys(HEADINGS["certifications.csv"], "") | {
        "holder_name": "PLN UP3 Mataram",
        "holder_kind": "PLN implementing unit",
        "standard": "ISO 9001:2015",
        "source_url": "https://paper.example/1",
        "note": "status=certified",
    }
    known = lookups()
    bare = ClaimLookups(
        known.registry,
        known.gazetteer,
        known.grantors,
        {},
        known.schemes,
        known.outlet_kinds,
        known.curated,
    )
    (outcome,) = map_certifications([Row("t.csv", 1, 2, ordinary | cells)], bare)
    return outcome


def test_every_row_has_exactly_one_outcome() -> None:
    assert [item.row.number for item in outcomes()] == list(range(1, 73))
    kinds = Counter(
        item.outcome if isinstance(item, MappedClaim) else "quarantined" for item in outcomes()
    )
    assert kinds == {"mapped": 58, "echo": 14}
    assert {n for n in range(1, 73) if mapped(n).outcome == "echo"} == ECHOES


def test_the_drafts_hold_every_row_once() -> None:
    drafts, refused = certification_drafts(lookups())
    ids = [row.id for draft in drafts for row in draft.rows]
    assert refused == []
    assert sorted(ids) == sorted(f"certifications.csv#{n}" for n in range(1, 73))
    assert {row.outcome for draft in drafts for row in draft.rows} == {"mapped", "echo"}
    assert len({draft.source.slug for draft in drafts}) == len(drafts)


def test_a5_five_kinds_of_claim() -> None:
    found: dict[str, set[int]] = {}
    for number in range(1, 73):
        found.setdefault(mapped(number).claim.kind, set()).add(number)
    assert found == KINDS
    assert {kind: len(numbers) for kind, numbers in found.items()} == {
        "certification": 31,
        "scheme-grant": 13,
        "award": 8,
        "audit-result": 8,
        "implementation": 12,
    }


def test_only_certified_claims_a_certification() -> None:
    for number in range(1, 73):
        is_certified = mapped(number).row["note"].startswith("status=certified")
        assert is_certified == (mapped(number).claim.kind == "certification")


def test_claims_are_all_different_and_rest_on_their_row() -> None:
    names = Counter(mapped(number).claim for number in range(1, 73))
    assert [name for name, count in names.items() if count > 1] == []
    for number, found in claims().items():
        (evidence,) = found.evidence
        assert isinstance(evidence, RowEvidence)
        assert (evidence.file, evidence.row) == ("certifications.csv", number)
        assert evidence.source == found.stated_in.slug
        assert found.note == mapped(number).row["note"]
        assert 0 < found.confidence < 1


def test_rows_1_to_4_are_more_evidence_of_the_article_s_certifications() -> None:
    """The first article holds them with its words: no second resource, no second certifier."""
    (file,) = iter_articles()
    article = map_article(file)
    curated = {r.slug for r in article.records if isinstance(r, Certification)}
    assert {mapped(number).claim.slug for number in (1, 2, 3, 4)} == curated
    assert len(curated) == 4
    for number in (1, 2, 3, 4):
        item = mapped(number)
        (record,) = item.records
        assert isinstance(record, Corroboration)
        assert record.claim == Ref("certification", item.claim.slug)
        assert item.source.slug == article.source.slug
        assert record.evidence[0].source == article.source.slug


def test_68_rows_name_no_certification_body() -> None:
    """Rows 1-4 do (by the article); rows 8, 41-44, 50-65 name a ministry, which grants."""
    assert [n for n, found in claims().items() if found.stated_certifiers] == []
    issued = {n: c.granted_by for n, c in claims().items() if c.kind == "certification"}
    ministry = Ref("organisation", "kementerian-ketenagakerjaan")
    electricity = Ref("organisation", "ditjen-ketenagalistrikan")
    expected: dict[int, Ref | None] = dict.fromkeys((8, *range(50, 66)), ministry)
    expected |= dict.fromkeys(range(41, 45), electricity)
    expected |= dict.fromkeys((28, 29, 30, 33, 34, 72), None)
    assert issued == expected


def test_scheme_claims_have_no_accreditation_layer() -> None:
    """A6: SMK3, SMP and SMK2 (rows 8, 30, 41-45)."""
    for number in (8, 30, *range(41, 46)):
        assert claim(number).stated_accreditors == ()
        assert claim(number).stated_certifiers == ()
    schemes = {n: c.scheme.slug for n, c in claims().items() if c.scheme}
    assert (schemes[8], schemes[30], schemes[41], schemes[45]) == ("smk3", "smp", "smk2", "smp")
    assert len(schemes) == 51  # 72 rows less 1-4, 10, 12-15, 28, 32-40, 66 and 72, which are 21


def test_each_claim_says_what_it_is_measured_by() -> None:
    """A certification or implementation meets a text; grants, awards and audits have a scheme."""
    for number, found in claims().items():
        texts = [x for x in (found.edition, found.standard) if x]
        if found.kind in ("certification", "implementation"):
            assert len(texts) == 1, number
        elif found.scheme:
            assert texts == [], number
        else:
            assert len(texts) == 1, number
    assert claim(8).edition == Ref("edition", "smk3-pp-50-2012")
    assert claim(50).standard == Ref("standard", "smk3-requirements")  # no regulation named


def test_national_grants_and_provincial_awards_share_one_name() -> None:
    """Rows 23-26, 46, 70-71 (governor or province) against 5-9 (ministry)."""
    grantors = {n: c.granted_by.slug for n, c in claims().items() if c.granted_by}
    assert {grantors[n] for n in (5, 6, 7, 9, 11, 17, 21, 22, 49, 69)} == {
        "kementerian-ketenagakerjaan"
    }
    assert {n: grantors[n] for n in (23, 26, 46, 70, 71)} == {
        23: "pemerintah-provinsi-jawa-timur",
        26: "pemerintah-provinsi-jawa-timur",
        46: "pemerintah-provinsi-kalimantan-barat",
        70: "gubernur-jawa-timur",
        71: "gubernur-jawa-timur",
    }
    assert {c.scheme for n, c in claims().items() if n in (5, 23, 46, 70)} == {
        Ref("scheme", "smk3")
    }


def test_row_68_open_kind_is_a_reviewed_reading() -> None:
    found = claim(68)
    assert (found.kind, found.granted_by, found.days) == ("award", None, ())
    assert [text.language for text in found.readings] == ["en"]
    assert "names no minister, score or certificate" in found.readings[0].value
    assert "dateline 2018-02-01 but the body gives 1/2/2017" in (found.note or "")


def test_row_22_reports_the_event_of_row_21_again() -> None:
    assert mapped(22).outcome == "echo"
    assert claim(22).echo_of == mapped(21).claim
    assert claim(22).holder == claim(21).holder == Ref("unit", "upt-salatiga")
    assert claim(22).stated_in != claim(21).stated_in
    assert levels(21) == [("gold flag", "en")]
    assert levels(22) == []  # not stated in the part seen


def test_rows_58_to_65_are_reworded_copies_of_50_to_57() -> None:
    for number in range(58, 66):
        copy, original = claim(number), claim(number - 8)
        assert copy.echo_of == mapped(number - 8).claim
        assert copy.holder == original.holder
        assert copy.confidence < original.confidence / 3
        assert mapped(number).outcome == "echo"
        assert mapped(number - 8).outcome == "mapped"


def test_rows_33_and_34_are_one_document_on_two_hosts() -> None:
    assert claim(34).echo_of == mapped(33).claim
    assert claim(33).echo_of is None
    assert {mapped(n).source.kind for n in (33, 34)} == {"report"}


def test_pages_of_the_claimant_s_own_say_who_claims() -> None:
    """B: a self-claim (rows 33-34, 37, 39-40) or one of the group (5, 68) is no outside witness."""
    assert {n: [ref.slug for ref in c.claimed_by] for n, c in claims().items() if c.claimed_by} == {
        5: ["pln"],
        33: ["indonesia-power"],
        34: ["indonesia-power"],
        37: ["pln-epi-investasi"],
        39: ["pln"],
        40: ["pln"],
        68: ["pln"],
    }
    assert claim(33).claimed_by == (claim(33).holder,)


def test_rows_41_to_44_are_four_outlets_of_one_event() -> None:
    """Each outlet states it: four claims of one holder, one day; none is marked as a copy."""
    found = [claim(number) for number in range(41, 45)]
    assert {c.holder for c in found} == {Ref("organisation", "bhimasena-power-indonesia")}
    assert {on(n, "handedOver") for n in range(41, 45)} == {"2025-10-31"}
    assert len({c.stated_in for c in found}) == 4
    assert {c.echo_of for c in found} == {None}
    assert levels(41) == [("hijau", "id")]


def test_rows_9_to_12_one_event_two_pages() -> None:
    assert claim(9).holder == claim(11).holder == Ref("unit", "uip-kalbagtim")
    assert on(9, "awarded") == on(11, "awarded") == "2022-05-24"
    assert "was a Tuesday" in (claim(11).note or "")  # the page says Wednesday
    assert on(9, "audited") == "2021"


def test_rows_10_and_12_unnamed_standard_is_no_iso_9001() -> None:
    for number in (10, 12):
        assert claim(number).standard == Ref("standard", "sistem-manajemen-mutu-smm")
        assert claim(number).edition is None
        (standard,) = [r for r in mapped(number).records if isinstance(r, Standard)]
        assert standard.labels[0].value == "Sistem Manajemen Mutu (SMM)"


def test_rows_36_and_39_smap_stays_as_stated() -> None:
    for number in (36, 39):
        assert claim(number).standard == Ref("standard", "smap")
        assert claim(number).kind == "implementation"


def test_row_13_wrong_code_stays_as_stated() -> None:
    found = claim(13)
    assert found.standard == Ref("standard", "iso-9000")
    assert found.note is not None
    assert "9000 where a certifiable standard would be 9001" in found.note


def test_rows_13_to_16_audit_of_a_site_gives_no_certificate() -> None:
    """A11: the centralised certificate may belong to the parent; nothing is claimed for it."""
    for number in range(13, 17):
        found = claim(number)
        assert (found.kind, found.holder) == ("audit-result", Ref("unit", "up3-mataram"))
        assert found.audited_by is None  # an unnamed independent body
        assert levels(number) == [("memuaskan", "id")]
        assert "may belong to the parent unit" in found.readings[0].value
        assert found.confidence == Decimal("0.7")
    assert claim(16).scheme == Ref("scheme", "smk3")  # "SMK3 (PP 50)": year omitted
    (scheme,) = [r for r in mapped(16).records if isinstance(r, Scheme)]
    assert scheme.alternative == ("SMK3 (PP 50)",)


def test_row_27_auditor_in_the_auditee_s_group() -> None:
    found = claim(27)
    assert found.audited_by is not None
    assert found.audited_by.slug == "pln-pusertif"
    assert (found.score, found.granted_by) == (Decimal("86.74"), None)
    assert "same corporate group" in (found.note or "")
    described = {r.slug for r in mapped(27).records if isinstance(r, Unit | Organisation)}
    assert {"pln-pusertif", "pln-nusa-daya", "pln"} <= described
    own, company = (
        Ref("unit", "pln-nusa-daya-unit-pelaksana-kalimantan-3"),
        Ref("organisation", "pln-nusa-daya"),
    )
    assert [(s.subject, s.value) for s in stated_parents(27)] == [
        (own, company),
        (company, Ref("organisation", "pln")),
    ]


def test_edition_omitted_names_the_standard_only() -> None:
    """Rows 14-15, 28, 32-34, 40."""
    standards = {n: claims()[n].standard for n in (14, 15, 28, 32, 33, 34, 40)}
    assert {n: ref.slug if ref else None for n, ref in standards.items()} == {
        14: "iso-14001",
        15: "iso-45001",
        28: "iso-9001",
        32: "iso-45001",
        33: "iso-55001",
        34: "iso-55001",
        40: "iso-37001",
    }
    editions = {n: c.edition.slug for n, c in claims().items() if c.edition}
    assert editions == {
        8: "smk3-pp-50-2012",
        31: "smk3-pp-50-2012",
        67: "smk3-pp-50-2012",
        35: "sni-iso-37001-2016",
        37: "sni-iso-37001-2016",
        38: "iso-37001-2016",
        66: "iso-45001-2018",
        72: "iso-9001-2015",
    }


def test_row_40_the_national_name_is_another_name() -> None:
    (name,) = [
        r for r in mapped(40).records if isinstance(r, Statement) and r.predicate == "skos:altLabel"
    ]
    assert (name.subject, getattr(name.value, "value", "")) == (
        Ref("standard", "iso-37001"),
        "SNI ISO 37001",
    )


def test_iso_37001_is_never_certified() -> None:
    kinds = {
        c.kind
        for c in claims().values()
        if "37001" in (c.edition.slug if c.edition else c.standard.slug if c.standard else "")
    }
    assert kinds == {"implementation"}


def test_row_49_is_a_count_of_unnamed_units() -> None:
    found = claim(49)
    assert (found.holder, found.holder_count) == (None, 12)
    assert found.holder_note == "PLN Nusantara Power (12 unnamed units)"
    assert not [r for r in mapped(49).records if isinstance(r, Unit)]
    assert {n for n, c in claims().items() if c.holder is None} == {49}


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
    assert {(d.number, d.valid_until) for d in documents} == {(None, None)}


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
