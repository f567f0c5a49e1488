"""Ministers in English, names that begin with initials, lists by letters, capitals in names."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.extract.text.paragraphs import split_paragraphs

Row = tuple[str, str | None, str | None]
SAID = " said at the opening that it is good for the people of the village."
PEOPLE: list[tuple[str, list[Row]]] = [
    (
        "Minister of Mines and Energy I.B. Sudana" + SAID,
        [("I.B. Sudana", "Minister of Mines and Energy", None)],
    ),
    (
        "Minister of Law and Human Rights Budi Salam" + SAID,
        [("Budi Salam", "Minister of Law and Human Rights", None)],
    ),
    (
        "Minister of National Development Planning Budi Salam" + SAID,
        [("Budi Salam", "Minister of National Development Planning", None)],
    ),
    ("Governor of Bali I.B. Mantra" + SAID, [("I.B. Mantra", "Governor of Bali", None)]),
    ("Gubernur Bali I.B. Mantra hadir.", [("I.B. Mantra", "Gubernur Bali", None)]),
    ("Wakil Rektor II Budi Salam hadir.", [("Budi Salam", "Wakil Rektor II", None)]),
    (
        "PLN meraih penghargaan UIP dengan Nilai Kinerja Organisasi (NKO) tertinggi di Indonesia.",
        [],
    ),
    ("Unit itu berpredikat dengan Tutur Budaya Nusantara terbaik.", []),
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_people(text: str, expected: list[Row]) -> None:
    found = extract(text).people
    assert [(each.name, each.role, each.organization) for each in found] == expected


def test_lines_of_a_list_by_letters_are_paragraphs() -> None:
    plain = "PLN memberi:\na. SMK3 dari Kemnaker\nb. SMP dari Polri\ndan lainnya"
    found = [plain[start:end] for start, end in split_paragraphs(plain)]
    assert found == ["PLN memberi:", "a. SMK3 dari Kemnaker", "b. SMP dari Polri\ndan lainnya"]


def test_kinds_of_offices_joined_are_none() -> None:
    found = extract("Rapat dihadiri Dinas Terkait dan Badan Pengurus.")
    assert [each.name for each in found.organizations] == []
