"""Answers the SERVICE calls of a query before the engine sees it. Runs in a reader.

The engine's own SERVICE asks any address, without a deadline, a limit or a name, and asks it about
everything: of ``?a skos:exactMatch ?item SERVICE … { ?item wdt:P1082 ?population }`` it sends the
second half alone, millions of rows. So each call is taken out of the query:

1. the rest is parsed, and what the call holds, before anybody is asked;
2. the context of the call (:mod:`kg.query.services`) is evaluated on the store, and the endpoint is
   asked about the values found there, so many at a time;
3. its rows come back into the query as a VALUES clause in the place of the call;
4. when no call is left, the guard sees the query as any other, with no endpoint allowed at all.

Why so, and not by a relay that the engine calls: nothing listens on a port, the engine never calls
out, and all of it happens in the process that is killed at the deadline, wherever it stands; a kill
leaves a lock or half an answer nowhere (:mod:`kg.remote`).

``SERVICE SILENT`` that fails is one row that binds nothing (SPARQL 1.1 Federated Query, section
2.3). A refusal is no failure: an endpoint that is not on the list is refused, silent or not. Blank
nodes of an endpoint become IRIs, the same within one answer (RDF 1.1, section 3.5).
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import BlankNode, Literal, NamedNode, QuerySolutions, Store, Triple, Variable

from kg.errors import QueryRefusedError, QuerySyntaxError, RemoteError
from kg.query.guard import check_query
from kg.query.lexer import iter_tokens
from kg.query.request import Contribution
from kg.query.services import Call, find_call, prologue_of, without_calls
from kg.remote.client import RemoteClient
from kg.remote.endpoints import Federation
from kg.remote.sparql import RemoteRows, Term, select

__all__ = ["MOST_CALLS", "MOST_VALUES", "Federated", "federate"]

MOST_CALLS = 8
"""SERVICE calls of one query."""
MOST_VALUES = 5_000
"""Different values that an endpoint is asked about for one call."""
VALUES_AT_A_TIME = 200

Value = NamedNode | Literal
Evaluate = Callable[[str], QuerySolutions]


@dataclass(frozen=True, slots=True)
class Federated:
    """A query without SERVICE, and what each endpoint gave to it."""

    text: str
    contributions: tuple[Contribution, ...]


def federate(
    text: str,
    federation: Federation,
    evaluate: Evaluate,
    *,
    known: Mapping[str, str],
    deadline_s: float,
    client: RemoteClient | None = None,
) -> Federated:
    """Answer the SERVICE calls of a query.

    Args:
        text: The query.
        federation: Which endpoints may be called, and how.
        evaluate: Evaluates a SELECT query on the store, with the dataset of the request.
        known: Prefixes that hold without a declaration.
        deadline_s: Seconds that are left for the query.
        client: Asks the endpoints; one of the federation's settings when None.

    Returns:
        The query with a VALUES clause in the place of each call.

    Raises:
        QueryRefusedError: If a call is not allowed, or there are too many of them.
        QuerySyntaxError: If the query, or what a call holds, does not parse.
        RemoteError: If an endpoint fails and the call is not silent.
    """
    ends_at = time.monotonic() + deadline_s
    rest = without_calls(text, federation, known)
    check_query(rest)
    _parse(rest, known, "the query")
    own_client = client or RemoteClient(
        contact=federation.contact,
        cache=Path(federation.cache) if federation.cache else None,
        interval_s=federation.interval_s,
        retries=federation.retries,
    )
    contributions: list[Contribution] = []
    with own_client:
        while (call := find_call(text, federation, known)) is not None:
            if len(contributions) == MOST_CALLS:
                raise QueryRefusedError(
                    f"the query has more than {MOST_CALLS} SERVICE calls; ask in several queries"
                )
            caller = _Caller(text, call, evaluate, known, own_client, ends_at)
            replacement, contribution = caller.run()
            contributions.append(contribution)
            text = f"{text[: call.start]} {replacement} {text[call.end :]}"
    return Federated(text, tuple(contributions))


class _Caller:
    """Makes one call."""

    def __init__(
        self,
        text: str,
        call: Call,
        evaluate: Evaluate,
        known: Mapping[str, str],
        client: RemoteClient,
        ends_at: float,
    ) -> None:
        self._call = call
        self._evaluate = evaluate
        self._client = client
        self._ends_at = ends_at
        tokens = list(iter_tokens(text))
        declared, self._base = prologue_of(tokens)
        self._known = known
        self._remote_prefixes = {**dict(call.endpoint.prefixes), **known, **declared}
        self._local_prologue = self._prologue(declared)
        self._dataset = _dataset_of(text)

    def run(self) -> tuple[str, Contribution]:
        """Return what stands in the place of the call, and what came of it."""
        call = self._call
        used = {k: v for k, v in self._remote_prefixes.items() if k in call.names}
        prologue = self._prologue(used)
        _parse(
            f"{prologue}SELECT * WHERE {{ {call.checked} }}",
            {},
            f"what SERVICE {call.endpoint.name} holds",
        )
        names, values = self._values()
        if values == []:
            return _as_values(names, []), self._contribution([])
        answers: list[RemoteRows] = []
        try:
            for pattern in self._patterns(names, values):
                left_s = self._ends_at - time.monotonic()
                query = f"{prologue}SELECT * WHERE {{ {pattern} }}"
                answers.append(select(self._client, call.endpoint, query, left_s))
                self._check_rows(answers)
        except RemoteError as error:
            if not call.is_silent:
                raise
            return "{ }", self._contribution([], failure=error.message)
        columns = tuple(dict.fromkeys(name for answer in answers for name in answer.columns))
        rows = [
            tuple(cells.get(name) for name in columns)
            for answer in answers
            for row in answer.rows
            for cells in [dict(zip(answer.columns, row, strict=True))]
        ]
        return _as_values(columns, rows), self._contribution(answers)

    def _prologue(self, prefixes: Mapping[str, str]) -> str:
        base = f"BASE <{self._base}>\n" if self._base is not None else ""
        return base + "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in prefixes.items())

    def _values(self) -> tuple[tuple[str, ...], list[tuple[Value, ...]] | None]:
        """Return variables and values to ask about; None in place of values for everything."""
        for context in self._call.contexts:
            if not context.variables or not context.pattern:
                continue
            selected = " ".join(f"?{name}" for name in context.variables)
            try:
                found = self._evaluate(
                    f"{self._local_prologue}SELECT DISTINCT {selected} {self._dataset}"
                    f"WHERE {{ {context.pattern} }} LIMIT {MOST_VALUES + 1}"
                )
            except (SyntaxError, QuerySyntaxError):
                continue  # cut out wrongly, in a query that is valid: it narrows nothing
            variables = [Variable(name) for name in context.variables]
            rows = [tuple(row[one] for one in variables) for row in found]
            if not rows:
                return context.variables, []
            places = [
                place
                for place in range(len(variables))
                if all(isinstance(row[place], NamedNode | Literal) for row in rows)
            ]
            names = tuple(context.variables[place] for place in places)
            if names and len(rows) > MOST_VALUES:
                raise QueryRefusedError(
                    f"SERVICE {self._call.endpoint.name} would be asked about more than "
                    f"{MOST_VALUES} values of {', '.join('?' + name for name in names)}; narrow "
                    "the part of the query before it"
                )
            if names:
                chosen = (tuple(row[place] for place in places) for row in rows)
                return names, list(dict.fromkeys(_only_values(chosen)))
        return (), None

    def _patterns(
        self, names: tuple[str, ...], values: list[tuple[Value, ...]] | None
    ) -> Iterator[str]:
        body = self._call.body
        if values is None:
            yield body if not self._call.is_select else f"{{ {body} }}"
            return
        flat = not self._call.is_select and set(names) <= self._call.leading
        for start in range(0, len(values), VALUES_AT_A_TIME):
            data = _as_values(names, values[start : start + VALUES_AT_A_TIME])
            yield f"{data} {body}" if flat else f"{data} {{ {body} }}"

    def _check_rows(self, answers: Sequence[RemoteRows]) -> None:
        endpoint = self._call.endpoint
        if sum(len(answer.rows) for answer in answers) > endpoint.row_limit:
            raise RemoteError(
                f"{endpoint.name} ({endpoint.address}) has more than {endpoint.row_limit} rows for "
                "this, which is its row limit here; nothing was cut: ask for less, or raise "
                "row_limit in TERANG_ENDPOINTS",
                endpoint=endpoint.name,
                address=endpoint.address,
            )

    def _contribution(
        self, answers: Sequence[RemoteRows], failure: str | None = None
    ) -> Contribution:
        return Contribution(
            endpoint=self._call.endpoint.name,
            address=self._call.endpoint.address,
            rows=sum(len(answer.rows) for answer in answers),
            requests=sum(not answer.from_cache for answer in answers),
            kept=sum(answer.from_cache for answer in answers),
            asked_at=min((answer.asked_at.isoformat() for answer in answers), default=None),
            failure=failure,
        )


def _only_values(
    rows: Iterator[tuple[NamedNode | Literal | BlankNode | Triple | None, ...]],
) -> Iterator[tuple[Value, ...]]:
    for row in rows:
        yield tuple(term for term in row if isinstance(term, NamedNode | Literal))


def _as_values(names: Sequence[str], rows: Sequence[Sequence[Term | None]]) -> str:
    """Return a VALUES clause; the engine writes the terms."""
    head = " ".join(f"?{name}" for name in names)
    lines = (
        "(" + " ".join("UNDEF" if term is None else str(term) for term in row) + ")" for row in rows
    )
    return f"VALUES ({head}) {{ {' '.join(lines)} }}"


def _dataset_of(text: str) -> str:
    """Return the FROM clauses of a query."""
    tokens = list(iter_tokens(text))
    clauses: list[str] = []
    for index, token in enumerate(tokens):
        if token.kind == "punct" and token.text == "{":
            break
        if token.is_word("FROM"):
            named = index + 1 < len(tokens) and tokens[index + 1].is_word("NAMED")
            taken = tokens[index : index + (3 if named else 2)]
            clauses.append(" ".join(one.text for one in taken) + " ")
    return "".join(clauses)


def _parse(text: str, known: Mapping[str, str], what: str) -> None:
    """Let the engine parse a query; it is evaluated on an empty store."""
    from kg.query.execute import PADDING, syntax_error

    try:
        Store().query(text + PADDING, prefixes=dict(known))
    except SyntaxError as error:
        found = syntax_error(error, text)
        if what == "the query":
            raise found from error
        detail = found.message.partition(": ")[2] or found.message
        raise QuerySyntaxError(f"{what} does not parse: {detail}") from error
