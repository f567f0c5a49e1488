"""Verdicts, reasons and links of stories written by hand from the domain rules on certification.

A story is a file of ``cases``: Turtle beside ``base.ttl``, and what to ask. Each ``[[ask]]`` names the
day; holder and standard are optional (``unit/a`` and ISO 9001 by default). It expects one row, or
``rows`` in their order; none (``rows = []``) is the verdict *not-claimed*. ``reasons`` are the codes
without the grounds; ``links`` gives for each link of the chain all statuses of what was found on it.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import Store

CASES = Path(__file__).parent / "cases"
FEWEST_STORIES = 40
FEWEST_ASKS = 120
ADDED_OUTSIDE = {"never-claimed", "parent-certified", "part-certified"}
"""Reasons that no row gives: what presents the answer adds them."""

Story = dict[str, Any]  # as TOML gives it
Infer = Callable[..., Store]
Trust = Callable[..., list[Any]]


@cache
def read_story(name: str) -> Story:
    return tomllib.loads((CASES / f"{name}.toml").read_text(encoding="utf-8"))


STORIES = sorted(path.stem for path in CASES.glob("*.toml"))
ASKS = [
    pytest.param(name, ask, id=f"{name}-{number}")
    for name in STORIES
    for number, ask in enumerate(read_story(name)["ask"], 1)
]


@pytest.fixture(scope="module")
def stores() -> dict[str, Store]:
    return {}


def iter_expected(ask: Story) -> Iterator[tuple[str, str, set[str], set[str]]]:
    for row in ask.get("rows", [ask]):
        yield (
            row.get("certification", ""),
            row["verdict"],
            set(row["reasons"].split()),
            set(row["links"].split()),
        )


@pytest.mark.parametrize(("name", "ask"), ASKS)
def test_answer_is_the_one_written_by_hand(
    name: str, ask: Story, stores: dict[str, Store], infer: Infer, trust: Trust
) -> None:
    if name not in stores:
        stores[name] = infer(read_story(name)["data"])
    rows = trust(
        stores[name],
        on=ask["on"],
        holder=ask.get("holder", "unit/a"),
        standard=ask.get("standard", "standard/iso-9001"),
    )
    expected = list(iter_expected(ask))
    got = [
        (row.certification if want[0] else "", row.verdict, set(row.reasons), set(row.links))
        for row, want in zip(rows, expected, strict=False)
    ]
    assert got == expected
    assert len(rows) == len(expected)


def test_no_story_got_lost() -> None:
    assert len(STORIES) >= FEWEST_STORIES
    assert len(ASKS) >= FEWEST_ASKS


def test_each_verdict_has_three_stories_and_each_code_one() -> None:
    pass
