"""Holders that a text counts and names next, by whatever words, and what it takes back."""

from __future__ import annotations

import pytest

from kg.extract import extract

Held = set[tuple[str | None, str]]

HELD: list[tuple[str, Held]] = [
    (  # whose units they are is told in full between the count and the verb
        "Tiga unit pelaksana di bawah PT PLN (Persero) Unit Induk Wilayah Kalimantan Selatan dan "
        "Kalimantan Tengah (UIW Kalselteng) mengantongi sertifikat ISO 9001:2015 tentang mutu.\n\n"
        "Ketiganya adalah UP3 Barabai, UP3 Kuala Kapuas serta UP3 Palangka Raya.",
        {
            ("UP3 Barabai", "ISO 9001:2015"),
            ("UP3 Kuala Kapuas", "ISO 9001:2015"),
            ("UP3 Palangka Raya", "ISO 9001:2015"),
        },
    ),
    (
        "PLN Distribusi Jawa Barat akhirnya menambah dua unit kerjanya yang bersertifikat "
        "ISO 9001:2008. Kedua unit itu yakni APJ Cirebon dan APJ Tasikmalaya.",
        {("APJ Cirebon", "ISO 9001:2008"), ("APJ Tasikmalaya", "ISO 9001:2008")},
    ),
    (
        "Bertempat di kantor PLN UID Jawa Timur, PT Garuda Sertifikasi Indonesia menyerahkan "
        "sertifikat SNI ISO 37001:2016 kepada kantor induk beserta dua unit di bawahnya.\n\n"
        "Adapun dua unit yang turut menerima sertifikat yaitu UP3 Gresik dan UP3 Sidoarjo.",
        {
            ("PLN UID Jawa Timur", "SNI ISO 37001:2016"),
            ("UP3 Gresik", "SNI ISO 37001:2016"),
            ("UP3 Sidoarjo", "SNI ISO 37001:2016"),
        },
    ),
    (  # one to a line
        "PT Sucofindo menyerahkan sertifikat SNI ISO 37001:2016 kepada tiga perusahaan bidang "
        "energi.\n\nKetiga perusahaan tersebut ialah:\n1. PT Bukit Energi Investama,\n"
        "2. PT PLN Suku Cadang, dan\n3. PT Haleyora Powerindo.",
        {
            ("PT Bukit Energi Investama", "SNI ISO 37001:2016"),
            ("PT PLN Suku Cadang", "SNI ISO 37001:2016"),
            ("PT Haleyora Powerindo", "SNI ISO 37001:2016"),
        },
    ),
    (
        "Dua unit pelaksana di bawah PLN UIP3B Sumatera memperoleh sertifikat SMP dari Polri.\n\n"
        "Adapun rincian hasilnya sebagai berikut:\n- UPT Padang nilai 95,20 (Gold)\n"
        "- UPT Bengkulu nilai 86,11 (Silver)",
        {("UPT Padang", "SMP"), ("UPT Bengkulu", "SMP")},
    ),
    (
        "Senior Manager K3L PLN UID Jawa Barat, Iwan Ridwan merinci, sertifikat SMK3 berikut "
        "bendera emas diterima tiga unit, yaitu UP3 Bandung, UP3 Bekasi dan UP3 Cirebon.",
        {("UP3 Bandung", "SMK3"), ("UP3 Bekasi", "SMK3"), ("UP3 Cirebon", "SMK3")},
    ),
    (
        "UBP Suralaya menutup tahun 2008 dengan tiga sertifikat sistem manajemen. Ketiganya yakni "
        "sertifikat ISO 14001:2004, OHSAS 18001:2007, serta sertifikat dan bendera emas SMK3.",
        {
            ("UBP Suralaya", "ISO 14001:2004"),
            ("UBP Suralaya", "OHSAS 18001:2007"),
            ("UBP Suralaya", "SMK3"),
        },
    ),
    (  # "sedang" before another holder is "while", no progress
        "UPT Palembang mempertahankan ISO 9001:2015 dan ISO 14001:2015, sedang UPT Padang "
        "mempertahankan ISO 9001:2015 serta ISO 55001:2014.",
        {
            ("UPT Palembang", "ISO 9001:2015"),
            ("UPT Palembang", "ISO 14001:2015"),
            ("UPT Padang", "ISO 9001:2015"),
            ("UPT Padang", "ISO 55001:2014"),
        },
    ),
    (
        "UPT Palembang meraih ISO 9001:2015, sedang mengurus ISO 55001 untuk tahun depan.",
        {("UPT Palembang", "ISO 9001:2015")},
    ),
    (
        "Dinas ESDM Provinsi Sulawesi Tengah menjadi perangkat daerah pertama di lingkup "
        "Pemerintah Provinsi Sulawesi Tengah yang memegang sertifikat SNI ISO 9001:2015.",
        {("Dinas ESDM Provinsi Sulawesi Tengah", "SNI ISO 9001:2015")},
    ),
    (
        "PT Surya Panas received ISO 14001:2015 and ISO 45001:2018 certificates from SGS "
        "Indonesia. PT Bulan Panas was recertified to the same two standards by LRQA.",
        {
            ("PT Surya Panas", "ISO 14001:2015"),
            ("PT Surya Panas", "ISO 45001:2018"),
            ("PT Bulan Panas", "ISO 14001:2015"),
            ("PT Bulan Panas", "ISO 45001:2018"),
        },
    ),
    (
        "UP Gresik misalnya tercatat sebagai pemegang SNI ISO 50001:2018 dari PT TUV NORD "
        "Indonesia.",
        {("UP Gresik", "SNI ISO 50001:2018")},
    ),
    (
        "UP3 Sumba kini memegang sertifikat ISO 3834-2:2021 untuk persyaratan mutu pengelasan.",
        {("UP3 Sumba", "ISO 3834-2:2021")},
    ),
    (  # what the standard takes the place of is no certificate
        "PT Merapi Elektrindo Utama memperoleh sertifikat ISO 45001:2018, standar yang "
        "menggantikan OHSAS 18001.",
        {("PT Merapi Elektrindo Utama", "ISO 45001:2018")},
    ),
    (
        "PT Cirata Timur Power memiliki sertifikat Sistem Manajemen Terintegrasi sebagai "
        "berikut :\n\n - ISO 9001:2015 (Mutu), terbit 15 Desember 2017\n"
        " - ISO 14001:2015 (Lingkungan), terbit 15 Desember 2017",
        {
            ("PT Cirata Timur Power", "ISO 9001:2015"),
            ("PT Cirata Timur Power", "ISO 14001:2015"),
        },
    ),
    ("UP2W IV Jakarta masih mengurus perpanjangan ISO 9001 yang habis berlaku Juli lalu.", set()),
    (
        "Pada edisi 12 Januari kami menulis bahwa UBP Labuhan Angin telah menerima ISO 50001. "
        "Itu keliru. Mohon maaf kepada pembaca.",
        set(),
    ),
    (
        "Ia juga minta Dinas Lingkungan Hidup Belitung segera menyusul disertifikasi, minimal "
        "ISO 14001.",
        set(),
    ),
]


@pytest.mark.parametrize(("text", "expected"), HELD)
def test_counted_then_listed(text: str, expected: Held) -> None:
    found = extract(text)
    held = {(each.holder, code) for each in found.certifications for code in each.standards}
    assert held == expected


def test_certifier_of_those_who_got_it_too() -> None:
    text = (
        "Bertempat di kantor PLN UID Jawa Timur, PT Garuda Sertifikasi Indonesia menyerahkan "
        "sertifikat SNI ISO 37001:2016 kepada kantor induk beserta dua unit di bawahnya.\n\n"
        "Adapun dua unit yang turut menerima sertifikat yaitu UP3 Gresik dan UP3 Sidoarjo."
    )
    bodies = {each.certification_body for each in extract(text).certifications}
    assert bodies == {"PT Garuda Sertifikasi Indonesia"}
