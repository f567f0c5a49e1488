"""Customers of households told as bare customers, counts beside ratios, ratios without a name."""

from __future__ import annotations

import pytest

from kg.extract import extract
from tests.extract.figure_rows import H, Row, V, row, rows

C, HC, NEW = "customers", "household_customers", "new_customers"
HE, VE, VU = "households_electrified", "villages_electrified", "villages_unelectrified"

FORMS: list[tuple[str, list[Row]]] = [
    (
        "Pelanggan rumah tangga di Riau tumbuh dari 1,2 juta pelanggan pada 2019 menjadi 1,3 juta "
        "pelanggan pada 2020.",
        [row("Riau", HC, "1200000", period="2019"), row("Riau", HC, "1300000", period="2020")],
    ),
    (
        "Jumlah pelanggan rumah tangga di Bali mencapai 1,1 juta pelanggan, dibanding 1,05 juta "
        "pelanggan pada 2018.",
        [row("Bali", HC, "1100000"), row("Bali", HC, "1050000", period="2018")],
    ),
    (
        "Household customers in Bali rose to 1.1 million customers from 1.05 million customers in "
        "2018.",
        [row("Bali", HC, "1100000"), row("Bali", HC, "1050000", period="2018")],
    ),
    (
        "Golongan rumah tangga di Jambi sebanyak 800 ribu pelanggan.",
        [row("Jambi", HC, "800000")],
    ),
    (
        "Pelanggan rumah tangga di Riau 1,2 juta dari total 1,5 juta pelanggan.",
        [row("Riau", C, "1500000")],
    ),
    (
        "Desa itu dihuni 300 rumah tangga. PLN melayani 1,2 juta pelanggan di Jambi.",
        [row("Jambi", C, "1200000")],
    ),
    (
        "Total penambahan sambungan PLN di Riau tahun 2023 mencapai 35.000. Khusus rumah tangga, "
        "ada tambahan 32.000.",
        [
            row("Riau", NEW, "35000", period="2023"),
            row("Riau", NEW, "32000", period="2023"),
        ],
    ),
    (
        "RE Sumbar 98,79 persen (1.392.343) dan rasio desa berlistriknya 99,9 persen (1.155).",
        [
            row("Sumbar", H, "98.79"),
            row("Sumbar", HE, "1392343"),
            row("Sumbar", V, "99.9"),
            row("Sumbar", VE, "1155"),
        ],
    ),
    (
        "Rasio elektrifikasi Jambi 98 persen (2017).",
        [row("Jambi", H, "98", period="2017")],
    ),
    (
        "PLN UID Sumbar mencatat rasio desa berlistrik 99,9 persen atau kurang 1 desa, yaitu Desa "
        "Anu Kabupaten Mentawai.",
        [row("Sumbar", V, "99.9"), row("Sumbar", VU, "1")],
    ),
    (
        "Rasio desa berlistrik di Riau kurang lebih 99 persen, kurang lebih 1.500 desa sudah "
        "berlistrik.",
        [row("Riau", V, "99"), row("Riau", VE, "1500")],
    ),
    (
        "Listrik PLN belum merata. Rasio yang paling rendah yaitu di Papua Pegunungan 13 persen, "
        "di Papua Tengah 48 persen.",
        [row("Papua Pegunungan", H, "13"), row("Papua Tengah", H, "48")],
    ),
    ("Anggaran PLN naik. Rasio jumlah dokter di Alor 12 persen.", []),
    ("PLN mencatat laba. Rasio utang 40 persen dan rasio klaim 12 persen.", []),
    (
        "PLN akan menggelar jaringan listrik ke 45 kampung di Kutai Barat.",
        [],
    ),
    (
        "PLN mematok penambahan jaringan ke 193 desa di Sumut. Secara keseluruhan Sumut memiliki "
        "6.107 desa.",
        [row("Sumut", "villages", "6107")],
    ),
    (
        "PLN telah menerangi 75 desa di Riau. Hal itu disampaikan pada Dialog Nasional 9 di Riau.",
        [row("Riau", VE, "75")],
    ),
    (
        "Rasio elektrifikasi Sumatra Selatan 98 persen dan Kep. Riau 97 persen.",
        [row("Sumatra Selatan", H, "98"), row("Kep. Riau", H, "97")],
    ),
    (
        "Pada 2017 penduduk Jawa Tengah yang telah teraliri listrik 96,22%.",
        [row("Jawa Tengah", "population_access", "96.22", period="2017")],
    ),
    ("Penduduk Jawa Tengah yang belum teraliri listrik 4 persen.", []),
]


@pytest.mark.parametrize(("text", "expected"), FORMS)
def test_households_and_unnamed_ratios(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


def test_a_round_count_is_about() -> None:
    found = extract("Golongan rumah tangga di NTT tercatat 21 ribuan pelanggan.").statistics
    assert [(each.value_as_printed, each.approximate) for each in found] == [("21 ribuan", True)]
