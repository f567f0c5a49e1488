"""``/sparql``: queries by the SPARQL 1.1 Protocol; a form for people; the service's description.

This is a bare ASGI application, reached before the framework's routing: no model, no validation
layer, no thread stands between a query and the readers.
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from kg.charts.provinces import LAYOUTS, read_tiles
from kg.errors import KgError
from kg.namespaces import PREFIXES
from kg.query.request import QueryRequest
from kg.sentences import say
from kg.serve.errors import HttpError
from kg.serve.formats import GRAPH_OFFERS, HTML, TABLE_OFFERS, accept_header, query_formats
from kg.serve.messages import LANGUAGES, MESSAGES, script_texts, translate
from kg.serve.negotiate import choose
from kg.serve.pages import Page
from kg.serve.problems import problem_response, shown_problem
from kg.serve.protocol import SparqlCall, read_call
from kg.serve.results import Asked, respond
from kg.serve.site import Site
from kg.serve.tables import PAGE_LIMIT_BYTES, Shown, show_answer

if TYPE_CHECKING:
    from kg.serve.errors import Problem

__all__ = ["EXAMPLES", "SparqlEndpoint"]

_USUAL = ("dcterms", "prov", "rdfs", "schema", "skos", "tr", "xsd")
_PROLOGUE = "\n".join(f"PREFIX {name}: <{PREFIXES[name]}>" for name in _USUAL)

EXAMPLES: dict[str, str] = {
    "kinds": """SELECT ?kind (COUNT(?thing) AS ?count) WHERE {
  ?thing a ?kind .
}
GROUP BY ?kind
ORDER BY DESC(?count) ?kind""",
    "graphs": """SELECT ?graph ?status ?since ?note WHERE {
  ?graph a tr:SourceGraph ;
    tr:graphStatus ?status ;
    tr:statusSince ?since .
  OPTIONAL { ?graph tr:statusNote ?note }
}
ORDER BY ?status ?graph""",
    "certifications": """SELECT ?unit ?edition ?stated_certifier ?source WHERE {
  ?certification a tr:Certification ;
    tr:holder/skos:prefLabel ?unit ;
    tr:edition/skos:prefLabel ?edition ;
    tr:statedIn ?source .
  OPTIONAL { ?certification tr:statedCertifier/skos:prefLabel ?stated_certifier }
}
ORDER BY ?unit ?edition ?stated_certifier""",
    "evidence": """PREFIX oa: <http://www.w3.org/ns/oa#>
SELECT ?words ?speaker ?start ?end WHERE {
  ?quotation a tr:Quotation ;
    schema:text ?words ;
    tr:speaker/skos:prefLabel ?speaker ;
    tr:evidence/oa:hasSelector ?position .
  ?position oa:start ?start ;
    oa:end ?end .
}
ORDER BY ?start""",
    "describe": """CONSTRUCT { ?area skos:prefLabel ?label ; tr:partOf ?whole } WHERE {
  ?area a tr:Area ;
    skos:prefLabel ?label .
  OPTIONAL { ?area tr:partOf ?whole }
}""",
}
"""Queries to click on the form, by the key of their title."""

ServiceDescription = Callable[[Request], Awaitable[Response]]


class SparqlEndpoint:
    """The endpoint.

    Args:
        site: The server.
        describe: Answers a request without a query with the description of the service.
    """

    def __init__(self, site: Site, describe: ServiceDescription) -> None:
        self._site = site
        self._describe = describe

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        request = Request(scope, receive)
        try:
            response = await self._respond(request)
        except (KgError, HttpError) as error:
            response = problem_response(request, error)
        await response(scope, receive, send)

    async def _respond(self, request: Request) -> Response:
        settings = self._site.settings
        headers = request.headers
        call = await read_call(
            request.method,
            request.scope["query_string"],
            headers,
            request.receive,
            body_limit_bytes=settings.body_limit_bytes,
            timeout_limit_s=settings.query_timeout_s,
        )
        accept = accept_header(request)
        if call.text is None:
            return await self._without_query(request, call, accept)
        formats = query_formats(accept, call.format)
        query = QueryRequest(
            call.text,
            call.default_graphs,
            call.named_graphs,
            formats.table,
            formats.graph,
            settings.result_limit_bytes,
            include_pending=call.include_pending,
            federation=self._site.federation,
        )
        if formats.is_html:
            return await self._page(request, call, query)
        asked = Asked(request.receive, headers.get("if-none-match"), call.timeout_s)
        return await respond(self._site, query, asked, {})

    async def _without_query(
        self, request: Request, call: SparqlCall, accept: str | None
    ) -> Response:
        """Show the form, or describe the service.

        Raises:
            HttpError: If a query must have been meant.
        """
        wants_page = query_formats(None, call.format).is_html if call.format else False
        choice = choose(accept, (*GRAPH_OFFERS, HTML))
        if wants_page or (choice is not None and choice.offer is HTML and not call.format):
            return await self._page(request, call, None)
        if call.has_other or choice is None:
            raise HttpError(400, say("request.no-query"))
        return await self._describe(request)

    async def _page(
        self, request: Request, call: SparqlCall, query: QueryRequest | None
    ) -> Response:
        shown: Shown | None = None
        problem: Problem | None = None
        if query is not None:
            try:
                shown = await show_answer(self._site, query, request.receive, call.timeout_s)
            except KgError as error:
                problem = shown_problem(request, error)
        settings = self._site.settings
        values = {
            "include_pending": call.include_pending,
            "query": call.text or f"{_PROLOGUE}\n\n{EXAMPLES['kinds']}",
            "shown": shown,
            "problem": problem,
            "downloads": _downloads(call, shown),
            "examples": {key: f"{_PROLOGUE}\n\n{text}" for key, text in EXAMPLES.items()},
            "prefixes": PREFIXES,
            "timeout_s": settings.query_timeout_s,
            "memory_bytes": settings.reader_memory_bytes,
            "result_bytes": settings.result_limit_bytes,
            "page_bytes": PAGE_LIMIT_BYTES,
        }
        version = self._site.live.version()
        page = Page(request, version.number)
        values |= {
            "base": version.base,
            "editor_texts": _editor_texts(page.language),
            "tiles": _tiles(),
        }
        return page.render("sparql.html", values, status=problem.status if problem else 200)


@lru_cache(maxsize=len(LANGUAGES))
def _editor_texts(language: str) -> str:
    """Return what the editor says, as JSON; the titles of problems among it."""
    titles = {key: translate(key, language) for key in MESSAGES if key.startswith("problem.")}
    return json.dumps(json.loads(script_texts(language, "editor.")) | titles, ensure_ascii=False)


@lru_cache(maxsize=1)
def _tiles() -> str:
    """Return the grids of provinces as JSON: short name, column and row by layout and slug."""
    return json.dumps({
        layout: {tile.slug: [tile.short, tile.column, tile.row] for tile in read_tiles(layout)}
        for layout in LAYOUTS
    })


def _downloads(call: SparqlCall, shown: Shown | None) -> list[tuple[str, str]]:
    """Return name and address of the same answer in each data format."""
    if call.text is None:
        return []
    offers = GRAPH_OFFERS if shown is not None and shown.kind == "graph" else TABLE_OFFERS
    fields = [("query", call.text)]
    fields += [("default-graph-uri", iri) for iri in call.default_graphs]
    fields += [("named-graph-uri", iri) for iri in call.named_graphs]
    fields += [("include_pending", "true")] if call.include_pending else []
    return [
        (offer.name, "/sparql?" + urlencode([*fields, ("format", offer.name)])) for offer in offers
    ]
