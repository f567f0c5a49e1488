"""No expression of the reader takes long over a hostile line: none tries words in many ways.

A line of one part over and over with an odd sign at its end is what makes an expression with a
choice within a choice try all ways to divide it, twice as many for each part.
"""

from __future__ import annotations

import signal
from types import FrameType

import pytest

from kg.extract import extract
from tests.extract.test_word_search import PATTERNS

LIMIT = 2.0
"""Seconds: thousands of times what any takes, and less than one that never ends."""
PARTS = [
    "b", "A b ", "Ab ", "ab ", "A.", "1.", "1,", " ", "-", "a-", "a'", "A, ", "(a) ", "Ab-", "AB ",
    "a, b ", '"A ', "di ", "dan ", "yang ", "dari ", "untuk ", "pada ", "unit ", "desa ", "1 desa ",
    "2019 ", "tahun ", "ISO 9001 ", "PT ", "PLN ", "of ", "the ", "and ", "in ", "to ", "kata ",
    "sudah ", "telah ", "akan ", "Kabupaten Ab, ", "sertifikat ", "Manajer ", "lainnya ", "lagi ",
]  # fmt: skip
LINES = [start + part * 40 + end for part in PARTS for start in ("", "A") for end in ("", "9", "_")]


def _ended(_number: int, _frame: FrameType | None) -> None:
    raise TimeoutError


@pytest.mark.parametrize("name", sorted(PATTERNS))
def test_an_expression_answers(name: str) -> None:
    pattern = PATTERNS[name]
    before = signal.signal(signal.SIGALRM, _ended)
    try:
        for line in LINES:
            signal.setitimer(signal.ITIMER_REAL, LIMIT)
            pattern.search(line)
            pattern.match(line)
            pattern.fullmatch(line)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def test_a_name_run_together_with_a_number_is_read_at_once() -> None:
    """A name of forty small letters with a digit behind took years: each could begin a part."""
    text = "PLN\n\nPewarta: A" + "b" * 40 + "9\n\nA" + "b" * 40 + "_ - detikFinance\n\nPLN di Ende."
    assert extract(text).people == ()
