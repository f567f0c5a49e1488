"""Who wrote, English plants, units of a company's certificate and villages of a survey."""

from __future__ import annotations

import pytest

from kg.extract import extract


def test_who_wrote_is_no_place() -> None:
    text = (
        "PLN Menyalakan Listrik Desa\n\nRina Abas - Bisnis.com\nSenin, 22 Agustus 2022 | 16:05\n\n"
        "Bisnis.com, KUPANG — PT PLN (Persero) menyalakan listrik di desa itu pada hari Senin."
    )
    assert extract(text).dateline.place == "KUPANG"


def test_an_english_plant_holds_its_certificate() -> None:
    text = (
        "PT Bahari Daya has obtained ISO 45001:2018. The company's Tanjung Uban Gas and Steam "
        "Power Plant also received an ISO 14001:2015 certificate."
    )
    found = extract(text)
    plant = "Tanjung Uban Gas and Steam Power Plant"
    assert (plant, "pln_unit") in {(each.name, each.kind) for each in found.organizations}
    assert {(each.holder, each.standards) for each in found.certifications} == {
        ("PT Bahari Daya", ("ISO 45001:2018",)),
        (plant, ("ISO 14001:2015",)),
    }


def test_an_english_plant_in_passing_is_a_place() -> None:
    text = "PLN operates Suralaya Power Plant in Java. The Suralaya Power Plant supplies 2,000 MW."
    assert [each.name for each in extract(text).organizations] == ["PLN"]


UNITS = [
    (
        "PT Bahari Daya menerima sertifikat Sistem Manajemen Pengamanan (SMP) dari Polri. "
        "Sertifikat diberikan untuk dua unit pembangkit, yaitu UP Muara Tawar dan UP Brantas.",
        {("UP Muara Tawar", "SMP"), ("UP Brantas", "SMP")},
    ),
    (  # of another sentence's certificates
        "PT Bahari Daya menerima sertifikat ISO 9001. Penghargaan diberikan untuk dua unit "
        "pembangkit, yaitu UP Muara Tawar dan UP Brantas.",
        {("PT Bahari Daya", "ISO 9001")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), UNITS)
def test_units_for_which_a_company_got_it(text: str, expected: set[tuple[str, str]]) -> None:
    assert {
        (each.holder, code) for each in extract(text).certifications for code in each.standards
    } == expected


def test_villages_of_a_survey_are_no_figure() -> None:
    text = (
        "Berdasarkan survei lembaganya di 30 desa, banyak warga yang hanya menikmati listrik pada "
        "malam hari. Di Riau, 40 desa sudah berlistrik."
    )
    assert [(each.value_as_printed, each.indicator) for each in extract(text).statistics] == [
        ("40", "villages_electrified")
    ]


def test_the_unit_that_a_clause_describes_is_the_one_named_before() -> None:
    text = (
        "PLN menambah jaringan. Manager PLN UP3 Tarakan, Rina Abas, memastikan hal itu. Unit yang "
        "sejak 2021 mengantongi sertifikat ISO 9001:2015 itu, sebut dia, punya banyak pelanggan."
    )
    assert [each.holder for each in extract(text).certifications] == ["PLN UP3 Tarakan"]
