"""Figures beside what looks like them: targets, subsidies, polls, totals, where a rise began."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kg.extract import extract

H = "household_electrification_ratio"
V_LIT, LIT = "villages_electrified", "households_electrified"
NEW = "new_customers"
NEW, ALL, HOMES = "new_customers", "customers", "household_customers"
Row = tuple[str | None, str, Decimal, str]


def row(area: str | None, indicator: str, value: str, status: str = "observed") -> Row:
    return (area, indicator, Decimal(value), status)


CASES: list[tuple[str, list[Row]]] = [
    (
        "Jumlah pelanggan PLN UID Riau tembus 13,1 juta, didominasi rumah tangga sebanyak 12,2 "
        "juta pelanggan.",
        [row("Riau", ALL, "13100000"), row("Riau", HOMES, "12200000")],
    ),
    (
        "PLN plans to raise the number of villages with electricity in Papua to 2,100 "
        "by 2025, up from 1,430 villages connected in 2023 in all.",
        [row("Papua", V_LIT, "2100", "target"), row("Papua", V_LIT, "1430")],
    ),
    (
        "Pemerintah mengalokasikan Rp 500 miliar untuk menyambung listrik 100.000 rumah tangga di "
        "Riau.",
        [row("Riau", "new_customers", "100000", "target")],
    ),
    ("PLTS itu mampu melistriki 300 rumah di Riau.", []),
    (  # a share of a target is no ratio
        "Realisasi BPBL di Riau mencapai 5.123 rumah tangga atau 102 persen dari target 5.000 "
        "rumah tangga.",
        [row("Riau", NEW, "5123"), row("Riau", NEW, "5000", "target")],
    ),
    (
        "Rasio elektrifikasi Riau 98,3 persen dari target 97,5 persen.",
        [row("Riau", H, "98.3"), row("Riau", H, "97.5", "target")],
    ),
    (
        "Program Listrik Desa menyasar 30 dusun dengan 1.245 calon pelanggan di Alor.",
        [row("Alor", NEW, "1245", "target")],
    ),
    (  # a bound that many areas pass
        "Sebanyak 14 dari 22 kabupaten/kota di NTT memiliki rasio elektrifikasi di atas 90 persen.",
        [],
    ),
    (
        "Sebanyak 5.758 desa di Indonesia belum berlistrik. Dari jumlah itu, 4.310 di antaranya "
        "berada di Papua.",
        [row("Indonesia", "villages_unelectrified", "5758"),
         row("Papua", "villages_unelectrified", "4310")],
    ),
    (
        "Rasio elektrifikasi Riau mencapai 99,83 persen, tersisa 0,17 persen yang belum "
        "terlistriki.",
        [row("Riau", H, "99.83"), row("Riau", "household_unelectrified_ratio", "0.17")],
    ),
    (
        "Rasio elektrifikasi Riau mencapai 99,83 persen, tersisa 0,17 persen.",
        [row("Riau", H, "99.83"), row("Riau", "household_unelectrified_ratio", "0.17")],
    ),
    (
        "Rasio elektrifikasi Riau mencapai 99,83 persen, tersisa 12 persen.",
        [row("Riau", H, "99.83")],
    ),
    (
        "PLN melayani 1.203.440 pelanggan di Riau, terdiri dari 1.110.220 rumah tangga dan usaha.",
        [row("Riau", ALL, "1203440"), row("Riau", HOMES, "1110220")],
    ),
    ("Sebanyak 85 persen warga Alor puas dengan listrik PLN.", []),
    ("Sebanyak 85 persen warga Alor menikmati listrik PLN.", [
        row("Alor", "population_access", "85")
    ]),
    ("Sebanyak 3 juta rumah tangga miskin di Riau menerima subsidi listrik.", []),
    ("Kini 64 KK di Alor menikmati listrik 24 jam dari PLTS.", [row("Alor", LIT, "64")]),
    (
        "Persentase rumah tangga dengan sumber penerangan listrik PLN di Alor 71,9 persen.",
        [row("Alor", H, "71.9")],
    ),
    (
        "Only 48.91 percent of Papua's households had electricity, compared with 95.35 percent "
        "nationally.",
        [row("Papua", H, "48.91"), row("Indonesia", H, "95.35")],
    ),
    (
        "Electrification in Maluku stood at 62 percent, the second lowest after Papua at 61 "
        "percent.",
        [row("Maluku", H, "62"), row("Papua", H, "61")],
    ),
    (
        "In Riau the company added 3.8 million new customers, bringing its total to 75.7 million.",
        [row("Riau", NEW, "3800000"), row("Riau", ALL, "75700000")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_figures_beside_others(text: str, expected: list[Row]) -> None:
    found = extract(text).statistics
    assert [(s.area, s.indicator, s.value, s.status) for s in found] == expected
