"""Companies without a legal form: by initials, as somebody's subsidiary, by number and place."""

from __future__ import annotations

import pytest

from kg.extract import extract

CASES = [
    (
        "Surya Baja Utama (SBU) meraih tujuh penghargaan. Direktur QHSE SBU Rini Wulan hadir.",
        {"Surya Baja Utama (SBU)"},
        {("Rini Wulan", "Direktur QHSE", "SBU")},
    ),
    (
        "Sekretaris Perusahaan Hutan Karya Adi Hakim hadir. Hutan Karya (HK) menang. Sekretaris "
        "Perusahaan HK Adi Hakim berterima kasih.",
        {"Hutan Karya (HK)"},
        {("Adi Hakim", "Sekretaris Perusahaan", "Hutan Karya")},
    ),
    (
        "Empat pembangkit dikelola Indonesia Power dan anak usahanya, Sinar DayaBersama.",
        {"Indonesia Power", "Sinar DayaBersama"},
        set(),
    ),
    (
        "Pelaksananya operator (OPS) dan kontraktor bongkar muat batubara (BMK) di PLTU itu.",
        {"OPS", "BMK"},
        set(),
    ),
    (
        "GM RU II Dumai Joko Susilo hadir. Refinery Unit (RU) II Dumai diaudit, sekuriti RU II "
        "dipuji.",
        {"Refinery Unit (RU) II Dumai"},
        {("Joko Susilo", "GM", "RU II Dumai")},
    ),
    (
        "PT Pelabuhan Indonesia (Pelindo) III meraih ISO 9001:2015. Pelindo III juga menang.",
        {"PT Pelabuhan Indonesia (Pelindo) III"},
        set(),
    ),
    (
        "PT Pelabuhan Indonesia (Pelindo) III Kantor Pusat Surabaya meraih SMK3. Pelindo III "
        "Kantor Pusat Surabaya menerima plakat, kata PT Pelindo III.",
        {"PT Pelabuhan Indonesia (Pelindo) III Kantor Pusat Surabaya", "PT Pelindo III"},
        set(),
    ),
    ("Sistem Manajemen Energi (SME) diterapkan karyawan. Direktur SME hadir.", set(), set()),
    ("Kontraktor bangunan tenaga listrik (BTL) dan kontraktor (EPC) hadir.", set(), set()),
    ("Rasio Desa Berlistrik (RDB) naik, kata manajer. Nilai RDB tinggi.", set(), set()),
]


@pytest.mark.parametrize(("text", "names", "people"), CASES)
def test_companies_by_initials(
    text: str, names: set[str], people: set[tuple[str, str | None, str | None]]
) -> None:
    found = extract(text)
    assert {each.name for each in found.organizations} == names
    assert {(each.name, each.role, each.organization) for each in found.people} == people
