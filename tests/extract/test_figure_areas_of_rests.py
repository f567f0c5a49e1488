"""Counts right before a part with an area of its own: they are of the whole's area."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.figure_rows import H, Row, row, rows

DAY = date(2021, 9, 3)
UN = "villages_unelectrified"

STATED: list[tuple[str, list[Row]]] = [
    (
        "Dari 433 desa di Pulau Sumba, 427 desa telah berlistrik.\n\nEnam desa yang tersisa itu, "
        "empat desa di Kabupaten Sumba Timur, yaitu Desa A dan Desa B. Sementara dua desa di Sumba "
        "Barat Daya.",
        [
            row("Pulau Sumba", "villages", "433"),
            row("Pulau Sumba", "villages_electrified", "427"),
            row("Pulau Sumba", UN, "6"),
            row("Kabupaten Sumba Timur", UN, "4"),
            row("Sumba Barat Daya", UN, "2"),
        ],
    ),
    (
        "Di NTT masih ada 9 desa gelap. Sembilan desa itu, lima desa di Alor, yaitu Desa Abui.",
        [row("NTT", UN, "9"), row("Alor", UN, "5")],
    ),
    (
        "Listrik di Papua belum merata. Sebanyak 12 desa belum berlistrik, 7 desa di Sarmi dan "
        "sisanya di Biak Numfor.",
        [row("Papua", UN, "12"), row("Sarmi", UN, "7")],
    ),
    (
        "Rasio elektrifikasi NTT 90 persen. Masih 412 KK belum berlistrik, 300 KK di Belu.",
        [
            row("NTT", H, "90"),
            row("NTT", "households_unelectrified", "412"),
            row("Belu", "households_unelectrified", "300"),
        ],
    ),
    (
        "Rasio elektrifikasi NTT 90 persen. Ada 31 desa yang belum menyala, yakni 20 desa berada "
        "di Alor.",
        [row("NTT", H, "90"), row("NTT", UN, "31"), row("Alor", UN, "20")],
    ),
    (
        "Rasio elektrifikasi Maluku 90 persen. Sebanyak 25 kampung masih gelap, masing-masing 15 "
        "kampung ada di Buru.",
        [row("Maluku", H, "90"), row("Maluku", UN, "25"), row("Buru", UN, "15")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), STATED)
def test_stated(text: str, expected: list[Row]) -> None:
    assert rows(text, DAY) == expected


OF_ONE_AREA: list[tuple[str, list[Row]]] = [
    (
        "Dari 65 desa, 58 desa di Alor sudah berlistrik.",
        [row("Alor", "villages", "65"), row("Alor", "villages_electrified", "58")],
    ),
    (
        "Sebanyak 310 desa dan 38 ribu KK di Alor belum berlistrik.",
        [row("Alor", UN, "310"), row("Alor", "households_unelectrified", "38000")],
    ),
    (
        "Sebanyak 310 desa belum berlistrik di Alor, 38 desa di Ende.",
        [row("Alor", UN, "310"), row("Ende", UN, "38")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), OF_ONE_AREA)
def test_of_one_area(text: str, expected: list[Row]) -> None:
    assert rows(text, DAY) == expected
