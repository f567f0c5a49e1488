"""Counts and shares whose noun, state or time stands in another place than beside the number."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.figure_rows import H, Row, V, row, rows

V_LIT, V_DARK, VILLAGES = "villages_electrified", "villages_unelectrified", "villages"
NEW, LIT, DARK = "new_customers", "households_electrified", "households_unelectrified"
DAY = date(2018, 6, 1)

CASES: list[tuple[str, list[Row]]] = [
    # what is counted
    ("Ada 57 desa di Jambi yang belum ada listriknya.", [row("Jambi", V_DARK, "57")]),
    ("Program Listrik Desa di Jambi terealisasi di 151 lokasi.", []),
    (
        "Di Jambi PLN akan melistriki sebanyak 85 ribu pelanggan.",
        [row("Jambi", NEW, "85000", "target")],
    ),
    ("Pelanggan Jambi tumbuh rata-rata 88 ribu pelanggan baru setiap tahun.", []),
    (
        "Di Jambi masih ada sekitar 15 ribuan rumah tangga yang belum berlistrik.",
        [row("Jambi", DARK, "15000")],
    ),
    (
        "Out of a total of 1,038 villages in Jambi, PLN has electrified 823 villages.",
        [row("Jambi", VILLAGES, "1038"), row("Jambi", V_LIT, "823")],
    ),
    (
        "Jambi's village electrification ratio is 99.5 percent with a total of 83,072 villages.",
        [row("Jambi", V, "99.5"), row("Jambi", V_LIT, "83072")],
    ),
    (
        "The number of villages in Jambi with electricity was as many as 1,280.",
        [row("Jambi", V_LIT, "1280")],
    ),
    ("In Jambi there are as many as 2,378 potential new customers.", []),
    # whether it has electricity
    (
        "Mapping is made of the non-electrified villages, especially 318 villages in Jambi, for "
        "the electrification policy.",
        [row("Jambi", V_DARK, "318")],
    ),
    (
        "Di Jambi 14 desa sudah dialiri listrik. Sebanyak 11 desa berada di Tebo, sisanya 3 desa "
        "di Bungo.",
        [row("Jambi", V_LIT, "14"), row("Tebo", V_LIT, "11"), row("Bungo", V_LIT, "3")],
    ),
    ("The new line illuminates 380 families in Jambi.", [row("Jambi", LIT, "380")]),
    # shares
    (
        "Rasio elektrifikasi Jambi 95,1 persen. Capaian itu terdiri dari PLN 92,6 persen, non-PLN "
        "2,2 persen, dan LTSHE 0,3 persen.",
        [row("Jambi", H, each) for each in ("95.1", "92.6", "2.2", "0.3")],
    ),
    (
        "Rasio elektrifikasi yang mencapai 99 persen sebanyak 30 provinsi.",
        [],
    ),
    (
        "Rasio elektrifikasi Jambi 91,5 persen. Dalam RUPTL, ditargetkan mencapai 93,4 persen.",
        [row("Jambi", H, "91.5"), row("Jambi", H, "93.4", "target")],
    ),
    (
        "Rasio elektrifikasi Jambi harus terus ditingkatkan jadi 90 persen.",
        [row("Jambi", H, "90", "target")],
    ),
    (
        "Rasio elektrifikasi Jambi 91 persen. PLTS di Tebo pembangunannya kini baru 40 persen.",
        [row("Jambi", H, "91")],
    ),
    # when
    (
        "Di Jambi ditargetkan rasio elektrifikasi 99,9 persen pada 2028 dan 100 persen desa "
        "berlistrik pada 2027.",
        [row("Jambi", H, "99.9", "target", "2028"), row("Jambi", V, "100", "target", "2027")],
    ),
    (
        "Di Jambi pada tahun depan bakal dialiri 53 desa dan tahun 2020 sebanyak 39 desa.",
        [],
    ),
    (  # counted since a year, not in it
        "Sejak diluncurkan pada 2020, program listrik gratis menyambung 340 keluarga di Jambi.",
        [row("Jambi", NEW, "340")],
    ),
    (
        "Rasio elektrifikasi Jambi akhir 2017 mencapai 95,1 persen. Tahun 2016 baru 91,2 persen "
        "dan tahun 2017 mencapai 95,1 persen.",
        [row("Jambi", H, "95.1", period="2017-12"), row("Jambi", H, "91.2", period="2016")],
    ),
    (
        "Jambi's electrification ratio was 91 percent as of this year's first quarter.",
        [row("Jambi", H, "91", period="2018-Q1")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_turns(text: str, expected: list[Row]) -> None:
    assert rows(text, DAY) == expected
