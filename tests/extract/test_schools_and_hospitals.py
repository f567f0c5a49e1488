"""Schools and hospitals by name, and the people whose names stand behind theirs."""

from __future__ import annotations

import pytest

from kg.extract import extract

PEOPLE = [
    (
        "Kepala SMK Tunas Mekar, Suryani, S.Pd., M.M., berharap pelatihan berlanjut.",
        {("Suryani", "Kepala", "SMK Tunas Mekar")},
    ),
    (
        "Kepala SMK Tunas Mekar Kupang Lidia Tanone mengatakan listrik sekolah sudah stabil.",
        {("Lidia Tanone", "Kepala", "SMK Tunas Mekar Kupang")},
    ),
    (
        "Unit itu menerima sertifikat SMP dari Polda. Guru SMP Cahaya Timur Yosef Lende hadir.",
        {("Yosef Lende", "Guru", "SMP Cahaya Timur")},
    ),
    (
        '"Motor ini murah," kata Hadi Wijaya, Ketua Tim Konversi SMK Pelita Harapan. '
        "Siswa SMK Pelita Harapan yang merakitnya.",
        {("Hadi Wijaya", "Ketua Tim Konversi", "SMK Pelita Harapan")},
    ),
    (
        "Guru SMA Muhammadiyah 2 Ende, Rahma Putri, menyambut program itu.",
        {("Rahma Putri", "Guru", "SMA Muhammadiyah 2 Ende")},
    ),
    (
        "RSUD Nusa Bahari sudah terakreditasi. Direktur RSUD Nusa Bahari Frans Malo hadir.",
        {("Frans Malo", "Direktur", "RSUD Nusa Bahari")},
    ),
    (
        "Yayasan Bina Lestari memberi lampu. Ketua Yayasan Bina Lestari Rina Kusuma hadir.",
        {("Rina Kusuma", "Ketua", "Yayasan Bina Lestari")},
    ),
    ("PLN UP3 Ende menerima SMP Gold dari Polri, siswa SMP ikut melihat.", set()),
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_people_of_schools_and_hospitals(
    text: str, expected: set[tuple[str, str | None, str | None]]
) -> None:
    found = extract(text)
    assert {(each.name, each.role, each.organization) for each in found.people} == expected


NAMES = [
    (
        "RSUD Nusa Bahari terakreditasi. Rumah Sakit Umum Daerah (RSUD) Nusa Bahari bangga.",
        {"Rumah Sakit Umum Daerah (RSUD) Nusa Bahari"},
    ),
    (
        "Siswa SMK Tunas Mekar Kupang belajar di SMK Tunas Mekar setiap hari.",
        {"SMK Tunas Mekar Kupang"},
    ),
    ("SMK Negeri 3 Ende bersebelahan dengan SMKN 3 Ende yang lama.", {"SMK Negeri 3 Ende"}),
    ("Guru SMK Tunas Mekar dan guru SMK Tunas Harapan hadir.",
     {"SMK Tunas Mekar", "SMK Tunas Harapan"}),
    ("Sertifikat SMP Polri dan SMP Obvitnas diterima di hadapan siswa.", {"Polri"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_a_school_or_hospital_is_listed_once(text: str, expected: set[str]) -> None:
    assert {each.name for each in extract(text).organizations} == expected
