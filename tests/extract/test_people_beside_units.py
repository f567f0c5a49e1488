"""People right behind a unit's region, a service's place or a longer form of their own name."""

from __future__ import annotations

import pytest

from kg.extract import extract

UNITS = [
    (
        "Hadir MSB K3L & Keamanan PLN UIT JBB Suhendra dan GM PLN UIP JBTB Anita Rahma.",
        [
            ("Suhendra", "MSB K3L & Keamanan", "PLN UIT JBB"),
            ("Anita Rahma", "GM", "PLN UIP JBTB"),
        ],
    ),
    (
        "Kepala Karantina Pertanian Ende, Rudi Hartono, mengatakan audit itu selesai.",
        [("Rudi Hartono", "Kepala", "Karantina Pertanian Ende")],
    ),
    (
        "Kepala Bea Cukai Atambua Maria Goreti mengatakan audit itu selesai.",
        [("Maria Goreti", "Kepala", "Bea Cukai Atambua")],
    ),
    (  # one man, with the end of his name alone further on
        "Direktur Teknik M.P. Dwisaputra datang. Saputra menerangkan programnya.",
        [("M.P. Dwisaputra", "Direktur Teknik", None)],
    ),
    ("Petugas Karantina Pertanian memeriksa kapal. Bea Cukai menyita barang.", []),
    ("Pertama, meminta provinsi memasukkan program itu.", []),
    ("Dewan meminta listrik perdesaan diutamakan.", []),
    ("Pembina K3 Terbaik, menyampaikan terima kasih.", []),
]


@pytest.mark.parametrize(("text", "expected"), UNITS)
def test_people(text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    found = [(each.name, each.role, each.organization) for each in extract(text).people]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("PLN UIT JBM Gresik meraih penghargaan.", {"PLN UIT JBM"}),
        ("PLN UIW NTT Flores meraih penghargaan.", {"PLN UIW NTT Flores"}),
        ("PLN UP3 Anu Baru meraih penghargaan.", {"PLN UP3 Anu Baru"}),
        ("Karantina Ikan Ende dan Stasiun Karantina Hewan Kelas II Kupang hadir.",
         {"Karantina Ikan Ende", "Stasiun Karantina Hewan Kelas II Kupang"}),
        ("Petugas karantina menahan kapal; Karantina Hewan belum tahu.", set()),
    ],
)  # fmt: skip
def test_bodies(text: str, expected: set[str]) -> None:
    assert {each.name for each in extract(text).organizations} == expected
