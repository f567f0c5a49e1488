"""A standard told as applied whose certificate stands further on, valid or only recommended."""

from __future__ import annotations

import pytest

from kg.extract import extract

HELD = ("PLN UP3 Kupang", ("ISO 9001:2015",))


def _held(text: str) -> list[tuple[str | None, tuple[str, ...], str | None]]:
    return [
        (each.holder, each.standards, each.certification_body)
        for each in extract(text).certifications
    ]


@pytest.mark.parametrize(
    "text",
    [
        "PLN UP3 Kupang menerapkan ISO 9001:2015 dan meraih sertifikat dari SGS.",
        "Atas penerapan ISO 9001:2015, PLN UP3 Kupang menerima sertifikat yang diterbitkan SGS.",
        "Atas keberhasilan menerapkan ISO 9001:2015, PLN UP3 Kupang diganjar sertifikat oleh SGS.",
        "Penerapan ISO 9001:2015 di PLN UP3 Kupang mendapat sertifikat dari SGS.",
        "Penerapan ISO 9001:2015 di PLN UP3 Kupang telah disertifikasi SGS.",
        "PLN UP3 Kupang menerapkan ISO 9001:2015 yang dibuktikan dengan sertifikat dari SGS.",
        "PLN UP3 Kupang has implemented ISO 9001:2015 and received certification from SGS.",
    ],
)
def test_what_is_applied_and_then_certified_is_a_certificate_of_who_applies_it(text: str) -> None:
    assert _held(text) == [(*HELD, "SGS")]


@pytest.mark.parametrize(
    "text",
    [
        "PLN UP3 Kupang menerapkan ISO 9001:2015 dan akan meraih sertifikat dari SGS.",
        "PLN UP3 Kupang menerapkan ISO 9001:2015 dan belum mendapat sertifikat.",
        "PLN UP3 Kupang menerapkan ISO 9001:2015 dan pegawainya menerima sertifikat.",
        "PLN UP3 Kupang menerapkan ISO 9001:2015 dan meraih sertifikat penghargaan gubernur.",
        "PLN UP3 Kupang menerapkan ISO 9001:2015 dan menerima sertifikat dari gubernur.",
        "PLN UP3 Kupang menerapkan ISO 9001:2015. Para peserta menerima sertifikat.",
        "PLN UP3 Kupang menerapkan ISO 9001:2015, sementara PT Maju Jaya meraih sertifikat.",
        "Pelatihan penerapan ISO 9001:2015 di PLN UP3 Kupang diikuti 30 orang, yang semuanya "
        "menerima sertifikat.",
    ],
)
def test_no_certificate_is_one_to_come_or_of_others(text: str) -> None:
    assert HELD not in [each[:2] for each in _held(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Sertifikasi ISO 9001:2015 PLN UP3 Kupang berlaku tiga tahun sejak 12 Maret 2021.",
        "Sertifikat ISO 9001:2015 PLN UP3 Kupang berlaku sejak 3 Maret 2020 hingga 2 Maret 2023.",
        "Sertifikat ISO 9001:2015 PLN UP3 Kupang berlaku 3 (tiga) tahun terhitung Juli 2022.",
        "Sertifikat ISO 9001:2015 milik PLN UP3 Kupang berlaku selama tiga tahun hingga 2024.",
    ],
)
def test_whose_certificate_is_told_as_valid_from_a_day_holds_it(text: str) -> None:
    assert [each[:2] for each in _held(text)] == [HELD]


@pytest.mark.parametrize(
    "text",
    [
        "Sertifikat ISO 9001:2015 berlaku tiga tahun sejak diterbitkan, kata Manajer PLN UP3 "
        "Kupang Budi Santoso.",
        "ISO 9001:2015 mulai berlaku sejak September 2015 dan dipelajari PLN UP3 Kupang.",
    ],
)
def test_how_long_any_certificate_is_valid_is_no_certificate(text: str) -> None:
    assert _held(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Audit oleh Sucofindo merekomendasikan PLN UP3 Kupang mendapatkan sertifikat "
        "ISO 9001:2015.",
        "Tim auditor merekomendasikan PLN UP3 Kupang untuk menerima sertifikat ISO 9001:2015.",
        "Sucofindo merekomendasikan PLN UP3 Kupang menerima sertifikat SMK3.",
    ],
)
def test_who_is_recommended_for_a_certificate_has_none_yet(text: str) -> None:
    read = extract(text)

    assert read.certifications == ()
    assert [(each.holder, each.kind) for each in read.other_claims] == [
        ("PLN UP3 Kupang", "audit_result")
    ]
