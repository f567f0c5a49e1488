"""Companies whose names begin like one that is known, and which of two named together holds."""

from __future__ import annotations

import pytest

from kg.extract import extract


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("PT Pertamina Lubricants meraih sertifikat ISO 9001:2015.", "PT Pertamina Lubricants"),
        (
            "Menurut PT Pertamina Trans Kontinental, kapal itu aman.",
            "PT Pertamina Trans Kontinental",
        ),
        (
            "Direktur Utama PT Pertamina Lubricants Rudi Hartanto hadir. Pabrik milik "
            "PT Pertamina Lubricants itu baru.",
            "PT Pertamina Lubricants",
        ),
        ("Manager Humas PT Pertamina Rudi Hartanto hadir di Ende.", "PT Pertamina"),
        ("Vice President PT Telkom Indonesia Rudi Hartanto hadir.", "PT Telkom Indonesia"),
        ("PT Angkasa Pura II (Persero) membangun apron.", "PT Angkasa Pura II (Persero)"),
        ("Lima bandara dikelola Angkasa Pura I sejak lama.", "Angkasa Pura I"),
        (
            "President Director PT Angkasa Pura (AP) II Rudi Hartanto hadir.",
            "PT Angkasa Pura (AP) II",
        ),
        ("Direktur PT Pertamina I Wayan Sudarsana hadir.", "PT Pertamina"),
        ("PT Indonesia Power Suralaya menambah gardu.", "PT Indonesia Power Suralaya"),
        ("PT Pertamina Kupang menambah pasokan.", "PT Pertamina"),
    ],
)
def test_where_the_name_of_a_company_ends(text: str, name: str) -> None:
    assert {each.name for each in extract(text).organizations} == {name}


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        (
            "Anak usaha PT Pertamina, PT Pertamina Trans Kontinental, memperoleh sertifikat "
            "ISO 37001:2016.",
            "PT Pertamina Trans Kontinental",
        ),
        (
            "Anak perusahaan PLN Nusantara Power, PLN Nusantara Power Services, meraih sertifikat "
            "ISO 37001:2016.",
            "PLN Nusantara Power Services",
        ),
        (
            "Subholding PT Surya Raya, PT Surya Niaga, mengantongi ISO 9001:2015.",
            "PT Surya Niaga",
        ),
    ],
)
def test_a_subsidiary_named_behind_its_owner_is_the_holder(text: str, holder: str) -> None:
    assert [each.holder for each in extract(text).certifications] == [holder]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "Deputi Badan Standardisasi Nasional Rini Wulandari mengatakan SNI penting.",
            "Badan Standardisasi Nasional",
        ),
        (
            "Kepala Badan Standardisasi Nasional Rudi Hartanto mengatakan SNI penting.",
            "Badan Standardisasi Nasional",
        ),
        (
            "Kepala Badan Pusat Statistik Provinsi NTT Rini Wulandari mengatakan angka itu naik.",
            "Badan Pusat Statistik Provinsi NTT",
        ),
    ],
)
def test_a_head_is_no_part_of_the_agency(text: str, body: str) -> None:
    assert {each.name for each in extract(text).organizations} == {body}


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("PT Pelayanan Listrik Nasional (PLN) Batam", "PLN Batam"),
        ("PT Pelayanan Listrik Nasional Batam", "PT PLN Batam"),
        ("PT Pelayanan Listrik Nasional Tarakan", "PLN Tarakan"),
    ],
)
def test_the_companies_of_islands_are_one_with_their_short_names(full: str, short: str) -> None:
    found = extract(f"Batam - {full} bekerja. Menurut {short}, listrik aman.").organizations
    assert [o.name for o in found] == [full]
