"""Figures by the grid, by short names of ratios, of what only some have, and of plans told on."""

from __future__ import annotations

import pytest

from tests.extract.figure_rows import H, Row, V, row, rows

VE, VU, HU = "villages_electrified", "villages_unelectrified", "households_unelectrified"
NEW = "new_customers"

CASES: list[tuple[str, list[Row]]] = [
    (
        "Walau RD Pesisir Barat sudah tinggi yaitu 97,4 % namun RE masih rendah yaitu 88,6 %.",
        [row("Pesisir Barat", V, "97.4"), row("Pesisir Barat", H, "88.6")],
    ),
    ("RE Kabupaten Alor saat ini baru 71,2 persen.", [row("Kabupaten Alor", H, "71.2")]),
    (
        "Target elektrifikasi Riau pada 2018 sebesar 95 persen.",
        [row("Riau", H, "95", "target", "2018")],
    ),
    ("Capaian elektrifikasi Provinsi Riau 97,2 persen.", [row("Provinsi Riau", H, "97.2")]),
    (
        "Seluruh rumah di Alor terang, dan desa yang sudah berlistrik berada di angka 99 persen.",
        [row("Alor", V, "99")],
    ),
    (
        "Desa yang teraliri listrik di Aceh saat ini ada di kisaran 97,5 persen.",
        [row("Aceh", V, "97.5")],
    ),
    (
        "PLN projects the number of households enjoying electricity in Aceh to reach 90 percent "
        "by 2014.",
        [row("Aceh", H, "90", "projection", "2014")],
    ),
    (
        "In South Sumatra there are still 386 villages of the 3,184 which until now have not been "
        "reached by the grid.",
        [row("South Sumatra", VU, "386"), row("South Sumatra", "villages", "3184")],
    ),
    (
        "In Riau, 42 of the 1,500 villages are not on the grid yet.",
        [row("Riau", VU, "42"), row("Riau", "villages", "1500")],
    ),
    (
        "In Riau, 300,000 households were added to the grid, while 120,000 are still off it.",
        [row("Riau", NEW, "300000"), row("Riau", HU, "120000")],
    ),
    (
        "In Riau 67 villages, covering 8,252 households, did not have access to electricity.",
        [row("Riau", VU, "67"), row("Riau", HU, "8252")],
    ),
    (
        "Sebanyak 120 desa di Papua yang mencakup 8.400 rumah tangga belum menikmati listrik.",
        [row("Papua", VU, "120"), row("Papua", HU, "8400")],
    ),
    (
        "Di Riau ada 64 desa yang belum berlistrik. Dari 64 desa, 28 di antaranya akan diusahakan "
        "segera dialiri listrik. Adapun 36 desa sisanya akan diupayakan pada 2026 teraliri.",
        [row("Riau", VU, "64")],
    ),
    (
        "Di Riau sudah terlistriki 1.031 desa, dan 742 desa lagi ditargetkan menyusul.",
        [row("Riau", VE, "1031")],
    ),
    (
        "Masih dari Papua, Provinsi Papua Tengah dan Papua Selatan menyusul dengan rasio "
        "elektrifikasi masing-masing 47,36% dan 73,54%.",
        [row("Provinsi Papua Tengah", H, "47.36"), row("Papua Selatan", H, "73.54")],
    ),
    (
        "PLN brought electricity to 128 previously unlit villages in Papua in 2025.",
        [],
    ),
    (
        "The number of electrified homes in Papua has increased from 30,219 in 2020 to 39,984.",
        [
            row("Papua", "households_electrified", "30219", period="2020"),
            row("Papua", "households_electrified", "39984"),
        ],
    ),
    (
        "Rasio elektrifikasi Papua dan Maluku paling rendah. Keduanya baru 60,74 persen.",
        [row("Papua", H, "60.74"), row("Maluku", H, "60.74")],
    ),
    (
        "Total rumah tangga berlistrik di Riau sampai akhir 2019 nanti berjumlah 1,7 juta.",
        [row("Riau", "households_electrified", "1700000", "projection", "2019-12")],
    ),
    (
        "Riau had an electrification ratio of 93 percent as of 2019's first half, and 92 percent "
        "in 2018.",
        [row("Riau", H, "93", period="2019-H1"), row("Riau", H, "92", period="2018")],
    ),
    # near misses
    (
        "PLN telah melistriki 106 desa di Papua yang sebelumnya gelap dan 364 desa masih dalam "
        "progres.",
        [row("Papua", VE, "106")],
    ),
    (
        "Seluruh 158 desa di Kabupaten Alor belum semuanya menikmati listrik.",
        [row("Kabupaten Alor", "villages", "158")],
    ),
    ("Not all of the 1,200 villages in Maluku have electricity.", []),
    ("Dozens of these villages get electricity with a capacity of 20 kilowatts each.", []),
    ("Capaian program itu 97,2 persen, re-organisasi elektrifikasi berjalan.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_figures_in_wider_forms(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected
