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
