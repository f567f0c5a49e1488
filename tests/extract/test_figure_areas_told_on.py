"""Counts of the next area, whose verb stands with the one before; villages told as a cause."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.figure_rows import Row, V, row, rows

DAY = date(2021, 9, 3)
UN, EL, ALL = "villages_unelectrified", "villages_electrified", "villages"

STATED: list[tuple[str, list[Row]]] = [
    (
        "Untuk Kabupaten Katingan, baru 92 dari 161 desa yang berlistrik; Seruyan 71 dari 100 "
        "desa; sedangkan Kapuas 180 dari 231 desa.",
        [
            row("Kabupaten Katingan", EL, "92"),
            row("Kabupaten Katingan", ALL, "161"),
            row("Seruyan", EL, "71"),
            row("Seruyan", ALL, "100"),
            row("Kapuas", EL, "180"),
            row("Kapuas", ALL, "231"),
        ],
    ),
    (
        "Di Alor 14 dari 175 desa belum menyala, di Belu 5 dari 69 desa.",
        [
            row("Alor", UN, "14"),
            row("Alor", ALL, "175"),
            row("Belu", UN, "5"),
            row("Belu", ALL, "69"),
        ],
    ),
    (
        "Di Katingan, 69 desa belum berlistrik. Di Seruyan 29 desa. Sementara Kapuas 51 desa.",
        [row("Katingan", UN, "69"), row("Seruyan", UN, "29"), row("Kapuas", UN, "51")],
    ),
    (
        "In Alor 14 villages are without electricity. In Belu 9 villages.",
        [row("Alor", UN, "14"), row("Belu", UN, "9")],
    ),
    (
        "Sebanyak 1.400 KK di Alor belum berlistrik. Belu 900 KK.",
        [
            row("Alor", "households_unelectrified", "1400"),
            row("Belu", "households_unelectrified", "900"),
        ],
    ),
    (
        "Kabupaten Katingan paling banyak desa gelapnya, yakni 69 desa.",
        [row("Kabupaten Katingan", UN, "69")],
    ),
    (
        "Dengan menyalanya 8 desa ini, rasio desa berlistrik Katingan menjadi 62 persen.",
        [row("Katingan", V, "62")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), STATED)
def test_stated(text: str, expected: list[Row]) -> None:
    assert rows(text, DAY) == expected


NONE = [
    "Teralirinya listrik di 8 desa di Katingan itu disambut warga.",
    "PLN mengoperasikan PLTD di 8 desa di Katingan dengan jam nyala 12 jam.",
    "Warga 8 desa di Katingan menikmati listrik PLN untuk pertama kali.",
    "Di Seruyan 29 desa.",
]


@pytest.mark.parametrize("text", NONE)
def test_none(text: str) -> None:
    assert rows(text, DAY) == []
