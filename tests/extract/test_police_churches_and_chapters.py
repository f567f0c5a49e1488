"""Posts at places like Wamena, chapters of associations, churches, offices by their whole name."""

from __future__ import annotations

import pytest

from kg.extract import extract

Person = tuple[str, str | None, str | None]

PEOPLE: list[tuple[str, list[Person]]] = [
    (  # a rank behind the place is of the person; Wamena is no deputy minister
        "Kapolsek Wamena Kota Iptu Hendra Lado, Dandim Wamena Letkol Yosef Dua dan Kapolsek Ende "
        "Ipda Rudi Tefa hadir. Wamen ESDM Yuli Tanjung memimpin.",
        [
            ("Hendra Lado", "Kapolsek Wamena Kota", None),
            ("Yosef Dua", "Dandim Wamena", None),
            ("Rudi Tefa", "Kapolsek Ende", None),
            ("Yuli Tanjung", "Wamen ESDM", None),
        ],
    ),
    (  # an initial within a name
        "Gubernur Kaltara Zainal A Paliwang hadir.",
        [("Zainal A Paliwang", "Gubernur Kaltara", None)],
    ),
    (  # villages of two words by their first
        "Kepala Desa Long Pujungan Yunus Lawai dan Kepala Desa Golo Wangkung Frans Hambur hadir.",
        [
            ("Yunus Lawai", "Kepala Desa Long Pujungan", None),
            ("Frans Hambur", "Kepala Desa Golo Wangkung", None),
        ],
    ),
    (
        "Kepala Bappeda Litbang Kabupaten Sanggau Yulia Tere hadir.",
        [("Yulia Tere", "Kepala", "Bappeda Litbang Kabupaten Sanggau")],
    ),
    (
        "Anggota DPR Papua Barat Daya dari jalur otsus, Robert Yewen, menegaskan hal itu.",
        [("Robert Yewen", "Anggota", "DPR Papua Barat Daya")],
    ),
    (  # chapters, whose chairs have other posts, too
        "Ketua Apindo Sulteng yang juga Direktur PT Bumi Maju, Wijaya Tan, hadir bersama Ketua "
        "Kadin NTB Rini Wulan.",
        [("Wijaya Tan", "Ketua", "Apindo Sulteng"), ("Rini Wulan", "Ketua", "Kadin NTB")],
    ),
    (
        "Pengurus Gereja Kemah Injil (Kingmi) Ilaga, Pdt. Yupi Wonda, dan siswa kelas IX, Jefri "
        "Nale, hadir.",
        [
            ("Yupi Wonda", "Pengurus", "Gereja Kemah Injil (Kingmi) Ilaga"),
            ("Jefri Nale", "siswa kelas IX", None),
        ],
    ),
    (
        "Kepala Perwakilan BI Papua Faturachman menyebut konsumsi listrik tumbuh.",
        [("Faturachman", "Kepala Perwakilan", "BI Papua")],
    ),
    ("Kampus itu mengirim mahasiswa dalam Ekspedisi Papua Terang (EPT).", []),
]

ORGANISATIONS: list[tuple[str, list[str]]] = [
    ("Tim dari Polsek Wamena Kota dan Polres Ende hadir.", ["Polsek Wamena Kota", "Polres Ende"]),
    ("Perwakilan Dinas ESDM Kota hadir.", []),
    (
        "Apindo Sulteng menolak, begitu pula WALHI NTT dan YLKI.",
        ["Apindo Sulteng", "WALHI NTT", "YLKI"],
    ),
    (
        "Perusahaan Listrik Negara (PLN) Cabang Sorong menambah mesin. PLN Sorong menjamin stok.",
        ["Perusahaan Listrik Negara (PLN) Cabang Sorong"],
    ),
    (
        "Gereja Masehi Injili di Timor (GMIT) mendukung program itu.",
        ["Gereja Masehi Injili di Timor (GMIT)"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_people(text: str, expected: list[Person]) -> None:
    assert [(p.name, p.role, p.organization) for p in extract(text).people] == expected


@pytest.mark.parametrize(("text", "expected"), ORGANISATIONS)
def test_organisations(text: str, expected: list[str]) -> None:
    assert [o.name for o in extract(text).organizations] == expected
