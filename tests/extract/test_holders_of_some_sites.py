"""Sites told among others of their kind by their places, and standards beside what is applied."""

from __future__ import annotations

import pytest

from kg.extract import extract

SITES = [
    (
        "PT Minyak Timur punya 14 terminal BBM. Dua di antara terminal BBM itu, yakni Ampenan dan "
        "Tenau, sudah memegang sertifikat ISO 14001.",
        {"Ampenan", "Tenau"},
    ),
    (
        "PT Minyak Timur mengelola sembilan depot. Tiga dari depot tersebut, yaitu Badas, Bima, "
        "dan Reo, telah mengantongi sertifikat ISO 45001:2018.",
        {"Badas", "Bima", "Reo"},
    ),
    (
        "Two of the terminals, namely Sorong and Fakfak, have received ISO 9001:2015.",
        {"Sorong", "Fakfak"},
    ),
    (
        "PT Minyak Timur meraih ISO 9001 tahun lalu. Dua di antara terminal BBM itu, yakni Ampenan "
        "dan Tenau, baru akan diaudit.",
        {"PT Minyak Timur"},
    ),
    ("The Port of Makassar has been certified to ISO 14001:2015.", {"Port of Makassar"}),
    ("Hotel Teluk Ende memegang sertifikat ISO 22000.", {"Hotel Teluk Ende"}),
    ("PT Minyak Timur meraih sertifikat ISO 9001 di Hotel Teluk Ende.", {"PT Minyak Timur"}),
    (
        "Sertifikat ISO 37001:2016 diserahkan oleh Direktur PT Mutu Sabu kepada Kepala Kantor "
        "Wilayah Kemenkumham NTT.",
        {"Kantor Wilayah Kemenkumham NTT"},
    ),
    (
        "PT Minyak Timur meraih ISO 9001. Terminal BBM Tenau juga mengantongi sertifikat ISO 9001.",
        {"PT Minyak Timur", "Terminal BBM Tenau"},
    ),
]


@pytest.mark.parametrize(("text", "holders"), SITES)
def test_members_told_by_their_places_hold_the_certificate(text: str, holders: set[str]) -> None:
    found = extract(text).certifications
    assert {each.holder for each in found} == holders


APPLIED = [
    "UP3 Kudus sejak 2011 memegang sertifikat OHSAS 18001 dan sejak 2014 menerapkan Sistem "
    "Manajemen Pengamanan.",
    "UP3 Kudus meraih sertifikat ISO 45001:2018 serta mulai tahun 2022 menjalankan SMP.",
    "UP3 Kudus holds an ISO 45001:2018 certificate and has also implemented the Security "
    "Management System (SMP).",
]


@pytest.mark.parametrize("text", APPLIED)
def test_what_is_applied_since_a_year_is_no_certificate(text: str) -> None:
    found = extract(text)
    assert {code for each in found.certifications for code in each.standards} <= {
        "OHSAS 18001",
        "ISO 45001:2018",
    }
    assert [each.about for each in found.other_claims if each.kind == "implementation"] == ["SMP"]


def test_a_prize_for_applying_stays_a_grant() -> None:
    found = extract("UP3 Kudus meraih penghargaan atas komitmen dan penerapan SMK3.").certifications
    assert [each.standards for each in found] == [("SMK3",)]
