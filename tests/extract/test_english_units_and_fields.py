"""English names of PLN's units and of parties, and posts whose fields "and" joins."""

from __future__ import annotations

import pytest

from kg.extract import extract

Row = tuple[str, str | None, str | None]
PEOPLE: list[tuple[str, list[Row]]] = [
    (
        "PLN Lampung UID General Manager Sari Utami said on Monday that the work was done.",
        [("Sari Utami", "General Manager", "PLN Lampung UID")],
    ),
    (
        "PLN East Java UID (Main Distribution Unit) Senior Manager Sari Utami said it was done.",
        [("Sari Utami", "Senior Manager", "PLN East Java UID (Main Distribution Unit)")],
    ),
    (
        "The head of PLN's Customer Service Implementation Unit (UP3) Palu, Sari Utami, said so.",
        [("Sari Utami", "head", "Customer Service Implementation Unit (UP3) Palu")],
    ),
    (
        "Manager of PLN's Customer Service Implementation Unit (UP3) Palu Sari Utami said so.",
        [("Sari Utami", "Manager", "Customer Service Implementation Unit (UP3) Palu")],
    ),
    (
        "PLN Bali's Gianyar customer service unit (UP3) manager Sari Utami said so.",
        [("Sari Utami", "manager", "Gianyar customer service unit (UP3)")],
    ),
    (
        '"Good," said the general manager of PLN\'s Maluku and North Maluku regional unit, Sari '
        "Utami.",
        [("Sari Utami", "general manager", "Maluku and North Maluku regional unit")],
    ),
    (
        "PLN Disjatim spokeswoman Sari Utami said so.",
        [("Sari Utami", "spokeswoman", "PLN Disjatim")],
    ),
    (
        "General manager of the PLN Main Development Unit (UIP) for Western Java, Bali and "
        "Lampung, Sari Utami, came.",
        [
            (
                "Sari Utami",
                "General manager",
                "PLN Main Development Unit (UIP) for Western Java, Bali and Lampung",
            )
        ],
    ),
    (
        "PLN's legal and human capital director Sari Utami said on Monday that it was done.",
        [("Sari Utami", "legal and human capital director", "PLN")],
    ),
    (
        "The Energy and Mineral Resources Ministry's new and renewable energy and energy "
        "conservation director general Sari Utami said on Monday that it was done.",
        [
            (
                "Sari Utami",
                "new and renewable energy and energy conservation director general",
                "The Energy and Mineral Resources Ministry",
            )
        ],
    ),
    (
        "Sari Utami, director of energy conservation at the Energy and Mineral Resources Ministry, "
        "said so.",
        [
            (
                "Sari Utami",
                "director of energy conservation",
                "Energy and Mineral Resources Ministry",
            )
        ],
    ),
    (
        "PLN UIP Kalbagtim Manager of Licensing, Land, and Communications Sari Utami said so.",
        [("Sari Utami", "Manager of Licensing, Land, and Communications", "PLN UIP Kalbagtim")],
    ),
    (
        "The Manager of Communications and Public Relations at PLN UID Banten, Sari Utami, spoke.",
        [("Sari Utami", "Manager of Communications and Public Relations", "PLN UID Banten")],
    ),
    (
        "Energy and Mineral Resources (EMR) Minister Sari Utami stated so on Monday.",
        [("Sari Utami", "Energy and Mineral Resources (EMR) Minister", None)],
    ),
    (
        "East Nusa Tenggara (NTT) Governor Sari Utami said it was good.",
        [("Sari Utami", "East Nusa Tenggara (NTT) Governor", None)],
    ),
    (
        "Sari Utami, then PLN president director, signed the deal with the governor.",
        [("Sari Utami", "president director", "PLN")],
    ),
    (
        "Prosperous Justice Party (PKS) legislator Budi Hartono asked PLN when the House met.",
        [("Budi Hartono", "legislator", "Prosperous Justice Party (PKS)")],
    ),
    (
        "On Monday Energy and Mineral Resources Ministry secretary-general Sari Utami came.",
        [("Sari Utami", "secretary-general", "Energy and Mineral Resources Ministry")],
    ),
    (
        "Also there were PLN president commissioner Budi Hartono and Energy and Mineral Resources "
        "Ministry secretary-general Sari Utami.",
        [
            ("Budi Hartono", "president commissioner", "PLN"),
            ("Sari Utami", "secretary-general", "Energy and Mineral Resources Ministry"),
        ],
    ),
    (
        "IESR analyst Budi Hartono and University of Indonesia energy expert Sari Utami agreed.",
        [
            ("Budi Hartono", "analyst", "IESR"),
            ("Sari Utami", "energy expert", "University of Indonesia"),
        ],
    ),
    (
        "Bappenas director of electricity, telecommunications and informatics Sari Utami said so "
        "on Monday.",
        [
            (
                "Sari Utami",
                "director of electricity, telecommunications and informatics",
                "Bappenas",
            )
        ],
    ),
    (
        "Funding will be found, the Cabinet Secretary, Sari Utami, said on Monday.",
        [("Sari Utami", "Cabinet Secretary", None)],
    ),
    (
        "PLN UID West Sulawesi, South Sulawesi, and Southeast Sulawesi (Sulselrabar) General "
        "Manager Sari Utami stated that all was done.",
        [
            (
                "Sari Utami",
                "General Manager",
                "PLN UID West Sulawesi, South Sulawesi, and Southeast Sulawesi",
            )
        ],
    ),
    (
        "The General Manager of PLN Main Transmission Unit for East Java (UIT JBM) Sari Utami "
        "received the award.",
        [("Sari Utami", "General Manager", "PLN Main Transmission Unit for East Java (UIT JBM)")],
    ),
    (
        "PLN builds grids and the communications director Sari Utami said so.",
        [("Sari Utami", "communications director", None)],
    ),
    (
        '"It works," said PLN Manager for Riau Electricity Project Implementation Utami.',
        [("Utami", "Manager for Riau Electricity Project Implementation", "PLN")],
    ),
    (
        "PLN Manager for Lampung Electricity Project Implementation Sari Utami said so.",
        [("Sari Utami", "Manager for Lampung Electricity Project Implementation", "PLN")],
    ),
    (
        "Manager of the Aceh Electricity Project Implementation Unit Sari Utami came.",
        [("Sari Utami", "Manager", "Aceh Electricity Project Implementation Unit")],
    ),
    (
        "East Kalimantan Regional Main Unit of PLN mended the grid, Sari Utami, its general "
        "manager, said.",
        [("Sari Utami", "general manager", "East Kalimantan Regional Main Unit")],
    ),
    (
        "General Manager of Aceh Regional Main Unit of state utility PLN Sari Utami came.",
        [("Sari Utami", "General Manager", "Aceh Regional Main Unit")],
    ),
    ("The Project Implementation and Generation plans were late.", []),
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_posts(text: str, expected: list[Row]) -> None:
    found = extract(text).people
    assert [(each.name, each.role, each.organization) for each in found] == expected


ORGANISATIONS = [
    (
        "PLN's Sulawesi Load Control Center (P2B) has held an ISO 9001 certificate for years.",
        ["PLN", "Sulawesi Load Control Center (P2B)"],
    ),
    (
        "PLN's main distribution unit in South Sumatra, Jambi and Bengkulu is ISO 9001 certified.",
        ["PLN", "main distribution unit in South Sumatra, Jambi and Bengkulu"],
    ),
    (
        "PLN Distribution West Java and Banten was recertified to ISO 9001:2008.",
        ["PLN Distribution West Java and Banten"],
    ),
    ("PLN's Main Distribution Unit is in the north of the town.", ["PLN"]),
    ("PLN's Customer Service is open until five.", ["PLN"]),
    (
        "The Coordinating Ministry for Maritime Affairs and Investment wrote to PLN.",
        ["Coordinating Ministry for Maritime Affairs and Investment", "PLN"],
    ),
    (
        "Members of the Democratic Party and Golkar Party met the United Nations Development "
        "Programme (UNDP).",
        ["Democratic Party", "Golkar Party", "United Nations Development Programme (UNDP)"],
    ),
    (
        "The Disadvantaged Regions and Transmigration Ministry and the Energy and Mineral "
        "Resources Ministry met.",
        [
            "Disadvantaged Regions and Transmigration Ministry",
            "Energy and Mineral Resources Ministry",
        ],
    ),
    ("The Party was a success. The Programme starts.", []),
    (
        "The PLN Lampung Distribution Main Unit said on Monday that work was done.",
        ["PLN Lampung Distribution Main Unit"],
    ),
    (
        "The East Java Distribution Main Unit (UID) sent staff. Meanwhile the Papua and West "
        "Papua Regional Main Unit (UIW) waited.",
        ["East Java Distribution Main Unit", "Papua and West Papua Regional Main Unit"],
    ),
    (
        "PT PLN West Java Distribution has lit hamlets. PT PLN Papua Generation and PT PLN Riau "
        "Region helped.",
        ["PT PLN West Java Distribution", "PT PLN Papua Generation", "PT PLN Riau Region"],
    ),
    (
        "PLN's Aceh Main Distribution Unit and PLN Central Java Transmission Main Unit helped.",
        ["PLN", "Aceh Main Distribution Unit", "PLN Central Java Transmission Main Unit"],
    ),
    ("Geo Dipa's Dieng Unit and the Paiton power plant were visited.", ["Geo Dipa"]),
    ("The Main Unit was mended. Each Distribution Main Unit has one.", []),
    ("PLN Riau generation of power fell.", ["PLN Riau"]),
    ("PLN West Java transmission lines broke.", ["PLN West Java"]),
]


@pytest.mark.parametrize(("text", "expected"), ORGANISATIONS)
def test_organisations(text: str, expected: list[str]) -> None:
    assert [each.name for each in extract(text).organizations] == expected


OFFICES: list[tuple[str, list[Row]]] = [
    (
        "Head of the provincial energy and mineral resources office Andi Bakti said here on "
        "Wednesday that it was done.",
        [("Andi Bakti", "Head of the provincial energy and mineral resources office", None)],
    ),
    (
        '"Good," said the head of the local disaster mitigation agency, Andi Bakti.',
        [("Andi Bakti", "head of the local disaster mitigation agency", None)],
    ),
    (
        "North Maluku energy and mineral resources office head Andi Bakti said it was good.",
        [("Andi Bakti", "North Maluku energy and mineral resources office head", None)],
    ),
    (
        "The power is back and the office head Andi Bakti said it was good.",
        [("Andi Bakti", "office head", None)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), OFFICES)
def test_heads_of_offices_in_small_letters(text: str, expected: list[Row]) -> None:
    found = extract(text).people
    assert [(each.name, each.role, each.organization) for each in found] == expected
