"""Members listed with their parties, posts spelt otherwise, heads on a line with their dash."""

from __future__ import annotations

import pytest

from kg.extract import extract, to_json

PEOPLE: list[tuple[str, list[tuple[str, str | None, str | None]]]] = [
    (
        "Hadir Umar Said (PKB), Rina Wulan Sari (F-Golkar), KH Nawaf Saleh (PDI-P), dan lainnya.",
        [("Umar Said", None, None), ("Rina Wulan Sari", None, None), ("Nawaf Saleh", None, None)],
    ),
    ("Suara Partai Kebangkitan Bangsa (PKB) naik, Partai Golongan Karya (Golkar) turun.", []),
    ("Ketua Umar (PKB) hadir.", [("Umar", "Ketua", None)]),
    ("Hadir wakil Fraksi Karya (Golkar) dan Fraksi Bangsa (PKB).", []),
    (
        '"Listrik aman," ujar Eksecutive Vice President Komunikasi PLN, Made Supra, Minggu.',
        [("Made Supra", "Eksecutive Vice President Komunikasi", "PLN")],
    ),
    (
        "Menteri Komunikasi dan Informatika Rudiantara hadir.",
        [("Rudiantara", "Menteri Komunikasi dan Informatika", None)],
    ),
    ("Kantor eksekutif dan vice versa.", []),
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_people(text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    found = [(each.name, each.role, each.organization) for each in extract(text).people]
    assert found == expected


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Kabarlistrik.com, Jakarta -", ("Jakarta", "Kabarlistrik.com")),
        ("kabarlistrik.id, Kupang \u2014", ("Kupang", "kabarlistrik.id")),
        ("Kabarlistrik.com, Redaksi -", (None, None)),
        ("Rini, Jakarta -", (None, None)),
    ],
)
def test_heads(head: str, expected: tuple[str | None, str | None]) -> None:
    body = "PT PLN (Persero) memastikan listrik di semua desa aman, kata Manajer PLN Rina Wulan."
    found = to_json(extract(f"{head}\n{body}"))
    assert (found["dateline_place"], found["dateline_agency"]) == expected
