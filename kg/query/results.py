"""Typed rows for Python users: the answer of a SELECT, each cell an RDF term.

Made from SPARQL JSON results, the one format that keeps datatype and language of every cell.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TYPE_CHECKING, overload

from pyoxigraph import (
    BlankNode,
    Literal,
    NamedNode,
    QueryResultsFormat,
    QuerySolutions,
    Triple,
    parse_query_results,
)

from kg.errors import ConfigError, ResultFormatError
from kg.namespaces import PREFIXES

if TYPE_CHECKING:
    import pandas as pd  # type: ignore[import-untyped]

__all__ = ["Cell", "PythonValue", "Row", "Rows", "python_value"]

Cell = NamedNode | BlankNode | Literal | Triple | None
PythonValue = str | int | float | bool | Decimal | date | datetime | None

_SHOWN_ROWS = 50
_XSD = PREFIXES["xsd"]


def _boolean(text: str) -> bool:
    return {"true": True, "1": True, "false": False, "0": False}[text]


_CONVERTERS: dict[str, Callable[[str], PythonValue]] = {
    _XSD + "boolean": _boolean,
    _XSD + "date": date.fromisoformat,
    _XSD + "dateTime": datetime.fromisoformat,
    _XSD + "decimal": Decimal,
    _XSD + "double": float,
    _XSD + "float": float,
    _XSD + "integer": int,
    _XSD + "nonNegativeInteger": int,
    _XSD + "positiveInteger": int,
}


def python_value(term: Cell) -> PythonValue:
    """Return the Python value of a cell.

    Args:
        term: A term, or None for an unbound cell.

    Returns:
        Numbers, booleans, dates by datatype; text for other literals and for those whose lexical
        form is not of their datatype; the IRI for IRIs.
    """
    if term is None:
        return None
    if isinstance(term, NamedNode):
        return term.value
    if not isinstance(term, Literal):
        return str(term)
    convert = _CONVERTERS.get(term.datatype.value)
    if convert is None:
        return term.value
    try:
        return convert(term.value)
    except (ValueError, KeyError, InvalidOperation):
        return term.value


@dataclass(frozen=True, slots=True)
class Row:
    """One row: by position, by column name, or as Python values."""

    columns: tuple[str, ...]
    cells: tuple[Cell, ...]

    def __getitem__(self, key: int | str) -> Cell:
        if isinstance(key, int):
            return self.cells[key]
        try:
            return self.cells[self.columns.index(key)]
        except ValueError:
            raise KeyError(f"no column '{key}'; there are {', '.join(self.columns)}") from None

    def __iter__(self) -> Iterator[Cell]:
        return iter(self.cells)

    def __len__(self) -> int:
        return len(self.cells)

    def python(self) -> dict[str, PythonValue]:
        """Return the row as Python values by column."""
        return {
            name: python_value(cell) for name, cell in zip(self.columns, self.cells, strict=True)
        }


@dataclass(frozen=True, slots=True)
class Rows(Sequence[Row]):
    """The rows of an answer and their columns."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]

    @classmethod
    def from_json(cls, source: bytes | Path) -> Rows:
        """Read SPARQL JSON results of a SELECT.

        Args:
            source: The results, or the file that holds them.

        Returns:
            The rows, in the order of the answer.

        Raises:
            ResultFormatError: If it is not the JSON result of a SELECT.
        """
        data = source.read_bytes() if isinstance(source, Path) else source
        try:
            results = parse_query_results(data, format=QueryResultsFormat.JSON)
            if not isinstance(results, QuerySolutions):
                raise ResultFormatError("the answer of an ASK has no rows", allowed=("select",))
            columns = tuple(variable.value for variable in results.variables)
            rows = tuple(
                Row(columns, tuple(solution[name] for name in columns)) for solution in results
            )
        except (SyntaxError, ValueError) as error:
            raise ResultFormatError(f"these are not SPARQL JSON results: {error}") from error
        return cls(columns, rows)

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> Rows: ...
    def __getitem__(self, index: int | slice) -> Row | Rows:
        if isinstance(index, slice):
            return Rows(self.columns, self.rows[index])
        return self.rows[index]

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)

    def python(self) -> list[Mapping[str, PythonValue]]:
        """Return all rows as Python values by column."""
        return [row.python() for row in self.rows]

    def to_pandas(self) -> pd.DataFrame:
        """Return a data frame of Python values, one column for each variable.

        Raises:
            ConfigError: If pandas is not installed.
        """
        try:
            import pandas as pd
        except ImportError as error:
            raise ConfigError(
                "to_pandas() needs pandas: install it with pip install 'terang[pandas]'"
            ) from error
        values = [[python_value(cell) for cell in row] for row in self.rows]
        return pd.DataFrame(values, columns=list(self.columns))

    def _repr_html_(self) -> str:
        """Return a table for notebooks; everything from the graph is escaped, nothing is a link."""
        from html import escape

        head = "".join(f"<th>{escape(name)}</th>" for name in self.columns)
        body = "".join(
            "<tr>" + "".join(f"<td>{escape(_shown(cell))}</td>" for cell in row) + "</tr>"
            for row in self.rows[:_SHOWN_ROWS]
        )
        more = len(self.rows) - _SHOWN_ROWS
        note = f"<p>{more} more rows</p>" if more > 0 else ""
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{note}"


def _shown(cell: Cell) -> str:
    return "" if cell is None else str(python_value(cell))
