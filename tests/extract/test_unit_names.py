"""Names of units and companies of the sector: how far each reaches."""

from __future__ import annotations

import pytest

from kg.extract import extract

NAMES = """
PLN UID Jawa Tengah
PLN UIT Jawa Bagian Tengah
PLN UPP Jawa Bagian Tengah 2
PLN UP3 Kalimantan Tengah
PLN Wilayah Sulawesi Utara, Tengah dan Gorontalo
PLN Unit Induk Wilayah Sumatera Selatan, Jambi, dan Bengkulu (UIW S2JB)
PLN UID Jawa Tengah & D.I. Yogyakarta
PLN Puslitbang
PLN Pusharlis UP2W III
PLN Corporate University
PLN Pusat Manajemen Proyek
PLN APD Jawa Barat
PLN APP Malang
PT Indonesia Power UPJP Kamojang
PT PJB Unit Pembangkitan Muara Tawar
PT Haleyora Power Region 4
PT Prima Layanan Nasional Enjiniring
PT Sumsel Energi Gemilang
PT Supreme Energy Muara Laboh
Star Energy Geothermal Salak
PLN Icon Plus SBU Regional Jawa Timur
PLTU Tanjung Jati B
PLN UIK Tanjung Jati B
""".split("\n")[1:-1]


@pytest.mark.parametrize("name", NAMES)
def test_a_holder_is_named_in_full(name: str) -> None:
    found = extract(f"{name} meraih sertifikat ISO 9001:2015 dari Sucofindo.").certifications
    assert [each.holder for each in found] == [name]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "form", ["General Manager {}, Budi Santoso mengatakan hal itu kepada pers."]
)
def test_a_persons_organisation_is_named_in_full(name: str, form: str) -> None:
    people = extract(form.format(name)).people
    assert [(p.name, p.role, p.organization) for p in people] == [
        ("Budi Santoso", "General Manager", name)
    ]


def test_an_unknown_word_behind_a_company_is_of_its_name() -> None:
    people = extract("Direktur PT Supreme Energy Rajabasa, Budi Santoso, menyambut baik.").people
    assert [(p.name, p.organization) for p in people] == [
        ("Budi Santoso", "PT Supreme Energy Rajabasa")
    ]
