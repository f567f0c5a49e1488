"""Prizes named right behind their count, by their ordinals, or dealt out rank by rank."""

from __future__ import annotations

import pytest

from kg.extract import extract

HEAD = "Kupang, 5 November 2021 - "


def awards(text: str) -> set[tuple[str, str]]:
    found = extract(HEAD + text).other_claims
    return {(each.holder or "", each.about) for each in found if each.kind == "award"}


X = "PT Surya Jaya"
OF_ONE = [
    (
        "menyabet dua penghargaan Karya Bakti Madya dan Cipta Karya Utama.",
        {"Karya Bakti Madya", "Cipta Karya Utama"},
    ),
    (
        "menerima tiga penghargaan Nusa Green Award, Top Safety Award, dan Bumi Asri Award di "
        "Jakarta.",
        {"Nusa Green Award", "Top Safety Award", "Bumi Asri Award"},
    ),
    (
        "memboyong 12 penghargaan kategori Karya Bakti Utama, tiga penghargaan Karya Bakti Madya, "
        "dan dua penghargaan kategori Karya Bakti Pratama.",
        {"Karya Bakti Utama", "Karya Bakti Madya", "Karya Bakti Pratama"},
    ),
    (
        "mendapatkan dua penghargaan dari Kementerian ESDM. Penghargaan pertama yang diraih "
        "adalah Karya Bakti Utama, atas jam kerja aman. Sedangkan penghargaan kedua adalah Cipta "
        "Karya Madya untuk kategori Pembinaan.",
        {"Karya Bakti Utama", "Cipta Karya Madya"},
    ),
    (
        "meraih dua penghargaan nasional. Acara digelar meriah. Penghargaan pertama yaitu Top "
        "Safety Award 2021. Penghargaan kedua ialah Nusa Green Award.",
        {"Top Safety Award 2021", "Nusa Green Award"},
    ),
    # "dan" within a name, a count that does not fit, schemes, plans and questions
    ("menerima dua penghargaan Keselamatan dan Kesehatan Kerja.", set()),
    (
        "meraih tiga penghargaan Karya Bakti Award dan Cipta Karya Award.",
        {"Karya Bakti Award dan Cipta Karya Award"},
    ),
    ("menargetkan dua penghargaan Karya Bakti Award dan Cipta Karya Award.", set()),
    ("mengincar dua penghargaan. Penghargaan pertama adalah Top Safety Award.", set()),
    ("menerima dua penghargaan. Penghargaan pertama adalah SMK3.", set()),
    ("berpesan. Penghargaan pertama adalah Senyum Warga.", set()),
]


@pytest.mark.parametrize(("told", "prizes"), OF_ONE)
def test_prizes_of_one_holder(told: str, prizes: set[str]) -> None:
    assert awards(f"{X} {told}") == {(X, prize) for prize in prizes}


DEALT = [
    (
        "PROPER Emas diraih PLTU Paiton, PROPER Hijau diraih PLTU Suralaya, dan PROPER Biru untuk "
        "PT Surya Jaya.",
        {
            ("PLTU Paiton", "PROPER Emas"),
            ("PLTU Suralaya", "PROPER Hijau"),
            ("PT Surya Jaya", "PROPER Biru"),
        },
    ),
    (
        "Proper Hijau diberikan kepada UP Gresik dan Proper Biru untuk UP Paiton.",
        {("UP Gresik", "Proper Hijau"), ("UP Paiton", "Proper Biru")},
    ),
    (
        "Menteri memberikan PROPER Emas kepada PT Surya Jaya, sedangkan PROPER Hijau untuk PT Bumi "
        "Uap dan PT Bumi Gas.",
        {
            ("PT Surya Jaya", "PROPER Emas"),
            ("PT Bumi Uap", "PROPER Hijau"),
            ("PT Bumi Gas", "PROPER Hijau"),
        },
    ),
    (
        "PT Surya Jaya dan beberapa anak usaha meraih empat penghargaan Karya Bakti Utama 2021. "
        "Empat penghargaan yang diterima Surya Jaya di antaranya diraih oleh PT Bumi Uap, PT Bumi "
        "Gas, dan PT Bumi Angin.",
        {
            ("PT Bumi Uap", "Karya Bakti Utama"),
            ("PT Bumi Gas", "Karya Bakti Utama"),
            ("PT Bumi Angin", "Karya Bakti Utama"),
        },
    ),
    # nobody has got what is wanted, or is for a time
    ("PROPER Emas ditargetkan untuk PLTU Paiton dan PROPER Hijau untuk PLTU Suralaya.", set()),
    ("PT Surya Jaya meraih PROPER Hijau untuk periode 2020.", {(X, "PROPER Hijau")}),
    ("Syarat PROPER Emas untuk perusahaan dan PROPER Hijau untuk unit berbeda.", set()),
]


@pytest.mark.parametrize(("text", "rows"), DEALT)
def test_prizes_dealt_one_by_one(text: str, rows: set[tuple[str, str]]) -> None:
    assert awards(text) == rows
