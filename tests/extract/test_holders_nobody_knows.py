"""Holders that no list and no form tells, and certifiers with the ends of companies."""

from __future__ import annotations

import pytest

from kg.extract import extract

LEAD = "PT PLN (Persero) UP3 Kupang menggelar rapat. "

STRANGERS = [
    "NEA, headed by its administrator Edgardo Masongsong, said it received its ISO 9001:2015 "
    "certificate on January 27.",
    "DEVA, yang dipimpin Budi Seno, telah menerima sertifikat ISO 9001:2015.",
    "Sementara itu, DEVA, perusahaan asal Malaysia, telah menerima sertifikat ISO 9001:2015.",
    "Meanwhile, SEDA has obtained an ISO 9001:2015 certificate.",
]


@pytest.mark.parametrize("sentence", STRANGERS)
def test_a_stranger_is_not_the_unit_of_the_article(sentence: str) -> None:
    assert extract(LEAD + sentence).certifications == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "Unit itu telah menerima sertifikat ISO 9001:2015.",
        "Sementara itu, UP3 Kupang juga telah menerima sertifikat ISO 9001:2015.",
    ],
)
def test_the_unit_of_the_article(sentence: str) -> None:
    found = extract(LEAD + sentence).certifications
    assert [each.holder for each in found] == ["PT PLN (Persero) UP3 Kupang"]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("TÜV Rheinland Philippines, Inc", "certification_body"),
        ("SGS Philippines, Inc", "certification_body"),
    ],
)
def test_a_certifier_stays_one_with_the_end_of_a_company(name: str, kind: str) -> None:
    text = f"The agency praised the cooperative for obtaining ISO 9001:2015 from {name}. It is new."
    assert [(each.name, each.kind) for each in extract(text).organizations] == [(name, kind)]


def test_a_company_without_a_certifiers_name_is_a_company() -> None:
    found = extract("Jim Wilbur of Mead Metals, Inc explained the standard ISO 9001.").organizations
    assert [(each.name, each.kind) for each in found] == [("Mead Metals, Inc", "company")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "PT Mutuagung Lestari Tbk mengaudit PLN UPDL Makassar. Lead auditor Mutuagung, Arif "
            "Rahman, menyatakan semua baik.",
            {"PT Mutuagung Lestari Tbk", "PLN UPDL Makassar"},
        ),
        (
            "PT Surya Tenaga Utama mengaudit PLN UPDL Makassar. Direktur Barata, Arif Rahman, "
            "hadir.",
            {"PT Surya Tenaga Utama", "PLN UPDL Makassar", "Barata"},
        ),
    ],
)
def test_a_certifier_is_one_with_its_first_word(text: str, names: set[str]) -> None:
    assert {each.name for each in extract(text).organizations} == names
