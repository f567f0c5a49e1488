"""Homes among customers, what so far, changes in a row, people of a village and who lives where."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.figure_rows import H, Row, V, row, rows

V_LIT, VILLAGES, NEW = "villages_electrified", "villages", "new_customers"
DAY = date(2020, 6, 11)

CASES: list[tuple[str, list[Row]]] = [
    (
        "Jumlah pelanggan di Jambi mencapai 1.650.000 pelanggan, terdiri dari rumah tangga "
        "1.520.000, bisnis 80.000, dan sosial 30.000.",
        [row("Jambi", "customers", "1650000"), row("Jambi", "household_customers", "1520000")],
    ),
    (
        "PLN menyambung 130.000 pelanggan baru di Jambi; sampai Mei sudah 41.200 pelanggan.",
        [row("Jambi", NEW, "130000"), row("Jambi", NEW, "41200", period="2020-05")],
    ),
    (
        "Rasio desa berlistrik Jambi 92 persen dan rasio elektrifikasi 86 persen, masing-masing "
        "naik 1,5 persen dan 3,4 persen.",
        [row("Jambi", V, "92"), row("Jambi", H, "86")],
    ),
    (
        "Dari 3.270 desa di Jambi, baru 3.009 desa yang berlistrik, sisanya 261 desa ditargetkan "
        "tuntas tahun depan.",
        [row("Jambi", VILLAGES, "3270"), row("Jambi", V_LIT, "3009")],
    ),
    (
        "Di Jambi 95 persen warganya sudah menikmati listrik.",
        [row("Jambi", "population_access", "95")],
    ),
    (
        "Jambi's electrification ratio is 99 percent. Of those without, 60 percent live in Tebo.",
        [row("Jambi", H, "99")],
    ),
    (  # the area of a list is what it is of
        "PLN melistriki lima kabupaten di Papua yakni Nduga, Puncak dan Tolikara. Hingga kini "
        "2.355 dari 7.358 kampung yang menikmati listrik.",
        [row("Papua", V_LIT, "2355"), row("Papua", VILLAGES, "7358")],
    ),
    (
        "Jumlah pelanggan di Kalselteng mencapai 1.650.000 pelanggan.",
        [row("Kalselteng", "customers", "1650000")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_dealt_ends(text: str, expected: list[Row]) -> None:
    assert rows(text, DAY) == expected
