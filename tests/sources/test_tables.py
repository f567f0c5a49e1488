"""CSV tables: what fits comes out as text, what does not says where and why."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import SourceError
from kg.sources.tables import BadRow, Row, read_table


def write(tmp_path: Path, data: bytes) -> Path:
    path = tmp_path / "t.csv"
    path.write_bytes(data)
    return path


def test_rows_come_with_number_and_line(tmp_path: Path) -> None:
    path = write(tmp_path, b'\xef\xbb\xbfa,b\r\n1, x \r\n\r\n"two\nlines",y\r\n3,z\r\n')
    rows = list(read_table(path, ["a", "b"]))
    assert rows == [
        Row("t.csv", 1, 2, {"a": "1", "b": "x"}),
        Row("t.csv", 3, 4, {"a": "two\nlines", "b": "y"}),
        Row("t.csv", 4, 6, {"a": "3", "b": "z"}),
    ]


def test_a_ragged_row_does_not_end_the_run(tmp_path: Path) -> None:
    path = write(tmp_path, b"a,b\n1,2,3\n4,5\n")
    bad, good = read_table(path, ["a", "b"])
    assert isinstance(bad, BadRow)
    assert (bad.line, bad.raw) == (2, ("1", "2", "3"))
    assert "3 cells where the heading has 2" in bad.reason
    assert good == Row("t.csv", 2, 3, {"a": "4", "b": "5"})


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "t.csv: the file is empty"),
        (b"a,c\n1,2\n", "line 1: the heading row lacks b"),
        (b"a,b,a\n", "line 1, column 3: the heading 'a' stands twice"),
        (b"a,b\n1,\xe9t\xe9\n", "line 2, column 3: byte 0xe9 is not UTF-8"),
        (b'a,b\n1,2\n3,"open\n', "line 3: the table breaks off"),
    ],
)
def test_a_malformed_table_says_where(tmp_path: Path, data: bytes, words: str) -> None:
    with pytest.raises(SourceError) as caught:
        list(read_table(write(tmp_path, data), ["a", "b"]))
    assert words in str(caught.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"none\.csv: No such file"):
        list(read_table(tmp_path / "none.csv", ["a"]))
