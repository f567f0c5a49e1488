"""The many ways in which news says that somebody holds a certificate, and that nobody does."""

from __future__ import annotations

import pytest

from kg.extract import extract


def pairs(text: str) -> set[tuple[str | None, str]]:
    return {
        (each.holder, standard)
        for each in extract(text).certifications
        for standard in each.standards
    }


STATED: list[tuple[str, set[tuple[str | None, str]]]] = [
    (
        "PT PLN (Persero) UPT Cirebon kembali mengantongi sertifikasi ISO 45001:2018 setelah "
        "menjalani resertifikasi selama tiga hari.",
        {("PT PLN (Persero) UPT Cirebon", "ISO 45001:2018")},
    ),
    (
        "Penyerahan sertifikat ISO 50001:2018 kepada PLN Nusantara Power UP Gresik dilakukan di "
        "Surabaya, Rabu (6/3/2024).",
        {("PLN Nusantara Power UP Gresik", "ISO 50001:2018")},
    ),
    (
        "Sertifikat ISO 27001 yang kini dikantongi PLN Icon Plus berlaku tiga tahun.",
        {("PLN Icon Plus", "ISO 27001")},
    ),
    (
        "PLN UP2D Jawa Barat resmi bersertifikat ISO/IEC 27001:2013.",
        {("PLN UP2D Jawa Barat", "ISO/IEC 27001:2013")},
    ),
    (
        "PLN UIP Nusra dinyatakan lulus sertifikasi ISO 9001:2015 dan ISO 14001:2015.",
        {("PLN UIP Nusra", "ISO 9001:2015"), ("PLN UIP Nusra", "ISO 14001:2015")},
    ),
    (
        "Sejak 2017, PT Cogindo Daya Bersama telah tersertifikasi ISO 9001.",
        {("PT Cogindo Daya Bersama", "ISO 9001")},
    ),
    (
        "Lembaga sertifikasi TUV Nord Indonesia menyerahkan sertifikat ISO 37001:2016 kepada "
        "PT PLN Batam.",
        {("PT PLN Batam", "ISO 37001:2016")},
    ),
    (
        "PT TUV Rheinland Indonesia menerbitkan sertifikat ISO 14001:2015 untuk PLTU Indramayu.",
        {("PLTU Indramayu", "ISO 14001:2015")},
    ),
    (
        "Tiga unit, yakni UPT Bogor, UPT Bandung dan UPT Karawang, masing-masing memperoleh "
        "sertifikat ISO 9001:2015.",
        {
            ("UPT Bogor", "ISO 9001:2015"),
            ("UPT Bandung", "ISO 9001:2015"),
            ("UPT Karawang", "ISO 9001:2015"),
        },
    ),
    (
        "Unit Pelaksana Pelayanan Pelanggan (UP3) Madiun bangga. Unit ini meraih sertifikat ISO "
        "9001:2015 dari PT SGS Indonesia.",
        {("Unit Pelaksana Pelayanan Pelanggan (UP3) Madiun", "ISO 9001:2015")},
    ),
    (
        '"Alhamdulillah kami berhasil mempertahankan sertifikat ISO 9001:2015," kata Manajer PLN '
        "UP3 Madiun Rudi Hartono.",
        {("PLN UP3 Madiun", "ISO 9001:2015")},
    ),
    (
        "Manajer PLN UP3 Madiun Rudi Hartono mengatakan pihaknya telah menerima sertifikat ISO "
        "14001:2015.",
        {("PLN UP3 Madiun", "ISO 14001:2015")},
    ),
    (
        "Keberhasilan PLN UID Banten meraih sertifikat ISO 9001:2015 menjadi bukti komitmen.",
        {("PLN UID Banten", "ISO 9001:2015")},
    ),
    (
        "Dengan diraihnya sertifikat ISO 55001:2014, PLN UIT JBT semakin percaya diri.",
        {("PLN UIT JBT", "ISO 55001:2014")},
    ),
    (
        "Selain ISO 9001:2015, PLN UPDK Barito juga telah mengantongi ISO 14001:2015.",
        {("PLN UPDK Barito", "ISO 14001:2015"), ("PLN UPDK Barito", "ISO 9001:2015")},
    ),
    (
        "PLN UPDK Barito meraih tiga sertifikat sekaligus: ISO 9001:2015, ISO 14001:2015, dan "
        "ISO 45001:2018.",
        {
            ("PLN UPDK Barito", "ISO 9001:2015"),
            ("PLN UPDK Barito", "ISO 14001:2015"),
            ("PLN UPDK Barito", "ISO 45001:2018"),
        },
    ),
    (
        "PLN UPDK Barito menerapkan sistem manajemen terintegrasi dan telah bersertifikat ISO "
        "9001:2015.",
        {("PLN UPDK Barito", "ISO 9001:2015")},
    ),
    (
        "Kementerian Ketenagakerjaan menganugerahkan bendera emas SMK3 kepada PLN UPT Salatiga.",
        {("PLN UPT Salatiga", "SMK3")},
    ),
    (
        "PLN UPT Salatiga diganjar penghargaan SMK3 kategori bendera emas.",
        {("PLN UPT Salatiga", "SMK3")},
    ),
    (
        "Sertifikat SMP diserahkan Kapolda Banten kepada PLTU Labuan.",
        {("PLTU Labuan", "SMP")},
    ),
    (
        "PLTU Labuan memperoleh sertifikat Sistem Manajemen Pengamanan (SMP) dengan predikat gold "
        "dari Polri.",
        {("PLTU Labuan", "SMP")},
    ),
    (
        "PLN Nusantara Power's Gresik plant operator, PT Cahaya Daya, has been certified to ISO "
        "14001:2015 by SGS.",
        {("PT Cahaya Daya", "ISO 14001:2015")},
    ),
    (
        "The ISO 37001:2016 certificate was presented to PLN Indonesia Power in Jakarta.",
        {("PLN Indonesia Power", "ISO 37001:2016")},
    ),
    (
        "PLN UIP3B Kalimantan raih sertifikat SNI ISO 37001:2016.",
        {("PLN UIP3B Kalimantan", "SNI ISO 37001:2016")},
    ),
    (
        "Sebelumnya PLN UPK Timor sudah memegang sertifikat OHSAS 18001:2007 sejak 2015.",
        {("PLN UPK Timor", "OHSAS 18001:2007")},
    ),
    (
        "Sertifikat ISO 9001:2015 milik PLN UP3 Tegal diperpanjang hingga 2027.",
        {("PLN UP3 Tegal", "ISO 9001:2015")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), STATED, ids=range(len(STATED)))
def test_stated(text: str, expected: set[tuple[str | None, str]]) -> None:
    assert pairs(text) == expected


NOT_STATED = [
    "PLN UP3 Tegal mengikuti seminar ISO 9001:2015 di Semarang.",
    "Sertifikat ISO 9001:2015 PLN UP3 Tegal sudah kedaluwarsa sejak Maret.",
    "PLN UP3 Tegal mengikuti pelatihan auditor internal ISO 45001:2018.",
    "PLN UP3 Tegal bersiap menghadapi audit sertifikasi ISO 9001:2015.",
    "Semoga PLN UP3 Tegal dapat meraih sertifikat ISO 14001:2015.",
    "PLN UP3 Tegal gagal memperoleh sertifikat ISO 14001:2015.",
    "Perusahaan dengan lebih dari 100 pekerja wajib memiliki sertifikat SMK3.",
    "ISO 9001:2015 adalah standar internasional untuk sistem manajemen mutu.",
    "Untuk memperoleh sertifikat ISO 9001:2015, perusahaan harus diaudit.",
    "PLN UP3 Tegal berkomitmen menuju sertifikasi ISO 50001.",
    "Sosialisasi Sistem Manajemen Pengamanan (SMP) digelar Polda Banten di PLTU Labuan.",
    "Target berikutnya adalah sertifikat ISO 22301.",
    "If approved, PLN Batam will receive ISO 22301 certification next year.",
    "PLN Batam has not yet obtained ISO 22301 certification.",
    "Kabar bahwa PLN Batam telah bersertifikat ISO 22301 tidak benar.",
]


@pytest.mark.parametrize("text", NOT_STATED)
def test_not_stated(text: str) -> None:
    assert pairs(text) == set()


BODIES: list[tuple[str, str | None, str | None]] = [
    (
        "PLN UP3 Tegal meraih sertifikat ISO 9001:2015 dari PT Sucofindo.",
        "PT Sucofindo",
        None,
    ),
    (
        "PLN UP3 Tegal meraih sertifikat ISO 9001:2015. Sertifikat itu diterbitkan lembaga "
        "sertifikasi internasional Bureau Veritas yang terakreditasi UKAS.",
        "Bureau Veritas",
        "UKAS",
    ),
    (
        "PLN UP3 Tegal menerima sertifikat ISO 9001:2015 dari PT Garda Mutu Prima.",
        "PT Garda Mutu Prima",
        None,
    ),
    (
        "PT Garda Mutu Prima selaku badan sertifikasi menyerahkan sertifikat ISO 9001:2015 kepada "
        "PLN UP3 Tegal.",
        "PT Garda Mutu Prima",
        None,
    ),
    (
        "PLN UP3 Tegal meraih sertifikat ISO 9001:2015 setelah diaudit oleh TUV SUD.",
        "TUV SUD",
        None,
    ),
    (
        "PLN UPT Bogor menerima sertifikat SMK3 dari Kementerian Ketenagakerjaan RI.",
        "Kementerian Ketenagakerjaan RI",
        None,
    ),
    (
        "PLN Batam was awarded ISO 9001:2015 certification by Lloyd's Register.",
        "Lloyd's Register",
        None,
    ),
]


@pytest.mark.parametrize(("text", "body", "accreditor"), BODIES)
def test_bodies(text: str, body: str | None, accreditor: str | None) -> None:
    (found,) = extract(text).certifications
    assert (found.certification_body, found.accreditation_body) == (body, accreditor)
