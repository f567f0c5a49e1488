"""Units that a text names in full and in short, whose region or company is written in many ways."""

from __future__ import annotations

import pytest

from kg.extract import extract


def units(text: str) -> list[str]:
    return [each.name for each in extract(text).organizations if each.kind == "pln_unit"]


FULL = "PLN Unit Induk Distribusi Jawa Tengah dan D.I. Yogyakarta"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{FULL} hadir. PLN UID Jateng DIY menang.", [FULL]),
        (f"{FULL} hadir. PLN UID Jateng dan DIY menang.", [FULL]),
        (f"{FULL} hadir. UID Jawa Tengah & DI Yogyakarta menang.", [FULL]),
        (
            "PT PLN Nusantara Power Unit Pembangkitan Brantas (PLN NP UP Brantas) hadir. PLN NP UP "
            "Brantas menang.",
            ["PT PLN Nusantara Power Unit Pembangkitan Brantas (PLN NP UP Brantas)"],
        ),
        (
            "PT PLN (Persero) Unit Induk Wilayah Riau dan Kepulauan Riau hadir. PLN UIW Riau "
            "Kepulauan Riau menang.",
            ["PT PLN (Persero) Unit Induk Wilayah Riau dan Kepulauan Riau"],
        ),
        (
            "PLN Unit Induk Distribusi Jawa Timur dan PLN UID Bali hadir.",
            ["PLN Unit Induk Distribusi Jawa Timur", "PLN UID Bali"],
        ),
        (
            "Pusat Penelitian dan Pengembangan (Puslitbang) Ketenagalistrikan hadir. PLN "
            "Puslitbang menang. PLN Puslitbang Ketenagalistrikan senang.",
            ["Pusat Penelitian dan Pengembangan (Puslitbang) Ketenagalistrikan"],
        ),
        (
            "UBP Jateng 2 Adipala menang. Senior Manager PLN IP UBP Adipala, Catur, hadir.",
            ["UBP Jateng 2 Adipala"],
        ),
        (
            "UBP Banten 2 Labuan menang. UBP Banten 3 Lontar hadir. PLN IP UBP Lontar senang.",
            ["UBP Banten 2 Labuan", "UBP Banten 3 Lontar"],
        ),
        # look alike
        (
            "UBP Jateng 2 Adipala menang. UBP Semarang hadir.",
            ["UBP Jateng 2 Adipala", "UBP Semarang"],
        ),
        (
            "PLN UP3 Yogyakarta hadir. PLN UID Jateng DIY menang.",
            ["PLN UP3 Yogyakarta", "PLN UID Jateng DIY"],
        ),
        ("PLN UP3 Bogor (PLN ULP Depok) hadir.", ["PLN UP3 Bogor", "PLN ULP Depok"]),
        (
            "PT Pembangkitan Jawa Bali Unit Pembangkitan Brantas (PJB UP Brantas) hadir. PJB UP "
            "Brantas menang.",
            ["PT Pembangkitan Jawa Bali Unit Pembangkitan Brantas"],
        ),
        (
            "PLN UID Jawa Tengah hadir. PLN UID Jawa Timur menang.",
            ["PLN UID Jawa Tengah", "PLN UID Jawa Timur"],
        ),
    ],
)
def test_units(text: str, expected: list[str]) -> None:
    assert units(text) == expected
