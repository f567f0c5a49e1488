"""Certificates that follow others: who comes next with one, what is added to those held."""

from __future__ import annotations

import pytest

from kg.extract import extract

Held = set[tuple[str | None, str]]


def held(text: str) -> Held:
    return {(c.holder, s) for c in extract(text).certifications for s in c.standards}


FIRST = ("UP3 Tual", "ISO 9001:2015")
TOLD = "UP3 Tual meraih ISO 9001:2015. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            TOLD
            + "Belakangan UP3 Ambon menyusul dengan ISO 22301:2019 tentang kelangsungan usaha.",
            {FIRST, ("UP3 Ambon", "ISO 22301:2019")},
        ),
        (
            TOLD + "PLTU Tidore kemudian menyusul dengan sertifikat SMK3.",
            {FIRST, ("PLTU Tidore", "SMK3")},
        ),
        (
            TOLD + "Sementara UP3 Ambon naik kelas dengan sertifikat ISO 14001:2015.",
            {FIRST, ("UP3 Ambon", "ISO 14001:2015")},
        ),
        (
            TOLD + "UP3 Ambon melengkapi diri dengan ISO 45001:2018.",
            {FIRST, ("UP3 Ambon", "ISO 45001:2018")},
        ),
        (
            TOLD + "Tahun berikutnya ditambah ISO 37001:2016 dari PT Sucofindo.",
            {FIRST, ("UP3 Tual", "ISO 37001:2016")},
        ),
        (
            TOLD + "Pada Juli 2021 bertambah lagi sertifikat ISO 55001:2014.",
            {FIRST, ("UP3 Tual", "ISO 55001:2014")},
        ),
        (
            "UP Gresik holds ISO 9001:2015. In July 2021 it was added ISO 37001:2016 of Anti "
            "Bribery Management System.",
            {("UP Gresik", "ISO 9001:2015"), ("UP Gresik", "ISO 37001:2016")},
        ),
        # look alike
        (TOLD + "UP3 Ambon akan menyusul dengan ISO 14001:2015.", {FIRST}),
        (TOLD + "Tahun depan ditambah ISO 37001:2016.", {FIRST}),
        (TOLD + "UP3 Ambon diharapkan menyusul dengan sertifikat ISO 14001:2015.", {FIRST}),
        (TOLD + "Klausul tentang energi ditambahkan ISO 50001 pada 2018.", {FIRST}),
        (TOLD + "UP3 Ambon menyusul dengan penerapan ISO 14001:2015.", {FIRST}),
    ],
)
def test_what_follows(text: str, expected: Held) -> None:
    assert held(text) == expected


COUNTED = (
    "PLN Nusa Daya memboyong 12 penghargaan K3 di Jakarta. Penghargaan tersebut terdiri atas "
    "Kecelakaan Nihil didapat 8 unit dan Sistem Manajemen Keselamatan dan Kesehatan Kerja (SMK3) "
    "didapat 4 unit. "
)


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        (
            COUNTED + "Empat unit yang meraih SMK3 antara lain UP3 Tual, UP3 Ambon dan UP3 Masohi.",
            {"UP3 Tual", "UP3 Ambon", "UP3 Masohi"},
        ),
        (
            COUNTED + "Direksi hadir.\n\nSertifikat SMK3 diterima UP3 Tual dan UP3 Ambon.",
            {"UP3 Tual", "UP3 Ambon"},
        ),
        (COUNTED, {"PLN Nusa Daya"}),
    ],
)
def test_units_told_beside_their_count(text: str, holders: set[str]) -> None:
    assert {c.holder for c in extract(text).certifications if "SMK3" in c.standards} == holders
