"""Scores of assessments with a name of their own are of no standard told before."""

from __future__ import annotations

import pytest

from kg.extract import extract

CASES = [
    (
        "PLN Batam memegang sertifikat ISO/IEC 20000-1:2018. Rapat akan membahas audit ISO 22301 "
        "tahun depan. BSSN menilai tingkat kematangan siber PLN Batam melalui Indeks KAMI dengan "
        "skor 587 dari 645.",
        [("PLN Batam", "Indeks KAMI", "587")],
    ),
    (
        "PT Tirta Daya holds ISO 55001:2014. PT Tirta Daya scored 3.87 in an asset management "
        "maturity assessment in 2023.",
        [("PT Tirta Daya", "asset management maturity assessment", "3.87")],
    ),
    (
        "UP Cirata meraih ISO 50001:2018. Hasil asesmen maturity level manajemen aset UP Cirata "
        "berada di angka 3,9.",
        [("UP Cirata", "maturity level manajemen aset", "3,9")],
    ),
    (
        "UP Cirata meraih ISO 37001:2016. Skor Survei Penilaian Integritas UP Cirata pada 2022 "
        "sebesar 81,7.",
        [("UP Cirata", "Survei Penilaian Integritas", "81,7")],
    ),
    (  # a score of the standard itself
        "UP Cirata menjalani audit SMK3. Nilai audit UP Cirata 92,4 persen.",
        [("UP Cirata", "SMK3", "92,4 persen")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_scores_are_of_what_the_sentence_names(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert [
        (each.holder, each.about, each.value)
        for each in extract(text).other_claims
        if each.kind == "audit_result"
    ] == expected


def test_who_is_told_beside_another_applies_the_standard() -> None:
    text = "PT Tirta Daya, tetangga UP Cirata di Purwakarta, tercatat menerapkan SMP sejak 2015."
    assert [(each.holder, each.about) for each in extract(text).other_claims] == [
        ("PT Tirta Daya", "SMP")
    ]


SCORES = [
    (
        "UPT Semarang dan UP Rembang menerima sertifikat SMK2. Nilai audit UP Rembang 88,4 persen. "
        "UPT Semarang, yang bernaung di bawah PLN UIT JBT, meraih 90,1 persen. UP3B Maluku, kata "
        "dia, memperoleh 80,12 persen.",
        [("UP Rembang", "88,4 persen"), ("UPT Semarang", "90,1 persen")],
    ),
    (
        "UP Gresik dan UP Paiton meraih sertifikat SMK3. Rinciannya, UP Gresik mencatat 94,21 "
        "persen dan UP Paiton 92,60 persen.",
        [("UP Gresik", "94,21 persen"), ("UP Paiton", "92,60 persen")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SCORES)
def test_each_score_is_of_its_unit(text: str, expected: list[tuple[str, str]]) -> None:
    found = [(each.holder, each.value) for each in extract(text).other_claims]
    assert [each for each in found if each in expected] == expected
    assert ("PLN UIT JBT", "90,1 persen") not in found


@pytest.mark.parametrize("verb", ["meraih", "juga membawa pulang", "menggenggam"])
def test_a_year_before_a_unit_counts_no_units(verb: str) -> None:
    (award,) = extract(f"Pada 2022 UBP Kamojang {verb} Proper Emas.").other_claims
    assert (award.holder, award.value) == ("UBP Kamojang", "Emas")


def test_units_that_are_counted_hold_none() -> None:
    assert extract("Pada 2022, 12 UBP lain meraih Proper Emas.").other_claims == ()


def test_a_score_is_of_whom_it_is_given_to() -> None:
    text = "PT Tirta Daya menerapkan ISO 37001. BSSN memberi skor Indeks KAMI 587 kepada PLN Batam."
    found = [each for each in extract(text).other_claims if each.kind == "audit_result"]
    assert [(each.holder, each.about) for each in found] == [("PLN Batam", "Indeks KAMI")]


def test_a_prize_of_an_unknown_house_is_nobody_elses() -> None:
    text = "UP Cirata meraih Proper Biru. Berbeda dengan Bahari Timur yang meraih Proper Hijau."
    assert [(each.holder, each.value) for each in extract(text).other_claims] == [
        ("UP Cirata", "Biru")
    ]
