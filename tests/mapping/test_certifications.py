"""Every row of certifications.csv has its outcome, and the traps come out right.

Row numbers count data rows from 1. Expected values were read off the table, its notes and the
domain rules (the A numbers) by hand.
"""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

from kg.claims.evidence import RowEvidence
from kg.claims.records import Certification, Organisation, Ref, Standard, Statement, Unit
from kg.claims.records_conformity import (
    Corroboration,
    Scheme,
)
from kg.mapping.articles import map_article
from kg.mapping.certifications import (
    MappedClaim,
    certification_drafts,
)
from kg.sources.articles import iter_articles
from tests.mapping.certification_rows import (
    ECHOES,
    KINDS,
    claim,
    claims,
    levels,
    lookups,
    mapped,
    on,
    outcomes,
    stated_parents,
)


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
        assert found.confidence is not None
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
        assert copy.confidence is not None
        assert original.confidence is not None
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
