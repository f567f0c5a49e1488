"""Customers that are added and those in all, what is expected of them, and lists of branches."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.figure_rows import Row, row, rows

DAY = date(2021, 9, 3)
NEW, ALL = "new_customers", "customers"

STATED: list[tuple[str, list[Row]]] = [
    (
        "PLN Jambi sudah menyambung 12.400 pelanggan baru. Dengan tambahan itu pelanggan PLN di "
        "Jambi kini mencapai 412.000 pelanggan.",
        [row("Jambi", NEW, "12400"), row("Jambi", ALL, "412000")],
    ),
    (
        "PLN Riau menambah 12.400 pelanggan baru. Dengan penambahan tersebut, jumlah pelanggan PLN "
        "di Riau menjadi 412.000 pelanggan.",
        [row("Riau", NEW, "12400"), row("Riau", ALL, "412000")],
    ),
    (
        "Berkat 12.400 sambungan baru itu, total pelanggan PLN di Riau menjadi 412.000 pelanggan.",
        [row("Riau", NEW, "12400"), row("Riau", ALL, "412000")],
    ),
    (
        "After these new connections, the number of customers in Riau reached 412,000 customers.",
        [row("Riau", ALL, "412000")],
    ),
    (
        "Hingga tutup tahun 2021 PLN Riau memperkirakan sambungan baru bertambah menjadi 70.000, "
        "yang terbanyak golongan rumah tangga.",
        [row("Riau", NEW, "70000", "projection", "2021-12")],
    ),
    (
        "Hingga akhir tahun 2021, PLN Riau memproyeksikan pelanggan baru mencapai 70.000 "
        "pelanggan.",
        [row("Riau", NEW, "70000", "projection", "2021-12")],
    ),
    (
        "Sampai akhir tahun ini diperkirakan sambungan baru di Riau 70.000.",
        [row("Riau", NEW, "70000", "projection", "2021-12")],
    ),
    (
        "PLN berhasil menyalakan lebih dari 1.500 rumah di Riau yang lama mengantre.",
        [row("Riau", NEW, "1500")],
    ),
    (
        "Khusus hari itu, yang dinyalakan di Riau sebanyak 8.317 rumah. Rinciannya:\n"
        "Cabang Dumai 3.905\nCabang Rengat 2.680\nCabang Bangkinang 1.732\nSemua lancar.",
        [
            row("Riau", NEW, "8317"),
            row("Cabang Dumai", NEW, "3905"),
            row("Cabang Rengat", NEW, "2680"),
            row("Cabang Bangkinang", NEW, "1732"),
        ],
    ),
    (
        "Sebanyak 8.317 KK di NTT belum berlistrik, terdiri dari:\n1. Alor: 3.905 KK\n2. Belu: "
        "2.680 KK\n3. Ende: 1.732 KK",
        [
            row("NTT", "households_unelectrified", "8317"),
            row("Alor", "households_unelectrified", "3905"),
            row("Belu", "households_unelectrified", "2680"),
            row("Ende", "households_unelectrified", "1732"),
        ],
    ),
    (  # known areas, of more
        "Sebanyak 9.000 KK di NTT belum berlistrik, terbanyak di:\n- Alor 3.905\n- Belu 2.680\n"
        "- Ende 1.732",
        [
            row("NTT", "households_unelectrified", "9000"),
            row("Alor", "households_unelectrified", "3905"),
            row("Belu", "households_unelectrified", "2680"),
            row("Ende", "households_unelectrified", "1732"),
        ],
    ),
    (
        "PLN serves 9,100 customers in Papua, as follows:\nUP3 Jayapura: 6,000\nUP3 Sorong: 3,100",
        [
            row("Papua", ALL, "9100"),
            row("UP3 Jayapura", ALL, "6000"),
            row("UP3 Sorong", ALL, "3100"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), STATED)
def test_stated(text: str, expected: list[Row]) -> None:
    assert rows(text, DAY) == expected


OTHERWISE: list[tuple[str, list[Row]]] = [
    (
        "Penambahan pelanggan itu mencapai 12.400 pelanggan di Riau.",
        [row("Riau", NEW, "12400")],
    ),
    ("PLN menyalakan kembali 1.500 rumah di Riau yang padam.", []),
    ("Warga menyalakan lilin di 1.500 rumah di Riau.", []),
    (  # the lines count something else
        "PLN Riau melayani 412.000 pelanggan. Hubungi kami di:\nCabang Dumai 3905\n"
        "Cabang Rengat 2680",
        [row("Riau", ALL, "412000")],
    ),
    (  # no colon
        "PLN Riau melayani 6.585 pelanggan.\nCabang Dumai 3.905\nCabang Rengat 2.680",
        [row("Riau", ALL, "6585")],
    ),
    (  # what is only reached so far
        "Pelanggan PLN di Riau ditargetkan 500.000, realisasinya baru 412.000 pelanggan.",
        [row("Riau", ALL, "500000", "target"), row("Riau", ALL, "412000")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), OTHERWISE)
def test_otherwise(text: str, expected: list[Row]) -> None:
    assert rows(text, DAY) == expected
