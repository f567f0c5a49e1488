"""Orders that are taken off a query, and rows that are put in order here."""

from __future__ import annotations

import pytest

from kg.query.catalogue import Catalogue
from kg.query.order import in_order, without_order


@pytest.mark.parametrize(
    ("question", "keys"),
    [
        ("trust-certifications", ("relation", "certification", "holder_label")),
        ("trust-details", ("subject", "property", "source", "value", "label", "note")),
        ("neighbourhood", ("direction", "relation", "kind", "thing")),
        ("names-of-things", ("thing", "property", "part", "value")),
    ],
)
def test_the_order_of_a_question_that_steps_ask_is_taken_off(
    question: str, keys: tuple[str, ...]
) -> None:
    text, found = without_order(Catalogue.load().get(question).text)
    assert found == keys
    assert "ORDER BY" not in text


@pytest.mark.parametrize(
    "tail", ["ORDER BY DESC(?a)", "ORDER BY ?a STR(?b)", "ORDER BY ?a\nLIMIT 3", "GROUP BY ?a"]
)
def test_what_is_no_plain_order_at_the_end_stays(tail: str) -> None:
    text = f"SELECT * {{ ?a ?b ?c }}\n{tail}"
    assert without_order(text) == (text, ())


def test_rows_come_in_the_order_of_the_columns_unbound_ones_first() -> None:
    rows = [{"a": "2", "b": "1"}, {"a": "1", "b": "2"}, {"b": "3"}, {"a": "1", "b": "1"}]
    assert in_order(rows, ("a", "b")) == [rows[2], rows[3], rows[1], rows[0]]
