"""Posts whose region has a short form or a number, centres with their field, titles of laws."""

from __future__ import annotations

import pytest

from kg.extract import extract

Found = list[tuple[str, str | None, str | None]]
PEOPLE: list[tuple[str, Found]] = [
    (
        "GM Pembangkitan Sumbagsel Budi Rame hadir.",
        [("Budi Rame", "GM Pembangkitan Sumbagsel", None)],
    ),
    (
        "Manajer Niaga Sumbagteng Rina Wulan dan Manajer Aset Jamali Yosef Dua hadir.",
        [
            ("Rina Wulan", "Manajer Niaga Sumbagteng", None),
            ("Yosef Dua", "Manajer Aset Jamali", None),
        ],
    ),
    (
        "Asisten Manajer K3L Haleyora Power Region Papua 3, Budi Rame, mengaku lega.",
        [("Budi Rame", "Asisten Manajer K3L", "Haleyora Power Region Papua 3")],
    ),
    (
        "Menurut Manajer Haleyora Power Region Sulawesi II Rina Wulan, hasilnya baik.",
        [("Rina Wulan", "Manajer", "Haleyora Power Region Sulawesi II")],
    ),
    (
        '"Trafo diuji," tutur General Manager PLN Puslitbang Ketenagalistrikan Rina Wulan.',
        [("Rina Wulan", "General Manager", "PLN Puslitbang Ketenagalistrikan")],
    ),
    ("UU Nomor 1 Tahun 1970 tentang Keselamatan Kerja menyebutkan bahwa pengurus membina.", []),
    ("PP tentang Kawasan Hutan Lindung menegaskan larangan itu.", []),
    ("UU tentang Ketenagalistrikan dan Energi Baru menyatakan hal itu.", []),
    (
        "Ditanya tentang K3, Rina Wulan mengatakan hasilnya baik.",
        [("Rina Wulan", None, None)],
    ),
]


@pytest.mark.parametrize(("text", "people"), PEOPLE)
def test_people(text: str, people: Found) -> None:
    found = extract(f"Ende - {text}").people
    assert [(p.name, p.role, p.organization) for p in found] == people
