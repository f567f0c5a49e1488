"""What somebody promises, has money for or likely comes is no observation; contrasts are."""

from __future__ import annotations

import pytest

from tests.extract.figure_rows import H, Row, V, row, rows

V_LIT, LIT = "villages_electrified", "households_electrified"

CASES: list[tuple[str, list[Row]]] = [
    (
        "PLN menyanggupi menyambung 41 desa di Jambi.",
        [],
    ),
    (
        "PLN menyatakan siap untuk melistriki 41 desa di Jambi.",
        [],
    ),
    (
        "Dana itu untuk melistriki 41 desa di Jambi.",
        [],
    ),
    (
        "PLN memakai anggaran itu dan sudah melistriki 41 desa di Jambi.",
        [row("Jambi", V_LIT, "41")],
    ),
    (
        "The government has committed to bring the electrification ratio in Jambi to 98 percent.",
        [row("Jambi", H, "98", "target")],
    ),
    (
        "Target PLN menuju 100 persen rasio desa berlistrik di Jambi.",
        [row("Jambi", V, "100", "target")],
    ),
    ("PLN menuju 100 persen rasio desa berlistrik di Jambi.", []),
    (
        "Rasio elektrifikasi Jambi barangkali tak lama lagi 100 persen.",
        [row("Jambi", H, "100", "projection")],
    ),
    (  # a target told of the same time says nothing of what is reached
        "Rasio elektrifikasi Jambi tercatat 93,4 persen, dimana target akhir tahun 94,2 persen.",
        [row("Jambi", H, "93.4"), row("Jambi", H, "94.2", "target")],
    ),
    (  # a contrast, and a condition
        "Jika pada 2018 rasio elektrifikasi Jambi baru 88 persen, kini 94 persen.",
        [row("Jambi", H, "88", period="2018"), row("Jambi", H, "94")],
    ),
    ("Jika rasio elektrifikasi Jambi mencapai 100 persen, semua senang.", []),
    ("Sebagian besar 43 desa di Jambi sudah terlistriki.", []),
    (
        "PLN menargetkan 43 desa di Jambi terlistriki. Sebanyak 12 desa sudah rampung.",
        [],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_promises_and_contrasts(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected
