"""Certificates of the police told by their rank, and subsidiaries told by their trade."""

from __future__ import annotations

import pytest

from kg.extract import extract

SMP = "Sertifikat Sistem Manajemen Pengamanan (SMP) dikeluarkan oleh Polri. "
PLAN = "PT Semen Timur menyiapkan sertifikat SMP dari Polri. "
RANKS = [
    (
        SMP + "Tiga peraih emas itu berada di wilayah kerja Pertamina Hulu Sanga, Pertamina EP "
        "Tarakan, dan PT Gas Timur.",
        {"Pertamina Hulu Sanga", "Pertamina EP Tarakan", "PT Gas Timur"},
    ),
    (
        SMP + "Penerima predikat perak ialah PLN UP3 Ende dan PT Semen Timur.",
        {"PLN UP3 Ende", "PT Semen Timur"},
    ),
    (SMP + "PT Semen Timur meraih sertifikat perunggu.", {"PT Semen Timur"}),
    (PLAN + "PT Semen Timur belum menjadi peraih emas.", set()),
    (PLAN + "PT Semen Timur menjamu peraih emas PON.", set()),
]


@pytest.mark.parametrize(("text", "holders"), RANKS)
def test_ranked_certificates_are_of_the_scheme_told(text: str, holders: set[str]) -> None:
    found = extract(text).certifications
    assert {each.holder for each in found} == holders
    assert all(each.standards == ("SMP",) for each in found)
    assert all(each.certification_body == "Polri" for each in found)


def test_an_audit_of_the_security_system_is_of_smp() -> None:
    found = extract(
        "Baharkam Polri membagikan hasil audit sistem pengamanan objek vital nasional. PT Semen "
        "Timur menerima dua sertifikat perak."
    ).certifications
    assert [(each.holder, each.standards) for each in found] == [("PT Semen Timur", ("SMP",))]


COMPANIES = [
    ("Pertamina Gas meraih ISO 9001.", {"Pertamina Gas"}),
    ("Pelindo Terminal Petikemas meraih ISO 9001.", {"Pelindo Terminal Petikemas"}),
    ("Telkom Akses meraih ISO 27001.", {"Telkom Akses"}),
    ("Pertamina Hulu Sanga Zona 9 meraih ISO 14001.", {"Pertamina Hulu Sanga"}),
    ("Kata Direktur Pertamina Gas Budi, Pertamina Gas siap.", {"Pertamina Gas"}),
    ("Pertamina meraih ISO 9001.", {"Pertamina"}),
    ("Pertamina Sabtu lalu meraih ISO 9001.", {"Pertamina"}),
]


@pytest.mark.parametrize(("text", "names"), COMPANIES)
def test_a_subsidiary_is_told_by_its_trade(text: str, names: set[str]) -> None:
    assert {each.name for each in extract(text).organizations} == names


def test_the_chief_of_a_region_gives_the_certificates_of_the_police() -> None:
    found = extract(
        "Kapolda NTB menyerahkan sertifikat Sistem Manajemen Pengamanan kepada PT Semen Timur."
    ).certifications
    assert [(e.holder, e.certification_body) for e in found] == [("PT Semen Timur", "Kapolda NTB")]
