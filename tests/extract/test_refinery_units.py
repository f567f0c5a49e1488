"""Refineries by their number: "Refinery Unit (RU) IV Cilacap", "RU IV"."""

from __future__ import annotations

import pytest

from kg.extract import extract


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "RU II Raih SMK3\n\nDUMAI - Refinery Unit (RU) II Dumai meraih sertifikat SMK3. GM RU "
            "II Dumai Budi Azis senang. RU II diaudit Sucofindo.",
            "Refinery Unit (RU) II Dumai",
        ),
        (
            "Pertamina RU VI Balongan kembali mengantongi sertifikat SMK3. GM RU VI Balongan Budi "
            "Azis menerima sertifikat itu.",
            "Pertamina RU VI Balongan",
        ),
        (
            "PT Kilang Pertamina Internasional (KPI) Refinery Unit III Plaju memperoleh sertifikat "
            "SMK3. Untuk RU III, itu yang pertama.",
            "PT Kilang Pertamina Internasional (KPI) Refinery Unit III Plaju",
        ),
        ("Pertamina Refinery Unit V meraih sertifikat SMK3, kata GM RU V Rina Kusuma.", None),
    ],
)
def test_a_refinery_is_one_holder_under_its_fullest_name(text: str, name: str | None) -> None:
    found = extract(text)
    name = name or "Pertamina Refinery Unit V"
    assert {(each.holder, *each.standards) for each in found.certifications} == {(name, "SMK3")}
    assert [
        each.name for each in found.organizations if "RU" in each.name or "Ref" in each.name
    ] == [name]
    assert {each.name for each in found.people} <= {"Budi Azis", "Rina Kusuma"}


@pytest.mark.parametrize(
    "text",
    [
        # A mark in an audit, whose certificate is still to be handed over.
        "RU II Pertahankan Gold Audit Sistem Manajemen Pengamanan\n\nDUMAI - Refinery Unit (RU) II "
        "Dumai kembali diaudit. Sertifikatnya rencananya diserahkan bulan depan di Jakarta.",
        # Another RU.
        "RU II Raih SMK3, demikian judul laporan rapat umum kedua warga Desa Suka Maju.",
    ],
)
def test_marks_and_other_initials_are_no_certificate(text: str) -> None:
    assert extract(text).certifications == ()
