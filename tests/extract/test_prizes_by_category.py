"""Who got a prize that the text named before, told by its categories."""

from __future__ import annotations

import pytest

from kg.extract import extract

FIRST = (
    "Para pemenang berkumpul di Jakarta untuk menerima penghargaan Subroto 2021 yang digelar "
    "Kementerian ESDM. "
)

HOLDERS: list[tuple[str, set[str]]] = [
    (
        "Adapun penghargaan tersebut ditujukan kepada PLTU Rembang yang meraih Subkategori PLTU "
        "Sistem Jawa, Madura dan Bali serta PLTU Ropa untuk Subkategori PLTU Sistem Flores.",
        {"PLTU Rembang", "PLTU Ropa"},
    ),
    (
        "PLTGU Grati meraih Subkategori PLTGU Skala Besar, dan PLTG Maleo menyabet Subkategori "
        "PLTG Skala Kecil.",
        {"PLTGU Grati", "PLTG Maleo"},
    ),
    ("Pada kategori PLTA, penghargaan diterima PLTA Sutami.", {"PLTA Sutami"}),
    (
        "Di bidang efisiensi, penghargaan diperoleh PLTU Rembang, PLTU Ropa dan PLTA Sutami.",
        {"PLTU Rembang", "PLTU Ropa", "PLTA Sutami"},
    ),
    (
        "Penghargaan itu dibawa pulang tiga pembangkit. Tiga pembangkit tersebut yaitu PLTU "
        "Rembang (2 penghargaan), PLTU Ropa dan PLTA Sutami.",
        {"PLTU Rembang", "PLTU Ropa", "PLTA Sutami"},
    ),
    (
        "PLTU Ropa tercatat dua kali menjadi yang terbaik untuk kategori PLTU Skala Kecil.",
        {"PLTU Ropa"},
    ),
    (
        "Penghargaan dalam kategori Inovasi Hijau juga berhasil diraih anak usaha PLN, PT Listrik "
        "Nasional Tarakan.",
        {"PT Listrik Nasional Tarakan"},
    ),
    (
        "Pertama, penghargaan kategori Best Practices for Small Power, yang diraih PLTU "
        "Ropa 2x25 MW.",
        {"PLTU Ropa"},
    ),
    ("Pelanggan kategori rumah tangga diperoleh lewat PLN UP3 Ende.", set()),
    ("PLTU Ropa ingin menjadi yang terbaik untuk kategori PLTU Skala Kecil.", set()),
    # none: another scheme, a wish, a category of customers, plants of which something else is told
    ("Pada kategori Emas, penghargaan SMK3 diterima PLTA Sutami.", set()),
    ("PLTA Sutami ingin meraih Subkategori PLTA Skala Besar.", set()),
    ("Layanan kategori rumah tangga ditangani PLN UP3 Ende.", set()),
    (
        "Listrik di Flores kini andal. Dua pembangkit tersebut yaitu PLTU Ropa dan PLTA Sutami.",
        set(),
    ),
]


@pytest.mark.parametrize(("text", "expected"), HOLDERS)
def test_holders_by_category(text: str, expected: set[str]) -> None:
    claims = [c for c in extract(FIRST + text).other_claims if c.kind == "award"]
    assert {c.holder for c in claims if c.about == "Subroto 2021"} - {None} == expected


def test_a_text_without_the_prize_gives_none() -> None:
    assert not extract("Pada kategori PLTA, penghargaan diterima PLTA Sutami.").other_claims


def test_an_award_by_its_last_word() -> None:
    text = (
        "PLN Grup hadir dalam Subroto Award 2022 yang digelar oleh Kementerian ESDM. Di bidang "
        "keselamatan, penghargaan diperoleh PLTU Paiton dan PLTGU Gresik."
    )
    found = {(c.holder, c.about) for c in extract(text).other_claims}
    assert found == {("PLTU Paiton", "Subroto Award 2022"), ("PLTGU Gresik", "Subroto Award 2022")}


def test_a_place_in_a_category_in_english() -> None:
    text = (
        "PLN Indonesia Power won the 2022 Green Energy Award, Solar Power category, in Jakarta. "
        "The first place in this category (large plants) is awarded to PLTS Cirata."
    )
    found = {(c.holder, c.about) for c in extract(text).other_claims}
    assert ("PLTS Cirata", "2022 Green Energy Award") in found


def test_a_prize_with_its_short_form() -> None:
    text = (
        "Lima pembangkit ikut seleksi penghargaan Keselamatan Ketenagalistrikan (K2) 2020. PLTGU "
        "Grati keluar sebagai juara pada kategori PLTGU Skala Besar."
    )
    found = {(c.holder, c.about) for c in extract(text).other_claims}
    assert found == {("PLTGU Grati", "Keselamatan Ketenagalistrikan (K2) 2020")}
