"""Villages and homes without electricity, told as the rest, and told again by their number."""

from __future__ import annotations

import pytest

from tests.extract.figure_rows import Row, row, rows

HE, HU = "households_electrified", "households_unelectrified"
VE, VU, VS = "villages_electrified", "villages_unelectrified", "villages"

FORMS: list[tuple[str, list[Row]]] = [
    (
        "Dinas ESDM Jambi mencatat, dari 1.500 desa dan kelurahan, yang teraliri PLN sebanyak "
        "1.440. Artinya 60 desa belum.",
        [row("Jambi", VS, "1500"), row("Jambi", VE, "1440"), row("Jambi", VU, "60")],
    ),
    (
        "Di Jambi 1.440 desa sudah berlistrik. Artinya 160 desa belum. Ke-160 desa itu paling "
        "banyak di Merangin yakni 75 desa, disusul Kerinci 60 desa, serta Bungo 25 desa.",
        [
            row("Jambi", VE, "1440"),
            row("Jambi", VU, "160"),
            row("Merangin", VU, "75"),
            row("Kerinci", VU, "60"),
            row("Bungo", VU, "25"),
        ],
    ),
    (
        "In Jambi 1,440 villages have electricity. That leaves 60 villages without.",
        [row("Jambi", VE, "1440"), row("Jambi", VU, "60")],
    ),
    (
        "Rumah tangga yang belum berlistrik di Jambi tercatat masih sekitar 58 ribu rumah tangga, "
        "mayoritas karena tidak sanggup membayar biaya sambung.",
        [row("Jambi", HU, "58000")],
    ),
    (
        "Keluarga di Kerinci yang sama sekali belum menikmati listrik saat ini kurang lebih 1.200 "
        "keluarga, karena jaringan PLN belum menjangkau kebun mereka.",
        [row("Kerinci", HU, "1200")],
    ),
    (
        "Rasio elektrifikasi Jambi 97,6 persen.\n\n"
        '"Yang tersisa sekarang kurang lebih 4.700 rumah tangga, tersebar dan berjauhan," kata '
        "Kepala Dinas ESDM Jambi Budi Santoso.",
        [row("Jambi", "household_electrification_ratio", "97.6"), row("Jambi", HU, "4700")],
    ),
    (
        "Rasio elektrifikasi Kerinci 99 persen. Yang belum hanya sekitar 420 rumah tangga.",
        [row("Kerinci", "household_electrification_ratio", "99"), row("Kerinci", HU, "420")],
    ),
    (
        "Budi mengungkapkan, 37 desa di Kerinci masih gelap, sedangkan di Bungo sendiri listrik "
        "padam rata-rata 9 jam dalam sebulan.",
        [row("Kerinci", VU, "37")],
    ),
    (
        "In Jambi 300 villages remain dark. The 300 villages are mostly in Merangin with 130, "
        "followed by Kerinci with 120 and Bungo with 50.",
        [
            row("Jambi", VU, "300"),
            row("Merangin", VU, "130"),
            row("Kerinci", VU, "120"),
            row("Bungo", VU, "50"),
        ],
    ),
]
"""Those without electricity."""

NEAR: list[tuple[str, list[Row]]] = [
    ("Listrik padam di 37 desa di Kerinci, sedangkan di Bungo menyala.", []),
    (
        "Di Jambi 1.440 desa sudah berlistrik. Baru 900 desa punya kantor, 60 desa belum.",
        [row("Jambi", VE, "1440")],
    ),
    (
        "Rumah tangga yang sudah berlistrik di Jambi tercatat sekitar 610 ribu rumah tangga.",
        [row("Jambi", HE, "610000")],
    ),
    (
        "PLN akan menyambung 200 rumah tangga di Kerinci. Anggaran yang tersisa sekarang Rp4.700.",
        [row("Kerinci", "new_customers", "200", "target")],
    ),
]
"""Others beside such words."""


@pytest.mark.parametrize(("text", "expected"), [*FORMS, *NEAR])
def test_the_dark_are_told_again(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected
