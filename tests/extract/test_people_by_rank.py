"""People told by their rank, heads of districts, posts behind names that speak, units below."""

from __future__ import annotations

import pytest

from kg.extract import extract

CASES: list[tuple[str, list[tuple[str, str | None, str | None]]]] = [
    (
        "Wakil Bupati didampingi Kasbrigif-20/IJK, Mayor Inf Saut Nainggolan serta warga.",
        [("Saut Nainggolan", None, None)],
    ),
    (
        "Kegiatan ini dihadiri IPTU Hendra Fatra dari Gegana dan Brigjen TNI (Purn) Umar Said.",
        [("Hendra Fatra", None, None), ("Umar Said", None, None)],
    ),
    (
        "Komandan Korem 161/Wira Sakti Brigjen TNI Febri Buyung hadir.",
        [("Febri Buyung", "Komandan", "Korem 161/Wira Sakti")],
    ),
    ("Kapolres Ende AKBP Budi Hermanto datang.", [("Budi Hermanto", "Kapolres Ende", None)]),
    ("Jalan Letjen Gatot Subroto macet, Jl. Brigjen Slamet Riyadi padam.", []),
    ("RS Brigjen Hasan Saleh padam. Jalan Kapten Darmo rusak.", []),
    ("Irjen Kementerian ESDM hadir. KRI Laksamana Keumala Hayati tiba.", []),
    (
        "Hadir Kadistrik Mimika Barat, Ernestina Takati, dan warga.",
        [("Ernestina Takati", "Kadistrik Mimika Barat", None)],
    ),
    (
        '"Nanti diteliti," ujar Dwi Suryo Manajer Komunikasi dan Administrasi.',
        [("Dwi Suryo", "Manajer Komunikasi dan Administrasi", None)],
    ),
    ("Lulusan mengikuti Prajabatan sebagai karyawan PLN.", []),
    ("Budi Santoso sebagai warga Ende bersyukur.", [("Budi Santoso", "warga Ende", None)]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_people(text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    found = [(each.name, each.role, each.organization) for each in extract(text).people]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "PT PLN (Persero) Wilayah NTT Unit Pelaksana Pelayanan Pelanggan (UP3) Sumba siap.",
            "PT PLN (Persero) Wilayah NTT Unit Pelaksana Pelayanan Pelanggan (UP3) Sumba",
        ),
        ("PLN Papua UP3 Wamena siap.", "PLN Papua UP3 Wamena"),
        ("PLTU Paiton Unit 1 meraih penghargaan Proper Emas.", "PLTU Paiton Unit 1"),
        ("PLN UIW NTT Flores siap.", "PLN UIW NTT Flores"),
    ],
)
def test_units(text: str, expected: str) -> None:
    assert [each.name for each in extract(text).organizations] == [expected]
