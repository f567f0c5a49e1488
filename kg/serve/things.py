"""``/id``, ``/graph``, ``/page`` and ``/data``: things and graphs, for people and for programs.

``/id/{kind}/{slug}`` names a thing of the configured base on whatever host this runs, so it is
answered with 303 to the page about it or to the data about it, by ``Accept``. JSON-LD of things and
graphs is written by the context of this server; beyond a size it stays expanded, and for who asks
for that profile (JSON-LD 1.1, section 6).
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from pyoxigraph import NamedNode
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kg.namespaces import tr
from kg.query.formats import GRAPH_FORMATS, GraphFormat
from kg.query.request import QueryRequest
from kg.sentences import say
from kg.serve.context import context_address
from kg.serve.describe import describe_query
from kg.serve.described import respond_in_context
from kg.serve.documents import wanted_graph_format
from kg.serve.entity.content import thing_content
from kg.serve.errors import HttpError
from kg.serve.formats import accept_header, graph_offer
from kg.serve.links import alternates, link_header
from kg.serve.live import Version
from kg.serve.pages import Cell, Page, link_of, page_language
from kg.serve.results import Asked, respond
from kg.serve.site import Site
from kg.serve.stats import read_stats
from kg.serve.vocabulary import vocabulary
from kg.store.labels import is_akin

__all__ = ["ThingViews"]

THINGS_SHOWN = 200
_EXPANDED = "http://www.w3.org/ns/json-ld#expanded"
_NEAREST = 5

_KNOWN = "ASK { { <IRI> ?p ?o } UNION { GRAPH ?g { <IRI> ?p ?o } } }"
_ACCEPTED = "ASK { <IRI> ?p ?o }"
_HAS_GRAPH = "ASK { GRAPH <IRI> { ?s ?p ?o } }"
_CONTENT = "CONSTRUCT { ?s ?p ?o } WHERE { GRAPH <IRI> { ?s ?p ?o } }"
_MEMBERS = """SELECT ?thing ?type ?label WHERE {
  {
    SELECT DISTINCT ?thing WHERE {
      GRAPH <IRI> { ?thing a ?any }
      FILTER(?any NOT IN (tr:RowEvidence, tr:TextEvidence, oa:FragmentSelector,
                          oa:TextQuoteSelector, oa:TextPositionSelector))
    }
    ORDER BY ?thing
    LIMIT 200
  }
  GRAPH <IRI> {
    ?thing a ?type .
    OPTIONAL { ?thing skos:prefLabel|rdfs:label ?label }
  }
}
ORDER BY ?thing ?type ?label"""


class ThingViews:
    """The handlers.

    Args:
        site: The server.
    """

    def __init__(self, site: Site) -> None:
        self._site = site

    async def see_thing(self, request: Request) -> Response:
        """Answer ``/id/{kind}/{slug}`` with 303."""
        path = f"{request.path_params['kind']}/{request.path_params['slug']}"
        with self._site.live.lease() as version:
            iri = _iri(version.base + "id/" + path, path)
            await self._check(version, _KNOWN, iri, path)
            has_data = await self._ask(version, _ACCEPTED, iri)
        return _see_other(request, path, iri, has_data=has_data)

    async def see_graph(self, request: Request) -> Response:
        """Answer ``/graph/{slug}`` with 303."""
        slug = request.path_params["slug"]
        with self._site.live.lease() as version:
            iri = _iri(version.base + "graph/" + slug, slug)
            await self._check(version, _HAS_GRAPH, iri, slug)
        return _see_other(request, f"graph/{slug}", iri)

    async def thing_page(self, request: Request) -> Response:
        """Answer ``/page/{kind}/{slug}``."""
        path = f"{request.path_params['kind']}/{request.path_params['slug']}"
        with self._site.live.lease() as version:
            iri = _iri(version.base + "id/" + path, path)
            content = await thing_content(self._site, version, iri, request)
        if content is None:
            raise self._missing(path)
        downloads = _downloads(path) if content["is_accepted"] else []
        values = {
            **content,
            "downloads": downloads,
            "alternates": alternates(path) if downloads else [],
        }
        headers = {"Link": link_header(iri, path, has_data=bool(downloads))}
        return Page(request, version.number).render("thing.html", values, headers=headers)

    async def graph_page(self, request: Request) -> Response:
        """Answer ``/page/graph/{slug}``."""
        slug = request.path_params["slug"]
        with self._site.live.lease() as version:
            iri = _iri(version.base + "graph/" + slug, slug)
            await self._check(version, _HAS_GRAPH, iri, slug)
            stats = await read_stats(self._site, version)
            members = await self._members(version, iri, page_language(request))
        info = next((one for one in stats.graphs if one.iri == iri), None)
        source = None
        if info is not None and info.source:
            source = Cell.from_iri(info.source, version.base, info.label or None)
        values = {
            "iri": iri,
            "slug": slug,
            "info": info,
            "source": source,
            "address": link_of(info.url, version.base) if info else None,
            "members": members,
            "limit": THINGS_SHOWN,
            "downloads": _downloads(f"graph/{slug}"),
            "alternates": alternates(f"graph/{slug}"),
        }
        headers = {"Link": link_header(iri, f"graph/{slug}")}
        return Page(request, version.number).render("graph.html", values, headers=headers)

    async def thing_data(self, request: Request) -> Response:
        """Answer ``/data/{kind}/{slug}.{ending}`` from the accepted graphs.

        Raises:
            HttpError: 404; also when only graphs that are not accepted speak of it.
        """
        slug, chosen = _split(request.path_params["slug"])
        path = f"{request.path_params['kind']}/{slug}"
        with self._site.live.lease() as version:
            iri = _iri(version.base + "id/" + path, path)
            await self._check(version, _KNOWN, iri, path)
            if not await self._ask(version, _ACCEPTED, iri):
                raise HttpError(404, say("thing.not-accepted", path=path))
        return await self._send(request, describe_query(iri), chosen, iri, path)

    async def graph_data(self, request: Request) -> Response:
        """Answer ``/data/graph/{slug}.{ending}``: what one graph states."""
        slug, chosen = _split(request.path_params["slug"])
        with self._site.live.lease() as version:
            iri = _iri(version.base + "graph/" + slug, slug)
            await self._check(version, _HAS_GRAPH, iri, slug)
        text = _CONTENT.replace("<IRI>", f"<{iri}>")
        return await self._send(request, text, chosen, iri, f"graph/{slug}")

    async def _send(
        self, request: Request, text: str, chosen: GraphFormat, subject: str, path: str
    ) -> Response:
        settings = self._site.settings
        query = QueryRequest(
            text,
            table_format=None,
            graph_format=chosen.name,
            result_limit_bytes=settings.result_limit_bytes,
        )
        tag = request.headers.get("if-none-match")
        asked = Asked(request.receive, tag, settings.query_timeout_s)
        headers = {"Link": link_header(subject, path)}
        if chosen.name == "jsonld" and _EXPANDED not in (accept_header(request) or ""):
            address = context_address(request)
            return await respond_in_context(self._site, query, asked, address, headers)
        return await respond(self._site, query, asked, headers)

    async def _ask(self, version: Version, text: str, iri: str) -> bool:
        answer = await self._site.ask(version, text.replace("<IRI>", f"<{iri}>"))
        return bool(json.loads(answer.read())["boolean"])

    async def _check(self, version: Version, text: str, iri: str, path: str) -> None:
        if not await self._ask(version, text, iri):
            raise self._missing(path)

    def _missing(self, path: str) -> HttpError:
        """Return 404 with the things whose names are nearest."""
        kind, _, slug = path.removeprefix("id/").rpartition("/")
        words = slug.replace("-", " ")
        own = tr("".join(part.capitalize() for part in kind.split("-")))
        names = self._site.live.store.names
        found = {
            one.iri: one
            for group in (own, None)
            for one in names.nearest(words, group, _NEAREST)
            if is_akin(words, one.label) or is_akin(slug, one.iri.rpartition("/")[2])
        }
        base = self._site.live.version().base
        near = [
            {"iri": one.iri, "label": one.label, "href": link_of(one.iri, base) or one.iri}
            for one in found.values()
        ][:_NEAREST]
        return HttpError(404, say("thing.nothing-said", path=path), {"nearest": near})

    async def _members(
        self, version: Version, iri: str, language: str
    ) -> list[tuple[Cell, list[str]]]:
        """Return the things a graph describes, with the labels of their classes."""
        rows = await self._site.rows(version, _MEMBERS.replace("<IRI>", f"<{iri}>"))
        labels: dict[str, Mapping[str, str]] = {}
        kinds: dict[str, dict[str, None]] = {}
        for row in rows:
            thing = row["thing"]["value"]
            kinds.setdefault(thing, {})[row["type"]["value"]] = None
            named = row.get("label")
            if named and (thing not in labels or named.get("xml:lang") == language):
                labels[thing] = named
        names = vocabulary()
        found: list[tuple[Cell, list[str]]] = []
        for thing, types in kinds.items():
            ours = [kind for kind in types if kind in names.terms] or list(types)
            cell = Cell.from_iri(thing, version.base, labels.get(thing, {}).get("value"))
            found.append((cell, [label for one in ours if (label := names.label(one, language))]))
        return found


def _iri(iri: str, shown: str) -> str:
    """Return an IRI if it is one; it may then stand between angle brackets.

    Raises:
        HttpError: 404.
    """
    try:
        return NamedNode(iri).value
    except ValueError as error:
        raise HttpError(404, say("thing.impossible", path=shown)) from error


def _see_other(request: Request, path: str, iri: str, *, has_data: bool = True) -> Response:
    wanted = wanted_graph_format(request)
    target = f"/page/{path}" if wanted == "html" else f"/data/{path}.{GRAPH_FORMATS[wanted].ending}"
    if wanted == "html" and "lang" in request.query_params:
        target += f"?lang={page_language(request)}"
    headers = {"Vary": "Accept", "Link": link_header(iri, path, has_data=has_data)}
    return RedirectResponse(target, 303, headers)


def _split(name: str) -> tuple[str, GraphFormat]:
    """Return slug and format of ``slug.ending``.

    Raises:
        HttpError: 404.
    """
    slug, _, ending = name.rpartition(".")
    chosen = graph_offer(ending)
    if chosen is None or not slug:
        endings = [item.ending for item in GRAPH_FORMATS.values()]
        told = say("thing.data-endings", allowed=", .".join(endings))
        raise HttpError(404, told, {"allowed": endings})
    return slug, chosen


def _downloads(path: str) -> list[tuple[str, str]]:
    return [(one.name, f"/data/{path}.{one.ending}") for one in GRAPH_FORMATS.values()]
