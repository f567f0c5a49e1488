"""Plans to finish, parts of potentials, consequences and differences: what is a figure of when."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.figure_rows import H, Row, V, row, rows

V_LIT, V_DARK, VILLAGES = "villages_electrified", "villages_unelectrified", "villages"
NEW, LIT, DARK = "new_customers", "households_electrified", "households_unelectrified"
DAY = date(2017, 9, 26)

CASES: list[tuple[str, list[Row]]] = [
    (
        "Di Jambi masih ada 23 desa yang belum berlistrik. 23 desa itu akan kita selesaikan tahun "
        "depan.",
        [row("Jambi", V_DARK, "23")],
    ),
    (
        "PLN berencana menuntaskan pembangunan jaringan listrik di 19 desa lagi di Jambi.",
        [],
    ),
    (
        "Listrik desa di Jambi jalan terus, masih ada sekitar 250 desa lagi di Jambi.",
        [row("Jambi", V_DARK, "250")],
    ),
    (
        "Potensi pelanggan di Jambi sebanyak 405 pelanggan, masing-masing 186 pelanggan di Tebo "
        "dan 219 pelanggan di Bungo.",
        [],
    ),
    (  # two times, and a consequence of another time
        "Saat ini desa berlistrik di Jambi menjadi 714 desa dan akhir 2017 ini menjadi 716 desa.",
        [row("Jambi", V_LIT, "714"), row("Jambi", V_LIT, "716", "target", "2017-12")],
    ),
    (
        "Rasio desa berlistrik Jambi 98 persen, sehingga tahun 2018 ditargetkan 100 persen.",
        [row("Jambi", V, "98"), row("Jambi", V, "100", "target", "2018")],
    ),
    (
        "Rasio penggunaan listrik di Jambi saat ini mencapai 91 persen, pada 2020 ditargetkan bisa "
        "mencapai 100 persen.",
        [row("Jambi", H, "91"), row("Jambi", H, "100", "target", "2020")],
    ),
    (  # since when something fell dates nothing else
        "Desa gelap di Jambi berkurang dibandingkan akhir 2016 yang masih 40. Jumlah desa "
        "berlistrik di Jambi 1.839 desa.",
        [row("Jambi", V_LIT, "1839")],
    ),
    # differences
    (
        "PLN menargetkan bisa menambah rasio elektrifikasi Jambi 4 persen.",
        [],
    ),
    (
        "Jambi raised its electrification ratio to 94.8 percent, or 2 percent higher than the "
        "target.",
        [row("Jambi", H, "94.8")],
    ),
    (
        "The government prepares programs to reach the electrification ratio of 99.9 percent.",
        [],
    ),
    (
        "Jambi's electrification ratio had reached 99.5 percent of the target of 100 percent.",
        [row("Jambi", H, "99.5"), row("Jambi", H, "100", "target")],
    ),
    (
        "Artinya, masih ada sekitar 560 ribu di antara 11 juta kepala keluarga (KK) di Jambi yang "
        "belum tersambung listrik.",
        [row("Jambi", DARK, "560000"), row("Jambi", "households", "11000000")],
    ),
    (
        "Rasio elektrifikasi Jambi 94 persen. Ada 56 ribu rumah tangga miskin di Jambi.",
        [row("Jambi", H, "94")],
    ),
    (
        "Jambi menjadi provinsi dengan rumah tangga belum berlistrik terbanyak. Yakni, 228.742 "
        "rumah tangga.",
        [row("Jambi", DARK, "228742")],
    ),
    (
        "Sebanyak 28 ribu kepala keluarga (KK) tidak mampu di Jambi akan mendapat akses listrik.",
        [row("Jambi", LIT, "28000", "projection")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_ends_of_plans(text: str, expected: list[Row]) -> None:
    assert rows(text, DAY) == expected
