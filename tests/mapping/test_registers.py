"""Registers by maps: what each row states, what is refused, and what is only odd."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import pytest

from kg.claims.records import Ref, Text
from kg.claims.records_conformity import (
    Certificate,
    CompletenessDeclaration,
    ConformityClaim,
    StatusEvent,
)
from kg.claims.records_organisations import Accreditation, BodyDetails
from kg.errors import ConfigError, MappingError, ParameterError, SourceError
from kg.mapping.register_entries import Completeness
from kg.mapping.register_maps import find_register_map, read_register_map
from kg.mapping.register_names import read_register_names
from kg.mapping.register_words import parse_day, read_sectors, read_standing
from kg.mapping.registers import RegisterResult, map_register
from kg.mapping.resolution import Known
from kg.resources import register_map_files
from kg.sources.grids import Grid, read_grid

T = TypeVar("T")
READ_ON = date(2026, 11, 28)


def grid_of(*lines: str) -> Grid:
    return Grid("r.csv", None, "0" * 64, tuple(tuple(line.split("|")) for line in lines))


def read(
    map_name: str,
    *lines: str,
    of: str = "MSCS Indonesia",
    known: tuple[Known, ...] = (),
    **more: Any,
) -> RegisterResult:
    names = read_register_names(known)
    return map_register(
        grid_of(*lines),
        find_register_map(map_name),
        names,
        source="register-r",
        of=of,
        read_on=READ_ON,
        **more,
    )


def only(result: RegisterResult, kind: type[T]) -> list[T]:
    return [r for entry in result.mapped for r in entry.records if isinstance(r, kind)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("12 Maret 2021", date(2021, 3, 12)),
        ("12 March 2021", date(2021, 3, 12)),
        ("March 12, 2021", date(2021, 3, 12)),
        ("12-Mar-2021", date(2021, 3, 12)),
        ("2021-03-12", date(2021, 3, 12)),
        ("2021-03-12 00:00:00", date(2021, 3, 12)),
        ("12/03/2021", date(2021, 3, 12)),
        ("12.3.2021", date(2021, 3, 12)),
        ("1 Agustus 2020", date(2020, 8, 1)),
        ("29/02/2020", date(2020, 2, 29)),
        ("-", None),
        ("", None),
    ],
)
def test_days(text: str, day: date | None) -> None:
    assert parse_day(text) == day


@pytest.mark.parametrize("text", ["31/02/2022", "29 Februari 2021", "2021", "13/13/2021", "segera"])
def test_what_is_no_day_is_an_error(text: str) -> None:
    with pytest.raises(ValueError, match="is no day"):
        parse_day(text)


@pytest.mark.parametrize(
    ("word", "standing"),
    [
        ("Aktif", "active"),
        ("BERLAKU", "active"),
        ("Valid", "active"),
        ("Dibekukan", "suspended"),
        ("suspended", "suspended"),
        ("Dicabut", "withdrawn"),
        ("Withdrawn", "withdrawn"),
        ("Kedaluwarsa", "expired"),
        ("Expired", "expired"),
        ("", None),
    ],
)
def test_standings(word: str, standing: str | None) -> None:
    assert read_standing(word, {}) == standing


def test_sectors_are_the_iaf_codes_of_a_cell() -> None:
    assert read_sectors("IAF 25 (listrik); 03, 28") == ("25", "3", "28")
    assert read_sectors("electricity supply") == ()
    assert read_sectors("40; 99; 2021") == ()


CLIENTS = "Nama Klien|Standar|No. Sertifikat|Tanggal Terbit|Berlaku Sampai|Status|Lokasi|Kode IAF"


def test_a_row_of_a_list_of_clients() -> None:
    result = read(
        "certified-clients",
        "Daftar klien",
        CLIENTS,
        "PLN UP3 Sumba|ISO 9001:2015|Q-1|12 Maret 2019|11 Maret 2022|Aktif|ULP Waingapu; ULP X|25",
    )
    assert (result.refused, result.warnings, result.layout.heading) == ((), (), 1)
    (claim,) = only(result, ConformityClaim)
    assert claim.holder == Ref("unit", "up3-sumba")
    assert claim.edition == Ref("edition", "iso-9001-2015")
    assert claim.standard is None
    assert claim.certified_by == (Ref("organisation", "mscs-indonesia"),)
    assert claim.stated_certifiers == ()
    assert (claim.expires_on, claim.technical_sectors) == (date(2022, 3, 11), ("25",))
    assert [(d.kind, d.earliest, d.latest) for d in claim.days] == [
        ("issued", date(2019, 3, 12), date(2019, 3, 12))
    ]
    assert claim.sites == (Ref("unit", "ulp-waingapu"), Ref("unit", "ulp-x"))
    (document,) = only(result, Certificate)
    assert (document.number, document.issued, document.expires_on) == (
        "Q-1",
        date(2019, 3, 12),
        date(2022, 3, 11),
    )
    assert document.covers == (Ref("certification", claim.slug),)
    roles = {(d.body.slug, d.roles) for d in only(result, BodyDetails)}
    assert roles == {("mscs-indonesia", ("CertificationBody",))}
    assert only(result, StatusEvent) == []
    (evidence,) = claim.evidence
    assert (evidence.row, evidence.column, result.mapped[0].cell) == (2, "A", "A3")  # type: ignore[union-attr]


def test_several_standards_in_a_cell_are_claims_of_one_certificate() -> None:
    result = read(
        "certified-clients", CLIENTS, "UP3 Sumba|SNI ISO 9001 : 2015 & ISO 14001:2015|Q-1||||"
    )
    claims = only(result, ConformityClaim)
    assert [c.edition.slug for c in claims if c.edition] == ["sni-iso-9001-2015", "iso-14001-2015"]
    (document,) = only(result, Certificate)
    assert len(document.covers) == 2


@pytest.mark.parametrize(
    ("text", "slugs"),
    [
        ("ISO9001:2015", ["iso-9001-2015"]),
        ("ISO 27001:2013", ["iso-iec-27001-2013"]),
        ("ISO/IEC 27001", ["iso-iec-27001"]),
        ("ISO 9001-2015", ["iso-9001-2015"]),
        ("OHSAS 18001:2007 dan ISO 45001:2018", ["ohsas-18001-2007", "iso-45001-2018"]),
        ("Sistem Manajemen Mutu", ["iso-9001"]),
        ("SMK3", ["smk3-requirements"]),
    ],
)
def test_standards_as_lists_write_them(text: str, slugs: list[str]) -> None:
    codes = find_register_map("certified-clients").codes["standard"]
    assert [s.ref.slug for s in read_register_names().standards(text, codes)] == slugs


def test_a_standing_without_a_day_begins_on_the_day_of_the_register() -> None:
    result = read(
        "certified-clients",
        CLIENTS + "|Tanggal Status",
        "UP3 Sumba|ISO 9001:2015|Q-1|||Dicabut|||",
        "UP3 Kupang|ISO 9001:2015|Q-2|||Dibekukan|||5 Mei 2020",
    )
    withdrawn, suspended = only(result, StatusEvent)
    assert (withdrawn.status, withdrawn.since) == ("withdrawn", READ_ON)
    assert "no day" in (withdrawn.note or "")
    assert (suspended.status, suspended.since, suspended.note) == (
        "suspended",
        date(2020, 5, 5),
        None,
    )


REFUSED = [
    ("UP3 Sumba|ISO 9001|Q|||tidur||", "F2", "is no standing"),
    ("UP3 Sumba|ISO 9001|Q|31/02/2019||||", "D2", "no day of the calendar"),
    ("UP3 Sumba|ISO 9001|Q|2019|||| ", "D2", "is no day"),
    ("UP3 Sumba|ISO 9001|Q|2020-01-01|2019-01-01|||", "E2", "begins on"),
    ("UP3 Sumba|ISO 9001|Q|||Kedaluwarsa||", "F2", "without a day"),
    ("UP3 Sumba|ISO 9001|Q||2027-01-01|Expired||", "F2", "not before the day of the register"),
    ("UP3 Sumba||Q|||||", "B2", "no standard"),
    ("|ISO 9001|Q|||||", "A2", "the holder is empty"),
]


@pytest.mark.parametrize(("row", "cell", "why"), REFUSED, ids=[why for _, _, why in REFUSED])
def test_a_row_that_cannot_be_read_is_refused_alone(row: str, cell: str, why: str) -> None:
    result = read("certified-clients", CLIENTS, row.strip(" "), "UP3 Kupang|ISO 9001|Q2|||||")
    assert len(result.mapped) == 1
    (refused,) = result.refused
    assert (refused.cell, refused.error.cell, refused.error.file) == (cell, cell, "r.csv")
    assert why in refused.error.message
    assert refused.error.column is not None
    assert "(" in refused.error.column


def test_one_number_on_two_holders_is_a_warning_and_both_enter() -> None:
    result = read(
        "certified-clients", CLIENTS, "UP3 Sumba|ISO 9001|Q-1|||||", "UP3 Kupang|ISO 9001|q-1|||||"
    )
    assert (len(result.mapped), result.refused) == (2, ())
    assert result.warnings == (
        "number Q-1 stands on several: UP3 Sumba; UP3 Kupang",
        "number q-1 stands on several: UP3 Sumba; UP3 Kupang",
    )
    assert all("stands on several" in (c.note or "") for c in only(result, ConformityClaim))


def test_a_number_of_another_form_is_a_warning() -> None:
    lines = ("Nama LPK|Nomor Akreditasi|Skema|Status", "PT A|LSSM-001-IDN|ISO 9001|Aktif")
    assert read("kan-directory", *lines, of="KAN").warnings == ()
    odd = read("kan-directory", lines[0], "PT A|12345|ISO 9001|Aktif", of="KAN")
    assert len(odd.mapped) == 1
    (warning,) = odd.warnings
    assert warning.startswith("B2: number 12345 has another form than those known of kan")


def test_a_row_of_kan_in_its_own_words() -> None:
    result = read(
        "kan-directory",
        "No|Nama LPK|Nomor Akreditasi|Skema Akreditasi|Lingkup|Status|Berlaku Mulai|Berlaku Sampai",
        "1|PT Mutuagung Lestari|LSSM-008-IDN|Sistem Manajemen Mutu|25; 28|Aktif|12 Maret 2021|"
        "11/03/2026",
        of="KAN",
    )
    (found,) = only(result, Accreditation)
    assert (found.body.slug, found.accreditor.slug, found.standard.slug) == (
        "mutuagung-lestari",
        "kan",
        "iso-9001",
    )
    assert (found.number, found.sectors) == ("LSSM-008-IDN", ("25", "28"))
    assert (found.effective_from, found.expires_on) == (date(2021, 3, 12), date(2026, 3, 11))


def test_merged_names_hold_for_the_rows_below() -> None:
    result = read(
        "kan-directory",
        "Nama|Nomor Akreditasi|Skema",
        "PT A|LSSM-001-IDN|ISO 9001",
        "|LSSML-001-IDN|ISO 14001",
        of="KAN",
    )
    assert [a.body.slug for a in only(result, Accreditation)] == ["a", "a"]


def test_an_export_of_certsearch() -> None:
    result = read(
        "iaf-certsearch",
        "Company Name|Certificate Number|Standard|Certification Body|Accreditation Body|"
        "Certification Status|Issue Date|Expiry Date|Sites",
        "PT Indonesia Power|1-2|ISO 55001:2014|PT TUV Rheinland Indonesia|KAN|Active|"
        "01 Jan 2020|31 Dec 2022|Suralaya",
        of="IAF",
    )
    (claim,) = only(result, ConformityClaim)
    assert claim.certified_by == (Ref("organisation", "tuv-rheinland-indonesia"),)
    assert claim.stated_accreditors == (Ref("organisation", "kan"),)
    assert {(d.body.slug, d.roles) for d in only(result, BodyDetails)} == {
        ("tuv-rheinland-indonesia", ("CertificationBody",)),
        ("kan", ("AccreditationBody",)),
    }


def test_a_list_that_names_another_certifier_only_says_so() -> None:
    """Domain rule A7: a body's own list is not entitled to state what others certify."""
    result = read(
        "certified-clients",
        "Client|Standard|Certification Body",
        "UP3 Sumba|ISO 9001|PT Lain Sertifikasi",
    )
    (claim,) = only(result, ConformityClaim)
    assert claim.certified_by == ()
    assert claim.stated_certifiers == (Ref("organisation", "lain-sertifikasi"),)


