"""Prizes behind a verb with no word for a prize, in other words of getting, and for whom."""

from __future__ import annotations

import pytest

from kg.extract import extract

Prizes = set[tuple[str | None, str, str | None]]

PRIZES: list[tuple[str, Prizes]] = [
    (
        "PLN UP3 Sumba juga meraih Indonesia Green Award 2022 dari La Tofi School.",
        {("PLN UP3 Sumba", "Indonesia Green Award 2022", None)},
    ),
    (
        "PLN UID Bali kembali memboyong Top Quality Awards kategori jasa di Denpasar.",
        {("PLN UID Bali", "Top Quality Awards", None)},
    ),
    (
        "PLN Nusantara Power won two Asian Power Awards in Kuala Lumpur.",
        {("PLN Nusantara Power", "Asian Power Awards", None)},
    ),
    (
        "PT PLN (Persero) membawa pulang lima penghargaan Dharma Karya 2023 di Jakarta.",
        {("PT PLN (Persero)", "Dharma Karya 2023", None)},
    ),
    (
        "PLN UP3 Ende menerima penghargaan kategori Kecelakaan Kerja Nihil dari Gubernur NTT.",
        {("PLN UP3 Ende", "Kecelakaan Kerja Nihil", None)},
    ),
    (
        "PLN UP3 Ende mendapatkan kategori Zero Accident serta kategori Panitia Pembina K3.",
        {
            ("PLN UP3 Ende", "Zero Accident", None),
            ("PLN UP3 Ende", "Panitia Pembina K3", None),
        },
    ),
    (
        "PJB collected two green PROPER in PROPER 2018, for UP Brantas and UP Gresik.",
        {("UP Brantas", "green PROPER", "green"), ("UP Gresik", "green PROPER", "green")},
    ),
    # who got it behind "adalah"; who only runs what got it; a prize with short forms within
    (
        "Sedang 12 pembangkit PLN yang mendapat Proper Hijau adalah PLTU Ropa dan PLTGU Grati.",
        {("PLTU Ropa", "Proper Hijau", "Hijau"), ("PLTGU Grati", "Proper Hijau", "Hijau")},
    ),
    (
        "Selain itu 12 pembangkit lain yang dikelola oleh PT Indonesia Power dan PT PJB juga "
        "mendapatkan Proper Hijau.",
        set(),
    ),
    (
        "PLN UID Bali meraih penghargaan dalam ajang Peduli Desa (PD) dan Bangun Kota (BK) Awards "
        "Tahun 2023.",
        {("PLN UID Bali", "Peduli Desa (PD) dan Bangun Kota (BK) Awards Tahun 2023", None)},
    ),
    # none: hopes, a gift, a head's own prize, another clause, the colour of a scheme
    ("PLN UP3 Sumba menargetkan meraih Indonesia Green Award 2025.", set()),
    ("PLN UP3 Sumba akan meraih Indonesia Green Award tahun depan.", set()),
    ("Manajer itu menerima Best Leader Award dari sebuah majalah.", set()),
    (
        "PLN UP3 Sumba hadir. Hasan Basri pada kesempatan itu menerima anugerah Green Leadership.",
        set(),
    ),
    ("The manager received a letter before the gold PROPER trophy was handed over.", set()),
    ("PLN UP3 Ende mendapatkan kategori Emas dan kategori Lanjutan.", set()),
]


@pytest.mark.parametrize(("text", "expected"), PRIZES)
def test_prizes_are_read(text: str, expected: Prizes) -> None:
    claims = extract(text).other_claims
    assert {(c.holder, c.about, c.value) for c in claims if c.kind == "award"} == expected
