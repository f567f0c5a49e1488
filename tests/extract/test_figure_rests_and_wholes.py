"""What is left of a total, totals all of which have it, and counts that are none of access."""

from __future__ import annotations

import pytest

from tests.extract.figure_rows import H, Row, V, row, rows

LIT, DARK, ALL = "villages_electrified", "villages_unelectrified", "villages"
NEW = "new_customers"

CASES: list[tuple[str, list[Row]]] = [
    (  # the rest, in a sentence of its own
        "Rasio desa berlistrik di Lampung mencapai 98 persen atau 2.590 desa dari total 2.640 desa."
        " Sebanyak 50 desa sisanya berada di Pesisir Barat.",
        [
            row("Lampung", V, "98"),
            row("Lampung", LIT, "2590"),
            row("Lampung", ALL, "2640"),
            row("Pesisir Barat", DARK, "50"),
        ],
    ),
    (
        "Dari 118 desa di Ngada, sudah 96 desa yang berlistrik. Sisanya ada 22 desa.",
        [row("Ngada", ALL, "118"), row("Ngada", LIT, "96"), row("Ngada", DARK, "22")],
    ),
    (  # the other part by one word
        "Dari 120 desa di Ende, 101 desa sudah teraliri listrik dan 19 belum.",
        [row("Ende", ALL, "120"), row("Ende", LIT, "101"), row("Ende", DARK, "19")],
    ),
    (
        "Dari 88 desa dan kelurahan di Sikka, ujarnya, 71 sudah dimasuki jaringan PLN dan 17 "
        "belum.",
        [row("Sikka", ALL, "88"), row("Sikka", LIT, "71"), row("Sikka", DARK, "17")],
    ),
    (  # all of them: the total and what has it are one number
        "Seluruh desa dan kelurahan di Belitung yang totalnya 49 sudah teraliri listrik.",
        [row("Belitung", ALL, "49"), row("Belitung", LIT, "49")],
    ),
    (
        "Kota Kupang dengan 51 kelurahan, semuanya sudah berlistrik atau 100 persen.",
        [
            row("Kota Kupang", ALL, "51"),
            row("Kota Kupang", LIT, "51"),
            row("Kota Kupang", V, "100"),
        ],
    ),
    (  # some of a total: no more than what has it
        "Sebanyak 75 desa di Bantul sudah berlistrik.",
        [row("Bantul", LIT, "75")],
    ),
    (  # a total behind the name of a ratio
        "Rasio desa berlistrik yakni Kabupaten Belu, jumlah total 81 desa, desa yang berlistrik "
        "69 desa atau 85,19 persen.",
        [
            row("Kabupaten Belu", ALL, "81"),
            row("Kabupaten Belu", LIT, "69"),
            row("Kabupaten Belu", V, "85.19"),
        ],
    ),
    (  # what an area is made up of is not what the sentence before counts
        "Sebanyak 90 desa di NTT belum berlistrik. Kabupaten Alor terdiri atas 175 desa, dan baru "
        "61 persen dusunnya berlistrik, sedangkan rasio elektrifikasinya 71 persen.",
        [row("NTT", DARK, "90"), row("Kabupaten Alor", ALL, "175"), row("Kabupaten Alor", H, "71")],
    ),
    (
        "Sebanyak 90 desa di NTT belum berlistrik. Jumlah itu terdiri dari 50 desa di Alor dan 40 "
        "desa di Ende.",
        [row("NTT", DARK, "90"), row("Alor", DARK, "50"), row("Ende", DARK, "40")],
    ),
    (  # of the candidates only those who got it
        "Dari sekitar 400 calon pelanggan di Kaimana, yang sudah menyala 341.",
        [row("Kaimana", NEW, "341")],
    ),
    (
        "Program BPBL di Buton berjalan. Dari 900 calon penerima, yang sudah menyala 610.",
        [row("Buton", NEW, "900", "target"), row("Buton", NEW, "610")],
    ),
    (
        "In Sawu village in Alor, 31 houses stand right under the cable without a meter.",
        [row("Alor", "households_unelectrified", "31")],
    ),
    (
        "Listrik di Natuna tidak lagi padam siang hari. PLN menambah jam nyala menjadi 24 jam "
        "untuk 214 pelanggan di Kabupaten Natuna.",
        [row("Kabupaten Natuna", "customers", "214")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_rests_and_wholes(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


NONE: list[str] = [
    "The electricity produced there is equal to the need of around 60,000 households with a "
    "potential of emission reduction up to 120 thousand tonnes of CO2 per year.",
    "Dayanya sebanding dengan pemakaian listrik harian 12.000 rumah di Garut.",
    "Produksi listriknya setara kebutuhan 86.000 rumah tangga di Garut.",
    "Di Pulau Selayar ada 140-an kepala keluarga yang listriknya cuma menyala 6 jam.",
    "Sekitar 4.000 rumah tangga di Ende menyambung listrik dari rumah tetangga.",
    "Tahun depan ada 17 desa lagi di Sanggau yang disurvei untuk jaringan listrik.",
    "Jaringan listrik dibangun di 73 desa/pulau di Maluku.",
    "Listrik padam di Natuna akibat banjir, PLN memulihkan 214 pelanggan di Kabupaten Natuna.",
]


@pytest.mark.parametrize("text", NONE)
def test_counts_of_something_else(text: str) -> None:
    assert rows(text) == []
