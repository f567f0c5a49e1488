"""Certificates as pages tell them: held since, handed over for a scheme, counted by unit."""

from __future__ import annotations

import pytest

from kg.extract import extract

Row = tuple[str | None, str, str | None]
CASES: list[tuple[str, set[Row]]] = [
    (
        "PT Bumi Pembangkit menjalani audit resertifikasi SMK3. Audit ini upaya untuk menjaga "
        "sertifikasi yang telah diraih pada 2016.",
        {("PT Bumi Pembangkit", "SMK3", None)},
    ),
    (
        "PLN UP3 Ende menjalani audit SMK3. Sertifikatnya yang sudah dimiliki berakhir Mei.",
        {("PLN UP3 Ende", "SMK3", None)},
    ),
    (  # of which of two is not told
        "PLN UP3 Ende menjalani audit SMK3 dan ISO 9001. Ini demi sertifikasi yang telah diraih.",
        set(),
    ),
    ("PLN UP3 Ende menjalani audit SMK3. Sertifikasi itu belum pernah diraih.", set()),
    (
        "PT Segara Uap memperoleh Sertifikat Predikat Hijau. Penghargaan tersebut diserahkan "
        "Direktorat Jenderal Ketenagalistrikan Kementerian Energi dan Sumber Daya Mineral (ESDM) "
        "sebagai pengakuan terhadap ketekunan dan membaiknya kinerja saat menjalankan Sistem "
        "Manajemen Keselamatan Ketenagalistrikan (SMK2).",
        {
            (
                "PT Segara Uap",
                "SMK2",
                "Direktorat Jenderal Ketenagalistrikan Kementerian Energi dan Sumber Daya Mineral "
                "(ESDM)",
            )
        },
    ),
    (
        "PT Bara Uap has got an ISO 45001:2018 certificate. PT Bara Uap got to work on ISO 9001.",
        {("PT Bara Uap", "ISO 45001:2018", None)},
    ),
    (
        "PT Bara Uap got the Health and Work Safety Management System (SMK3) award from the "
        "Ministry of Manpower.",
        {("PT Bara Uap", "SMK3", "Ministry of Manpower")},
    ),
    (
        "PLN UP3 Ende received the ISO 45001:2018 Occupational Health and Safety Management System "
        "certificate.",
        {("PLN UP3 Ende", "ISO 45001:2018", None)},
    ),
    (  # what a company counts of its own
        "PLN Indonesia Power memboyong 54 penghargaan yang digelar Kementerian Ketenagakerjaan. "
        "Penghargaan ini terdiri atas 2 kategori, yaitu Kecelakaan Nihil didapat 29 unit. Sistem "
        "Manajemen Keselamatan dan Kesehatan Kerja (SMK3) didapat 9 unit.",
        {("PLN Indonesia Power", "SMK3", "Kementerian Ketenagakerjaan")},
    ),
    (  # what others got is none of its
        "PLN Indonesia Power memboyong 54 penghargaan. Pada ajang itu SMK3 diraih 40 unit.",
        set(),
    ),
    (
        "PT Bayu Uap meraih Zero Accident Award. Jawa Barat mendapatkan penghargaan terbanyak, di "
        "antaranya Gubernur Pembina K3 Terbaik dan 125 perusahaan dengan penerapan SMK3.",
        set(),
    ),
    (
        "PT Kapuas Beton meraih sertifikat ISO 9001:2015. PT Kapuas Beton mendaftarkan "
        "sertifikasinya di TUV Nord, Jerman.",
        {("PT Kapuas Beton", "ISO 9001:2015", "TUV Nord")},
    ),
    (  # a prize for two things that were reached
        "PLN UIP Nusra mendapat penghargaan atas pencapaian Zero Accident (Nihil Kecelakaan) dan "
        "penerapan SMK3. Penghargaan ini diserahkan oleh Pemerintah Provinsi NTB.",
        {("PLN UIP Nusra", "SMK3", "Pemerintah Provinsi NTB")},
    ),
    ("PLN UIP Nusra mencatat pencapaian Zero Accident dan penerapan SMK3.", set()),
    (  # what a certificate is the proof of
        "PT Bima Uap berhasil meraih Sertifikat Predikat Hijau yang digelar Kementerian ESDM. "
        "Penghargaan ini menjadi bukti nyata komitmen dalam menjaga penerapan SMK2.",
        {("PT Bima Uap", "SMK2", "Kementerian ESDM")},
    ),
    (
        "PT Bima Uap menerima penghargaan Zero Accident. Penghargaan ini menjadi bukti penerapan "
        "SMK3.",
        set(),
    ),
    (
        "PT Bima Uap menargetkan meraih sertifikat hijau. Penghargaan ini menjadi bukti penerapan "
        "SMK2.",
        set(),
    ),
    (
        "Penyerahan sertifikat ISO 9001:2015 dari Cakra Mutu Indonesia kepada PT Uap Jaya "
        "berlangsung di Kantor Haleyora Power.",
        {("PT Uap Jaya", "ISO 9001:2015", "Cakra Mutu Indonesia")},
    ),
    ("PLN UP3 Ende memiliki 12 pegawai bersertifikat auditor SMK3 dan ahli K3.", set()),
    ("PLN UP3 Ende punya auditor yang telah bersertifikat ISO 9001.", set()),
    (
        "Usai dinilai tim Polda Sulsel, PLTU Barru memperoleh sertifikat SMP. Sertifikat "
        "diserahkan Kapolda kepada Manajer UPK Barru.",
        {("PLTU Barru", "SMP", "Polda Sulsel")},
    ),
    (
        "PLN UID S2JB meraih sertifikat SMK3 di tiga UP3, yaitu UP3 Lahat, UP3 Jambi dan UP3 "
        "Bengkulu.",
        {(name, "SMK3", None) for name in ("UP3 Lahat", "UP3 Jambi", "UP3 Bengkulu")},
    ),
    (  # a certifier is accredited for a standard
        "Sucofindo meraih akreditasi KAN untuk skema ISO 37001. PLN UID Bali belum disertifikasi.",
        set(),
    ),
    (
        "PLN Area Malang tercatat sebagai unit pertama di PLN Distribusi Jawa Timur yang "
        "bersertifikat ISO 9001:2008.",
        {("PLN Area Malang", "ISO 9001:2008", None)},
    ),
    (
        "PLN Puslitbang mendapat akreditasi dari KAN sebagai laboratorium penguji sesuai ISO/IEC "
        "17025:2008.",
        {("PLN Puslitbang", "ISO/IEC 17025:2008", None)},
    ),
    (
        "Laboratorium Kalibrasi PLN Pusertif terakreditasi KAN berdasarkan SNI ISO/IEC 17025:2017.",
        {("Laboratorium Kalibrasi PLN Pusertif", "SNI ISO/IEC 17025:2017", None)},
    ),
    (
        "Ketua KAN menyerahkan sertifikat akreditasi kepada Laboratorium Kalibrasi PT Daya Uap. "
        "Laboratorium itu dinilai telah memenuhi persyaratan sesuai SNI ISO/IEC 17025:2008.",
        {("Laboratorium Kalibrasi PT Daya Uap", "SNI ISO/IEC 17025:2008", None)},
    ),
    ("PLN Puslitbang mengajukan akreditasi kepada KAN sesuai ISO/IEC 17025:2008.", set()),
    (
        "Sertifikat emas SMK3 diberikan kepada Unit Pembangkitan (UP Paiton), UP Cirata, Badan "
        "Pengelola Waduk Cirata (BPWC), UBJOM Arun, dan UBJOM Tenayan.",
        {
            (name, "SMK3", None)
            for name in (
                "UP Paiton",
                "UP Cirata",
                "Badan Pengelola Waduk Cirata (BPWC)",
                "UBJOM Arun",
                "UBJOM Tenayan",
            )
        },
    ),
    (
        "The SMK3 Gold Flag was presented by the Manpower Minister to PLN Indonesia Power's "
        "Suralaya unit.",
        {("Suralaya unit", "SMK3", "Manpower Minister")},
    ),
    (
        "PLN UP3 Ende belum memiliki ISO 9001, namun PLN UP3 Kupang sudah memilikinya.",
        {("PLN UP3 Kupang", "ISO 9001", None)},
    ),
    ("PLN UP3 Ende belum memiliki ISO 9001 dan PLN UP3 Kupang belum memilikinya.", set()),
    (
        "PLTU Tanjung Jati B telah mengantongi sertifikat ISO 9001. Hal itu berlaku di PLTU "
        "Tanjung Jati B.",
        {("PLTU Tanjung Jati B", "ISO 9001", None)},
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_held(text: str, expected: set[Row]) -> None:
    found = extract(text).certifications
    assert {(c.holder, s, c.certification_body) for c in found for s in c.standards} == expected


def test_prizes_that_a_company_counts_by_unit() -> None:
    found = extract(
        "PLN Indonesia Power memboyong 45 penghargaan. Penghargaan ini meliputi Kecelakaan Nihil "
        "diraih 29 unit. Pencegahan dan Penanggulangan TBC diraih 11 unit. Pencegahan dan "
        "Penanggulangan HIV-AIDS diraih 5 unit."
    ).other_claims
    assert {(c.kind, c.holder, c.about) for c in found} == {
        ("award", "PLN Indonesia Power", "Kecelakaan Nihil"),
        ("award", "PLN Indonesia Power", "Pencegahan dan Penanggulangan TBC"),
        ("award", "PLN Indonesia Power", "Pencegahan dan Penanggulangan HIV-AIDS"),
    }


def test_a_laboratory_is_not_the_unit_whose_it_is() -> None:
    found = extract(
        "Laboratorium Uji Minyak PLN Unit Induk Transmisi Jawa Bagian Tengah (UIT JBT) diuji. "
        "Manajer PLN UIT JBT menunggu, dan Laboratorium Uji Minyak PLN UIT JBT dinilai."
    )
    assert [each.name for each in found.organizations] == [
        "Laboratorium Uji Minyak PLN Unit Induk Transmisi Jawa Bagian Tengah (UIT JBT)",
        "PLN UIT JBT",
    ]


JUDGED: list[tuple[str, set[tuple[str, str | None, str, str | None]]]] = [
    (
        "PLTGU Muara Tawar meraih sertifikat audit Sistem Manajemen Pengamanan (SMP) dari Polda "
        "Jabar dengan nilai 91,2 persen.",
        {("audit_result", "PLTGU Muara Tawar", "SMP", "91,2 persen")},
    ),
    (
        "PLN UIP Nusra meraih predikat Zero Accident. Penghargaan tersebut diberikan oleh "
        "Pemerintah Provinsi NTB.",
        {("award", "PLN UIP Nusra", "Zero Accident", None)},
    ),
    (
        "PLN UIP Nusra meraih predikat Zero Accident. Penghargaan tersebut diraih oleh PLN UPP "
        "Nusra 2.",
        {("award", "PLN UPP Nusra 2", "Zero Accident", None)},
    ),
]


@pytest.mark.parametrize(("text", "expected"), JUDGED)
def test_who_judges_gets_nothing(
    text: str, expected: set[tuple[str, str | None, str, str | None]]
) -> None:
    found = extract(text).other_claims
    assert {(c.kind, c.holder, c.about, c.value) for c in found} == expected
