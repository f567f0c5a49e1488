"""Certificates told by rarer words: kept rights, scopes, changes of edition, pointers and ranks."""

from __future__ import annotations

import pytest

from kg.extract import extract


def pairs(text: str) -> set[tuple[str | None, str]]:
    return {
        (each.holder, standard)
        for each in extract(text).certifications
        for standard in each.standards
    }


FORMS: dict[str, tuple[str, set[tuple[str | None, str]]]] = {
    "units counted, then named behind 'adapun'": (
        "Tiga unit pelaksananya dinyatakan lulus sertifikasi ISO 14001:2015 oleh PT SGS Indonesia. "
        "Adapun ketiga unit dimaksud, masing-masing UP3 Kupang, UP3 Ende, serta UP3 Rote.",
        {
            ("UP3 Kupang", "ISO 14001:2015"),
            ("UP3 Ende", "ISO 14001:2015"),
            ("UP3 Rote", "ISO 14001:2015"),
        },
    ),
    "the next sentence gives it to them": (
        "Dua pembangkit milik PLN Indonesia Power menerima sertifikasi ISO 55001:2014. Sertifikasi "
        "manajemen aset itu diberikan kepada UBP Saguling dan UBP Mrica oleh TUV SUD.",
        {("UBP Saguling", "ISO 55001:2014"), ("UBP Mrica", "ISO 55001:2014")},
    ),
    "a house with whose it is pointed back to": (
        "Balai Besar Survei dan Pengujian Ketenagalistrikan (BBSP) bersyukur. Hari ini, Kamis "
        "(24/11/2022), balai yang berada di bawah Direktorat Jenderal EBTKE itu menerima "
        "sertifikat ISO 9001:2015.",
        {
            (
                "Balai Besar Survei dan Pengujian Ketenagalistrikan (BBSP)",
                "ISO 9001:2015",
            )
        },
    ),
    "vital objects counted": (
        "Polri menyerahkan sertifikat SMP kepada dua objek vital nasional. Keduanya yakni PT Surya "
        "Hulu Mahakam dan PT Bayu Energi Laut (BEL).",
        {("PT Surya Hulu Mahakam", "SMP"), ("PT Bayu Energi Laut (BEL)", "SMP")},
    ),
    "prizes named for what was applied": (
        "PT Surya Kimia menerima tiga penghargaan dari Gubernur Jawa Timur. Tiga penghargaan "
        "dimaksud, yaitu atas penerapan SMK3, Pencegahan HIV/AIDS, serta Kecelakaan Nihil.",
        {("PT Surya Kimia", "SMK3")},
    ),
    "completion of certification": (
        "PT Surya Panas Bumi (SPB) announced the completion of its certification under two ISO "
        "standards: ISO 9001 and ISO 14001.",
        {("PT Surya Panas Bumi (SPB)", "ISO 9001"), ("PT Surya Panas Bumi (SPB)", "ISO 14001")},
    ),
    "certificates it had obtained": (
        "PT Surya Raya received ISO 45001:2018 certification. With this, the company completes the "
        "ISO 9001:2015 certificates it had obtained in 2020.",
        {("PT Surya Raya", "ISO 45001:2018"), ("PT Surya Raya", "ISO 9001:2015")},
    ),
    "another rank of the same": (
        "Sertifikat SMP kategori emas diterima oleh UP3 Kupang dan UP3 Ende, sedangkan UP3 Sumba "
        "kebagian kategori perak.",
        {("UP3 Kupang", "SMP"), ("UP3 Ende", "SMP"), ("UP3 Sumba", "SMP")},
    ),
    "a change of standard": (
        "PLN UP3 Kupang telah selesai melakukan migrasi dari OHSAS 18001:2007 ke ISO 45001:2018.",
        {("PLN UP3 Kupang", "ISO 45001:2018")},
    ),
    "the right to use it": (
        "Konsistensi itu membuat UPT Cirebon tetap berhak menggunakan sertifikat ISO 9001.",
        {("UPT Cirebon", "ISO 9001")},
    ),
    "whose scope is widened": (
        "Lingkup sertifikat ISO 37001:2016 milik PLN UID Lampung diperluas.",
        {("PLN UID Lampung", "ISO 37001:2016")},
    ),
    "what we have": (
        'PLN UP3 Kupang meraih ISO 14001:2015. "Yang ISO 9001 sudah kami miliki sejak 2018," kata '
        "Manajer PLN UP3 Kupang Budi Santoso.",
        {("PLN UP3 Kupang", "ISO 14001:2015"), ("PLN UP3 Kupang", "ISO 9001")},
    ),
    "the operator of the plant": (
        "Pengelola PLTU Batang di Jawa Tengah, PT Surya Power Indonesia (SPI), sukses meraih "
        "sertifikat predikat hijau. Sertifikat ini diberikan Ditjen Ketenagalistrikan atas "
        "penerapan SMK2.",
        {("PT Surya Power Indonesia (SPI)", "SMK2")},
    ),
    "units of a region counted, then named with their scores": (
        "Dua unit di lingkungan PLN UIW Babel memboyong sertifikat SMK3. Kedua unit tersebut "
        "masing-masing UP3 Bangka dengan nilai 93,98 persen, serta UP3 Belitung 91,57 persen.",
        {("UP3 Bangka", "SMK3"), ("UP3 Belitung", "SMK3")},
    ),
    "counted behind a passive": (
        "Sertifikat ISO 14001 versi 2015 resmi disandang dua unit pembangkit milik PLN di "
        "Kalbar. Kedua unit yang dimaksud adalah UPDK Kapuas dan UPK Singkawang.",
        {("UPDK Kapuas", "ISO 14001:2015"), ("UPK Singkawang", "ISO 14001:2015")},
    ),
    "a standard that became another": (
        "Sertifikat OHSAS 18001:2007 milik PLN UPDK Bengkulu kini telah dimigrasikan menjadi "
        "ISO 45001:2018.",
        {("PLN UPDK Bengkulu", "ISO 45001:2018")},
    ),
    "one unit by three names": (
        "UBP Saguling Tersertifikasi ISO 50001\n\nPLN Indonesia Power (PLN IP) UBP Saguling telah "
        'tersertifikasi ISO 50001:2018. "Kami hemat," ujar Manajer PLN IP UBP Saguling Budi. '
        "Selain ISO 50001, UBP Saguling memegang ISO 9001:2015.",
        {
            ("PLN Indonesia Power (PLN IP) UBP Saguling", "ISO 50001:2018"),
            ("PLN Indonesia Power (PLN IP) UBP Saguling", "ISO 9001:2015"),
        },
    ),
    "a centre by three names": (
        "PLN Pusdiklat Raih ISO 21001\n\nPT PLN (Persero) Pusat Pendidikan dan Pelatihan "
        "(Pusdiklat) menerima sertifikat ISO 21001:2018. Pusdiklat PLN memegang ISO 9001:2015.",
        {
            ("PT PLN (Persero) Pusat Pendidikan dan Pelatihan (Pusdiklat)", "ISO 21001:2018"),
            ("PT PLN (Persero) Pusat Pendidikan dan Pelatihan (Pusdiklat)", "ISO 9001:2015"),
        },
    ),
    "a wish": (
        'Manager UP3 Kupang Budi Santoso menyampaikan pihaknya masih melengkapi dokumen. "Harapan '
        'kami tahun 2025 sudah bisa mendapat sertifikat SMK2," katanya.',
        set(),
    ),
    "a change that goes on": (
        "PLN UP3 Kupang sedang melakukan migrasi dari OHSAS 18001:2007 ke ISO 45001:2018.",
        set(),
    ),
    "a rank of something else": (
        "Sertifikat SMP diterima UP3 Kupang, sedangkan UP3 Sumba baru akan diaudit.",
        {("UP3 Kupang", "SMP")},
    ),
    "papers of others": (
        "UP3 Kupang mempelajari pedoman ISO 9001 milik PT Surya Raya.",
        set(),
    ),
}


@pytest.mark.parametrize("form", FORMS)
def test_form(form: str) -> None:
    text, expected = FORMS[form]
    assert pairs(text) == expected


def test_the_size_of_a_plant_is_no_word_of_its_name() -> None:
    text = "The 330 MW Sarulla geothermal power plant received ISO 45001:2018 certification."
    assert pairs(text) == {("Sarulla geothermal power plant", "ISO 45001:2018")}
