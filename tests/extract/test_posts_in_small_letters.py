"""Fields of posts in small letters up to a name, and bodies of which somebody is a head."""

from __future__ import annotations

import pytest

from kg.extract import extract

Told = tuple[str, str | None, str | None]


def people(text: str) -> list[Told]:
    return [(each.name, each.role, each.organization) for each in extract(text).people]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Menurut Direktur operasi dan niaga, Budi Santoso, pasokan listrik aman.",
            [("Budi Santoso", "Direktur operasi dan niaga", None)],
        ),
        (
            "Kata Direktur infrastruktur dan teknologi Rina Wulan, gardu itu selesai.",
            [("Rina Wulan", "Direktur infrastruktur dan teknologi", None)],
        ),
        (
            "Hadir Manajer keuangan dan umum PLN UP3 Kupang, Yosef Dhae.",
            [("Yosef Dhae", "Manajer keuangan dan umum", "PLN UP3 Kupang")],
        ),
        ("Direktur operasi yang baru belum ditunjuk. Gardu itu selesai.", []),
        ("Gubernur pengelolaan dan pembangunan Bali hadir.", []),
        ("Kepala dinas kesehatan Kupang hadir.", []),
    ],
)
def test_people(text: str, expected: list[Told]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    ("said_by", "speaker"),
    [
        ("Alba Nuevo's CEO, Rina Wulan", "Rina Wulan"),
        ("Surya Timur's president director Yosef Dhae", "Yosef Dhae"),
        ("Rina Wulan on Monday", "Rina Wulan"),
    ],
)
def test_a_body_does_not_say_what_its_head_says(said_by: str, speaker: str) -> None:
    found = extract(f'"This is good for all of us here," said {said_by}.')
    assert [each.speaker for each in found.quotes] == [speaker]
    assert [each.name for each in found.people] == [speaker]
