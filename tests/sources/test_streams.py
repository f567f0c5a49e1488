"""Tables passed through row by row: workbooks are not held in memory as a whole."""

from __future__ import annotations

import tracemalloc
import zipfile
from pathlib import Path

import openpyxl
import pytest

from kg.errors import SourceError
from kg.sources.streams import open_table

ROWS = 20_000


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a workbook of rows that all differ."""
    path = tmp_path_factory.mktemp("streams") / "large.xlsx"
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Data")
    sheet.append(["unit", "rasio", "tautan"])
    for number in range(ROWS):
        sheet.append([f"UP3 {number}", number / 8, number])
    book.save(path)
    return path


def test_a_workbook_comes_row_by_row(large: Path) -> None:
    table = open_table(large)
    assert table.headings == ("unit", "rasio", "tautan")
    assert next(table.rows) == (2, ("UP3 0", "0", "0"))
    assert next(table.rows) == (3, ("UP3 1", "0.125", "1"))
    assert sum(1 for _ in table.rows) == ROWS - 2


def test_its_rows_are_not_kept(large: Path) -> None:
    """Twice as many rows read, the same memory: what is held was held after the first tenth."""
    table = open_table(large)
    tracemalloc.start()
    try:
        for _ in range(ROWS // 10):
            next(table.rows)
        tracemalloc.reset_peak()
        before = tracemalloc.get_traced_memory()[0]
        for _ in table.rows:
            pass
        grown = tracemalloc.get_traced_memory()[1] - before
    finally:
        tracemalloc.stop()
    assert grown < 3_000_000  # 18,000 rows of three texts kept would be 6 MB and more


def test_a_workbook_that_breaks_off_tells_so(large: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.xlsx"
    with zipfile.ZipFile(large) as source, zipfile.ZipFile(broken, "w") as target:
        for info in source.infolist():
            data = source.read(info)
            if info.filename == "xl/worksheets/sheet1.xml":
                data = data[: len(data) // 2]
            target.writestr(info, data, zipfile.ZIP_DEFLATED)
    with pytest.raises(SourceError, match=r"broken.xlsx.*damaged.*save it again"):
        sum(1 for _ in open_table(broken).rows)


def test_an_empty_sheet_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "empty.xlsx"
    openpyxl.Workbook().save(path)
    with pytest.raises(SourceError, match="the table is empty"):
        open_table(path)
