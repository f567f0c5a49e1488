"""Areas ranked within the country, and periods of data, rests and targets told on."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.figure_rows import H, Row, row, rows

LIT, DARK = "villages_electrified", "villages_unelectrified"
DARK_HOMES = "households_unelectrified"
DAY = date(2022, 5, 4)
CASES: list[tuple[str, list[Row]]] = [
    (  # the country is where an area is ranked, not whose the figure is
        "Bali menjadi provinsi pertama di Indonesia yang rasio elektrifikasinya 100 persen.",
        [row("Bali", H, "100")],
    ),
    (
        "Rasio elektrifikasi di Provinsi Bali tertinggi secara nasional. Persentasenya mencapai "
        "99,9 persen.",
        [row("Provinsi Bali", H, "99.9")],
    ),
    (
        "Direktur Utama PT PLN (Persero) Budi Azis mengatakan rasio elektrifikasi 76,6 persen.\n\n"
        "Masih ada dua provinsi di bawah rata-rata, yakni Papua dan Maluku masing-masing 36,4 "
        "persen dan 54,8 persen.",
        [row("Indonesia", H, "76.6"), row("Papua", H, "36.4"), row("Maluku", H, "54.8")],
    ),
    (  # a short form stands between two areas
        "Sebanyak 53 desa di Kalimantan Selatan (Kalsel) dan Jambi sudah berlistrik.",
        [row("Kalimantan Selatan (Kalsel) dan Jambi", LIT, "53")],
    ),
    (  # no place of a dateline
        "Kabar, Jakarta - Tujuh desa di Provinsi Riau telah dialiri listrik.",
        [row("Provinsi Riau", LIT, "7")],
    ),
    (  # all of a sentence is taken from data of one time
        "Data Dinas ESDM Jambi per Maret 2022 menunjukkan, dari 231 desa masih ada 39 desa yang "
        "belum berlistrik.",
        [
            row("Jambi", "villages", "231", "observed", "2022-03"),
            row("Jambi", DARK, "39", "observed", "2022-03"),
        ],
    ),
    (  # so is the rest
        "Sampai Februari 2022 desa di Jambi yang teraliri listrik mencapai 174 desa.\n\nSedangkan "
        "sisanya ada sekitar 29 desa.",
        [
            row("Jambi", LIT, "174", "observed", "2022-02"),
            row("Jambi", DARK, "29", "observed", "2022-02"),
        ],
    ),
    (  # targets dealt out paragraph by paragraph
        "PLN planned to electrify all 900 villages in Indonesia this year.\n\n"
        "In Sumatra, all 214 villages will be electrified.\n\n"
        "The work is hard.\n\n"
        "In Kalimantan, all 176 villages will be electrified.\n\n"
        "In Papua, all 287 villages will be electrified.",
        [
            row("Indonesia", LIT, "900", "target", "2022"),
            row("Sumatra", LIT, "214", "target", "2022"),
            row("Kalimantan", LIT, "176", "target", "2022"),
            row("Papua", LIT, "287", "target", "2022"),
        ],
    ),
]

LISTS: list[tuple[str, list[Row]]] = [
    (  # places that no gazetteer has
        "Di Jambi yang belum berlistrik yakni Kecamatan Muko sebanyak 181 kepala keluarga, Batin "
        "sebanyak 67 kepala keluarga, dan Limbur Tengah 29 kepala keluarga.",
        [
            row("Kecamatan Muko", DARK_HOMES, "181"),
            row("Batin", DARK_HOMES, "67"),
            row("Limbur Tengah", DARK_HOMES, "29"),
        ],
    ),
    (
        "In Maluku and Papua, 487 villages were electrified.",
        [row("Maluku and Papua", LIT, "487")],
    ),
    (  # parts that make up a target
        "PLN akan menyambung 24 ribu pelanggan baru di Jambi. Itu tidak mudah.\n\nRinciannya, "
        "11 ribu sambungan baru di Kerinci, 8 ribu sambungan baru di Bungo dan 5 ribu sambungan "
        "baru di Tebo.",
        [
            row("Jambi", "new_customers", "24000", "target"),
            row("Kerinci", "new_customers", "11000", "target"),
            row("Bungo", "new_customers", "8000", "target"),
            row("Tebo", "new_customers", "5000", "target"),
        ],
    ),
    (
        "Tahun ini PLN menargetkan 110 ribu sambungan baru di Jambi, dan hingga Maret terealisasi "
        "31.850 sambungan.",
        [
            row("Jambi", "new_customers", "110000", "target", "2022"),
            row("Jambi", "new_customers", "31850", "observed", "2022-03"),
        ],
    ),
    (  # a list that goes on in the next sentence
        "Sampai Maret 2022 rasio elektrifikasi tertinggi di Jambi ada di Bungo 96,5 persen. "
        "Kemudian Tebo 87,9 persen dan Kerinci 87,4 persen.",
        [
            row("Bungo", H, "96.5", "observed", "2022-03"),
            row("Tebo", H, "87.9", "observed", "2022-03"),
            row("Kerinci", H, "87.4", "observed", "2022-03"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_whose_and_when(text: str, expected: list[Row]) -> None:
    assert rows(text, DAY) == expected


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_what_a_list_deals_out(text: str, expected: list[Row]) -> None:
    assert rows(text, DAY) == expected
