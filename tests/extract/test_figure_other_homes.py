"""Homes and customers counted for something else than getting or having electricity."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.figure_rows import H, Row, V, row, rows

NEW, LIT, DARK = "new_customers", "households_electrified", "households_unelectrified"
DAY = date(2024, 2, 21)

NONE: list[str] = [
    "Sebanyak 1.200 rumah di Bima terdampak banjir, PLN menyambung kembali listrik 900 rumah.",
    "Pencurian listrik di 300 rumah di Tebo merugikan PLN.",
    "Petugas PLN memutus sambungan listrik 300 rumah di Tebo.",
    "PLN menyambung 40 rumah walet di Tebo.",
    "PLN memasang listrik di 200 rumah pompa dan 80 rumah makan di Tebo.",
    "PLN menyalakan listrik untuk 500 rumah kos di Tebo.",
    "Program listrik gratis selama tiga bulan bagi 24 juta pelanggan 450 VA berlanjut.",
    "PLN mengganti meteran 3.000 pelanggan di Tebo secara gratis.",
    "Sekitar 200 desa di Jambi masih dalam proses untuk dialiri listrik.",
]


@pytest.mark.parametrize("text", NONE)
def test_no_figures(text: str) -> None:
    assert rows(text) == []


CASES: list[tuple[str, list[Row]]] = [
    (
        "Rasio kecukupan daya 30 persen, rasio elektrifikasi 98 persen di Jambi.",
        [row("Jambi", H, "98")],
    ),
    (
        "Rasio desa berlistrik Jambi, 97,1 persen menggunakan listrik PLN dan 0,7% LTSHE.",
        [row("Jambi", V, "97.1")],
    ),
    (
        "Rumah tangga berlistrik di Jambi capai 99,7 persen.",
        [row("Jambi", H, "99.7")],
    ),
    (
        "Rasio elektrifikasi Jambi mencapai 99,7 persen. Artinya, masih ada 0,3 persen atau 2.186 "
        "rumah tangga yang belum tersambung. Jumlah ini menurun dibanding tahun 2022 sekitar 0,4 "
        "persen atau 2.508 rumah tangga.",
        [
            row("Jambi", H, "99.7"),
            row("Jambi", "household_unelectrified_ratio", "0.3"),
            row("Jambi", DARK, "2186"),
            row("Jambi", "household_unelectrified_ratio", "0.4", period="2022"),
            row("Jambi", DARK, "2508"),
        ],
    ),
    (
        "Program sambung listrik gratis diberikan kepada 3.864 masyarakat prasejahtera di Jambi.",
        [row("Jambi", NEW, "3864")],
    ),
    (  # a quarter without a year is the last one that is over
        "In the third quarter, Jambi's electrification ratio reached 99 percent.",
        [row("Jambi", H, "99", period="2023-Q3")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_other_homes(text: str, expected: list[Row]) -> None:
    assert rows(text, DAY) == expected
