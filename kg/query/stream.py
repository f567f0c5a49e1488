"""Yields the rows of a SELECT while the engine finds them, for a list that needs no whole.

The engine evaluates in a thread of its own and writes CSV into a pipe, which holds it back when it
is ahead; it works without the interpreter's lock, so whoever takes the rows has a processor of his
own. Nothing ends the evaluation from outside: it is for queries of the project, in a process that
may die with them, and whoever takes no more rows waits until the engine has met the next one.
"""

from __future__ import annotations

import csv
import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import BinaryIO

from pyoxigraph import QueryResultsFormat, QuerySolutions, Store

from kg.errors import QueryRefusedError
from kg.query.execute import evaluate
from kg.query.guard import check_query
from kg.query.request import Task
from kg.store.opened import open_checkpoint

__all__ = ["rows"]

_PIECE_BYTES = 64 * 1024


def rows(task: Task) -> Iterator[list[str]]:
    """Yield the rows of an answer in the engine's order, as SPARQL CSV has their values.

    Args:
        task: The request, without its formats and limit, and the checkpoint.

    Yields:
        The texts of a row's columns; an unbound one is empty.

    Raises:
        QueryRefusedError: If the query is no SELECT.
        QueryError: If the query cannot be answered; rows may have been yielded by then.
        StoreError: If the checkpoint cannot be read.
    """
    check_query(task.request.text)
    store = open_checkpoint(task.checkpoint)
    taking, giving = os.pipe()
    with ThreadPoolExecutor(1, "engine") as threads:
        answering = threads.submit(_write, store, task, giving)
        try:
            with open(taking, encoding="utf-8", newline="", buffering=_PIECE_BYTES) as answer:
                found = csv.reader(answer)
                next(found, None)
                yield from found
        finally:
            # Behind the rows: the pipe is closed, so an engine that is still writing ends.
            failure = answering.exception()
        if failure is not None:
            raise failure


def _write(store: Store, task: Task, giving: int) -> None:
    """Write the answer into the pipe and close it, whatever comes."""
    try:
        with open(giving, "wb", buffering=_PIECE_BYTES) as output:
            _serialize(store, task, output)
    except BrokenPipeError:
        return  # nobody takes more rows
    except Exception as error:
        # The frames that it came through hold the engine's answer, which must end in this thread.
        raise error.with_traceback(None) from error.__cause__


def _serialize(store: Store, task: Task, output: BinaryIO) -> None:
    found = evaluate(store, task.request, task.checkpoint)
    if not isinstance(found, QuerySolutions):
        raise QueryRefusedError("only the rows of a SELECT can be had one by one")
    found.serialize(output, QueryResultsFormat.CSV)
