"""Finds out what stands where in a grid: headings, columns of figures, the first row of data.

Place in the flow: grid + map -> layout; :mod:`kg.mapping.table_rows` reads the rows by it. Steps:

1. the heading begins in the first row that holds the heading of the map's first field (the area,
   as a rule), and goes on as long as the rows below have nothing there and hold words or periods;
   what stands above it is the title of the table;
2. a merged heading has its words in its first cell only: they hold for the cells to the right, up
   to the next heading of the same or a higher row;
3. columns under a heading that the map names for a field hold that field; of the others, each is
   taken by the first rule of the map that fits its lowest heading, or that with the one above it,
   and so on. The title speaks only for columns whose own headings are nothing but a period.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.claims.dates import Period, parse_period
from kg.errors import MappingError
from kg.mapping.table_maps import TableMap, ValueRule, normal
from kg.mapping.table_numbers import split_marks
from kg.mapping.table_periods import month_of, parse_printed_period
from kg.sources.grids import Grid, Numeric

__all__ = ["Layout", "ValueColumn", "find_layout"]

SEARCHED = 60
"""Rows in which the heading must begin."""
LEADING_COUNT = re.compile(r"^\d+ ")
SEVERAL = re.compile(r"\s*[/|\n]\s*")
NUMBERING = re.compile(r"\(?(\d{1,2})\)?")
NUMBER = re.compile(r"-?[\d.,\s]*\d[\d.,\s]*%?")


@dataclass(frozen=True, slots=True)
class ValueColumn:
    """A column of figures: the rule that takes it, its headings, and a period and marks in them."""

    index: int
    rule: ValueRule
    heading: str
    period: Period | None
    marks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """Where things stand; indices from 0. ``refused`` are columns with a reason each.

    ``headings`` are those of each column, from the top.
    """

    title: str
    headings: tuple[str, ...]
    first: int
    width: int
    fields: Mapping[str, int]
    values: tuple[ValueColumn, ...]
    refused: tuple[tuple[int, str], ...]
    left_out: tuple[int, ...]


def find_layout(grid: Grid, table_map: TableMap, given: Mapping[str, str]) -> Layout:
    """Apply a map to the headings of a grid.

    Args:
        grid: The table.
        table_map: The map.
        given: Fields that the user gave on the command line; they need no column.

    Returns:
        The layout.

    Raises:
        MappingError: If the heading or a column that the map needs is not there; it names what
            was looked for and what stands there.
    """
    fields = {name: words for name, words in table_map.fields.items() if name not in given}
    start, anchor = _find_heading(grid, fields, table_map)
    end = _end_of_heading(grid.rows, start, anchor)
    block = grid.rows[start:end]
    first = end
    while first < len(grid.rows) and _is_numbering(grid.rows[first]):
        first += 1
    width = max(len(row) for row in block)
    found = _field_columns(block, fields)
    _check_fields(found, fields, table_map, grid, block)
    title = " / ".join(cell for row in grid.rows[:start] for cell in row if cell)
    values, refused, left_out = _value_columns(grid, block, first, found, title, table_map, given)
    headings = tuple(" / ".join(_path(block, index)) for index in range(width))
    return Layout(title, headings, first, width, found, values, refused, left_out)


def _find_heading(
    grid: Grid, fields: Mapping[str, tuple[str, ...]], table_map: TableMap
) -> tuple[int, int]:
    """Return the row in which the heading begins and the column that leads it."""
    lead = next(iter(fields), None)
    for number, row in enumerate(grid.rows[:SEARCHED]):
        for index, cell in enumerate(row):
            if not cell:
                continue
            if lead is not None and _names(cell) & set(fields[lead]):
                return number, index
            if lead is None and any(rule.fits(normal(cell)) for rule in table_map.values):
                return number, index
    looked = " or ".join(map(repr, fields[lead])) if lead else "a heading of [[values]]"
    shown = next((row for row in grid.rows if any(row)), ())
    raise MappingError(
        f"no heading {looked} ({lead or 'value'}) in the first {SEARCHED} rows; the map "
        f"{table_map.name} does not fit this table, whose first row reads "
        f"{', '.join(cell for cell in shown if cell)[:200]!r}",
        file=grid.file,
        sheet=grid.sheet or "",
    )


def _names(cell: str) -> set[str]:
    """Return the forms a heading may be looked for in; "38 Provinsi" is "provinsi", too."""
    parts = {normal(part) for part in (cell, *SEVERAL.split(cell))}
    return parts | {LEADING_COUNT.sub("", part) for part in parts}


def _end_of_heading(rows: Sequence[Sequence[str]], start: int, anchor: int) -> int:
    """Return the row after the last one of the heading."""
    end = start + 1
    while end < len(rows):
        row = rows[end]
        has_anchor = anchor < len(row) and row[anchor]
        filled = [cell for cell in row if cell]
        if has_anchor or not filled or not all(_is_heading_cell(cell) for cell in filled):
            break
        end += 1
    return end


def _is_heading_cell(cell: str) -> bool:
    text, _ = split_marks(cell, known=())
    if parse_printed_period(text) is not None:
        return True
    return not isinstance(cell, Numeric) and not NUMBER.fullmatch(text)


def _is_numbering(row: Sequence[str]) -> bool:
    """Tell whether a row only numbers the columns: (1) (2) (3)."""
    matches = [NUMBERING.fullmatch(cell) for cell in row if cell]
    numbers = [int(match[1]) for match in matches if match]
    return len(numbers) >= 2 and numbers == list(range(1, len(matches) + 1))


def _field_columns(
    block: Sequence[Sequence[str]], fields: Mapping[str, tuple[str, ...]]
) -> dict[str, int]:
    found: dict[str, int] = {}
    for name, words in fields.items():
        for word in words:
            columns = [
                index for row in block for index, cell in enumerate(row) if word in _names(cell)
            ]
            if columns:
                found[name] = columns[0]
                break
    return found


def _check_fields(
    found: Mapping[str, int],
    fields: Mapping[str, tuple[str, ...]],
    table_map: TableMap,
    grid: Grid,
    block: Sequence[Sequence[str]],
) -> None:
    for name, words in fields.items():
        if name in found or name in table_map.optional or name in table_map.constants:
            continue
        headings = [cell for row in block for cell in row if cell]
        raise MappingError(
            f"there is no column for {name}: the map {table_map.name} looks for "
            f"{' or '.join(map(repr, words))}; the headings are {', '.join(headings)[:300]}",
            file=grid.file,
            sheet=grid.sheet or "",
        )


def _value_columns(
    grid: Grid,
    block: Sequence[Sequence[str]],
    first: int,
    fields: Mapping[str, int],
    title: str,
    table_map: TableMap,
    given: Mapping[str, str],
) -> tuple[tuple[ValueColumn, ...], tuple[tuple[int, str], ...], tuple[int, ...]]:
    values: list[ValueColumn] = []
    refused: list[tuple[int, str]] = []
    left_out: list[int] = []
    has_period = "period" in fields or "period" in given or "period" in table_map.constants
    taken = set(fields.values())
    width = max(len(row) for row in block)
    for index in range(width):
        if index in taken or not any(index < len(row) and row[index] for row in grid.rows[first:]):
            continue
        path = _path(block, index)
        period, words, marks = _read_path(path)
        heading = " / ".join(path)
        rule = _rule(table_map, words or [title])
        if rule is not None and rule.skip:
            left_out.append(index)
        elif rule is not None and (period or has_period or "period" in rule.gives):
            values.append(ValueColumn(index, rule, heading, period, marks))
        elif table_map.skip_others:
            left_out.append(index)
        else:
            refused.append((index, _why(heading, rule, table_map)))
    if not values:
        headings = ", ".join(cell for row in block for cell in row if cell)
        raise MappingError(
            f"no column holds figures by the map {table_map.name}; the headings are "
            f"{headings[:300]!r}",
            file=grid.file,
            sheet=grid.sheet or "",
        )
    return tuple(values), tuple(refused), tuple(left_out)


def _rule(table_map: TableMap, headings: Sequence[str]) -> ValueRule | None:
    """Return the rule for headings, from the top: the nearest heading speaks first.

    The lowest heading is tried alone, then with the one above it, and so on; no phrase of a rule
    reaches over the border of two headings.
    """
    path = ""
    for heading in reversed(headings):
        path = f"{normal(heading)} ; {path}" if path else normal(heading)
        for rule in table_map.values:
            if rule.fits(path):
                return rule
    return None


def _why(heading: str, rule: ValueRule | None, table_map: TableMap) -> str:
    if rule is None:
        return (
            f"no rule of the map {table_map.name} fits the heading {heading!r}; add one to "
            "[[values]], or give what it lacks by --set"
        )
    return f"neither the heading {heading!r} nor a column names a period; give it by --period"


def _path(block: Sequence[Sequence[str]], index: int) -> list[str]:
    """Return the headings above a column, from the top, merged cells filled from the left."""
    path: list[str] = []
    for depth, row in enumerate(block):
        cell = row[index] if index < len(row) else ""
        below = any(index < len(r) and r[index] for r in block[depth + 1 :])
        if not cell and below:
            cell = _from_the_left(block, depth, index)
        if cell and (not path or path[-1] != cell):
            path.append(cell)
    return path


def _from_the_left(block: Sequence[Sequence[str]], depth: int, index: int) -> str:
    """Return the words of the merged heading that reaches to a cell; none where another begins."""
    for left in range(index, -1, -1):
        cell = block[depth][left] if left < len(block[depth]) else ""
        if cell:
            return cell
        if any(left < len(row) and row[left] for row in block[:depth]):
            return ""
    return ""


def _read_path(path: Sequence[str]) -> tuple[Period | None, list[str], tuple[str, ...]]:
    """Return the period that headings name, their other words, and the marks at them."""
    period: Period | None = None
    month: int | None = None
    words: list[str] = []
    marks: list[str] = []
    for cell in reversed(path):
        text, found = split_marks(cell, known=())
        marks.extend(found)
        named = parse_printed_period(text)
        if named is not None and period is None:
            period = named
        elif month_of(text) is not None and month is None:
            month = month_of(text)
        elif normal(text) not in {"tahun", "tahunan", "year", "annual"}:
            words.insert(0, text)
    if period is not None and month is not None and len(period.label) == 4:
        period = parse_period(f"{period.label}-{month:02}")
    return period, words, tuple(marks)
