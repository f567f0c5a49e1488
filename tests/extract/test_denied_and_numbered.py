"""Numbers set against the right one, and plants by their number, which are nobody."""

from __future__ import annotations

import pytest

from kg.extract import extract
from tests.extract.figure_rows import H, Row, row, rows

DENIED: list[tuple[str, list[Row]]] = [
    ("Rasio elektrifikasi Nunukan 75 persen, bukan 81 persen.", [row("Nunukan", H, "75")]),
    (
        "Rasio elektrifikasi Nunukan bukanlah sebesar 81 persen, melainkan 75 persen.",
        [row("Nunukan", H, "75")],
    ),
    (
        "Yang belum berlistrik di Alor 22 desa, bukan 40 desa.",
        [row("Alor", "villages_unelectrified", "22")],
    ),
    (
        "The electrification ratio of Papua is 94 percent, not 97 percent.",
        [row("Papua", H, "94")],
    ),
    (
        "Rasio elektrifikasi Nunukan bukan hanya 81 persen, tetapi sudah 85 persen.",
        [row("Nunukan", H, "81"), row("Nunukan", H, "85")],
    ),
    (
        "Bukan Nunukan yang terendah, rasio elektrifikasi Malinau 75 persen.",
        [row("Malinau", H, "75")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), DENIED)
def test_denied(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


NUMBERED = [
    ("General Manager Suralaya 8, Wisnu Adi, hadir.", {"Wisnu Adi"}),
    ("Manajer Unit Lontar 3, Wisnu Adi, hadir.", {"Wisnu Adi"}),
    ("GM Paiton 1 dan 2 Agus Prastyo mengatakan itu.", {"Agus Prastyo"}),
    ("Hadir pula Suparman, 42 tahun, petani.", {"Suparman"}),
    ("Petani bernama Suparman (42) hadir.", {"Suparman"}),
]


@pytest.mark.parametrize(("text", "names"), NUMBERED)
def test_numbered(text: str, names: set[str]) -> None:
    assert {each.name for each in extract(text).people} == names
