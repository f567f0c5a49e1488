"""Every row of standards.csv has its outcome, and conflicting dates all stand (domain rule A9).

Row numbers count data rows from 1. Expected values were read off the table by hand.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import lru_cache

import pytest

from kg.claims.dates import PartialDate
from kg.claims.records import Record, Ref, StandardEdition, Statement, Text
from kg.claims.records_conformity import DayBounds, Scheme
from kg.mapping.figures import RefusedRow
from kg.mapping.standard_codes import read_schemes, read_standard
from kg.mapping.standards import (
    EditionReading,
    map_standards,
    read_edition_readings,
    standard_drafts,
)
from kg.sources.facts import HEADINGS, iter_facts
from kg.sources.tables import Row

SCHEMES = frozenset({"SMK3"})


@lru_cache(maxsize=1)
def rows() -> dict[int, tuple[Record, ...]]:
    drafts, refused = standard_drafts()
    assert refused == []
    found = {
        int(row.id.removeprefix("standards.csv#")): row.records
        for draft in drafts
        for row in draft.rows
    }
    assert sum(len(draft.rows) for draft in drafts) == len(found)
    return found


def said(number: int, predicate: str) -> list[Statement]:
    return [
        record
        for record in rows()[number]
        if isinstance(record, Statement) and record.predicate == predicate
    ]


def days(number: int, predicate: str) -> list[tuple[str, str]]:
    """Return (edition, date as stated) of a row."""
    found = []
    for statement in said(number, predicate):
        assert isinstance(statement.value, PartialDate)
        found.append((statement.subject.slug, statement.value.text))
    return found


def bounds(number: int, stem: str) -> list[tuple[str, date, date]]:
    return [
        (record.subject.slug, record.earliest, record.latest)
        for record in rows()[number]
        if isinstance(record, DayBounds) and record.stem == stem
    ]


def pairs(number: int, predicate: str) -> list[tuple[Ref, object]]:
    return [(statement.subject, statement.value) for statement in said(number, predicate)]


def map_cells(
    readings: dict[int, list[EditionReading]] | None = None, **cells: str
) -> tuple[list[Record], list[RefusedRow]]:
    """Map one made-up row; cells not named are empty."""
    ordinary = dict.fromkeys(HEADINGS["standards.csv"], "") | {
        "code": "ISO 9001:2015",
        "family": "ISO 9001",
        "source_url": "https://paper.example/1",
    }
    drafts, refused = map_standards([Row("t.csv", 1, 2, ordinary | cells)], readings or {})
    return [record for draft in drafts for row in draft.rows for record in row.records], refused


def test_every_row_has_exactly_one_outcome() -> None:
    assert sorted(rows()) == list(range(1, 51))


def test_every_statement_rests_on_its_row() -> None:
    for number, records in rows().items():
        for record in records:
            if isinstance(record, Statement):
                (evidence,) = record.evidence
                assert (evidence.source, getattr(evidence, "row", None)) == (
                    record.stated_in.slug,
                    number,
                )


def test_only_one_page_s_own_words_make_one_claim_of_two_rows() -> None:
    slugs = [
        record.slug
        for records in rows().values()
        for record in records
        if isinstance(record, Statement)
    ]
    doubled = {slug for slug in slugs if slugs.count(slug) > 1}
    assert {slug.rsplit("-", 1)[0] for slug in doubled} <= {
        "iso-9001-2015-replaces",
        "iso-14001-2015-replaces",
        "iso-14001-2026-replaces",
        "iso-22301-2019-replaces",
        "iso-45001-replaces",
        "iso-50001-2018-replaces",
        "iso-iec-27001-2022-replaces",
    }  # one page says "replaced by" of the old and "replaces" of the new edition: one claim


def test_slugs_of_the_first_article_stay() -> None:
    editions = {
        record.slug: record.standard.slug
        for records in rows().values()
        for record in records
        if isinstance(record, StandardEdition)
    }
    assert editions["iso-9001-2015"] == "iso-9001"
    assert editions["iso-14001-2015"] == "iso-14001"
    assert editions["iso-iec-27001-2022"] == "iso-iec-27001"


@pytest.mark.parametrize(
    ("edition", "expected"),
    [
        (
            "ohsas-18001-2007",
            {13: "2021-09-30", 14: "2021-03-31", 15: "2021-09-11", 16: "2021-09-11"},
        ),
        ("iso-iec-27001-2013", {18: "2025-10-31", 19: "2025-10-30"}),
        ("iso-22301-2012", {32: "2022-10-31", 33: "2023-04-30", 34: "2022-12-01"}),
        ("iso-9001-2015", {5: "2029", 6: "2029-09", 7: "2029"}),
        ("iso-50001-2011", {26: "2021-08-21", 27: "2022-02-21"}),
    ],
)
def test_conflicting_ends_of_transition_all_stand(edition: str, expected: dict[int, str]) -> None:
    """Rows 13-16, 18-19, 32-34, 5-7, 26-27: one statement per source, none chosen."""
    found = {}
    for number in rows():
        for slug, text in days(number, "tr:transitionEnd"):
            if slug == edition:
                found[number] = text
    assert found == expected
    sources = {said(number, "tr:transitionEnd")[0].stated_in for number in expected}
    assert len(sources) == len(expected)


def test_row_30_gives_two_days_on_one_page() -> None:
    """ISO 55001:2014: the same page gives both; both stand, each believed less."""
    assert days(30, "tr:transitionEnd") == [
        ("iso-55001-2014", "2027-07-02"),
        ("iso-55001-2014", "2027-01-02"),
    ]
    assert len({s.slug for s in said(30, "tr:transitionEnd")}) == 2
    assert {s.confidence for s in said(30, "tr:transitionEnd")} == {Decimal("0.6")}


def test_row_13_tells_withdrawal_from_end_of_transition() -> None:
    assert days(13, "tr:transitionEnd") == [("ohsas-18001-2007", "2021-09-30")]
    assert days(13, "tr:withdrawnOn") == [("ohsas-18001-2007", "2021-03-12")]
    withdrawn = [number for number in rows() if days(number, "tr:withdrawnOn")]
    assert withdrawn == [13]


def test_every_deadline_of_the_table_has_a_reading_with_its_reason() -> None:
    table = {
        row.number: row["withdrawn_or_transition_deadline"]
        for row in iter_facts("standards.csv")
        if row["withdrawn_or_transition_deadline"]
    }
    readings = read_edition_readings()
    assert sorted(table) == sorted(readings)
    assert len(table) == 18
    for number, cell in table.items():
        assert all(r.cell == cell and len(r.reason) > 20 for r in readings[number])
        notes = [s.note or "" for s in said(number, "tr:transitionEnd")]
        assert notes
        assert all(note.startswith(cell) for note in notes)


def test_row_5_a_quarter_has_bounds() -> None:
    """2029-Q2 (expected): no XML Schema date says a quarter; the bounds do."""
    assert days(5, "tr:transitionEnd") == [("iso-9001-2015", "2029")]
    assert bounds(5, "transitionEnd") == [("iso-9001-2015", date(2029, 4, 1), date(2029, 6, 30))]
    assert said(5, "tr:transitionEnd")[0].confidence == Decimal("0.5")


def test_row_4_an_expected_publication_says_so() -> None:
    assert days(4, "tr:publishedOn") == [("iso-9001-2026", "2026-09")]
    (statement,) = said(4, "tr:publishedOn")
    assert (statement.note, statement.confidence) == ("expected; FDIS 2026-04", Decimal("0.5"))
    assert bounds(4, "published") == [("iso-9001-2026", date(2026, 9, 1), date(2026, 9, 30))]


def test_rows_20_and_21_publication_dates_conflict_and_stand() -> None:
    assert days(20, "tr:publishedOn") == [("iso-iec-27001-2022", "2022-10-25")]
    assert days(21, "tr:publishedOn") == [("iso-iec-27001-2022", "2022-10-05")]
    assert {days(n, "tr:publishedOn")[0][1] for n in (35, 36)} == {"2019-10-31", "2019-11"}


def test_replacement_points_from_the_newer_edition() -> None:
    new, old = Ref("edition", "iso-9001-2015"), Ref("edition", "iso-9001-2008")
    assert pairs(2, "dcterms:replaces") == [(new, old)]  # column replaced_by
    assert pairs(3, "dcterms:replaces") == [(new, old)]  # column replaces
    older = Ref("edition", "iso-9001-2000")
    assert pairs(1, "dcterms:replaces") == [(old, older)]
    described = [r.slug for r in rows()[1] if isinstance(r, StandardEdition)]
    assert described == ["iso-9001-2008", "iso-9001-2000"]  # the other edition has no row


def test_rows_13_and_17_iso_45001_replaces_ohsas_as_another_standard() -> None:
    expected = [(Ref("standard", "iso-45001"), Ref("standard", "ohsas-18001"))]
    for number in (13, 14, 15, 16, 17):
        assert pairs(number, "dcterms:replaces") == expected


def test_row_24_national_adoption_is_an_edition_of_its_own() -> None:
    own, original = Ref("edition", "sni-iso-37001-2016"), Ref("edition", "iso-37001-2016")
    assert pairs(24, "tr:adoptsIdentically") == [(own, original)]
    editions = {r.slug: r.standard.slug for r in rows()[24] if isinstance(r, StandardEdition)}
    assert editions == {"sni-iso-37001-2016": "iso-37001", "iso-37001-2016": "iso-37001"}
    assert [n for n in rows() if said(n, "tr:adoptsIdentically")] == [24]


def test_row_23_english_title_only_where_recorded() -> None:
    (statement,) = said(23, "tr:englishTitle")
    assert isinstance(statement.value, Text)
    assert statement.value.language == "en"
    assert statement.value.value.startswith("Anti-bribery management systems - Requirements")
    assert [n for n in rows() if said(n, "tr:englishTitle")] == [23]


def test_subjects_are_marked_as_our_own_words() -> None:
    notes = {s.note for number in rows() for s in said(number, "dcterms:subject")}
    assert notes == {"our own wording of the subject"}
    (subject,) = said(24, "dcterms:subject")
    assert subject.value == Text("anti-bribery", "en")


def test_rows_40_to_45_standards_without_edition_are_parts_of_a_family() -> None:
    whole = Ref("standard", "iso-iec-ts-17021")
    for number, part in ((40, "2"), (41, "3"), (42, "5"), (43, "6"), (44, "9"), (45, "10")):
        assert not [r for r in rows()[number] if isinstance(r, StandardEdition)]
        assert pairs(number, "dcterms:isPartOf") == [
            (Ref("standard", f"iso-iec-ts-17021-{part}"), whole)
        ]


def test_rows_47_to_50_are_schemes_with_their_regulations() -> None:
    found = {
        number: [(r.slug, r.alternative) for r in rows()[number] if isinstance(r, Scheme)]
        for number in (47, 48, 49, 50)
    }
    assert found == {
        47: [("smk3", ("SMK3 (PP 50/2012)",))],
        48: [("smp", ("SMP (Peraturan Kapolri 24/2007)",))],
        49: [("smk2", ("SMK2 (Permen ESDM 10/2021)",))],
        50: [("zero-accident-award", ("Zero Accident award (PER-01/MEN/I/2007)",))],
    }
    (award,) = [r for r in rows()[50] if isinstance(r, Scheme)]
    assert award.note == "an award, not a management-system certificate"
    assert read_schemes() == {"SMK3", "SMP", "SMK2", "Zero Accident award"}
    years = {
        r.slug: r.year for number in found for r in rows()[number] if isinstance(r, StandardEdition)
    }
    assert years == {
        "smk3-pp-50-2012": 2012,
        "smp-peraturan-kapolri-24-2007": 2007,
        "smk2-permen-esdm-10-2021": 2021,
        "zero-accident-award-per-01-men-i-2007": 2007,
    }
    assert pairs(47, "dcterms:conformsTo") == [
        (Ref("scheme", "smk3"), Ref("standard", "smk3-requirements"))
    ]


def test_the_year_of_every_edition_is_the_table_s() -> None:
    for row in iter_facts("standards.csv"):
        if row["edition_year"]:
            own = [
                record.year
                for record in rows()[row.number]
                if isinstance(record, StandardEdition) and record.label == row["code"]
            ]
            assert own == [int(row["edition_year"])]


def test_an_amendment_is_no_edition() -> None:
    """Amd 1:2024 is in no row; the code of one is not read as an edition of the standard."""
    named = read_standard("ISO 9001:2015/Amd 1:2024", SCHEMES)
    assert named.ref.kind != "edition"
    assert not any("Amd" in row["code"] for row in iter_facts("standards.csv"))


@pytest.mark.parametrize(
    ("name", "ref", "family"),
    [
        ("ISO 9001:2015", "edition/iso-9001-2015", "standard/iso-9001"),
        ("ISO 9001", "standard/iso-9001", "standard/iso-9001"),
        ("ISO/IEC TS 17021-10", "standard/iso-iec-ts-17021-10", "standard/iso-iec-ts-17021-10"),
        ("SNI ISO 37001", "standard/iso-37001", "standard/iso-37001"),
        ("SMK3 (PP 50)", "standard/smk3-requirements", "standard/smk3-requirements"),
        ("SMK3 (PP 50/2012)", "edition/smk3-pp-50-2012", "standard/smk3-requirements"),
        ("SMAP", "standard/smap", "standard/smap"),
    ],
)
def test_names_of_standards(name: str, ref: str, family: str) -> None:
    named = read_standard(name, SCHEMES)
    assert f"{named.ref.kind}/{named.ref.slug}" == ref
    assert f"{named.family.kind}/{named.family.slug}" == family


def test_a_deadline_without_reading_is_refused() -> None:
    records, refused = map_cells(withdrawn_or_transition_deadline="2030-01-01")
    assert records == []
    assert "say which in edition_readings.csv" in str(refused[0].error)


def test_a_reading_of_another_row_is_refused() -> None:
    reading = EditionReading(
        "ISO 14001:2015", "2030-01-01", "transitionEnd", "2030-01-01", Decimal(1), "x"
    )
    _, refused = map_cells({1: [reading]}, withdrawn_or_transition_deadline="2030-01-01")
    assert "the rows were renumbered" in str(refused[0].error)


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        ({"published_date": "soon"}, "holds no date"),
        ({"published_date": "2015-09-15 or so"}, "no date with a remark"),
        ({"published_date": "2015-13"}, "holds no date"),
        ({"source_url": "page 7"}, "is no address"),
    ],
)
def test_a_malformed_row_is_refused(cells: dict[str, str], words: str) -> None:
    records, refused = map_cells(None, **cells)
    assert records == []
    assert words in str(refused[0].error)
