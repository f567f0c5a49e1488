"""Homes among customers, numbers dealt out to areas, bounds of ranges, and what money is for."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.figure_rows import H, Row, row, rows

DAY = date(2021, 9, 3)
UN, EL = "villages_unelectrified", "villages_electrified"

STATED: list[tuple[str, list[Row]]] = [
    (
        "PLN served 4.9 million customers in Papua, of which 4.4 million were household customers, "
        "or an increase of 120 thousand compared to the end of 2020.",
        [
            row("Papua", "customers", "4900000"),
            row("Papua", "household_customers", "4400000"),
            row("Papua", "new_customers", "120000"),
        ],
    ),
    (
        "PLN serves 4.1 million customers in Papua, 3.2 million of which are households.",
        [row("Papua", "customers", "4100000"), row("Papua", "household_customers", "3200000")],
    ),
    (
        "PLN melayani 4,1 juta pelanggan di Papua, 3,2 juta di antaranya merupakan pelanggan rumah "
        "tangga.",
        [row("Papua", "customers", "4100000"), row("Papua", "household_customers", "3200000")],
    ),
    (
        "The villages yet to be lit in Aceh and Lampung numbered 43 and 29 respectively, she said.",
        [row("Aceh", UN, "43"), row("Lampung", UN, "29")],
    ),
    (
        "Desa yang belum berlistrik di Aceh dan Lampung masing-masing 43 dan 29.",
        [row("Aceh", UN, "43"), row("Lampung", UN, "29")],
    ),
    (
        "Households without electricity in Riau and Jambi totalled 4,300 and 2,900, respectively.",
        [
            row("Riau", "households_unelectrified", "4300"),
            row("Jambi", "households_unelectrified", "2900"),
        ],
    ),
    (
        "This year PLN has set aside Rp6 trillion to electrify 1,150 villages in Indonesia, "
        "including 415 villages in Papua.",
        [],
    ),
    (
        "PLN menyisihkan Rp 6 triliun untuk melistriki 150 desa di Papua.",
        [],
    ),
    (
        '"So it is safe, and 6,150 new customers in Papua can be connected until December," he '
        "said.",
        [row("Papua", "new_customers", "6150", "projection", "2021-12")],
    ),
    (
        "Rasio elektrifikasi NTT 90 persen. Sebanyak 90 desa masih gelap, termasuk 31 desa di "
        "Alor.",
        [row("NTT", H, "90"), row("NTT", UN, "90"), row("Alor", UN, "31")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), STATED)
def test_stated(text: str, expected: list[Row]) -> None:
    assert rows(text, DAY) == expected


OTHERWISE: list[tuple[str, list[Row]]] = [
    (
        "Most of the provinces now have an electrification ratio of between 80 and 99 percent.",
        [],
    ),
    ("Rasio elektrifikasi sebagian besar provinsi antara 80 persen dan 99 persen.", []),
    (
        "PLN spent Rp6 trillion to electrify all 1,150 villages in Papua in 2018.",
        [row("Papua", EL, "1150", period="2018")],
    ),
    (
        "With the line, 12 villages in Papua can now enjoy electricity.",
        [row("Papua", EL, "12")],
    ),
    (  # a plain list of other things
        "PLN di Aceh dan Lampung membangun gardu, masing-masing 43 dan 29 unit.",
        [],
    ),
]


@pytest.mark.parametrize(("text", "expected"), OTHERWISE)
def test_otherwise(text: str, expected: list[Row]) -> None:
    assert rows(text, DAY) == expected
