"""English turns of certificates: owners, operators without a legal form, and who is whose."""

from __future__ import annotations

import pytest

from kg.extract import extract

Held = set[tuple[str | None, str, str | None, str | None]]

HELD: list[tuple[str, Held]] = [
    (
        "Star Power Geothermal, which operates the Salak plant, was recertified to ISO 14001:2015 "
        "by DNV last month, while PT Darajat Power is still preparing for its first audit.",
        {("Star Power Geothermal", "ISO 14001:2015", "DNV", None)},
    ),
    (
        "PLN subsidiary PT Indonesia Comnets Plus received an ISO 20000-1:2018 certificate from "
        "TUV "
        "Rheinland Indonesia. TUV Rheinland is accredited by the National Accreditation Committee "
        "(KAN).",
        {
            (
                "PT Indonesia Comnets Plus",
                "ISO 20000-1:2018",
                "TUV Rheinland Indonesia",
                "National Accreditation Committee (KAN)",
            )
        },
    ),
    (
        "PLN Batam was handed the ISO 9001:2015 certificate by SGS on Monday.",
        {("PLN Batam", "ISO 9001:2015", "SGS", None)},
    ),
    ("PLN Batam was handed the plant, and SGS spoke of ISO 9001:2015 there.", set()),
    (  # handed to the head of the one who holds it
        "Kepala Dinas Ketenagakerjaan Bali menyerahkan bendera emas SMK3 kepada Manajer PLN UP3 "
        "Bali Selatan, I Made Harta.",
        {("PLN UP3 Bali Selatan", "SMK3", "Dinas Ketenagakerjaan Bali", None)},
    ),
]


@pytest.mark.parametrize(("text", "expected"), HELD)
def test_held(text: str, expected: Held) -> None:
    found = extract(text)
    assert {
        (c.holder, s, c.certification_body, c.accreditation_body)
        for c in found.certifications
        for s in c.standards
    } == expected


def test_a_certifier_and_its_branch_are_one() -> None:
    found = extract(
        "PLN UP3 Ende received an ISO 9001 certificate from TUV Rheinland Indonesia. TUV Rheinland "
        "audited it in May."
    )
    bodies = [o.name for o in found.organizations if o.kind == "certification_body"]
    assert bodies == ["TUV Rheinland Indonesia"]


def test_its_manager_is_not_the_outlets() -> None:
    found = extract(
        "Jakarta (ANTARA) - PT PLN's UID Banten unit obtained ISO 45001:2018 certification, its "
        "general manager Abdul Muk said here on Tuesday."
    )
    assert [(p.name, p.organization) for p in found.people] == [("Abdul Muk", "UID Banten")]
