"""Claims in forms that pages of companies and outlets use: who holds what, and what is none."""

from __future__ import annotations

import pytest

from kg.extract import extract

Held = set[tuple[str | None, str]]

HELD: list[tuple[str, Held]] = [
    (  # what it belongs to has not got it, nor what the unit has besides
        "PLN UPT Sorong menerima bendera emas SMK3 dari Kementerian Ketenagakerjaan. General "
        "Manager PLN Wilayah Papua Yosef Rumbiak bangga ada unit di bawah PLN Wilayah Papua yang "
        "memperoleh bendera emas. Unitnya juga telah memiliki sertifikat ISO 9001:2008.",
        {("PLN UPT Sorong", "SMK3"), ("PLN UPT Sorong", "ISO 9001:2008")},
    ),
    (
        "PLN UID Banten meraih penghargaan SMK3. Selain SMK3 untuk unit induk, dua unit di "
        "bawahnya menerima Zero Accident Award, yaitu UP3 Cikokol dan UP3 Serpong.",
        {("PLN UID Banten", "SMK3")},
    ),
    (
        "Selain SMK3, PLN UP3 Cikokol juga meraih Zero Accident Award.",
        {("PLN UP3 Cikokol", "SMK3")},
    ),
    (
        "PT Listrik Pulau Seram menerapkan ISO 26000. ISO 26000 melengkapi sertifikat yang telah "
        "dimiliki perusahaan, yakni ISO 9001:2015 dari Bureau Veritas.",
        {("PT Listrik Pulau Seram", "ISO 9001:2015")},
    ),
    (
        "PT Seram Geothermal passed the surveillance audit in May, so that the ISO 9001:2015 and "
        "ISO 14001:2015 certificates issued by SGS Indonesia remain valid until 2024.",
        {
            ("PT Seram Geothermal", "ISO 9001:2015"),
            ("PT Seram Geothermal", "ISO 14001:2015"),
        },
    ),
    (  # a prize of the same evening, and a standard that is only applied
        "PLN UID Banten menerapkan ISO 45001 di seluruh UP3. Penghargaan serupa turut diterima "
        "PT Krakatau Uap untuk kategori Zero Accident.",
        set(),
    ),
    (
        "Untuk kategori SMK3, sertifikat dan bendera emas diterima PLN UP3 Ranai, sedangkan PLN "
        "UP3 Dabo memperoleh sertifikat dan bendera perak.",
        {("PLN UP3 Ranai", "SMK3"), ("PLN UP3 Dabo", "SMK3")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), HELD)
def test_held(text: str, expected: Held) -> None:
    found = extract(text)
    assert {(c.holder, s) for c in found.certifications for s in c.standards} == expected
