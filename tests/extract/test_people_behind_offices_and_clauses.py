"""People behind offices in small letters, regions of companies, clauses and handed-over things."""

from __future__ import annotations

import pytest

from kg.extract import extract

PEOPLE: list[tuple[str, list[tuple[str, str | None, str | None]]]] = [
    # an office with its field in small letters, before its area
    (
        "Sementara itu kepala dinas kesehatan kota Kupang Rina Wulan menjelaskan anggarannya.",
        [("Rina Wulan", "kepala", "dinas kesehatan kota Kupang")],
    ),
    (
        "Menurut sekretaris dinas energi dan sumber daya mineral provinsi Gorontalo, Budi Santoso, "
        "semua desa terang.",
        [
            (
                "Budi Santoso",
                "sekretaris",
                "dinas energi dan sumber daya mineral provinsi Gorontalo",
            )
        ],
    ),
    (
        '"Kami siap melayani," kata kepala badan lingkungan hidup kabupaten Ende, Maria Tefa.',
        [("Maria Tefa", "kepala", "badan lingkungan hidup kabupaten Ende")],
    ),
    ("Para kepala dinas datang ke Kupang. Rapat dimulai pagi.", []),
    # a region by its number, its words or the short form that companies have for it
    (
        "Unit Manager Communication & CSR Pertamina MOR IV Rina Wulan mengatakan stok aman.",
        [("Rina Wulan", "Unit Manager Communication & CSR", "Pertamina MOR IV")],
    ),
    (
        "Area Manager Communication, Relations & CSR Pertamina Patra Niaga Regional Sulawesi "
        "Rina Wulan mengatakan stok aman.",
        [
            (
                "Rina Wulan",
                "Area Manager Communication, Relations & CSR",
                "Pertamina Patra Niaga Regional Sulawesi",
            )
        ],
    ),
    (
        "Manager Retail Pertamina Patra Niaga Sumbagut Budi Santoso mengatakan stok aman.",
        [("Budi Santoso", "Manager Retail", "Pertamina Patra Niaga Sumbagut")],
    ),
    # a clause on the holder before the name
    (
        "Kepala Dinas ESDM yang juga membawahi bidang listrik, Ir Budi Santoso menyebutkan, "
        "semua terang.",
        [("Budi Santoso", "Kepala", "Dinas ESDM")],
    ),
    (
        "Hal itu dikatakan Kepala Bidang Ketenagalistrikan Dinas ESDM NTT yang baru menjabat "
        "sebulan, Rina Wulan, Senin.",
        [("Rina Wulan", "Kepala Bidang Ketenagalistrikan", "Dinas ESDM NTT")],
    ),
    (
        "Manajer PLN UP3 Sumba yang memimpin rapat, Bupati Ende Maria Tefa dan warga hadir.",
        [("Maria Tefa", "Bupati Ende", None)],
    ),
    # who hands over and who receives
    (
        "Sertifikat diserahkan wakil URS Indonesia Rina Wulan kepada pemenang di Senggigi.",
        [("Rina Wulan", "wakil", "URS Indonesia")],
    ),
    (
        "Piagam diberikan kepada wakil manajemen PT Bara Cahaya Lestari Budi Santoso, Kamis "
        "(4/4). PT Bara Cahaya Lestari bekerja tanpa kecelakaan.",
        [("Budi Santoso", "wakil manajemen", "PT Bara Cahaya Lestari")],
    ),
    # what somebody is, in up to five words behind the age
    (
        "Maria Tefa (47), buruh tani penerima bantuan listrik, sebelumnya memakai pelita.",
        [("Maria Tefa", "buruh tani penerima bantuan listrik", None)],
    ),
    # an English post with its field in an Indonesian text
    (
        "Sertifikat itu diterima Human Capital and General Affair Director PT Angkasa Pura I "
        "(Persero) Budi Santoso di Mataram.",
        [
            (
                "Budi Santoso",
                "Human Capital and General Affair Director",
                "PT Angkasa Pura I (Persero)",
            )
        ],
    ),
    (
        "Penghargaan diterima Corporate Finance & Strategy Director PT Bara Cahaya Lestari, "
        "Rina Wulan, di Jakarta.",
        [("Rina Wulan", "Corporate Finance & Strategy Director", "PT Bara Cahaya Lestari")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE, ids=[str(n) for n in range(len(PEOPLE))])
def test_people(text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    found = extract(text).people
    assert [(each.name, each.role, each.organization) for each in found] == expected


def test_names_run_into_an_office_are_no_part_of_it() -> None:
    found = extract(
        "Demikian dikatakan Direktur Teknik dan Lingkungan Ketenagalistrikan Direktorat Jenderal "
        "Ketenagalistrikan Rama Putra dalam peresmian."
    )
    assert [each.name for each in found.organizations] == ["Direktorat Jenderal Ketenagalistrikan"]
    assert [each.name for each in found.people] == ["Rama Putra"]
