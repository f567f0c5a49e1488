"""Small papers: heads without a space, units named by crossroads, a unit before its owner."""

from __future__ import annotations

import pytest

from kg.extract import extract

BODY = (
    "Wali Kota Kupang Rudi Salam meresmikan pembangkit listrik tenaga surya itu bersama para "
    "pejabat daerah di kantor PLN, dan semua warga hadir di sana."
)
HEADS: list[tuple[str, tuple[str | None, str | None]]] = [
    ("Kupang,beritakita.info - ", ("Kupang", "beritakita.info")),
    ("Kupang,beritakita.info -\n", ("Kupang", "beritakita.info")),
    ("Kupang, beritakita.com -\n", ("Kupang", "beritakita.com")),
    ("LABUAN BAJO,beritakita.com -- ", ("LABUAN BAJO", "beritakita.com")),
    ("Kupang, Rote dan Sabu -\n", (None, None)),
    ("Hadir,beri salam - ", (None, None)),
    ("Kupang,Ende -\n", (None, None)),
]
PEOPLE: list[tuple[str, list[tuple[str, str | None, str | None]]]] = [
    (
        "General Manager Unit Induk Pembangunan III PT PLN Rudi Salam menjelaskan hal itu.",
        [("Rudi Salam", "General Manager", "Unit Induk Pembangunan III")],
    ),
    (
        "Kata Supervisor Teknik ULP Bajawa PT PLN, Rina Wulan, listrik pulih.",
        [("Rina Wulan", "Supervisor Teknik", "ULP Bajawa")],
    ),
    (
        "Manajer ULP Simpang Empat, Yosef Dhae, hadir.",
        [("Yosef Dhae", "Manajer", "ULP Simpang Empat")],
    ),
    ("Pemadaman dilakukan dua direktur ULP PLN Simpang Kawat dan ULP PLN Kisaran.", []),
    ("Manajer UP3 Ende PLN siap.", []),
    ("Hal itu dibahas Manajer UP3 Ende, PT PLN Pusat dan Kejaksaan.", []),
]
ORGANISATIONS: list[tuple[str, list[str]]] = [
    (
        "The Institute of Technology Sepuluh November (ITS) in Surabaya and Gadjah Mada University "
        "(UGM) signed it.",
        ["Institute of Technology Sepuluh November (ITS)", "Gadjah Mada University (UGM)"],
    ),
    ("The Research and Technology Agency signed it.", ["Research and Technology Agency"]),
]


@pytest.mark.parametrize(("head", "expected"), HEADS)
def test_heads(head: str, expected: tuple[str | None, str | None]) -> None:
    found = extract(head + BODY).dateline
    assert (found.place, found.agency) == expected


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_people(text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    found = extract(text).people
    assert [(each.name, each.role, each.organization) for each in found] == expected


@pytest.mark.parametrize(("text", "expected"), ORGANISATIONS)
def test_organisations(text: str, expected: list[str]) -> None:
    assert [each.name for each in extract(text).organizations] == expected
