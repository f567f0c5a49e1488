"""Prizes whose kinds are told but not who got them; levels told behind who gave."""

from __future__ import annotations

from kg.extract import extract


def test_kinds_of_prizes_of_a_feast() -> None:
    found = extract(
        "Ada lima kategori penghargaan yang diberikan bagi perusahaan, yakni perusahaan dengan "
        "kecelakaan kerja nihil (zero accident) dan penerapan SMK3. PLN UP3 Ende hadir."
    )
    assert not found.certifications
    assert not found.other_claims


def test_prizes_of_a_company_that_is_named() -> None:
    found = extract("Penghargaan SMK3 diberikan kepada perusahaan listrik PT Segara Daya.")
    assert [each.holder for each in found.certifications] == ["PT Segara Daya"]


def test_a_level_behind_who_gave() -> None:
    found = extract("UP2D Ende menerima sertifikat SMP dari Baharkam Polri dengan predikat Gold.")
    assert [(each.holder, each.value) for each in found.other_claims] == [("UP2D Ende", "Gold")]


def test_a_passed_audit_is_no_certificate() -> None:
    found = extract("PLN UP3 Ende dinyatakan lulus audit SMK3 dengan nilai 90,96 persen.")
    assert not found.certifications
    assert [each.value for each in found.other_claims] == ["90,96 persen"]
    found = extract("UP3 Ende dinyatakan lulus audit dan berhak atas sertifikat ISO 9001.")
    assert [each.standards for each in found.certifications] == [("ISO 9001",)]
