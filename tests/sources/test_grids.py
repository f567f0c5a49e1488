"""Tables of any making come out as grids, and what is no table is a clear error."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from kg.errors import SourceError
from kg.sources import grids, workbooks
from kg.sources.grids import Formula, Numeric, column_letter, read_grid

ROWS = (("provinsi", "nilai"), ("Aceh", "98,3"), ("Nusa Tenggara Timur", "62,07"))


def text_file(folder: Path, data: bytes, name: str = "t.csv") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def lines(separator: str) -> str:
    def quoted(cell: str) -> str:
        return f'"{cell}"' if separator in cell else cell

    return "".join(separator.join(map(quoted, row)) + "\r\n" for row in ROWS)


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_separators_and_marks(tmp_path: Path, separator: str, encoding: str) -> None:
    data = lines(separator).encode(encoding)
    grid = read_grid(text_file(tmp_path, data))
    assert grid.rows == ROWS
    assert grid.sha256 == hashlib.sha256(data).hexdigest()
    assert grid.notes == ()


def test_windows_1252_is_read_and_said(tmp_path: Path) -> None:
    data = "provinsi;catatan\nAceh;“sementara” – 5 €\n".encode("windows-1252")
    grid = read_grid(text_file(tmp_path, data))
    assert grid.rows[1] == ("Aceh", "“sementara” – 5 €")
    assert "Windows-1252" in grid.notes[0]


def test_an_encoding_that_is_named_must_be_true(tmp_path: Path) -> None:
    path = text_file(tmp_path, "a;b\né;1\n".encode("windows-1252"))
    with pytest.raises(SourceError, match="0xe9 is not ascii") as caught:
        read_grid(path, encoding="ascii")
    assert caught.value.line == 2
    with pytest.raises(SourceError, match="no encoding that Python knows"):
        read_grid(path, encoding="utf-9")


def test_line_that_names_the_separator(tmp_path: Path) -> None:
    grid = read_grid(text_file(tmp_path, b"sep=;\r\na;b,c,d\r\n1;2\r\n"))
    assert grid.rows == (("a", "b,c,d"), ("1", "2"))


def test_ragged_rows_stay_ragged(tmp_path: Path) -> None:
    grid = read_grid(text_file(tmp_path, b"a,b,c\n1\n1,2,3,4\n\n1,2,3\n"))
    assert [len(row) for row in grid.rows] == [3, 1, 4, 0, 3]


@pytest.mark.parametrize("data", [b"", b"\n\n  \n", b"\xef\xbb\xbf"])
def test_empty_text(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(SourceError, match="the file is empty"):
        read_grid(text_file(tmp_path, data))


def test_binary_is_no_text(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no text file"):
        read_grid(text_file(tmp_path, b"a,b\n\0\1\2"))


def test_unclosed_quotation_mark(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="breaks off") as caught:
        read_grid(text_file(tmp_path, b'a,b\n"1,2\n'))
    assert caught.value.line is not None


def test_unknown_ending_and_missing_file(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"save it as xlsx"):
        read_grid(text_file(tmp_path, b"x", "t.xls"))
    with pytest.raises(SourceError, match=r"No such file"):
        read_grid(tmp_path / "none.csv")
    with pytest.raises(SourceError, match=r"no sheets"):
        read_grid(text_file(tmp_path, b"a,b\n"), sheet="x")


def test_size_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grids, "SIZE_LIMIT", 10)
    with pytest.raises(SourceError, match="split the table"):
        read_grid(text_file(tmp_path, b"a,b\n1,2\n3,4\n"))


# -- workbooks

Book = Callable[..., Path]


@pytest.fixture
def book(tmp_path: Path) -> Book:
    """Make a workbook of sheets: name to rows; formats as cell to number format."""

    def make(sheets: dict[str, list[list[object]]], formats: dict[str, str] | None = None) -> Path:
        made = openpyxl.Workbook()
        assert made.active is not None
        made.remove(made.active)
        for name, rows in sheets.items():
            sheet = made.create_sheet(name)
            for row in rows:
                sheet.append(row)
            for cell, number_format in (formats or {}).items():
                sheet[cell].number_format = number_format
        path = tmp_path / "b.xlsx"
        made.save(path)
        return path

    return make


def test_numbers_as_their_format_shows_them(book: Book) -> None:
    rows: list[list[object]] = [["a", 98.3, 98.3, 0.973, 78327897, 0.1 + 0.2, "98,3"]]
    path = book({"S": rows}, {"C1": "0.00", "D1": "0.0%", "E1": "#,##0"})
    row = read_grid(path).rows[0]
    assert row == ("a", "98.3", "98.30", "97.3", "78327897", "0.3", "98,3")
    assert [type(cell) for cell in row[1:6]] == [Numeric] * 5
    assert type(row[6]) is str


def test_merged_cells_hold_their_text_once(tmp_path: Path) -> None:
    made = openpyxl.Workbook()
    sheet = made.active
    assert sheet is not None
    sheet["A1"], sheet["B1"], sheet["B2"], sheet["C2"] = "Provinsi", "Rasio", 2019, 2020
    sheet.merge_cells("B1:C1")
    sheet.merge_cells("A1:A2")
    made.save(tmp_path / "m.xlsx")
    first, second = read_grid(tmp_path / "m.xlsx").rows
    assert [cell for cell in first if cell] == ["Provinsi", "Rasio"]
    assert second == ("", "2019", "2020")


def test_sheets_by_name(book: Book) -> None:
    path = book({"Satu": [["a"]], "Dua": [["b"]]})
    assert read_grid(path, sheet="Dua").rows == (("b",),)
    first = read_grid(path)
    assert (first.sheet, first.rows) == ("Satu", (("a",),))
    assert "of 2 sheets the first" in first.notes[0]
    with pytest.raises(SourceError, match=r"no sheet 'Tiga'; there are 'Satu', 'Dua'"):
        read_grid(path, sheet="Tiga")


def test_empty_sheet(book: Book) -> None:
    with pytest.raises(SourceError, match="sheet 'S' is empty"):
        read_grid(book({"S": []}))


def with_part(path: Path, name: str, change: Callable[[str], str]) -> Path:
    """Return a copy of a workbook with one part changed."""
    changed = path.with_name("changed.xlsx")
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(changed, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            data = old.read(info)
            new.writestr(info.filename, change(data.decode()) if info.filename == name else data)
    return changed


SHEET = "xl/worksheets/sheet1.xml"


def test_formulas_with_and_without_result(book: Book) -> None:
    path = book({"S": [["x", 2, 3, "=B1*C1", "=B1+C1"]]})
    # openpyxl stores no results; a spreadsheet program does
    stored = with_part(
        path,
        SHEET,
        lambda xml: xml.replace("<f>B1*C1</f><v />", "<f>B1*C1</f><v>6</v>").replace(
            "<f>B1*C1</f><v></v>", "<f>B1*C1</f><v>6</v>"
        ),
    )
    row = read_grid(stored).rows[0]
    assert row[3] == "6"
    assert type(row[3]) is Numeric
    assert type(row[4]) is Formula


def test_a_workbook_that_would_grow_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr(SHEET, b"0" * (20 * 2**20))
    assert path.stat().st_size < 100_000
    with pytest.raises(SourceError, match="would unpack to 20 MiB"):
        read_grid(path)


def test_a_large_honest_workbook_is_bounded(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbooks, "CELL_LIMIT", 50)
    with pytest.raises(SourceError, match="cells; save the table alone"):
        read_grid(book({"S": [[str(n)] * 10 for n in range(6)]}))


def test_a_row_far_below_does_not_fill_the_memory(
    book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbooks, "ROW_LIMIT", 1_000)
    path = book({"S": [["a"], ["b"]]})
    far = with_part(
        path,
        SHEET,
        lambda xml: xml.replace('r="2"', 'r="999999999"').replace('"A2"', '"A999999999"'),
    )
    with pytest.raises(SourceError, match="1,000 rows"):
        read_grid(far)


def test_entities_are_refused(book: Book) -> None:
    path = with_part(
        book({"S": [["a"]]}),
        SHEET,
        lambda xml: '<!DOCTYPE x [<!ENTITY a "aaaa">]>' + xml,
    )
    with pytest.raises(SourceError, match="declares entities"):
        read_grid(path)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"PK\x03\x04 broken", "no XLSX workbook"),
        (b"a,b\n1,2\n", "no XLSX workbook"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 100, "old XLS file or a workbook under a password"),
        (b"", "the file is empty"),
    ],
)
def test_what_is_no_workbook(tmp_path: Path, data: bytes, why: str) -> None:
    with pytest.raises(SourceError, match=why):
        read_grid(text_file(tmp_path, data, "t.xlsx"))


def test_a_zip_that_is_no_workbook(tmp_path: Path) -> None:
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w") as parts:
        parts.writestr("hello.txt", "hello")
    with pytest.raises(SourceError, match="damaged or no XLSX"):
        read_grid(text_file(tmp_path, memory.getvalue(), "t.xlsx"))


# -- World Bank

RECORD = {
    "indicator": {"id": "EG.ELC.ACCS.ZS", "value": "Access"},
    "country": {"id": "ID", "value": "Indonesia"},
    "countryiso3code": "IDN",
    "date": "2019",
    "value": 98.85,
}


def answer(folder: Path, value: object) -> Path:
    return text_file(folder, json.dumps(value).encode(), "w.json")


def test_world_bank_records(tmp_path: Path) -> None:
    grid = read_grid(
        answer(tmp_path, [{"page": 1, "pages": 1}, [RECORD, {**RECORD, "value": None}]])
    )
    values = [row[grid.rows[0].index("value")] for row in grid.rows]
    assert values == ["value", "98.85", ""]
    assert type(values[1]) is Numeric
    assert grid.keyed


def test_one_page_of_several_is_said(tmp_path: Path) -> None:
    grid = read_grid(answer(tmp_path, [{"page": 1, "pages": 3}, [RECORD]]))
    assert "page 1 of 3" in grid.notes[0]


@pytest.mark.parametrize(
    ("value", "why"),
    [
        ([{"message": [{"id": "120", "key": "Invalid value"}]}], "error message of the World Bank"),
        ([{"page": 1}, []], "holds no records"),
        ({"a": 1}, "no answer of the World Bank"),
        ([{"page": 1}, [5]], "record 1 is no object"),
    ],
)
def test_what_is_no_answer(tmp_path: Path, value: object, why: str) -> None:
    with pytest.raises(SourceError, match=why):
        read_grid(answer(tmp_path, value))


def test_broken_json(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no JSON") as caught:
        read_grid(text_file(tmp_path, b'[{"page": 1},\n [}', "w.json"))
    assert caught.value.line == 2


def test_deep_json_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no JSON"):
        read_grid(text_file(tmp_path, b"[" * 200_000, "w.json"))


def test_letters() -> None:
    assert [column_letter(n) for n in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]
