"""What is a certificate, and what only the result of an audit; who holds it of many."""

from __future__ import annotations

import pytest

from kg.extract import extract

Held = set[tuple[str | None, str]]
Claim = tuple[str, str | None, str, str | None]

HELD: list[tuple[str, Held]] = [
    (  # the result of an audit is no certificate, and a list of one is announced by "baru"
        "Tim Polda Sulteng memeriksa hasil audit Sistem Manajemen Pengamanan (SMP) Obvitnas yang "
        "diraih PT Alam Daya pada Mei 2022. Objek vital yang telah memegang sertifikat SMP baru "
        "PLN UPT Palu.",
        {("PLN UPT Palu", "SMP")},
    ),
    (
        "PLN UP3 Ende meraih predikat Bendera Emas pada audit eksternal SMK3.",
        set(),
    ),
    (
        "Klarifikasi itu menguji nilai 89,96 persen yang diraih pada audit SMP di PLN UPT Palu.",
        set(),
    ),
    (
        "PLN UP3 Ende meraih sertifikat dan bendera emas SMK3 setelah audit eksternal.",
        {("PLN UP3 Ende", "SMK3")},
    ),
    (  # the title says less than the body
        "PLN UP3 Ende Raih Bendera Emas pada Audit SMK3\n\n"
        "Ende - PLN UP3 Ende meraih predikat Bendera Emas pada audit eksternal SMK3.",
        set(),
    ),
    (
        "PLN UP3 Medan meraih bendera emas dalam audit SMK3, Kamis (9/8/2023). Sertifikat dari "
        "Menteri Ketenagakerjaan sendiri belum terbit.",
        set(),
    ),
    (  # what waits is another's
        "Sertifikat ISO 14001 untuk UP3 Binjai belum terbit. PLN UP3 Medan meraih sertifikat ISO "
        "9001:2015 setelah audit oleh PT SGS Indonesia.",
        {("PLN UP3 Medan", "ISO 9001:2015")},
    ),
    (
        "Unit yang mengantongi ISO 45001:2018 hanya UPT Palu. UPT Poso belum.",
        {("UPT Palu", "ISO 45001:2018")},
    ),
    (
        "Di lingkungan PLN baru UP3 Palu beserta UP3 Luwuk yang bersertifikat SNI ISO 37001:2016.",
        {("UP3 Palu", "SNI ISO 37001:2016"), ("UP3 Luwuk", "SNI ISO 37001:2016")},
    ),
    (
        "PT PLN (Persero) UID Sulsel memperoleh ISO9001:2015 melalui UP3 Bulukumba.",
        {("UP3 Bulukumba", "ISO 9001:2015")},
    ),
    (  # by way of a certifier
        "PLN UP3 Palu meraih sertifikat ISO 9001:2015 melalui badan sertifikasi PT Cakra "
        "Sertifikasi Indonesia.",
        {("PLN UP3 Palu", "ISO 9001:2015")},
    ),
    (
        "PLN UPK Lombok menyusul UPK Timor yang lebih dulu bersertifikat ISO 55001:2014. "
        "Sertifikat untuk UPK Lombok diserahkan DNV.",
        {("UPK Timor", "ISO 55001:2014"), ("PLN UPK Lombok", "ISO 55001:2014")},
    ),
    (
        "Auditor menemukan dua ketidaksesuaian di PLN UIK Suralaya. Sertifikat ISO 14001:2015 "
        "tetap berlaku hingga 2027.",
        {("PLN UIK Suralaya", "ISO 14001:2015")},
    ),
    (  # an authority gives for what was told before
        "Nilai audit SMP PLTGU Gresik 91,4 persen. Atas hasil itu Polri memberikan sertifikat SMP.",
        {("PLTGU Gresik", "SMP")},
    ),
    (  # a short form that nobody knows is not what the article is about
        "PT Paiton Energy is migrating. PBJO, which runs the plant, already holds ISO 45001:2018.",
        set(),
    ),
    (  # only counted, and who gave is not who got
        "PLN Nusantara Power meraih 76 penghargaan. SMK3 diraih 12 unit.",
        set(),
    ),
    (
        "PLN menerapkan ISO 37001. Sertifikat ISO 37301:2021 diberikan PT Robere Mitra Indonesia.",
        {("PLN", "ISO 37301:2021")},
    ),
    (
        "PLN ULP Nunukan meraih skor 86,74 persen pada audit resertifikasi SMK3 dan berhak atas "
        "bendera emas yang rencananya diserahkan tahun depan.",
        set(),
    ),
    (  # of one that is said to hold another
        "PLTU Jeranjang meraih OHSAS 18001:2007. PLTD Ampenan meraih ISO 9001:2008. Sertifikat "
        "untuk PLTU Jeranjang diterbitkan Bureau Veritas.",
        {("PLTU Jeranjang", "OHSAS 18001:2007"), ("PLTD Ampenan", "ISO 9001:2008")},
    ),
    ("Polri memberikan sertifikat SMP. PLN UP3 Kudus menonton.", set()),
    (  # a company and its subsidiaries
        "PT PLN (Persero) meraih sertifikat ISO 37001:2016. PT Indonesia Power dan PT Pembangkitan "
        "Jawa Bali sudah lebih dulu mengantongi sertifikat serupa.",
        {
            ("PT PLN (Persero)", "ISO 37001:2016"),
            ("PT Indonesia Power", "ISO 37001:2016"),
            ("PT Pembangkitan Jawa Bali", "ISO 37001:2016"),
        },
    ),
    (  # a list: who certified stands in brackets, and one is still to come
        "Unit lain yang telah memiliki sertifikat sistem manajemen adalah:\n\n"
        "1. PLN UP3 Kudus, ISO 9001:2015 (diterbitkan PT Sucofindo, 3 Mei 2018)\n"
        "2. PLN UP3 Pati, ISO 45001:2018 (PT TUV Rheinland Indonesia, November 2019)\n"
        "3. PLN UP3 Blora, dalam proses audit ISO 9001\n"
        "4. PLN UP3 Demak, ISO 14001:2015",
        {
            ("PLN UP3 Kudus", "ISO 9001:2015"),
            ("PLN UP3 Pati", "ISO 45001:2018"),
            ("PLN UP3 Demak", "ISO 14001:2015"),
        },
    ),
]


@pytest.mark.parametrize(("text", "expected"), HELD)
def test_what_is_held(text: str, expected: Held) -> None:
    found = extract(text).certifications
    assert {(c.holder, s) for c in found for s in c.standards} == expected


def test_certifier_behind_its_description() -> None:
    found = extract("PLN UP3 Pati meraih ISO 9001:2015 dari Badan Sertifikasi PT Sucofindo.")
    assert [c.certification_body for c in found.certifications] == ["PT Sucofindo"]


def test_certifier_in_brackets() -> None:
    found = extract(
        "Unit yang telah memiliki sertifikat adalah:\n\n"
        "1. PLN UP3 Kudus, ISO 9001:2015 (diterbitkan PT Sucofindo, 3 Mei 2018)\n"
        "2. PLN UP3 Pati, ISO 45001:2018 (PT TUV Rheinland Indonesia, November 2019)"
    ).certifications
    assert {(c.holder, c.certification_body) for c in found} == {
        ("PLN UP3 Kudus", "PT Sucofindo"),
        ("PLN UP3 Pati", "PT TUV Rheinland Indonesia"),
    }


CLAIMS: list[tuple[str, set[Claim]]] = [
    (
        "PLN UP3 Ende meraih predikat Bendera Emas pada audit SMK3 dengan nilai 91,5 persen.",
        {("audit_result", "PLN UP3 Ende", "SMK3", "91,5 persen")},
    ),
    (
        "Nilai audit SMP PLTGU Gresik naik dari 85,2 persen menjadi 91,4 persen.",
        {("audit_result", "PLTGU Gresik", "SMP", "91,4 persen")},
    ),
    (
        "PLN UIW NTT meraih predikat Informatif dalam Anugerah Keterbukaan Informasi Publik 2023.",
        {("award", "PLN UIW NTT", "Anugerah Keterbukaan Informasi Publik 2023", "Informatif")},
    ),
    (  # by way of a programme, at the prize
        "PT Kargo Jaya meraih penghargaan melalui program Geotato dalam ajang ASEAN Energy Awards "
        "2020.",
        {("award", "PT Kargo Jaya", "ASEAN Energy Awards 2020", None)},
    ),
    (  # the unit that got it, told behind a caption
        "PLN UIT JBM mempertahankan penghargaan Zero Accident. PLN UIT JBM menerima penghargaan "
        "Zero Accident. Penghargaan ini diraih oleh UPT Malang.",
        {("award", "UPT Malang", "Zero Accident", None)},
    ),
    (
        "PLN Nusantara Power bangga: kategori Kecelakaan Nihil (Zero Accident) diraih 40 unit.",
        set(),
    ),
    (  # what one is certified to another may apply
        "UP3 Palu meraih sertifikat ISO 9001:2015. Manajer UP3 Luwuk Andi Azis mengatakan unitnya "
        "sudah menerapkan ISO 9001:2015 sejak tahun lalu.",
        {("implementation", "UP3 Luwuk", "ISO 9001:2015", None)},
    ),
    (
        "UP3 Palu meraih sertifikat ISO 9001:2015. Manajer UP3 Palu Andi Azis mengatakan unitnya "
        "menerapkan ISO 9001:2015 setiap hari.",
        set(),
    ),
    (
        "PLN UP3 Medan lulus audit ISO 9001:2015. Sertifikatnya belum diterbitkan.",
        {("audit_result", "PLN UP3 Medan", "ISO 9001:2015", None)},
    ),
    (
        "PT PLN (Persero) UID Suluttenggo mempertahankan penghargaan Zero Accident dari "
        "Kementerian Ketenagakerjaan lewat UP3 Palu.",
        {("award", "UP3 Palu", "Zero Accident", None)},
    ),
]


@pytest.mark.parametrize(("text", "expected"), CLAIMS)
def test_other_claims(text: str, expected: set[Claim]) -> None:
    found = extract(text).other_claims
    assert {(o.kind, o.holder, o.about, o.value) for o in found} == expected
