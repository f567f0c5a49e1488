"""The header of a stored question: strict, so that a typing error is found and not ignored.

    #+ id: series-of-area
    #+ title@en: How did a figure develop in an area?
    #+ title@id: Bagaimana perkembangan suatu angka di suatu wilayah?
    #+ params: area (entity tr:Area, required); since (xsd:date, optional)
    #+ returns: period (xsd:string); value (xsd:decimal)
    #+ example: area=Nusa Tenggara Timur
    #+ keywords: series, area
    #+ graphs: default
    #+ since: 0.1.0

A long value goes on in a line that starts with ``#+`` and at least three spaces. ``params`` may be
left out, or be ``none``, when there are none. ``example`` gives at least the required parameters;
where no value can be known beforehand it says ``none``. ``chart`` says how a page draws the answer:
``dots`` of a period and a value, ``bars`` of a name and a number, or ``ranges`` of a name, a lowest
and a highest number. ``describes`` names columns whose things a server describes when the rows are
asked for as RDF. A query of the folder ``federated`` has three more: ``federates`` names the
addresses of the endpoints it calls, ``expect@en`` and ``expect@id`` say what to expect of their
answer, ``recorded`` is the day of the answer kept in ``federated/recorded``.
Every fault names file and line.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from kg.errors import ShapeError
from kg.namespaces import PREFIXES
from kg.query.kinds import KindsOfThing

__all__ = ["RESERVED", "Column", "Header", "HeaderError", "Parameter", "read_header"]

_ENTRY = re.compile(r"#\+ ([A-Za-z@_-]+):(?: (.*))?$")
_CONTINUATION = re.compile(r"#\+ {3,}(\S.*)$")
_ITEM = re.compile(r"([a-z][a-z0-9_]*) \((.+)\)$", re.IGNORECASE)
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*$")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_VERSION = re.compile(r"\d+\.\d+\.\d+$")
_REQUIRED = ("id", "title@en", "title@id", "returns", "keywords", "graphs", "since")
RESERVED = frozenset({"format", "include_pending", "lang", "limit", "offset", "timeout"})
"""Names that every question can be asked with, so that no parameter may have them."""

_FEDERATED = ("federates", "expect@en", "expect@id", "recorded")
_OPTIONAL = ("params", "example", "chart", "describes", *_FEDERATED)
_CHARTS = {"dots": 2, "bars": 2, "ranges": 3}
"""Forms of ``chart``, and how many columns each takes."""
_LONGEST_ID = 40

_SIMPLE_TYPES = frozenset({
    "iri",
    "period",
    "xsd:boolean",
    "xsd:date",
    "xsd:decimal",
    "xsd:gYear",
    "xsd:integer",
    "xsd:string",
})
_COLUMN_TYPES = _SIMPLE_TYPES - {"period"} | {
    "graph",
    "literal",
    "rdf:langString",
    "term",
    "xsd:anyURI",
    "xsd:dateTime",
    "xsd:double",
    "xsd:gYearMonth",
}


@dataclass
class HeaderError(ShapeError):
    """A query file breaks the rules: ``file`` and ``line`` (from 1) say where."""

    file: str = ""
    line: int = 0

    def __str__(self) -> str:
        return f"{self.file}, line {self.line}: {self.message}"


class Parameter(NamedTuple):
    """A parameter of a question.

    Attributes:
        name: As it stands in the query, without ``?``.
        kind: ``entity``, ``concept``, ``period``, ``iri`` or ``xsd:...``.
        target: Class IRI of an entity (several, with a space between), scheme IRI of a concept;
            empty otherwise.
        required: Whether it must be given.
        default: What holds when it is not given, as a person would write it.
    """

    name: str
    kind: str
    target: str = ""
    required: bool = False
    default: str | None = None

    @property
    def classes(self) -> tuple[str, ...]:
        """The classes of an entity; a thing of any of them will do."""
        return tuple(self.target.split())

    @property
    def kind_of_thing(self) -> str:
        """The classes as a person would say them: ``Standard or Scheme``."""
        return str(KindsOfThing(self.classes))


class Column(NamedTuple):
    """A column of the answer: its name, its type, and a remark."""

    name: str
    type: str
    note: str = ""


class Header(NamedTuple):
    """What the header of a query file says; ``lines`` are its number of lines.

    ``federates`` holds the addresses of the endpoints that its SERVICE clauses name, ``expects``
    what to expect of them by language, ``recorded`` the day of the recorded answer, ``describes``
    the columns of IRIs that stand for the row in RDF, ``chart`` the form of the picture and its
    columns; empty for none.
    """

    id: str
    titles: Mapping[str, str]
    params: tuple[Parameter, ...]
    returns: tuple[Column, ...]
    example: Mapping[str, str]
    keywords: tuple[str, ...]
    graphs: tuple[str, ...]
    since: str
    describes: tuple[str, ...]
    federates: tuple[str, ...]
    expects: Mapping[str, str]
    recorded: str
    chart: tuple[str, ...]
    lines: int
    places: Mapping[str, int]


def read_header(text: str, path: Path) -> Header:
    """Read the header at the start of a query file.

    Args:
        text: The file's text.
        path: The file, for messages and because its name is the id.

    Returns:
        The header.

    Raises:
        HeaderError: If the header is missing, or anything in it is not as it must be.
    """
    return _HeaderReader(text, path).read()


class _HeaderReader:
    def __init__(self, text: str, path: Path) -> None:
        self._path = path
        self._values: dict[str, str] = {}
        self._places: dict[str, int] = {}
        self._lines = text.splitlines()

    def read(self) -> Header:
        count = self._read_lines()
        for key in _REQUIRED:
            if not self._values.get(key, "").strip():
                raise self._fault(f"the header lacks '{key}'", self._places.get(key, count or 1))
        params = self._params()
        federates = self._federates()
        return Header(
            id=self._id(),
            titles={"en": self._values["title@en"], "id": self._values["title@id"]},
            params=params,
            returns=self._returns(),
            example=self._example(params),
            keywords=self._list("keywords"),
            graphs=self._list("graphs"),
            since=self._since(),
            describes=self._describes(),
            federates=federates,
            expects={
                language: self._values[f"expect@{language}"]
                for language in ("en", "id")
                if "federates" in self._values
            },
            recorded=self._values.get("recorded", ""),
            chart=self._chart(),
            lines=count,
            places=self._places,
        )

    def _read_lines(self) -> int:
        """Collect keys and values; return how many lines the header has."""
        key = ""
        count = 0
        for number, line in enumerate(self._lines, start=1):
            if not line.startswith("#+"):
                break
            count = number
            if continuation := _CONTINUATION.match(line):
                if not key:
                    raise self._fault("a continuation line stands before the first key", number)
                self._values[key] = f"{self._values[key]} {continuation[1].strip()}".strip()
                continue
            entry = _ENTRY.match(line)
            if entry is None:
                raise self._fault("expected '#+ key: value'", number)
            key = entry[1]
            if key not in _REQUIRED and key not in _OPTIONAL:
                allowed = ", ".join(_REQUIRED + _OPTIONAL)
                raise self._fault(f"unknown key '{key}'; the keys are {allowed}", number)
            if key in self._values:
                raise self._fault(f"'{key}' is given twice", number)
            self._values[key] = (entry[2] or "").strip()
            self._places[key] = number
        return count

    def _fault(self, message: str, line: int) -> HeaderError:
        return HeaderError(message, file=str(self._path), line=line)

    def _fault_at(self, key: str, message: str) -> HeaderError:
        return self._fault(message, self._places.get(key, 1))

    def _id(self) -> str:
        name = self._values["id"]
        if _ID.match(name) is None or len(name) > _LONGEST_ID:
            raise self._fault_at(
                "id", f"'{name}' is not an id: small letters, digits and hyphens, at most 40"
            )
        if name != self._path.stem:
            raise self._fault_at("id", f"the id '{name}' is not the file's name")
        return name

    def _since(self) -> str:
        since = self._values["since"]
        if _VERSION.match(since) is None:
            raise self._fault_at("since", f"'{since}' is not a version like 0.1.0")
        return since

    def _describes(self) -> tuple[str, ...]:
        if "describes" not in self._values:
            return ()
        named = self._list("describes")
        iris = {column.name for column in self._returns() if column.type == "iri"}
        if wrong := [name for name in named if name not in iris]:
            raise self._fault_at("describes", f"'{wrong[0]}' is no column of type iri")
        return named

    def _federates(self) -> tuple[str, ...]:
        given = [key for key in _FEDERATED if self._values.get(key)]
        if not given:
            return ()
        if missing := [key for key in _FEDERATED if key not in given]:
            raise self._fault_at(given[0], f"'{given[0]}' needs '{missing[0]}' beside it")
        if _DAY.fullmatch(self._values["recorded"]) is None:
            raise self._fault_at("recorded", "'recorded' is a day like 2026-11-28")
        endpoints = self._list("federates")
        for endpoint in endpoints:
            if not endpoint.startswith("https://"):
                raise self._fault_at("federates", f"'{endpoint}' is no https address")
        return endpoints

    def _chart(self) -> tuple[str, ...]:
        if "chart" not in self._values:
            return ()
        form, *columns = self._values["chart"].split()
        types = {column.name: column.type for column in self._returns()}
        if _CHARTS.get(form) != len(columns):
            allowed = "dots or bars and the names of two columns, or ranges and those of three"
            raise self._fault_at("chart", f"'chart' is {allowed}")
        if wrong := [name for name in columns if name not in types]:
            raise self._fault_at("chart", f"'{wrong[0]}' of 'chart' is no column")
        numbers = {"xsd:decimal", "xsd:integer", "xsd:double"}
        if wrong := [name for name in columns[1:] if types[name] not in numbers]:
            raise self._fault_at("chart", f"'{wrong[0]}' of 'chart' is no number")
        return form, *columns

    def _list(self, key: str) -> tuple[str, ...]:
        parts = tuple(part.strip() for part in self._values[key].split(","))
        if not all(parts):
            raise self._fault_at(key, f"'{key}' has an empty part")
        return parts

    def _items(self, key: str) -> list[tuple[str, list[str]]]:
        """Return name and comma-separated parts of each item of a list ``name (a, b); ...``."""
        value = self._values.get(key, "")
        if not value or value == "none":
            return []
        items: list[tuple[str, list[str]]] = []
        for item in value.split(";"):
            match = _ITEM.match(item.strip())
            if match is None:
                raise self._fault_at(key, f"'{item.strip()}' is not of the form name (type, ...)")
            if match[1] in {name for name, _ in items}:
                raise self._fault_at(key, f"'{match[1]}' stands twice in '{key}'")
            items.append((match[1], [part.strip() for part in match[2].split(",")]))
        return items

    def _params(self) -> tuple[Parameter, ...]:
        return tuple(self._param(name, parts) for name, parts in self._items("params"))

    def _param(self, name: str, parts: list[str]) -> Parameter:
        if not name.islower():
            raise self._fault_at("params", f"'{name}' must be in small letters")
        if name in RESERVED:
            raise self._fault_at("params", f"'{name}' is a word of the interface; rename it")
        kind, target = self._param_type(parts[0])
        need, _, default = ", ".join(parts[1:]).partition(" ")
        if need == "default" and default.strip():
            return Parameter(name, kind, target, default=default.strip())
        if need not in {"required", "optional"} or default:
            raise self._fault_at(
                "params", f"'{name}' must be 'required', 'optional' or 'default VALUE'"
            )
        return Parameter(name, kind, target, required=need == "required")

    def _param_type(self, text: str) -> tuple[str, str]:
        if text in _SIMPLE_TYPES:
            return text, ""
        kind, _, target = text.partition(" ")
        names = [name.partition(":") for name in target.split("|")]
        known = all(colon and local and prefix in PREFIXES for prefix, colon, local in names)
        if known and (kind == "entity" or (kind == "concept" and len(names) == 1)):
            return kind, " ".join(PREFIXES[prefix] + local for prefix, _, local in names)
        allowed = ", ".join((
            "entity tr:Class|tr:Class",
            "concept tr:xScheme",
            *sorted(_SIMPLE_TYPES),
        ))
        raise self._fault_at("params", f"unknown type '{text}'; the types are {allowed}")

    def _returns(self) -> tuple[Column, ...]:
        columns = []
        for name, parts in self._items("returns"):
            if parts[0] not in _COLUMN_TYPES:
                allowed = ", ".join(sorted(_COLUMN_TYPES))
                raise self._fault_at(
                    "returns", f"unknown type '{parts[0]}' of '{name}'; the types are {allowed}"
                )
            columns.append(Column(name, parts[0], ", ".join(parts[1:])))
        if not columns:
            raise self._fault_at("returns", "'returns' names no column")
        return tuple(columns)

    def _example(self, params: tuple[Parameter, ...]) -> dict[str, str]:
        value = self._values.get("example", "")
        example: dict[str, str] = {}
        known = {param.name for param in params}
        for item in value.split(";") if value and value != "none" else []:
            name, equals, given = (part.strip() for part in item.partition("="))
            if not equals or not given:
                raise self._fault_at("example", f"'{item.strip()}' is not of the form name=value")
            if name not in known:
                raise self._fault_at("example", f"'{name}' of the example is no parameter")
            example[name] = given
        missing = [param.name for param in params if param.required and param.name not in example]
        if missing and value != "none":
            raise self._fault_at("example", f"the example lacks {', '.join(missing)}")
        return example
