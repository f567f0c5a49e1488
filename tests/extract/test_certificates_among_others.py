"""Certificates told beside others: those already there, of several units, of some of many."""

from __future__ import annotations

import pytest

from kg.extract import extract

Held = set[tuple[str | None, str]]


def held(text: str) -> Held:
    return {(c.holder, s) for c in extract(text).certifications for s in c.standards}


UIT = "PLN UIT Jateng mempertahankan sertifikat ISO 55001:2014. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            UIT + "Sertifikat ini diperoleh UPT Tegal dan UPT Kudus.",
            {
                ("PLN UIT Jateng", "ISO 55001:2014"),
                ("UPT Tegal", "ISO 55001:2014"),
                ("UPT Kudus", "ISO 55001:2014"),
            },
        ),
        (
            UIT + "ISO 55001 diserahkan LRQA kepada PLN UIT Jateng. Sertifikasi tersebut diraih "
            "oleh UPT Tegal.",
            {("PLN UIT Jateng", "ISO 55001:2014"), ("UPT Tegal", "ISO 55001:2014")},
        ),
        (
            "General Manager PLN UIT Jateng, Sukamdani Wira, hadir di UPT Tegal. Sukamdani "
            "menambahkan sertifikat itu melengkapi sertifikat lain yang sudah ada, yakni ISO 9001 "
            "dan ISO 14001.",
            {("PLN UIT Jateng", "ISO 9001"), ("PLN UIT Jateng", "ISO 14001")},
        ),
        (
            "UPT Tegal sekaligus mendapat ISO 14001, bersama PLN UPT Kudus, Jawa Tengah, dan PLN "
            "UPT Demak.",
            {
                ("UPT Tegal", "ISO 14001"),
                ("PLN UPT Kudus", "ISO 14001"),
                ("PLN UPT Demak", "ISO 14001"),
            },
        ),
        (
            "Sertifikat ISO 55001 yang jatuh kepada PLN UPT Tegal jadi pembeda.",
            {("PLN UPT Tegal", "ISO 55001")},
        ),
        (
            "Malam itu sertifikat diserahkan kepada 22 organisasi pemegang ISO 9001:2015 dan 9 "
            "(ISO 14001:2015). ISO 9001 diraih PLN UPT Tegal.",
            {("PLN UPT Tegal", "ISO 9001:2015")},
        ),
        (
            "Menteri Ketenagakerjaan menyerahkan penghargaan SMK3 kepada 1.465 perusahaan. PLN UPT "
            "Tegal menjadi salah satu penerima.",
            {("PLN UPT Tegal", "SMK3")},
        ),
        (
            "PLTU Tidore diganjar Sertifikat Silver Sistem Manajemen Pengamanan oleh Mabes Polri.",
            {("PLTU Tidore", "SMP")},
        ),
        (
            "Selain PLTU Tidore, Polda Maluku juga memberikan sertifikat SMP kepada PLTD Ternate.",
            {("PLTU Tidore", "SMP"), ("PLTD Ternate", "SMP")},
        ),
        (
            "Pada 2019, sertifikat OHSAS 18001 PLN UPT Tegal ditingkatkan menjadi ISO 45001:2018.",
            {("PLN UPT Tegal", "ISO 45001:2018")},
        ),
        (
            "PGE Area Kamojang menjadi area pertama PGE yang mengantongi ISO 50001.",
            {("PGE Area Kamojang", "ISO 50001")},
        ),
        (
            "PLN UPT Tegal merupakan unit kedua PLN yang bersertifikat ISO 55001.",
            {("PLN UPT Tegal", "ISO 55001")},
        ),
        # look alike
        ("Sertifikat OHSAS 18001 PLN UPT Tegal segera ditingkatkan menjadi ISO 45001.", set()),
        (
            "Manajer PLN UIT Jateng menyebut dari 7 unit di bawahnya sudah 5 yang bersertifikat "
            "SMK3.",
            set(),
        ),
        ("GM PLN UIT Jateng bilang dari 12 unit baru tiga unit yang meraih ISO 9001.", set()),
        (
            UIT + "Sertifikat ini diperoleh setelah audit di UPT Tegal.",
            {("PLN UIT Jateng", "ISO 55001:2014")},
        ),
        (
            "PLN UPT Tegal meraih ISO 14001, bersama PT Sinar Maju menggelar syukuran.",
            {("PLN UPT Tegal", "ISO 14001")},
        ),
        (
            "Sertifikat manajemen aset diberikan bagi unit yang dua tahun lalu memakai PAS 55.",
            set(),
        ),
        (
            "Sukamdani menambahkan ada standar lain yang sudah ada, yakni ISO 9001.",
            set(),
        ),
    ],
)
def test_among_others(text: str, expected: Held) -> None:
    assert held(text) == expected
