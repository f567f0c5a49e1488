"""Two posts told together, posts in brackets of lists, schools' heads, former posts in asides."""

from __future__ import annotations

import pytest

from kg.extract import extract

Person = tuple[str, str | None, str | None]

PEOPLE: list[tuple[str, list[Person]]] = [
    (
        "Bupati dan Wakil Bupati Sikka, Robi Idong dan Romanus Woga, menargetkan hal itu.",
        [("Robi Idong", "Bupati", None), ("Romanus Woga", "Wakil Bupati Sikka", None)],
    ),
    (
        "Bupati Sikka Robi Idong dan Wakil Bupati Sikka Romanus Woga hadir.",
        [("Robi Idong", "Bupati Sikka", None), ("Romanus Woga", "Wakil Bupati Sikka", None)],
    ),
    (  # unknown words of a field, up to the bracket
        "Hadir Darma Prasojo (Direktur Utama), Sinta Rosi (Direktur Keuangan), dan Wiluyo Kusdi "
        "(Direktur Mega Proyek).",
        [
            ("Darma Prasojo", "Direktur Utama", None),
            ("Sinta Rosi", "Direktur Keuangan", None),
            ("Wiluyo Kusdi", "Direktur Mega Proyek", None),
        ],
    ),
    (
        "Chairul Tanjung, saat itu Menko Perekonomian, menyetujui skema tersebut.",
        [("Chairul Tanjung", "Menko Perekonomian", None)],
    ),
    (  # an unknown body at the end of a sentence, in capitals only
        "Penggagasnya adalah Tri Mumpuni, Direktur IBEKA. Ia dibantu Rina Wulan, Kepala Bidang "
        "Niaga.",
        [("Tri Mumpuni", "Direktur", "IBEKA"), ("Rina Wulan", "Kepala Bidang Niaga", None)],
    ),
    (  # whose director: the company of the sentence before
        "PLTBm Siantan dikelola PT Rezeki Perkasa. Direkturnya, Lim Kiong, menyebut kapasitas.",
        [("Lim Kiong", "Direktur", "PT Rezeki Perkasa")],
    ),
    (  # a school by its number and place, and its head
        "Kepala SMK Negeri 1 Kaubun Agus Parno mengaku ujian terganggu, begitu pula guru SMPN 3 "
        "Labuan Bajo Rina Tefa di rumahnya.",
        [
            ("Agus Parno", "Kepala", "SMK Negeri 1 Kaubun"),
            ("Rina Tefa", "guru", "SMPN 3 Labuan Bajo"),
        ],
    ),
    (
        "Bantuan itu untuk SMK Negeri 1 Nelayan Tani Makmur di Ende.",
        [],
    ),
    (
        "Direktur LSM Sunspirit for Justice and Peace, Venan Haryan, menolak rencana itu dan "
        "mendampingi warga yang belum menikmati listrik.",
        [("Venan Haryan", "Direktur", "LSM Sunspirit for Justice and Peace")],
    ),
    (
        "Sri Sultan Hamengku Buwono X selaku Gubernur DIY menerima PLN. Sultan berharap "
        "pemadaman berkurang.",
        [("Hamengku Buwono X", "Gubernur DIY", None)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_people(text: str, expected: list[Person]) -> None:
    assert [(p.name, p.role, p.organization) for p in extract(text).people] == expected


OFFICES: list[tuple[str, list[Person], list[str]]] = [
    (  # parts of an island, also in a list of regions
        "Direktur Regional Jawa Bagian Timur, Bali, dan Nusa Tenggara, Djoko Raharjo, dan Direktur "
        "Regional Jawa Bagian Tengah Nasri Bayang hadir.",
        [
            (
                "Djoko Raharjo",
                "Direktur Regional Jawa Bagian Timur, Bali, dan Nusa Tenggara",
                None,
            ),
            ("Nasri Bayang", "Direktur Regional Jawa Bagian Tengah", None),
        ],
        [],
    ),
    (
        "Kepala Kantor Perwakilan Bank Indonesia Provinsi Sultra, Aryo Wibowo, hadir.",
        [("Aryo Wibowo", "Kepala", "Kantor Perwakilan Bank Indonesia Provinsi Sultra")],
        ["Kantor Perwakilan Bank Indonesia Provinsi Sultra"],
    ),
    (  # the field behind the body is of the post
        "Deputi Kepala Bappenas Bidang Sarana dan Prasarana, Kennedy Simanjun, hadir.",
        [("Kennedy Simanjun", "Deputi Kepala", "Bappenas")],
        ["Bappenas"],
    ),
    (
        "Dansatgas Pamtas RI-RDTL Yonarmed 3/105 Tarik, Letkol Arm Laode Halim, membantu.",
        [("Laode Halim", "Dansatgas Pamtas RI-RDTL Yonarmed 3/105 Tarik", None)],
        [],
    ),
]


@pytest.mark.parametrize(("text", "people", "organisations"), OFFICES)
def test_offices(text: str, people: list[Person], organisations: list[str]) -> None:
    found = extract(text)
    assert [(p.name, p.role, p.organization) for p in found.people] == people
    assert [o.name for o in found.organizations] == organisations
