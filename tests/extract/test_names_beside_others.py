"""Names of organisations beside people's, pictures, ranks and heads of pages."""

from __future__ import annotations

import pytest

from kg.extract import extract

PEOPLE: list[tuple[str, list[tuple[str, str | None, str | None]]]] = [
    (  # the company is named alone, too
        "PT Sinar Uap Nusantara meraih penghargaan. Technical Manager PT Sinar Uap Nusantara "
        "Heru Wibowo di Batang, Sabtu, mengatakan hal itu.",
        [("Heru Wibowo", "Technical Manager", "PT Sinar Uap Nusantara")],
    ),
    (
        "MSB Keamanan dari Kantor Pusat PLN, Wirayuda, ikut hadir.",
        [("Wirayuda", "MSB Keamanan", "Kantor Pusat PLN")],
    ),
    (
        "Manager UPP SBU 2 Bonar Pakso mengatakan hal itu.",
        [("Bonar Pakso", "Manager", "UPP SBU 2")],
    ),
    (
        "Kepala Dinas Tenaga Kerja dan Mobilitas Penduduk Aceh Akmal Husen hadir.",
        [("Akmal Husen", "Kepala", "Dinas Tenaga Kerja dan Mobilitas Penduduk Aceh")],
    ),
    (
        "Manajer Mutu (Quality and Safety) PT Sinar Uap, Ana Dewi, mengatakan itu.",
        [("Ana Dewi", "Manajer Mutu (Quality and Safety)", "PT Sinar Uap")],
    ),
    (
        "PLN menambah jaringan di kota itu.\n\nLaporan: Abdul Rahim\nEditor: Yuni Lestari",
        [("Yuni Lestari", "Editor", None)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_people(text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    assert [(p.name, p.role, p.organization) for p in extract(text).people] == expected


NAMES: list[tuple[str, set[tuple[str, str]]]] = [
    (
        "Sertifikat diberikan Direktorat Jenderal Ketenagalistrikan Kementerian ESDM kepada "
        "PLN UPK Ombilin.",
        {
            ("Direktorat Jenderal Ketenagalistrikan Kementerian ESDM", "ministry"),
            ("Kementerian ESDM", "ministry"),
            ("PLN UPK Ombilin", "pln_unit"),
        },
    ),
    ("Penghargaan diserahkan Mayjen TNI (Purn) Yulius Anwar kepada PLN.", {("PLN", "company")}),
    (
        "Listrik itu dijual kepada Sarulla Operations, Ltd.",
        {("Sarulla Operations, Ltd", "company")},
    ),
    ("Hadir pula perwakilan dari PLN Pusat dalam acara itu.", {("PLN Pusat", "company")}),
    (
        "PLN Area Pengatur Distribusi (APD) Lampung maju. Manajer PLN APD Lampung senang.",
        {("PLN Area Pengatur Distribusi (APD) Lampung", "pln_unit")},
    ),
    (
        "PT Indonesia Power Unit Pembangkitan Bali maju. Unit Pembangkitan Bali senang.",
        {("PT Indonesia Power Unit Pembangkitan Bali", "pln_unit")},
    ),
    ("Pelanggan Indonesia Power Bali bertambah.", {("Indonesia Power Bali", "pln_unit")}),
    (
        "The minister said so on Monday as reported by kabarnegeri.co.id.",
        {("kabarnegeri.co.id", "media")},
    ),
    ("PLN menambah jaringan (Antara Foto/Str).\nANTARA", {("PLN", "company")}),
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_organisations(text: str, expected: set[tuple[str, str]]) -> None:
    assert {(o.name, o.kind) for o in extract(text).organizations} == expected


BODY = "PLN UIP Maluku melalui unitnya mendapat penghargaan dalam kegiatan yang digelar di hotel."
HEADS: list[tuple[str, str | None, str | None]] = [
    (f"HIJAUBERITA.com-Banda Aceh || {BODY}", "Banda Aceh", "HIJAUBERITA.com"),
    (f"Surabaya, pmp - {BODY}", "Surabaya", None),
    (
        "\n\n".join([*("News", "Bisnis", "Sport") * 5, f"WARTA.CO.ID, AMBON - {BODY}"]),
        "AMBON",
        "WARTA.CO.ID",
    ),
]


@pytest.mark.parametrize(("text", "place", "agency"), HEADS)
def test_heads(text: str, place: str | None, agency: str | None) -> None:
    found = extract(text).dateline
    assert (found.place, found.agency) == (place, agency)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "MSB Keamanan dari Kantor Pusat PLN, Wirayuda, hadir. Audit ditutup Vice President "
            "Keamanan PLN Kantor Pusat, Detty Elviany. PLN bangga.",
            {"Kantor Pusat PLN", "PLN"},
        ),
        ("Rapat berlangsung di Kantor Pusat PLN, Jakarta. PLN bangga.", {"PLN"}),
        ("Direktur Utama PLN Pusat Rudi Hartono hadir. PLN bangga.", {"PLN"}),
    ],
)
def test_the_head_office_is_a_body_where_it_has_people(text: str, expected: set[str]) -> None:
    assert {each.name for each in extract(text).organizations} == expected
