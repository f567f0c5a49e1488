"""Finds out where the columns of a register stand: the row of headings and the fields below it.

Place in the flow: grid + map -> layout; :mod:`kg.mapping.registers` reads the rows by it.
The heading is the row, among the first 60, under which the most fields of the map are found, its
first field among them. A heading in two languages ("Nama / Name") fits by either.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kg.errors import MappingError
from kg.mapping.register_maps import RegisterMap
from kg.mapping.register_words import EMPTY
from kg.mapping.table_maps import normal
from kg.sources.grids import Formula, Grid

__all__ = ["EntryRow", "RegisterLayout", "find_register_layout", "iter_entry_rows"]

SEARCHED = 60
SEVERAL = re.compile(r"\s*[/|\n]\s*")


@dataclass(frozen=True, slots=True)
class RegisterLayout:
    """Indices from 0: the row of headings, and the column of each field that was found."""

    heading: int
    headings: tuple[str, ...]
    columns: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class EntryRow:
    """A row that lists something: its index, its cells as they stand, and its fields."""

    row: int
    texts: tuple[str, ...]
    fields: Mapping[str, str]


def find_register_layout(grid: Grid, register_map: RegisterMap) -> RegisterLayout:
    """Apply a map to the headings of a grid.

    Raises:
        MappingError: If there is no heading row, or a column that the map needs is not there; it
            names what was looked for and what stands there.
    """
    lead = next(iter(register_map.fields))
    best, found = 0, dict[str, int]()
    for number, row in enumerate(grid.rows[:SEARCHED]):
        columns = _columns(row, register_map.fields)
        if lead in columns and len(columns) > len(found):
            best, found = number, columns
    if not found:
        shown = next((row for row in grid.rows if any(row)), ())
        raise MappingError(
            f"no heading {' or '.join(map(repr, register_map.fields[lead]))} ({lead}) in the first "
            f"{SEARCHED} rows; the map {register_map.name} does not fit this register, whose first "
            f"row reads {', '.join(cell for cell in shown if cell)[:200]!r}",
            file=grid.file,
            sheet=grid.sheet or "",
        )
    needed = set(register_map.fields) - register_map.optional - set(register_map.constants)
    if missing := [name for name in register_map.fields if name in needed - set(found)]:
        words = "; ".join(
            f"{name} ({' or '.join(map(repr, register_map.fields[name]))})" for name in missing
        )
        headings = ", ".join(cell for cell in grid.rows[best] if cell)
        raise MappingError(
            f"there is no column for {words}; the headings are {headings[:300]}",
            file=grid.file,
            sheet=grid.sheet or "",
        )
    return RegisterLayout(best, grid.rows[best], found)


def _columns(row: tuple[str, ...], fields: Mapping[str, tuple[str, ...]]) -> dict[str, int]:
    names = [{normal(part) for part in (cell, *SEVERAL.split(cell))} - {""} for cell in row]
    found: dict[str, int] = {}
    for field, words in fields.items():
        for word in words:
            free = (i for i, name in enumerate(names) if word in name and i not in found.values())
            if (index := next(free, None)) is not None:
                found[field] = index
                break
    return found


def iter_entry_rows(
    grid: Grid, layout: RegisterLayout, register_map: RegisterMap
) -> Iterator[EntryRow]:
    """Yield the rows that list something; one with a single filled cell is a title or a note."""
    above: dict[str, str] = {}
    for number, row in enumerate(grid.rows[layout.heading + 1 :], start=layout.heading + 1):
        if sum(bool(cell) for cell in row) < 2:
            continue
        fields = dict(register_map.constants)
        for name, index in layout.columns.items():
            cell = row[index] if index < len(row) else ""
            text = "" if isinstance(cell, Formula) or cell.casefold() in EMPTY else str(cell)
            if not text and name in register_map.fill_down:
                text = above.get(name, "")
            if text:
                fields[name] = above[name] = text
        yield EntryRow(number, row, fields)
