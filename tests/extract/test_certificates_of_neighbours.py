"""Certificates told over two sentences, holders pointed back to, certificates that come out."""

from __future__ import annotations

import pytest

from kg.extract import extract

Held = set[tuple[str | None, str]]


def held(text: str) -> Held:
    return {
        (each.holder, standard)
        for each in extract(text).certifications
        for standard in each.standards
    }


RECEIVERS: list[tuple[str, Held]] = [
    (
        "PLN mengelola dua pembangkit, yakni UP Gresik dan UP Muara Tawar. Keduanya meraih "
        "sertifikat. Sertifikat ISO 55001:2014 itu diserahkan Jumat oleh BSI.",
        {("UP Gresik", "ISO 55001:2014"), ("UP Muara Tawar", "ISO 55001:2014")},
    ),
    (
        "Sertifikat diterima UP3 Bogor, UP3 Depok, dan UP3 Bekasi. Penyerahan sertifikat ISO 9001 "
        "dilakukan oleh SGS.",
        {("UP3 Bogor", "ISO 9001"), ("UP3 Depok", "ISO 9001"), ("UP3 Bekasi", "ISO 9001")},
    ),
    (
        "ISO 9001:2015 untuk UP3 Bogor, sedangkan ISO 14001:2015 untuk UP3 Depok. Kedua "
        "sertifikat dikeluarkan SGS.",
        {("UP3 Bogor", "ISO 9001:2015"), ("UP3 Depok", "ISO 14001:2015")},
    ),
    (
        "Ada dua sertifikat yang diterima. Pertama, ISO 27001:2022 atas nama PLN Icon Plus, dan "
        "kedua ISO 37001:2016 atas nama PLN Batam.",
        {("PLN Icon Plus", "ISO 27001:2022"), ("PLN Batam", "ISO 37001:2016")},
    ),
    (
        "ISO 9001:2015 untuk UP3 Bogor, sedangkan ISO 14001:2015 untuk UP3 Depok. Kedua "
        "sertifikat ditargetkan terbit tahun depan.",
        set(),
    ),
    (
        "PLN Batam menerapkan ISO 27001:2022 yang disertifikasi oleh BSI.",
        {("PLN Batam", "ISO 27001:2022")},
    ),
    ("PLN Batam menerapkan ISO 27001:2022 yang dikeluarkan oleh pemerintah.", set()),
    (
        "PLN Batam menerapkan ISO 37001 yang dikeluarkan oleh International Organization for "
        "Standardization.",
        set(),
    ),
    (
        "PLN Batam menjalani sertifikasi ISO 9001:2015 sejak Januari. Sertifikatnya terbit Mei.",
        {("PLN Batam", "ISO 9001:2015")},
    ),
    (
        "PLN Batam akan menjalani sertifikasi ISO 9001:2015. Sertifikatnya terbit Mei.",
        set(),
    ),
    ("PLN Batam diaudit untuk ISO 9001:2015. Sertifikat itu belum terbit.", set()),
    (
        "PLN Batam menjalani audit ISO 9001:2015. Sertifikat penghargaan diterima Direktur PLN "
        "Batam.",
        set(),
    ),
]

RECEIVERS += [
    (
        "Sertifikasi tersebut mencakup ISO 9001:2015 dan ISO 14001:2015 bagi PLN UPDK Bakaru.",
        {("PLN UPDK Bakaru", "ISO 9001:2015"), ("PLN UPDK Bakaru", "ISO 14001:2015")},
    ),
    (
        "PLN UPDK Bakaru menargetkan tiga sertifikat. Sertifikat itu meliputi ISO 9001:2015.",
        set(),
    ),
    (
        "UP Brantas (ISO 9001) dan UP Cirata (ISO 55001) mendapat sertifikat dari LRQA.",
        {("UP Brantas", "ISO 9001"), ("UP Cirata", "ISO 55001")},
    ),
    (
        "UP Brantas (ISO 9001) dan UP Cirata (ISO 55001) akan mendapat sertifikat dari LRQA.",
        set(),
    ),
    (
        "Sertifikat ISO 9001:2015 (UP3 Bogor) dan ISO 14001:2015 (UP3 Depok) diserahkan SGS.",
        {("UP3 Bogor", "ISO 9001:2015"), ("UP3 Depok", "ISO 14001:2015")},
    ),
    (
        "Untuk ISO 9001:2015, sertifikat diberikan kepada UP3 Bogor; ISO 14001:2015 kepada UP3 "
        "Depok.",
        {("UP3 Bogor", "ISO 9001:2015"), ("UP3 Depok", "ISO 14001:2015")},
    ),
    (
        "Di antara unit yang sudah bersertifikat ISO 55001 terdapat UP Gresik dan UP Paiton.",
        {("UP Gresik", "ISO 55001"), ("UP Paiton", "ISO 55001")},
    ),
    (
        "UP3 Bogor meraih ISO 14001:2015 dan ISO 9001:2015 (UP3 Depok menyusul tahun depan).",
        {("UP3 Bogor", "ISO 9001:2015"), ("UP3 Bogor", "ISO 14001:2015")},
    ),
    (
        "Pelatihan ISO 9001 untuk UP3 Bogor dan ISO 14001 untuk UP3 Depok digelar. Peserta "
        "menerima sertifikat.",
        set(),
    ),
]


