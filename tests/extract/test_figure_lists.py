"""Lists by years: "2014: 84,35%" under a line that names the ratio."""

from __future__ import annotations

import pytest

from kg.extract import extract

Item = tuple[str | None, float, str | None, str]


def found(text: str) -> list[Item]:
    return [
        (each.area, float(each.value), each.period, each.status)
        for each in extract(text).statistics
        if each.indicator == "household_electrification_ratio"
    ]


def test_bare_years_and_a_target_in_brackets() -> None:
    text = """Rasio Elektrifikasi dari Tahun ke Tahun

Berikut perkembangan rasio elektrifikasi nasional menurut data Kementerian ESDM:

2014: 84,35%
2015: 88,30%
2018 (target): 95,15%

Pemerintah akan melanjutkan program listrik desa."""
    assert found(text) == [
        ("Indonesia", 84.35, "2014", "observed"),
        ("Indonesia", 88.3, "2015", "observed"),
        ("Indonesia", 95.15, "2018", "target"),
    ]


def test_bullets_words_before_the_year_and_an_equals_sign() -> None:
    text = """Berikut rasio elektrifikasi Nusa Tenggara Timur:

- Tahun 2017 = 59,85%
- Akhir 2018: 62,07 persen
- Semester I 2019: 75,2 persen
"""
    assert [item[:2] for item in found(text)] == [
        ("Nusa Tenggara Timur", 59.85),
        ("Nusa Tenggara Timur", 62.07),
        ("Nusa Tenggara Timur", 75.2),
    ]


@pytest.mark.parametrize(
    "text",
    [
        # The list is of something else; the ratio stands further back.
        "Rasio elektrifikasi di provinsi itu terus naik.\n\nAdapun ekonominya tumbuh.\n\n"
        "Berikut pertumbuhan ekonomi NTT:\n\n2017: 5,11%\n2018: 5,13%",
        "Berikut inflasi tahunan menurut BPS:\n\n2017: 3,61%\n2018: 3,13%",
        # A heading with a number is no figure.
        "Menuju 2024: Target Seratus Persen\n\nPLN menyiapkan jaringan baru.",
    ],
)
def test_lists_of_something_else_state_no_ratio(text: str) -> None:
    assert found(text) == []
