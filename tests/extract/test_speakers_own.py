"""What a speaker says that "unitnya" or "pihaknya" holds, and what is only planned besides."""

from __future__ import annotations

import pytest

from kg.extract import extract

LEAD = (
    "Manajer PLN UP3 Kupang, Budi Wahyudi, menyambut UP3 Sumba yang meraih bendera perak SMK3.\n\n"
)


def _held(text: str) -> set[tuple[str | None, str]]:
    return {
        (each.holder, standard)
        for each in extract(text).certifications
        for standard in each.standards
    }


@pytest.mark.parametrize(
    "said",
    [
        "Budi mengatakan bahwa unitnya juga telah memiliki sertifikat ISO 55001:2014.",
        "Menurut Budi, kantornya sudah mengantongi ISO 55001:2014 sejak 2019.",
        "Ia menjelaskan pihaknya kini telah bersertifikat ISO 55001:2014.",
        "Menurut dia, pihaknya sudah memegang sertifikat ISO 55001:2014.",
        "Budi juga menegaskan sertifikat ISO 55001:2014 yang diraih pihaknya dari SGS itu penting.",
    ],
)
def test_what_is_the_speakers_own_is_of_whom_he_heads(said: str) -> None:
    assert _held(LEAD + said) == {("UP3 Sumba", "SMK3"), ("PLN UP3 Kupang", "ISO 55001:2014")}


def test_the_speakers_company_is_the_one_told_with_his_post() -> None:
    text = (
        "UP3 Sumba meraih bendera perak SMK3. Direktur Utama PT Maju Jaya, Rina Dewi, hadir.\n\n"
        "Rina menyebut perusahaannya telah bersertifikat ISO 14001:2015."
    )

    assert ("PT Maju Jaya", "ISO 14001:2015") in _held(text)


@pytest.mark.parametrize(
    "said",
    [
        "Budi mengatakan unitnya belum memiliki sertifikat ISO 55001:2014.",
        "Budi mengatakan unitnya akan mengejar sertifikat ISO 55001:2014.",
    ],
)
def test_what_the_speakers_unit_only_plans_is_no_certificate(said: str) -> None:
    assert _held(LEAD + said) == {("UP3 Sumba", "SMK3")}


@pytest.mark.parametrize(
    "rest",
    [
        "yang diterbitkan SGS pada 2021 dan saat ini sedang mempersiapkan sertifikasi ISO 50001.",
        "yang diterbitkan SGS dan akan mengejar sertifikasi ISO 50001.",
        "(manajemen aset) yang telah diterbitkan SGS serta menargetkan ISO 50001 tahun depan.",
    ],
)
def test_a_plan_behind_who_issued_a_certificate_is_a_plan(rest: str) -> None:
    text = f"PLN UP3 Kupang memiliki sertifikat ISO 55001:2014 {rest}"

    assert _held(text) == {("PLN UP3 Kupang", "ISO 55001:2014")}
