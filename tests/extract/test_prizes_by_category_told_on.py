"""Prizes of categories told on by "Penghargaan ini", ordinals, and two categories in a sentence."""

from __future__ import annotations

import pytest

from kg.extract import extract

HEAD = "Kupang, 5 November 2021 - "
LEAD = "PT PLN (Persero) meraih tiga penghargaan Karya Coal Awards 2021 yang digelar di Bali. "
PLN = ("PT PLN (Persero)", "Karya Coal Awards 2021")


def awards(text: str) -> set[tuple[str | None, str]]:
    found = extract(HEAD + text).other_claims
    return {(each.holder, each.about) for each in found if each.kind == "award"}


def of_prize(*holders: str) -> set[tuple[str | None, str]]:
    return {PLN, *((holder, "Karya Coal Awards 2021") for holder in holders)}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "Acara itu meriah. Yang pertama, juara segmen kecil untuk kategori Best Practices. "
            "Penghargaan ini diraih PLTU Anggrek 2x25 MW di bawah UIKL Sulawesi.",
            of_prize("PLTU Anggrek"),
        ),
        (
            "Acara itu meriah. Kemudian penghargaan kedua diraih PLTU Lontar di bawah pengelolaan "
            "PT Indonesia Power untuk kategori Best Practices.",
            of_prize("PLTU Lontar"),
        ),
        (
            "Acara itu meriah. Kategori Keselamatan untuk PLTG diraih PLTGU Priok dan PLTGU "
            "Grati serta Kategori Keselamatan untuk PLTA diraih PLTA Saguling.",
            of_prize("PLTGU Priok", "PLTGU Grati", "PLTA Saguling"),
        ),
        # no category, nobody named, another prize
        ("Acara itu meriah. Rapat usai. Penghargaan ini diraih berkat kerja keras.", {PLN}),
        ("Acara itu meriah. Kategori Keselamatan untuk PLTG diraih tiga pembangkit.", {PLN}),
        ("Acara itu meriah. Penghargaan kedua belum diraih PLTU Lontar pada kategori K2.", {PLN}),
    ],
)
def test_categories(text: str, rows: set[tuple[str | None, str]]) -> None:
    assert awards(LEAD + text) == rows


@pytest.mark.parametrize(
    "text",
    [
        "Kepala Dinas Tenaga Kerja NTT Yosef Dhae yang mewakili gubernur menerima Penghargaan "
        "Pembina Keselamatan dan Kesehatan Kerja.",
        "Dinas Tenaga Kerja NTT menyebut penghargaan Pembina K3 diberikan kepada gubernur.",
    ],
)
def test_prizes_of_heads_of_regions(text: str) -> None:
    assert awards(text) == set()


def test_units_above_are_no_topic() -> None:
    text = (
        "PT PLN (Persero) bersyukur. Acara meriah. Warga senang. PLTU Anggrek di bawah UIKL "
        "Sulawesi, UPDK Gorontalo, maju. PLN meraih penghargaan Karya Coal Awards 2021."
    )
    assert awards(text) == {PLN}
