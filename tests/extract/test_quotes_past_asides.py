"""A pronoun behind a quotation means who was spoken of, not who was named aside in between."""

from __future__ import annotations

import pytest

from kg.extract import extract

FIRST = "KUPANG - Manajer PLN UP3 Kupang Agus Salim mengatakan, listrik sudah normal.\n\n"
ASIDES = [
    "Menurutnya, peresmian itu dihadiri oleh Bupati Kupang Korinus Masneno.",
    "Ia sudah bertemu dengan Bupati Kupang Korinus Masneno pekan lalu.",
    "Belum lama ini pihaknya menerangi desa yang diresmikan Wakil Gubernur NTT Korinus Masneno.",
    "Datanya sudah diserahkan kepada Bupati Kupang Korinus Masneno.",
    "Dia meninjau gardu itu bersama Bupati Kupang Korinus Masneno.",
    "Lanjutnya, desa itu dinyalakan Bupati Kupang Korinus Masneno.",
]
SUBJECTS = [
    "Bupati Kupang Korinus Masneno hadir dalam acara itu.",
    "Ditemui terpisah, Bupati Kupang Korinus Masneno merasa lega.",
    "Dalam acara yang sama, Bupati Kupang Korinus Masneno ikut menyalakan lampu.",
    "Menteri ESDM Korinus Masneno datang ke Kupang.",
]
QUOTE = '\n\n"Kami akan menambah trafo di desa ini," ujarnya.'


@pytest.mark.parametrize("aside", ASIDES)
def test_a_pronoun_goes_past_an_aside(aside: str) -> None:
    assert [q.speaker for q in extract(FIRST + aside + QUOTE).quotes] == ["Agus Salim"]


@pytest.mark.parametrize("subject", SUBJECTS)
def test_a_pronoun_means_the_subject_before(subject: str) -> None:
    assert [q.speaker for q in extract(FIRST + subject + QUOTE).quotes] == ["Korinus Masneno"]


GIVEN = [
    # the word is given and nobody was quoted yet
    "Ende - Sebanyak 40 dusun belum terang. Hal itu diungkapkan Manajer UP3 Ende Agus Salim.\n\n"
    "Presiden Korinus Masneno sudah menyiapkan dana bagi semua dusun itu.",
    # what only stands behind his words
    FIRST + "Padahal, Presiden Korinus Masneno sudah meminta semua desa terang tahun ini.",
    FIRST + "Hal ini sejalan dengan arahan Gubernur NTT Korinus Masneno tahun lalu.",
]


@pytest.mark.parametrize("before", GIVEN)
def test_a_pronoun_goes_past_a_subject_that_does_not_speak(before: str) -> None:
    assert [q.speaker for q in extract(before + QUOTE).quotes] == ["Agus Salim"]


@pytest.mark.parametrize(
    "before",
    [
        FIRST + "Meski begitu, Gubernur NTT Korinus Masneno meminta semua desa terang tahun ini.",
        FIRST + "Padahal, kata Gubernur NTT Korinus Masneno, semua desa sudah terang.",
    ],
)
def test_a_pronoun_means_who_speaks_against_another(before: str) -> None:
    assert [q.speaker for q in extract(before + QUOTE).quotes] == ["Korinus Masneno"]


def test_who_was_given_the_word_and_was_quoted_gives_way_to_the_next_subject() -> None:
    before = (
        "Ende - 40 dusun belum terang. Hal itu diungkapkan Manajer UP3 Ende Agus Salim.\n\n"
        '"Tahun ini semua kami terangi," ujar Agus.\n\n'
        "Bupati Ende Korinus Masneno hadir dalam acara itu."
    )
    speakers = [q.speaker for q in extract(before + QUOTE).quotes]
    assert speakers == ["Agus Salim", "Korinus Masneno"]
