"""A province's average without its name, targets that are past, speech that goes on, turns."""

from __future__ import annotations

import pytest

from tests.extract.figure_rows import H, Row, row, rows

CASES: list[tuple[str, list[Row]]] = [
    (
        "Rasio elektrifikasi Lembata 73,4 persen, di atas rata-rata provinsi yang hanya 62,07 "
        "persen.",
        [row("Lembata", H, "73.4"), row(None, H, "62.07")],
    ),
    (
        "Bupati berkantor di Lembata, NTT. Rasio elektrifikasi Lembata 73,4 persen, di atas "
        "rata-rata provinsi 62,07 persen.",
        [row("Lembata", H, "73.4"), row("NTT", H, "62.07")],
    ),
    (
        "Rasio elektrifikasi Lembata 73,4 persen, di atas rata-rata Provinsi NTT 62,07 persen.",
        [row("Lembata", H, "73.4"), row("Provinsi NTT", H, "62.07")],
    ),
    (
        "PLN Wilayah Aceh mengklaim rasio elektrifikasi di provinsi itu kini sudah 96 persen.",
        [row("Aceh", H, "96")],
    ),
    (
        "Indonesia's electrification ratio climbed to 98.3 percent in 2018 from 95.35 percent in "
        "2017, surpassing the 97.5 percent target.",
        [
            row("Indonesia", H, "98.3", period="2018"),
            row("Indonesia", H, "95.35", period="2017"),
            row("Indonesia", H, "97.5", "target"),
        ],
    ),
    (
        "Rasio elektrifikasi Indonesia pada 2018 mencapai 98,3 persen, melampaui target 97,5 "
        "persen.",
        [
            row("Indonesia", H, "98.3", period="2018"),
            row("Indonesia", H, "97.5", "target", "2018"),
        ],
    ),
    (
        'Indonesia\'s electrification ratio rose. "Papua, at 90.3 percent, remains below," Energy '
        "Minister Ignasius Jonan said, adding that the ratio was 98.3 percent.",
        [row("Papua", H, "90.3"), row("Indonesia", H, "98.3")],
    ),
    (
        'Rasio elektrifikasi Indonesia naik. "Di Papua baru 90,3 persen," kata Menteri ESDM '
        "Ignasius "
        "Jonan seraya menambahkan rasio elektrifikasi 98,3 persen.",
        [row("Papua", H, "90.3"), row("Indonesia", H, "98.3")],
    ),
    (
        "Di Lembata 14 desa belum berlistrik. Dari 14 desa itu, tahun ini ditargetkan 9 desa "
        "menyala "
        "dan sisanya 5 desa pada 2020.",
        [row("Lembata", "villages_unelectrified", "14")],
    ),
    (
        "Dari 14 desa di Lembata, 9 desa sudah berlistrik dan sisanya 5 desa belum.",
        [
            row("Lembata", "villages", "14"),
            row("Lembata", "villages_electrified", "9"),
            row("Lembata", "villages_unelectrified", "5"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_figures(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected
