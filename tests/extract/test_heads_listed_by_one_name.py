"""Heads of one name in a list of heads; site projects of companies; prizes that are only wanted."""

from __future__ import annotations

import pytest

from kg.extract import extract

HEAD = "Kupang, 5 November 2021 - "


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Piala diberikan kepada Manajer Keuangan Unit Pembangkitan Brantas Sugiyanto, General "
            "Manager Unit Pembangkitan Muara Tawar Yosef Dhae, dan Manajer PLTU Ropa Nurronny.",
            [
                ("Sugiyanto", "Unit Pembangkitan Brantas"),
                ("Yosef Dhae", "Unit Pembangkitan Muara Tawar"),
                ("Nurronny", "PLTU Ropa"),
            ],
        ),
        (
            "Hadir Manajer PLTU Bolok Wasito, Direktur PT Surya Jaya Ana Bere.",
            [("Wasito", "PLTU Bolok"), ("Ana Bere", "PT Surya Jaya")],
        ),
        # a place, a company's words, a name behind its comma
        (
            "Turut hadir Manager PLN ULP Tanjung Selor, Kapolres Rote Ndao, dan warga.",
            [],
        ),
        (
            "Hadir Direktur Utama PT Surya Energi Makmur, Direktur PT Bumi Gas, Yosef Dhae.",
            [("Yosef Dhae", "PT Bumi Gas")],
        ),
        (
            "Hadir Manajer PLN UP3 Ende, Yosef Dhae, Manajer PLN UP3 Sumba, Ana Bere.",
            [("Yosef Dhae", "PLN UP3 Ende"), ("Ana Bere", "PLN UP3 Sumba")],
        ),
    ],
)
def test_heads_in_lists(text: str, people: list[tuple[str, str]]) -> None:
    assert [(each.name, each.organization) for each in extract(HEAD + text).people] == people


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        (
            "Site Project PT Bukit Lontar (PTBL), dan Site Project PT Gunung Asam meraih "
            "Penghargaan Karya Pratama.",
            {"PT Bukit Lontar (PTBL)", "PT Gunung Asam"},
        ),
        ("Penghargaan ini penunjang dokumen Hijau dan Emas PROPER. UP Paiton senang.", set()),
        ("UP Paiton meraih piagam sebagai syarat PROPER Emas.", set()),
        ("UP Paiton melengkapi dokumen dan meraih PROPER Emas.", {"UP Paiton"}),
    ],
)
def test_holders_of_prizes(text: str, holders: set[str]) -> None:
    found = extract(HEAD + text).other_claims
    assert {each.holder for each in found if each.kind == "award"} == holders
