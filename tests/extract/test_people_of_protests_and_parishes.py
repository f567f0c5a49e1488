"""People of protests and parishes: campaigners, lists of villages, legal aid, founders."""

from __future__ import annotations

import pytest

from kg.extract import extract

Row = tuple[str, str | None, str | None]
PEOPLE: list[tuple[str, list[Row]]] = [
    (
        '"Don\'t worry," Rudi Susanto, founder of Inovasi Dinamika Pratama, a consulting company, '
        "said on Monday.",
        [("Rudi Susanto", "founder", "Inovasi Dinamika Pratama")],
    ),
    (
        "Warga Desa Onekore, Nuabosi, Wolowona dan Roja melakukan pertemuan. Warga Desa Nua, "
        "Yosefina, dan anaknya mengeluh.",
        [("Yosefina", "Warga Desa Nua", None)],
    ),
    (
        '"Lahan kami dipagari," kata Pemimpin Tim Kampanye Iklim Greenpeace Indonesia Rini Wulan '
        "saat aksi.",
        [("Rini Wulan", "Pemimpin Tim Kampanye Iklim", "Greenpeace Indonesia")],
    ),
    (
        "Menurut Yosef Dhae, staf LBH Kupang, hal itu keliru.",
        [("Yosef Dhae", "staf", "LBH Kupang")],
    ),
    (
        "Rini Wulan, Juru Kampanye Energi Greenpeace Indonesia, kepada Mongabay, mengatakan hal "
        "itu.",
        [("Rini Wulan", "Juru Kampanye Energi", "Greenpeace Indonesia")],
    ),
    (
        "Uskup pertama Keuskupan Labuan Bajo Monsinyur Yosef Regus hadir.",
        [("Yosef Regus", None, None)],
    ),
    ("Pemimpin mereka hadir bersama para staf.", []),
    ("Mereka kepada Kupang, Ende dan Maumere menyerahkan surat itu.", []),
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_people(text: str, expected: list[Row]) -> None:
    found = extract(text).people
    assert [(each.name, each.role, each.organization) for each in found] == expected


ORGANISATIONS = [
    (
        "Lembaga Bantuan Hukum (LBH) Kupang dan YLBHI hadir. LBH Kupang menolak rencana itu.",
        ["Lembaga Bantuan Hukum (LBH) Kupang", "YLBHI"],
    ),
    (
        "Uskup pertama Keuskupan Labuan Bajo Monsinyur Yosef Regus hadir.",
        ["Keuskupan Labuan Bajo"],
    ),
    ("Setiap lembaga bantuan hukum (LBH) boleh datang.", []),
]


@pytest.mark.parametrize(("text", "expected"), ORGANISATIONS)
def test_organisations(text: str, expected: list[str]) -> None:
    assert [each.name for each in extract(text).organizations] == expected
