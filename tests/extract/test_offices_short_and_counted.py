"""Offices by short forms that a page does not explain, laboratories by field, units of a kind."""

from __future__ import annotations

import pytest

from kg.extract import extract

CASES = [
    (
        "Acara itu ditaja Dinas Tenaga Kerja dan Transmigrasi Riau. Ia berterima kasih kepada "
        "Disnakertrans.",
        {"Dinas Tenaga Kerja dan Transmigrasi Riau"},
    ),
    (
        "Dinas Perhubungan Kabupaten Ende rapat. Dishub Ende lalu bersurat.",
        {"Dinas Perhubungan Kabupaten Ende"},
    ),
    (
        "Dinas Perhubungan Kabupaten Ende rapat. Dishub Sikka lalu bersurat.",
        {"Dinas Perhubungan Kabupaten Ende", "Dishub Sikka"},
    ),
    (
        "Dinas Sosial (Dinsos) Nusa Tenggara Timur (NTT) rapat. Data itu ada di Dinsos NTT.",
        {"Dinas Sosial (Dinsos) Nusa Tenggara Timur"},
    ),
    (
        "Di antaranya Laboratorium Psikologi, Laboratorium Akuntansi dan Laboratorium Geografi.",
        {"Laboratorium Psikologi", "Laboratorium Akuntansi", "Laboratorium Geografi"},
    ),
    (
        "Sertifikat diberikan Kepala Kantor Wilayah BPN Sumatera Utara Rudi Hartono. Kakanwil BPN "
        "Sumut memuji timnya, Kakantah BPN Simalungun juga. Kantor Pertanahan Simalungun sibuk.",
        {"Kantor Wilayah BPN Sumatera Utara", "Kantor Pertanahan Simalungun"},
    ),
    (
        "Kepala Kantor Wilayah BPN Sumatera Utara hadir. BPN Riau tidak diundang.",
        {"Kantor Wilayah BPN Sumatera Utara", "BPN Riau"},
    ),
    (
        "Direktorat Jenderal Ketenagalistrikan Kementerian ESDM menilai. Penilai dari Direktorat "
        "Jenderal Ketenagalistrikan puas, Direktorat Jenderal Migas belum.",
        {
            "Direktorat Jenderal Ketenagalistrikan Kementerian ESDM",
            "Kementerian ESDM",
            "Direktorat Jenderal Migas",
        },
    ),
    (
        "The Instrumentation Laboratory and the Wood and Fibre Laboratory were assessed in the "
        "Integrated Laboratory Building.",
        {"Instrumentation Laboratory", "Wood and Fibre Laboratory"},
    ),
    ("Laboratorium Baru dibuka; Laboratorium itu besar.", set()),
    ("Setiap Unit Pembangkitan (UP) PLN Nusantara Power wajib melapor.", set()),
    (
        "Pembangkit itu dikelola PT Indonesia Power dan anak usahanya, Cogindo.",
        {"PT Indonesia Power", "Cogindo"},
    ),
    (
        "Pembangkit itu dikelola PT Indonesia Power dan anak usahanya, Selasa lalu.",
        {"PT Indonesia Power"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_bodies(text: str, expected: set[str]) -> None:
    assert {each.name for each in extract(text).organizations} == expected


def test_the_head_of_a_laboratory() -> None:
    text = "Kepala Laboratorium Terpadu Universitas Anu, Rudi Hartono, menyampaikan hal itu."
    found = [(each.name, each.role, each.organization) for each in extract(text).people]
    assert found == [("Rudi Hartono", "Kepala", "Laboratorium Terpadu Universitas Anu")]


def test_the_committee_of_a_member_is_the_fuller_organisation() -> None:
    text = (
        "Anggota DPRD Jambi Rudi Hartono mengatakan listrik kurang. Anggota Komisi III DPRD Jambi, "
        "Rudi Hartono, menyampaikan data."
    )
    found = [(each.name, each.role, each.organization) for each in extract(text).people]
    assert found == [("Rudi Hartono", "Anggota", "Komisi III DPRD Jambi")]
