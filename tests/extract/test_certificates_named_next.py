"""Certificates that the sentence behind names, and English words by which they are got."""

from __future__ import annotations

import pytest

from kg.extract import extract

Held = set[tuple[str | None, str, str | None]]

HELD: list[tuple[str, Held]] = [
    (
        "Muara Daya Listrik on Oct. 3 announced that it has obtained an international "
        "certification. Satisfying the new standard, known as ISO 55001: 2024, shows that its "
        "practices are sound.",
        {("Muara Daya Listrik", "ISO 55001:2024", None)},
    ),
    (
        "PT Cahaya Batam has earned a coveted certification from TUV Rheinland. "
        "The certification, ISO 50001:2018, covers energy management in all its plants.",
        {("PT Cahaya Batam", "ISO 50001:2018", "TUV Rheinland")},
    ),
    (
        "PT Sinar Daya memperoleh sertifikasi internasional dari Bureau Veritas. "
        "Sertifikasi tersebut, ISO 50001:2018, mencakup manajemen energi.",
        {("PT Sinar Daya", "ISO 50001:2018", "Bureau Veritas")},
    ),
    (
        "PT Sinar Daya mengantongi dua sertifikat sekaligus. Kedua sertifikat itu adalah "
        "ISO 9001:2015 dan ISO 14001:2015.",
        {("PT Sinar Daya", "ISO 9001:2015", None), ("PT Sinar Daya", "ISO 14001:2015", None)},
    ),
    (
        "Barito Power runs a plant. Barito Power received an award. It shows in the many "
        "certifications we have earned. These include the certification on environmental "
        "management ISO 14001:2015.",
        {("Barito Power", "ISO 14001:2015", None)},
    ),
    (
        "Barito Power Indonesia has been given the ISO 55001:2014 Certification by "
        "DNV GL Business Assurance UK Limited for its asset management.",
        {("Barito Power Indonesia", "ISO 55001:2014", "DNV GL Business Assurance UK Limited")},
    ),
    (
        "Barito Power operates a plant in Jambi. Requalifying for the ISO 55001 certification is "
        "an important milestone for the company, its director said.",
        {("Barito Power", "ISO 55001", None)},
    ),
    (
        "SGS Indonesia has certified PT Sinar Daya's environmental management system against "
        "ISO 14001:2015.",
        {("PT Sinar Daya", "ISO 14001:2015", "SGS Indonesia")},
    ),
    (  # a plant without a name is no holder; who runs it is
        "PT Sinar Daya runs a plant in Jambi. The plant has ISO 9001:2015 certification.",
        {("PT Sinar Daya", "ISO 9001:2015", None)},
    ),
    (
        "PT Sinar Daya plans to obtain an international certification. The certification, "
        "ISO 50001:2018, covers energy management.",
        set(),
    ),
    (
        "PT Sinar Daya earned a certificate of appreciation. The standard, ISO 9001:2015, was "
        "discussed at length.",
        set(),
    ),
    (
        "PT Sinar Daya menerima sertifikat laik operasi dari Bupati Sragen. Standar tersebut, "
        "ISO 9001:2015, dibahas dalam seminar.",
        set(),
    ),
    (
        "PT Sinar Daya has trained its staff. The standard, ISO 50001:2018, covers energy.",
        set(),
    ),
    (
        "PT Sinar Daya belum memperoleh sertifikasi. Sertifikasi tersebut, ISO 50001:2018, "
        "mencakup manajemen energi.",
        set(),
    ),
]


@pytest.mark.parametrize(("text", "expected"), HELD)
def test_named_next(text: str, expected: Held) -> None:
    found = extract(text)
    assert {
        (each.holder, standard, each.certification_body)
        for each in found.certifications
        for standard in each.standards
    } == expected


def test_in_accordance_is_an_implementation() -> None:
    found = extract("PT Sinar Daya operates in accordance with ISO 9001:2015 and ISO 14001:2015.")
    assert not found.certifications
    assert {(each.kind, each.about) for each in found.other_claims} == {
        ("implementation", "ISO 9001:2015"),
        ("implementation", "ISO 14001:2015"),
    }


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        (
            "Sertifikat Terintegrasi PAS 99:2012 yang mencakup ISO 14001:2015",
            {"PAS 99:2012", "ISO 14001:2015"},
        ),
        ("sertifikat PAS 99:2012", {"PAS 99:2012"}),
        ("sertifikat SA 8000:2014 dan ISO 26000", {"SA 8000:2014", "ISO 26000"}),
        ("sertifikat ISO 9.001:2008 dan ISO 14.001:2004", {"ISO 9001:2008", "ISO 14001:2004"}),
        ("sertifikat ISO 9001:2015 untuk 9.001 pelanggan", {"ISO 9001:2015"}),
        ("pas 99 persen suara", set()),
    ],
)
def test_rarer_standards(words: str, codes: set[str]) -> None:
    found = extract(f"PT Sinar Daya meraih {words}.")
    held = {standard for each in found.certifications for standard in each.standards}
    assert held == codes
