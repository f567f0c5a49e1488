"""Slugs, partial dates and periods."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.claims.dates import parse_partial_date, parse_period
from kg.claims.mint import slugify, source_slug


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Nusa Tenggara Timur", "nusa-tenggara-timur"),
        ("PT PLN (Persero)", "pt-pln-persero"),
        ("ISO/IEC 27001:2022", "iso-iec-27001-2022"),
        ("  Fābián – Ö  ", "fabian-o"),
    ],
)
def test_slugs_are_readable(text: str, slug: str) -> None:
    assert slugify(text) == slug


@given(st.text())
def test_slugs_hold_only_letters_digits_and_hyphens(text: str) -> None:
    slug = slugify(text)
    assert slug
    assert slug == slug.strip("-")
    assert set(slug) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert len(slug) <= 80


def test_long_names_keep_apart() -> None:
    assert slugify("a " * 60 + "1") != slugify("a " * 60 + "2")


def test_source_slugs_differ_by_query_and_fragment() -> None:
    first, second = (
        source_slug("https://a.example/x?page=1"),
        source_slug("https://a.example/x?page=2"),
    )
    assert first != second
    assert first.startswith("a-example-x-")


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2019", date(2019, 1, 1), date(2019, 12, 31)),
        ("2019-11", date(2019, 11, 1), date(2019, 11, 30)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2019-11-05", date(2019, 11, 5), date(2019, 11, 5)),
    ],
)
def test_partial_dates_have_bounds(text: str, earliest: date, latest: date) -> None:
    parsed = parse_partial_date(text)
    assert (parsed.earliest, parsed.latest) == (earliest, latest)


@pytest.mark.parametrize(
    ("text", "begin", "end", "slug"),
    [
        ("2019-Q3", date(2019, 7, 1), date(2019, 9, 30), "2019-q3"),
        ("2024-Q4", date(2024, 10, 1), date(2024, 12, 31), "2024-q4"),
        ("2019-10", date(2019, 10, 1), date(2019, 10, 31), "2019-10"),
        ("2018", date(2018, 1, 1), date(2018, 12, 31), "2018"),
        ("2019-10-28", date(2019, 10, 28), date(2019, 10, 28), "2019-10-28"),
    ],
)
def test_periods_have_inclusive_bounds(text: str, begin: date, end: date, slug: str) -> None:
    period = parse_period(text)
    assert (period.begin, period.end, period.slug) == (begin, end, slug)


@pytest.mark.parametrize(
    "text", ["", "19", "2019-13", "2019-Q5", "2019-02-30", "2019/10", "2019-1", "Oktober 2019"]
)
def test_other_forms_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"\S"):
        parse_period(text)
