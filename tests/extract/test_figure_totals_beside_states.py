"""Totals beside parts that have electricity or none: they take no state from their neighbours."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.figure_rows import H, Row, row, rows

DAY = date(2021, 9, 3)

STATED: list[tuple[str, list[Row]]] = [
    (
        "Menurut PLN 12.400 KK di Alor belum menikmati listrik dari total KK yang berjumlah "
        "61.200 KK.",
        [row("Alor", "households_unelectrified", "12400"), row("Alor", "households", "61200")],
    ),
    (
        "Di Belu, 9 desa belum teraliri listrik, dari seluruh desa di Belu yang jumlahnya 69 desa.",
        [row("Belu", "villages_unelectrified", "9"), row("Belu", "villages", "69")],
    ),
    (
        "Adapun 11 kampung di Sarmi masih gelap dari total kampung yang ada sebanyak 94 kampung.",
        [row("Sarmi", "villages_unelectrified", "11"), row("Sarmi", "villages", "94")],
    ),
    (
        "Some 12,300 households in Papua are without electricity, out of the total number of "
        "households in Papua, which reaches 812,000 households.",
        [row("Papua", "households_unelectrified", "12300"), row("Papua", "households", "812000")],
    ),
    (
        "Sebanyak 40.100 rumah tangga di Ende sudah berlistrik dari keseluruhan rumah tangga yang "
        "tercatat sebanyak 61.000 rumah tangga.",
        [row("Ende", "households_electrified", "40100"), row("Ende", "households", "61000")],
    ),
    (
        "Sebanyak 30 desa di Alor belum berlistrik. Total 310 desa di kabupaten itu, ada 210 desa "
        "memakai listrik PLN, 70 desa memakai listrik dari sumber lain, dan 30 desa sisanya belum "
        "teraliri.",
        [
            row("Alor", "villages_unelectrified", "30"),
            row("Alor", "villages", "310"),
            row("Alor", "villages_electrified", "210"),
            row("Alor", "villages_electrified", "70"),
        ],
    ),
    (
        "Total rumah tangga 61.200 KK di Ende, 50.100 KK sudah menyala, 11.100 KK belum.",
        [
            row("Ende", "households", "61200"),
            row("Ende", "households_electrified", "50100"),
            row("Ende", "households_unelectrified", "11100"),
        ],
    ),
    (
        "Keseluruhan 94 kampung di Sarmi, 60 kampung menggunakan listrik PLN dan 34 kampung belum "
        "teraliri listrik.",
        [
            row("Sarmi", "villages", "94"),
            row("Sarmi", "villages_electrified", "60"),
            row("Sarmi", "villages_unelectrified", "34"),
        ],
    ),
    (
        "Di Sikka 61.300 pelanggan terlayani dari keseluruhan rumah tangga 84.600 atau 72,4 "
        "persen, sisa 23.300 rumah yang belum.",
        [
            row("Sikka", "customers", "61300"),
            row("Sikka", "households", "84600"),
            row("Sikka", H, "72.4"),
            row("Sikka", "households_unelectrified", "23300"),
        ],
    ),
    (
        "Rasio elektrifikasi Belu baru 71,8 persen, hitungannya jumlah KK 52 ribu.",
        [row("Belu", H, "71.8"), row("Belu", "households", "52000")],
    ),
    (
        "Adapun rumah tangga di Maluku, kata dia, jumlah seluruhnya 412 ribu. Artinya pelanggan "
        "PLN ada sekitar 371.000.",
        [row("Maluku", "households", "412000"), row("Maluku", "customers", "371000")],
    ),
    (
        "PLN ULP Kalabahi melayani 9 kecamatan di Alor dengan pelanggan 41.655.",
        [row("Alor", "customers", "41655")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), STATED)
def test_stated(text: str, expected: list[Row]) -> None:
    assert rows(text, DAY) == expected


OF_ITS_STATE: list[tuple[str, list[Row]]] = [
    (  # the state is that of the whole
        "Sebanyak 30 desa di NTT belum berlistrik, 21 desa di Alor dan 9 desa di Belu.",
        [
            row("NTT", "villages_unelectrified", "30"),
            row("Alor", "villages_unelectrified", "21"),
            row("Belu", "villages_unelectrified", "9"),
        ],
    ),
    (  # parts of those without it
        "Dari seluruh desa di Belu yang belum berlistrik sebanyak 12 desa, separuhnya di batas.",
        [row("Belu", "villages_unelectrified", "12")],
    ),
    (  # no sum
        "Di Ende 60 desa sudah menyala, 20 desa dialiri PLTS, 34 desa belum menyala.",
        [
            row("Ende", "villages_electrified", "60"),
            row("Ende", "villages_electrified", "20"),
            row("Ende", "villages_unelectrified", "34"),
        ],
    ),
    (
        "Di Ende 60 desa punya jalan, 34 desa belum.",
        [],
    ),
]


@pytest.mark.parametrize(("text", "expected"), OF_ITS_STATE)
def test_of_its_state(text: str, expected: list[Row]) -> None:
    assert rows(text, DAY) == expected
