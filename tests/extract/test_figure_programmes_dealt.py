"""Programmes dealt out over areas, who got what, ranges of months and short names of regencies."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.figure_rows import H, Row, row, rows

NEW, DARK = "new_customers", "households_unelectrified"
DAY = date(2022, 12, 15)

CASES: list[tuple[str, list[Row]]] = [
    (
        "Total 80.183 penerima BPBL tersebar di 22 provinsi, antara lain Jambi 10.471 rumah "
        "tangga, Riau 12.000 rumah tangga dan Lampung 3.250 rumah tangga.",
        [
            row("Indonesia", NEW, "80183"),
            row("Jambi", NEW, "10471"),
            row("Riau", NEW, "12000"),
            row("Lampung", NEW, "3250"),
        ],
    ),
    (
        "Di Ende masih ada 3.400 rumah tangga yang belum menjadi pelanggan PLN, tahun ini baru 500 "
        "yang dapat BPBL.",
        [row("Ende", DARK, "3400"), row("Ende", NEW, "500", period="2022")],
    ),
    (
        "Program One Man One Hope telah menyalakan 1.012 rumah di Jambi.",
        [row("Jambi", NEW, "1012")],
    ),
    (
        "Gubernur menargetkan 15.000 rumah tangga miskin di Jambi memperoleh sambungan listrik "
        "murah tahun ini.",
        [row("Jambi", NEW, "15000", "target", "2022")],
    ),
    (
        "PLN menambah 312.000 sambungan baru di Jambi selama Januari-September 2017.",
        [row("Jambi", NEW, "312000", period="2017-09")],
    ),
    (
        "The free connection program reached 900 homes in Jambi; as of April 23,000 households had "
        "been connected.",
        [row("Jambi", NEW, "900"), row("Jambi", NEW, "23000", period="2022-04")],
    ),
    (
        "Rasio elektrifikasi Kukar 98 persen dan Polman 91 persen.",
        [row("Kukar", H, "98"), row("Polman", H, "91")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_programmes_dealt_out(text: str, expected: list[Row]) -> None:
    assert rows(text, DAY) == expected


def test_connected_homes_are_told_once() -> None:
    text = (
        "Sebanyak 340 rumah tangga di Jambi kini menikmati listrik. Lewat BPBL, PLN menyambung 340 "
        "rumah tangga itu secara gratis. Para penerima, 340 pelanggan di Jambi, senang."
    )
    assert rows(text) == [row("Jambi", NEW, "340")]
