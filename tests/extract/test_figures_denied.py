"""Figures that somebody denies are none; a reason why a ratio is low leaves it one."""

from __future__ import annotations

import pytest

from kg.extract import extract


def _values(text: str) -> set[float]:
    return {float(each.value) for each in extract(text).statistics}


@pytest.mark.parametrize(
    "text",
    [
        "Manajer PLN membantah kabar yang menyebut 22 desa di Kabupaten Lombok Utara belum "
        "berlistrik.",
        "PLN menepis klaim bahwa rasio elektrifikasi NTB baru 80 persen.",
        "Tidak benar jika ada 22 desa di Lombok Utara belum berlistrik, kata Manajer PLN.",
        "PLN denied reports that 22 villages in North Lombok had no electricity.",
    ],
)
def test_what_is_denied_is_no_figure(text: str) -> None:
    assert _values(text) == set()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("PLN menepis tudingan lamban, rasio elektrifikasi NTB kini 99,5 persen.", 99.5),
        ("PLN membantah kabar itu. Rasio elektrifikasi NTB sudah 99,5 persen.", 99.5),
        (
            "PLN membantah kabar 22 desa gelap di NTB, menurut data rasio elektrifikasi NTB 99,5 "
            "persen.",
            99.5,
        ),
        (
            "Rasio elektrifikasi Maluku Utara baru 88,7 persen karena lampu tenaga surya tidak "
            "dihitung.",
            88.7,
        ),
        ("Rasio elektrifikasi Maluku Utara 88,7 persen tanpa LTSHE.", 88.7),
    ],
)
def test_figures_beside_a_denial_or_a_reason_are_read(text: str, value: float) -> None:
    assert value in _values(text)


@pytest.mark.parametrize(
    "text",
    [
        "Wanhar mengakui adanya selisih data rasio elektrifikasi NTT. Kementerian ESDM mencatat "
        "92,85 persen pada akhir 2022, sedangkan BPS menyebut 93,21 persen.",
        "Rasio elektrifikasi NTT berbeda-beda. Versi Kementerian ESDM 92,85 persen, sementara "
        "versi BPS 93,21 persen.",
        "Rasio elektrifikasi NTT menurut Kementerian ESDM 92,85 persen, sementara menurut BPS "
        "93,21 persen.",
    ],
)
def test_figures_that_differ_are_each_of_who_tells_them(text: str) -> None:
    read = extract(text)

    assert {(float(each.value), each.publisher, each.area) for each in read.statistics} == {
        (92.85, "Kementerian ESDM", "NTT"),
        (93.21, "BPS", "NTT"),
    }
    assert {each.name for each in read.organizations} >= {"Kementerian ESDM", "BPS"}


def test_words_behind_the_count_before_are_not_the_coverage_of_the_next() -> None:
    text = (
        "Dari 1,32 juta rumah tangga di NTT, 1,13 juta sudah menjadi pelanggan PLN, 62 ribu rumah "
        "tangga memakai listrik non-PLN."
    )
    covered = {int(each.value): each.coverage for each in extract(text).statistics}

    assert covered[62_000] == "non-PLN"
