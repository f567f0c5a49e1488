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


def test_units_below_who_is_named_apply_it_themselves() -> None:
    assert (
        applied(
            "Sonny menyebut seluruh 16 area pelayanan di bawah UID Banten kini sudah menerapkan "
            "ISO 9001:2015."
        )
        == []
    )


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("UIP Kalbagbar telah menerapkan SMK3 sejak 2016 di semua proyek.", ("SMK3", "2016")),
        ("UIP Kalbagbar menjalankan SMK3 mulai tahun 2017.", ("SMK3", "2017")),
        (
            "UIP Kalbagbar mulai menjalankan Sistem Manajemen Keselamatan dan Kesehatan Kerja "
            "(SMK3) pada 2014 dengan berpedoman pada PP Nomor 50 Tahun 2012.",
            ("SMK3", "2014"),
        ),
        ("UIP Kalbagbar has implemented SMK3 since 2019.", ("SMK3", "2019")),
        ("UIP Kalbagbar menerapkan SMK3 dengan tertib.", None),
        ("UIP Kalbagbar akan menerapkan SMK3 mulai 2027.", None),
    ],
)
def test_since_when_a_standard_is_applied_is_told_of_who_is_certified_too(
    told: str, expected: tuple[str, str] | None
) -> None:
    found = extract(f"UIP Kalbagbar menerima sertifikat SMK3 dari Menteri Ketenagakerjaan. {told}")
    claims = [
        (each.about, each.date) for each in found.other_claims if each.kind == "implementation"
    ]

    assert claims == ([expected] if expected is not None else [])
    assert [each.holder for each in found.certifications] == ["UIP Kalbagbar"]


JOINED = [
    (
        "PLN Tarakan sudah menjalankan sistem manajemen terpadu (SMT) yang menggabungkan ISO 9001, "
        "ISO 14001 dan SMK3.",
        [("PLN Tarakan", "ISO 9001"), ("PLN Tarakan", "ISO 14001"), ("PLN Tarakan", "SMK3")],
    ),
    (
        "PLN UP3 Solok telah mengintegrasikan ISO 9001 dan ISO 14001 ke dalam satu sistem.",
        [("PLN UP3 Solok", "ISO 9001"), ("PLN UP3 Solok", "ISO 14001")],
    ),
    (
        "Sejak 2020 PLN UPT Tegal memadukan ISO 45001 dan SMK3.",
        [("PLN UPT Tegal", "ISO 45001"), ("PLN UPT Tegal", "SMK3")],
    ),
    (
        "PLN UP2D Bali menyatukan sistem manajemen ISO 9001 dan ISO 27001.",
        [("PLN UP2D Bali", "ISO 9001"), ("PLN UP2D Bali", "ISO 27001")],
    ),
    ("Tahun depan PLN UPT Tegal akan memadukan ISO 45001 dan SMK3.", []),
    ("PLN UPT Tegal belum mengintegrasikan ISO 45001.", []),
    ("PLN UP3 Solok menyatukan warga lewat jalan sehat, kata auditor ISO 9001.", []),
]


@pytest.mark.parametrize(("text", "expected"), JOINED)
def test_standards_that_are_joined_are_applied(text: str, expected: list[tuple[str, str]]) -> None:
    assert applied(text) == expected
