"""Asks a SPARQL endpoint for the rows of a SELECT query: all of them, or an error that says why.

An endpoint's answer is foreign: names of variables, IRIs and tags are checked before anything else
sees them. Endpoints that cut an answer say so in a header at best (Virtuoso: ``X-SQL-State``), or
break off within the JSON (Wikidata, at its own deadline); both are errors here, as is one row more
than the limit.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime

from pyoxigraph import (
    BlankNode,
    Literal,
    NamedNode,
    QueryResultsFormat,
    QuerySolutions,
    Triple,
    Variable,
    parse_query_results,
)

from kg.namespaces import DEFAULT_BASE
from kg.remote.ask import Ask
from kg.remote.client import RemoteClient
from kg.remote.endpoints import Endpoint
from kg.remote.reply import Reply

__all__ = ["RemoteRows", "Term", "select"]

_JSON = "application/sparql-results+json"
_ACCEPTED = (_JSON, "application/json")
_LONGEST_ADDRESS = 1_800
_BYTES_PER_ROW = 4_096
_VARIABLE = re.compile(r"\w+")
_LANGUAGE = re.compile(r"[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*")

Term = NamedNode | Literal
"""What a row holds; a blank node of an endpoint becomes an IRI (RDF 1.1, 3.5)."""


@dataclass(frozen=True, slots=True)
class RemoteRows:
    """The rows of an answer.

    Attributes:
        columns: Names of the variables.
        rows: Terms by column; None where a variable is not bound.
        asked_at: When the endpoint gave them.
        from_cache: Whether they were kept from an earlier request.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Term | None, ...], ...]
    asked_at: datetime
    from_cache: bool


def select(client: RemoteClient, endpoint: Endpoint, query: str, deadline_s: float) -> RemoteRows:
    """Ask an endpoint.

    Args:
        client: The client.
        endpoint: The endpoint.
        query: A SELECT query without LIMIT; one is put behind it.
        deadline_s: Seconds that are left for the whole query.

    Returns:
        All rows.

    Raises:
        RemoteError: If the endpoint does not answer with all rows, or with more than its limit.
    """
    fields = {"query": f"{query}\nLIMIT {endpoint.row_limit + 1}"}
    ask = Ask(
        endpoint.address,
        name=endpoint.name,
        headers={"Accept": _JSON},
        accept=_ACCEPTED,
        deadline_s=max(min(endpoint.deadline_s, deadline_s), 0.001),
        limit_bytes=max(endpoint.row_limit * _BYTES_PER_ROW, 1 << 20),
        life_s=endpoint.cache_life_s,
    )
    short = len(fields["query"].encode()) < _LONGEST_ADDRESS
    reply = client.fetch(replace(ask, params=fields) if short else replace(ask, form=fields))
    try:
        return _rows(reply, endpoint)
    except BaseException:
        client.forget(reply)
        raise


def _rows(reply: Reply, endpoint: Endpoint) -> RemoteRows:
    if state := reply.headers.get("x-sql-state"):
        raise reply.error(
            f"ran out of time and answered with a part only (state {state}); ask for less"
        )
    reply.json()  # says better than the reader below what is broken
    try:
        results = parse_query_results(reply.body, format=QueryResultsFormat.JSON)
    except (SyntaxError, ValueError) as error:
        raise reply.error(f"answered with JSON that holds no rows ({error})") from error
    if not isinstance(results, QuerySolutions):
        raise reply.error("answered with yes or no where rows were asked for")
    columns = tuple(variable.value for variable in results.variables)
    if wrong := [name for name in columns if _VARIABLE.fullmatch(name) is None]:
        raise reply.error(f"answered with a variable that is none: {wrong[0]!r}")
    rows: list[tuple[Term | None, ...]] = []
    variables = [Variable(name) for name in columns]
    try:
        for solution in results:
            rows.append(tuple(_checked(solution[one], reply) for one in variables))
            if len(rows) > endpoint.row_limit:
                raise reply.error(
                    f"has more than {endpoint.row_limit} rows for this, which is its row limit "
                    "here; nothing was cut: ask for less, or raise row_limit in TERANG_ENDPOINTS"
                )
    except (SyntaxError, ValueError) as error:
        raise reply.error(f"answered with a row that cannot be read ({error})") from error
    return RemoteRows(columns, tuple(rows), reply.asked_at, reply.from_cache)


def _checked(term: NamedNode | Literal | BlankNode | Triple | None, reply: Reply) -> Term | None:
    """Return a term as it may stand in a query; an IRI or a tag that would not is an error."""
    if term is None:
        return None
    if isinstance(term, BlankNode):
        return NamedNode(f"{DEFAULT_BASE}.well-known/genid/{reply.key[:16]}/{term.value}")
    if isinstance(term, Triple):
        raise reply.error("answered with a triple in a row, which is not taken over")
    if isinstance(term, NamedNode):
        return NamedNode(term.value)
    if term.language is not None:
        if _LANGUAGE.fullmatch(term.language) is None:
            raise ValueError(f"{term.language!r} is no language")
        return Literal(term.value, language=term.language)
    return Literal(term.value, datatype=NamedNode(term.datatype.value))
