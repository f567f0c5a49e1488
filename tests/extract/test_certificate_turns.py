"""Who holds what from whom, in the turns of news: several certifiers, units named by another."""

from __future__ import annotations

import pytest

from kg.extract import extract

Triple = tuple[str | None, str, str | None]


def triples(text: str) -> set[Triple]:
    return {
        (each.holder, standard, each.certification_body)
        for each in extract(text).certifications
        for standard in each.standards
    }


def others(text: str) -> set[tuple[str, str | None, str, str | None]]:
    return {(o.kind, o.holder, o.about, o.value) for o in extract(text).other_claims}


HELD: list[tuple[str, set[Triple]]] = [
    (
        "PLN UIP Nusra mengantongi tiga sertifikat. SGS Indonesia menerbitkan sertifikat ISO "
        "9001:2015, TUV Nord memberikan ISO 14001:2015, sedangkan ISO 45001:2018 disertifikasi PT "
        "BSI Group Indonesia.",
        {
            ("PLN UIP Nusra", "ISO 9001:2015", "SGS Indonesia"),
            ("PLN UIP Nusra", "ISO 14001:2015", "TUV Nord"),
            ("PLN UIP Nusra", "ISO 45001:2018", "PT BSI Group Indonesia"),
        },
    ),
    (
        "PLN Nusantara Power UP Gresik memegang empat sertifikat, yakni ISO 9001:2015, ISO "
        "14001:2015, ISO 45001:2018, dan ISO 55001:2014. Tiga yang pertama berasal dari Bureau "
        "Veritas, sedangkan yang terakhir diterbitkan Lloyd's Register.",
        {
            ("PLN Nusantara Power UP Gresik", "ISO 9001:2015", "Bureau Veritas"),
            ("PLN Nusantara Power UP Gresik", "ISO 14001:2015", "Bureau Veritas"),
            ("PLN Nusantara Power UP Gresik", "ISO 45001:2018", "Bureau Veritas"),
            ("PLN Nusantara Power UP Gresik", "ISO 55001:2014", "Lloyd's Register"),
        },
    ),
    (
        "PT PLN (Persero) melalui PLN UP3 Mataram meraih sertifikat ISO 45001:2018 dari Sucofindo.",
        {("PLN UP3 Mataram", "ISO 45001:2018", "Sucofindo")},
    ),
    (
        "PT PLN (Persero) melalui Unit Pelaksana Transmisi (UPT) Palu menerima sertifikat SMK3 "
        "dari Kementerian Ketenagakerjaan.",
        {
            (
                "Unit Pelaksana Transmisi (UPT) Palu",
                "SMK3",
                "Kementerian Ketenagakerjaan",
            )
        },
    ),
    (
        "Dua area PGE, Ulubelu dan Lahendong, meraih sertifikat ISO 50001:2018 dari TUV Rheinland.",
        {
            ("Ulubelu", "ISO 50001:2018", "TUV Rheinland"),
            ("Lahendong", "ISO 50001:2018", "TUV Rheinland"),
        },
    ),
    (
        "PT Geo Dipa Energi's Dieng unit has been certified to ISO 14001:2015 by SGS.",
        {("Dieng unit", "ISO 14001:2015", "SGS")},
    ),
    (
        "Lima unit PLN menerima sertifikat ISO 45001:2018, yaitu UPT Cirebon, UPT Bandung, UPT "
        "Bogor, UPT Karawang, dan UPT Cikarang.",
        {
            (f"UPT {place}", "ISO 45001:2018", None)
            for place in ("Cirebon", "Bandung", "Bogor", "Karawang", "Cikarang")
        },
    ),
    (
        "Sertifikat ISO 9001:2015 diterima UPT Palu, sedangkan ISO 14001:2015 diterima UPT "
        "Gorontalo.",
        {("UPT Palu", "ISO 9001:2015", None), ("UPT Gorontalo", "ISO 14001:2015", None)},
    ),
    (
        "UPT Palu meraih ISO 9001:2015, sementara UPT Gorontalo memperoleh ISO 14001:2015.",
        {("UPT Palu", "ISO 9001:2015", None), ("UPT Gorontalo", "ISO 14001:2015", None)},
    ),
    (
        "PLN UP3 Kendari menerima Sertifikat Bendera Emas SMK3 dari Menteri Ketenagakerjaan Ida "
        "Fauziyah.",
        {("PLN UP3 Kendari", "SMK3", "Menteri Ketenagakerjaan")},
    ),
    (
        "Sertifikat SMP dengan kualifikasi Gold Reward diserahkan Kabaharkam Polri kepada PLN UP2D "
        "Bali.",
        {("PLN UP2D Bali", "SMP", "Polri")},
    ),
    (
        "PLTU Suralaya, yang dikelola PT PLN Indonesia Power, telah mengantongi sertifikat ISO "
        "50001:2018.",
        {("PLTU Suralaya", "ISO 50001:2018", None)},
    ),
    (
        "PT PLN Indonesia Power UBP Semarang mempertahankan sertifikasi ISO 9001, 14001, dan 45001 "
        "setelah lolos audit surveillance oleh Bureau Veritas.",
        {
            ("PT PLN Indonesia Power UBP Semarang", f"ISO {n}", "Bureau Veritas")
            for n in ("9001", "14001", "45001")
        },
    ),
    (
        "The certificate for ISO 37001:2016 was handed over by SGS Indonesia to PLN Icon Plus.",
        {("PLN Icon Plus", "ISO 37001:2016", "SGS Indonesia")},
    ),
    (
        "Serah terima sertifikat ISO 27001:2022 dari BSI kepada PT PLN Icon Plus berlangsung di "
        "Jakarta.",
        {("PT PLN Icon Plus", "ISO 27001:2022", "BSI")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), HELD)
def test_held(text: str, expected: set[Triple]) -> None:
    assert triples(text) == expected


NOT_HELD = [
    "PT PLN (Persero) UIW NTB melaksanakan audit re-sertifikasi sistem terpusat (ISO 9000, 14001, "
    "45001) dan SMK3 di PLN UP3 Mataram.",
    "PLN UPT Palu menjalani audit surveillance ISO 9001:2015 dan ISO 45001:2018 oleh TUV Nord.",
    "PLN UP2D Banten meraih predikat emas dalam audit pengawasan implementasi Sistem Manajemen "
    "Pengamanan (SMP).",
    "PLN UID Jaya menggelar Forum Kolaborasi dalam Implementasi SNI ISO 37001:2016 di Jakarta.",
    "Polda Sumut menggelar sosialisasi Sistem Manajemen Pengamanan (SMP) bagi PLN UPT Medan.",
    "Audit sertifikasi ISO 55001 di PLN Nusantara Power UP Paiton berlangsung tiga hari.",
    "Tim auditor Sucofindo memeriksa penerapan SMK3 di PLN UP3 Kupang.",
    "Rapat pembukaan audit eksternal ISO 9001:2015 PLN Pusharlis dihadiri jajaran manajemen.",
    "PLN UPT Palu mengikuti pelatihan sertifikasi ISO 45001:2018 bersama PT Sucofindo.",
    "Untuk mempertahankan sertifikat ISO 9001:2015, PLN UP3 Kupang diaudit kembali tahun depan.",
    "Sertifikat tanah PLN UIP Nusra terus bertambah; 22 persil telah disertifikasi.",
    "PLN Nusantara Power tengah menyiapkan sertifikasi ISO 22301 untuk UP Muara Karang.",
]


@pytest.mark.parametrize("text", NOT_HELD)
def test_not_held(text: str) -> None:
    assert triples(text) == set()


def test_a_flag_with_its_score_is_a_grant_and_an_audit_result() -> None:
    text = (
        "PT PLN Nusa Daya Unit Pelaksana Kalimantan 3 meraih Bendera Emas SMK3.\n\n"
        "Berdasarkan hasil audit, unit kerja ini memperoleh nilai 86,74."
    )
    holder = "PT PLN Nusa Daya Unit Pelaksana Kalimantan 3"
    assert triples(text) == {(holder, "SMK3", None)}
    assert ("audit_result", holder, "SMK3", "86,74") in others(text)


AWARDS: list[tuple[str, set[tuple[str, str | None, str, str | None]]]] = [
    (
        "PLN Unit Induk Distribusi (UID) Jakarta Raya meraih Anugerah Gold SNI Award 2019.",
        {("award", "PLN Unit Induk Distribusi (UID) Jakarta Raya", "SNI Award 2019", "Gold")},
    ),
    ("PLN UID Jakarta Raya juga meraih anugerah emas pada tahun 2018.", set()),
    (
        "PT Pertamina Geothermal Energy meraih penghargaan dalam ajang ASEAN Energy Awards 2020.",
        {("award", "PT Pertamina Geothermal Energy", "ASEAN Energy Awards 2020", None)},
    ),
    (
        "Hadir menerima penghargaan Pth. Direktur Utama PGE, Eko Agung Bramantyo, pada Kamis.",
        set(),
    ),
    ("PLN Batam adalah salah satu perusahaan penerima penghargaan di Provinsi Kepri.", set()),
    (
        "PLN Unit Induk Distribusi Jawa Barat menyabet Anugerah Gold pada ajang SNI Award 2022.",
        {("award", "PLN Unit Induk Distribusi Jawa Barat", "SNI Award 2022", "Gold")},
    ),
    (
        "PT Pertamina Geothermal Energy menerima penghargaan atas inovasinya dalam ajang ASEAN "
        "Energy Awards 2020 ini.",
        {("award", "PT Pertamina Geothermal Energy", "ASEAN Energy Awards 2020", None)},
    ),
    (
        "PLN UID Jakarta Raya meraih Anugerah Gold SNI Award 2019. Dua unit lain juga memperoleh "
        "penghargaan di ajang SNI Award 2019 ini.",
        {("award", "PLN UID Jakarta Raya", "SNI Award 2019", "Gold")},
    ),
    ("PLN UBP Semarang meraih penghargaan dengan Peringkat Gold.", set()),
    (
        "PLTDG Pesanggaran meraih Proper Emas dari Kementerian Lingkungan Hidup.",
        {("award", "PLTDG Pesanggaran", "Proper Emas", "Emas")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), AWARDS)
def test_awards(text: str, expected: set[tuple[str, str | None, str, str | None]]) -> None:
    assert others(text) == expected


LISTED: list[tuple[str, set[Triple]]] = [
    (
        "PLN Nusantara Power UP Muara Karang memborong tiga sertifikat sistem manajemen, yaitu:\n\n"
        "1. ISO 9001:2015 Sistem Manajemen Mutu\n2. ISO 14001:2015 Sistem Manajemen Lingkungan\n"
        "3. ISO 50001:2018 Sistem Manajemen Energi\n\n"
        "Dua sertifikat pertama berasal dari Bureau Veritas, sedangkan yang terakhir diterbitkan "
        "Lloyd's Register.",
        {
            ("PLN Nusantara Power UP Muara Karang", "ISO 9001:2015", "Bureau Veritas"),
            ("PLN Nusantara Power UP Muara Karang", "ISO 14001:2015", "Bureau Veritas"),
            ("PLN Nusantara Power UP Muara Karang", "ISO 50001:2018", "Lloyd's Register"),
        },
    ),
    (
        "PLN UPT Palu menargetkan tiga sertifikat, yaitu:\n\n- ISO 9001:2015\n- ISO 14001:2015\n"
        "- ISO 45001:2018",
        set(),
    ),
    (
        "Geothermal firm PT Geo Dipa Energi said its Dieng unit had obtained ISO 14001:2015 "
        "certification from TUV Rheinland, two years after the company's Patuha unit earned the "
        "same certificate.",
        {
            ("Dieng unit", "ISO 14001:2015", "TUV Rheinland"),
            ("Patuha unit", "ISO 14001:2015", None),
        },
    ),
    (
        "UPT Palu meraih sertifikat ISO 9001:2015. Sertifikat yang sama juga diterima UPT "
        "Gorontalo.",
        {("UPT Palu", "ISO 9001:2015", None), ("UPT Gorontalo", "ISO 9001:2015", None)},
    ),
    (
        "PGE Ulubelu dan Lahendong Kantongi ISO 50001\n\nDua area PGE, Ulubelu dan Lahendong, "
        "kini memegang sertifikat ISO 50001:2018 yang diterbitkan TUV Nord Indonesia.\n\n"
        "Sertifikasi itu melengkapi ISO 9001 yang lebih dulu diraih Area Kamojang.",
        {
            ("Ulubelu", "ISO 50001:2018", "TUV Nord Indonesia"),
            ("Lahendong", "ISO 50001:2018", "TUV Nord Indonesia"),
            ("Area Kamojang", "ISO 9001", None),
        },
    ),
    (
        "PLTU Tanjung Jati B yang dikelola PLN UIK Tanjung Jati B meraih sertifikat ISO 9001:2015.",
        {("PLTU Tanjung Jati B", "ISO 9001:2015", None)},
    ),
    (
        "Kepolisian Daerah (Polda) Bali menyerahkan sertifikat Sistem Manajemen Pengamanan (SMP) "
        "kepada PLN UP2D Bali. Penilaian dilakukan auditor Baharkam Polri.",
        {("PLN UP2D Bali", "SMP", "Kepolisian Daerah (Polda) Bali")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), LISTED)
def test_listed_and_pointed_back_to(text: str, expected: set[Triple]) -> None:
    assert triples(text) == expected


PARTS: list[tuple[str, set[Triple]]] = [
    (
        "Dua area PGE, yaitu Ulubelu di Lampung dan Lahendong di Sulawesi Utara, telah "
        "bersertifikat ISO 50001:2018.",
        {("Ulubelu", "ISO 50001:2018", None), ("Lahendong", "ISO 50001:2018", None)},
    ),
    (
        "Sertifikat ISO 50001:2018 diberikan kepada dua area PGE, Ulubelu dan Lahendong, oleh TUV "
        "Nord.",
        {("Ulubelu", "ISO 50001:2018", "TUV Nord"), ("Lahendong", "ISO 50001:2018", "TUV Nord")},
    ),
    (
        "PGE Area Ulubelu dan Lahendong mengantongi sertifikat ISO 45001:2018.",
        {("PGE Area Ulubelu", "ISO 45001:2018", None), ("Lahendong", "ISO 45001:2018", None)},
    ),
    (
        "The Paiton power plant, operated by PT YTL Jawa Timur, holds an ISO 9001 certificate.",
        {("Paiton power plant", "ISO 9001", None)},
    ),
    (
        "PLN's East Java distribution unit was certified under ISO 9001:2015 by Bureau Veritas.",
        {("East Java distribution unit", "ISO 9001:2015", "Bureau Veritas")},
    ),
    (
        "PT PLN Indonesia Power menerima sertifikat ISO 9001 (SGS), ISO 14001 (TUV Nord), dan ISO "
        "45001 (BSI).",
        {
            ("PT PLN Indonesia Power", "ISO 9001", "SGS"),
            ("PT PLN Indonesia Power", "ISO 14001", "TUV Nord"),
            ("PT PLN Indonesia Power", "ISO 45001", "BSI"),
        },
    ),
    (
        "Tak hanya ISO 9001:2015, PLN UP2D Bali juga menyabet ISO 45001:2018.",
        {("PLN UP2D Bali", "ISO 9001:2015", None), ("PLN UP2D Bali", "ISO 45001:2018", None)},
    ),
    (
        "Selain PLN UP2D Bali, PLN UP3 Bali Utara juga memperoleh ISO 9001:2015.",
        {("PLN UP2D Bali", "ISO 9001:2015", None), ("PLN UP3 Bali Utara", "ISO 9001:2015", None)},
    ),
    (
        "Kementerian Ketenagakerjaan memberi penghargaan SMK3 kepada PLN UPT Medan.",
        {("PLN UPT Medan", "SMK3", "Kementerian Ketenagakerjaan")},
    ),
    (
        "Sertifikat diterima Manajer PLN UP3 Kupang Hermansyah. Sertifikat ISO 9001:2015 itu "
        "berlaku tiga tahun.",
        {("PLN UP3 Kupang", "ISO 9001:2015", None)},
    ),
    (
        "PLN UPT Palu meraih ISO 9001:2015 Sistem Manajemen Mutu dan ISO 45001:2018 Sistem "
        "Manajemen Keselamatan dan Kesehatan Kerja.",
        {("PLN UPT Palu", "ISO 9001:2015", None), ("PLN UPT Palu", "ISO 45001:2018", None)},
    ),
    (
        "PT Cirebon Electric Power, operator of the Cirebon-1 coal plant, has renewed its ISO 9001 "
        "certificate.",
        {("PT Cirebon Electric Power", "ISO 9001", None)},
    ),
    (
        "PLN Pusharlis UP2W III Raih ISO 9001\n\nPLN Pusat Pemeliharaan Ketenagalistrikan "
        "(Pusharlis) UP2W III memperoleh sertifikat ISO 9001:2015.",
        {
            (
                "PLN Pusat Pemeliharaan Ketenagalistrikan (Pusharlis) UP2W III",
                "ISO 9001:2015",
                None,
            )
        },
    ),
    ("Sebanyak 22 unit PLN Nusantara Power telah memiliki sertifikat SMK3.", set()),
    ("PLN UP3 Kupang direkomendasikan menerima sertifikat ISO 9001:2015.", set()),
]


@pytest.mark.parametrize(("text", "expected"), PARTS)
def test_parts_of_companies_and_further_forms(text: str, expected: set[Triple]) -> None:
    assert triples(text) == expected


def test_a_score_goes_before_a_level() -> None:
    text = (
        "PLN UP2D Banten meraih predikat emas dalam audit Sistem Manajemen Pengamanan (SMP).\n\n"
        "Hasil audit mencatat nilai 90,27."
    )
    assert others(text) == {("audit_result", "PLN UP2D Banten", "SMP", "90,27")}


def test_application_that_is_only_spoken_about_is_none() -> None:
    text = "Audit di PLN UP3 Mataram menilai kriteria dalam penerapan SMK3 di PLN UP3 Mataram."
    assert others(text) == set()
