"""Parts of a count in brackets, by "di antaranya", "belum" and "sisanya"; levels beside targets."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kg.extract import extract

HOUSES, LIT, DARK = "households", "households_electrified", "households_unelectrified"
VILLAGES, V_LIT, V_DARK = "villages", "villages_electrified", "villages_unelectrified"
H, V = "household_electrification_ratio", "village_electrification_ratio"
Row = tuple[str | None, str, Decimal, str]


def row(area: str | None, indicator: str, value: str, status: str = "observed") -> Row:
    return (area, indicator, Decimal(value), status)


CASES: list[tuple[str, list[Row]]] = [
    (  # areas with their parts in brackets
        "Sebanyak 233 desa, yang tersebar di Papua (125), Papua Barat (102), NTT (5) dan Maluku "
        "(1), "
        "belum berlistrik.",
        [
            row(None, V_DARK, "233"),
            row("Papua", V_DARK, "125"),
            row("Papua Barat", V_DARK, "102"),
            row("NTT", V_DARK, "5"),
            row("Maluku", V_DARK, "1"),
        ],
    ),
    (
        "PLN melayani 12.000 pelanggan di Ambon (8.000 pelanggan) dan Tual (4.000 pelanggan).",
        [
            row(None, "customers", "12000"),
            row("Ambon", "customers", "8000"),
            row("Tual", "customers", "4000"),
        ],
    ),
    ("Dodi (60) menyebut 33 desa di Jambi belum berlistrik.", [row("Jambi", V_DARK, "33")]),
    (  # parts by one word
        "Dari total 370 desa di NTT, 312 di antaranya sudah berlistrik dan 58 belum.",
        [row("NTT", VILLAGES, "370"), row("NTT", V_LIT, "312"), row("NTT", V_DARK, "58")],
    ),
    (
        "Baru 253 desa di Sintang yang menikmati listrik PLN. Sisanya, 154 desa, masih "
        "mengandalkan "
        "genset.",
        [row("Sintang", V_LIT, "253"), row("Sintang", V_DARK, "154")],
    ),
    (
        "Dari 60 desa di Buru, 40 desa belum berlistrik, sisanya 20 desa sudah berlistrik.",
        [row("Buru", VILLAGES, "60"), row("Buru", V_DARK, "40"), row("Buru", V_LIT, "20")],
    ),
    (
        "Jumlah rumah tangga di Sumba Barat 28.410, yang berlistrik 14.920 atau 52,5 persen.",
        [
            row("Sumba Barat", HOUSES, "28410"),
            row("Sumba Barat", LIT, "14920"),
            row("Sumba Barat", H, "52.5"),
        ],
    ),
    (  # the villages in which something else is counted
        "Sebanyak 12.345 kepala keluarga di 120 desa se-Kabupaten Alor belum tersentuh listrik.",
        [row("Kabupaten Alor", DARK, "12345")],
    ),
    (
        "Rumah tangga yang belum berlistrik di Jambi tersisa 0,52 persen atau 26.800 rumah tangga.",
        [
            row("Jambi", "household_unelectrified_ratio", "0.52"),
            row("Jambi", DARK, "26800"),
        ],
    ),
    (
        "Kami menargetkan 54 desa di Alor, dan 61 desa lagi akan kami listriki.",
        [],
    ),
    (
        "PLN plans to connect 251 villages in Jambi by 2025.",
        [],
    ),
    (
        "BPBL di Jambi menyasar 7.450 rumah tangga.",
        [row("Jambi", "new_customers", "7450", "target")],
    ),
    (  # what a target sets out from, and what no ratio rises by
        "Jambi aims to raise its electrification ratio to 97.5 percent by 2019 from 84.3 percent "
        "in "
        "2014.",
        [row("Jambi", H, "97.5", "target"), row("Jambi", H, "84.3")],
    ),
    (
        "Rasio elektrifikasi Jambi pada 2015 di angka 88,3 persen. Lalu tahun 2016 naik 91,1 "
        "persen. Penjualan listrik di Jambi naik 64,1 persen.",
        [row("Jambi", H, "88.3"), row("Jambi", H, "91.1")],
    ),
    (
        "Rasio elektrifikasi Jambi 99,4 persen itu terdiri atas PLN 95,7 persen dan LTSHE 3,7 "
        "persen.",
        [row("Jambi", H, "99.4"), row("Jambi", H, "95.7"), row("Jambi", H, "3.7")],
    ),
    (
        "Di Jambi terdapat 1.420 desa, dan baru 391 desa yang berlistrik.",
        [row("Jambi", VILLAGES, "1420"), row("Jambi", V_LIT, "391")],
    ),
    (
        "Kini 100 persen dari 1.309 desa di Jambi sudah dialiri listrik.",
        [row("Jambi", V, "100"), row("Jambi", VILLAGES, "1309")],
    ),
    (
        "Jumlah pelanggan di Jambi tercatat 1,5 juta pelanggan. Dari jumlah itu, 1,3 juta "
        "merupakan "
        "pelanggan rumah tangga.",
        [row("Jambi", "customers", "1500000"), row("Jambi", "household_customers", "1300000")],
    ),
    ("Sebanyak 65 ribu penerima di Jambi merupakan rumah tangga miskin.", []),
    ("Warga di 15 desa di Jambi 20 tahun menunggu listrik.", [row("Jambi", V_DARK, "15")]),
    ("Sebanyak 2,3 juta pelanggan di Jambi membayar tagihan tepat waktu.", []),
    (  # what stands in another clause, what a plant could do
        "Angka kemiskinan di Jambi 7,5 persen, sementara rasio elektrifikasinya 99 persen.",
        [row("Jambi", H, "99")],
    ),
    ("Di Jambi 99 persen adalah rasio elektrifikasi tahun ini.", [row("Jambi", H, "99")]),
    ("PLTS di Jambi itu mampu menerangi 250 rumah.", []),
    (
        "Penyambungan pelanggan baru di Jambi mencapai 15.230 pelanggan dari target 20.000 "
        "pelanggan.",
        [row("Jambi", "new_customers", "15230"), row("Jambi", "new_customers", "20000", "target")],
    ),
    (  # parts in English
        "Of Jambi's 1,436 villages, 1,200 had electricity from PLN, while 46 remained without "
        "power.",
        [row("Jambi", VILLAGES, "1436"), row("Jambi", V_LIT, "1200"), row("Jambi", V_DARK, "46")],
    ),
    (
        "Around 35 percent of the villages in Jambi have not been electrified.",
        [row("Jambi", "village_unelectrified_ratio", "35")],
    ),
    (
        "Sebanyak 440 desa dan kelurahan dari total 1.300 desa di Jambi belum terlistriki.",
        [row("Jambi", V_DARK, "440"), row("Jambi", VILLAGES, "1300")],
    ),
    (
        "Desa berlistrik di Jambi 580 desa dan yang belum 31 desa.",
        [row("Jambi", V_LIT, "580"), row("Jambi", V_DARK, "31")],
    ),
    (  # a village ratio in English, an area behind "di", another country
        "The village electrification ratio of Jambi reached 99.5 percent.",
        [row("Jambi", V, "99.5")],
    ),
    ("Rasio elektrifikasi di Aceh Tenggara 87 persen.", [row("Aceh Tenggara", H, "87")]),
    ("Tingkat elektrifikasi Timor Leste 87 persen.", [row(None, H, "87")]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_parts(text: str, expected: list[Row]) -> None:
    found = extract(text).statistics
    assert [(s.area, s.indicator, s.value, s.status) for s in found] == expected
