"""A page described by several tables is described once, by the richest description."""

from __future__ import annotations

from kg.claims.dates import parse_partial_date
from kg.claims.records import Outlet, Source, Text
from kg.mapping.drafts import RowDraft, SourceDraft
from kg.mapping.merging import merge_drafts, merge_sources

BARE = Source("p", "web-page", Text("host: a", "en"), url="https://e.org/a")
HOST = Outlet("e-org", "e.org")


def source(
    kind: str = "web-page", issued: str = "", outlet: Outlet | None = None, text: str | None = None
) -> Source:
    return Source(
        "p",
        kind,
        Text(f"{kind} {issued}", "id"),
        url="https://e.org/a",
        outlet=outlet,
        issued=parse_partial_date(issued) if issued else None,
        sha256_text=text,
    )


def test_a_curated_text_wins_over_a_dated_row() -> None:
    curated = source("news-article", text="abc")
    merged = merge_sources([source(issued="2019-11-05"), curated])
    assert merged.kind == "news-article"
    assert merged.sha256_text == "abc"
    assert merged.issued == parse_partial_date("2019-11-05")


def test_a_dated_description_wins_over_an_undated_one() -> None:
    dated = source("news-article", "2022")
    assert merge_sources([BARE, dated]).title == dated.title


def test_a_known_kind_wins_over_a_vague_one() -> None:
    known = source("report")
    assert merge_sources([source(outlet=HOST), known]).kind == "report"
    assert merge_sources([source(outlet=HOST), known]).outlet == HOST


def test_a_closer_date_replaces_the_span_it_lies_in() -> None:
    months = [source("news-article", "2022-05"), source("web-page", "2022-05-30")]
    assert merge_sources(months).issued == parse_partial_date("2022-05-30")


def test_a_date_outside_the_span_replaces_nothing() -> None:
    first, second = source("news-article", "2022-05"), source("web-page", "2022-06-01")
    assert merge_sources([first, second]).issued == parse_partial_date("2022-05")


def test_the_first_of_equals_wins_and_the_order_of_rows_stays() -> None:
    first, second = source(outlet=HOST), source(outlet=Outlet("other", "Other"))
    drafts = [
        SourceDraft(first, [RowDraft("a#1", "", ())]),
        SourceDraft(Source("q", "web-page", Text("q", "id"), url="https://e.org/q"), []),
        SourceDraft(second, [RowDraft("b#1", "", ())]),
    ]
    merged = merge_drafts(drafts)
    assert [draft.source.slug for draft in merged] == ["p", "q"]
    assert [row.id for row in merged[0].rows] == ["a#1", "b#1"]
    assert merged[0].source.outlet == HOST
