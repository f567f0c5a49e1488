"""Standards that are joined with another, or only tell what another is about."""

from __future__ import annotations

import pytest

from kg.extract import extract

Held = set[tuple[str | None, str]]


def held(text: str) -> Held:
    return {(c.holder, s) for c in extract(text).certifications for s in c.standards}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kini disiapkan penggabungan SMK3 dengan ISO 9001:2015 dan ISO 14001:2015 yang sudah "
            "lebih dulu dimiliki PLN UIT Jateng.",
            {("PLN UIT Jateng", "ISO 9001:2015"), ("PLN UIT Jateng", "ISO 14001:2015")},
        ),
        (
            "Unit itu mengintegrasikan ISO 45001 ke dalam ISO 9001:2015 yang telah dikantongi PLN "
            "UP3 Jambi.",
            {("PLN UP3 Jambi", "ISO 9001:2015")},
        ),
        (
            "Tim memadukan SMP dengan sertifikat ISO 14001:2015 yang sudah diraih PLTU Tidore.",
            {("PLTU Tidore", "ISO 14001:2015")},
        ),
        (
            "Integrasi ISO 50001 dan ISO 55001 dengan ISO 9001:2015 yang dipegang PLN UP3 Jambi "
            "dimulai Mei.",
            {("PLN UP3 Jambi", "ISO 9001:2015")},
        ),
        (
            "PLN UP3 Jambi mengantongi ISO 45001:2018 yaitu standar yang berlaku internasional "
            "bagi SMK3.",
            {("PLN UP3 Jambi", "ISO 45001:2018")},
        ),
        (
            "PLN UP3 Jambi meraih sertifikat ISO 45001:2018, standar internasional untuk SMK3.",
            {("PLN UP3 Jambi", "ISO 45001:2018")},
        ),
        (
            "PLN UP3 Jambi memiliki ISO 45001:2018 yang merupakan padanan SMK3, menggantikan OHSAS "
            "18001:2007 yang dipegang sebelumnya.",
            {("PLN UP3 Jambi", "ISO 45001:2018"), ("PLN UP3 Jambi", "OHSAS 18001:2007")},
        ),
        # look alike
        (
            "SMK3 dan ISO 9001:2015 sudah dimiliki PLN UP3 Jambi.",
            {("PLN UP3 Jambi", "ISO 9001:2015"), ("PLN UP3 Jambi", "SMK3")},
        ),
        (
            "PLN UP3 Jambi meraih sertifikat ISO 45001:2018 serta sertifikat SMK3.",
            {("PLN UP3 Jambi", "ISO 45001:2018"), ("PLN UP3 Jambi", "SMK3")},
        ),
        (
            "SMK3 yang terintegrasi dengan ISO 9001:2015 diraih PLN UP3 Jambi.",
            {("PLN UP3 Jambi", "ISO 9001:2015"), ("PLN UP3 Jambi", "SMK3")},
        ),
    ],
)
def test_joined_and_explained(text: str, expected: Held) -> None:
    assert held(text) == expected
