"""Standards that several apply, and that others than who is named apply."""

from __future__ import annotations

import pytest

from kg.extract import extract


def applied(text: str) -> list[tuple[str | None, str]]:
    return [
        (each.holder, each.about)
        for each in extract(text).other_claims
        if each.kind == "implementation"
    ]


SEVERAL = [
    (
        "PLN UP3 Solok dan PLN UP3 Padang sudah menerapkan ISO 9001:2015.",
        [("PLN UP3 Solok", "ISO 9001:2015"), ("PLN UP3 Padang", "ISO 9001:2015")],
    ),
    (
        "PLN UPT Tegal, PLN UPT Kudus, dan PLN UP2D Jawa Tengah menjalankan SMK3.",
        [("PLN UPT Tegal", "SMK3"), ("PLN UPT Kudus", "SMK3"), ("PLN UP2D Jawa Tengah", "SMK3")],
    ),
    (  # the company and its unit are no two
        "PT PLN (Persero) melalui PLN UP3 Solok menerapkan ISO 9001:2015.",
        [("PLN UP3 Solok", "ISO 9001:2015")],
    ),
    (
        "PLN UP3 Solok menjadi satu-satunya unit yang menerapkan ISO 37001 di kota itu.",
        [("PLN UP3 Solok", "ISO 37001")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_who_applies_a_standard(text: str, expected: list[tuple[str, str]]) -> None:
    assert applied(text) == expected


OTHERS = [
    "General Manager PLN UIW NTB Sudarmanto Adi memuji kesungguhan unit dalam menerapkan SMK3.",
    "PLN UID Banten mengajak mitra kerja yang telah menerapkan ISO 45001 untuk berbagi.",
    "PLN Batam mendata kontraktor yang sudah menerapkan ISO 9001.",
    "PLN Batam invited suppliers that have implemented ISO 14001.",
]


@pytest.mark.parametrize("text", OTHERS)
def test_what_others_apply_is_no_claim_of_who_is_named(text: str) -> None:
    assert applied(text) == []
