"""Bodies joined to others by "dan", and ministries before a year or a misspelt name."""

from __future__ import annotations

import pytest

from kg.extract import extract


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("YLBHI-LBH Semarang dan Greenpeace menggugat.", {"YLBHI-LBH Semarang", "Greenpeace"}),
        ("Yayasan Anu Terang dan Walhi hadir.", {"Yayasan Anu Terang", "Walhi"}),
        (
            "Ikatan Alumni Universitas Indonesia dan Institut Teknologi Bandung hadir.",
            {"Ikatan Alumni Universitas Indonesia", "Institut Teknologi Bandung"},
        ),
        ("Himpunan Mahasiswa dan Pelajar NTT hadir.", {"Himpunan Mahasiswa dan Pelajar NTT"}),
        ("Asosiasi Dosen dan Guru Indonesia hadir.", {"Asosiasi Dosen dan Guru Indonesia"}),
        ("Dinas Pendidikan dan Kebudayaan NTT hadir.", {"Dinas Pendidikan dan Kebudayaan NTT"}),
        ("Ia memaparkan capaian Kementerian ESDM 2025 di Jakarta.", {"Kementerian ESDM"}),
        ("Kementerian Perindustrian 2023 mencatat hal itu.", {"Kementerian Perindustrian"}),
        ("Staf Kementerian ESDM RIna Wulansari hadir.", {"Kementerian ESDM"}),
        ("Kementerian Pertanian RI hadir.", {"Kementerian Pertanian RI"}),
    ],
)
def test_bodies(text: str, expected: set[str]) -> None:
    assert {each.name for each in extract(text).organizations} == expected
