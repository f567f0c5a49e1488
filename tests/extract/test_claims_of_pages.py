"""Claims in forms that pages of companies and outlets use: who holds what, and what is none."""

from __future__ import annotations

import pytest

from kg.extract import extract

Held = set[tuple[str | None, str]]

HELD: list[tuple[str, Held]] = [
    (
        '"Kami sudah kantongi tiga ISO, yakni 9001, 14001, dan 45001," kata Manajer PLN UP3 Pati '
        "Erwin Sofyan. PT Petro Uap meraih sertifikat ISO (50001:2018).",
        {
            ("PLN UP3 Pati", "ISO 9001"),
            ("PLN UP3 Pati", "ISO 14001"),
            ("PLN UP3 Pati", "ISO 45001"),
            ("PT Petro Uap", "ISO 50001:2018"),
        },
    ),
    (
        "PLN Indonesia Power borong tiga sertifikat SMP dari Polri. Tiga unit tersebut adalah UBP "
        "Priok, UBP Kamojang, dan UBP Grati.",
        {("UBP Priok", "SMP"), ("UBP Kamojang", "SMP"), ("UBP Grati", "SMP")},
    ),
    (  # a result of an audit, and what an auditor thinks
        "PLN UP3 Ende meraih predikat Bendera Emas pada audit resertifikasi SMK3. Unit ini "
        "dinyatakan memenuhi persyaratan dengan predikat Bendera Emas. Auditor menyatakan PLN "
        "UPDK Kendari layak mendapat sertifikat SMK3.",
        set(),
    ),
    (
        "Malam itu digelar untuk perusahaan. Khusus untuk penerapan Sistim Manajemen K3 (SMK3), "
        "dari 1465 perusahaan se Indonesia yang mendapatkan penghargaan itu, termasuk di antaranya "
        "adalah PLN Wilayah Papua.",
        {("PLN Wilayah Papua", "SMK3")},
    ),
    (
        "PT Bima Daya Listrik (BDL), pengelola Pembangkit Listrik Tenaga Uap (PLTU) Cemara di Jawa "
        "Tengah, meraih Sertifikat Predikat Hijau.\n\nPenghargaan ini diberikan Kementerian ESDM "
        "atas konsistensi dalam menerapkan Sistem Manajemen Keselamatan Ketenagalistrikan (SMK2).",
        {("PT Bima Daya Listrik (BDL)", "SMK2")},
    ),
    (  # what it belongs to has not got it, nor what the unit has besides
        "PLN UPT Sorong menerima bendera emas SMK3 dari Kementerian Ketenagakerjaan. General "
        "Manager PLN Wilayah Papua Yosef Rumbiak bangga ada unit di bawah PLN Wilayah Papua yang "
        "memperoleh bendera emas. Unitnya juga telah memiliki sertifikat ISO 9001:2008.",
        {("PLN UPT Sorong", "SMK3"), ("PLN UPT Sorong", "ISO 9001:2008")},
    ),
    (
        "PLN UID Banten meraih penghargaan SMK3. Selain SMK3 untuk unit induk, dua unit di "
        "bawahnya menerima Zero Accident Award, yaitu UP3 Cikokol dan UP3 Serpong.",
        {("PLN UID Banten", "SMK3")},
    ),
    (
        "Selain SMK3, PLN UP3 Cikokol juga meraih Zero Accident Award.",
        {("PLN UP3 Cikokol", "SMK3")},
    ),
    (
        "PT Listrik Pulau Seram menerapkan ISO 26000. ISO 26000 melengkapi sertifikat yang telah "
        "dimiliki perusahaan, yakni ISO 9001:2015 dari Bureau Veritas.",
        {("PT Listrik Pulau Seram", "ISO 9001:2015")},
    ),
    (
        "PT Seram Geothermal passed the surveillance audit in May, so that the ISO 9001:2015 and "
        "ISO 14001:2015 certificates issued by SGS Indonesia remain valid until 2024.",
        {
            ("PT Seram Geothermal", "ISO 9001:2015"),
            ("PT Seram Geothermal", "ISO 14001:2015"),
        },
    ),
    (  # a prize of the same evening, and a standard that is only applied
        "PLN UID Banten menerapkan ISO 45001 di seluruh UP3. Penghargaan serupa turut diterima "
        "PT Krakatau Uap untuk kategori Zero Accident.",
        set(),
    ),
    (
        "Untuk kategori SMK3, sertifikat dan bendera emas diterima PLN UP3 Ranai, sedangkan PLN "
        "UP3 Dabo memperoleh sertifikat dan bendera perak.",
        {("PLN UP3 Ranai", "SMK3"), ("PLN UP3 Dabo", "SMK3")},
    ),
]


Level = set[tuple[str | None, str, str | None]]

LEVELS: list[tuple[str, Held, Level]] = [
    (
        "Badan Pemelihara Keamanan (Baharkam) Polri kemarin membagikan sertifikat Sistem Manajemen "
        "Pengamanan (SMP). Sertifikat SMP kategori emas diberikan kepada PLN UBP Adipala dan PLN "
        "UPT Madiun. Kategori perak diraih PT Cirebon Electric. Di luar itu ada PT Semen Gresik "
        "yang juga memperoleh emas dan PT Kilang Cilacap dengan kategori perak. Polri mengimbau "
        "yang lain menyusul.",
        {
            ("PLN UBP Adipala", "SMP"),
            ("PLN UPT Madiun", "SMP"),
            ("PT Cirebon Electric", "SMP"),
            ("PT Semen Gresik", "SMP"),
            ("PT Kilang Cilacap", "SMP"),
        },
        {
            ("PLN UBP Adipala", "SMP", "emas"),
            ("PLN UPT Madiun", "SMP", "emas"),
            ("PT Cirebon Electric", "SMP", "perak"),
            ("PT Semen Gresik", "SMP", "emas"),
            ("PT Kilang Cilacap", "SMP", "perak"),
        },
    ),
    (
        "Sertifikat dan bendera emas SMK3 diterima PLN UP3 Ranai, sedangkan PLN UP3 Dabo "
        "memperoleh sertifikat dan bendera perak.",
        {("PLN UP3 Ranai", "SMK3"), ("PLN UP3 Dabo", "SMK3")},
        {("PLN UP3 Ranai", "SMK3", "bendera emas"), ("PLN UP3 Dabo", "SMK3", "bendera perak")},
    ),
    (  # another prize has levels too
        "PLN UP3 Ranai menerapkan SMK3. Pada ajang PROPER kategori emas diraih PLN UBP Adipala.",
        set(),
        set(),
    ),
    (
        "PLN UP3 Ranai menerima sertifikat SMP dari Polri. Tahun depan kategori emas ditargetkan "
        "diraih PLN UP3 Dabo.",
        {("PLN UP3 Ranai", "SMP")},
        set(),
    ),
]


@pytest.mark.parametrize(("text", "held", "levels"), LEVELS)
def test_levels(text: str, held: Held, levels: Level) -> None:
    found = extract(text)
    assert {(c.holder, s) for c in found.certifications for s in c.standards} == held
    told = {(c.holder, c.about, c.value) for c in found.other_claims if c.kind == "audit_result"}
    assert told == levels


def test_the_office_that_hands_out_grants() -> None:
    bodies = {c.certification_body for c in extract(LEVELS[0][0]).certifications}
    assert bodies == {"Badan Pemelihara Keamanan (Baharkam) Polri"}


