"""What a programme that is begun is for, levels since then, totals before a part of few words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kg.extract import extract
from tests.extract.figure_rows import H, Row, V, row, rows

HE, NEW = "households_electrified", "new_customers"
VV, VE, VU = "villages", "villages_electrified", "villages_unelectrified"

FORMS: list[tuple[str, list[Row]]] = [
    (
        "Pemerintah meluncurkan program Lisdes 2025–2029 untuk menuntaskan akses listrik sekitar "
        "1.200 rumah tangga dan mengaliri 68 desa di Papua.",
        [row("Papua", HE, "1200", "target", "2029")],
    ),
    (
        "PLN menargetkan menyambung 500 rumah tangga dan telah mengaliri 68 desa di Papua.",
        [row("Papua", NEW, "500", "target"), row("Papua", VE, "68")],
    ),
    (
        "Pemerintah menargetkan penyediaan akses listrik bagi 58 desa di Riau yang "
        "hingga kini belum "
        "menikmati layanan kelistrikan.",
        [row("Riau", VU, "58")],
    ),
    (
        "PLN menargetkan hanya tersisa 5 desa di Riau yang belum berlistrik.",
        [row("Riau", VU, "5", "target")],
    ),
    (
        "Di Lampung Barat 122 pekon sudah berlistrik sedangkan sembilan pekon belum "
        "teraliri listrik.",
        [row("Lampung Barat", VE, "122"), row("Lampung Barat", VU, "9")],
    ),
    (
        "Total desa di Sulteng mencapai 2.009 desa, dan 200-an desa di antaranya belum terjangkau "
        "listrik.",
        [row("Sulteng", VV, "2009"), row("Sulteng", VU, "200")],
    ),
    (
        "Rasio elektrifikasi Riau pada tahun 2022 sebesar 99,80% berhasil meningkat sebanyak 0,06% "
        "menjadi 99,86%.",
        [row("Riau", H, "99.80", period="2022"), row("Riau", H, "99.86")],
    ),
    (
        "Rasio desa berlistrik Riau yang pada tahun 2022 mencapai 97,47%, kini meningkat menjadi "
        "97,71%.",
        [row("Riau", V, "97.47", period="2022"), row("Riau", V, "97.71")],
    ),
    (
        "Pada 2022 rasio elektrifikasi Riau naik dari 97 persen menjadi 98 persen.",
        [row("Riau", H, "97", period="2022"), row("Riau", H, "98", period="2022")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), FORMS)
def test_programmes_levels_and_totals(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


def test_a_count_with_an_ending_is_about() -> None:
    found = extract("Masih ada 200-an desa di Sulteng yang belum berlistrik.").statistics
    assert [(each.value, each.approximate) for each in found] == [(Decimal(200), True)]
