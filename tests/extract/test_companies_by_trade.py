"""Companies that are told by the trade at the end of their names, without a legal form."""

from __future__ import annotations

import pytest

from kg.extract import extract


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Bintang Timur Power has been awarded an ISO 55001:2014 certificate.",
            "Bintang Timur Power",
        ),
        (
            "Cahaya Daya Listrik on Sept. 9 announced that it has obtained ISO 55001:2024 "
            "certification.",
            "Cahaya Daya Listrik",
        ),
        (
            "Sumatera Prima Energi (SPE) berhasil meraih sertifikat ISO 55001:2014.",
            "Sumatera Prima Energi",
        ),
        (
            "Lawu Geothermal, an independent producer, holds an ISO 55001:2014 certificate.",
            "Lawu Geothermal",
        ),
    ],
)
def test_a_company_that_gets_something(text: str, name: str) -> None:
    found = extract(text)
    assert name in {each.name.partition(" (")[0] for each in found.organizations}
    (certified,) = found.certifications
    assert certified.holder is not None
    assert certified.holder.startswith(name)
    assert certified.standards[0].startswith("ISO 55001")


def test_it_is_one_wherever_it_is_named() -> None:
    text = (
        "Bintang Timur Energy operates a plant in Ende. A visit of the regent to Bintang Timur "
        "Energy followed."
    )
    (company,) = extract(text).organizations
    assert (company.name, company.kind) == ("Bintang Timur Energy", "company")


@pytest.mark.parametrize(
    "text",
    [
        "Solar Power gets cheaper every year, and Renewable Energy has won friends.",
        "Masyarakat Desa Mandiri Energi menerima bantuan, kata Pak Budi Santoso Listrik.",
        "Hari Listrik diperingati, Tarif Listrik naik, Instalasi Listrik diperiksa.",
        "Bintang Timur Energy lies east of the town.",
        "Pak Budi Energi menerima tamu.",
    ],
)
def test_a_kind_of_energy_a_programme_and_a_bare_name_are_none(text: str) -> None:
    assert not [each for each in extract(text).organizations if each.kind == "company"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "PT Rimba Lestari Pulp & Paper Tbk (RLPP) meraih sertifikat SMK3.",
            "PT Rimba Lestari Pulp & Paper Tbk (RLPP)",
        ),
        (
            "PT Lawu Power and Gas Indonesia obtained ISO 14001:2015 certification.",
            "PT Lawu Power and Gas Indonesia",
        ),
        # Two companies.
        ("PT Rimba Lestari & PT Gas Nusa meraih sertifikat SMK3.", "PT Rimba Lestari"),
        ("PT Rimba Lestari and Gasindo obtained ISO 14001:2015 certificates.", "PT Rimba Lestari"),
    ],
)
def test_a_second_trade_belongs_to_the_name(text: str, name: str) -> None:
    assert name in {each.name for each in extract(text).organizations}
