"""Certificates and standards of companies that nobody names, and ISO, which holds none."""

from __future__ import annotations

import pytest

from kg.extract import extract

Held = list[tuple[str | None, tuple[str, ...], str | None]]

HELD: list[tuple[str, Held]] = [
    ("The award is for those who have been certified to ISO 50001. PT Semen Tuban joined it.", []),
    (
        "The contest is open to any organization which has obtained ISO 50001 certification, and "
        "PT Semen Tuban wants to join.",
        [],
    ),
    (
        "PT Semen Tuban is one of the companies that have obtained ISO 50001 certification.",
        [("PT Semen Tuban", ("ISO 50001",), None)],
    ),
    (
        "PT Uap Prima has obtained International Organization for Standardization (ISO) 9001:2015 "
        "certification from TUV Rheinland.",
        [("PT Uap Prima", ("ISO 9001:2015",), "TUV Rheinland")],
    ),
    (
        "The International Organization for Standardization (ISO) writes standards. PT Uap Prima "
        "pockets the certificate of ISO 14001: 2015.",
        [("PT Uap Prima", ("ISO 14001:2015",), None)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), HELD)
def test_certificates(text: str, expected: Held) -> None:
    found = extract(text).certifications
    assert [(c.holder, c.standards, c.certification_body) for c in found] == expected


APPLIED: list[tuple[str, list[str | None]]] = [
    (
        "PT Semen Tuban sent two teams to compete in the Energy Awards, an event for companies "
        "that have successfully implemented ISO 50001.",
        [],
    ),
    ("PT Semen Tuban mengikuti ajang bagi perusahaan yang telah menerapkan ISO 50001.", []),
    (  # the company that is pointed at
        "PT Semen Tuban tumbuh. Itu kabar baik bagi perusahaan yang telah menerapkan ISO 50001 "
        "sejak 2019 tersebut.",
        ["PT Semen Tuban"],
    ),
    ("PT Semen Tuban is among three firms that have implemented ISO 50001.", ["PT Semen Tuban"]),
]


@pytest.mark.parametrize(("text", "expected"), APPLIED)
def test_implementations(text: str, expected: list[str | None]) -> None:
    assert [c.holder for c in extract(text).other_claims] == expected


def test_the_grade_of_each_programme() -> None:
    found = extract(
        "PT Uap Prima received the Gold Category award for the Tuberculosis P2 Program in the "
        "Workplace, and the Silver Category award for the HIV-AIDS P2 Program in the Workplace."
    ).other_claims
    assert [(c.about, c.value) for c in found] == [
        ("Tuberculosis P2 Program in the Workplace", "Gold"),
        ("HIV-AIDS P2 Program in the Workplace", "Silver"),
    ]
