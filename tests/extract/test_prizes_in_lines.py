"""Prizes told a line for each holder, given to subsidiaries; numbers that are no scores."""

from __future__ import annotations

import pytest

from kg.extract import extract

HEAD = "Kupang, 5 November 2021 - "
Rows = set[tuple[str | None, str, str | None]]


def claims(text: str, kind: str) -> Rows:
    found = extract(HEAD + text).other_claims
    return {(each.holder, each.about, each.value) for each in found if each.kind == kind}


LINES: list[tuple[str, Rows]] = [
    (
        "Surya Group meraih tiga penghargaan, di antaranya:\n"
        "\u25cf PT Bumi Gas (BG) site PT Lontar Jaya, Piagam Pratama klasifikasi Pengelolaan Usaha "
        "Jasa\n"
        "\u25cf PT Bumi Uap (BU), Piagam Aditama, klasifikasi Pengelolaan Lingkungan\n"
        "\u25cf PT Bumi Angin, Trofi Emas\n",
        {
            ("PT Bumi Gas (BG)", "Pengelolaan Usaha Jasa", "Piagam Pratama"),
            ("PT Bumi Uap (BU)", "Pengelolaan Lingkungan", "Piagam Aditama"),
            ("PT Bumi Angin", "Trofi Emas", None),
        },
    ),
    (
        "Penghargaan itu diberikan kepada:\n"
        "1. PT Bumi Gas - Penghargaan Karya Bakti\n"
        "2. PLN UP3 Ende: Piagam Utama bidang Keselamatan Kerja\n"
        "Acara usai.",
        {
            ("PT Bumi Gas", "Penghargaan Karya Bakti", None),
            ("PLN UP3 Ende", "Keselamatan Kerja", "Piagam Utama"),
        },
    ),
    # planned, of no prize, without who got it, told in general
    (
        "Surya Group menargetkan meraih dua penghargaan, yaitu:\n"
        "1. PT Bumi Gas, Piagam Utama kategori Mutu\n",
        set(),
    ),
    ("Surya Group punya dua anak usaha:\n1. PT Bumi Gas, Kupang\n2. PT Bumi Uap, Ende\n", set()),
    ("Surya Group meraih dua penghargaan:\n1. Piagam Utama\n2. Piagam Madya\n", set()),
    ("Syarat penghargaan:\n1. PT Bumi Gas, Piagam Utama kategori Mutu\n", set()),
]


@pytest.mark.parametrize(("text", "rows"), LINES)
def test_prizes_in_lines(text: str, rows: Rows) -> None:
    assert claims(text, "award") == rows


def test_prizes_of_subsidiaries() -> None:
    text = (
        "PT Surya Jaya meraih Penghargaan Karya Bakti 2021 dari Kementerian ESDM, yang diberikan "
        "kepada anak bisnisnya, yaitu PT Bumi Uap dan PT Bumi Gas."
    )
    rows = {(name, "Karya Bakti 2021", None) for name in ("PT Bumi Uap", "PT Bumi Gas")}
    assert claims(text, "award") == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "UP Paiton bangga. Itu melengkapi pencapaian penghargaan dari Kemnaker yang diterima 3 "
            "pekan sebelumnya, yakni penghargaan SMK3.",
            set(),
        ),
        ("UP Paiton bangga atas pencapaian 3 penghargaan SMK3.", set()),
        ("UP Paiton lulus audit SMK3 dengan capaian 93,2 persen.", {("UP Paiton", "93,2 persen")}),
    ],
)
def test_scores(text: str, rows: set[tuple[str | None, str | None]]) -> None:
    assert {(holder, value) for holder, _, value in claims(text, "audit_result")} == rows


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        ("Polda NTT mengawasi penerapan SMP di PLTU Bolok.", set()),
        ("Baharkam Polri melakukan supervisi atas implementasi SMP di kilang itu.", set()),
        ("PLTU Bolok menerapkan SMP sejak 2019.", {"PLTU Bolok"}),
        ("Polda NTT menerapkan ISO 9001 sejak 2019.", {"Polda NTT"}),
    ],
)
def test_who_applies(text: str, holders: set[str]) -> None:
    assert {holder for holder, _, _ in claims(text, "implementation")} == holders