BODIES: list[tuple[str, set[tuple[str | None, str | None]]]] = [
    (
        "PT Nusantara Jasa meraih sertifikat ISO 9001:2015. Penyerahan sertifikat dilakukan "
        "Presiden Direktur PT Qamar Indonesia, Anton Sujarwo.",
        {("PT Nusantara Jasa", "PT Qamar Indonesia")},
    ),
    (
        "PT Bumi Gas (Bumigas) menerima sertifikat SNI ISO 37001:2016 dari PT Sucofindo (Persero). "
        "PT Alam Uap lebih dulu memperolehnya pada 2020, sedangkan PT Cahaya Uap belum "
        "memperolehnya.",
        {
            ("PT Bumi Gas (Bumigas)", "PT Sucofindo (Persero)"),
            ("PT Alam Uap", None),
        },
    ),
    (
        "PT Alam Uap menerima sertifikat SNI ISO 37001:2016. PT Bumi Gas (Bumigas) mengaudit diri. "
        "Bumigas selaku induk lebih dulu memperolehnya pada 2020.",
        {("PT Alam Uap", None), ("PT Bumi Gas (Bumigas)", None)},
    ),
    (
        "Three units of state company PT PLN have shown their work by receiving ISO 55001:2014 "
        "certificates. They went to PLN UIT Eastern Java and Bali (UIT JBM) and PLN UIP3B Sumatra.",
        {("PLN UIT Eastern Java and Bali (UIT JBM)", None), ("PLN UIP3B Sumatra", None)},
    ),
    (
        "PLN UP Mrica menerima sertifikat ISO 55001:2014 dari lembaga sertifikasi asal Inggris, "
        "BSI. PT Rheinland Nusantara adalah mitra sebuah lembaga sertifikasi Jerman.",
        {("PLN UP Mrica", "BSI")},
    ),
    (
        "PLN UID Banten meraih penghargaan SMK3. Apel itu digelar Pemerintah Provinsi Banten "
        "melalui Dinas Tenaga Kerja.",
        {("PLN UID Banten", "Pemerintah Provinsi Banten")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), BODIES)
def test_bodies(text: str, expected: set[tuple[str | None, str | None]]) -> None:
    found = extract(text).certifications
    assert {(c.holder, c.certification_body) for c in found} == expected


def test_an_accreditation_that_is_awaited() -> None:
    text = (
        "PT Seram Geothermal received the ISO 9001:2015 certificate from SGS Indonesia. Its "
        "laboratory is preparing for accreditation from the National Accreditation Committee (KAN)."
    )
    assert [c.accreditation_body for c in extract(text).certifications] == [None]


@pytest.mark.parametrize(("text", "expected"), HELD)
def test_held(text: str, expected: Held) -> None:
    found = extract(text)
    assert {(c.holder, s) for c in found.certifications for s in c.standards} == expected


RESULTS: list[tuple[str, Level]] = [
    (
        "PT Lestari Uap meraih bendera emas SMK3. Perusahaan pembangkit swasta yang "
        "mengoperasikan PLTU 2x100 megawatt di Kotabaru tersebut mendapat nilai 93,37 persen dari "
        "166 kriteria.",
        {("PT Lestari Uap", "SMK3", "93,37 persen")},
    ),
    (
        "PLN UP Mrica menerima sertifikat ISO 55001:2014. Sertifikat SMK3 dari Kementerian "
        "Ketenagakerjaan telah diperoleh pada 2016, ketika nilai auditnya mencapai 94 persen. Unit "
        "lain yang diaudit, yakni UP Semarang, belum menerima sertifikat.",
        {("PLN UP Mrica", "SMK3", "94 persen")},
    ),
    (
        "PT Seram Geothermal passed the surveillance audit of its Integrated Management System, so "
        "that the ISO 9001:2015 certificates issued by SGS Indonesia remain valid.",
        {("PT Seram Geothermal", "Integrated Management System", None)},
    ),
]


@pytest.mark.parametrize(("text", "expected"), RESULTS)
def test_results(text: str, expected: Level) -> None:
    found = extract(text)
    assert {(c.holder, c.about, c.value) for c in found.other_claims} == expected
    assert not any(o.name.startswith("PLTU 2") for o in found.organizations)
    assert found.certifications


AWARDS: list[tuple[str, Level]] = [
    (
        "PT Seram Geothermal received the Green PROPER and two awards from the Ministry of "
        "Manpower: the Platinum Category for the Covid-19 P2 Program in the Workplace and the Zero "
        "Accident Award for 4,310,225 working hours.",
        {
            ("PT Seram Geothermal", "Green PROPER", "Green"),
            ("PT Seram Geothermal", "Covid-19 P2 Program in the Workplace", "Platinum"),
            ("PT Seram Geothermal", "Zero Accident Award", None),
        },
    ),
    (
        "PT Seram Geothermal obtained a Gold rating in last year's PROPER.",
        {("PT Seram Geothermal", "PROPER", "Gold")},
    ),
    (
        "Apresiasi diberikan kepada unit PLN UID Banten. Kategori Zero Accident serta kategori "
        "Panitia Pembina Keselamatan dan Kesehatan Kerja (P2K3) diraih oleh PLN UP3 Cikokol dan "
        "PLN UP3 Serpong.",
        {
            (holder, prize, None)
            for holder in ("PLN UP3 Cikokol", "PLN UP3 Serpong")
            for prize in (
                "Zero Accident",
                "Panitia Pembina Keselamatan dan Kesehatan Kerja (P2K3)",
            )
        },
    ),
    (
        "PLN Icon Plus meraih Anugerah Emas SNI Award 2022. Satu. Dua. Tiga. Empat. Lima. Enam. "
        "Tujuh. Ini kali kedua PLN Icon Plus menerima penghargaan tersebut. Pada 2021 perusahaan "
        "menyabet anugerah perak.",
        {
            ("PLN Icon Plus", "SNI Award 2022", "Emas"),
            ("PLN Icon Plus", "SNI Award", "perak"),
        },
    ),
    (
        "PT Bumi Gas (Bumigas) memborong lima penghargaan pada acara Penyerahan Penghargaan "
        "Keselamatan Migas Tahun 2021. Patra Karya Raksa Tama diberikan kepada Bumigas Wilayah "
        "Timur. Bumigas Wilayah Barat meraih Patra Nirbhaya Karya Utama Adinugraha sebagai yang "
        "terbaik. Direktur Utama PT Bumi Gas menerima Bintang Jasa Utama.",
        {
            ("Bumigas Wilayah Timur", "Patra Karya Raksa Tama", None),
            ("Bumigas Wilayah Barat", "Patra Nirbhaya Karya Utama Adinugraha", None),
        },
    ),
    (
        "PT Arun Uap dan PT Samtan Uap masing-masing membawa pulang Patra Nirbhaya Karya Utama dan "
        "Patra Nirbhaya Karya Pratama.",
        {
            ("PT Arun Uap", "Patra Nirbhaya Karya Utama", None),
            ("PT Samtan Uap", "Patra Nirbhaya Karya Pratama", None),
        },
    ),
    (
        "PLN UIW Riau meraih Penghargaan Kecelakaan Nihil Tahun 2022 dan Penghargaan Program "
        "Pencegahan dan Penanggulangan Covid-19. Beberapa unit di bawahnya turut meraih "
        "Penghargaan Kecelakaan Nihil, yaitu; PLN UP3 Rengat dan PLN UP3 Dumai. Penghargaan "
        "tersebut diberikan atas capaian zero accident selama tiga tahun.",
        {
            ("PLN UIW Riau", "Kecelakaan Nihil", None),
            ("PLN UIW Riau", "Program Pencegahan dan Penanggulangan Covid-19", None),
            ("PLN UP3 Rengat", "Kecelakaan Nihil", None),
            ("PLN UP3 Dumai", "Kecelakaan Nihil", None),
        },
    ),
    (
        "Penghargaan serupa diterima PT Bhumi Uap dan PLN UBP Adipala untuk kategori Zero "
        "Accident.",
        {("PT Bhumi Uap", "Zero Accident", None), ("PLN UBP Adipala", "Zero Accident", None)},
    ),
]


@pytest.mark.parametrize(("text", "expected"), AWARDS)
def test_awards(text: str, expected: Level) -> None:
    found = extract(text).other_claims
    assert {(c.holder, c.about, c.value) for c in found if c.kind == "award"} == expected


def test_the_outlet_of_a_dateline_is_no_agency() -> None:
    found = extract(
        "PANGKALPINANG (BNN) - PLN UP3 Bangka meraih sertifikat ISO 9001:2015, Rabu (14/10/2020). "
        "BPS mencatat hal lain."
    )
    assert {(o.name, o.kind) for o in found.organizations} == {
        ("BNN", "media"),
        ("PLN UP3 Bangka", "pln_unit"),
        ("BPS", "agency"),
    }
