"""Units of a company told by what they do, prizes of nobody, prizes told with and without rank."""

from __future__ import annotations

import pytest

from kg.extract import extract

Pairs = set[tuple[str | None, str]]

UNITS: list[tuple[str, Pairs]] = [
    (
        "Tiga wakil perseroan, yaitu PT Bara Khatulistiwa Tbk Unit Pertambangan Sei Pinang, Unit "
        "Pelabuhan Lontar, dan Unit Dermaga Kertas berhasil memperoleh penghargaan SMK3. Unit "
        "Pelabuhan Lontar juga mendapat penghargaan Zero Accident.",
        {
            ("PT Bara Khatulistiwa Tbk Unit Pertambangan Sei Pinang", "SMK3"),
            ("Unit Pelabuhan Lontar", "SMK3"),
            ("Unit Dermaga Kertas", "SMK3"),
            ("Unit Pelabuhan Lontar", "Zero Accident"),
        },
    ),
    (
        "PT Bumi Daya Unit Pertambangan Sei Pinang dan Unit Terminal Lontar meraih SMK3.",
        {("PT Bumi Daya Unit Pertambangan Sei Pinang", "SMK3"), ("Unit Terminal Lontar", "SMK3")},
    ),
    (
        "Dua unit PT Bumi Daya, yakni Unit Pertambangan Ombil dan Unit Dermaga Kertas, meraih ISO "
        "9001.",
        {("Unit Pertambangan Ombil", "ISO 9001"), ("Unit Dermaga Kertas", "ISO 9001")},
    ),
    (
        "Kapal sandar di Unit Dermaga Kertas milik PT Bumi Daya, yang meraih SMK3.",
        {("PT Bumi Daya", "SMK3")},
    ),
    (
        "PT Bumi Daya membangun Unit Pelabuhan Lontar dan meraih SMK3.",
        {("PT Bumi Daya", "SMK3")},
    ),
    # prizes that nobody who is named has got
    ("Kementerian ESDM memberi penghargaan Prasetya Ahimsa kepada 40 badan usaha.", set()),
    (
        '"Selamat kepada badan usaha yang hari ini menerima anugerah Prasetya Ahimsa," ujar Tri '
        "Winarno.",
        set(),
    ),
    (
        "PLN IP meraih empat penghargaan di Subroto Awards 2023. PLN IP berhasil meraih Juara 1 "
        "dalam Kategori Transisi Energi di Subroto Awards.",
        {("PLN IP", "Subroto Awards")},
    ),
    (
        "PT Indo Sukses Makmur Tbk meraih penghargaan Zero Accident.",
        {("PT Indo Sukses Makmur Tbk", "Zero Accident")},
    ),
    ("PT Indo sukses meraih penghargaan Zero Accident.", {("PT Indo", "Zero Accident")}),
]


@pytest.mark.parametrize(("text", "pairs"), UNITS)
def test_who_has_what(text: str, pairs: Pairs) -> None:
    found = extract(text)
    told = {(each.holder, code) for each in found.certifications for code in each.standards}
    told |= {(each.holder, each.about) for each in found.other_claims}
    assert told == pairs
