"""CSV and TSV files of any making: encoding and separator are found out, rows may be ragged.

Place in the flow: first. Steps:

1. decode: a byte-order mark decides (UTF-8, UTF-16); else UTF-8 if the bytes are UTF-8; else
   Windows-1252, in which spreadsheets of Indonesian offices are saved, and a note says so;
2. a first line ``sep=;`` (Excel) decides the separator; else the one that divides the most of the
   first rows into the same number of cells, and at least two;
3. parse by RFC 4180. Rows may have fewer or more cells than the heading: the map looks at places.
"""

from __future__ import annotations

import csv
import hashlib
import io
import re
from collections import Counter
from itertools import islice
from pathlib import Path

from kg.errors import SourceError
from kg.sources.decoding import decode
from kg.sources.grids import COLUMN_LIMIT, ROW_LIMIT, Grid, read_bytes

__all__ = ["guess_separator", "read_delimited"]

SEPARATORS = (",", ";", "\t", "|")
SEPARATOR_LINE = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
SAMPLE_ROWS = 60


def read_delimited(
    path: Path, *, encoding: str | None = None, separator: str | None = None
) -> Grid:
    """Read a text table.

    Args:
        path: The file.
        encoding: Its encoding, as Python names it; found out when None.
        separator: One character; found out when None.

    Returns:
        The table, every row with the cells it has.

    Raises:
        SourceError: If it is empty, binary, too large, in another encoding than the one named, or
            breaks off within quotation marks.
    """
    data, digest = read_bytes(path)
    text, notes = decode(
        data,
        path.name,
        encoding,
        binary="this is no text file; save the table as CSV or XLSX",
        mend="save the file as UTF-8, or name its encoding in the map ([file] encoding)",
    )
    body = text
    if match := SEPARATOR_LINE.match(text):
        body = text[match.end() :]  # a spreadsheet does not show this line, nor count it
        separator = separator or match[1]
    if not body.strip():
        raise SourceError("the file is empty", file=path.name)
    chosen = separator or guess_separator(body)
    rows = _parse(body, chosen, path.name)
    return Grid(
        path.name,
        None,
        digest,
        tuple(rows),
        text_sha256=hashlib.sha256(_normal(text).encode()).hexdigest(),
        notes=notes,
    )


def _normal(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def guess_separator(text: str) -> str:
    """Return the separator that divides the most rows alike; a comma when there is none."""
    best, most = ",", (0, 0)
    for candidate in SEPARATORS:
        reader = csv.reader(io.StringIO(text[:200_000], newline=""), delimiter=candidate)
        try:
            widths = Counter(len(row) for row in islice(reader, SAMPLE_ROWS) if len(row) > 1)
        except csv.Error:
            continue
        if widths:
            width, count = max(widths.items(), key=lambda item: (item[1], item[0]))
            if (count, width) > most:
                best, most = candidate, (count, width)
    return best


def _parse(text: str, separator: str, name: str) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = []
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    except TypeError as error:
        raise SourceError(
            f"the separator must be one character, not {separator!r}", file=name
        ) from error
    try:
        for cells in reader:
            if len(rows) >= ROW_LIMIT or len(cells) > COLUMN_LIMIT:
                raise SourceError(
                    f"more than {ROW_LIMIT:,} rows or {COLUMN_LIMIT:,} columns; split the table",
                    file=name,
                    line=reader.line_num,
                )
            rows.append(tuple([cell.strip() for cell in cells]))
    except csv.Error as error:
        raise SourceError(
            f"the table breaks off: {error}", file=name, line=reader.line_num
        ) from error
    return rows
