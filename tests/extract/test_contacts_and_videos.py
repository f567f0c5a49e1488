"""Contacts on three lines, and the titles of videos, which tell of other things."""

from __future__ import annotations

import pytest

from kg.extract import extract

PEOPLE: list[tuple[str, list[tuple[str, str | None, str | None]]]] = [
    (
        "PLN memperluas jaringan.\n\nListrik sampai ke desa.\n\nKontak:\n"
        "Deputi Manager Hukum dan Humas\nPLN Wilayah Sumatera Barat\nBudi Santoso\n"
        "Tlp. 0751 33446\n",
        [("Budi Santoso", "Deputi Manager Hukum dan Humas", "PLN Wilayah Sumatera Barat")],
    ),
    # the title of a video is the headline of something else
    ('Simak Video "Video: Jembatan di Hulu Kapuas Putus, Pelajar Naik Perahu"', []),
    ('Tonton juga video: "Bupati Ende Rina Bagikan Lampu"', []),
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE, ids=[str(n) for n in range(len(PEOPLE))])
def test_people(text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    found = extract(text).people
    assert [(each.name, each.role, each.organization) for each in found] == expected
