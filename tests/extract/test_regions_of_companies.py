"""Regions and branches of companies behind the legal form, and lists of their offices."""

from __future__ import annotations

import pytest

from kg.extract import extract

GOT = " menerima penghargaan SMK3 dari Kementerian Ketenagakerjaan RI Kategori Emas."


@pytest.mark.parametrize(
    "holder",
    [
        "PT Dermaga Samudra (Persero) Regional 3",
        "PT Dermaga Samudra (Persero) Cabang Bakauheni",
        "PT Rel Nusantara (Persero) Daerah Operasi 8 Surabaya",
        "PT Rel Nusantara Daop 2 Bandung",
        "Pelindo Regional 2",
        "PT Dermaga Samudra (Persero)",
    ],
)
def test_regions(holder: str) -> None:
    (found,) = extract(holder + GOT).certifications
    assert found.holder == holder
    assert found.certification_body == "Kementerian Ketenagakerjaan RI"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Di wilayah Pelindo Regional 2, penghargaan SMK3 diterima oleh Kantor Regional, Cabang "
            "Banten, Terminal Petikemas Panjang dan Cabang Cirebon.",
            {"Cabang Banten", "Terminal Petikemas Panjang", "Cabang Cirebon", "Kantor Regional"},
        ),
        (
            "PT Dermaga Samudra lapor. Sertifikat SMK3 diberikan kepada TPK Ambon, TPK Kupang "
            "dan TPK Kendari.",
            {"TPK Ambon", "TPK Kupang", "TPK Kendari"},
        ),
        (
            "PT Dermaga Samudra meraih sertifikat SMK3. Rapat dihadiri Kantor Regional, Cabang "
            "Banten dan Cabang Cirebon.",
            {"PT Dermaga Samudra"},
        ),
    ],
)
def test_lists_of_offices(text: str, expected: set[str]) -> None:
    assert {c.holder for c in extract(text).certifications} == expected


def test_a_person_behind_a_branch_is_no_part_of_it() -> None:
    found = extract(
        "Manajer PT Dermaga Samudra (Persero) Cabang Bakauheni Budi Santoso menyambut tamu."
    )
    assert {p.name for p in found.people} == {"Budi Santoso"}
    assert {o.name for o in found.organizations} == {
        "PT Dermaga Samudra (Persero) Cabang Bakauheni"
    }


def test_a_region_is_one_under_both_names_of_its_company() -> None:
    found = extract(
        "PT Pelabuhan Indonesia (Persero) Regional 2" + GOT + ' "Pelindo Regional 2 meraih '
        'penghargaan SMK3 kategori emas," kata Eko Budi.'
    )
    assert {c.holder for c in found.certifications} == {
        "PT Pelabuhan Indonesia (Persero) Regional 2",
    }
