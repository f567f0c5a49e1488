"""Figures told on: counts behind a dated ratio, areas counted first, rests, places of a list."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.figure_rows import H, Row, V, row, rows

C, HE, HU, VE, VU = (
    "customers",
    "households_electrified",
    "households_unelectrified",
    "villages_electrified",
    "villages_unelectrified",
)
HL, VL = "household_unelectrified_ratio", "village_unelectrified_ratio"
DAY = date(2023, 3, 9)

CHAINS: list[tuple[str, list[Row]]] = [
    (  # Each turn is of its own year, with all the counts behind it.
        "Pada 2016 rasio elektrifikasi Kabupaten Tanah Laut 71,5 persen. Jumlah KK yang memakai "
        "listrik 42.850 KK dari total 60.301 KK. Pengguna listrik PLN sebanyak 31.204 KK. Lalu "
        "pada 2017 naik jadi 76,2 persen. Jumlah KK yang memakai listrik 46.901 KK dari 61.292 "
        "KK. Sisanya memakai non PLN sebanyak 12.900 KK.",
        [
            row("Kabupaten Tanah Laut", H, "71.5", period="2016"),
            row("Kabupaten Tanah Laut", HE, "42850", period="2016"),
            row("Kabupaten Tanah Laut", "households", "60301", period="2016"),
            row("Kabupaten Tanah Laut", HE, "31204", period="2016"),
            row("Kabupaten Tanah Laut", H, "76.2", period="2017"),
            row("Kabupaten Tanah Laut", HE, "46901", period="2017"),
            row("Kabupaten Tanah Laut", "households", "61292", period="2017"),
            row("Kabupaten Tanah Laut", HE, "12900", period="2017"),
        ],
    ),
    (
        "Pada akhir 2021 rasio desa berlistrik Sintang baru 70 persen. Sebanyak 280 desa sudah "
        "berlistrik dari 400 desa. Desa yang belum berlistrik 120 desa.",
        [
            row("Sintang", V, "70", period="2021-12"),
            row("Sintang", VE, "280", period="2021-12"),
            row("Sintang", "villages", "400", period="2021-12"),
            row("Sintang", VU, "120", period="2021-12"),
        ],
    ),
    (  # What is so today, and what another sentence stands before, is of no year told before.
        "Pada 2016 rasio elektrifikasi Berau 71 persen. Sebanyak 80 desa di Berau berlistrik. "
        "Kini masih ada 20 desa yang belum berlistrik.",
        [
            row("Berau", H, "71", period="2016"),
            row("Berau", VE, "80", period="2016"),
            row("Berau", VU, "20"),
        ],
    ),
    (
        "Pada 2016 rasio elektrifikasi Berau 71 persen. Pembangunan jaringan terus berjalan. "
        "Sebanyak 80 desa di Berau sudah berlistrik.",
        [row("Berau", H, "71", period="2016"), row("Berau", VE, "80")],
    ),
    (
        "Pada 2016 rasio elektrifikasi Berau 71 persen. Sebanyak 80 desa di Berau berlistrik. "
        "Di Malinau ada 60 desa yang berlistrik.",
        [
            row("Berau", H, "71", period="2016"),
            row("Berau", VE, "80", period="2016"),
            row("Malinau", VE, "60"),
        ],
    ),
]

THOSE_AREAS: list[tuple[str, list[Row]]] = [
    (
        "Per Maret 2018 ada dua kabupaten di NTT dengan rasio elektrifikasi di bawah 40 persen. "
        "Kedua kabupaten itu ialah Sabu Raijua 31 persen dan Malaka 35 persen.",
        [row("Sabu Raijua", H, "31", period="2018-03"), row("Malaka", H, "35", period="2018-03")],
    ),
    (
        "Data PLN per Juni 2020 menunjukkan tiga provinsi memiliki rasio elektrifikasi di bawah 90 "
        "persen. Ketiganya adalah NTT 86 persen, Maluku 88 persen, dan Papua 89 persen.",
        [
            row("NTT", H, "86", period="2020-06"),
            row("Maluku", H, "88", period="2020-06"),
            row("Papua", H, "89", period="2020-06"),
        ],
    ),
    (  # No areas were counted: the period is that of a meeting.
        "Rapat soal rasio elektrifikasi digelar pada Juni 2020. Provinsi itu baru 86 persen, kata "
        "Gubernur NTT.",
        [row("NTT", H, "86")],
    ),
]

RESTS: list[tuple[str, list[Row]]] = [
    (
        "Jumlah pelanggan di Kepulauan Aru saat ini 12 ribu. Jumlah itu hanya 55 persen kepala "
        "keluarga, dan 45 persen lagi masih belum menikmati listrik.",
        [
            row("Kepulauan Aru", C, "12000"),
            row("Kepulauan Aru", H, "55"),
            row("Kepulauan Aru", HL, "45"),
        ],
    ),
    (
        "Baru 62 persen rumah tangga di Kabupaten Malaka yang menikmati listrik, sedangkan 38 "
        "persen lainnya belum.",
        [row("Kabupaten Malaka", H, "62"), row("Kabupaten Malaka", HL, "38")],
    ),
    (  # Two shares of two nouns have one verb.
        "Sebanyak 0,7 persen rumah tangga dan 0,4 persen desa di Jambi belum berlistrik.",
        [row("Jambi", HL, "0.7"), row("Jambi", VL, "0.4")],
    ),
    (  # The people of whom a share is told are those households.
        "Baru 58,7 persen warga Kabupaten Sikka menikmati listrik. KK yang menikmati listrik ada "
        "30.507 KK atau sebesar 58,7 persen.",
        [row("Kabupaten Sikka", HE, "30507"), row("Kabupaten Sikka", H, "58.7")],
    ),
]

DUE: list[tuple[str, list[Row]]] = [
    (
        "Rasio elektrifikasi nasional masih 99,63 persen, cuma yang 0,37 persen ini yang perlu "
        "dituntaskan di tahun 2023.",
        [row("Indonesia", H, "99.63"), row("Indonesia", HL, "0.37")],
    ),
    (
        "Sebanyak 118 desa di Maluku yang belum menikmati listrik sama sekali diusahakan dalam "
        "tahun ini semuanya menyala.",
        [row("Maluku", VU, "118")],
    ),
    (
        "Pada 2022 ada 44 desa di Alor yang belum berlistrik dan harus dialiri pada 2024.",
        [row("Alor", VU, "44", period="2022")],
    ),
    (  # What must be reached is of the time by which it must.
        "Rasio elektrifikasi Bali harus mencapai 100 persen pada 2024.",
        [row("Bali", H, "100", "target", "2024")],
    ),
]

PLACES: list[tuple[str, list[Row]]] = [
    (
        "Sebanyak 19 desa di Kepulauan Aru sudah dialiri listrik. Rinciannya 8 desa di Aru Tengah "
        "Hulu, 6 desa di Benjina, dan 5 desa di Marlasi.",
        [
            row("Kepulauan Aru", VE, "19"),
            row("Aru Tengah Hulu", VE, "8"),
            row("Benjina", VE, "6"),
            row("Marlasi", VE, "5"),
        ],
    ),
    (
        "Pada 2020 PLN melistriki 23 desa di Kabupaten Nunukan, terdiri dari 9 desa di Lumbis "
        "Hulu, 8 desa di Krayan Tengah dan 6 desa di Sebuku.",
        [
            row("Kabupaten Nunukan", VE, "23", period="2020"),
            row("Lumbis Hulu", VE, "9", period="2020"),
            row("Krayan Tengah", VE, "8", period="2020"),
            row("Sebuku", VE, "6", period="2020"),
        ],
    ),
    (
        "Rasio elektrifikasi per provinsi yakni Jambi 52,06 persen, kalimantan Barat 46,92 persen "
        "dan Gorontalo 48 persen.",
        [
            row("Jambi", H, "52.06"),
            row("kalimantan Barat", H, "46.92"),
            row("Gorontalo", H, "48"),
        ],
    ),
    (  # What supplies the ratio is no place.
        "Rasio elektrifikasi Papua 95 persen, PLN 90 persen, Non PLN 5 persen.",
        [row("Papua", H, "95"), row("Papua", H, "90")],
    ),
    (  # Told again as the whole of a part.
        "Hingga 2017 PLN sudah melistriki 88 desa di Sumatera Barat. Dari 88 desa di "
        "Sumatera Barat, sebanyak 19 desa ada di Kepulauan Mentawai.",
        [
            row("Sumatera Barat", VE, "88", period="2017"),
            row("Kepulauan Mentawai", VE, "19", period="2017"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CHAINS + THOSE_AREAS)
def test_the_period_of_what_is_told_on(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(("text", "expected"), RESTS + DUE)
def test_what_is_left_and_when_it_is_due(text: str, expected: list[Row]) -> None:
    assert rows(text, DAY) == expected


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_the_place_of_each_item(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected
