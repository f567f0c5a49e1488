"""Certificates of those named against a plan, beside an audit, or with a duty to keep them."""

from __future__ import annotations

import pytest

from kg.extract import extract

Held = set[tuple[str | None, str]]


def held(text: str) -> Held:
    return {(c.holder, s) for c in extract(text).certifications for s in c.standards}


TEGAL = ("PLN UPT Tegal", "ISO 9001:2015")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "PLN UPT Tegal mempertahankan sertifikat ISO 9001:2015 serta lolos audit SMK3 dengan "
            "nilai 95 persen.",
            {TEGAL},
        ),
        ("PLN UPT Tegal meraih ISO 9001:2015 dan telah menjalani audit SMP pada Mei.", {TEGAL}),
        ("PLN UPT Tegal holds ISO 9001:2015 and has passed an audit of SMK3.", {TEGAL}),
        ("PLN UPT Tegal wajib mempertahankan ISO 9001:2015 yang diperoleh pada 2019.", {TEGAL}),
        (
            "PLN UPT Tegal harus menjaga sertifikat ISO 9001:2015 yang diraih sejak Mei 2018.",
            {TEGAL},
        ),
        (
            "PLN menargetkan seluruh UPT bersertifikat ISO 55001. Saat ini baru UPT Tegal dan UPT "
            "Kudus yang memilikinya.",
            {("UPT Tegal", "ISO 55001"), ("UPT Kudus", "ISO 55001")},
        ),
        (
            "Belum semua UPT mengantongi ISO 55001. Hanya UPT Tegal yang sudah memperolehnya.",
            {("UPT Tegal", "ISO 55001")},
        ),
        (
            "PLTU Rembang belum mengantongi ISO 45001, padahal PLTU Jepara sudah memilikinya.",
            {("PLTU Jepara", "ISO 45001")},
        ),
        ("PLN UPT Tegal's SMK3 certificate expires next year.", {("PLN UPT Tegal", "SMK3")}),
        (  # applied and certified
            "PLN UPT Tegal menerapkan ISO 9001:2015 dan kini telah bersertifikat dari PT Garuda "
            "Sertifikasi Indonesia.",
            {TEGAL},
        ),
        ("PLN UPT Tegal implements ISO 9001:2015 and has been certified by SGS.", {TEGAL}),
        # look alike
        ("PLN UPT Tegal menerapkan ISO 9001:2015 dan belum bersertifikat.", set()),
        ("PLN UPT Tegal menerapkan ISO 14001 dan bersertifikat ISO 9001:2015.", {TEGAL}),
        (
            "PLN menargetkan seluruh UPT bersertifikat ISO 55001. UPT Tegal ingin memilikinya.",
            set(),
        ),
        ("PLN UPT Tegal wajib mempertahankan ISO 9001:2015 yang diperoleh nanti.", set()),
        (
            "PLN UPT Tegal menerima sertifikat ISO 9001:2015 dan sertifikat SMK3.",
            {TEGAL, ("PLN UPT Tegal", "SMK3")},
        ),
        ("PLTU Rembang belum mengantongi ISO 45001, padahal PLTU Jepara gagal meraihnya.", set()),
    ],
)
def test_against_plans(text: str, expected: Held) -> None:
    assert held(text) == expected


def test_certifiers_by_their_place_in_the_list() -> None:
    text = (
        "PLN UPT Tegal meraih ISO 9001:2015 dan ISO 14001:2015. Sertifikat pertama diterbitkan "
        "SGS, yang kedua oleh DNV."
    )
    found = extract(text).certifications
    assert {(s, c.certification_body) for c in found for s in c.standards} == {
        ("ISO 9001:2015", "SGS"),
        ("ISO 14001:2015", "DNV"),
    }
