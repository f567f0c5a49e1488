"""Ratios that a speaker goes on with, and how English news calls them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kg.extract import extract

H, V = "household_electrification_ratio", "village_electrification_ratio"
V_DARK = "villages_unelectrified"
Row = tuple[str, Decimal, str, str | None]


def row(indicator: str, value: str, status: str = "observed", period: str | None = None) -> Row:
    return (indicator, Decimal(value), status, period)


CASES: list[tuple[str, list[Row]]] = [
    (
        "The ratio of electrified villages rose from 91.2 percent in 2020 to 93.4 percent in June "
        "2023.",
        [row(V, "91.2", period="2020"), row(V, "93.4", period="2023-06")],
    ),
    (
        "The share of villages with PLN power went up to 95.4 percent in 2023. The utility expects "
        "97 percent for the end of 2025.",
        [row(V, "95.4", period="2023"), row(V, "97", "projection", "2025-12")],
    ),
    (
        "Rasio desa berlistrik menjadi 93,1 persen pada 2023. Direksi memproyeksikan 94,5 persen "
        "untuk akhir 2025.",
        [row(V, "93.1", period="2023"), row(V, "94.5", "projection", "2025-12")],
    ),
    (
        'Rasio elektrifikasi Maluku kini 92,1 persen. "Tahun 2025 kami kejar 94 persen," kata '
        "Manajer PLN Maluku.",
        [row(H, "92.1"), row(H, "94", "target", "2025")],
    ),
    (
        "The electrification ratio was 98.2 percent in 2021. We expect 98.9 percent in December "
        "2022. And 99.3 percent in 2023.",
        [
            row(H, "98.2", period="2021"),
            row(H, "98.9", "projection", "2022-12"),
            row(H, "99.3", "projection", "2023"),
        ],
    ),
    (
        "The electrification ratio was 84 percent in 2014. That is some way from the government's "
        "goal of 97 percent in 2019.",
        [row(H, "84", period="2014"), row(H, "97", "target", "2019")],
    ),
    ("Some 4,100 villages on the outermost islands have no PLN grid yet.", [row(V_DARK, "4100")]),
    ("He said 350 villages have no access to the PLN network.", [row(V_DARK, "350")]),
    ("He said 350 villages have no access to clean water.", []),
    (
        "Rasio elektrifikasi Maluku kini 92,1 persen. Kami perkirakan inflasi 3 persen.",
        [row(H, "92.1")],
    ),
    (
        "Rasio elektrifikasi Maluku kini 92,1 persen. Kami perkirakan target pajak 40 persen.",
        [row(H, "92.1")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_ratios_told_on(text: str, expected: list[Row]) -> None:
    found = extract(text).statistics
    assert [(s.indicator, s.value, s.status, s.period) for s in found] == expected
