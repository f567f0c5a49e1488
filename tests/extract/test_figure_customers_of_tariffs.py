"""Customers of one class of tariff, of subsidies or of chargers, who are not all customers."""

from __future__ import annotations

import pytest

from tests.extract.figure_rows import Row, row, rows

ALL, HOMES, NEW = "customers", "household_customers", "new_customers"

NONE: list[str] = [
    "Pelanggan golongan 900 VA yang tetap disubsidi di Jambi sekitar 41 ribu pelanggan.",
    "Total pelanggan yang masih disubsidi di Jambi mencapai 273 ribu pelanggan.",
    "Yang berhak mendapat subsidi listrik di Jambi hanya 41 ribu pelanggan, sedangkan sisanya "
    "188 ribu pelanggan tidak berhak.",
    "Yang layak memakai listrik 450 VA di Jambi sebanyak 191 ribu pelanggan PLN dari 228 ribu "
    "pelanggan.",
    "Kalau yang 900 VA, di Jambi ada 187 ribu pelanggan yang tarifnya disesuaikan.",
    "Menurut Rahma, 188 ribu pelanggan di Jambi tersebut tidak berhak atas subsidi.",
    "PLN mencatat total pelanggan 1.300 VA di Jambi berjumlah 229 ribu pelanggan.",
    "Subsidized electricity goes to 27 million customers in Indonesia.",
    "Sampai Juni 2023, pelanggan home charging di Jambi mencapai 1.452.",
    "Jumlah pelanggan home charging PLN sampai Juni 2023 sebanyak 9.310, tumbuh 120 persen.",
]


@pytest.mark.parametrize("text", NONE)
def test_no_figures(text: str) -> None:
    assert rows(text) == []


CASES: list[tuple[str, list[Row]]] = [
    (
        "PLN Jambi melayani 812.000 pelanggan, 300.000 di antaranya pelanggan bersubsidi.",
        [row("Jambi", ALL, "812000")],
    ),
    (
        "Setelah tarif 900 VA naik, total pelanggan PLN di Jambi tetap 812.000 pelanggan.",
        [row("Jambi", ALL, "812000")],
    ),
    (
        "PLN menyambung listrik 450 VA gratis kepada 1.250 pelanggan di Jambi.",
        [row("Jambi", NEW, "1250")],
    ),
    (
        "PLN menargetkan tambahan 38 ribu pelanggan di Jambi, baik subsidi maupun nonsubsidi.",
        [row("Jambi", NEW, "38000", status="target")],
    ),
    (
        "Jumlah pelanggan rumah tangga di Jambi mencapai 702.000 pelanggan.",
        [row("Jambi", HOMES, "702000")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_customers_beside_them(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected
