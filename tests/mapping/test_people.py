"""Every row of quotes_index.csv has its outcome; people are one or two as the tables say.

Row numbers count data rows from 1. Expected values were read off the table by hand.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from functools import lru_cache

import pytest

from kg.claims.mint import source_slug
from kg.claims.records import Observation, Person, Record, Ref, Role, Statement, Text
from kg.claims.records_organisations import Attribution
from kg.mapping.bundle import bundled_facts
from kg.mapping.drafts import RowDraft
from kg.mapping.people import attribution_drafts, map_attributions
from kg.mapping.persons import person_named
from kg.mapping.registry import read_registry
from kg.sources.facts import HEADINGS, iter_facts
from kg.sources.tables import Row

SEED = "https://kupang.antaranews.com/berita/24980/dua-unit-pln-di-ntt-raih-sertifikat-iso-mutu-lingkungan"


@lru_cache(maxsize=1)
def drafts() -> dict[int, RowDraft]:
    found, refused = attribution_drafts(read_registry())
    assert refused == []
    rows = [row for draft in found for row in draft.rows]
    assert len({row.id for row in rows}) == len(rows)
    return {int(row.id.partition("#")[2]): row for row in rows}


def attribution(number: int) -> Attribution:
    (found,) = (r for r in drafts()[number].records if isinstance(r, Attribution))
    return found


def roles(number: int) -> list[tuple[str, str]]:
    return [
        (record.title.value, f"{record.organisation.kind}/{record.organisation.slug}")
        for record in drafts()[number].records
        if isinstance(record, Role)
    ]


def test_every_row_has_exactly_one_outcome() -> None:
    assert sorted(drafts()) == list(range(1, 63))
    outcomes = {number: row.outcome for number, row in drafts().items()}
    assert [number for number, outcome in outcomes.items() if outcome != "mapped"] == [12]
    assert outcomes[12] == "echo"


def test_row_12_repeats_row_11() -> None:
    assert attribution(12).echo_of == Ref("attribution", attribution(11).slug)
    assert attribution(11).echo_of is None


@pytest.mark.parametrize(
    ("number", "speaker", "expected"),
    [
        (1, "akjamal-bambang", [("Direktur", "organisation/pt-mitra-utama-sertifikasi")]),
        (2, "made-hary-palguna", [("Manajer", "unit/up3-sumba")]),
        (7, "josua-simanungkalit", [("General Manager", "unit/uip-kalbagtim")]),
        (26, "tri-winarno", [("Plt. Direktur Jenderal Ketenagalistrikan", "organisation/esdm")]),
        (41, "arifin-lambaga", [("Presiden Direktur", "organisation/mutuagung-lestari")]),
        (42, "karyoto", [("Kabaharkam", "organisation/polri")]),
        (50, "basuki-widodo", [("General Manager", "unit/uip-kalbagtim")]),
        (55, "fintje-lumembang", [("General Manager", "unit/pln-uiw-nusa-tenggara-timur")]),
        # two posts in one cell
        (
            61,
            "bambang-prasetya",
            [("Ketua KAN", "organisation/kan"), ("Kepala BSN", "organisation/bsn")],
        ),
        # a title, but a body that the page does not name
        (9, "abdillah", []),
        # neither title nor organisation
        (30, "christianus-lumano", []),
        # an organisation without a title
        (45, "agung-murdifi", []),
    ],
)
def test_speaker_and_post(number: int, speaker: str, expected: list[tuple[str, str]]) -> None:
    assert attribution(number).speaker == Ref("person", speaker)
    assert roles(number) == expected
    assert len(attribution(number).roles) == len(expected)


def test_row_9_keeps_the_title_and_mints_no_organisation() -> None:
    assert attribution(9).note == (
        "title as stated: Ketua Audit; organisation: unnamed independent audit body"
    )
    assert not any("unnamed" in getattr(record, "slug", "") for record in drafts()[9].records)


def test_row_45_keeps_the_company_as_an_affiliation() -> None:
    (claim,) = (r for r in drafts()[45].records if isinstance(r, Statement))
    assert (claim.subject, claim.predicate, claim.value) == (
        Ref("person", "agung-murdifi"),
        "org:memberOf",
        Ref("organisation", "pln"),
    )


@pytest.mark.parametrize(
    ("number", "earliest", "latest"),
    [
        (1, date(2019, 11, 1), date(2019, 11, 30)),
        (3, date(2018, 8, 9), date(2018, 8, 9)),
        (11, date(2023, 1, 1), date(2023, 12, 31)),
    ],
)
def test_the_day_of_speaking_is_bounded(number: int, earliest: date, latest: date) -> None:
    stated = attribution(number).stated
    assert stated is not None
    assert (stated.earliest, stated.latest) == (earliest, latest)


def test_an_undated_row_has_no_bounds() -> None:
    assert [n for n in drafts() if attribution(n).stated is None] == [
        9, 10, 12, 13, 17, 25, 56, 59,
    ]  # fmt: skip


def test_topics_are_the_transcribers_words() -> None:
    assert attribution(2).topic == Text("keeping ISO practice consistent", "en")


def test_the_seeds_posts_are_the_articles_posts() -> None:
    """Rows 1 and 2 meet the curated article in one graph and add no second post."""
    seed = next(d for d in bundled_facts().drafts if d.source.slug == source_slug(SEED))
    by_table: dict[bool, set[str]] = defaultdict(set)
    for row in seed.rows:
        for record in row.records:
            if isinstance(record, Role):
                by_table[row.format == "toml"].add(record.slug)
    assert len(by_table[True]) == 2
    assert by_table[False] == by_table[True]


def people_and_titles() -> dict[str, set[str]]:
    """Return every title that the tables give to each person."""
    found: dict[str, set[str]] = defaultdict(set)
    for draft in bundled_facts().drafts:
        for row in draft.rows:
            for record in row.records:
                if isinstance(record, Observation) and record.speaker:
                    found[record.speaker.slug].add(record.speaker_title or "")
                elif isinstance(record, Role):
                    found[record.person.slug].add(
                        f"{record.title.value} {record.organisation.slug}"
                    )
    return found


def test_people_in_both_tables_are_one_where_names_agree() -> None:
    quoted = {attribution(number).speaker.slug for number in drafts()}
    both = {
        slug
        for slug, titles in people_and_titles().items()
        if slug in quoted and any("," in t or "PLN " in t for t in titles)
    }
    assert {
        "agung-murdifi",
        "agustinus-jatmiko",
        "atmoko-basuki",
        "djoko-dwijatno",
        "i-gede-agung-sindu-putra",
    } <= both


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Akjamal Bambang", "Bambang Prasetya"),
        ("Atmoko Basuki", "Basuki Widodo"),
        ("Agustinus Jatmiko", "Wahyu Jatmiko"),
        ("Yunan Kurniawan", "Hendra Kurniawan"),
        ("Muhammad Furqon", "Muhammad Husni"),
    ],
)
def test_people_who_share_a_name_stay_apart(first: str, second: str) -> None:
    assert person_named(first).slug != person_named(second).slug


def test_spellings_of_one_name_are_one_person() -> None:
    assert person_named("Jisman Hutajulu") == Person(
        "jisman-p-hutajulu", "Jisman P Hutajulu", ("Jisman Hutajulu",)
    )
    assert person_named("Simi Lapebesi").slug == "simi-edward-lapebesi"
    speakers = people_and_titles()
    assert "jisman-hutajulu" not in speakers
    assert "simi-lapebesi" not in speakers


ONE_POST_IN_TWO_WORDINGS = {
    "agustinus-jatmiko",
    "djoko-dwijatno",
    "edison-sipahutar",
    "i-gede-agung-sindu-putra",
    "rida-mulyana",
}
TWO_POSTS_IN_ONE_CELL = {"bambang-prasetya"}


def test_one_name_in_several_posts_is_a_reviewed_merge() -> None:
    """A name that the tables give two posts is a person by a decision, or by one post only."""
    reviewed = {row["slug"] for row in iter_facts("merges.csv") if row["kind"] == "person"}
    several = {slug for slug, titles in people_and_titles().items() if len(titles) > 1}
    assert several - reviewed == ONE_POST_IN_TWO_WORDINGS | TWO_POSTS_IN_ONE_CELL


def test_a_malformed_row_is_refused() -> None:
    cells: dict[str, str] = dict.fromkeys(HEADINGS["quotes_index.csv"], "") | {
        "speaker": "A B",
        "role_at_time": "Ketua; Kepala",
        "organization": "KAN",
        "source_url": "https://e.org/a",
    }
    table = [
        Row("quotes_index.csv", 1, 2, cells),
        Row("quotes_index.csv", 2, 3, cells | {"published_date": "yesterday"}),
        Row("quotes_index.csv", 12, 13, cells | {"role_at_time": "Ketua"}),
    ]
    found, refused = map_attributions(table, read_registry())
    assert found == []
    assert [item.error.row for item in refused] == [1, 2, 12]


def records_of(number: int) -> tuple[Record, ...]:
    return drafts()[number].records


def test_every_row_describes_its_organisation_beside_its_post() -> None:
    for number in drafts():
        slugs = {getattr(record, "slug", "") for record in records_of(number)}
        for record in records_of(number):
            if isinstance(record, Role):
                assert record.organisation.slug in slugs, number
