"""Parts of totals ("18 dari 3.270 desa"), figures told twice, and access to something else."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kg.extract import extract

Found = list[tuple[str | None, str, Decimal]]


def figures(text: str) -> Found:
    return [(each.area, each.indicator, each.value) for each in extract(text).statistics]


@pytest.mark.parametrize(
    ("text", "area", "part", "value", "total"),
    [
        ("Sebanyak 18 dari 3.270 desa di NTT belum berlistrik.", "NTT",
         "villages_unelectrified", 18, 3270),
        ("Sebanyak 2.617 dari total 2.640 desa di Lampung sudah berlistrik.", "Lampung",
         "villages_electrified", 2617, 2640),
        ("All but 23 of Lampung's 2,640 villages had electricity in 2020.", "Lampung",
         "villages_unelectrified", 23, 2640),
    ],
)  # fmt: skip
def test_a_part_before_its_total(text: str, area: str, part: str, value: int, total: int) -> None:
    assert figures(text) == [(area, part, Decimal(value)), (area, "villages", Decimal(total))]


@pytest.mark.parametrize(
    "text",
    [
        "Sebanyak 400 kampung di Yahukimo tidak memiliki akses jalan.",
        "Sebanyak 35 desa di Papua belum memiliki akses internet.",
        "Sebanyak 12 dari 90 desa di Papua belum memiliki air bersih.",
    ],
)
def test_access_to_something_else_is_no_figure(text: str) -> None:
    assert figures(text) == []


def test_a_figure_told_again_without_its_period_is_one() -> None:
    text = "Rasio elektrifikasi Aceh sudah 99 persen. Pada 2019 rasio elektrifikasi Aceh 99 persen."
    (found,) = extract(text).statistics
    assert (found.area, found.value, found.period) == ("Aceh", Decimal(99), "2019")


def test_a_figure_of_two_years_is_two() -> None:
    text = "Rasio elektrifikasi Aceh pada 2019 sebesar 99 persen dan pada 2020 sebesar 99 persen."
    assert [each.period for each in extract(text).statistics] == ["2019", "2020"]
