"""An answer as a part of a page: rows of cells, yes or no, or the text of a graph.

The reader answers in JSON or Turtle within a limit; what is larger is an error that tells to
download it, so a page too is complete or an error.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace

from starlette.types import Receive

from kg.query.request import Answer, QueryRequest
from kg.serve.pages import Cell, safe_text
from kg.serve.results import run_watched
from kg.serve.site import Site

__all__ = ["PAGE_LIMIT_BYTES", "Shown", "show_answer"]

PAGE_LIMIT_BYTES = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Shown:
    """An answer on a page.

    Attributes:
        kind: ``select``, ``ask`` or ``graph``.
        ms: How long the reader took.
        columns: Of a table.
        rows: Of a table; None where a column has no value.
        truth: Of an ASK.
        text: Of a graph, in Turtle.
    """

    kind: str
    ms: int
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[Cell | None, ...], ...] = ()
    truth: bool = False
    text: str = ""


async def show_answer(site: Site, query: QueryRequest, receive: Receive, timeout_s: float) -> Shown:
    """Answer a query for a page.

    Args:
        site: The server.
        query: The query; its formats are chosen here.
        receive: The request's channel, to notice when the client goes away.
        timeout_s: Seconds the query may take.

    Returns:
        The whole answer.
    """
    limited = replace(
        query, table_format="json", graph_format="turtle", result_limit_bytes=PAGE_LIMIT_BYTES
    )
    with site.live.lease() as version:
        answer = await run_watched(receive, site.pool.run(limited, version.path, timeout_s))
        base = version.base
    try:
        return _shown(answer, base)
    finally:
        answer.discard()


def _shown(answer: Answer, base: str) -> Shown:
    ms = round(answer.elapsed_s * 1000)
    data = answer.read()
    if answer.kind == "graph":
        return Shown("graph", ms, text=safe_text(data.decode()))
    content = json.loads(data)
    if answer.kind == "ask":
        return Shown("ask", ms, truth=bool(content["boolean"]))
    columns = tuple(content["head"]["vars"])
    rows = tuple(
        tuple(Cell.from_json(row[name], base) if name in row else None for name in columns)
        for row in content["results"]["bindings"]
    )
    return Shown("select", ms, columns, rows)
