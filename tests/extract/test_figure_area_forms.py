"""Areas of figures: within another, joined by a hyphen, of each, behind a total, of the country."""

from __future__ import annotations

import pytest

from tests.extract.figure_rows import H, Row, row, rows

V_LIT, V_DARK, VILLAGES = "villages_electrified", "villages_unelectrified", "villages"

CASES: list[tuple[str, list[Row]]] = [
    (  # the inner one of two
        "Rasio elektrifikasi di Kabupaten Tebo, Jambi, baru 71 persen.",
        [row("Kabupaten Tebo", H, "71")],
    ),
    (
        "Rasio elektrifikasi di Jambi, Riau dan Bengkulu baru 71 persen.",
        [row("Jambi", H, "71"), row("Riau", H, "71"), row("Bengkulu", H, "71")],
    ),
    (
        "Dari 1.500 desa yang ada di Kaltim-Kaltara, sudah 1.010 desa berlistrik.",
        [row("Kaltim-Kaltara", VILLAGES, "1500"), row("Kaltim-Kaltara", V_LIT, "1010")],
    ),
    (
        "Desa yang belum berlistrik di Aceh 15 desa, serta Jambi dan Riau masing-masing 62 desa.",
        [row("Aceh", V_DARK, "15"), row("Jambi", V_DARK, "62"), row("Riau", V_DARK, "62")],
    ),
    (
        "Sebanyak 1.490 desa berlistrik dari total 1.507 desa di Jambi, dan sebanyak 651 desa "
        "berlistrik dari total 657 desa di Provinsi Gorontalo.",
        [
            row("Jambi", V_LIT, "1490"),
            row("Jambi", VILLAGES, "1507"),
            row("Provinsi Gorontalo", V_LIT, "651"),
            row("Provinsi Gorontalo", VILLAGES, "657"),
        ],
    ),
    (
        "Baru sekitar 43 persen penduduk Papua yang menikmati listrik.",
        [row("Papua", "population_access", "43")],
    ),
    (  # a value of both
        "Rasio elektrifikasi terendah ada di Riau dan Kepri (56,1%), Jambi (52,3%).",
        [row("Riau dan Kepri", H, "56.1"), row("Jambi", H, "52.3")],
    ),
    (
        "In East Kutai, 47 villages still have no electricity.",
        [row("East Kutai", V_DARK, "47")],
    ),
    (  # provinces that are compared are not what the article is about
        "PT PLN (Persero) mencatat rasio elektrifikasi mencapai 99,3 persen. Angka itu naik. Tiga "
        "provinsi yang rasionya rendah yakni Papua 94,5 persen, Maluku 92 persen, dan Jambi 88 "
        "persen.",
        [
            row("Indonesia", H, "99.3"),
            row("Papua", H, "94.5"),
            row("Maluku", H, "92"),
            row("Jambi", H, "88"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_areas(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected
