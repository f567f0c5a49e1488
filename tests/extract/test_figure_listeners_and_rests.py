"""Who gives a figure when others listen, and villages that are left, whatever becomes of them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kg.extract import extract

SPEAKERS = [
    (
        '"Rasio elektrifikasi Asmat baru 41 persen," ujar Bupati Asmat, Elisa Kambu, saat menerima '
        "kunjungan Manager PLN UP3 Merauke, Yohan Ade, Senin.",
        None,
    ),
    (
        '"Rasio elektrifikasi Alor baru 61 persen," kata Manager PLN UP3 Kupang, Budi Seno, kepada '
        "Camat Pantar, Yusuf Lali.",
        "PLN UP3 Kupang",
    ),
    (
        '"Rasio elektrifikasi NTT 88 persen," ujar Direktur IESR, Rina Sari, didampingi GM PLN UIW '
        "NTT, Budi Seno.",
        "IESR",
    ),
    (
        "Rasio elektrifikasi NTT 88 persen, kata Manager PLN UP3 Kupang, Budi Seno.",
        "PLN UP3 Kupang",
    ),
    (
        "Usai bertemu warga, Manager PLN UP3 Kupang, Budi Seno, mengatakan rasio elektrifikasi "
        "Alor 61 persen.",
        "PLN UP3 Kupang",
    ),
    ("PLN UIW NTB sendiri mencatat 1.735.240 pelanggan rumah tangga di NTB.", "PLN UIW NTB"),
    ("PLN UID Bali juga sudah mencatat 1.735.240 pelanggan di Bali.", "PLN UID Bali"),
]


@pytest.mark.parametrize(("text", "publisher"), SPEAKERS)
def test_who_gives_the_figure(text: str, publisher: str | None) -> None:
    assert [each.publisher for each in extract(text).statistics] == [publisher]


LEFT = [
    "183 desa sisanya akan diselesaikan hingga 2023",
    "183 desa yang tersisa akan dilistriki sampai 2023",
    "183 desa selebihnya bakal dituntaskan pada 2023",
    "183 desa sisanya ditargetkan berlistrik pada 2023",
]


@pytest.mark.parametrize("words", LEFT)
def test_what_is_left_is_dark_today(words: str) -> None:
    text = (
        "PONTIANAK, Senin (8/6/2020) - Dari 2.031 desa di Kalimantan Barat, 1.848 desa telah "
        f"berlistrik. Sebanyak {words}."
    )
    found = [
        (each.value, each.status, each.period)
        for each in extract(text).statistics
        if each.indicator == "villages_unelectrified"
    ]
    assert found == [(Decimal(183), "observed", None)]


AIMS = [
    (
        "Jumlah desa yang belum berlistrik di Sintang ditargetkan tinggal 49 desa pada 2024.",
        "target",
    ),
    ("Desa belum berlistrik di Sintang diproyeksikan tersisa 49 desa pada 2024.", "projection"),
]


@pytest.mark.parametrize(("text", "status"), AIMS)
def test_how_few_are_to_be_left_is_no_count_of_today(text: str, status: str) -> None:
    found = extract("SINTANG, Senin (8/6/2020) - " + text).statistics
    assert [(each.value, each.status, each.period) for each in found] == [
        (Decimal(49), status, "2024")
    ]
