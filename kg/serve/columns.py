"""Headings of the columns of stored questions, in both languages, from ``columns.csv``.

A column keeps its own name in data formats; people read a heading. The two sides of a pair
(``value_a``, ``value_b``) have the heading of their column and the letter.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

from kg.serve.names import Text

__all__ = ["heading", "headings"]


@lru_cache(maxsize=1)
def headings() -> Mapping[str, Text]:
    """Return the headings by column."""
    text = files("kg.serve").joinpath("columns.csv").read_text(encoding="utf-8")
    return {row["column"]: Text(row["en"], row["id"]) for row in csv.DictReader(text.splitlines())}


def heading(column: str, language: str) -> str:
    """Return the heading of a column.

    Args:
        column: Its name in the query.
        language: ``en`` or ``id``.

    Returns:
        The heading; for a column without one its name, with spaces for underscores.

    Example:
        >>> heading("value_a", "id")
        'nilai A'
    """
    known = headings()
    text = known.get(column)
    name, _, side = column.rpartition("_")
    letter = ""
    if text is None and side in {"a", "b"} and name in known:
        text, letter = known[name], f" {side.upper()}"
    if text is None:
        return column.replace("_", " ")
    return (text.id if language == "id" else text.en) + letter
