"""The year of a prize told behind it, prizes joined to another thing, levels of a category."""

from __future__ import annotations

import pytest

from kg.extract import extract

Rows = set[tuple[str | None, str, str | None]]
HEAD = "KUPANG, TERANG.ID - UP3 Ende bersiap, Jumat (5/11/2021). "
STATED = "2021-11-05"

CASES: list[tuple[str, Rows]] = [
    ("PLN UP3 Ende meraih PROPER Emas pada 2019.", {("PLN UP3 Ende", "PROPER Emas", "2019")}),
    (
        "PLN UP3 Ende menerima penghargaan Primaniyarta pada tahun 2017.",
        {("PLN UP3 Ende", "Primaniyarta", "2017")},
    ),
    (
        "PLN UP3 Ende won the Subroto Award in 2016.",
        {("PLN UP3 Ende", "Subroto Award", "2016")},
    ),
    ("PLN UP3 Ende meraih Zero Accident pada 2021.", {("PLN UP3 Ende", "Zero Accident", STATED)}),
    (
        "PLN UP3 Ende meraih Zero Accident pada 2018-2020.",
        {("PLN UP3 Ende", "Zero Accident", STATED)},
    ),
    (
        "PLN UP3 Ende meraih Zero Accident. Pada 2018 unit ini dibentuk.",
        {("PLN UP3 Ende", "Zero Accident", STATED)},
    ),
    (
        "PT Semen Lontar meraih Sertifikat Industri Hijau dan Penghargaan Industri Hijau.",
        {("PT Semen Lontar", "Industri Hijau", STATED)},
    ),
    (
        "Pada ajang Global CSR Awards 2021, PLN UP3 Ende berhasil meraih penghargaan silver untuk "
        "kategori Waste Management.",
        {("PLN UP3 Ende", "Global CSR Awards 2021", STATED)},
    ),
]


@pytest.mark.parametrize(("text", "rows"), CASES)
def test_prizes(text: str, rows: Rows) -> None:
    found = extract(HEAD + text).other_claims
    assert {(each.holder, each.about, each.date) for each in found} == rows
