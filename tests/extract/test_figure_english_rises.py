"""Rises between two levels in English, what is sought, and sentences that go on with a number."""

from __future__ import annotations

import pytest

from kg.extract import extract

RATIO = "household_electrification_ratio"
CASES: list[tuple[str, list[tuple[str, float, str | None, str]]]] = [
    (
        "The electrification ratio rose from 91.16 percent to 97.35 percent in 2019.",
        [(RATIO, 91.16, None, "observed"), (RATIO, 97.35, "2019", "observed")],
    ),
    (
        "The government aims to raise the national electrification ratio from 91.16 percent to "
        "97.35 percent in 2019, the ministry said.",
        [(RATIO, 91.16, None, "observed"), (RATIO, 97.35, "2019", "target")],
    ),
    (
        "The loan will help to lift the electrification ratio of Flores from about 60 percent to "
        "75 percent by 2022, the bank said.",
        [(RATIO, 60, None, "observed"), (RATIO, 75, "2022", "projection")],
    ),
    (
        "The ministry seeks to increase the country's electrification ratio to 99 percent by 2019 "
        "from 84 percent at present.",
        [(RATIO, 99, "2019", "target"), (RATIO, 84, "2019", "observed")],
    ),
    (
        "In 2021 the electrification ratio reached 97.26 percent. It will increase to 97.55 "
        "percent in December 2022. And 97.84 percent in 2023, he said.",
        [
            (RATIO, 97.26, "2021", "observed"),
            (RATIO, 97.55, "2022-12", "projection"),
            (RATIO, 97.84, "2023", "projection"),
        ],
    ),
    (
        "Rasio elektrifikasi ditargetkan 98 persen pada 2024. Lalu 99 persen pada 2025.",
        [(RATIO, 98, "2024", "target"), (RATIO, 99, "2025", "target")],
    ),
    # near misses
    ("The electrification ratio of the regions ranges from 70 percent to 90 percent.", []),
    (
        "The electrification ratio will reach 98 percent in 2022. And 99 percent of villages had "
        "electricity in 2021.",
        [
            (RATIO, 98, "2022", "projection"),
            ("village_electrification_ratio", 99, "2021", "observed"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_rises(text: str, expected: list[tuple[str, float, str | None, str]]) -> None:
    found = extract(text).statistics
    assert [(f.indicator, float(f.value), f.period, f.status) for f in found] == expected
