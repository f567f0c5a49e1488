"""XLSX workbooks, read row by row and within bounds.

Place in the flow: first. Steps:

1. look at the parts of the file before anything is unpacked: a workbook that would unpack to more
   than 300 MiB, or to more than 200 times its size, is refused, and so is one whose parts declare
   entities;
2. choose the sheet;
3. read it with openpyxl in read-only mode. A number comes out in digits, with the decimals that its
   format shows and multiplied by 100 where the format is a percentage. Where a sheet holds
   formulas, it is read twice: results as the program that saved it stored them, and formulas
   without a stored result as such.

Merged cells hold their content in the first cell only; the map fills headings to the right and
named columns down.
"""

from __future__ import annotations

import io
import re
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any

from kg.errors import SourceError
from kg.sources.grids import COLUMN_LIMIT, ROW_LIMIT, Formula, Grid, Numeric, read_bytes

__all__ = ["Sheet", "open_sheet", "read_workbook"]

UNPACKED_LIMIT = 300 * 2**20
GROWTH_LIMIT = 200
SMALL = 10 * 2**20
"""Below this, growth does not matter: a sheet of equal cells is packed very small."""
CELL_LIMIT = 20_000_000
OLD_FORMAT = b"\xd0\xcf\x11\xe0"
ENTITIES = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
FORMULA = re.compile(rb"<(?:\w+:)?f[ />]")
DECIMALS = re.compile(r"[#0,]*0(?:\.(0+))?(%?)(?:_.)*")
DAMAGED = (
    zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, ArithmeticError, AttributeError,
    EOFError, LookupError, NotImplementedError, OSError, RuntimeError, SyntaxError, TypeError,
    ValueError,
)  # fmt: skip
"""What zipfile, the XML parser and openpyxl raise on a damaged file."""
DIGITS = 15
"""Digits that a spreadsheet keeps of a number; more are an artefact of binary fractions."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its rows come as they are read, once, and raise SourceError where it is damaged.

    ``sha256`` is of the file's bytes; ``notes`` say what had to be chosen.
    """

    name: str
    sha256: str
    rows: Iterator[tuple[str, ...]]
    notes: tuple[str, ...] = ()


def read_workbook(path: Path, *, sheet: str | None = None) -> Grid:
    """Read one sheet whole.

    Args:
        path: The file.
        sheet: The name of the sheet; None: the only one, or the first that is visible.

    Returns:
        The sheet's cells.

    Raises:
        SourceError: If the file is no workbook, is protected by a password, would grow too much,
            or has no such sheet.
    """
    opened = open_sheet(path, sheet=sheet)
    grid = tuple(opened.rows)
    if not any(any(row) for row in grid):
        raise SourceError(f"the sheet {opened.name!r} is empty", file=path.name)
    return Grid(path.name, opened.name, opened.sha256, grid, notes=opened.notes)


def open_sheet(path: Path, *, sheet: str | None = None) -> Sheet:
    """Open one sheet, to be read row by row; see :func:`read_workbook`.

    In memory are the file as it is packed, and the workbook's table of different texts.
    """
    import openpyxl
    from openpyxl.utils.exceptions import InvalidFileException

    data, digest = read_bytes(path)
    if data.startswith(OLD_FORMAT):
        raise SourceError(
            "this is an old XLS file or a workbook under a password; save it as XLSX without one",
            file=path.name,
        )
    has_formulas = _check_parts(data, path.name)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # styles and extensions that openpyxl does not read
            values = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
            name, notes = _choose(values, sheet, path.name)
            rows = values[name]
            if has_formulas:
                formulas = openpyxl.load_workbook(io.BytesIO(data), read_only=True)
                read = _rows_with_formulas(rows, formulas[name], path.name)
            else:
                read = _rows(rows, path.name)
    except SourceError:
        raise
    except (InvalidFileException, *DAMAGED) as error:
        raise _damaged(error, path.name) from error
    return Sheet(name, digest, _guarded(read, path.name), notes)


