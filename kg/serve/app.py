"""The application: routes, error handlers, and what starts and ends with it.

FastAPI carries the routes and their description (``/openapi.json``); ``/sparql`` is served by
:class:`kg.serve.front.Front` before the framework's routing, and described there by hand.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Match, Route

from kg import __version__
from kg.errors import KgError
from kg.sentences import say
from kg.serve.about import AboutViews
from kg.serve.assets import Assets, icon, script_names
from kg.serve.cache import DEFAULT_CACHE_BYTES
from kg.serve.catalogue import CatalogueViews
from kg.serve.changes import ChangesViews
from kg.serve.compare import CompareViews
from kg.serve.completion import CompletionViews
from kg.serve.context import context_document
from kg.serve.documents import ontology_page, shapes_page
from kg.serve.dumps import Dumps, DumpViews
from kg.serve.endings import with_ending
from kg.serve.errors import HttpError
from kg.serve.explorer.views import ExploreViews
from kg.serve.finder.views import FindViews
from kg.serve.front import COMMON_HEADERS, DEFAULT_CLIENT_LIMIT, Front
from kg.serve.home import HomeViews
from kg.serve.openapi import ABOUT, SUGGEST, add_questions, described
from kg.serve.problems import problem_response, problems_page
from kg.serve.questions import QuestionViews
from kg.serve.reconcile.routes import add_reconciliation
from kg.serve.reports import ReportViews
from kg.serve.search import SearchViews
from kg.serve.site import Site
from kg.serve.sitemap import SitemapViews
from kg.serve.sources import SourcesViews
from kg.serve.sparql import SparqlEndpoint
from kg.serve.things import ThingViews
from kg.serve.trust import TrustViews
from kg.serve.values import ValueViews
from kg.settings import Settings

__all__ = ["create_app"]

METHODS = ("GET", "HEAD", "POST", "OPTIONS")


def create_app(
    settings: Settings,
    *,
    cache_bytes: int = DEFAULT_CACHE_BYTES,
    client_limit: int = DEFAULT_CLIENT_LIMIT,
) -> FastAPI:
    """Return the server as an ASGI application; its readers start at once.

    Args:
        settings: The settings; the store must exist.
        cache_bytes: Memory for complete answers; 0 switches the cache off (benchmarks).
        client_limit: Requests one address may have running; 0 sets no limit.

    Returns:
        The application. Its lifespan's end stops the readers; without a lifespan call
        ``app.state.site.close()``.

    Raises:
        StoreError: If there is no usable store.
        ConfigError: If the folder of dumps is none.
    """
    script_names()  # says at the start, and not at the first page, if they are not built
    dumps = Dumps(settings.dumps)
    site = Site(settings, cache_bytes=cache_bytes)
    app = _new_app(site)
    catalogue = CatalogueViews(site, dumps)
    _add_routes(app, site, catalogue, dumps)
    _add_linked(app, site, dumps)
    add_reconciliation(app, site)
    _add_handlers(app)
    endpoint = SparqlEndpoint(site, catalogue.describe)
    app.add_middleware(Front, sparql=endpoint, client_limit=client_limit)
    described(app)
    return app


def _new_app(site: Site) -> FastAPI:
    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        try:
            yield
        finally:
            site.close()

    app = FastAPI(
        title="Terang",
        version=__version__,
        description=ABOUT,
        docs_url=None,
        redoc_url=None,
        lifespan=lifespan,
        license_info={"name": "Apache-2.0", "identifier": "Apache-2.0"},
    )
    app.state.site = site
    return app


def _add_routes(app: FastAPI, site: Site, catalogue: CatalogueViews, dumps: Dumps) -> None:
    home, questions, things = HomeViews(site, dumps), QuestionViews(site), ThingViews(site)
    reports, compare, search = ReportViews(site), CompareViews(site), SearchViews(site)
    get = app.add_api_route
    get("/health", home.health, summary="Whether the server can answer", tags=["service"])
    get("/", home.home, summary="What is in the graph", tags=["pages"])
    get("/map.svg", home.map_picture, summary="The map of a year", tags=["figures"])
    get("/about", AboutViews(site, dumps).about, summary="Method, licences, API", tags=["pages"])
    get("/search", search.search, summary="Things by name", tags=["pages"])
    get("/suggest", search.suggest, summary="Names while typing", openapi_extra=SUGGEST)
    words = CompletionViews(site).vocabulary
    get("/vocabulary.json", words, summary="Classes and properties in use", tags=["vocabulary"])
    values = ValueViews(site).values
    summary = "What stands behind a property, where that is a short list"
    get("/vocabulary/values.json", values, summary=summary, tags=["vocabulary"])
    get("/problems", problems_page, summary="Types of errors", tags=["service"])
    get("/queries", questions.index, summary="All stored questions", tags=["questions"])
    add_questions(app, site.catalogue, questions.named)
    get("/queries/{name}", questions.named, include_in_schema=False)
    get("/queries/{name}/about", questions.about, summary="About a question", tags=["questions"])
    trust, sources = TrustViews(site).trust, SourcesViews(site).sources
    changes, find = ChangesViews(site).changes, FindViews(site).find
    get("/compare", compare.compare, summary="Figures side by side", tags=["figures"])
    get("/trust", trust, summary="Does a certification hold?", tags=["trust"])
    get("/series", compare.series, summary="A series: 307", tags=["figures"])
    get("/discrepancies", compare.discrepancies, summary="Discrepancies: 307", tags=["figures"])
    get("/find", find, summary="Find without SPARQL", tags=["questions"])
    get("/sources", sources, summary="All sources", tags=["sources"])
    get("/changes", changes, summary="What changed last", tags=["sources"])
    for path, handler, question in (
        ("/compare", compare.compare, "compared-figures"),
        ("/trust", trust, "trust"),
        ("/series", compare.series, "series-of-area"),
        ("/discrepancies", compare.discrepancies, "differences"),
        ("/sources", sources, "sources"),
        ("/changes", changes, "changes"),
        ("/find", find, None),
    ):
        get(path + ".{ending}", with_ending(handler, question), include_in_schema=False)
    explore = ExploreViews(site)
    get("/explore", explore.page, summary="Explore relations", tags=["explore"])
    for name, handler, summary in (
        ("relations", explore.relations, "Relations of a thing, with counts"),
        ("expand", explore.expand, "What a relation of a thing leads to"),
        ("path", explore.path, "Shortest paths between two things"),
        ("edge", explore.edge, "Who makes a statement, in which words"),
        ("question", explore.question, "The things in the answer of a question"),
        ("chain", explore.chain, "The chain of a verdict, each link with its status"),
    ):
        get(f"/explore/{name}.json", handler, summary=summary, tags=["explore"])
    get("/reports", reports.index, summary="Validation reports", tags=["reports"])
    get("/reports/{name}", reports.report, summary="A validation report", tags=["reports"])
    get("/id/report/{name}", reports.see_report, summary="A report: 303", tags=["reports"])
    get("/id/write/{name}", reports.see_report, summary="A write: 303", tags=["reports"])
    get("/id/{kind}/{slug:path}", things.see_thing, summary="A thing: 303", tags=["things"])
    get("/graph/{slug:path}", things.see_graph, summary="A graph: 303", tags=["things"])
    get("/page/graph/{slug:path}", things.graph_page, summary="Page of a graph", tags=["pages"])
    get("/page/{kind}/{slug:path}", things.thing_page, summary="Page of a thing", tags=["pages"])
    get("/data/graph/{slug:path}", things.graph_data, summary="Data of a graph", tags=["things"])
    get("/data/{kind}/{slug:path}", things.thing_data, summary="Data of a thing", tags=["things"])
    get("/ontology", ontology_page, summary="The ontology", tags=["vocabulary"])
    get("/ontology/{name:path}", ontology_page, summary="A module", tags=["vocabulary"])
    get("/shapes", shapes_page, summary="The shapes", tags=["vocabulary"])
    get("/shapes/{name:path}", shapes_page, summary="Shapes of an area", tags=["vocabulary"])
    get("/catalogue", catalogue.catalogue, summary="DCAT, VoID, SPARQL SD", tags=["service"])
    get("/.well-known/void", catalogue.describe, summary="VoID", tags=["service"])
    get("/favicon.ico", icon, include_in_schema=False)
    app.mount("/static", Assets())


def _add_linked(app: FastAPI, site: Site, dumps: Dumps) -> None:
    """Add what helps to link to the graph, to copy it and to find it."""
    get, files, maps = app.add_api_route, DumpViews(site, dumps), SitemapViews(site)
    get("/context.jsonld", context_document, summary="JSON-LD context", tags=["vocabulary"])
    get("/dumps", files.index, summary="The whole graph as files", tags=["service"])
    get("/dumps/{name}", files.file, summary="A file of the whole graph", tags=["service"])
    get("/robots.txt", maps.robots, summary="For search engines", tags=["service"])
    get("/sitemap.xml", maps.index, summary="All pages", tags=["service"])
    get("/sitemap-{number}.xml", maps.part, summary="A part of the sitemap", tags=["service"])


def _add_handlers(app: FastAPI) -> None:
    async def ours(request: Request, error: Exception) -> Response:
        return problem_response(request, error)

    async def of_http(request: Request, error: Exception) -> Response:
        return problem_response(request, _translated(request, error))

    async def unexpected(request: Request, error: Exception) -> Response:
        response = problem_response(request, error)
        response.headers.update(COMMON_HEADERS)
        return response

    app.add_exception_handler(KgError, ours)
    app.add_exception_handler(HttpError, ours)
    app.add_exception_handler(HTTPException, of_http)
    app.add_exception_handler(Exception, unexpected)


def _methods(request: Request) -> set[str]:
    """Return the methods that a path is answered to."""
    found = {"OPTIONS"}
    for route in request.app.routes:
        if isinstance(route, Route) and route.matches(request.scope)[0] is not Match.NONE:
            found |= route.methods or set()
    return found | {"HEAD"} if "GET" in found else found


def _translated(request: Request, error: Exception) -> Exception:
    """Say an error of the framework in our words."""
    if not isinstance(error, HTTPException):
        return error
    headers = dict(error.headers or {})
    if error.status_code == 404:
        return HttpError(404, say("request.nothing", path=request.url.path), headers=headers)
    if error.status_code == 405:
        allowed = _methods(request)
        headers["Allow"] = ", ".join(one for one in METHODS if one in allowed)
        return HttpError(405, say("request.method", method=request.method), headers=headers)
    return HttpError(error.status_code, str(error.detail), headers=headers)
