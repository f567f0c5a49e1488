"""Units of PLN Indonesia Power whose kind stands behind their place."""

from __future__ import annotations

import pytest

from kg.extract import extract

CASES: list[tuple[str, set[str]]] = [
    (
        "PROPER Hijau diraih Bali PGU, Banten 2 Labuan OMU, Jabar 3 Pelabuhan Ratu OMU "
        "dan Mrica PGU.",
        {"Bali PGU", "Banten 2 Labuan OMU", "Jabar 3 Pelabuhan Ratu OMU", "Mrica PGU"},
    ),
    ("General Manager Semarang PGU Budi Santoso hadir.", {"Semarang PGU"}),
    ("Rapat ke-2 di Perak Grati PGU berjalan lancar.", {"Perak Grati PGU"}),
    ("Pada 2020 ada 14 PGU yang dinilai.", set()),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_units(text: str, expected: set[str]) -> None:
    found = extract("PT Indonesia Power menggelar rapat. " + text).organizations
    assert {each.name for each in found if each.name.endswith(("PGU", "OMU"))} == expected


WHOLE = [
    ("PT Indonesia Power Saguling Power Generation Unit (PGU)", "Saguling PGU"),
    ("PT Indonesia Power Kamojang Power Generation and O&M Services Unit (POMU)", "Kamojang POMU"),
    ("PT Indonesia Power (IP) Banten 2 Labuan Operation and Maintenance Services Unit (OMU)", ""),
    ("PT Indonesia Power Semarang Power Generation Unit", "Semarang PGU"),
    ("PT Indonesia Power Unit Pembangkitan (UP) Mrica", "UP Mrica"),
    ("PT PJB UP Gresik", "UP Gresik"),
    ("PT Pembangkitan Jawa Bali Unit Pembangkitan Cirata", ""),
]


@pytest.mark.parametrize(("unit", "short"), WHOLE)
def test_the_company_is_above_its_unit(unit: str, short: str) -> None:
    """The unit is one with its short form, of the company that stands in its name."""
    text = f"{unit} menerima sertifikat ISO 50001:2018 dari SGS."
    if short:
        text += f" General Manager {short}, Buyung Arianto, menerimanya."
    found = extract(text)
    units = [each for each in found.organizations if each.kind == "pln_unit"]
    company = unit.split(" (IP)")[0]
    assert [each.name for each in units] == [unit]
    assert units[0].parent is not None
    assert company.startswith(units[0].parent)
    assert [each.holder for each in found.certifications] == [unit]


NO_UNIT = [
    "PT Indonesia Power menerima sertifikat ISO 50001:2018 dari SGS.",
    "PT PJB Services menerima sertifikat ISO 50001:2018 dari SGS.",
    "PT Indonesia Power Tbk menerima sertifikat untuk semua Power Generation Unit.",
]


@pytest.mark.parametrize("text", NO_UNIT)
def test_a_company_is_no_unit(text: str) -> None:
    assert not [each for each in extract(text).organizations if each.kind == "pln_unit"]
