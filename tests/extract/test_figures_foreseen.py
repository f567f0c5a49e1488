"""What a figure is where it is hoped for, foreseen, or told beside a target."""

from __future__ import annotations

import pytest

from kg.extract import extract

Row = tuple[str, float, str]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Rasio elektrifikasi di Sumsel saat ini telah 91 persen, pada 2020 dipasang target 100 "
            "persen.",
            [
                ("household_electrification_ratio", 91, "observed"),
                ("household_electrification_ratio", 100, "target"),
            ],
        ),
        (
            "Kami proyeksikan hingga akhir tahun 2015 akan menyambung 35.395 pelanggan di Babel.",
            [("new_customers", 35395, "projection")],
        ),
        (
            "Hingga akhir tahun 2015 PLN akan menyambung 35.395 pelanggan di Babel.",
            [("new_customers", 35395, "target")],
        ),
        (
            "Indonesia can increase the electrification ratio to 90 percent in 2020.",
            [("household_electrification_ratio", 90, "projection")],
        ),
        (
            "PLN berharap rasio elektrifikasi Maluku mencapai 97 persen pada 2019.",
            [("household_electrification_ratio", 97, "target")],
        ),
        (
            "Sampai triwulan III 2015, telah disambung 25.277 pelanggan di Babel.",
            [("new_customers", 25277, "observed")],
        ),
        (
            "PLN UP3 Samarinda menyalakan listrik bagi 176 pelanggan di Mahakam Ulu.",
            [("new_customers", 176, "observed")],
        ),
        (
            "PLN UP3 Samarinda melayani 176.000 pelanggan di Mahakam Ulu.",
            [("customers", 176000, "observed")],
        ),
    ],
)
def test_status_and_indicator(text: str, expected: list[Row]) -> None:
    found = [(each.indicator, float(each.value), each.status) for each in extract(text).statistics]
    assert found == expected
