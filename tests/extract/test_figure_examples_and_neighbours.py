"""Single examples of a total, villages lit a moment ago, homes lit by neighbours, lists told on."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.figure_rows import H, Row, V, row, rows

DAY = date(2021, 9, 3)
UN, EL = "villages_unelectrified", "villages_electrified"

STATED: list[tuple[str, list[Row]]] = [
    (
        "Salah satu dari 12 desa di Lembata yang belum berlistrik adalah Lewolein.",
        [row("Lembata", UN, "12")],
    ),
    (
        "Lewolein merupakan satu dari 12 desa di Lembata yang masih belum menikmati listrik.",
        [row("Lembata", UN, "12")],
    ),
    (
        "Lewolein, satu dari 12 desa di Lembata yang belum teraliri listrik, ada di pantai.",
        [row("Lembata", UN, "12")],
    ),
    (
        "Around 300 of the 1,500 villages in Maluku have no electricity, most of them in Kepulauan "
        "Aru (120) and Buru (60).",
        [
            row("Maluku", UN, "300"),
            row("Maluku", "villages", "1500"),
            row("Kepulauan Aru", UN, "120"),
            row("Buru", UN, "60"),
        ],
    ),
    (  # a name that no gazetteer has
        "Rasio elektrifikasi Mamuju 93 persen, lalu Pasangkayu 91 persen, kemudian Majene 90 "
        "persen, disusul oleh Polman 89 persen.",
        [
            row("Mamuju", H, "93"),
            row("Pasangkayu", H, "91"),
            row("Majene", H, "90"),
            row("Polman", H, "89"),
        ],
    ),
    (
        "Some 93 percent of villages in Aceh, or 6,050 villages, have been reached by PLN.",
        [row("Aceh", V, "93"), row("Aceh", EL, "6050")],
    ),
    (
        "Hingga Oktober 2020, PLN sudah melayani pasang baru 12.000 pelanggan di Sulbar.",
        [row("Sulbar", "new_customers", "12000", period="2020-10")],
    ),
    ("Satu desa di Alor belum berlistrik.", [row("Alor", UN, "1")]),
    (
        "Baru satu dari 12 desa di Lembata yang berlistrik.",
        [row("Lembata", EL, "1"), row("Lembata", "villages", "12")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), STATED)
def test_stated(text: str, expected: list[Row]) -> None:
    assert rows(text, DAY) == expected


NONE = [
    "Lima desa yang baru saja menyala itu ada di Kabupaten Alor.",
    "Tiga desa di Alor yang baru diresmikan listriknya ada di Pantar.",
    "Four villages that have just got electricity are in Alor.",
    "Sebanyak 4,5 persen keluarga di Sulbar, atau sekitar 14.000 KK, masih menumpang listrik "
    "tetangga.",
    "Ada 3 persen rumah tangga di Sulbar yang nyalur dari tetangga.",
    "Some 4 percent of homes in Sulbar share their neighbours' connection.",
]


@pytest.mark.parametrize("text", NONE)
def test_none(text: str) -> None:
    assert rows(text, DAY) == []
