"""Figures beside those of other countries and years, told together, of cities and new lines."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.figure_rows import H, Row, V, row, rows

VE, VU = "villages_electrified", "villages_unelectrified"
NEW = "new_customers"

CASES: list[tuple[str, list[Row]]] = [
    (
        "Indonesia's electrification ratio was 65 percent in 2003. In comparison, Vietnam, which "
        "had an electrification ratio of 15 percent in 1994, increased that to 83.5 percent.",
        [row("Indonesia", H, "65", period="2003")],
    ),
    (
        "Rasio elektrifikasi Malaysia 99 persen, sedangkan rasio elektrifikasi Indonesia 72 "
        "persen.",
        [row("Indonesia", H, "72")],
    ),
    (
        "Indonesia, with a 39 percent electrification ratio in 1994, only reported 65 percent "
        "coverage in 2003.",
        [row("Indonesia", H, "39", period="1994"), row("Indonesia", H, "65", period="2003")],
    ),
    (
        "Di tahun 2021 rasio desa berlistrik Riau 98,6 persen dengan jumlah 1.814 desa, dan tahun "
        "2020 sebesar 97,5 persen.",
        [
            row("Riau", V, "98.6", period="2021"),
            row("Riau", VE, "1814", period="2021"),
            row("Riau", V, "97.5", period="2020"),
        ],
    ),
    (
        "PLN menyambung 131.600 rumah tangga di Riau. Jumlah ini melebihi target, yakni 125 ribu "
        "rumah tangga.",
        [row("Riau", NEW, "131600"), row("Riau", NEW, "125000", "target")],
    ),
    (
        "Presiden menyebut 5.759 desa dan 4.311 dusun di Papua sudah berlistrik.",
        [row("Papua", VE, "5759", "observed")],
    ),
    ("Di Papua masih 5.759 desa hidup dalam kegelapan.", [row("Papua", VU, "5759")]),
    (
        "ESDM akan menyelesaikan akses listrik di Papua untuk 77.600 pelanggan.",
        [row("Papua", NEW, "77600", "target")],
    ),
    (
        "Di Riau layanan keluhan dibuka untuk 77.600 pelanggan PLN.",
        [row("Riau", "customers", "77600")],
    ),
    (
        "Sekitar 8.000 KK yang tersebar di 62 desa dalam enam kabupaten di Sumsel belum menikmati "
        "listrik.",
        [row("Sumsel", "households_unelectrified", "8000")],
    ),
    (
        "Rumah yang belum teraliri listrik di Garut 4.737 rumah, di Bogor 2.580 rumah, dan Cianjur "
        "5.592.",
        [
            row("Garut", "households_unelectrified", "4737"),
            row("Bogor", "households_unelectrified", "2580"),
            row("Cianjur", "households_unelectrified", "5592"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_figures_beside_others(text: str, wanted: list[Row]) -> None:
    assert rows(text) == wanted


def test_a_target_takes_the_year_of_the_sentence_before() -> None:
    text = (
        "Dinas ESDM Kaltim mengejar target rasio elektrifikasi hingga tahun 2023. Target RE-nya "
        "ialah 95 persen."
    )
    assert rows(text, date(2022, 9, 4)) == [row("Kaltim", H, "95", "target", "2023")]


TOGETHER: list[tuple[str, list[Row]]] = [
    (
        "Rasio elektrifikasi gabungan Kalsel dan Kalteng telah mencapai 85,9 persen.",
        [row("Kalsel dan Kalteng", H, "85.9")],
    ),
    (
        "Rasio elektrifikasi di Kalsel dan Kalteng sudah 100 persen.",
        [row("Kalsel", H, "100"), row("Kalteng", H, "100")],
    ),
    (
        "Program listrik gratis berlanjut. Total listrik gratis untuk Klaten yakni 316 rumah "
        "tangga.",
        [row("Klaten", NEW, "316")],
    ),
    (
        "Di Sultra terdapat 1.870 desa di antara sekitar 2.292 desa teraliri listrik.",
        [row("Sultra", VE, "1870"), row("Sultra", "villages", "2292")],
    ),
    (
        "PLN UID Jabar menargetkan pada 2024 pelanggan yang terlistriki sebanyak 755 pelanggan.",
        [row("Jabar", NEW, "755", "target", "2024")],
    ),
    (
        "Jaringan di Riau akan melayani sebanyak 1.803 pelanggan PLN.",
        [row("Riau", NEW, "1803", "target")],
    ),
    (
        "PLN menargetkan total pelanggan di Riau menjadi 95.000 pelanggan.",
        [row("Riau", "customers", "95000", "target")],
    ),
    ("Jaringan PLN di Jateng melintasi 34 desa dengan potensi 2.500 pelanggan.", []),
    (  # what was wanted and is done is told once
        "Pemprov memasang 1.000 sambungan gratis di Jateng pada 2025. Target sambungan gratis di "
        "Jateng tahun 2025 adalah 1.000 rumah.",
        [row("Jateng", NEW, "1000", period="2025")],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), TOGETHER)
def test_areas_and_counts_together(text: str, wanted: list[Row]) -> None:
    assert rows(text) == wanted


NAMED: list[tuple[str, list[Row]]] = [
    (
        "The highest electrification ratio is in Medan city, with 99.9 percent.",
        [row("Medan city", H, "99.9")],
    ),
    ("Rasio elektrifikasi di kota Kendari 100 persen.", [row("kota Kendari", H, "100")]),
    (
        "Di tahun 2018 program LTSHE menjangkau Papua. Hingga awal Desember LTSHE di Papua sudah "
        "menerangi 161.940 rumah.",
        [row("Papua", "households_electrified", "161940", period="2018-12")],
    ),
    ("Hingga awal Desember rasio elektrifikasi Papua 94 persen.", [row("Papua", H, "94")]),
]


@pytest.mark.parametrize(("text", "wanted"), NAMED)
def test_cities_and_months_of_a_year_told_before(text: str, wanted: list[Row]) -> None:
    assert rows(text) == wanted
