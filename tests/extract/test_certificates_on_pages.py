"""Certificates as pages tell them: late holders, schemes for numbers, scopes, verbs of sites."""

from __future__ import annotations

import pytest

from kg.extract import extract
from tests.extract.certificate_rows import Told, told

AJA, DQS, BSI = "AJA Registrars Indonesia", "DQS Indonesia", "British Standards Institution (BSI)"
LATE_HOLDERS = [
    (  # those counted, by name
        "Pengakuan itu berupa sertifikat Sistem Manajemen Pengamanan (SMP) yang diterbitkan Polri. "
        "Ketiga unit itu yakni UP Gresik, UP Paiton dan UP Cirata.",
        {
            ("UP Gresik", "SMP", "Polri"),
            ("UP Paiton", "SMP", "Polri"),
            ("UP Cirata", "SMP", "Polri"),
        },
    ),
    (
        "Delapan unit induk dinyatakan memenuhi Sistem Manajemen Anti Penyuapan (SMAP) berdasarkan "
        "SNI ISO 37001:2016. Untuk wilayah Sulawesi, unit yang masuk daftar itu adalah PLN UID "
        "Sulselrabar. Penerbitnya PT Garuda Sertifikasi Indonesia.",
        {("PLN UID Sulselrabar", "SNI ISO 37001:2016", "PT Garuda Sertifikasi Indonesia")},
    ),
    (  # several certificates of one who is named late
        "Kementerian Ketenagakerjaan menyerahkan sertifikat emas SMK3 kepada perusahaan. Yang "
        "kedua sertifikat ISO 45001:2018 dari SGS Indonesia, diterima Senin di Surabaya. "
        "Perusahaan yang dimaksud adalah PT Tirta Daya.",
        {
            ("PT Tirta Daya", "SMK3", "Kementerian Ketenagakerjaan"),
            ("PT Tirta Daya", "ISO 45001:2018", "SGS Indonesia"),
        },
    ),
    (  # who is named behind certificates that have a holder gets none of them
        "PLN UP3 Solok meraih sertifikat ISO 9001:2015. Perusahaan yang dimaksud bupati adalah PT "
        "Tirta Daya.",
        {("PLN UP3 Solok", "ISO 9001:2015", None)},
    ),
]


@pytest.mark.parametrize(("text", "expected"), LATE_HOLDERS)
def test_holders_named_late(text: str, expected: Told) -> None:
    assert told(text) == expected


SCHEMES = [
    (  # a certificate called by its field
        "PT Tirta Daya memperpanjang sertifikasi Integrated Management System (IMS). Resertifikasi "
        "itu mencakup ISO 9001:2015 (mutu), ISO 14001:2015 (lingkungan) dan ISO 55001:2014. Dua "
        "yang pertama diterbitkan AJA Registrars Indonesia, sedangkan sertifikat manajemen aset "
        "diterbitkan oleh DQS Indonesia.",
        {
            ("PT Tirta Daya", "ISO 9001:2015", AJA),
            ("PT Tirta Daya", "ISO 14001:2015", AJA),
            ("PT Tirta Daya", "ISO 55001:2014", DQS),
        },
    ),
    (
        "PT Tirta Daya memegang sertifikat ISO/IEC 27001:2022 dan SNI ISO 37001:2016. SMKI "
        "disertifikasi oleh DQS Indonesia, SMAP disertifikasi oleh AJA Registrars Indonesia.",
        {
            ("PT Tirta Daya", "ISO/IEC 27001:2022", DQS),
            ("PT Tirta Daya", "SNI ISO 37001:2016", AJA),
        },
    ),
    (
        'PLN Icon Plus kini mengempit dua sertifikat baru. "Pertama ISO/IEC 27001 edisi 2022. '
        'Kedua, ISO/IEC 20000-1:2018 untuk layanan TI," kata Budi Santoso. Kedua sertifikat itu '
        "diterbitkan oleh British Standards Institution (BSI).",
        {
            ("PLN Icon Plus", "ISO/IEC 27001:2022", BSI),
            ("PLN Icon Plus", "ISO/IEC 20000-1:2018", BSI),
        },
    ),
    (
        "PLN UBP Kamojang resmi menggenggam sertifikat Sistem Manajemen Energi ISO 50001. Manajer "
        "menyebut standar yang dipakai adalah ISO 50001 versi 2018.",
        {("PLN UBP Kamojang", "ISO 50001:2018", None)},
    ),
    (  # editions of two times and two certifiers
        "Pada 2008, PT Tirta Daya disertifikasi ISO 9001:2000 oleh SGS. Kini sertifikat ISO "
        "9001:2015 PT Tirta Daya diterbitkan oleh DQS Indonesia.",
        {("PT Tirta Daya", "ISO 9001:2000", "SGS"), ("PT Tirta Daya", "ISO 9001:2015", DQS)},
    ),
    (
        "PT Tirta Daya memperoleh sertifikat ISO 50001:2018. Sertifikat itu terbit pada Mei "
        "setelah DQS Indonesia melakukan verifikasi. Sebelumnya auditor SGS memeriksa pabrik lain.",
        {("PT Tirta Daya", "ISO 50001:2018", DQS)},
    ),
]


