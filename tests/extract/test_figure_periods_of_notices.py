"""Periods told by the notice below an article, ends of months, and periods around a figure."""

from __future__ import annotations

import pytest

from tests.extract.figure_rows import H, Row, V, row, rows

LIT, ALL = "villages_electrified", "villages"

CASES: list[tuple[str, list[Row]]] = [
    (  # "this year" by the notice, whose year the text names or the one before
        "Rasio elektrifikasi NTB pada akhir tahun lalu baru 85 persen, sedangkan tahun ini 87 "
        "persen. Pada Mei 2019 masih 80 persen.\n\nCOPYRIGHT © ANTARA 2020",
        [
            row("NTB", H, "85", period="2019-12"),
            row("NTB", H, "87", period="2020"),
            row("NTB", H, "80", period="2019-05"),
        ],
    ),
    (  # a notice of the page, many years later
        "Rasio elektrifikasi NTB tahun ini 87 persen. Pada 2012 masih 60 persen.\n\n© 2024 Kabar",
        [row("NTB", H, "87"), row("NTB", H, "60", period="2012")],
    ),
    (
        "Indonesia's electrification ratio stood at 95.60 percent by the end of March "
        "this year. PLN had connected 947 villages in all in 2017.\n\n"
        "As of March, PLN had 69.2 million customers.\n\n"
        "COPYRIGHT © ANTARA 2018",
        [
            row("Indonesia", H, "95.60", period="2018-03-31"),
            row("Indonesia", LIT, "947", period="2017"),
            row("Indonesia", "customers", "69200000", period="2018-03"),
        ],
    ),
    (  # the end of a month is a day, that of a year a month
        "Rasio elektrifikasi Maluku sampai akhir April 2025 ini 95,36 persen, pada akhir 2024 "
        "baru 94,9 persen.",
        [
            row("Maluku", H, "95.36", period="2025-04-30"),
            row("Maluku", H, "94.9", period="2024-12"),
        ],
    ),
    (
        "Rasio elektrifikasi Riau pada penghujung Februari 2024 sudah 99,4 persen.",
        [row("Riau", H, "99.4", period="2024-02-29")],
    ),
    (  # the year is that of the level it is set against
        "The minister cited an electrification ratio of 98.3 percent in Indonesia as an "
        "achievement, against 67.2 percent in 2010.",
        [row("Indonesia", H, "98.3"), row("Indonesia", H, "67.2", period="2010")],
    ),
    (  # what follows from a list has its time, and the areas of the article
        "PLN Paparkan Rasio Desa Berlistrik di Sumba, Sabu dan Rote\n\nKupang, 14 Maret 2019 - "
        "PLN memaparkan rasio desa berlistrik di Sumba, Sabu dan Rote.\n\nRasio desa berlistrik "
        "hingga Desember 2018 yakni Rote Ndao 81,51 persen.\n\nKedua, Sabu Raijua 65,08 persen.\n\n"
        "Dengan demikian, dari 264 desa di wilayah kerjanya, yang telah berlistrik 204 desa.",
        [
            row("Rote Ndao", V, "81.51", period="2018-12"),
            row("Sabu Raijua", V, "65.08", period="2018-12"),
            row("Sumba, Sabu dan Rote", ALL, "264", period="2018-12"),
            row("Sumba, Sabu dan Rote", LIT, "204", period="2018-12"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_periods_of_notices(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected
