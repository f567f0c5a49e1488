"""What a rise leads to, what is only hoped for, what cannot be, and round numbers of headings."""

from __future__ import annotations

import pytest

from tests.extract.figure_rows import H, Row, row, rows

NEW, ALL, HOMES = "new_customers", "customers", "household_customers"
CASES: list[tuple[str, list[Row]]] = [
    (
        "Jumlah pelanggan PLN Bali naik 372 ribu menjadi 4,961 juta pada 2012.",
        [row("Bali", NEW, "372000"), row("Bali", ALL, "4961000", period="2012")],
    ),
    (
        "Pelanggan baru di Bali bertambah 1.200 pada 2019 dan 1.500 pada 2020.",
        [row("Bali", NEW, "1200", period="2019"), row("Bali", NEW, "1500", period="2020")],
    ),
    (
        "Jumlah pelanggan PLN per Juni 2025 mencapai 94,1 juta, dengan pelanggan rumah tangga 86,3 "
        "juta.",
        [
            row("Indonesia", ALL, "94100000", period="2025-06"),
            row("Indonesia", HOMES, "86300000", period="2025-06"),
        ],
    ),
    (
        "Indonesia's electrification ratio has increased to 96.6 percent and is hoped to reach "
        "almost 100 percent by the end of 2019.",
        [row("Indonesia", H, "96.6"), row("Indonesia", H, "100", "projection", "2019-12")],
    ),
    (
        "PLN served 69.7 million customers as of June 2018, and is expecting 2.6 million new "
        "customers in 2019.",
        [
            row("Indonesia", ALL, "69700000", period="2018-06"),
            row("Indonesia", NEW, "2600000", "projection", "2019"),
        ],
    ),
    ('"Di Sumba tidak mungkin rasio elektrifikasi 100 persen," katanya.', []),
    (
        '"Realisasi BPBL 2023 melewati target yaitu 125.000 rumah tangga atau tercapai 103,13%," '
        "katanya.",
        [row(None, NEW, "125000", "target", "2023")],
    ),
    (
        "Lebih dari 74.000 desa di Indonesia sudah berlistrik. Hingga 2017 tercatat 74.211 desa di "
        "Indonesia sudah berlistrik.",
        [row("Indonesia", "villages_electrified", "74211", period="2017")],
    ),
    (
        "Lebih dari 74.000 desa di Indonesia sudah berlistrik. Di Papua 2.211 desa berlistrik.",
        [
            row("Indonesia", "villages_electrified", "74000"),
            row("Papua", "villages_electrified", "2211"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_figures(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected
