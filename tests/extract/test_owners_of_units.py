"""The company or unit to which the words beside a unit say that it belongs."""

from __future__ import annotations

import pytest

from kg.extract import extract

CASES: list[tuple[str, dict[str, str | None]]] = [
    (
        "Dua unit pelaksana di PLN UIW NTB yakni UP3 Bima dan UP3 Sumbawa menerima sertifikat ISO "
        "9001:2015.",
        {"PLN UIW NTB": "PLN", "UP3 Bima": "PLN UIW NTB", "UP3 Sumbawa": "PLN UIW NTB"},
    ),
    (
        "Dua unit pembangkitan PT PLN Nusantara Power, yaitu UP Gresik dan UP Brantas, "
        "tersertifikasi ISO 50001:2018.",
        {
            "PT PLN Nusantara Power": None,
            "UP Gresik": "PT PLN Nusantara Power",
            "UP Brantas": "PT PLN Nusantara Power",
        },
    ),
    (
        "UP Brantas, unit PT PLN Nusantara Power, tersertifikasi ISO 50001:2018.",
        {"UP Brantas": "PT PLN Nusantara Power", "PT PLN Nusantara Power": None},
    ),
    (
        "PLN UIW NTB melalui UP3 Bima menerima sertifikat ISO 9001:2015.",
        {"PLN UIW NTB": "PLN", "UP3 Bima": "PLN UIW NTB"},
    ),
    (
        "UP3 Bima yang berada di bawah PLN UIW NTB menerima sertifikat ISO 9001:2015.",
        {"UP3 Bima": "PLN UIW NTB", "PLN UIW NTB": "PLN"},
    ),
    (
        "PT PLN (Persero) melalui UP3 Bima menyalakan listrik di 30 rumah.",
        {"PT PLN (Persero)": None, "UP3 Bima": "PT PLN (Persero)"},
    ),
    (
        "UP Brantas, salah satu unit PJB, tersertifikasi ISO 50001:2018.",
        {"UP Brantas": "PJB", "PJB": None},
    ),
    (  # who helps, and who stands beside, owns nothing
        "Pemerintah Kabupaten Bima melalui UP3 Bima memasang listrik di 30 rumah.",
        {"Pemerintah Kabupaten Bima": None, "UP3 Bima": None},
    ),
    (
        "PLN UIW NTB dan UP3 Kupang menerima sertifikat ISO 9001:2015.",
        {"PLN UIW NTB": "PLN", "UP3 Kupang": None},
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_parents(text: str, expected: dict[str, str | None]) -> None:
    assert {each.name: each.parent for each in extract(text).organizations} == expected
