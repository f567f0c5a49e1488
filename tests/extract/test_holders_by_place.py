"""Holders that a text names by works and place, by a count, in a list or in another sentence."""

from __future__ import annotations

import pytest

from kg.extract import extract

CASES = [
    ("Pabrik Tuban milik PT Semen Lestari mengantongi ISO 50001:2018.", {"Pabrik Tuban"}),
    (
        "Pabrik Indarung dan Pabrik Dumai telah bersertifikat ISO 14001.",
        {"Pabrik Indarung", "Pabrik Dumai"},
    ),
    (
        "Refinery Unit IV Cilacap mengantongi sertifikat ISO 50001:2018.",
        {"Refinery Unit IV Cilacap"},
    ),
    ("The Paiton power plant has been certified to ISO 14001.", {"Paiton power plant"}),
    ("PT Bara Uap menggelar rapat di Pabrik Tuban. PT Bara Uap meraih ISO 9001.", {"PT Bara Uap"}),
    (
        "Dua PLTU milik PT Jawa Uap, yaitu Suralaya dan Paiton, mengantongi ISO 14001.",
        {"Suralaya", "Paiton"},
    ),
    (
        "Direktur PT Hutan Lestari menyebut 3 dari 5 PLTBm sudah mengantongi ISO 50001. Di "
        "antaranya Sanggau, Melawi dan Pabrik Pelet Sukadana.",
        {"Sanggau", "Melawi", "Pabrik Pelet Sukadana"},
    ),
    (
        "Tiga unit pembangkitan di Pulau Jawa memperoleh ISO 55001:2014. Pembangkit di bawah PT "
        "Indonesia Power tersebut adalah Unit Pembangkitan Saguling di Bandung Barat, Mrica di "
        "Banjarnegara, dan Kamojang di Garut.",
        {"Unit Pembangkitan Saguling", "Mrica", "Kamojang"},
    ),
    (
        "Kabupaten Pakpak meraih ISO 9001 untuk tiga satuan kerja. Ketiga SKPD dimaksud adalah "
        "Dinas Pendidikan, RSUD Salak, dan Puskesmas Siempat Rube.",
        {"Dinas Pendidikan", "RSUD Salak", "Puskesmas Siempat Rube"},
    ),
    (
        "Dua SKPD di Pemkot Ende mendapatkan ISO 9001. Sertifikat diserahkan kepada Dinas Sosial "
        "dan Dinas Kesehatan.",
        {"Dinas Sosial", "Dinas Kesehatan"},
    ),
    (
        "Tiga unit PT Tambang Raya Tbk, yaitu Unit Bisnis Pertambangan Nikel Kolaka, Unit Bisnis "
        "Pertambangan Bauksit Tayan, dan Unit Bisnis Pengolahan Logam Mulia meraih SMK3.",
        {
            "Unit Bisnis Pertambangan Nikel Kolaka",
            "Unit Bisnis Pertambangan Bauksit Tayan",
            "Unit Bisnis Pengolahan Logam Mulia",
        },
    ),
    (
        "PLN UP3 Kudus meraih ISO 45001:2018. Unit ini menjadi yang kedua menerima sertifikat "
        "serupa "
        "setelah PLN UP3 Pati.",
        {"PLN UP3 Kudus", "PLN UP3 Pati"},
    ),
    ("PLN UP3 Ende meraih ISO 9001 setelah PLN UID Lampung mengaudit.", {"PLN UP3 Ende"}),
    (
        "Tahun lalu UP2D Ende menerima sertifikat SMP dari Baharkam Polri dengan predikat Gold.",
        {"UP2D Ende"},
    ),
    (
        "PT Bara Uap received an ISO 9002 certificate. It was handed over by PT Mutu "
        "Sertifikasi, an "
        "institution which issues ISO 9000 series certificates.",
        {"PT Bara Uap"},
    ),
    (
        "Perseroan memperoleh ISO 14001. PT Bara Uap mengantongi dua sertifikat ISO 14001 untuk PT "
        "Segara Daya dan PT Lintas Daya.",
        {"PT Segara Daya", "PT Lintas Daya"},
    ),
]


@pytest.mark.parametrize(("text", "holders"), CASES)
def test_holders(text: str, holders: set[str]) -> None:
    assert {each.holder for each in extract(text).certifications} == holders


@pytest.mark.parametrize(
    "text",
    [
        "PLTU Bengkayang sudah direncanakan akan memperoleh sertifikat ISO 50001 tahun ini.",
        "PT Bara Uap diaudit. Apabila ini terpenuhi, maka semua unit PT Bara Uap tersertifikasi "
        "ISO "
        "9001.",
        "Langkah memperoleh ISO 9001 dipaparkan PT Bara Uap.",
    ],
)
def test_what_is_still_to_come(text: str) -> None:
    assert not extract(text).certifications


def test_it_is_no_wonder() -> None:
    found = extract("Tidak heran jika PT Bara Uap diganjar sertifikat ISO 14001.").certifications
    assert [each.holder for each in found] == ["PT Bara Uap"]


def test_a_national_adoption_is_no_implementation_besides() -> None:
    found = extract(
        "PLN Batam meraih SNI ISO 37001:2016. PLN Batam bekerja sesuai ISO 37001 versi 2016."
    )
    assert found.certifications
    assert not found.other_claims


def test_the_ministry_of_manpower_grants() -> None:
    found = extract(
        "PT Bara Uap menyabet penghargaan Industri Hijau dari Kementerian Perindustrian. "
        "Kinerja PT "
        "Bara Uap ditopang sertifikasi SMK3."
    )
    assert [each.certification_body for each in found.certifications] == [None]


def test_a_place_is_no_organisation() -> None:
    found = extract(
        "PT Hutan Lestari menyebut dua pabrik, yaitu Sanggau dan Melawi, mengantongi ISO 50001."
    )
    assert [each.name for each in found.organizations] == ["PT Hutan Lestari"]


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        ("PT Segara Daya has completed its ISO 45001 certification.", {"PT Segara Daya"}),
        ("Selain UP3 Ende, sertifikat SMK3 juga diraih UP3 Tegal.", {"UP3 Ende", "UP3 Tegal"}),
        ("PT Segara Daya lulus audit dan mendapatkan sertifikasi ISO 45001.", {"PT Segara Daya"}),
        (
            "PT Segara Daya meraih Sertifikasi Sistem Manajemen Anti Penyuapan (SMAP) berbasis ISO "
            "37001:2016.",
            {"PT Segara Daya"},
        ),
        ("Sertifikasi ISO 37001 PT Segara Daya berlaku hingga 2027.", {"PT Segara Daya"}),
        ("PT Segara Daya membeli trafo bersertifikat ISO 9001:2015.", set()),
        ("PT Segara Daya memakai kabel dari pabrik bersertifikasi ISO 9001:2015.", set()),
        ("Masa berlaku sertifikat ISO 9001 hingga tiga tahun, kata PT Segara Daya.", set()),
    ],
)
def test_turns_of_getting(text: str, holders: set[str]) -> None:
    assert {each.holder for each in extract(text).certifications} == holders


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        (
            "Pembangkit yang sudah bersertifikat ISO 55001 baru dua, PLTA Cirata dan PLTA Ubrug.",
            {"PLTA Cirata", "PLTA Ubrug"},
        ),
        (
            "PT Panas Bumi Raya menyebut dua areanya, Sekincau dan Tompaso, memegang ISO 14001.",
            {"Sekincau", "Tompaso"},
        ),
        (
            "Manajer UP3 Bima Budi Santoso dan Manajer UP3 Sumbawa Ahmad Yani menerima ISO 9001.",
            {"UP3 Bima", "UP3 Sumbawa"},
        ),
        (
            "Sertifikat ISO 9001 diserahkan kepada Manajer UP3 Bima, Budi Santoso, dan Manajer UP3 "
            "Sumbawa, Ahmad Yani.",
            {"UP3 Bima", "UP3 Sumbawa"},
        ),
        ('"PT Segara Daya sudah ISO 37001:2016," kata Budi.', {"PT Segara Daya"}),
        (
            "With the ISO 14001 certificate in hand, PT Segara Daya exports more.",
            {"PT Segara Daya"},
        ),
        ("Perusahaan sudah ISO 9001 lebih dipercaya, kata dosen itu.", set()),
    ],
)
def test_lists_without_a_word_that_announces(text: str, holders: set[str]) -> None:
    assert {each.holder for each in extract(text).certifications} == holders
