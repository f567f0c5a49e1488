"""Villages to which electricity is brought are no count of those that have it."""

from __future__ import annotations

import pytest

from tests.extract.figure_rows import Row, V, row, rows

VV, VE, VU = "villages", "villages_electrified", "villages_unelectrified"

DEEDS: list[tuple[str, list[Row]]] = [
    ("PLN menyalakan listrik di 14 desa di Kabupaten Ende pekan ini.", []),
    ("PLN meresmikan penyalaan listrik bagi tujuh desa di Kabupaten Ende.", []),
    ("Listrik PLN akhirnya masuk ke 23 desa di Kabupaten Ende.", []),
    ("Sepanjang 2018 PLN membangun jaringan di 31 desa di Kabupaten Ende.", []),
    ("PLN turns on electricity in 14 villages in Ende regency.", []),
    ("The programme has been extended to 1,210 more villages in Indonesia this year.", []),
    ("The ministry hands out solar-powered lamps to 1,300 villages in Papua.", []),
    (  # told again, and dealt out by area
        "PLN menyalakan listrik di 14 desa di Flores. Dari 14 desa itu 9 desa berada di Ende, 3 "
        "desa "
        "di Ngada, dan sisanya 2 desa di Sikka.",
        [],
    ),
    (
        "Soal desa yang belum berlistrik di Jambi, 27 desa dikerjakan tahun ini, termasuk enam "
        "desa "
        "di Kerinci yang memakai PLTS.",
        [],
    ),
    (
        "Di Alor ada 41 desa yang belum berlistrik. Camat berharap 14 desa di antaranya bisa "
        "dikerjakan segera, sedangkan 7 desa menyusul.",
        [row("Alor", VU, "41")],
    ),
    (  # how many there are by now
        "Hingga Mei 2021 PLN melistriki 310 desa di Kabupaten Ende.",
        [row("Kabupaten Ende", VE, "310", period="2021-05")],
    ),
    (
        "PLN telah melistriki 310 desa di Kabupaten Ende.",
        [row("Kabupaten Ende", VE, "310")],
    ),
    (
        "PLN sudah menyalakan listrik di 310 desa dari total 340 desa di Kabupaten Ende.",
        [row("Kabupaten Ende", VE, "310"), row("Kabupaten Ende", VV, "340")],
    ),
    ("PLN has electrified 310 villages in Ende.", [row("Ende", VE, "310")]),
    (
        "PLN menargetkan penyalaan listrik di 25 desa di Ende pada 2024.",
        [row("Ende", VE, "25", "target", "2024")],
    ),
    (  # told of again among other words on electricity
        "Sebanyak 164 desa di Alor belum berlistrik. Pada forum listrik itu ia menyebut 164 desa "
        "terdiri atas 150 desa di Pantar, dan 14 desa di Pura.",
        [row("Alor", VU, "164"), row("Pantar", VU, "150"), row("Pura", VU, "14")],
    ),
    ("Warga dari 6 desa di Ende, yaitu Desa Oe dan lainnya, menikmati listrik.", []),
    ("Di Ende, 246 villages will see additional connections to the power grid.", []),
    (
        "Rasio desa berlistrik Ende 90 persen. Tahun depan 27 desa diusulkan.",
        [row("Ende", V, "90")],
    ),
    (
        "Di Ende terdapat 57 desa yang akan kami aliri listrik.",
        [row("Ende", VE, "57", "target")],
    ),
    ("Listrik yang menyala 24 jam di delapan desa di Ende itu dibangun dengan dana negara.", []),
]


@pytest.mark.parametrize(("text", "expected"), DEEDS)
def test_villages_that_are_being_lit(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected
