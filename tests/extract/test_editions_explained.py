"""Editions that a text gives where it explains the standard, and holders told by what they do."""

from __future__ import annotations

import pytest

from kg.extract import extract

GOT = "PT Sinar Tarakan meraih sertifikat ISO 9001 dari Sucofindo. "


@pytest.mark.parametrize(
    ("text", "standard"),
    [
        (GOT + "ISO 9001:2015 merupakan standar internasional untuk mutu.", "ISO 9001:2015"),
        (GOT + "Sertifikasi ISO 9001:2015 menilai apakah proses berjalan.", "ISO 9001:2015"),
        (GOT + "ISO 9001:2015 akan menggantikan ISO 9001:2008.", "ISO 9001"),
        (GOT + "ISO 9001:2008 sebelumnya dipakai perusahaan lain.", "ISO 9001"),
        (GOT + "Tahun depan perusahaan menargetkan ISO 9001:2015.", "ISO 9001"),
        (GOT + "Perusahaan menerapkan ISO 9001:2015 sejak lama.", "ISO 9001"),
    ],
)
def test_editions(text: str, standard: str) -> None:
    (found,) = extract(text).certifications
    assert found.standards == (standard,)


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        (
            "This was shown by Weda Nugraha Indotama (Weda), which mines nickel in Halmahera. The "
            "company has obtained ISO 14001 certification.",
            {"Weda Nugraha Indotama (Weda)"},
        ),
        (
            "The certificate ISO 14001 was issued to Borneo Pulp Mills, which manufactures paper.",
            {"Borneo Pulp Mills"},
        ),
        ("It was visited by Central Halmahera, which produces nickel ore.", set()),
    ],
)
def test_told_by_what_they_do(text: str, holders: set[str]) -> None:
    assert {c.holder for c in extract(text).certifications} == holders


@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        (
            "PLN UP3 Metro berhasil upgrade ISO 9001:2008 menjadi ISO 9001:2015.",
            [("PLN UP3 Metro", ("ISO 9001:2015",))],
        ),
        (
            "Tahun ini PLN UPT Bogor sukses upgrade ISO 14001:2004 ke ISO 14001:2015.",
            [("PLN UPT Bogor", ("ISO 14001:2015",))],
        ),
        (
            "PLN UP3 Metro telah upgrade sertifikat ISO 9001:2008 menjadi ISO 9001:2015.",
            [("PLN UP3 Metro", ("ISO 9001:2015",))],
        ),
        ("PLN UP3 Metro akan upgrade ISO 9001:2008 menjadi ISO 9001:2015.", []),
        ("PLN UP3 Metro belum upgrade ISO 9001:2008 menjadi ISO 9001:2015.", []),
        ("PLN UP3 Metro sudah upgrade trafo, kata auditor ISO 9001.", []),
    ],
)
def test_an_edition_that_was_upgraded(
    sentence: str, held: list[tuple[str, tuple[str, ...]]]
) -> None:
    found = extract(f"METRO - {sentence}").certifications
    assert [(each.holder, each.standards) for each in found] == held
