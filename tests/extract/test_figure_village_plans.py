"""Villages of a plan among those without electricity: the plan's are a target, the others dark."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.figure_rows import Row, row, rows

DAY = date(2021, 9, 3)
EL, UN = "villages_electrified", "villages_unelectrified"

STATED: list[tuple[str, list[Row]]] = [
    (
        "PLN bakal menerangi 18 desa dari 52 desa di Riau yang sampai sekarang masih gelap.",
        [row("Riau", UN, "52")],
    ),
    (
        "Pemkab Alor akan mengaliri 12 desa dari 40 desa yang hingga kini belum tersentuh listrik.",
        [row("Alor", UN, "40")],
    ),
    (
        "PLN will light up 15 of the 60 villages in Papua that are still dark.",
        [row("Papua", UN, "60")],
    ),
    (
        "Dari 122 desa di Jambi yang hingga saat ini masih gelap, 38 desa akan dialiri pada 2022.",
        [row("Jambi", UN, "122")],
    ),
    (
        "PLN menargetkan 12.000 dari 40.000 rumah tangga di Flores yang belum berlistrik tersambung"
        " listrik.",
        [
            row("Flores", "households_electrified", "12000", "target"),
            row("Flores", "households_unelectrified", "40000"),
        ],
    ),
    (
        "Di NTT masih ada 60 desa yang belum berlistrik. Desa yang akan dikerjakan tahun ini yakni "
        "9 desa di Alor, 8 desa di Belu, dan 4 desa di Ende.",
        [row("NTT", UN, "60")],
    ),
    (
        "Sebanyak 60 desa di NTT belum berlistrik. Yang masuk dalam program tahun depan adalah Alor"
        " 9 desa, Belu 8 desa dan Ende 4 desa.",
        [row("NTT", UN, "60")],
    ),
    (
        "Sebanyak 60 desa di NTT belum berlistrik. Prioritas tahun 2022 meliputi 9 desa di Alor dan"
        " 8 desa di Belu.",
        [row("NTT", UN, "60")],
    ),
    (
        "There are 60 villages without electricity in NTT. Those on this year's list are 9 villages"
        " in Alor and 8 villages in Belu.",
        [row("NTT", UN, "60")],
    ),
    (  # the list goes on behind a full stop, with a word that is no part of the name
        "Riau punya 90 desa yang belum berlistrik. Desa yang masuk target yaitu, 9 desa di "
        "Kabupaten Pelalawan. Kemudian Siak 7 desa, Kampar 6 desa, Dumai 5 desa dan Rokan Hulu tiga"
        " desa.",
        [row("Riau", UN, "90")],
    ),
    (
        "Sebanyak 38 desa dari 122 desa di Jambi yang masih gelap akan dialiri setrum.",
        [row("Jambi", UN, "122")],
    ),
    (
        "Tahun 2022 ada 31 desa di Sulbar yang masuk program listrik desa, terbanyak di Mamuju 12 "
        "desa.",
        [],
    ),
]


@pytest.mark.parametrize(("text", "expected"), STATED)
def test_stated(text: str, expected: list[Row]) -> None:
    assert rows(text, DAY) == expected


OBSERVED: list[tuple[str, list[Row]]] = [
    (
        "PLN akan menerangi 18 desa dari 52 desa yang ada di Riau.",
        [row("Riau", "villages", "52")],
    ),
    (
        "Sebanyak 60 desa di NTT belum berlistrik, yakni 9 desa di Alor, 8 desa di Belu. Lalu Ende "
        "43 desa.",
        [
            row("NTT", UN, "60"),
            row("Alor", UN, "9"),
            row("Belu", UN, "8"),
            row("Ende", UN, "43"),
        ],
    ),
    (
        "Sebanyak 60 desa di NTT belum berlistrik. Yang masuk daftar desa gelap yakni 9 desa di "
        "Alor, 8 desa di Belu, dan 43 desa di Ende.",
        [
            row("NTT", UN, "60"),
            row("Alor", UN, "9"),
            row("Belu", UN, "8"),
            row("Ende", UN, "43"),
        ],
    ),
    (
        "Sebanyak 30 dari 80 desa di Alor belum berlistrik.",
        [row("Alor", UN, "30"), row("Alor", "villages", "80")],
    ),
    (  # nothing is said of electricity
        "Tahun 2022 ada 31 desa di Sulbar yang masuk program air bersih, terbanyak di Mamuju.",
        [],
    ),
]


@pytest.mark.parametrize(("text", "expected"), OBSERVED)
def test_observed(text: str, expected: list[Row]) -> None:
    assert rows(text, DAY) == expected


TOLD_ON: list[tuple[str, list[Row]]] = [
    (
        "Sebanyak 51 desa di Melawi masih gelap. Akan dilistriki 30 desa, sementara 21 desa lagi "
        "belum.",
        [row("Melawi", UN, "51"), row("Melawi", UN, "21")],
    ),
    (
        "Sebanyak 51 desa di Melawi masih gelap. Tahun 2022 akan dikerjakan 30 desa di Pinoh.",
        [row("Melawi", UN, "51")],
    ),
    (  # what is left of a plan is dark
        "Sebanyak 51 desa di Melawi masih gelap. Tahun 2022 akan dilistriki 30 desa, sisanya 21 "
        "desa.",
        [
            row("Melawi", UN, "51"),
            row("Melawi", UN, "21"),
        ],
    ),
    (  # how far works are
        "Dari 30 desa sasaran lisdes di Melawi, 12 desa sudah selesai, 10 desa dalam pengerjaan dan"
        " 8 desa belum mulai.",
        [],
    ),
    (
        "Sejak Januari hingga Juli 2021, PLN telah menyambung 61.200 pelanggan baru di Riau.",
        [row("Riau", "new_customers", "61200", period="2021-07")],
    ),
    (
        "Sejak Januari 2021 PLN menyambung 61.200 pelanggan baru di Riau.",
        [row("Riau", "new_customers", "61200")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD_ON)
def test_told_on(text: str, expected: list[Row]) -> None:
    assert rows(text, DAY) == expected
