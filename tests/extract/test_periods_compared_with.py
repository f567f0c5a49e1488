"""Periods that a figure is only compared with are none of its own."""

from __future__ import annotations

import pytest

from kg.extract import extract

LEAD = "KUPANG, Kamis (17/08/2023) - "


def _periods(text: str) -> dict[float, str | None]:
    return {float(each.value): each.period for each in extract(LEAD + text).statistics}


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        (
            "Jumlah pelanggan NTT per Juli 2023 sebanyak 62.415 pelanggan, bertambah 3.120 "
            "pelanggan dibanding periode yang sama tahun lalu.",
            {62_415: "2023-07", 3_120: "2023-07"},
        ),
        (
            "Rasio elektrifikasi NTT naik 2,1 persen dibanding tahun lalu menjadi 94,2 persen.",
            {94.2: None},
        ),
        (
            "Rasio elektrifikasi NTT naik dibanding tahun 2022 dan kini mencapai 94,2 persen.",
            {94.2: None},
        ),
        (
            "Rasio elektrifikasi NTT 94,2 persen, meningkat dibandingkan periode yang sama tahun "
            "lalu yang sebesar 92,1 persen.",
            {94.2: None, 92.1: "2022"},
        ),
        (
            "Pelanggan baru di NTT sebanyak 43.120 pelanggan, lebih banyak dari periode yang sama "
            "tahun lalu.",
            {43_120: None},
        ),
        (
            "Rasio elektrifikasi NTT naik dibanding tahun lalu, dari 92,1 persen menjadi 94,2 "
            "persen.",
            {92.1: "2022", 94.2: None},
        ),
    ],
)
def test_a_period_that_is_compared_with_is_not_the_figures(
    text: str, periods: dict[float, str | None]
) -> None:
    assert _periods(text) == periods


def test_the_period_of_a_survey_is_not_that_of_figures_of_others() -> None:
    text = (
        "Badan Pusat Statistik (BPS) Sulawesi Barat merilis hasil Susenas Maret 2022 yang "
        "menunjukkan 96,96 persen rumah tangga di provinsi tersebut telah menggunakan listrik. "
        "Kepala BPS Sulbar menyatakan persentase terendah di Mamuju Tengah, yakni 92,3 persen.\n\n"
        "Data itu berbeda dengan catatan PLN. Manager PLN UP3 Mamuju mengklaim rasio elektrifikasi "
        "Sulbar sudah 98,7 persen."
    )

    assert _periods(text) == {96.96: "2022-03", 92.3: "2022-03", 98.7: None}


@pytest.mark.parametrize("notice", ["COPYRIGHT © ANTARA 20180", "Copyright © 2077 ANTARA"])
def test_a_notice_whose_number_is_no_year_is_passed_over(notice: str) -> None:
    text = f"Rasio elektrifikasi NTT hingga akhir tahun ini 92,1 persen.\n\n{notice}"

    assert {float(each.value) for each in extract(text).statistics} == {92.1}
