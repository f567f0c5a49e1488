"""Villages told as examples or for the works in them: no figures on access to electricity."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.figure_rows import Row, V, row, rows

DAY = date(2021, 9, 3)
DARK = "Di Belu, 20 desa belum berlistrik."
KNOWN = [row("Belu", "villages_unelectrified", "20")]

NONE = [
    "Petugas menarik kabel di salah satu desa yang baru dilistriki.",
    "Salah satu desa yang sudah berlistrik adalah Lakmaras.",
    "Salah satu rumah yang belum berlistrik itu milik Yohana.",
    "Tahun lalu ada empat desa yang pengerjaannya molor karena izin lahan.",
    "Ada lima kampung yang proyeknya terlambat gara-gara hujan.",
    "Enam desa, yang pembangunan jaringannya tertunda, ada di perbatasan.",
    "Pada tahap awal yang diselesaikan sebanyak 8 desa baru dan 54 desa lama.",
    "Lalu tahap kedua menyusul 31 desa baru serta 292 desa lama.",
    "Fase pertama meliputi 7 desa di Alor dan 5 desa di Ende.",
    "In the second stage come 7 villages in Alor and 5 villages in Ende.",
]


@pytest.mark.parametrize("text", NONE)
def test_none(text: str) -> None:
    assert rows(f"{DARK} {text}", DAY) == KNOWN


STATED: list[tuple[str, list[Row]]] = [
    ("Satu desa di Alor belum berlistrik.", [row("Alor", "villages_unelectrified", "1")]),
    (
        "Tahap pertama PLN akan melistriki 12 desa di Alor.",
        [],
    ),
    (
        "Di Alor 14 desa yang belum berlistrik masuk tahap kedua.",
        [row("Alor", "villages_unelectrified", "14")],
    ),
    (
        "Rasio desa berlistrik Alor 90 persen, tinggal 14 desa lama yang gelap.",
        [row("Alor", V, "90"), row("Alor", "villages_unelectrified", "14")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), STATED)
def test_stated(text: str, expected: list[Row]) -> None:
    assert rows(text, DAY) == expected
