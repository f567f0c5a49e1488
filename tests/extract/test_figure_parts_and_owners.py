"""Counts that another sentence explains, parts and what is left, areas of units and pairs."""

from __future__ import annotations

import pytest

from tests.extract.figure_rows import H, Row, V, row, rows

C, HC, HH, NEW = "customers", "household_customers", "households", "new_customers"
VV, VE, VU = "villages", "villages_electrified", "villages_unelectrified"

FORMS: list[tuple[str, list[Row]]] = [
    (
        "Sebanyak 432 desa tersebut tersebar di tiga provinsi, yakni Papua sebanyak 325 "
        "desa, Papua "
        "Barat 102 desa dan NTT 5 desa. Secara nasional masih ada 432 desa yang belum teraliri "
        "listrik.",
        [
            row("Papua", VU, "325"),
            row("Papua Barat", VU, "102"),
            row("NTT", VU, "5"),
            row("Indonesia", VU, "432"),
        ],
    ),
    (
        "Di Papua 142 desa belum berlistrik. Jumlah rumah tangga di Papua, sebut dia, secara total "
        "ada 1,1 juta. Artinya yang menjadi pelanggan PLN sekitar 743.000 dan non PLN 387.000 "
        "pelanggan.",
        [
            row("Papua", VU, "142"),
            row("Papua", HH, "1100000"),
            row("Papua", HC, "743000"),
            row("Papua", HC, "387000"),
        ],
    ),
    (
        "BPBL diberikan kepada 631 RT di Riau dan 103 RT di Jambi pada 2022. Untuk 2023 alokasinya "
        "melonjak masing-masing menjadi 2.000 RT dan 1.000 RT.",
        [
            row("Riau", NEW, "631", period="2022"),
            row("Jambi", NEW, "103", period="2022"),
            row("Riau", NEW, "2000", "target", "2023"),
            row("Jambi", NEW, "1000", "target", "2023"),
        ],
    ),
    (
        "Rasio elektrifikasi Sulsel 99 persen, kata Manajer PLN UIW Sulselrabar Ahmad Amir. Di "
        "wilayah kerja kami ada 3,5 juta pelanggan.",
        [row("Sulsel", H, "99"), row("Sulselrabar", C, "3500000")],
    ),
    (
        "PLN mencatat, rasio elektrifikasi di Maluku dan Maluku Utara masing-masing mencapai 87,07 "
        "persen dan 89,33 persen.",
        [row("Maluku", H, "87.07"), row("Maluku Utara", H, "89.33")],
    ),
    (
        "Di Kalimantan Utara dari 482 desa, PLN telah melistriki 309 desa atau masih ada 173 desa "
        "yang belum dialiri setrum.",
        [
            row("Kalimantan Utara", VV, "482"),
            row("Kalimantan Utara", VE, "309"),
            row("Kalimantan Utara", VU, "173"),
        ],
    ),
    (
        "Dari jumlah seluruhnya 1.038 desa di Riau, kami sudah melistriki 823 desa.",
        [row("Riau", VV, "1038"), row("Riau", VE, "823")],
    ),
    (
        "PLN has electrified 798 out of 1,200 villages in Maluku, leaving 402 villages without "
        "power.",
        [row("Maluku", VE, "798"), row("Maluku", VV, "1200"), row("Maluku", VU, "402")],
    ),
    (
        "Hingga akhir 2017 ditargetkan semua 844 desa di Maluku dan 889 desa Maluku "
        "Utara dilistriki.",
        [
            row("Maluku", VE, "844", "target", "2017-12"),
            row("Maluku Utara", VE, "889", "target", "2017-12"),
        ],
    ),
    ("PLN berhasil menambah 24 desa yang dialiri listrik di Riau.", []),
    ("Kami mendapat potensi sambungan pelanggan baru sebanyak 2.378 pelanggan di Riau.", []),
    (
        "Tercatat 189 desa di Kaltara belum teraliri listrik. Tekad kami yaitu melistriki 189 desa "
        "tersisa itu.",
        [row("Kaltara", VU, "189")],
    ),
    (
        "Pada 2020, target desa berlistrik di Maluku sebanyak 1.174 desa. Sedangkan, di Maluku "
        "Utara sebanyak 1.181 desa.",
        [
            row("Maluku", VE, "1174", "target", "2020"),
            row("Maluku Utara", VE, "1181", "target", "2020"),
        ],
    ),
    (
        "Rasio desa berlistrik Riau 99 persen. Sebanyak 45 desa tersebut menerima beras.",
        [row("Riau", V, "99")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), FORMS)
def test_parts_and_owners(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


def test_counts_joined_without_end_are_read_in_bounds() -> None:
    assert rows("Di NTT ada " + "5 desa di Alor dan 6 desa di Belu dan " * 600 + "pulau.") == []
