"""Figures whose time or area another word, sentence or name of the text tells."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.figure_rows import H, Row, V, row, rows

WHEN: list[tuple[str, list[Row]]] = [
    (
        "Pada awal 2018 rasio desa berlistrik Jambi masih 91,2 persen.",
        [row("Jambi", V, "91.2", period="2018-01")],
    ),
    (
        "Rasio elektrifikasi Jambi hingga Agustus 2021 sebesar 95,1 persen, sedangkan target akhir "
        "tahun 96 persen.",
        [row("Jambi", H, "95.1", period="2021-08"), row("Jambi", H, "96", "target", "2021-12")],
    ),
    (
        "Jambi's electrification ratio stood at 95.2 percent as of June 2021, up from 94.1 percent "
        "a year earlier.",
        [row("Jambi", H, "95.2", period="2021-06"), row("Jambi", H, "94.1", period="2020-06")],
    ),
    (
        "Pada triwulan II rasio elektrifikasi Jambi tercatat 95,5 persen.",
        [row("Jambi", H, "95.5", period="2021-Q2")],
    ),
    (
        "Rasio elektrifikasi Jambi 94,9 persen pada 2020. Angka itu masih di bawah Riau 97,3 "
        "persen.",
        [row("Jambi", H, "94.9", period="2020"), row("Riau", H, "97.3", period="2020")],
    ),
    (
        "Hingga Juli 2021 pelanggan di Jambi mencapai 900.120, lebih banyak dibanding 2020. Dari "
        "jumlah itu, pelanggan rumah tangga sebanyak 820.310.",
        [
            row("Jambi", "customers", "900120", period="2021-07"),
            row("Jambi", "household_customers", "820310", period="2021-07"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), WHEN)
def test_when(text: str, expected: list[Row]) -> None:
    assert rows(text, date(2021, 9, 3)) == expected


WHOSE: list[tuple[str, list[Row]]] = [
    (
        "Pemerintah Provinsi Sulawesi Tenggara (Sultra) membangun PLTS. Rasio elektrifikasi Sultra "
        "mencapai 96,1 persen.",
        [row("Provinsi Sulawesi Tenggara (Sultra)", H, "96.1")],
    ),
    (
        "BPS Kabupaten Alor merilis hasil Survei Sosial Ekonomi Nasional. Kepala BPS Kabupaten "
        "Alor Yeni Laka menyebut rasio elektrifikasi di kabupaten itu 71,3 persen.",
        [row("Kabupaten Alor", H, "71.3")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), WHOSE)
def test_whose(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


TOLD_ON: list[tuple[str, list[Row]]] = [
    (
        "Rasio elektrifikasi Jambi 94,9 persen pada 2020. Angka itu di atas Riau 93,3 persen. "
        "Adapun secara nasional 99,1 persen.",
        [
            row("Jambi", H, "94.9", period="2020"),
            row("Riau", H, "93.3", period="2020"),
            row("Indonesia", H, "99.1", period="2020"),
        ],
    ),
    (
        "Hingga Mei 2021 rasio elektrifikasi nasional 99,1 persen.\n\nSecara rinci, ada dua "
        "provinsi yang tertinggal. Rasio elektrifikasi Papua 94,1 persen. Sementara Maluku 92 "
        "persen.",
        [
            row("Indonesia", H, "99.1", period="2021-05"),
            row("Papua", H, "94.1", period="2021-05"),
            row("Maluku", H, "92", period="2021-05"),
        ],
    ),
    (
        'Rasio elektrifikasi di Jambi mencapai 95,7 persen.\n\n"Angka ini per bulan Mei 2021," '
        "kata Rudi.",
        [row("Jambi", H, "95.7", period="2021-05")],
    ),
    (
        "Hingga Juli 2021 jumlah pelanggan di Jambi naik dibanding tahun sebelumnya, dari 900.120 "
        "pelanggan menjadi 940.300 pelanggan.",
        [
            row("Jambi", "customers", "900120", period="2020"),
            row("Jambi", "customers", "940300", period="2021-07"),
        ],
    ),
    (
        "PLN served 2.3 million customers in Riau until June 2021, while in 2015 there were only "
        "1.2 million.",
        [
            row("Riau", "customers", "2300000", period="2021-06"),
            row("Riau", "customers", "1200000", period="2015"),
        ],
    ),
    (
        "Untuk Sumatera, target jumlah desa berlistrik tahun ini sebanyak 348 desa, "
        "Jawa Bali 509 desa, sedangkan Maluku 208 desa.",
        [
            row("Sumatera", "villages_electrified", "348", "target", "2021"),
            row("Jawa Bali", "villages_electrified", "509", "target", "2021"),
            row("Maluku", "villages_electrified", "208", "target", "2021"),
        ],
    ),
    (
        "Target tahun ini di Riau 348 desa berlistrik, sedangkan Jambi sudah melistriki 208 desa.",
        [],
    ),
    (
        "BPS Jambi merilis hasil Susenas Maret 2021. Rasio elektrifikasi Jambi sebesar 95,7 "
        "persen. Setahun sebelumnya baru 94,2 persen.",
        [row("Jambi", H, "95.7", period="2021-03"), row("Jambi", H, "94.2", period="2020-03")],
    ),
    (
        'PLN membangun jaringan. "Kami dapat jatah besar. Riau 301 desa berlistrik baru, Jambi '
        '117 desa berlistrik baru," kata Rudi.',
        [],
    ),
    (
        "Rasio elektrifikasi Jambi naik. Sebanyak 81 persen responden di Jambi puas, "
        "38 percent of those polled.",
        [],
    ),
    (
        "Hingga Mei 2021 di Riau 12 desa belum berlistrik. Di Kampar ada tujuh desa.",
        [row("Riau", "villages_unelectrified", "12", period="2021-05")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD_ON)
def test_told_on(text: str, expected: list[Row]) -> None:
    assert rows(text, date(2021, 9, 3)) == expected
