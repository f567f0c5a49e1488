"""Certificates that are due, applied for or kept, told by words around the verb."""

from __future__ import annotations

import pytest

from kg.extract import extract

Held = set[tuple[str | None, str]]


def held(text: str) -> Held:
    return {(c.holder, s) for c in extract(text).certifications for s in c.standards}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Sertifikat SMK3 PLN UP3 Tual tinggal menunggu diterbitkan Kementerian Tenaga Kerja.",
            set(),
        ),
        ("Adapun sertifikat ISO 9001:2015 milik PLN UP3 Tual menunggu diserahkan oleh SGS.", set()),
        ("Sertifikat ISO 14001:2015 PLN UP3 Tual masih menanti untuk dikeluarkan TUV Nord.", set()),
        ("The ISO 9001:2015 certificate of PLN UP3 Tual is still waiting to be issued.", set()),
        ("Dua UP3 diajukan memperoleh ISO 9001:2015, yaitu UP3 Tual dan UP3 Saumlaki.", set()),
        ("Tahun ini PLN UP3 Tual didaftarkan meraih sertifikat ISO 9001:2015.", set()),
        ("PLN UP3 Tual diproyeksikan menerima sertifikat ISO 9001:2015 pada Mei.", set()),
        (
            "Sertifikat ISO 9001:2015 PLN UP3 Tual yang habis masa berlakunya pada Mei 2022 kini "
            "diperpanjang hingga tiga tahun mendatang.",
            {("PLN UP3 Tual", "ISO 9001:2015")},
        ),
        (
            "Manajer PLN UP3 Tual, Budi Santoso mengatakan sertifikat ISO 9001:2015 dan ISO "
            "45001:2018 yang habis masa berlaku bulan lalu sudah diperbarui.",
            {("PLN UP3 Tual", "ISO 9001:2015"), ("PLN UP3 Tual", "ISO 45001:2018")},
        ),
        (
            "PLN UP3 Tual telah memperpanjang sertifikat ISO 9001:2015 yang habis masa berlakunya "
            "pada Maret.",
            {("PLN UP3 Tual", "ISO 9001:2015")},
        ),
        (
            "PLN UP3 Tual yang didaftarkan pada 2021 telah meraih sertifikat ISO 9001:2015.",
            {("PLN UP3 Tual", "ISO 9001:2015")},
        ),
        (  # who has already what others are to have
            "PLN UP3 Tual ditargetkan memperoleh ISO 9001:2015, setelah UP3 Saumlaki lebih dulu "
            "meraihnya pada Mei.",
            {("UP3 Saumlaki", "ISO 9001:2015")},
        ),
        (
            "UP3 Tual dan UP3 Ambon diajukan mendapat sertifikat ISO 14001:2015, menyusul UP3 "
            "Saumlaki yang sudah mengantonginya.",
            {("UP3 Saumlaki", "ISO 14001:2015")},
        ),
        ("Jika lolos audit, PLN UP3 Tual memperoleh sertifikat ISO 9001.", set()),
        ("Apabila semua temuan ditutup, PLN UP3 Tual mengantongi sertifikat ISO 9001.", set()),
        ("PLN UP3 Tual beralih ke ISO 45001 mulai tahun depan.", set()),
        ("PLN UP3 Tual menyusul dengan program ISO 9001.", set()),
        ("PLN UP3 Tual menyusul dengan ISO 9001 pada bulan depan.", set()),
        # look alike
        (
            "PLN UP3 Tual telah beralih ke ISO 45001:2018 sejak 2020.",
            {("PLN UP3 Tual", "ISO 45001:2018")},
        ),
        (
            "PLN UP3 Tual ditargetkan memperoleh ISO 9001:2015, setelah UP3 Saumlaki gagal "
            "meraihnya pada Mei.",
            set(),
        ),
        (
            "Sertifikat ISO 9001:2015 PLN UP3 Tual habis masa berlakunya dan belum diperpanjang.",
            set(),
        ),
        (
            "Sertifikat ISO 9001:2015 PLN UP3 Tual habis masa berlakunya dan akan diperpanjang.",
            set(),
        ),
        (
            "Setelah menunggu dua bulan, sertifikat ISO 9001:2015 diterbitkan untuk PLN UP3 Tual.",
            {("PLN UP3 Tual", "ISO 9001:2015")},
        ),
    ],
)
def test_due_and_kept(text: str, expected: Held) -> None:
    assert held(text) == expected
