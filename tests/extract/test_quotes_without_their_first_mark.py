"""Quotations whose first mark a page has lost."""

from __future__ import annotations

import pytest

from kg.extract import extract

QUOTES: list[tuple[str, list[tuple[str | None, str]]]] = [
    (
        'Rasio di Kalimantan sampai September ada di level 91,07%," ujar Manajer PLN UP3 Sumba '
        "Rina Wulan.",
        [("Rina Wulan", "Rasio di Kalimantan sampai September ada di level 91,07%")],
    ),
    (
        'Kami akan menjaga semua jaringan di pulau ini," kata Budi Santoso. "Warga harus terang," '
        "katanya.",
        [
            ("Budi Santoso", "Kami akan menjaga semua jaringan di pulau ini"),
            ("Budi Santoso", "Warga harus terang"),
        ],
    ),
    # a paragraph that only ends a quotation, and words that are none
    ('Program itu dinamai terang sampai ke desa" oleh PLN kata Budi Santoso.', []),
    ('Warga senang, kata Budi Santoso, karena lampu menyala lama," kata Rina Wulan.', []),
]


@pytest.mark.parametrize(("text", "expected"), QUOTES, ids=[str(n) for n in range(len(QUOTES))])
def test_quotations_without_their_first_mark(
    text: str, expected: list[tuple[str | None, str]]
) -> None:
    found = extract(text).quotes
    assert [(each.speaker, each.text) for each in found] == expected


def test_titles_of_events_behind_a_quotation_are_none() -> None:
    found = extract(
        '"A green port should not stay on paper," Minister Rina Wulan said at the "2021 Clean '
        'Port Award" carrying the theme "Our Harbors on the Way to World Class."'
    ).quotes
    assert [each.text for each in found] == ["A green port should not stay on paper"]
