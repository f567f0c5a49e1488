"""Hospitals and laboratories named in English."""

from __future__ import annotations

import pytest

from kg.extract import extract


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The Sari Husada general hospital here received the ISO 9001 certificate on Friday. "
            "The Sari hospital was visited by the minister.",
            {"Sari Husada general hospital"},
        ),
        ("The head of the Bung Tomo Hospital said that power was off.", {"Bung Tomo Hospital"}),
        (
            "The Instrumentation Laboratory and the Power and Energy Laboratory were assessed.",
            {"Instrumentation Laboratory", "Power and Energy Laboratory"},
        ),
        ("The minister visited the general hospital and the new laboratory here.", set()),
        ("Every Hospital in the city has its own generator, said the head.", set()),
    ],
)
def test_named_in_english(text: str, names: set[str]) -> None:
    found = extract(text).organizations
    assert {o.name for o in found if o.kind == "other"} == names


def test_a_hospital_is_a_holder() -> None:
    (found,) = extract(
        "The Bung Tomo regional hospital has been certified to ISO 9001:2015 by TUV Rheinland."
    ).certifications
    assert found.holder == "Bung Tomo regional hospital"
    assert found.certification_body == "TUV Rheinland"
