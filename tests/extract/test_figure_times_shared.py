"""Figures that share a period: a share and its count, rises side by side, parts, plans, reports."""

from __future__ import annotations

import pytest

from tests.extract.figure_rows import H, Row, V, row, rows

C, HE, NEW, VE = "customers", "households_electrified", "new_customers", "villages_electrified"

FORMS: list[tuple[str, list[Row]]] = [
    (
        "Rasio desa berlistrik nasional kini 99,71% dengan jumlah sebanyak 83.190 desa sampai "
        "Oktober 2022.",
        [
            row("Indonesia", V, "99.71", period="2022-10"),
            row("Indonesia", VE, "83190", period="2022-10"),
        ],
    ),
    (
        "Rasio elektrifikasi Jambi saat ini 98,1 persen (setara 900 ribu rumah tangga) hingga "
        "Juni 2021.",
        [row("Jambi", H, "98.1", period="2021-06"), row("Jambi", HE, "900000", period="2021-06")],
    ),
    (
        "Rasio elektrifikasi Jambi kini 98,1 persen atau 900 ribu rumah tangga, dan ditargetkan "
        "100 persen pada 2024.",
        [
            row("Jambi", H, "98.1"),
            row("Jambi", HE, "900000"),
            row("Jambi", H, "100", "target", "2024"),
        ],
    ),
    (
        "PLN menaikkan rasio elektrifikasi Papua dari 45,9 persen menjadi 50,1 persen dan rasio "
        "desa berlistrik dari 22 persen pada 2015 menjadi 29 persen pada 2017. Sedangkan rasio "
        "elektrifikasi Papua Barat naik dari 82,7 persen menjadi 91,8 persen.",
        [
            row("Papua", H, "45.9", period="2015"),
            row("Papua", H, "50.1", period="2017"),
            row("Papua", V, "22", period="2015"),
            row("Papua", V, "29", period="2017"),
            row("Papua Barat", H, "82.7", period="2015"),
            row("Papua Barat", H, "91.8", period="2017"),
        ],
    ),
    (
        "Rasio elektrifikasi Jambi naik dari 84 persen menjadi 90 persen. Pada 2019 ditargetkan "
        "97 persen.",
        [row("Jambi", H, "84"), row("Jambi", H, "90"), row("Jambi", H, "97", "target", "2019")],
    ),
    (
        "Sebanyak 1.000 desa di Jambi berlistrik per Mei 2022, tahun 2021 baru 950 desa. Dari "
        "jumlah tersebut, 700 desa dilistriki PLN dan 300 desa dilistriki swadaya.",
        [
            row("Jambi", VE, "1000", period="2022-05"),
            row("Jambi", VE, "950", period="2021"),
            row("Jambi", VE, "700", period="2022-05"),
            row("Jambi", VE, "300", period="2022-05"),
        ],
    ),
    (
        "Pelanggan PLN di Bali mencapai 1,3 juta pada 2022, bertambah 40 ribu pelanggan dari tahun "
        "sebelumnya.",
        [row("Bali", C, "1300000", period="2022"), row("Bali", NEW, "40000", period="2022")],
    ),
    (
        "PLN Riau menambah 60 ribu pelanggan pada 2021. Khusus rumah tangga ada tambahan 55 ribu, "
        "dan rasio elektrifikasi Riau menjadi 99 persen pada Desember 2021.",
        [
            row("Riau", NEW, "60000", period="2021"),
            row("Riau", NEW, "55000", period="2021"),
            row("Riau", H, "99", period="2021-12"),
        ],
    ),
    (
        "Hingga akhir 2019 PLN berencana menyalurkan listrik ke 537 desa di Maluku. Targetnya, "
        "rasio elektrifikasi di provinsi itu 97%, dari saat ini 77%.",
        [row("Maluku", H, "97", "target", "2019-12"), row("Maluku", H, "77")],
    ),
    (
        "Selama semester I 2022 PLN melistriki semua 33 desa di NTT. Pelanggan PLN di "
        "NTT berjumlah 1 juta.",
        [row("NTT", VE, "33", period="2022-H1"), row("NTT", C, "1000000")],
    ),
    (
        "Sepanjang periode Januari-Desember 2017, penduduk Bali yang teraliri listrik 96 persen.",
        [row("Bali", "population_access", "96", period="2017")],
    ),
    (
        "Program itu menargetkan semua 45 desa di Papua berlistrik pada periode "
        "2025–2029, seperti tertuang dalam RUPTL PLN 2025–2034.",
        [row("Papua", VE, "45", "target", "2029")],
    ),
    (
        "Dalam RUPTL 2021-2030 rasio elektrifikasi NTT ditargetkan 100 persen.",
        [row("NTT", H, "100", "target")],
    ),
    (
        "Tahun 2011 lalu, rasio elektrifikasi NTT baru 37,5 persen. Tahun ini PLN menargetkan 63 "
        "persen.",
        [row("NTT", H, "37.5", period="2011"), row("NTT", H, "63", "target", "2012")],
    ),
    (
        "Rasio elektrifikasi NTT 37,5 persen pada 2011 lalu. Pada 2015 baru 58 persen.",
        [row("NTT", H, "37.5", period="2011"), row("NTT", H, "58", period="2015")],
    ),
    (
        "Berdasarkan laporan PLN bertajuk Statistik PLN 2022, rasio elektrifikasi Indonesia naik. "
        "Papua Tengah terendah dengan rasio 47,36%.",
        [row("Papua Tengah", H, "47.36", period="2022")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), FORMS)
def test_periods_that_figures_share(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected
