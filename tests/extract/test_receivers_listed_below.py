"""Receivers listed in lines below, beside companies of other kinds, and duties that are no fact."""

from __future__ import annotations

import pytest

from kg.extract import extract

Row = tuple[str, str, str | None]

CASES: list[tuple[str, set[Row]]] = [
    (
        "PT Mandala Sertifikasi Internasional (MSI) menyerahkan sertifikat sistem manajemen kepada "
        "empat pelanggan baru.\n\nAdapun penerima sertifikat tersebut adalah:\n"
        "1. PT PLN (Persero) Area Palu – ISO 9001:2015\n"
        "2. PT PLN (Persero) Area Luwuk – ISO 9001:2015 dan ISO 14001:2015\n"
        "3. RSUD Undata Palu – ISO 9001:2015\n"
        "4. PT Banggai Energi (PLTU captive) – ISO 14001:2015",
        {
            (
                "PT PLN (Persero) Area Palu",
                "ISO 9001:2015",
                "PT Mandala Sertifikasi Internasional (MSI)",
            ),
            (
                "PT PLN (Persero) Area Luwuk",
                "ISO 9001:2015",
                "PT Mandala Sertifikasi Internasional (MSI)",
            ),
            (
                "PT PLN (Persero) Area Luwuk",
                "ISO 14001:2015",
                "PT Mandala Sertifikasi Internasional (MSI)",
            ),
            ("RSUD Undata Palu", "ISO 9001:2015", "PT Mandala Sertifikasi Internasional (MSI)"),
            ("PT Banggai Energi", "ISO 14001:2015", "PT Mandala Sertifikasi Internasional (MSI)"),
        },
    ),
    (
        "Sertifikat SMP diserahkan Direktur Pengamanan Objek Vital Polda Jawa Tengah. Adapun "
        "daftar penerimanya :\n\n1. UPT Solo – kategori Gold, nilai 91,20\n"
        "2. UPT Tegal – kategori Silver",
        {("UPT Solo", "SMP", "Polda Jawa Tengah"), ("UPT Tegal", "SMP", "Polda Jawa Tengah")},
    ),
    (  # a blank is missing behind a comma
        "Unit yang menerima sertifikat SMK3 yaitu UP3 Jember, UP3 Kediri,UP3 Blitar dan UP2D Jawa "
        "Timur.",
        {
            ("UP3 Jember", "SMK3", None),
            ("UP3 Kediri", "SMK3", None),
            ("UP3 Blitar", "SMK3", None),
            ("UP2D Jawa Timur", "SMK3", None),
        },
    ),
    (
        "PT PLN Enjiniring menerima sertifikat SNI ISO 37001:2016. Sertifikat serupa juga diterima "
        "PT Cipta Daya, perusahaan konsultan transmisi asal Bandung, serta PT Adhi Tirta yang "
        "bergerak di bidang studi kelayakan.",
        {
            ("PT PLN Enjiniring", "SNI ISO 37001:2016", None),
            ("PT Cipta Daya", "SNI ISO 37001:2016", None),
            ("PT Adhi Tirta", "SNI ISO 37001:2016", None),
        },
    ),
    (
        "Perumda Air Minum Tirta Lestari dan Dinas Penanaman Modal Bojonegoro menerima sertifikat "
        "ISO 9001:2015 dari PT Nusantara Jaminan Mutu.",
        {
            ("Perumda Air Minum Tirta Lestari", "ISO 9001:2015", "PT Nusantara Jaminan Mutu"),
            ("Dinas Penanaman Modal Bojonegoro", "ISO 9001:2015", "PT Nusantara Jaminan Mutu"),
        },
    ),
    (
        "UP Asam-Asam meraih ISO 55001:2014 dari LRQA. Selain ISO 55001, UP Asam-Asam mengantongi "
        "sertifikat ISO 9001:2015 dan ISO 14001:2015 dari Sucofindo.",
        {
            ("UP Asam-Asam", "ISO 55001:2014", "LRQA"),
            ("UP Asam-Asam", "ISO 9001:2015", "Sucofindo"),
            ("UP Asam-Asam", "ISO 14001:2015", "Sucofindo"),
        },
    ),
    (
        "Dua aset di bawah Pertamina NRE tersertifikasi ISO 50001:2018. Keduanya yakni PT Panas "
        "Bumi Lestari di Garut dan pengelola PLTGU Jawa-1, PT Jawa Satu Power (JSP), di Karawang.",
        {
            ("PT Panas Bumi Lestari", "ISO 50001:2018", None),
            ("PT Jawa Satu Power (JSP)", "ISO 50001:2018", None),
        },
    ),
    (
        "PT Nusa Daya (ND) menyerahkan sertifikat kepada dua kantor areanya. Area Palembang "
        "menerima sertifikat ISO 9001:2015 dan Area Makassar memperoleh ISO 14001.",
        {("Area Palembang", "ISO 9001:2015", None), ("Area Makassar", "ISO 14001", None)},
    ),
    (
        "PT PLN Batam memperbarui sertifikat ISO 9001:2015, sementara Unit Bisnis Transmisi "
        "memperoleh sertifikat ISO 55001:2024.",
        {
            ("PT PLN Batam", "ISO 9001:2015", None),
            ("Unit Bisnis Transmisi", "ISO 55001:2024", None),
        },
    ),
    (  # as many as counted, by their ranks
        "Lima objek vital di Jawa Tengah menerima sertifikat SMP dari Polri. Dua objek meraih "
        "kategori Gold, yaitu PLTU Rembang (nilai 93,4) dan PLN UBP Semarang (nilai 90,08). Tiga "
        "lainnya, PLN UPT Solo, RS Panti Husada, serta PT Semen Muria, memperoleh kategori Silver.",
        {
            ("PLTU Rembang", "SMP", "Polri"),
            ("PLN UBP Semarang", "SMP", "Polri"),
            ("PLN UPT Solo", "SMP", "Polri"),
            ("RS Panti Husada", "SMP", "Polri"),
            ("PT Semen Muria", "SMP", "Polri"),
        },
    ),
    (
        "Manajer UPDK Mahakam, Gatot Lubis, bersyukur. Menurutnya, unit yang membawahi PLTD Karang "
        "Asam dan PLTG Sambera itu telah memegang OHSAS 18001:2007.",
        {("UPDK Mahakam", "OHSAS 18001:2007", None)},
    ),
    (
        "Two organisations met at PT PLN (Persero) UPT Semarang. The transmission unit itself "
        "received ISO 9001:2015 certificates from PT Bureau Veritas Indonesia.",
        {("PT PLN (Persero) UPT Semarang", "ISO 9001:2015", "PT Bureau Veritas Indonesia")},
    ),
    (
        "As a condition of the loan, PLN would also have to obtain ISO 14001 certification; a "
        "tender for the consultant is planned.",
        set(),
    ),
    ("PLN UP3 Ende needs to get ISO 9001 certification.", set()),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_receivers(text: str, expected: set[Row]) -> None:
    found = {
        (each.holder, standard, each.certification_body)
        for each in extract(text).certifications
        for standard in each.standards
    }
    assert found == expected
