"""Figures of what is about to be, of samples, of kinds of customers, and how signs are written."""

from __future__ import annotations

from datetime import date

import pytest

from kg.extract import extract, to_json

Figure = tuple[str | None, str, float, str]


def read(text: str) -> list[Figure]:
    found = to_json(extract(f"Jakarta (ANTARA) - {text}", published=date(2023, 3, 1)))
    return [(f["area"], f["indicator"], f["value"], f["status"]) for f in found["statistics"]]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "PLN segera melistriki 37 desa di Kabupaten Alor. Desa itu di tiga pulau.",
            [],
        ),
        (
            "Ia merinci, 21 desa yang sudah berlistrik itu tersebar di Maluku. Sebanyak 12 "
            "desa di Kabupaten Buru, 9 desa di Kota Tual.",
            [
                ("Maluku", "villages_electrified", 21, "observed"),
                ("Kabupaten Buru", "villages_electrified", 12, "observed"),
                ("Kota Tual", "villages_electrified", 9, "observed"),
            ],
        ),
        (
            "Hingga 2022 PLN sudah melistriki 21 desa di Maluku. Sebanyak 12 desa di "
            "Kabupaten Buru, 9 desa di Kota Tual.",
            [
                ("Maluku", "villages_electrified", 21, "observed"),
                ("Kabupaten Buru", "villages_electrified", 12, "observed"),
                ("Kota Tual", "villages_electrified", 9, "observed"),
            ],
        ),
        (
            'Rasio elektrifikasi Jambi mencapai 99,1 persen. "Tinggal 0,9% saja rumah tangga di '
            'Jambi yang belum menikmati listrik," katanya.',
            [
                ("Jambi", "household_electrification_ratio", 99.1, "observed"),
                ("Jambi", "household_unelectrified_ratio", 0.9, "observed"),
            ],
        ),
        (
            "Jumlah pelanggan di Jambi 1,1 juta, masih didominasi rumah tangga yang mencapai 93%.",
            [("Jambi", "customers", 1_100_000, "observed")],
        ),
        (
            "The programme connected 310,000 customers in Maluku. It cut the length of outages by "
            "27 percent.",
            [("Maluku", "new_customers", 310_000, "observed")],
        ),
        (
            "Pelanggan terbesar di Jambi berasal dari kelompok rumah tangga yang sebanyak 1,2 juta "
            "pelanggan. Kemudian kelompok bisnis 60 ribu pelanggan, sosial 21 ribu pelanggan, dan "
            "industri 300 pelanggan.",
            [("Jambi", "household_customers", 1_200_000, "observed")],
        ),
        (
            "Rasio elektrifikasi di Jambi sudah mencapai 98,4℅.",
            [("Jambi", "household_electrification_ratio", 98.4, "observed")],
        ),
        (
            "In a survey of 1,200 respondents in Jambi, 38 percent of households connected to "
            "other sources had electricity for six hours a day.",
            [],
        ),
        (
            "Dari 900 responden di Jambi, 38 persen rumah tangga teraliri listrik swadaya.",
            [],
        ),
    ],
)
def test_figures(text: str, figures: list[Figure]) -> None:
    assert read(text) == figures
