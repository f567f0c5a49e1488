"""Columns: the values of properties of many things, asked of a reader in one query.

1. Each property is a property path of :mod:`kg.link.properties`; things are the IRIs that a client
   sends, written by pyoxigraph. Nothing else of the request becomes part of the query.
2. Values come back as terms. Things get their names from the index; a literal becomes a number, a
   date or a text, by its datatype.
3. A cell holds at most as many values as were asked for, in a stable order.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence

from pyoxigraph import NamedNode

from kg.errors import ParameterError
from kg.link.own import OwnThings
from kg.link.properties import Property, find_property
from kg.namespaces import PREFIXES
from kg.query.request import QueryRequest
from kg.serve.live import Version
from kg.serve.pages import safe_text
from kg.serve.reconcile.wire import Columns
from kg.serve.site import Row, Site

__all__ = ["columns_answer", "draft_columns_answer", "read_cells"]

RESULT_LIMIT_BYTES = 32 * 1024 * 1024
_XSD = PREFIXES["xsd"]
_INTEGERS = {_XSD + name for name in ("integer", "int", "long", "short", "nonNegativeInteger")}
_NUMBERS = {_XSD + name for name in ("decimal", "double", "float")}
_DATES = {_XSD + "date", _XSD + "dateTime"}
_DATE_LENGTH, _TIME_LENGTH = 10, 19

Cell = list[dict[str, object]]
Cells = Mapping[tuple[str, str], Cell]


async def read_cells(
    site: Site, version: Version, things: OwnThings, wanted: Columns, language: str | None
) -> tuple[list[Property], Cells]:
    """Read the values of properties.

    Args:
        site: The server.
        version: What to ask.
        things: The things of that version, for their names.
        wanted: Ids of things and properties.
        language: Of the names of things.

    Returns:
        The properties in the order of the request; cells by id and property, the empty left out.

    Raises:
        ParameterError: If a property is unknown, or serves as a condition only.
        QueryError: If the query fails, takes too long or gives too much.
    """
    properties = [_column(one.property) for one in wanted.columns]
    nodes = {node: iri for iri in wanted.ids if (node := _node(iri)) is not None}
    if not nodes:
        return properties, {}
    request = QueryRequest(
        _query(list(nodes), properties),
        table_format="json",
        graph_format=None,
        result_limit_bytes=RESULT_LIMIT_BYTES,
        known_prefixes=True,
    )
    answer = await site.pool.run(request, version.path, site.settings.query_timeout_s)
    try:
        rows: list[Row] = json.loads(answer.read())["results"]["bindings"]
    finally:
        answer.discard()
    limits = {one.id: col.limit for one, col in zip(properties, wanted.columns, strict=True)}
    return properties, _cells(rows, properties, limits, things, language)


def columns_answer(
    wanted: Columns, properties: Sequence[Property], cells: Cells, language: str | None
) -> dict[str, object]:
    """Return a data extension response of version 0.2."""
    meta = [{"id": one.id, "name": one.name(language)} for one in properties]
    rows = {iri: {one.id: cells.get((iri, one.id), []) for one in properties} for iri in wanted.ids}
    return {"meta": meta, "rows": rows}


def draft_columns_answer(
    wanted: Columns, properties: Sequence[Property], cells: Cells, language: str | None
) -> dict[str, object]:
    """Return a data extension response of the 1.0 draft."""
    meta = [{"id": one.id, "name": one.name(language)} for one in properties]
    rows = [
        {
            "id": iri,
            "properties": [
                {"id": one.id, "values": cells.get((iri, one.id), [])} for one in properties
            ],
        }
        for iri in wanted.ids
    ]
    return {"meta": meta, "rows": rows}


def _column(text: str) -> Property:
    found = find_property(text)
    if not found.path:
        raise ParameterError(
            f"the property {found.id!r} is a condition only; it cannot be a column",
            name="property",
        )
    return found


def _node(iri: str) -> str | None:
    """Return an IRI as SPARQL writes it; None for what is none, of which nothing is known."""
    try:
        return str(NamedNode(iri))
    except ValueError:
        return None


def _query(nodes: Sequence[str], properties: Sequence[Property]) -> str:
    things = " ".join(dict.fromkeys(nodes))
    # The things stand in each part: joined from outside, a part would be read as a whole first.
    parts = [
        f"{{ VALUES ?thing {{ {things} }} ?thing {one.path} ?value BIND({at} AS ?column) }}"
        for at, one in enumerate(properties)
    ]
    return (
        f"SELECT DISTINCT ?thing ?column ?value WHERE {{ {' UNION '.join(parts)} }} "
        "ORDER BY ?thing ?column ?value"
    )


def _cells(
    rows: Sequence[Row],
    properties: Sequence[Property],
    limits: Mapping[str, int],
    things: OwnThings,
    language: str | None,
) -> Cells:
    found: dict[tuple[str, str], Cell] = defaultdict(list)
    for row in rows:
        asked = properties[int(row["column"]["value"])]
        cell = found[row["thing"]["value"], asked.id]
        if len(cell) >= limits[asked.id]:
            continue
        value = _value(row["value"], asked, things, language)
        if value is not None and value not in cell:
            cell.append(value)
    return found


def _value(
    term: Mapping[str, str], asked: Property, things: OwnThings, language: str | None
) -> dict[str, object] | None:
    text = term["value"]
    if asked.starts_with:
        fits = text.startswith(asked.starts_with) and text.endswith(asked.ends_with)
        code = text.removeprefix(asked.starts_with).removesuffix(asked.ends_with)
        return {"str": safe_text(code)} if fits else None
    if asked.language and term.get("xml:lang", "") != asked.language:
        return None
    if term["type"] == "uri":
        if asked.role == "website" or asked.id == "url":
            return {"str": safe_text(text)}
        return {"id": text, "name": safe_text(things.label(text, language))}
    return _literal(text, term.get("datatype", ""))


def _literal(text: str, datatype: str) -> dict[str, object]:
    """Return a literal by its datatype; what is no number or date after all stays a text."""
    try:
        if datatype in _INTEGERS:
            return {"int": int(text)}
        if datatype in _NUMBERS and abs(float(text)) < float("inf"):
            return {"float": float(text)}
    except ValueError:
        return {"str": safe_text(text)}
    if datatype in _DATES and text[:1].isdigit():
        if len(text) == _DATE_LENGTH:
            return {"date": f"{text}T00:00:00"}
        if len(text) >= _TIME_LENGTH:
            return {"date": text}
    return {"str": safe_text(text)}
