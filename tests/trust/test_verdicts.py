"""Verdicts, reasons and links of stories written by hand from the domain rules on certification.

A story is a file of ``cases``: Turtle beside ``base.ttl``, and what to ask. Each ``[[ask]]`` names
the day; holder and standard are optional (``unit/a`` and ISO 9001 by default). It expects one row,
or ``rows`` in their order; none (``rows = []``) is the verdict *not-claimed*. ``reasons`` are the
codes without the grounds; ``links`` gives for each link all statuses of what was found on it.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import Store

CASES = Path(__file__).parent / "cases"
FEWEST_STORIES = 47
FEWEST_ASKS = 155
FEWEST_OF_A_VERDICT = 3
VERDICTS = {
    "not-a-certification",
    "not-claimed",
    "refuted",
    "withdrawn",
    "suspended",
    "not-yet-valid",
    "expired",
    "broken",
    "verified",
    "asserted",
    "unknown",
}
ADDED_OUTSIDE = {"never-claimed", "parent-certified", "part-certified"}
"""Reasons that no row gives: what presents the answer adds them."""

Story = dict[str, Any]  # as TOML gives it
Infer = Callable[[str], Store]
Trust = Callable[..., list[Any]]  # rows of the fixture
Expected = tuple[str, str, frozenset[str], frozenset[str]]


@cache
def read_story(name: str) -> Story:
    return tomllib.loads((CASES / f"{name}.toml").read_text(encoding="utf-8"))


def read_expected(ask: Story) -> list[Expected]:
    return [
        (
            row.get("certification", ""),
            row["verdict"],
            frozenset(row["reasons"].split()),
            frozenset(row["links"].split()),
        )
        for row in ask.get("rows", [ask])
    ]


STORIES = sorted(path.stem for path in CASES.glob("*.toml"))
ASKS = [(name, ask) for name in STORIES for ask in read_story(name)["ask"]]


@pytest.fixture(scope="module")
def stores() -> dict[str, Store]:
    return {}


@pytest.fixture
def answer(stores: dict[str, Store], infer: Infer, trust: Trust) -> Callable[[str, Story], Any]:
    def ask_story(name: str, ask: Story) -> list[Any]:
        if name not in stores:
            stores[name] = infer(read_story(name)["data"])
        holder, standard = ask.get("holder", "unit/a"), ask.get("standard", "standard/iso-9001")
        return trust(stores[name], on=ask["on"], holder=holder, standard=standard)

    return ask_story


@pytest.mark.parametrize(
    ("name", "ask"), ASKS, ids=lambda value: value if isinstance(value, str) else value["on"]
)
def test_answer_is_the_one_written_by_hand(
    name: str, ask: Story, answer: Callable[[str, Story], Any]
) -> None:
    expected = read_expected(ask)
    rows = answer(name, ask)
    names = [want[0] and row.certification for row, want in zip(rows, expected, strict=False)]
    got = [
        (name, row.verdict, row.reasons, row.links) for name, row in zip(names, rows, strict=False)
    ]
    assert got == expected
    assert len(rows) == len(expected)


def test_no_story_got_lost() -> None:
    assert len(STORIES) >= FEWEST_STORIES
    assert len(ASKS) >= FEWEST_ASKS


def test_each_verdict_is_expected_often_enough() -> None:
    counts = Counter(row[1] for _, ask in ASKS for row in read_expected(ask))
    counts["not-claimed"] = sum(not read_expected(ask) for _, ask in ASKS)
    assert counts.keys() == VERDICTS
    assert min(counts.values()) >= FEWEST_OF_A_VERDICT


def test_each_code_of_the_ontology_is_found_in_a_story(
    answer: Callable[[str, Story], Any], reason_codes: dict[str, Any]
) -> None:
    found = {row[2] for _, ask in ASKS for row in read_expected(ask)}
    told = frozenset[str]().union(*found)
    grounds = {code for name, ask in ASKS for row in answer(name, ask) for code in row.grounds}
    assert reason_codes.keys() - told - grounds == ADDED_OUTSIDE
