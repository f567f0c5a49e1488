"""Light for some hours, villages of which some homes lack it, parts in a village, deeds told."""

from __future__ import annotations

import pytest

from tests.extract.figure_rows import Row, row, rows

LIT, DARK, ALL, NEW = (
    "villages_electrified",
    "villages_unelectrified",
    "villages",
    "new_customers",
)
HOMES, ON, CUSTOMERS = "households", "households_electrified", "household_customers"

CASES: list[tuple[str, list[Row]]] = [
    (
        "Dari 120 desa di Alor, 90 desa sudah menikmati listrik 24 jam. "
        "Tetapi 10 desa hanya mendapat aliran listrik 12 jam per hari, dan 20 desa lainnya hanya "
        "6 jam per hari.",
        [row("Alor", ALL, "120"), row("Alor", LIT, "90")],
    ),
    ("In Alor, 61 villages only have electricity for 6 to 12 hours a day.", []),
    (
        "Listrik 24 jam kini dinikmati 12 desa di Alor, sebelumnya cuma 6 jam.",
        [row("Alor", LIT, "12")],
    ),
    ("Hanya 61 desa di Alor yang menikmati listrik.", [row("Alor", LIT, "61")]),
    (
        "Di Alor, 31 desa masih memiliki warga yang belum memakai listrik.",
        [],
    ),
    (
        "Di Alor tercatat 96 desa pengguna listrik PLN, sementara 21 desa belum menikmati listrik.",
        [row("Alor", LIT, "96"), row("Alor", DARK, "21")],
    ),
    (
        "Di Alor, desa pengguna listrik PLN 96 desa dan desa pengguna listrik non-PLN, yaitu 17 "
        "desa.",
        [row("Alor", LIT, "96"), row("Alor", LIT, "17")],
    ),
    (
        "Di Desa Waisika, dari 153 kepala keluarga, 76 di antaranya sudah menikmati listrik.",
        [row("Desa Waisika", HOMES, "153"), row("Desa Waisika", ON, "76")],
    ),
    (
        "Di Desa Waisika, dari 130 KK, 95 di antaranya telah berlangganan listrik PLN.",
        [row("Desa Waisika", HOMES, "130"), row("Desa Waisika", CUSTOMERS, "95")],
    ),
    (
        "PLN menghadirkan listrik bagi 240 pelanggan di Alor.",
        [row("Alor", NEW, "240")],
    ),
    (
        "Enam desa yang baru saja mendapat listrik di Kecamatan Mataru ini adalah "
        "Desa Kamaifui, Lakatuli dan Taman.",
        [],
    ),
    (
        "Di Alor ada 14 desa lagi yang akan mendapat perluasan jaringan listrik.",
        [],
    ),
    ("Program BPBL di Alor mendata 100 keluarga yang memenuhi kriteria penerima.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_light_by_hours(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected
