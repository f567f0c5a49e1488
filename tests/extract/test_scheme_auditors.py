"""Who audits a scheme of a ministry or the police certifies no standard told beside it."""

from __future__ import annotations

import pytest

from kg.extract import extract

HELD = "PLN UP3 Bogor memiliki ISO 9001:2015 sejak 2021."


@pytest.mark.parametrize(
    ("text", "certifier"),
    [
        ("Audit SMK3 PLN UP3 Bogor dilakukan oleh PT Sucofindo selaku auditor independen. ", None),
        (
            "PLN UP3 Bogor meraih sertifikat SMK3. Audit eksternal itu digelar dengan menggandeng "
            "PT Sucofindo (Persero) selama empat hari. ",
            None,
        ),
        (
            "PLN UP3 Bogor meraih sertifikat SMK3. Manajernya berterima kasih kepada tim auditor "
            "PT Surveyor Indonesia yang menilai unitnya. ",
            None,
        ),
        (
            "PLN UP3 Bogor lolos audit SMP. Lead auditor SGS Indonesia menyebut hasilnya baik. ",
            None,
        ),
        (
            "PLN UP3 Bogor received the SMK3 certificate. The 166 criteria were assessed by "
            "Sucofindo in March. ",
            None,
        ),
        (
            "Dalam audit SMK2 oleh Bureau Veritas, PLN UP3 Bogor memperoleh nilai 91. ",
            None,
        ),
        # look alike
        ("Audit ISO 9001 PLN UP3 Bogor dilakukan oleh PT Sucofindo. ", "PT Sucofindo"),
        (
            "PLN UP3 Bogor meraih sertifikat SMK3. Sertifikat ISO diterbitkan oleh PT Sucofindo. ",
            "PT Sucofindo",
        ),
        (
            "Audit terintegrasi SMK3 dan ISO 9001 di PLN UP3 Bogor dilakukan oleh PT Sucofindo. ",
            "PT Sucofindo",
        ),
    ],
)
def test_certifier_of_the_standard(text: str, certifier: str | None) -> None:
    found = extract(text + HELD).certifications
    assert {
        c.certification_body
        for c in found
        for s in c.standards
        if s.startswith("ISO") and c.holder == "PLN UP3 Bogor"
    } == {certifier}


@pytest.mark.parametrize(
    ("words", "body"),
    [
        ("dari PT Chesna Mitra Unggul", "PT Chesna Mitra Unggul"),
        ("yang dikeluarkan PT Chesna Mitra Unggul selaku lembaga", "PT Chesna Mitra Unggul"),
        ("dari PT Mutuagung Lestari Tbk", "PT Mutuagung Lestari Tbk"),
        ("dari PT TUV Rheinland Indonesia Jakarta", "PT TUV Rheinland Indonesia"),
    ],
)
def test_name_of_a_certifier_goes_on(words: str, body: str) -> None:
    found = extract(f"PLN UP3 Tual meraih sertifikat ISO 9001 {words}.").certifications
    assert {each.certification_body for each in found} == {body}
