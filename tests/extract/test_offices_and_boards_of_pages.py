"""Offices of regions by long and short names, offices that are counted, boards of associations."""

from __future__ import annotations

import pytest

from kg.extract import extract

ORGANISATIONS: list[tuple[str, list[tuple[str, str]]]] = [
    (
        "PLN bersinergi dengan Badan Pertanahan Nasional (BPN) Provinsi NTT dan Badan Pertanahan "
        "Nasional Provinsi NTB. Kakanwil BPN Provinsi NTB, Rini Wulan, hadir.",
        [
            ("PLN", "company"),
            ("Badan Pertanahan Nasional (BPN) Provinsi NTT", "agency"),
            ("Badan Pertanahan Nasional Provinsi NTB", "agency"),
        ],
    ),
    (
        "PLN menerima sertifikat tanah dari BPN Wilayah Provinsi Papua.",
        [("PLN", "company"), ("BPN Wilayah Provinsi Papua", "agency")],
    ),
    (
        "Bantuan diberikan kepada 22 Kantor Pertanahan (Kantah) dan lima Kejaksaan Negeri "
        "(Kejari) di Papua.",
        [],
    ),
    (
        "Bantuan diberikan kepada Kantor Pertanahan Sikka. Pada 22 Juni BPS Kota Kupang hadir.",
        [("Kantor Pertanahan Sikka", "agency"), ("BPS Kota Kupang", "agency")],
    ),
    (
        "Rapat di lantai 2 Dinas ESDM NTT dihadiri PLN.",
        [("Dinas ESDM NTT", "government"), ("PLN", "company")],
    ),
    (
        "Komisi VII DPR RI Bidang Energi Sumber Daya Mineral (ESDM) mengunjungi PT PLN.",
        [("Komisi VII DPR RI", "government"), ("PT PLN", "company")],
    ),
    (
        "Komisi VII DPR RI mengundang Kementerian Energi dan Sumber Daya Mineral (ESDM).",
        [
            ("Komisi VII DPR RI", "government"),
            ("Kementerian Energi dan Sumber Daya Mineral (ESDM)", "ministry"),
        ],
    ),
    (
        "Mereka ke PT Perusahaan Listrik Negara (PLN) Wilayah NTT. Kata GM PT PLN Wilayah NTT Rini "
        "Wulan, semua baik.",
        [("PT Perusahaan Listrik Negara (PLN) Wilayah NTT", "pln_unit")],
    ),
    (
        "Warga mendatangi kantor Sub-Rayon Perusahaan Listrik Negara (PLN) Ujung Batu.",
        [("Perusahaan Listrik Negara (PLN) Ujung Batu", "pln_unit")],
    ),
    (
        "Badan Pengurus Pusat Himpunan Pengusaha Muda Indonesia (HIPMI) menolak. Dewan Pimpinan "
        "Daerah Real Estat Indonesia (REI) setuju.",
        [
            ("Badan Pengurus Pusat Himpunan Pengusaha Muda Indonesia (HIPMI)", "other"),
            ("Dewan Pimpinan Daerah Real Estat Indonesia (REI)", "other"),
        ],
    ),
    ("Badan Pengurus dan Dewan Pimpinan bertemu.", []),
    (
        "PLN Unit Induk Pembangunan Maluku Papua menggantikan PLN UIP Maluku dan PLN UIP Papua.",
        [
            ("PLN Unit Induk Pembangunan Maluku Papua", "pln_unit"),
            ("PLN UIP Maluku", "pln_unit"),
            ("PLN UIP Papua", "pln_unit"),
        ],
    ),
    (
        "PLN UIW Sumatera Selatan, Jambi dan Bengkulu hadir. PLN UIW S2JB setuju.",
        [("PLN UIW Sumatera Selatan, Jambi dan Bengkulu", "pln_unit")],
    ),
    (
        "The Ende Regency Government met the PDIP Faction and the Golkar Faction of the DPR RI.",
        [
            ("Ende Regency Government", "government"),
            ("PDIP", "other"),
            ("Golkar", "other"),
            ("DPR RI", "government"),
        ],
    ),
    (
        "Ketua Apindo Nunukan Rini Wulan dan Sekretaris Kadin Kota Kupang Yosef Dhae hadir.",
        [("Apindo Nunukan", "other"), ("Kadin Kota Kupang", "other")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ORGANISATIONS)
def test_organisations(text: str, expected: list[tuple[str, str]]) -> None:
    found = extract(text).organizations
    assert [(each.name, each.kind) for each in found] == expected
