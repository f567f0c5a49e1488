"""Standards and schemes, normalised."""

from __future__ import annotations

import pytest

from kg.extract.text.document import Document
from kg.extract.text.standards import find_standards


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("sertifikat ISO 9001:2015", ["ISO 9001:2015"]),
        ("ISO 9001 versi 2015 dan ISO 14001 tahun 2015", ["ISO 9001:2015", "ISO 14001:2015"]),
        ("ISO 9001, 14001 dan 45001", ["ISO 9001", "ISO 14001", "ISO 45001"]),
        (
            "ISO 9001:2015, 14001:2015, serta 45001:2018",
            ["ISO 9001:2015", "ISO 14001:2015", "ISO 45001:2018"],
        ),
        ("ISO 9001:2015 (mutu), 14001:2015 (lingkungan)", ["ISO 9001:2015", "ISO 14001:2015"]),
        ("ISO/IEC 27001:2022", ["ISO/IEC 27001:2022"]),
        ("SNI ISO 37001:2016", ["SNI ISO 37001:2016"]),
        ("OHSAS 18001:2007", ["OHSAS 18001:2007"]),
        ("sertifikat ISO Sistem Manajemen Mutu 9001:2015", ["ISO 9001:2015"]),
        (
            "SNI-ISO 9001:2015, SNI/ISO/IEC 27001:2013",
            ["SNI ISO 9001:2015", "SNI ISO/IEC 27001:2013"],
        ),
        ("Standar Nasional Indonesia (SNI) ISO 37001: 2016", ["SNI ISO 37001:2016"]),
        (
            "dua sertifikat SNI-ISO yakni 9001:2015 terkait mutu dan 14001:2015",
            ["SNI ISO 9001:2015", "SNI ISO 14001:2015"],
        ),
        ("pukul 9001:2015", []),
        ("ISO 9001/2015, OHSAS 18001-2007.", ["ISO 9001:2015", "OHSAS 18001:2007"]),
        ("ISO 9001 2015 dan ISO 14001 2019", ["ISO 9001:2015", "ISO 14001"]),
        ("ISO:9001:2015, ISO 90001:2015", ["ISO 9001:2015", "ISO 9001:2015"]),
        ("Sertifikat ISO Bidang Mutu 9001:2008", ["ISO 9001:2008"]),
        ("ISO 9001 2.015 pelanggan", ["ISO 9001"]),
        ("Sistim Manajemen Kesehatan Keselamatan Kerja", ["SMK3"]),
        ("penghargaan SMK3 dan SMP dari Polri", ["SMK3", "SMP"]),
        ("Sistem Manajemen Keselamatan dan Kesehatan Kerja (SMK3)", ["SMK3"]),
        ("Sistem Manajemen Keselamatan Ketenagalistrikan (SMK2)", ["SMK2"]),
        ("Sistem Manajemen Pengamanan (SMP)", ["SMP"]),
        ("kamera dengan ISO 3200 dan ISO 6400", []),
        ("siswa SMP Negeri 1 Kupang", []),
        ("ISO 9001:2015 dan 2500 pelanggan", ["ISO 9001:2015"]),
        ("isolator 9001", []),
    ],
)
def test_codes(text: str, codes: list[str]) -> None:
    assert [each.code for each in find_standards(Document(text))] == codes


def test_a_mention_stands_where_its_words_stand() -> None:
    text = "PLN meraih ISO 9001:2015 dan 14001:2015 kemarin."
    first, second = find_standards(Document(text))
    assert text[first.start : first.end] == "ISO 9001:2015"
    assert text[second.start : second.end] == "14001:2015"
