"""Suggestions: what is asked about, what is left out, and what a person is shown."""

from __future__ import annotations

from datetime import date

from kg.link.entities import Candidate
from kg.link.snapshot import Snapshot
from kg.link.suggesting import Asked, Known, rows_of, suggest

REGENCY, CITY, PROVINCE = frozenset({"regency"}), frozenset({"city"}), frozenset({"province"})
ITEMS = "http://www.wikidata.org/entity/"
TODAY = date(2026, 11, 28)
NOTHING = Known({}, {})
SNAPSHOT = Snapshot([
    Candidate(ITEMS + "Q14155", "Kupang", kinds=CITY, parents=("Nusa Tenggara Timur",)),
    Candidate(ITEMS + "Q14141", "Kupang", kinds=REGENCY, parents=("Nusa Tenggara Timur",)),
    Candidate(ITEMS + "Q5095", "Papua", kinds=PROVINCE, parents=("Indonesia",)),
    Candidate(ITEMS + "Q15839", "Sangihe", kinds=REGENCY, parents=("Sulawesi Utara",)),
    Candidate(ITEMS + "Q16561", "Kepulauan Aru", kinds=REGENCY, parents=("Maluku",)),
])


def thing(name: str, kinds: frozenset[str], parent: str = "Nusa Tenggara Timur") -> Candidate:
    return Candidate(f"x:{name}", name, kinds=kinds, parents=(parent, "Indonesia"))


def ask(*things: Candidate, known: Known = NOTHING) -> list[Asked]:
    return suggest(things, SNAPSHOT, known, starts_with=ITEMS, on=TODAY)


def test_a_certain_candidate_stands_alone_in_the_file() -> None:
    (asked,) = ask(thing("Kabupaten Kupang", REGENCY))
    assert asked.is_certain
    (row,) = rows_of(asked, tool="kg link suggest", source="a snapshot", day=TODAY)
    assert (row.subject, row.object) == ("x:Kabupaten Kupang", ITEMS + "Q14141")
    assert (row.subject_kind, row.kind) == ("areaKind-regency", "areaKind-regency")
    assert (row.score, row.is_decided) == (1.0, False)
    assert row.comment == "same name: Kupang; same kind; in Nusa Tenggara Timur, too"


def test_what_is_not_certain_says_so_and_the_likest_in_its_place_comes_first() -> None:
    (asked,) = ask(thing("Kabupaten Kepulauan Sangihe", REGENCY, "Sulawesi Utara"))
    assert not asked.is_certain
    rows = rows_of(asked, tool="t", source="s", day=TODAY)
    assert [row.object for row in rows] == [ITEMS + "Q15839"]  # Aru lies elsewhere
    assert rows[0].comment.endswith("; not certain")


def test_what_is_linked_there_already_or_is_no_more_is_not_asked_about() -> None:
    linked = Known({"x:Kota Kupang": frozenset({ITEMS + "Q1", "https://sws.geonames.org/1/"})}, {})
    assert ask(thing("Kota Kupang", CITY), known=linked) == []
    elsewhere = Known({"x:Kota Kupang": frozenset({"https://sws.geonames.org/1/"})}, {})
    assert len(ask(thing("Kota Kupang", CITY), known=elsewhere)) == 1
    before = Candidate("x:p", "Papua", kinds=PROVINCE, valid_until=date(2022, 7, 25))
    after = Candidate("x:q", "Papua", kinds=PROVINCE, valid_from=date(2022, 7, 25))
    assert [asked.thing.id for asked in ask(before, after)] == ["x:q"]


def test_a_candidate_that_a_person_rejected_is_not_shown_again() -> None:
    rejected = Known({}, {"x:Kota Kupang": frozenset({ITEMS + "Q14155"})})
    (asked,) = ask(thing("Kota Kupang", CITY), known=rejected)
    assert asked.matches == ()


def test_two_things_that_claim_one_candidate_are_both_left_to_a_person() -> None:
    twins = [thing("Kota Kupang", CITY), thing("Kotamadya Kupang", CITY)]
    asked = ask(*twins)
    assert [one.is_certain for one in asked] == [False, False]
    (row, *_) = rows_of(asked[0], tool="t", source="s", day=TODAY)
    assert row.comment.endswith("another thing of this graph matches it as well")
