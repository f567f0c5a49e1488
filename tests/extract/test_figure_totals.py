"""Totals that stand before their part, customers listed by area, ratios of several areas."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kg.extract import extract

VILLAGES, V_LIT, V_DARK = "villages", "villages_electrified", "villages_unelectrified"
NEW, ALL = "new_customers", "customers"
H, V = "household_electrification_ratio", "village_electrification_ratio"
LIT = "households_electrified"
Row = tuple[str | None, str, Decimal]


def row(area: str | None, indicator: str, value: str) -> Row:
    return (area, indicator, Decimal(value))


CASES: list[tuple[str, list[Row]]] = [
    (
        "Kedua, Alor dengan jumlah 175 desa, yang sudah berlistrik sebanyak 160 desa atau 91,43 "
        "persen.",
        [row("Alor", VILLAGES, "175"), row("Alor", V_LIT, "160"), row("Alor", V, "91.43")],
    ),
    (
        "Kabupaten Belu dengan total 81 desa, berlistrik 79 desa.",
        [row("Kabupaten Belu", VILLAGES, "81"), row("Kabupaten Belu", V_LIT, "79")],
    ),
    (
        "Kabupaten Sabu Raijua memiliki 63 desa dan yang sudah berlistrik baru 41 desa.",
        [row("Kabupaten Sabu Raijua", VILLAGES, "63"), row("Kabupaten Sabu Raijua", V_LIT, "41")],
    ),
    (
        "- Nagekeo: 113 desa, berlistrik 110 desa (97,34%)",
        [row("Nagekeo", VILLAGES, "113"), row("Nagekeo", V_LIT, "110"), row("Nagekeo", V, "97.34")],
    ),
    (
        "Kabupaten Malaka mempunyai 127 desa, 12 desa belum berlistrik.",
        [row("Kabupaten Malaka", VILLAGES, "127"), row("Kabupaten Malaka", V_DARK, "12")],
    ),
    (
        "Rote Ndao has 119 villages, of which 112 have electricity.",
        [row("Rote Ndao", VILLAGES, "119"), row("Rote Ndao", V_LIT, "112")],
    ),
    (  # the verb before both is said of both
        "PLN sudah melistriki 12 desa di Jambi, 3 desa di antaranya di hutan.",
        [row("Jambi", V_LIT, "12"), row("Jambi", V_LIT, "3")],
    ),
    (
        "Pelanggan baru di Jawa-Bali 512.300, di Sumatera 401.220 dan di Kalimantan 122.004.",
        [
            row("Jawa-Bali", NEW, "512300"),
            row("Sumatera", NEW, "401220"),
            row("Kalimantan", NEW, "122004"),
        ],
    ),
    (
        "Pelanggan PLN per wilayah: Aceh 1.512.004, Riau 1.900.123, Jambi 1.002.998.",
        [row("Aceh", ALL, "1512004"), row("Riau", ALL, "1900123"), row("Jambi", ALL, "1002998")],
    ),
    (
        "Penambahan pelanggan terbanyak ada di Jawa Timur 412.009 pelanggan, disusul Jawa Barat "
        "398.112 pelanggan dan Banten 101.220 pelanggan.",
        [
            row("Jawa Timur", NEW, "412009"),
            row("Jawa Barat", NEW, "398112"),
            row("Banten", NEW, "101220"),
        ],
    ),
    ("Pelanggan di Kupang 900 meter dari gardu itu mengeluh.", []),
    ("Pelanggan di Ende 120 kali menelepon.", []),
    (
        "Kabupaten dengan rasio elektrifikasi 100 persen antara lain Kulon Progo, Bantul, dan "
        "Sleman.",
        [row("Kulon Progo", H, "100"), row("Bantul", H, "100"), row("Sleman", H, "100")],
    ),
    (  # a place of most of a count is none of all of it
        "Papua punya 90 desa yang belum berlistrik, antara lain di Puncak.",
        [row("Papua", V_DARK, "90")],
    ),
    (  # villages that somebody went to see
        "Rasio desa berlistrik di Jambi 91 persen. Tim menyurvei 416 desa dengan Ekspedisi Terang.",
        [row("Jambi", V, "91")],
    ),
    (
        "Sebanyak 12.400 rumah tangga di Jambi telah menerima BPBL.",
        [row("Jambi", "new_customers", "12400")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_totals_and_lists(text: str, expected: list[Row]) -> None:
    found = extract(text).statistics
    assert [(s.area, s.indicator, s.value) for s in found] == expected
