"""A table in a saved web page, as a grid.

Place in the flow: first. Steps:

1. decode the page and look at its tables; one inside another counts for itself only;
2. take the one that is asked for ("table 2"), else the one with the most rows;
3. a cell that spans columns has its words in the first of them; one that spans rows holds for each
   of these rows, because every row of a list states something by itself.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import SourceError
from kg.sources.decoding import decode
from kg.sources.grids import COLUMN_LIMIT, ROW_LIMIT, Grid, read_bytes
from kg.sources.pages import check_depth

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

__all__ = ["read_html_table"]

CELL_LIMIT = 20_000_000
TABLE_LIMIT = 500
"""A page with more tables is laid out by them; each is read through for its own rows."""


def read_html_table(path: Path, *, sheet: str | None = None, encoding: str | None = None) -> Grid:
    """Read one table of a page.

    Args:
        path: The saved page.
        sheet: Which table, as ``table 2``; None: the one with the most rows.
        encoding: Its encoding, as Python names it; found out when None.

    Returns:
        The table. Its ``sheet`` is None where the page has only one.

    Raises:
        SourceError: If the page is empty, no text, too large or too deep, or has no such table.
    """
    from selectolax.lexbor import LexborHTMLParser

    data, digest = read_bytes(path)
    text, notes = decode(
        data,
        path.name,
        encoding,
        binary="this is no web page; save it as HTML",
        mend="save the page as UTF-8, or name its encoding in the map ([file] encoding)",
    )
    check_depth(text, path.name)
    nodes = LexborHTMLParser(text).css("table")
    if len(nodes) > TABLE_LIMIT:
        raise SourceError(
            f"the page has {len(nodes):,} tables, more than {TABLE_LIMIT}; save the one table",
            file=path.name,
        )
    tables = [(number, _rows(node, path.name)) for number, node in enumerate(nodes, start=1)]
    filled = {f"table {number}": rows for number, rows in tables if rows}
    if not filled:
        raise SourceError("the page holds no table with cells", file=path.name)
    name = sheet or max(filled, key=lambda each: len(filled[each]))
    if name not in filled:
        raise SourceError(
            f"the page has no table {name!r}; it has {', '.join(filled)}", file=path.name
        )
    return Grid(
        path.name,
        name if len(filled) > 1 else None,
        digest,
        filled[name],
        text_sha256=hashlib.sha256(text.encode()).hexdigest(),
        notes=notes,
    )


def _rows(table: LexborNode, file: str) -> tuple[tuple[str, ...], ...]:
    rows: list[tuple[str, ...]] = []
    count = 0
    held: dict[int, tuple[int, str]] = {}
    for node in table.css("tr"):
        if _table_of(node) != table.mem_id:
            continue
        cells: list[str] = []
        below: dict[int, tuple[int, str]] = {}
        for cell in (child for child in node.iter() if child.tag in ("td", "th")):
            _fill(cells, held, below)
            words = " ".join(cell.text(separator=" ").split())
            down, across = _span(cell, "rowspan"), _span(cell, "colspan")
            if len(cells) + across > COLUMN_LIMIT:
                raise SourceError(f"a row has more than {COLUMN_LIMIT:,} columns", file=file)
            for index in range(across):
                if down > 1:
                    below[len(cells)] = (down - 1, "" if index else words)
                cells.append("" if index else words)
        _fill(cells, held, below)
        held = below
        count += len(cells)
        if count > CELL_LIMIT or len(rows) >= ROW_LIMIT:
            raise SourceError("the table is too large; split it", file=file)
        rows.append(tuple(cells))
    return tuple(rows) if any(any(row) for row in rows) else ()


def _fill(
    cells: list[str], held: dict[int, tuple[int, str]], below: dict[int, tuple[int, str]]
) -> None:
    """Put the cells that reach down from the rows above where they stand."""
    while len(cells) in held:
        rest, words = held[len(cells)]
        if rest > 1:
            below[len(cells)] = (rest - 1, words)
        cells.append(words)


def _span(cell: LexborNode, name: str) -> int:
    text = (cell.attributes.get(name) or "1").strip()
    return max(1, int(text)) if text.isascii() and text.isdecimal() and len(text) < 7 else 1


def _table_of(node: LexborNode) -> int | None:
    above = node.parent
    while above is not None and above.tag != "table":
        above = above.parent
    return None if above is None else above.mem_id
