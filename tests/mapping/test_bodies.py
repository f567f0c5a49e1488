"""Every row of the two tables of bodies has its outcome, and each trap comes out right.

Row numbers count data rows from 1. Expected values were read off the tables by hand, with the
notes on them ("accredited or merely offered") and domain rules A4 and A6.
"""

from __future__ import annotations

from functools import lru_cache

import pytest

from kg.claims.records import Organisation, Record, Ref, Statement, Text, Unit
from kg.claims.records_organisations import Accreditation, BodyDetails, Recognition
from kg.mapping.bodies import map_bodies, read_bodies
from kg.mapping.registry import read_registry
from kg.sources.facts import iter_facts
from kg.sources.tables import Row

CERTIFICATION, ACCREDITATION = "certification_bodies.csv", "accreditation_bodies.csv"


@lru_cache(maxsize=2)
def rows(file: str) -> dict[int, tuple[Record, ...]]:
    drafts, refused = map_bodies(iter_facts(file), read_bodies(read_registry()))
    assert refused == []
    found = [row for draft in drafts for row in draft.rows]
    assert {row.outcome for row in found} == {"mapped"}
    assert len({row.id for row in found}) == len(found)
    return {int(row.id.partition("#")[2]): row.records for row in found}


def body(file: str, number: int) -> Unit | Organisation:
    first = rows(file)[number][0]
    assert isinstance(first, Unit | Organisation)
    return first


def details(file: str, number: int) -> BodyDetails:
    (found,) = (record for record in rows(file)[number] if isinstance(record, BodyDetails))
    return found


def accreditations(number: int) -> list[tuple[str, str, str | None]]:
    return [
        (record.standard.slug, record.accreditor.slug, record.number)
        for record in rows(CERTIFICATION)[number]
        if isinstance(record, Accreditation)
    ]


def recognitions(number: int) -> list[tuple[str, str | None]]:
    return [
        (record.arrangement, record.scope.value if record.scope else None)
        for record in rows(ACCREDITATION)[number]
        if isinstance(record, Recognition)
    ]


@pytest.mark.parametrize(("file", "count"), [(CERTIFICATION, 26), (ACCREDITATION, 20)])
def test_every_row_has_exactly_one_outcome(file: str, count: int) -> None:
    assert sorted(rows(file)) == list(range(1, count + 1))


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        # one number per scheme, with variants of the prefix, as stated
        (3, [("iso-9001", "kan", "LSMM-008-IDN")]),
        (4, [("iso-14001", "kan", "LSML-002-IDN")]),
        (5, [("ekolabel", "kan", "LSE-001-IDN")]),
        (6, [("iso-22000", "kan", "LSSMK-005-IDN")]),
        (7, [("haccp", "kan", "LSHACCP-001-IDN")]),
        # accredited without a number
        (9, [("iso-9001", "kan", None)]),
        (10, [("sni-iso-iec-27001-2022", "kan", None)]),
    ],
)
def test_a_row_with_kan_is_an_accreditation(
    number: int, expected: list[tuple[str, str, str | None]]
) -> None:
    assert accreditations(number) == expected
    assert details(CERTIFICATION, number).offered == ()


@pytest.mark.parametrize(
    ("number", "offered"),
    [
        (1, []),
        (8, ["standard/iso-37001"]),
        (11, ["standard/iso-9001"]),
        (12, ["edition/iso-50001-2011"]),
        (13, []),
        (15, ["standard/iso-9001", "standard/iso-14001"]),
        (
            18,
            [
                "standard/iso-9001",
                "standard/iso-14001",
                "standard/iso-45001",
                "standard/iso-iec-27001",
            ],
        ),
        (21, ["scheme/smk3"]),
        (23, ["scheme/sertifikasi-produk-sni"]),
        (24, ["scheme/smk3"]),
        (25, ["scheme/smp"]),
        (26, ["scheme/smk2"]),
    ],
)
def test_an_offered_standard_is_no_accreditation(number: int, offered: list[str]) -> None:
    refs = [f"{ref.kind}/{ref.slug}" for ref in details(CERTIFICATION, number).offered]
    assert refs == offered
    assert accreditations(number) == []


def test_only_seven_rows_are_accreditations() -> None:
    assert [n for n in rows(CERTIFICATION) if accreditations(n)] == [3, 4, 5, 6, 7, 9, 10]


def test_several_rows_are_one_body() -> None:
    assert {body(CERTIFICATION, n).slug for n in range(3, 9)} == {"mutuagung-lestari"}
    assert {body(CERTIFICATION, n).slug for n in (21, 22, 23)} == {"pln-pusertif"}
    assert {body(CERTIFICATION, n).slug for n in (12, 13)} == {"tuv-nord-indonesia"}
    assert {body(ACCREDITATION, n).slug for n in (1, 2, 3, 4)} == {"jas-anz"}
    assert {body(ACCREDITATION, n).slug for n in range(5, 10)} == {"kan"}


