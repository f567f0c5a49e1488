"""Periods of what follows, is told again or listed; areas of other clauses and of speakers."""

from __future__ import annotations

import pytest

from tests.extract.figure_rows import H, Row, V, row, rows

CU, HC, HU = "customers", "household_customers", "households_unelectrified"
VE, VU, VS, NEW = "villages_electrified", "villages_unelectrified", "villages", "new_customers"

PERIODS: list[tuple[str, list[Row]]] = [
    (
        "Dinas ESDM Jambi mencatat, dari 1.500 desa, yang teraliri PLN sebanyak 1.380. Artinya 120 "
        "desa belum. Rasio desa berlistrik dengan begitu 92 persen per Desember 2024.\n\n"
        "Ke-120 desa itu paling banyak di Merangin yakni 75 desa, disusul Kerinci 45 desa.",
        [
            row("Jambi", VS, "1500", "observed", "2024-12"),
            row("Jambi", VE, "1380", "observed", "2024-12"),
            row("Jambi", VU, "120", "observed", "2024-12"),
            row("Jambi", V, "92", "observed", "2024-12"),
            row("Merangin", VU, "75", "observed", "2024-12"),
            row("Kerinci", VU, "45", "observed", "2024-12"),
        ],
    ),
    (
        "Pelanggan listrik PLN di Bali terus bertambah.\n\n"
        "• Jumlah pelanggan: 984.317 (September 2023)\n\n"
        "• Pelanggan rumah tangga: 938.214",
        [
            row("Bali", CU, "984317", "observed", "2023-09"),
            row("Bali", HC, "938214", "observed", "2023-09"),
        ],
    ),
    (
        "Pada 2025 BPBL menargetkan 5.000 rumah tangga di Jambi. Untuk Kerinci BPBL menargetkan "
        "215 rumah tangga, lebih tinggi dari realisasi 2024 yang sebanyak 155 rumah tangga.",
        [
            row("Jambi", NEW, "5000", "target", "2025"),
            row("Kerinci", NEW, "215", "target", "2025"),
            row("Kerinci", NEW, "155", "observed", "2024"),
        ],
    ),
    (
        "Program BPBL di Jambi menyasar 5.000 rumah tangga, setelah pada 2022 terealisasi 4.183 "
        "rumah tangga.",
        [row("Jambi", NEW, "5000", "target"), row("Jambi", NEW, "4183", "observed", "2022")],
    ),
    (
        "Target 100 persen pada 2024 terlalu tinggi. Ia memperkirakan rasio elektrifikasi Jambi "
        "hanya akan mencapai 97 persen pada tahun tersebut bila belanja tetap seperti tahun 2021.",
        [row("Jambi", H, "97", "projection", "2024")],
    ),
]
"""Periods."""

AREAS: list[tuple[str, list[Row]]] = [
    (
        "Rasio elektrifikasi Jambi 98,4 persen. Seluruh 685 desa sudah berlistrik, kendati di "
        "Kerinci listrik belum menyala 24 jam penuh.",
        [row("Jambi", H, "98.4"), row("Jambi", VE, "685")],
    ),
    (
        "Rasio elektrifikasi Jambi 98,4 persen, meskipun di Kerinci banyak rumah masih gelap.",
        [row("Jambi", H, "98.4")],
    ),
    (
        "Rasio elektrifikasi Jambi baru 96 persen, kata Kepala Dinas ESDM Jambi Budi.\n\n"
        "Di Kerinci, Wakil Bupati Ahmad menyebut baru 31 dari 60 kampung yang berlistrik. Dia "
        "menargetkan seluruh 60 kampung berlistrik pada 2028.",
        [
            row("Jambi", H, "96"),
            row("Kerinci", VE, "31"),
            row("Kerinci", VS, "60"),
            row("Kerinci", VE, "60", "target", "2028"),
        ],
    ),
    (
        "Rasio elektrifikasi Papua Tengah 58 persen.\n\nKepala Distrik Siriwo, Maria Edowai, "
        'mengaku terharu. "Di distrik kami 8 kampung dan 1.340 rumah belum menyala sama sekali," '
        "ucapnya.",
        [
            row("Papua Tengah", H, "58"),
            row("Distrik Siriwo", VU, "8"),
            row("Distrik Siriwo", HU, "1340"),
        ],
    ),
    (
        '"Di desa kami ada 120 rumah yang belum punya listrik," kata Kepala Desa Sungai Lintang, '
        "Yosef Minggu.",
        [row("Desa Sungai Lintang", HU, "120")],
    ),
    (
        "Penjabat Bupati Belu Budi mengatakan masih ada 2.300 rumah tangga di kabupaten "
        "paling timur Indonesia itu yang belum berlistrik, atau 4,6 persen dari seluruh rumah "
        "tangga.",
        [row("Belu", HU, "2300"), row("Belu", "household_unelectrified_ratio", "4.6")],
    ),
    (
        "Rasio elektrifikasi Sintang, kabupaten terluas di Kalimantan Barat, baru 81 persen.",
        [row("Sintang", H, "81")],
    ),
    (
        "Rasio elektrifikasi di Indonesia per wilayah:\n\n1. Sumatera: 99,9%\n\n"
        "2. Jawa, Bali, Lombok: 99,8%\n\n3. Maluku dan Papua: 95%",
        [
            row("Sumatera", H, "99.9"),
            row("Jawa, Bali, Lombok", H, "99.8"),
            row("Maluku dan Papua", H, "95"),
        ],
    ),
]
"""Areas."""

NEAR: list[tuple[str, list[Row]]] = [
    (
        "Dari 1.500 desa di Jambi, 1.380 desa teraliri PLN. Rasio desa berlistrik ditargetkan 94 "
        "persen pada Desember 2024.",
        [
            row("Jambi", VS, "1500"),
            row("Jambi", VE, "1380"),
            row("Jambi", V, "94", "target", "2024-12"),
        ],
    ),
    (
        "Pelanggan listrik PLN di Bali terus bertambah.\n\n"
        "• Jumlah pelanggan: 984.317 (September 2023)\n\n"
        "Kini pelanggan rumah tangga di Bali 938.214 pelanggan.",
        [row("Bali", CU, "984317", "observed", "2023-09"), row("Bali", HC, "938214")],
    ),
    (
        "Sebanyak 685 desa di Jambi sudah berlistrik, meski 30 desa di Kerinci masih gelap.",
        [row("Jambi", VE, "685"), row("Kerinci", VU, "30")],
    ),
]
"""Beside them."""


@pytest.mark.parametrize(("text", "expected"), [*PERIODS, *AREAS, *NEAR])
def test_when_and_where_is_told_on(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected
