"""Refineries by owner and place, counted prizes of a field, who grants by a bare prize."""

from __future__ import annotations

import pytest

from kg.extract import extract

Rows = set[tuple[str | None, str]]

CASES: list[tuple[str, Rows]] = [
    (
        "Kilang Pertamina Kasim juga memperoleh penghargaan Patra Karya Raksa Tama.",
        {("Kilang Pertamina Kasim", "Patra Karya Raksa Tama")},
    ),
    (
        "PT Kilang Pertamina Internasional Refinery Unit III Plaju hemat. Kilang Pertamina Plaju "
        "memperoleh penghargaan Patra Karya Raksa Tama.",
        {
            (
                "PT Kilang Pertamina Internasional Refinery Unit III Plaju",
                "Patra Karya Raksa Tama",
            )
        },
    ),
    (
        "Kilang Pertamina Internasional memperoleh penghargaan Patra Karya Raksa Tama.",
        {("Kilang Pertamina Internasional", "Patra Karya Raksa Tama")},
    ),
    # prizes only counted by their field
    ("Menteri menyerahkan dua penghargaan Keselamatan Migas kepada PT Bumi Daya.", set()),
    ("PT Bumi Daya meraih tiga penghargaan Keselamatan dan Kesehatan Kerja.", set()),
    (
        "Menteri menyerahkan penghargaan Keselamatan Ketenagalistrikan kepada PT Bumi Daya.",
        {("PT Bumi Daya", "Keselamatan Ketenagalistrikan")},
    ),
    (
        "PT Bumi Daya meraih 7 penghargaan Keselamatan dan Kesehatan Kerja (K3) Awards 2022.",
        {("PT Bumi Daya", "Keselamatan dan Kesehatan Kerja")},
    ),
    ("PT Bumi Daya meraih dua penghargaan Primaniyarta.", {("PT Bumi Daya", "Primaniyarta")}),
]


@pytest.mark.parametrize(("text", "rows"), CASES)
def test_prizes(text: str, rows: Rows) -> None:
    assert {(each.holder, each.about) for each in extract(text).other_claims} == rows


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "PT Bumi Daya mendapatkan penghargaan dari Kementerian Ketenagakerjaan. Perusahaan ini "
            "menerima dua penghargaan, yaitu Zero Accident dan SMK3.",
            "Kementerian Ketenagakerjaan",
        ),
        (
            "PT Bumi Daya meraih SMK3. Perusahaan ini juga meraih penghargaan Siddhakarya dari "
            "Kementerian Ketenagakerjaan.",
            None,
        ),
    ],
)
def test_who_granted(text: str, body: str | None) -> None:
    found = extract(text).certifications
    assert [(each.standards, each.certification_body) for each in found] == [(("SMK3",), body)]
