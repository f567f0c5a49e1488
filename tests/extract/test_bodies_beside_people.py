"""Organisations that a short form, a region, a post or a party's people tell."""

from __future__ import annotations

import pytest

from kg.extract import extract

NAMED: list[tuple[str, set[str]]] = [
    (
        "Tim Pengelola Kegiatan (TPK) Desa Hiligo masih bekerja.",
        {"Tim Pengelola Kegiatan (TPK) Desa Hiligo"},
    ),
    (
        "Satgas Percepatan Listrik Desa (SPLD) Kabupaten Ende bekerja sejak Mei.",
        {"Satgas Percepatan Listrik Desa (SPLD) Kabupaten Ende"},
    ),
    (
        "Kelompok Kerja Energi Terbarukan (Pokja ET) NTT menyusun data itu.",
        {"Kelompok Kerja Energi Terbarukan (Pokja ET) NTT"},
    ),
    ("Tim itu memeriksa Program Listrik Desa (Lisdes) Kabupaten Ende.", set()),
    ("Hal itu ditegaskan politisi PDI-Perjuangan ini.", {"PDI-Perjuangan"}),
    ("Kader Golkar itu mengatakan, listrik penting.", {"Golkar"}),
    ("PKS lawmaker Mulyanto Sura said the tariff was too high.", {"PKS"}),
    (
        "PLN dan Pemkab Ende meneken perjanjian kerja sama (PKS). PKS itu berlaku lima tahun.",
        {"PLN", "Pemkab Ende"},
    ),
    (
        "Yonas Lete selaku Kepala Kantor Wilayah BPN Provinsi Jawa Tengah mengatakan hal itu.",
        {"Kantor Wilayah BPN Provinsi Jawa Tengah"},
    ),
    (
        "Kepala Kantor Wilayah Kementerian Hukum dan HAM NTT Marci Jone mengatakan hal itu.",
        {"Kantor Wilayah Kementerian Hukum dan HAM NTT"},
    ),
    ("Kepala Kanwil DJP Nusa Tenggara Samingun Adi hadir.", {"Kanwil DJP Nusa Tenggara"}),
    ("PLN bertemu BPN di kantor wilayah Kupang.", {"PLN", "BPN"}),
    (
        "General Manager of PT PLN (Persero) Main Unit for Papua and West Papua Region (UIWP2B), "
        "Abdul Fari, said that his party did not stop the program.",
        {"PT PLN (Persero) Main Unit for Papua and West Papua Region (UIWP2B)"},
    ),
    (
        "The head of the State Electricity Company (Persero) or PLN, Darma Pras, said it was able.",
        {"State Electricity Company (Persero) or PLN"},
    ),
    (
        "They boast rates of 99 percent through the State Electricity Company (PLN), he said.",
        {"State Electricity Company (PLN)"},
    ),
    ("Anggota DPRD NTT hadir. Ketua DPRD Budi Santo mengatakan, DPRD mendukung.", {"DPRD NTT"}),
    (
        "DPRD Nunukan meninjau PLN. Dewan Perwakilan Rakyat Daerah juga meminta data.",
        {"DPRD Nunukan", "PLN"},
    ),
    ("DPRD NTT dan DPRD Ende rapat. DPRD mendukung.", {"DPRD NTT", "DPRD Ende", "DPRD"}),
    ("According to Elrika Hamdi, an analyst at IEEFA, the costs would rise.", {"IEEFA"}),
    ("Ketua Dekranasda NTT Rini Wulan mengatakan hal itu.", {"Dekranasda NTT"}),
    ("Kepala Pusat Studi Energi UGM Sarjo Adi mengatakan hal itu.", {"Pusat Studi Energi UGM"}),
    (
        "General Manager PT Supreme Energy Muara Laboh, Budi Santoso mengatakan hal itu.",
        {"PT Supreme Energy Muara Laboh"},
    ),
    (
        "Head of PLN's Corporate Communications Division Rudi Hartono said the plan is on track.",
        {"PLN"},
    ),
    ("Kepala Departemen Hukum Rini Wulan hadir.", set()),
    (
        "Pemerintah Provinsi (Pemprov) NTT dan Pemerintah Kabupaten (Pemkab) Sumba Barat Daya "
        "mendukung. Pemprov NTT menunggu.",
        {"Pemerintah Provinsi (Pemprov) NTT", "Pemerintah Kabupaten (Pemkab) Sumba Barat Daya"},
    ),
    (
        "Kejaksaan Negeri (Kejari) Ende dan Pondok Pesantren Walisa hadir.",
        {"Kejaksaan Negeri (Kejari) Ende", "Pondok Pesantren Walisa"},
    ),
    ("PLN menggandeng Kejaksaan Negeri se-Maluku Utara.", {"PLN"}),
    ("Grup Bosowa membangun PLTS. Foto dari Grup WhatsApp warga.", {"Grup Bosowa"}),
    (
        "HMI Cabang Kupang dan PMKRI Cabang Ende berunjuk rasa.",
        {"HMI Cabang Kupang", "PMKRI Cabang Ende"},
    ),
    (
        "Kerja sama itu melibatkan tiga perusahaan, yakni Sinar Timur, Bara Jaya, dan Mitra Abadi.",
        {"Sinar Timur", "Bara Jaya", "Mitra Abadi"},
    ),
    ("PLN memakai sejumlah program, yakni Desa Berdaya, Light Up dan Agri.", {"PLN"}),
    ("Reka Mahar dari Enter Nusantara menyampaikan hal itu.", {"Enter Nusantara"}),
    ("Budi Santoso dari Kupang mengatakan hal itu.", set()),
    ("PLN Unit Induk Pusmanpro menggelar rapat.", {"PLN Unit Induk Pusmanpro"}),
    (
        "The work of the PLN East Nusa Tenggara Main Regional Unit goes on.",
        {"PLN East Nusa Tenggara Main Regional Unit"},
    ),
    (
        "Pusat Pengkajian Energi (PPE) Universitas Nusa Cendana mencatat hal itu.",
        {"Pusat Pengkajian Energi (PPE) Universitas Nusa Cendana", "Universitas Nusa Cendana"},
    ),
    ("Pusat Riset Energi Lembata belum ada.", set()),
    (
        "It includes two grants from the Japan Fund for Poverty Reduction and the Asia Clean "
        "Energy Fund.",
        {"Japan Fund for Poverty Reduction", "Asia Clean Energy Fund"},
    ),
    ("The Village Fund pays for lamps, the Special Allocation Fund (DAK) for poles.", set()),
    ("Rapat dihadiri perwakilan Dinas ESDM Provinsi, PLN, dan badan usaha.", {"PLN"}),
    ("Kepala Dinas ESDM Provinsi, Yusuf Ado, hadir.", {"Dinas ESDM Provinsi"}),
    ("Manajer Bagian Jaringan Rini Wulan hadir.", set()),
]

