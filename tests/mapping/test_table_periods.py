"""Periods as tables print them."""

from __future__ import annotations

import pytest

from kg.mapping.table_periods import parse_printed_period


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("2019", "2019"), ("Tahun 2019", "2019"), ("2019-10", "2019-10"), ("2019-Q3", "2019-Q3"),
        ("Oktober 2019", "2019-10"), ("Okt. 2019", "2019-10"), ("2019 Maret", "2019-03"),
        ("March 2019", "2019-03"), ("Triwulan III 2019", "2019-Q3"), ("TW IV/2022", "2022-Q4"),
        ("31 Desember 2019", "2019-12-31"), ("2019-12-31", "2019-12-31"),
        ("until-2019-11-05", "until-2019-11-05"),
    ],
)  # fmt: skip
def test_periods(text: str, label: str) -> None:
    period = parse_printed_period(text)
    assert period is not None
    assert period.label == label


@pytest.mark.parametrize(
    "text",
    ["", "kapan", "19", "98.3", "2019-13", "Semester I 2019", "31 Februari 2019", "Triwulan V 2019",
     "2018/2019", "s.d. 2019", "1850", "until-2019-13-01"],
)  # fmt: skip
def test_what_is_no_period(text: str) -> None:
    assert parse_printed_period(text) is None
