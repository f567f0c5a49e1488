"""Certificates told by a rank ("the first to obtain"), of a parent, by an issuer, of units."""

from __future__ import annotations

import pytest

from kg.extract import extract


def held(text: str) -> set[tuple[str, str]]:
    return {
        (each.holder or "", standard)
        for each in extract(text).certifications
        for standard in each.standards
    }


SURYA = "PT Surya Bahari"


@pytest.mark.parametrize(
    "text",
    [
        "Determined to stay clean, PT Surya Bahari has become the first utility in the Riau "
        "Islands to obtain ISO 55001:2014 certification.",
        "PT Surya Bahari became the second power company in Indonesia to receive an ISO 55001:2014 "
        "certificate from Bureau Veritas.",
        "PT Surya Bahari is the only operator in Java to hold ISO 55001:2014.",
        "PT Surya Bahari has been holding an ISO 55001:2014 certificate since 2021.",
    ],
)
def test_who_is_the_first_to_get_it_has_it(text: str) -> None:
    assert held(text) == {(SURYA, "ISO 55001:2014")}


@pytest.mark.parametrize(
    "text",
    [
        "PT Surya Bahari hopes to become the first power company to receive ISO 55001:2014.",
        "PT Surya Bahari will be the first utility in Java to obtain ISO 55001:2014 certification.",
        "PT Surya Bahari is working hard to obtain ISO 55001:2014 certification.",
        "PT Surya Bahari is expected to be the only operator to hold ISO 55001:2014.",
        "PT Surya Bahari is a holding company that works to ISO 55001:2014 guidance.",
    ],
)
def test_who_wants_to_be_the_first_has_it_not(text: str) -> None:
    assert held(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "PT Surya Bahari has obtained ISO 55001:2014 certification. The parent company, PT PLN "
        "(Persero), received the same certification for its head office in 2020.",
        "PT Surya Bahari meraih ISO 55001:2014. Induk usahanya, PT PLN (Persero), lebih dulu "
        "mengantongi sertifikat yang sama pada 2020.",
    ],
)
def test_the_parent_holds_its_own(text: str) -> None:
    assert held(text) == {(SURYA, "ISO 55001:2014"), ("PT PLN (Persero)", "ISO 55001:2014")}


def test_pln_without_that_word_is_the_unit_of_the_article() -> None:
    text = "PLN UP3 Sumba diaudit pada Mei. PLN meraih sertifikat ISO 9001:2015 dari Sucofindo."
    assert held(text) == {("PLN UP3 Sumba", "ISO 9001:2015")}


@pytest.mark.parametrize(
    "text",
    [
        "PT Surya Bahari received an ISO 9002 certificate on Monday. The certificate was handed "
        "over by SGS Services, an independent body which audits companies against the ISO 9000 "
        "series.",
        "PT Surya Bahari received an ISO 9002 certificate on Monday. The certificate was presented "
        "by SGS Services, a body that assesses companies on ISO 9000.",
    ],
)
def test_what_the_issuer_audits_is_not_certified(text: str) -> None:
    assert held(text) == {(SURYA, "ISO 9002")}


@pytest.mark.parametrize(
    "text",
    [
        "PT PLN (Persero) mencatat baru 21 unit induk yang lulus sertifikasi ISO 37001:2016. "
        'Sertifikat tersebut menjadi bukti sistem telah dijalankan. "Yang sudah lulus sertifikasi '
        'ISO baru 21," kata Direktur Utama PLN Budi Santoso.',
        "PLN menyebut sudah ada 14 unit induk dan anak perusahaan yang mengantongi sertifikat ISO "
        "37001:2016.",
        "PLN mencatat 12 dari 40 unitnya telah memegang sertifikat ISO 9001:2015.",
        "PLN menghendaki semua unit induk dan anak perusahaan telah memegang ISO 37001:2016.",
        "Tahapan yang mesti ditempuh PLN panjang, mulai dari audit hingga akhirnya sertifikat ISO "
        "37001:2016 bisa diterbitkan.",
    ],
)
def test_a_company_does_not_hold_what_it_counts_its_units_for(text: str) -> None:
    assert held(text) == set()


def test_named_units_behind_who_tells_it_hold_it() -> None:
    text = "PLN mencatat UP3 Sumba dan UP3 Flores telah memegang sertifikat ISO 9001:2015."
    assert held(text) == {("UP3 Sumba", "ISO 9001:2015"), ("UP3 Flores", "ISO 9001:2015")}


@pytest.mark.parametrize(
    ("text", "standards"),
    [
        (
            "PT Surya Bahari sudah menerapkan ISO 9001:2015, ISO 14001:2015, serta ISO 45001:2018 "
            "yang sertifikatnya diterbitkan LRQA.",
            {"ISO 9001:2015", "ISO 14001:2015", "ISO 45001:2018"},
        ),
        (
            "PT Surya Bahari menjalankan ISO 9001:2015 dan ISO 14001:2015, sertifikatnya "
            "dikeluarkan PT TUV Rheinland Indonesia.",
            {"ISO 9001:2015", "ISO 14001:2015"},
        ),
        ("PT Surya Bahari menerapkan ISO 9001:2015 yang sertifikatnya akan terbit.", set()),
        ("PT Surya Bahari menerapkan ISO 9001:2015 yang disusun para ahli.", set()),
    ],
)
def test_what_is_applied_and_has_its_certificate_issued(text: str, standards: set[str]) -> None:
    assert held(text) == {(SURYA, standard) for standard in standards}


def test_a_ministry_that_gave_other_awards_did_not_grant() -> None:
    text = (
        "PT Surya Bahari was granted two awards for the prevention of disease from the Ministry of "
        "Manpower on Monday. PT Surya Bahari has also been holding an SMK3 certificate since 2021."
    )
    found = extract(text).certifications
    assert [(each.holder, each.certification_body) for each in found] == [(SURYA, None)]
