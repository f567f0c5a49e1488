"""Units of PLN Indonesia Power whose kind stands behind their place."""

from __future__ import annotations

import pytest

from kg.extract import extract

CASES: list[tuple[str, set[str]]] = [
    (
        "PROPER Hijau diraih Bali PGU, Banten 2 Labuan OMU, Jabar 3 Pelabuhan Ratu OMU "
        "dan Mrica PGU.",
        {"Bali PGU", "Banten 2 Labuan OMU", "Jabar 3 Pelabuhan Ratu OMU", "Mrica PGU"},
    ),
    ("General Manager Semarang PGU Budi Santoso hadir.", {"Semarang PGU"}),
    ("Rapat ke-2 di Perak Grati PGU berjalan lancar.", {"Perak Grati PGU"}),
    ("Pada 2020 ada 14 PGU yang dinilai.", set()),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_units(text: str, expected: set[str]) -> None:
    found = extract("PT Indonesia Power menggelar rapat. " + text).organizations
    assert {each.name for each in found if each.name.endswith(("PGU", "OMU"))} == expected
