"""Counts told over regions, clauses and lists, and the areas and periods that are not theirs."""

from __future__ import annotations

import pytest

from tests.extract.figure_rows import H, Row, V, row, rows

VE, VU = "villages_electrified", "villages_unelectrified"
HE = "households_electrified"

COUNTS: list[tuple[str, list[Row]]] = [
    (
        "Sebanyak 801 kepala keluarga dari 9 kecamatan dan 15 desa di Lahat mulai merasakan "
        "listrik.",
        [row("Lahat", HE, "801")],
    ),
    (
        "Di Kalteng 5.213 rumah warga yang selama ini masih gelap gulita, kini dapat menikmati "
        "listrik.",
        [row("Kalteng", HE, "5213")],
    ),
    (
        "Di Kalteng 5.213 rumah warga yang selama ini gelap gulita menanti PLN.",
        [row("Kalteng", "households_unelectrified", "5213")],
    ),
    (
        "Di Lahat 110 keluarga, yang umumnya bekerja sebagai petani, kini menikmati listrik PLN.",
        [row("Lahat", HE, "110")],
    ),
    (
        "Sekitar 130 Kepala Keluarga (KK) dari 175 KK di Lahat sudah terpasang listrik.",
        [row("Lahat", HE, "130"), row("Lahat", "households", "175")],
    ),
    (
        "Ngada dengan jumlah total 150 desa dengan desa berlistrik sebanyak 146 desa.",
        [row("Ngada", "villages", "150"), row("Ngada", VE, "146")],
    ),
    (
        "Di Riau 81 desa akan dialiri listrik. Riau memiliki 5 kabupaten yang memiliki 417 desa.",
        [row("Riau", "villages", "417")],
    ),
    (
        "Di Malut terdapat 77 desa yang belum memiliki listrik. Dari jumlah itu, 35 di antaranya, "
        "akan teraliri listrik.",
        [row("Malut", VU, "77")],
    ),
    (
        "PLN has supplied electricity to 75 additional villages in Papua.",
        [row("Papua", VE, "75")],
    ),
    (
        "The program will help Sumatra by bringing electricity to 3 million people.",
        [row("Sumatra", "population_access", "3000000", "target")],
    ),
    ("The program brought doctors to 3,000 people in Sumatra.", []),
    ("Electricity came to villages in Alor 14 months ago.", []),
    (
        "Realisasi penyambungan baru lewat program tahap 2 untuk Kalbar sebanyak 29.614.",
        [row("Kalbar", "new_customers", "29614")],
    ),
]
AREAS: list[tuple[str, list[Row]]] = [
    (
        "Di Jambi rasio desa berlistrik kini naik. Rasio desa berlistrik mencapai 97,3 persen "
        "dengan tercapainya listrik di semua desa di Kabupaten Bungo.",
        [row("Jambi", V, "97.3")],
    ),
    (
        "Daerah-daerah yang rasio listrik desanya 100 persen antara lain Kota Jambi, Kerinci dan "
        "Batanghari.",
        [row("Kota Jambi", V, "100"), row("Kerinci", V, "100"), row("Batanghari", V, "100")],
    ),
    (
        "Di Nusa Tenggara 4.504 desa berlistrik. Dari jumlah tersebut, 4.232 desa menerima listrik "
        "dari PLN.",
        [row("Nusa Tenggara", VE, "4504"), row("Nusa Tenggara", VE, "4232")],
    ),
    (
        "PASER - PLTS di Kabupaten Paser menyala. PLTS itu melayani 51 pelanggan di hutan Desa "
        "Rantau Batu.",
        [row("Kabupaten Paser", "customers", "51")],
    ),
    ("Rasio elektrifikasi Wali Kota Batu sebut 99 persen.", [row("Kota Batu", H, "99")]),
    (
        "Di Papua rasio elektrifikasi 27 persen, provinsi lainnya rasionya di atas 40 persen.",
        [
            row("Papua", H, "27"),
        ],
    ),
    (
        "Rasio elektrifikasi yang masih dibawah 60 persen adalah Pelalawan 59,5 persen.",
        [row("Pelalawan", H, "59.5")],
    ),
    ("Rasio elektrifikasi Papua naik. Pemasangan tiangnya baru 55 persen di Papua.", []),
    ("The electrification ratio in Papua rose. Sales in Papua have grown by 9.1 percent.", []),
    (
        "The ratio of electrified villages in Papua is 100 percent. However, only 86 percent have "
        "been served by PLN.",
        [row("Papua", V, "100"), row("Papua", V, "86")],
    ),
    (
        "Sejak program itu mulai dijalankan tahun 2016, rasio desa berlistrik di Kerinci 100 "
        "persen.",
        [row("Kerinci", V, "100")],
    ),
    (
        "Pada tahun anggaran 2019 PLN akan membangun jaringan listrik di semua 85 desa di Riau.",
        [row("Riau", VE, "85", "target", "2019")],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), COUNTS)
def test_counts_over_regions_and_clauses(text: str, wanted: list[Row]) -> None:
    assert rows(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), AREAS)
def test_areas_and_periods_of_a_figure(text: str, wanted: list[Row]) -> None:
    assert rows(text) == wanted
