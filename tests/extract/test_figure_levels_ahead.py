"""Levels that a text tells as still ahead, and ratios of other parts of the world."""

from __future__ import annotations

import pytest

from tests.extract.figure_rows import H, Row, row, rows

DARK = "household_unelectrified_ratio"

CASES: list[tuple[str, list[Row]]] = [
    ("Rasio elektrifikasi Riau tinggal selangkah lagi mencapai 100 persen.", []),
    ("Elektrifikasi di Riau sedikit lagi menyentuh 100 persen, kata Rahma.", []),
    ("Beberapa langkah lagi menuju rasio elektrifikasi 100 persen di Riau.", []),
    ("Remote hamlets delayed PLN in achieving a 100-percent electrification ratio in Riau.", []),
    ("Riau is close to reaching a 100 percent electrification ratio.", []),
    ("The main challenge in reaching a 100 percent electrification ratio in Riau is money.", []),
    (
        "PLN succeeded in reaching a 99 percent electrification ratio in Riau.",
        [row("Riau", H, "99")],
    ),
    (
        "Rasio elektrifikasi Riau akhirnya mencapai 100 persen.",
        [row("Riau", H, "100")],
    ),
    (
        "Rasio elektrifikasi Riau sudah 99,78 persen. Artinya, tinggal mengejar 0,22 persen.",
        [row("Riau", H, "99.78"), row("Riau", DARK, "0.22")],
    ),
    (
        "PLN Riau mengejar rasio elektrifikasi 99 persen.",
        [row("Riau", H, "99", status="target")],
    ),
    (
        "The electrification ratio of Riau reached 97.5 percent of the target of 98 percent in "
        "2022.",
        [
            row("Riau", H, "97.5", period="2022"),
            row("Riau", H, "98", status="target", period="2022"),
        ],
    ),
    (
        "Among African countries, 48 percent of the continent's people had access to electricity "
        "in 2018.",
        [],
    ),
    (
        "Globally, 90 percent of people have access to electricity, while in Indonesia the "
        "electrification ratio is 99.2 percent.",
        [row("Indonesia", H, "99.2")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_levels_ahead(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected
