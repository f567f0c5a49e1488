"""Posts that somebody takes over, lists broken over lines, villages of two words, accounts."""

from __future__ import annotations

import pytest

from kg.extract import extract

Row = tuple[str, str | None, str | None]
PEOPLE: list[tuple[str, list[Row]]] = [
    (
        "Media mogul Rudi Iskan officially took over as president director of state utility PT PLN "
        "on Wednesday. Rini Wulan was appointed as general manager of PLN UIW NTT.",
        [
            ("Rudi Iskan", "president director", "PT PLN"),
            ("Rini Wulan", "general manager", "PLN UIW NTT"),
        ],
    ),
    (
        "Rudi Iskan took over the house as the manager of PLN UIW NTT left.",
        [],
    ),
    (
        "Pri Agung, an energy analyst from the Reforminer Institute, said so.",
        [("Pri Agung", "energy analyst", "Reforminer Institute")],
    ),
    (
        "Sukahar resmi dilantik menjadi General Manager PLN UIW NTT. Rini Wulan diangkat sebagai "
        "Manajer PLN UP3 Ende.",
        [
            ("Sukahar", "General Manager", "PLN UIW NTT"),
            ("Rini Wulan", "Manajer", "PLN UP3 Ende"),
        ],
    ),
    (
        "ENDE - Hadir Kepala Dinas Tenaga Kerja Rini Novem, Camat Onekore Agus Somad, Uspika "
        "Onekore, para kepala desa, serta warga.",
        [("Rini Novem", "Kepala", "Dinas Tenaga Kerja"), ("Agus Somad", "Camat Onekore", None)],
    ),
    (
        "BUPATI AUDENSI DENGAN PLN - Bupati Ende Rini Wulan menerima PLN. Hadir GUBERNUR YOSEF "
        "DHAE di sana.",
        [("Rini Wulan", "Bupati Ende", None), ("YOSEF DHAE", "GUBERNUR", None)],
    ),
    (
        '"Luar biasa," kata pemilik akun Facebook Anto Mandagie.',
        [("Anto Mandagie", "pemilik akun Facebook", None)],
    ),
    (
        "Ia menanggapi keluhan warga Desa Ujung Padang, Kabupaten Ende. Seorang warga Desa Ujung "
        "Padang Warni mengatakan pemadaman itu lama. Warga Desa Nua Yosef Dhae mengeluh.",
        [("Warni", "warga Desa Ujung Padang", None), ("Yosef Dhae", "Warga Desa Nua", None)],
    ),
    (
        "Kegiatan dihadiri Wakil Ketua I DPRD Mura, Dina\nMaulidah, Manajer PLN ULP Puruk Cahu, "
        "Galih Febrian dan\nwarga setempat. Antusiasme warga dalam menyambut kegiatan itu\n"
        "tinggi sekali, dan mereka berharap bahwa listrik yang mereka\ntunggu akan menyala pada "
        "akhir tahun ini di desa mereka. Hal\nitu dikatakan Kepala Bagian Ekonomi Setda Mura, "
        "Jayadie Dadi.",
        [
            ("Dina Maulidah", "Wakil Ketua I", "DPRD Mura"),
            ("Galih Febrian", "Manajer", "PLN ULP Puruk Cahu"),
            ("Jayadie Dadi", "Kepala Bagian Ekonomi", "Setda Mura"),
        ],
    ),
    (
        "Hadir Ketua DPRD Rudi, Camat Ende Seno Karya, dan warga.",
        [("Rudi", "Ketua", "DPRD"), ("Seno Karya", "Camat Ende", None)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_people(text: str, expected: list[Row]) -> None:
    found = extract(text).people
    assert [(each.name, each.role, each.organization) for each in found] == expected


def test_lines_of_a_list_and_headings_stay_apart() -> None:
    found = extract(
        "Daftar Unit PLN\nPLN UP3 Ende\nPLN UP3 Maumere\nPLN UP3 Ruteng\nKata Manajer PLN UP3 Ende "
        "Rini Wulan, semua unit itu siap."
    )
    assert [each.name for each in found.organizations] == [
        "PLN UP3 Ende",
        "PLN UP3 Maumere",
        "PLN UP3 Ruteng",
    ]


_BODY = "Sekretaris Daerah Kabupaten Badung menerima audiensi dari PLN UP3 Bali Selatan di sana."
HEADS = [
    (f"MANGUPURA, NusaBali\n{_BODY}", "MANGUPURA", "NusaBali", None),
    (f"BERITA, Terkini\n{_BODY}", None, None, None),
    (
        f"Magelang - {_BODY} Berita itu beredar pada Kamis (12/12/2024). \"Kami paham,\" jelas "
        "Rini Wulan kepada wartawan, Senen (16/12/2024).",
        "Magelang",
        None,
        "2024-12-16",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "place", "agency", "day"), HEADS)
def test_heads(text: str, place: str | None, agency: str | None, day: str | None) -> None:
    found = extract(text).dateline
    assert (found.place, found.agency, found.published) == (place, agency, day)


ORGANISATIONS = [
    (
        "Rapat di aula Kantor Wilayah PLN NTT. Kantor Wilayah BPN NTT hadir.",
        [("PLN NTT", "pln_unit"), ("Kantor Wilayah BPN NTT", "agency")],
    ),
    (
        "Unit Layanan Pelanggan PLN Tegalrejo Menanggapi pemberitaan itu.",
        [("Unit Layanan Pelanggan PLN Tegalrejo", "pln_unit")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ORGANISATIONS)
def test_organisations(text: str, expected: list[tuple[str, str]]) -> None:
    found = extract(text).organizations
    assert [(each.name, each.kind) for each in found] == expected
