"""Prizes of long lists of plants, given by an office, told by the noun before the verb."""

from __future__ import annotations

import pytest

from kg.extract import extract

Pairs = set[tuple[str | None, str | None]]

LISTS: list[tuple[str, set[str]]] = [
    (
        "Adapun 7 pembangkit yang mendapat PROPER Hijau, antara lain PLTU Jepara yang dikelola "
        "sendiri oleh PLN (Holding); PLTP Kamojang, PLTG/U Grati yang dikelola oleh IP; serta PLTU "
        "Paiton Baru unit 9, PLTU Rembang, PLTU Banten 3 Lontar, PLTGU Gresik yang dikelola oleh "
        "PJB.",
        {
            "PLTU Jepara",
            "PLTP Kamojang",
            "PLTG/U Grati",
            "PLTU Paiton Baru",
            "PLTU Rembang",
            "PLTU Banten 3 Lontar",
            "PLTGU Gresik",
        },
    ),
    (
        "PLN memeroleh 1 PROPER Hijau (PLTU Paiton). PROPER Hijau juga diraih PLTG/U Grati, PLTU "
        "Rembang yang dikelola langsung oleh PLN, dan PLTU Jabar 2 Pelabuhan Ratu.",
        {"PLTU Paiton", "PLTG/U Grati", "PLTU Rembang", "PLTU Jabar 2 Pelabuhan Ratu"},
    ),
    ("PROPER Hijau diraih PLTU Paiton 9, Selasa.", {"PLTU Paiton 9"}),
    ("PROPER Hijau diraih PLTU Jeranjang, Lombok Barat, yang dikelola PLN.", {"PLTU Jeranjang"}),
]


@pytest.mark.parametrize(("text", "holders"), LISTS)
def test_lists_of_plants(text: str, holders: set[str]) -> None:
    assert {each.holder for each in extract(text).other_claims} == holders


GIVEN: list[tuple[str, Pairs]] = [
    (
        "Menteri Perindustrian menganugerahi penghargaan Industri Hijau kepada PT Semen Lontar.",
        {("PT Semen Lontar", "Industri Hijau")},
    ),
    (
        "PT Semen Lontar bangga. Penghargaan Industri Hijau yang diraih PT Semen Lontar istimewa.",
        {("PT Semen Lontar", "Industri Hijau")},
    ),
    ("PLN memeroleh penghargaan Primaniyarta.", {("PLN", "Primaniyarta")}),
    (
        "Kementerian menganugerahi penghargaan Industri Hijau kepada perusahaan yang hemat energi.",
        set(),
    ),
    ("Penghargaan Industri Hijau yang akan diraih PT Semen Lontar masih dinilai.", set()),
    ("Manajer PLTU Banten 3 Budi Santoso hadir. PLN belum memeroleh Primaniyarta.", set()),
]


@pytest.mark.parametrize(("text", "pairs"), GIVEN)
def test_prizes_given(text: str, pairs: Pairs) -> None:
    assert {(each.holder, each.about) for each in extract(text).other_claims} == pairs


COUNTED: list[tuple[str, set[str]]] = [
    (
        "Ketiga penghargaan yang berhasil diraih PLN UP3 Ende terdiri atas Zero Accident Award, "
        "SMK3, serta program pencegahan dan penanggulangan HIV/AIDS.",
        {"Zero Accident Award", "pencegahan dan penanggulangan HIV/AIDS"},
    ),
    (
        "PLN UP3 Ende raih tiga penghargaan. Tiga penghargaan itu yakni Zero Accident Award atas "
        "capaian 5 juta jam kerja aman, Penghargaan P2HIV/AIDS serta Penghargaan P2TB.",
        {"Zero Accident Award", "P2HIV/AIDS", "P2TB"},
    ),
    (
        "PLN UP3 Ende diganjar 2 penghargaan. Kedua penghargaan yang diraih yakni penghargaan "
        "program Penanggulangan Covid-19, dan penghargaan Panitia Pembina K3.",
        {"Penanggulangan Covid-19", "Panitia Pembina K3"},
    ),
    (
        "Ketiga penghargaan yang diraih PLN UP3 Ende terdiri atas hal-hal yang belum diumumkan.",
        set(),
    ),
]


@pytest.mark.parametrize(("text", "prizes"), COUNTED)
def test_counted_and_listed(text: str, prizes: set[str]) -> None:
    found = extract(text).other_claims
    assert {each.about for each in found} == prizes
    assert {each.holder for each in found} <= {"PLN UP3 Ende"}


def test_a_person_behind_a_numbered_plant() -> None:
    people = extract("Kata Manajer PLTU Banten 3 Budi Santoso, listrik andal.").people
    assert [(each.name, each.organization) for each in people] == [
        ("Budi Santoso", "PLTU Banten 3")
    ]


def test_the_other_spelling_of_getting() -> None:
    text = "PLN UIP Sulawesi memeroleh sertifikat ISO 9001. UPP Palu belum memeroleh ISO 9001."
    found = extract(text).certifications
    assert [(each.holder, each.standards) for each in found] == [
        ("PLN UIP Sulawesi", ("ISO 9001",))
    ]
