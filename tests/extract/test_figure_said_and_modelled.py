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
        "Berdasarkan hitungan sementara Dinas ESDM Jambi, rasio elektrifikasi Jambi mencapai 99,91 "
        "persen.",
        [row("Jambi", H, "99.91", "preliminary")],
    ),
    (
        "Menurut rekapitulasi sementara, sebanyak 1.440 desa di Jambi sudah berlistrik.",
        [row("Jambi", VE, "1440", "preliminary")],
    ),
    (
        "Di Kerinci, Wakil Bupati Budi menyebut baru 23 dari 50 kampung yang disentuh PLN.",
        [row("Kerinci", VE, "23"), row("Kerinci", VS, "50")],
    ),
    (
        'Rasio elektrifikasi Jambi 98,2 persen. "Desa sudah 100 persen. Tinggal dusun," kata Budi.',
        [row("Jambi", H, "98.2"), row("Jambi", V, "100")],
    ),
    (
        '"Gampong sudah 100 persen. Rasio elektrifikasinya 99,93 persen," kata Manajer PLN UID '
        "Aceh Budi.",
        [row("Aceh", V, "100"), row("Aceh", H, "99.93")],
    ),
    (
        "Rasio elektrifikasi Jambi berada di level 99,83%. Dari angka tersebut, rasio "
        'elektrifikasi PLN sebesar 98,54%. "Kelihatannya kecil sisanya, cuma 0,17%," kata Budi.',
        [row("Jambi", H, "99.83"), row("Jambi", H, "98.54"), row("Jambi", HR, "0.17")],
    ),
    (
        "Pemkab Kerinci menyebut 41 kampung sudah berlistrik, sedangkan PLN mencatat 44.",
        [row("Kerinci", VE, "41"), row("Kerinci", VE, "44")],
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
        "Pemkab Kerinci menyebut 41 kampung sudah berlistrik, PLN mencatat 44 gangguan.",
        [row("Kerinci", VE, "41")],
    ),
]
"""Beside them."""


@pytest.mark.parametrize(("text", "expected"), [*FORMS, *NEAR])
def test_figures_said_and_modelled(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected
