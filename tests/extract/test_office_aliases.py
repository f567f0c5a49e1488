"""Offices of regions: which of their names, short or long, with a region or without, are one."""

from __future__ import annotations

import pytest

from kg.extract import extract

FOUND: list[tuple[str, set[str]]] = [
    (  # the short form before its region, and without one
        "Pemprov Riau melalui Dinas ESDM memasang panel. Kabid Gatrik Dinas ESDM Riau hadir.",
        {"Pemprov Riau", "Dinas ESDM Riau"},
    ),
    (
        "Kepala DPMPTSP Kabupaten Pati hadir. Layanan tidak berhenti di DPMPTSP.",
        {"DPMPTSP Kabupaten Pati"},
    ),
    (  # the first letter of the short form is that of the first word
        "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu (DPMPTSP) Kabupaten Pati hadir. "
        "Sedangkan Dinas PMPTSP melayani izin.",
        {"Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu (DPMPTSP) Kabupaten Pati"},
    ),
    (
        "Dinas Pemberdayaan Masyarakat dan Desa (PMD) Kabupaten Tebo mendata. DPMD Tebo bekerja. "
        "Dinas PMD selesai.",
        {"Dinas Pemberdayaan Masyarakat dan Desa (PMD) Kabupaten Tebo"},
    ),
    (
        "Dinas Komunikasi dan Informatika (Kominfo) Kota Tual rapat. Diskominfo Tual hadir.",
        {"Dinas Komunikasi dan Informatika (Kominfo) Kota Tual"},
    ),
    (  # with its region where it is short, without where it is spelt out
        "Dinas Energi dan Sumber Daya Mineral (ESDM) mendata. Dinas ESDM Provinsi Jambi hadir.",
        {"Dinas ESDM Provinsi Jambi"},
    ),
    (  # a region by its initials, its level in small letters
        "Ketua DPRD kabupaten Sumba Barat Daya hadir. DPRD SBD mendukung.",
        {"DPRD kabupaten Sumba Barat Daya"},
    ),
    (  # an office by its ministry's short form
        "Dinas Energi dan Sumber Daya Mineral (ESDM) Provinsi Babel mendata. ESDM Babel membina.",
        {"Dinas Energi dan Sumber Daya Mineral (ESDM) Provinsi Babel"},
    ),
    # the same of two regions, the ministry beside the office, another level: not one
    (
        "Dinas ESDM Riau dan Dinas ESDM Jambi rapat. Menurut Dinas ESDM, semua siap.",
        {"Dinas ESDM Riau", "Dinas ESDM Jambi", "Dinas ESDM"},
    ),
    (
        "Kementerian ESDM dan Dinas Energi dan Sumber Daya Mineral (ESDM) NTT bekerja sama.",
        {"Kementerian ESDM", "Dinas Energi dan Sumber Daya Mineral (ESDM) NTT"},
    ),
    (
        "Bappeda Provinsi NTT dan Bappeda Kabupaten Ende hadir.",
        {"Bappeda Provinsi NTT", "Bappeda Kabupaten Ende"},
    ),
    ("Kadis ESDM NTT Andi Azis hadir.", set()),
    (
        "Dinas Sosial Ende dan Dinas Kesehatan Ende hadir.",
        {"Dinas Sosial Ende", "Dinas Kesehatan Ende"},
    ),
]


@pytest.mark.parametrize(("text", "names"), FOUND)
def test_one_office(text: str, names: set[str]) -> None:
    assert {each.name for each in extract(text).organizations} == names
