"""Counts in words of a total, counts of one clause, customers in all, villages planned."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kg.extract import extract
from tests.extract.figure_rows import rows

Count = tuple[str, int, str]


def counts(text: str) -> list[Count]:
    return [(kind, int(value), status) for _, kind, value, status, _ in rows(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Seven of the regency's 38 villages remain without electricity in Sitaro.",
            [
                ("villages_unelectrified", 7, "observed"),
                ("villages", 38, "observed"),
            ],
        ),
        (
            "Di Sitaro, delapan dari 93 desa belum berlistrik.",
            [
                ("villages_unelectrified", 8, "observed"),
                ("villages", 93, "observed"),
            ],
        ),
        (
            "Di NTT masih terdapat 310 desa/kelurahan dan sekitar 128 ribu rumah tangga yang belum "
            "memiliki akses listrik.",
            [
                ("villages_unelectrified", 310, "observed"),
                ("households_unelectrified", 128_000, "observed"),
            ],
        ),
        (
            "Di NTT ada 3.010 desa dan 928 ribu rumah tangga yang sudah berlistrik.",
            [
                ("villages_electrified", 3010, "observed"),
                ("households_electrified", 928_000, "observed"),
            ],
        ),
        (
            "Tahun 2025 sebanyak 47 kampung di Asmat, Mappi dan Boven Digoel sudah menyala.",
            [("villages_electrified", 47, "observed")],
        ),
        (
            "Jumlah pelanggan PLN di Bali sampai dengan Juni 2025 sebanyak 1.806.412 pelanggan, "
            "termasuk 3.008 penerima Bantuan Pasang Baru Listrik (BPBL).",
            [
                ("customers", 1_806_412, "observed"),
                ("new_customers", 3008, "observed"),
            ],
        ),
    ],
)
def test_what_is_counted(text: str, expected: list[Count]) -> None:
    assert counts(text) == expected


def test_a_count_in_words_keeps_its_words() -> None:
    first, _ = extract("Seven of 38 villages in Sitaro remain without electricity.").statistics
    assert (first.value, first.value_as_printed) == (Decimal(7), "Seven")


def test_villages_and_homes_without_a_clause_are_no_figure() -> None:
    assert counts("Di NTT ada 3.010 desa dan 928 ribu rumah tangga.") == []