def test_names_are_those_of_the_graph_and_never_merely_alike() -> None:
    known = (
        Known(Ref("unit", "up3-x-of-my-graph"), (Text("UP3 Xanadu", "id"),), ("UP3 Xnd",), "up3"),
        Known(Ref("organisation", "one"), (Text("PT Satu", "id"),), ("Kembar",)),
        Known(Ref("organisation", "two"), (Text("PT Dua", "id"),), ("Kembar",)),
    )
    result = read(
        "certified-clients",
        "Client|Standard",
        "PT PLN (Persero) UP3 Xnd|ISO 9001",
        "UP3 Xanadoo|ISO 9001",
        "Kembar|ISO 9001",
        known=known,
    )
    holders = [c.holder.slug for c in only(result, ConformityClaim) if c.holder]
    assert holders == ["up3-x-of-my-graph", "up3-xanadoo"]
    (refused,) = result.refused
    assert "several things: PT Dua (two), PT Satu (one)" in refused.error.message


def test_completeness_is_declared_with_the_register() -> None:
    complete = Completeness("MSCS Indonesia", date(2018, 1, 1), READ_ON, ("ISO 9001",))
    result = read("certified-clients", CLIENTS, "UP3 Sumba|ISO 9001|Q|||||", complete=complete)
    (declared,) = [r for r in result.about.records if isinstance(r, CompletenessDeclaration)]
    assert declared.body == Ref("organisation", "mscs-indonesia")
    assert (declared.since, declared.until) == (date(2018, 1, 1), READ_ON)
    assert declared.standards == (Ref("standard", "iso-9001"),)


def test_missing_columns_are_named() -> None:
    with pytest.raises(MappingError, match=r"no column for standard \('standar' or"):
        read("certified-clients", "Nama Klien|Alamat", "UP3 Sumba|Waingapu")
    with pytest.raises(MappingError, match="no heading 'nama klien'"):
        read("certified-clients", "Provinsi|Rasio", "NTT|98")


def test_a_register_without_rows_is_an_error() -> None:
    with pytest.raises(MappingError, match="lists nothing"):
        read("certified-clients", CLIENTS, "Sumber: situs")


def test_every_ready_map_reads_and_names_unknown_ones() -> None:
    maps = [read_register_map(path) for path in register_map_files()]
    assert [m.name for m in maps] == [
        "certified-clients",
        "iaf-certsearch",
        "jas-anz-bodies",
        "jas-anz-certified",
        "kan-directory",
        "smk3-grants",
    ]
    with pytest.raises(ParameterError, match="ready are certified-clients"):
        find_register_map("kan")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('title = "t"\n[register]\nkind = "list"\n', "kind is one of"),
        ('title = "t"\nwrong = 1\n', "the key 'wrong' is unknown"),
        (
            'title = "t"\n[register]\nkind = "certification-register"\n[fields]\nholder = "nama"\n',
            "say where the standard stands",
        ),
        (
            'title = "t"\n[register]\nkind = "certification-register"\n[fields]\nholder = "nama"\n'
            'standard = "standar"\n[codes.status]\nok = "fine"\n',
            "'fine' is no standing",
        ),
        ("title = ", "cannot be read"),
    ],
)
def test_a_map_that_breaks_the_schema_says_where(tmp_path: Path, text: str, why: str) -> None:
    path = tmp_path / "m.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError, match=why):
        read_register_map(path)


def test_a_table_of_a_page(tmp_path: Path) -> None:
    page = tmp_path / "p.html"
    page.write_text(
        "<table><tr><td>menu</td></tr></table><table>"
        "<tr><th>Nama Klien</th><th>Standar</th><th>No. Sertifikat</th></tr>"
        "<tr><td rowspan=2>UP3 <b>Sumba</b></td><td>ISO 9001</td><td>Q&amp;1</td></tr>"
        "<tr><td>ISO 14001</td><td>Q2</td></tr></table>",
        encoding="utf-8",
    )
    grid = read_grid(page)
    assert grid.sheet == "table 2"
    assert grid.rows == (
        ("Nama Klien", "Standar", "No. Sertifikat"),
        ("UP3 Sumba", "ISO 9001", "Q&1"),
        ("UP3 Sumba", "ISO 14001", "Q2"),
    )
    assert read_grid(page, sheet="table 1").rows == (("menu",),)


@pytest.mark.parametrize(
    ("html", "why"),
    [
        ("<p>no table</p>", "no table with cells"),
        ("<table></table>" * 501, "more than 500"),
        ("<div>" * 900 + "<table><tr><td>x</td></tr></table>", "nested deeper"),
        ("<table><tr><td colspan=999999>x</td></tr></table>", "more than 2,000 columns"),
        ("", "empty"),
    ],
)
def test_a_page_without_a_table_or_without_end_is_an_error(
    tmp_path: Path, html: str, why: str
) -> None:
    page = tmp_path / "p.html"
    page.write_text(html, encoding="utf-8")
    with pytest.raises(SourceError, match=why):
        read_grid(page)
