"""Certificates told in one sentence, and their holder or certifier in the next."""

from __future__ import annotations

import pytest

from kg.extract import extract
from tests.extract.certificate_rows import Told, told

CERTIFIERS = [
    (  # "that certificate" is the one told last
        "PT Bahari Daya has been certified to ISO 41001:2018 by TÜV SÜD. PT Bahari Daya holds a "
        "second new certificate, ISO 55001:2014. That certificate comes from Lloyd's Register, "
        "whereas the audit of TÜV SÜD took two weeks.",
        {
            ("PT Bahari Daya", "ISO 41001:2018", "TÜV SÜD"),
            ("PT Bahari Daya", "ISO 55001:2014", "Lloyd's Register"),
        },
    ),
    (
        "UP Cirata menerima dua sertifikat. Yang pertama sertifikat ISO 55001:2014, yang "
        "diberikan Bureau Veritas Indonesia. Yang kedua Sistem Manajemen Energi ISO 50001:2018. "
        "Untuk yang ini, penerbitnya TUV Nord Indonesia.",
        {
            ("UP Cirata", "ISO 55001:2014", "Bureau Veritas Indonesia"),
            ("UP Cirata", "ISO 50001:2018", "TUV Nord Indonesia"),
        },
    ),
    (  # who gave a prize certified nothing
        "UBP Labuan meraih penghargaan ENSIA 2024 kategori Platinum dari PT Sucofindo. UBP Labuan "
        "masih memegang sertifikat ISO 45001:2018 dari SGS Indonesia.",
        {("UBP Labuan", "ISO 45001:2018", "SGS Indonesia")},
    ),
    (  # a prize beside a certificate of the same body
        "UBP Labuan meraih penghargaan dan sertifikat ISO 45001:2018 dari SGS Indonesia.",
        {("UBP Labuan", "ISO 45001:2018", "SGS Indonesia")},
    ),
    (  # who "has been certified" certified nobody
        "PT Daya Utama has been certified to ISO 27001:2022. The certificate was handed over by "
        "BSI managing director Lina Hartono to PT Daya Utama president director Yusuf Ali.",
        {("PT Daya Utama", "ISO 27001:2022", "BSI")},
    ),
    (  # of the police, whoever signed
        "UBP Labuan menerima sertifikat Sistem Manajemen Pengamanan (SMP) kategori Gold dari "
        "Kepolisian Negara Republik Indonesia (Polri). Sertifikat diteken Kapolri Jenderal Pol "
        "Budi Hartono.",
        {("UBP Labuan", "SMP", "Kepolisian Negara Republik Indonesia (Polri)")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), CERTIFIERS)
def test_who_certified_what_was_told_before(text: str, expected: Told) -> None:
    assert told(text) == expected


HOLDERS = [
    (
        "PLN Pusdiklat mempertahankan sertifikat ISO 9001:2015 dari Intertek. Sertifikat ISO "
        "29993:2017 diterbitkan TUV SUD Indonesia pada Agustus. Yang mengantongi adalah UPDL "
        "Pandaan.",
        {
            ("PLN Pusdiklat", "ISO 9001:2015", "Intertek"),
            ("UPDL Pandaan", "ISO 29993:2017", "TUV SUD Indonesia"),
        },
    ),
    (
        "Sertifikat ISO 45001:2018 diterbitkan SGS Indonesia pekan lalu. Penerimanya adalah PLN "
        "UP3 Solok dan PLN UP3 Padang.",
        {
            ("PLN UP3 Solok", "ISO 45001:2018", "SGS Indonesia"),
            ("PLN UP3 Padang", "ISO 45001:2018", "SGS Indonesia"),
        },
    ),
    (  # who gets a prize is told, too
        "PLN UP3 Solok meraih sertifikat ISO 45001:2018 dari SGS Indonesia. Yang juga hadir "
        "adalah PLN UP3 Padang.",
        {("PLN UP3 Solok", "ISO 45001:2018", "SGS Indonesia")},
    ),
    (  # what is got is a prize, not the certificate
        "PLN UP3 Solok meraih sertifikat ISO 50001:2018. Tak hanya sertifikat, PLTA Singkarak "
        "tahun lalu membawa pulang Proper Hijau.",
        {("PLN UP3 Solok", "ISO 50001:2018", None)},
    ),
    (
        "Para pekerja PLN UP3 Solok menggelar syukuran atas terbitnya sertifikat Sistem Manajemen "
        "Terintegrasi (SMT), yang menggabungkan ISO 9001 dan 14001, dari SGS Indonesia.",
        {
            ("PLN UP3 Solok", "ISO 9001", "SGS Indonesia"),
            ("PLN UP3 Solok", "ISO 14001", "SGS Indonesia"),
        },
    ),
    (  # not yet
        "PLN UP3 Solok menunggu terbitnya sertifikat ISO 9001 dari SGS Indonesia.",
        set(),
    ),
    (
        "PLN Batam menuntaskan transisi Sistem Manajemen Keamanan Informasi (SMKI) dari ISO/IEC "
        "27001:2013 menjadi ISO/IEC 27001:2022.",
        {("PLN Batam", "ISO/IEC 27001:2022", None)},
    ),
    (
        "PT Muara Energi is growing. The company's training arm, Muara Power Academy, obtained ISO "
        "21001:2018 certification.",
        {("Muara Power Academy", "ISO 21001:2018", None)},
    ),
]


@pytest.mark.parametrize(("text", "expected"), HOLDERS)
def test_who_holds_what_was_told_before(text: str, expected: Told) -> None:
    assert told(text) == expected


KAN = "Komite Akreditasi Nasional (KAN)"
LABORATORIES = [
    (  # the laboratory that is named, not who runs it
        "A coal laboratory run by power producer PT Muara Energi has been accredited by the Komite "
        "Akreditasi Nasional (KAN) under ISO/IEC 17025:2017. The accreditation helps the Muara "
        "Coal Laboratory to sell its tests.",
        {("Muara Coal Laboratory", "ISO/IEC 17025:2017", KAN)},
    ),
    (
        "Laboratorium Klinik RS Sehat diakreditasi Komite Akreditasi Nasional (KAN) untuk SNI ISO "
        "15189:2012. Kabar serupa datang dari PLN Pusertif. Laboratorium Tegangan Tinggi unit "
        "tersebut mempertahankan akreditasi SNI ISO/IEC 17025:2017 dari Komite Akreditasi "
        "Nasional (KAN).",
        {
            ("Laboratorium Klinik RS Sehat", "SNI ISO 15189:2012", KAN),
            ("Laboratorium Tegangan Tinggi", "SNI ISO/IEC 17025:2017", KAN),
        },
    ),
    (  # none is named: the company that the text is about
        "The laboratory of PT Muara Energi has been accredited by the Komite Akreditasi Nasional "
        "(KAN) under ISO/IEC 17025:2017.",
        {("PT Muara Energi", "ISO/IEC 17025:2017", KAN)},
    ),
]


@pytest.mark.parametrize(("text", "expected"), LABORATORIES)
def test_whose_laboratory_is_accredited(text: str, expected: Told) -> None:
    assert {
        (each.holder, code, each.accreditation_body)
        for each in extract(text).certifications
        for code in each.standards
    } == expected


TARGETS = [
    '"Target kami seluruh unit pembangkitan di Jawa Timur tersertifikasi ISO 50001 pada 2026," '
    "kata Manajer UP Cirata Budi Santoso.",
    "Target perusahaan, UP Cirata dan seluruh unit lain bersertifikat ISO 50001 pada 2026.",
    "Our goal is that UP Cirata and all plants on the river are certified to ISO 50001 by 2026.",
]


@pytest.mark.parametrize("text", TARGETS)
def test_a_target_is_no_certificate(text: str) -> None:
    assert told(text) == set()


def test_a_target_that_was_met_is_one() -> None:
    text = "Target kami tercapai, UP Cirata telah bersertifikat ISO 50001 sejak Mei."
    assert told(text) == {("UP Cirata", "ISO 50001", None)}
