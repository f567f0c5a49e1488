"""Answers one query from one checkpoint, completely or with an error. Runs in a reader.

Steps: answer SERVICE calls where endpoints are allowed (:mod:`kg.query.federate`), check the text
(:mod:`kg.query.guard`), open the checkpoint (the last one stays open), let
the engine parse and evaluate, and write the whole answer before any of it leaves. Small answers
stay in memory, larger ones go to the spool file named in the task; the limit is watched while
writing, so a result is never cut off.

Only processes that may die call this: deep nesting overflows the engine's stack and ends the
process, and evaluation cannot be interrupted from inside.
"""

from __future__ import annotations

import re
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from pyoxigraph import (
    NamedNode,
    QueryBoolean,
    QuerySolutions,
    QueryTriples,
    Store,
    serialize,
)

from kg.errors import (
    QueryError,
    QueryMemoryError,
    QueryRefusedError,
    QuerySyntaxError,
    ResultFormatError,
    StoreError,
)
from kg.namespaces import PREFIXES
from kg.query.formats import (
    GRAPH_FORMATS,
    TABLE_FORMATS,
    GraphFormat,
    TableFormat,
    graph_format,
    table_format,
)
from kg.query.guard import check_query
from kg.query.pending import Dataset, count_hidden, dataset_with_pending, merged_with_pending
from kg.query.request import Answer, AnswerKind, Contribution, QueryRequest, Task
from kg.query.spool import Spool
from kg.sentences import Said, say
from kg.store.opened import open_checkpoint

if TYPE_CHECKING:
    from kg.remote.endpoints import Federation

__all__ = ["PADDING", "evaluate", "execute", "syntax_error"]

_SYNTAX_PLACE = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)
_KEYWORD = re.compile(r"[A-Za-z0-9_]+$")
_SENTENCE = re.compile(r"[A-Z]\w+ \S+ \S+")
_LAST_NAME = re.compile(r"([\w.-]*:)[^\s<>{}()]*$")
_LONGEST_EXPECTATION = 200

PADDING = " " * 24
"""Put behind a query that is parsed, so that no keyword attempt meets the end of the text."""

ALARM_RESERVE_S = 0.75
"""So long before its process is ended, a query stops waiting for endpoints, to say which one."""
UNTIMED_S = 120.0
"""How long a query without a deadline of its own waits for endpoints."""


def execute(task: Task) -> Answer:
    """Answer a query.

    Args:
        task: The request, the checkpoint, and the spool file for a large answer; without a spool
            file the answer stays in memory up to the request's limit.

    Returns:
        The complete answer.

    Raises:
        QueryError: If the query cannot be answered; the kind says why.
        StoreError: If the checkpoint cannot be read.
    """
    started = time.perf_counter()
    request = task.request
    contributions: tuple[Contribution, ...] = ()
    if request.federation is not None:
        request, contributions = _without_calls(task, request.federation)
    check_query(request.text)
    store = open_checkpoint(task.checkpoint)
    results = evaluate(store, request, task.checkpoint)
    spool = Spool(task.spool, limit_bytes=request.result_limit_bytes)
    try:
        kind, chosen = _write(results, request, spool)
        spool.finish()
        hidden = None
        if request.count_pending:
            hidden = count_hidden(
                store, request.text, _prefixes(request), checkpoint=task.checkpoint
            )
    except BaseException as error:
        spool.abandon()
        if isinstance(error, OSError):
            raise _read_error(error) from error
        raise
    return Answer(
        kind=kind,
        format_name=chosen.name,
        content_type=chosen.content_type,
        size_bytes=spool.size_bytes,
        elapsed_s=time.perf_counter() - started,
        body=b"" if spool.spilled else bytes(spool.buffer),
        path=Path(task.spool) if spool.spilled and task.spool else None,
        pending_rows=hidden,
        contributions=contributions,
    )


def _without_calls(
    task: Task, federation: Federation
) -> tuple[QueryRequest, tuple[Contribution, ...]]:
    """Return the request with the answers of endpoints in the place of its SERVICE calls."""
    from kg.query.services import has_calls

    if not has_calls(task.request.text):
        return task.request, ()
    from kg.query.federate import federate

    store = open_checkpoint(task.checkpoint)

    def ask(text: str) -> QuerySolutions:
        check_query(text)
        results = evaluate(store, replace(task.request, text=text), task.checkpoint)
        assert isinstance(results, QuerySolutions)  # noqa: S101 - the query is a SELECT
        return results

    federated = federate(
        task.request.text,
        federation,
        ask,
        known=_prefixes(task.request) or {},
        deadline_s=task.alarm_s - ALARM_RESERVE_S if task.alarm_s > 0 else UNTIMED_S,
    )
    return replace(task.request, text=federated.text), federated.contributions


