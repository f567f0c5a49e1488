"""Shares of a plan or a budget, and of what the sentence before tells: no ratios of access."""

from __future__ import annotations

import pytest

from tests.extract.figure_rows import H, Row, row, rows

HE, NEW = "households_electrified", "new_customers"

FORMS: list[tuple[str, list[Row]]] = [
    (
        "Rasio elektrifikasi Jambi 98,2 persen pada 2023. Program BPBL di Jambi dari target 2.000 "
        "rumah tangga terealisasi 2.100 rumah tangga atau 105 persen.",
        [
            row("Jambi", H, "98.2", "observed", "2023"),
            row("Jambi", NEW, "2000", "target", "2023"),
            row("Jambi", NEW, "2100", "observed", "2023"),
        ],
    ),
    (
        "Rasio elektrifikasi Jambi 98,2 persen. Pada 2022 realisasi penyambungan BPBL 1.900 KK "
        "(95 persen).",
        [row("Jambi", H, "98.2"), row("Jambi", NEW, "1900", "observed", "2022")],
    ),
    (
        "Rasio elektrifikasi Jambi 98,2 persen. Realisasi program BPBL tahun lalu mencapai 91 "
        "persen.",
        [row("Jambi", H, "98.2")],
    ),
    (
        "Rasio elektrifikasi Jambi 98,2 persen. Tahun lalu capaiannya masih rendah, yakni 62 "
        "persen dari pagu.",
        [row("Jambi", H, "98.2")],
    ),
    (
        "Rasio elektrifikasi Jambi 98,2 persen. Tahun lalu baru 71 persen dari alokasi dan 80% "
        "dari kuota yang terpakai.",
        [row("Jambi", H, "98.2")],
    ),
    (
        "The electrification ratio of Jambi is 98.2 percent. Last year it was 64 percent of the "
        "budget.",
        [row("Jambi", H, "98.2")],
    ),
    (
        "Rasio elektrifikasi Bengkulu 97,4 persen. BPS mencatat kemiskinan di Bengkulu 14,3 "
        "persen. Gubernur berharap listrik menurunkannya menjadi 12 persen tahun depan.",
        [row("Bengkulu", H, "97.4")],
    ),
    (
        "Rasio elektrifikasi Bengkulu 97,4 persen. Stunting di provinsi itu 19,8 persen. Target "
        "tahun depan 14 persen.",
        [row("Bengkulu", H, "97.4")],
    ),
    (
        "The electrification ratio of Jambi is 98.2 percent. Of the 1,500 households targeted, "
        "1,608 were connected, or 107.2 percent.",
        [
            row("Jambi", H, "98.2"),
            row("Jambi", "households", "1500"),
            row("Jambi", HE, "1608", "target"),
        ],
    ),
    (
        "The electrification ratio of Jambi is 98.2 percent. Poverty stands at 8 percent. The "
        "governor wants it at 6 percent by 2026.",
        [row("Jambi", H, "98.2")],
    ),
    (
        "Rasio elektrifikasi Jambi 98,2 persen. Angka pengangguran 3 persen. Ia menargetkan 2 "
        "persen pada 2026.",
        [row("Jambi", H, "98.2")],
    ),
    (
        "Rasio elektrifikasi Jambi 98,2 persen. Angka melek huruf di Kerinci 96 persen, cakupan "
        "imunisasi 90 persen.",
        [row("Jambi", H, "98.2")],
    ),
]
"""Shares that are those of a plan, a budget or poverty."""

RATIOS: list[tuple[str, list[Row]]] = [
    (
        "Realisasi rasio elektrifikasi Jambi mencapai 98,2 persen.",
        [row("Jambi", H, "98.2")],
    ),
    (
        "Rumah tangga berlistrik di Jambi tercatat 940.000 rumah tangga atau 98,2 persen.",
        [row("Jambi", HE, "940000"), row("Jambi", H, "98.2")],
    ),
    (
        "Rasio elektrifikasi Bengkulu 97,4 persen. Pemprov berharap PLN menaikkannya menjadi 99 "
        "persen pada 2026.",
        [row("Bengkulu", H, "97.4"), row("Bengkulu", H, "99", "target", "2026")],
    ),
    (
        "Kemiskinan di Bengkulu 14,3 persen. Rasio elektrifikasinya 97,4 persen.",
        [row("Bengkulu", H, "97.4")],
    ),
]
"""Ratios beside such words."""


@pytest.mark.parametrize(("text", "expected"), [*FORMS, *RATIOS])
def test_shares_of_plans_are_no_ratios(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected
