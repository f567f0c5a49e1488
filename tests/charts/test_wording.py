"""Words, numbers and dates in both languages, and text that would break a picture."""

from __future__ import annotations

import string
from datetime import date
from decimal import Decimal

import pytest

from kg.charts.texts import TEXTS
from kg.charts.wording import LANGUAGES, Words, clean, wrap


def test_both_languages_say_everything_with_the_same_gaps() -> None:
    assert set(TEXTS) == set(LANGUAGES)
    assert set(TEXTS["en"]) == set(TEXTS["id"])
    for key, text in TEXTS["en"].items():
        gaps = [
            {g for _, g, _, _ in string.Formatter().parse(t) if g} for t in (text, TEXTS["id"][key])
        ]
        assert gaps[0] == gaps[1], key


@pytest.mark.parametrize(
    ("value", "english", "indonesian"),
    [
        ("98.30", "98.3", "98,3"),
        ("100", "100", "100"),
        ("39900000", "39,900,000", "39.900.000"),
        ("1234.5", "1,234.5", "1.234,5"),
        ("0", "0", "0"),
    ],
)
def test_numbers(value: str, english: str, indonesian: str) -> None:
    assert Words("en", {}).number(Decimal(value)) == english
    assert Words("id", {}).number(Decimal(value)) == indonesian


def test_short_numbers() -> None:
    assert Words("en", {}).short(Decimal("2828068"), "NUM") == "2.8 M"
    assert Words("id", {}).short(Decimal("2828068"), "NUM") == "2,8 jt"
    assert Words("id", {}).short(Decimal("53510"), "NUM") == "53,5 rb"
    assert Words("en", {}).short(Decimal("99.994"), "PERCENT") == "99.99"


def test_days() -> None:
    assert Words("en", {}).day(date(2019, 8, 17)) == "17 Aug 2019"
    assert Words("id", {}).day(date(2019, 8, 17)) == "17 Agu 2019"


def test_axes_have_the_numbers_and_months_of_the_language() -> None:
    assert Words("id", {}).number_locale["decimal"] == ","
    months = Words("id", {}).time_locale["months"]
    assert isinstance(months, list)
    assert months[:2] == ["Januari", "Februari"]
    assert len(months) == 12


def test_a_code_without_a_label_shows_itself() -> None:
    words = Words("en", {"supply-pln": "PLN"})
    assert words.label("supply", "pln") == "PLN"
    assert words.label("supply", "new-code") == "new-code"


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("a\x00b", "a\N{REPLACEMENT CHARACTER}b"),
        ("a\u202eb", "a\N{REPLACEMENT CHARACTER}b"),
        ("  two\n lines ", "two lines"),
        ("كهرباء <b>", "كهرباء <b>"),
        ("x" * 500, "x" * 159 + "…"),
    ],
)
def test_text_is_made_drawable(text: str, drawn: str) -> None:
    assert clean(text) == drawn


def test_long_words_are_broken_to_fit() -> None:
    lines = wrap("w" * 100, 200, 11)
    assert "".join(lines) == "w" * 100
    assert max(len(line) for line in lines) <= 200 / (11 * 0.5)
