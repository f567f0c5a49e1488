"""People who share a post, bodies by kind and own name, posts in a body, names like words."""

from __future__ import annotations

import pytest

from kg.extract import extract

Person = tuple[str, str | None, str | None]

PEOPLE: list[tuple[str, list[Person]]] = [
    (  # a post of several people, told once or counted
        "Anggota Komisi VII DPR RI Rico Alvian dan Nasyir Umar serta Bupati Ende Djafar Achmad "
        "hadir.",
        [
            ("Rico Alvian", "Anggota", "Komisi VII DPR RI"),
            ("Nasyir Umar", "Anggota", "Komisi VII DPR RI"),
            ("Djafar Achmad", "Bupati Ende", None),
        ],
    ),
    (
        "Dua warga Desa Rua, Marta Lele dan Yosef Bulu, menyalakan lampu pertama mereka.",
        [("Marta Lele", "warga Desa Rua", None), ("Yosef Bulu", "warga Desa Rua", None)],
    ),
    (
        "Anggota DPRD Ende Rina Abas dan Yosef Lado, warga Ende, hadir.",
        [("Rina Abas", "Anggota", "DPRD Ende"), ("Yosef Lado", "warga Ende", None)],
    ),
    ("Dua warga Ende dan tiga anggota DPRD Ende hadir.", []),
    (  # a post of one man is not shared
        "Bupati Ende Djafar Achmad dan Rini Wulan hadir.",
        [("Djafar Achmad", "Bupati Ende", None)],
    ),
    (  # a post in a body, or for something of it
        "Ketua Tim Percepatan Pembangunan Papua di PLN, Eman Prijono Adi, dan Ketua Tim Penilai "
        "pada Kementerian ESDM, Rini Tefa, menjelaskan hal itu.",
        [
            ("Eman Prijono Adi", "Ketua Tim Percepatan Pembangunan Papua", "PLN"),
            ("Rini Tefa", "Ketua Tim Penilai", "Kementerian ESDM"),
        ],
    ),
    (
        "Manajer Program Hivos untuk Sumba Iconic Island, Sandra Wina, berpendapat lain.",
        [("Sandra Wina", "Manajer Program", "Hivos")],
    ),
    (  # a body by its short form, spelt out in brackets
        "Direktur Pushep (Pusat Studi Hukum Energi Pertambangan), Bisman Hadi, dan Direktur "
        "Eksekutif IESR (Institute for Essential Services Reform), Fabby Tumiwa, mempertanyakan "
        "dasar hukum pemberian bantuan itu.",
        [
            ("Bisman Hadi", "Direktur", "Pusat Studi Hukum Energi Pertambangan"),
            ("Fabby Tumiwa", "Direktur Eksekutif", "Institute for Essential Services Reform"),
        ],
    ),
    (  # a body of a kind with its own name behind the short form of the kind
        "Ketua Koperasi Unit Desa (KUD) Karya Mukti, H. Marsono, dan Direktur Badan Usaha Milik "
        "Desa (BUMDes) Maju Bersama, Rini Wulan, mengakui hal itu.",
        [
            ("Marsono", "Ketua", "Koperasi Unit Desa (KUD) Karya Mukti"),
            ("Rini Wulan", "Direktur", "Badan Usaha Milik Desa (BUMDes) Maju Bersama"),
        ],
    ),
    (
        "Ketua Koperasi Simpan Pinjam (KSP) Rina Abas hadir.",
        [("Rina Abas", "Ketua", "Koperasi Simpan Pinjam (KSP)")],
    ),
    (  # words of thanks that stand in names
        "Kepala Kesatuan Bangsa dan Politik Kabupaten Mimika, Yan Selamat Purba, hadir bersama "
        "Puji Astuti, warga Timika. Puji Tuhan, desa itu terang.",
        [
            ("Yan Selamat Purba", "Kepala", "Kesatuan Bangsa dan Politik Kabupaten Mimika"),
            ("Puji Astuti", "warga Timika", None),
        ],
    ),
    (  # places of several words, chiefs by custom, titles
        "Camat Kei Besar Utara Barat, Barnabas Ubro, Ondoafi Kampung Yoboi, Zakarias Wally, dan "
        "Vikep Ruteng RD Dionis Osar hadir. Pendeta Yosef Karu S.Th, memimpin doa.",
        [
            ("Barnabas Ubro", "Camat Kei Besar Utara Barat", None),
            ("Zakarias Wally", "Ondoafi Kampung Yoboi", None),
            ("Dionis Osar", "Vikep Ruteng", None),
            ("Yosef Karu", "Pendeta", None),
        ],
    ),
    (  # units by the short form of two provinces
        "Tumpal Hutapea, mantan GM PLN Kaltimra, hadir.",
        [("Tumpal Hutapea", "mantan GM", "PLN Kaltimra")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_people(text: str, expected: list[Person]) -> None:
    assert [(p.name, p.role, p.organization) for p in extract(text).people] == expected


def test_a_kind_alone_is_no_body() -> None:
    text = (
        "Badan Usaha Milik Daerah (BUMD) dan Badan Usaha Milik Negara (BUMN) diajak bekerja sama."
    )
    assert extract(text).organizations == ()
