"""The answer of a stored question as a workbook (XLSX), for those who work in a spreadsheet.

1. The answer comes as JSON within its own limit, as a page does, and is written in a thread.
2. The columns are those of the question; numbers and days are cells of their kind. A column of
   codes is followed by ``{column}_label`` with their labels in the page's language.
3. A second sheet says which question it is, where it was asked and of which version of the graph.
"""

from __future__ import annotations

import asyncio
import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal, InvalidOperation

from starlette.responses import Response

from kg.export.sheets import XLSX_TYPE, Value, write_workbook
from kg.namespaces import PREFIXES
from kg.query.catalogue import Question
from kg.query.request import QueryRequest
from kg.serve.messages import translate
from kg.serve.results import Asked, run_watched
from kg.serve.site import Site
from kg.serve.vocabulary import vocabulary

__all__ = ["respond_workbook"]

LIMIT_BYTES = 16 * 1024 * 1024
"""Of the answer that becomes a workbook."""
XSD = PREFIXES["xsd"]
_NUMBERS = {XSD + name for name in ("integer", "decimal", "double", "float")}

Binding = Mapping[str, Mapping[str, str]]


async def respond_workbook(
    site: Site, question: Question, query: QueryRequest, asked: Asked, *, url: str, language: str
) -> Response:
    """Answer a question with a workbook.

    Args:
        site: The server.
        question: What was asked.
        query: Its query.
        asked: The client's side of it.
        url: The address that was asked.
        language: Of labels.

    Returns:
        The complete answer.
    """
    limit = min(LIMIT_BYTES, site.settings.result_limit_bytes)
    query = replace(query, table_format="json", graph_format=None, result_limit_bytes=limit)
    with site.live.lease() as version:
        work = site.pool.run(query, version.path, asked.timeout_s)
        answer = await run_watched(asked.receive, work)
    data = answer.read()
    answer.discard()
    about: list[tuple[str, Value]] = [
        (translate("workbook.question", language), question.titles[language]),
        (translate("workbook.address", language), url),
        (translate("workbook.version", language), version.number),
        (translate("workbook.cite", language), translate("workbook.cite_how", language)),
    ]
    body = await asyncio.to_thread(_write, data, about, language)
    headers = {
        "Cache-Control": "no-store",
        "Vary": "Accept, Accept-Language",
        "Content-Disposition": f'attachment; filename="{question.id}.xlsx"',
    }
    return Response(body, 200, headers, XLSX_TYPE)


def _write(data: bytes, about: Sequence[tuple[str, Value]], language: str) -> bytes:
    content = json.loads(data)
    columns: list[str] = content["head"]["vars"]
    bindings: list[Binding] = content["results"]["bindings"]
    coded = [name for name in columns if _is_coded(name, columns, bindings, language)]
    headings = [
        one for name in columns for one in (name, *([f"{name}_label"] if name in coded else []))
    ]
    rows = (
        [
            value
            for name in columns
            for value in (
                _value(row.get(name)),
                *([_label(row.get(name), language)] if name in coded else []),
            )
        ]
        for row in bindings
    )
    output = io.BytesIO()
    sheets = {
        translate("workbook.answer", language): (headings, rows),
        translate("workbook.about", language): (("", ""), about),
    }
    write_workbook(sheets, output)
    return output.getvalue()


def _is_coded(
    name: str, columns: Sequence[str], bindings: Sequence[Binding], language: str
) -> bool:
    """Return whether a column holds codes, and none beside it has their labels."""
    if f"{name}_label" in columns:
        return False
    return any(_label(row.get(name), language) is not None for row in bindings)


def _label(term: Mapping[str, str] | None, language: str) -> str | None:
    if term is None or term["type"] != "uri":
        return None
    return vocabulary().label(term["value"], language)


def _value(term: Mapping[str, str] | None) -> Value:
    if term is None:
        return None
    text, kind = term["value"], term.get("datatype", "")
    try:
        if kind in _NUMBERS and (number := Decimal(text)).is_finite():
            return number
        if kind == XSD + "date":
            return date.fromisoformat(text)
    except (InvalidOperation, ValueError):
        return text
    if kind == XSD + "boolean":
        return text in {"true", "1"}
    return text
