"""Comments go from a query without anything else going with them."""

from __future__ import annotations

import re

import pytest
from pyoxigraph import QuerySolutions, Store

from kg.query.catalogue import Catalogue
from kg.query.lexer import _TOKEN, iter_tokens, without_comments


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("SELECT * { # all\n ?s ?p ?o }", "SELECT * { \n ?s ?p ?o }"),
        ('ASK { ?s <http://a/b#c> \'#1\', """#2\n#3""" }#', None),
        ("# one\r\n# two\nASK {}", "\r\n\nASK {}"),
        ("ASK { ?s ?p 'it\\'s #' }", None),
    ],
)
def test_comments_go_and_nothing_else(text: str, left: str | None) -> None:
    assert without_comments(text) == (text.removesuffix("#") if left is None else left)


def test_no_repeat_goes_on_from_a_failed_choice() -> None:
    """Before Python 3.11.5 a possessive repeat does, unless its last choice never matches."""
    ends = re.findall(r".{5}\)[*+?]\+", _TOKEN.pattern)
    assert ends == ["|(?!))*+"] * 6


def test_stored_questions_keep_their_tokens_and_their_answers() -> None:
    questions = list(Catalogue.load())
    assert len(questions) > 50
    for question in questions:
        bare = without_comments(question.text)
        assert [one.text for one in iter_tokens(bare)] == [
            one.text for one in iter_tokens(question.text)
        ]
    trust = without_comments(Catalogue.load().get("trust").text)
    assert "#+" not in trust
    assert isinstance(Store().query(trust), QuerySolutions)
