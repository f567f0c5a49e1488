"""Plants that are places or works, and names that mean one unit or company."""

from __future__ import annotations

import pytest

from kg.extract import extract

CASES = [
    ("Auditor PLN turun ke PLTD Tenau dan kantor PLN UP3 Ende.", {"PLN", "PLN UP3 Ende"}),
    (
        "PT Karya Beton mengerjakan tiga proyek, di antaranya PLTMG Maumere Peaker 40 MW, "
        "PLTU Bolok FTP 2 (2x50 MW) dan PLTGU Grati add-on blok 2.",
        {"PT Karya Beton"},
    ),
    ('"PLTS 15 MWp di Ende kontraknya sudah diteken," kata Rudi.', set()),
    ("PLTU Bolok dan PLTD Tenau meraih sertifikat ISO 14001:2015.", {"PLTU Bolok", "PLTD Tenau"}),
    ("Pembangkit yang dinilai antara lain PLTU Bolok, PLTA Larona dan PLTD Tenau.", set()),
    ("Capaian 93 persen itu untuk PLTA Larona dan PLTA Balambano di Sulawesi.", set()),
    ("Verifikasi berlangsung di PLTA Larona, Kabupaten Luwu Timur. PLTA Larona memasok listrik.",
     set()),
    ("PLTU Bolok ditunjuk menjadi percontohan. Pihak PLTD Tenau belum.",
     {"PLTU Bolok", "PLTD Tenau"}),
    ("Karyawan PLTA Larona menanam pohon.", {"PLTA Larona"}),
    ("PROPER Hijau didapatkan PLN UP3 Ende, PLN UP3 Sumba, dan PLTU Bolok.",
     {"PLN UP3 Ende", "PLN UP3 Sumba", "PLTU Bolok"}),
    ("Manajer PLTU Bolok Rudi Hartono meninjau PLTD Tenau.", {"PLTU Bolok"}),
    ("Ruang lingkup sertifikasi ISO 9001 meliputi PLTU Bolok.", {"PLTU Bolok"}),
    (
        "PT PLN Nusantara Power Unit Pembangkitan Pacitan selaku pengelola PLTU Pacitan meraih "
        "ISO 9001:2015. PLTU Pacitan menanam mangrove.",
        {"PT PLN Nusantara Power Unit Pembangkitan Pacitan"},
    ),
    (
        "PT Sumber Uap selaku pengelola PLTU Pacitan meraih ISO 9001:2015.",
        {"PT Sumber Uap", "PLTU Pacitan"},
    ),
    (
        "PT PLN (Persero) Wilayah Kalimantan Selatan dan Kalimantan Tengah meraih ISO 9001. "
        "Unit lain di PLN Kalselteng menyusul.",
        {"PT PLN (Persero) Wilayah Kalimantan Selatan dan Kalimantan Tengah"},
    ),
    (
        "The Saguling Power Generation Unit (PGU) of PT Indonesia Power won. Saguling PGU holds "
        "ISO 50001.",
        {"Saguling Power Generation Unit (PGU)", "PT Indonesia Power"},
    ),
    (
        "PT Listrik Nasional Tarakan (bright PLN Tarakan) is certified. Later bright PLN Tarakan "
        "said so.",
        {"PT Listrik Nasional Tarakan (bright PLN Tarakan)"},
    ),
    ("PLN Area Kupang, Area Sumbawa dan Area Bima menandatangani perjanjian itu.",
     {"PLN Area Kupang", "Area Sumbawa", "Area Bima"}),
    (
        "PT Surya Timur (ST), Special Purpose Company (SPC) pembangkit itu, meraih ISO 9001.",
        {"PT Surya Timur (ST)"},
    ),
    ("The regency administration promised to pay the fee for 12 houses.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_organisations(text: str, expected: set[str]) -> None:
    assert {each.name for each in extract(text).organizations} == expected


SIZES_AND_CENTRES = [
    ("PLTU Pulang Pisau 120 MW dan PLTMG Bangkanai 155 MW menyumbang daya.", set()),
    ("PLTU Paiton 9 meraih sertifikat ISO 14001:2015.", {"PLTU Paiton 9"}),
    ("Unit Pelaksana Teknis (UPT) itu dipimpin Kepala UPT Lab Terpadu USU, Rahma Karim.",
     {"UPT Lab Terpadu USU"}),
    ("PLN UPT Bengkulu dan UPT Madiun meraih SMK3.", {"PLN UPT Bengkulu", "UPT Madiun"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SIZES_AND_CENTRES)
def test_a_size_is_no_number_of_a_plant(text: str, expected: set[str]) -> None:
    assert {each.name for each in extract(text).organizations} == expected
