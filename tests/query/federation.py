"""An endpoint over a store, and queries that call it: what the tests of federation share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs

import httpx
from pyoxigraph import (
    Literal,
    NamedNode,
    Quad,
    QueryResultsFormat,
    QuerySolutions,
    Store,
)

from kg.query.federate import Federated, federate
from kg.query.guard import check_query
from kg.remote import RemoteClient
from kg.remote.endpoints import Endpoint, Federation

EX = "http://example.org/"
LABEL = "http://wikiba.se/ontology#label"
PREFIXES = {"ex": EX}
JSON = "application/sparql-results+json"


def triple(subject: str, predicate: str, value: str | int) -> Quad:
    what = Literal(value) if isinstance(value, int) else NamedNode(EX + value)
    return Quad(NamedNode(EX + subject), NamedNode(EX + predicate), what)


class Remote:
    """An endpoint over a store: as a server for the engine, as a transport for our client."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.queries: list[str] = []
        self.answer: Callable[[str], httpx.Response] | None = None

    def evaluate(self, query: str) -> bytes:
        results = self.store.query(query)
        assert isinstance(results, QuerySolutions)
        found = results.serialize(format=QueryResultsFormat.JSON)
        assert found is not None
        return found

    def handle(self, request: httpx.Request) -> httpx.Response:
        fields = parse_qs(request.content.decode() or request.url.query.decode())
        (query,) = fields["query"]
        self.queries.append(query)
        if self.answer is not None:
            return self.answer(query)
        return httpx.Response(200, content=self.evaluate(query), headers={"Content-Type": JSON})

    def asked(self) -> str:
        """Return the one query that was sent, on one line."""
        (query,) = self.queries
        return " ".join(query.split())


def endpoints(**changes: Any) -> Federation:
    given: dict[str, Any] = {"inner": (LABEL,), "prefixes": (("far", EX),)}
    return Federation((
        Endpoint("there", "https://there.example/sparql", **(given | changes)),
        Endpoint("other", "https://other.example/sparql"),
    ))


def run(
    text: str, local: Store, remote: Remote, federation: Federation | None = None, **changes: Any
) -> Federated:
    def evaluate(query: str) -> QuerySolutions:
        check_query(query)
        results = local.query(query, prefixes=PREFIXES)
        assert isinstance(results, QuerySolutions)
        return results

    client = RemoteClient(
        transport=httpx.MockTransport(remote.handle), interval_s=0, retries=0, **changes
    )
    return federate(
        text, federation or endpoints(), evaluate, known=PREFIXES, deadline_s=20, client=client
    )


Rows = Counter[tuple[tuple[str, str], ...]]


def rows_of(results: Any) -> Rows:
    assert isinstance(results, QuerySolutions)
    names = [variable.value for variable in results.variables]
    return Counter(
        tuple(sorted((n, str(row[n])) for n in names if row[n] is not None)) for row in results
    )


def ask(text: str, local: Store, remote: Remote, **changes: Any) -> Rows:
    federated = run(text, local, remote, **changes)
    check_query(federated.text)
    return rows_of(local.query(federated.text, prefixes=PREFIXES))


def short(rows: Rows) -> list[str]:
    """Return rows as words, for expectations that can be read."""
    return sorted(
        " ".join(
            value.replace(f"<{EX}", "").replace(">", "").partition('"^^')[0].strip('"')
            for _, value in row
        )
        for row in rows.elements()
    )
