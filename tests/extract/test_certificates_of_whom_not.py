"""Who is not certified by what is told: vendors without a name, auditors of something else."""

from __future__ import annotations

import pytest

from kg.extract import extract

Held = set[tuple[str | None, str, str | None]]


def held(text: str) -> Held:
    found = extract(text).certifications
    return {(c.holder, s, c.certification_body) for c in found for s in c.standards}


UNIT = "PLN UP3 Tual menyambut vendor. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (UNIT + "Vendor tersebut semuanya bersertifikat ISO 9001.", set()),
        (UNIT + "Seluruh kontraktor sudah memiliki sertifikat ISO 45001.", set()),
        (UNIT + "Para mitra kerja kini memegang ISO 14001.", set()),
        ("PLN UP3 Tual held a meeting. Its suppliers are all certified to ISO 9001.", set()),
        (
            "UBP Kamojang menuntaskan audit tahap dua ISO 55001:2014 oleh SGS. UBP Kamojang telah "
            "memiliki ISO 9001:2015 yang diterbitkan Lloyd's Register.",
            {("UBP Kamojang", "ISO 9001:2015", "Lloyd's Register")},
        ),
        (
            "DNV tengah mengaudit ISO 50001 di UBP Kamojang. UBP Kamojang sudah mengantongi ISO "
            "9001:2015 dari TUV Nord Indonesia.",
            {("UBP Kamojang", "ISO 9001:2015", "TUV Nord Indonesia")},
        ),
        (
            "PLN UIT JBT memboyong dua sertifikat SMK3 dari Kemnaker. Keduanya diraih Kantor Induk "
            "UIT JBT dan UPT Bandung.",
            {("PLN UIT JBT", "SMK3", "Kemnaker"), ("UPT Bandung", "SMK3", "Kemnaker")},
        ),
        (
            "PLN UIT JBT memboyong tiga sertifikat SMK3 dari Kemnaker. Ketiganya diterima UPT "
            "Bandung, UPT Cirebon dan UPT Karawang.",
            {
                (unit, "SMK3", "Kemnaker")
                for unit in ("PLN UIT JBT", "UPT Bandung", "UPT Cirebon", "UPT Karawang")
            },
        ),
        # look alike
        (
            UNIT + "Kontraktor itu, PT Sinar Maju, bersertifikat ISO 9001.",
            {("PT Sinar Maju", "ISO 9001", None)},
        ),
        (
            "PLN UP3 Tual bersama mitra kerja telah memiliki ISO 14001.",
            {("PLN UP3 Tual", "ISO 14001", None)},
        ),
        (
            "PLN UIT JBT memboyong dua sertifikat SMK3 dari Kemnaker. Ketiganya diterima dengan "
            "senang.",
            {("PLN UIT JBT", "SMK3", "Kemnaker")},
        ),
    ],
)
def test_of_whom_not(text: str, expected: Held) -> None:
    assert held(text) == expected
