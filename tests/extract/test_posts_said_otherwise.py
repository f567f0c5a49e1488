"""Posts by other words, branches of offices, spouses, posts right behind a dateline."""

from __future__ import annotations

import pytest

from kg.extract import extract

Person = tuple[str, str | None, str | None]

PEOPLE: list[tuple[str, list[Person]]] = [
    (
        "Kepala Staf Kepresidenan Moeldoko berdialog dengan Ketua Satgas Pelaksana Listrik Desa, "
        "Hendra Iswadi.",
        [
            ("Moeldoko", "Kepala Staf Kepresidenan", None),
            ("Hendra Iswadi", "Ketua Satgas Pelaksana Listrik Desa", None),
        ],
    ),
    (
        "Panitia pelaksana, Yeremias Uskono, berterima kasih kepada Eks GM PLN NTT Richard Safkar "
        "dan Associate Director Climateworks Centre, Guntur Sutiyo.",
        [
            ("Yeremias Uskono", "Panitia pelaksana", None),
            ("Richard Safkar", "Eks GM", "PLN NTT"),
            ("Guntur Sutiyo", "Associate Director", "Climateworks Centre"),
        ],
    ),
    (
        "Gubernur NTT Viktor Bungtilu hadir didampingi istri, Julie Sutrisno, dan Wakil Bupati "
        "Ende Erik Rede.",
        [
            ("Viktor Bungtilu", "Gubernur NTT", None),
            ("Julie Sutrisno", None, None),
            ("Erik Rede", "Wakil Bupati Ende", None),
        ],
    ),
    ("Seorang pemuda bernama Defri Tnunay memasang lampu.", [("Defri Tnunay", "pemuda", None)]),
    (
        "Kepala Cabang Dinas ESDM Wilayah Sumba, Umbu Lele, hadir.",
        [("Umbu Lele", "Kepala", "Cabang Dinas ESDM Wilayah Sumba")],
    ),
    (  # right behind the page of a dateline; a compound word holds no post
        "Kupang, Ekorakyat.com-Kepala Dinas ESDM NTT, Rosye Hedwin menyampaikan, masih ada "
        "desa yang belum berlistrik di kabupaten itu.",
        [("Rosye Hedwin", "Kepala", "Dinas ESDM NTT")],
    ),
    ("Serikat non-manajer Rini Wulan berunjuk rasa.", []),
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_people(text: str, expected: list[Person]) -> None:
    assert [(p.name, p.role, p.organization) for p in extract(text).people] == expected


HEADS = [
    ("SP, KUPANG - PLN UP3 Kupang", "KUPANG", "SP"),
    ("TTU, NTT - PLN UP3 Kupang", "TTU, NTT", None),
]


@pytest.mark.parametrize(("head", "place", "agency"), HEADS)
def test_initials_of_an_outlet_stand_first(head: str, place: str, agency: str | None) -> None:
    dateline = extract(f"{head} memulihkan 867 gardu setelah badai di seluruh pulau itu.").dateline
    assert (dateline.place, dateline.agency) == (place, agency)
