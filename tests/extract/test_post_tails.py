"""Posts whose words no list has: up to a title, a comma or a short form before a name."""

from __future__ import annotations

import pytest

from kg.extract import extract

Row = tuple[str, str | None, str | None]
CASES: list[tuple[str, list[Row]]] = [
    (
        "Ketua Tim Verifikasi SMP Obvitnas Kombes Pol Seno Hartono mengatakan hal itu.",
        [("Seno Hartono", "Ketua Tim Verifikasi SMP Obvitnas", None)],
    ),
    (
        "Kepala Departemen Legal dan Humas PT Cahaya Timur, R Seno Hartono menyatakan siap.",
        [("R Seno Hartono", "Kepala Departemen Legal dan Humas", "PT Cahaya Timur")],
    ),
    (
        "Ketua tim peneliti, Dr. Ir. H. Seno Hartono, M.T., menjelaskan hal itu.",
        [("Seno Hartono", "Ketua tim peneliti", None)],
    ),
    (
        "Pelatihan menghadirkan narasumber dari PT Mutu Cahaya, Rini Wulan, yang menjelaskan hal "
        "itu.",
        [("Rini Wulan", "narasumber", "PT Mutu Cahaya")],
    ),
    (
        "Perwakilan vendor, Haji Seno dari PT Cahaya Timur, berharap demikian.",
        [("Seno", "Perwakilan vendor", None)],
    ),
    (
        "Salah seorang penerima bantuan, Rini Wulan (54), mengucapkan terima kasih.",
        [("Rini Wulan", "penerima bantuan", None)],
    ),
    (
        "Inspektur Jenderal Kementerian BUMN Seno mengakui hal itu.",
        [("Seno", "Inspektur Jenderal", "Kementerian BUMN")],
    ),
    (
        "Koordinator Perlindungan Konsumen Kelistrikan, Kementerian ESDM, Seno Hartono mengatakan "
        "hal itu.",
        [("Seno Hartono", "Koordinator Perlindungan Konsumen Kelistrikan", "Kementerian ESDM")],
    ),
    (
        "General Manager PLN Pembangkitan Jawa Bagian Utara (KITJBU) Seno Hartono menuturkan hal "
        "itu.",
        [("Seno Hartono", "General Manager", "PLN Pembangkitan Jawa Bagian Utara (KITJBU)")],
    ),
    (
        "General Manager PLN Unit Induk Transmisi Jawa bagian Utara, Seno Hartono menyampaikan hal "
        "itu.",
        [("Seno Hartono", "General Manager", "PLN Unit Induk Transmisi Jawa bagian Utara")],
    ),
    (
        "Penjabat (Pj) Gubernur Papua Barat Seno Hartono meresmikan PLTS itu.",
        [("Seno Hartono", "Penjabat (Pj) Gubernur Papua Barat", None)],
    ),
    (
        "Kepala Sekolah SD Negeri Tanarangga, Rini Wulan, mengatakan siswanya senang.",
        [("Rini Wulan", "Kepala Sekolah", "SD Negeri Tanarangga")],
    ),
    (
        "Ketua Komisi II, Seno Hartono, mengatakan hal itu.",
        [("Seno Hartono", "Ketua", "Komisi II")],
    ),
    (
        "Dirpamobvit Polda Sumsel Kombes Pol Seno Hartono mengatakan audit berjalan tiga hari.",
        [("Seno Hartono", "Dirpamobvit", "Polda Sumsel")],
    ),
    (
        "Turut hadir Ketua Dekranasda NTT Rini Wulan, Danrem 161/Wira Sakti Brigjen TNI Seno "
        "Hartono, dan Kajati NTT Yulianto.",
        [
            ("Rini Wulan", "Ketua", "Dekranasda NTT"),
            ("Seno Hartono", "Danrem 161/Wira Sakti", None),
            ("Yulianto", "Kajati NTT", None),
        ],
    ),
    (
        "Audit dilakukan oleh auditor dari PT Mutu Cahaya yaitu Seno Hartono.",
        [("Seno Hartono", "auditor", "PT Mutu Cahaya")],
    ),
    (
        "Wakil Presiden Republik Indonesia, Prof. Dr. (H.C.) K.H. Sa\u2019dun Hartono hadir. "
        '"Baik sekali hasilnya," ujar Sa\'dun Hartono.',
        [("Sa\u2019dun Hartono", "Wakil Presiden Republik Indonesia", None)],
    ),
    (
        "Menteri PPN/Kepala Bappenas Seno Hartono dan Menko Marves Rini Wulan hadir.",
        [
            ("Seno Hartono", "Menteri PPN/Kepala Bappenas", None),
            ("Rini Wulan", "Menko Marves", None),
        ],
    ),
    (
        "Menteri Perencanaan Pembangunan Nasional/Kepala Bappenas, Seno Hartono, hadir.",
        [
            (
                "Seno Hartono",
                "Menteri Perencanaan Pembangunan Nasional/Kepala Bappenas",
                None,
            )
        ],
    ),
    (
        "Kapolda Kalimantan Tengah Irjen Pol. Drs. Seno Hartono, M.Si. dan Kapolsek Nangarasa Iptu "
        "Yulianto hadir.",
        [
            ("Seno Hartono", "Kapolda Kalimantan Tengah", None),
            ("Yulianto", "Kapolsek Nangarasa", None),
        ],
    ),
    (
        "Warga RT 12 RW 04 Kelurahan Oeanu, Kecamatan Batu Lima, Rini Wulan (61), mengaku senang.",
        [
            (
                "Rini Wulan",
                "Warga RT 12 RW 04 Kelurahan Oeanu, Kecamatan Batu Lima",
                None,
            )
        ],
    ),
    (
        "Management Representative PLN UP3 Kendari, Seno Hartono, menjelaskan hal itu.",
        [("Seno Hartono", "Management Representative", "PLN UP3 Kendari")],
    ),
    # words that look like a name or a post and are none
    ("Warga berharap, Rini Wulan lekas pulih.", []),
    (
        "Alat itu ada di rumah Sumi, warga Desa Anu, Kecamatan Gantang selaku penerima program.",
        [("Sumi", "warga Desa Anu", None)],
    ),
    ("PT Cahaya Unit Pelaksana Bali 2, Jalan Mayjen Hartono, mendapat penghargaan.", []),
    (
        "Bupati Ende dan Kapolres Ende, Seno Hartono, hadir.",
        [("Seno Hartono", "Kapolres Ende", None)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_posts(text: str, expected: list[Row]) -> None:
    found = extract(text).people
    assert [(each.name, each.role, each.organization) for each in found] == expected


def test_what_somebody_is_counts_more_than_the_part_played() -> None:
    text = (
        "Hadir sebagai pembicara dari PT Mutu Cahaya, Rini Wulan, yang menjelaskan hal itu. "
        '"Hasilnya baik," kata Direktur Operasi Rini Wulan.'
    )
    found = extract(text).people
    assert [(each.name, each.role) for each in found] == [("Rini Wulan", "Direktur Operasi")]
