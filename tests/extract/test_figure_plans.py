"""Figures that lie ahead of the article, quotas, what is still dark, and what was reached."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kg.extract import extract

H, V = "household_electrification_ratio", "village_electrification_ratio"
DARK, LIT = "villages_unelectrified", "villages_electrified"
Row = tuple[str, Decimal, str, str | None]


def row(indicator: str, value: str, status: str = "observed", period: str | None = None) -> Row:
    return (indicator, Decimal(value), status, period)


CASES: list[tuple[str, list[Row]]] = [
    (  # a period behind the day of the article: what is told of it is aimed at
        "Jambi, 3 Maret 2018 - Rasio elektrifikasi Jambi 88 persen. Kenaikannya bertahap, yakni "
        "90 persen pada akhir 2018 dan 94 persen pada 2020.",
        [row(H, "88"), row(H, "90", "target", "2018-12"), row(H, "94", "target", "2020")],
    ),
    (
        "Jambi, 3 Maret 2018 - Rasio elektrifikasi Jambi 88 persen pada 2018.",
        [row(H, "88", period="2018")],
    ),
    (
        "Rasio elektrifikasi Jambi 88 persen pada triwulan IV 2018, kata Dodi, Sabtu (3/3/2018).",
        [row(H, "88", "target", "2018-Q4")],
    ),
    (
        "Rasio elektrifikasi Jambi 88 persen pada semester I 2018, kata Dodi, Sabtu (3/3/2018).",
        [row(H, "88", period="2018-H1")],
    ),
    (  # what is dark is so today, whenever it is to be lit up
        "Agar rasio desa berlistrik genap 100 persen pada 2021, masih ada 31 desa dengan kurang "
        "lebih 4.000 rumah yang harus dilistriki, kata Dodi, Sabtu (3/3/2018).",
        [row(V, "100", "target", "2021"), row(DARK, "31"), row("households_unelectrified", "4000")],
    ),
    (
        "PLN memasang target rasio elektrifikasi 81 persen di Riau pada 2014. Tahun depan 75 "
        "persen "
        "dengan 1,246 juta pelanggan.",
        [
            row(H, "81", "target", "2014"),
            row(H, "75", "target"),
            row("customers", "1246000", "target"),
        ],
    ),
    ("PLN ditugasi membawa rasio elektrifikasi Buru ke 90 persen.", [row(H, "90", "target")]),
    (
        "PLN menargetkan 40 desa lagi dapat dialiri listrik, sedangkan 12 desa lagi masih gelap.",
        [row(DARK, "12")],
    ),
    (
        "Rasio elektrifikasi Buru 71,2 persen, sudah melewati target 70 persen.",
        [row(H, "71.2"), row(H, "70", "target")],
    ),
    (
        "The electrification ratio of Buru is 71.2 percent, past the target of 70 percent.",
        [row(H, "71.2"), row(H, "70", "target")],
    ),
    (  # a sentence that goes on with the ratio before it
        "Pada 2015 rasio elektrifikasi Bali 91 persen. Per Juni 2016 posisinya baru 92,5 persen.",
        [row(H, "91", period="2015"), row(H, "92.5", period="2016-06")],
    ),
    (
        "Rasio elektrifikasi Bali 91 persen.\n\nPada 2014 rasionya 88 persen, lalu 90,5 persen "
        "pada "
        "2015.",
        [row(H, "91"), row(H, "88", period="2014"), row(H, "90.5", period="2015")],
    ),
    ("Rasio elektrifikasi Bali 91 persen. Penyusutan jaringannya 7,5 persen.", [row(H, "91")]),
    ("Rasio kelistrikan perdesaan Aceh 96,5 persennya.", [row(V, "96.5")]),
    (
        "Some 97.4 percent of Papuan households had electricity in 2018, while 320 villages so far "
        "have no PLN supply.",
        [row(H, "97.4", period="2018"), row(DARK, "320")],
    ),
    ("PLN's village ratio, lamps left out, was 91 percent in 2018.", [row(V, "91", period="2018")]),
    ("The minister visited 43 non-electrified villages in Buru.", [row(DARK, "43")]),
    ("In Buru 43 villages have no clean water supply and no roads.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_plans_and_levels(text: str, expected: list[Row]) -> None:
    found = extract(text).statistics
    assert [(s.indicator, s.value, s.status, s.period) for s in found] == expected
