"""Companies that a text says to belong to others, and posts of the police beside them."""

from __future__ import annotations

import pytest

from kg.extract import extract

PARENTS: list[tuple[str, str, str | None]] = [
    ("Indonesia Power, anak usaha PLN, membangun PLTU itu.", "Indonesia Power", "PLN"),
    (
        "PT Haleyora Power, anak perusahaan PT PLN (Persero), hadir.",
        "PT Haleyora Power",
        "PT PLN (Persero)",
    ),
    ("Anak usaha PLN, PT Haleyora Power, hadir.", "PT Haleyora Power", "PLN"),
    ("PT PLN Batam (anak usaha PLN) hadir.", "PT PLN Batam", "PLN"),
    (
        "PT Sinar Anu merupakan salah satu anak perusahaan dari PT Bina Energi.",
        "PT Sinar Anu",
        "PT Bina Energi",
    ),
    ("PLN's subsidiary Indonesia Power built it.", "Indonesia Power", "PLN"),
    (
        "It is built by Indonesia Power, a subsidiary of the state-owned utility PLN.",
        "Indonesia Power",
        "PLN",
    ),
    ("PLN bersama anak usaha PLN, PT Bina Energi, dan Pemkab Ende hadir.", "PT Bina Energi", None),
    ("Sejumlah anak usaha PLN, PT Bina Energi, hadir.", "PT Bina Energi", None),
    ("PLN dan anak perusahaan PT Bina Energi hadir.", "PT Bina Energi", None),
    ("PT Bina Energi menjual anak usaha kepada PLN.", "PT Bina Energi", None),
    ("Dua anak usaha PLN hadir. PT Bina Energi juga hadir.", "PT Bina Energi", None),
    ("PT Bina Energi dan anak usaha PLN hadir.", "PT Bina Energi", None),
]
PEOPLE: list[tuple[str, list[tuple[str, str | None, str | None]]]] = [
    (
        "Hal itu dikatakan Direktur Pamobvit Polda Kalbar, Kombes (Pol) Rudi Salam, Rabu.",
        [("Rudi Salam", "Direktur Pamobvit", "Polda Kalbar")],
    ),
    (
        "Ia didampingi Kasubbagrenmin Ditpamobvit Polda NTT Kompol Yosef Dhae.",
        [("Yosef Dhae", "Kasubbagrenmin", "Ditpamobvit Polda NTT")],
    ),
    ("PLN mengharapkan dukungan Polda NTT dan Polres Jajaran.", []),
]


@pytest.mark.parametrize(("text", "company", "parent"), PARENTS)
def test_parents(text: str, company: str, parent: str | None) -> None:
    found = {each.name: each.parent for each in extract(text).organizations}
    assert found[company] == parent


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_people(text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    found = extract(text).people
    assert [(each.name, each.role, each.organization) for each in found] == expected


def test_offices_below_are_none_of_one_place() -> None:
    found = extract("PLN mengharapkan dukungan Polda NTT dan Polres Jajaran.")
    assert [each.name for each in found.organizations] == ["PLN", "Polda NTT"]


def test_who_wrote_is_no_part_of_the_outlet() -> None:
    found = extract(
        "How not to build a power plant\nBy Bloomberg -\n\nThe farmer Wari sits on a path between "
        "the rice paddies, resting in the hot sun of the afternoon in Central Java.\n"
    )
    assert found.dateline.agency == "Bloomberg"
