"""Publisher profiles, row by row: who counts what, from when, on whose words."""

from __future__ import annotations

from datetime import date

import pytest

from kg.claims.evidence import RowEvidence
from kg.claims.records_differences import PublisherProfile
from kg.mapping.producers import read_producers
from kg.mapping.profiles import profile_rows


def profiles() -> list[PublisherProfile]:
    found = []
    for row in profile_rows(read_producers()):
        (record,) = row.records
        assert isinstance(record, PublisherProfile)
        found.append(record)
    return found


def test_every_row_is_a_profile_with_words() -> None:
    assert len(profiles()) == 4
    for profile in profiles():
        (evidence,) = profile.evidence
        assert isinstance(evidence, RowEvidence)
        assert evidence.excerpt is not None
        assert evidence.excerpt.words
        assert {text.language for text in profile.comment} == {"en", "id"}


@pytest.mark.parametrize(
    ("publisher", "day", "supply"),
    [
        ("esdm", date(2006, 12, 31), None),
        ("esdm", date(2015, 12, 31), "pln-and-non-pln"),
        ("esdm", date(2018, 1, 1), "pln-and-non-pln-with-lamps"),  # esdm.go.id, 30 August 2018
        ("pln", date(2010, 12, 31), "pln-household-customers"),
        ("pln", date(2017, 10, 17), None),  # no dated word of PLN for that year
        ("pln", date(2022, 12, 31), "pln-household-customers"),
    ],
)
def test_a_day_has_at_most_one_profile(publisher: str, day: date, supply: str | None) -> None:
    holds = [
        profile.supply
        for profile in profiles()
        if profile.publisher.slug == publisher
        and (profile.valid_from is None or profile.valid_from <= day)
        and (profile.valid_until is None or day < profile.valid_until)
    ]
    assert holds == ([supply] if supply else [])
