"""Posts with the group that a member stands for, fields of labour and sea, units in regions."""

from __future__ import annotations

import pytest

from kg.extract import extract

CASES: list[tuple[str, list[tuple[str, str | None, str | None]]]] = [
    (
        "Sub Koordinator Pengawasan Norma K3, Rina Wulan, menilai perusahaan patuh.",
        [("Rina Wulan", "Sub Koordinator Pengawasan Norma K3", None)],
    ),
    (
        "Staf Ahli Menteri Bidang Ekonomi Maritim Budi Santoso membuka acara.",
        [("Budi Santoso", "Staf Ahli Menteri Bidang Ekonomi Maritim", None)],
    ),
    (
        "Anggota Dewan Energi Nasional (DEN) dari unsur pemangku kepentingan, Rina Wulan, menilai "
        "begitu.",
        [("Rina Wulan", "Anggota", "Dewan Energi Nasional (DEN)")],
    ),
    (
        "Anggota DPD RI mewakili kalangan nelayan, Budi Santoso, menilai begitu.",
        [("Budi Santoso", "Anggota", "DPD RI")],
    ),
    ("Anggota Dewan Energi Nasional dari unsur pemangku kepentingan hadir di Ende.", []),
    (
        "The general manager of PLN's Main Distribution Unit in East Java, Budi Santoso, said so.",
        [("Budi Santoso", "general manager", "Main Distribution Unit in East Java")],
    ),
    (
        "The state electricity company PLN's Makassar manager Budi Santoso added that it was late.",
        [("Budi Santoso", "manager", "PLN")],
    ),
    ("The governor praised PLN's Makassar plant in East Java, the villagers said.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[str(n) for n in range(len(CASES))])
def test_people(text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    found = extract(text).people
    assert [(each.name, each.role, each.organization) for each in found] == expected