HELD: list[tuple[str, tuple[str, str | None, str | None]]] = [
    (
        "Hal itu dikatakan politisi PDI-P Hugo Kalembu di Kupang.",
        ("Hugo Kalembu", "politisi", "PDI-P"),
    ),
    (
        "Menurut politikus PKS Mulyanto Sura, tarif naik.",
        ("Mulyanto Sura", "politikus", "PKS"),
    ),
    (
        "Ketua Panitia Pembangunan Listrik Desa (PPLD) Nua Bosi, Markus Wangge, hadir.",
        ("Markus Wangge", "Ketua", "Panitia Pembangunan Listrik Desa (PPLD) Nua Bosi"),
    ),
    (
        "Direktur Utama Pembangkit Jawa Bali Investasi (PJBI) Gunawan Hary hadir.",
        ("Gunawan Hary", "Direktur Utama", "Pembangkit Jawa Bali Investasi (PJBI)"),
    ),
    (
        "PLN Bali Main Distribution Unit General Manager I Wayan Uda said the grid is stable.",
        ("I Wayan Uda", "General Manager", "PLN Bali Main Distribution Unit"),
    ),
    (
        "Kepala Pusat Penelitian Surfaktan dan Bioenergi (SBRC) IPB University Dr Mulia Sy hadir.",
        (
            "Mulia Sy",
            "Kepala",
            "Pusat Penelitian Surfaktan dan Bioenergi (SBRC) IPB University",
        ),
    ),
    (
        "Kepala Pusat Komunikasi Publik Kementerian ESDM Rini Wulan mengatakan hal itu.",
        ("Rini Wulan", "Kepala Pusat Komunikasi Publik", "Kementerian ESDM"),
    ),
    (
        "Reka Mahar dari Enter Nusantara menyampaikan hal itu.",
        ("Reka Mahar", None, "Enter Nusantara"),
    ),
    ("Budi Santoso dari Kupang mengatakan hal itu.", ("Budi Santoso", None, None)),
    (
        "Juru Kampanye Iklim dan Energi Greenpeace Indonesia Hadi Pri menuturkan hal itu.",
        ("Hadi Pri", "Juru Kampanye Iklim dan Energi", "Greenpeace Indonesia"),
    ),
    (
        "Direktur Pengembangan Bisnis Kereta Laju (KL) Rini Wulan hadir.",
        ("Rini Wulan", "Direktur Pengembangan Bisnis", "Kereta Laju (KL)"),
    ),
]


@pytest.mark.parametrize(("text", "names"), NAMED)
def test_bodies(text: str, names: set[str]) -> None:
    assert {each.name for each in extract(text).organizations} == names


@pytest.mark.parametrize(("text", "person"), HELD)
def test_whose_people(text: str, person: tuple[str, str | None, str | None]) -> None:
    assert [(p.name, p.role, p.organization) for p in extract(text).people] == [person]


def test_only_companies_have_a_president_director() -> None:
    found = extract("Direktur Utama Pembangkit Jawa Bali Investasi (PJBI) Gunawan Hary hadir.")
    assert [each.kind for each in found.organizations] == ["company"]
