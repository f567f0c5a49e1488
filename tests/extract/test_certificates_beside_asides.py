"""English certificates of who has an aside behind the name, and scores of English audits."""

from __future__ import annotations

import pytest

from kg.extract import extract

HELD = [
    (
        "PT Energi Timur (PLN Entim), a PLN subsidiary, maintained its ISO 9001:2015 certification "
        "after an audit by TUV Nord Indonesia.",
        {("PT Energi Timur", "ISO 9001:2015")},
    ),
    (
        "Medco Power Indonesia, a unit of energy group MedcoEnergi Internasional, was certified to "
        "ISO 14001:2015.",
        {("Medco Power Indonesia", "ISO 14001:2015")},
    ),
    (
        "PT Energi Timur, a joint venture between Marubeni and PT Sinar Bumi, received ISO "
        "50001:2018 certification from SGS Indonesia.",
        {("PT Energi Timur", "ISO 50001:2018")},
    ),
    (
        "PT Energi Timur, which PT Sinar Bumi acquired in 2019, is ISO 45001:2018 certified.",
        {("PT Energi Timur", "ISO 45001:2018")},
    ),
    (  # no aside but a list
        "PT Energi Timur, a unit of PT Sinar Bumi, and PT Daya Nusa hold ISO 45001:2018.",
        {("PT Daya Nusa", "ISO 45001:2018")},
    ),
    (
        "PT PLN through its South Kalimantan and Central Kalimantan main distribution unit has "
        "been certified to ISO 9001:2015.",
        {("South Kalimantan and Central Kalimantan main distribution unit", "ISO 9001:2015")},
    ),
    (
        "Pertamina's Dumai refinery and Kasim refinery both hold ISO 14001:2015 certificates.",
        {("Dumai refinery", "ISO 14001:2015"), ("Kasim refinery", "ISO 14001:2015")},
    ),
    (
        "PLN Enjiniring received an ISO 19650-2 certificate from BSI Group Indonesia.",
        {("PLN Enjiniring", "ISO 19650-2")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), HELD)
def test_holders(text: str, expected: set[tuple[str, str]]) -> None:
    found = extract(text).certifications
    held = {(each.holder, code) for each in found for code in each.standards}
    assert expected <= held
    assert not any("Sinar Bumi" in str(each.holder) or each.holder == "PLN" for each in found)


def test_what_is_still_sought() -> None:
    found = extract(
        "PT Kaltim Electric Power, whose plant obtained ISO 9001 in 2012 and ISO 14001 in 2014, "
        "would seek ISO 45001 certification this year."
    ).certifications
    assert [(each.standards, each.date) for each in found] == [
        (("ISO 9001",), "2012"),
        (("ISO 14001",), "2014"),
    ]


def test_a_plant_without_its_company() -> None:
    found = extract(
        "The Grati combined cycle power plant in East Java has been recertified to ISO 9001."
    ).certifications
    assert [each.holder for each in found] == ["Grati combined cycle power plant"]


COUNTED = [
    "To date, 9 units of PLN Indonesia Power have been certified to ISO 37001.",
    "So far, 9 of PLN Indonesia Power's 21 units have been certified to ISO 37001.",
    "Some of PLN's transmission units have received ISO 37001 certificates this year.",
    "Most PLN Indonesia Power units have been certified to ISO 37001 since then.",
]


@pytest.mark.parametrize("text", COUNTED)
def test_units_that_are_only_counted(text: str) -> None:
    assert not [each for each in extract(text).certifications if "PLN" in str(each.holder)]


ASKED = [
    "PLN Batam has asked its suppliers to hold SNI ISO 9001 certification.",
    "The ministry has encouraged PLN UP3 Ende to be certified to ISO 14001 before long.",
    "PLN UP3 Ende was required to be certified to ISO 14001 before long.",
    "Only companies that hold ISO 9001 certification may bid for the tenders of PLN Batam.",
    "PLN Batam buys from suppliers that have received ISO 9001 certification.",
]


@pytest.mark.parametrize("text", ASKED)
def test_what_is_asked_of_others(text: str) -> None:
    assert not extract(text).certifications


RELATED = [
    ("The ISO 27001 certificate that PLN Batam obtained in 2015 covers its data center.", 1),
    ("The ISO 27001 certificate held by PLN Batam covers its data center in Sekupang.", 1),
    ("ISO 27001 certification has been held by PLN Batam since 2012.", 1),
    ("PLN Batam upgraded its ISO 27001:2013 certificate to ISO 27001:2022 this year.", 1),
    ("PLN Batam migrated from OHSAS 18001:2007 to ISO 45001:2018 certification.", 1),
    ("PLN Batam upgraded its network to meet the needs of the ISO 27001 audit.", 0),
    ("The ISO 9001 certificate helps PLN Batam obtain contracts.", 0),
]


@pytest.mark.parametrize(("text", "count"), RELATED)
def test_certificates_told_in_a_clause(text: str, count: int) -> None:
    found = extract(text).certifications
    assert [(each.holder, len(each.standards)) for each in found] == [("PLN Batam", 1)] * count


def test_accepted_and_numbered() -> None:
    found = extract(
        "PLN Batam accepted the ISO 9001 certificate from SGS Indonesia. PLN Nusantara Power said "
        "that its Paiton 2 plant has been certified to ISO 46001:2019."
    ).certifications
    assert {each.holder for each in found} == {"PLN Batam", "Paiton 2 plant"}


SCORES = [
    (
        "PLN UP3 Ende was awarded the SMP gold certificate by the police, scoring 91.6 percent in "
        "the audit.",
        ("PLN UP3 Ende", "SMP", "91.6 percent"),
    ),
    (
        "The Ministry of Manpower conferred the SMK3 award on PLN UPT Palu, which achieved 92.7 "
        "percent in the assessment.",
        ("PLN UPT Palu", "SMK3", "92.7 percent"),
    ),
    (
        "PLN UPT Palu passed the SMK3 audit with 93.4 percent.",
        ("PLN UPT Palu", "SMK3", "93.4 percent"),
    ),
    (
        "PLN UPT Palu passed the ISO 27001:2022 surveillance audit in August.",
        ("PLN UPT Palu", "ISO 27001:2022", None),
    ),
]


@pytest.mark.parametrize(("text", "expected"), SCORES)
def test_scores(text: str, expected: tuple[str, str, str | None]) -> None:
    found = [each for each in extract(text).other_claims if each.kind == "audit_result"]
    assert [(each.holder, each.about, each.value) for each in found] == [expected]


def test_a_ratio_is_no_score() -> None:
    found = extract(
        "PLN UP3 Ende holds an SMK3 certificate. The regency reached 92.7 percent in June."
    )
    assert not [each for each in found.other_claims if each.kind == "audit_result"]
