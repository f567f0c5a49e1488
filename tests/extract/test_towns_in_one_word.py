"""Towns of two words that news spells as one, and the other way round: "Tanjungpinang"."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kg.extract import extract

PEOPLE = [
    (
        "Manager PLN Tebingtinggi Suharno mengatakan listrik aman.",
        [("Suharno", "Manager", "PLN Tebingtinggi")],
    ),
    (
        "Manajer PLN Pangkalpinang, Dahlan Umar, mengatakan listrik aman.",
        [("Dahlan Umar", "Manajer", "PLN Pangkalpinang")],
    ),
    (
        "Wali Kota Tanjungbalai Suharno mengatakan listrik aman.",
        [("Suharno", "Wali Kota Tanjungbalai", None)],
    ),
    (
        "Asisten Manajer PLN Lubuk Linggau Rina Asri mengatakan listrik aman.",
        [("Rina Asri", "Asisten Manajer", "PLN Lubuk Linggau")],
    ),
    (
        "Direktur Mineral dan Batubara Suharno mengatakan listrik aman.",
        [("Suharno", "Direktur Mineral dan Batubara", None)],
    ),
    ("Bupati Suharno mengatakan listrik aman.", [("Suharno", "Bupati", None)]),
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_people(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    found = [(each.name, each.role, each.organization) for each in extract(text).people]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("PLN Bandarlampung siaga. PLN Bima juga.", {"PLN Bandarlampung", "PLN Bima"}),
        ("PLN Bau-Bau siaga. PLN Pare-Pare juga.", {"PLN Bau-Bau", "PLN Pare-Pare"}),
        ("PLN Tanjung Pinang siaga. PLN Tanjungpinang siap.", {"PLN Tanjung Pinang"}),
        ("Tarif PLN turun. Wilayah Batubara dan minyak untung.", {"PLN"}),
        ("PLN Tanahlautan siaga.", {"PLN"}),
        ("Warga kotabaru dan tanahlaut membayar PLN.", {"PLN"}),
    ],
)  # fmt: skip
def test_bodies(text: str, expected: set[str]) -> None:
    assert {each.name for each in extract(text).organizations} == expected


def test_areas() -> None:
    found = extract("Rasio elektrifikasi Kota Tanjungpinang 99,2 persen pada 2021.").statistics
    assert [(each.area, each.value) for each in found] == [("Kota Tanjungpinang", Decimal("99.2"))]
