"""A question cut to its first rows gives the rows that the whole answer begins with."""

from __future__ import annotations

from pathlib import Path

import pytest

import kg
from kg.query.catalogue import Catalogue
from kg.query.parameters import first_rows
from kg.query.results import Rows

MARKED = [one for one in Catalogue.load() if "# first rows:" in one.text]
MANY = {"units-by-standard": {"standard": "smk3-requirements"}}
"""What has more rows than a page shows, where the example has not."""


def test_some_question_says_where_it_is_cut() -> None:
    marked = {one.id for one in MARKED}
    assert marked == {"everything-a-source-states", "series-of-area", "units-by-standard"}


@pytest.mark.parametrize("most", [1, 13, 10_000])
@pytest.mark.parametrize("question", [one.id for one in MARKED])
def test_the_first_rows_are_those_of_the_whole(
    bundled_store: Path, question: str, most: int
) -> None:
    graph = kg.open(bundled_store)
    given = MANY.get(question) or dict(graph.catalogue.get(question).example)
    text = graph.bound(question, given)
    whole, cut = graph.query(text), graph.query(first_rows(text, most))
    assert isinstance(whole, Rows)
    assert isinstance(cut, Rows)
    assert len(whole.rows) > 13
    assert cut.rows == whole.rows[:most]


def test_any_other_question_is_cut_at_its_end(bundled_store: Path) -> None:
    graph = kg.open(bundled_store)
    text = graph.bound("provinces-ranked", {"year": "2019"})
    whole, cut = graph.query(text), graph.query(first_rows(text, 3))
    assert isinstance(whole, Rows)
    assert isinstance(cut, Rows)
    assert cut.rows == whole.rows[:3]
