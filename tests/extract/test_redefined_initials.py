"""Initials of a certifier that mean something else, and certifiers under two names."""

from __future__ import annotations

import pytest

from kg.extract import extract


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (
            "Its programs are the Coastal Kampung and the Integrated Waste Bank (BSI). The BSI is "
            "run by women.",
            set(),
        ),
        ("Kejuaraan Anak Negeri (KAN) digelar PLN di Ende.", set()),
        (
            "PLN UP3 Ende meraih ISO 9001:2015 dari British Standards Institution (BSI).",
            {"British Standards Institution (BSI)"},
        ),
        ("PLN UP3 Ende meraih ISO 9001:2015 dari lembaga sertifikasi (BSI).", {"BSI"}),
        (
            "PLN UP3 Ende meraih ISO 9001:2015 dari Lembaga Sertifikasi Internasional Cakrama. "
            "Auditor PT Cakrama turut hadir.",
            {"Lembaga Sertifikasi Internasional Cakrama"},
        ),
    ],
)
def test_bodies(text: str, bodies: set[str]) -> None:
    found = extract(text).organizations
    assert {o.name for o in found if o.kind.endswith("tion_body")} == bodies
