"""Customers of homes that a sentence goes on with, homes without a meter, access as a ratio."""

from __future__ import annotations

import pytest

from tests.extract.figure_rows import H, Row, row, rows

ALL, HOMES, DARK = "customers", "household_customers", "households_unelectrified"

CASES: list[tuple[str, list[Row]]] = [
    (
        "Pada 2022 pelanggan rumah tangga di Riau mencapai 1.312.421 pelanggan. Jumlah tersebut "
        "naik dari tahun sebelumnya yang memiliki 1.212.421 pelanggan.",
        [
            row("Riau", HOMES, "1312421", period="2022"),
            row("Riau", HOMES, "1212421", period="2021"),
        ],
    ),
    (
        "Pada 2022 pelanggan di Riau mencapai 1.412.421 pelanggan. Jumlah tersebut naik dari tahun "
        "sebelumnya yang memiliki 1.312.421 pelanggan.",
        [row("Riau", ALL, "1412421", period="2022"), row("Riau", ALL, "1312421", period="2021")],
    ),
    ("Ada 40 rumah warga di Alor yang belum memiliki KWH.", [row("Alor", DARK, "40")]),
    ("Ada 40 rumah warga di Alor yang belum memiliki jamban.", []),
    (
        "Riau made a leap in electricity access, from 58.4 percent in 2008 to 95.1 percent in "
        "2017.",
        [row("Riau", H, "58.4", period="2008"), row("Riau", H, "95.1", period="2017")],
    ),
    ("Riau improved access to electricity for 40 percent of its schools.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_gone_on_with(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected
