"""Levels of an audit in words: the colours of SMK2, results that satisfy; PROPER that is kept."""

from __future__ import annotations

import pytest

from kg.extract import extract

Claim = tuple[str, str | None, str, str | None]
CASES: list[tuple[str, set[Claim]]] = [
    (
        "PT Segara Uap, pengelola PLTU Tegal, meraih Sertifikat Predikat Hijau. Penghargaan "
        "tersebut diberikan atas penerapan SMK2. Setahun sebelumnya, PLTU Kendal masih berada di "
        "Predikat Biru.",
        {
            ("audit_result", "PT Segara Uap", "SMK2", "Hijau"),
            ("audit_result", "PLTU Kendal", "SMK2", "Biru"),
        },
    ),
    (
        "PT Segara Uap menerapkan SMK2 dan menargetkan meraih predikat emas.",
        {("implementation", "PT Segara Uap", "SMK2", None)},
    ),
    (  # a number that counts is no score
        "PLN UP3 Ende meraih sertifikat ISO 9001:2015. Kami bangga dengan capaian nomor 3 ini.",
        set(),
    ),
    (  # a colour of PROPER is none of SMK2
        "PT Segara Uap menerapkan SMK2. PT Segara Uap meraih peringkat hijau pada PROPER.",
        {
            ("implementation", "PT Segara Uap", "SMK2", None),
            ("award", "PT Segara Uap", "PROPER", "hijau"),
        },
    ),
    (
        "PLN UP3 Ende menggelar audit SMK3. Dari audit itu kita memperoleh hasil yang memuaskan.",
        {("audit_result", "PLN UP3 Ende", "SMK3", "memuaskan")},
    ),
    ("PLN UP3 Ende menggelar audit SMK3. Kami berharap mendapat hasil memuaskan audit ini.", set()),
    ("PLN UP3 Ende menggelar audit SMK3. Lomba itu menunjukkan hasil memuaskan.", set()),
    (
        "PT Geo Dipa Energi (GDE) smiled. GDE Dieng Unit succeeded in keeping the Gold PROPER. The "
        "handing over of the PROPER Gold award was attended by the governor.",
        {("award", "GDE Dieng Unit", "Gold PROPER", "Gold")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_levels(text: str, expected: set[Claim]) -> None:
    found = extract(text).other_claims
    told = {(c.kind, c.holder, c.about, c.value) for c in found}
    assert {(k, h, "PROPER" if "pengelolaan" in a.lower() else a, v) for k, h, a, v in told} == (
        expected
    )
