"""Two areas that one figure is of, and places where something was said."""

from __future__ import annotations

import pytest

from kg.extract import extract


def areas(text: str) -> list[tuple[str | None, float]]:
    return [(each.area, float(each.value)) for each in extract(text).statistics]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "PLN Kaltim dan Kaltara menargetkan rasio elektrifikasi di Kaltim dan Kaltara 90,5 "
            "persen akhir 2017. Selanjutnya pada 2018 rasio elektrifikasi bisa naik 93,9 persen.",
            [("Kaltim dan Kaltara", 90.5), ("Kaltim dan Kaltara", 93.9)],
        ),
        (
            "Kepala PLN Wilayah Maluku dan Maluku Utara menyebut pelanggan di Maluku dan Maluku "
            "Utara mencapai 612.000 pelanggan.",
            [("Maluku dan Maluku Utara", 612000)],
        ),
        (
            "In Java and Bali, connections were added and 515 villages have electricity.",
            [("Java and Bali", 515)],
        ),
        (
            "Rasio elektrifikasi di Bali dan Banten sudah 100 persen.",
            [("Bali", 100), ("Banten", 100)],
        ),
        (
            "PLN Riau dan Kepulauan Riau melayani dua provinsi. Rasio elektrifikasi Riau dan "
            "Kepulauan Riau masing-masing 97,5 persen dan 98,1 persen.",
            [("Riau", 97.5), ("Kepulauan Riau", 98.1)],
        ),
        (
            "Desa yang belum berlistrik di Papua, Maluku dan Papua Barat 328 desa di Papua Barat.",
            [("Papua Barat", 328)],
        ),
    ],
)
def test_two_areas_are_one_where_one_figure_is_of_both(
    text: str, expected: list[tuple[str | None, float]]
) -> None:
    assert areas(text) == expected


@pytest.mark.parametrize(
    "where", ["Jumat (20/12) di Jakarta.", "Jumat siang di Jakarta.", "Friday in Jakarta."]
)
def test_a_place_of_statement_behind_its_day_is_no_area(where: str) -> None:
    text = (
        "Sebanyak 155.429 rumah tangga se-Indonesia menerima sambungan listrik gratis. Hal itu "
        f"disampaikan Dirjen Ketenagalistrikan, {where} Capaian ini naik dari realisasi tahun 2022 "
        "sebesar 80.183 rumah tangga."
    )
    assert {area for area, _ in areas(text)} == {"Indonesia"}
