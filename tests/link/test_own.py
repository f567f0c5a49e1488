"""Candidates out of our own graph: what is found by which spelling, and what is told apart."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from kg.errors import ParameterError
from kg.link.entities import Wanted
from kg.link.matching import match
from kg.link.own import OwnThings
from kg.link.properties import PROPERTIES, find_property
from kg.link.reconcile import Condition, Found, Query, Value, reconcile
from kg.namespaces import tr
from kg.store import NameIndex
from tests.link.world import ID, make_world


@pytest.fixture(scope="module")
def things(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OwnThings]:
    folder = tmp_path_factory.mktemp("own") / "store"
    names = make_world(folder).names
    yield OwnThings(names)
    names.close()


def condition(name: str, *values: str, required: bool = False, how: str = "any") -> Condition:
    return Condition(name, tuple(Value(one) for one in values), required, how)


def ids(found: list[Found]) -> list[str]:
    return [one.id.removeprefix(ID) for one in found]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Kab. Sumba Barat Daya", "area/kabupaten-sumba-barat-daya"),
        ("SOUTHWEST SUMBA REGENCY", "area/kabupaten-sumba-barat-daya"),
        ("NTT", "area/nusa-tenggara-timur"),
        ("Sumba Baratdaya", "area/kabupaten-sumba-barat-daya"),
        ("Kab Smba Barat", "area/kabupaten-sumba-barat"),
        ("PLN UP3 Sumba", "unit/up3-sumba"),
        ("Unit Pelaksana Pelayanan Pelanggan Sumba", "unit/up3-sumba"),
        ("SumbaBarat", "area/kabupaten-sumba-barat"),
        ("ISO 9001:2015", "edition/iso-9001-2015"),
        ("iso 9001", "standard/iso-9001"),
        ("Mutuagung Lestari", "organisation/lestari"),
    ],
)  # fmt: skip
def test_finds_the_thing_by_other_spellings(things: OwnThings, name: str, expected: str) -> None:
    assert match(Wanted(name), things)[0].candidate.id == ID + expected


def test_tells_what_the_index_knows(things: OwnThings) -> None:
    found = match(Wanted("UP3 Sumba"), things)[0].candidate
    assert found.kinds == {"unit"}
    assert set(found.parents) >= {"PLN UIW Nusa Tenggara Timur", "PT PLN (Persero)"}
    assert {"Nusa Tenggara Timur", "East Nusa Tenggara", "Indonesia"} <= set(found.parents)
    city = match(Wanted("Kota Kupang"), things)[0].candidate
    assert city.kinds == {"city"}
    assert ("bps", "5371") in city.codes
    before = match(Wanted("Papua", on=date(2020, 1, 1)), things)[0].candidate
    assert (before.valid_from, before.valid_until) == (None, date(2022, 7, 25))


def test_codes_of_other_registers(things: OwnThings) -> None:
    province = match(Wanted("Nusa Tenggara Timur", codes=(("wikidata", "Q5061"),)), things)[0]
    assert ("wikidata", "Q5061") in province.candidate.codes
    assert ("iso-3166-2", "ID-NT") in province.candidate.codes
    assert province.comparison.features["code"] == 1


def test_namesakes_are_not_guessed(things: OwnThings) -> None:
    found = reconcile(things, Query("Kupang"))
    assert set(ids(found)[:2]) == {"area/kabupaten-kupang", "area/kota-kupang"}
    assert not any(one.is_certain for one in found)


@pytest.mark.parametrize(
    "kind", ["regency", "kabupaten", "tr:areaKind-regency", "areaKind-regency"]
)
def test_a_type_decides(things: OwnThings, kind: str) -> None:
    found = reconcile(things, Query("Kupang", (kind,)))
    assert ids(found)[0] == "area/kabupaten-kupang"
    assert found[0].is_certain
    assert all(one.types[0][0] == tr("areaKind-regency") for one in found)


def test_types_may_only_be_preferred(things: OwnThings) -> None:
    found = reconcile(things, Query("Kupang", ("regency",), strictness="should"))
    scores = dict(zip(ids(found), (one.score for one in found), strict=True))
    assert scores["area/kabupaten-kupang"] == 100
    assert scores["area/kota-kupang"] <= 40


def test_all_types_at_once(things: OwnThings) -> None:
    both = ("CertificationBody", "Organisation")
    assert ids(reconcile(things, Query("Mutuagung", both, strictness="all"))) == [
        "organisation/lestari"
    ]
    assert not reconcile(things, Query("Kupang", ("regency", "city"), strictness="all"))


def test_a_day_chooses_the_version(things: OwnThings) -> None:
    for day, expected in (("2020-05-01", "papua-to-2022"), ("2023-01-01", "papua-from-2022")):
        found = reconcile(things, Query("Papua", conditions=(condition("on", day),)))
        assert ids(found)[0] == f"area/{expected}"
        assert found[0].score - found[1].score >= 5


def test_a_code_decides_and_survives_a_spreadsheet(things: OwnThings) -> None:
    for given in ("5371", " 5371 ", "5371.0"):
        found = reconcile(things, Query("Kupang", conditions=(condition("bps", given),)))
        assert ids(found)[0] == "area/kota-kupang"
        assert found[0].features["code"] == 1


def test_without_a_name_the_conditions_answer(things: OwnThings) -> None:
    found = reconcile(things, Query("", conditions=(condition("bps", "5371"),)))
    assert ids(found) == ["area/kota-kupang"]
    assert "name" not in found[0].features
    below = Query("", ("regency",), (condition("parent", "NTT"),))
    assert set(ids(reconcile(things, below))) == {
        "area/kabupaten-kupang", "area/kabupaten-sumba-barat", "area/kabupaten-sumba-barat-daya"
    }  # fmt: skip
    assert reconcile(things, Query("")) == []


def test_required_conditions_filter(things: OwnThings) -> None:
    wanted = condition("bps", "5303", required=True)
    assert ids(reconcile(things, Query("Kupang", conditions=(wanted,)))) == [
        "area/kabupaten-kupang"
    ]
    none = condition("kind", "city", how="none")
    assert "area/kota-kupang" not in ids(reconcile(things, Query("Kupang", conditions=(none,))))
    parent = condition("parent", "NTT", "Papua", required=True, how="all")
    assert not reconcile(things, Query("Kupang", conditions=(parent,)))


def test_a_parent_may_be_a_thing(things: OwnThings) -> None:
    value = Value("East Nusa Tenggara", ID + "area/nusa-tenggara-timur")
    wanted = Condition("parent", (value,), required=True)
    assert ids(reconcile(things, Query("UP3 Sumba", conditions=(wanted,))))[0] == "unit/up3-sumba"
    elsewhere = Condition("parent", (Value("Papua", ID + "area/papua-from-2022"),), required=True)
    assert reconcile(things, Query("UP3 Sumba", conditions=(elsewhere,))) == []


def test_a_trait_raises_or_lowers(things: OwnThings) -> None:
    right = reconcile(things, Query("UP3 Sumba", conditions=(condition("seat", "waingapu"),)))
    assert (right[0].score, right[0].features["seat"]) == (100, 1)
    wrong = reconcile(things, Query("UP3 Sumba", conditions=(condition("seat", "Kupang"),)))[0]
    assert (wrong.id, wrong.score, wrong.is_certain) == (ID + "unit/up3-sumba", 70, False)


def test_an_identifier_is_its_thing(things: OwnThings) -> None:
    for given in (ID + "area/kota-kupang", "kota-kupang"):
        found = reconcile(things, Query(given))
        assert (ids(found)[0], found[0].score, found[0].is_certain) == (
            "area/kota-kupang",
            100,
            True,
        )


def test_names_and_descriptions_in_both_languages(things: OwnThings) -> None:
    query = Query("Kupang", ("city",))
    english, indonesian, plain = (reconcile(things, query, one)[0] for one in ("en", "id", None))
    assert (english.name, english.description) == ("Kupang City", "city · in East Nusa Tenggara")
    assert (indonesian.name, indonesian.description) == (
        "Kota Kupang",
        "kota · di Nusa Tenggara Timur",
    )
    assert plain.name == "Kota Kupang"
    assert [name for _, name in indonesian.types] == ["kota", "wilayah"]


@pytest.mark.parametrize(
    "name",
    ["نوسا تنجارا", "ꦗꦮ", "東ヌサ", "", "  ", "'\"*()", "NEAR AND OR NOT", "\x00", "a" * 5000],
)
def test_odd_names_are_only_names(things: OwnThings, name: str) -> None:
    assert not any(one.is_certain for one in reconcile(things, Query(name)))


@pytest.mark.parametrize(
    ("query", "words"),
    [
        (Query("x", ("kabupatan",)), "kabupaten"),
        (Query("x", conditions=(condition("bsp", "1"),)), "bps"),
        (Query("x", conditions=(condition("standards", "1"),)), "column only"),
        (Query("x", conditions=(condition("on", "yesterday"),)), "2020-06-01"),
        (Query("x", conditions=(condition("kind", "zzz"),)), "no type 'zzz'"),
    ],
)
def test_what_is_unknown_is_named_with_the_nearest(
    things: OwnThings, query: Query, words: str
) -> None:
    with pytest.raises(ParameterError, match=words):
        reconcile(things, query)


def test_limit(things: OwnThings) -> None:
    assert len(reconcile(things, Query("Sumba", limit=2))) == 2


def test_properties_have_the_names_of_the_ontology(things: OwnThings) -> None:
    """A property that is one of the ontology's is called as there."""
    compared = 0
    for one in PROPERTIES:
        local = one.path.removeprefix("tr:")
        if one.path.startswith("tr:") and local.isalnum():
            known = things.names.things([tr(local)])[0]
            english = known.traits.get("en", (known.label,))[0]
            assert (one.id_name, one.en) == (known.label, english), one.id
            compared += 1
    assert compared > 12


def test_properties_are_found_by_any_of_their_names() -> None:
    assert {find_property(one).id for one in ("bps", "tr:bpsCode", tr("bpsCode"), "Kode BPS")} == {
        "bps"
    }


def test_an_index_of_another_layout_is_told(tmp_path: Path) -> None:
    import sqlite3

    from kg.errors import StoreError

    store = make_world(tmp_path / "store")
    store.names.close()
    with sqlite3.connect(store.path / "index.sqlite") as index:
        index.execute("UPDATE about SET value = 2 WHERE key = 'layout'")
    with pytest.raises(StoreError, match="kg build"):
        OwnThings(NameIndex(store.path))
