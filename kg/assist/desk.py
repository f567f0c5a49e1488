"""Answers the calls of assistants: the same catalogue and the same killable readers as the server.

Every answer is a JSON object with ``sources`` (who states the things in it) and ``limits`` (what
could have cut it short, and did not: an answer is whole or an error; of many rows a page is given
that says how many there are). A query runs in a reader process with a deadline; nothing here parses
a foreign query.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from datetime import date
from types import TracebackType
from typing import Any  # JSON values

from pyoxigraph import NamedNode

from kg.assist.sources import described_sources, is_iri, things_in
from kg.errors import ParameterError
from kg.namespaces import tr
from kg.query.catalogue import Catalogue, Question
from kg.query.parameters import bind, parse_parameters, parse_value
from kg.query.periods import period_bounds
from kg.query.readers import ReaderPool
from kg.query.request import Answer, QueryRequest
from kg.remote.endpoints import Federation, choose_endpoints, federation_of, read_endpoints
from kg.settings import Settings
from kg.store import Store
from kg.trust import Asking, ask
from kg.trust.asking import read_rows
from kg.trust.document import document_of

__all__ = ["DEFAULT_ROWS", "MOST_ROWS", "Desk"]

DEFAULT_ROWS = 50
MOST_ROWS = 500
MOST_HITS = 50
GRAPH_LIMIT_BYTES = 200_000
COMPARED = {
    "figures": "compared-figures",
    "reasons": "difference-reasons",
    "to_cite": "figure-to-cite",
    "sentences": "citable-sentence",
}

_STATED = """SELECT ?predicate ?object ?graph ?status WHERE {
  VALUES ?thing { %(thing)s }
  GRAPH ?graph { ?thing ?predicate ?object }
  ?graph a tr:SourceGraph ;
    tr:graphStatus ?status .
}
ORDER BY ?predicate ?object ?graph"""
_ALL = """SELECT ?predicate ?object WHERE {
  VALUES ?thing { %(thing)s }
  ?thing ?predicate ?object .
}
ORDER BY ?predicate ?object"""
_LABELS = """SELECT ?thing ?label WHERE {
  VALUES ?thing { %(things)s }
  VALUES ?naming { skos:prefLabel rdfs:label }
  ?thing ?naming ?label .
  FILTER(LANG(?label) IN ("%(lang)s", ""))
}
ORDER BY ?thing DESC(?label)"""
MOST_LABELS = 1_000
_WORDS = """SELECT ?words ?file ?row ?source WHERE {
  VALUES ?thing { %(thing)s }
  ?thing tr:evidence ?evidence .
  ?evidence oa:hasSource ?source .
  OPTIONAL { ?evidence oa:hasSelector/oa:exact ?words }
  OPTIONAL { ?evidence tr:file ?file }
  OPTIONAL { ?evidence tr:row ?row }
}
ORDER BY ?source ?words ?file ?row"""
Json = dict[str, Any]


class Desk:
    """A store, its questions and readers; a context manager, or closed with :meth:`close`.

    Args:
        settings: The settings; the store must exist.

    Raises:
        StoreError: If there is no usable store.
        ConfigError: If the settings of endpoints cannot be used.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._store = Store.open(settings.store)
        allowed = choose_endpoints(settings.serve_endpoints, read_endpoints(settings.endpoints))
        self._federation: Federation | None = federation_of(settings, allowed)
        self.catalogue = Catalogue.load()
        self._pool = ReaderPool(settings.readers, memory_bytes=settings.reader_memory_bytes)

    def close(self) -> None:
        """End the readers."""
        self._pool.close()

    def __enter__(self) -> Desk:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    # Tools

    async def search(self, text: str, kind: str | None = None, limit: int = 10) -> Json:
        """Find things by any of their names."""
        names = self._store.names
        wanted = self._class(kind) if kind else None
        hits = names.find(text, kind=wanted, limit=limit)
        found = [
            {
                "iri": hit.iri,
                "label": hit.label,
                "classes": [one.rpartition("#")[2] for one in hit.classes],
                "found_as": hit.name,
                "whole_name": hit.is_exact,
            }
            for hit in hits
        ]
        near = [] if hits else names.nearest(text, wanted, 5)
        nearest = [{"iri": one.iri, "label": one.label} for one in near]
        iris = [hit.iri for hit in hits] + [one.iri for one in near]
        return await self._complete({"hits": found, "nearest": nearest}, iris, rows=limit)

    async def describe(
        self, thing: str, lang: str = "en", *, include_pending: bool = False
    ) -> Json:
        """Say what the graph holds about one thing, each statement with its graph."""
        (parameter,) = (
            one for one in self.catalogue.get("neighbourhood").params if one.name == "entity"
        )
        named = parameter._replace(name="thing")
        iri = parse_value(named, thing, self._store.names, base=self._store.base)
        values = {"thing": str(iri)}
        accepted = tr("graphStatus-accepted")
        stated = [
            row
            for row in await self._rows(_STATED % values)
            if include_pending or row["status"] == accepted
        ]
        known = {(row["predicate"], str(row["object"])) for row in stated}
        inferred = [
            {**row, "inferred": True}
            for row in await self._rows(_ALL % values)
            if (row["predicate"], str(row["object"])) not in known
        ]
        statements = [*stated, *inferred]
        if not statements:
            raise ParameterError(
                f"the graph holds nothing about {thing!r}; search finds things by their names",
                name="thing",
            )
        mentioned = {str(row[name]) for row in statements for name in ("predicate", "object")}
        labels = await self._labels(sorted(mentioned), lang)
        for row in statements:
            for name in ("predicate", "object"):
                if label := labels.get(str(row[name])):
                    row[f"{name}_label"] = label
        words = await self._rows(_WORDS % values)
        body = {"iri": iri.value, "statements": statements, "words": words}
        graphs = [row["graph"] for row in stated]
        return await self._complete(body, [iri.value, *graphs], rows=len(statements))

    def questions(self, text: str = "") -> list[Question]:
        """Return stored questions whose id, title or keywords hold all words of a text."""
        words = text.casefold().split()
        return [
            one
            for one in self.catalogue
            if all(
                word in " ".join((one.id, *one.titles.values(), *one.keywords)).casefold()
                for word in words
            )
        ]

    async def stored_question(
        self,
        question: str,
        parameters: Mapping[str, object] | None = None,
        *,
        limit: int = DEFAULT_ROWS,
        offset: int = 0,
        include_pending: bool = False,
    ) -> Json:
        """Answer a stored question."""
        found = self.catalogue.get(question)
        text = self._bound(found, parameters or {})
        rows = await self._rows(text, include_pending=include_pending)
        body = {
            "question": {"id": found.id, "title": dict(found.titles)},
            "columns": [
                {"name": one.name, "type": one.type, **({"note": one.note} if one.note else {})}
                for one in found.returns
            ],
        }
        return await self._page(body, rows, limit, offset)

    async def sparql(self, query: str, *, limit: int = DEFAULT_ROWS, offset: int = 0) -> Json:
        """Answer a SPARQL query: rows, yes or no, or a graph in Turtle."""
        answer = await self._run(
            QueryRequest(
                query,
                table_format="json",
                graph_format="turtle",
                result_limit_bytes=self._settings.result_limit_bytes,
                known_prefixes=True,
                federation=self._federation,
            )
        )
        remote = [
            {"endpoint": one.endpoint, "address": one.address, "rows": one.rows,
             "asked_at": one.asked_at, "failure": one.failure}
            for one in answer.contributions
        ]  # fmt: skip
        body: Json = {"endpoints": remote} if remote else {}
        if answer.kind == "graph":
            return await self._graph(body, answer)
        content = json.loads(_taken(answer))
        if answer.kind == "ask":
            return await self._complete({**body, "answer": bool(content["boolean"])}, [], rows=1)
        rows = [_row(binding) for binding in content["results"]["bindings"]]
        body["columns"] = [{"name": name} for name in content["head"]["vars"]]
        return await self._page(body, rows, limit, offset)

    async def compare(
        self, area: str, period: str, indicator: str = "household-electrification-ratio"
    ) -> Json:
        """Set every figure of an area and a period side by side, with reasons and what to cite."""
        since, until = period_bounds(period)
        given = {"area": area, "indicator": indicator, "since": since, "until": until}
        parts = {
            part: await self._rows(self._bound(self.catalogue.get(name), given))
            for part, name in COMPARED.items()
        }
        rows = [row for part in parts.values() for row in part]
        return await self._complete(dict(parts), things_in(rows), rows=len(rows))

    async def trust(self, holder: str, standard: str, on: str | None = None) -> Json:
        """Say whether a certification holds on a day, with its chain."""
        given = {"holder": holder, "standard": standard, "on": on or date.today().isoformat()}
        terms = parse_parameters(
            self.catalogue.get("trust"), given, self._store.names, base=self._store.base
        )
        asking = Asking(
            NamedNode(terms["holder"].value),
            NamedNode(terms["standard"].value),
            date.fromisoformat(terms["on"].value),
        )
        steps = ask(asking, self.catalogue)
        try:
            query = next(steps)
            while True:
                answer = await self._run(QueryRequest(query, table_format="json"))
                query = steps.send(read_rows(_taken(answer)))
        except StopIteration as done:
            document = document_of(done.value)
        iris = [one["certification"] for one in document["judgements"]]
        found = _iris_below(document, self._store.base)
        return await self._complete(document, [*iris, *found], rows=len(iris))

    # Parts

    def _class(self, kind: str) -> str:
        return kind if ":" in kind else tr(kind)

    def _bound(self, question: Question, parameters: Mapping[str, object]) -> str:
        given: dict[str, str | list[str]] = {}
        for name, value in parameters.items():
            if value is None:
                continue
            if isinstance(value, dict | list):
                raise ParameterError(
                    f"the parameter {name!r} takes one value, not a list or an object", name=name
                )
            given[name] = str(value).lower() if isinstance(value, bool) else str(value)
        terms = parse_parameters(question, given, self._store.names, base=self._store.base)
        return bind(question, terms)

    async def _run(self, request: QueryRequest) -> Answer:
        with self._store.snapshot() as snapshot:
            return await self._pool.run(request, snapshot.path, self._settings.query_timeout_s)

    async def _rows(self, text: str, *, include_pending: bool = False) -> list[Json]:
        answer = await self._run(
            QueryRequest(
                text,
                table_format="json",
                result_limit_bytes=self._settings.result_limit_bytes,
                known_prefixes=True,
                include_pending=include_pending,
            )
        )
        return [_row(binding) for binding in json.loads(_taken(answer))["results"]["bindings"]]

    async def _labels(self, iris: Sequence[str], lang: str) -> dict[str, str]:
        """Return names of things in a language, or without one."""
        written = " ".join([str(NamedNode(iri)) for iri in iris if is_iri(iri)][:MOST_LABELS])
        if not written:
            return {}
        rows = await self._rows(_LABELS % {"things": written, "lang": lang})
        return {row["thing"]: row["label"] for row in rows}

    async def _graph(self, body: Json, answer: Answer) -> Json:
        turtle = _taken(answer).decode()
        if len(turtle.encode()) > GRAPH_LIMIT_BYTES:
            raise ParameterError(
                f"the graph has {len(turtle.encode())} bytes, more than the {GRAPH_LIMIT_BYTES} an "
                "assistant is given; ask for less (LIMIT), or use kg query",
                name="query",
            )
        return await self._complete({**body, "turtle": turtle}, _iris_of(turtle), rows=0)

    async def _page(self, body: Json, rows: Sequence[Json], limit: int, offset: int) -> Json:
        shown = list(rows[offset : offset + limit])
        rest = offset + len(shown) < len(rows)
        page = {
            **body,
            "rows": shown,
            "row_count": len(rows),
            "offset": offset,
            "next_offset": offset + len(shown) if rest else None,
        }
        return await self._complete(page, things_in(shown), rows=limit)

    async def _complete(self, body: Json, iris: Sequence[str], *, rows: int) -> Json:
        """Add who states the things of an answer, and the limits it was made within."""
        sources = await described_sources(self._rows, iris)
        return {
            **body,
            **sources,
            "limits": {
                "timeout_s": self._settings.query_timeout_s,
                "rows": rows,
                "most_rows": MOST_ROWS,
                "complete": True,
                "version": self._store.version(),
            },
        }


