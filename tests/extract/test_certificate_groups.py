"""Holders named as a group, behind the verb, by a count or a pronoun, and standards dealt out."""

from __future__ import annotations

import pytest

from kg.extract import extract

Pair = tuple[str | None, str]


def pairs(text: str) -> set[Pair]:
    return {
        (each.holder, standard)
        for each in extract(text).certifications
        for standard in each.standards
    }


def bodies(text: str) -> set[str | None]:
    return {each.certification_body for each in extract(text).certifications}


def every(holders: str, *standards: str) -> set[Pair]:
    return {(holder, standard) for holder in holders.split(", ") for standard in standards}


HELD: list[tuple[str, set[Pair]]] = [
    # behind the verb, behind a word that announces them
    (
        "PLN Nusantara Power menerima 12 piagam. Di antara penerima sertifikat SMK3 tercatat UP "
        "Gresik dan UP Paiton.",
        every("UP Gresik, UP Paiton", "SMK3"),
    ),
    (
        "Adapun unit yang mengantongi ISO 14001:2015 yaitu UP3 Kupang dan UP3 Ende.",
        every("UP3 Kupang, UP3 Ende", "ISO 14001:2015"),
    ),
    (
        "Dari 40 unit, yang sudah bersertifikat ISO 45001:2018 adalah UPT Malang dan UPT Madiun.",
        every("UPT Malang, UPT Madiun", "ISO 45001:2018"),
    ),
    (
        "Tiga unit menerima sertifikat SMK3, yakni UP3 Kupang, UP3 Ende, dan UP3 Sumba.",
        every("UP3 Kupang, UP3 Ende, UP3 Sumba", "SMK3"),
    ),
    (
        "Menteri Ketenagakerjaan menganugerahkan bendera emas SMK3 kepada 12 unit PLN, di "
        "antaranya "
        "UPT Palembang, UP3 Lahat, dan UPK Keramasan.",
        every("UPT Palembang, UP3 Lahat, UPK Keramasan", "SMK3"),
    ),
    (
        "Dua belas unit PLN meraih sertifikat SMK3, antara lain UPT Palembang dan UP3 Lahat.",
        every("UPT Palembang, UP3 Lahat", "SMK3"),
    ),
    (
        "Among the recipients of the SMK3 certificate were PLN UP3 Ambon and PLN UP3 Tual.",
        every("PLN UP3 Ambon, PLN UP3 Tual", "SMK3"),
    ),
    # by words that point to a list before
    (
        "PT Pembangkitan Jawa-Bali (PJB) memperoleh tiga PROPER Emas. Ketiganya diberikan "
        "kepada UP "
        "Paiton 1-2, UP Gresik, dan UBJOM Rembang. PROPER Hijau diraih UP Muara Karang dan "
        "UP Muara "
        "Tawar. Sekretaris Perusahaan PJB Wahyu Hendarto menambahkan, seluruh unit penerima PROPER "
        "Emas telah tersertifikasi ISO 14001:2015.",
        every("UP Paiton 1-2, UP Gresik, UBJOM Rembang", "ISO 14001:2015"),
    ),
    (
        "UP3 Kupang dan UP3 Ende diaudit pekan lalu. Manajer UP3 Kupang Budi Santoso mengatakan, "
        "kedua unit tersebut lulus dan meraih sertifikat ISO 9001:2015.",
        every("UP3 Kupang, UP3 Ende", "ISO 9001:2015"),
    ),
    (
        "PLN Indonesia Power mengoperasikan PLTU Suralaya, PLTU Labuan, dan PLTU Lontar. Ketiganya "
        "sudah bersertifikat ISO 14001:2015.",
        every("PLTU Suralaya, PLTU Labuan, PLTU Lontar", "ISO 14001:2015"),
    ),
    (
        "PLN operates the Tambak Lorok gas and steam plant and the Paiton plant. Both were "
        "certified "
        "to ISO 14001:2015 in 2022.",
        every("Tambak Lorok gas and steam plant, Paiton plant", "ISO 14001:2015"),
    ),
    (  # "the company" is whose director was quoted last
        "The Saguling hydropower plant was certified to ISO 55001:2014. "
        '"An auditor is a mirror," said Ardi Wibisana, president director of PLN Indonesia Power. '
        "The company has also held ISO 37001 certification since 2021.",
        {("Saguling hydropower plant", "ISO 55001:2014"), ("PLN Indonesia Power", "ISO 37001")},
    ),
    # other nouns and verbs
    (
        "Sertifikat ISO 9001:2015 kini ada di tangan PLN UP3 Bima. Sertifikat ISO 14001:2015 jatuh "
        "ke tangan PLN UP3 Sumbawa.",
        {("PLN UP3 Bima", "ISO 9001:2015"), ("PLN UP3 Sumbawa", "ISO 14001:2015")},
    ),
    ("PLN UP3 Dompu sudah ber-ISO 14001.", {("PLN UP3 Dompu", "ISO 14001")}),
    ("Kini PLN UPT Salatiga punya sertifikat ISO 9001.", {("PLN UPT Salatiga", "ISO 9001")}),
    (
        "Sucofindo mensertifikasi UP3 Dompu dengan ISO 9001:2015.",
        {("UP3 Dompu", "ISO 9001:2015")},
    ),
    ("Cirebon Power said its plant is ISO 14001-certified.", {("Cirebon Power", "ISO 14001")}),
    (
        "PLN EPI mengadopsi ISO 37001:2016 setelah menerima sertifikatnya dari SGS Indonesia.",
        {("PLN EPI", "ISO 37001:2016")},
    ),
    (
        '"Sertifikat ISO 9001:2015 ini bukti kerja keras," kata Manajer UP3 Kudus Santo '
        "Wijaya saat "
        "menerima sertifikat dari PT Mutu Agung Lestari.",
        {("UP3 Kudus", "ISO 9001:2015")},
    ),
    (
        "Direktorat Jenderal Ketenagalistrikan Kementerian ESDM meraih sertifikat ISO 37001:2016.",
        {("Direktorat Jenderal Ketenagalistrikan Kementerian ESDM", "ISO 37001:2016")},
    ),
    (
        "PLN UP3 Bima mempertahankan sertifikat ISO 9001:2015. Tiga ULP di bawahnya, yaitu "
        "ULP Woha, "
        "ULP Sape, dan ULP Dompu, juga lulus sertifikasi yang sama.",
        every("PLN UP3 Bima, ULP Woha, ULP Sape, ULP Dompu", "ISO 9001:2015"),
    ),
    # what a sentence counts the next one names
    (
        "Empat sertifikat ISO dikantongi PLN Nusantara Power UP Tenayan. Keempatnya ialah "
        "ISO 9001, "
        "ISO 14001, ISO 45001, dan ISO 55001. Sebelumnya unit itu mendapatkan SMK3.",
        every(
            "PLN Nusantara Power UP Tenayan",
            "ISO 9001",
            "ISO 14001",
            "ISO 45001",
            "ISO 55001",
            "SMK3",
        ),
    ),
    (
        "Sebanyak 17 ULP di wilayah PLN UID Jawa Barat bersertifikat ISO 9001:2015 sepanjang 2022, "
        "termasuk ULP Lembang dan ULP Rancaekek.",
        every("ULP Lembang, ULP Rancaekek", "ISO 9001:2015"),
    ),
    (  # what is called a company is the unit that the sentence before names
        "Kerja keras PLN Unit Induk Pembangunan Jawa Bagian Timur dan Bali I (UIP JBTB I) berbuah. "
        "Perusahaan pelat merah ini berhasil lolos sertifikasi yang mencakup ISO 9001:2015.",
        {
            (
                "PLN Unit Induk Pembangunan Jawa Bagian Timur dan Bali I (UIP JBTB I)",
                "ISO 9001:2015",
            )
        },
    ),
    (
        "PLN Nusantara Power said its Paiton unit had passed the surveillance audit for "
        "ISO 9001:2015 "
        "and kept the certificate.",
        {("Paiton unit", "ISO 9001:2015")},
    ),
    (  # two names of one holder, with and without the edition
        "PLN Batam secures ISO 45001\n\nPT Pelayanan Listrik Nasional Batam (PLN Batam) has been "
        "awarded the ISO 45001:2018 certificate. Besides ISO 45001, PLN Batam has held ISO 9001.",
        every("PT Pelayanan Listrik Nasional Batam (PLN Batam)", "ISO 45001:2018", "ISO 9001"),
    ),
    # beside, after and unlike another
    (
        "Menyusul UP3 Tegal, UP3 Pekalongan juga meraih ISO 9001:2015.",
        every("UP3 Tegal, UP3 Pekalongan", "ISO 9001:2015"),
    ),
    (
        "Berbeda dengan UP3 Tegal, UP3 Pekalongan sudah mengantongi ISO 9001:2015.",
        {("UP3 Pekalongan", "ISO 9001:2015")},
    ),
    (
        "Di PLN UID Jateng, UP3 Kudus sudah mengantongi ISO 9001:2015.",
        {("UP3 Kudus", "ISO 9001:2015")},
    ),
    (
        "Sertifikat SMK3 diraih UP3 Jayapura pada 2020, disusul UP3 Sorong setahun kemudian.",
        every("UP3 Jayapura, UP3 Sorong", "SMK3"),
    ),
    (
        "Sertifikat SMK3 diraih UP3 Jayapura, disusul UP3 Sorong yang akan diaudit tahun depan.",
        {("UP3 Jayapura", "SMK3")},
    ),
    (
        "The ISO 9001:2015 certificate for PLN Batam was renewed by TUV Nord in May.",
        {("PLN Batam", "ISO 9001:2015")},
    ),
    (
        "TUV Nord Indonesia has certified PLN Batam's management system under ISO 9001:2015.",
        {("PLN Batam", "ISO 9001:2015")},
    ),
    # standards dealt out
    (
        "PLN UP3 Kudus meraih ISO 9001:2015, UP3 Pati ISO 14001:2015, dan UP3 Demak ISO "
        "45001:2018.",
        {
            ("PLN UP3 Kudus", "ISO 9001:2015"),
            ("UP3 Pati", "ISO 14001:2015"),
            ("UP3 Demak", "ISO 45001:2018"),
        },
    ),
    (
        "Sertifikat yang diserahkan adalah ISO 9001:2015 untuk UP3 Kudus dan ISO 14001:2015 untuk "
        "UP3 Salatiga.",
        {("UP3 Kudus", "ISO 9001:2015"), ("UP3 Salatiga", "ISO 14001:2015")},
    ),
    (
        "PLN menyerahkan sertifikat kepada unit-unitnya.\nBerikut daftar penerimanya:\n"
        "1. UP3 Kudus: ISO 9001:2015\n2. UP3 Pati: ISO 14001:2015",
        {("UP3 Kudus", "ISO 9001:2015"), ("UP3 Pati", "ISO 14001:2015")},
    ),
    (  # nobody is dealt a share: both hold both
        "UP3 Kudus dan UP3 Pati meraih sertifikat masing-masing untuk ISO 9001:2015 dan ISO "
        "14001:2015.",
        every("UP3 Kudus, UP3 Pati", "ISO 9001:2015", "ISO 14001:2015"),
    ),
    # a sentence turns from what is held to what is planned or not held
    (
        "UP3 Kudus meraih ISO 9001:2015, sedangkan UP3 Pati masih mengejar ISO 14001:2015.",
        {("UP3 Kudus", "ISO 9001:2015")},
    ),
    (
        "UP3 Kudus sudah bersertifikat ISO 9001:2015 dan tahun depan membidik ISO 14001:2015.",
        {("UP3 Kudus", "ISO 9001:2015")},
    ),
    (
        "Setelah meraih ISO 9001:2015, UP3 Kudus kini menyiapkan sertifikasi ISO 45001:2018.",
        {("UP3 Kudus", "ISO 9001:2015")},
    ),
    (
        "PLN UP3 Kudus meraih ISO 9001:2015, sedangkan ISO 14001:2015 masih dalam proses.",
        {("PLN UP3 Kudus", "ISO 9001:2015")},
    ),
    (
        "PLN Batam holds ISO 9001 and plans to add ISO 14001 next year.",
        {("PLN Batam", "ISO 9001")},
    ),
    (
        "PLN UP3 Kudus belum memiliki ISO 14001 tetapi sudah mengantongi ISO 9001:2015.",
        {("PLN UP3 Kudus", "ISO 9001:2015")},
    ),
    (
        "PLN UP3 Kudus tidak hanya meraih ISO 9001:2015, tetapi juga ISO 14001:2015.",
        every("PLN UP3 Kudus", "ISO 9001:2015", "ISO 14001:2015"),
    ),
    (
        "PLN UP3 Kudus meraih ISO 9001:2015 untuk proses bisnis dan ISO 14001:2015 untuk "
        "gudangnya.",
        every("PLN UP3 Kudus", "ISO 9001:2015", "ISO 14001:2015"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), HELD)
def test_held(text: str, expected: set[Pair]) -> None:
    assert pairs(text) == expected


NONE = [
    "Perusahaan yang belum bersertifikat SMK3 antara lain PT Maju Jaya dan PT Sinar Abadi.",
    "Unit yang ditargetkan meraih ISO 45001:2018 tahun depan adalah UP3 Tual dan UP3 Masohi.",
    "Para penerima sertifikat SMK3 diharapkan menjaga budaya K3. UP3 Ambon menjadi tuan rumah.",
    "PLN mewajibkan semua vendor memiliki ISO 9001.",
    "PLN UP3 Ambon dan UP3 Tual bersiap. Keduanya ditargetkan mengantongi ISO 9001:2015.",
    "PLN UP3 Ambon dan UP3 Tual diaudit. Keduanya belum meraih sertifikat ISO 9001:2015.",
    "PLN UP3 Ambon membantu 20 UMKM memperoleh sertifikat ISO 9001.",
    "Kementerian ESDM memiliki daftar auditor ISO 50001.",
    "Berikut syarat peserta lelang di PLN UP3 Kudus:\n1. ISO 9001:2015\n2. ISO 14001:2015",
    '"Sertifikat ISO 9001 ini penting," kata Manajer UP3 Kudus Santo saat membuka pelatihan.',
    "PT Sucofindo mensertifikasi ribuan perusahaan dengan ISO 9001.",
    "PLN Batam has not obtained ISO 14001:2015.",
]


@pytest.mark.parametrize("text", NONE)
def test_not_held(text: str) -> None:
    assert pairs(text) == set()


def test_who_gave_another_prize_granted_nothing() -> None:
    text = (
        "PLN UPT Malang menerima penghargaan Zero Accident dari Kementerian Ketenagakerjaan. "
        "UPT Malang sendiri telah mengantongi sertifikat SMK3."
    )
    assert pairs(text) == {("PLN UPT Malang", "SMK3")}
    assert bodies(text) == {None}


def test_a_governor_is_named_with_his_province() -> None:
    text = (
        "PLN UPT Salatiga mendapat penghargaan atas penerapan SMK3 dari Gubernur Jawa Tengah "
        "Ganjar Pranowo."
    )
    assert bodies(text) == {"Gubernur Jawa Tengah"}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (  # a company's head hands the certificate over
            "PLN UIP Nusra lolos sertifikasi ISO 9001:2015. Sertifikat diserahkan langsung oleh "
            "Direktur Utama PT Sertindo Prima Mandiri Bambang Hermawan di Surabaya.",
            "PT Sertindo Prima Mandiri",
        ),
        (
            "UPDK Pandan diganjar ISO 9001:2015. Sertifikat dari PT Equality Jaya itu diterima "
            "Manager UPDK Pandan, Benny Simatupang.",
            "PT Equality Jaya",
        ),
        (  # PLN hands over to its own units what others certified
            "UPDK Pandan diganjar ISO 9001:2015. Sertifikat diserahkan oleh Direktur Distribusi PT "
            "PLN (Persero) Adi Lumakso kepada manajer.",
            None,
        ),
        (  # another certificate
            "UPDK Pandan diganjar ISO 9001:2015. Sertifikat kompetensi dari PT Energi Terampil "
            "diberikan kepada 20 teknisi.",
            None,
        ),
    ],
)
def test_who_certified(text: str, body: str | None) -> None:
    assert bodies(text) == {body}


def test_the_police_grant_apart_from_the_ministry() -> None:
    text = (
        "PT Krakatau Daya Listrik meraih sertifikat SMP dari Kepolisian Republik Indonesia. "
        "Perusahaan itu lebih dulu memegang SMK3."
    )
    found = extract(text).certifications
    assert {(c.standards, c.certification_body) for c in found} == {
        (("SMP",), "Kepolisian Republik Indonesia"),
        (("SMK3",), None),
    }
