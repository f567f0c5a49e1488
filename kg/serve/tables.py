"""An answer as a part of a page: rows of cells, yes or no, or the text of a graph.

The reader answers in JSON or Turtle within a limit; what is larger is an error that tells to
download it, so a page too is complete or an error.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any  # JSON values

from starlette.types import Receive

from kg.namespaces import PREFIXES
from kg.query.request import Answer, QueryRequest
from kg.serve.columns import heading
from kg.serve.labels import read_labels
from kg.serve.live import Version
from kg.serve.pages import Cell, safe_text, write_decimal
from kg.serve.results import run_watched
from kg.serve.site import Site
from kg.serve.vocabulary import vocabulary

__all__ = ["PAGE_LIMIT_BYTES", "Shown", "show_answer"]

PAGE_LIMIT_BYTES = 1024 * 1024
READING_FOLD = 1000
"""Longest text that a table made for reading shows whole, as a sentence to cite must be."""

_DECIMALS = frozenset(PREFIXES["xsd"] + name for name in ("decimal", "double", "float"))

Binding = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Shown:
    """An answer on a page.

    Attributes:
        kind: ``select``, ``ask`` or ``graph``.
        ms: How long the reader took.
        columns: Of a table.
        headings: Of its columns: words in the reader's language, or the names with spaces.
        bindings: The rows of a table made for reading, as the reader answered, for its picture.
        rows: Of a table; None where a column has no value.
        truth: Of an ASK.
        text: Of a graph, in Turtle.
        pending_rows: Rows that pending sources would add or change; None when not asked for.
    """

    kind: str
    ms: int
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[Cell | None, ...], ...] = ()
    truth: bool = False
    text: str = ""
    pending_rows: int | None = None
    headings: tuple[str, ...] = ()
    bindings: tuple[Binding, ...] = ()


async def show_answer(
    site: Site,
    query: QueryRequest,
    receive: Receive,
    timeout_s: float,
    *,
    language: str | None = None,
) -> Shown:
    """Answer a query for a page.

    Args:
        site: The server.
        query: The query; its formats are chosen here.
        receive: The request's channel, to notice when the client goes away.
        timeout_s: Seconds the query may take.
        language: If given, the table is made for reading: codes by their labels, a column
            ``x_label`` as the text of the link in ``x``, headings in words, no datatypes, and in
            Indonesian decimal commas.

    Returns:
        The whole answer.
    """
    limited = replace(
        query, table_format="json", graph_format="turtle", result_limit_bytes=PAGE_LIMIT_BYTES
    )
    with site.live.lease() as version:
        answer = await run_watched(receive, site.pool.run(limited, version.path, timeout_s))
        try:
            names: Mapping[str, str] = {}
            content: Any = None  # Any: JSON
            if answer.kind != "graph":
                content = json.loads(answer.read())
            if language is not None and answer.kind == "select":
                names = await _names(site, version, content["results"]["bindings"], language)
            shown = _shown(answer, content, version.base, language, names)
        finally:
            answer.discard()
    return replace(shown, pending_rows=answer.pending_rows)


async def _names(
    site: Site, version: Version, bindings: Sequence[Binding], language: str
) -> Mapping[str, str]:
    """Return the names in a language of the things that an answer names in another."""
    others = {
        row[name]["value"]
        for row in bindings
        for name in row
        if row[name]["type"] == "uri"
        and row.get(f"{name}_label", {}).get("xml:lang", language) != language
    }
    return await read_labels(site, version, sorted(others), language) if others else {}


def _shown(
    answer: Answer,
    content: Any,  # Any: JSON; None of a graph
    base: str,
    language: str | None,
    names: Mapping[str, str],
) -> Shown:
    ms = round(answer.elapsed_s * 1000)
    if answer.kind == "graph":
        return Shown("graph", ms, text=safe_text(answer.read().decode()))
    if answer.kind == "ask":
        return Shown("ask", ms, truth=bool(content["boolean"]))
    columns: tuple[str, ...] = tuple(content["head"]["vars"])
    bindings: list[Binding] = content["results"]["bindings"]
    if language is not None:
        named = [_in_language(row, names, language) for row in bindings]
        return _readable(ms, columns, named, base, language)
    rows = tuple(
        tuple(Cell.from_json(row[name], base) if name in row else None for name in columns)
        for row in bindings
    )
    headings = tuple(name.replace("_", " ") for name in columns)
    return Shown("select", ms, columns, rows, headings=headings)


def _in_language(row: Binding, names: Mapping[str, str], language: str) -> Binding:
    """Return a row with the names of its things in a language, where they have one."""
    own = {
        f"{name}_label": {"type": "literal", "value": names[term["value"]], "xml:lang": language}
        for name, term in row.items()
        if f"{name}_label" in row and term["value"] in names
    }
    return {**row, **own} if own else row


def _readable(
    ms: int, columns: Sequence[str], bindings: Sequence[Binding], base: str, language: str
) -> Shown:
    labels = {name: f"{name}_label" for name in columns if f"{name}_label" in columns}
    kept = tuple(name for name in columns if name not in labels.values())
    rows = tuple(
        tuple(
            _read_cell(row.get(name), row.get(labels.get(name, "")), base, language)
            for name in kept
        )
        for row in bindings
    )
    headings = tuple(heading(name, language) for name in kept)
    return Shown("select", ms, kept, rows, headings=headings, bindings=tuple(bindings))


def _read_cell(
    term: Mapping[str, str] | None, label: Mapping[str, str] | None, base: str, language: str
) -> Cell | None:
    if term is None:
        return None if label is None else Cell.from_literal(label["value"])
    if term["type"] == "uri":
        text = label["value"] if label else vocabulary().label(term["value"], language)
        return Cell.from_iri(term["value"], base, text)
    if term["type"] == "bnode":
        return Cell.from_json(term, base)
    text = term["value"]
    if term.get("datatype") in _DECIMALS:
        text = write_decimal(text, language)
    cell = Cell.from_literal(text, fold_at=READING_FOLD)
    return replace(cell, lang=term.get("xml:lang", ""))
