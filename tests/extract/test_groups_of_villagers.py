"""Groups of farmers, fishermen and the like by kind and name, and who leads them."""

from __future__ import annotations

import pytest

from kg.extract import extract

PEOPLE = [
    (
        "Ketua Kelompok Usaha Nelayan Karya Abadi Abdul Rahman bersyukur.",
        ("Abdul Rahman", "Ketua", "Kelompok Usaha Nelayan Karya Abadi"),
    ),
    (
        "Bendahara Kelompok Usaha Bersama (KUB) Bahari Jaya, Umar Said, hadir.",
        ("Umar Said", "Bendahara", "Kelompok Usaha Bersama (KUB) Bahari Jaya"),
    ),
    (
        "Ketua Kelompok Peternak Maju Bersama, Kurdap Amin, senang.",
        ("Kurdap Amin", "Ketua", "Kelompok Peternak Maju Bersama"),
    ),
    (
        "Ketua Kelompok Wanita Tani Melati, Siti Aminah, bersyukur.",
        ("Siti Aminah", "Ketua", "Kelompok Wanita Tani Melati"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_people(text: str, expected: tuple[str, str, str]) -> None:
    found = [(each.name, each.role, each.organization) for each in extract(text).people]
    assert found == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "PLN membantu Kelompok Pembudidaya Ikan Mina Lestari dan Kelompok Swadaya Masyarakat "
            "(KSM) Rumah Pintar.",
            {
                "PLN",
                "Kelompok Pembudidaya Ikan Mina Lestari",
                "Kelompok Swadaya Masyarakat (KSM) Rumah Pintar",
            },
        ),
        (
            "Kelompok Usaha Bersama (KUB) Bahari maju. Kelompok Usaha Bersama Bahari senang.",
            {"Kelompok Usaha Bersama (KUB) Bahari"},
        ),
        ("Poktan Mekar panen. Kelompok Tani Mekar senang.", {"Kelompok Tani Mekar"}),
        ("Pelanggan Kelompok Usaha Kecil naik.", set()),
        ("Bantuan itu untuk Kelompok Nelayan.", set()),
        ("Tarif Kelompok Usaha Bersama naik.", set()),
    ],
)
def test_bodies(text: str, expected: set[str]) -> None:
    assert {each.name for each in extract(text).organizations} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("PLN UP3 Malang siaga. PLN UP 3 Malang siap.", 1),
        ("PLN UP2D Jatim siaga. PLN UP 2D Jatim siap.", 1),
        ("PLN UP3 Malang siaga. PLN UP 3 Madiun siap.", 2),
        ("PLN UP3 Malang siaga. PLN UP2D Malang siap.", 2),
    ],
)
def test_units(text: str, expected: int) -> None:
    assert len(extract(text).organizations) == expected
