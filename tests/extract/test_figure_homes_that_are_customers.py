"""Homes that are customers or become them, beside all homes, and customers by their class."""

from __future__ import annotations

import pytest

from tests.extract.figure_rows import H, Row, row, rows

CU, HC, HH = "customers", "household_customers", "households"
HE, HU, NEW = "households_electrified", "households_unelectrified", "new_customers"

FORMS: list[tuple[str, list[Row]]] = [
    (
        "Rasio elektrifikasi Jambi 99,9 persen. Rumah tangga di Jambi berjumlah 961.200 KK. "
        "Sebanyak 950.100 KK di antaranya tercatat sebagai pelanggan PLN, sementara pelanggan "
        "non-PLN, seperti pengguna PLTS komunal dan mikrohidro, 10.400 KK. Sisanya 700 KK belum "
        "berlistrik.",
        [
            row("Jambi", H, "99.9"),
            row("Jambi", HH, "961200"),
            row("Jambi", HC, "950100"),
            row("Jambi", HC, "10400"),
            row("Jambi", HU, "700"),
        ],
    ),
    (
        "Rasio elektrifikasi Kerinci 81 persen. Rumah tangga di Kerinci ini kurang lebih 71.000, "
        "pelanggan rumah tangga kami baru 58.700-an.",
        [row("Kerinci", H, "81"), row("Kerinci", HH, "71000"), row("Kerinci", HC, "58700")],
    ),
    (
        "Di ibu kota Kerinci ada 2.750 rumah, yang sudah jadi pelanggan PLN baru 1.180.",
        [row("Kerinci", HH, "2750"), row("Kerinci", HC, "1180")],
    ),
    (
        "Di ibu kota Kerinci ada 2.750 rumah, yang jadi pelanggan baru 1.180. Padahal listrik "
        "penting.",
        [row("Kerinci", HH, "2750"), row("Kerinci", HC, "1180")],
    ),
    (
        "Pelanggan PLN per Juni 2025 sudah 91,3 juta. Rumah tangga mendominasi dengan 83,2 juta "
        "pelanggan.",
        [
            row("Indonesia", CU, "91300000", "observed", "2025-06"),
            row("Indonesia", HC, "83200000", "observed", "2025-06"),
        ],
    ),
    (
        "PLN had 91.3 million customers in June 2025. Households dominate with 83.2 million "
        "customers.",
        [
            row("Indonesia", CU, "91300000", "observed", "2025-06"),
            row("Indonesia", HC, "83200000", "observed", "2025-06"),
        ],
    ),
    (
        "Dengan penyalaan itu, 146 keluarga di Kerinci resmi menjadi pelanggan PLN.",
        [row("Kerinci", NEW, "146")],
    ),
    (
        "Sebanyak 57 rumah di Kecamatan Danau Kerinci, Kabupaten Kerinci, akhirnya menjadi "
        "pelanggan PLN.",
        [row("Kabupaten Kerinci", NEW, "57")],
    ),
    (
        "Some 146 families in Kerinci have officially become PLN customers.",
        [row("Kerinci", NEW, "146")],
    ),
    (
        "Warga Kerinci Nikmati Listrik Perdana, 64 Rumah Tersambung",
        [row("Kerinci", NEW, "64")],
    ),
    (
        "Untuk pertama kalinya listrik menyala di Kerinci dan 112 rumah langsung tersambung.",
        [row("Kerinci", NEW, "112")],
    ),
    (
        "Di Kerinci ada 80.000 KK, 60.000 KK di antaranya sudah jadi pelanggan PLN.",
        [row("Kerinci", HH, "80000"), row("Kerinci", HC, "60000")],
    ),
    (
        "Lewat bantuan itu 75 rumah di Kerinci akan menjadi pelanggan PLN.",
        [row("Kerinci", NEW, "75", "projection")],
    ),
    (
        "Some 300 homes in Kerinci became PLN customers after the grid arrived.",
        [row("Kerinci", NEW, "300")],
    ),
    (
        "Jumlah pelanggan PLN di Kerinci 250.312, naik dari tahun lalu. Pelanggan rumah tangga "
        "230.111.",
        [row("Kerinci", CU, "250312"), row("Kerinci", HC, "230111")],
    ),
]
"""Homes by what they are."""

NEAR: list[tuple[str, list[Row]]] = [
    ("Di Kerinci 300 rumah tersambung internet untuk pertama kalinya berkat satelit.", []),
    ("Listrik masuk Kerinci, potensi pelanggannya 240 sambungan.", []),
    (
        "Sebanyak 48.146 keluarga di Kerinci sudah menikmati listrik PLN.",
        [row("Kerinci", HE, "48146")],
    ),
    (
        "Industri mendominasi dengan pemakaian listrik 83,2 juta kWh di rumah tangga Kerinci.",
        [],
    ),
    (
        "Tambahan pelanggan baru di Kerinci mencapai 1.180 pelanggan.",
        [row("Kerinci", NEW, "1180")],
    ),
]
"""Other words of the kind."""


@pytest.mark.parametrize(("text", "expected"), [*FORMS, *NEAR])
def test_homes_that_are_customers(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected
