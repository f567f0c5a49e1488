"""Certificates got by other verbs, by right of an audit, and given by the chief of police."""

from __future__ import annotations

import pytest

from kg.extract import extract

Held = set[tuple[str | None, str, str | None]]

HELD: list[tuple[str, Held]] = [
    (
        "Bukan hanya PLN UP3 Ende, PLN UP3 Bajawa pun kebagian sertifikat ISO 9001:2015.",
        {("PLN UP3 Ende", "ISO 9001:2015", None), ("PLN UP3 Bajawa", "ISO 9001:2015", None)},
    ),
    (
        "PT Haleyora Power melakukan upgrade sertifikat ISO 9001:2008 menjadi ISO 9001:2015.",
        {("PT Haleyora Power", "ISO 9001:2015", None)},
    ),
    (
        "PLN UIT JBT meraih nilai 94 dalam audit SMP oleh Baharkam Polri, sehingga berhak atas "
        "sertifikat Gold Reward.",
        {("PLN UIT JBT", "SMP", "Baharkam Polri")},
    ),
    (
        "PLN UIT JBT meraih nilai 94 dalam audit SMP, dan tahun depan akan berhak atas sertifikat.",
        set(),
    ),
    (
        "PLN UIT JBT meraih nilai 64 dalam audit SMP, sehingga belum berhak atas sertifikat emas.",
        set(),
    ),
    (
        "Kapolri Jenderal Budi Hartono menyerahkan sertifikat Sistem Manajemen Pengamanan (SMP) "
        "kepada PLN UIT JBT.",
        {("PLN UIT JBT", "SMP", "Kapolri")},
    ),
    (
        "PT Mitra Daya Batam passed ISO 45001:2018 recertification by TUV Rheinland in May.",
        {("PT Mitra Daya Batam", "ISO 45001:2018", "TUV Rheinland")},
    ),
    (
        "Sucofindo certified PLN Batam under ISO 55001:2014.",
        {("PLN Batam", "ISO 55001:2014", "Sucofindo")},
    ),
    ("PLN Batam plans to have all its plants certified to ISO 50001 by 2026.", set()),
    ("PLN UP3 Ende kebagian tugas mengawal audit ISO 9001:2015.", set()),
]


@pytest.mark.parametrize(("text", "expected"), HELD)
def test_by_other_verbs(text: str, expected: Held) -> None:
    found = extract(text).certifications
    assert {(c.holder, s, c.certification_body) for c in found for s in c.standards} == expected