def _guarded(rows: Iterator[tuple[str, ...]], file: str) -> Iterator[tuple[str, ...]]:
    """Yield rows; what a damaged file raises on the way becomes a SourceError."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            yield from rows
        except SourceError:
            raise
        except DAMAGED as error:
            raise _damaged(error, file) from error


def _damaged(error: Exception, file: str) -> SourceError:
    return SourceError(
        f"the workbook is damaged or no XLSX ({type(error).__name__}: {error}); open it in a "
        "spreadsheet program and save it again",
        file=file,
    )


def _check_parts(data: bytes, name: str) -> bool:
    """Check how far the file would grow; tell whether a sheet holds formulas.

    Unpacking never yields more than the sizes declared here: zipfile stops at them.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            size = sum(info.file_size for info in parts.infolist())
            if size > UNPACKED_LIMIT or (size > SMALL and size > GROWTH_LIMIT * len(data)):
                raise SourceError(
                    f"the workbook would unpack to {size / 2**20:,.0f} MiB from "
                    f"{len(data) / 2**20:,.1f}; save the sheet alone, as CSV",
                    file=name,
                )
            return _scan(parts, name)
    except DAMAGED as error:
        raise SourceError(f"this is no XLSX workbook: {error}", file=name) from error


def _scan(parts: zipfile.ZipFile, name: str) -> bool:
    has_formulas = False
    for info in parts.infolist():
        if not info.filename.endswith((".xml", ".rels")):
            continue
        is_sheet = info.filename.startswith("xl/worksheets/")
        with parts.open(info) as stream:
            tail = b""
            while chunk := stream.read(1 << 20):
                piece = tail + chunk
                if ENTITIES.search(piece):
                    raise SourceError(
                        f"the part {info.filename} declares entities, which no spreadsheet "
                        "program writes",
                        file=name,
                    )
                has_formulas = has_formulas or (is_sheet and bool(FORMULA.search(piece)))
                tail = chunk[-16:]
    return has_formulas


def _choose(book: Any, sheet: str | None, file: str) -> tuple[str, tuple[str, ...]]:
    """Return the name of the sheet, and a note when it had to be chosen."""
    names = [one.title for one in book.worksheets]
    if sheet is not None:
        if sheet in names:
            return sheet, ()
        raise SourceError(
            f"there is no sheet {sheet!r}; there are {', '.join(map(repr, names))}", file=file
        )
    visible = [one.title for one in book.worksheets if one.sheet_state == "visible"]
    if not visible:
        raise SourceError("the workbook has no visible sheet; name one by --sheet", file=file)
    if len(visible) == 1:
        return visible[0], ()
    note = f"of {len(visible)} sheets the first, {visible[0]!r}, was read; name another by --sheet"
    return visible[0], (note,)


def _rows(sheet: Any, file: str) -> Iterator[tuple[str, ...]]:
    sheet.reset_dimensions()  # what the file says of its own extent may be wrong
    cells = 0
    for number, row in enumerate(sheet.iter_rows(), start=1):
        cells += len(row)
        _check_extent(number, len(row), cells, file)
        yield tuple([_text(cell.value, cell) for cell in row])


def _rows_with_formulas(sheet: Any, formulas: Any, file: str) -> Iterator[tuple[str, ...]]:
    for part in (sheet, formulas):
        part.reset_dimensions()
    cells = 0
    pairs = zip(sheet.iter_rows(), formulas.iter_rows(), strict=True)
    for number, (row, written) in enumerate(pairs, start=1):
        cells += len(row)
        _check_extent(number, len(row), cells, file)
        yield tuple(
            [
                Formula(str(said.value)) if cell.value is None and said.value is not None
                else _text(cell.value, cell)
                for cell, said in zip(row, written, strict=True)
            ]
        )  # fmt: skip


def _check_extent(row: int, width: int, cells: int, file: str) -> None:
    if row > ROW_LIMIT or width > COLUMN_LIMIT or cells > CELL_LIMIT:
        raise SourceError(
            f"the sheet has more than {ROW_LIMIT:,} rows, {COLUMN_LIMIT:,} columns or "
            f"{CELL_LIMIT:,} cells; save the table alone",
            file=file,
        )


def _text(value: object, cell: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        return _number(value, cell.number_format)
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return str(value)


def _number(value: float, number_format: str | None) -> str:
    """Return a number as it is shown: with the decimals of its format, never with fewer digits."""
    number = Decimal(f"{value:.{DIGITS}g}")
    if not number.is_finite():
        return str(value)
    shown = DECIMALS.fullmatch((number_format or "General").partition(";")[0])
    decimals = 0
    if shown:
        decimals = len(shown[1] or "")
        if shown[2]:
            number = number.scaleb(2)
    number = number.normalize()
    exponent = number.as_tuple().exponent
    has = max(-exponent, 0) if isinstance(exponent, int) else 0
    return Numeric(f"{number:.{max(decimals, has)}f}")
