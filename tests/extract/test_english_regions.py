"""Regions in English posts and names of offices: "Vice President for East Asia and the Pacific"."""

from __future__ import annotations

import pytest

from kg.extract import extract

Row = tuple[str, str | None, str | None]
PEOPLE: list[tuple[str, list[Row]]] = [
    (
        '"This will lift many homes," said World Bank Vice President for East Asia and the '
        "Pacific, Marta L. Ferris, in a release.",
        [("Marta L. Ferris", "Vice President for East Asia and the Pacific", "World Bank")],
    ),
    (
        "World Bank Vice President for South Asia and the Pacific Marta Ferris praised it.",
        [("Marta Ferris", "Vice President for South Asia and the Pacific", "World Bank")],
    ),
    (
        '"Grids come first," said Anna Keller, ADB Director General for Southeast Asia.',
        [("Anna Keller", "Director General for Southeast Asia", "ADB")],
    ),
    (
        '"Grids come first," said ADB Southeast Asia Energy Director Tomas Okubo on Tuesday.',
        [("Tomas Okubo", "Southeast Asia Energy Director", "ADB")],
    ),
    (
        "Business Director of PLN for Maluku and Papua Surya Pradana said that all was well.",
        [("Surya Pradana", "Business Director", "PLN")],
    ),
    (
        "The business director for Bali and Lombok regions, Surya Pradana, said so.",
        [("Surya Pradana", "business director for Bali and Lombok regions", None)],
    ),
    (
        "General Manager of Maluku and Papua Unit of state-owned utility PLN Surya Pradana spoke.",
        [("Surya Pradana", "General Manager", "Maluku and Papua Unit")],
    ),
    (
        '"We lend," said Leila Wang, the World Bank\'s Senior Energy Specialist in charge of it.',
        [("Leila Wang", "Senior Energy Specialist", "World Bank")],
    ),
    (
        'The Mining and Energy Service of Gorontalo has a plan. "Poles are up," head of the '
        "service Rahman Datau said here on Monday.",
        [("Rahman Datau", "head", "Mining and Energy Service of Gorontalo")],
    ),
    (
        '"Good," said General Manager of PLN South and Central Kalimantan Surya Pradana.',
        [("Surya Pradana", "General Manager", "PLN South and Central Kalimantan")],
    ),
    (
        "PLN General Manager of NTT Province Surya Pradana earlier remarked that it was good.",
        [("Surya Pradana", "General Manager of NTT Province", "PLN")],
    ),
    (
        '"We tried," said East Sumba Regent (Sumtim) Hendra Gunadi in Ende, reported by Antara.',
        [("Hendra Gunadi", "East Sumba Regent (Sumtim)", None)],
    ),
    (
        '"We tried," said PLN\'s Sumatra and Kalimantan Regional Business Director Surya Pradana.',
        [("Surya Pradana", "Sumatra and Kalimantan Regional Business Director", "PLN")],
    ),
    ("The public relations of PLN in Banjarbaru informed on Sunday.", []),
    (  # who stands behind his own post holds no other
        "Acting Regent of Sikka Hendra Gunadi, PLN Manager for Flores Project Implementation Unit "
        "Winarto, Manager PLN UP3 Kuala Kapuas Eko Wijaya, as well as villagers attended.",
        [
            ("Hendra Gunadi", "Acting Regent of Sikka", None),
            ("Eko Wijaya", "Manager", "PLN UP3 Kuala Kapuas"),
        ],
    ),
    (
        "Minister of State-owned Enterprises Rina Sumarna, and Managing Director of PLN Sofian "
        "Basri came.",
        [
            ("Rina Sumarna", "Minister of State-owned Enterprises", None),
            ("Sofian Basri", "Managing Director", "PLN"),
        ],
    ),
    ("The director of PLN for Bali said all was well. The hospital has a specialist.", []),
    ("PLN Java-Bali Load Control Center said that the load was normal.", []),
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_posts_with_regions(text: str, expected: list[Row]) -> None:
    found = extract(text).people
    assert [(each.name, each.role, each.organization) for each in found] == expected


ORGANISATIONS = [
    (
        "Rahman Datau, head of the Energy and Mineral Resources Office of East Nusa Tenggara, "
        "said that poles were up.",
        ["Energy and Mineral Resources Office of East Nusa Tenggara"],
    ),
    ("The Health Office of Sikka Regency gave the data.", ["Health Office of Sikka Regency"]),
    ("The Geospatial Information Agency of Indonesia.", ["Geospatial Information Agency"]),
    (
        "It was held by PLN Main Development Unit for Sulawesi with PLN Load Control Main Unit "
        "for Bali.",
        ["PLN Main Development Unit for Sulawesi", "PLN Load Control Main Unit for Bali"],
    ),
    (
        "It was held by PT PLN Main Unit for Papua with PT PLN Induk Maluku and Papua Development.",
        ["PT PLN Main Unit for Papua", "PT PLN Induk Maluku and Papua Development"],
    ),
    (
        "PLN Main Regional Unit (UIW) of East Nusa Tenggara was there.",
        ["PLN Main Regional Unit (UIW) of East Nusa Tenggara"],
    ),
    (
        "PLN Java-Bali Load Control Center said that the load was normal.",
        ["PLN Java-Bali Load Control Center"],
    ),
    (
        "PLN South Kalimantan Electricity Project Implementation Unit (UP2K) gave the data.",
        ["PLN South Kalimantan Electricity Project Implementation Unit (UP2K)"],
    ),
    ("PLN has a unit for Papua. The main unit of the machine failed.", ["PLN"]),
]


@pytest.mark.parametrize(("text", "expected"), ORGANISATIONS)
def test_offices_with_regions(text: str, expected: list[str]) -> None:
    assert [each.name for each in extract(text).organizations] == expected
