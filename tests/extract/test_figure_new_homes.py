"""Homes that a plan adds are new customers; homes that have electricity in all are none."""

from __future__ import annotations

import pytest

from tests.extract.figure_rows import H, Row, V, row, rows

HE, HU, NEW = "households_electrified", "households_unelectrified", "new_customers"
HUR = "household_unelectrified_ratio"

ADDED: list[tuple[str, list[Row]]] = [
    (
        "Kementerian ESDM membidik penambahan 2 juta rumah tangga yang akan memperoleh pasokan "
        "listrik pada 2017.",
        [row("Indonesia", NEW, "2000000", "target", "2017")],
    ),
    (
        "Tambahan rumah tangga berlistrik di Maluku ditargetkan sebanyak 1,83 juta pada 2019.",
        [row("Maluku", NEW, "1830000", "target", "2019")],
    ),
    (
        "PLN Papua berencana mengaliri listrik ke 4.500 rumah tangga di Jayapura tahun 2020.",
        [row("Jayapura", NEW, "4500", "target", "2020")],
    ),
    (
        "Pemerintah membidik elektrifikasi 250.000 rumah tangga di Papua hingga 2027.",
        [row("Papua", NEW, "250000", "target", "2027")],
    ),
    (
        "Program itu menyasar 58 desa di Riau yang belum berlistrik dan penyambungan sekitar "
        "1.200 rumah tangga.",
        [row("Riau", "villages_unelectrified", "58"), row("Riau", NEW, "1200", "target")],
    ),
    (
        "Pemprov Kalteng menganggarkan 1.200 rumah tangga di Katingan untuk pemasangan listrik.",
        [row("Katingan", NEW, "1200", "target")],
    ),
    (
        "Pada triwulan I 2022 PLN memenuhi kebutuhan listrik 560 kepala keluarga di Bone.",
        [row("Bone", NEW, "560", period="2022-Q1")],
    ),
]
IN_ALL: list[tuple[str, list[Row]]] = [
    (
        "PLN menargetkan total rumah tangga berlistrik di Riau menjadi 1,7 juta pada 2019.",
        [row("Riau", HE, "1700000", "target", "2019")],
    ),
    (
        "Sepanjang 2018 PLN Maluku telah melistriki 12.400 rumah tangga di Ambon.",
        [row("Ambon", HE, "12400", period="2018")],
    ),
    ("Ada penambahan 12.400 rumah tangga di Ambon yang belum menikmati listrik.", []),
    ("Ada tambahan 12.400 rumah tangga di Ambon akibat perpindahan penduduk.", []),
    (
        "Dinas ESDM menganggarkan Rp 3 miliar bagi 45 desa di Sikka yang belum berlistrik.",
        [row("Sikka", "villages_unelectrified", "45")],
    ),
]
UNREACHED: list[tuple[str, list[Row]]] = [
    (
        "Rasio elektrifikasi Kalteng 94,1 persen, artinya kurang lebih 47.416 keluarga belum "
        "terlayani.",
        [row("Kalteng", H, "94.1"), row("Kalteng", HU, "47416")],
    ),
    (
        "Rasio desa berlistrik Papua 98 persen. Masih ada 120 desa yang belum terjamah.",
        [row("Papua", V, "98"), row("Papua", "villages_unelectrified", "120")],
    ),
    (
        "Masih ada sekitar 200 ribu rumah tangga di Aceh yang mengantre sambungan listrik.",
        [row("Aceh", HU, "200000")],
    ),
    (
        "Sedikitnya 72 rumah warga Dusun Sri Pengantin, Desa Pasenan, Kecamatan Stl Ulu Terawas, "
        "Kabupaten Musi Rawas sampai sekarang belum teraliri listrik.",
        [row("Dusun Sri Pengantin", HU, "72")],
    ),
    (
        "Rasio elektrifikasi nasional 95,3 persen. Kini masih ada 4 persen atau sekitar 9 juta "
        "warga yang belum menikmati listrik.",
        [row("Indonesia", H, "95.3"), row("Indonesia", HUR, "4")],
    ),
    (
        "Semua 40 desa di Yahukimo diperkirakan menikmati listrik pada 2025.",
        [row("Yahukimo", "villages_electrified", "40", "projection", "2025")],
    ),
]
OTHERS = [
    "Sebanyak 45 desa di Alor belum tersambung jalan aspal.",
    "Sebanyak 45 desa di Alor belum terlayani bank.",
    "Sebanyak 450 keluarga di Alor mengantre beras.",
    "Sebanyak 12 persen warga Papua belum memiliki sambungan air bersih.",
]


@pytest.mark.parametrize(("text", "expected"), ADDED + IN_ALL + UNREACHED)
def test_homes_to_come_and_left(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize("text", OTHERS)
def test_other_needs_are_none_of_electricity(text: str) -> None:
    found = rows(f"Rasio elektrifikasi NTT 92 persen. {text}")
    assert not any("unelectrified" in each[1] for each in found)
