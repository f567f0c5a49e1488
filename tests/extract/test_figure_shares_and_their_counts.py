"""Shares of homes with the count that they come to, and what a ratio is to be raised to."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.figure_rows import H, Row, row, rows

DAY = date(2021, 9, 3)
UN_RATIO, UN = "household_unelectrified_ratio", "households_unelectrified"

STATED: list[tuple[str, list[Row]]] = [
    (
        "The electrification ratio of Maluku stands at 97.6 percent, and about 2.4 percent of "
        "families here, or some 9,100 households, do not have electricity yet.",
        [row("Maluku", H, "97.6"), row("Maluku", UN_RATIO, "2.4"), row("Maluku", UN, "9100")],
    ),
    (
        "Rasio elektrifikasi Papua 94,5 persen, dan sekitar 5,5 persen rumah tangga di sini (12.300"
        " KK) belum berlistrik.",
        [row("Papua", H, "94.5"), row("Papua", UN_RATIO, "5.5"), row("Papua", UN, "12300")],
    ),
    (
        "Masih ada 4,2 persen rumah di Jambi yang belum teraliri listrik. Kalau dihitung jumlahnya "
        "setara 36.000 kepala keluarga.",
        [row("Jambi", UN_RATIO, "4.2"), row("Jambi", UN, "36000")],
    ),
    (
        "Sekitar 3 persen rumah tangga di Papua belum berlistrik. Angka itu sama dengan sekitar "
        "12.000 rumah tangga.",
        [row("Papua", UN_RATIO, "3"), row("Papua", UN, "12000")],
    ),
    (
        "Rasio elektrifikasi Papua 94 persen. Angka tersebut setara dengan 512.000 rumah tangga.",
        [row("Papua", H, "94"), row("Papua", "households_electrified", "512000")],
    ),
    (
        "Some 6 percent of homes in Papua have no electricity. That equals about 32,000 homes.",
        [row("Papua", UN_RATIO, "6"), row("Papua", UN, "32000")],
    ),
    (
        "Of the 65 villages in Buru, 50 are connected to the grid, and 15 remain dark.",
        [
            row("Buru", "villages", "65"),
            row("Buru", "villages_electrified", "50"),
            row("Buru", "villages_unelectrified", "15"),
        ],
    ),
    (
        "Out of 812 villages in Papua, 740 have been lit by PLN, while 31 villages use lamps or "
        "generators of their own and 41 are dark.",
        [
            row("Papua", "villages", "812"),
            row("Papua", "villages_electrified", "740"),
            row("Papua", "villages_unelectrified", "41"),
        ],
    ),
    (
        "Of 400 households in Alor, 350 are lit, while 50 live without electricity.",
        [
            row("Alor", "households", "400"),
            row("Alor", "households_electrified", "350"),
            row("Alor", UN, "50"),
        ],
    ),
    (
        "We ask for help with roads to push the electrification ratio of Maluku to 100 percent.",
        [row("Maluku", H, "100", "target")],
    ),
    (
        "They work together to lift the electrification rate in Papua to at least 95 percent.",
        [row("Papua", H, "95", "target")],
    ),
    (
        "Pemerintah meminta bantuan untuk mendorong rasio elektrifikasi Maluku ke 100 persen.",
        [row("Maluku", H, "100", "target")],
    ),
    (
        "Dana itu dipakai guna mengerek rasio elektrifikasi Papua menjadi 95 persen.",
        [row("Papua", H, "95", "target")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), STATED)
def test_stated(text: str, expected: list[Row]) -> None:
    assert rows(text, DAY) == expected


OTHERWISE: list[tuple[str, list[Row]]] = [
    (
        "PLN raised the electrification ratio of Papua to 95 percent.",
        [row("Papua", H, "95")],
    ),
    (
        "PLN managed to raise the electrification ratio of Papua to 95 percent.",
        [row("Papua", H, "95")],
    ),
    (
        "About 98 percent of families in Maluku have electricity, or 370,000 households.",
        [row("Maluku", H, "98"), row("Maluku", "households_electrified", "370000")],
    ),
    (  # another noun
        "Sekitar 3 persen desa di Papua belum berlistrik. Angka itu setara 12.000 rumah tangga.",
        [row("Papua", "village_unelectrified_ratio", "3")],
    ),
    (  # a plant is measured
        "Sekitar 3 persen rumah tangga di Papua belum berlistrik. Beban puncaknya setara dengan "
        "12.000 rumah tangga.",
        [row("Papua", UN_RATIO, "3")],
    ),
    (
        "Target rasio elektrifikasi Papua 94 persen. Jumlahnya setara 512.000 rumah tangga.",
        [row("Papua", H, "94", "target")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), OTHERWISE)
def test_otherwise(text: str, expected: list[Row]) -> None:
    assert rows(text, DAY) == expected
