"""People presented by a noun, by short posts or a byline; bodies that posts belong to."""

from __future__ import annotations

import pytest

from kg.extract import extract

Person = tuple[str, str | None, str | None]

PEOPLE: list[tuple[str, list[Person]]] = [
    (
        "Seorang pemudik, Rini Wulan, yang berkendara dari Ende menuju Maumere, mengaku tenang.",
        [("Rini Wulan", "pemudik", None)],
    ),
    (
        "Salah satu penerima bantuan, Mak Rini, terharu.",
        [("Rini", "penerima bantuan", None)],
    ),
    ("Salah satu pembangkit, Jati Luhur, dipadamkan.", []),
    ("Salah satu desa, Kukusan, gelap.", []),
    (
        "Kakanwil BPN Sulsel Andi Azis hadir bersama Kepala Kantor Pertanahan Sikka Budi Saleh.",
        [
            ("Andi Azis", "Kakanwil", "BPN Sulsel"),
            ("Budi Saleh", "Kepala", "Kantor Pertanahan Sikka"),
        ],
    ),
    (
        "Koordinator Kelaikan Teknik Andi Azis mengatakan itu.",
        [("Andi Azis", "Koordinator Kelaikan Teknik", None)],
    ),
    (
        "Ketua Komisi VII DPR RI, Andi Azis, mengatakan itu.",
        [("Andi Azis", "Ketua", "Komisi VII DPR RI")],
    ),
    (  # places of two words, set off by a comma
        "Kepala Desa Bandar Jaya, Rini, mengaku senang. Warga Dusun 4 Sungai Putih, Andi, setuju. "
        "Budi Saleh, Kepala Desa Muara Enim, Kecamatan Sekayu, hadir.",
        [
            ("Rini", "Kepala Desa Bandar Jaya", None),
            ("Andi", "Warga Dusun 4 Sungai Putih", None),
            ("Budi Saleh", "Kepala Desa Muara Enim, Kecamatan Sekayu", None),
        ],
    ),
    (  # each behind its own name
        "Mereka disambut Andi Azis selaku GM PLN Transmisi Jawa Bagian Barat (TJBB), Budi Saleh "
        "selaku Manajer Perencanaan, dan Rudi Hartono selaku Direktur PT Kargo Jaya.",
        [
            ("Andi Azis", "GM", "PLN Transmisi Jawa Bagian Barat (TJBB)"),
            ("Budi Saleh", "Manajer Perencanaan", None),
            ("Rudi Hartono", "Direktur", "PT Kargo Jaya"),
        ],
    ),
    (  # titles
        "Acara dipimpin Kombes Pol Andi Azis Lubis, S.H., S.I.K., M.Han., selaku Direktur "
        "Pengamanan Obvitnas Polda Sumut bersama Kasubdit Audit Obvitnas Kombes Pol Drs Rudi.",
        [
            ("Andi Azis Lubis", "Direktur Pengamanan Obvitnas", "Polda Sumut"),
            ("Rudi", "Kasubdit Audit Obvitnas", None),
        ],
    ),
    (
        "Pjs Kepala Departemen Hukum Perusahaan PT Semen Kupang R Andi Azis menjelaskan itu.",
        [("R Andi Azis", "Pjs Kepala Departemen Hukum Perusahaan", "PT Semen Kupang")],
    ),
    (  # a name that no comma parts from a company, behind the field of a post
        "Manajer Umum dan SDM PT Kargo Jaya Budi Santoso menjelaskan itu.",
        [("Budi Santoso", "Manajer Umum dan SDM", "PT Kargo Jaya")],
    ),
    (
        "Danlanal Maumere Kolonel Laut (P) Andi Azis, Dandim 1603/Sikka Letkol Arm Budi Saleh, dan "
        "Ketua TP PKK NTT Rini Wulan hadir.",
        [
            ("Andi Azis", "Danlanal Maumere", None),
            ("Budi Saleh", "Dandim 1603/Sikka", None),
            ("Rini Wulan", "Ketua", "TP PKK NTT"),
        ],
    ),
    (
        "Dirut Perumda Air Minum Kota Makassar Andi Azis, Manajer Unit Layanan Pelanggan (ULP) PLN "
        "Rote Ndao Budi Saleh dan Ekonom Indef Rudi Hartono bertemu Utusan Khusus Presiden Bidang "
        "Energi Hadi Kusuma.",
        [
            ("Andi Azis", "Dirut", "Perumda Air Minum Kota Makassar"),
            ("Budi Saleh", "Manajer", "Unit Layanan Pelanggan (ULP) PLN Rote Ndao"),
            ("Rudi Hartono", "Ekonom", "Indef"),
            ("Hadi Kusuma", "Utusan Khusus Presiden Bidang Energi", None),
        ],
    ),
    (
        "Pth. Direktur Utama PT Kargo Jaya, Andi Azis, mengatakan itu.",
        [("Andi Azis", "Pth. Direktur Utama", "PT Kargo Jaya")],
    ),
    ("Gubernur memimpin apel sebagai Inspektur Upacara.", []),
    (  # who only wrote is told of, but has no part in what happened
        "PLN Bangun Jaringan\n\nKabarKita.com - 29/09/2020, 17:45 WIB\nRini Wulan,\nAndi B\n\n"
        "Tim Redaksi\n\nJAKARTA - PLN membangun jaringan di Ende sejak tahun lalu.",
        [],
    ),
    (
        "Listrik Naik\n\nRini Wulan 12/01/2024 09:15 WIB\n\nPemakaian listrik naik di Ende.",
        [],
    ),
    (
        "Sorong (ANTARA) - The company builds lines for the people of Sorong.\n\n"
        "Reported by Rini W\nCopyright ANTARA 2023",
        [],
    ),
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_people(text: str, expected: list[Person]) -> None:
    assert [(p.name, p.role, p.organization) for p in extract(text).people] == expected


ORGANISATIONS: list[tuple[str, list[tuple[str, str]]]] = [
    (
        "Head of Southwest Papua's Manpower, Energy and Mineral Resources Office, Andi Azis, said "
        "it was good.",
        [("Southwest Papua's Manpower, Energy and Mineral Resources Office", "government")],
    ),
    (
        "The lists come from Kargo Tigra, a company located in California, said Andi Azis.",
        [("Kargo Tigra", "company")],
    ),
    (
        "Hadir pula Sarulla Operations Limited. Antara lain dibahas tarif.",
        [("Sarulla Operations Limited", "company")],
    ),
    ("Andi Azis, a company driver, praised the Customer Service.", []),
    (  # an outlet that advertises itself, and who gave a picture
        "Petugas bekerja. (ANTARA/HO-PLN)\n\nJaringan di Ende diperbaiki sejak pagi.\n\n"
        "Dapatkan update berita pilihan setiap hari dari Kompas.com.",
        [],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ORGANISATIONS)
def test_organisations(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(o.name, o.kind) for o in extract(text).organizations] == expected
