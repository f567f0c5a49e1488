"""Lists of areas told sentence by sentence, and what the time of one of them is."""

from __future__ import annotations

from datetime import date

import pytest

from kg.extract import extract
from tests.extract.figure_rows import H, Row, V, row, rows


def test_the_items_of_a_list_and_their_sum_are_of_the_time_of_its_first() -> None:
    text = (
        "Menurut Manajer PLN ULP Larantuka, desa berlistrik sampai dengan Maret 2018 antara lain "
        "pertama, KabupatenLembata dengan jumlah total 144 desa dengan desa berlistrik sebanyak "
        "101 desa.\n\n"
        "Kedua Kabupaten Alor dengan jumlah total 158 desa dengan desa berlistrik sebanyak 97 "
        "desa.\n\n"
        "• Kapal Feri Batal Berlayar, Ini Sebabnya\n\n"
        "Dan, ketiga, Sikka dengan jumlah total 147 desa dengan desa berlistrik sebanyak 120 "
        "desa.\n\n"
        "Secara keseluruhan dari 449 desa baru 318 yang menikmati listrik. Sisanya 131 desa masih "
        "gelap."
    )
    found = rows(text)
    listed = {(area, kind, int(value)): period for area, kind, value, _, period in found}

    assert listed[("Kabupaten Lembata", "villages", 144)] == "2018-03"
    assert listed[("Kabupaten Lembata", "villages_electrified", 101)] == "2018-03"
    assert listed[("Kabupaten Alor", "villages", 158)] == "2018-03"
    assert listed[("Kabupaten Alor", "villages_electrified", 97)] == "2018-03"
    assert listed[("Sikka", "villages", 147)] == "2018-03"
    assert listed[("Sikka", "villages_electrified", 120)] == "2018-03"
    whole = {(kind, int(value)): period for _, kind, value, _, period in found}
    assert whole[("villages_electrified", 318)] == "2018-03"
    assert whole[("villages_unelectrified", 131)] == "2018-03"


@pytest.mark.parametrize(
    "start",
    ["Kedua kabupaten itu", "Ketiga daerah tersebut"],
)
def test_areas_counted_again_go_on_with_no_list(start: str) -> None:
    text = f"Pada 2016 rasio elektrifikasi Alor 61,5 persen.\n\n{start} punya 31.000 pelanggan."
    assert all(each[4] is None for each in rows(text) if each[1] == "customers")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Rasio Desa Berlistrik Sanggau Sudah 74 Persen, Bupati Kejar 88 Persen Tahun Depan",
            [
                row("Sanggau", V, "74", period=None),
                row("Sanggau", V, "88", "target", "2022"),
            ],
        ),
        (
            "Tahun 2021 ini ditargetkan rasio elektrifikasi Sanggau 96 persen di akhir Desember.",
            [row("Sanggau", H, "96", "target", "2021-12")],
        ),
        (
            "Hingga Desember rasio elektrifikasi Sanggau 91 persen.",
            [row("Sanggau", H, "91", period="2020-12")],
        ),
    ],
)
def test_headings_in_capitals_and_months_ahead(text: str, expected: list[Row]) -> None:
    assert rows(text, date(2021, 3, 8)) == expected


def test_details_are_of_now_and_not_of_what_was_still_so_a_year_ago() -> None:
    text = (
        '"Sampai triwulan I rasio elektrifikasi nasional 99,1 persen, tahun lalu masih 98,4 '
        'persen," kata dia.\n\nSecara rinci, rumah tangga yang sudah berlistrik sebanyak '
        "74.120.300."
    )
    periods = {int(each[2]): each[4] for each in rows(text, date(2020, 4, 20))}
    assert periods[74_120_300] == "2020-Q1"


def test_a_count_in_the_province_is_not_of_the_islands_of_its_part() -> None:
    text = (
        "North Maluku Governor X said the power plant would help the people of North Maluku.\n\n"
        "The governor said about 320 villages in the province had not received electricity, 190 "
        "of which were on the islands of Taliabu and Sula regencies."
    )
    areas = {int(each[2]): each[0] for each in rows(text)}
    assert areas[320] == "North Maluku"


def test_customers_behind_what_is_expected_are_not_of_the_year_ahead() -> None:
    text = (
        "Maluku's electrification ratio stood at 87.6 percent as of September 2018. The firm "
        "expects the figure to reach 90 percent in 2019. It has 341,207 customers in the province."
    )
    (told,) = [each for each in extract(text).statistics if each.indicator == "customers"]
    assert told.period != "2019"
