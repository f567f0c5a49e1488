"""Posts with fields, regions and schools as pages print them; kinds that name nobody."""

from __future__ import annotations

import pytest

from kg.extract import extract

CASES = [
    ("Kabid Pembinaan SMK, Ferdi Atu, SE, MM, membuka acara itu.",
     {("Ferdi Atu", "Kabid Pembinaan SMK", None)}, set()),
    ("Sebanyak 100 guru SMK Tahun 2013 dan siswa SMK Kalbar dilatih.", set(), set()),
    (
        "Manajer Senior PLN Bidang Pengembangan Inovasi dan Kemitraan PLN Pusdiklat, Edi "
        "Budiman, melapor.",
        {("Edi Budiman", "Manajer Senior", "PLN Pusdiklat")},
        {"PLN", "PLN Pusdiklat"},
    ),
    (
        "The plan was told by the Regent of Belu Regency, Willy Lay, on Friday.",
        {("Willy Lay", "Regent of Belu Regency", None)},
        set(),
    ),
    ("The former Head of Mimika's Dishubkominfo stated that 19 districts are lit.", set(), set()),
    (
        "Kepala Desa Bandar Makmur OKU, Waladin di Baturaja, Jumat menuturkan hal itu.",
        {("Waladin", "Kepala Desa Bandar Makmur OKU", None)},
        set(),
    ),
    (
        "Kepala desa Karang Jaya Kecamatan Muara Sungkai, Lampung Utara beserta aparatnya kesal.",
        set(),
        set(),
    ),
    (
        "Warga Kompleks Nusa, Bukit Gadut, Kelurahan Bandar Buat, mengeluhkan pemadaman.",
        set(),
        set(),
    ),
    (
        "Seorang warga Kompleks Buana Permai, Cecep (35), mengaku listrik sering padam.",
        {("Cecep", "warga Kompleks Buana Permai", None)},
        set(),
    ),
    (
        "Yang hadir ialah PLN Area Ternate, Area Sofifi dan Area Tobelo.",
        set(),
        {"PLN Area Ternate", "Area Sofifi", "Area Tobelo"},
    ),
    ("Pegawai PLN menunggu di Area Parkir dan Area Merokok.", set(), {"PLN"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "people", "names"), CASES)
def test_posts(text: str, people: set[tuple[str, str | None, str | None]], names: set[str]) -> None:
    found = extract(text)
    assert {(each.name, each.role, each.organization) for each in found.people} == people
    assert {each.name for each in found.organizations} == names
