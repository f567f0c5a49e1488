"""Standards in brackets behind the systems they are of; certifiers' branches; units in full."""

from __future__ import annotations

import pytest

from kg.extract import extract


def held(text: str) -> set[tuple[str | None, str, str]]:
    return {
        (each.holder, each.kind, standard)
        for each in extract(text).certifications
        for standard in each.standards
    }


THREE = {("PLN Batam", "certification", f"ISO {code}") for code in ("9001:2015", "14001:2015")}
SAFETY = ("PLN Batam", "certification", "ISO 45001:2018")


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "PLN Batam was granted a Quality Management System certificate (ISO 9001:2015), an "
            "Environmental Management System certificate (ISO 14001:2015) and an "
            "Occupational Health and Safety Management System certificate (ISO 45001:2018).",
            THREE | {SAFETY},
        ),
        (
            "PLN Batam received the Occupational Health and Safety Management System certificate, "
            "ISO 45001:2018, from SGS.",
            {SAFETY},
        ),
        (
            "PLN Batam menerima sertifikat sistem manajemen mutu (ISO 9001:2015), sistem manajemen "
            "lingkungan terpadu perusahaan (ISO 14001:2015), dan sistem manajemen keselamatan dan "
            "kesehatan kerja sertifikat (ISO 45001:2018).",
            THREE | {SAFETY},
        ),
        # the scheme beside the standard
        (
            "PLN Batam menerima sertifikat Sistem Manajemen Keselamatan dan Kesehatan Kerja (SMK3) "
            "dan ISO 45001:2018.",
            {SAFETY, ("PLN Batam", "grant", "SMK3")},
        ),
        (
            "PLN Batam menerima sertifikat Sistem Manajemen Keselamatan dan Kesehatan Kerja dari "
            "Kemnaker.",
            {("PLN Batam", "grant", "SMK3")},
        ),
        (
            "PLN Batam received ISO 14001:2015 certification and will seek environmental "
            "management of its offices (ISO 50001:2018).",
            {("PLN Batam", "certification", "ISO 14001:2015")},
        ),
    ],
)
def test_systems(text: str, rows: set[tuple[str | None, str, str]]) -> None:
    assert held(text) == rows


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "PLN Batam received ISO 9001:2015 from DQS Certifications Philippines, Inc. in Manila.",
            "DQS Certifications Philippines, Inc.",
        ),
        ("PLN Batam received ISO 9001:2015 from SGS Malaysia.", "SGS Malaysia"),
        ("PLN Batam received ISO 9001:2015 from SGS in Malaysia.", "SGS"),
        ("PLN Batam received ISO 9001:2015 from SGS. Malaysia follows.", "SGS"),
    ],
)
def test_branches(text: str, body: str) -> None:
    assert [each.certification_body for each in extract(text).certifications] == [body]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Unit Pembangkitan (UP) Paiton bangga. PROPER Emas diraih Unit Pembangkitan Paiton. "
            "UP Paiton senang.",
            ["Unit Pembangkitan (UP) Paiton"],
        ),
        (
            "Unit Bisnis Pembangkitan Suralaya maju. UBP Suralaya meraih PROPER Emas.",
            ["Unit Bisnis Pembangkitan Suralaya"],
        ),
        (
            "Unit Pembangkitan Paiton maju. UP Gresik meraih PROPER Emas.",
            ["Unit Pembangkitan Paiton", "UP Gresik"],
        ),
    ],
)
def test_generation_units_in_full_and_short(text: str, names: list[str]) -> None:
    assert [each.name for each in extract(text).organizations] == names