@pytest.mark.parametrize(("text", "expected"), SCHEMES)
def test_who_certified_which_of_them(text: str, expected: Told) -> None:
    assert told(text) == expected


SCOPES = [
    (
        "PLN UIP Kalbagtim menerima sertifikat ISO 9001:2015. Ruang lingkupnya baru kantor induk "
        "dan UPP Kalbagtim 1. Untuk SMK3, bendera emas sudah diterima tahun lalu.",
        {
            ("PLN UIP Kalbagtim", "ISO 9001:2015", None),
            ("UPP Kalbagtim 1", "ISO 9001:2015", None),
            ("PLN UIP Kalbagtim", "SMK3", None),
        },
    ),
    (  # still to come
        "PLN UIP Kalbagtim menerima sertifikat ISO 9001:2015. Ruang lingkupnya akan mencakup "
        "kantor induk dan UPP Kalbagtim 1.",
        {("PLN UIP Kalbagtim", "ISO 9001:2015", None)},
    ),
    (  # another that only applies its standard
        "PT Tirta Daya sudah bersertifikat SMK3 bendera emas dan PT Bahari Jaya menerapkan ISO "
        "45001 secara mandiri.",
        {("PT Tirta Daya", "SMK3", None)},
    ),
    (  # a former name is the same company
        "PT PLN Nusantara Power Services, atau yang dahulu dikenal luas sebagai PJB Services, "
        "memperpanjang sertifikat ISO 9001:2015.",
        {("PT PLN Nusantara Power Services", "ISO 9001:2015", None)},
    ),
]


@pytest.mark.parametrize(("text", "expected"), SCOPES)
def test_who_holds_by_scope_and_name(text: str, expected: Told) -> None:
    assert told(text) == expected


def test_who_accredits_is_told_by_the_sentence_before() -> None:
    text = (
        "PT Tirta Daya meraih ISO 45001:2018 dari SGS Indonesia. PT Bahari Jaya memegang ISO 9001 "
        "dari DQS Indonesia. Rapat itu lama sekali. Direktur SGS Indonesia Rina Abas memastikan "
        "sertifikat berlaku tiga tahun. Lembaganya diakreditasi KAN."
    )
    assert {(each.holder, each.accreditation_body) for each in extract(text).certifications} == {
        ("PT Tirta Daya", "KAN"),
        ("PT Bahari Jaya", None),
    }


