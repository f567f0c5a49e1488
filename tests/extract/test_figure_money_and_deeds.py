"""Homes that money is spent on, deeds in villages, light from others, levels before and after."""

from __future__ import annotations

import pytest

from tests.extract.figure_rows import H, Row, row, rows

DARK, LIT, NEW = "villages_unelectrified", "villages_electrified", "new_customers"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "PLN menggelontorkan Rp 130 miliar untuk menyambung listrik gratis ke 13.169 rumah "
            "tangga di Kalimantan Barat pada 2019.",
            [row("Kalimantan Barat", NEW, "13169", "target", "2019")],
        ),
        (
            "PLN Kalbar menargetkan pada 2019 ada 13.169 rumah akan teraliri listrik.",
            [row("Kalbar", NEW, "13169", "target", "2019")],
        ),
        (
            "“Pada 2018 kami berhasil menyalakan listrik di 5.678 rumah di wilayah Kalbar,” "
            "ucapnya.",
            [row("Kalbar", NEW, "5678", period="2018")],
        ),
        (
            "Rasio elektrifikasi Kalbar pada 2019 akan meningkat menjadi 90,4 persen dari "
            "sebelumnya 88,04.",
            [row("Kalbar", H, "90.4", "projection", "2019"), row("Kalbar", H, "88.04")],
        ),
        (
            "As of November 2022, the villages on the island of Sumatra that have electricity are "
            "25,403. Of these, 25,278 villages received electricity from PLN, 113 from independent "
            "electricity and 12 from LTSHE.",
            [
                row("Sumatra", LIT, "25403", period="2022-11"),
                row("Sumatra", LIT, "25278", period="2022-11"),
                row("Sumatra", LIT, "113", period="2022-11"),
                row("Sumatra", LIT, "12", period="2022-11"),
            ],
        ),
        (
            "Masih ada 452 desa di Kalbar yang belum menikmati listrik. Dari 452 desa yang belum "
            "teraliri listrik tersebut didominasi oleh Kabupaten Landak.",
            [row("Kalbar", DARK, "452")],
        ),
        (
            "Pada 2018 ada 35 desa di Kalbar teraliri listrik dengan total 5.678 pelanggan.",
            [row("Kalbar", NEW, "5678", period="2018")],
        ),
        # Deeds and what is in hand, candidates, homes with electricity in all, typing errors.
        ("Di NTT 33 desa terpencil teraliri listrik selama Semester I 2022.", []),
        ("Pembangunan listrik desa di NTT direalisasikan untuk 33 desa sejak Januari 2022.", []),
        ("10 remote villages in East Nusa Tenggara get power supply.", []),
        ("Di Kalbar ada 60 desa yang teraliri listrik dan mulai kami kerjakan.", []),
        (
            "Potensi pelanggan di Kalbar yang akan menikmati akses energi listrik sebesar 13.169 "
            "pelanggan.",
            [],
        ),
        (
            "Di Kalbar sebanyak 1.515 desa teraliri listrik.",
            [row("Kalbar", LIT, "1515")],
        ),
        ("Di Kalbar sudah 1..515 desa yang teraliri listrik oleh PLN.", []),
        (
            "Rasio elektrifikasi Kalbar 88,04 persen dari sebelumnya 12 gardu.",
            [row("Kalbar", H, "88.04")],
        ),
    ],
)
def test_money_and_deeds(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected
