"""Offices of regions that are certified, by long and short names, and what audits gave."""

import pytest

from kg.extract import extract

OFFICES = [
    (
        "Dinas Energi dan Sumber Daya Mineral (ESDM) dan Dinas Penanaman Modal dan Pelayanan "
        "Terpadu Satu Pintu (DPMPTSP) Provinsi Jambi bersyukur.\n\nDinas PMPTSP memperoleh "
        "sertifikat SNI ISO 9001:2015. Dinas ESDM Provinsi Jambi memperoleh sertifikat SNI ISO "
        "37001:2016.",
        {
            "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu (DPMPTSP) Provinsi Jambi",
            "Dinas ESDM Provinsi Jambi",
        },
    ),
    (
        'DPMPTSP Kabupaten Jepara memperoleh sertifikat ISO 9001.\n\n"Harapan kami tidak hanya '
        'berhenti di DPMPTSP," kata dia.',
        {"DPMPTSP Kabupaten Jepara"},
    ),
    (
        "Dinas Pekerjaan Umum dan Penataan Ruang (PUPR) Kota Bogor hadir. Dinas PUPR meraih ISO "
        "9001.",
        {"Dinas Pekerjaan Umum dan Penataan Ruang (PUPR) Kota Bogor"},
    ),
    (
        "Badan Pengembangan Sumber Daya Manusia (BPSDM) Provinsi Jambi bersyukur. BPSDM Provinsi "
        "Jambi memperoleh ISO 9001. BPSDM Jambi juga meraih ISO 21001.",
        {"Badan Pengembangan Sumber Daya Manusia (BPSDM) Provinsi Jambi"},
    ),
    (
        "Dinas Kesehatan Kota Bogor dan Dinas Kesehatan Kota Depok meraih sertifikat ISO 9001.",
        {"Dinas Kesehatan Kota Bogor", "Dinas Kesehatan Kota Depok"},
    ),
    (
        "Dinas PUPR Kota Bogor dan Dinas PUPR Kota Depok meraih sertifikat ISO 9001.",
        {"Dinas PUPR Kota Bogor", "Dinas PUPR Kota Depok"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), OFFICES)
def test_an_office_is_one_by_any_of_its_names(text: str, expected: set[str]) -> None:
    """An office holds its certificates under the name that tells its region."""
    found = extract(text)
    assert {each.holder for each in found.certifications} == expected
    assert {each.name for each in found.organizations if each.kind == "government"} == expected


RESULTS: list[tuple[str, set[tuple[str | None, str, str | None]]]] = [
    (
        "PLN UIP Sumbagteng mampu mendapatkan poin penilaian sebesar 91,57 untuk audit SMK3 "
        "tingkat lanjutan dengan 166 kriteria.",
        {("PLN UIP Sumbagteng", "SMK3", "91,57")},
    ),
    (
        "PLN UIP Sumbagteng mampu meraih nilai 91,57 persen pada audit SMK3.",
        {("PLN UIP Sumbagteng", "SMK3", "91,57 persen")},
    ),
    ("PLN UIP Sumbagteng berharap mampu meraih nilai 91,57 persen pada audit SMK3.", set()),
    ("PLN UIP Sumbagteng harus mampu meraih nilai 91,57 persen pada audit SMK3.", set()),
    (
        "PT Segara Energi, pengelola PLTU Karang, meraih Sertifikat Predikat Hijau atas penerapan "
        "SMK2. Pada tahun sebelumnya, PLTU Karang masih memegang Predikat Biru.",
        {("PT Segara Energi", "SMK2", "Hijau"), ("PLTU Karang", "SMK2", "Biru")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), RESULTS)
def test_results(text: str, expected: set[tuple[str | None, str, str | None]]) -> None:
    """What one "mampu meraih" was got; what one must or hopes to is still to come."""
    claims = extract(text).other_claims
    assert {(e.holder, e.about, e.value) for e in claims if e.kind == "audit_result"} == expected


def test_who_audits_is_not_what_an_article_is_about() -> None:
    """A unit that audits applies nothing by that, and does not take the place of the audited."""
    text = (
        "PT Maju Energi Unit Kerja Sulawesi 1 memperoleh predikat emas pada audit SMK3.\n\nAudit "
        "itu dijalankan bersama PLN Pusertif. Auditor menilai penerapan SMK3 di lapangan."
    )
    assert {e.holder for e in extract(text).other_claims} == {
        "PT Maju Energi Unit Kerja Sulawesi 1"
    }


def test_a_bare_head_office_is_that_of_the_company() -> None:
    """No second holder for the company that is spoken of."""
    text = (
        "PLN Nusantara Power menerima penghargaan SMK3.\n\nPenghargaan SMK3 diserahkan kepada "
        "Kantor Pusat, UP Gresik dan UP Cirata."
    )
    held = {each.holder for each in extract(text).certifications}
    assert held == {"PLN Nusantara Power", "UP Gresik", "UP Cirata"}
