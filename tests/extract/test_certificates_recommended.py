"""What an auditor recommends for a company, and what a speaker says certificates are good for."""

from __future__ import annotations

import pytest

from kg.extract import extract

HEAD = "Kupang, 5 November 2021 - Audit usai. "


def results(text: str) -> set[tuple[str | None, str]]:
    found = extract(HEAD + text).other_claims
    return {(each.holder, each.about) for each in found if each.kind == "audit_result"}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "Auditor merekomendasikan sertifikasi ISO 45001:2018 bagi PT Surya Jaya.",
            {("PT Surya Jaya", "ISO 45001:2018")},
        ),
        (
            '"Kami akhirnya merekomendasikan sertifikat ISO 9001:2015 dan ISO 14001:2015 yang baru '
            'untuk PT Surya Jaya," kata Yosef Dhae.',
            {("PT Surya Jaya", "ISO 9001:2015"), ("PT Surya Jaya", "ISO 14001:2015")},
        ),
        (
            "Auditor SGS merekomendasikan penerbitan sertifikat ISO 37001:2016 untuk PLN UP3 Ende.",
            {("PLN UP3 Ende", "ISO 37001:2016")},
        ),
        (
            "The auditor recommended ISO 50001:2018 certification for PLN Batam.",
            {("PLN Batam", "ISO 50001:2018")},
        ),
        ("Auditor tidak merekomendasikan sertifikasi ISO 45001:2018 bagi PT Surya Jaya.", set()),
        (
            "Auditor belum merekomendasikan penerbitan sertifikat ISO 9001 untuk PT Surya Jaya.",
            set(),
        ),
        ("Auditor merekomendasikan sertifikasi ISO 45001:2018 bagi para vendor.", set()),
        ("PT Surya Jaya akan merekomendasikan sertifikat ISO 9001 untuk PT Bumi Gas.", set()),
    ],
)
def test_recommended_by_an_auditor(text: str, rows: set[tuple[str | None, str]]) -> None:
    assert results(text) == rows
    assert extract(HEAD + text).certifications == ()


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        (
            "PLN Batam director Yosef Dhae said trust is won by achieving the ISO 9001:2008 "
            "certificate.",
            [],
        ),
        (
            "Direktur PLN Batam Yosef Dhae mengatakan kepercayaan pelanggan didapat dengan meraih "
            "ISO 9001:2015.",
            [],
        ),
        (
            "PLN Batam director Yosef Dhae said companies win tenders by obtaining ISO 9001:2015.",
            [],
        ),
        # what is said of the speaker's own, or without a speaker
        (
            "PLN Batam director Yosef Dhae said the company won trust by obtaining ISO 9001:2015 "
            "certification.",
            ["PLN Batam"],
        ),
        ("PLN Batam won trust by obtaining ISO 9001:2015 certification.", ["PLN Batam"]),
        (
            "Direktur PLN Batam Yosef Dhae mengatakan pihaknya bangga dengan meraih sertifikat "
            "ISO 9001:2015.",
            ["PLN Batam"],
        ),
        ("Yosef Dhae said PLN Batam won trust by obtaining ISO 9001:2015.", ["PLN Batam"]),
    ],
)
def test_said_of_certificates_in_general(text: str, holders: list[str]) -> None:
    assert [each.holder for each in extract(text).certifications] == holders
