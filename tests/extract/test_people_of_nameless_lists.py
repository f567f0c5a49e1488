"""Posts that a list of guests has with their places and without names, beside posts with names."""

from __future__ import annotations

import pytest

from kg.extract import extract

CASES: list[tuple[str, list[tuple[str, str | None, str | None]]]] = [
    (
        "Turut hadir Kapolsek Lembor, Danramil Lembor, Kades Nggorang, Kepala Puskesmas Lembor "
        "dan warga.",
        [],
    ),
    ("Hadir Kadis Kominfotik, Kadis Perpustakaan dan Kearsipan, dan Kabag Umum.", []),
    ("Acara dihadiri Camat Wera, Kepala Dusun Oi Tui dan warga.", []),
    ("Rombongan disambut Kepala Jorong Sungai Rimbang, Kepala Dusun Bancah Inai.", []),
    ("Hadir Camat Sungai Raya beserta para kepala desa, Camat Selat Anu, dan warga.", []),
    ("Hadir Camat Batu Ampar, Kapolsek Batu Ampar, Kepala Desa Ujung Padang dan warga.", []),
    (
        "Acara dihadiri Lurah Tanjung Anu Suharman dan Kades Pasir Mukti Gunawan.",
        [("Suharman", "Lurah Tanjung Anu", None), ("Gunawan", "Kades Pasir Mukti", None)],
    ),
    (  # with names
        "Rombongan disambut Camat Kinali Bakaruddin, Walinagari Kinali Hartasani, Lurah Pasir "
        "Putih Burhan.",
        [
            ("Bakaruddin", "Camat Kinali", None),
            ("Hartasani", "Walinagari Kinali", None),
            ("Burhan", "Lurah Pasir Putih", None),
        ],
    ),
    (
        "Rombongan disambut Danramil Kinali Serka Priyanto, Wali Nagari Kinali Hartasani.",
        [("Priyanto", "Danramil Kinali", None), ("Hartasani", "Wali Nagari Kinali", None)],
    ),
    (  # the holder before the post
        'Menurut Sarmin, Kepala Dusun Oi, listrik padam. "Gelap," kata Rudi, Kades Nggorang.',
        [("Sarmin", "Kepala Dusun Oi", None), ("Rudi", "Kades Nggorang", None)],
    ),
    (
        "Kepala Jorong Langgam, Yusri Amri, bersyukur.",
        [("Yusri Amri", "Kepala Jorong Langgam", None)],
    ),
    (
        "Eksekutif Vice Presiden PT PLN Wilayah Timur, Rudi Loka, hadir.",
        [("Rudi Loka", "Eksekutif Vice Presiden", "PT PLN Wilayah Timur")],
    ),
    (
        "Ia datang bersama Team Leader Tehnik Enjel Lakumani.",
        [("Enjel Lakumani", "Team Leader Tehnik", None)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_people(text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    found = [(each.name, each.role, each.organization) for each in extract(text).people]
    assert found == expected
