"""Figures of models and first counts, of two who say it differently, and short turns of speech."""

from __future__ import annotations

import pytest

from tests.extract.figure_rows import H, Row, V, row, rows

HR, CU = "household_unelectrified_ratio", "customers"
VE, VS = "villages_electrified", "villages"

FORMS: list[tuple[str, list[Row]]] = [
    (
        "Model lembaga itu memperkirakan hanya 91,3% rumah tangga di Papua yang memperoleh "
        "listrik.",
        [row("Papua", H, "91.3", "model_estimate")],
    ),
    (
        "Berdasarkan pemodelan Universitas Jambi, rasio elektrifikasi Jambi 97,2 persen.",
        [row("Jambi", H, "97.2", "model_estimate")],
    ),
    (
        "The institute's model puts the electrification ratio of Papua at 91.3 percent.",
        [row("Papua", H, "91.3", "model_estimate")],
    ),
    (
        "Berdasarkan hitungan sementara Dinas ESDM Jambi, rasio elektrifikasi Jambi mencapai 97,35 "
        "persen.",
        [row("Jambi", H, "97.35", "preliminary")],
    ),
    (
        "Menurut rekapitulasi sementara, sebanyak 1.440 desa di Jambi sudah berlistrik.",
        [row("Jambi", VE, "1440", "preliminary")],
    ),
    (
        "Di Kerinci, Wakil Bupati Budi menyebut baru 31 dari 60 kampung yang disentuh PLN.",
        [row("Kerinci", VE, "31"), row("Kerinci", VS, "60")],
    ),
    (
        'Rasio elektrifikasi Jambi 98,2 persen. "Desa sudah 100 persen. Tinggal dusun," kata Budi.',
        [row("Jambi", H, "98.2"), row("Jambi", V, "100")],
    ),
    (
        '"Gampong sudah 100 persen. Rasio elektrifikasinya 98,77 persen," kata Manajer PLN UID '
        "Aceh Budi.",
        [row("Aceh", V, "100"), row("Aceh", H, "98.77")],
    ),
    (
        "Rasio elektrifikasi Jambi berada di level 98,62%. Dari angka tersebut, rasio "
        'elektrifikasi PLN sebesar 96,41%. "Kelihatannya kecil sisanya, cuma 1,38%," kata Budi.',
        [row("Jambi", H, "98.62"), row("Jambi", H, "96.41"), row("Jambi", HR, "1.38")],
    ),
    (
        "Pemkab Kerinci menyebut 52 kampung sudah berlistrik, sedangkan PLN mencatat 57.",
        [row("Kerinci", VE, "52"), row("Kerinci", VE, "57")],
    ),
    (
        "Menurut bupati pelanggan PLN di Kerinci 61.200, tetapi PLN menyebut 60.870.",
        [row("Kerinci", CU, "61200"), row("Kerinci", CU, "60870")],
    ),
    (
        'Rasio elektrifikasi Jambi 98,2 persen. "Kalau desa, sudah 100 persen," kata Budi.',
        [row("Jambi", H, "98.2"), row("Jambi", V, "100")],
    ),
    (
        "Rasio elektrifikasi Jambi 98,2 persen. Desa-desa sudah 100 persen berlistrik.",
        [row("Jambi", H, "98.2"), row("Jambi", V, "100")],
    ),
]
"""Figures by who tells them and how."""

NEAR: list[tuple[str, list[Row]]] = [
    (
        "Model bisnis baru PLN menunjukkan hasil: rasio elektrifikasi Jambi 97,2 persen.",
        [row("Jambi", H, "97.2")],
    ),
    (
        "Untuk sementara rasio elektrifikasi Jambi 97,2 persen.",
        [row("Jambi", H, "97.2")],
    ),
    (
        "Rasio elektrifikasi Jambi 98,2 persen. Desa sudah 100 persen memiliki kantor.",
        [row("Jambi", H, "98.2")],
    ),
    (
        "Pemkab Kerinci menyebut 52 kampung sudah berlistrik, PLN mencatat 57 gangguan.",
        [row("Kerinci", VE, "52")],
    ),
]
"""Beside them."""


@pytest.mark.parametrize(("text", "expected"), [*FORMS, *NEAR])
def test_figures_said_and_modelled(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected
