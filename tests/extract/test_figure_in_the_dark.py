"""Words for the dark, what is wanted as done, ratios beside one another, the country's count."""

from __future__ import annotations

import pytest

from tests.extract.figure_rows import H, Row, V, row, rows

DARK, HOMES = "villages_unelectrified", "households_unelectrified"

CASES: list[tuple[str, list[Row]]] = [
    ("In Nias, 115 villages were totally dark.", [row("Nias", DARK, "115")]),
    (
        "In Nias, 2,600 households are still engulfed by darkness every night.",
        [row("Nias", HOMES, "2600")],
    ),
    (
        "Most of the 1,800 villages without electricity in the country are in Papua and Maluku.",
        [row("Indonesia", DARK, "1800")],
    ),
    (
        "Ada 250 desa gelap di Indonesia. Sebanyak 25 desa yang belum berlistrik berada di Papua.",
        [row("Indonesia", DARK, "250"), row("Papua", DARK, "25")],
    ),
    (
        "Pada 2018 ditargetkan rasio elektrifikasi Alor sudah 100 persen.",
        [row("Alor", H, "100", status="target", period="2018")],
    ),
    (
        "Tahun 2018 ditargetkan rasio elektrifikasi seluruh desa di Alor sudah 100 persen.",
        [row("Alor", V, "100", status="target", period="2018")],
    ),
    (
        "Dari yang ditargetkan 90 persen, rasio elektrifikasi Alor kini sudah 92 persen.",
        [row("Alor", H, "90", status="target"), row("Alor", H, "92")],
    ),
    (
        "Rasio desa berlistrik Alor baru 91,4 persen atau sekitar 15 desa belum menikmati listrik.",
        [row("Alor", V, "91.4"), row("Alor", DARK, "15")],
    ),
    (
        "Di Alor masih ada 8,6 persen atau 15 desa yang belum menikmati listrik.",
        [row("Alor", "village_unelectrified_ratio", "8.6"), row("Alor", DARK, "15")],
    ),
    (
        "Rasio elektrifikasi Alor baru 84,1 persen atau sekitar 12 ribu orang belum menikmati "
        "listrik.",
        [row("Alor", H, "84.1")],
    ),
    ("Setiap tahun rasio elektrifikasi Alor ditambah 3 persen.", []),
    ("Kenaikan biaya listrik di Alor berlaku untuk sekitar 24 ribu pelanggan PLN.", []),
    (
        "Di Indonesia, Alor menjadi kabupaten dengan rumah belum berlistrik terbanyak. Yakni, "
        "2.287 rumah tangga.",
        [row("Alor", HOMES, "2287")],
    ),
    (
        "Listrik di Alor untuk desa sudah mencapai 96 persen dan rasio elektrifikasinya 84 persen.",
        [row("Alor", V, "96"), row("Alor", H, "84")],
    ),
    ("Kecamatan di Alor yang belum 100 persen berlistrik akan disurvei.", []),
    (
        "Pembangunan listrik desa tahun 2016 di Alor berjumlah 12 desa dengan potensi penambahan "
        "1.360 pelanggan.",
        [],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_in_the_dark(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected
