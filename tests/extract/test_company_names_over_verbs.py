"""Names of companies with words that are verbs elsewhere, up to a head's name or a year."""

from __future__ import annotations

import pytest

from kg.extract import extract


def names(text: str) -> set[str]:
    return {each.name for each in extract(text).organizations}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("PT Cahaya Bangun Persada meraih ISO 14001.", "PT Cahaya Bangun Persada"),
        ("PT Bangun Sarana menerima ISO 9001.", "PT Bangun Sarana"),
        ("Direksi PT Sinar Sukses Mandiri hadir.", "PT Sinar Sukses Mandiri"),
        # verbs of headlines
        ("PT Waskita Karya Bangun Gardu Induk di Kupang.", "PT Waskita Karya"),
        ("PT Indonesia Power Sukses Raih PROPER.", "PT Indonesia Power"),
        ("PT Indonesia Power Bangun PLTS di Bali.", "PT Indonesia Power"),
        # a year is no part of a ministry
        ("Piagam dari Kementerian Tenaga Kerja RI Tahun 2024 tiba.", "Kementerian Tenaga Kerja RI"),
        ("Rapat Kementerian Perhubungan Tahun 2021 usai.", "Kementerian Perhubungan"),
    ],
)
def test_ends_of_names(text: str, name: str) -> None:
    assert names(text) == {name}


@pytest.mark.parametrize(
    ("text", "person", "company"),
    [
        (
            "PT Dermaga Teluk Hijau (DTH) meraih ISO 14001. Direktur Utama PT Dermaga Teluk Hijau "
            "Yosef Dhae Lobo hadir.",
            "Yosef Dhae Lobo",
            "PT Dermaga Teluk Hijau",
        ),
        (
            "PT Muara Lontar Wangi, kata warga, bersih. Manajer PT Muara Lontar Wangi Ana Maria "
            "Bere datang.",
            "Ana Maria Bere",
            "PT Muara Lontar Wangi",
        ),
    ],
)
def test_heads_behind_companies_told_by_themselves(text: str, person: str, company: str) -> None:
    found = {each.name: each.organization for each in extract(text).people}
    assert found == {person: company}


def test_heads_behind_companies_told_only_there() -> None:
    text = "Direktur PT Surya Energi Budi Santoso hadir."
    assert [each.name for each in extract(text).people] == ["Budi Santoso"]
