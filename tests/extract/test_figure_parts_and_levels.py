"""Parts of villages and homes, what is left of them, and all of an area."""

from __future__ import annotations

import pytest

from tests.extract.figure_rows import H, Row, row, rows

VV, VE, VU = "villages", "villages_electrified", "villages_unelectrified"
HUR, VUR = "household_unelectrified_ratio", "village_unelectrified_ratio"

FORMS: list[tuple[str, list[Row]]] = [
    # parts and what is left
    (
        "Out of 1,210 villages and 35 subdistricts in Maluku, at least 430, or 35.5 percent, do "
        "not "
        "have electricity.",
        [row("Maluku", VV, "1210"), row("Maluku", VU, "430"), row("Maluku", VUR, "35.5")],
    ),
    (
        "Rasio elektrifikasi Riau 71,6 persen. Itu berarti sekitar 29,4 persen lagi yang belum "
        "tersentuh listrik.",
        [row("Riau", H, "71.6"), row("Riau", HUR, "29.4")],
    ),
    (
        "Yang belum berlistrik di Riau pada 2015 tercatat 410 desa atau 21,5 persen, kemudian "
        "menyusut pada 2021 menjadi 180 atau 9,4 persen.",
        [
            row("Riau", VU, "410", period="2015"),
            row("Riau", VUR, "21.5", period="2015"),
            row("Riau", VU, "180", period="2021"),
            row("Riau", VUR, "9.4", period="2021"),
        ],
    ),
    (
        "Dari 88 desa di Sarmi, sudah 70 yang menyala. Kami harap yang 18 lagi segera menyusul.",
        [row("Sarmi", VV, "88"), row("Sarmi", VE, "70"), row("Sarmi", VU, "18")],
    ),
    (
        "Di Berau ada 40 kampung yang tidak terlayani listrik. Kalau 6 kampung ini menyala, "
        "berarti "
        "tinggal 34 kampung.",
        [row("Berau", VU, "40"), row("Berau", VU, "34", "projection")],
    ),
    # whole areas
    (
        "BPS mencatat ada 8.310 wilayah administrasi setingkat desa di Riau, terdiri atas 7.900 "
        "desa "
        "dan 410 kelurahan. Sebanyak 12 desa tidak ada listriknya sama sekali.",
        [row("Riau", VV, "8310"), row("Riau", VU, "12")],
    ),
    (
        "Sintang memiliki 178 desa dan 4 kelurahan, sebanyak 31 desa di antaranya belum "
        "teraliri "
        "listrik.",
        [row("Sintang", VV, "178"), row("Sintang", VU, "31")],
    ),
    (
        "Dari 61 desa di Ende, kata Rina, seluruhnya sudah berlistrik.",
        [row("Ende", VV, "61"), row("Ende", VE, "61")],
    ),
    (
        "Seluruh 192 desa dan lima kelurahan di Cilacap sudah dilewati jaringan PLN.",
        [row("Cilacap", VE, "192")],
    ),
    # other lights and ways
    (
        "Di Riau 41 desa belum berlistrik. Sebanyak 187 desa yang jalan utamanya belum memiliki "
        "penerangan.",
        [row("Riau", VU, "41")],
    ),
    (
        "PLN membangun jaringan listrik di Ende. Masih ada 31 desa di Ende yang menunggu giliran.",
        [row("Ende", VU, "31")],
    ),
    (
        "Rasio elektrifikasi Sulteng 97 persen. Tapi masih ada 84 desa yang belum, paling banyak "
        "di "
        "Buol.",
        [row("Sulteng", H, "97"), row("Sulteng", VU, "84")],
    ),
    ("Yang nol listriknya di Papua itu 2.310 desa.", [row("Papua", VU, "2310")]),
    (
        "Desa di Ende yang sudah menyala 138. Tahun ini kuota kita 12 desa.",
        [row("Ende", VE, "138")],
    ),
    (
        "Di Ende 41 desa belum berlistrik, dan dua desa lagi yang akan rampung Juni.",
        [row("Ende", VU, "41")],
    ),
    (
        "Di Lampung 41 desa belum berlistrik. Sebanyak 2.410 desa memakai angkutan darat.",
        [row("Lampung", VU, "41")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), FORMS)
def test_parts_rests_and_wholes(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected
