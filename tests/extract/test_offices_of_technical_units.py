"""Committees of parliaments, hospitals, technical units, ministries' offices, ranks and brands."""

from __future__ import annotations

import pytest

from kg.extract import extract

Person = tuple[str, str | None, str | None]

PEOPLE: list[tuple[str, list[Person]]] = [
    (  # "Mayor" is a rank here, and a post in English
        "Danyonif 715/Motuliato Mayor Inf Ronald Tobing mengawal teknisi.",
        [("Ronald Tobing", "Danyonif 715/Motuliato", None)],
    ),
    (
        "Kupang Mayor Jonas Salean said that all villages of the city have had electricity.",
        [("Jonas Salean", "Kupang Mayor", None)],
    ),
    (  # a committee with the parliament behind it
        "Ketua Badan Anggaran (Banggar) DPRD Kalteng Wiyatno, Ketua Fraksi Golkar Siti Nafsia dan "
        "Kadis Perkim Halsel Rini Wulan hadir.",
        [
            ("Wiyatno", "Ketua", "Badan Anggaran (Banggar)"),
            ("Siti Nafsia", "Ketua", "Fraksi Golkar"),
            ("Rini Wulan", "Kadis Perkim Halsel", None),
        ],
    ),
    (
        "Kepala Kantor Kementerian Agama Kabupaten Flores Timur Yosef Babap hadir.",
        [("Yosef Babap", "Kepala", "Kantor Kementerian Agama Kabupaten Flores Timur")],
    ),
    (  # a hospital is no place of a unit
        "Kepala UPT Rumah Sakit Pratama Badau, dr. Arif Hidayat, mengeluh.",
        [("Arif Hidayat", "Kepala UPT", "Rumah Sakit Pratama Badau")],
    ),
    (  # brands before a comma
        "Founder Du'Anyam, Hanna Keraf, dan CEO Xurya Daya Indonesia, Eka Himawan, hadir.",
        [
            ("Hanna Keraf", "Founder", "Du'Anyam"),
            ("Eka Himawan", "CEO", "Xurya Daya Indonesia"),
        ],
    ),
    (  # lists parted by semicolons
        "Hadir Asisten Perekonomian, Pembangunan, dan Kesra Setda Kota Tual, Darna Amir; Kepala "
        "BPBD, Saleh Raha.",
        [
            ("Darna Amir", "Asisten Perekonomian, Pembangunan, dan Kesra", "Setda Kota Tual"),
            ("Saleh Raha", "Kepala", "BPBD"),
        ],
    ),
    (  # "Hi." is Haji, as Maluku writes it
        "Manager PLN ULP Weda Arfan Hi. Muhdar menyampaikan hal itu.",
        [("Arfan Hi. Muhdar", "Manager", "PLN ULP Weda")],
    ),
    (
        "Kades Nawang Baru Lahang Bith hadir bersama Kades Tefa Rini Lado.",
        [("Lahang Bith", "Kades Nawang Baru", None), ("Rini Lado", "Kades Tefa", None)],
    ),
]

KINDS: list[tuple[str, list[tuple[str, str]]]] = [
    (
        "Unit Pelaksana Teknis Daerah (UPTD) Energi Wilayah Flores memantau PLTS.",
        [("Unit Pelaksana Teknis Daerah (UPTD) Energi Wilayah Flores", "government")],
    ),
    (
        "PLN Unit Pelaksana Transmisi (UPT) Kupang membantu Gapoktan Sinar Tani.",
        [
            ("PLN Unit Pelaksana Transmisi (UPT) Kupang", "pln_unit"),
            ("Gapoktan Sinar Tani", "other"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_people(text: str, expected: list[Person]) -> None:
    assert [(p.name, p.role, p.organization) for p in extract(text).people] == expected


@pytest.mark.parametrize(("text", "expected"), KINDS)
def test_kinds(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(o.name, o.kind) for o in extract(text).organizations] == expected
