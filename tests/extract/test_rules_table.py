"""The page of the rules names each module with what it reads (docs/reading-rules.md)."""

from __future__ import annotations

from tests.extract.rules_table import table, written


def test_the_page_names_every_module() -> None:
    assert written() == table(), "run: python -m tests.extract.rules_table"
