"""Who accredits what: laboratories apart from certificates, and accreditations still to come."""

from __future__ import annotations

import pytest

from kg.extract import extract

KAN = "Komite Akreditasi Nasional (KAN)"
TUV = "PT TUV Rheinland Indonesia"
CASES = [
    (
        "Laboratorium Air PDAM Tirta Bima telah terakreditasi Komite Akreditasi Nasional (KAN) "
        "berdasarkan SNI ISO/IEC 17025:2017 sejak 2021.",
        {("SNI ISO/IEC 17025:2017", None, KAN)},
    ),
    (
        "Laboratorium Air PDAM Tirta Bima sudah diakreditasi Komite Akreditasi Nasional (KAN) "
        "menurut ISO/IEC 17025. PDAM Tirta Bima juga meraih sertifikat ISO 9001:2015 dari PT TUV "
        "Rheinland Indonesia.",
        {("ISO/IEC 17025", None, KAN), ("ISO 9001:2015", TUV, None)},
    ),
    (
        "The water laboratory of PT Bima Air has been accredited by the Komite Akreditasi Nasional "
        "(KAN) under ISO/IEC 17025, while PT Bima Air received ISO 9001:2015 from PT TUV Rheinland "
        "Indonesia.",
        {("ISO/IEC 17025", None, KAN), ("ISO 9001:2015", TUV, None)},
    ),
    (
        "PLN UP3 Bima meraih sertifikat ISO 9001:2015 dari PT TUV Rheinland Indonesia yang "
        "terakreditasi Komite Akreditasi Nasional (KAN).",
        {("ISO 9001:2015", TUV, KAN)},
    ),
    (
        "PLN UP3 Bima meraih sertifikat ISO 9001:2015. Laboratorium segera diajukan untuk mendapat "
        "akreditasi dari Komite Akreditasi Nasional (KAN). Asesor dari Komite Akreditasi Nasional "
        "(KAN) datang bulan depan.",
        {("ISO 9001:2015", None, None)},
    ),
    (
        "PLN UP3 Bima meraih sertifikat ISO 9001:2015. Budi adalah auditor pada sebuah lembaga "
        "sertifikasi yang terakreditasi Komite Akreditasi Nasional (KAN).",
        {("ISO 9001:2015", None, None)},
    ),
    (
        "PLN UP3 Bima meraih sertifikat ISO 9001:2015. Audit dilakukan lembaga sertifikasi yang "
        "terakreditasi Komite Akreditasi Nasional (KAN).",
        {("ISO 9001:2015", None, KAN)},
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_certifier_and_accreditor_belong_to_their_standard(
    text: str, expected: set[tuple[str, str | None, str | None]]
) -> None:
    assert {
        (code, each.certification_body, each.accreditation_body)
        for each in extract(text).certifications
        for code in each.standards
    } == expected


def test_a_laboratory_that_only_tests_says_nothing_of_its_customer() -> None:
    found = extract(
        "PLN UP3 Bima menguji trafo di lab yang terakreditasi KAN sesuai ISO/IEC 17025."
    )
    assert not found.certifications
    assert not found.other_claims
