"""Several accreditation bodies in one text: each accredits the certifier it is told of."""

from __future__ import annotations

import pytest

from kg.extract import extract

KAN, UKAS = "Komite Akreditasi Nasional (KAN)", "UKAS"
CASES = [
    (
        "PLN UP3 Kupang meraih sertifikat ISO 9001:2015 dari TUV Rheinland yang terakreditasi "
        "UKAS, sedangkan PLN UP3 Ende meraih ISO 14001:2015 dari PT Garuda Sertifikasi Indonesia "
        "yang diakreditasi Komite Akreditasi Nasional (KAN).",
        {("PLN UP3 Kupang", "ISO 9001:2015", UKAS), ("PLN UP3 Ende", "ISO 14001:2015", KAN)},
    ),
    (
        "PLN UP3 Kupang meraih sertifikat ISO 9001:2015 dengan akreditasi UKAS dan ISO 14001:2015 "
        "dengan akreditasi Komite Akreditasi Nasional (KAN) dari TUV Rheinland Indonesia.",
        {("PLN UP3 Kupang", "ISO 9001:2015", UKAS), ("PLN UP3 Kupang", "ISO 14001:2015", KAN)},
    ),
    (
        "UBP Suralaya menerima dua sertifikat, ISO 55001:2014 dan ISO 50001:2018. ISO 55001 "
        "diterbitkan Bureau Veritas Indonesia, lembaga yang terakreditasi UKAS. Adapun ISO 50001 "
        "diterbitkan Mutuagung Lestari. Lembaga itu diakreditasi Komite Akreditasi Nasional (KAN).",
        {("UBP Suralaya", "ISO 55001:2014", UKAS), ("UBP Suralaya", "ISO 50001:2018", KAN)},
    ),
    (
        "PLN Batam received ISO 27001:2022 certification from UKAS-accredited BSI and ISO "
        "37001:2016 certification from Sucofindo, which is accredited by Komite Akreditasi "
        "Nasional (KAN).",
        {("PLN Batam", "ISO 27001:2022", UKAS), ("PLN Batam", "ISO 37001:2016", KAN)},
    ),
    (
        "PLN UP3 Kupang meraih sertifikat ISO 9001:2015 dari TUV Rheinland yang terakreditasi "
        "UKAS, sementara sertifikat ISO 45001:2018 diterbitkan SGS Indonesia. Sebelumnya PLN UP3 "
        "Ende meraih ISO 14001:2015 dari Sucofindo yang diakreditasi Komite Akreditasi Nasional "
        "(KAN).",
        {
            ("PLN UP3 Kupang", "ISO 9001:2015", UKAS),
            ("PLN UP3 Kupang", "ISO 45001:2018", None),
            ("PLN UP3 Ende", "ISO 14001:2015", KAN),
        },
    ),
    (
        "PLN UP3 Kupang meraih sertifikat ISO 9001:2015 dari TUV Rheinland yang terakreditasi UKAS "
        "dan Komite Akreditasi Nasional (KAN).",
        {("PLN UP3 Kupang", "ISO 9001:2015", UKAS)},
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_each_accreditor_belongs_to_its_certifier(
    text: str, expected: set[tuple[str, str, str | None]]
) -> None:
    assert {
        (each.holder, code, each.accreditation_body)
        for each in extract(text).certifications
        for code in each.standards
    } == expected
