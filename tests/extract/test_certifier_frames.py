"""Who certified, by the frame before the name; certifiers that are certified; names cut short."""

from __future__ import annotations

import pytest

from kg.extract import extract

GOT = "PLN UP3 Madiun mengantongi sertifikat ISO 9001:2015. "


def test_a_post_in_initials_is_no_part_of_a_body() -> None:
    found = extract(
        "The certificate was issued by the International Certification Services Management (ICSM) "
        "Indonesia. ICSM Indonesia CEO Rudi Hartanto said so."
    )
    assert {each.name for each in found.organizations} == {
        "International Certification Services Management (ICSM) Indonesia"
    }


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Audit eksternal dilaksanakan PT Sentra Mutu Persada pada Maret 2021.", True),
        ("Auditnya dipimpin tim dari PT Sentra Mutu Persada.", True),
        ("Sertifikat itu keluar dari PT Sentra Mutu Persada.", True),
        ("Sertifikat diteken Direktur PT Sentra Mutu Persada.", True),
        ("Sertifikat diserahkan langsung oleh Country Manager PT Sentra Mutu Persada.", True),
        ("Surveilans tahun kedua dikerjakan oleh auditor PT Sentra Mutu Persada.", True),
        ("PT Sentra Mutu Persada menerbitkan sertifikat itu pada Mei 2021.", True),
        ("Sertifikat diterima Direktur PT Sentra Mutu Persada.", False),
        ("Penyerahan sertifikat disaksikan oleh Direktur PT Sentra Mutu Persada.", False),
        ("Audit internal dilakukan PT Sentra Mutu Persada.", False),
        ("Audit diikuti PT Sentra Mutu Persada.", False),
        ("Sertifikat laik operasi dikeluarkan PT Sentra Mutu Persada.", False),
        ("Pelatihan dilakukan PT Sentra Mutu Persada.", False),
        ("Audit dihadiri manajemen PT Sentra Mutu Persada.", False),
        ("Sertifikasi berlaku di pembangkit yang dioperasikan PT Sentra Mutu Persada.", False),
    ],
)
def test_frames_in_the_next_sentence(text: str, *, body: bool) -> None:
    found = extract(GOT + text).certifications
    expected = "PT Sentra Mutu Persada" if body else None
    assert [each.certification_body for each in found] == [expected]


@pytest.mark.parametrize(
    ("text", "holder", "body"),
    [
        (
            "PLN UP3 Madiun meraih ISO 9001:2015 setelah audit dua tahap bersama PT Sentra Mutu.",
            "PLN UP3 Madiun",
            "PT Sentra Mutu",
        ),
        (
            "Menggandeng PT Sentra Mutu sebagai auditor, PLN UP3 Madiun mempertahankan sertifikat "
            "ISO 9001:2015.",
            "PLN UP3 Madiun",
            "PT Sentra Mutu",
        ),
        (
            "Setelah diaudit tim auditor Cakra Bina Mutu, PLN Batam berhak atas sertifikat "
            "ISO 55001:2014.",
            "PLN Batam",
            "Cakra Bina Mutu",
        ),
        (
            "Dinas Kesehatan Kota Bogor meraih ISO 9001:2015. Sertifikatnya terbit dari Balai "
            "Besar Keramik Bandung.",
            "Dinas Kesehatan Kota Bogor",
            "Balai Besar Keramik Bandung",
        ),
        (
            "PLN Batam menerima sertifikat ISO 9001:2015 dari Lembaga Sertifikasi Internasional, "
            "yakni DSK Indonesia.",
            "PLN Batam",
            "DSK Indonesia",
        ),
        (
            "Sertifikat ISO 9001:2015 milik PLN Batam diserahkan Lloyd's Register Quality "
            "Assurance (LRQA) Indonesia.",
            "PLN Batam",
            "Lloyd's Register Quality Assurance (LRQA) Indonesia",
        ),
        (
            "PLN Batam menerima sertifikat ISO 9001:2015 dari BSI, yang merupakan Badan "
            "Sertifikasi Terakreditasi.",
            "PLN Batam",
            "BSI",
        ),
        ("PLN Batam meraih ISO 9001:2015. Audit dilakukan oleh Budi Santoso.", "PLN Batam", None),
        (
            "PLN Batam meraih ISO 9001:2015. Sertifikat dikeluarkan oleh Bupati Sumba Timur.",
            "PLN Batam",
            None,
        ),
    ],
)
def test_frames_and_names(text: str, holder: str, body: str | None) -> None:
    found = extract(text).certifications
    assert [(each.holder, each.certification_body) for each in found] == [(holder, body)]


@pytest.mark.parametrize(
    ("text", "holder", "body"),
    [
        (
            "PT Biro Klasifikasi Indonesia (BKI) meraih ISO 9001:2015 dari BSI.",
            "PT Biro Klasifikasi Indonesia (BKI)",
            "BSI",
        ),
        (
            "Sistem manajemen mutu ISO 9001:2015 PT Surveyor Indonesia telah disertifikasi oleh "
            "SGS.",
            "PT Surveyor Indonesia",
            "SGS",
        ),
        ("Sucofindo memperoleh ISO 27001:2013 dari BSI.", "Sucofindo", "BSI"),
        ("PLN Pusat Sertifikasi meraih ISO 9001:2015 dari SGS.", "PLN Pusat Sertifikasi", "SGS"),
    ],
)
def test_certified_certifiers(text: str, holder: str, body: str) -> None:
    found = extract(text).certifications
    assert [(each.holder, each.certification_body) for each in found] == [(holder, body)]


def test_accredited_certifiers_hold_none() -> None:
    assert not extract("Sucofindo meraih akreditasi KAN untuk ISO 9001.").certifications
    assert not extract("TUV Nord menerima permohonan sertifikasi ISO 9001.").certifications


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        (
            "Sertifikat SNI ISO 50001:2018 diserahkan kepada PT Geo Dipa Energi (GDE) Unit Dieng.",
            ["PT Geo Dipa Energi (GDE) Unit Dieng"],
        ),
        (
            "Sertifikat ISO 50001:2018 diterima PT Panas Bumi Raya Tbk (PBR) Area Ulubelu.",
            ["PT Panas Bumi Raya Tbk (PBR) Area Ulubelu"],
        ),
        (
            "Dinas Kesehatan Kota Bogor dan PLN UP3 Bogor memperoleh SNI ISO 9001:2015.",
            ["Dinas Kesehatan Kota Bogor", "PLN UP3 Bogor"],
        ),
        (
            "PLN UID Bali, RSUD Sanglah, dan PT Angkasa Pura meraih sertifikat ISO 45001:2018.",
            ["PLN UID Bali", "RSUD Sanglah", "PT Angkasa Pura"],
        ),
    ],
)
def test_holders(text: str, holders: list[str]) -> None:
    assert [each.holder for each in extract(text).certifications] == holders
