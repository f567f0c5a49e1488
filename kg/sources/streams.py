"""Tables read row by row: text files of any size in constant memory, workbooks in little.

Place in the flow: first, for what passes a table through instead of importing it. A CSV or TSV file
is read twice: once to find out its encoding, once for its rows. Cells come out as they stand, with
their outer white space. Of a workbook the packed file and its table of texts are in memory. Other
tables are read whole, within the bounds of their readers.
"""

from __future__ import annotations

import codecs
import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from kg.errors import SourceError
from kg.sources.decoding import MARKS
from kg.sources.delimited import SEPARATOR_LINE, guess_separator
from kg.sources.grids import read_grid
from kg.sources.workbooks import open_sheet

__all__ = ["Stream", "open_table"]

TEXT = frozenset({".csv", ".tsv", ".txt"})
WORKBOOK = frozenset({".xlsx", ".xlsm"})
CHUNK = 1 << 20
SAMPLE = 200_000
FALLBACK = "windows-1252"


@dataclass(frozen=True, slots=True)
class Stream:
    """A table: its headings, and its rows with the line where each ends.

    Attributes:
        file: Its name.
        headings: The first row that is not empty.
        rows: The others, the empty ones left out; read once.
        separator: Between cells; a comma where the file has none.
        notes: What had to be decided to read the file at all.
    """

    file: str
    headings: tuple[str, ...]
    rows: Iterator[tuple[int, tuple[str, ...]]]
    separator: str = ","
    notes: tuple[str, ...] = ()


def open_table(
    path: Path,
    *,
    sheet: str | None = None,
    encoding: str | None = None,
    separator: str | None = None,
) -> Stream:
    """Open a table.

    Args:
        path: A file as :func:`kg.sources.grids.read_grid` takes it.
        sheet: The sheet of a workbook.
        encoding: The encoding of a text file; found out when None.
        separator: What stands between the cells of a text file; found out when None.

    Returns:
        The table; its rows raise SourceError, too, where the file breaks off.

    Raises:
        SourceError: If there is no such file, it is empty, or not what its ending says.
    """
    if path.suffix.lower() in TEXT:
        if sheet is not None:
            raise SourceError("a text file has no sheets; leave --sheet out", file=path.name)
        return _open_text(path, encoding, separator)
    if path.suffix.lower() in WORKBOOK:
        opened = open_sheet(path, sheet=sheet)
        cells, notes = opened.rows, opened.notes
    else:
        grid = read_grid(path, sheet=sheet, encoding=encoding, separator=separator)
        cells, notes = iter(grid.rows), grid.notes
    rows = ((number, row) for number, row in enumerate(cells, 1) if any(row))
    first = next(rows, None)
    if first is None:
        raise SourceError("the table is empty", file=path.name)
    return Stream(path.name, first[1], rows, notes=notes)


def _open_text(path: Path, encoding: str | None, separator: str | None) -> Stream:
    try:
        chosen, notes = _encoding(path, encoding)
        file = path.open(encoding=chosen, newline="")
    except LookupError as error:
        raise SourceError(
            f"{encoding!r} is no encoding that Python knows", file=path.name
        ) from error
    except OSError as error:
        raise SourceError(error.strerror or "cannot be read", file=str(path)) from error
    try:
        sample = file.read(SAMPLE)
    except UnicodeDecodeError as error:
        file.close()
        raise _undecodable(path, chosen, error) from error
    head = SEPARATOR_LINE.match(sample)
    mark = separator or (head[1] if head else guess_separator(sample))
    file.seek(0)
    if head:
        file.readline()
    rows = _rows(file, mark, path, chosen, start=2 if head else 1)
    first = next(rows, None)
    if first is None:
        raise SourceError("the file is empty", file=path.name)
    headings = tuple(cell.strip() for cell in first[1])
    return Stream(path.name, headings, rows, mark, notes)


def _rows(
    file: TextIO, separator: str, path: Path, encoding: str, *, start: int
) -> Iterator[tuple[int, tuple[str, ...]]]:
    with file:
        try:
            reader = csv.reader(file, delimiter=separator, strict=True)
        except TypeError as error:
            raise SourceError(
                f"the separator must be one character, not {separator!r}", file=path.name
            ) from error
        try:
            for cells in reader:
                if any(cell.strip() for cell in cells):
                    yield reader.line_num + start - 1, tuple(cells)
        except csv.Error as error:
            line = reader.line_num + start - 1
            raise SourceError(
                f"the table breaks off: {error}", file=path.name, line=line
            ) from error
        except UnicodeDecodeError as error:
            raise _undecodable(path, encoding, error) from error


def _encoding(path: Path, given: str | None) -> tuple[str, tuple[str, ...]]:
    """Return the encoding of a file, and a note where it had to be assumed."""
    with path.open("rb") as file:
        start = file.read(4096)
        for mark, known in MARKS:
            if start.startswith(mark):
                return known, ()
        if given is not None:
            codecs.lookup(given)
            return given, ()
        if not start:
            raise SourceError("the file is empty", file=path.name)
        if b"\0" in start:
            raise SourceError("this is no text file; save the table as CSV or XLSX", file=path.name)
        decoder = codecs.getincrementaldecoder("utf-8")()
        chunk = start
        try:
            while chunk:
                decoder.decode(chunk)
                chunk = file.read(CHUNK)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            note = "the bytes are not UTF-8; they were read as Windows-1252"
            return FALLBACK, (note,)
    return "utf-8", ()


def _undecodable(path: Path, encoding: str, error: UnicodeDecodeError) -> SourceError:
    byte = error.object[error.start]
    return SourceError(
        f"byte {byte:#04x} is not {encoding}; save the file as UTF-8, or name its encoding "
        "(--encoding)",
        file=path.name,
    )
