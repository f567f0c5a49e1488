"""A whole and the part of it that lies elsewhere; kinds of customers; names of offices."""

from __future__ import annotations

import pytest

from tests.extract.figure_rows import H, Row, row, rows

LIT = "villages_electrified"
RATIO = "Rasio elektrifikasi NTT 87 persen. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"{RATIO}Hingga 2017 terdapat 1.617 desa berlistrik, di mana 280 di antaranya berada "
            "di Sumba Timur.",
            [
                row("NTT", H, "87"),
                row("NTT", LIT, "1617", period="2017"),
                row("Sumba Timur", LIT, "280", period="2017"),
            ],
        ),
        (
            f"{RATIO}Hingga 2017 terdapat 1.617 desa yang berlistrik, yang mana "
            "280 desa di antaranya berada di Sumba Timur.",
            [
                row("NTT", H, "87"),
                row("NTT", LIT, "1617", period="2017"),
                row("Sumba Timur", LIT, "280", period="2017"),
            ],
        ),
        (
            "Di NTT terdapat 1.617 desa, di mana 280 di antaranya belum berlistrik.",
            [row("NTT", "villages", "1617"), row("NTT", "villages_unelectrified", "280")],
        ),
        (
            "Jumlah pelanggan PLN di Bali kini mencapai 1.304.195. Pelanggan tarif bisnis menjadi "
            "jumlah pelanggan terbanyak kedua dari pelanggan PLN di Bali yang mencapai 157.726 "
            "pelanggan.",
            [row("Bali", "customers", "1304195")],
        ),
        (
            "Rasio elektrifikasi Kalbar 91,2 persen menurut data BPS Jambi dan Bengkulu.",
            [row("Kalbar", H, "91.2")],
        ),
    ],
)
def test_reads_wholes_and_parts(text: str, expected: list[Row]) -> None:
    """The whole has its own area, and its own state."""
    assert rows(text) == expected


def test_reads_no_village_put_into_operation() -> None:
    """Villages whose lines are put into operation are no level."""
    text = "PLN memulai pengoperasian Listrik Pedesaan (Lisdes) di 66 desa di Sumatera Utara."
    assert rows(text) == []
