"""Units by a town that no list has, sectors and schools of PLN, parts of the police."""

from __future__ import annotations

import pytest

from kg.extract import extract


def names(text: str) -> set[str]:
    return {each.name for each in extract(text).organizations}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("PLN Wonosari memperoleh sertifikat ISO 9001.", {"PLN Wonosari"}),
        ("Adapun PLN Ungaran berhasil meraih penghargaan K3.", {"PLN Ungaran"}),
        ("PLN Kedungwuni kembali mempertahankan sertifikat SMK3.", {"PLN Kedungwuni"}),
        ("PLN Cepiring telah mengantongi ISO 14001.", {"PLN Cepiring"}),
        (
            "Sertifikat ISO 9001 diterima Udiklat Bogor dan Udiklat Pandaan.",
            {"Udiklat Bogor", "Udiklat Pandaan"},
        ),
        (
            "PLN Sektor Pembangkitan Kendari menang. Sektor Bakaru dan Sektor Tello menyusul.",
            {"PLN Sektor Pembangkitan Kendari", "Sektor Bakaru", "Sektor Tello"},
        ),
        (
            "Audit SMP dilakukan Dit Pamobvit Baharkam Polri bersama Dit. Samapta Polda Kalsel.",
            {"Dit Pamobvit Baharkam Polri", "Dit. Samapta Polda Kalsel"},
        ),
        # look alike
        ("Manager PLN Wonosari memperoleh sertifikat ISO 9001.", {"PLN"}),
        ("PLN Grup memperoleh sertifikat ISO 9001.", {"PLN Grup"}),
        ("PLN Wonosari menyala lagi.", {"PLN"}),
        (
            "Sektor Energi tumbuh. PLN Sektor Pembangkitan Kendari menang.",
            {"PLN Sektor Pembangkitan Kendari"},
        ),
    ],
)
def test_names(text: str, expected: set[str]) -> None:
    assert names(text) == expected
