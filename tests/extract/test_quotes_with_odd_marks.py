"""Quotations whose marks stand where a page broke or spaced them otherwise."""

from __future__ import annotations

import pytest

from kg.extract import extract

RINI = "Manajer PLN UP3 Sumba, Rini Lestari mengatakan hal itu di Waingapu, Senin.\n\n"


def quotes(text: str) -> list[tuple[str | None, str]]:
    return [(quote.speaker, quote.text) for quote in extract(RINI + text).quotes]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'Target itu bisa tercapai. " Kalau gardu siap, pelanggan bertambah," ucap Rini.',
            "Kalau gardu siap, pelanggan bertambah",
        ),
        (
            '" Tahun ini ada 12 desa yang kami sambung," katanya saat membuka "open house" PLN.',
            "Tahun ini ada 12 desa yang kami sambung",
        ),
        (
            'Rini berujar, " Kami minta warga merelakan pohonnya. "',
            "Kami minta warga merelakan pohonnya",
        ),
        (
            "Rini menjelaskan programnya. “ Semua dusun sudah menyala,” imbuhnya.",
            "Semua dusun sudah menyala",
        ),
    ],
)
def test_a_mark_with_a_space_behind_it_opens(text: str, expected: str) -> None:
    assert quotes(text) == [("Rini Lestari", expected)]


@pytest.mark.parametrize(
    "text",
    [
        'Kami sudah siap, " Kata itu berulang di forum PLN.',  # one mark alone opens nothing
        'Acara itu bertema " terang bersama " dan dihadiri warga.',
    ],
)
def test_a_mark_alone_or_before_a_term_opens_no_quotation(text: str) -> None:
    assert quotes(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            '"Kami menyambung 300 rumah tahun ini.\n\nTahun depan lebih banyak," kata Rini.',
            "Kami menyambung 300 rumah tahun ini. Tahun depan lebih banyak",
        ),
        (
            '"Kami menyambung 300 rumah,\n\n40 gardu dan 12 dusun di\n\nSumba Timur," ujarnya.',
            "Kami menyambung 300 rumah, 40 gardu dan 12 dusun di Sumba Timur",
        ),
        (
            "“The line reaches the last\n\nhamlet this year, “she said.",
            "The line reaches the last hamlet this year",
        ),
    ],
)
def test_a_quotation_goes_on_to_the_mark_before_a_verb_of_speech(text: str, expected: str) -> None:
    assert [words for _, words in quotes(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # the marks behind hold another
            '"Kami menyambung rumah.\n\nRini menambahkan, "gardu itu sudah siap," di Waingapu.',
            ["gardu itu sudah siap"],
        ),
        (  # closed by no verb of speech
            '"Kami menyambung 300 rumah.\n\nProgram itu disebut terang" dan selesai.',
            [],
        ),
    ],
)
def test_a_quotation_that_is_not_closed_by_speech_does_not_go_on(
    text: str, expected: list[str]
) -> None:
    assert [words for _, words in quotes(text)] == expected
