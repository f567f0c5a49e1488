"""Tables as other people make them: a grid of text cells, whatever the file was.

Place in the flow: first. CSV and TSV (:mod:`kg.sources.delimited`), XLSX
(:mod:`kg.sources.workbooks`), the tables of saved web pages (:mod:`kg.sources.html_tables`) and the
JSON of the World Bank (:mod:`kg.sources.world_bank`) come out as the same :class:`Grid`; what the
cells mean is the business of :mod:`kg.mapping.table_maps` and :mod:`kg.mapping.register_maps`.

Text stays as it was written. A cell that the file itself holds as a number is a :class:`Numeric`:
its digits need no guess about commas and points. A formula whose result was never stored is a
:class:`Formula`.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from kg.errors import SourceError

__all__ = ["Formula", "Grid", "Numeric", "column_letter", "read_bytes", "read_grid"]

SIZE_LIMIT = 256 * 2**20
ROW_LIMIT = 1_048_576
COLUMN_LIMIT = 2_000


class Numeric(str):
    """A number that the file holds as a number, in digits with a decimal point."""

    __slots__ = ()


class Formula(str):
    """A formula whose result the file does not hold."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: ``rows[n]`` is row n + 1 of the file, in cells of text without outer white space.

    ``sheet`` is None where the format has no sheets. ``keyed`` tells that the columns are the keys
    of records (JSON), so that they have names and no letters. ``sha256`` is of the bytes read,
    ``text_sha256`` of the decoded text where there is one. ``notes`` say what had to be decided to
    read the file at all.
    """

    file: str
    sheet: str | None
    sha256: str
    rows: tuple[tuple[str, ...], ...]
    keyed: bool = False
    text_sha256: str | None = None
    notes: tuple[str, ...] = ()

    def column(self, index: int) -> str:
        """Return what a column is called: its letter, or its key."""
        if self.keyed:
            return self.rows[0][index]
        return column_letter(index)


def read_grid(
    path: Path,
    *,
    sheet: str | None = None,
    encoding: str | None = None,
    separator: str | None = None,
) -> Grid:
    """Read a table.

    Args:
        path: A file that ends in .csv, .tsv, .txt, .xlsx, .xlsm, .html, .htm or .json.
        sheet: The sheet of a workbook; its only one, or the first that is visible, when None.
            For a web page ``table 2``; the one with the most rows when None.
        encoding: The encoding of a text file; found out when None.
        separator: What stands between the cells of a text file; found out when None.

    Returns:
        The table.

    Raises:
        SourceError: If the file is empty, too large or not what its ending says, or has no sheet
            of that name.
    """
    ending = path.suffix.lower()
    if ending in {".csv", ".tsv", ".txt"}:
        from kg.sources.delimited import read_delimited

        if sheet is not None:
            raise SourceError("a text file has no sheets; leave --sheet out", file=path.name)
        return read_delimited(path, encoding=encoding, separator=separator)
    if ending in {".xlsx", ".xlsm"}:
        from kg.sources.workbooks import read_workbook

        return read_workbook(path, sheet=sheet)
    if ending in {".html", ".htm"}:
        from kg.sources.html_tables import read_html_table

        return read_html_table(path, sheet=sheet, encoding=encoding)
    if ending == ".json":
        from kg.sources.world_bank import read_world_bank

        if sheet is not None:
            raise SourceError("a JSON file has no sheets; leave --sheet out", file=path.name)
        return read_world_bank(path)
    known = "csv, tsv, txt, xlsx, xlsm, html and json (World Bank API, version 2)"
    hint = "; open it in a spreadsheet program and save it as xlsx" if ending == ".xls" else ""
    raise SourceError(
        f"the ending {path.suffix!r} is no table that can be imported{hint}; known are {known}",
        file=path.name,
    )


def read_bytes(path: Path) -> tuple[bytes, str]:
    """Return the bytes of a file and their SHA-256.

    Raises:
        SourceError: If the file cannot be read, is empty or too large.
    """
    try:
        if path.stat().st_size > SIZE_LIMIT:
            raise SourceError(
                f"larger than {SIZE_LIMIT // 2**20} MiB; split the table into several files",
                file=path.name,
            )
        data = path.read_bytes()
    except OSError as error:
        raise SourceError(error.strerror or "cannot be read", file=str(path)) from error
    if not data:
        raise SourceError("the file is empty", file=path.name)
    return data, hashlib.sha256(data).hexdigest()


@lru_cache(maxsize=4096)
def column_letter(index: int) -> str:
    """Return the letters of a column as a spreadsheet shows them.

    Args:
        index: The column, from 0.

    Example:
        >>> column_letter(0), column_letter(27)
        ('A', 'AB')
    """
    letters = ""
    number = index + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
