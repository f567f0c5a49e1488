"""Members of parliaments with their constituencies behind the house."""

from __future__ import annotations

import pytest

from kg.extract import extract

MEMBERS = [
    ("Anggota DPR Papua dari daerah pemilihan Asmat, Natalis Kaket,", "Natalis Kaket", "DPR Papua"),
    (
        "Anggota Komisi VII DPR RI dari daerah pemilihan (dapil) Kalimantan Barat I, Maman Abdul,",
        "Maman Abdul",
        "Komisi VII DPR RI",
    ),
    ("Anggota DPR RI dapil NTT II Rina Salem", "Rina Salem", "DPR RI"),
    (
        "Anggota DPRD Provinsi NTT dapil Flores Timur-Lembata-Alor, Viktor Mado,",
        "Viktor Mado",
        "DPRD Provinsi NTT",
    ),
    (
        "Anggota Komisi VII DPR RI Fraksi PKS dari daerah pemilihan Kalimantan Barat 1, Mulyo Adi,",
        "Mulyo Adi",
        "Komisi VII DPR RI",
    ),
]


@pytest.mark.parametrize(("post", "name", "house"), MEMBERS)
def test_members(post: str, name: str, house: str) -> None:
    found = extract(f"{post} meminta PLN tidak hanya memberi janji.").people
    assert [(each.name, each.role, each.organization) for each in found] == [
        (name, "Anggota", house)
    ]


NOBODY = [
    "Anggota DPRD NTT dapil Sumba menyebut listrik penting.",
    "Warga daerah pemilihan Sumba Timur mengeluh listrik padam.",
    "Dapil Jawa Timur I memiliki sepuluh kursi.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_constituencies_are_nobody(text: str) -> None:
    assert extract(text).people == ()
