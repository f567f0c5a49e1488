"""Scores, features and what is certain. Expected values were written by hand."""

from __future__ import annotations

from datetime import date

import pytest

from kg.link.entities import KINDS, Candidate, Wanted
from kg.link.matching import match, rank
from kg.link.reasons import reason
from kg.link.scoring import compare

REGENCY, CITY, UNIT = frozenset({"regency"}), frozenset({"city"}), frozenset({"unit"})
KUPANG_CITY = Candidate("x:city", "Kupang", kinds=CITY, parents=("Nusa Tenggara Timur",))
KUPANG_REGENCY = Candidate("x:regency", "Kupang", kinds=REGENCY, parents=("Nusa Tenggara Timur",))
SUMBA = [
    Candidate("x:island", "Pulau Sumba", kinds=frozenset({"island"})),
    Candidate("x:west", "Kabupaten Sumba Barat", kinds=REGENCY),
    Candidate("x:southwest", "Kabupaten Sumba Barat Daya", kinds=REGENCY),
    Candidate("x:unit", "UP3 Sumba", kinds=UNIT),
]


class Given:
    """A source of given candidates."""

    def __init__(self, *candidates: Candidate) -> None:
        self.all = candidates

    def candidates(self, wanted: Wanted) -> tuple[Candidate, ...]:
        return self.all


def certain(wanted: Wanted, *candidates: Candidate) -> str | None:
    matches = match(wanted, Given(*candidates))
    return matches[0].candidate.id if matches and matches[0].is_certain else None


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Sumba (pulau)", "x:island"),
        ("Sumba Barat", "x:west"),
        ("Kab. Sumba Barat Daya", "x:southwest"),
        ("Unit Pelaksana Pelayanan Pelanggan Sumba", "x:unit"),
        ("Kota Sumba", None),
        ("UP2K Sumba", None),
        ("Sumba Tengah", None),
    ],
)
def test_sumba_the_island_the_regencies_and_the_unit(name: str, expected: str | None) -> None:
    assert certain(Wanted(name), *SUMBA) == expected


def test_two_things_of_one_name_are_not_told_apart_by_guessing() -> None:
    assert certain(Wanted("Kupang"), KUPANG_CITY, KUPANG_REGENCY) is None
    assert certain(Wanted("Kupang", kinds=REGENCY), KUPANG_CITY, KUPANG_REGENCY) == "x:regency"
    assert certain(Wanted("Kota Kupang"), KUPANG_CITY, KUPANG_REGENCY) == "x:city"
    both = REGENCY | CITY
    assert certain(Wanted("Kota Kupang", kinds=both), KUPANG_CITY, KUPANG_REGENCY) == "x:city"


def test_a_day_tells_versions_of_a_territory_apart() -> None:
    split = date(2022, 7, 25)
    old = Candidate("x:old", "Papua", kinds=frozenset({"province"}), valid_until=split)
    new = Candidate("x:new", "Papua", kinds=frozenset({"province"}), valid_from=split)
    assert certain(Wanted("Papua"), old, new) is None
    assert certain(Wanted("Papua", on=date(2019, 12, 31)), old, new) == "x:old"
    assert certain(Wanted("Papua", on=split), old, new) == "x:new"


def test_the_parent_tells_two_areas_of_one_name_apart() -> None:
    java = Candidate("x:java", "Kota Banjar", kinds=CITY, parents=("Jawa Barat", "Indonesia"))
    borneo = Candidate("x:borneo", "Kota Banjar", kinds=CITY, parents=("Kalimantan Selatan",))
    assert certain(Wanted("Kota Banjar"), java, borneo) is None
    assert certain(Wanted("Kota Banjar", parent="West Java"), java, borneo) == "x:java"


def test_an_equal_code_outweighs_a_spelling_and_another_code_caps() -> None:
    wanted = Wanted("Kab. Toba", kinds=REGENCY, codes=(("bps", "1206"),))
    same = Candidate("x:1", "Kabupaten Toba Samosir", kinds=REGENCY, codes=(("bps", "1206"),))
    other = Candidate("x:2", "Kabupaten Toba", kinds=REGENCY, codes=(("bps", "1207"),))
    assert compare(wanted, same).features["code"] == 1
    assert compare(wanted, same).score > compare(wanted, other).score
    assert compare(wanted, other).score <= 50


def test_distance_and_website() -> None:
    kupang = (-10.17, 123.61)
    near = Candidate("x:1", "Kupang", kinds=CITY, point=(-10.16, 123.58))
    far = Candidate("x:2", "Kupang", kinds=CITY, point=(5.64, 100.85))  # a place in Malaysia
    wanted = Wanted("Kupang", kinds=CITY, point=kupang)
    assert compare(wanted, near).features["distance"] == 1
    assert compare(wanted, far).score <= 60
    assert {item.code for item in compare(wanted, far).reasons} >= {"far"}
    site = Candidate("x:3", "Mutuagung", website="https://www.mutucertification.com/id/")
    asked = Wanted("Mutu Certification", website="mutucertification.com")
    assert compare(asked, site).features["website"] == 1


def test_a_company_answers_where_an_organisation_is_looked_for() -> None:
    body = Candidate("x:1", "PT Sucofindo", kinds=frozenset({"certification-body"}))
    asked = Wanted("Sucofindo", kinds=frozenset({"organisation"}))
    assert compare(asked, body).features["kind"] == 1
    assert compare(Wanted("Sucofindo", kinds=CITY), body).score <= 40


def test_reasons_say_in_both_languages_what_decided() -> None:
    found = compare(Wanted("Kab. Kupang", parent="Bali"), KUPANG_REGENCY)
    assert [(item.code, item.en, item.id) for item in found.reasons] == [
        ("name-same", "same name: Kupang", "nama sama: Kupang"),
        ("kind-same", "same kind", "jenis sama"),
        (
            "parent-other",
            "in Nusa Tenggara Timur, not where it is looked for",
            "di Nusa Tenggara Timur, bukan yang dicari",
        ),
    ]
    assert found.score == 55


def test_order_is_stable_and_the_limit_holds() -> None:
    twins = [Candidate(f"x:{letter}", "Kupang") for letter in "cab"]
    assert [item.candidate.id for item in rank(Wanted("Kupang"), twins, limit=2)] == ["x:a", "x:b"]
    assert rank(Wanted("Kupang"), twins, limit=0) == []
    assert rank(Wanted(""), twins) == []


def test_every_kind_is_known() -> None:
    assert {"regency", "organisation", "standard-edition", "unit"} <= KINDS
    with pytest.raises(KeyError):
        reason("no-such-reason")
