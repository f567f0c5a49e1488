"""Cells of a matched table that no spreadsheet program runs."""

from __future__ import annotations

import pytest

from kg.export.matched import inert


@pytest.mark.parametrize(
    "cell", ["=1+1", " =1", "\u00a0@x", "\t=1", "\uff1dcmd", " \uff0bx", "-a", "+62 812 x", "\r=1"]
)
def test_what_begins_like_a_formula_gets_an_apostrophe(cell: str) -> None:
    assert inert(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "Kupang", "-5,2", "+62 812", "a=b", "'=1", "12%"])
def test_other_cells_stay(cell: str) -> None:
    assert inert(cell) == cell
