"""Expressions are looked for at words: what is found is what :mod:`re` finds."""

from __future__ import annotations

import importlib
import pkgutil
import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import kg.extract
from kg.extract.text.document import Document
from kg.extract.text.word_search import Beginnings, beginnings

ARTICLES = sorted((Path(__file__).parents[1] / "evaluation").glob("*/*.txt"))


def _patterns() -> dict[str, re.Pattern[str]]:
    """Every expression of the modules that read articles."""
    found = {}
    for module in pkgutil.walk_packages(kg.extract.__path__, "kg.extract."):
        for name, value in vars(importlib.import_module(module.name)).items():
            if isinstance(value, re.Pattern):
                found[f"{module.name}.{name}"] = value
    return found


PATTERNS = _patterns()


def _begin(pattern: str, *, folded: bool = True) -> Beginnings | None:
    return beginnings(re.compile(pattern), folded=folded)


@pytest.mark.parametrize(
    ("pattern", "three", "two", "one"),
    [
        (r"\b(?:akan|bakal) ", {"aka", "bak"}, set(), set()),
        (r"(?<!\w)di [a-z]+", {"di "}, set(), set()),
        (r"(?<![\w.])(?:(?:pada )?akhir|tw\d)", {"pad", "akh"}, {"tw"}, set()),
        (r"\bke?luar", {"kel", "klu"}, set(), set()),
        (r"\b[Kk]a(?:bupaten|n)?", {"Kab", "kab", "Kan", "kan"}, {"Ka", "ka"}, set()),
        (r"\b(?=[abc])(?:belum|not yet)", {"bel", "not"}, set(), set()),
        (r"\bab+c", set(), {"ab"}, set()),
        (r"\b[A-C]\w*", set(), set(), {"A", "B", "C"}),
        (r"\b(?:\d{1,2}|dua) desa", {"dua"}, set(), {"#"}),
        (r"\bu\d", set(), set(), {"u"}),
        (r"\b(?:an? |the )?unit", {"an ", "a  ", "the", "uni"}, set(), set()),
    ],
)
def test_how_matches_begin(pattern: str, three: set[str], two: set[str], one: set[str]) -> None:
    assert _begin(pattern, folded=False) == Beginnings(
        frozenset(three), frozenset(two), frozenset(one)
    )


@pytest.mark.parametrize(
    "pattern",
    [
        "akan",  # within a word
        r"\b(?:akan)?",  # nothing at all
        r"\b ?akan",  # a space
        r"(?<![.,])akan",  # behind a letter
        r"(?<![^\w])akan",
        r"\b\w+ akan",  # any word
        r"(?:\bakan|bakal)",
        r"\b.akan",
    ],
)
def test_beginnings_that_cannot_be_told(pattern: str) -> None:
    assert _begin(pattern) is None


def test_beginnings_in_lower_case_for_a_text_in_lower_case() -> None:
    assert _begin(r"\bISO\b") == Beginnings(frozenset({"iso"}), frozenset(), frozenset())


SEARCHED = re.compile(r"(?<!\w)(?:di (?:\w+ )?|[Kk]ota |pada akhir |UP3 |k[ae]n|\d{1,2} )\w+")


@given(
    st.text("dikotaKUP3 pend.,-_\u00e9\u0663", max_size=60), st.integers(0, 60), st.integers(0, 60)
)
@example("Kota di kota di", 0, 15)
@example("di di di kota", 1, 13)
def test_a_part_of_a_text_is_searched_as_by_re(text: str, start: int, end: int) -> None:
    document = Document(text)

    for search, given_text in (
        (document.in_plain, document.plain),
        (document.in_lower, document.lower),
    ):
        expected = [match.span() for match in SEARCHED.finditer(given_text, start, end)]
        assert [match.span() for match in search.finditer(SEARCHED, start, end)] == expected
        first = search.search(SEARCHED, start, end)
        assert (first and first.span()) == (expected[0] if expected else None)


@pytest.mark.parametrize("name", sorted(PATTERNS))
def test_every_expression_finds_in_articles_what_re_finds(name: str) -> None:
    pattern = PATTERNS[name]
    for document in DOCUMENTS:
        for search in (document.in_plain, document.in_lower):
            found = [match.span() for match in search.finditer(pattern)]
            assert found == [match.span() for match in pattern.finditer(search.text)]


DOCUMENTS = [Document(path.read_text(encoding="utf-8")) for path in ARTICLES[::12]]
