"""English turns of figures, and where somebody said them."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.figure_rows import H, Row, row, rows

V_LIT, V_DARK, VILLAGES = "villages_electrified", "villages_unelectrified", "villages"
NEW, LIT, DARK = "new_customers", "households_electrified", "households_unelectrified"
DAY = date(2018, 3, 5)

CASES: list[tuple[str, list[Row]]] = [
    (
        "The program will light up all 10,300 villages in Papua by 2019.",
        [row("Papua", V_LIT, "10300", "target", "2019")],
    ),
    (
        "PLN electrified 12 hamlets in Sikka, lighting up 1,134 homes.",
        [row("Sikka", LIT, "1134")],
    ),
    (
        "In Papua 2,519 villages, home to 500,000 households, are completely without electricity.",
        [row("Papua", V_DARK, "2519"), row("Papua", DARK, "500000")],
    ),
    (  # the area that is spoken of, not those it is set beside
        "Papua had the lowest electrification ratio at 92 percent, followed by Maluku (94 percent) "
        "and Jambi (95 percent). In the province 140 villages are yet to be electrified.",
        [
            row("Papua", H, "92"),
            row("Maluku", H, "94"),
            row("Jambi", H, "95"),
            row("Papua", V_DARK, "140"),
        ],
    ),
    (
        "Only 65 percent of Indonesia's 240 million people have access to electricity.",
        [row("Indonesia", "population_access", "65")],
    ),
    ("In Papua fewer than 30 percent of households are electrified.", []),
    (  # where it was said
        "The electrification ratio in the province increased to 87 percent, PLN West Kalimantan "
        "general manager Rudi Hartono said in Pontianak.",
        [row("West Kalimantan", H, "87")],
    ),
    (
        "Last year 131,600 households in Jambi got free electricity connections, exceeding the "
        "target of 125,000.",
        [row("Jambi", NEW, "131600", period="2017"), row("Jambi", NEW, "125000", "target", "2017")],
    ),
    (
        "Pelanggan Jambi 1,1 juta pelanggan. Daftar tunggu masih 43.000 calon pelanggan.",
        [row("Jambi", "customers", "1100000")],
    ),
    (  # targets of years in brackets
        "Rasio elektrifikasi Jambi 84 persen. Tahun ini ditargetkan 87 persen, kemudian 90 persen "
        "(2019), dan 97 persen (2020).",
        [
            row("Jambi", H, "84"),
            row("Jambi", H, "87", "target", "2018"),
            row("Jambi", H, "90", "target", "2019"),
            row("Jambi", H, "97", "target", "2020"),
        ],
    ),
    (  # a total, and the areas over which it is dealt out
        "RE Jambi 99 persen. Rumah tangga yang belum berlistrik tersisa 717 KK, tersebar di Tebo "
        "412 KK, dan Bungo 305 KK.",
        [
            row("Jambi", H, "99"),
            row("Jambi", DARK, "717"),
            row("Tebo", DARK, "412"),
            row("Bungo", DARK, "305"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_english_turns(text: str, expected: list[Row]) -> None:
    assert rows(text, DAY) == expected
