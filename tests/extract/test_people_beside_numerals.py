"""Names beside numerals of units and villages, and posts that a word like "yakni" ends."""

from __future__ import annotations

import pytest

from kg.extract import extract

Person = tuple[str, str | None, str | None]


def people(text: str) -> list[Person]:
    return [(each.name, each.role, each.organization) for each in extract(text).people]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Sertifikat diterima Manajer UPMK IV Theresia Nababan.\n\n"
            '"Kami bersyukur sekali atas hasil ini," tambah Theresia.',
            [("Theresia Nababan", "Manajer", "UPMK IV")],
        ),
        (
            "Manajer UPMK IV Medan Theresia Nababan hadir.",
            [("Theresia Nababan", "Manajer", "UPMK IV Medan")],
        ),
        (
            "Ditanya soal keluhan warga Desa Air Dingin II Kecamatan Maje yang sudah membayar, "
            "Yanuar membantah.",
            [("Yanuar", None, None)],
        ),
        (
            "Adapun narasumber pelatihan yakni Ir Bambang Sutarto MT.",
            [("Bambang Sutarto", "narasumber pelatihan", None)],
        ),
    ],
)
def test_who_is_named(text: str, expected: list[Person]) -> None:
    assert people(text) == expected
