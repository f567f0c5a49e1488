"""People of police and universities: ranks before other titles, posts in a row, rectors."""

from __future__ import annotations

import pytest

from kg.extract import extract

Row = tuple[str, str | None, str | None]
PEOPLE: list[tuple[str, list[Row]]] = [
    (
        "Hadir dalam acara itu Wakapolres AKBP H. Bustan, para Kabag, Kasat, Kasi, dan personel.",
        [("Bustan", "Wakapolres", None)],
    ),
    ("Hal itu dihadiri Dandim Letkol Inf H. Rudi Salam.", [("Rudi Salam", "Dandim", None)]),
    (
        "Hadir Kabagops Kompol H. Andi Ahmad dan Kasatpol PP Ende Budi Santoso.",
        [("Andi Ahmad", "Kabagops", None), ("Budi Santoso", "Kasatpol PP Ende", None)],
    ),
    (
        "The Rector of UI Prof. Ari Kuncoro said on Monday that it is the first of its kind.",
        [("Ari Kuncoro", "Rector", "UI")],
    ),
    (
        "The Dean of the Faculty of Engineering of UGM Selo Sulistyo came to the office.",
        [("Selo Sulistyo", "Dean of the Faculty of Engineering", "UGM")],
    ),
    ('"Yes, it is on the way," said Dean Winarta of the village.', [("Dean Winarta", None, None)]),
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_people(text: str, expected: list[Row]) -> None:
    found = extract(text).people
    assert [(each.name, each.role, each.organization) for each in found] == expected


def test_plantations_are_companies() -> None:
    found = extract("PLN bekerja sama dengan PTPN VII dan PTPN III Holding untuk listrik kebun.")
    assert [(each.name, each.kind) for each in found.organizations] == [
        ("PLN", "company"),
        ("PTPN VII", "company"),
        ("PTPN III", "company"),
    ]
