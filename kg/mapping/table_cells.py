"""The rows of a table to cells whose area and period are known.

Place in the flow: between :mod:`kg.mapping.table_layout` and :mod:`kg.mapping.table_rows`. A row
without any figure states nothing: it is an area for which the table has none, a group's name, or a
footnote. The areas that have a figure for a period are the table's list of areas for that period.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from kg.claims.dates import Period
from kg.claims.records import Area
from kg.errors import MappingError
from kg.mapping.areas import Gazetteer
from kg.mapping.table_areas import AreaNames
from kg.mapping.table_layout import ValueColumn, find_layout
from kg.mapping.table_maps import TableMap, normal
from kg.mapping.table_numbers import EMPTY, split_marks
from kg.mapping.table_periods import parse_printed_period
from kg.sources.grids import Grid, column_letter

__all__ = ["Counts", "FigureCell", "RefusedCell", "TableCells", "normal_mark"]

FOOTNOTE = re.compile(
    r"(?:(?:catatan|keterangan|notes?|remarks?)\s*:?\s*)?(\*+\)?|\(?\d{1,2}\)|\(?[a-z]\)|[⁰¹²³⁴-⁹]+\)?)\s*(\S.*)",
    re.IGNORECASE,
)
SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁾", "0123456789)")


@dataclass(frozen=True, slots=True)
class RefusedCell:
    """A cell (or a whole column) that cannot be read, why, and its row as it stands."""

    error: MappingError
    cell: str
    row: int
    texts: tuple[str, ...]


@dataclass(slots=True)
class Counts:
    """Cells without a figure, and rows: of data, left out by the map, of mere text."""

    empty: int = 0
    rows: int = 0
    left_out_rows: int = 0
    text_rows: int = 0


@dataclass(frozen=True, slots=True)
class FigureCell:
    """A figure cell whose place is known: row and column from 0, areas in all versions.

    ``texts`` is its row, merged cells filled.
    """

    row: int
    texts: tuple[str, ...]
    column: ValueColumn
    text: str
    versions: tuple[Area, ...]
    minted: Area | None
    period: Period
    marks: tuple[str, ...]


class TableCells:
    """A table being walked; what repeats from row to row is looked up once.

    ``listed`` holds the codes of the areas that have a figure, by period; it, ``footnotes`` and
    ``counts`` are whole when :meth:`walk` has come to its end.
    """

    def __init__(
        self, grid: Grid, table_map: TableMap, gazetteer: Gazetteer, given: Mapping[str, str]
    ) -> None:
        self.grid, self.map, self.given = grid, table_map, given
        self.layout = find_layout(grid, table_map, given)
        self.columns = dict(self.layout.fields)
        self.present = {*self.columns, *given, *table_map.constants}
        self.names = AreaNames(gazetteer, table_map.areas)
        self.areas: dict[tuple[str, str], tuple[Area, ...] | MappingError] = {}
        self.listed: defaultdict[str, set[str]] = defaultdict(set)
        self.footnotes: dict[str, str] = {}
        self.refused: list[RefusedCell] = []
        self.counts = Counts()

    def data(self) -> Iterator[tuple[str, ...]]:
        """Yield the rows below the heading."""
        yield from self.grid.rows[self.layout.first :]

    def walk(self) -> Iterator[FigureCell]:
        """Yield the figure cells; note footnotes, count rows and refuse what has no place."""
        last: dict[str, str] = {}
        for number, raw in enumerate(self.data(), start=self.layout.first):
            if not any(raw):
                continue
            row = self._filled(raw, last)
            figures = [c for c in self.layout.values if c.index < len(raw) and raw[c.index]]
            if not any(raw[column.index].casefold() not in EMPTY for column in figures):
                if self._is_area(row):
                    self.counts.rows += 1
                    self.counts.empty += len(self.layout.values)
                else:
                    self._take_footnote(raw)
                continue
            self.counts.rows += 1
            if any(raw[self.layout.width :]):
                self.refuse(
                    MappingError(
                        f"the row has {len(raw)} cells where the heading has {self.layout.width}: "
                        "put cells that hold the separator between quotation marks"
                    ),
                    number,
                    self.layout.width,
                )
                continue
            yield from self._cells_of(number, row, figures)

    def _filled(self, raw: tuple[str, ...], last: dict[str, str]) -> tuple[str, ...]:
        """Return a row with merged cells filled from above."""
        if not self.map.fill_down:
            return raw
        row = list(raw)
        for name in self.map.fill_down:
            index = self.columns.get(name)
            if index is None or index >= len(row):
                continue
            if row[index]:
                last[name] = row[index]
            else:
                row[index] = last.get(name, "")
        return tuple(row)

    def _cells_of(
        self, number: int, row: tuple[str, ...], figures: list[ValueColumn]
    ) -> Iterator[FigureCell]:
        name, marks = _split(self.word("area", row))
        if self._is_left_out(name):
            self.counts.left_out_rows += 1
            return
        try:
            versions, minted = self._area(name, row)
            period, period_marks = self._period(row)
        except MappingError as error:
            self.refuse(error, number, self.columns.get(error.column or "", figures[0].index))
            return
        self.counts.empty += len(self.layout.values) - len(figures)
        for column in figures:
            text = row[column.index]
            own = period or column.period
            if own is None:
                missing = MappingError("nothing tells the period; give it by --period")
                self.refuse(missing, number, column.index)
                continue
            if text.casefold() not in EMPTY:
                self.listed[own.label].add(versions[0].bps_code or versions[0].slug)
            own_marks = (*marks, *period_marks, *column.marks)
            yield FigureCell(number, row, column, text, versions, minted, own, own_marks)

    def word(self, name: str, row: tuple[str, ...]) -> str:
        """Return a field of a row: the command line's word, the cell, or the map's constant."""
        if name not in self.present:
            return ""
        if name in self.given:
            return self.given[name]
        index = self.columns.get(name)
        word = row[index] if index is not None and index < len(row) else ""
        return word or self.map.constants.get(name, "")

    def _is_left_out(self, name: str) -> bool:
        areas = self.map.areas
        if not areas.leave_out and not areas.only:
            return False
        word = normal(name)
        return word in areas.leave_out or bool(areas.only and word not in areas.only)

    def _is_area(self, row: tuple[str, ...]) -> bool:
        name, _ = _split(self.word("area", row))
        try:
            self._area(name, row)
        except MappingError:
            return False
        return True

    def _area(self, name: str, row: tuple[str, ...]) -> tuple[tuple[Area, ...], Area | None]:
        code = self.word("area_code", row)
        key = (name, code)
        if key not in self.areas:
            try:
                self.areas[key] = self._find_area(name, code, row)
            except MappingError as error:
                self.areas[key] = error
        found = self.areas[key]
        if isinstance(found, MappingError):
            raise MappingError(found.message, column="area")
        minted = None if found[0].slug in self.names.gazetteer.by_slug else found[0]
        return found, minted

    def _find_area(self, name: str, code: str, row: tuple[str, ...]) -> tuple[Area, ...]:
        if not name and not code:
            raise MappingError("the row names no area")
        word = self.map.codes.get("area", {}).get(normal(name), name)
        label, kind = self.word("area_label", row), self.word("area_kind", row)
        if minted := self.names.mint(word, label, kind):
            return (minted,)
        return self.names.find(word, code)

    def _period(self, row: tuple[str, ...]) -> tuple[Period | None, tuple[str, ...]]:
        """Return the period that a row names, if it has a column for it, and the marks at it."""
        word = self.word("period", row)
        if not word:
            return None, ()
        text, marks = _split(word)
        period = parse_printed_period(text)
        if period is None:
            raise MappingError(
                f"{word!r} is no period; write 2019, 2019-10, 2019-Q3, Oktober 2019 or the like",
                column="period",
            )
        return period, marks

    def _take_footnote(self, raw: tuple[str, ...]) -> None:
        text = next(cell for cell in raw if cell)
        self.counts.text_rows += 1
        if match := FOOTNOTE.fullmatch(text):
            self.footnotes.setdefault(normal_mark(match[1]), match[2][:200])

    def cell_name(self, row: int, column: int) -> str:
        """Return what a cell is called (``D7``); row and column count from 0."""
        if self.grid.keyed:
            return f"{self.grid.column(column)} of record {row}"
        return f"{column_letter(column)}{row + 1}"

    def refuse(self, error: MappingError, row: int, column: int) -> None:
        """Keep a refusal with the place of the cell."""
        name = self.cell_name(row, min(column, max(self.layout.width, 1)))
        texts = self.grid.rows[row] if row < len(self.grid.rows) else ()
        placed = MappingError(
            error.message,
            file=self.grid.file,
            row=row,
            column=error.column,
            sheet=self.grid.sheet or "",
            cell=name,
        )
        self.refused.append(RefusedCell(placed, name, row, texts))


@lru_cache(maxsize=4096)
def _split(text: str) -> tuple[str, tuple[str, ...]]:
    """Return a name or period and the marks at it; the same ones stand in many rows."""
    return split_marks(text, known=())


def normal_mark(mark: str) -> str:
    """Return the form of a footnote mark by which cells and foot are joined: "1)", "*".

    Example:
        >>> normal_mark("¹"), normal_mark("(1)"), normal_mark("*)")
        ('1)', '1)', '*')
    """
    plain = mark.translate(SUPERSCRIPTS).strip("()")
    is_letter = plain.isalpha()
    return f"{plain})" if plain.isdigit() or (is_letter and mark.endswith(")")) else plain