def _taken(answer: Answer) -> bytes:
    try:
        return answer.read()
    finally:
        answer.discard()


def _row(binding: Mapping[str, Mapping[str, Any]]) -> Json:
    """Return a row as JSON: truth values, and numbers that JSON keeps exactly; the rest as text."""
    return {name: _value(term) for name, term in binding.items()}


_XSD = "http://www.w3.org/2001/XMLSchema#"
_NUMBERS = frozenset(_XSD + name for name in ("integer", "decimal", "double"))
_PLAIN_NUMBER = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]{1,2})?")
_EXACT_DIGITS = 15


def _value(term: Mapping[str, Any]) -> object:
    text, datatype = term["value"], term.get("datatype", "")
    if not isinstance(text, str):
        return json.dumps(text)  # a triple in a cell
    if datatype == _XSD + "boolean" and text in {"true", "1", "false", "0"}:
        return text in {"true", "1"}
    if datatype in _NUMBERS and _PLAIN_NUMBER.fullmatch(text) and len(text) <= _EXACT_DIGITS:
        return int(text) if datatype == _XSD + "integer" else float(text)
    return text


def _iris_below(value: object, base: str) -> list[str]:
    """Return all IRIs of the graph's own things in a JSON value."""
    if isinstance(value, str):
        return [value] if value.startswith(base) else []
    if isinstance(value, Mapping):
        value = list(value.values())
    if isinstance(value, list):
        return [iri for one in value for iri in _iris_below(one, base)]
    return []


def _iris_of(turtle: str) -> list[str]:
    from pyoxigraph import RdfFormat, parse

    return list(
        dict.fromkeys(
            quad.subject.value
            for quad in parse(turtle, format=RdfFormat.TURTLE)
            if isinstance(quad.subject, NamedNode)
        )
    )
