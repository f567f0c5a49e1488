"""Items of a list numbered in words, areas with the short form of a larger one, added villages."""

from __future__ import annotations

import pytest

from tests.extract.figure_rows import H, Row, V, row, rows

LIT, DARK, ALL, NEW = (
    "villages_electrified",
    "villages_unelectrified",
    "villages",
    "new_customers",
)

CASES: list[tuple[str, list[Row]]] = [
    (
        "Rasio elektrifikasi di Kabupaten Ende, Nusa Tenggara Timur (NTT) mencapai 95,1 persen.",
        [row("Kabupaten Ende", H, "95.1")],
    ),
    (
        "Di Pulau Rote, Provinsi Nusa Tenggara Timur (NTT) ada 61 desa yang belum berlistrik.",
        [row("Pulau Rote", DARK, "61")],
    ),
    (
        "Rasio elektrifikasi Nusa Tenggara Timur (NTT) mencapai 95,1 persen.",
        [row("Nusa Tenggara Timur (NTT)", H, "95.1")],
    ),
    (
        "Desa berlistrik di Flores per 2018: Ketiga, Ngada dengan total 140 desa dengan "
        "desa berlistrik sebanyak 131 desa. Keempat, Nagakea dengan total 118 desa dengan "
        "desa berlistrik sebanyak 109 desa. Kelima, Ende dengan total 160 desa dengan desa "
        "berlistrik sebanyak 112 desa.",
        [
            row("Ngada", ALL, "140", period="2018"),
            row("Ngada", LIT, "131", period="2018"),
            row("Nagakea", ALL, "118", period="2018"),
            row("Nagakea", LIT, "109", period="2018"),
            row("Ende", ALL, "160", period="2018"),
            row("Ende", LIT, "112", period="2018"),
        ],
    ),
    (
        "Di Jambi ada 540 desa, 535 desa telah berlistrik. Lima desa yang belum itu, tiga desa di "
        "Bungo dan dua desa di Tebo.",
        [
            row("Jambi", ALL, "540"),
            row("Jambi", LIT, "535"),
            row("Jambi", DARK, "5"),
            row("Bungo", DARK, "3"),
            row("Tebo", DARK, "2"),
        ],
    ),
    ("Capaian RDB di Jambi yang hampir mencapai 100 persen itu hasil kerja bersama.", []),
    ("Rasio desa berlistrik Jambi hampir mencapai 100 persen.", [row("Jambi", V, "100")]),
    (
        "Di Jambi terjadi penambahan 8 desa berlistrik, yakni dari 1.410 desa pada 2021 menjadi "
        "1.418 desa pada 2022.",
        [row("Jambi", LIT, "1410", period="2021"), row("Jambi", LIT, "1418", period="2022")],
    ),
    ("Since May, PLN has been adding 17 villages with electricity in Jambi.", []),
    ("PLN lengthened the hours of 12 Village Service Units in Jambi.", []),
    (
        "Sebanyak 536 pelanggan di Jambi masih dalam proses penormalan listrik.",
        [],
    ),
    (
        "Ada 536 pelanggan di Jambi yang masih dalam proses penyambungan.",
        [row("Jambi", NEW, "536", status="target")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_lists_numbered(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected
