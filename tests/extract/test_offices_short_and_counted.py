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
