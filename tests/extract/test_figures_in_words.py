"""Counts in words, shares of a noun before them or of the next year, plans of programmes."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kg.extract import extract

H, V = "household_electrification_ratio", "village_electrification_ratio"
H_DARK, V_DARK = "household_unelectrified_ratio", "village_unelectrified_ratio"
LIT, DARK, ALL = "households_electrified", "households_unelectrified", "customers"
Row = tuple[str | None, str, Decimal, str]


def row(area: str | None, indicator: str, value: str, status: str = "observed") -> Row:
    return (area, indicator, Decimal(value), status)


CASES: list[tuple[str, list[Row]]] = [
    ("Satu juta rumah tangga di Papua belum berlistrik.", [row("Papua", DARK, "1000000")]),
    ("Sekitar lima ratus rumah di Nias belum berlistrik.", [row("Nias", DARK, "500")]),
    (
        "Dua ratus lima puluh ribu rumah tangga di Papua belum berlistrik.",
        [row("Papua", DARK, "250000")],
    ),
    ("PLN melayani empat juta pelanggan di Riau.", [row("Riau", ALL, "4000000")]),
    ("PLN melayani satu setengah juta pelanggan di Riau.", [row("Riau", ALL, "1500000")]),
    ("PLN melayani setengah juta pelanggan di Riau.", [row("Riau", ALL, "500000")]),
    ("Sebanyak seribu rumah di Nias kini berlistrik.", [row("Nias", LIT, "1000")]),
    (
        "Three million households in Papua were added to the power grid, but seven million remain "
        "without a connection.",
        [row("Papua", "new_customers", "3000000"), row("Papua", DARK, "7000000")],
    ),
    ("Twenty thousand homes in Papua have no electricity.", [row("Papua", DARK, "20000")]),
    ("Artinya, dari seratus rumah tangga di Riau lima belum berlistrik.", []),
    ("Nine in ten households in Papua have no car.", []),
    ("Program satu juta rumah di Riau didukung PLN dengan listrik gratis.", []),
    ("Harga rumah di Riau naik dua ratus juta rupiah, listrik terpasang.", []),
    ("Lima ribu rumah di Lombok rusak akibat gempa, listrik pulih.", []),
    ("Sebanyak 5.000 rumah di Lombok roboh, listrik baru menyala semalam.", []),
    (
        "Rumah tangga di Alor yang belum berlistrik tinggal 0,25 persen.",
        [row("Alor", H_DARK, "0.25")],
    ),
    (
        "Desa di Alor yang sudah dialiri listrik PLN baru 61,2 persen.",
        [row("Alor", V, "61.2")],
    ),
    (
        "In Papua, households with electricity reached 97.2 percent, while villages without power "
        "stood at 2.1 percent.",
        [row("Papua", H, "97.2"), row("Papua", V_DARK, "2.1")],
    ),
    ("Rumah tangga di Alor yang menikmati subsidi listrik mencapai 40 persen.", []),
    (
        "Pada 2010 di Alor baru 85 persen rumah tangga yang menikmati listrik, dan pada 2002 hanya "
        "70,3 persen.",
        [row("Alor", H, "85"), row("Alor", H, "70.3")],
    ),
    (
        "Sebanyak 70 persen desa di Alor berlistrik dan pada 2023 investasi naik 12 persen.",
        [row("Alor", V, "70")],
    ),
    (
        "Rasio elektrifikasi Jambi dan Riau tinggi. Kenaikannya masing-masing 2 persen dan 3 "
        "persen.",
        [],
    ),
    (
        "Pelanggan di Alor 44.201, di Ende 61.330. Rasio elektrifikasinya masing-masing 71,2 "
        "persen dan 80,5 persen.",
        [
            row("Alor", ALL, "44201"),
            row("Ende", ALL, "61330"),
            row("Alor", H, "71.2"),
            row("Ende", H, "80.5"),
        ],
    ),
    (
        "Kementerian ESDM menyiapkan BPBL bagi 120 ribu rumah tangga tidak mampu di Riau.",
        [row("Riau", "new_customers", "120000", "target")],
    ),
    (
        "Di Papua ada 142 desa yang belum berlistrik. Dari 142 desa itu 90 desa sedang kami "
        "kerjakan.",
        [row("Papua", "villages_unelectrified", "142")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_figures_in_words(text: str, expected: list[Row]) -> None:
    found = extract(text).statistics
    assert [(s.area, s.indicator, s.value, s.status) for s in found] == expected
