"""Awards and applied standards as further pages tell them, and what is none."""

from __future__ import annotations

import pytest

from kg.extract import extract

Claims = list[tuple[str, str | None, str, str | None]]

TOLD: list[tuple[str, Claims]] = [
    (  # a bare verb, and the name of a prize without the word before it
        "PLN UID Banten boyong Anugerah GOLD SNI Award 2021 kategori Organisasi Besar.\n\n"
        '"Lewat SNI Award kami belajar," tutur Irwansyah Putra.\n\n'
        "Sebelumnya PLN UID Banten meraih perunggu.",
        [
            ("award", "PLN UID Banten", "SNI Award 2021", "GOLD"),
            ("award", "PLN UID Banten", "SNI Award", "perunggu"),
        ],
    ),
    (
        "PT Sinar Panas Bumi retained the UTAMA Award in the category of safety.",
        [("award", "PT Sinar Panas Bumi", "UTAMA Award", None)],
    ),
    (
        "PT Sinar Panas Bumi obtained the Subroto Award for its safety.",
        [("award", "PT Sinar Panas Bumi", "Subroto Award", None)],
    ),
    ("PT Sinar Panas Bumi sabet dua Penghargaan Internasional.", []),
    ("PT Sinar Panas Bumi meraih Penghargaan Bergengsi di Bali.", []),
    (  # spoken about, with nobody who applies it
        "PLTU Cilacap menyala lagi.\n\nApresiasi diberikan Kementerian ESDM atas ketekunan dalam "
        "menjalankan Sistem Manajemen Keselamatan Ketenagalistrikan (SMK2).",
        [],
    ),
    (
        "PLTU Cilacap menyala lagi.\n\nPemerintah memberi insentif bagi siapa saja yang "
        "menerapkan ISO 50001.",
        [],
    ),
    (
        "PLTU Cilacap menyala lagi.\n\nKami sudah menerapkan ISO 50001 di semua lini.",
        [("implementation", "PLTU Cilacap", "ISO 50001", None)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_claims(text: str, expected: Claims) -> None:
    found = extract(text).other_claims

    assert [(each.kind, each.holder, each.about, each.value) for each in found] == expected