def evaluate(
    store: Store, request: QueryRequest, checkpoint: str
) -> QuerySolutions | QueryBoolean | QueryTriples:
    """Have the engine parse a checked query and begin with its answer.

    Raises:
        QuerySyntaxError: If the text is no SPARQL.
        QueryError: If the engine cannot read what it needs.
    """
    given = bool(request.default_graphs or request.named_graphs)
    dataset = _default_graph(store, request)
    merged = None
    if request.include_pending:
        merged = merged_with_pending(store, request.text, checkpoint)
    if merged is not None:
        store, dataset = merged, None
    try:
        return store.query(
            request.text + PADDING,
            prefixes=_prefixes(request),
            default_graph=dataset,
            named_graphs=[*_nodes(request.named_graphs)] if given else None,
        )
    except SyntaxError as error:
        raise syntax_error(error, request.text) from error
    except UnicodeEncodeError as error:
        raise QuerySyntaxError(say("syntax.characters")) from error
    except OSError as error:
        raise _read_error(error) from error


def _prefixes(request: QueryRequest) -> dict[str, str] | None:
    return PREFIXES if request.known_prefixes else None


def _default_graph(store: Store, request: QueryRequest) -> Dataset | None:
    """Return the graphs whose union is the default graph; None for the store's own."""
    if request.include_pending:
        return dataset_with_pending(store, request)
    if request.default_graphs or request.named_graphs:
        return [*_nodes(request.default_graphs)]
    return None


def _nodes(iris: tuple[str, ...]) -> list[NamedNode]:
    try:
        return [NamedNode(iri) for iri in iris]
    except ValueError as error:
        raise QueryRefusedError(say("query.graph-iri", why=str(error))) from error


def _write(
    results: QuerySolutions | QueryBoolean | QueryTriples, request: QueryRequest, spool: Spool
) -> tuple[AnswerKind, TableFormat | GraphFormat]:
    # The spool has the one method of a file that the engine calls; its type asks for all of IO.
    output: BinaryIO = spool  # type: ignore[assignment]
    if isinstance(results, QueryTriples):
        graph = graph_format(request.graph_format) if request.graph_format else None
        if graph is None:
            raise _format_error(say("query.a-graph"), request.graph_format, tuple(GRAPH_FORMATS))
        serialize(results, output, graph.engine_format, prefixes=PREFIXES)
        return "graph", graph
    table = table_format(request.table_format) if request.table_format else None
    if table is None:
        raise _format_error(say("query.a-table"), request.table_format, tuple(TABLE_FORMATS))
    results.serialize(output, table.engine_format)
    return "ask" if isinstance(results, QueryBoolean) else "select", table


def _format_error(what: Said, name: str | None, allowed: tuple[str, ...]) -> ResultFormatError:
    if name:
        told = say("query.format", what=what, allowed=allowed, asked=name)
    else:
        told = say("query.no-format", what=what, allowed=allowed)
    return ResultFormatError(told, allowed=allowed)


def _undeclared(prefix: str) -> Said:
    """Say that a prefix is not declared, and how to declare it where the project knows it."""
    known = PREFIXES.get(prefix.removesuffix(":"))
    if not known:
        return say("syntax.prefix", prefix=prefix)
    return say("syntax.known-prefix", prefix=prefix, iri=known)


def syntax_error(error: SyntaxError, text: str) -> QuerySyntaxError:
    """Return the engine's syntax error with line and column as data.

    The engine reports where its longest keyword attempt ended, not where it began: the length of
    the keyword is taken off again.

    Args:
        error: The engine's error for ``text`` with :data:`PADDING` behind it.
        text: The query.

    Returns:
        The error; line and column count from 1.
    """
    match = _SYNTAX_PLACE.match(str(error))
    if match is None:
        return QuerySyntaxError(say("syntax.somewhere", what=str(error)))
    detail = " ".join(match[3].split())
    offset = _offset(text, int(match[1]), int(match[2]))
    expected = detail.removeprefix("expected ").removeprefix("one of ").split(", ")
    if all(_KEYWORD.match(word) for word in expected):
        offset -= max(map(len, expected))
        detail = ""
    offset = max(0, min(offset, len(text.rstrip())))
    is_exact = None
    if not text.strip():
        detail = ""
    elif "Prefix not found" in detail:
        is_exact = True
        name = _LAST_NAME.search(text, 0, offset)
        detail = _undeclared(name[1]) if name else say("syntax.some-prefix")
        offset = name.start(1) if name else offset
    elif told := [word for word in expected if _SENTENCE.match(word)]:
        is_exact = True
        detail = told[0][0].lower() + told[0][1:]
    elif len(detail) > _LONGEST_EXPECTATION:
        detail = detail[:_LONGEST_EXPECTATION] + "…"
    if text.strip():
        near = say("syntax.near", text=text[offset : offset + 20].split("\n")[0])
    else:
        near = say("syntax.empty")
    line = text.count("\n", 0, offset) + 1
    column = offset - (text.rfind("\n", 0, offset) + 1) + 1
    return QuerySyntaxError(
        say("syntax.at", line=line, column=column, what=detail or near),
        line=line,
        column=column,
        exact=is_exact,
    )


def _offset(text: str, line: int, column: int) -> int:
    start = 0
    for _ in range(line - 1):
        start = text.find("\n", start) + 1
    return start + column - 1


def _read_error(error: OSError) -> QueryError | StoreError:
    if "allocate memory" in str(error):
        return QueryMemoryError(say("query.memory"))
    return StoreError(f"reading the store or writing the answer failed: {error}")
