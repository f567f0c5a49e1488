"""Reads CSV tables row by row, keeping file and row number.

Place in the flow: first. A row comes out as text cells by heading, nothing interpreted. The file
as a whole must be a UTF-8 CSV with the headings asked for, each once; a single row with too many
or too few cells is a :class:`BadRow`, so that one bad row never ends a run.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.errors import SourceError

__all__ = ["BadRow", "Row", "read_headings", "read_table", "row_text"]


@dataclass(frozen=True, slots=True)
class Row:
    """A data row: ``number`` counts from 1, ``line`` is where it starts in the file."""

    file: str
    number: int
    line: int
    cells: dict[str, str]

    def __getitem__(self, heading: str) -> str:
        """Return the cell under a heading, without surrounding white space."""
        return self.cells[heading]


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that does not fit the headings: its raw cells and why."""

    file: str
    number: int
    line: int
    raw: tuple[str, ...]
    reason: str


def read_headings(path: Path) -> list[str]:
    """Return the headings of a CSV file.

    Raises:
        SourceError: If the file is empty or not UTF-8.
    """
    with _decoded(path) as lines:
        return next(iter(_parse(lines, path.name)))[1]


def read_table(path: Path, required: Sequence[str]) -> Iterator[Row | BadRow]:
    """Read a CSV table.

    Args:
        path: The file: UTF-8 (a byte-order mark is dropped), comma-separated, RFC 4180.
        required: Headings that must be there; others are kept too.

    Yields:
        The data rows in order; rows of blanks only are skipped but counted.

    Raises:
        SourceError: If the file is empty, is not UTF-8, has an unclosed quotation mark, or lacks
            or repeats a heading; with line and column where known.
    """
    with _decoded(path) as lines:
        parsed = _parse(lines, path.name)
        _, headings = next(parsed)
        _check_headings(headings, required, path.name)
        for number, (line, cells) in enumerate(parsed, start=1):
            if not any(cell.strip() for cell in cells):
                continue
            if len(cells) != len(headings):
                reason = (
                    f"has {len(cells)} cells where the heading has {len(headings)}: "
                    "put cells that hold a comma between quotation marks"
                )
                yield BadRow(path.name, number, line, tuple(cells), reason)
                continue
            values = {h: c.strip() for h, c in zip(headings, cells, strict=True)}
            yield Row(path.name, number, line, values)


def row_text(headings: Sequence[str], cells: Sequence[str]) -> str:
    """Return headings and one row as CSV text, ready to be mended and loaded again."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(headings)
    writer.writerow(cells)
    return buffer.getvalue()


class _decoded:  # noqa: N801 - a context manager read like a function
    """The lines of a file decoded as UTF-8; a wrong byte becomes a SourceError with its place."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __enter__(self) -> Iterator[str]:
        try:
            data = self.path.read_bytes()
        except OSError as error:
            raise SourceError(error.strerror or "cannot be read", file=str(self.path)) from error
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            before = data[: error.start]
            column = error.start - (before.rfind(b"\n") + 1) + 1
            raise SourceError(
                f"byte {data[error.start]:#04x} is not UTF-8; save the file as UTF-8",
                file=self.path.name,
                line=before.count(b"\n") + 1,
                column=column,
            ) from error
        return iter(io.StringIO(text, newline=""))

    def __exit__(self, *_: object) -> None:
        return None


def _parse(lines: Iterator[str], name: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(lines, strict=True)
    start = 1
    try:
        for cells in reader:
            yield start, cells
            start = reader.line_num + 1
    except csv.Error as error:
        raise SourceError(f"the table breaks off: {error}", file=name, line=start) from error
    if start == 1:
        raise SourceError("the file is empty; a heading row is needed", file=name)


def _check_headings(headings: list[str], required: Sequence[str], name: str) -> None:
    missing = [heading for heading in required if heading not in headings]
    if missing:
        raise SourceError(
            f"the heading row lacks {', '.join(missing)}; it must hold {', '.join(required)}",
            file=name,
            line=1,
        )
    for index, heading in enumerate(headings):
        if heading in headings[:index]:
            raise SourceError(
                f"the heading {heading!r} stands twice", file=name, line=1, column=index + 1
            )
