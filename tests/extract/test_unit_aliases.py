"""Units of PLN named in full and by the syllables, initials and short forms of their regions."""

from __future__ import annotations

import pytest

from kg.extract import extract

ONE_UNIT = [
    ("PLN Unit Induk Distribusi Jawa Tengah dan D.I. Yogyakarta", "PLN UID Jateng DIY"),
    ("PT PLN (Persero) Distribusi Jawa Tengah dan DI Yogyakarta", "PLN Distribusi Jateng & DIY"),
    ("PT PLN (Persero) Unit Induk Wilayah Kalimantan Timur dan Kalimantan Utara", "UIW Kaltimra"),
    ("PLN Unit Induk Wilayah Sumatera Selatan, Jambi dan Bengkulu", "PLN UIW S2JB"),
    ("PT PLN (Persero) Unit Induk Distribusi Jakarta Raya", "UID Jaya"),
    ("PLN Distribusi Jakarta Raya", "PLN Disjaya"),
    ("PLN Unit Induk Wilayah Riau dan Kepulauan Riau", "PLN UIWRKR"),
    ("PLN Unit Induk Wilayah Papua dan Papua Barat", "PLN UIW P2B"),
    ("PLN Unit Induk Pembangkitan Sumatera Bagian Utara", "PLN UIK Sumbagut"),
    ("PLN Unit Induk Pusat Pengatur Beban (UIP2B) Jamali", "UIP2B Jamali"),
]


@pytest.mark.parametrize(("full", "short"), ONE_UNIT)
def test_a_unit_by_its_short_form_is_one_holder(full: str, short: str) -> None:
    text = f"Semarang - {full} meraih ISO 9001. Tahun ini {short} juga meraih ISO 14001."
    held = [(c.holder, c.standards) for c in extract(text).certifications]
    assert held == [(full, ("ISO 9001", "ISO 14001"))]


OTHER_UNITS = [
    ("PLN Unit Induk Distribusi Jawa Barat", "PLN UID Jateng DIY"),
    ("PLN Unit Induk Wilayah Kalimantan Selatan dan Kalimantan Tengah", "UIW Kaltimra"),
    ("PLN Unit Induk Pembangunan Sumatera Bagian Selatan", "PLN UIW S2JB"),
    ("PLN Unit Induk Wilayah Papua dan Papua Barat", "PLN UIW S2JB"),
    ("PLN Unit Induk Pembangunan Jakarta Raya", "UID Jaya"),
    ("PLN Unit Induk Pembangkitan Sumatera Bagian Utara", "PLN UIP Sumbagut"),
]


@pytest.mark.parametrize(("one", "other"), OTHER_UNITS)
def test_units_of_other_regions_or_kinds_are_two(one: str, other: str) -> None:
    text = f"Semarang - {one} meraih ISO 9001. Tahun ini {other} juga meraih ISO 14001."
    held = {(c.holder, c.standards) for c in extract(text).certifications}
    assert held == {(one, ("ISO 9001",)), (other, ("ISO 14001",))}


BELOW = [
    (
        "PLN Wilayah Kalimantan Selatan dan Tengah Area Kuala Kapuas menyambung rumah. Manajer PLN "
        "Wilayah Kalselteng Area Kuala Kapuas, Budi Rame, hadir.",
        {"PLN Wilayah Kalimantan Selatan dan Tengah Area Kuala Kapuas"},
    ),
    (
        "PLN Distribusi Jawa Timur Area Malang hadir. Menurut Manajer Area Malang Budi Rame, PLN "
        "Distribusi Jatim Area Malang siap.",
        {"PLN Distribusi Jawa Timur Area Malang"},
    ),
    (
        "PT PLN Wilayah Sulawesi Selatan, Tenggara dan Barat Cabang Kendari hadir.",
        {"PT PLN Wilayah Sulawesi Selatan, Tenggara dan Barat Cabang Kendari"},
    ),
    (  # two areas of one region, and the region itself
        "PLN Wilayah NTT Area Ende dan PLN Wilayah NTT Area Soe hadir. PLN Wilayah NTT membina.",
        {"PLN Wilayah NTT Area Ende", "PLN Wilayah NTT Area Soe", "PLN Wilayah NTT"},
    ),
    ("Menurut PLN Wilayah NTT Area kerja itu luas.", {"PLN Wilayah NTT"}),
]


@pytest.mark.parametrize(("text", "units"), BELOW)
def test_a_unit_below_is_told_with_the_one_above(text: str, units: set[str]) -> None:
    found = extract(f"Palangka Raya - {text}").organizations
    assert {o.name for o in found if o.kind == "pln_unit"} == units
