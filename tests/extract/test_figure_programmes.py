"""Homes that a programme connects are new customers; lamps, stocks and wants are not."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.figure_rows import Row, row, rows

NEW, LIT, DARK = "new_customers", "households_electrified", "households_unelectrified"

CASES: list[tuple[str, list[Row]]] = [
    (
        "Kementerian ESDM memberi sambungan listrik baru lewat BPBL kepada 1.140 rumah tangga "
        "tidak mampu di Jambi.",
        [row("Jambi", NEW, "1140")],
    ),
    (  # homes without electricity, to whom it is given
        "Program BPBL di Jambi menyasar 8 ribu rumah tangga yang belum dialiri listrik.",
        [row("Jambi", NEW, "8000", "target")],
    ),
    (  # homes without electricity, who are only counted
        "Program BPBL berjalan di Jambi. Masih ada 8 ribu rumah tangga di Jambi yang belum "
        "tersambung listrik.",
        [row("Jambi", DARK, "8000")],
    ),
    (
        'Program BPBL berjalan tahun ini. "Untuk Jambi sasaran penerima manfaat 7420," katanya.',
        [row("Jambi", NEW, "7420", "target")],
    ),
    (
        "Program BPBL di Tebo dimulai. Kuota untuk Jambi sebanyak 2.150, dan Riau 900 penerima.",
        [row("Jambi", NEW, "2150", "target"), row("Riau", NEW, "900", "target")],
    ),
    (
        "Lewat program Light Up The Dream, PLN menyambung listrik gratis 315 keluarga di Jambi.",
        [row("Jambi", NEW, "315")],
    ),
    (
        "Sebanyak 240 rumah di Jambi dipasangi listrik gratis dari donasi pegawai PLN.",
        [row("Jambi", NEW, "240")],
    ),
    (
        "Dana CSR dipakai untuk program listrik gratis di Jambi. Pada 2014 sebanyak 1.325 rumah "
        "tangga sasaran (RTS) terpasang.",
        [row("Jambi", NEW, "1325", period="2014")],
    ),
    (
        "Untuk Jambi ada kuota 900 sambungan listrik gratis.",
        [row("Jambi", NEW, "900", "target")],
    ),
    (
        "Sebanyak 300 warga miskin di Tebo akan mendapatkan sambungan listrik gratis.",
        [row("Tebo", NEW, "300", "target")],
    ),
    (
        "PLN telah memberikan sambungan listrik gratis kepada 3.700 pelanggan di Jambi.",
        [row("Jambi", NEW, "3700")],
    ),
    ("PLN telah menyambung 1.250 rumah di Jambi.", [row("Jambi", NEW, "1250")]),
    ("PLN connected 640 households in Jambi.", [row("Jambi", NEW, "640")]),
    (
        "In Jambi, 640 poor families received free electricity connections.",
        [row("Jambi", NEW, "640")],
    ),
    # light without a contract, or a stock
    (
        "Sebanyak 4.500 rumah di Alor mendapat bantuan gratis lampu tenaga surya (LTSHE).",
        [row("Alor", LIT, "4500")],
    ),
    (
        "Rumah tangga berlistrik di Jambi naik berkat BPBL. Kini 910.000 rumah tangga sudah "
        "berlistrik.",
        [row("Jambi", LIT, "910000")],
    ),
    # no figures on access
    ("Program sembako gratis menyasar 2.000 keluarga di Jambi.", []),
    ("Penerima BPBL di Jambi naik 3.000 rumah tangga.", []),
    ("Penerima BPBL di Jambi mengeluh, satu meteran dipakai tiga rumah.", []),
    ("Program listrik gratis di Jambi membantu 120 rumah yang terbakar.", []),
    ("BPBL di Jambi memberi daya 900 VA dan token 20 kWh bagi 5 desa.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_homes_of_programmes(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


def test_parts_of_a_programme_share_it() -> None:
    text = (
        "Program BPBL di NTB berjalan sejak Juli. Sebanyak 1.100 rumah tangga tersambung. "
        "Rinciannya, Lombok Barat 700 rumah, dan Bima 400 rumah."
    )
    assert rows(text, date(2022, 9, 1))[1:] == [
        row("Lombok Barat", NEW, "700"),
        row("Bima", NEW, "400"),
    ]
