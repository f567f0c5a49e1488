"""Figures of what is left over, told by an adjective, by subtraction, or by the sentence before."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.figure_rows import H, Row, row, rows

DAY = date(2021, 9, 3)


STATED: list[tuple[str, list[Row]]] = [
    (
        "In Maluku 212 villages are still untouched by electricity. The villages consist of 200 "
        "villages in Maluku Tenggara and 12 villages in Buru.",
        [
            row("Maluku", "villages_unelectrified", "212"),
            row("Maluku Tenggara", "villages_unelectrified", "200"),
            row("Buru", "villages_unelectrified", "12"),
        ],
    ),
    (
        "Maluku's electrification ratio is 98.1 percent. The remaining 1.9 percent of households "
        "are on small islands.",
        [row("Maluku", H, "98.1"), row("Maluku", "household_unelectrified_ratio", "1.9")],
    ),
    (
        "About 5 million households in Indonesia remained off the grid.",
        [row("Indonesia", "households_unelectrified", "5000000")],
    ),
    (
        "Most of the 310 dark villages are in Papua (250 villages) and Maluku (40 villages).",
        [
            row(None, "villages_unelectrified", "310"),
            row("Papua", "villages_unelectrified", "250"),
            row("Maluku", "villages_unelectrified", "40"),
        ],
    ),
    (
        "Di Alor, dari 175 desa, 160 desa sudah berlistrik dan 15 desa lainnya terkendala jalan.",
        [
            row("Alor", "villages", "175"),
            row("Alor", "villages_electrified", "160"),
            row("Alor", "villages_unelectrified", "15"),
        ],
    ),
    (
        "The government has targeted to electrify 3,000 villages in Indonesia. Of this number, 700 "
        "villages will be reached next year.",
        [],
    ),
    (
        "Rasio elektrifikasi Jambi mencapai 95,8 persen.\n\nIKLAN 300x250\n\nAngka tersebut "
        "melampaui target tahun 2021 yang dipatok 95,1 persen.",
        [row("Jambi", H, "95.8"), row("Jambi", H, "95.1", "target", "2021")],
    ),
    (
        "Rasio elektrifikasi Jambi mencapai 95,8 persen.\n\nAngka dihitung dari data PLN.\n\n"
        "Untuk triwulan II datanya 95,8 persen, semester satu kemarin 95,1 persen.",
        [
            row("Jambi", H, "95.8", period="2021-Q2"),
            row("Jambi", H, "95.1", period="2021-H1"),
        ],
    ),
    (
        'Rasio elektrifikasi Jambi baru 94 persen. "Tahun ini harus tembus 96 persen," kata Rudi.',
        [row("Jambi", H, "94"), row("Jambi", H, "96", "target", "2021")],
    ),
    (
        "Persentase rumah tangga dengan penerangan listrik di Jambi 97,1 persen pada 2020. Secara "
        "nasional mencapai 99,2 persen.",
        [row("Jambi", H, "97.1", period="2020"), row("Indonesia", H, "99.2", period="2020")],
    ),
    (
        "PLN UP3 Jambi melayani pelanggan dengan baik. Jumlah pelanggannya per Juli 312.406.",
        [row("Jambi", "customers", "312406", period="2021-07")],
    ),
    (
        "PLN serves 1.2 million customers in Riau, and 300 of them use the night discount.",
        [row("Riau", "customers", "1200000")],
    ),
    (
        "Targetnya tahun depan ULP Sumba Barat menambah 1.500 sambungan.",
        [row("Sumba Barat", "new_customers", "1500", "target", "2022")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), STATED)
def test_stated(text: str, expected: list[Row]) -> None:
    assert rows(text, DAY) == expected


NONE = [
    "PLN plans to lay 8,000 kilometers of lines for its customers in Riau.",
    "38 percent of those polled outside Java disagreed. PLN electricity is affordable.",
    "Satu desa di Riau disebut berlistrik jika sudah dilewati jaringan listrik.",
    "PLN melistriki desa di Alor dan 12 desa lagi dalam proses.",
    "Sebanyak 1.200 pelanggan di Riau, 300 di antaranya di Dumai, terdampak pemadaman.",
    "PLN berencana menambah 1.500 sambungan air di Alor.",
]


@pytest.mark.parametrize("text", NONE)
def test_not_stated(text: str) -> None:
    assert rows(text, DAY) == []
