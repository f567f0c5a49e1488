"""Figures of a unit that serves several regencies, or a part of one: they have the unit's name."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.figure_rows import Row, row, rows

DAY = date(2021, 9, 3)
C = "customers"

STATED: list[tuple[str, list[Row]]] = [
    (
        "PLN Area Kudus mengurus 171.540 pelanggan di lima kabupaten/kota.",
        [row("Area Kudus", C, "171540")],
    ),
    (
        "UP3 Sumba kini melayani 121.000 pelanggan yang tersebar di empat kabupaten.",
        [row("UP3 Sumba", C, "121000")],
    ),
    (
        "PLN UP3 Bima serves 298,000 customers in three regencies.",
        [row("UP3 Bima", C, "298000")],
    ),
    (
        "Di wilayah UPJ Asembagus tersisa 21 dusun yang belum terjangkau jaringan. Jumlah "
        "pelanggannya 38.412.",
        [row("UPJ Asembagus", C, "38412")],
    ),
    (
        "Di wilayah kerja ULP Kalabahi jaringan sudah merata. Total pelanggannya 41.655.",
        [row("ULP Kalabahi", C, "41655")],
    ),
    (
        "Manajer UPJ Situbondo menjelaskan wilayahnya meliputi 10 kecamatan dengan pelanggan "
        "97.655.",
        [row("UPJ Situbondo", C, "97655")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), STATED)
def test_stated(text: str, expected: list[Row]) -> None:
    assert rows(text, DAY) == expected


OF_A_PLACE: list[tuple[str, list[Row]]] = [
    ("PLN UP3 Sumba melayani 121.000 pelanggan.", [row("Sumba", C, "121000")]),
    ("PLN UIW NTT melayani 829.107 pelanggan di 22 kabupaten.", [row("NTT", C, "829107")]),
    (
        "PLN ULP Kalabahi melayani 9 kecamatan di Alor dengan pelanggan 41.655.",
        [row("Alor", C, "41655")],
    ),
    (
        "PLN ULP Kalabahi melayani 41.655 pelanggan di Kabupaten Alor.",
        [row("Kabupaten Alor", C, "41655")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), OF_A_PLACE)
def test_of_a_place(text: str, expected: list[Row]) -> None:
    assert rows(text, DAY) == expected