PEOPLE = [
    (
        "Ketua Yayasan Lembaga Konsumen Sulawesi Utara Rina Abas menilai tarif mahal.",
        [("Rina Abas", "Ketua", "Yayasan Lembaga Konsumen Sulawesi Utara")],
    ),
    (  # the name goes on with its words
        "Ketua Yayasan Pendidikan Papua Cerdas menilai tarif mahal.",
        [],
    ),
    (  # a name of an initial and five letters is no degree
        "Keuchik Gampong Lamno, S. Yunus, mengatakan hal itu. Bupati Ende, Markus Jaga, menyebut "
        "listrik penting.",
        [("S. Yunus", "Keuchik Gampong Lamno", None), ("Markus Jaga", "Bupati Ende", None)],
    ),
    (
        '"Di Filipina dan Bangladesh, pemilik pembangkit meminta sertifikat," kata Rina Abas.',
        [("Rina Abas", None, None)],
    ),
    (
        "Pendeta Rina Abas dari Gereja Injili Klasis Ninia bercerita soal lampu surya.",
        [("Rina Abas", "Pendeta", None)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_people(text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    assert [(p.name, p.role, p.organization) for p in extract(text).people] == expected


ARTICLE = "\n\n".join([
    "PLN Menyalakan Listrik di Desa Lamno",
    *("Warga Desa Lamno menyambut listrik dengan gembira pada hari itu." for _ in range(11)),
    "{tail}",
])
TAILS = [
    "Terpopuler\n\n1. Harga Emas Antam Hari Ini\n\n2. Saham Medco Melesat",
    "Selanjutnya: Harga Emas Antam Turun",
    "Copyright 2008 - 2022 PT. Bahari Media. All Rights Reserved.",
    "© Bahari Pos 2019. Dilarang mengutip tanpa izin",
]


@pytest.mark.parametrize("tail", TAILS)
def test_lines_below_an_article_name_nobody(tail: str) -> None:
    assert extract(ARTICLE.format(tail=tail)).organizations == ()
    (named,) = extract(ARTICLE.format(tail="PT Bahari Jaya hadir di sana.")).organizations
    assert named.name == "PT Bahari Jaya"


ORGANISATIONS = [
    (
        "Muara Mutu, lembaga sertifikasi milik BUMN PT Sucofindo, mengaudit PLN UP3 Solok.",
        {"PT Sucofindo", "PLN UP3 Solok"},
    ),
    ("PT Muara Energi mengoperasikan PLTU Unit 1.", {"PT Muara Energi"}),
    ("PT Muara Energi mengoperasikan PLTU Suralaya Unit 1.", {"PT Muara Energi"}),
]


@pytest.mark.parametrize(("text", "expected"), ORGANISATIONS)
def test_organisations(text: str, expected: set[str]) -> None:
    names = {each.name for each in extract(text).organizations}
    assert expected <= names
    assert "PLTU Unit 1" not in names
    assert "BUMN PT Sucofindo" not in names


COUNTED = [
    (  # by lines below
        "PT Bahari Jaya menyatakan ketiga unit kerjanya berhasil mempertahankan sertifikat ISO "
        "9001:2015 setelah audit LRQA.\n"
        "Ketiga unit kerja dimaksud adalah:\n"
        "• Unit Kerja Paiton\n• Unit Kerja Gresik\n• Unit Kerja Muara Karang\n"
        "Audit itu dilakukan dari jauh.",
        {
            ("Unit Kerja Paiton", "ISO 9001:2015", "LRQA"),
            ("Unit Kerja Gresik", "ISO 9001:2015", "LRQA"),
            ("Unit Kerja Muara Karang", "ISO 9001:2015", "LRQA"),
        },
    ),
    (  # apart, each with its score
        "Dua unit PLN menerima sertifikat SMK3. Kedua unit itu masing-masing UPDK Ternate yang "
        "mencatat nilai 90,5 persen, dan UP3 Sofifi dengan 87,1 persen.",
        {("UPDK Ternate", "SMK3", None), ("UP3 Sofifi", "SMK3", None)},
    ),
    (  # to an officer of the holder
        "Map pertama berisi sertifikat ISO 50001:2018. Dokumen itu diserahkan Business Manager PT "
        "SGS Indonesia, Rina Abas, kepada Direktur Operasi PT Bahari Jaya, Budi Santoso.",
        {("PT Bahari Jaya", "ISO 50001:2018", "PT SGS Indonesia")},
    ),
    (  # another document
        "Map pertama berisi standar ISO 50001:2018. Dokumen lain diserahkan Rina Abas kepada "
        "Direktur Operasi PT Bahari Jaya.",
        set(),
    ),
]


@pytest.mark.parametrize(("text", "expected"), COUNTED)
def test_counted_and_handed_over(text: str, expected: Told) -> None:
    assert told(text) == expected


def test_who_accredits_which_scheme() -> None:
    text = (
        "PT Bahari Jaya memegang sertifikat ISO 9001:2015 dan ISO 45001:2018 dari LRQA. LRQA "
        "memperoleh akreditasi dari UKAS untuk skema mutu dan dari KAN untuk skema keselamatan "
        "kerja."
    )
    assert {
        (code, each.accreditation_body)
        for each in extract(text).certifications
        for code in each.standards
    } == {("ISO 9001:2015", "UKAS"), ("ISO 45001:2018", "KAN")}


def test_a_given_name_that_ends_as_a_noun() -> None:
    text = "Kepala Kampung Yoboi, Distrik Sentani, Sefanya Wally (38) mengaku bersyukur."
    (person,) = extract(text).people
    assert person.name == "Sefanya Wally"


SPEAKERS = [
    (  # of whom the text tells long before
        "Dua instalasi, PLTG Gilimanuk dan PLTD Bima, menerima sertifikat SMK2. Sertifikat itu "
        "diterima Senior Manager PLN UBP Bali, Rina Abas. Rina senang. Predikatnya hijau. Tahun "
        "lalu biru. Semua bekerja keras. Perempuan itu merinci, unit yang dipimpinnya juga meraih "
        "ISO 9001:2015.",
        {
            ("PLTG Gilimanuk", "SMK2", None),
            ("PLTD Bima", "SMK2", None),
            ("PLN UBP Bali", "ISO 9001:2015", None),
        },
    ),
    (  # a second certifier is only of what it is told with
        "PT Bahari Jaya meraih sertifikat ISO/IEC 27001:2022 dan ISO 22301:2019. Kedua sertifikat "
        "diterbitkan British Standards Institution (BSI). Perusahaan itu juga mempertahankan "
        "ISO/IEC 20000-1:2018 yang diperoleh sejak 2019 dari PT TUV Rheinland Indonesia.",
        {
            ("PT Bahari Jaya", "ISO/IEC 27001:2022", BSI),
            ("PT Bahari Jaya", "ISO 22301:2019", BSI),
            ("PT Bahari Jaya", "ISO/IEC 20000-1:2018", "PT TUV Rheinland Indonesia"),
        },
    ),
]


@pytest.mark.parametrize(("text", "expected"), SPEAKERS)
def test_units_of_speakers_and_second_certifiers(text: str, expected: Told) -> None:
    assert told(text) == expected
