"""People of reports on accidents and of agreements with universities; what looks like them."""

from __future__ import annotations

import pytest

from kg.extract import extract

Row = tuple[str, str | None, str | None]
PEOPLE: list[tuple[str, list[Row]]] = [
    (
        "ENDE - Tangan Sari Utami (61) warga Desa Nuabosi masih memegang kabel.",
        [("Sari Utami", "warga Desa Nuabosi", None)],
    ),
    (
        "ENDE - Jasad Yosef Dhae (47) ditemukan di kebun. Tubuh Rini Wulan (30) terbakar.",
        [("Yosef Dhae", None, None), ("Rini Wulan", None, None)],
    ),
    (
        "Menurut Perwira Pengendali Polres Ende Iptu Yosef Dhae, prosesnya sulit.",
        [("Yosef Dhae", "Perwira Pengendali", "Polres Ende")],
    ),
    ('"Terima kasih Pak Gub dan Pak Bup," kata Sari Utami.', [("Sari Utami", None, None)]),
    (
        "Kapolres Ende, AKBP Yosefandra membenarkan. Yosef mengatakan korban dirawat.",
        [("Yosefandra", "Kapolres Ende", None)],
    ),
    (
        'Camat Ende Budiman hadir. Menurut Budi, listrik padam. "Benar," kata Budi.',
        [("Budiman", "Camat Ende", None), ("Budi", None, None)],
    ),
    (
        '"Saya melihatnya," kata seorang saksi, Marsel (21) di lokasi.',
        [("Marsel", "saksi", None)],
    ),
    (
        "Sebelumnya Marsel (41) buruh harian ditemukan tewas. Jeni (30) buruh tani menolongnya.",
        [("Marsel", "buruh harian", None), ("Jeni", "buruh tani", None)],
    ),
    (
        '"Ia rajin," ujar Marsel, rekan korban, Senin. "Betul," kata Rini Wulan, istri almarhum.',
        [("Marsel", "rekan korban", None), ("Rini Wulan", "istri almarhum", None)],
    ),
    ('"Ia rajin," ujar Marsel, akhir pekan lalu.', [("Marsel", None, None)]),
    (
        "Adapun GM yang baru dijabat Rini Wulan. Sebelumnya, posisi tersebut dijabat Yosef Dhae.",
        [("Rini Wulan", "GM", None), ("Yosef Dhae", None, None)],
    ),
    ("Posisi tersebut dijabat Direktur. Posisi itu diisi Kementerian ESDM.", []),
    (
        "Direktur Mega Proyek dan Energi Baru Terbarukan atau EBT PT PLN, Rini Wulan berharap.",
        [
            (
                "Rini Wulan",
                "Direktur Mega Proyek dan Energi Baru Terbarukan atau EBT",
                "PT PLN",
            )
        ],
    ),
    (
        "Penandatanganan dilakukan General Manager (GM) PT PLN (Persero) dari Unit Induk Wilayah "
        "NTB, Rini Wulan.",
        [("Rini Wulan", "General Manager (GM)", "Unit Induk Wilayah NTB")],
    ),
    (
        "Manajer PLN dari UP3 Ende Rini Wulan dan Direktur PT PLN dari Jakarta, Yosef Dhae, hadir.",
        [("Rini Wulan", "Manajer", "UP3 Ende"), ("Yosef Dhae", "Direktur", "PT PLN")],
    ),
    (
        "Rektor Universitas Flores Prof. Dr. Rini Wulan, M.Eng.,D.Eng, menjelaskan hal itu.",
        [("Rini Wulan", "Rektor", "Universitas Flores")],
    ),
    ("Hadir pula Ketua Prodi Teknik Elektro dan para dosen.", []),
    (
        "Tampil sebagai moderator, Ketua Lembaga Penelitian Undana - Yosef Dhae, ST., MT.",
        [("Yosef Dhae", "Ketua", "Lembaga Penelitian Undana")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_people(text: str, expected: list[Row]) -> None:
    found = extract(text).people
    assert [(each.name, each.role, each.organization) for each in found] == expected


SCHOOLS: list[tuple[str, list[str], list[Row]]] = [
    (
        "Universitas 17 Agustus 1945 (Untag) Surabaya bekerja sama. Rektor Untag Surabaya - Prof. "
        "Dr. Rini Wulan mengatakan hal itu.",
        ["Universitas 17 Agustus 1945 (Untag) Surabaya"],
        [("Rini Wulan", "Rektor", "Untag Surabaya")],
    ),
    (
        "Wakil Rektor Institut Teknologi Sepuluh November Dr. Rini Wulan hadir. Universitas 19 "
        "November Kolaka menunggu.",
        ["Institut Teknologi Sepuluh November", "Universitas 19 November Kolaka"],
        [("Rini Wulan", "Wakil Rektor", "Institut Teknologi Sepuluh November")],
    ),
    (
        "Universitas Dharma Andalas (Undhar) bekerja sama. Undhar Padang menggelar acara.",
        ["Universitas Dharma Andalas (Undhar)"],
        [],
    ),
    ("Universitas Flores 17 Agustus lalu bekerja sama.", ["Universitas Flores"], []),
    ("Kampus Universitas Flores, 19 November 2020, ramai.", ["Universitas Flores"], []),
    ("Universitas Nusa Cendana (Undana) dan Pemkot Kupang bekerja sama.",
     ["Universitas Nusa Cendana (Undana)", "Pemkot Kupang"], []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "schools", "people"), SCHOOLS)
def test_schools(text: str, schools: list[str], people: list[Row]) -> None:
    found = extract(text)
    assert [each.name for each in found.organizations] == schools
    assert [(each.name, each.role, each.organization) for each in found.people] == people
