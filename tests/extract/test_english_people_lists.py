"""English offices in lists, what stands before them, and units that an organisation has."""

from __future__ import annotations

import pytest

from kg.extract import extract


def rows(text: str) -> list[tuple[str, str | None]]:
    return [(person.name, person.role) for person in extract(text).people]


CASES: list[tuple[str, list[tuple[str, str | None]]]] = [
    (
        "West Java Governor Rudi Hartono, Central Java Governor Anto Wijaya and Energy Minister "
        "Lia Sari attended the ceremony.",
        [
            ("Rudi Hartono", "West Java Governor"),
            ("Anto Wijaya", "Central Java Governor"),
            ("Lia Sari", "Energy Minister"),
        ],
    ),
    (
        "Also present were Finance Minister Sri Mulyono, Coordinating Maritime Affairs and "
        "Investment Minister Luhut Pandia, and Bali Governor I Wayan Kosta.",
        [
            ("Sri Mulyono", "Finance Minister"),
            ("Luhut Pandia", "Coordinating Maritime Affairs and Investment Minister"),
            ("I Wayan Kosta", "Bali Governor"),
        ],
    ),
    (
        "The meeting was attended by Coordinating Minister for the Economy Hatta Rajali and State "
        "Minister for State Enterprise Mustafa Bakri of the cabinet.",
        [
            ("Hatta Rajali", "Coordinating Minister for the Economy"),
            ("Mustafa Bakri", "State Minister for State Enterprise"),
        ],
    ),
    (
        "Minister of Villages, Development of Disadvantaged Regions, and Transmigration Halim "
        "Iskandar said so.",
        [
            (
                "Halim Iskandar",
                "Minister of Villages, Development of Disadvantaged Regions, and Transmigration",
            )
        ],
    ),
    (
        "Regional Director for Sumatra and Kalimantan (Sumkal), Adi Lumaksa, and The Director of "
        "Primary Energy, Hartanto Wibawa, are on standby.",
        [
            ("Adi Lumaksa", "Regional Director for Sumatra and Kalimantan (Sumkal)"),
            ("Hartanto Wibawa", "Director of Primary Energy"),
        ],
    ),
    (
        "Deputy Manager for Communication of PLN`s North Sumatra Region Rosita Tarigan stated "
        "that many villages wait.",
        [("Rosita Tarigan", "Deputy Manager for Communication")],
    ),
    (
        "The general manager of PLN's South Sumatra, Jambi and Bengkulu main distribution unit, "
        "Adi Herdian, said on Thursday that it was over.",
        [("Adi Herdian", "general manager")],
    ),
    (
        "CEO of State-owned electricity company PLN Zulkifli Zainal said the budget was ready.",
        [("Zulkifli Zainal", "CEO")],
    ),
    (
        "It was handed over to Harris Gunawan, the SKN plant director. It was good.",
        [("Harris Gunawan", "plant director")],
    ),
    (
        "Head of Oelbiteno Village Maria Tefa said so. The head of Nua hamlet, Yosef Laka, agreed. "
        "Wae Rii village head Paulus Janu said so.",
        [
            ("Maria Tefa", "Head of Oelbiteno Village"),
            ("Yosef Laka", "head of Nua hamlet"),
            ("Paulus Janu", "Wae Rii village head"),
        ],
    ),
    (
        "They met former Papua governor Lukas Enemba and Rosita M.Soejana said no.",
        [("Lukas Enemba", "Papua governor"), ("Rosita M.Soejana", None)],
    ),
]


@pytest.mark.parametrize(("text", "people"), CASES)
def test_lists_and_domains(text: str, people: list[tuple[str, str | None]]) -> None:
    assert rows(text) == people


@pytest.mark.parametrize(
    "text",
    [
        "Businesses said the losses were great. Officials said so. Villagers told us.",
        "Currently, the resident in the river is glad. Locally, the head of the unit waits.",
        "The Papua Region said that it was dark. Energy Affairs added that it was late.",
    ],
)
def test_nouns_are_nobody(text: str) -> None:
    assert rows(text) == []


def test_a_name_alone_still_speaks() -> None:
    assert rows('"Yes, we can do this," Suprata said. "No, we cannot," said Lily.') == [
        ("Suprata", None),
        ("Lily", None),
    ]
