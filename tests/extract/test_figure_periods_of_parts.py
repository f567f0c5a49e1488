"""The period of the whole: ratios of parts told behind the ratio of the country or a province."""

from __future__ import annotations

import pytest

from tests.extract.figure_rows import H, Row, V, row, rows

CASES: list[tuple[str, list[Row]]] = [
    (
        "PLN mencatat rasio elektrifikasi nasional 99,10 persen hingga April 2021, naik dari 98,90 "
        "persen pada Desember 2020.\n\nAda tiga provinsi yang rasionya rendah.\n\nRasio "
        "elektrifikasi Papua 94,10 persen dan Maluku 92,20 persen.",
        [
            row("Indonesia", H, "99.10", period="2021-04"),
            row("Indonesia", H, "98.90", period="2020-12"),
            row("Papua", H, "94.10", period="2021-04"),
            row("Maluku", H, "92.20", period="2021-04"),
        ],
    ),
    (  # another ratio
        "Rasio desa berlistrik nasional 99,62 persen per September 2021.\n\nRasio elektrifikasi "
        "Papua kini 94,10 persen.\n\nRasio elektrifikasi Maluku 92,20 persen.",
        [
            row("Indonesia", V, "99.62", period="2021-09"),
            row("Papua", H, "94.10"),
            row("Maluku", H, "92.20"),
        ],
    ),
    (  # a year of its own, and a wider area
        "Rasio elektrifikasi NTT 90,5 persen pada 2020.\n\nRasio elektrifikasi Malaka 80 persen "
        "pada 2018.\n\nRasio elektrifikasi nasional 99 persen.",
        [
            row("NTT", H, "90.5", period="2020"),
            row("Malaka", H, "80", period="2018"),
            row("Indonesia", H, "99"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_periods(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected
