"""What a reconciliation request says, read strictly: an error names the place and how to mend it.

Version 0.2 sends an object of queries by a key of the client's own; the draft of 1.0 sends an
array. Both become :class:`kg.link.reconcile.Query`. JSON is refused where it is deep, has a key
twice (one answer would be lost) or holds numbers that are none.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kg.link.batch import NameGroup, Search
from kg.link.reconcile import DEFAULT_LIMIT, Condition, Query, Value
from kg.serve.errors import HttpError

__all__ = [
    "BATCH_SIZE",
    "Columns",
    "read_batch",
    "read_columns",
    "read_draft_batch",
    "read_json",
    "read_single",
]

BATCH_SIZE = 1_000
"""Queries of a batch, and things of a request for columns."""
MOST_COLUMNS = 20
MOST_CONDITIONS = 20
MOST_VALUES = 20
MOST_TYPES = 10
MOST_NAMES = 5
LARGEST_LIMIT = 100
DEFAULT_CELL_LIMIT = 10
LARGEST_CELL_LIMIT = 100
DEPTH = 12
LONGEST_TEXT = 2_000

Json = object


@dataclass(frozen=True, slots=True)
class Column:
    """A property that is asked for, and how many values a cell may hold."""

    property: str
    limit: int = DEFAULT_CELL_LIMIT


@dataclass(frozen=True, slots=True)
class Columns:
    """A request for columns: things and properties."""

    ids: tuple[str, ...]
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class _Place:
    """Where in the JSON a value stands."""

    path: str

    def at(self, key: object) -> _Place:
        return _Place(f"{self.path}[{key}]" if isinstance(key, int) else f"{self.path}.{key}")

    def wrong(self, what: str) -> HttpError:
        return HttpError(400, f"'{self.path}' {what}", {"name": self.path})


def read_json(text: str | bytes, what: str) -> Json:
    """Parse JSON that somebody sent.

    Args:
        text: The JSON.
        what: What it is, for the error.

    Raises:
        HttpError: 400 when it is no JSON, too deep, or has a key twice in one object.
    """
    try:
        value: Json = json.loads(text, object_pairs_hook=_once, parse_constant=_no_number)
        _check_depth(value, DEPTH)
    except UnicodeDecodeError as error:
        raise HttpError(400, f"{what} is not encoded as UTF-8.") from error
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        raise HttpError(400, f"{what} is no JSON: {error.msg} at {place}.") from error
    except RecursionError as error:
        raise HttpError(400, f"{what} is nested more than {DEPTH} levels deep.") from error
    except ValueError as error:
        raise HttpError(400, f"{what}: {str(error)[:200]}.") from error
    return value


def read_batch(value: Json) -> dict[str, Search]:
    """Read a batch of version 0.2.

    Raises:
        HttpError: 400 with the place; 413 for more than :data:`BATCH_SIZE` queries.
    """
    place = _Place("queries")
    if not isinstance(value, Mapping):
        raise place.wrong('must be an object like {"q0": {"query": "UP3 Sumba"}}.')
    _check_size(len(value))
    return {key: _read_query(one, place.at(key)) for key, one in value.items()}


def read_single(text: str) -> Search:
    """Read the single query of ``?query=``: a name, or a query as an object.

    Raises:
        HttpError: 400 with the place.
    """
    if text.lstrip().startswith("{"):
        return _read_query(read_json(text, "query"), _Place("query"))
    return _search(Query(_text(text, _Place("query"))), [NameGroup((text,))])


def read_draft_batch(value: Json) -> list[Search]:
    """Read a batch of the 1.0 draft.

    Raises:
        HttpError: 400 with the place; 413 for more than :data:`BATCH_SIZE` queries.
    """
    place = _Place("queries")
    queries = value.get("queries") if isinstance(value, Mapping) else None
    if not isinstance(queries, list):
        raise place.wrong('must be an array in an object: {"queries": [...]}.')
    _check_size(len(queries))
    return [_read_draft_query(one, place.at(number)) for number, one in enumerate(queries)]


def read_columns(value: Json) -> Columns:
    """Read a request for columns; both versions write it alike.

    Raises:
        HttpError: 400 with the place; 413 for too many things.
    """
    place = _Place("extend")
    fields = _object(value, place, {"ids", "properties"})
    ids = fields.get("ids")
    if not isinstance(ids, list):
        raise place.at("ids").wrong("must be an array of ids.")
    _check_size(len(ids), "things")
    properties = fields.get("properties")
    if not isinstance(properties, list) or not properties:
        raise place.at("properties").wrong('must be an array like [{"id": "parent"}].')
    if len(properties) > MOST_COLUMNS:
        raise place.at("properties").wrong(f"may name at most {MOST_COLUMNS} properties.")
    return Columns(
        tuple(dict.fromkeys(_text(one, place.at("ids").at(at)) for at, one in enumerate(ids))),
        tuple(_column(one, place.at("properties").at(at)) for at, one in enumerate(properties)),
    )


def _read_query(value: Json, place: _Place) -> Search:
    allowed = {"query", "type", "limit", "properties", "type_strict"}
    fields = _object(value, place, allowed)
    if "query" not in fields and not fields.get("properties"):
        raise place.wrong("needs 'query' or 'properties'.")
    name = _text(fields.get("query", ""), place.at("query"))
    strictness = fields.get("type_strict", "any")
    if strictness not in ("any", "all", "should"):
        raise place.at("type_strict").wrong("must be 'any', 'all' or 'should'.")
    conditions = [
        _condition(one, where, "pid", "v")
        for one, where in _items(fields.get("properties", []), place.at("properties"))
    ]
    types = _types(fields.get("type", []), place.at("type"))
    limit = _limit(fields.get("limit"), place.at("limit"))
    query = Query(name, types, tuple(conditions), limit, str(strictness))
    return _search(query, [NameGroup((name,))] if name else [])


def _read_draft_query(value: Json, place: _Place) -> Search:
    fields = _object(value, place, {"conditions", "type", "limit", "lang", "dir"})
    _language(fields, place)
    listed = _items(fields.get("conditions"), place.at("conditions"))
    if not listed:
        raise place.at("conditions").wrong("must hold at least one condition.")
    groups: list[NameGroup] = []
    conditions: list[Condition] = []
    for one, where in listed:
        match_type = one.get("matchType") if isinstance(one, Mapping) else None
        if match_type == "name":
            groups.append(_names(one, where))
        elif match_type == "property":
            conditions.append(_condition(one, where, "propertyId", "propertyValue"))
        else:
            raise where.at("matchType").wrong("must be 'name' or 'property'.")
    kind = fields.get("type")
    if kind is not None and not isinstance(kind, str):
        raise place.at("type").wrong("must be one type, as a text.")
    limit = _limit(fields.get("limit"), place.at("limit"))
    query = Query(
        groups[0].names[0] if groups else "", (kind,) if kind else (), tuple(conditions), limit
    )
    return _search(query, groups)


def _search(query: Query, groups: Iterable[NameGroup]) -> Search:
    return Search(query, tuple(group for group in groups if any(map(str.strip, group.names))))


_CONDITION = {"matchType", "required", "matchQuantifier", "matchQualifier", "lang", "dir"}


def _names(value: Json, place: _Place) -> NameGroup:
    fields = _object(value, place, _CONDITION | {"propertyId", "propertyValue"})
    _common(fields, place)
    if fields.get("matchQuantifier", "any") == "none":
        raise place.at("matchQuantifier").wrong("cannot be 'none' for a name.")
    values = _values(fields.get("propertyValue"), place.at("propertyValue"))
    if len(values) > MOST_NAMES:
        raise place.at("propertyValue").wrong(f"may hold at most {MOST_NAMES} names.")
    return NameGroup(tuple(one.iri or one.text for one in values))


def _condition(value: Json, place: _Place, key: str, content: str) -> Condition:
    allowed = {key, content} | (_CONDITION if key == "propertyId" else set())
    fields = _object(value, place, allowed)
    _common(fields, place)
    name = _text(fields.get(key), place.at(key))
    if not name:
        raise place.at(key).wrong("must name a property; /reconcile/suggest/property lists them.")
    values = _values(fields.get(content), place.at(content))
    return Condition(
        name,
        values,
        fields.get("required", False) is True,
        str(fields.get("matchQuantifier", "any")),
    )


def _common(fields: Mapping[str, Json], place: _Place) -> None:
    """Check the parts of a condition that only the draft has."""
    _language(fields, place)
    if not isinstance(fields.get("required", False), bool):
        raise place.at("required").wrong("must be true or false.")
    if fields.get("matchQuantifier", "any") not in ("any", "all", "none"):
        raise place.at("matchQuantifier").wrong("must be 'any', 'all' or 'none'.")
    if fields.get("matchQualifier") is not None:
        raise place.at("matchQualifier").wrong("is not supported: no property has qualifiers.")


def _language(fields: Mapping[str, Json], place: _Place) -> None:
    if not isinstance(fields.get("lang", ""), str):
        raise place.at("lang").wrong("must be a language tag.")
    if fields.get("dir", "auto") not in ("ltr", "rtl", "auto"):
        raise place.at("dir").wrong("must be 'ltr', 'rtl' or 'auto'.")


def _values(value: Json, place: _Place) -> tuple[Value, ...]:
    listed = value if isinstance(value, list) else [value]
    if not listed or len(listed) > MOST_VALUES:
        raise place.wrong(f"must hold 1 to {MOST_VALUES} values.")
    return tuple(_value(one, place) for one in listed)


def _value(value: Json, place: _Place) -> Value:
    if isinstance(value, bool):
        return Value("true" if value else "false")
    if isinstance(value, int | float):
        return Value(f"{value:.15g}" if isinstance(value, float) else str(value))
    if isinstance(value, str):
        return Value(_text(value, place))
    if isinstance(value, Mapping) and isinstance(value.get("id"), str):
        name = value.get("name")
        iri = _text(value["id"], place.at("id"))
        return Value(_text(name, place.at("name")) if name else iri, iri)
    raise place.wrong('must be a text, a number, true, false, or a thing like {"id": "..."}.')


def _types(value: Json, place: _Place) -> tuple[str, ...]:
    listed = value if isinstance(value, list) else [value]
    if len(listed) > MOST_TYPES:
        raise place.wrong(f"may name at most {MOST_TYPES} types.")
    found = []
    for one in listed:
        text = one.get("id") if isinstance(one, Mapping) else one
        if not isinstance(text, str):
            raise place.wrong("must be the id of a type, or an array of ids.")
        if text:
            found.append(_text(text, place))
    return tuple(found)


def _limit(value: Json, place: _Place) -> int:
    if value is None:
        return DEFAULT_LIMIT
    if isinstance(value, bool) or not isinstance(value, int | float) or value != int(value):
        raise place.wrong("must be a whole number from 1.")
    if value < 1:
        raise place.wrong("must be a whole number from 1.")
    return min(int(value), LARGEST_LIMIT)


def _column(value: Json, place: _Place) -> Column:
    fields = _object(value, place, {"id", "settings", "name", "lang", "dir"})
    name = _text(fields.get("id"), place.at("id"))
    if not name:
        raise place.at("id").wrong("must name a property; /reconcile/suggest/property lists them.")
    settings = _object(fields.get("settings") or {}, place.at("settings"), {"limit"})
    given = settings.get("limit")
    given = int(given) if isinstance(given, str) and given.isdecimal() else given
    if given in (None, "", 0):
        return Column(name)
    limit = _limit(given, place.at("settings").at("limit"))
    return Column(name, min(limit, LARGEST_CELL_LIMIT))


def _items(value: Json, place: _Place) -> list[tuple[Json, _Place]]:
    if not isinstance(value, list):
        raise place.wrong("must be an array.")
    if len(value) > MOST_CONDITIONS:
        raise place.wrong(f"may hold at most {MOST_CONDITIONS} conditions.")
    return [(one, place.at(number)) for number, one in enumerate(value)]


def _object(value: Json, place: _Place, allowed: set[str]) -> Mapping[str, Json]:
    if not isinstance(value, Mapping):
        raise place.wrong("must be an object.")
    unknown = [key for key in value if key not in allowed]
    if unknown:
        known = ", ".join(sorted(allowed))
        raise place.wrong(f"has an unknown field {unknown[0][:50]!r}; known are {known}.")
    return value


def _text(value: Json, place: _Place) -> str:
    if not isinstance(value, str):
        raise place.wrong("must be a text.")
    if len(value) > LONGEST_TEXT:
        raise place.wrong(f"is longer than {LONGEST_TEXT:,} characters.")
    return value.encode("utf-8", "replace").decode()


def _check_size(count: int, what: str = "queries") -> None:
    if count > BATCH_SIZE:
        raise HttpError(
            413,
            f"A request may hold at most {BATCH_SIZE:,} {what}; this one has {count:,}. "
            "Send it in several parts.",
            {"limit": BATCH_SIZE},
        )


def _once(pairs: Sequence[tuple[str, Json]]) -> dict[str, Json]:
    found = dict(pairs)
    if len(found) < len(pairs):
        seen: set[str] = set()
        for key, _ in pairs:
            if key in seen:
                raise ValueError(f"the key {key[:50]!r} stands twice in one object")
            seen.add(key)
    return found


def _no_number(text: str) -> Json:
    raise ValueError(f"{text} is no number of JSON")


def _check_depth(value: Json, depth: int) -> None:
    if depth < 0:
        raise RecursionError
    if isinstance(value, dict):
        for one in value.values():
            _check_depth(one, depth - 1)
    elif isinstance(value, list):
        for one in value:
            _check_depth(one, depth - 1)
