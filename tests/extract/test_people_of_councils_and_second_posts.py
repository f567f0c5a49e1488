"""People of councils with the old word for a province, behind their posts, with a second post."""

from __future__ import annotations

import pytest

from kg.extract import extract

CASES: list[tuple[str, list[tuple[str, str | None, str | None]]]] = [
    (
        "Wakil Ketua I DPRD Propinsi Bengkulu Edison Simbolon hadir.",
        [("Edison Simbolon", "Wakil Ketua I", "DPRD Propinsi Bengkulu")],
    ),
    (
        "Sekretaris DPRD Prov. Jambi Edison Simbolon dan Ketua DPRD Kab. Ende Feri Taso hadir.",
        [
            ("Edison Simbolon", "Sekretaris", "DPRD Prov. Jambi"),
            ("Feri Taso", "Ketua", "DPRD Kab. Ende"),
        ],
    ),
    ("Ketua DPRD Heri Agus Setia hadir.", [("Heri Agus Setia", "Ketua", "DPRD")]),
    (  # behind the name
        "Hal itu diungkapkan oleh Rina Cahya Tenaga Ahli ESDM Bidang Kelistrikan.",
        [("Rina Cahya", "Tenaga Ahli", "ESDM")],
    ),
    ("Kata Budi Santoso Juru Bicara PLN, listrik aman.", [("Budi Santoso", "Juru Bicara", "PLN")]),
    (
        "Menurut Kuasa Budi Tenaga, listrik aman.",
        [("Kuasa Budi Tenaga", None, None)],
    ),
    (  # a second post
        "Menteri BUMN yang juga mantan Dirut PLN Dahlan Iskan hadir.",
        [("Dahlan Iskan", "Menteri BUMN", None)],
    ),
    (
        "Manajer Niaga sekaligus Plh Manajer UP3 Ende, Rina Wulan, hadir.",
        [("Rina Wulan", "Manajer Niaga", "UP3 Ende")],
    ),
    (
        "Bupati Ende sekaligus Ketua PMI Ende Rina Wulan hadir.",
        [("Rina Wulan", "Bupati Ende", None)],
    ),
    (  # fields
        "Hadir Direktur Bioenergi Energi Baru dan Terbarukan dan Konversi Energi Rina Misna.",
        [
            (
                "Rina Misna",
                "Direktur Bioenergi Energi Baru dan Terbarukan dan Konversi Energi",
                None,
            )
        ],
    ),
    (  # a list behind a unit's place
        "Jajaran PLN diantaranya Manager UPP I Medan Eko Sukmawan, Effiaty Polapa, hadir.",
        [("Eko Sukmawan", "Manager", "UPP I Medan")],
    ),
    (
        "General Manager PT Supreme Energy Muara Laboh, Budi Santoso mengatakan itu.",
        [("Budi Santoso", "General Manager", "PT Supreme Energy Muara Laboh")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_people(text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    found = [(each.name, each.role, each.organization) for each in extract(text).people]
    assert found == expected