@pytest.mark.parametrize(("text", "expected"), RECEIVERS)
def test_told_over_two_sentences(text: str, expected: Held) -> None:
    assert held(text) == expected


POINTERS = [
    (
        "Kepala Dinas Kesehatan Kota Bogor hadir. Dinas tersebut menjadi yang pertama meraih SNI "
        "ISO 9001:2015.",
        "Dinas Kesehatan Kota Bogor",
    ),
    (
        "Politeknik Negeri Bandung bersyukur. Kampus itu baru saja mengantongi ISO 21001:2018.",
        "Politeknik Negeri Bandung",
    ),
    (
        "RSUD Kota Bogor berbenah. Rumah sakit milik Pemkot Bogor itu kini mengantongi sertifikat "
        "ISO 9001:2015.",
        "RSUD Kota Bogor",
    ),
    (
        "Perumda Tirta Pakuan tumbuh. BUMD milik Pemkot Bogor tersebut sudah bersertifikat ISO "
        "9001:2015.",
        "Perumda Tirta Pakuan",
    ),
    (
        "PLTU Rembang dibangun PT Hutama Karya. Pembangkit berkapasitas 2x315 MW itu kembali "
        "meraih ISO 14001:2015.",
        "PLTU Rembang",
    ),
    ("PLN Batam bertemu Universitas Batam. Kampus itu meraih ISO 21001:2018.", "Universitas Batam"),
]


@pytest.mark.parametrize(("text", "holder"), POINTERS)
def test_pointed_back(text: str, holder: str) -> None:
    assert [each.holder for each in extract(text).certifications] == [holder]


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("Pada 3 Juni 2022 sertifikat ISO 9001:2015 PLN Puslitbang terbit.", True),
        ("Sertifikat ISO 9001:2015 untuk PLN Puslitbang akhirnya keluar juga.", True),
        ("PLN Puslitbang mampu mempertahankan sertifikat ISO 9001:2015.", True),
        ("Alhamdulillah, PLN Puslitbang mampu lolos sertifikasi ISO 9001:2015.", True),
        ("Sertifikat ISO 9001:2015 PLN Puslitbang tak kunjung terbit.", False),
        ("Sertifikat ISO 9001:2015 PLN Puslitbang akan terbit bulan depan.", False),
        ("Kalau lancar, sertifikat ISO 9001:2015 PLN Puslitbang terbit bulan depan.", False),
        ("PLN Puslitbang menunggu sertifikat ISO 9001:2015 terbit.", False),
        ("Setelah sertifikat ISO 9001:2015 terbit, PLN Puslitbang akan bersyukur.", False),
        ("Surat edaran tentang ISO 9001:2015 di PLN Puslitbang terbit pada 2018.", False),
        ("PLN Puslitbang optimistis mampu meraih sertifikat ISO 9001:2015.", False),
        ("PLN Puslitbang harus mampu mempertahankan ISO 9001:2015.", False),
        ("PLN Puslitbang belum mampu meraih ISO 9001:2015.", False),
    ],
)
def test_comes_out(text: str, *, stated: bool) -> None:
    assert held(text) == ({("PLN Puslitbang", "ISO 9001:2015")} if stated else set())


def test_a_partner_of_the_audit_certifies() -> None:
    found = extract(
        "Bekerja sama dengan PT Sentra Mutu, PLN Batam menjalani sertifikasi. Sertifikat ISO 9001 "
        "terbit Mei 2021."
    ).certifications
    assert [each.certification_body for each in found] == ["PT Sentra Mutu"]
    found = extract(
        "Bekerja sama dengan PT Sentra Mutu dalam persiapan sertifikasi, PLN Batam bersiap. "
        "Sertifikat ISO 9001 terbit Mei 2021."
    ).certifications
    assert [each.certification_body for each in found] == [None]
