"""A table to observations by a map: each figure one observation, each bad cell one refusal.

Place in the flow: grid + map -> claims; :mod:`kg.pipeline.tables` sends them to the gate.
Steps:

1. find the layout (:mod:`kg.mapping.table_layout`) and the number style of each column;
2. walk the rows: a row without any figure states nothing (a group's name, a footnote); of the
   others each cell gets its area, in all its versions, and its period;
3. the areas that have a figure for a period are the table's list of areas for that period: it
   decides between versions of a territory (domain rule C10);
4. read the numbers, number statements of the same key, give sheet, row and column as evidence.

Each figure cell ends as exactly one of mapped, empty and refused; rows and columns that the map
leaves out are counted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation

from kg.claims.dates import Period
from kg.claims.evidence import RowEvidence
from kg.claims.mint import short_hash
from kg.claims.records import Area, Observation, Record, Ref
from kg.errors import MappingError
from kg.mapping.areas import Gazetteer
from kg.mapping.figure_rules import AsOf
from kg.mapping.persons import person_named
from kg.mapping.places import choose_version
from kg.mapping.producers import Producers
from kg.mapping.table_cells import Counts, FigureCell, RefusedCell, TableCells, normal_mark
from kg.mapping.table_dimensions import Dimensions, ProducerNames, as_of, read_dimensions
from kg.mapping.table_layout import Layout, ValueColumn
from kg.mapping.table_maps import TableMap
from kg.mapping.table_numbers import Figure, check_size, column_style, parse_figure
from kg.sources.grids import Grid

__all__ = ["MappedCell", "RefusedCell", "TableResult", "map_table"]

VARYING = frozenset(
    "area area_code area_kind area_label period printed lower upper note origin speaker "
    "speaker_title as_of as_of_basis statement_number".split()
)
"""Fields that are not part of :class:`Dimensions`."""
EXTRAS = (
    "origin",
    "statement_number",
    "printed",
    "lower",
    "upper",
    "speaker",
    "speaker_title",
    "note",
)


@dataclass(frozen=True, slots=True)
class MappedCell:
    """A cell and what it states; ``records`` are what the table itself brings (a new area)."""

    cell: str
    row: int
    observation: Observation
    records: tuple[Record, ...]
    texts: tuple[str, ...]


@dataclass(slots=True)
class TableResult:
    """The outcome: cells mapped and refused; counts of what states nothing.

    ``repeated`` counts statements of a key that the table stated before.
    """

    layout: Layout
    counts: Counts
    mapped: list[MappedCell] = field(default_factory=list)
    refused: list[RefusedCell] = field(default_factory=list)
    repeated: int = 0


def map_table(
    grid: Grid,
    table_map: TableMap,
    *,
    gazetteer: Gazetteer,
    producers: Producers,
    source: str,
    given: Mapping[str, str] | None = None,
) -> TableResult:
    """Map a whole table.

    Args:
        grid: The table.
        table_map: The map.
        gazetteer: The areas that are known.
        producers: The producers that are known.
        source: Slug of the source.
        given: Fields that hold for the whole table, whatever map and columns say.

    Returns:
        The outcome of every cell, in the order of the table.

    Raises:
        MappingError: If the map does not fit the table's headings, or a given field is malformed.
    """
    return _Reading(grid, table_map, gazetteer, producers, source, dict(given or {})).run()


class _Reading:
    """One table being read; what repeats from row to row is looked up once."""

    def __init__(
        self,
        grid: Grid,
        table_map: TableMap,
        gazetteer: Gazetteer,
        producers: Producers,
        source: str,
        given: dict[str, str],
    ) -> None:
        self.grid, self.map, self.source, self.given = grid, table_map, source, given
        self.cells = TableCells(grid, table_map, gazetteer, given)
        self.layout = self.cells.layout
        self.producers = ProducerNames(producers)
        self.result = TableResult(self.layout, self.cells.counts)
        self.stated_in = Ref("source", source)
        self.dimensions: dict[tuple[object, ...], Dimensions | MappingError] = {}
        self.keys: Counter[tuple[str, ...]] = Counter()
        self.known_marks: set[str] = set()
        self.days: dict[tuple[str, int], AsOf | None] = {}
        present = {*self.layout.fields, *self.given, *table_map.constants}
        self.has_extras = not present.isdisjoint(EXTRAS)
        self.has_as_of = "as_of" in present
        self.columns = {c.index: grid.column(c.index) for c in self.layout.values}
        # columns that may differ from row to row and belong to the dimensions
        self.dimension_columns = [
            (name, index) for name, index in self.layout.fields.items() if name not in VARYING
        ]

    def run(self) -> TableResult:
        """Map every cell; return the outcome."""
        for index, reason in self.layout.refused:
            self.cells.refuse(MappingError(reason), self.layout.first - 1, index)
        figures = list(self.cells.walk())
        styles = {
            column.index: column_style(
                (row[column.index] for row in self.cells.data() if column.index < len(row)),
                self.map.numbers,
            )
            for column in self.layout.values
        }
        self.known_marks = {*self.map.marks, *self.cells.footnotes}
        for cell in figures:
            try:
                self._map(cell, styles[cell.column.index])
            except MappingError as error:
                index = self.layout.fields.get(error.column or "", cell.column.index)
                self.cells.refuse(error, cell.row, index)
        self.result.refused = sorted(self.cells.refused, key=lambda item: item.row)
        return self.result

    def _map(self, cell: FigureCell, style: str | None) -> None:
        row = cell.texts
        try:
            figure = parse_figure(
                cell.text,
                self.map.numbers,
                style=style,
                scale=cell.column.rule.scale,
                known_marks=self.known_marks,
            )
        except ValueError as error:
            raise MappingError(str(error)) from error
        if figure is None:
            self.result.counts.empty += 1
            return
        marks = cell.marks + figure.marks
        if marks:
            marks = tuple(dict.fromkeys(map(normal_mark, marks)))
        dimensions = self._dimensions(cell.column, row, marks)
        day = self._as_of(row, cell.period, dimensions)
        area = choose_version(cell.versions, self.cells.listed[cell.period.label], cell.period)
        observation = self._observation(cell, figure, marks, dimensions, day, area)
        minted: tuple[Record, ...] = (cell.minted,) if cell.minted else ()
        self.result.mapped.append(
            MappedCell(
                self.cells.cell_name(cell.row, cell.column.index),
                cell.row,
                observation,
                (*dimensions.minted, *minted),
                self.grid.rows[cell.row],
            )
        )

    def _dimensions(
        self, column: ValueColumn, row: tuple[str, ...], marks: tuple[str, ...]
    ) -> Dimensions:
        words = [row[i] if i < len(row) else "" for _, i in self.dimension_columns]
        key = (column.index, marks, *words)
        found = self.dimensions.get(key)
        if found is None:
            given = {**self.map.constants}
            named = zip((name for name, _ in self.dimension_columns), words, strict=True)
            given.update({name: word for name, word in named if word})
            given.update(column.rule.gives)
            for mark in marks:
                given.update(self.map.marks.get(mark, {}))
            given.update(self.given)
            try:
                found = read_dimensions(given, self.map, self.producers)
            except MappingError as error:
                found = error
            self.dimensions[key] = found
        if isinstance(found, MappingError):
            raise MappingError(found.message, column=found.column)
        return found

    def _as_of(self, row: tuple[str, ...], period: Period, dimensions: Dimensions) -> AsOf | None:
        if not self.has_as_of:
            key = (period.label, id(dimensions))  # kept in self.dimensions
            if key not in self.days:
                self.days[key] = as_of({}, period, dimensions)
            return self.days[key]
        named = {name: self.cells.word(name, row) for name in ("as_of", "as_of_basis")}
        return as_of(named, period, dimensions)

    def _observation(
        self,
        cell: FigureCell,
        figure: Figure,
        marks: tuple[str, ...],
        dimensions: Dimensions,
        day: AsOf | None,
        area: Area,
    ) -> Observation:
        row = cell.texts
        extra = self._extras(row) if self.has_extras else {}
        told = extra.get("statement_number")
        lower = _number(extra, "lower", figure.lower)
        upper = _number(extra, "upper", figure.upper)
        speaker = extra.get("speaker")
        key = (
            self.source, extra.get("origin", ""), area.slug, cell.period.slug,
            dimensions.indicator, dimensions.supply, dimensions.method, dimensions.status,
            dimensions.producer.slug, dimensions.vintage,
        )  # fmt: skip
        number = self.keys[key] + 1
        place = self.columns[cell.column.index]
        observation = Observation(
            slug=f"{area.slug}-{cell.period.slug}-{dimensions.indicator}-"
            f"{short_hash(*key, str(number))}",
            area=Ref("area", area.slug),
            period=cell.period,
            indicator=dimensions.indicator,
            supply=dimensions.supply,
            method=dimensions.method,
            status=dimensions.status,
            producer=dimensions.producer,
            vintage=dimensions.vintage,
            statement_number=_positive(told) if told else number,
            value=figure.value,
            printed=extra.get("printed") or figure.printed,
            lower=lower,
            upper=upper,
            unit=dimensions.unit,
            stated_in=self.stated_in,
            evidence=(
                RowEvidence(
                    self.source, self.grid.file, cell.row, sheet=self.grid.sheet, column=place
                ),
            ),
            denominator=dimensions.denominator,
            as_of=day.day if day else None,
            as_of_basis=day.basis if day else None,
            approximate=dimensions.approximate or figure.approximate,
            capped=dimensions.capped,
            plan=dimensions.plan,
            speaker=person_named(speaker) if speaker else None,
            speaker_title=extra.get("speaker_title") if speaker else None,
            note=self._note(marks, extra.get("note")),
        )
        self.keys[key] = number
        if number > 1:
            self.result.repeated += 1
        return observation

    def _extras(self, row: tuple[str, ...]) -> dict[str, str]:
        """Return the fields of a row that are no dimensions and are not empty."""
        words = {name: self.cells.word(name, row) for name in EXTRAS}
        return {name: word for name, word in words.items() if word}

    def _note(self, marks: tuple[str, ...], note: str | None) -> str | None:
        """Return the row's note and what the marks say, by the foot of the table or the map."""
        if not marks:
            return note
        parts = [note] if note else []
        for mark in marks:
            told = self.cells.footnotes.get(mark) or self.map.marks.get(mark, {}).get("note")
            parts.append(f"marked {mark} in the table" + (f": {told}" if told else ""))
        return "; ".join(parts)


def _number(extra: Mapping[str, str], name: str, otherwise: Decimal) -> Decimal:
    if name not in extra:
        return otherwise
    try:
        number = Decimal(extra[name])
        check_size(number, extra[name])
    except (InvalidOperation, ValueError) as error:
        raise MappingError(f"{extra[name][:60]!r} is no number", column=name) from error
    return number


def _positive(word: str) -> int:
    if not word.isdecimal() or int(word) < 1:
        raise MappingError(f"{word!r} is no number from 1", column="statement_number")
    return int(word)