def test_rows_1_and_2_are_two_bodies_and_only_the_first_certifies() -> None:
    first, second = body(CERTIFICATION, 1), body(CERTIFICATION, 2)
    assert (first.slug, second.slug) == ("mscs-indonesia", "pt-mitra-utama-sertifikasi")
    assert details(CERTIFICATION, 1).roles == ("CertificationBody",)
    assert details(CERTIFICATION, 2).roles == ()
    assert details(CERTIFICATION, 2).legal_name == "PT Mitra Utama Sertifikasi"


@pytest.mark.parametrize(
    ("number", "slug", "roles"),
    [
        (24, "kementerian-ketenagakerjaan", ("Ministry",)),
        (25, "baharkam-polri", ()),
        (26, "ditjen-ketenagalistrikan", ("Ministry",)),
    ],
)
def test_regulators_are_no_certifiers(number: int, slug: str, roles: tuple[str, ...]) -> None:
    assert body(CERTIFICATION, number).slug == slug
    assert details(CERTIFICATION, number).roles == roles
    note = details(CERTIFICATION, number).note
    assert note is not None
    assert note.endswith("not a certifier)")


@pytest.mark.parametrize(("number", "parent"), [(25, "polri"), (26, "esdm")])
def test_a_part_of_an_authority_has_it_as_parent(number: int, parent: str) -> None:
    (claim,) = (r for r in rows(CERTIFICATION)[number] if isinstance(r, Statement))
    assert (claim.predicate, claim.value) == ("tr:parentUnit", Ref("organisation", parent))


def test_row_25_gives_baharkam_neither_the_name_of_the_police_nor_a_post() -> None:
    assert body(CERTIFICATION, 25).alternative == ("Baharkam",)


def test_row_22_keeps_earlier_names_as_labels() -> None:
    assert body(CERTIFICATION, 22).alternative == ("PLN Pusertif", "PLN JASER", "LMK")


def test_row_3_gives_the_aliases_of_the_company() -> None:
    company = body(CERTIFICATION, 3)
    assert company.labels == (Text("PT Mutuagung Lestari", "id"),)
    assert company.alternative == (
        "Mutuagung Lestari",
        "MUTU Certification",
        "MUTU Certification International",
        "MUTU International",
    )


@pytest.mark.parametrize(
    ("number", "slug", "roles"),
    [
        (1, "jas-anz", ("AccreditationBody",)),
        (2, "jas-anz", ("AccreditationBody",)),
        # the article of November 2019 presents it as a certifier and says no more
        (4, "jas-anz", ()),
        (5, "kan", ("AccreditationBody",)),
        (10, "ukas", ("AccreditationBody",)),
        (12, "nata", ("AccreditationBody",)),
        (17, "gac-gulf", ("AccreditationBody",)),
        # associations of accreditation bodies accredit nobody (domain rule A4)
        (19, "iaf", ()),
        (20, "global-accreditation-cooperation", ()),
    ],
)
def test_the_role_of_an_accreditation_body(number: int, slug: str, roles: tuple[str, ...]) -> None:
    assert body(ACCREDITATION, number).slug == slug
    assert details(ACCREDITATION, number).roles == roles


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (1, [("IAF MLA", None), ("PAC MLA", "management systems and product")]),
        (2, []),
        # a member is no signatory
        (5, []),
        (6, [("PAC MLA", "certification of persons")]),
        (10, [("EA", None), ("ILAC", None), ("IAF", None)]),
        (17, []),
        (18, [("IAF MLA", None)]),
        (19, []),
    ],
)
def test_recognition_is_a_signature(number: int, expected: list[tuple[str, str | None]]) -> None:
    assert recognitions(number) == expected


def test_row_18_keeps_the_day_of_the_signature_as_stated() -> None:
    (record,) = (r for r in rows(ACCREDITATION)[18] if isinstance(r, Recognition))
    assert record.note == "as stated: IAF MLA (signatory 2019-11-09)"


def test_row_5_is_a_member_of_two_associations() -> None:
    members = [r.value for r in rows(ACCREDITATION)[5] if isinstance(r, Statement)]
    assert members == [Ref("organisation", "iaf"), Ref("organisation", "pac")]
    assert {r.predicate for r in rows(ACCREDITATION)[5] if isinstance(r, Statement)} == {
        "org:memberOf"
    }


def test_row_10_gives_a_country_and_an_address() -> None:
    found = details(ACCREDITATION, 10)
    assert (found.country, found.website) == ("United Kingdom", "https://www.ukas.com")


def test_a_renumbered_table_is_refused() -> None:
    table = {row.number: row for row in iter_facts(ACCREDITATION)}
    cells = dict(table[4].cells) | {"name": "Another body"}
    moved = Row(ACCREDITATION, 4, 5, cells)
    changed = Row(ACCREDITATION, 6, 7, dict(table[6].cells) | {"mla_signatory": "IAF MLA"})
    unread = Row(ACCREDITATION, 11, 12, dict(table[11].cells) | {"mla_signatory": "IAF MLA"})
    drafts, refused = map_bodies([moved, changed, unread], read_bodies(read_registry()))
    assert drafts == []
    assert [item.error.row for item in refused] == [4, 6, 11]
    assert "expects 'Joint Accreditation System" in str(refused[0].error)
