"""Homes by their source of light, in lists whose lines tell several shares of one area."""

from __future__ import annotations

import pytest

from tests.extract.figure_rows import H, Row, row, rows

DARK = "household_unelectrified_ratio"

CASES: list[tuple[str, list[Row]]] = [
    (
        "Menurut BPS, rasio elektrifikasi di Papua Barat pada tahun 2022 beragam.\n\n"
        "Simak daftarnya:\n"
        "- Sorong: PLN 95,02 persen; listrik non-PLN 3,31 persen; penerangan non-listrik 1,67 "
        "persen.\n"
        "- Wasir-Roa: PLN 65,40 persen; bukan listrik 31,67 persen.\n"
        "- Maybrat: PLN 99,21 persen; penerangan non-listrik 0,79 persen.\n"
        "- Kota Sorong: PLN 100 persen.",
        [
            row("Sorong", H, "95.02", period="2022"),
            row("Sorong", DARK, "1.67", period="2022"),
            row("Wasir-Roa", H, "65.40", period="2022"),
            row("Wasir-Roa", DARK, "31.67", period="2022"),
            row("Maybrat", H, "99.21", period="2022"),
            row("Maybrat", DARK, "0.79", period="2022"),
            row("Kota Sorong", H, "100", period="2022"),
        ],
    ),
    (
        "Pada 2021, persentase rumah tangga di Sumba Timur yang penerangannya bukan listrik "
        "sebesar 16,7 persen.",
        [row("Sumba Timur", DARK, "16.7", period="2021")],
    ),
    (
        "Rumah tangga di Malaka menurut sumber penerangan: listrik non-PLN 4 persen, bukan "
        "listrik 9,5 persen.",
        [row("Malaka", DARK, "9.5")],
    ),
    (  # not all of it is reached
        "Tingkat elektrifikasi di Malaka sampai kini belum seluruhnya menyentuh angka 100 persen.",
        [],
    ),
    ("Konsumsi energi non-listrik 31 persen di Malaka.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_sources_of_light(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected
