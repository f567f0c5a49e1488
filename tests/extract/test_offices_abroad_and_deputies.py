"""Offices of other countries, deputies for a field, names that are days, and representatives."""

from __future__ import annotations

import pytest

from kg.extract import extract

CASES: list[tuple[str, list[tuple[str, str | None, str | None]]]] = [
    # the country is of the office, not of the name
    (
        "Menteri Energi Laos Daovong Phonekeo hadir bersama Menteri Tenaga Kerja Malaysia "
        "Steven Sim.",
        [
            ("Daovong Phonekeo", "Menteri Energi Laos", None),
            ("Steven Sim", "Menteri Tenaga Kerja Malaysia", None),
        ],
    ),
    (
        "Menteri Luar Negeri Korea Selatan, Cho Tae-yul, mengatakan begitu.",
        [("Cho Tae-yul", "Menteri Luar Negeri Korea Selatan", None)],
    ),
    (
        "Perdana Menteri Timor Leste Xanana Gusmao dan Presiden Prancis Emmanuel Macron bertemu.",
        [
            ("Xanana Gusmao", "Perdana Menteri Timor Leste", None),
            ("Emmanuel Macron", "Presiden Prancis", None),
        ],
    ),
    ("Menteri Energi Malaysia hadir di Jakarta.", []),
    # people who are called after a day or a month, and days
    (
        "Manajer PLN UP3 Ende Juni Rahmawati mengatakan aman.",
        [("Juni Rahmawati", "Manajer", "PLN UP3 Ende")],
    ),
    (
        "Menurut Manajer Komunikasi PLN NTT Ahad Santoso, stok aman.",
        [("Ahad Santoso", "Manajer Komunikasi", "PLN NTT")],
    ),
    ("Gubernur NTT Minggu (3/4) datang. Bupati Ende Ahad Malam hadir.", []),
    ("Manajer PLN UP3 Ende, Juni Mendatang, pindah.", []),
    # a signature holds the short form of a regency, no name
    ("Listrik masuk desa. (dn/Humas Kab. Sukabumi)", []),
    # English deputies for a field, and at a body that the text has named
    (
        "The Deputy for Energy at the coordinating ministry Rina Wulan said the ports were late.",
        [("Rina Wulan", "Deputy for Energy", None)],
    ),
    (
        "Deputy for Infrastructure of the Coordinating Ministry for Maritime Affairs and "
        "Investment, Rina Wulan, said it was good.",
        [
            (
                "Rina Wulan",
                "Deputy for Infrastructure",
                "Coordinating Ministry for Maritime Affairs and Investment",
            )
        ],
    ),
    ("The mayor called on his deputy for help, the villagers said.", []),
    # a regional office told by its body
    (
        "The report came from the Head of the West Java BPK Representative Office, Rina Wulan, "
        "on Monday.",
        [("Rina Wulan", "Head", "West Java BPK Representative Office")],
    ),
    (
        "It was brought by the Head of the East Java BPKP Representative, Budi Santoso, who was "
        "glad.",
        [("Budi Santoso", "Head", "East Java BPKP Representative")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[str(n) for n in range(len(CASES))])
def test_people(text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    found = extract(text).people
    assert [(each.name, each.role, each.organization) for each in found] == expected


def test_a_province_is_no_organisation_of_its_office() -> None:
    found = extract("Hal itu dikatakan Kadis ESDM Provinsi NTT Budi Santoso saat dihubungi.")
    assert [each.name for each in found.organizations] == []
    assert [each.name for each in found.people] == ["Budi Santoso"]
