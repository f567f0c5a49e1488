"""Levels got again in other years, audits passed, scores behind a comma, and who applies what."""

from __future__ import annotations

import pytest

from kg.extract import extract

Claims = set[tuple[str, str | None, str, str | None, str | None]]

SMP = "PLN UPT Sorong mengantongi peringkat emas dalam audit SMP di Sorong. "

CASES: list[tuple[str, Claims]] = [
    # the same level in other years
    (
        SMP + "Sebelumnya, peringkat yang sama diraih PLN UPT Sorong pada tahun 2015 dan 2018.",
        {
            ("audit_result", "PLN UPT Sorong", "SMP", "emas", None),
            ("audit_result", "PLN UPT Sorong", "SMP", "emas", "2015"),
            ("audit_result", "PLN UPT Sorong", "SMP", "emas", "2018"),
        },
    ),
    (
        "PLN UP3 Ende menerima penghargaan Zero Accident. Penghargaan serupa juga diterima pada "
        "2019.",
        {
            ("award", "PLN UP3 Ende", "Zero Accident", None, None),
            ("award", "PLN UP3 Ende", "Zero Accident", None, "2019"),
        },
    ),
    (
        SMP + "Peringkat yang sama diraih PLN UPT Manado pada tahun 2015.",
        {
            ("audit_result", "PLN UPT Sorong", "SMP", "emas", None),
            ("audit_result", "PLN UPT Manado", "SMP", "emas", "2015"),
        },
    ),
    (  # what is only wished, and other things that are the same
        SMP + "Peringkat yang sama diharapkan diraih pada tahun 2027.",
        {("audit_result", "PLN UPT Sorong", "SMP", "emas", None)},
    ),
    (
        SMP + "Kategori pelanggan yang sama tercatat tumbuh pada 2019.",
        {("audit_result", "PLN UPT Sorong", "SMP", "emas", None)},
    ),
    (  # levels of other years joined
        "PLN UID Bali ikut SNI Award 2022. PLN UID Bali lebih dulu meraih perunggu pada 2018 dan "
        "perak pada tahun 2020.",
        {
            ("award", "PLN UID Bali", "SNI Award", "perunggu", "2018"),
            ("award", "PLN UID Bali", "SNI Award", "perak", "2020"),
        },
    ),
    # audits passed
    (
        "PLN UID Bali memegang sertifikat ISO 9001:2015. PLN UP3 Bali Utara lolos audit "
        "sertifikasi pada Mei lalu tanpa temuan mayor.",
        {("audit_result", "PLN UP3 Bali Utara", "ISO 9001:2015", None, None)},
    ),
    (
        "PLN UID Bali memegang sertifikat ISO 9001:2015. PLN UP3 Bali Utara belum lolos audit "
        "sertifikasi.",
        set(),
    ),
    (
        "PT Terminal Teluk Lamong direkomendasikan untuk memperoleh sertifikat ISO 45001:2018.",
        {
            (
                "audit_result",
                "PT Terminal Teluk Lamong",
                "ISO 45001:2018",
                "direkomendasikan",
                None,
            )
        },
    ),
    (
        "PLN UP3 Ende menjalani audit ISO 37001:2016. Auditor memberikan rekomendasi kepada PLN "
        "UP3 Ende untuk tetap memegang sertifikat.",
        {
            (
                "audit_result",
                "PLN UP3 Ende",
                "ISO 37001:2016",
                "rekomendasi",
                None,
            )
        },
    ),
    ("PT Terminal Teluk Lamong tidak direkomendasikan memperoleh sertifikat ISO 45001.", set()),
    (
        "PLN UP3 Ende menjalani audit ISO 37001:2016. Auditor memberikan rekomendasi kepada PLN "
        "UP3 Ende untuk memperbaiki arsip.",
        set(),
    ),
    # a score behind a comma
    (
        "PLN UP3 Ende menerima sertifikat SMK3. Nilai yang didapat tergolong tinggi, yakni 90,36 "
        "persen.",
        {("audit_result", "PLN UP3 Ende", "SMK3", "90,36 persen", None)},
    ),
    # who applies what
    (
        "PLN UID Bali hadir. Seluruh 16 area di bawah PLN UID Bali sudah menerapkan ISO 9001:2015, "
        "sedangkan lima di antaranya juga menerapkan ISO 14001:2015.",
        set(),
    ),
    (
        "PLN UID Bali telah menerapkan ISO 45001:2018, standar yang berlaku untuk SMK3.",
        {("implementation", "PLN UID Bali", "ISO 45001:2018", None, None)},
    ),
    (
        "PLN UID Bali telah menerapkan ISO 45001:2018 dan SMK3.",
        {
            ("implementation", "PLN UID Bali", "ISO 45001:2018", None, None),
            ("implementation", "PLN UID Bali", "SMK3", None, None),
        },
    ),
    ("PLN UID Bali hadir. Mutu penerapan SMP harus kami dorong lebih tinggi.", set()),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_claims(text: str, expected: Claims) -> None:
    found = extract(text).other_claims
    assert {(c.kind, c.holder, c.about, c.value, c.date) for c in found} == expected
