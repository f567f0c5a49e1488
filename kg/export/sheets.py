"""Tables as XLSX workbooks: what a spreadsheet opens by a double click.

Place in the flow: beside :mod:`kg.export.cube`, whose table it writes, and used by the server for
answers. Text stays text, whatever it begins with, so no cell is a formula; numbers and days are
numbers and days.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import BinaryIO

__all__ = ["XLSX_TYPE", "Value", "write_workbook"]

XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
LONGEST_TEXT = 32_767
"""Characters a cell of a workbook can hold."""
FIRST_YEAR = 1900
"""The first year whose days a spreadsheet can count."""

Value = str | Decimal | int | bool | date | None
Sheet = tuple[Sequence[str], Iterable[Sequence[Value]]]


def write_workbook(sheets: Mapping[str, Sheet], output: BinaryIO) -> None:
    """Write tables as the sheets of a workbook.

    Args:
        sheets: Name of each sheet to its headings and rows.
        output: Where to.
    """
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
    from openpyxl.styles import Font

    book = Workbook(write_only=True)
    for name, (headings, rows) in sheets.items():
        sheet = book.create_sheet(name)
        sheet.freeze_panes = "A2"
        bold = [WriteOnlyCell(sheet, value=heading) for heading in headings]
        for cell in bold:
            cell.font = Font(bold=True)
        sheet.append(bold)
        for row in rows:
            cells: list[object] = []
            for value in row:
                if isinstance(value, date) and value.year < FIRST_YEAR:
                    value = value.isoformat()
                if not isinstance(value, str):
                    cells.append(value)
                    continue
                text = ILLEGAL_CHARACTERS_RE.sub("\N{REPLACEMENT CHARACTER}", value)[:LONGEST_TEXT]
                cell = WriteOnlyCell(sheet, value=text)
                if text:
                    cell.data_type = "s"  # what begins with "=" stays text
                cells.append(cell)
            sheet.append(cells)
    book.save(output)
