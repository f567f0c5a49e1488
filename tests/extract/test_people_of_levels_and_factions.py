"""People behind the levels of their place, of factions, and called Raja."""

from __future__ import annotations

import pytest

from kg.extract import extract

CASES: list[tuple[str, list[tuple[str, str | None, str | None]]]] = [
    (
        "Kepala Desa Lampoko di Kabupaten Barru, Budiman mengatakan hal itu.",
        [("Budiman", "Kepala Desa Lampoko", None)],
    ),
    (
        "Camat Wera di Kabupaten Bima Provinsi NTB, Budiman Ali mengatakan hal itu.",
        [("Budiman Ali", "Camat Wera", None)],
    ),
    (
        "Lurah Mekar dari Kecamatan Anu, Siti Ali, datang.",
        [("Siti Ali", "Lurah Mekar", None)],
    ),
    (
        "Warga Desa Duli di Kabupaten Ende, Rina Wulan, mengatakan hal itu.",
        [("Rina Wulan", "Warga Desa Duli", None)],
    ),
    ("Kepala Desa Lampoko di Kabupaten Barru, Provinsi Sulawesi Selatan, mengatakan itu.", []),
    ("Bupati Barru di Kota Makassar, Selasa, mengatakan hal itu.", []),
    ("Camat Wera di Kabupaten Bima mengatakan hal itu.", []),
    (  # factions
        "Anggota Fraksi PDI-P DPRD Siak, Marudut, hadir.",
        [("Marudut", "Anggota", "Fraksi PDI-P")],
    ),
    (
        "Anggota Fraksi PDI-Perjuangan Budi Santoso hadir.",
        [("Budi Santoso", "Anggota", "Fraksi PDI-Perjuangan")],
    ),
    (  # Raja
        "Acara dihadiri Ketua DPRD Kabupaten Karimun Raja Rafiza dan Wakil Bupati Raja Ariza.",
        [
            ("Raja Rafiza", "Ketua", "DPRD Kabupaten Karimun"),
            ("Raja Ariza", "Wakil Bupati", None),
        ],
    ),
    (
        "Bupati Raja Ampat Abdul Faris Umlati hadir.",
        [("Abdul Faris Umlati", "Bupati Raja Ampat", None)],
    ),
    ("Raja Negeri Liang, Abdul Rehalat, hadir.", [("Abdul Rehalat", "Raja Negeri Liang", None)]),
    (
        "Menurut Raja Liang, Abdul Rehalat, listrik aman.",
        [("Abdul Rehalat", "Raja Liang", None)],
    ),
    ("Bupati Raja Ariza hadir.", [("Raja Ariza", "Bupati", None)]),
    (  # who goes along
        "Didampingi H Sudarmaji, Wakil Ketua PMI Medan, ia membuka acara.",
        [("Sudarmaji", "Wakil Ketua", "PMI Medan")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_people(text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    found = [(each.name, each.role, each.organization) for each in extract(text).people]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fraksi PDI-Perjuangan hadir. Fraksi PDI-P bicara.", {"Fraksi PDI-Perjuangan"}),
        ("Fraksi PDI hadir. Fraksi PKB bicara.", {"Fraksi PDI", "Fraksi PKB"}),
        ("Fraksi PDI hadir.", {"Fraksi PDI"}),
    ],
)  # fmt: skip
def test_bodies(text: str, expected: set[str]) -> None:
    assert {each.name for each in extract(text).organizations} == expected
