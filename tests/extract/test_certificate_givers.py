"""Who gives a certificate to whom in one clause, who audited, and one body under two names."""

from __future__ import annotations

import pytest

from kg.extract import extract

Row = tuple[str, str, tuple[str, ...], str | None]
GIVEN: list[tuple[str, list[Row]]] = [
    (
        "Menteri Ketenagakerjaan memberi PLN UIP Bali penghargaan Sistem Manajemen Keselamatan dan "
        "Kesehatan Kerja (SMK3), Selasa (24/5/2022).",
        [("grant", "PLN UIP Bali", ("SMK3",), "Menteri Ketenagakerjaan")],
    ),
    ("Menteri Ketenagakerjaan memberi PLN UIP Bali waktu setahun untuk meraih SMK3.", []),
    (
        "PLN UIT Jawa Bagian Barat membawa pulang penghargaan K3 dari Menteri Ketenagakerjaan atas "
        "penerapan SMK3.",
        [("grant", "PLN UIT Jawa Bagian Barat", ("SMK3",), "Menteri Ketenagakerjaan")],
    ),
    (
        "Polri menyerahkan sertifikat Sistem Manajemen Pengamanan (SMP) kategori emas kepada PLN "
        "UP3 "
        "Ende dan kategori perak kepada PLN UP3 Kupang.",
        [
            ("grant", "PLN UP3 Ende", ("SMP",), "Polri"),
            ("grant", "PLN UP3 Kupang", ("SMP",), "Polri"),
        ],
    ),
    (
        "Polri menyerahkan sertifikat SMP kepada PLN UP3 Ende dan berharap kepada PLN UP3 Kupang.",
        [("grant", "PLN UP3 Ende", ("SMP",), "Polri")],
    ),
    (
        "Setelah surveillance audit yang digelar PT Mutu Bahari (Persero), PLTU Labuan dinyatakan "
        "tetap memegang sertifikat ISO 9001:2015.",
        [("certification", "PLTU Labuan", ("ISO 9001:2015",), "PT Mutu Bahari (Persero)")],
    ),
    (
        "Setelah audit internal yang digelar PT Mutu Bahari, PLTU Labuan memegang sertifikat ISO "
        "9001:2015.",
        [("certification", "PLTU Labuan", ("ISO 9001:2015",), None)],
    ),
    (
        "PLN UPT Madiun resmi terakreditasi ISO/IEC 17025:2017.",
        [("certification", "PLN UPT Madiun", ("ISO/IEC 17025:2017",), None)],
    ),
    (
        "PLN Icon Plus sukses mengamankan sertifikasi ISO 27001:2022 dari BSI Group Indonesia.",
        [("certification", "PLN Icon Plus", ("ISO 27001:2022",), "BSI Group Indonesia")],
    ),
    ("PLN UPT Madiun diuji laboratorium yang terakreditasi ISO/IEC 17025.", []),
    ("PLN UPT Madiun belum terakreditasi ISO/IEC 17025.", []),
    (  # who got what the police hand out stands in the next sentence
        "Baharkam Polri membagikan sertifikat Sistem Manajemen Pengamanan (SMP) kepada sejumlah "
        "pengelola objek vital. Penerimanya antara lain PLN UPT Bogor dan PLN UP3 Ende.",
        [
            ("grant", "PLN UPT Bogor", ("SMP",), "Baharkam Polri"),
            ("grant", "PLN UP3 Ende", ("SMP",), "Baharkam Polri"),
        ],
    ),
    (
        "Polda Bali memberikan sertifikat SMP kepada sejumlah pengelola objek vital. Di antara "
        "tamu ada PLN UPT Bogor.",
        [],
    ),
    (
        "Empat unit PLN mengikuti audit SMK3, tetapi baru dua yang dinyatakan lulus dan "
        "mengantongi sertifikatnya, yakni PLN UP3 Bitung dan PLN UP3 Tahuna.",
        [
            ("grant", "PLN UP3 Bitung", ("SMK3",), None),
            ("grant", "PLN UP3 Tahuna", ("SMK3",), None),
        ],
    ),
    (
        "Sertifikat SMK3 PLN UP3 Ende ditandatangani Menteri Ketenagakerjaan pada Februari 2024.",
        [("grant", "PLN UP3 Ende", ("SMK3",), "Menteri Ketenagakerjaan")],
    ),
    ("Kontrak sertifikasi ISO 9001 ditandatangani PLN UP3 Ende.", []),
    (  # what others are to do, over a list with its commas
        "PLN Nusantara Power menargetkan tiga unit lain, yaitu UP Gresik, UP Paiton dan UP Cirata, "
        "meraih ISO 50001 pada 2025.",
        [],
    ),
    ("PLN Batam expects PLN UP3 Ende, PLN UP3 Sikka and others to receive ISO 9001.", []),
    (
        "PLN Batam menargetkan laba naik, dan PLN UP3 Ende sudah meraih ISO 9001:2015.",
        [("certification", "PLN UP3 Ende", ("ISO 9001:2015",), None)],
    ),
    (
        "PT Haleyora Power has held ISO 9001:2015 certification since 2018 and said it had also "
        "put ISO 22301 into practice, although it has yet to seek certification for that standard.",
        [("certification", "PT Haleyora Power", ("ISO 9001:2015",), None)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), GIVEN)
def test_who_gives_to_whom(text: str, expected: list[Row]) -> None:
    found = extract(text).certifications
    assert [(c.kind, c.holder, c.standards, c.certification_body) for c in found] == expected


ONCE: list[tuple[str, list[str]]] = [
    (
        "PLN Indonesia Power UBP Suralaya maju. Nilai UBP Suralaya 84,75 persen.",
        ["PLN Indonesia Power UBP Suralaya"],
    ),
    (
        "PT PLN Indonesia Power Unit Bisnis Pembangkitan (UBP) Grati maju, kata Manager PLN "
        "Indonesia Power UBP Grati, Arif Nugraha.",
        ["PT PLN Indonesia Power Unit Bisnis Pembangkitan (UBP) Grati"],
    ),
    (
        "PLN Indonesia Power UP Timur dan PLN Nusantara Power UP Timur bertemu UP Timur.",
        ["PLN Indonesia Power UP Timur", "PLN Nusantara Power UP Timur", "UP Timur"],
    ),
    (
        "PT TÜV Rheinland Indonesia datang. Auditor TÜV Rheinland Indonesia, Maya Kusuma, pulang.",
        ["PT TÜV Rheinland Indonesia"],
    ),
    ("Komisi VII DPR rapat di Gedung DPR. Komisi VII puas.", ["Komisi VII DPR"]),
    ("Desa itu dipasok pihak non PLN.", []),
    ("Rapat digelar di Kantor Kementerian ESDM, Jakarta.", ["Kementerian ESDM"]),
]


@pytest.mark.parametrize(("text", "expected"), ONCE)
def test_an_organisation_is_listed_once(text: str, expected: list[str]) -> None:
    assert [each.name for each in extract(text).organizations] == expected


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "PLN UP3 Ende Terima Penghargaan SMK3 dari Menaker\n\nKupang - PLN UP3 Ende menerima "
            "penghargaan SMK3 dari Menteri Ketenagakerjaan RI, Kamis (22/6/2023).",
            "Menteri Ketenagakerjaan RI",
        ),
        (
            "PLN UP3 Ende menerima penghargaan SMK3 dari Menaker. Kepala Dinas ESDM hadir mewakili "
            "Menteri ESDM.",
            "Menaker",
        ),
    ],
)
def test_a_minister_is_named_in_full_where_the_text_does(text: str, body: str) -> None:
    (grant,) = extract(text).certifications
    assert grant.certification_body == body
