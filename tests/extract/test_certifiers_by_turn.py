"""Who certified: without a legal form, by the audit told beside, the standards agency itself."""

from __future__ import annotations

import pytest

from kg.extract import extract


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "UP3 Ende meraih sertifikat ISO 9001. Sertifikat itu dikeluarkan oleh IAPMO R&T, "
            "sebuah lembaga dari Amerika.",
            "IAPMO R&T",
        ),
        ("Sertifikat ISO 9001 untuk UP3 Ende diterbitkan AJA Registrars.", "AJA Registrars"),
        (
            "Audit dilakukan Sucofindo. Hasilnya, UP3 Ende memperoleh sertifikat ISO 9001.",
            "Sucofindo",
        ),
        (
            "UP3 Ende mendapat sertifikat SNI ISO 9001 dari Badan Standardisasi Nasional (BSN).",
            "Badan Standardisasi Nasional (BSN)",
        ),
        ("UP3 Ende meraih ISO 9001 didampingi konsultan PT Daya Konsultama.", None),
        ("UP3 Ende meraih ISO 9001. Kepala Badan Standardisasi Nasional hadir.", None),
    ],
)
def test_bodies(text: str, body: str | None) -> None:
    found = extract(text).certifications
    assert [each.certification_body for each in found] == [body]
