"""Homes and customers that are new, wanted or only candidates, and those of all homes."""

from __future__ import annotations

import pytest

from tests.extract.figure_rows import H, Row, row, rows

HC, HE, HU = "household_customers", "households_electrified", "households_unelectrified"
NEW, ALL, HOMES = "new_customers", "customers", "households"

FORMS: list[tuple[str, list[Row]]] = [
    (
        "Sebanyak 712 Kepala Keluarga (KK) pada beberapa dusun di Wajo telah disambung PLN.",
        [row("Wajo", NEW, "712")],
    ),
    (
        "Tahun 2018 ada 6.012 rumah di Riau yang berhasil kami sambung.",
        [row("Riau", NEW, "6012", period="2018")],
    ),
    ("Sebanyak 6.012 rumah di Riau sudah berlistrik.", [row("Riau", HE, "6012")]),
    (
        "Pemerintah membidik 14.200 rumah di Riau bisa menikmati listrik.",
        [row("Riau", NEW, "14200", "target")],
    ),
    (
        "Sebanyak 1,2 juta rumah tangga lainnya di Riau akan dilayani melalui jaringan PLN.",
        [row("Riau", NEW, "1200000", "target")],
    ),
    (
        "Program itu mencakup penyambungan 1.210 pelanggan rumah tangga di Belu.",
        [row("Belu", NEW, "1210")],
    ),
    ("PLN melayani 21.210 pelanggan rumah tangga di Belu.", [row("Belu", HC, "21210")]),
    (
        "Jumlah pelanggan PLN di Riau mencapai 2,1 juta, bertambah 120 ribu dibanding akhir 2021.",
        [row("Riau", ALL, "2100000"), row("Riau", NEW, "120000")],
    ),
    (
        "Pelanggan rumah tangga kami di Riau per Juli 2014 714.306. Tahun depan rencananya tambah "
        "38 ribu.",
        [row("Riau", HC, "714306", period="2014-07"), row("Riau", NEW, "38000", "target")],
    ),
    (  # who may become customers
        "PLN menaksir ada 2.310 calon pelanggan di 40 dusun di Riau.",
        [row("Riau", NEW, "2310", "projection")],
    ),
    (
        "Calon pelanggan di Riau yang sudah mendaftar sebanyak 612 KK.",
        [row("Riau", NEW, "612", "projection")],
    ),
    (  # homes called customers that are none yet
        "Yang belum teraliri listrik PLN di NTB itu kira-kira 5.600 pelanggan (rumah tangga).",
        [row("NTB", HU, "5600")],
    ),
    (
        "Rumah tangga di Riau totalnya 1,2 juta. Dari jumlah itu pelanggan PLN sekitar 800.000, "
        "sementara yang non PLN sekitar 400.000 pelanggan.",
        [
            row("Riau", HOMES, "1200000"),
            row("Riau", HC, "800000"),
            row("Riau", HC, "400000"),
        ],
    ),
    (
        "Program BPBL dari APBN 2022 berjalan di Pati. Dari 379 ribu rumah tangga di Pati, yang "
        "belum tersambung tinggal sekitar 6 ribu.",
        [row("Pati", HOMES, "379000"), row("Pati", HU, "6000")],
    ),
    (
        "Rumah tangga yang belum berlistrik di Riau per akhir 2023 diperkirakan berjumlah 18.914 "
        "rumah tangga.\n\nPekanbaru, 17 Januari 2024",
        [row("Riau", HU, "18914", period="2023-12")],
    ),
    (  # an example, and light of one's own
        "Rasio elektrifikasi Selayar 93 persen. Ada yang satu pulau 40 rumah.",
        [row("Selayar", H, "93")],
    ),
    (
        "Warga Ende belum menikmati listrik. Ada yang memakai genset tapi hanya 9 rumah.",
        [],
    ),
    (  # of a programme: so far, and what it is raised to
        "Tahun ini program sambungan listrik gratis di Riau menyasar 2.800 rumah tangga. Hingga "
        "pekan kedua yang sudah menyala 2.611 rumah.",
        [row("Riau", NEW, "2800", "target"), row("Riau", NEW, "2611")],
    ),
    (
        "Dari 412 KK di Sarmi, yang sudah terpasang meterannya 387.",
        [row("Sarmi", HOMES, "412"), row("Sarmi", NEW, "387")],
    ),
    (  # lamps that are on no network say nothing of those homes
        "Sebanyak 98.300 rumah tangga di Riau direncanakan menerima lampu yang tidak terhubung "
        "dengan jaringan listrik.",
        [],
    ),
    ("By December 2023 the REC service of PLN had 2,140 customers in Riau.", []),
    ("Layanan energi hijau PLN di Riau sudah dipakai 812 pelanggan.", []),
]


@pytest.mark.parametrize(("text", "expected"), FORMS)
def test_homes_new_wanted_and_all(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected
