"""Villages and customers of an outage, works that have come so far, and electricity for hours."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.figure_rows import Row, V, row, rows

DAY = date(2021, 9, 3)

NONE = [
    "Ada 12 desa di Alor yang rawan longsor. Listrik padam di 3 desa.",
    "PLN memulihkan listrik 12 desa di Alor usai banjir; 4 desa lagi belum pulih.",
    "Pemadaman terjadi di 9 desa di Alor sejak kemarin.",
    "Power was restored in 12 villages in Alor on Friday.",
    "The storm cut power to 12,000 customers in Alor; 8,000 customers had been reconnected.",
    "Badai membuat 12.000 pelanggan di Alor gelap.",
    "Pembangunan PLTS di 12 desa di Alor sudah 80 persen.",
    "Progres pemasangan jaringan di 7 desa di Alor baru mencapai 45 persen.",
    "Sebanyak 40 persen desa di Alor belum menikmati listrik 24 jam.",
    "Di Alor 12 desa belum menikmati listrik sepanjang hari.",
    "Some 30 villages in Alor have no round-the-clock electricity.",
]


@pytest.mark.parametrize("text", NONE)
def test_none(text: str) -> None:
    assert rows(text, DAY) == []


STATED: list[tuple[str, list[Row]]] = [
    (
        "Listrik 24 jam kini dinikmati 12 desa di Alor, sebelumnya hanya 6 jam.",
        [row("Alor", "villages_electrified", "12")],
    ),
    (
        "Di Alor 14 desa belum berlistrik, padahal jaringan sering padam di kota.",
        [row("Alor", "villages_unelectrified", "14")],
    ),
    (
        "Di saat pemulihan ekonomi, 14 desa di Alor yang belum berlistrik mendapat bantuan.",
        [row("Alor", "villages_unelectrified", "14")],
    ),
    (
        "Sekitar 60 persen desa di Alor berada di pegunungan dan belum berlistrik.",
        [row("Alor", "village_unelectrified_ratio", "60")],
    ),
    (
        "Rasio desa berlistrik Alor 80 persen, dan pembangunan jaringan terus berjalan.",
        [row("Alor", V, "80")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), STATED)
def test_stated(text: str, expected: list[Row]) -> None:
    assert rows(text, DAY) == expected
