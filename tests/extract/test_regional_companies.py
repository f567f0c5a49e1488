"""Companies of regions and laboratories under the forms of their names."""

from __future__ import annotations

import pytest

from kg.extract import extract

CASES = [
    (
        "Perusahaan Daerah Air Minum (PDAM) Tirto Negoro Sragen kini punya laboratorium. PDAM "
        "Sragen dan warga senang.",
        ["Perusahaan Daerah Air Minum (PDAM) Tirto Negoro Sragen"],
    ),
    (
        "Perumda Tirta Kencana Samarinda melayani warga. Perumda Tirta Kencana meraih ISO 9001.",
        ["Perumda Tirta Kencana Samarinda"],
    ),
    (
        "PDAM Ende dan PDAM Tirta Lontar Kupang meraih ISO 9001.",
        ["PDAM Ende", "PDAM Tirta Lontar Kupang"],
    ),
    (
        "PT PLN (Persero) Sektor Pembangkitan Minahasa meraih ISO 9001. Manajer PLN Sektor "
        "Minahasa hadir.",
        ["PT PLN (Persero) Sektor Pembangkitan Minahasa"],
    ),
    (
        "PLN menyerahkan sertifikat ISO 14001 kepada Sektor Pembangkitan Keramasan dan Sektor "
        "Pembangkitan Bukit Asam.",
        ["PLN", "Sektor Pembangkitan Keramasan", "Sektor Pembangkitan Bukit Asam"],
    ),
    ("Sektor Pembangkitan Daerah belum jelas.", []),
    (
        "Badan Kepegawaian Daerah (BKD) Provinsi Gorontalo maju. BKD memperoleh ISO 9001.",
        ["Badan Kepegawaian Daerah (BKD) Provinsi Gorontalo"],
    ),
    ("Inspektorat Kabupaten Serang meraih SNI ISO 9001:2015.", ["Inspektorat Kabupaten Serang"]),
    ("Laboratorium Nutrisi meraih ISO 9001. Laboratorium Bahasa belum.", ["Laboratorium Nutrisi"]),
    ("Lembaga Penilaian Kesesuaian (LPK) harus diakreditasi.", []),
]


@pytest.mark.parametrize(("text", "names"), CASES)
def test_names(text: str, names: list[str]) -> None:
    assert [each.name for each in extract(text).organizations] == names


def test_a_certifier_by_initials() -> None:
    found = extract("UP3 Ende meraih sertifikat ISO 9001:2015 dari QKS pada 2019.").certifications
    assert [each.certification_body for each in found] == ["QKS"]
    found = extract("UP3 Ende meraih sertifikat ISO 9001:2015 dari PLN pada 2019.").certifications
    assert [each.certification_body for each in found] == [None]


def test_a_district_that_is_certified() -> None:
    found = extract("Kecamatan Alok menjadi yang pertama meraih ISO 9001. Kecamatan Nita belum.")
    assert [(each.name, each.kind) for each in found.organizations] == [
        ("Kecamatan Alok", "government")
    ]


def test_a_certificate_came_out() -> None:
    found = extract("Sertifikat ISO 45001 atas nama PLN UPP Kitring terbit pada 5 Mei 2021.")
    assert [each.holder for each in found.certifications] == ["PLN UPP Kitring"]
    assert not extract("Sertifikat ISO 45001 PLN UPP Kitring akan terbit pada Mei.").certifications
