"""Tables on the terminal."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from kg.namespaces import PREFIXES

if TYPE_CHECKING:
    from rich.console import Console

__all__ = ["print_table", "printable", "short_name"]

WRAP_AT = 28
RESOURCE = re.compile(r"https?://[^\s]*/(?:id|graph)/([^\s/]+/[^\s]+|[^\s/]+)")


def short_name(value: object) -> str:
    """Return a cell as people read it: IRIs of the project shortened, None as nothing.

    Example:
        >>> short_name("https://w3id.org/terang/ontology#unitKind-up3")
        'up3'
        >>> short_name("https://w3id.org/terang/id/unit/up3-sumba")
        'unit/up3-sumba'
    """
    text = "" if value is None else str(value)
    if not text.startswith("http"):
        return text
    if text.startswith(PREFIXES["tr"]):
        name = text.removeprefix(PREFIXES["tr"])
        return name.partition("-")[2] or name
    if text.startswith(PREFIXES["unit"]):
        return text.removeprefix(PREFIXES["unit"])
    match = RESOURCE.fullmatch(text)
    return match[1] if match else text


def print_table(
    headings: Sequence[str], rows: Sequence[Sequence[str]], *, fold: bool = False
) -> None:
    """Print rows as a table, or one under the other where the terminal is too narrow for that.

    What comes from the graph is printed as text only: no markup, no control characters.

    Args:
        headings: The headings.
        rows: The cells.
        fold: Always a table; long cells are folded where the terminal is too narrow.
    """
    from rich.console import Console

    console = Console()
    cells = [tuple(printable(cell) for cell in row) for row in rows]
    if fold or _natural_width(headings, cells) <= console.width:
        _print_grid(console, headings, cells)
    else:
        _print_records(console, headings, cells)


def _natural_width(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> int:
    """Return the width of a table whose columns wrap at 28 characters."""
    width = 1
    for index, heading in enumerate(headings):
        longest = max((len(row[index]) for row in rows), default=0)
        width += max(len(heading), min(longest, WRAP_AT)) + 3
    return width


def _print_grid(console: Console, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    from rich.table import Table
    from rich.text import Text

    table = Table()
    for heading in headings:
        table.add_column(heading, overflow="fold")
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    console.print(table)


def _print_records(
    console: Console, headings: Sequence[str], rows: Sequence[Sequence[str]]
) -> None:
    from rich.table import Table
    from rich.text import Text

    for number, row in enumerate(rows, start=1):
        console.print(Text(f"── {number} " + "─" * 20))
        record = Table.grid(padding=(0, 2))
        record.add_column(no_wrap=True)
        record.add_column(overflow="fold")
        for heading, cell in zip(headings, row, strict=True):
            if cell:
                record.add_row(Text(heading), Text(cell))
        console.print(record)


def printable(text: str) -> str:
    """Return a text as a terminal may show it, without the signs that it would obey."""
    return "".join(c if c.isprintable() or c == "\n" else "\N{REPLACEMENT CHARACTER}" for c in text)
