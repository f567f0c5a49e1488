"""Who grants a scheme where the sentence beside tells it, in other words than "penghargaan"."""

from __future__ import annotations

import pytest

from kg.extract import extract

UP3 = "PLN UP3 Bontang menerima penghargaan SMK3. "
PREDICATE = "PT Sumber Jaya Energi mengantongi sertifikat predikat hijau di Jakarta. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            UP3 + "Pemprov Kaltim memberikan penghargaan itu pada upacara di Samarinda.",
            {("PLN UP3 Bontang", "SMK3", "Pemprov Kaltim")},
        ),
        (
            UP3 + "Penghargaan tersebut diserahkan Pemerintah Provinsi Kalimantan Timur, Senin.",
            {("PLN UP3 Bontang", "SMK3", "Pemerintah Provinsi Kalimantan Timur")},
        ),
        (
            UP3 + "Pemprov Kaltim mendukung penerapan K3.",
            {("PLN UP3 Bontang", "SMK3", None)},
        ),
        (
            PREDICATE + "Apresiasi tersebut diserahkan Direktorat Jenderal Ketenagalistrikan atas "
            "kinerja perusahaan dalam menjalankan Sistem Manajemen Keselamatan Ketenagalistrikan "
            "(SMK2).",
            {("PT Sumber Jaya Energi", "SMK2", "Direktorat Jenderal Ketenagalistrikan")},
        ),
        (
            PREDICATE + "Apresiasi ini diberikan oleh Kementerian ESDM karena perusahaan dinilai "
            "baik menerapkan SMK2.",
            {("PT Sumber Jaya Energi", "SMK2", "Kementerian ESDM")},
        ),
        (
            "PT Sumber Jaya Energi menggelar rapat. Apresiasi diberikan manajemen kepada karyawan "
            "yang menerapkan SMK2.",
            set(),
        ),
    ],
)
def test_given_by_authorities(text: str, expected: set[tuple[str, str, str | None]]) -> None:
    found = extract(text).certifications
    assert {(c.holder, s, c.certification_body) for c in found for s in c.standards} == expected


@pytest.mark.parametrize(
    ("next_sentence", "giver"),
    [
        ("UP3 Kendari menyusul diaudit Polda Sultra Januari mendatang.", "Kapolda Sulsel"),
        ("UP3 Kendari akan diaudit Polda Sultra.", "Kapolda Sulsel"),
        ("Rencananya UP3 Kendari dijadwalkan dinilai Polda Sultra.", "Kapolda Sulsel"),
    ],
)
def test_who_is_still_to_audit_others_grants_nothing(next_sentence: str, giver: str) -> None:
    found = extract(
        "Kapolda Sulsel Irjen Pol Nana Sudjana menyerahkan sertifikat SMP kepada UP3 Parepare. "
        + next_sentence
    ).certifications
    assert [(each.holder, each.certification_body) for each in found] == [("UP3 Parepare", giver)]


def test_who_audited_grants() -> None:
    found = extract(
        "UP3 Parepare menerima sertifikat SMP. UP3 Parepare diaudit Polda Sulsel pada Mei."
    ).certifications
    assert [(each.holder, each.certification_body) for each in found] == [
        ("UP3 Parepare", "Polda Sulsel")
    ]
