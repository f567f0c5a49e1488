"""Standards applied, scores and prizes, told with other verbs and in another order."""

from __future__ import annotations

import pytest

from kg.extract import extract

Claims = set[tuple[str, str | None, str, str | None]]

CLAIMS: list[tuple[str, Claims]] = [
    # applied: other verbs, and the standard as the subject
    (
        "PLN Indonesia Power memakai standar ISO 55001 untuk mengelola aset pembangkitnya.",
        {("implementation", "PLN Indonesia Power", "ISO 55001", None)},
    ),
    (
        "SMK3 sudah diterapkan PLN UP3 Bogor sejak 2016.",
        {("implementation", "PLN UP3 Bogor", "SMK3", None)},
    ),
    ("SMK3 belum diterapkan PLN UP3 Bogor.", set()),
    ("Pemerintah mewajibkan SMK3 diterapkan PT PLN dan perusahaan lain.", set()),
    ("PLN UP3 Kudus memakai helm bersertifikat SNI ISO 3873.", set()),
    ("PT PLN Enjiniring melaksanakan sosialisasi SMK3.", set()),
    (  # on the basis of an audit nothing is applied
        "Berdasarkan audit SMK3 pada 2021, PLN UIP Kalbagtim mendapatkan poin penilaian sebesar "
        "90,36 untuk tingkat lanjutan.",
        {("audit_result", "PLN UIP Kalbagtim", "SMK3", "90,36")},
    ),
    # scores with whose and of what between, and of those who follow
    (
        "Nilai audit SMK3 PLN UP3 Sumba mencapai 88,4 persen, sedangkan UP3 Kupang 91,2 persen.",
        {
            ("audit_result", "PLN UP3 Sumba", "SMK3", "88,4 persen"),
            ("audit_result", "UP3 Kupang", "SMK3", "91,2 persen"),
        },
    ),
    (
        "PLTU Paiton mencatat skor 95,2 dalam audit SMP, disusul PLTU Rembang dengan 91,4.",
        {
            ("audit_result", "PLTU Paiton", "SMP", "95,2"),
            ("audit_result", "PLTU Rembang", "SMP", "91,4"),
        },
    ),
    ("Nilai kontrak konsultan SMK3 PLN UP3 Kudus mencapai 91 juta rupiah.", set()),
    # prizes
    (
        "Penghargaan Industri Hijau level 5 diterima PLN Nusantara Power UP Paiton.",
        {("award", "PLN Nusantara Power UP Paiton", "Industri Hijau", None)},
    ),
    (
        "PLN Enjiniring terpilih sebagai pemenang Anugerah Konstruksi Indonesia 2022.",
        {("award", "PLN Enjiniring", "Konstruksi Indonesia 2022", None)},
    ),
    (
        "Pembangkit PLN yang masuk kategori PROPER Hijau antara lain PLTU Tarahan dan PLTA Besai.",
        {
            ("award", "PLTU Tarahan", "PROPER Hijau", "Hijau"),
            ("award", "PLTA Besai", "PROPER Hijau", "Hijau"),
        },
    ),
    (
        "Bupati Ende memberikan penghargaan kepada PLN UP3 Ende sebagai Wajib Pajak Teladan 2023.",
        {("award", "PLN UP3 Ende", "Wajib Pajak Teladan 2023", None)},
    ),
    # a rank without its prize's name, in a text on PROPER
    (
        "PLTU Suralaya menyabet Proper Emas. PLTDG Pesanggaran juga mendapatkan penghargaan Emas.",
        {
            ("award", "PLTU Suralaya", "Proper Emas", "Emas"),
            ("award", "PLTDG Pesanggaran", "Proper", "Emas"),
        },
    ),
    (
        "PLTP Gunung Salak lolos penilaian PROPER dan memperoleh peringkat hijau.",
        {("award", "PLTP Gunung Salak", "PROPER", "hijau")},
    ),
    (
        "PLTU Suralaya menyabet Proper Emas. PLTU Lontar menargetkan meraih peringkat emas.",
        {("award", "PLTU Suralaya", "Proper Emas", "Emas")},
    ),
    ("PLTU Sebalang masuk nominasi PROPER Emas tahun ini.", set()),
    ("PLN Tarakan menjadi pemenang tender pembangkit Bunyu.", set()),
    (
        "Bupati memberikan penghargaan kepada PLN UP3 Ende yang bertindak sebagai Pembina UMKM.",
        set(),
    ),
]


@pytest.mark.parametrize(("text", "expected"), CLAIMS)
def test_claims(text: str, expected: Claims) -> None:
    found = extract(text)
    assert {(o.kind, o.holder, o.about, o.value) for o in found.other_claims} == expected
    assert not found.certifications
