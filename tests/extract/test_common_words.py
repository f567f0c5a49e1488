"""Words that a capital at the beginning of a sentence makes look like a name."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.extract.names.names import common_words

HEAD = "DUMAI, 5 November 2019 - Listrik sudah menyala di desa itu.\n\n"


def people(text: str) -> list[tuple[str, str | None, str | None]]:
    found = extract(HEAD + text + "\n").people
    return [(person.name, person.role, person.organization) for person in found]


@pytest.mark.parametrize(
    "text",
    [
        "Seraya menyebut target tahun depan, ia menutup acara.",
        "Laporan menyebut angka itu naik.",
        "Menurut Susenas Maret 2024, angka itu naik.",
        '"Yang ini berat, Bapak Ibu, harus dipikul," kata petugas.',
        "Polda membagikan sertifikat kepada pengelola Objek Vital Nasional.",
        "Rentak Ratings menilai utang perusahaan itu stabil.",
        "Pemadaman terjadi di Kecamatan Dumai Timur, ujar petugas.",
    ],
)
def test_common_words_and_things_are_nobody(text: str) -> None:
    assert people(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Surya menyebut target tahun depan.", [("Surya", None, None)]),
        (
            "Manejer UPDK Kapuas, Tegas Wiranata, menyebut jalannya panjang.",
            [("Tegas Wiranata", "Manejer", "UPDK Kapuas")],
        ),
        (
            "Anggota DPRD Dumai, Roni Simamora, meminta jadwal dibuka.",
            [("Roni Simamora", "Anggota", "DPRD Dumai")],
        ),
        (
            "Kasi Listrik Dinas ESDM Gunungkidul Ninik Larasati menambahkan hal itu.",
            [("Ninik Larasati", "Kasi Listrik", "Dinas ESDM Gunungkidul")],
        ),
    ],
)
def test_names_are_still_read(
    text: str, expected: list[tuple[str, str | None, str | None]]
) -> None:
    assert people(text) == expected


def test_the_list_has_words_in_small_letters_once_each() -> None:
    words = sorted(common_words())
    assert len(words) > 1_000
    assert all(word == word.lower() and word.replace("-", "").isalpha() for word in words)
