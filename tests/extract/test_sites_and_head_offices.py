"""Sites named in small letters or English, and a company that is not its unit."""

from __future__ import annotations

import pytest

from kg.extract import extract


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "PT Bara Jaya received OHSAS 18001:2007 from Bureau Veritas. The Binungan site, which "
            "has its own power plant, was certified to ISO 14001:2015 in 2019.",
            {("PT Bara Jaya", "OHSAS 18001:2007"), ("Binungan site", "ISO 14001:2015")},
        ),
        (
            "PT Bara Jaya holds ISO 9001. Its Pongkor mine has been certified ISO 14001:2015.",
            {("PT Bara Jaya", "ISO 9001"), ("Pongkor mine", "ISO 14001:2015")},
        ),
        (
            "PT Bara Jaya meraih ISO 9001:2015. Adapun site Binungan lebih dulu bersertifikat ISO "
            "14001:2015.",
            {("PT Bara Jaya", "ISO 9001:2015"), ("site Binungan", "ISO 14001:2015")},
        ),
        (
            "PT Bara Jaya meraih ISO 9001:2015 di site Binungan.",
            {("PT Bara Jaya", "ISO 9001:2015")},
        ),
        (
            "PT Bara Jaya received OHSAS 18001:2007. The mine site was certified to ISO 14001.",
            {("PT Bara Jaya", "OHSAS 18001:2007"), ("PT Bara Jaya", "ISO 14001")},
        ),
    ],
)
def test_sites(text: str, held: set[tuple[str, str]]) -> None:
    assert {(c.holder, s) for c in extract(text).certifications for s in c.standards} == held


@pytest.mark.parametrize(
    ("words", "holder"),
    [
        ("PLN sendiri", "PLN"),
        ("PLN secara korporat", "PLN"),
        ("PLN Pusat", "PLN Pusat"),
        ("PLN", "PLN UID Jambi"),
    ],
)
def test_the_company_itself(words: str, holder: str) -> None:
    found = extract(
        "Jambi - PLN UID Jambi menggelar forum antisuap, Kamis (13/10). "
        f'{words} telah memegang sertifikat ISO 37001:2016 sejak 2020. "Kami jaga," kata General '
        "Manager PLN UID Jambi Budi Santoso."
    )
    assert [c.holder for c in found.certifications] == [holder]
