"""Typed rows: terms, Python values, pandas, HTML."""

from __future__ import annotations

import builtins
import json
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode

from kg.errors import ConfigError, ResultFormatError
from kg.namespaces import PREFIXES
from kg.query.results import PythonValue, Rows, python_value

XSD = PREFIXES["xsd"]
SAMPLE = {
    "head": {"vars": ["name", "value"]},
    "results": {
        "bindings": [
            {
                "name": {"type": "literal", "value": "Sumba <b>", "xml:lang": "id"},
                "value": {"type": "literal", "value": "98.3", "datatype": XSD + "decimal"},
            },
            {"name": {"type": "uri", "value": "javascript:alert(1)"}},
        ]
    },
}


def rows() -> Rows:
    return Rows.from_json(json.dumps(SAMPLE).encode())


def test_cells_are_terms_by_position_and_name() -> None:
    read = rows()
    assert read.columns == ("name", "value")
    assert len(read) == 2
    first = read[0]
    assert first["name"] == first[0] == Literal("Sumba <b>", language="id")
    assert first["value"] == Literal("98.3", datatype=NamedNode(XSD + "decimal"))
    assert list(read[1]) == [NamedNode("javascript:alert(1)"), None]
    assert read[1:].rows == (read[1],)
    with pytest.raises(KeyError, match="no column 'x'; there are name, value"):
        first["x"]
    with pytest.raises(AttributeError):
        first.cells = ()  # type: ignore[misc]


def test_python_values() -> None:
    assert rows().python() == [
        {"name": "Sumba <b>", "value": Decimal("98.3")},
        {"name": "javascript:alert(1)", "value": None},
    ]


@pytest.mark.parametrize(
    ("text", "datatype", "expected"),
    [
        ("12", "integer", 12),
        ("1.50", "decimal", Decimal("1.50")),
        ("1e3", "double", 1000.0),
        ("true", "boolean", True),
        ("0", "boolean", False),
        ("2019-10-28", "date", date(2019, 10, 28)),
        ("2019-10-28T01:02:03Z", "dateTime", datetime(2019, 10, 28, 1, 2, 3, tzinfo=UTC)),
        ("2019", "gYear", "2019"),
        ("twelve", "integer", "twelve"),
        ("yes", "boolean", "yes"),
        ("much", "decimal", "much"),
        ("2019-10-28Z", "date", "2019-10-28Z"),
    ],
)
def test_python_value_of_literals(text: str, datatype: str, expected: PythonValue) -> None:
    found = python_value(Literal(text, datatype=NamedNode(XSD + datatype)))
    assert found == expected
    assert type(found) is type(expected)


def test_files_and_wrong_inputs(tmp_path: Path) -> None:
    path = tmp_path / "answer"
    path.write_text(json.dumps(SAMPLE), encoding="utf-8")
    assert Rows.from_json(path) == rows()
    with pytest.raises(ResultFormatError, match="ASK"):
        Rows.from_json(b'{"head":{},"boolean":true}')
    with pytest.raises(ResultFormatError, match="not SPARQL JSON"):
        Rows.from_json(b"name,value\r\n")


def test_empty_answer_keeps_its_columns() -> None:
    empty = Rows.from_json(b'{"head":{"vars":["a","b"]},"results":{"bindings":[]}}')
    assert (empty.columns, len(empty)) == (("a", "b"), 0)
    assert list(empty.to_pandas().columns) == ["a", "b"]


def test_pandas() -> None:
    frame = rows().to_pandas()
    assert list(frame.columns) == ["name", "value"]
    assert frame["value"].tolist()[0] == Decimal("98.3")
    assert frame["name"].tolist() == ["Sumba <b>", "javascript:alert(1)"]


def test_without_pandas_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    real_import = builtins.__import__

    def no_pandas(
        name: str,
        global_names: Mapping[str, object] | None = None,
        local_names: Mapping[str, object] | None = None,
        names: Sequence[str] = (),
        level: int = 0,
    ) -> object:
        if name == "pandas":
            raise ImportError(name)
        return real_import(name, global_names, local_names, names, level)

    monkeypatch.setattr(builtins, "__import__", no_pandas)
    with pytest.raises(ConfigError, match=r"terang\[pandas\]"):
        rows().to_pandas()


def test_html_is_escaped_and_holds_no_link() -> None:
    page = rows()._repr_html_()
    assert "Sumba &lt;b&gt;" in page
    assert "<b>" not in page
    assert "href" not in page
    assert "<td>98.3</td>" in page
    assert "<td></td>" in page


def test_html_is_bounded() -> None:
    binding = {"a": {"type": "literal", "value": "x"}}
    many = {"head": {"vars": ["a"]}, "results": {"bindings": [binding] * 60}}
    page = Rows.from_json(json.dumps(many).encode())._repr_html_()
    assert page.count("<tr>") == 51
    assert "10 more rows" in page
