"""Two figures of one time, levels from which a rise began, homes for which lines were built."""

from __future__ import annotations

import pytest

from tests.extract.figure_rows import H, Row, V, row, rows

LIT, DARK, NEW = "villages_electrified", "villages_unelectrified", "new_customers"
HOMES_DARK, NO_RATIO = "households_unelectrified", "household_unelectrified_ratio"

CASES: list[tuple[str, list[Row]]] = [
    (
        "In Riau the electrification ratio stood at 99.1 percent, while the ratio of electrified "
        "villages reached 98.2 percent as of 2021.",
        [row("Riau", H, "99.1", period="2021"), row("Riau", V, "98.2", period="2021")],
    ),
    (
        "Rasio elektrifikasi Riau mencapai 99,1 persen, sedangkan rasio desa berlistrik 98,2 "
        "persen pada akhir 2021.",
        [row("Riau", H, "99.1", period="2021-12"), row("Riau", V, "98.2", period="2021-12")],
    ),
    (
        "Rasio elektrifikasi Riau mencapai 99,1 persen, dan rasio desa berlistrik ditargetkan 100 "
        "persen pada 2030.",
        [row("Riau", H, "99.1"), row("Riau", V, "100", status="target", period="2030")],
    ),
    (
        "Rasio elektrifikasi Riau 99,1 persen pada 2020, dan rasio desa berlistrik 98,2 persen "
        "pada 2021.",
        [row("Riau", H, "99.1", period="2020"), row("Riau", V, "98.2", period="2021")],
    ),
    (
        "Rasio elektrifikasi Riau pada 2011 mencapai 72 persen, ini menunjukkan masih ada 28 "
        "persen atau 190 ribu rumah tangga yang belum menikmati listrik.",
        [
            row("Riau", H, "72", period="2011"),
            row("Riau", NO_RATIO, "28", period="2011"),
            row("Riau", HOMES_DARK, "190000", period="2011"),
        ],
    ),
    (
        "Desa berlistrik di Riau kini 1.624 desa. Artinya bertambah 38 desa dari 1.586 desa pada "
        "2019.",
        [row("Riau", LIT, "1624"), row("Riau", LIT, "1586", period="2019")],
    ),
    ("Jumlah penambahan desa berlistrik di Riau pada 2018 sebanyak 11 desa.", []),
    (
        "Lewat dana negara, PLN membangun jaringan listrik bagi 1.840 rumah tangga di Riau.",
        [row("Riau", NEW, "1840")],
    ),
    (
        "PLN merealisasikan program perluasan listrik kepada 1.316 keluarga di Riau.",
        [row("Riau", NEW, "1316")],
    ),
    (
        "PLN built a power network for 2,192 households in Riau spread across 15 villages.",
        [row("Riau", NEW, "2192")],
    ),
    (
        "Sebanyak 2.192 rumah tangga di Riau sudah menikmati jaringan listrik.",
        [row("Riau", "households_electrified", "2192")],
    ),
    (
        "Ada 319 pelanggan di Pulau Rupat, Riau yang masih dalam tahap pembangunan jaringan.",
        [row("Pulau Rupat", NEW, "319", status="target")],
    ),
    ("Pulau Rupat punya 319 pelanggan PLN.", [row("Pulau Rupat", "customers", "319")]),
    (
        "Kalau ditotal, di Riau terdapat 601 KK yang masih nantikan listrik.",
        [row("Riau", HOMES_DARK, "601")],
    ),
    (
        "Kalau semua tersambung, di Riau tinggal 601 KK yang menunggu.",
        [row("Riau", HOMES_DARK, "601", status="projection")],
    ),
    (
        "Pemprov menargetkan seluruh desa di Riau bisa teraliri listrik hingga 100 persen.",
        [row("Riau", V, "100", status="target")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_told_together(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected
