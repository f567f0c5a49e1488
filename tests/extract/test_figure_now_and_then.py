"""Today's level behind another one, and a level of the past that what follows is not of."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.figure_rows import H, Row, row, rows

DAY = date(2021, 9, 3)
UN = "villages_unelectrified"

STATED: list[tuple[str, list[Row]]] = [
    (
        "Pada 2019 rasio elektrifikasi NTT 85 persen. Kini sudah 90 persen.",
        [row("NTT", H, "85", period="2019"), row("NTT", H, "90")],
    ),
    (
        "PLN menargetkan rasio elektrifikasi NTT 100 persen pada 2022. Saat ini baru 90 persen.",
        [row("NTT", H, "100", "target", "2022"), row("NTT", H, "90")],
    ),
    (
        "The electrification ratio of Papua was 80 percent in 2018. Today it stands at 90 percent.",
        [row("Papua", H, "80", period="2018"), row("Papua", H, "90")],
    ),
    (
        "Rasio elektrifikasi NTT 90 persen. Pada 2015 baru 60 persen. Jumlah desa gelap 312 desa.",
        [row("NTT", H, "90"), row("NTT", H, "60", period="2015"), row("NTT", UN, "312")],
    ),
    (
        "Rasio elektrifikasi NTT 90 persen, desa yang gelap 312.",
        [
            row("NTT", H, "90"),
            row("NTT", UN, "312"),
        ],
    ),
    (
        "Rasio elektrifikasi Alor 88 persen. Hingga kini 91 persen. Tahun 2017 masih 70 persen.",
        [row("Alor", H, "88"), row("Alor", H, "91"), row("Alor", H, "70", period="2017")],
    ),
    (
        "KUPANG, KOMPAS.com - Rasio elektrifikasi Kabupaten Alor sudah 94 persen, kata manajer "
        "PLN.\n\nPada 2024 NTT diproyeksikan 100 persen.\n\nRasio elektrifikasi Kabupaten Alor "
        "sudah 94 persen, kata manajer PLN.",
        [row("Kabupaten Alor", H, "94"), row("NTT", H, "100", "projection", "2024")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), STATED)
def test_stated(text: str, expected: list[Row]) -> None:
    assert rows(text, DAY) == expected


OTHERWISE: list[tuple[str, list[Row]]] = [
    (
        "Rasio elektrifikasi NTT 85 persen. Kini 40 persen pekerjaan jaringan selesai.",
        [row("NTT", H, "85")],
    ),
    ("Kini 90 persen pekerjaan selesai di NTT.", []),
    (  # a report of that year
        "Pada 2017 rasio elektrifikasi Alor 76 persen. KK yang berlistrik 46.900 KK.",
        [
            row("Alor", H, "76", period="2017"),
            row("Alor", "households_electrified", "46900", period="2017"),
        ],
    ),
    ("Jumlah desa wisata di NTT 312 desa.", []),
]


@pytest.mark.parametrize(("text", "expected"), OTHERWISE)
def test_otherwise(text: str, expected: list[Row]) -> None:
    assert rows(text, DAY) == expected
